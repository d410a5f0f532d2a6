"""A damaged clip file is told, and costs nothing but the movement: a still picture stands in for it."""

from importlib.resources import files

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from footcoach.ui.session.summary_page import SummaryPage

FIGURES = files("footcoach.assets") / "figures"

# The right half of the picture is red, so that it shows which way it is turned.
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
<rect x="100" y="0" width="100" height="100" fill="#ff0000"/></svg>"""


@pytest.fixture
def damaged(tmp_path):
    """Return a function that copies the clips, with one file damaged, and makes the still pictures."""

    def damage(name, content):
        clips, stills = tmp_path / "figures", tmp_path / "stills"
        clips.mkdir()
        stills.mkdir()
        for file in FIGURES.iterdir():
            if file.name.endswith(".toml"):
                (clips / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
        (clips / name).write_text(content, encoding="utf-8")
        for exercise in ("heel-raises", "foot-massage"):
            (stills / f"{exercise}-light.svg").write_text(SVG, encoding="utf-8")
        return clips, stills

    return damage


def notices(program):
    notice = program.find("notice")
    return [label.text() for label in notice.findChildren(QLabel)]


def red_at(image, share):
    """How red the picture is at a share of its width, in the middle of its height."""
    colour = image.pixelColor(round(image.width() * share), image.height() // 2)
    return colour == QColor("#ff0000")


def test_damage__is_told_with_its_file_place_and_reason(start_program, damaged):
    program = start_program(figures_dirs=damaged("heel-raises.toml", "[scene]\nframe = 3\n")).appear()
    message, remedy = notices(program)
    assert message.startswith("A movement of the figure cannot be shown: heel-raises.toml")
    assert "scene.frame" in message
    assert "array" in message
    assert remedy == "A still picture is shown instead for: Heel raises. Everything else works as usual."


def test_damage__nothing_is_told_when_there_is_none(program):
    program.appear()
    assert program.page.notice.isHidden()


def test_session__shows_the_still_and_its_time_goes_on(start_program, damaged):
    program = start_program(figures_dirs=damaged("heel-raises.toml", "poses = 3")).appear()
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    assert red_at(program.picture(), 0.7)
    assert not red_at(program.picture(), 0.3)
    program.run(10_000)
    assert program.text("phaseName") == "Up"
    program.run(program.player.plan.total_ms - 10_000)
    assert isinstance(program.page, SummaryPage)


def test_session__the_still_of_the_left_side_is_turned_round(start_program, damaged):
    program = start_program(figures_dirs=damaged("foot-massage.toml", "poses = 3")).appear()
    program.press("card-foot-massage")
    program.press("startExerciseButton")
    assert program.text("sideName") == "LEFT"
    assert red_at(program.picture(), 0.3)
    program.run(20_000 + 60_000 + 15_000)
    assert program.text("sideName") == "RIGHT"
    assert red_at(program.picture(), 0.7)


def test_session__without_even_a_still_runs_to_its_end(start_program, tmp_path):
    program = start_program(figures_dirs=(tmp_path, tmp_path / "nothing")).appear()
    program.press("startButton")
    program.run(program.player.plan.total_ms)
    assert isinstance(program.page, SummaryPage)


def test_pages__of_the_exercise_show_the_still_without_controls(start_program, damaged):
    program = start_program(figures_dirs=damaged("heel-raises.toml", "poses = 3")).appear()
    card = program.find("card-heel-raises")
    assert red_at(program.picture(card), 0.6)
    card.click()
    assert red_at(program.picture(), 0.6)
    assert not program.frames().is_ticking()


def test_the_other_exercises__still_move(start_program, damaged):
    program = start_program(figures_dirs=damaged("heel-raises.toml", "poses = 3")).appear()
    program.press("startButton")
    assert program.pose().clip == "stand"
    assert program.frames().is_ticking()


def test_session__one_damaged_pose_keeps_the_whole_exercise_still(start_program, damaged):
    text = (FIGURES / "heel-raises.toml").read_text(encoding="utf-8").replace("-39.2", "-93.2")
    program = start_program(figures_dirs=damaged("heel-raises.toml", text)).appear()
    assert "poses.swaying.near_leg.ankle: -93.2° is outside" in notices(program)[0]
    program.press("card-heel-raises")
    program.press("startExerciseButton")
    program.run(10_000)
    for word in ("Up", "Hold", "Lower"):
        assert program.text("phaseName") == word
        assert red_at(program.picture(), 0.7)
        program.run(3_000 if word != "Hold" else 2_000)


def test_damage__brackets_nested_too_deeply_are_told(start_program, damaged):
    program = start_program(figures_dirs=damaged("heel-raises.toml", "a = " + "[" * 4_000)).appear()
    assert "heel-raises.toml" in notices(program)[0]
