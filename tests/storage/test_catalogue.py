"""What there is to do, and which of it Today offers."""

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from footcoach.coach.session_starter import SessionStarter
from footcoach.core.compiler import compile_plan
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.own_exercises import new_exercise
from footcoach.storage.paths import Paths
from footcoach.storage.state import ProgramState, save_state
from tests.factories import NO_PREFERENCES
from tests.fakes import FakeClock
from tests.storage.bundles import own_exercise as exercise_like

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
    raises, circles = (catalogue.alone(id_, catalogue.default_routine()) for id_ in ("heel-raises", "ankle-circles"))
    assert (raises.id, raises.entries[0].dosage) == ("mine", {"sets": 1})
    assert (circles.id, circles.entries[0].dosage) == ("back-pain-article", {})


def test_routine_on__a_weekday_has_its_own_one_as_long_as_it_is_there(tmp_path):
    paths = Paths(tmp_path)
    weekdays = {0: "short-routine", 1: "gone"}
    save_state(paths.state_file, ProgramState(offered_routine="at-the-desk", weekday_routines=weekdays))
    catalogue = load_catalogue(paths, "en")
    days = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2))
    assert [catalogue.routine_on(day).id for day in days] == ["short-routine", "at-the-desk", "at-the-desk"]
    assert catalogue.lost_routine_ids == {"gone"}


def test_everything__has_the_warm_up_once_though_a_routine_exercises_with_it(tmp_path):
    own = OWN.replace('"heel-raises", dosage = { sets = 1 }', '"marching"')
    ids = [entry.exercise.id for entry in load(tmp_path, own=own).everything().parts]
    assert ids.count("marching") == 1


def test_startable__an_exercise_that_is_in_no_routine_can_be_continued(tmp_path):
    exercises = tmp_path / "exercises"
    exercises.mkdir()
    raises = (files("footcoach.assets") / "exercises" / "heel-raises.toml").read_text(encoding="utf-8")
    (exercises / "own.toml").write_text(raises.replace('id = "heel-raises"', 'id = "own-raises"', 1), encoding="utf-8")
    catalogue = load(tmp_path)
    starter = SessionStarter(catalogue.startable, lambda each: compile_plan(each, NO_PREFERENCES), FakeClock())
    record = starter.new(catalogue.alone("own-raises", catalogue.default_routine())).record
    resumed = starter.resumed(replace(record, resume_at=record.phases[1].key))
    assert resumed is not None
    assert [entry.exercise.id for entry in resumed.routine.entries] == ["own-raises"]


def test_everything__has_an_own_exercise_with_which_a_routine_only_warms_up(tmp_path):
    own = OWN.replace("[text.en]", 'warm_up = "calf-press"\n[text.en]')
    file = tmp_path / "exercises" / "calf-press.toml"
    file.parent.mkdir()
    file.write_bytes(new_exercise("calf-press", "Calf press", "en", str).data)
    catalogue = load(tmp_path, own=own)
    assert catalogue.warm_up_ids == {"marching", "calf-press"}
    assert "calf-press" in {exercise.id for exercise in catalogue.everything().exercises}
    starter = SessionStarter(catalogue.startable, lambda each: compile_plan(each, NO_PREFERENCES), FakeClock())
    record = starter.new(catalogue.alone("calf-press", catalogue.default_routine())).record
    assert starter.resumed(replace(record, resume_at=record.phases[1].key)) is not None


def test_alone__a_warm_up_is_as_it_comes(tmp_path):
    catalogue = load(tmp_path)
    (entry,) = catalogue.alone("marching", catalogue.default_routine()).entries
    assert entry.exercise.id == "marching"


# A person's own routine


def test_with_routine__is_known_as_own(tmp_path):
    catalogue = load(tmp_path)
    routine = replace(catalogue.routines["at-the-desk"], id="other", name="Other")
    longer = catalogue.with_routine(routine, tmp_path / "other.toml")
    assert (longer.routines["other"], longer.own_files) == (routine, {"other": tmp_path / "other.toml"})


def test_without_routine__today_offers_what_is_left_and_its_errors_are_gone(tmp_path):
    faulty = OWN.replace("}]", '}, { exercise = "squats" }]')
    catalogue = load(tmp_path, offered="mine", own=faulty)
    assert [error.routine_id for error in catalogue.errors] == ["mine"]
    without = catalogue.without_routine("mine")
    assert "mine" not in without.routines
    assert (without.own_files, without.errors, without.offered.usual) == ({}, (), "back-pain-article")


# A person's own exercise


def own_exercise(exercise_id="calf-press"):
    return new_exercise(exercise_id, "Calf press", "en", str).exercise()


def things_of(catalogue):
    return [(thing.id, thing.name) for thing in catalogue.exercises["calf-press"].equipment]


def test_things__of_own_exercises_are_those_of_the_same_name_that_the_others_need(tmp_path):
    own = new_exercise("calf-press", "Calf press", "en", str).with_things("Exercise band, my band, Firm chair")
    known = [("band", "Exercise band"), ("my-band", "my band"), ("chair", "Firm chair")]
    file = tmp_path / "exercises" / "calf-press.toml"
    file.parent.mkdir()
    assert things_of(load(tmp_path).with_exercise(own.exercise(), file)) == known
    file.write_bytes(own.data)
    catalogue = load(tmp_path, own=OWN.replace("heel-raises", "calf-press"))
    assert things_of(catalogue) == known
    (in_routine,) = (each for each in catalogue.routines["mine"].exercises if each.id == "calf-press")
    assert in_routine == catalogue.exercises["calf-press"]


def test_things__of_every_form_of_an_own_exercise(tmp_path):
    file = tmp_path / "exercises" / "own-raises.toml"
    file.parent.mkdir()
    text = exercise_like("own-raises", like="heel-raises").replace('chair = "firm chair"', 'seat = "Firm Chair"')
    file.write_text(text.replace('id = "chair"', 'id = "seat"'), encoding="utf-8")
    forms = load(tmp_path).exercises["own-raises"].levels
    assert "chair" in {thing.id for form in forms for thing in form.equipment}


def test_with_exercise__new_one_can_be_started_and_is_known_as_own(tmp_path):
    file = tmp_path / "exercises" / "calf-press.toml"
    catalogue = load(tmp_path).with_exercise(own_exercise(), file)
    assert list(catalogue.exercises)[-1] == "calf-press"
    assert (catalogue.own_exercise_ids, catalogue.exercise_files["calf-press"]) == ({"calf-press"}, file)
    assert catalogue.alone("calf-press", catalogue.default_routine()).exercises == (own_exercise(),)


def test_with_exercise__changed_one_is_changed_in_its_routines(tmp_path):
    catalogue = load(tmp_path, own=OWN)
    renamed = replace(catalogue.exercises["heel-raises"], name="Renamed")
    (entry,) = catalogue.with_exercise(renamed, tmp_path / "x.toml").routines["mine"].entries
    assert (entry.exercise.name, entry.dosage) == ("Renamed", {"sets": 1})


def test_without_exercise__routines_go_on_without_it_or_go(tmp_path):
    catalogue = load(tmp_path, own=OWN)
    assert "mine" in {routine.id for routine in catalogue.routines_with("heel-raises")}
    without = catalogue.without_exercise("heel-raises")
    assert "heel-raises" not in without.exercises
    assert ("mine" in without.routines, without.own_files) == (False, {})
    assert without.routines_with("heel-raises") == ()
    assert without.routines["back-pain-article"].entries
