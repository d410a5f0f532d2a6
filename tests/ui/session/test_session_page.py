from math import cos, sin

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from footcoach.core.cue import Rank
from footcoach.core.exercise import PhaseKind, Posture
from footcoach.core.session import Status
from footcoach.figure.painter import fitted
from footcoach.figure.pose_distance import joints
from footcoach.ui.common import screen_theme
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.session.coach_caption import PASSING_MS
from footcoach.ui.session.key_button import KeyButton
from footcoach.ui.session.session_bar import SessionBar
from footcoach.ui.session.session_page import SessionPage
from tests.ui.settings.setting_fields import field_of

SIZES = [(1280, 800), (1024, 640), (1920, 1080), (800, 560), (1366, 768), (900, 1200)]
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
    assert session.text("nextUp") == "Next: Tiptoe, 20\N{NO-BREAK SPACE}s"


@pytest.mark.parametrize(
    ("number", "words"), [(4, "finish this one, 34\N{NO-BREAK SPACE}s"), (6, "get up slowly, 44\N{NO-BREAK SPACE}s")]
)
def test_next__on_the_way_out_is_no_end_of_the_session_and_is_never_without_a_caption(session, number, words):
    to_exercise(session, number)
    while not session.player.snapshot().phase.is_way_out:
        following = session.text("nextUp")
        session.run(1_000)
    assert following == f"Next: {words}"
    said = set()
    for _ in range(30):
        said.add(session.text("caption"))
        session.run(1_000)
    assert "" not in said
    assert len(said) >= 3


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
    assert session.text("repetition") == "Set 1 of 2\nRepetition 2 of 10"
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
    assert session.text("caption") == "4 minutes 5 seconds left in this exercise, 27 minutes 31 seconds in the session."


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


def test_end__by_button_asks_first(session):
    session.run(PREPARE_MS + 5_000)
    session.press("endButton")
    assert session.player.snapshot().status is Status.PAUSED
    answer(session, "goOnButton")
    assert session.player.snapshot().status is Status.RUNNING


def test_end__by_button_shows_the_summary(session):
    session.end_session()
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
    if width > height:
        assert figure.geometry() == page.rect(), "the room is the whole page"
    assert program.find("timeLeft").digits_height_px() >= 0.12 * height


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_layout__parts_do_not_overlap(start_program, width, height):
    program = start_program(settings='text_size = "200"')
    program.window.resize(width, height)
    program.press("startButton")
    program.qtbot.waitUntil(lambda: program.page.size().width() == width)
    # The room lies behind all of them.
    behind = {program.find("caption"), program.figure()}
    parts = [w for w in widgets_of(program.page) if w not in behind]
    for i, one in enumerate(parts):
        for other in parts[i + 1 :]:
            assert not one.geometry().intersects(other.geometry()), (one.objectName(), other.objectName())


def test_set_up__is_large_enough_to_read_while_getting_ready(session):
    for _ in range(6):
        assert len(session.text("caption").splitlines()) == 2
        assert session.find("caption").font().pixelSize() >= 24
        if session.text("exerciseName") != "Ankle circles":
            session.press("skipButton")


def person(program):
    """Where head, hands and feet are on the page."""
    view = program.figure()
    pose, clear = view._drawing.pose, view._clear_part()
    to_page = fitted(pose.camera, clear, pose.turn)
    head = QRectF(pose.skeleton.head_base.x - 0.07, pose.skeleton.head_base.y, 0.14, 0.12)
    spots = [to_page.map(x, y) for x, y, _ in joints(pose.skeleton)]
    found = to_page.mapRect(head)
    for x, y in spots:
        found |= QRectF(x, y, 1, 1)
    return found


@pytest.mark.parametrize("text_size", ["100", "200"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_figure__every_posture__is_large_and_clear_of_the_caption(start_program, width, height, text_size):
    program = start_program(settings=f'text_size = "{text_size}"').appear()
    program.window.resize(width, height)
    program.press("startButton")
    program.qtbot.waitUntil(lambda: program.page.size().width() == width)
    stage = program.figure()._clear_part().united(program.find("caption").geometry().toRectF())
    program.run(11_000)
    program.frames().ticked.emit()
    figure, page = person(program), min(height, program.figure().height())
    assert figure.height() >= 0.55 * page
    assert figure.bottom() <= program.find("caption").y() + 0.02 * height
    for _ in range(5):
        program.press("skipButton")
    program.run(19_500)
    program.frames().ticked.emit()
    figure = person(program)
    assert program.pose().scene.posture is Posture.LYING
    assert figure.width() >= 0.60 * stage.width()
    assert figure.bottom() <= program.find("caption").y() + 0.02 * height


def test_figure__captions_and_notices_come_and_go__keeps_its_size(session):
    session.appear()
    session.run(PREPARE_MS - 1_000)
    clear = session.figure()._clear_part()
    session.page.show_notice("Something that you should know, in more words than usual")
    assert session.figure()._clear_part() == clear
    session.run(2_000)
    session.player.pause()
    assert session.figure()._clear_part() == clear


def test_read_from_afar__round_repetition_and_what_comes_next_are_large(start_program):
    program = start_program()
    program.window.resize(1280, 800)
    program.press("startButton")
    for _ in range(6):
        program.run(3_000)
        assert program.find("nextUp").font().pixelSize() >= 30
        if program.text("repetition"):
            assert program.find("repetition").font().pixelSize() >= 36
        if program.player.snapshot().phase.exercise_id != "ankle-circles":
            program.press("skipButton")


def test_exercise_name__is_there_once(session):
    names = [
        label for label in session.page.findChildren(QLabel) if label.isVisible() and label.text() == "Tiptoe walk"
    ]
    assert [label.objectName() for label in names] == ["exerciseName"]


@pytest.mark.parametrize("name", ["foot-massage", "heel-raises"])
def test_caption__of_a_rest__goes_when_it_is_no_longer_true(session, name):
    for _ in range(session.player.plan.phases[-1].place.set_number + 5):
        snapshot = session.player.snapshot()
        if snapshot.phase.exercise_id == name:
            break
        session.press("skipButton")
    while session.player.snapshot().phase.exercise_id == name:
        session.run(1_000)
        snapshot = session.player.snapshot()
        if snapshot.phase.kind is PhaseKind.REST and "seconds" in session.text("caption"):
            assert snapshot.phase_elapsed_ms <= PASSING_MS, session.text("caption")


def test_caption__halfway__goes_back_to_what_to_do(session):
    session.run(PREPARE_MS)
    told = session.text("caption")
    cue = next(cue for cue in session.player.snapshot().phase.later_cues if cue.rank < Rank.START)
    session.run(cue.at_ms)
    assert session.text("caption") == cue.text
    session.run(PASSING_MS)
    assert session.text("caption") in {told, *(cue.text for cue in session.player.snapshot().phase.later_cues)}
    assert session.text("caption") != cue.text


# The buttons step back and come forward


def quiet(session):
    return [
        button.objectName() for button in session.page.findChildren(KeyButton) if button.property("role") == "plain"
    ]


def test_bar__steps_back_to_icons_with_their_keys_and_pause_stays(session):
    others = [f"{name}Button" for name in ("back", "skip", "end", "mute", "fullScreen", "settings")]
    assert quiet(session) == others
    assert session.find("pauseButton").property("role") == "primary"
    names = [session.find(name).accessibleName() for name in others]
    assert names == ["Back", "Skip", "End", "Mute", "Full screen", "Settings"]


def test_bar__comes_forward_when_the_pointer_moves_and_steps_back_after_a_while(session):
    figure = session.figure()
    QTest.mouseMove(figure, QPoint(200, 200))
    QTest.mouseMove(figure, QPoint(220, 210))
    assert quiet(session) == []
    (timer,) = session.page.findChild(SessionBar).findChildren(QTimer)
    timer.stop()
    timer.timeout.emit()
    assert len(quiet(session)) == 6


def test_bar__comes_forward_when_a_key_asks_and_in_a_pause(session):
    session.qtbot.waitUntil(session.window.isActiveWindow)
    session.qtbot.keyClick(session.page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "backButton"
    assert quiet(session) == []
    session.page.setFocus()
    assert len(quiet(session)) == 6
    session.player.pause()
    assert quiet(session) == []
    session.player.resume()
    assert len(quiet(session)) == 6


# The question is part of the page


@pytest.mark.parametrize("text_size", ["100", "200"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_question__is_part_of_the_page_and_as_large(start_program, width, height, text_size):
    program = start_program(settings=f'text_size = "{text_size}"')
    program.window.resize(width, height)
    program.press("startButton")
    program.qtbot.waitUntil(lambda: program.page.size().width() == width)
    program.page.end_asked.emit()
    dialog = program.dialog("endDialog")
    QApplication.processEvents()
    assert not dialog.isWindow()
    assert dialog.geometry() == program.page.rect()
    for label in dialog.findChildren(QLabel):
        assert label.font().pixelSize() >= 0.03 * min(height, width * 0.7), label.text()
        assert label.text() == QLabel.text(label)
    for button in dialog.findChildren(QPushButton):
        assert button.height() >= 0.1 * min(height, width * 0.7)
        assert button.fontMetrics().horizontalAdvance(button.text()) < button.width() - 20
        assert button.visibleRegion().boundingRect() == button.rect()
    program.window.resize(width + 20, height)
    assert dialog.geometry() == program.page.rect()


def test_question__keeps_keys_and_clicks_from_the_page(session):
    key(session, Qt.Key.Key_Escape)
    dialog = session.dialog("endDialog")
    before = session.player.snapshot()
    for code in (Qt.Key.Key_Right, Qt.Key.Key_T, Qt.Key.Key_MediaPlay):
        QApplication.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier))
    session.qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert session.player.snapshot() == before
    assert dialog.isVisible()


def test_question__a_click_beside_the_answers_does_not_go_on_with_a_session_that_waits(start_program):
    program = start_program(settings='wait_for_me = "every"')
    program.press("startButton")
    program.player.skip()
    key(program, Qt.Key.Key_Escape)
    program.qtbot.mouseClick(program.dialog("endDialog"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert program.player.snapshot().status is Status.PAUSED
    assert program.dialog("endDialog").isVisible()


@pytest.mark.parametrize("code", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_question__escape_and_enter_go_on_and_the_page_has_the_keys_again(session, code):
    session.qtbot.waitUntil(session.window.isActiveWindow)
    key(session, Qt.Key.Key_Escape)
    assert QApplication.focusWidget().objectName() == "goOnButton"
    session.qtbot.keyClick(QApplication.focusWidget(), code)
    assert session.player.snapshot().status is Status.RUNNING
    assert QApplication.focusWidget() is session.page


def test_question__is_told_to_a_screen_reader(session):
    key(session, Qt.Key.Key_Escape)
    dialog = QAccessible.queryAccessibleInterface(session.dialog("endDialog"))
    assert dialog.role() is QAccessible.Role.Dialog
    assert dialog.text(QAccessible.Text.Name) == "End the session?"
    assert "resume where you stopped" in dialog.text(QAccessible.Text.Description)


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


def test_text_size__that_keeps_everybody_waiting__is_not_told_as_a_frozen_computer(session, monkeypatch):
    session.run(PREPARE_MS + 5_000)
    session.press("settingsButton")
    apply_theme = screen_theme.apply_theme

    def apply_slowly(*args, **options):
        apply_theme(*args, **options)
        session.clock.advance(3_000)

    monkeypatch.setattr(screen_theme, "apply_theme", apply_slowly)
    choose(session.dialog("settingsDialog"), "text_size", "150")
    session.dialog("settingsDialog").accept()
    assert session.text("pauseReason") == "Paused: that took a moment. Press Space to resume."
    assert session.find("timeLeft").value() == 15


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
