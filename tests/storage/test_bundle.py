"""Routines that travel: what a bundle holds, what an import adds beside what is there, and taking it back."""

import json
import os
import stat
import subprocess
import sys
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcoach.cli import main
from footcoach.storage.bundle_export import save_bundle
from footcoach.storage.bundle_import import apply_import, undo_import
from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths
from tests.storage.bundles import (
    exported,
    fill,
    imported,
    installed,
    load,
    own_exercise,
    planned,
    read,
    routine,
    tree,
    zipped,
)
from tests.storage.pictures import png


@pytest.fixture
def theirs(tmp_path):
    """The catalogue of whoever shares: a routine of an own exercise and one that comes with the program."""
    text = routine("ball-roll", {"exercise": "heel-raises", "dosage": {"sets": 1}}, warm_up="marching")
    return fill(tmp_path / "theirs", [own_exercise("ball-roll")], [text])


@pytest.fixture
def ours(tmp_path):
    """The data folder of whoever receives; there is nothing in it."""
    return tmp_path / "ours"


@pytest.fixture
def bundle(theirs):
    return exported(theirs)


def ids_of(plan):
    return [(arrival.id, arrival.is_new) for arrival in (*plan.exercises, plan.routine) if arrival is not None]


def error_of(data, data_dir, name="mine.footcoach"):
    with pytest.raises(FileError) as caught:
        read(data, data_dir, name)
    return caught.value


# Out


def test_export__the_files_as_they_are(tmp_path, theirs, bundle):
    with ZipFile(BytesIO(bundle)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "routine.toml": (tmp_path / "theirs/routines/mine.toml").read_bytes(),
            "exercises/ball-roll.toml": (tmp_path / "theirs/exercises/ball-roll.toml").read_bytes(),
        }
        assert {entry.compress_type for entry in archive.infolist()} == {ZIP_STORED}


def test_export__the_same_bytes_every_time(tmp_path, bundle):
    again = fill(
        tmp_path / "again",
        [own_exercise("ball-roll"), own_exercise("another")],
        [(tmp_path / "theirs/routines/mine.toml").read_text(encoding="utf-8")],
    )
    assert exported(again) == bundle


def test_export__a_routine_that_comes_with_the_program(theirs, ours):
    bundle = exported(theirs, "back-pain-article")
    with ZipFile(BytesIO(bundle)) as archive:
        assert archive.namelist() == ["routine.toml"]
    assert ids_of(planned(bundle, ours)) == [("back-pain-article", False)]


def test_export__of_a_routine_with_a_mistake_says_so(tmp_path):
    catalogue = fill(tmp_path / "theirs", (), [routine("heel-raises", "squats")])
    with pytest.raises(FileError, match="there is no exercise squats"):
        exported(catalogue)


def test_export__of_an_exercise_that_was_damaged_meanwhile_says_so(tmp_path, theirs):
    (tmp_path / "theirs/exercises/ball-roll.toml").write_text("format = 7")
    with pytest.raises(FileError, match=r"^mine\.footcoach, exercises/ball-roll\.toml, format"):
        exported(theirs)


def test_save__replaces_nothing(tmp_path, bundle):
    file = tmp_path / "mine.footcoach"
    assert save_bundle(file, bundle)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not save_bundle(file, bundle)
    file.write_bytes(b"mine")
    with pytest.raises(FileError, match=r"is there already\. Choose another name\."):
        save_bundle(file, bundle)
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["none/mine.footcoach", ".", "a" * 300])
def test_save__where_nothing_can_be_saved(tmp_path, bundle, name):
    with pytest.raises(FileError):
        save_bundle(tmp_path / name, bundle)


# In


def test_import__into_an_empty_folder(theirs, ours, bundle):
    added = imported(bundle, ours)
    assert [file.relative_to(ours).as_posix() for file in added.files] == [
        "exercises/ball-roll.toml",
        "routines/mine.toml",
    ]
    assert [stat.S_IMODE(file.stat().st_mode) for file in added.files] == [0o600] * 2
    catalogue = load(ours)
    assert catalogue.errors == ()
    assert catalogue.routines["mine"] == theirs.routines["mine"]
    assert exported(catalogue) == bundle, "notes travel too"


def test_import__the_same_again_adds_nothing(ours, bundle):
    imported(bundle, ours)
    before = tree(ours)
    plan = planned(bundle, ours)
    assert not plan.has_news
    assert ids_of(plan) == [("ball-roll", False), ("mine", False)]
    assert apply_import(plan, Paths(ours)).files == {}
    assert tree(ours) == before


def test_import__something_else_has_the_ids(theirs, ours, bundle):
    fill(ours, [own_exercise("ball-roll", like="heel-raises")], [routine("ball-roll", name="Ours")])
    before = tree(ours)
    assert ids_of(planned(bundle, ours)) == [("ball-roll-2", True), ("mine-2", True)]
    imported(bundle, ours)
    catalogue = load(ours)
    assert tree(ours).items() >= before.items()
    assert catalogue.errors == ()
    parts = catalogue.routines["mine-2"].parts
    assert [part.exercise.id for part in parts] == ["marching", "ball-roll-2", "heel-raises"]
    assert catalogue.exercises["ball-roll-2"].name == theirs.exercises["ball-roll"].name
    assert ids_of(planned(bundle, ours)) == [("ball-roll-2", False), ("mine-2", False)], "known under the other ids"


def test_import__the_routine_alone_is_different(ours, bundle):
    imported(bundle, ours)
    fill(ours, (), [routine("heel-raises", name="Changed")])
    assert ids_of(planned(bundle, ours)) == [("ball-roll", False), ("mine-2", True)]


def test_import__an_exercise_with_the_id_of_one_that_comes_with_the_program(ours):
    changed = installed("heel-raises").replace("default = 3", "default = 4", 1)
    bundle = zipped({"routine.toml": routine("heel-raises"), "exercises/heel-raises.toml": changed})
    assert ids_of(planned(bundle, ours)) == [("heel-raises-2", True), ("mine", True)]
    imported(bundle, ours)
    (entry,) = load(ours).routines["mine"].entries
    assert entry.exercise.id == "heel-raises-2"
    assert not planned(bundle, ours).has_news


def test_import__other_ids_stay_apart(ours):
    fill(ours, [own_exercise("a", like="heel-raises")])
    texts = {"exercises/a.toml": own_exercise("a"), "exercises/a-2.toml": own_exercise("a-2", name="Other")}
    bundle = zipped({"routine.toml": routine("a", "a-2"), **texts})
    assert ids_of(planned(bundle, ours)) == [("a-2", True), ("a-3", True), ("mine", True)]
    imported(bundle, ours)
    assert load(ours).errors == ()
    assert [entry.exercise.name for entry in load(ours).routines["mine"].entries] == ["Ball roll", "Other"]
    assert not planned(bundle, ours).has_news


def test_import__longest_ids(ours):
    long = "a" * 60
    fill(ours, [own_exercise(long, like="heel-raises")])
    bundle = zipped({"routine.toml": routine(long), f"exercises/{long}.toml": own_exercise(long)})
    assert ids_of(planned(bundle, ours))[0] == ("a" * 58 + "-2", True)
    imported(bundle, ours)
    assert load(ours).errors == ()


def test_import__a_file_that_cannot_be_written_with_another_id(ours):
    fill(ours, [own_exercise("ball-roll", like="heel-raises")])
    split = '"""' + 3 * ("." * 39 + "\\\n") + '"""'
    text = own_exercise("ball-roll").replace(
        'breathing = "Breathe calmly. Do not hold your breath."', f"breathing = {split}"
    )
    bundle = zipped({"routine.toml": routine("ball-roll"), "exercises/ball-roll.toml": text})
    assert read(bundle, ours).exercises[0].value.guidance.breathing == "." * 117
    with pytest.raises(FileError, match=r"^ball-roll-2\.toml, line \d+: has more than 40 full stops"):
        planned(bundle, ours)


def test_import__a_file_has_the_name(ours, bundle):
    (ours / "exercises").mkdir(parents=True)
    (ours / "exercises/ball-roll.toml").write_text("damaged")
    (ours / "exercises/ball-roll-2.toml").symlink_to(ours / "elsewhere")
    added = imported(bundle, ours)
    assert [file.name for file in added.files] == ["ball-roll-3.toml", "mine.toml"]
    assert (ours / "exercises/ball-roll.toml").read_text() == "damaged"
    assert not (ours / "elsewhere").exists()
    assert "mine" in load(ours).routines


@pytest.mark.parametrize(
    ("text", "ids"),
    [(own_exercise("ball-roll"), [("ball-roll", True)]), (routine("heel-raises"), [("mine", True)])],
    ids=["exercise", "routine"],
)
def test_import__one_file(ours, text, ids):
    assert ids_of(planned(text.encode(), ours, "any.toml")) == ids
    imported(text.encode(), ours, "any.toml")
    assert not planned(text.encode(), ours, "other.toml").has_news


def test_import__a_routine_file_may_name_an_exercise_of_ours(ours):
    fill(ours, [own_exercise("ball-roll")])
    assert ids_of(planned(routine("ball-roll").encode(), ours, "any.toml")) == [("mine", True)]


def test_import__a_bundle_may_not(ours):
    fill(ours, [own_exercise("ball-roll")])
    error = error_of(zipped({"routine.toml": routine("ball-roll")}), ours)
    assert (error.place, error.reason) == ("routine.toml, entries[0].exercise", "there is no exercise ball-roll")


def test_import__a_bundle_is_known_by_its_content(ours, bundle):
    assert planned(bundle, ours, "routine.zip").has_news


def test_import__byte_order_marks_and_folders_are_accepted(ours):
    mark = b"\xef\xbb\xbf"
    texts = {"routine.toml": mark + routine("ball-roll").encode(), "pictures/": b"", "exercises/": b""}
    imported(zipped(texts | {"exercises/ball-roll.toml": mark + own_exercise("ball-roll").encode()}), ours)
    assert "mine" in load(ours).routines
    assert load(ours).errors == ()


def test_import__markup_stays_text(ours):
    name = "<img src='x'><b>Mine</b> & {0} %n"
    imported(zipped({"routine.toml": routine("heel-raises", name=name)}), ours)
    assert load(ours).routines["mine"].name == name


# Taking it back


def test_undo__leaves_what_was_there(ours, bundle):
    fill(ours, [own_exercise("ball-roll", like="heel-raises")], [routine("ball-roll")])
    before = tree(ours)
    undo_import(imported(bundle, ours))
    assert tree(ours) == before


def test_undo__removes_nothing_that_was_changed_since(ours, bundle):
    added = imported(bundle, ours)
    (ours / "routines/mine.toml").write_text(routine("heel-raises"))
    before = tree(ours)
    with pytest.raises(FileError, match=r"^mine\.toml: was changed since it was imported\. Nothing was taken back\."):
        undo_import(added)
    assert tree(ours) == before


@pytest.mark.parametrize("is_read", [True, False])
def test_undo__leaves_a_picture_that_another_exercise_has(ours, is_read):
    picture = 'picture = "shared.png"\n'
    first = zipped(
        {
            "routine.toml": routine("first", id_="one"),
            "exercises/first.toml": picture + own_exercise("first"),
            "pictures/shared.png": png(),
        }
    )
    added = imported(first, ours)
    fill(ours, [picture + own_exercise("second")])
    if not is_read:
        (ours / "exercises" / "second.toml").write_text(f"{picture}id = 3\n")
    undo_import(added)
    assert sorted(file.name for file in (ours / "exercises").iterdir()) == ["second.toml", "shared.png"]


def test_undo__what_has_gone_already(ours, bundle):
    added = imported(bundle, ours)
    (ours / "routines/mine.toml").unlink()
    undo_import(added)
    assert tree(ours) == {}


@pytest.mark.parametrize("successes", range(4))
def test_import__a_disk_that_fails_leaves_nothing(ours, bundle, monkeypatch, successes):
    plan = planned(bundle, ours)
    fsync, calls = os.fsync, []

    def failing(handle):
        calls.append(handle)
        if len(calls) > successes:
            raise OSError(28, "No space left on device")
        fsync(handle)

    monkeypatch.setattr("os.fsync", failing)
    with pytest.raises(FileError, match=r"^ours: cannot be written: No space left on device\."):
        apply_import(plan, Paths(ours))
    monkeypatch.undo()
    assert tree(ours) == {}


KILLED = """
import os, sys
from footcoach.cli import main

waits = iter(range(int(sys.argv[1])))
sync = os.fsync
os.fsync = lambda handle: sync(handle) if next(waits, None) is not None else os._exit(9)
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("successes", range(5))
def test_import__that_is_killed_can_be_done_again(tmp_path, ours, bundle, successes):
    file = tmp_path / "mine.footcoach"
    file.write_bytes(bundle)
    command = [sys.executable, "-c", KILLED, str(successes), "--data-dir", str(ours), "import", str(file)]
    code = subprocess.run(command, capture_output=True, timeout=60, check=False).returncode
    assert code == (9 if successes < 4 else 0)
    assert load(ours).errors == (), "what is there is whole"
    imported(bundle, ours)
    assert "mine" in load(ours).routines
    assert {path.name for path in tree(ours) if not path.name.startswith(".")} == {"ball-roll.toml", "mine.toml"}


def test_import__a_folder_that_is_a_file(ours, bundle):
    ours.mkdir()
    (ours / "routines").write_text("mine")
    with pytest.raises(FileError, match="cannot be written"):
        imported(bundle, ours)
    assert tree(ours) == {ours / "routines": b"mine"}


# What is refused


GOOD = {"routine.toml": routine("ball-roll"), "exercises/ball-roll.toml": own_exercise("ball-roll")}
REFUSED = [
    ({"routine.toml": None}, "routine.toml", "is missing"),
    ({"readme.txt": "Hello"}, "readme.txt", "does not belong in a bundle"),
    ({"exercises/Ball.toml": "x"}, "exercises/Ball.toml", "does not belong in a bundle"),
    ({"exercises/a/b.toml": "x"}, "exercises/a/b.toml", "does not belong in a bundle"),
    ({"__MACOSX/._x": "x"}, "__MACOSX/._x", "does not belong in a bundle"),
    ({"<b>x</b>.toml": "x"}, "<b>x</b>.toml", "does not belong in a bundle"),
    ({"pictures/ball.png": "x"}, "pictures/ball.png", "is the picture of no exercise"),
    ({"../evil.toml": "x"}, "../evil.toml", "is not a plain name inside the file"),
    ({"exercises/other.toml": own_exercise("ball")}, "exercises/other.toml, id", "ball is not the name of the entry"),
    ({"exercises/ball.toml": own_exercise("ball")}, "exercises/ball.toml", "is not in the routine"),
    ({"exercises/ball-roll.toml": None}, "routine.toml, entries[0].exercise", "there is no exercise ball-roll"),
    ({"routine.toml": "x" * 300_000}, "routine.toml", "is larger than 256 KiB"),
    ({"routine.toml": "a." * 50}, "routine.toml, line 1", "has more than 40 full stops"),
    ({"routine.toml": routine("ball-roll").encode("utf-16")}, "routine.toml, byte 0", "is not valid UTF-8 text"),
    ({"routine.toml": b"# \xe9\n"}, "routine.toml, byte 2", "is not valid UTF-8 text"),
    (
        {"routine.toml": routine("ball-roll", name="a\u202eb")},
        "routine.toml, text.en.name",
        "has a hidden character, a line break, or a blank at an end",
    ),
    (
        {"exercises/ball-roll.toml": own_exercise("ball-roll").replace("Sit down", "Sit\u2066 down")},
        "exercises/ball-roll.toml, text.en.between.position[0]",
        "has a hidden character, a line break, or a blank at an end",
    ),
    (
        {"routine.toml": routine("x", format=2), "new.bin": "x"},
        "routine.toml, format",
        "was written for a newer Footcoach (form 2)",
    ),
    (
        {"exercises/ball-roll.toml": own_exercise("ball-roll").replace("format = 1", "format = 3")},
        "exercises/ball-roll.toml, format",
        "was written for a newer Footcoach (form 3)",
    ),
]


@pytest.mark.parametrize(("change", "place", "reason"), REFUSED, ids=[place for _, place, _ in REFUSED])
def test_read__refused(ours, change, place, reason):
    error = error_of(zipped({name: data for name, data in (GOOD | change).items() if data is not None}), ours)
    assert (error.file, error.place, error.reason) == ("mine.footcoach", place, reason)


def test_read__bidirectional_characters_in_the_name_of_an_entry(ours):
    error = error_of(zipped(GOOD | {"exercises/\u202etoml.x": "x"}), ours)
    assert error.reason == "does not belong in a bundle"
    assert str(error).isprintable()


def test_read__names_the_errors_of_all_entries(ours):
    texts = {
        "routine.toml": routine("a", "b"),
        "exercises/a.toml": own_exercise("a").replace("sided = true", "sided = 1").replace("dose_per", "dos_per"),
        "exercises/b.toml": own_exercise("b").replace('unit = "seconds"', 'unit = "minutes"', 1),
    }
    error = error_of(zipped(texts), ours)
    assert [each.place for each in (error, *error.others)] == [
        "exercises/a.toml, dos_per_day",
        "exercises/a.toml, dose_per_day",
        "exercises/a.toml, sided",
        "exercises/b.toml, dosage[0].unit",
    ]


@pytest.mark.parametrize("data", [b"", b"PK", b"junk", b'id = "mine"'])
def test_read__no_bundle_by_that_name(ours, data):
    assert error_of(data, ours).reason == "is damaged, or is no Footcoach file"


# Round trip

EXERCISES = load(Path("none")).exercises
INSTALLED_IDS = sorted(EXERCISES)


@st.composite
def shared_files(draw):
    """Return the texts of own exercises, and of a routine of them and others, in which numbers are changed."""
    sources = draw(st.lists(st.sampled_from(INSTALLED_IDS), max_size=3))
    names = st.text("aé<&{ß漢", min_size=1, max_size=20)
    own = {f"own-{number}": like for number, like in enumerate(sources)}
    texts = [own_exercise(id_, like, draw(names)) for id_, like in own.items()]
    likes = {**{id_: id_ for id_ in INSTALLED_IDS}, **own}
    *ids, warm_up = draw(st.lists(st.sampled_from(sorted(likes)), min_size=2, max_size=6, unique=True))
    entries = []
    for id_ in ids:
        numbers = EXERCISES[likes[id_]].dosage
        keys = draw(st.lists(st.sampled_from(sorted(numbers)), unique=True, max_size=4))
        dosage = {key: draw(st.integers(numbers[key].minimum, numbers[key].maximum)) for key in keys}
        is_sided = EXERCISES[likes[id_]].is_sided
        sides = draw(st.sampled_from([{}, {"sides": "right-only"}, {"sides": "right-first", "extra_set": "left"}]))
        entries.append({"exercise": id_, "dosage": dosage, **(sides if is_sided else {})})
    more = draw(st.sampled_from([{}, {"warm_up": warm_up}]))
    return texts, routine(*entries, name=draw(names), **more)


def plan_json(data_dir):
    out = StringIO()
    with redirect_stdout(out):
        assert main(["--data-dir", str(data_dir), "plan", "mine", "--json"]) == 0
    return json.loads(out.getvalue())


@settings(max_examples=25)
@given(shared_files())
def test_round_trip__equal_routine_and_plan(texts):
    with TemporaryDirectory() as folder:
        theirs, ours = Path(folder, "theirs"), Path(folder, "ours")
        exercises, routine_text = texts
        catalogue = fill(theirs, exercises, [routine_text])
        bundle = exported(catalogue)
        imported(bundle, ours)
        arrived = load(ours)
        assert arrived.routines["mine"] == catalogue.routines["mine"]
        assert exported(arrived) == bundle
        assert plan_json(ours) == plan_json(theirs)
