"""The person's own routines: what is written reads as it was, and nothing is written over."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footcoach.core.limits import Id
from footcoach.core.routine import ExtraSet, Routine, RoutineEntry, SideOrder
from footcoach.storage.decode import decode
from footcoach.storage.errors import FieldError
from footcoach.storage.own_files import free_id
from footcoach.storage.own_routines import checked_name, save_routine
from footcoach.storage.routine_files import load_routines, read_routine
from tests.factories import make_exercise

EXERCISES = {
    "heel-raises": make_exercise("heel-raises", sets=1, repetitions=10),
    "ankle-circles": make_exercise(
        "ankle-circles", is_sided=True, sets=1, switch_side_s=5, between={"switch_clip": ""}
    ),
    "marching": make_exercise("marching"),
}
RAISES, CIRCLES, MARCHING = EXERCISES.values()
ROUTINE = Routine("mine", "Mine", (RoutineEntry(CIRCLES, {"sets": 2}, SideOrder.RIGHT_ONLY), RoutineEntry(RAISES, {})))

names = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="\u061c"), min_size=1, max_size=60)


@st.composite
def routines(draw):
    """Any routine that the editor can make."""
    entries = []
    for exercise in draw(st.permutations([RAISES, CIRCLES]))[: draw(st.integers(1, 2))]:
        keys = draw(st.sets(st.sampled_from(sorted(exercise.dosage))))
        order = draw(st.sampled_from(SideOrder)) if exercise.is_sided else SideOrder.LEFT_FIRST
        has_two = exercise.is_sided and len(order.sides) == 2
        extra = draw(st.sampled_from([None, *ExtraSet])) if has_two else None
        entries.append(
            RoutineEntry(exercise, {key: draw(st.integers(0, 1000)) for key in keys}, order, extra_set=extra)
        )
    warm_up = draw(st.sampled_from([None, RoutineEntry(MARCHING, {})]))
    return Routine("mine", draw(names), tuple(entries), warm_up)


@given(routine=routines())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_save__reads_as_it_was(tmp_path, routine):
    save_routine(tmp_path / "mine.toml", routine, "en")
    assert read_routine(tmp_path / "mine.toml", EXERCISES, "en") == routine


def test_save__a_new_file_in_another_language_has_english_too(tmp_path):
    save_routine(tmp_path / "new" / "mine.toml", ROUTINE, "de")
    assert [read_routine(tmp_path / "new" / "mine.toml", EXERCISES, code) for code in ("en", "de")] == [ROUTINE] * 2


def test_save__keeps_names_in_other_languages(tmp_path):
    file = tmp_path / "mine.toml"
    save_routine(file, ROUTINE, "en")
    save_routine(file, replace(ROUTINE, name="Meine"), "de")
    save_routine(file, replace(ROUTINE, name="Mine anew"), "en")
    assert [read_routine(file, EXERCISES, code).name for code in ("en", "de")] == ["Mine anew", "Meine"]


@pytest.mark.parametrize(
    "content",
    [b"\xff", b'id = "mine"\noops\n', b'id = "mine"\nentries = [{ exercise = "a" }]\ntext = 1\n', b"format = 2\n"],
)
def test_save__leaves_a_file_that_somebody_has_broken(tmp_path, content):
    file = tmp_path / "mine.toml"
    file.write_bytes(content)
    with pytest.raises(OSError, match=r"mine\.toml.*: ") as caught:
        save_routine(file, ROUTINE, "en")
    assert not caught.value.strerror.endswith(".")
    assert file.read_bytes() == content


def test_save__keeps_the_notes_at_the_head_and_the_format(tmp_path):
    file = tmp_path / "mine.toml"
    save_routine(file, ROUTINE, "en")
    head = "# For the evening,\n\n  # after work:\u2028füße\n"
    file.write_bytes(("\ufeff" + head + "format = 1  # gone\n" + file.read_text()).replace("\n", "\r\n").encode())
    for routine in (ROUTINE, replace(ROUTINE, name="Another")):
        save_routine(file, routine, "en")
        assert file.read_text().startswith(f"{head}format = 1\n")
        assert read_routine(file, EXERCISES, "en") == routine
    assert "gone" not in file.read_text()


def test_save__is_private(tmp_path):
    save_routine(tmp_path / "routines" / "mine.toml", ROUTINE, "en")
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "routines", tmp_path / "routines" / "mine.toml")] == [
        0o700,
        0o600,
    ]


def test_save__that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "mine.toml"
    save_routine(file, ROUTINE, "en")
    monkeypatch.setattr("os.fsync", _full)
    with pytest.raises(OSError, match="full"):
        save_routine(file, replace(ROUTINE, name="Another"), "en")
    assert read_routine(file, EXERCISES, "en") == ROUTINE
    assert [path.name for path in tmp_path.iterdir()] == ["mine.toml"]


def _full(_handle):
    raise OSError(28, "full")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("My morning", "my-morning"), ("Übung für Füße!", "ubung-fur-fue"), ("朝の足", "routine"), ("x" * 60, "x" * 55)],
)
def test_free_id__is_made_from_the_name(tmp_path, name, expected):
    own_id = free_id(name, (), tmp_path, "routine")
    assert re.fullmatch(f"{expected}-[0-9a-f]{{4}}", own_id)
    assert decode(own_id, Id) == own_id


def test_free_id__is_another_one_for_the_next_routine_of_that_name(tmp_path, monkeypatch):
    endings = iter(["0001", "0002", "0003"])
    monkeypatch.setattr("footcoach.storage.own_files._ending", lambda: next(endings))
    (tmp_path / "mine-0002.toml").write_bytes(b"\xff")
    own_id = free_id("Mine", {"mine-0001"}, tmp_path, "routine")
    save_routine(tmp_path / f"{own_id}.toml", replace(ROUTINE, id=own_id), "en")
    assert own_id == "mine-0003"
    assert list(load_routines([tmp_path], EXERCISES, "en").routines) == ["mine-0003"]


@pytest.mark.parametrize("text", ["", "  ", "a\u202eb", "a\nb", "x" * 61])
def test_checked_name__is_what_a_file_can_hold(text):
    assert checked_name("  Mine ") == "Mine"
    with pytest.raises(FieldError):
        checked_name(text)
