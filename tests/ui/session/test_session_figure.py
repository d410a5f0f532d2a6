"""The figure of a session shows what the player says, and nothing is drawn that nobody sees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from footcoach.core.exercise import Side
from footcoach.ui.figures.figure_drawing import FigureDrawing

PREPARE_MS = 15_000
HEEL_RAISES = "card-heel-raises"
COUNT_IN_MS = 3_000


def start_exercise(program, card):
    program.appear()
    program.press(card)
    program.press("startExerciseButton")
    return program


@pytest.fixture
def heel_raises(program):
    return start_exercise(program, HEEL_RAISES)


@pytest.fixture
def still_pictures(start_program):
    return start_exercise(start_program(settings='movement = "still"'), HEEL_RAISES)


def choose(program, name, value):
    """Change a setting in the dialog as a person does."""
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    field = dialog.findChild(QComboBox, name)
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())
    dialog.accept()


def frame(program):
    program.frames().ticked.emit()
    return program.picture()


def test_figure__moves_with_the_phase(heel_raises):
    heel_raises.run(PREPARE_MS + 1_000)
    low = frame(heel_raises)
    heel_raises.clock.advance(500)
    assert frame(heel_raises) != low, "between two wake-ups of the player, too"


def test_figure__is_highest_at_the_end_of_the_way_up(heel_raises):
    heel_raises.run(PREPARE_MS)
    heights = []
    for _ in range(9):
        frame(heel_raises)
        heights.append(heel_raises.pose().leg(Side.LEFT).heel.y)
        heel_raises.run(1_000)
    assert heights[0] == pytest.approx(min(heights), abs=1e-3)
    assert heights[3] == pytest.approx(max(heights), abs=1e-3), "after three seconds up"
    assert heights[8] == pytest.approx(min(heights), abs=1e-3), "after two of hold and three down"


def test_pause__freezes_the_figure(heel_raises):
    heel_raises.run(PREPARE_MS + 1_500)
    heel_raises.press("pauseButton")
    stood = heel_raises.picture()
    heel_raises.clock.advance(5_000)
    assert not heel_raises.frames().is_ticking()
    assert heel_raises.picture() == stood


def test_count_in__leaves_the_figure_where_it_stood(heel_raises):
    heel_raises.run(PREPARE_MS + 1_500)
    heel_raises.press("pauseButton")
    stood = heel_raises.pose().skeleton
    heel_raises.press("pauseButton")
    heel_raises.run(1_000)
    frame(heel_raises)
    assert heel_raises.pose().skeleton == stood
    heel_raises.run(COUNT_IN_MS)
    frame(heel_raises)
    assert heel_raises.pose().skeleton != stood


def test_gap__stops_the_figure_where_it_was_seen_last(heel_raises):
    heel_raises.run(PREPARE_MS + 1_500)
    frame(heel_raises)
    seen = heel_raises.pose().skeleton
    heel_raises.clock.advance(8_000)
    heel_raises.player.catch_up()
    assert not heel_raises.frames().is_ticking()
    assert heel_raises.pose().skeleton == seen


@pytest.mark.parametrize("button", ["backButton", "skipButton"])
@pytest.mark.parametrize("is_paused", [False, True], ids=["running", "paused"])
def test_back_and_skip__move_the_figure(program, button, is_paused):
    program.appear()
    program.press("startButton")
    program.press("skipButton")
    program.run(PREPARE_MS + 2_500)
    if is_paused:
        program.press("pauseButton")
    before = program.picture()
    program.press(button)
    assert program.picture() != before


def test_skip__goes_on_from_what_the_figure_did_last(program):
    start = program.appear()
    start.press("startButton")
    start.run(PREPARE_MS + 5_000)
    frame(start)
    walking = start.pose()
    assert (walking.clip, walking.scene.view) == ("tiptoe-walk", "side")
    start.press("skipButton")
    frame(start)
    assert start.text("exerciseName") == "Heel raises"
    assert start.pose().scene == walking.scene
    assert start.pose().skeleton.hip.y == pytest.approx(walking.skeleton.hip.y, abs=0.005)


def test_skip__out_of_the_way_to_the_floor__fades_over_from_there(program):
    start = program.appear()
    start.press("startButton")
    start.press("skipButton")
    start.press("skipButton")
    start.run(12_000)
    frame(start)
    kneeling = start.pose()
    start.press("skipButton")
    frame(start)
    assert start.pose().skeleton == kneeling.skeleton
    start.run(250)
    frame(start)
    assert start.pose().skeleton == kneeling.skeleton
    assert 0.2 < start.pose().fade < 0.8
    assert start.pose().fades_to.skeleton != kneeling.skeleton
    start.run(400)
    frame(start)
    assert (start.pose().fades_to, start.pose().fade) == (None, 0)


def test_skip__in_a_pause_shows_the_exercise_that_comes(program):
    program.appear()
    program.press("startButton")
    program.run(PREPARE_MS + 5_000)
    program.press("pauseButton")
    for clip in ("heel-raise", "toe-stretch"):
        program.press("skipButton")
        assert program.pose().clip.startswith(clip)


def test_side__the_leg_that_is_called_is_the_leg_that_moves(program):
    start_exercise(program, "card-ankle-circles")
    moved = {}
    while program.player.plan.total_ms - program.player.snapshot().plan_elapsed_ms > 1_000:
        program.run(500)
        snapshot = program.player.snapshot()
        if snapshot.phase.label == "Clockwise" and 0.4 < snapshot.phase_progress < 0.9:
            frame(program)
            for leg in (Side.LEFT, Side.RIGHT):
                moved.setdefault((snapshot.phase.side, leg), []).append(program.pose().leg(leg).toe)
    ways = {key: max(toe.y for toe in toes) - min(toe.y for toe in toes) for key, toes in moved.items()}
    for called, other in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
        assert ways[called, called] > 0.02
        assert ways[called, other] < 0.002


def test_description__tells_what_the_picture_shows(heel_raises):
    assert heel_raises.figure().accessibleName() == "Picture"
    assert heel_raises.figure().accessibleDescription() == "Heel raises, Get ready, both feet"
    heel_raises.run(PREPARE_MS)
    assert heel_raises.figure().accessibleDescription() == "Heel raises, Up, both feet"


def test_frames__are_drawn_only_while_running_and_seen(heel_raises):
    frames = heel_raises.frames()
    assert frames.is_ticking()
    heel_raises.press("pauseButton")
    assert not frames.is_ticking()
    heel_raises.press("pauseButton")
    assert frames.is_ticking()
    heel_raises.window.hide()
    assert not frames.is_ticking()
    heel_raises.window.show()
    assert frames.is_ticking()


def test_frames__stop_while_the_window_is_minimised(heel_raises):
    frames = heel_raises.frames()
    heel_raises.window.showMinimized()
    assert not frames.is_ticking()
    heel_raises.player.pause()
    heel_raises.window.showNormal()
    assert not frames.is_ticking(), "it was paused meanwhile"
    heel_raises.player.resume()
    assert frames.is_ticking()


def test_frames__that_would_look_the_same_are_not_painted(heel_raises, monkeypatch):
    drawn = []
    figures = heel_raises.coordinator._figures
    real = figures.drawing
    monkeypatch.setattr(figures, "drawing", lambda *args, **named: drawn.append(args) or real(*args, **named))
    monkeypatch.setattr(figures._timeline, "is_same", lambda *_: True)
    heel_raises.run(1_000)
    for _ in range(5):
        heel_raises.clock.advance(33)
        heel_raises.frames().ticked.emit()
    assert drawn == []
    assert heel_raises.find("timeLeft")._progress > 0.05, "the ring goes on"


def on_screen(program):
    """What the window has painted bit by bit, to the left of the ring."""
    QApplication.processEvents()
    width_px, height_px = program.find("timeLeft").x(), program.window.height()
    return program.window.screen().grabWindow(program.window.winId(), 0, 0, width_px, height_px).toImage()


def test_frames__painted_in_part__look_like_a_picture_painted_at_once(start_program):
    program = start_exercise(start_program(), "card-ankle-circles")
    for step in range(400):
        program.run(100)
        program.frames().ticked.emit()
        QApplication.processEvents()
        if step % 20 == 0:
            seen = on_screen(program)
            program.figure().repaint()
            assert seen == on_screen(program), step


def test_frames__the_ring_alone_goes_on__paint_no_person(heel_raises, monkeypatch):
    painted = []
    heel_raises.run(PREPARE_MS + 4_000)
    frame(heel_raises)
    QApplication.processEvents()
    monkeypatch.setattr(FigureDrawing, "paint_front", lambda *args: painted.append(args))
    heel_raises.clock.advance(40)
    heel_raises.frames().ticked.emit()
    QApplication.processEvents()
    assert painted == []


def test_still_pictures__stand_and_change_with_the_phase(still_pictures):
    assert not still_pictures.frames().is_ticking()
    still_pictures.run(PREPARE_MS)
    up = still_pictures.picture()
    still_pictures.run(1_500)
    assert still_pictures.picture() == up
    still_pictures.run(2_500)
    assert still_pictures.picture() != up


def test_movement__takes_effect_at_once(heel_raises):
    heel_raises.run(PREPARE_MS + 1_000)
    moving = heel_raises.picture()
    choose(heel_raises, "movement", "still")
    assert not heel_raises.frames().is_ticking()
    assert heel_raises.picture() != moving, "with an arrow"
    choose(heel_raises, "movement", "moving")
    assert heel_raises.frames().is_ticking()


@pytest.mark.parametrize(("name", "value"), [("figure_look", "scarf"), ("figure_contrast", "high"), ("theme", "dark")])
def test_look__takes_effect_at_once_in_a_session_that_is_paused(heel_raises, name, value):
    heel_raises.press("pauseButton")
    before = heel_raises.picture()
    choose(heel_raises, name, value)
    QApplication.processEvents()
    assert heel_raises.picture() != before


def test_session__that_begins_before_the_figures_are_read_shows_them_when_they_are(start_program):
    program = start_program(starts=True)
    assert program.figure()._drawing is None
    program.appear()
    assert program.pose().clip == "stand"


def test_focus__is_never_taken_by_the_figure(heel_raises):
    assert heel_raises.figure().focusPolicy() == Qt.FocusPolicy.NoFocus
