"""What stands on the handout: the texts of the exercises, with the numbers as they are set."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from footcoach.core.compiler import compile_plan
from footcoach.core.dose import days_due
from footcoach.core.exercise import WORK, Exercise, Posture, Side
from footcoach.core.plan import Phase, Plan
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.ui.common.phrases import about_minutes, days_a_week, dosage_text, exercise_count, times_a_day, with_level
from footcoach.ui.common.safety_texts import stop_list
from footcoach.ui.figures.exercise_picture import PictureDrawing
from footcoach.ui.figures.figure_drawing import FigureDrawing

translate = QCoreApplication.translate

Drawing = FigureDrawing | PictureDrawing

_WITHIN_NUMBERS = re.compile(r"(?<=\d) (?=\w{1,3}\b|×)|(?<=×) (?=\d)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")


@dataclass(frozen=True)
class HandoutExercise:
    """One exercise on paper.

    Attributes:
        name: With its number in the routine.
        steps: What to do, one thing after the other.
        stop: When to stop, as far as that is not true of every exercise; else empty.
        dosage: How much.
        often: How often, a few words each.
        times_a_day: So many boxes has a day.
        drawings: The figure: from the side, from the front, or one after the other where somebody who stands is to be
            seen from both; the person's own picture, or what stands in for one, where there is no movement for it.
        shown: Which side they show; empty where both work together.
    """

    name: str
    steps: tuple[str, ...]
    stop: str
    dosage: str
    often: tuple[str, ...]
    times_a_day: int
    drawings: tuple[Drawing, ...]
    shown: str


@dataclass(frozen=True)
class Handout:
    """Everything that stands on the paper.

    Attributes:
        title: The routine.
        before: How much it is, what to get for it, and how to warm up.
        exercises: In order.
        safety: When to stop any of them.
        weekdays: In one or two letters, from the day on which weeks begin.
    """

    title: str
    before: str
    exercises: tuple[HandoutExercise, ...]
    safety: str
    weekdays: tuple[str, ...]


def make_handout(
    routine: Routine,
    preferences: Preferences,
    goal_days: int,
    weekdays: tuple[str, ...],
    draw: Callable[[Phase], Drawing | None],
    *,
    own_days: tuple[str, ...] = (),
) -> Handout:
    """Return a routine as it stands on paper.

    Args:
        routine: At least one exercise.
        preferences: What the person has changed about it.
        goal_days: On how many days a week the person wants to exercise, 1 to 7.
        weekdays: How the days of a week are called, from its first.
        draw: Draws the figure in a phase; None where it has no movement.
        own_days: The names of the days that the routine has in the person's week; empty where it may be any day.
    """
    plan = compile_plan(routine, preferences)
    shared = _said_by_all(routine.exercises)
    return Handout(
        title=routine.name,
        before=" ".join(_before(routine, preferences, plan)),
        exercises=tuple(
            _exercise(
                number,
                entry,
                preferences=preferences,
                goal_days=goal_days,
                own_days=own_days,
                shared=shared,
                phases=tuple(phase for phase in plan.phases if phase.exercise_id == entry.exercise.id),
                draw=draw,
            )
            for number, entry in enumerate(routine.entries, 1)
        ),
        safety=" ".join((stop_list().call, *shared)),
        weekdays=weekdays,
    )


def _exercise(
    number: int,
    entry: RoutineEntry,
    *,
    preferences: Preferences,
    goal_days: int,
    own_days: tuple[str, ...],
    shared: Iterable[str],
    phases: tuple[Phase, ...],
    draw: Callable[[Phase], Drawing | None],
) -> HandoutExercise:
    exercise, drawings = entry.exercise, _drawings(entry, phases, draw)
    return HandoutExercise(
        name=f"{number}  {exercise.name}",
        steps=_steps(entry),
        stop=" ".join(sentence for sentence in _stop_sentences(exercise) if sentence not in shared),
        dosage=_with_units(with_level(exercise, dosage_text(exercise, preferences.dosage_of(entry), phases))),
        often=tuple(_often(exercise, goal_days, own_days)),
        times_a_day=exercise.dose_per_day,
        drawings=drawings,
        shown=_shown(entry) if any(isinstance(drawing, FigureDrawing) for drawing in drawings) else "",
    )


def _steps(entry: RoutineEntry) -> tuple[str, ...]:
    """Return what to do; where one side works alone, nobody is told to change sides."""
    exercise = entry.exercise
    switch = exercise.between.switch_cue.for_side(entry.sides[-1]) if len(entry.sides) == 1 else ""
    return tuple(step for step in exercise.guidance.steps if not switch or step.rstrip(".") != switch)


def _often(exercise: Exercise, goal_days: int, own_days: tuple[str, ...]) -> Iterable[str]:
    if exercise.dose_per_day > 1:
        yield times_a_day(exercise.dose_per_day)
    if 0 < len(own_days) <= exercise.days_per_week:
        yield translate("Handout", "on {days}").format(days=", ".join(own_days))
    else:
        yield days_a_week(days_due(exercise, len(own_days) or goal_days))


def _before(routine: Routine, preferences: Preferences, plan: Plan) -> Iterable[str]:
    text = translate("Handout", "{exercises}, {minutes}.")
    yield text.format(exercises=exercise_count(len(routine.entries)), minutes=about_minutes(plan.total_ms))
    names = dict.fromkeys(thing.name for exercise in routine.exercises for thing in exercise.equipment)
    if names:
        yield translate("Handout", "You need: {things}.").format(things=", ".join(names))
    warm_up = routine.warm_up
    if warm_up is not None and preferences.warms_up:
        dosage = dosage_text(warm_up.exercise, preferences.dosage_of(warm_up))
        text = translate("Handout", "Warm up first: {exercise}, {dosage}.")
        yield text.format(exercise=warm_up.exercise.name, dosage=_with_units(dosage))


def _with_units(text: str) -> str:
    """Return a text in which no line ends between a number and its unit, or what it is multiplied with."""
    return _WITHIN_NUMBERS.sub("\N{NO-BREAK SPACE}", text)


def _said_by_all(exercises: tuple[Exercise, ...]) -> tuple[str, ...]:
    """Return the sentences about when to stop that every exercise with any has, in the order of the first."""
    first, *others = [sentences for sentences in map(_stop_sentences, exercises) if sentences] or [()]
    return tuple(sentence for sentence in first if all(sentence in other for other in others))


def _stop_sentences(exercise: Exercise) -> tuple[str, ...]:
    return tuple(sentence for sentence in _SENTENCE_END.split(exercise.guidance.stop_if) if sentence)


def _drawings(
    entry: RoutineEntry, phases: tuple[Phase, ...], draw: Callable[[Phase], Drawing | None]
) -> tuple[Drawing, ...]:
    """Return the picture that stands for the exercise, and of one who stands the first from where else it is seen.

    They show the right side, where it works, so that they look into the page.
    """
    still = replace(phases[0], clip=entry.exercise.still_clip, side=_shown_side(entry))
    work = {phase.clip: replace(phase, side=still.side) for phase in phases if phase.kind in WORK}
    shown = (work.pop(still.clip, still), *work.values())
    drawings = [drawing for drawing in map(draw, shown) if drawing is not None]
    figures = [drawing for drawing in drawings if isinstance(drawing, FigureDrawing)]
    if not figures or not all(figure.pose.scene.posture is Posture.STANDING for figure in figures):
        return tuple((figures or drawings)[:1])
    views = {figure.pose.scene.view: figure for figure in reversed(figures)}
    return tuple(figure for figure in figures if figure in views.values())


def _shown_side(entry: RoutineEntry) -> Side:
    return Side.RIGHT if Side.RIGHT in entry.sides else entry.sides[0]


def _shown(entry: RoutineEntry) -> str:
    return {
        Side.LEFT: translate("Handout", "Picture: left side"),
        Side.RIGHT: translate("Handout", "Picture: right side"),
        Side.BOTH: "",
    }[_shown_side(entry)]


def week() -> str:
    """Return what stands over the numbers of the weeks."""
    return translate("Handout", "Week")


def start() -> str:
    """Return what stands before the line for the date."""
    return translate("Handout", "Week 1 begins on")


def footer() -> str:
    """Return who made it, and what it is not."""
    return translate("Handout", "Made with Footcoach. It is not medical advice.")


def page_number(number: int, count: int) -> str:
    """Return the number of a page, from 1."""
    return translate("Handout", "Page {number} of {count}").format(number=number, count=count)
