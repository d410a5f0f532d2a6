from math import cos, sin

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from footcoach.core.session import Status
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.session.session_bar import KeyButton
from footcoach.ui.session.session_page import SessionPage
from tests.ui.settings.setting_fields import field_of

SIZES = [(1280, 800), (1024, 640), (1920, 1080), (800, 560)]
PREPARE_MS = 10_000

ONE_ROUND = "[dosage.toe-walking]\nsets = 1\n"


@pytest.fixture
def session(start_program):
    program = start_program()
    program.press("startButton")
    return program


def to_exercise(program, number):
    for _ in range(number - 1):
        program.press("skipButton")


def key(program, code):
    """Press a key; QTest itself knows no media keys."""
    QApplication.sendEvent(program.page, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier))


def test_start__shows_the_preparation_of_the_first_exercise(session):
    assert isinstance(session.page, SessionPage)
    assert session.text("exerciseName") == "Tiptoe walk"
    assert session.text("phaseName") == "Get ready"
    assert session.text("sideName") == "Both feet"
    assert session.text("repetition") == "Round 1 of 5"
    assert session.find("timeLeft").value() == 10
    assert session.text("nextUp") == "Next: Tiptoe, 20 s"


def test_time_left__counts_from_the_whole_length_to_one(session):
    session.run(PREPARE_MS)
    seen = []
    for _ in range(20):
        seen.append(session.find("timeLeft").value())
        session.run(1_000)
    assert seen == list(range(20, 0, -1))
    assert session.text("phaseName") == "Toes out"


def test_caption__follows_the_cues(session):
    session.run(PREPARE_MS)
    assert session.text("caption") == session.player.snapshot().phase.cue
    cue = session.player.snapshot().phase.later_cues[0]
    session.run(cue.at_ms)
    assert session.text("caption") == cue.text


def test_side__is_spelled_out_and_changes_with_the_phase(session):
    to_exercise(session, 4)
    sides = []
    while session.player is not None and session.player.snapshot().phase.exercise_id == "foot-massage":
        sides.append(session.text("sideName"))
        session.run(1_000)
    assert [side for i, side in enumerate(sides) if i == 0 or sides[i - 1] != side] == ["LEFT", "RIGHT"]
    assert sides.count("LEFT") == 40 + 60, "40 s to get ready with ball and chair, then 60 s"
    assert sides.count("RIGHT") == 14 + 60 + 34, "and 34 s to finish"


def test_repetition__is_counted_with_its_set(session):
    to_exercise(session, 2)
    session.run(15_000 + 9_000)
    assert session.text("repetition") == "Set 1 of 2  ·  Repetition 2 of 10"
    assert session.find("repetition").accessibleName() == "Set 1 of 2, Repetition 2 of 10"


def test_pause__by_button_stands_still_and_says_how_to_go_on(session):
    session.run(PREPARE_MS + 5_300)
    session.press("pauseButton")
    session.run(60_000)
    assert session.find("timeLeft").value() == 15
    assert session.text("pauseReason") == "Paused. Press Space to resume."
    assert session.find("pauseButton").accessibleName() == "Resume"


def test_resume__counts_in_then_goes_on(session):
    session.run(PREPARE_MS + 5_300)
    session.press("pauseButton")
    session.press("pauseButton")
    assert (session.text("phaseName"), session.find("timeLeft").value()) == ("Get ready", 3)
    session.run(3_000)
    assert (session.text("phaseName"), session.find("timeLeft").value()) == ("Tiptoe", 15)


def test_freeze__pauses_and_says_why(session):
    session.run(PREPARE_MS + 5_000)
    session.clock.advance(8_000)
    session.player.catch_up()
    assert session.text("pauseReason") == "Paused: the computer froze. Press Space to resume."
    assert session.find("timeLeft").value() == 15


@pytest.mark.parametrize("code", [Qt.Key.Key_Space, Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPlay])
def test_keys__pause_and_resume(session, code):
    key(session, code)
    assert session.player.snapshot().status is Status.PAUSED
    key(session, code)
    assert session.player.snapshot().status is Status.RUNNING


@pytest.mark.parametrize("code", [Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_MediaNext])
def test_keys__skip(session, code):
    key(session, code)
    assert (session.text("exerciseName"), session.text("phaseName")) == ("Heel raises", "Get ready")


@pytest.mark.parametrize("code", [Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_MediaPrevious])
def test_keys__back(session, code):
    to_exercise(session, 2)
    key(session, code)
    assert session.text("exerciseName") == "Tiptoe walk"


def test_keys__t_says_the_time_left(session):
    session.run(5_000)
    key(session, Qt.Key.Key_T)
    assert session.text("caption") == "4 minutes 5 seconds left in this exercise, 27 minutes 21 seconds in the session."


def test_keys__t_is_answered_for_a_while_and_then_the_cue_comes_back(session):
    session.run(PREPARE_MS)
    cue = session.text("caption")
    session.press("pauseButton")
    key(session, Qt.Key.Key_T)
    assert session.text("caption").startswith("4 minutes left in this exercise")
    assert session.text("pauseReason") == "Paused. Press Space to resume."
    (answer,) = session.page.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert answer.isActive()
    answer.timeout.emit()
    assert session.text("caption") == cue


def test_keys__with_a_modifier_mean_something_else(session):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QApplication.sendEvent(session.page, event)
    assert session.text("exerciseName") == "Tiptoe walk"


@pytest.mark.parametrize("name", ["backButton", "skipButton", "endButton", "settingsButton", "pauseButton"])
def test_keys__mean_the_same_while_a_button_has_the_focus_but_for_those_that_press_it(session, name):
    button = session.find(name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    session.qtbot.keyClick(button, Qt.Key.Key_Right)
    assert session.text("exerciseName") == "Heel raises"
    session.qtbot.keyClick(button, Qt.Key.Key_MediaPlay)
    assert session.player.snapshot().status is Status.PAUSED


@pytest.mark.parametrize("code", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys__space_and_enter_press_pause_where_it_has_the_focus(session, code):
    session.find("pauseButton").setFocus(Qt.FocusReason.TabFocusReason)
    session.qtbot.keyClick(session.find("pauseButton"), code)
    assert session.player.snapshot().status is Status.PAUSED


def test_keys__enter_presses_the_button_that_has_the_focus(session):
    session.qtbot.keyClick(session.find("skipButton"), Qt.Key.Key_Return)
    assert session.text("exerciseName") == "Heel raises"


def test_keys__f11_fills_the_screen_and_back(session):
    session.qtbot.keyClick(session.window, Qt.Key.Key_F11)
    assert session.window.isFullScreen()
    session.qtbot.keyClick(session.window, Qt.Key.Key_F11)
    assert not session.window.isFullScreen()


def test_buttons__do_not_take_the_keys_when_clicked(session):
    session.qtbot.mouseClick(session.find("skipButton"), Qt.MouseButton.LeftButton)
    key(session, Qt.Key.Key_Space)
    assert session.player.snapshot().status is Status.PAUSED


def test_end__by_button_shows_the_summary(session):
    session.press("endButton")
    assert session.page.findChild(QLabel).text() == "Session ended early"
    assert session.find("closeSummaryButton").isVisible()


def answer(program, name, dialog="endDialog"):
    program.qtbot.mouseClick(program.dialog(dialog).findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_escape__asks_first_and_going_on_counts_in(session):
    session.run(PREPARE_MS + 5_000)
    key(session, Qt.Key.Key_Escape)
    assert session.player.snapshot().status is Status.PAUSED
    answer(session, "goOnButton")
    assert session.player.snapshot().status is Status.RUNNING
    assert session.player.snapshot().is_counting_in


def test_escape__then_end_ends(session):
    key(session, Qt.Key.Key_Escape)
    answer(session, "confirmEndButton")
    assert session.page.findChild(QLabel).text() == "Session ended early"


def test_escape__while_paused_leaves_it_paused(session):
    session.press("pauseButton")
    key(session, Qt.Key.Key_Escape)
    answer(session, "goOnButton")
    assert session.player.snapshot().status is Status.PAUSED


def test_close__during_a_session_asks_first(session):
    session.window.close()
    session.window.close()
    assert session.window.isVisible(), "asked twice, it still asks in one dialog"
    answer(session, "confirmEndButton", "closeDialog")
    assert not session.window.isVisible()


def test_session__runs_hands_free_to_the_summary(start_program):
    program = start_program()
    program.press("startButton")
    total_ms = program.player.plan.total_ms
    program.run(total_ms - 50)
    assert program.text("nextUp") == "Next: the end"
    program.clock.advance(50)
    program.player.catch_up()
    labels = [label.text() for label in program.page.findChildren(QLabel)]
    assert labels[0] == "Session finished"
    assert [text for text in labels if text.startswith("Done")] == [
        "Done, 3:20",
        "Done, 2:40",
        "Done, 2:32",
        "Done, 2:00",
        "Done, 6:20",
        "Done, 0:40",
    ]


def widgets_of(page):
    return [w for w in page.children() if hasattr(w, "geometry") and w.isVisible() and w.objectName() != "pauseReason"]


@pytest.mark.parametrize("text_size", ["100", "150", "200"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_layout__nothing_is_clipped_and_the_digits_are_large(start_program, width, height, text_size):
    program = start_program(settings=f'text_size = "{text_size}"')
    program.window.resize(width, height)
    program.press("startButton")
    program.qtbot.waitUntil(lambda: program.page.size().width() == width)
    for _ in range(6):
        for elapsed_ms in (0, 31_000, 5_000):
            program.run(elapsed_ms)
            check_layout(program.page, width, height, program)
        if program.player.snapshot().phase.exercise_id != "ankle-circles":
            program.press("skipButton")


def check_layout(page, width, height, program):
    inside = QRect(0, 0, width, height)
    for widget in widgets_of(page):
        assert inside.contains(widget.geometry()), widget.objectName()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            metrics = QFontMetrics(label.font())
            flags = label.alignment() | (Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine)
            room = label.contentsRect()
            needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, label.text())
            assert needed.width() <= room.width(), (label.objectName(), label.text())
            assert needed.height() <= room.height(), (label.objectName(), label.text())
            assert label.font().pixelSize() >= 12, (label.objectName(), label.text(), label.font().pixelSize())
    for button in page.findChildren(KeyButton):
        assert button.fitting_px(12) == 12, "its word and its key have room at a readable size"
    figure = page.findChild(FigureView)
    assert figure.width() * figure.height() >= width * height / 2
    assert program.find("timeLeft").digits_height_px() >= 0.12 * height


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_layout__parts_do_not_overlap(start_program, width, height):
    program = start_program(settings='text_size = "200"')
    program.window.resize(width, height)
    program.press("startButton")
    program.qtbot.waitUntil(lambda: program.page.size().width() == width)
    parts = [w for w in widgets_of(program.page) if w.objectName() != "caption"]
    for i, one in enumerate(parts):
        for other in parts[i + 1 :]:
            assert not one.geometry().intersects(other.geometry()), (one.objectName(), other.objectName())


def test_set_up__is_large_enough_to_read_while_getting_ready(session):
    for _ in range(6):
        assert len(session.text("caption").splitlines()) == 2
        assert session.find("caption").font().pixelSize() >= 24
        if session.text("exerciseName") != "Ankle circles":
            session.press("skipButton")


def sizes_of(page):
    return {label.objectName(): label.font().pixelSize() for label in page.findChildren(QLabel) if label.isVisible()}


def test_layout__stays_when_a_setting_is_changed(session):
    before = sizes_of(session.page)
    session.press("settingsButton")
    dialog = session.dialog("settingsDialog")
    field_of(dialog, "heel-raises-sets").setValue(3)
    dialog.accept()
    assert sizes_of(session.page) == before


def test_layout__follows_the_theme_and_the_text_size_at_once(session):
    before = sizes_of(session.page)
    session.press("settingsButton")
    dialog = session.dialog("settingsDialog")
    choose(dialog, "theme", "dark")
    QApplication.processEvents()
    assert sizes_of(session.page) == before
    choose(dialog, "text_size", "150")
    dialog.accept()
    QApplication.processEvents()
    grown = sizes_of(session.page)
    assert grown["repetition"] > before["repetition"]
    check_layout(session.page, session.page.width(), session.page.height(), session)


def choose(dialog, name, value):
    field = dialog.findChild(QComboBox, name)
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


@pytest.mark.parametrize("seconds", [9, 60, 88, 120])
def test_digits__of_any_length_stay_inside_the_ring(start_program, seconds):
    program = start_program(settings=f"[dosage.toe-walking]\nprepare_s = {seconds}\n")
    program.press("startButton")
    ring = program.find("timeLeft")
    assert ring.value() == seconds
    assert ring.digits_height_px() >= 0.12 * program.page.height()
    image = ring.grab().toImage()
    assert any(is_empty_circle(image, ring, share / 100) for share in range(80, 89)), "ground between digits and band"
    assert not is_empty_circle(image, ring, 0.94), "the band itself"


def is_empty_circle(image, ring, share):
    """Whether a circle around the centre, of a share of the ring's radius, is all ground."""
    ground = image.pixelColor(1, 1)
    centre, radius = ring.rect().center(), share * min(ring.width(), ring.height()) / 2
    turns = [step / 60 for step in range(377)]
    points = [(centre.x() + radius * cos(turn), centre.y() + radius * sin(turn)) for turn in turns]
    return all(image.pixelColor(round(x), round(y)) == ground for x, y in points)
