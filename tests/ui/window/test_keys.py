"""The keys of the program: Enter and Space press, standard keys lead where they say, and a list tells of all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTableWidget

from footcoach.core.session import Status
from footcoach.ui.common import keys
from footcoach.ui.exercise.exercise_page import ExercisePage
from footcoach.ui.help.help_page import HelpPage
from footcoach.ui.progress.progress_page import ProgressPage
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.today.today_page import TodayPage
from footcoach.ui.window.safety_page import SafetyPage
from tests.ui.histories import write_one_day
from tests.ui.keyboard import press, shortcut, tab, wait_for_window

PRESSING = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space]
NO_LETTERS = "letter_keys = false\n"


@pytest.fixture
def used(start_program):
    """Start the program and wait until keys go to its window."""

    def start(**options):
        program = start_program(**options).appear().settle()
        wait_for_window(program.qtbot, program.window)
        return program

    return start


def tab_to(name):
    """Press Tab until the focus is at `name`."""
    for _ in range(100):
        if tab().objectName() == name:
            return
    raise AssertionError(name)


def open_dialogs(program):
    return [dialog.objectName() for dialog in program.window.findChildren(QDialog) if dialog.isVisible()]


# Enter and Space


@pytest.mark.parametrize("key", PRESSING)
def test_pressing__in_the_sidebar(used, key):
    program = used()
    tab_to("progressPlace")
    press(key)
    assert isinstance(program.page, ProgressPage)
    program.settle()


@pytest.mark.parametrize("key", PRESSING)
def test_pressing__on_every_page_until_the_summary(used, key):
    program = used(has_read_safety=False)
    press(key)
    assert isinstance(program.page, TodayPage)
    tab_to("card-heel-raises")
    press(key)
    assert isinstance(program.page, ExercisePage)
    tab_to("startExerciseButton")
    press(key)
    assert isinstance(program.page, SessionPage)
    tab_to("endButton")
    press(key)
    tab_to("confirmEndButton")
    press(key)
    assert isinstance(program.page, SummaryPage)
    tab_to("stop-no-time")
    press(key)
    assert program.find("stop-no-time").isChecked()
    tab_to("closeSummaryButton")
    press(key)
    assert isinstance(program.page, TodayPage)


@pytest.mark.parametrize("key", PRESSING)
def test_pressing__the_button_of_a_question_that_is_not_its_default(used, key):
    program = used()
    program.press("startButton")
    program.page.end_asked.emit()
    wait_for_window(program.qtbot, program.dialog("endDialog"))
    tab_to("confirmEndButton")
    press(key)
    assert isinstance(program.page, SummaryPage)


@pytest.mark.parametrize("key", PRESSING)
def test_pressing__a_button_and_a_box_in_the_settings(used, key):
    program = used()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    wait_for_window(program.qtbot, dialog)
    tab_to("full_screen")
    before = QApplication.focusWidget().isChecked()
    press(key)
    assert QApplication.focusWidget().isChecked() is not before
    tab_to("undoButton")
    press(key)
    assert dialog.findChild(QPushButton, "undoButton").isEnabled() is False
    tab_to("closeSettingsButton")
    press(key)
    assert open_dialogs(program) == []


@pytest.mark.parametrize("key", PRESSING)
def test_pressing__a_button_of_a_session_instead_of_pausing_it(used, key):
    program = used()
    program.press("startButton")
    tab_to("skipButton")
    press(key)
    assert program.text("exerciseName") == "Heel raises"
    assert program.player.snapshot().status is Status.RUNNING
    press(Qt.Key.Key_Right)
    assert program.text("exerciseName") == "Seated toe stretch", "the keys of the session go on to work"
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_M)
    assert program.find("muteButton").accessibleName() == "Unmute"


@pytest.mark.parametrize("key", PRESSING)
def test_pressing__a_button_of_a_session_that_waits(used, key):
    program = used(settings='wait_for_me = "every"\n')
    program.press("startButton")
    program.player.skip()
    assert program.player.snapshot().status is Status.PAUSED
    tab_to("skipButton")
    press(key)
    assert program.text("exerciseName") == "Seated toe stretch"


def test_space__pauses_after_a_click_on_a_button_of_the_bar(used):
    program = used()
    program.press("startButton")
    tab_to("skipButton")
    QTest.mouseClick(program.find("muteButton"), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is program.page
    press(Qt.Key.Key_Space)
    assert program.player.snapshot().status is Status.PAUSED
    assert program.find("muteButton").accessibleName() == "Unmute"


# Standard keys


@pytest.mark.parametrize("sequence", ["Ctrl+Q", "Ctrl+W"])
def test_quit__closes_the_window(used, sequence):
    program = used()
    shortcut(sequence)
    assert not program.window.isVisible()


@pytest.mark.parametrize("sequence", ["Ctrl+Q", "Ctrl+W"])
def test_quit__in_a_session_asks_first(used, sequence):
    program = used()
    program.press("startButton")
    shortcut(sequence)
    assert open_dialogs(program) == ["closeDialog"]
    assert program.player.snapshot().status is Status.PAUSED


def test_close__closes_the_dialog_and_not_the_window(used):
    program = used()
    program.press("settingsButton")
    wait_for_window(program.qtbot, program.dialog("settingsDialog"))
    shortcut("Ctrl+W")
    assert open_dialogs(program) == []
    assert program.window.isVisible()


def test_quit__from_a_dialog_closes_both(used):
    program = used()
    program.press("settingsButton")
    wait_for_window(program.qtbot, program.dialog("settingsDialog"))
    shortcut("Ctrl+Q")
    assert open_dialogs(program) == []
    assert not program.window.isVisible()


def test_quit__from_a_dialog_in_a_session_asks_once(used):
    program = used()
    program.press("startButton")
    shortcut("Ctrl+,")
    wait_for_window(program.qtbot, program.dialog("settingsDialog"))
    shortcut("Ctrl+Q")
    assert open_dialogs(program) == ["closeDialog"]
    wait_for_window(program.qtbot, program.dialog("closeDialog"))
    shortcut("Ctrl+Q")
    assert open_dialogs(program) == ["closeDialog"], "that is what is being asked"
    assert program.window.isVisible()


@pytest.mark.parametrize("opened", [None, "card-heel-raises", "startButton"])
@pytest.mark.parametrize(
    ("sequence", "dialog"),
    [("Ctrl+,", "settingsDialog"), ("Ctrl+?", "keysDialog"), ("?", "keysDialog")],
)
def test_dialogs__open_by_keys_on_every_page(used, opened, sequence, dialog):
    program = used()
    if opened is not None:
        program.press(opened)
    shortcut(sequence)
    assert open_dialogs(program) == [dialog]


def test_dialogs__open_before_you_start_too(used):
    program = used(has_read_safety=False)
    shortcut("F1")
    assert open_dialogs(program) == ["keysDialog"]


def test_dialogs__on_the_summary_change_nothing_of_the_session_that_is_over(used):
    program = used()
    program.press("startButton")
    program.end_session()
    shortcut("Ctrl+,")
    dialog = program.dialog("settingsDialog")
    dialog.findChild(object, "letter_keys").click()
    dialog.accept()
    assert isinstance(program.page, SummaryPage)


@pytest.mark.parametrize("sequence", ["F1", "Alt+4"])
def test_help__opens_from_every_page(used, sequence):
    program = used()
    shortcut(sequence)
    assert isinstance(program.page, HelpPage)
    assert open_dialogs(program) == []
    program.press("todayPlace")
    program.press("card-heel-raises")
    shortcut(sequence)
    assert isinstance(program.page, HelpPage)


@pytest.mark.parametrize("sequence", ["F1", "?", "Ctrl+?"])
def test_help__in_a_session_is_the_list_of_keys_and_leads_nowhere(used, sequence):
    program = used()
    program.press("startButton")
    shortcut(sequence)
    assert open_dialogs(program) == ["keysDialog"]
    assert isinstance(program.page, SessionPage)


def test_help__in_a_session_pauses_it_until_the_person_resumes(used):
    program = used()
    program.press("startButton")
    shortcut("F1")
    dialog = program.dialog("keysDialog")
    assert program.player.snapshot().status is Status.PAUSED
    assert "Paused. Close this list, then press Space to resume." in texts(dialog)
    dialog.accept()
    assert program.player.snapshot().status is Status.PAUSED
    program.qtbot.waitUntil(lambda: QApplication.focusWidget() is program.find("pauseButton"))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert program.player.snapshot().status is Status.RUNNING


def test_help__over_a_question_leaves_the_keyboard_to_it(used):
    program = used()
    program.press("startButton")
    program.press("endButton")
    shortcut("F1")
    program.dialog("keysDialog").accept()
    program.qtbot.waitUntil(lambda: QApplication.focusWidget() is program.find("goOnButton"))


def test_help__on_the_summary_is_the_list_of_keys(used):
    program = used()
    program.press("startButton")
    program.end_session()
    shortcut("F1")
    assert open_dialogs(program) == ["keysDialog"]
    assert isinstance(program.page, SummaryPage)


def test_places__are_reached_by_keys_from_every_page(used):
    program = used()
    shortcut("Alt+2")
    assert isinstance(program.page, ProgressPage)
    program.settle()
    shortcut("Alt+1")
    assert isinstance(program.page, TodayPage)
    program.press("card-heel-raises")
    shortcut("Alt+2")
    assert isinstance(program.page, ProgressPage)
    program.settle()


def test_places__are_no_way_round_before_you_start_or_out_of_a_session(used):
    program = used(has_read_safety=False)
    shortcut("Alt+1")
    assert isinstance(program.page, SafetyPage)
    program.press("understoodButton")
    program.press("startButton")
    shortcut("Alt+1")
    assert isinstance(program.page, SessionPage)


def test_start__by_its_key(used):
    program = used()
    program.press("card-heel-raises")
    QTest.keySequence(QApplication.focusWidget(), QKeySequence("Alt+S"))
    program.qtbot.waitUntil(lambda: isinstance(program.page, SessionPage))
    assert [segment.exercise_id for segment in program.player.plan.segments] == ["heel-raises"]


# Regions


def test_regions__of_the_window_and_back_to_where_one_was(used):
    used()
    tab_to("card-heel-raises")
    shortcut("F6")
    assert QApplication.focusWidget().objectName() == "todayPlace"
    shortcut("Shift+F6")
    assert QApplication.focusWidget().objectName() == "card-heel-raises"


def test_regions__of_progress_with_a_message(used, tmp_path):
    write_one_day(tmp_path / "data")
    program = used()
    shortcut("Alt+2")
    program.settle()
    program.press("dayOffButton")
    program.settle()
    reached = []
    for _ in range(3):
        shortcut("F6")
        reached.append(QApplication.focusWidget().objectName())
    assert "undoButton" in reached
    assert "todayPlace" in reached


def test_regions__of_a_session(used):
    program = used()
    program.press("startButton")
    shortcut("F6")
    assert QApplication.focusWidget().objectName() == "backButton"
    shortcut("F6")
    assert QApplication.focusWidget() is program.page


def test_regions__of_the_settings(used):
    program = used()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    wait_for_window(program.qtbot, dialog)
    reached = []
    for _ in range(4):
        reached.append(QApplication.focusWidget().objectName())
        shortcut("F6")
    assert reached[0] == reached[3] == "settingsSections"
    assert reached[2] == "closeSettingsButton"


# The list of keys and the letters


def test_table__every_key_is_one_that_qt_knows():
    for _, group in keys.GROUPS:
        for row in group:
            for sequence in (*row.sequences, *row.letters, *row.devices):
                assert QKeySequence(sequence).toString(QKeySequence.SequenceFormat.PortableText) == sequence


def test_table__no_key_does_two_things_on_the_same_page():
    groups = dict(keys.GROUPS)
    # While a step waits for the person, the keys that are at hand say that it is done.
    rows = [row for row in groups["In a session"] if row is not keys.DONE]
    session = [s for row in rows for s in (*row.sequences, *row.letters, *row.devices)]
    page = [s for row in groups["On every page"] for s in (*row.sequences, *row.letters)]
    assert len({*session, *page}) == len(session) + len(page)


def rows(dialog):
    return [
        [table.item(row, column).text() for column in range(2)]
        for table in dialog.findChildren(QTableWidget)
        for row in range(table.rowCount())
    ]


def test_list__tells_of_every_key(used):
    program = used()
    shortcut("?")
    told = rows(program.dialog("keysDialog"))
    assert ["Ctrl+Q", "Quit Footcoach; in a session it asks first"] in told
    assert ["T or Ctrl+T", "Say and show the time left"] in told
    assert ["→ or PgDown", "Skip to the next exercise"] in told
    assert len(told) == sum(len(group) for _, group in keys.GROUPS)


def test_list__in_a_session_begins_with_its_keys(used):
    program = used()
    program.press("startButton")
    shortcut("?")
    assert rows(program.dialog("keysDialog"))[0][1] == "Pause or resume"


def test_list__on_today_and_after_a_session_says_nothing_of_a_pause(used):
    program = used()
    shortcut("?")
    program.dialog("keysDialog").accept()
    program.press("startButton")
    program.end_session()
    shortcut("?")
    assert not any("Paused" in text for text in texts(program.dialog("keysDialog")))


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_letters__switched_off_do_nothing_and_ctrl_does(used):
    program = used(settings=NO_LETTERS)
    program.press("startButton")
    for letter in "mt?":
        QTest.keyClick(program.page, letter)
    assert program.find("muteButton").accessibleName() == "Mute"
    assert "left in this exercise" not in program.text("caption")
    assert open_dialogs(program) == []
    QTest.keyClick(program.page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert program.find("muteButton").accessibleName() == "Unmute"
    QTest.keyClick(program.page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert "left in this exercise" in program.text("caption")


def test_letters__switched_off_in_a_running_session(used):
    program = used()
    program.press("startButton")
    shortcut("Ctrl+,")
    dialog = program.dialog("settingsDialog")
    dialog.findChild(object, "letter_keys").click()
    dialog.accept()
    QTest.keyClick(program.page, "m")
    assert program.find("muteButton").accessibleName() == "Mute"
    shortcut("F1")
    assert ["Ctrl+M", "Voice and tones off, and on again"] in rows(program.dialog("keysDialog"))


def test_letters__switched_off_are_no_answer_to_a_session_that_waits(used):
    program = used(settings=NO_LETTERS + 'wait_for_me = "every"\n')
    program.press("startButton")
    program.player.skip()
    QTest.keyClick(program.page, "a")
    assert program.player.snapshot().status is Status.PAUSED
    QTest.keyClick(program.page, Qt.Key.Key_Return)
    assert program.player.snapshot().status is Status.RUNNING
