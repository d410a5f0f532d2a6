"""Pictures of strangers, as storage reads them: whole, within limits, and nothing but pixels."""

import tomllib
import zlib

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from footcoach.storage.bounded_file import MemoryFile
from footcoach.storage.bundle import read_shared
from footcoach.storage.bundle_export import export_bundle
from footcoach.storage.bundle_import import apply_import, plan_import, undo_import
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.errors import FieldError, FileError
from footcoach.storage.exercise_files import load_exercises
from footcoach.storage.file_check import errors_in
from footcoach.storage.own_exercises import new_exercise
from footcoach.storage.paths import Paths
from footcoach.storage.pictures import chosen_pictures, clean_picture, picture_name, read_picture
from footcoach.storage.shared_files import apply_all, look_into
from tests.storage.bundles import fill, own_exercise, zipped
from tests.storage.pictures import SIGNATURE, chunk, header, png

OWN = new_exercise("calf-press", "Calf press", "en", str).with_picture("calf-press.png")


def refused(data):
    with pytest.raises(FieldError) as caught:
        clean_picture(data)
    return caught.value.reason


def packed(data):
    return chunk(b"IDAT", zlib.compress(data))


END = chunk(b"IEND", b"")


def test_clean__keeps_the_pixels_and_nothing_else():
    words = chunk(b"tEXt", b"Comment\0at home"), chunk(b"eXIf", b"II*\0"), chunk(b"iCCP", b"x")
    data = png(4, 3, 7, *words) + b"<script>PK\x03\x04"
    assert clean_picture(data) == png(4, 3, 7)
    assert clean_picture(png(4, 3, 7)) == png(4, 3, 7)


def test_clean__pixels_in_several_parts_become_one():
    pixels = zlib.compress(bytes(5) * 3)
    data = SIGNATURE + header(4, 3) + chunk(b"IDAT", pixels[:4]) + chunk(b"IDAT", pixels[4:]) + END
    assert clean_picture(data) == SIGNATURE + header(4, 3) + chunk(b"IDAT", pixels) + END


def test_clean__palette_is_kept():
    data = SIGNATURE + header(8, 1, 1, 3) + chunk(b"PLTE", b"abcdef") + chunk(b"tRNS", b"\0") + packed(b"\0\xf0") + END
    assert clean_picture(data) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is damaged, or is no picture in PNG"),
        (b"GIF89a", "is damaged, or is no picture in PNG"),
        (SIGNATURE, "is damaged, or is no picture in PNG"),
        (png()[:-12], "is damaged, or is no picture in PNG"),
        (png()[:50], "is damaged, or is no picture in PNG"),
        (png().replace(b"IDAT", b"IDAX"), "is damaged, or is no picture in PNG"),
        (SIGNATURE + packed(b"\0") + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(0, 3) + packed(b"") + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(4, 3, 3) + packed(bytes(15)) + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(4, 3, 8, 3) + packed(bytes(15)) + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(4, 3) + packed(bytes(14)) + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(4, 3) + packed(bytes(16)) + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(4, 3) + packed(b"\5" * 15) + END, "is damaged, or is no picture in PNG"),
        (SIGNATURE + header(4, 3) + chunk(b"IDAT", b"x" * 9) + END, "is damaged, or is no picture in PNG"),
        (png(1601, 1), "is longer or higher than 1600 pixels"),
        (SIGNATURE + header(50_000, 50_000) + END, "is longer or higher than 1600 pixels"),
        (
            SIGNATURE + header(4, 3, interlacing=1) + packed(bytes(15)) + END,
            "is saved in several passes, which is not read here",
        ),
        (png() + bytes(1024 * 1024), "is larger than 1 MB"),
    ],
)
def test_clean__refused(data, reason):
    assert refused(data) == reason


def test_clean__bomb_is_not_unpacked():
    bomb = SIGNATURE + header(4, 3) + packed(bytes(50_000_000)) + END
    assert refused(bomb) == "is damaged, or is no picture in PNG"


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 255)), max_size=4), st.integers(0, 70))
def test_clean__any_bytes_are_a_picture_or_refused(edits, length):
    data = bytearray(png())
    for at, value in edits:
        data[at % len(data)] = value
    try:
        clean = clean_picture(bytes(data[:length]) if length < 60 else bytes(data))
    except FieldError:
        return
    assert clean_picture(clean) == clean


def test_chosen_pictures__are_those_named_after_the_exercises(tmp_path):
    kept = [picture_name("calf-press", png()), picture_name("calf-press", png(9))]
    for name in (*kept, "calf-press.png", "own.png", picture_name("other", png())):
        (tmp_path / name).write_bytes(png())
    assert sorted(file.name for file in chosen_pictures(tmp_path, ["calf-press"])) == sorted(kept)
    assert chosen_pictures(tmp_path, []) == []


# Beside an exercise


def write(folder, picture):
    folder.mkdir(exist_ok=True)
    (folder / "calf-press.toml").write_bytes(OWN.data)
    if picture is not None:
        (folder / "calf-press.png").write_bytes(picture)


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (None, "calf-press.png is not there"),
        (bytes(1024 * 1024 + 1), "calf-press.png is larger than 1 MB"),
    ],
)
def test_load__exercise_whose_picture_is_not_there_goes_without(tmp_path, picture, reason):
    write(tmp_path, picture)
    loaded = load_exercises([tmp_path], "en")
    assert loaded.exercises["calf-press"].picture == ""
    (error,) = loaded.errors
    assert (error.file, error.place, error.reason) == ("calf-press.toml", "picture", reason)


def test_load__exercise_with_its_picture(tmp_path):
    write(tmp_path / "exercises", png())
    catalogue = load_catalogue(Paths(tmp_path), "en")
    assert catalogue.errors == ()
    assert read_picture(catalogue.pictures["calf-press"]) == png()


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (None, "calf-press.png is not there, or is not an ordinary file"),
        (b"x", "calf-press.png is damaged, or is no picture in PNG"),
        (png(1601, 1), "calf-press.png is longer or higher than 1600 pixels"),
    ],
)
def test_check__tells_of_the_picture(tmp_path, picture, reason):
    write(tmp_path, picture)
    (error,) = errors_in(tmp_path / "calf-press.toml", load_catalogue(Paths(tmp_path / "data"), "en"))
    assert (error.file, error.place, error.reason) == ("calf-press.toml", "picture", reason)


# In a bundle


ROUTINE = 'id = "mine"\nentries = [{ exercise = "calf-press" }]\n[text.en]\nname = "Mine"\n'


def filled(data_dir, shade):
    write_to = Paths(data_dir)
    write_to.exercises_dir.mkdir(parents=True)
    write_to.routines_dir.mkdir()
    (write_to.routines_dir / "mine.toml").write_text(ROUTINE)
    write(write_to.exercises_dir, png(4, 3, shade, chunk(b"tEXt", b"Comment\0at home")))
    return write_to


def bundle_of(paths):
    catalogue = load_catalogue(paths, "en")
    return export_bundle(catalogue.routine_file("mine"), catalogue)


def imported(bundle, paths):
    catalogue = load_catalogue(paths, "en")
    return apply_import(plan_import(read_shared(MemoryFile("mine.footcoach", bundle), catalogue), catalogue), paths)


def test_bundle__round_trip_with_its_picture(tmp_path):
    theirs, ours = filled(tmp_path / "theirs", 7), Paths(tmp_path / "ours")
    bundle = bundle_of(theirs)
    assert b"at home" not in bundle
    added = imported(bundle, ours)
    catalogue = load_catalogue(ours, "en")
    assert (catalogue.errors, len(added.files)) == ((), 3)
    assert catalogue.exercises["calf-press"] == OWN.exercise()
    assert read_picture(catalogue.pictures["calf-press"]) == png(4, 3, 7)
    assert bundle_of(ours) == bundle
    assert imported(bundle, ours).files == {}
    undo_import(added)
    assert [path for path in ours.data_dir.rglob("*") if path.is_file()] == []


def test_bundle__another_picture_of_the_same_name_is_kept_beside(tmp_path):
    theirs, ours = filled(tmp_path / "theirs", 7), filled(tmp_path / "ours", 9)
    imported(bundle_of(theirs), ours)
    catalogue = load_catalogue(ours, "en")
    assert {id_: read_picture(file) for id_, file in catalogue.pictures.items()} == {
        "calf-press": png(4, 3, 9),
        "calf-press-2": png(4, 3, 7),
    }
    assert imported(bundle_of(theirs), ours).files == {}


@pytest.mark.parametrize("orphan", [png(4, 3, 9), b"x"], ids=["picture", "damaged"])
def test_bundle__a_picture_of_no_exercise_that_has_its_name_is_left_alone(tmp_path, orphan):
    theirs, ours = filled(tmp_path / "theirs", 7), Paths(tmp_path / "ours")
    ours.exercises_dir.mkdir(parents=True)
    file = ours.exercises_dir / "calf-press.png"
    file.write_bytes(orphan)
    added = imported(bundle_of(theirs), ours)
    catalogue = load_catalogue(ours, "en")
    assert read_picture(catalogue.pictures["calf-press"]) == png(4, 3, 7)
    assert imported(bundle_of(theirs), ours).files == {}
    undo_import(added)
    assert [path for path in ours.data_dir.rglob("*") if path.is_file()] == [file]
    assert file.read_bytes() == orphan


@pytest.mark.parametrize(
    ("entries", "place", "reason"),
    [
        ({}, "pictures/calf-press.png", "is missing"),
        ({"pictures/calf-press.png": b"x"}, "pictures/calf-press.png", "is damaged, or is no picture in PNG"),
        (
            {"pictures/calf-press.png": png(), "pictures/b.png": png()},
            "pictures/b.png",
            "is the picture of no exercise",
        ),
        ({"pictures/calf-press.svg": b"<svg/>"}, "pictures/calf-press.svg", "does not belong in a bundle"),
        ({"pictures/a/b.png": png()}, "pictures/a/b.png", "does not belong in a bundle"),
    ],
)
def test_bundle__refused(tmp_path, entries, place, reason):
    data = zipped({"routine.toml": ROUTINE, "exercises/calf-press.toml": OWN.data, **entries})
    with pytest.raises(FileError) as caught:
        read_shared(MemoryFile("mine.footcoach", data), load_catalogue(Paths(tmp_path), "en"))
    assert (caught.value.place, caught.value.reason) == (place, reason)


def test_import__exercise_by_itself_brings_the_picture_beside_it(tmp_path):
    write(tmp_path / "stick", png())
    ours = Paths(tmp_path / "ours")
    catalogue = load_catalogue(ours, "en")
    shared = read_shared(tmp_path / "stick" / "calf-press.toml", catalogue)
    apply_import(plan_import(shared, catalogue), ours)
    assert read_picture(load_catalogue(ours, "en").pictures["calf-press"]) == png()


def test_bundles__that_share_an_exercise_bring_it_once_and_pictures_of_one_name_both(tmp_path):
    theirs, others = filled(tmp_path / "theirs", 7), filled(tmp_path / "others", 9)
    files = [MemoryFile(f"{place}.footcoach", bundle_of(paths)) for place, paths in enumerate((theirs, theirs, others))]
    ours = Paths(tmp_path / "ours")
    found = look_into(files, load_catalogue(ours, "en"))
    apply_all([good.plan for good in found], ours)
    catalogue = load_catalogue(ours, "en")
    assert {id_: read_picture(file) for id_, file in catalogue.pictures.items()} == {
        "calf-press": png(4, 3, 7),
        "calf-press-2": png(4, 3, 9),
    }


def test_load__exercise_whose_picture_is_not_there_goes_without_in_every_form(tmp_path):
    document = {**tomllib.loads(own_exercise("my-raises", like="heel-raises")), "picture": "gone.png"}
    exercise = fill(tmp_path, [tomli_w.dumps(document)]).exercises["my-raises"]
    assert {form.picture for form in (exercise, *exercise.levels)} == {""}
