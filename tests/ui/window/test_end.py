"""The program is told to end, or that the computer is shut down: nobody is asked, and nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from footcoach import app
from footcoach.core.record import Outcome, RecordStatus
from footcoach.core.session import Status
from footcoach.storage.settings import THEME
from footcoach.storage.settings_file import SettingsFile
from footcoach.storage.state import load_state
from footcoach.ui.session.session_page import SessionPage

# Getting ready, and four seconds of the tiptoe walk.
INTO_THE_WALK_MS = 10_000 + 4_000

ASK_TO_CLOSE = "closeDialog"
WAYS_TO_ASK = {
    "settings": lambda program: program.press("settingsButton"),
    "the question before ending": lambda program: QTest.keyClick(program.page, Qt.Key.Key_Escape),
    "the question before closing": lambda program: program.window.close(),
}


@pytest.fixture
def walking(start_program):
    """The program in its first session, four seconds into the first walk."""
    program = start_program().appear().settle()
    program.press("startButton")
    program.run(INTO_THE_WALK_MS)
    return program


def kept(program):
    """How long each phase was done that is not whole, in the only session."""
    (record,) = program.asked(lambda history: tuple(history.sessions()))
    assert record.status is RecordStatus.OPEN
    return [phase.done_ms for phase in record.phases if phase.outcome is not Outcome.COMPLETED and phase.done_ms]


def is_asking(program):
    return any(dialog.isVisible() for dialog in program.window.findChildren(QDialog, ASK_TO_CLOSE))


def check_kept_and_offered(start_program):
    again = start_program().appear().settle()
    assert kept(again) == [4_000]
    assert again.text("interruptedText") == "Resume tiptoe walk, first round?"


def test_end__in_a_session_keeps_its_seconds_and_asks_nothing(start_program, walking):
    walking.coordinator.end()
    assert not walking.window.isVisible()
    check_kept_and_offered(start_program)


@pytest.mark.parametrize("ask", WAYS_TO_ASK.values(), ids=WAYS_TO_ASK)
def test_end__in_a_session_while_a_dialog_is_open(start_program, walking, ask):
    ask(walking)
    walking.coordinator.end()
    assert not walking.window.isVisible()
    check_kept_and_offered(start_program)


def test_end__in_a_paused_session(start_program, walking):
    walking.press("pauseButton")
    walking.clock.advance(60_000)
    walking.coordinator.end()
    check_kept_and_offered(start_program)


def test_end__after_a_session_leaves_it_as_it_is(start_program, walking):
    walking.player.end()
    walking.coordinator.end()
    assert not walking.window.isVisible()
    again = start_program().appear().settle()
    (record,) = again.asked(lambda history: tuple(history.sessions()))
    assert record.status is RecordStatus.ENDED


def test_end__finishes_what_is_being_saved(program):
    program.window.resize(1100, 700)
    program.press("settingsButton")
    field = program.dialog("settingsDialog").findChild(object, "theme")
    field.setCurrentIndex(field.findData("dark"))
    field.activated.emit(field.currentIndex())
    program.coordinator.end()
    assert SettingsFile.read(program.paths.settings_file).settings({}).settings.choice(THEME) == "dark"
    assert load_state(program.paths.state_file).window_geometry


def test_end__on_the_first_page_of_all(start_program):
    program = start_program(has_read_safety=False)
    program.coordinator.end()
    assert not program.window.isVisible()
    assert not load_state(program.paths.state_file).has_read_safety


def test_end__twice(start_program, walking):
    walking.coordinator.end()
    walking.coordinator.end()
    check_kept_and_offered(start_program)


def test_ending__is_told_while_the_disk_is_busy_and_before_it_is_waited_for(walking):
    open_then = []
    walking.coordinator.ending.connect(lambda: open_then.append(not walking.history._is_closed))
    walking.coordinator.end()
    assert open_then == [True]


def test_keep__pauses_and_lets_the_window_be_closed_without_a_question(start_program, walking):
    walking.coordinator.keep()
    assert walking.player.snapshot().status is Status.PAUSED
    assert kept(walking) == [4_000]
    assert load_state(walking.paths.state_file).window_geometry
    walking.window.close()
    assert not walking.window.isVisible()
    check_kept_and_offered(start_program)


def test_keep__and_the_computer_stays_on(walking):
    walking.coordinator.keep()
    walking.press("pauseButton")
    assert isinstance(walking.page, SessionPage)
    walking.run(3_000 + 16_000 + 1_000)
    assert kept(walking) == []
    walking.window.close()
    assert is_asking(walking)
    walking.dialog(ASK_TO_CLOSE).accept()


def test_keep__saves_the_note_that_is_being_written(walking):
    walking.player.end()
    walking.settle()
    QTest.keyClicks(walking.find("note"), "Left heel stiff.")
    walking.coordinator.keep()
    (record,) = walking.asked(lambda history: tuple(history.sessions()))
    assert record.note == "Left heel stiff."
    walking.press("closeSummaryButton")
    walking.coordinator.keep()
    assert walking.window.isVisible()


def test_keep__without_a_session(program):
    program.window.resize(1100, 700)
    program.coordinator.keep()
    assert load_state(program.paths.state_file).window_geometry
    assert program.window.isVisible()


@pytest.fixture
def session_manager(qapp):
    """What Qt tells of the end of the login session with; this platform tells of none, so a test speaks for it."""
    manager = qapp.findChild(QSessionManager)
    before = manager.restartHint()
    yield manager
    manager.setRestartHint(before)


def test_logging_out__keeps_the_session(start_program, walking, qapp, session_manager):
    app.connect_session_manager(qapp, walking.coordinator)
    qapp.commitDataRequest.emit(session_manager)
    assert kept(walking) == [4_000]
    # What it tells next closes the windows.
    walking.window.close()
    assert not walking.window.isVisible()
    check_kept_and_offered(start_program)


def test_logging_in__does_not_start_the_program_again(program, qapp, session_manager):
    app.connect_session_manager(qapp, program.coordinator)
    qapp.saveStateRequest.emit(session_manager)
    assert session_manager.restartHint() is QSessionManager.RestartHint.RestartNever
