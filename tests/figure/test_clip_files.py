from pathlib import Path

import pytest

from footcoach.core.exercise import Side
from footcoach.figure.clipfile import ClipFileError
from footcoach.figure.clips import load_clips

GOOD = """
[scene]
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
    ("knee = 30", "knee = 170", "poses.high.near_leg.knee", "170° is outside 0° to 130°"),
    ("knee = 30", 'knee = "a lot"', "poses.high.near_leg.knee", "Expected `float`, got `str`"),
    ("knee = 30", "knee = nan", "poses.high.near_leg.knee", "Expected `float`"),
    ('"hip", at = [0.0, 0.6]', '"nose", at = [0.0, 0.6]', "poses.high.anchor.point", "no joint called 'nose'"),
    ('point = "hip", at = [0.0, 0.6]', 'point = "waist", at = [0.0, 0.6]', "clips.up.keys", "the same anchor"),
    ('anchor = { point = "hip", at = [0.0, 0.6] }', "", "poses.high", "missing required field `anchor`"),
    ("at = 1,", "at = 2,", "clips.up.keys[1].at", "Expected `float` <= 1"),
    ("at = 1,", "at = 0,", "clips.up.keys", "the order of their progress"),
    ("[clips.up]", '[clips.up]\naccents = ["near.nose"]', "clips.up.accents", "no part called 'near.nose'"),
    ("[scene]\nframe = [-0.5, 0.0, 1.0, 1.1]", "", "", "missing required field `scene`"),
    ("knee = 30", "foot = { at = [0.0, 0.55] }", "poses.high.near_leg.", "the contact needs"),
    ("1.0, 1.1]", "0.0, 1.1]", "scene.frame[2]", "Expected `float` > 0"),
    ("[scene]", "[scene", "line 2, column 7", "Expected ']'"),
])  # fmt: skip
def test_load_clips__bad_file__names_file_place_and_reason(tmp_path, old, new, place, reason):
    assert old in GOOD
    text = GOOD.replace(old, new)
    with pytest.raises(ClipFileError) as caught:
        load(tmp_path, text)
    fault = caught.value
    assert fault.file == "some.toml"
    assert fault.place.startswith(place)
    assert reason in fault.reason
    assert str(fault).startswith("some.toml")
    assert str(fault).endswith(".")
    assert "\n" not in str(fault)


def test_load_clips__same_clip_in_two_files__names_the_second(tmp_path):
    (tmp_path / "another.toml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ClipFileError, match=r"^some\.toml, clips\.up: another file has a clip of this name\.$"):
        load(tmp_path, GOOD)


def test_load_clips__other_files_beside__are_left_alone(tmp_path):
    (tmp_path / "readme.txt").write_text("nothing", encoding="utf-8")
    assert load(tmp_path, GOOD).names() == {"up"}


def test_load_clips__not_utf_8__names_the_byte(tmp_path):
    (tmp_path / "some.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ClipFileError, match=r"^some\.toml, byte 5: this is not UTF-8 text\.$"):
        load_clips(tmp_path)
