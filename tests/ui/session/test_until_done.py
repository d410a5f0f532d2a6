"""Steps without a clock: they wait for a key, a click or the clicker, and their time counts up."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QWidget

from footcoach.core.cue import Tone
from footcoach.core.session import Status
from footcoach.ui.common.key_list import KeyList
from footcoach.ui.common.phrases import brief_time_left_text, time_left_text
from footcoach.ui.routines.timeline_strip import TimelineStrip
from footcoach.ui.session.session_bar import SessionBar
from tests.storage.bundles import own_exercise, routine
from tests.ui.session.test_hands_free import pass_moment
from tests.ui.session.test_session_page import SIZES, check_layout, widgets_of
from tests.ui.settings.setting_fields import field_of

PREPARE_MS = 15_000


def own_pace(step="up"):
    """Heel raises of which one step lasts until it is done."""
    text = own_exercise("own-pace", like="heel-raises", name="Own pace")
    return text.replace(f'seconds = "{step}_s"', f'seconds = "{step}_s"\nuntil_done = true')


FILES = {"exercises/own-pace.toml": own_pace(), "routines/mine.toml": routine("own-pace", "ankle-circles")}


def begun(start_program, *, settings="", step="up", **options):
    files = {**FILES, "exercises/own-pace.toml": own_pace(step)}
    program = start_program(settings=settings, files=files, offered="mine", **options)
    program.press("startButton")
    return program


@pytest.fixture
def session(start_program):
    """A session 25 s into the first step, which usually takes 3."""
    program = begun(start_program)
    program.run(PREPARE_MS)
    program.run(25_000)
    return program


def key(program, code, text=""):
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(program.page, event)


def label_now(program):
    return program.player.snapshot().phase.label


def test_page__counts_up_and_says_what_to_do(session):
    time, done = session.find("timeLeft"), session.find("doneButton")
    assert (time.value(), time.accessibleName()) == (25, "Time so far")
    assert QAccessible.queryAccessibleInterface(time).text(QAccessible.Text.Name) == "Time so far"
    assert done.isVisible()
    assert (done.accessibleName(), session.text("caption")) == ("Done", "Up on your toes\nPress Space when done")
    assert session.text("nextUp") == "Next: Hold, 2\N{NO-BREAK SPACE}s"
    session.run(2_000)
    assert (time.value(), label_now(session)) == (27, "Up")


def test_page__with_a_clock_again_counts_down(session):
    session.press("doneButton")
    time = session.find("timeLeft")
    assert (time.value(), time.accessibleName()) == (2, "Time left")
    assert session.page.findChild(QWidget, "doneButton").isHidden()
    assert "Press Space when done" not in session.text("caption")


@pytest.mark.parametrize(
    ("code", "text"),
    [(Qt.Key.Key_Space, " "), (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_PageDown, "")],
)
def test_keys__one_press_is_done_and_a_second_one_right_after_it_nothing(session, code, text):
    key(session, code, text)
    assert label_now(session) == "Hold"
    session.run(300)
    key(session, code, text)
    snapshot = session.player.snapshot()
    assert (snapshot.phase.label, snapshot.status) == ("Hold", Status.RUNNING)


@pytest.mark.parametrize(("code", "text"), [(Qt.Key.Key_X, "x"), (Qt.Key.Key_1, "1"), (Qt.Key.Key_Backspace, "\b")])
def test_keys__that_mean_nothing_say_nothing(session, code, text):
    key(session, code, text)
    snapshot = session.player.snapshot()
    assert (snapshot.phase.label, snapshot.status) == ("Up", Status.RUNNING)


@pytest.mark.parametrize("code", [Qt.Key.Key_Right, Qt.Key.Key_MediaNext])
def test_keys__of_skip_leave_the_exercise(session, code):
    key(session, code)
    assert session.player.snapshot().phase.exercise_id == "ankle-circles"


def test_click__anywhere_is_done(session):
    QTest.mouseClick(session.page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert label_now(session) == "Hold"


def test_pause__by_its_button_stands_still_and_nothing_is_done_in_it(session):
    session.press("pauseButton")
    assert session.player.snapshot().status is Status.PAUSED
    assert not session.find("doneButton").isEnabled()
    assert "Press Space when done" not in session.text("caption")
    QTest.mouseClick(session.page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    session.clock.advance(60_000)
    key(session, Qt.Key.Key_Space, " ")
    snapshot = session.player.snapshot()
    assert (snapshot.status, snapshot.phase.label, snapshot.shown_s) == (Status.RUNNING, "Up", 25)


def test_pause__by_its_key(session):
    for status in (Status.PAUSED, Status.RUNNING):
        key(session, Qt.Key.Key_P, "p")
        snapshot = session.player.snapshot()
        assert (snapshot.phase.label, snapshot.status) == ("Up", status)


def test_keys__on_the_buttons_are_those_that_count(session):
    bar = session.page.findChild(SessionBar)
    pause = next(button for button in bar._buttons() if button.objectName() == "pauseButton")
    assert (session.find("doneButton")._key_text, pause._key_text) == ("Space", "P")
    session.page.set_letters(False)
    assert pause._key_text == "Ctrl+P"
    session.press("pauseButton")
    assert pause._key_text == "Space"
    session.press("pauseButton")
    session.press("doneButton")
    assert pause._key_text == "Space"


def test_keys__are_in_the_list(qtbot):
    keys = KeyList(has_letters=True)
    qtbot.addWidget(keys)
    rows = {
        table.item(row, 1).text(): table.item(row, 0).text()
        for table in keys._tables
        for row in range(table.rowCount())
    }
    assert rows["Without a clock: say that you are done, or ready"] == "Space or Enter or PgDown"
    assert rows["Pause or resume, also without a clock"] == "P or Ctrl+P"


def test_record__keeps_the_real_time(session):
    session.press("doneButton")
    session.run(2_000)
    session.player.end()
    (record,) = session.asked(lambda history: tuple(history.sessions()))
    up, hold = (phase for phase in record.phases if phase.done_ms and phase.kind.value != "prepare")
    assert (up.done_ms, up.planned_ms, up.outcome.value) == (25_000, 25_000, "completed")
    assert hold.planned_ms == 2_000


def test_full_screen__shows_what_to_press(session):
    session.window.toggle_full_screen()
    assert session.find("doneButton").isVisible()
    assert session.text("sessionNotice") == "Escape leaves the full screen. P pauses."


@pytest.mark.parametrize("text_size", ["100", "200"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_layout__nothing_is_clipped_and_the_digits_are_large(start_program, width, height, text_size):
    program = begun(start_program, settings=f'text_size = "{text_size}"')
    program.window.resize(width, height)
    program.qtbot.waitUntil(lambda: program.page.size().width() == width)
    program.run(PREPARE_MS)
    for elapsed_ms in (0, 31_000, 1_200_000):
        program.run(elapsed_ms)
        check_layout(program.page, width, height, program)
        behind = {program.find("caption"), program.figure()}
        parts = [widget for widget in widgets_of(program.page) if widget not in behind]
        for i, one in enumerate(parts):
            for other in parts[i + 1 :]:
                assert not one.geometry().intersects(other.geometry()), (one.objectName(), other.objectName())


def test_sound__says_once_what_to_press_and_a_tone_confirms(start_program):
    program = begun(start_program)
    program.run(PREPARE_MS)
    said, played = program.computer.said, program.computer.played
    for _ in range(3):
        for _ in range(8):
            program.run(1_000)
        played.clear()
        program.press("doneButton")
        assert played == [Tone.END]
        program.run(2_000 + 3_000 + 1_000)
    assert [text for text in said if text == "Press Space when done"] == ["Press Space when done"]


def test_screen_reader__is_told_once_what_to_press_and_counts_nothing(start_program, announced):
    program = start_program(files=FILES, offered="mine")
    program.computer.screen_reader.listen()
    program.press("startButton")
    for _ in range(120):
        program.run(400)
        pass_moment(program)
        if program.player.snapshot().shown_s == 9 and program.player.snapshot().awaits_done:
            program.press("doneButton")
    assert "".join(announced).count("Press Space when done") == 1
    assert [text for text in announced if text.isdecimal()] == []


# Wherever it says how long it takes


def test_times__are_told_as_about_where_a_step_has_no_clock(start_program):
    program = start_program(files=FILES, offered="mine")
    card = program.find("card-own-pace")
    assert "about 4:15" in " ".join(label.text() for label in card.findChildren(QLabel))
    assert ", about 4 minutes" in card.accessibleName()
    assert "  ·  own pace" in " ".join(label.text() for label in card.findChildren(QLabel))
    assert "about" not in program.find("card-ankle-circles").accessibleName()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    assert dialog.findChild(QLabel, "settingsTotal").text().startswith("Whole session: about ")


def test_time_left__is_told_as_about(session):
    text = time_left_text(session.player.plan, 1, 0)
    assert text.startswith("About ")
    assert ", about " in text
    assert brief_time_left_text(session.player.plan, 1, 0) == "About 6 minutes altogether"


def test_next__names_a_step_without_a_clock_and_no_seconds(start_program):
    program = begun(start_program)
    assert program.text("nextUp") == "Next: Up"


def test_exercise_page__says_what_is_usual(start_program):
    program = start_program(files=FILES, offered="mine")
    program.find("card-own-pace").click()
    texts = [label.text() for label in program.page.findChildren(QLabel)]
    assert "about 3 seconds" in texts
    assert any("own pace  ·  about" in text for text in texts)


def test_routine__has_about_its_times(start_program):
    program = start_program(files=FILES, offered="mine")
    program.press("routinesPlace")
    strip = next(
        strip for strip in program.page.findChildren(TimelineStrip) if "Own pace" in strip.accessibleDescription()
    )
    assert "Own pace, about 4 minutes" in strip.accessibleDescription()
    assert "Ankle circles, about" not in strip.accessibleDescription()


def test_fields__say_what_is_only_usual(start_program):
    program = start_program(files=FILES, offered="mine")
    program.press("settingsButton")
    fields = [field_of(program.dialog("settingsDialog"), f"own-pace-{key}", QSpinBox) for key in ("up_s", "hold_s")]
    assert [field.accessibleName() for field in fields] == ["Up (usually)", "Hold"]


def test_interrupted__goes_on_with_the_same_repetition_from_its_beginning(start_program):
    program = begun(start_program).appear()
    program.run(PREPARE_MS)
    for _ in range(2):
        program.run(8_000)
        program.press("doneButton")
        program.run(6_000)
    program.run(12_000)
    assert program.text("repetition").endswith("Repetition 3 of 10")
    program.window.close()
    program.dialog("closeDialog").accept()
    again = start_program(offered="mine").appear().settle()
    again.press("continueButton")
    assert again.player.snapshot().phase.repetition == 3
    again.run(PREPARE_MS)
    snapshot = again.player.snapshot()
    assert (snapshot.phase.repetition, snapshot.phase.label, snapshot.awaits_done) == (3, "Up", True)
    again.run(5_000)
    again.press("doneButton")
    again.player.end()
    (record,) = again.asked(lambda history: tuple(history.sessions()))
    ups = [
        phase.done_ms for phase in record.phases if phase.place.step == 0 and phase.place.repetition and phase.done_ms
    ]
    assert ups == [8_000, 8_000, 5_000]


def test_focus__of_a_button_that_goes_comes_to_the_page(session):
    session.window.activateWindow()
    done = session.find("doneButton")
    done.setFocus()
    QTest.keyClick(done, Qt.Key.Key_Space)
    assert label_now(session) == "Hold"
    assert session.page.hasFocus()


def test_focus__after_resuming_is_where_the_next_key_says_done(session):
    session.press("pauseButton")
    session.page.focus_resume()
    QTest.keyClick(session.find("pauseButton"), Qt.Key.Key_Space)
    assert session.player.snapshot().awaits_done
    assert session.page.hasFocus()
