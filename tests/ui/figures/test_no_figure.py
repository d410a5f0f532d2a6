"""The program without a movement: for an exercise of a person's own, or because its own files are damaged."""

from dataclasses import replace
from importlib.resources import files

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from footcoach.core.exercise import Posture
from footcoach.figure.colours import DARK, LIGHT
from footcoach.ui.figures.figure_model import FigureModel, Moment
from footcoach.ui.figures.figure_preview import FigurePreview
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.session.week_strip import WeekStrip
from tests.factories import make_exercise, make_plan
from tests.fakes import FakeClock

ASSETS = files("footcoach.assets")


def notices(program):
    return [label.text() for label in program.find("notice").findChildren(QLabel)]


@pytest.fixture
def damaged_dir(tmp_path):
    """Return a folder with the program's clips, one of whose files is damaged."""
    folder = tmp_path / "figures"
    folder.mkdir()
    for file in (ASSETS / "figures").iterdir():
        if file.name.endswith(".toml"):
            (folder / file.name).write_bytes(file.read_bytes())
    (folder / "heel-raises.toml").write_text("[scene]\nframe = 3\n", encoding="utf-8")
    return folder


def test_damaged_files__are_told_once(start_program, damaged_dir):
    program = start_program(clips_dir=damaged_dir).appear()
    (message,) = notices(program)
    assert message.startswith("The figure cannot be shown: heel-raises.toml: ")
    assert message.endswith(" Everything else works as usual.")


def test_whole_files__nothing_is_told(program):
    program.appear()
    assert program.page.notice.isHidden()


def test_damaged_files__session_runs_to_its_end_without_the_figure(start_program, damaged_dir):
    program = start_program(clips_dir=damaged_dir).appear()
    program.press("startButton")
    assert program.text("phaseName") == "Get ready"
    program.run(program.player.plan.total_ms // 2)
    program.run(program.player.plan.total_ms // 2 + 100)
    assert isinstance(program.page, SummaryPage)


def test_missing_files__the_end_has_no_empty_picture_and_the_circle_of_today_is_full(start_program, tmp_path):
    program = start_program(clips_dir=tmp_path / "nowhere").appear()
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    program.settle()
    assert not any(view.isVisible() for view in program.page.findChildren(FigureView))
    program.press("painAfter-8")
    program.press("painAfter-8")
    assert not any(view.isVisible() for view in program.page.findChildren(FigureView))
    strip = program.page.findChild(WeekStrip)
    assert strip.isVisible()
    assert strip._fill == 1


def test_missing_files__are_told_and_the_session_runs(start_program, tmp_path):
    program = start_program(clips_dir=tmp_path / "nowhere").appear()
    assert len(notices(program)) == 1
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)
    assert isinstance(program.page, SummaryPage)


def test_page__without_a_movement__has_no_controls_for_it(start_program, damaged_dir):
    program = start_program(clips_dir=damaged_dir).appear()
    program.press("card-heel-raises")
    assert not program.frames().is_ticking()
    preview = program.page.findChild(FigurePreview)
    assert not any(button.isVisible() for button in preview.findChildren(QPushButton))


def shown_by(qtbot, figures, exercise):
    """A preview of an exercise whose movement the figure does not know, and a view that shows it in a phase."""
    phases = tuple(replace(phase, clip="nothing") for phase in make_plan(exercise).phases)
    preview, view = FigurePreview(exercise, phases, figures, FakeClock()), FigureView(figures)
    for widget in (preview, view):
        qtbot.addWidget(widget)
        widget.resize(400, 300)
        widget.show()
    view.present(Moment(phases[1], phases[0], 100))
    return preview, view


@pytest.fixture
def figures():
    model = FigureModel(ASSETS / "figures")
    model.load()
    return model


def colours_of(view):
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize("posture", Posture)
def test_own_exercise__without_a_movement__has_its_name_and_posture_and_no_controls(qtbot, figures, posture):
    exercise = make_exercise("own", posture=posture)
    preview, view = shown_by(qtbot, figures, exercise)
    unknown = view.grab().toImage()
    figures.set_exercises({"own": exercise}, {})
    assert view.grab().toImage() != unknown
    assert LIGHT.inset_line in colours_of(view)
    assert not any(button.isVisible() for button in preview.findChildren(QPushButton))


@pytest.mark.parametrize("left_clip", ["nothing", "heel-raise-free-hold"])
def test_own_exercise__after_a_step_that_was_left_early__goes_on_showing_the_same(qtbot, figures, left_clip):
    exercise = make_exercise("own")
    figures.set_exercises({"own": exercise}, {})
    _, view = shown_by(qtbot, figures, exercise)
    before, phase = (replace(phase, clip="nothing") for phase in make_plan(exercise).phases[:2])
    left = Moment(replace(before, clip=left_clip), None, 50)
    seen = []
    for elapsed_ms in (0, 100, 2_000):
        view.present(Moment(phase, before, elapsed_ms, left))
        seen.append(view.grab().toImage())
    assert seen[0] == seen[1] == seen[2]


def test_own_exercise__with_a_picture__shows_it_and_another_one_when_that_changes(qtbot, figures, tmp_path):
    exercise = make_exercise("own")
    _, view = shown_by(qtbot, figures, exercise)
    for colour in ("#ff0000", "#0000ff"):
        image = QImage(90, 30, QImage.Format.Format_RGB888)
        image.fill(QColor(colour))
        image.save(str(tmp_path / f"{colour[1:]}.png"))
        figures.set_exercises({"own": exercise}, {"own": tmp_path / f"{colour[1:]}.png"})
        assert colour in colours_of(view)
    (tmp_path / "damaged.png").write_bytes(b"GIF89a")
    figures.set_exercises({"own": exercise}, {"own": tmp_path / "damaged.png"})
    assert LIGHT.inset_line in colours_of(view)


def test_own_exercise__clear_picture_is_on_paper_in_the_dark(qtbot, figures, tmp_path):
    exercise = make_exercise("own")
    _, view = shown_by(qtbot, figures, exercise)
    view.setPalette(QPalette(QColor("#101414")))
    image = QImage(90, 90, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    image.save(str(tmp_path / "clear.png"))
    figures.set_exercises({"own": exercise}, {"own": tmp_path / "clear.png"})
    assert {"#ffffff", DARK.wall} <= colours_of(view)


def test_own_exercise__has_the_same_wall_behind_it_as_any_other(qtbot, figures):
    one, other = make_exercise("own"), make_exercise("other")
    figures.set_exercises({"own": one, "other": other}, {})
    phases = [replace(make_plan(each).phases[1], clip="nothing") for each in (one, other)]
    drawings = [figures.drawing(Moment(phase, None, 100), is_dark=False, has_inset=True) for phase in phases]
    keys = {drawing.behind_key for drawing in drawings}
    assert len(keys) == 1
