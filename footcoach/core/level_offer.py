"""Whether to offer another level of an exercise: a harder one when its condition is met, an easier one for pain.

Nothing moves by itself: a person says yes or no to an offer. That a level is left for the next one after two sessions
running in which all repetitions were done and pain was not worse on the next morning is our own choice, made for heel
raises. That only who is in the green may do more, and who was in the red does less, is the pain traffic light of AHP
Suffolk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from footcoach.core.exercise import Exercise
from footcoach.core.pain import Light, PainMoment, is_worse_next_morning, light_of, worst_at
from footcoach.core.record import RecordStatus, SessionLine, StopReason, Work
from footcoach.core.waking_day import waking_day

SESSIONS_RUNNING = 2
"""After so many good sessions at a level the next one is offered."""


class OfferReason(StrEnum):
    """Why another level is offered."""

    WENT_WELL = "went well"
    HURT = "hurt"
    WORSE_NEXT_MORNING = "worse next morning"


@dataclass(frozen=True)
class LevelOffer:
    """Another level of an exercise.

    Attributes:
        exercise: The exercise in the form that is offered.
        reason: Why.
        session_id: The last session that speaks for it.
    """

    exercise: Exercise
    reason: OfferReason
    session_id: str

    @property
    def is_harder(self) -> bool:
        """Whether the form that is offered is the harder one."""
        return self.reason is OfferReason.WENT_WELL


@dataclass(frozen=True)
class _Done:
    """What was done of one exercise in a session.

    Attributes:
        line: The session.
        level: At which level; empty for the one with which the exercise comes, from a time without levels.
        is_complete: Whether all of it was done.
        is_alone: Whether nothing else was done in the session.
    """

    line: SessionLine
    level: str
    is_complete: bool
    is_alone: bool


def level_offer(
    exercises: Iterable[Exercise], sessions: Iterable[SessionLine], works: Iterable[Work], today: date
) -> LevelOffer | None:
    """Return the one offer that matters most; None for none.

    An easier level comes first. Pain is asked for a whole session, so it is offered only where one can tell what hurt:
    the exercise that has become harder since the session before, the only one that was done, or the one at which the
    session was ended for pain.

    Args:
        exercises: Those whose level the person chooses, each in the form that counts, in the order in which they are
            done.
        sessions: The latest sessions, the newest first.
        works: What was done in them.
        today: The waking day; of the sessions on it nobody can tell how the next morning will be.
    """
    over = [line for line in sessions if line.status is not RecordStatus.OPEN]
    works = tuple(works)
    done = [(exercise, _done_of(exercise, over, works)) for exercise in exercises if exercise.levels]
    eased = [(exercise, past) for exercise, past in done if _is_too_hard(past)]
    if eased:
        return _easier(eased)
    return next((offer for exercise, past in done if (offer := _harder(exercise, past, today))), None)


def _done_of(exercise: Exercise, over: Iterable[SessionLine], works: Iterable[Work]) -> list[_Done]:
    """Return the sessions in which some of an exercise was done, the newest first."""
    sides: dict[str, list[Work]] = {}
    done_ids: dict[str, set[str]] = {}
    for work in works:
        if work.exercise_id == exercise.id:
            sides.setdefault(work.session_id, []).append(work)
        if work.done_ms:
            done_ids.setdefault(work.session_id, set()).add(work.exercise_id)
    return [
        _Done(
            line,
            own[0].level,
            is_complete=all(work.done_ms >= work.planned_ms for work in own),
            is_alone=done_ids[line.id] == {exercise.id},
        )
        for line, own in ((line, sides.get(line.id, [])) for line in over)
        if any(work.done_ms for work in own)
    ]


def _is_too_hard(past: Sequence[_Done]) -> bool:
    return bool(past) and _too_much(past[0].line) is not None


def _easier(eased: Sequence[tuple[Exercise, Sequence[_Done]]]) -> LevelOffer | None:
    """Return the offer for the one of these, whose last sessions were too much, of which one can tell that it hurt."""
    clear = [
        *((exercise, past[0]) for exercise, past in eased if _has_become_harder(exercise, past)),
        # The last of them is where the session was ended.
        *reversed([(exercise, past[0]) for exercise, past in eased if past[0].is_alone or _ended_there(past[0])]),
    ]
    offers = (_offer_below(exercise, last) for exercise, last in clear)
    return next((offer for offer in offers if offer is not None), None)


def _ended_there(last: _Done) -> bool:
    return last.line.stop_reason is StopReason.PAIN and not last.is_complete


def _offer_below(exercise: Exercise, last: _Done) -> LevelOffer | None:
    form, reason = _neighbour(exercise, -1), _too_much(last.line)
    if form is None or reason is None or not _is_at(exercise, last):
        return None
    return LevelOffer(form, reason, last.line.id)


def _harder(exercise: Exercise, past: Sequence[_Done], today: date) -> LevelOffer | None:
    form = _neighbour(exercise, 1)
    known = [done for done in past if waking_day(done.line.last_at) != today]
    running = known[:SESSIONS_RUNNING]
    since = past[: past.index(running[0])] if running else ()
    if form is None or len(running) < SESSIONS_RUNNING:
        return None
    if not all(_is_at(exercise, done) and done.is_complete and _is_green(done.line) for done in (*since, *running)):
        return None
    if not all(is_worse_next_morning(done.line.pain) is False for done in running):
        return None
    return LevelOffer(form, OfferReason.WENT_WELL, running[0].line.id)


def _neighbour(exercise: Exercise, step: int) -> Exercise | None:
    levels = [form.level for form in exercise.levels]
    if exercise.level not in levels:
        return None
    place = levels.index(exercise.level) + step
    return exercise.at_level(levels[place]) if 0 <= place < len(levels) else None


def _is_at(exercise: Exercise, done: _Done) -> bool:
    return done.level == exercise.level or (not done.level and exercise.is_delivered)


def _has_become_harder(exercise: Exercise, past: Sequence[_Done]) -> bool:
    levels = [form.level for form in exercise.levels]
    before = next((done.level for done in past if done.level in levels and not _is_at(exercise, done)), exercise.level)
    return levels.index(before) < levels.index(exercise.level)


def _too_much(line: SessionLine) -> OfferReason | None:
    """Return why a session was too much; None where it was not, as far as anybody has said."""
    if line.stop_reason is StopReason.PAIN or _light(line, PainMoment.AFTER) is Light.RED:
        return OfferReason.HURT
    if is_worse_next_morning(line.pain) or _light(line, PainMoment.NEXT_MORNING) is Light.RED:
        return OfferReason.WORSE_NEXT_MORNING
    return None


def _is_green(line: SessionLine) -> bool:
    """Whether pain stayed in the green, as far as anybody has said, and was not why the session was ended."""
    lights = {_light(line, moment) for moment in (PainMoment.AFTER, PainMoment.NEXT_MORNING)}
    return line.stop_reason is not StopReason.PAIN and lights <= {Light.GREEN, None}


def _light(line: SessionLine, moment: PainMoment) -> Light | None:
    worst = worst_at(line.pain, moment)
    return None if worst is None else light_of(worst)
