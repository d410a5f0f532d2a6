"""Whatever a stranger puts into a shared file is refused clearly or imported rightly, in little memory."""

import random
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from string import ascii_lowercase
from tempfile import TemporaryDirectory

import pytest
import tomli_w

from footcoach.storage.bounded_file import MemoryFile
from footcoach.storage.bundle import exercise_entry, read_shared
from footcoach.storage.bundle_import import apply_import, plan_import
from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths
from footcoach.storage.strict_zip import LARGEST_CONTENT
from tests.storage.bundles import installed, load, own_exercise, routine, tree, zipped
from tests.storage.test_strict_zip import bomb

MOST_MEMORY_MB = 200
EMPTY = load(Path("none"))
ENTRIES = {
    "routine.toml": routine("ball-roll", {"exercise": "heel-raises", "dosage": {"sets": 1}}).encode(),
    "exercises/ball-roll.toml": own_exercise("ball-roll").encode(),
}


def mutated(data, chance):
    """Return bytes with a few of them changed, removed, doubled or added."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data) + 1)
        end = start + chance.choice([0, 1, 1, 2, 8, 60])
        added = chance.choice([b"", chance.randbytes(1), chance.randbytes(4), data[start:end] * 2, b'"', b"\n", b"9"])
        data[start:end] = added
    return bytes(data)


def mutated_bundle(chance):
    """Return a bundle in which its own bytes, or those of an entry or of its name, are mutated."""
    entries = dict(ENTRIES)
    name = chance.choice(list(entries))
    match chance.randrange(3):
        case 0:
            return mutated(zipped(entries), chance)
        case 1:
            entries[name] = mutated(entries[name], chance)
        case _:
            entries[mutated(name.encode(), chance).decode("utf-8", "replace")] = entries.pop(name)
    return zipped(entries)


def bundle_or_error(name, data):
    try:
        return read_shared(MemoryFile(name, data), EMPTY)
    except FileError as error:
        return error


def is_imported(name, data):
    """Import a file into an empty data folder, check what became of it, and return whether it was taken."""
    bundle = bundle_or_error(name, data)
    if isinstance(bundle, FileError):
        assert str(bundle).isprintable()
        assert str(bundle).startswith(name)
        return False
    with TemporaryDirectory() as parent:
        folder = Path(parent, "data")
        apply_import(plan_import(bundle, EMPTY), Paths(folder))
        assert [path for path in tree(Path(parent)) if not path.is_relative_to(folder)] == []
        catalogue = load(folder)
        assert catalogue.errors == ()
        if bundle.routine is not None:
            assert catalogue.routines[bundle.routine.value.id] == bundle.routine.value
        for part in bundle.exercises:
            assert part.value in catalogue.exercises.values()
    return True


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("mine.footcoach", mutated_bundle),
        ("mine.toml", lambda chance: mutated(own_exercise("ball-roll").encode(), chance)),
        ("mine.toml", lambda chance: mutated(routine("heel-raises", "marching").encode(), chance)),
    ],
    ids=["bundle", "exercise", "routine"],
)
def test_import__mutations(name, make):
    chance = random.Random(16)
    count = 2000 if name == "mine.footcoach" else 500
    assert {is_imported(name, make(chance)) for _ in range(count)} == {True, False}


# In a process of its own, as a person would do it


def lists():
    """Return a text of 256 KiB that fills many times as much memory."""
    return "x = [" + "[]," * 87_000 + "]"


def large_exercise(id_):
    """Return an exercise in so many languages that its file is nearly as large as one may be."""
    document = tomllib.loads(installed("marching"))
    codes = ["en", *(f"a{letter}" for letter in ascii_lowercase), *(f"b{letter}" for letter in ascii_lowercase)]
    document |= {"id": id_, "text": dict.fromkeys(codes[:50], document["text"]["en"])}
    return tomli_w.dumps(document)


def hostile_files():
    ids = [f"own-{number}" for number in range(50)]
    directory = b"PK\x01\x02" + struct.pack("<42xH", 0)[:42]
    count = LARGEST_CONTENT // 46 - 1
    return {
        "bomb": bomb(10 * 1024),
        "entries": zipped({f"exercises/x{number}.toml": b"" for number in range(10_000)}),
        "directory": directory * count + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, len(directory) * count, 0, 0),
        "lists": zipped(
            {"routine.toml": routine(*ids)} | {f"exercises/{id_}.toml": lists() for id_ in ids},
        ),
        "large": zipped({"routine.toml": routine("own-0") + " " * 250_000} | {"exercises/own-0.toml": "#" * 2**18}),
        "random": random.Random(16).randbytes(30 * 2**20),
        "dots": zipped({"routine.toml": "a." * 100_000 + "b = 1"}),
        "brackets": zipped({"routine.toml": "a = " + "[" * 100_000}),
        "links": zipped({"routine.toml": routine("heel-raises"), "../../evil.toml": "x"}),
    }


RUN = r"""
import re, sys
from pathlib import Path
from footcoach.cli import main
code = main(sys.argv[1:])
# Unlike that of getrusage, this peak does not begin with that of the process that started this one.
print(int(re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
sys.exit(code)
"""


def import_alone(data_dir, file):
    """Import in a new process; return its exit code, the lines on both outputs, and its memory at most in MB."""
    command = [sys.executable, "-c", RUN, "--data-dir", str(data_dir), "import", str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    *lines, memory = ran.stdout.splitlines()
    return ran.returncode, lines, ran.stderr.splitlines(), int(memory)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")


@on_linux
def test_import__many_large_exercises(tmp_path):
    ids = [f"own-{number}" for number in range(20)]
    file = tmp_path / "large.footcoach"
    file.write_bytes(
        zipped({"routine.toml": routine(*ids)} | {exercise_entry(id_): large_exercise(id_) for id_ in ids})
    )
    code, said, errors, memory_mb = import_alone(tmp_path / "data", file)
    assert (code, len(said), errors) == (0, 21, [])
    assert memory_mb < MOST_MEMORY_MB


@on_linux
@pytest.mark.parametrize("kind", hostile_files())
def test_import__hostile(tmp_path, kind):
    file = tmp_path / f"{kind}.footcoach"
    file.write_bytes(hostile_files()[kind])
    code, said, errors, memory_mb = import_alone(tmp_path / "data", file)
    assert (code, said, len(errors)) == (1, [], 1)
    assert errors[0].startswith(f"footcoach: {kind}.footcoach")
    assert memory_mb < MOST_MEMORY_MB
    assert list(tree(tmp_path)) == [file]
    assert not Path(tmp_path.parent, "evil.toml").exists()


def long_exercise(id_):
    """Return an exercise of a thousand repetitions."""
    document = tomllib.loads(own_exercise(id_, like="heel-raises"))
    for number in document["dosage"]:
        most = {"sets": 10, "repetitions": 100}.get(number["key"], number["maximum"])
        number.update(maximum=most, default=most if number["unit"] == "times" else number["default"])
    return tomli_w.dumps(document).encode()


def test_read_shared__so_long_that_a_plan_of_it_takes_minutes():
    ids = [f"long-{number}" for number in range(50)]
    entries = {"routine.toml": routine(*ids)} | {exercise_entry(id_): long_exercise(id_) for id_ in ids}
    with pytest.raises(FileError) as caught:
        read_shared(MemoryFile("mine.footcoach", zipped(entries)), EMPTY)
    assert str(caught.value) == (
        "mine.footcoach, routine.toml, entries: all sets and repetitions together are 200000 steps; the most is 10000. "
        "Write fewer exercises, sets or repetitions."
    )


def short_but_seated(id_):
    """Return an exercise that has a thousand repetitions only at its level "seated"."""
    document = tomllib.loads(long_exercise(id_).decode())
    numbers = document["dosage"]
    document["dosage"] = [{**number, "default": number["minimum"]} for number in numbers]
    seated = next(level for level in document["levels"] if level["id"] == "seated")
    seated["dosage"] = [{"key": number["key"], "default": number["default"]} for number in numbers]
    return tomli_w.dumps(document).encode()


IDS = ("long-1", "long-2", "long-3")


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (short_but_seated, routine(*({"exercise": id_, "level": "seated"} for id_ in IDS))),
        (short_but_seated, routine(*IDS)),
        (long_exercise, routine(*IDS[1:], warm_up=IDS[0])),
    ],
    ids=["level in the routine", "level to choose", "warm-up"],
)
def test_read_shared__so_long_only_at_a_level_or_with_its_warm_up(make, text):
    entries = {"routine.toml": text} | {exercise_entry(id_): make(id_) for id_ in IDS}
    with pytest.raises(FileError) as caught:
        read_shared(MemoryFile("mine.footcoach", zipped(entries)), EMPTY)
    assert "steps; the most is 10000" in str(caught.value)


@pytest.mark.parametrize("place", ["step", "rest"])
def test_read_shared__so_much_said_that_a_plan_of_it_takes_minutes(place):
    document = tomllib.loads(long_exercise("long").decode())
    del document["levels"]
    cue = [{"text": "Slowly", "after_s": 1, "every_s": 1}]
    text, key = document["text"]["en"], "rest_between_sets_s" if place == "rest" else "up_s"
    (text["between"] if place == "rest" else text["steps"]["up"]).update(
        {"later" if place == "step" else "rest_later": cue}
    )
    for number in document["dosage"]:
        if number["key"] == key:
            number.update(default=3600, maximum=3600)
    entries = {"routine.toml": routine("long"), exercise_entry("long"): tomli_w.dumps(document).encode()}
    with pytest.raises(FileError) as caught:
        read_shared(MemoryFile("mine.footcoach", zipped(entries)), EMPTY)
    assert "cues are said in the middle of steps and rests; the most is 100000" in str(caught.value)
