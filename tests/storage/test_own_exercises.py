"""A person's own exercise: made from a name alone, and changed step by step without losing what was written by hand."""

import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import PhaseKind, Posture, Side
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.storage.bounded_file import MemoryFile
from footcoach.storage.errors import FileError
from footcoach.storage.exercise_files import read_exercise
from footcoach.storage.own_exercises import new_exercise, read_own_exercise
from footcoach.storage.strict_toml import list_files

SHIPPED, _ = list_files([files("footcoach.assets") / "exercises"])


def say(text):
    return text


@pytest.fixture
def new():
    return new_exercise("calf-press", "Calf press", "en", say)


def phases_of(own):
    routine = Routine("one", "One", (RoutineEntry(own.exercise(), {}),))
    return compile_plan(routine, Preferences({}, posture_change_s=0, fetch_equipment_s=0)).phases


def text_of(own):
    return own.document["text"]["en"]


def test_new__name_alone_gives_an_exercise_that_can_be_started(new):
    exercise = new.exercise()
    assert (exercise.name, exercise.spoken_name, exercise.posture) == ("Calf press", "Calf press", Posture.STANDING)
    assert exercise.milestones.announcement == "Next, Calf press"
    ready, *work = phases_of(new)
    assert (ready.kind, ready.duration_ms, ready.cue) == (PhaseKind.PREPARE, 10_000, "Get ready")
    assert [(phase.label, phase.duration_ms, phase.cue) for phase in work] == [("Move", 5_000, "Move")] * 10


@pytest.mark.parametrize(
    "name", ["a", "x" * 60, "{", "}", "{name}", "one two three four five six seven", "Ü 5 % \U0001f9b6"]
)
def test_new__any_name(name):
    exercise = new_exercise("mine", name, "en", say).exercise()
    assert exercise.name == name


def test_new__in_another_language_is_there_in_english_too():
    own = new_exercise("mine", "Wade", "de-AT", say)
    assert own.document["text"].keys() == {"en", "de_AT"}
    renamed = own.with_name("Fuß")
    assert [text["name"] for text in renamed.document["text"].values()] == ["Fuß", "Fuß"]
    assert renamed.exercise().name == "Fuß"


def test_name__what_follows_from_it_follows(new):
    renamed = new.with_name("Toe curls")
    exercise = renamed.exercise()
    assert (exercise.short_name, exercise.milestones.announcement) == ("Toe curls", "Next, Toe curls")
    assert new.name == "Calf press"


def test_name__what_was_written_by_hand_stays(new):
    document = tomllib.loads(new.data.decode())
    document["text"]["en"]["milestones"]["announcement"] = "Now the calves"
    own = replace(new, document=document).with_name("Toe curls")
    assert own.exercise().milestones.announcement == "Now the calves"


def test_sides__are_told_apart_and_back(new):
    sided = new.with_sides(is_sided=True)
    assert [phase.side for phase in phases_of(sided) if phase.kind is PhaseKind.SWITCH_SIDE] == [Side.RIGHT]
    assert phases_of(sided)[0].cue == "Get ready, left side"
    assert sided.numbers["switch_side_s"] == 10
    back = sided.with_sides(is_sided=False)
    assert back.document == new.document


def test_sides__alternating_says_the_side_in_a_word_and_leaves_less_time(new):
    own = new.with_sides(is_sided=True, is_alternating=True)
    assert own.exercise().is_alternating
    assert own.numbers["switch_side_s"] == 2
    assert "rest_between_repetitions_s" not in own.numbers, "the sides change instead"
    changes = [(phase.side, phase.cue) for phase in phases_of(own) if phase.kind is PhaseKind.SWITCH_SIDE]
    assert changes[:3] == [(Side.RIGHT, "Now right"), (Side.LEFT, "Left side"), (Side.RIGHT, "Right side")]
    sided = new.with_sides(is_sided=True)
    assert own.with_sides(is_sided=True).document == sided.document
    assert sided.with_sides(is_sided=True, is_alternating=True).document == own.document
    assert own.with_sides(is_sided=False).document == new.document


def test_sides__a_time_to_change_them_that_was_set_stays(new):
    own = new.with_sides(is_sided=True).with_number("switch_side_s", 7)
    assert own.with_sides(is_sided=True, is_alternating=True).numbers["switch_side_s"] == 7


def test_sides__that_take_something_to_change_cannot_alternate(new):
    document = tomllib.loads(new.with_sides(is_sided=True).data.decode())
    assert replace(new, document=document).can_alternate
    document["text"]["en"]["between"]["switch_position"] = ["Turn round"]
    own = replace(new, document=document)
    assert not own.can_alternate
    with pytest.raises(FileError, match="says what to do each time the sides alternate"):
        own.with_sides(is_sided=True, is_alternating=True).exercise()


def test_sides__steps_and_things_may_be_called_left_and_right(new):
    text = new.with_new_step().with_things("left, right").data.decode()
    first, second = (step.id for step in new.with_new_step().steps)
    for id_, word in ((first, "left"), (second, "right")):
        text = text.replace(f'id = "{id_}"', f'id = "{word}"').replace(f"steps.{id_}]", f"steps.{word}]")
    own = replace(new, document=tomllib.loads(text))
    assert [step.id for step in own.steps] == ["left", "right"]
    assert own.with_sides(is_sided=True).with_sides(is_sided=False).document == own.document


def test_numbers__are_set_and_their_limits_give_way(new):
    own = new.with_number("sets", 3).with_number("rest_between_sets_s", 45).with_number("prepare_s", 1000)
    exercise = own.exercise()
    assert [exercise.dosage[key].default for key in ("sets", "rest_between_sets_s", "prepare_s")] == [3, 45, 1000]
    rest = next(phase for phase in phases_of(own) if phase.kind is PhaseKind.REST)
    assert (rest.duration_ms, rest.cue) == (45_000, "Rest 45 seconds")


def test_numbers__too_many_repetitions_are_told_as_check_does(new):
    with pytest.raises(FileError, match="allows more than 1000 repetitions in all"):
        new.with_number("sets", 100).exercise()


def test_steps__are_added_changed_moved_and_removed(new):
    own = new.with_new_step()
    first, second = own.steps
    own = own.with_step(replace(first, label="Press", seconds=4)).with_step(
        replace(second, kind=PhaseKind.HOLD, label="Hold", seconds=8, cue="And hold it")
    )
    assert [(step.label, step.seconds, step.cue) for step in own.steps] == [
        ("Press", 4, "Press"),
        ("Hold", 8, "And hold it"),
    ]
    exercise = own.exercise()
    assert exercise.dosage_summary.format_map(exercise.default_dosage()) == "1 × 10, press 4 s, hold 8 s"
    assert [number.label for number in exercise.dosage.values()][-2:] == ["Press", "Hold"]
    moved = own.with_step_moved(0, 1)
    assert [step.label for step in moved.steps] == ["Hold", "Press"]
    left = moved.without_step(first.id)
    assert [step.label for step in left.steps] == ["Hold"]
    assert "s1_s" not in left.exercise().dosage
    assert [step.id for step in left.with_new_step().steps] == ["s2", "s1"]


def summaries_of(own, *labels, seconds=30):
    """What an exercise with these steps says of its numbers: for two sides, and for one alone."""
    while len(own.steps) < len(labels):
        own = own.with_new_step()
    for step, label in zip(own.steps, labels, strict=True):
        own = own.with_step(replace(step, label=label, seconds=seconds))
    exercise, numbers = own.exercise(), own.exercise().default_dosage()
    return [text.format_map(numbers) for text in (exercise.dosage_summary, exercise.one_side_summary)]


def test_summary__tells_of_each_side_where_there_are_two(new):
    sided = new.with_sides(is_sided=True)
    assert summaries_of(sided, "Hold") == ["1 × 10 each side, hold 30 s", "1 × 10, hold 30 s"]
    assert summaries_of(sided.with_sides(is_sided=False), "Hold") == ["1 × 10, hold 30 s", ""]


def test_summary__keeps_the_capitals_within_a_label(new):
    assert summaries_of(new, "Write A to Z")[0] == "1 × 10, write A to Z 30 s"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Eyes open", "Eyes closed"), "1 × 10 each side, eyes open 30 s, eyes closed 30 s"),
        (("Up", "Hold", "Down"), "1 × 10 each side, up 30 s, hold 30 s, down 30 s"),
        (("Up", "Hold", "Down", "Wait"), "1 × 10 each side, 30\xa0+\xa030\xa0+\xa030\xa0+\xa030 s"),
        (("Eyes open", *["A long word to see"] * 6), "1 × 10 each side, eyes open 30 s, …"),
    ],
)
def test_summary__without_room_for_every_step__says_no_less_than_there_is(new, labels, expected):
    assert summaries_of(new.with_sides(is_sided=True), *labels)[0] == expected


def test_steps__long_labels_make_no_long_summary(new):
    own = new
    for _ in range(11):
        own = own.with_new_step()
    for step in own.steps:
        own = own.with_step(replace(step, label="A label that is {quite} long"))
    assert (
        own.exercise().dosage_summary
        == "{sets} × {repetitions}, " + "".join(f"… {{s{n}_s}} s, " for n in range(1, 6)) + "…"
    )
    with pytest.raises(FileError, match="longer than 12"):
        own.with_new_step().exercise()


def test_cue__silent_step_stays_silent(new):
    (step,) = new.steps
    silent = new.with_step(replace(step, cue=""))
    assert silent.exercise().steps[0].cue.left == ""
    (step,) = silent.steps
    assert silent.with_step(replace(step, label="Press")).steps[0].cue == ""


def test_cue__too_long_is_told_as_check_does(new):
    (step,) = new.steps
    with pytest.raises(FileError, match="has 7 words, more than 6"):
        new.with_step(replace(step, cue="one two three four five six seven")).exercise()


def test_things__keep_what_they_are(new):
    own = new.with_things("a towel,  Rope ,, a towel")
    assert own.things == "a towel, Rope"
    assert [(thing.id, thing.name, thing.is_fetched) for thing in own.exercise().equipment] == [
        ("a-towel", "a towel", True),
        ("rope", "Rope", True),
    ]
    assert own.with_things("").exercise().equipment == ()


def test_lines__are_what_to_do(new):
    own = new.with_lines(["Sit down.", " ", "Press  the ball."])
    exercise = own.exercise()
    assert exercise.guidance.steps == ("Sit down.", "Press the ball.")
    assert exercise.between.prepare_text == "Sit down. Press the ball."
    assert own.with_lines([]).exercise().guidance.steps == ()


def test_picture__comes_and_goes_with_its_words(new):
    own = new.with_picture("calf-press.png").with_picture_text("A foot on a ball")
    exercise = own.exercise()
    assert (exercise.picture, exercise.picture_text) == ("calf-press.png", "A foot on a ball")
    assert own.with_picture("").document == new.document


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_read__every_exercise_is_the_same_when_nothing_is_changed(file):
    own = read_own_exercise(file, "en", say)
    assert own.exercise() == read_exercise(file, "en")
    assert own.notes.startswith("#")


LEVELS = [file for file in SHIPPED if "[[levels]]" in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize("file", LEVELS, ids=lambda file: file.name)
def test_change__of_one_with_levels_keeps_what_they_say(file):
    own = read_own_exercise(file, "en", say)
    levels = tomllib.loads(file.read_text(encoding="utf-8"))["levels"]
    changed = own.with_name("Mine").with_number("prepare_s", 33).with_things("").with_things("mat")
    exercise = read_own_exercise(MemoryFile("mine.toml", changed.data), "en", say).exercise()
    assert changed.document["levels"] == levels
    assert exercise.name == "Mine"
    assert [form.level for form in exercise.levels] == [level["id"] for level in levels]
    assert exercise.dosage["prepare_s"].default == 33
    assert exercise.is_delivered


def test_step__without_a_clock(new):
    (step,) = new.steps
    own = new.with_step(replace(step, is_until_done=True))
    exercise = own.exercise()
    assert exercise.steps[0].is_until_done
    assert exercise.dosage_summary.format_map(exercise.default_dosage()) == "1 × 10, move"
    (step,) = own.steps
    assert own.with_step(replace(step, is_until_done=False)).document == new.document


CHANGES = {
    "name": lambda own: own.with_name("Another"),
    "posture": lambda own: own.with_posture(Posture.LYING),
    "sides": lambda own: own.with_sides(is_sided=not own.is_sided),
    "sets": lambda own: own.with_number("sets", 2),
    "repetitions": lambda own: own.with_number("repetitions", 3),
    "rest": lambda own: own.with_number("rest_between_repetitions_s", 3),
    "new step": lambda own: own.with_new_step() if len(own.steps) < 12 else own,
    "no step": lambda own: own.without_step(own.steps[0].id) if len(own.steps) > 1 else own,
    "move": lambda own: own.with_step_moved(0, len(own.steps) - 1),
    "label": lambda own: own.with_step(replace(own.steps[-1], label="Other", seconds=7)),
    "cue": lambda own: own.with_step(replace(own.steps[0], cue="Go")),
    "things": lambda own: own.with_things("mat, towel"),
    "no things": lambda own: own.with_things(""),
    "lines": lambda own: own.with_lines(["Do it."]),
}


def error_place(own):
    try:
        own.exercise()
    except FileError as error:
        return error.place
    return ""


def in_german_too(document):
    levels = {"levels": [in_german_too(level) for level in document["levels"]]} if "levels" in document else {}
    return {**document, "text": {**document["text"], "de": document["text"]["en"]}, **levels}


@settings(max_examples=30)
@given(st.sampled_from(SHIPPED), st.lists(st.sampled_from(sorted(CHANGES)), max_size=8))
def test_changes__of_any_good_file_make_a_good_file(file, names):
    own = read_own_exercise(file, "en", say)
    own = replace(own, document=in_german_too(own.document))
    for name in names:
        changed = CHANGES[name](own)
        if error_place(changed).startswith("levels["):
            # They are as they were written, and some cannot follow.
            continue
        assert not error_place(changed)
        own = changed
    assert read_own_exercise(MemoryFile("mine.toml", own.data), "en", say) == own
