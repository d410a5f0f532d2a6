"""The levels of an exercise file: what each becomes, and every way in which one can be wrong."""

import tomllib
from importlib.resources import files

import pytest
import tomli_w

from footcoach.core.exercise import Posture
from footcoach.core.routine import RoutineEntry
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import load_exercises, read_exercise
from tests.storage.test_exercise_files import MISSING, MemoryFile, changed

EXERCISES = files("footcoach.assets") / "exercises"
DELIVERED = {"id": "both-feet", "text": {"en": {"level": "Both feet"}}}
SEATED = {
    "id": "seated",
    "posture": "chair",
    "equipment": [{"id": "chair", "fetched": True}],
    "clips": {"prepare": "sit-down"},
    "dosage": [{"key": key} for key in ("repetitions", "up_s", "lower_s")] + [{"key": "prepare_s", "default": 20}],
    "steps": [{"id": "up", "clip": "sit-up"}, {"id": "lower"}],
    "text": {
        "en": {
            "level": "Sitting",
            "level_note": "You sit on a chair.",
            "dosage_summary": "{repetitions} times",
            "equipment": {"chair": "chair"},
            "steps": {"up": {"cue": "Heels up"}},
            "guidance": {"feel": "You feel your calves."},
        }
    },
}


def document(*levels):
    content = tomllib.loads((EXERCISES / "heel-raises.toml").read_text(encoding="utf-8"))
    content.pop("levels", None)
    return {**content, "levels": list(levels)} if levels else content


def read(content, language="en"):
    return read_exercise(MemoryFile(tomli_w.dumps(content).encode()), language)


def error_of(content):
    with pytest.raises(FileError) as caught:
        read(content)
    return caught.value


def test_read__the_levels_stand_in_order():
    exercise = read(document(SEATED, DELIVERED))
    assert [form.level for form in exercise.levels] == ["seated", "both-feet"]
    assert [form.level_name for form in exercise.levels] == ["Sitting", "Both feet"]
    assert {form.id for form in exercise.levels} == {"heel-raises"}


def test_read__the_one_that_changes_nothing_is_the_exercise_as_it_comes():
    plain, exercise = read(document()), read(document(SEATED, DELIVERED))
    assert exercise.level == "both-feet"
    assert exercise.is_delivered
    assert exercise.form_id == "heel-raises"
    assert (exercise.dosage, exercise.steps, exercise.between) == (plain.dosage, plain.steps, plain.between)
    assert (plain.level, plain.levels) == ("", ())


def test_read__a_level_has_what_it_says_and_takes_the_rest_from_the_file():
    plain = read(document())
    seated = read(document(SEATED, DELIVERED)).at_level("seated")
    assert (seated.posture, seated.level_note) == (Posture.CHAIR, "You sit on a chair.")
    assert (seated.form_id, seated.is_delivered) == ("heel-raises/seated", False)
    assert [thing.name for thing in seated.equipment] == ["chair"]
    assert list(seated.dosage) == ["repetitions", "up_s", "lower_s", "prepare_s"]
    assert seated.dosage["up_s"] == plain.dosage["up_s"]
    assert (seated.dosage["prepare_s"].default, seated.dosage["prepare_s"].maximum) == (20, 120)
    assert [step.clip for step in seated.steps] == ["sit-up", "heel-raise-lower"]
    assert seated.steps[0].label == "Up"
    assert seated.steps[0].cue.both == "Heels up"
    assert seated.between.prepare_clip == "sit-down"
    assert seated.between.rest_cue == ""
    assert seated.guidance.feel == "You feel your calves."
    assert seated.guidance.why == plain.guidance.why


def test_read__nobody_gets_up_from_the_floor_at_a_level_on_a_chair():
    exercise = load_exercises([EXERCISES], "en").exercises["ankle-circles"]
    assert exercise.between.rise
    assert exercise.at_level("lying").between.rise == exercise.between.rise
    assert exercise.at_level("seated").between.rise == ""


def test_read__every_level_knows_the_others():
    exercise = read(document(SEATED, DELIVERED))
    assert exercise.at_level("seated").at_level("both-feet") == exercise
    assert exercise.at_level("handstand") == exercise


def test_read__a_level_may_work_one_side_after_the_other():
    one_leg = {
        "id": "one-leg",
        "sided": True,
        "dosage": [*document()["dosage"], document()["dosage"][-1] | {"key": "switch_side_s"}],
        "clips": {"switch": "change-legs"},
        "text": {
            "en": {
                "level": "One leg",
                "dosage": {"switch_side_s": {"label": "Change", "source": "Our choice."}},
                "between": {"switch": {"left": "Left leg", "right": "Right leg"}},
            }
        },
    }
    exercise = read(document(DELIVERED, one_leg))
    assert exercise.at_level("one-leg").is_sided
    assert RoutineEntry(exercise, {}).can_be_sided
    assert not exercise.is_sided
    assert not RoutineEntry(read(document(SEATED, DELIVERED)), {}).can_be_sided


def test_read__its_words_come_in_the_language_of_the_person():
    content = document(DELIVERED | {"text": {"en": {"level": "Both feet"}, "de": {"level": "Beide Füße"}}}, SEATED)
    content["levels"][1] = changed(SEATED, "text/de", {"level": "Im Sitzen", "equipment": {"chair": "Stuhl"}})
    content["text"]["de"] = content["text"]["en"]
    content["levels"][1]["text"]["de"]["dosage_summary"] = "{repetitions} mal"
    assert [form.level_name for form in read(content, "de").levels] == ["Beide Füße", "Im Sitzen"]
    del content["levels"][0]["text"]["de"]
    assert error_of(content).place == "levels[0].text.de.level"


@pytest.mark.parametrize(
    ("path", "value", "place", "reason"),
    [
        ("id", MISSING, "levels[0].id", "is missing"),
        ("id", "Seated!", "levels[0].id", "is not a valid id"),
        ("id", "both-feet", "levels[1].id", "both-feet is already used by levels[0].id"),
        ("text", MISSING, "levels[0].text", "is missing"),
        ("text", "Sitting", "levels[0].text", "expected a table, found text"),
        ("text/en", "Sitting", "levels[0].text.en", "expected a table, found text"),
        ("text/en/level", MISSING, "levels[0].text.en.level", "is missing"),
        ("text/en/levl", "x", "levels[0].text.en.levl", "is not a known field here"),
        ("text/de", {"level": "Sitzen"}, "levels[0].text.de.name", "is missing"),
        ("postur", "chair", "levels[0].postur", "is not a known field here"),
        ("format", 1, "levels[0].format", "is not a known field here"),
        ("dose_per_day", 2, "levels[0].dose_per_day", "is not a known field here"),
        ("posture", "sofa", "levels[0].posture", "'sofa' is not one of the choices"),
        ("clips", "sit", "levels[0].clips", "expected a table, found text"),
        ("clips/prepare", 3, "levels[0].clips.prepare", "expected text, found a whole number"),
        ("dosage", "many", "levels[0].dosage", "expected a list, found text"),
        ("dosage/3", "prepare_s", "levels[0].dosage[3]", "expected a table, found text"),
        ("dosage/3/key", "prepare", "levels[0].dosage[3].unit", "is missing"),
        ("dosage/3/default", 500, "levels[0].dosage[3].default", "500 is outside 3 to 120"),
        ("dosage/3/key", ["prepare_s"], "levels[0].dosage[3].unit", "is missing"),
        ("steps/0/seconds", "hold_s", "levels[0].steps[0].seconds", "hold_s is not in the dosage"),
        ("steps/0/id", "jump", "levels[0].steps[0].kind", "is missing"),
        ("text/en/steps/hold", {"label": "Hold"}, "levels[0].text.en.steps.hold", "is not a known field here"),
        ("sided", True, "levels[0].dosage", "has no switch_side_s"),
    ],
)
def test_read__tells_what_is_wrong_and_where(path, value, place, reason):
    error = error_of(document(changed(SEATED, path, value), DELIVERED))
    assert (error.place, error.reason) == (place, reason)


def test_read__the_errors_of_all_levels_are_told_together():
    error = error_of(document(SEATED | {"postur": "x"}, DELIVERED | {"clip": "y"}))
    assert [each.place for each in (error, *error.others)] == ["levels[0].postur", "levels[1].clip"]


def test_read__exactly_one_level_changes_nothing():
    other = DELIVERED | {"id": "other"}
    for levels in [(SEATED, SEATED | {"id": "other"}), (DELIVERED, other)]:
        error = error_of(document(*levels))
        assert (error.place, error.reason) == ("levels", "must have exactly one that changes nothing")


def test_read__one_level_is_none():
    assert error_of(document(DELIVERED)).reason == "has only one"
    assert read(document() | {"levels": []}).levels == ()


@pytest.mark.parametrize("levels", ["seated", [SEATED] * 11, ["seated", "both"]])
def test_read__levels_that_are_none(levels):
    assert error_of(document() | {"levels": levels}).place.startswith("levels")


def test_read__the_words_of_a_level_stand_nowhere_else():
    assert error_of(changed(document(), "text/en/level", "Both feet")).place == "text.en.level"


def test_band__is_held_5_10_or_15_seconds():
    band = read_exercise(EXERCISES / "resistance-band.toml", "en")
    assert [form.dosage["hold_s"].default for form in band.levels] == [5, 10, 15]
    assert band.level == "hold-15"
