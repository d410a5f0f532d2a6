"""The program without a movement: for an exercise of a person's own, or because its own files are damaged."""

from dataclasses import replace
from importlib.resources import files

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

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


def test_damaged_files__session_runs_to_its_end_without_a_picture(start_program, damaged_dir):
    program = start_program(clips_dir=damaged_dir).appear()
    program.press("startButton")
    empty = program.picture()
    assert program.text("phaseName") == "Get ready"
    program.run(program.player.plan.total_ms // 2)
    assert program.picture() == empty
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


def test_own_exercise__without_a_movement__has_an_empty_stage_and_no_controls(qtbot):
    figures = FigureModel(ASSETS / "figures")
    figures.load()
    exercise = make_exercise()
    phases = tuple(replace(phase, clip="nothing") for phase in make_plan(exercise).phases)
    preview, view = FigurePreview(exercise, phases, figures, FakeClock()), FigureView(figures)
    for widget in (preview, view):
        qtbot.addWidget(widget)
        widget.show()
    empty = view.grab().toImage()
    view.present(Moment(phases[1], phases[0], 100))
    assert view.grab().toImage() == empty
    assert not any(button.isVisible() for button in preview.findChildren(QPushButton))
