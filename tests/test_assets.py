"""What the program brings: a warm-up and six exercises, in plain words, and the routine of the article."""

import re
from dataclasses import fields
from importlib.resources import files

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import Milestones, Origin, PhaseKind, Posture, SidedText
from footcoach.core.routine import Preferences
from footcoach.figure.clip_files import load_clips
from footcoach.storage.exercise_files import load_exercises
from footcoach.storage.routine_files import load_routines
from footcoach.storage.settings import DEFAULT_SETTINGS

ASSETS = files("footcoach.assets")
LOADED = load_exercises([ASSETS / "exercises"], "en")
EXERCISES = LOADED.exercises
ROUTINES = load_routines([ASSETS / "routines"], EXERCISES, "en")
WARM_UP = "marching"
IN_ORDER = ["toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage", "resistance-band", "ankle-circles"]

FORMS = {form.form_id: form for exercise in EXERCISES.values() for form in exercise.levels or (exercise,)}
each_exercise = pytest.mark.parametrize("exercise", FORMS.values(), ids=list(FORMS))

# What the article says, by exercise.
ARTICLE = {
    "marching": {},
    "toe-walking": {"sets": 5, "tiptoe_s": 20, "toes_out_s": 20},
    "heel-raises": {},
    "seated-toe-stretch": {"repetitions": 2, "hold_s": 30},
    "foot-massage": {"roll_s": 60},
    "resistance-band": {"repetitions": 10, "hold_s": 15},
    "ankle-circles": {"clockwise_s": 10, "anticlockwise_s": 10, "sets": 1},
}
# The heading of each in the article.
HEADINGS = {
    "marching": "",
    "toe-walking": "Toe walking",
    "heel-raises": "Heel raises",
    "seated-toe-stretch": "Best knee strengthening exercises",
    "foot-massage": "Foot massage",
    "resistance-band": "Resistance band",
    "ankle-circles": "Ankle circles",
}

# FIX-Heel is the name of a trial.
PROMISES = r"cur(e|es|ed|ing)|fix(?!-Heel)\w*|reli(ev\w*|ef)|heal(s|ed|ing)?|alleviat\w*|guarantee\w*|prevent\w*|secret"
# What a reader aged ten does not know.
HARD_WORDS = (
    r"(dorsi|plantar)\w*|flexion|extension|inversion|eversion|metatars\w*|MTP|gastrocnemius|soleus|tibialis|hamstrings?"
    r"|fascia|neuropathy|ulcers?|contraindicat\w*|isometric|affected side"
)
BANNED = re.compile(rf"\b({PROMISES}|{HARD_WORDS})\b", re.IGNORECASE)


def wordings(text):
    """Return each of the texts that are used in turn."""
    if isinstance(text, SidedText):
        return [each for side in (text.left, text.right, text.both) for each in wordings(side)]
    return [text] if isinstance(text, str) else list(text)


def spoken(exercise):
    """Return everything that the coach may say in an exercise."""
    between = exercise.between
    cues = [between.prepare_cue, between.switch_cue, *between.position, *between.switch_position, *between.finish]
    cues += [between.rest_cue, between.rise, *(getattr(exercise.milestones, f.name) for f in fields(Milestones))]
    later = [cue.text for step in exercise.steps for cue in step.later_cues]
    cues += [*(step.cue for step in exercise.steps), *later, *(cue.text for cue in between.rest_later_cues)]
    return [*(text for cue in cues for text in wordings(cue)), *(text for s in exercise.steps for text in s.form_cues)]


def written(exercise):
    """Return everything that a person reads about an exercise."""
    page = exercise.guidance
    lists = (page.steps, page.mistakes, page.easier, page.harder, page.ask_first)
    lines = (
        page.why,
        page.feel,
        page.breathing,
        page.stop_if,
        page.evidence,
        page.article_note,
        page.frequency,
        page.time_course,
    )
    numbers = [text for number in exercise.dosage.values() for text in (number.label, number.source)]
    names = [exercise.name, exercise.short_name, exercise.level_name, *(thing.name for thing in exercise.equipment)]
    return [text for part in lists for text in part] + [
        *lines,
        *numbers,
        *names,
        exercise.level_note,
        exercise.between.prepare_text,
    ]


def sentences(text):
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence]


def words(text):
    return [word for word in text.split() if any(character.isalnum() for character in word)]


def test_exercises__the_warm_up_and_all_six_load():
    assert LOADED.errors == ()
    assert sorted(EXERCISES) == sorted([WARM_UP, *IN_ORDER])


def test_exercises__each_file_is_named_after_its_id():
    names = [file.name for file in (ASSETS / "exercises").iterdir() if file.name.endswith(".toml")]
    assert sorted(names) == sorted(f"{name}.toml" for name in [WARM_UP, *IN_ORDER])


def test_routine__is_the_article_in_its_order():
    assert ROUTINES.errors == ()
    routine = ROUTINES.routines["back-pain-article"]
    assert [exercise.id for exercise in routine.exercises] == IN_ORDER
    assert [entry.dosage for entry in routine.entries] == [{}] * 6
    assert routine.name == "The six foot exercises"
    assert routine.warm_up.exercise.id == WARM_UP
    assert routine.warm_up.dosage == {}


def test_routines__names_are_plain_and_promise_nothing():
    assert list(ROUTINES.routines) == ["at-the-desk", "back-pain-article", "evening-ankle-circles", "short-routine"]
    assert not any(BANNED.search(routine.name) for routine in ROUTINES.routines.values())


def test_routines__the_short_one_takes_about_five_minutes_without_the_floor():
    usual = DEFAULT_SETTINGS.preferences()
    plan = compile_plan(ROUTINES.routines["short-routine"], usual)
    assert 4.5 * 60_000 <= plan.total_ms <= 5.5 * 60_000
    postures = {exercise.posture for exercise in ROUTINES.routines["short-routine"].exercises}
    assert postures == {Posture.STANDING, Posture.CHAIR}


def test_routines__at_the_desk_everything_is_done_on_a_chair():
    routine = ROUTINES.routines["at-the-desk"].at_levels({})
    assert [exercise.id for exercise in routine.exercises] == ["heel-raises", "ankle-circles", "foot-massage"]
    assert {exercise.posture for exercise in routine.exercises} == {Posture.CHAIR}


def test_routines__the_evening_repeats_what_is_due_twice_a_day():
    routine = ROUTINES.routines["evening-ankle-circles"]
    assert [exercise.dose_per_day for exercise in routine.exercises] == [2]


@each_exercise
def test_dosage__is_the_article_s_where_it_gives_any(exercise):
    from_article = {n.key: n.default for n in exercise.dosage.values() if n.origin is Origin.ARTICLE}
    assert from_article.items() <= ARTICLE[exercise.id].items()
    assert from_article == ARTICLE[exercise.id] or not exercise.is_delivered


def test_dosage__times_per_day():
    assert {name: exercise.dose_per_day for name, exercise in EXERCISES.items() if exercise.dose_per_day != 1} == {
        "ankle-circles": 2
    }


def test_dosage__days_per_week():
    # At most, as the sources of each exercise say; the goal of the week, if that is less, says how many are due.
    assert {name: exercise.days_per_week for name, exercise in EXERCISES.items() if exercise.days_per_week != 7} == {
        "toe-walking": 5,
        "heel-raises": 3,
        "resistance-band": 3,
    }


def test_dosage__the_article_s_ranges():
    roll, pause = EXERCISES["foot-massage"].dosage["roll_s"], EXERCISES["toe-walking"].dosage["rest_between_sets_s"]
    assert roll.maximum == 180
    assert (pause.minimum, pause.maximum) == (3, 60)


@each_exercise
def test_dosage__every_number_says_where_it_comes_from(exercise):
    opening = {Origin.ARTICLE: "The article: ", Origin.OWN_CHOICE: "Our choice: "}
    for number in exercise.dosage.values():
        assert number.source.startswith(opening.get(number.origin, "")), number.key
        assert number.source.endswith("."), number.key
        assert re.search(r"\d|once|twice|second", number.source), number.key


@each_exercise
def test_dosage__limits_leave_room_and_exclude_nonsense(exercise):
    for number in exercise.dosage.values():
        assert number.minimum < number.default < number.maximum or number.default in {1, 60, 180}, number.key
        assert number.maximum <= 300, number.key


@each_exercise
def test_dosage__summary_names_the_numbers(exercise):
    summary = exercise.dosage_summary.format(**exercise.default_dosage())
    assert "{" not in summary
    assert len(summary) <= 30


@pytest.mark.parametrize("exercise", [e for e in EXERCISES.values() if e.levels], ids=lambda exercise: exercise.id)
def test_levels__say_what_is_different_and_are_known_by_short_names(exercise):
    assert len({form.level_name for form in exercise.levels}) == len(exercise.levels)
    assert all(form.level_note.endswith(".") for form in exercise.levels)
    assert {form.name for form in exercise.levels} == {exercise.name}


@each_exercise
def test_names__the_article_s_is_told_and_a_short_one_is_there(exercise):
    assert exercise.guidance.article_heading == HEADINGS[exercise.id]
    assert len(exercise.short_name.split()) <= 2


def test_note__says_that_the_stretch_is_no_knee_strengthening():
    note = EXERCISES["seated-toe-stretch"].guidance.article_note
    assert "describes a stretch" in note
    assert "It does not strengthen the knee." in note


def test_note__says_that_heel_raises_have_only_a_heading():
    assert "gives only this heading" in EXERCISES["heel-raises"].guidance.article_note


def test_evidence__promises_nothing_for_the_back():
    proof = "There is almost no direct proof for back or hip pain."
    assert [name for name, exercise in EXERCISES.items() if proof not in exercise.guidance.evidence] == []


@each_exercise
def test_text__four_to_seven_steps(exercise):
    assert 4 <= len(exercise.guidance.steps) <= 7
    assert all(len(sentences(step)) == 1 for step in exercise.guidance.steps)


@each_exercise
def test_text__sentences_of_at_most_twelve_words(exercise):
    long = [sentence for text in written(exercise) for sentence in sentences(text) if len(words(sentence)) > 12]
    assert long == []


@each_exercise
def test_text__cues_of_at_most_six_words(exercise):
    assert [cue for cue in spoken(exercise) if len(words(cue)) > 6] == []
    silent = [step.label for step in exercise.steps if not all(wordings(step.cue))]
    assert set(silent) <= ({"Heels down", "Heel down"} if exercise.id == "heel-raises" else set())


@each_exercise
def test_text__no_promise_and_no_hard_word(exercise):
    found = [match[0] for text in (*written(exercise), *spoken(exercise)) if (match := BANNED.search(text))]
    assert found == []


@each_exercise
def test_text__safety_is_complete(exercise):
    page = exercise.guidance
    assert all(word in page.stop_if for word in ("sharp pain", "dizziness", "chest pain", "breathlessness", "Get help"))
    assert page.stop_if.endswith("Pain up to 3 out of 10 is fine. At 4 or 5, make it easier. At 6, stop.")
    assert len(page.ask_first) >= 7


@pytest.mark.parametrize("id", ["toe-walking", "heel-raises"])
def test_text__a_kick_or_snap_in_the_calf_is_no_mere_stop(id):
    stop_if = EXERCISES[id].guidance.stop_if
    assert all(word in stop_if for word in ("kick or snap", "urgent care or A&E", "a tendon may be torn"))


@pytest.mark.parametrize("exercise", [EXERCISES[name] for name in IN_ORDER], ids=IN_ORDER)
def test_text__how_often_says_whose_choice_it_is(exercise):
    assert re.search(r"our choice|We start", exercise.guidance.frequency)
    assert "3 days a week" in exercise.guidance.frequency


def test_text__how_long_it_takes_only_where_a_source_says_it():
    told = {name for name, exercise in EXERCISES.items() if exercise.guidance.time_course}
    assert told == {"heel-raises", "seated-toe-stretch", "resistance-band", "ankle-circles"}
    assert all("AAOS" in EXERCISES[name].guidance.time_course for name in told)


def test_text__one_word_for_one_thing():
    labels = {number.label for e in EXERCISES.values() for key, number in e.dosage.items() if key == "switch_side_s"}
    assert labels == {"Change sides"}
    stretch = EXERCISES["seated-toe-stretch"]
    assert stretch.steps[1].label == stretch.dosage["hold_s"].label == "Stretch"


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("toe-walking", "Achilles|surgery|numb|wound|fall|new hip|pregnant|big toe|osteoporosis|crack|blood clot"),
        ("heel-raises", "Achilles|surgery|blood clot|open sore|big toe|cramp|torn|step|numb"),
        ("seated-toe-stretch", "osteoporosis|spine|sciatica|new hip|knee|pregnant|thigh|gout|blood clot"),
        ("foot-massage", "numb|blister|sore|infection|surgery|bone|tore|gout|clot|blood thinners"),
        (
            "resistance-band",
            "latex|sprained|surgery|front of your ankle|shin|back|sciatica|get up|child|numb|blood clot",
        ),
        ("ankle-circles", "pregnant|16 weeks|sciatica|new hip|dizzy|acid|heart|clot|ankle"),
    ],
)
def test_text__ask_first_names_every_reason(id, words):
    text = " ".join(EXERCISES[id].guidance.ask_first)
    assert [word for word in words.split("|") if word not in text] == []


def test_text__band_safety_is_complete():
    page = EXERCISES["resistance-band"].guidance
    text = " ".join((*page.steps, *page.mistakes, *page.ask_first))
    needed = "nick|throw it away|latex|rings|cannot move|3 times|face|glasses|child|wet floor|snap"
    text += EXERCISES["resistance-band"].between.prepare_text
    assert [word for word in needed.split("|") if word not in text] == []


def test_equipment__one_thing_has_one_name_and_is_fetched_everywhere_or_nowhere():
    things = {(thing.id, thing.name, thing.is_fetched) for e in FORMS.values() for thing in e.equipment}
    assert len({key for key, _, _ in things}) == len(things)
    assert {key for key, _, is_fetched in things if is_fetched} == {"mat", "chair", "tennis-ball", "band", "towel"}


def test_cues__toes_go_back_and_away_with_the_figure():
    hold = EXERCISES["seated-toe-stretch"].steps[1]
    later = {(cue.text[:2], cue.after_s, cue.every_s) for cue in hold.later_cues if cue.is_instruction}
    assert wordings(hold.cue)[:2] == ["Ease your toes towards you", "Toes towards you again"]
    assert later == {(("And point them", "Toes away"), 5, 10), (("And towards you", "Slowly towards you"), 10, 10)}


def rest_clips(exercise):
    found = exercise.between.rest_clip
    return [found] if isinstance(found, str) else found


def test_rests__lines_in_turn__have_a_movement_each():
    several = [exercise for exercise in FORMS.values() if len(rest_clips(exercise)) > 1]
    assert len({exercise.id for exercise in several}) == 2
    for exercise in several:
        lines = {len(wordings(later.text)) for later in exercise.between.rest_later_cues}
        assert lines == {len(rest_clips(exercise))}


def test_clips__all_are_drawn():
    drawn = load_clips(ASSETS / "figures").names()
    wanted = {
        clip
        for exercise in FORMS.values()
        for clip in (
            exercise.still_clip,
            exercise.between.prepare_clip,
            *rest_clips(exercise),
            exercise.between.switch_clip,
            exercise.between.finish_clip,
            *(step.clip for step in exercise.steps),
        )
    }
    assert wanted <= drawn


def test_plan__the_article_takes_about_twenty_two_minutes():
    nothing_added = Preferences(dosage={}, posture_change_s=0, fetch_equipment_s=0)
    plan = compile_plan(ROUTINES.routines["back-pain-article"], nothing_added)
    holds = [phase for phase in plan.phases if phase.kind is PhaseKind.HOLD]
    assert len(holds) == 2 * 10 + 2 * 2 + 10 * 2
    exercising = (phase for phase in plan.phases if phase.kind is not PhaseKind.PREPARE and phase.label != "Finish")
    assert 20 * 60 <= sum(phase.duration_ms for phase in exercising) / 1000 <= 24 * 60
