"""Phases, times and dosages in words. Every sentence that more than one page needs is made here."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from footcoach.coach.pause_words import how_to_go_on, why_paused
from footcoach.core.exercise import DAYS_IN_WEEK, WORK, Exercise, PhaseKind, Side, Unit
from footcoach.core.gap import PauseReason
from footcoach.core.plan import MS_PER_S, Phase, Plan, side_order_of
from footcoach.core.routine import ExtraSet, RoutineEntry, SideOrder

translate = QCoreApplication.translate

_BRIEF_SECONDS = 90


def clock_time(duration_ms: int) -> str:
    """Return a duration as minutes and seconds, such as 4:05."""
    minutes, seconds = divmod(duration_ms // MS_PER_S, 60)
    return f"{minutes}:{seconds:02}"


def spoken_time(duration_ms: int) -> str:
    """Return a duration in words, such as "4 minutes 5 seconds"."""
    minutes, seconds = divmod(-(-duration_ms // MS_PER_S), 60)
    parts = []
    if minutes == 1:
        parts.append(translate("Phrases", "1 minute"))
    elif minutes > 1:
        parts.append(translate("Phrases", "{count} minutes").format(count=minutes))
    if seconds == 1:
        parts.append(translate("Phrases", "1 second"))
    elif seconds > 1 or not parts:
        parts.append(translate("Phrases", "{count} seconds").format(count=seconds))
    return " ".join(parts)


def plan_clock_time(duration_ms: int, *, is_about: bool) -> str:
    """Return how long something takes as minutes and seconds: "about 4:05" if nobody knows it exactly."""
    return about_text(clock_time(duration_ms)) if is_about else clock_time(duration_ms)


def spoken_plan_time(duration_ms: int, *, is_about: bool) -> str:
    """Return the same in words, such as "about 4 minutes 5 seconds"."""
    return about_text(spoken_time(duration_ms)) if is_about else spoken_time(duration_ms)


def about_text(time: str) -> str:
    """Return a time that nobody knows exactly, such as "about 5 seconds"."""
    return translate("Phrases", "about {time}").format(time=time)


def about_minutes(duration_ms: int) -> str:
    """Return a duration rounded to minutes, such as "about 23 minutes"."""
    minutes = max(1, round(duration_ms / MS_PER_S / 60))
    if minutes == 1:
        return translate("Phrases", "about 1 minute")
    return translate("Phrases", "about {count} minutes").format(count=minutes)


def exercise_count(count: int) -> str:
    """Return how many exercises, such as "6 exercises"."""
    if count == 1:
        return translate("Phrases", "1 exercise")
    return translate("Phrases", "{count} exercises").format(count=count)


def phase_word(phase: Phase) -> str:
    """Return the one word that tells what to do."""
    return translate("Words", phase.label)


def side_word(side: Side) -> str:
    """Return the side spelled out."""
    return {
        Side.LEFT: translate("Phrases", "LEFT"),
        Side.RIGHT: translate("Phrases", "RIGHT"),
        Side.BOTH: translate("Phrases", "Both feet"),
    }[side]


def side_in_words(side: Side) -> str:
    """Return a side, as it stands behind the name of an exercise."""
    return {
        Side.LEFT: translate("Phrases", "left"),
        Side.RIGHT: translate("Phrases", "right"),
        Side.BOTH: translate("Phrases", "both feet"),
    }[side]


def picture_text(exercise: Exercise, phase: Phase) -> str:
    """Return what a picture of a phase shows, such as "Heel raises, Hold, both feet", or what the person says of it."""
    if exercise.picture and exercise.picture_text:
        return f"{exercise.name}, {phase_word(phase)}: {exercise.picture_text}"
    return f"{exercise.name}, {phase_word(phase)}, {side_in_words(phase.side)}"


def repetition_text(phase: Phase) -> str:
    """Return which set and repetition a phase belongs to, a line for each; empty when there is only one."""
    parts = []
    if phase.sets > 1:
        parts.append(_set_text(phase))
    if phase.repetitions > 1:
        text = translate("Phrases", "Repetition {number} of {count}")
        parts.append(text.format(number=phase.repetition, count=phase.repetitions))
    return "\n".join(parts)


def _set_text(phase: Phase) -> str:
    if phase.repetitions > 1:
        text = translate("Phrases", "Set {number} of {count}")
    else:
        text = translate("Phrases", "Round {number} of {count}")
    return text.format(number=phase.set_number, count=phase.sets)


def repetition_name(phase: Phase) -> str:
    """Return the same for a screen reader, which always gets an answer."""
    text = repetition_text(phase).replace("\n", ", ")
    return text or translate("Phrases", "Repetition {number} of {count}").format(number=1, count=1)


def next_text(plan: Plan, index: int, exercises: dict[str, Exercise]) -> str:
    """Return what comes after the phase at `index`."""
    if index + 1 == len(plan.phases):
        return translate("Phrases", "Next: the end")
    here, following = plan.phases[index], plan.phases[index + 1]
    if following.kind is PhaseKind.PREPARE:
        return translate("Phrases", "Next: {exercise}").format(exercise=exercises[following.exercise_id].name)
    if following.kind is PhaseKind.SWITCH_SIDE:
        return translate("Phrases", "Next: change sides, then {side}").format(side=side_word(following.side))
    word = _way_out_words(following) if following.is_way_out else phase_word(following)
    if here.kind is PhaseKind.PREPARE and following.side is not Side.BOTH:
        word = f"{side_word(following.side)}, {word}"
    if following.is_until_done:
        return translate("Phrases", "Next: {word}").format(word=word)
    minutes, seconds = divmod(following.duration_ms // MS_PER_S, 60)
    if minutes and not seconds:
        time = spoken_time(following.duration_ms).replace(" ", "\N{NO-BREAK SPACE}")
        return translate("Phrases", "Next: {word}, {time}").format(word=word, time=time)
    text = translate("Phrases", "Next: {word}, {seconds}\N{NO-BREAK SPACE}s")
    return text.format(word=word, seconds=60 * minutes + seconds)


def _way_out_words(phase: Phase) -> str:
    """Return what is done after the last repetition: its one word would sound like the end of the session."""
    return translate("Phrases", "get up slowly") if phase.rises else translate("Phrases", "finish this one")


def time_left_text(plan: Plan, index: int, elapsed_ms: int) -> str:
    """Return how long the exercise of the phase at `index`, and the plan of which `elapsed_ms` are over, still take."""
    segment = plan.segment_at(index)
    exercise_ends_ms = plan.ends_ms[segment.end - 1]
    text = translate("Phrases", "{exercise} left in this exercise, {session} in the session.")
    if plan.is_about:
        text = translate("Phrases", "About {exercise} left in this exercise, about {session} in the session.")
    return text.format(
        exercise=spoken_time(exercise_ends_ms - elapsed_ms), session=spoken_time(plan.total_ms - elapsed_ms)
    )


def brief_time_left_text(plan: Plan, index: int, elapsed_ms: int) -> str:
    """Return the same in at most six words, to be spoken."""
    exercise_ends_ms = plan.ends_ms[plan.segment_at(index).end - 1]
    session = _brief_time(plan.total_ms - elapsed_ms)
    if plan.is_about:
        return translate("Phrases", "About {session} altogether").format(session=session)
    text = translate("Phrases", "{exercise} here, {session} altogether")
    return text.format(exercise=_brief_time(exercise_ends_ms - elapsed_ms), session=session)


def _brief_time(duration_ms: int) -> str:
    """Return a duration in two words: seconds below a minute and a half, else minutes."""
    seconds = -(-duration_ms // MS_PER_S)
    if seconds < _BRIEF_SECONDS:
        return (
            spoken_time(duration_ms) if seconds < 60 else translate("Phrases", "{count} seconds").format(count=seconds)
        )
    return translate("Phrases", "{count} minutes").format(count=round(seconds / 60))


def pause_text(reason: PauseReason) -> str:
    """Return why the session stands still and what to do."""
    return f"{why_paused(reason)}. {how_to_go_on(reason)}."


def dosage_text(exercise: Exercise, dosage: dict[str, int], phases: Iterable[Phase] = ()) -> str:
    """Return the dosage in a few words, such as "2 × 10, up 3 s, hold 2 s".

    Where the `phases` that it makes are not done on the left and then on the right, that is told, too; and of one with
    steps that have no clock, that nobody has to hurry.
    """
    phases = tuple(phases)
    worked = [(phase.side, phase.place) for phase in phases if phase.place.repetition > 0]
    order = side_order_of(worked) or SideOrder.LEFT_FIRST
    sets = {phase.side: phase.sets for phase in phases if phase.kind in WORK}
    extra = next((each for each in ExtraSet if sets.get(each.side, 0) > min(sets.values(), default=0)), None)
    return entry_text(RoutineEntry(exercise, {}, order, extra_set=extra), dosage)


def entry_text(entry: RoutineEntry, dosage: dict[str, int]) -> str:
    """Return the same of an entry whose numbers are `dosage`."""
    exercise = entry.exercise
    is_one_side = exercise.is_sided and len(entry.sides) == 1
    summary = (is_one_side and exercise.one_side_summary) or exercise.dosage_summary
    facts = [summary.format_map(dosage)]
    if exercise.usual_keys:
        facts.append(translate("Phrases", "own pace"))
    return "  ·  ".join((*facts, *side_facts(entry)))


def with_level(exercise: Exercise, text: str) -> str:
    """Return `text` behind the name of the form, where it is not the one with which the exercise comes."""
    return text if exercise.is_delivered else f"{exercise.level_name}  ·  {text}"


def side_facts(entry: RoutineEntry) -> tuple[str, ...]:
    """Return what there is to say about the sides of an entry, other than that left and then right work alike."""
    facts = []
    if entry.exercise.is_sided and entry.order is not SideOrder.LEFT_FIRST:
        facts.append(side_order_words()[entry.order])
    if entry.extra_side is not None:
        text = translate("Phrases", "{side}: 1 more set")
        facts.append(text.format(side=side_in_words(entry.extra_side)))
    return tuple(facts)


def side_order_words() -> Mapping[SideOrder, str]:
    """Return what each order of sides is called."""
    return {
        SideOrder.LEFT_FIRST: translate("Phrases", "both, left first"),
        SideOrder.RIGHT_FIRST: translate("Phrases", "both, right first"),
        SideOrder.ALTERNATING_LEFT_FIRST: translate("Phrases", "alternating, left first"),
        SideOrder.ALTERNATING_RIGHT_FIRST: translate("Phrases", "alternating, right first"),
        SideOrder.LEFT_ONLY: translate("Phrases", "left only"),
        SideOrder.RIGHT_ONLY: translate("Phrases", "right only"),
    }


def number_with_unit(unit: Unit, value: int) -> str:
    """Return a dosage number with its unit."""
    if unit is Unit.SECONDS:
        return spoken_time(value * MS_PER_S)
    return translate("Phrases", "{count} ×").format(count=value)


def number_name(exercise: Exercise, key: str) -> str:
    """Return what the field of a dosage number is called: with "usually" if nothing ends after so many seconds."""
    label = exercise.dosage[key].label
    return translate("Phrases", "{label} (usually)").format(label=label) if key in exercise.usual_keys else label


def times_a_day(count: int) -> str:
    """Return how often on one day, such as "twice a day"."""
    if count == 1:
        return translate("Phrases", "once a day")
    if count == 2:
        return translate("Phrases", "twice a day")
    return translate("Phrases", "{count} times a day").format(count=count)


def days_a_week(count: int) -> str:
    """Return on how many days a week, such as "on 3 days a week"."""
    if count == DAYS_IN_WEEK:
        return translate("Phrases", "every day")
    if count == 1:
        return translate("Phrases", "on 1 day a week")
    return translate("Phrases", "on {count} days a week").format(count=count)
