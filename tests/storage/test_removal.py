"""Removing a person's own routine or exercise with its files, and bringing it back."""

from dataclasses import replace

import pytest

from footcoach.core.offered_routines import OfferedRoutines
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.own_exercises import new_exercise
from footcoach.storage.paths import Paths
from footcoach.storage.removal import remove_exercise, remove_routine

ALONE = """id = "alone"
entries = [{ exercise = "calf-press" }]
[text.en]
name = "Alone"
"""


@pytest.fixture
def catalogue(tmp_path):
    """An exercise of a person's own, and a routine that has nothing else."""
    paths = Paths(tmp_path)
    for folder in (paths.exercises_dir, paths.routines_dir):
        folder.mkdir()
    own = new_exercise("calf-press", "Calf press", "en", str)
    (paths.exercises_dir / "calf-press.toml").write_bytes(own.data)
    (paths.routines_dir / "alone.toml").write_text(ALONE)
    return replace(load_catalogue(paths, "en"), offered=OfferedRoutines("alone"))


def test_remove_routine__is_undone_with_its_place_on_today(catalogue):
    removal = remove_routine(catalogue, "alone")
    assert removal.after.offered == OfferedRoutines("back-pain-article")
    assert not catalogue.own_files["alone"].exists()
    removal.put_back()
    assert catalogue.own_files["alone"].read_text() == ALONE
    assert removal.undone_in(removal.after) == catalogue


def test_undone_in__keeps_what_was_chosen_since(catalogue):
    removal = remove_routine(catalogue, "alone")
    chosen = OfferedRoutines("at-the-desk")
    assert removal.undone_in(replace(removal.after, offered=chosen)).offered == chosen


def test_remove_exercise__is_undone_with_the_routine_that_had_nothing_else(catalogue):
    removal = remove_exercise(catalogue, "calf-press")
    assert not removal.after.own_files
    assert {file.name for file in removal.contents} == {"calf-press.toml", "alone.toml"}
    removal.put_back()
    assert all(file.read_bytes() == content for file, content in removal.contents.items())
    assert removal.undone_in(removal.after) == catalogue


def test_remove_exercise__of_which_one_file_stays_removes_none(catalogue):
    catalogue.own_files["alone"].unlink()
    catalogue.own_files["alone"].mkdir()
    with pytest.raises(OSError, match="directory"):
        remove_exercise(catalogue, "calf-press")
    assert catalogue.exercise_files["calf-press"].exists()
