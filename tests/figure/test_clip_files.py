from pathlib import Path

import pytest

from footcoach.core.exercise import Side
from footcoach.figure.clips import load_clips

GOOD = """
[scene]
posture = "standing"
frame = [-0.5, 0.0, 1.0, 1.1]

[poses.low]
anchor = { point = "hip", at = [0.0, 0.5] }
near_leg = { knee = 10 }

[poses.high]
anchor = { point = "hip", at = [0.0, 0.6] }
near_leg = { knee = 30 }

[clips.up]
keys = [{ at = 0, pose = "low" }, { at = 1, pose = "high" }]
"""


def load(tmp_path: Path, text: str):
    (tmp_path / "some.toml").write_text(text, encoding="utf-8")
    return load_clips(tmp_path)


def test_load_clips__good_file__eases_angles_between_its_poses(tmp_path):
    library = load(tmp_path, GOOD)
    pose = library.pose("up", 0.5, Side.RIGHT)
    assert pose.angles.near_leg.knee == pytest.approx(20)
    assert pose.skeleton.hip.y == pytest.approx(0.55)
    assert library.still_progress("up") == 1
    assert library.cycle_seconds("up") is None


@pytest.mark.parametrize(("old", "new", "place", "reason"), [
    ('pose = "high"', 'pose = "higher"', "clips.up.keys[1]", "no pose called 'higher'"),
    ("knee = 30", "kneee = 30", "poses.high.near_leg", "unknown field `kneee`"),
    ("knee = 30", "knee = 170", "poses.high.near_leg.knee", "170° is outside 0° to 110°"),
    ("knee = 30", 'knee = "a lot"', "poses.high.near_leg.knee", "Expected `float`, got `str`"),
    ("knee = 30", "knee = nan", "poses.high.near_leg.knee", "Expected `float`"),
    ('"hip", at = [0.0, 0.6]', '"nose", at = [0.0, 0.6]', "poses.high.anchor.point", "no joint called 'nose'"),
    ('point = "hip", at = [0.0, 0.6]', 'point = "waist", at = [0.0, 0.6]', "clips.up.keys", "the same anchor"),
    ('anchor = { point = "hip", at = [0.0, 0.6] }', "", "poses.high", "missing required field `anchor`"),
    ("at = 1,", "at = 2,", "clips.up.keys[1].at", "Expected `float` <= 1"),
    ("at = 1,", "at = 0,", "clips.up.keys", "the order of their progress"),
    ("[clips.up]", '[clips.up]\naccents = ["near.nose"]', "clips.up.accents", "no part called 'near.nose'"),
    ("[scene]\nposture = \"standing\"\nframe = [-0.5, 0.0, 1.0, 1.1]", "", "", "missing required field `scene`"),
    ("knee = 30", "foot = { at = [0.0, 0.55] }", "poses.high.near_leg.", "is outside"),
    ("knee = 30", "knee = 120", "poses.high.near_leg.knee", "120° is outside 0° to 110°"),
    ("[poses.high]", '[poses.high]\nlike = "highest"', "poses.high.like", "no pose called 'highest' before this one"),
    ("[poses.high]", '[poses.high]\nlike = "high"', "poses.high.like", "no pose called 'high' before this one"),
    ('posture = "standing"', 'posture = "hanging"', "scene.posture", "Invalid enum value 'hanging'"),
    ("at = 1,", "at = 0.5,", "clips.up.keys", "the first key must be at 0 and the last at 1"),
    ("[clips.up]", "[clips.up]\ncycle_s = 2.0", "clips.up.keys", "must end with the pose it begins with"),
    ("[clips.up]", "[clips.up]\nlate = true", "clips.up.seconds", "needs its own seconds"),
    ("[clips.up]", "[clips.up]\ncycle_s = 2.0\nseconds = 1.0", "clips.up.seconds", "cannot both"),
    ("[clips.up]", '[clips.up]\ncircle = "clockwise"', "clips.up.cycle_s", "they need cycle_s"),
    ("knee = 30", "foot = { at = [0.9, 0.0] }", "poses.high.near_leg.foot.at", "cannot reach"),
    ("[clips.up]", '[clips.up]\neasing = "wild"', "clips.up.easing", "Invalid enum value 'wild'"),
    ('keys = [{ at = 0, pose = "low" }, { at = 1, pose = "high" }]', "", "clips.up", "needs either keys or a gait"),
    ("1.0, 1.1]", "0.0, 1.1]", "scene.frame[2]", "Expected `float` > 0"),
    ("[scene]", "[scene", "line 2, column 7", "Expected ']'"),
])  # fmt: skip
def test_load_clips__bad_file__names_file_place_and_reason(tmp_path, old, new, place, reason):
    assert old in GOOD
    text = GOOD.replace(old, new)
    (error,) = load(tmp_path, text).errors
    assert error.file == "some.toml"
    assert error.place.startswith(place)
    assert reason in error.reason
    assert str(error).startswith("some.toml")
    assert str(error).endswith(".")
    assert "\n" not in str(error)


def test_load_clips__same_clip_in_two_files__names_the_second(tmp_path):
    (tmp_path / "another.toml").write_text(GOOD, encoding="utf-8")
    library = load(tmp_path, GOOD)
    assert [str(error) for error in library.errors] == ["some.toml, clips.up: another file has a clip of this name."]
    assert library.names() == {"up"}


def test_load_clips__other_files_beside__are_left_alone(tmp_path):
    (tmp_path / "readme.txt").write_text("nothing", encoding="utf-8")
    assert load(tmp_path, GOOD).names() == {"up"}


def test_load_clips__nested_too_deeply__says_so(tmp_path):
    assert [str(error) for error in load(tmp_path, "a = " + "[" * 4_000).errors] == [
        "some.toml: its brackets are nested too deeply."
    ]


def test_load_clips__folder_that_is_not_there__says_so(tmp_path):
    (error,) = load_clips(tmp_path / "nowhere").errors
    assert str(error) == "nowhere: No such file or directory."


def test_load_clips__not_utf_8__names_the_byte(tmp_path):
    (tmp_path / "some.toml").write_bytes(b"# caf\xe9\n")
    assert [str(error) for error in load_clips(tmp_path).errors] == ["some.toml, byte 5: this is not UTF-8 text."]


def test_load_clips__one_damaged_pose__costs_only_the_clips_that_need_it(tmp_path):
    more = GOOD + '\n[clips.rest]\nkeys = [{ at = 0, pose = "low" }]\n'
    library = load(tmp_path, more.replace("knee = 30", "knee = 170"))
    assert library.names() == {"rest"}
    assert [error.place for error in library.errors] == ["poses.high.near_leg.knee"]


def test_load_clips__several_errors__are_all_named(tmp_path):
    library = load(tmp_path, GOOD.replace("knee = 30", "knee = 170").replace("knee = 10", "knee = -10"))
    assert [error.place for error in library.errors] == ["poses.low.near_leg.knee", "poses.high.near_leg.knee"]


def test_load_clips__one_damaged_file__leaves_the_others(tmp_path):
    (tmp_path / "broken.toml").write_text("[scene", encoding="utf-8")
    library = load(tmp_path, GOOD)
    assert library.names() == {"up"}
    assert [error.file for error in library.errors] == ["broken.toml"]


WALK = """
[scene]
posture = "standing"
frame = [-0.5, 0.0, 1.0, 1.1]

[poses.tall]
anchor = { point = "floor", at = [0.0, 0.0] }

[clips.walk]
cycle_s = 1.0

[clips.walk.gait]
pose = "tall"
lands = 0.1
stride = 0.2
hip = 0.52
steps = [{ at = 0, pitch = 0 }, { at = 0.6, pitch = -20 }, { at = 0.8, x = 0.03, y = 0.04, pitch = -20 }]
"""


def test_load_clips__gait__walks(tmp_path):
    library = load(tmp_path, WALK)
    assert library.errors == ()
    assert library.pose("walk", 0, Side.BOTH).skeleton.near_leg.ball.x == pytest.approx(0.1)


@pytest.mark.parametrize(("old", "new", "place", "reason"), [
    ("{ at = 0, pitch", "{ at = 0.1, pitch", "clips.walk.gait.steps", "begin at 0"),
    ("at = 0.8, x = 0.03, y = 0.04,", "at = 0.8,", "clips.walk.gait.steps", "the last must not"),
    ("hip = 0.52", "hip = 0.2", "clips.walk.gait.", "is outside"),
    ('pose = "tall"', 'pose = "small"', "clips.walk.gait", "no pose called 'small'"),
])  # fmt: skip
def test_load_clips__bad_gait__names_file_place_and_reason(tmp_path, old, new, place, reason):
    assert old in WALK
    (error,) = load(tmp_path, WALK.replace(old, new)).errors
    assert error.place.startswith(place)
    assert reason in error.reason
