"""Exercise files: what a good one becomes, and every way in which one can be wrong."""

import copy
import io
import os
import string
import tomllib
import tracemalloc
from importlib.resources import files
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from footcoach.core.exercise import Guidance, Origin, PhaseKind, Posture, Side, SidedText, Unit
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import load_exercises, read_exercise

EXERCISES = files("footcoach.assets") / "exercises"
MISSING = object()


class MemoryFile:
    """A file that exists only in memory."""

    def __init__(self, data, name="mine.toml"):
        self.name = name
        self.data = data

    def is_dir(self):
        return False

    def is_file(self):
        return True

    def open(self, mode):
        assert mode == "rb"
        return io.BytesIO(self.data)


def raw(exercise_id):
    return (EXERCISES / f"{exercise_id}.toml").read_bytes()


def changed(content, path, value):
    """Return a copy of `content` with one value replaced, added or, if MISSING, removed."""
    content = copy.deepcopy(content)
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    table = content
    for part in parents:
        table = table[part]
    if value is MISSING:
        del table[last]
    else:
        table[last] = value
    return content


def read_changed(exercise_id, path, value, language="en"):
    content = changed(tomllib.loads(raw(exercise_id).decode()), path, value)
    return read_exercise(MemoryFile(tomli_w.dumps(content).encode()), language)


def error_of(data):
    with pytest.raises(FileError) as caught:
        read_exercise(MemoryFile(data), "en")
    return caught.value


# A good file


def test_read__every_field_arrives():
    exercise = read_exercise(EXERCISES / "resistance-band.toml", "en")
    assert (exercise.id, exercise.name, exercise.posture) == ("resistance-band", "Resistance band", Posture.FLOOR)
    assert exercise.is_sided
    assert [(thing.id, thing.is_fetched) for thing in exercise.equipment] == [
        ("mat", True),
        ("band", True),
        ("towel", True),
        ("anchor", False),
    ]
    hold = exercise.dosage["hold_s"]
    assert (hold.label, hold.unit, hold.default, hold.minimum, hold.maximum, hold.origin, hold.source) == (
        "Hold",
        Unit.SECONDS,
        15,
        1,
        120,
        Origin.ARTICLE,
        "The article: hold it for 15 seconds.",
    )
    assert [(step.label, step.kind, step.seconds_key, step.clip) for step in exercise.steps] == [
        ("Pull", PhaseKind.MOVE, "pull_s", "band-pull"),
        ("Hold", PhaseKind.HOLD, "hold_s", "band-hold"),
        ("Ease back", PhaseKind.MOVE, "ease_s", "band-ease"),
    ]
    assert [exercise.steps[1].cue.for_side(Side.LEFT, turn) for turn in range(2)] == ["Hold, keep breathing", "Hold"]
    extra, count = exercise.steps[1].later_cues
    assert (extra.text[:1], extra.after_s, extra.is_extra) == (("Let your shoulders drop",), 6, True)
    assert (count.text[:1], count.before_end_s, count.is_extra) == (("Another five seconds",), 5, False)
    between = exercise.between
    assert between.prepare_cue == SidedText.same("Towel under your calf")
    assert [line.for_side(Side.RIGHT) for line in between.position][5:7] == [
        "Band over your right foot",
        "Near the toes",
    ]
    assert between.switch_cue.for_side(Side.LEFT) == "Change sides"
    assert [line.for_side(Side.LEFT) for line in between.switch_position][:1] == ["Slide forward, band off"]
    assert [line.for_side(Side.LEFT) for line in between.finish] == [
        "Slide forward",
        "Take the band off",
        "Put it well aside",
    ]
    assert (between.rise, between.finish_clip) == ("Hold on, get up slowly", "band-done")
    assert exercise.guidance.article_heading == "Resistance band"


def test_read__a_file_without_what_came_later():
    content = tomllib.loads(raw("foot-massage").decode())
    del content["clips"]["finish"]
    content["dosage"] = [number for number in content["dosage"] if number["key"] != "finish_s"]
    texts = content["text"]["en"]
    del texts["dosage"]["finish_s"]
    for name in ("position", "switch_position", "finish"):
        del texts["between"][name]
    between = read_exercise(MemoryFile(tomli_w.dumps(content).encode()), "en").between
    assert (between.position, between.switch_position, between.finish, between.rise) == ((), (), (), "")


@pytest.mark.parametrize("rise", [MISSING, "Get up slowly"])
def test_read__seconds_to_finish_need_something_to_say(rise):
    content = changed(tomllib.loads(raw("foot-massage").decode()), "text/en/between/finish", MISSING)
    if rise is MISSING:
        error = error_of(tomli_w.dumps(content).encode())
        assert (error.place, error.reason) == ("text.en.between.finish", "is missing, yet there is finish_s")
    else:
        data = tomli_w.dumps(changed(content, "text/en/between/rise", rise)).encode()
        assert read_exercise(MemoryFile(data), "en").between.rise == rise


@pytest.mark.parametrize(("cue", "said"), [(MISSING, ["", ""]), ("Hold", ["Hold", "Hold"]), (["A", "B"], ["A", "B"])])
def test_read__cue_of_a_step(cue, said):
    step = read_changed("heel-raises", "text/en/steps/hold/cue", cue).steps[1]
    assert [step.cue.for_side(Side.BOTH, turn) for turn in range(2)] == said


@pytest.mark.parametrize(("days", "expected"), [(1, 1), (3, 3), (MISSING, 7)])
def test_read__days_per_week(days, expected):
    assert read_changed("heel-raises", "days_per_week", days).days_per_week == expected


def test_read__phases_that_never_come_are_silent():
    between = read_exercise(EXERCISES / "heel-raises.toml", "en").between
    assert (between.switch_cue, between.switch_clip) == (SidedText.same(""), between.prepare_clip)
    between = read_exercise(EXERCISES / "foot-massage.toml", "en").between
    assert (between.rest_cue, between.rest_clip) == ("", "ball-roll-ready")


def test_read__of_a_summary_counts_what_is_shown():
    summary = "{sets} × {repetitions}, {up_s} + {hold_s} + {lower_s} s of heel raises"
    assert len(summary) > 60
    assert read_changed("heel-raises", "text/en/dosage_summary", summary).dosage_summary == summary


def test_read__numbers_keep_their_order():
    exercise = read_exercise(EXERCISES / "toe-walking.toml", "en")
    assert list(exercise.dosage) == ["sets", "tiptoe_s", "toes_out_s", "rest_between_sets_s", "prepare_s"]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "Fußmassage"),
        ("de_AT", "Fußmassage"),
        ("de-CH", "Fußmassage"),
        ("fr", "Foot massage"),
        ("", "Foot massage"),
    ],
)
def test_read__language_falls_back_to_english(language, name):
    german = {**tomllib.loads(raw("foot-massage").decode())["text"]["en"], "name": "Fußmassage"}
    assert read_changed("foot-massage", "text/de", german, language).name == name


def test_read__file_that_begins_with_a_byte_order_mark():
    assert read_exercise(MemoryFile(b"\xef\xbb\xbf" + raw("heel-raises")), "en").id == "heel-raises"


def test_read__file_with_line_ends_of_windows():
    assert read_exercise(MemoryFile(raw("heel-raises").replace(b"\n", b"\r\n")), "en").id == "heel-raises"


def test_read__joiners_and_hard_spaces_of_other_languages_are_text():
    name = "می\N{ZERO WIDTH NON-JOINER}رود «\N{NO-BREAK SPACE}x\N{NO-BREAK SPACE}»"
    assert read_changed("heel-raises", "text/en/name", name).name == name


def test_read__equipment_may_be_none():
    content = changed(tomllib.loads(raw("heel-raises").decode()), "equipment", [])
    del content["text"]["en"]["equipment"]
    assert read_exercise(MemoryFile(tomli_w.dumps(content).encode()), "en").equipment == ()


PLAIN = """
id = "calf-press"
posture = "chair"
sided = false
dose_per_day = 1
equipment = []
dosage = [
    { key = "press_s", unit = "seconds", default = 5, minimum = 1, maximum = 60, origin = "own choice" },
    { key = "prepare_s", unit = "seconds", default = 10, minimum = 1, maximum = 60, origin = "own choice" },
]
steps = [{ id = "press", kind = "hold", seconds = "press_s" }]

[text.en]
name = "Calf press"
short_name = "Calf press"
dosage_summary = "{press_s} s"
dosage = { press_s = { label = "Press", source = "Mine." }, prepare_s = { label = "Get ready", source = "Mine." } }
steps = { press = { label = "Press" } }
between = { prepare = "Sit down", prepare_text = "Sit down." }
"""


def test_read__what_a_person_need_not_write_is_empty():
    exercise = read_exercise(MemoryFile(PLAIN.encode()), "en")
    assert (exercise.guidance, exercise.still_clip, exercise.steps[0].clip) == (Guidance(), "", "")
    between = exercise.between
    assert (between.prepare_clip, between.rest_clip, between.switch_clip, between.finish_clip) == ("", "", "", "")
    assert (exercise.picture, exercise.picture_text) == ("", "")


def test_read__picture():
    content = changed(tomllib.loads(PLAIN), "picture", "calf-press.png")
    data = tomli_w.dumps(changed(content, "text/en/picture", "A foot on a ball")).encode()
    exercise = read_exercise(MemoryFile(data), "en")
    assert (exercise.picture, exercise.picture_text) == ("calf-press.png", "A foot on a ball")


# The parts of a file


CUE = "text/en/steps/hold/cue"
LATER = "text/en/steps/hold/later"
ERRORS = [
    # A field that is missing, unknown or of the wrong type.
    ("id", MISSING, "id", "is missing"),
    ("dosage/2/unit", MISSING, "dosage[2].unit", "is missing"),
    ("text", MISSING, "text", "is missing"),
    ("text/en", MISSING, "text.en", "is missing"),
    ("text/en/name", MISSING, "text.en.name", "is missing"),
    ("clips/prepare", MISSING, "clips.prepare", "is missing"),
    ("colour", "red", "colour", "is not a known field here"),
    ("dosage/0/defalt", 3, "dosage[0].defalt", "is not a known field here"),
    ("text/en/guidance/stop_when", "x", "text.en.guidance.stop_when", "is not a known field here"),
    ("dosage/2/default", "3", "dosage[2].default", "expected a whole number, found text"),
    ("dosage/2/default", 2.5, "dosage[2].default", "expected a whole number, found a number with a decimal point"),
    (
        "dosage/2/default",
        float("nan"),
        "dosage[2].default",
        "expected a whole number, found a number with a decimal point",
    ),
    ("dosage/2/default", float("inf"), "dosage[2].default", "the number is too large"),
    ("text/en/name", float("inf"), "text.en.name", "expected text, found a number with a decimal point"),
    ("sided", float("inf"), "sided", "expected true or false, found a number with a decimal point"),
    ("clips", float("-inf"), "clips", "expected a table, found a number with a decimal point"),
    (
        CUE,
        float("inf"),
        CUE.replace("/", "."),
        "expected text or a list or a table, found a number with a decimal point",
    ),
    ("dosage/2/default", True, "dosage[2].default", "expected a whole number, found true or false"),
    ("sided", 0, "sided", "expected true or false, found a whole number"),
    ("id", 7, "id", "expected text, found a whole number"),
    ("steps", {}, "steps", "expected a list, found a table"),
    ("clips", "stand", "clips", "expected a table, found text"),
    ("text/en", "hello", "text.en", "expected a table, found text"),
    (CUE, 3, "text.en.steps.hold.cue", "expected text or a list or a table, found a whole number"),
    # A choice, an id, a key.
    ("posture", "sitting", "posture", "'sitting' is not one of the choices"),
    ("dosage/0/unit", "minutes", "dosage[0].unit", "'minutes' is not one of the choices"),
    ("dosage/0/origin", "me", "dosage[0].origin", "'me' is not one of the choices"),
    ("steps/0/kind", "prepare", "steps[0].kind", "'prepare' is not one of the choices"),
    ("id", "Heel raises", "id", "is not a valid id"),
    ("id", "../heel", "id", "is not a valid id"),
    ("id", "heel-raises\n", "id", "is not a valid id"),
    ("id", "", "id", "is not a valid id"),
    ("id", "a" * 61, "id", "is longer than 60 characters"),
    ("still_clip", "<img>", "still_clip", "is not a valid id"),
    ("picture", "../heel.png", "picture", "is not a valid name of a picture"),
    ("picture", "heel.svg", "picture", "is not a valid name of a picture"),
    ("dosage/2/key", "up-s", "dosage[2].key", "is not a valid key"),
    ("dosage/3/key", "up_s", "dosage[3].key", "up_s is already used by dosage[2].key"),
    ("steps/1/id", "up", "steps[1].id", "up is already used by steps[0].id"),
    ("equipment", [{"id": "mat", "fetched": True}] * 2, "equipment[1].id", "mat is already used by equipment[0].id"),
    # A number.
    ("dosage/2/default", -3, "dosage[2].default", "the number is too small; the least is 0"),
    ("dosage/2/maximum", 3601, "dosage[2].maximum", "the number is too large; the most is 3600"),
    ("dosage/2/maximum", 10**30, "dosage[2].maximum", "the number is too large; the most is 3600"),
    ("dosage/2/default", 0, "dosage[2].default", "0 is outside 1 to 30"),
    ("dosage/2/default", 31, "dosage[2].default", "31 is outside 1 to 30"),
    ("dosage/2/minimum", 31, "dosage[2].maximum", "is less than the minimum"),
    ("dosage/2/minimum", 0, "steps[0].seconds", "up_s may be zero seconds"),
    ("dosage/0/minimum", 0, "dosage[0].minimum", "is less than 1"),
    ("dosage/7/minimum", 0, "dosage[7].minimum", "is less than 1"),
    ("dosage/0/maximum", 101, "dosage[0].maximum", "is more than 100 times"),
    ("dosage/0/maximum", 100, "dosage", "allows more than 1000 repetitions in all"),
    ("dosage/0/unit", "seconds", "dosage[0].unit", "does not fit the key sets"),
    ("dosage/2/unit", "times", "dosage[2].unit", "does not fit the key up_s"),
    ("dose_per_day", 0, "dose_per_day", "the number is too small; the least is 1"),
    ("days_per_week", 0, "days_per_week", "the number is too small; the least is 1"),
    ("days_per_week", 8, "days_per_week", "the number is too large; the most is 7"),
    ("days_per_week", "3", "days_per_week", "expected a whole number, found text"),
    # The fit of numbers, steps and sides.
    ("dosage", [], "dosage", "is empty"),
    ("steps", [], "steps", "is empty"),
    ("steps", [{"id": "hold", "kind": "rest", "seconds": "up_s"}], "steps", "has nothing but rests"),
    ("steps/0/seconds", "rise_s", "steps[0].seconds", "rise_s is not in the dosage"),
    ("steps/0/seconds", "sets", "steps[0].seconds", "sets is not the length of a step"),
    ("steps/0/seconds", "prepare_s", "steps[0].seconds", "prepare_s is not the length of a step"),
    ("dosage/1/key", "repetition", "dosage[1].key", "no step uses repetition"),
    ("dosage/7", MISSING, "dosage", "has no prepare_s"),
    ("sided", True, "dosage", "has no switch_side_s"),
    ("clips/rest", MISSING, "clips.rest", "is missing"),
    ("text/en/between/rest", MISSING, "text.en.between.rest", "is missing"),
    # A text for each thing, and no more.
    ("text/en/steps/hold", MISSING, "text.en.steps.hold", "is missing"),
    ("text/en/steps/holt", {}, "text.en.steps.holt", "is not a known field here"),
    ("text/en/steps/hold/label", MISSING, "text.en.steps.hold.label", "is missing"),
    ("text/en/dosage/up_s", MISSING, "text.en.dosage.up_s", "is missing"),
    ("text/en/dosage/up_s/source", MISSING, "text.en.dosage.up_s.source", "is missing"),
    ("text/en/dosage/upp_s", {}, "text.en.dosage.upp_s", "is not a known field here"),
    ("text/en/equipment/worktop", MISSING, "text.en.equipment.worktop", "is missing"),
    ("text/en/equipment/worktop", 1, "text.en.equipment.worktop", "expected text, found a whole number"),
    ("text/de", {}, "text.de.name", "is missing"),
    ("text", {"en": {}, "..": {}}, "text...", "is not a language code"),
    # A text itself.
    ("text/en/name", "", "text.en.name", "is empty"),
    ("text/en/name", "x" * 61, "text.en.name", "is longer than 60 characters"),
    ("text/en/guidance/why", "x" * 601, "text.en.guidance.why", "is longer than 600 characters"),
    ("text/en/guidance/steps", [], "text.en.guidance.steps", "is empty"),
    ("text/en/guidance/steps", ["x"] * 21, "text.en.guidance.steps", "is longer than 20 entries"),
    ("text/en/guidance/steps/3", "", "text.en.guidance.steps[3]", "is empty"),
    ("text/en/dosage_summary", "{sets} × {reps}", "text.en.dosage_summary", "{reps} is not a number of the dosage"),
    ("text/en/dosage_summary", "{sets!r}", "text.en.dosage_summary", "{sets} is not a number of the dosage"),
    ("text/en/dosage_summary", "{sets:>9}", "text.en.dosage_summary", "{sets} is not a number of the dosage"),
    (
        "text/en/dosage_summary",
        "{0.__class__}",
        "text.en.dosage_summary",
        "{0.__class__} is not a number of the dosage",
    ),
    ("text/en/dosage_summary", "{}", "text.en.dosage_summary", "{} is not a number of the dosage"),
    (
        "text/en/dosage_summary",
        "x" * 59 + "{hold_s}",
        "text.en.dosage_summary",
        "is longer than 60 characters when its numbers are in it",
    ),
    ("text/en/dosage_summary", "{sets", "text.en.dosage_summary", "has an unpaired brace"),
    # What is said.
    (CUE, "one two three four five six seven", "text.en.steps.hold.cue", "has 7 words, more than 6"),
    (CUE, ["Hold", "one two three four five six seven"], "text.en.steps.hold.cue[1]", "has 7 words, more than 6"),
    (CUE, [], "text.en.steps.hold.cue", "is empty"),
    (
        "text/en/milestones/half_way",
        ["one two three four five six seven"],
        "text.en.milestones.half_way[0]",
        "has 7 words, more than 6",
    ),
    ("text/en/between/finish", ["Stop"], "dosage", "has no finish_s"),
    (CUE, {"left": "a", "right": "b"}, "text.en.steps.hold.cue", "differs by side, but the exercise is not sided"),
    (CUE, {"left": "a"}, "text.en.steps.hold.cue.right", "is missing"),
    (LATER, [{"text": "Now"}], "text.en.steps.hold.later[0]", "must have after_s, before_end_s or half_way"),
    (
        LATER,
        [{"text": "Now", "after_s": 1, "before_end_s": 1}],
        "text.en.steps.hold.later[0]",
        "must have after_s, before_end_s or half_way",
    ),
    (LATER, [{"text": "Now", "before_end_s": 1, "every_s": 1}], "text.en.steps.hold.later[0].every_s", "needs after_s"),
    (
        LATER,
        [{"text": "Now", "after_s": 120}],
        "text.en.steps.hold.later[0]",
        "is never said: it must come within 120 seconds",
    ),
    (
        LATER,
        [{"text": "Now", "after_s": 0}],
        "text.en.steps.hold.later[0].after_s",
        "the number is too small; the least is 1",
    ),
    (LATER, [{"text": "a b c d e f g", "after_s": 1}], "text.en.steps.hold.later[0].text", "has 7 words, more than 6"),
]
HIDDEN = [*map(chr, (0, 9, 10, 27, 127, 0x85, 0x200E, 0x2028, 0x202E, 0x2066, 0xFEFF))]


@pytest.mark.parametrize(("path", "value", "place", "reason"), ERRORS)
def test_read__error_has_its_place_and_reason(path, value, place, reason):
    with pytest.raises(FileError) as caught:
        read_changed("heel-raises", path, value)
    error = caught.value
    assert (error.file, error.place, error.reason) == ("mine.toml", place, reason)
    assert error.remedy.endswith(".")


@pytest.mark.parametrize("character", HIDDEN, ids=ascii)
def test_read__hidden_character_in_a_text(character):
    with pytest.raises(FileError) as caught:
        read_changed("heel-raises", "text/en/guidance/why", f"It works{character} your calves.")
    assert caught.value.place == "text.en.guidance.why"
    assert caught.value.reason == "has a hidden character, a line break, or a blank at an end"


@pytest.mark.parametrize(
    ("path", "value", "place", "reason"),
    [
        ("sided", False, "sided", "is false, yet there is switch_side_s"),
        ("clips/switch", MISSING, "clips.switch", "is missing"),
        (
            "alternating",
            True,
            "text.en.between.switch_position",
            "says what to do each time the sides alternate",
        ),
        ("text/en/between/switch", MISSING, "text.en.between.switch", "is missing"),
        (
            "text/en/between/position/4/left",
            "a b c d e f g",
            "text.en.between.position[4].left",
            "has 7 words, more than 6",
        ),
        ("text/en/between/finish", ["a b c d e f g"], "text.en.between.finish[0]", "has 7 words, more than 6"),
        ("text/en/between/rise", "a b c d e f g", "text.en.between.rise", "has 7 words, more than 6"),
    ],
)
def test_read__error_of_an_exercise_with_sides(path, value, place, reason):
    with pytest.raises(FileError) as caught:
        read_changed("resistance-band", path, value)
    assert (caught.value.place, caught.value.reason) == (place, reason)


def until_done(*later, minimum=1, kind="hold"):
    content = tomllib.loads(raw("heel-raises").decode())
    content["dosage"][3]["minimum"] = minimum
    content["steps"][1] |= {"until_done": True, "kind": kind}
    content["text"]["en"]["steps"]["hold"]["later"] = later
    return tomli_w.dumps(content).encode()


def test_read__step_without_a_clock():
    exercise = read_exercise(MemoryFile(until_done({"text": "Now", "after_s": 359})), "en")
    assert [step.is_until_done for step in exercise.steps] == [False, True, False, False]
    assert exercise.steps[1].later_cues[0].after_s == 359, "three times 120 seconds"


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (until_done({"text": "Now", "after_s": 360}), "text.en.steps.hold.later[0]", "it must come within 360 seconds"),
        (until_done({"text": "Now", "half_way": True}), "text.en.steps.hold.later[0]", "an end that nobody knows"),
        (until_done({"text": "Now", "before_end_s": 1}), "text.en.steps.hold.later[0]", "an end that nobody knows"),
        (until_done(minimum=0, kind="rest"), "steps[1].seconds", "may be zero seconds"),
    ],
)
def test_read__error_of_a_step_without_a_clock(data, place, reason):
    error = error_of(data)
    assert error.place == place
    assert reason in error.reason


def test_read__step_whose_length_is_no_time():
    content = tomllib.loads(raw("heel-raises").decode())
    content["dosage"][2] |= {"key": "laps", "unit": "times"}
    content["steps"][0]["seconds"] = "laps"
    error = error_of(tomli_w.dumps(content).encode())
    assert (error.place, error.reason) == ("steps[0].seconds", "laps is not the length of a step")


def test_error__is_one_clear_sentence():
    with pytest.raises(FileError) as caught:
        read_changed("heel-raises", "dosage/2/default", "3")
    assert str(caught.value) == (
        "mine.toml, dosage[2].default: expected a whole number, found text. Write a number without quotes."
    )


def test_error__of_a_choice_names_the_choices():
    with pytest.raises(FileError) as caught:
        read_changed("heel-raises", "posture", "sitting")
    assert caught.value.remedy == "Write one of: standing, chair, floor, lying."


def test_error__shows_nothing_invisible_and_nothing_endless():
    with pytest.raises(FileError) as caught:
        read_changed("heel-raises", "a\u202e`\n" + "b" * 9000, 1)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


def test_error__hides_the_decoder():
    with pytest.raises(FileError) as caught:
        read_changed("heel-raises", "posture", 1)
    assert caught.value.__suppress_context__


# The file itself


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (b"id = \n", "line 1, column 6", "cannot be understood: Invalid value"),
        (b'id = "a"\nid = "b"\n', "line 2, column 9", "cannot be understood: Cannot overwrite a value"),
        (b"steps = [1,", "end of the file", "cannot be understood: Invalid value"),
        (b'id = "\xff"', "byte 6", "is not valid UTF-8 text"),
        (b"\xff\xfei\x00d\x00", "byte 0", "is not valid UTF-8 text"),
        (b"id = " + b"[" * 100_000, "", "has too many brackets inside each other"),
        (b"\n" + b"a." * 100_000 + b"a = 1", "line 2", "has more than 40 full stops"),
        (b"#" * (256 * 1024 + 1), "", "is larger than 256 KiB"),
        (b"", "id", "is missing"),
    ],
)
def test_read__damaged_file(data, place, reason):
    error = error_of(data)
    assert (error.file, error.place, error.reason) == ("mine.toml", place, reason)


def test_read__endless_number_is_an_error():
    assert error_of(b"dose_per_day = " + b"9" * 100_000).reason.startswith("cannot be understood: Exceeds the limit")


@pytest.mark.parametrize("message", ["nobody foresaw this", "this neither (at byte 3)"])
def test_read__a_message_of_the_parser_that_nobody_foresaw(monkeypatch, message):
    def refuse(_text):
        raise tomllib.TOMLDecodeError(message)

    monkeypatch.setattr(tomllib, "loads", refuse)
    error = error_of(b"")
    assert (error.place, error.reason) == ("", f"cannot be understood: {message}")


def test_read__largest_file_is_still_read():
    data = raw("heel-raises")
    assert read_exercise(MemoryFile(data + b"\n#".ljust(256 * 1024 - len(data), b"#")), "en").id == "heel-raises"


def test_read__huge_file_is_not_loaded(tmp_path):
    path = tmp_path / "huge.toml"
    with path.open("wb") as stream:
        stream.truncate(1 << 30)
    tracemalloc.start()
    with pytest.raises(FileError, match=r"huge\.toml: is larger than 256 KiB"):
        read_exercise(path, "en")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 << 20


def make_folder(path):
    path.mkdir()


def make_loop(path):
    path.symlink_to(path)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_folder, "is a folder"),
        (make_loop, "is not there, or is not an ordinary file"),
        (os.mkfifo, "is not there, or is not an ordinary file"),
        (lambda path: path.symlink_to("/dev/zero"), "is not there, or is not an ordinary file"),
        (lambda _path: None, "is not there, or is not an ordinary file"),
    ],
    ids=["folder", "loop", "pipe", "device", "nothing"],
)
def test_read__what_is_no_file(tmp_path, make, reason):
    path = tmp_path / "odd.toml"
    make(path)
    with pytest.raises(FileError) as caught:
        read_exercise(path, "en")
    assert (caught.value.file, caught.value.place, caught.value.reason) == ("odd.toml", "", reason)


def refuse(*_args, **_options):
    raise PermissionError(13, "Permission denied")


def test_read__file_of_somebody_else(tmp_path, monkeypatch):
    path = tmp_path / "secret.toml"
    path.write_bytes(raw("heel-raises"))
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileError) as caught:
        read_exercise(path, "en")
    assert str(caught.value) == "secret.toml: cannot be read: Permission denied. Check that you may open it."


# Directories


def test_load__sorted_by_name_and_damaged_left_out(tmp_path):
    for name, exercise_id in (("b.toml", "heel-raises"), ("a.toml", "toe-walking")):
        (tmp_path / name).write_bytes(raw(exercise_id))
    (tmp_path / "bad.toml").write_text("id = ")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / ".hidden.toml").write_text("id = ")
    (tmp_path / "notes.txt").write_text("id = ")
    loaded = load_exercises([tmp_path], "en")
    assert list(loaded.exercises) == ["toe-walking", "heel-raises"]
    assert [(error.file, error.place) for error in loaded.errors] == [
        ("bad.toml", "end of the file"),
        ("folder.toml", ""),
    ]


def test_load__missing_directory_holds_nothing(tmp_path):
    loaded = load_exercises([tmp_path / "none"], "en")
    assert (dict(loaded.exercises), loaded.errors) == ({}, ())


def test_load__later_file_never_replaces_an_earlier_one(tmp_path):
    content = changed(tomllib.loads(raw("heel-raises").decode()), "text/en/name", "Mine")
    (tmp_path / "mine.toml").write_text(tomli_w.dumps(content))
    loaded = load_exercises([EXERCISES, tmp_path], "en")
    assert loaded.exercises["heel-raises"].name == "Heel raises"
    assert [(error.file, error.place, error.reason) for error in loaded.errors] == [
        ("mine.toml", "id", "heel-raises is already the id of another file")
    ]


def test_load__directory_of_somebody_else(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "iterdir", refuse)
    loaded = load_exercises([tmp_path], "en")
    assert [error.reason for error in loaded.errors] == ["cannot be read: Permission denied"]


# Whatever stands in the file


def read_or_error(data):
    try:
        return read_exercise(MemoryFile(data), "en")
    except FileError as error:
        return error


def assert_exercise_or_error(data):
    result = read_or_error(data)
    if isinstance(result, FileError):
        assert result.file == "mine.toml"
        assert str(result).isprintable()
    else:
        assert result.dosage_summary.format(**result.default_dosage())
        working = [step for step in result.steps if step.kind is not PhaseKind.REST]
        assert all(result.dosage[step.seconds_key].default >= 1 for step in working)


def paths_in(content, prefix=()):
    """Yield the path of every table, list and value inside a file."""
    entries = content.items() if isinstance(content, dict) else enumerate(content)
    for key, value in entries:
        yield (*prefix, key)
        if isinstance(value, dict | list):
            yield from paths_in(value, (*prefix, key))


CONTENT = {name: tomllib.loads(raw(name).decode()) for name in ("heel-raises", "resistance-band")}
PLACES = st.sampled_from(
    [(name, "/".join(map(str, path))) for name, content in CONTENT.items() for path in paths_in(content)]
)
PLAIN_VALUES = st.one_of(
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.booleans(),
    st.text(string.printable + "\u202e\x00é", max_size=80),
    st.datetimes(),
    st.dates(),
    st.times(),
)
VALUES = st.one_of(
    st.just(MISSING),
    st.recursive(
        PLAIN_VALUES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    ),
)


@given(PLACES, VALUES)
def test_read__any_value_anywhere(place, value):
    name, path = place
    assert_exercise_or_error(tomli_w.dumps(changed(CONTENT[name], path, value)).encode())


EDITS = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=20))


@given(st.sampled_from(list(CONTENT)), st.lists(EDITS, min_size=1, max_size=4))
def test_read__any_bytes_anywhere(name, edits):
    data = raw(name)
    for where, removed, added in edits:
        start = int(where * len(data))
        data = data[:start] + added + data[start + removed :]
    assert_exercise_or_error(data)
