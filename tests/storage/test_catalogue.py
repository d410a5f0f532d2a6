"""What there is to do, and which of it Today offers."""

import pytest

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.state import ProgramState, save_state

OWN = """id = "mine"
entries = [{ exercise = "heel-raises", dosage = { sets = 1 } }]
[text.en]
name = "Mine"
"""


def load(tmp_path, *, offered="", own=""):
    paths = Paths(tmp_path)
    save_state(paths.state_file, ProgramState(offered_routine=offered))
    if own:
        paths.routines_dir.mkdir()
        (paths.routines_dir / "a file.toml").write_text(own)
    return load_catalogue(paths, "en")


@pytest.mark.parametrize(
    ("offered", "expected"),
    [("", "back-pain-article"), ("gone", "back-pain-article"), ("at-the-desk", "at-the-desk"), ("mine", "mine")],
)
def test_default_routine__is_the_chosen_one_as_long_as_it_is_there(tmp_path, offered, expected):
    catalogue = load(tmp_path, offered=offered, own=OWN)
    assert catalogue.default_routine().id == expected
    assert next(iter(catalogue.exercises)) == "marching"


def test_own_files__are_known_by_the_ids_of_the_routines_in_them(tmp_path):
    catalogue = load(tmp_path, own=OWN)
    assert catalogue.own_files == {"mine": tmp_path / "routines" / "a file.toml"}


def test_everything__is_every_exercise_as_it_comes_and_the_warm_up(tmp_path):
    everything = load(tmp_path, offered="mine", own=OWN).everything()
    assert len(everything.entries) == 6
    assert not any(entry.dosage for entry in everything.entries)
    assert everything.warm_up.exercise.id == "marching"


def test_alone__is_the_exercise_as_today_has_it(tmp_path):
    catalogue = load(tmp_path, offered="mine", own=OWN)
    (raises,) = catalogue.alone("heel-raises").entries
    (circles,) = catalogue.alone("ankle-circles").entries
    assert (catalogue.alone("heel-raises").id, raises.dosage) == ("mine", {"sets": 1})
    assert (catalogue.alone("ankle-circles").id, circles.dosage) == ("back-pain-article", {})
