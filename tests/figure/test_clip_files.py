"""The installed clip files: that they are read, and that what they say makes sense."""

import re
from importlib import resources
from math import dist

import pytest

from footcoach.core.exercise import Side
from footcoach.figure.clip_files import ClipFileError, load_clips, read_clips
from footcoach.figure.contacts import PALM_DEPTH, placed
from footcoach.figure.motion import settled
from footcoach.figure.skeleton import ANKLE_HEIGHT, build, rotated

SHIPPED = sorted(
    (file for file in resources.files("footcoach.assets.figures").iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)
# How far a hand or a foot may be from where it should be, in body heights: two centimetres.
REACH = 0.012

GOOD = """
[scene]
posture = "standing"
frame = [-0.5, 0.0, 1.0, 1.1]

[poses.low]
anchor = { point = "hip", at = [0.0, 0.5] }
near_leg = { knee = 10 }

[poses.high]
like = "low"
anchor = { point = "hip", at = [0.0, 0.6] }
near_leg = { knee = 30 }

[clips.up]
keys = [{ at = 0, pose = "low" }, { at = 1, pose = "high" }]
"""


@pytest.fixture
def library_of(tmp_path):
    """Return a function that loads a folder with one file of this content."""

    def load(content):
        (tmp_path / "some.toml").write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_clips(tmp_path)

    return load


def test_load_clips__good_file__eases_angles_between_its_poses(library_of):
    library = library_of(GOOD)
    pose = library.pose("up", 0.5, Side.RIGHT)
    assert pose.angles.near_leg.knee == pytest.approx(20)
    assert pose.skeleton.hip.y == pytest.approx(0.55)
    assert library.still_progress("up") == 1
    assert library.cycle_seconds("up") is None


def test_load_clips__like__takes_all_else_from_the_pose_before(library_of):
    shared = GOOD.replace("near_leg = { knee = 10 }", "near_leg = { knee = 10 }\ntrunk = { lean = 7 }")
    assert library_of(shared).pose("up", 1, Side.RIGHT).angles.trunk.lean == 7


@pytest.mark.parametrize(("old", "new", "reason"), [
    ("[scene]", "[scene", "Expected ']'"),
    ("knee = 30", "kneee = 30", "high: Object contains unknown field `kneee`"),
    ("knee = 30", 'knee = "a lot"', "Expected `float`, got `str`"),
    ("at = 1,", "at = 2,", "Expected `float` <= 1"),
    ('"hip", at = [0.0, 0.6]', '"nose", at = [0.0, 0.6]', "Invalid enum value 'nose'"),
    ("[clips.up]", '[clips.up]\naccents = ["near.nose"]', "up: Invalid enum value 'near.nose'"),
    ('posture = "standing"', 'posture = "hanging"', "Invalid enum value 'hanging'"),
    ('pose = "high"', 'pose = "higher"', "there is no pose called 'higher'"),
    ('like = "low"', 'like = "high"', "there is no pose called 'high'"),
    ("[scene]", "# caf\udce9\n[scene]", "can't decode byte 0xe9"),
])  # fmt: skip
def test_load_clips__damaged_file__names_file_and_reason(library_of, old, new, reason):
    assert old in GOOD
    with pytest.raises(ClipFileError, match=f"^some.toml: .*{re.escape(reason)}"):
        library_of(GOOD.replace(old, new).encode(errors="surrogateescape"))


def test_load_clips__folder_that_is_not_there__says_so(tmp_path):
    with pytest.raises(ClipFileError, match=r"^nowhere: .*No such file or directory"):
        load_clips(tmp_path / "nowhere")


def test_load_clips__other_files_beside__are_left_alone(library_of, tmp_path):
    (tmp_path / "readme.txt").write_text("nothing", encoding="utf-8")
    assert library_of(GOOD).names() == {"up"}


def shipped_clips():
    """Return every clip of the program as a parameter that says its file."""
    return [pytest.param(clip, id=f"{file.name}-{clip.name}") for file in SHIPPED for clip in read_clips(file)]


each_clip = pytest.mark.parametrize("clip", shipped_clips())


def test_shipped__no_two_clips_have_the_same_name(library):
    assert len(shipped_clips()) == len(library.names())


@each_clip
def test_shipped__has_either_keys_or_a_gait(clip):
    assert bool(clip.keys) is (clip.gait is None)


@each_clip
def test_shipped__keys_go_from_beginning_to_end(clip):
    assert list(clip.times) == sorted(set(clip.times))
    assert len(clip.times) < 2 or (clip.times[0], clip.times[-1]) == (0, 1)
    assert len({key.anchor.point for key in clip.keys}) <= 1, "what stays where it is must be the same throughout"


@each_clip
def test_shipped__what_repeats_ends_as_it_begins(clip):
    assert not (clip.spec.cycle_s and clip.keys) or clip.keys[0] == clip.keys[-1]


@each_clip
def test_shipped__timing_fits_the_kind_of_movement(clip):
    spec = clip.spec
    assert not (spec.cycle_s and spec.seconds), "it cannot both repeat and take its own seconds"
    assert spec.cycle_s or not (spec.gait or spec.circle), "walking and circling repeat"
    assert spec.seconds or not (spec.ends_before_s or spec.turns), "what waits or turns needs its own seconds"


@each_clip
def test_shipped__walk_begins_on_the_floor_and_swings_before_it_lands_again(clip):
    if clip.gait is None:
        return
    times = [step.at for step in clip.gait.steps]
    assert times == sorted(set(times))
    assert times[0] == 0
    assert times[-1] < 1
    assert clip.gait.steps[0].stands
    assert not clip.gait.steps[-1].stands


@each_clip
def test_shipped__hands_and_feet_reach_what_they_touch(clip):
    for key in clip.keys:
        body = build(key.angles, settled(key).hip)
        touch = key.contacts
        for foot, leg in ((touch.near_foot, body.near_leg), (touch.far_foot, body.far_leg)):
            if foot is not None:
                below, under = rotated(foot.along, -ANKLE_HEIGHT, leg.foot_direction)
                assert dist((leg.ankle.x + below, leg.ankle.y + under), (foot.x, foot.y)) <= REACH
        for hand, arm in ((touch.near_hand, body.near_arm), (touch.far_hand, body.far_arm)):
            if hand is not None and hand.aside is None:
                along, across = rotated(hand.grip, hand.palm * PALM_DEPTH, arm.hand_direction)
                place = placed(hand, body)
                assert dist((arm.wrist.x + along, arm.wrist.y + across), (place.x, place.y)) <= REACH
