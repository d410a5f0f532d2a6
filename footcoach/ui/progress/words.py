"""Durations, days and sessions in words, as Progress says them."""

from collections.abc import Collection, Container, Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import Exercise, in_order, name_of
from footcoach.core.pain import BodySite, PainMoment, scores_at
from footcoach.core.plan import MS_PER_S
from footcoach.core.progress import DayMark
from footcoach.core.record import RecordStatus, SessionLine
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_words import site_word, stop_reason_word
from footcoach.ui.common.phrases import exercise_count

translate = QCoreApplication.translate

MS_PER_MINUTE = 60 * MS_PER_S
_MS_PER_HOUR = 60 * MS_PER_MINUTE

_FEWEST_HOURS = 10

_LONGEST_NOTE = 160
"""A longer note is cut; the dialog has all of it."""

_MOST_NAMES = 2
"""More exercises than these are only counted."""


def whole_minutes(duration_ms: float) -> int:
    """Return a duration in minutes, rounded; anything at all is at least one."""
    return max(1, round(duration_ms / MS_PER_MINUTE)) if duration_ms else 0


def minutes_number(duration_ms: float, formats: LocaleFormats) -> str:
    """Return a duration in minutes, such as "22"; what is shorter than one is told as that."""
    if _seconds_of_short(duration_ms):
        return translate("Progress", "under 1")
    return formats.number(whole_minutes(duration_ms))


def _seconds_of_short(duration_ms: float) -> int:
    """Return a duration of less than a minute in seconds, rounded; 0 for any other, and for none at all."""
    seconds = max(1, round(duration_ms / MS_PER_S)) if duration_ms else 0
    return seconds if seconds * MS_PER_S < MS_PER_MINUTE else 0


def minutes_text(duration_ms: float) -> str:
    """Return a duration such as "22 minutes", or "40 seconds" where it is less than a minute."""
    seconds = _seconds_of_short(duration_ms)
    if seconds:
        return (
            translate("Progress", "1 second")
            if seconds == 1
            else translate("Progress", "{count} seconds").format(count=seconds)
        )
    count = whole_minutes(duration_ms)
    return (
        translate("Progress", "1 minute")
        if count == 1
        else translate("Progress", "{count} minutes").format(count=count)
    )


def long_time_text(duration_ms: float, formats: LocaleFormats) -> str:
    """Return a duration such as "22 minutes", or "17 hours" where minutes would be too many to mean anything."""
    hours = round(duration_ms / _MS_PER_HOUR)
    if hours < _FEWEST_HOURS:
        return minutes_text(duration_ms)
    return translate("Progress", "{count} hours").format(count=formats.number(hours))


def mark_text(mark: DayMark) -> str:
    """Return what was done on a day, such as "22 minutes, done"."""
    parts = [minutes_text(mark.done_ms)] if mark.done_ms else []
    if mark.is_done:
        parts.append(translate("Progress", "done"))
    elif mark.is_begun:
        parts.append(translate("Progress", "partly done"))
    if mark.is_begun and mark.counts:
        parts.append(translate("Progress", "counts for your week"))
    if mark.is_off:
        parts.append(translate("Progress", "day off"))
    return ", ".join(parts) or translate("Progress", "nothing done")


def exercise_names(
    exercise_ids: Iterable[str], exercises: Mapping[str, Exercise], levels: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return the names of exercises in the order of `exercises`, such as "Heel raises, Ankle circles".

    Of those that have several forms, `levels` say in which they were done.
    """
    return ", ".join(name_of(id_, exercises, {levels.get(id_, "")}) for id_ in in_order(exercise_ids, exercises))


def session_text(
    line: SessionLine, exercises: Mapping[str, Exercise], warm_ups: Container[str] = (), routine: str = ""
) -> str:
    """Return what a session was and how it ended, such as "6 exercises  ·  22 minutes  ·  all of it".

    Exercises that are only `warm_ups` are not counted; their minutes are. It begins with the name of its `routine`.
    """
    counted = [exercise_id for exercise_id in line.exercise_ids if exercise_id not in warm_ups]
    parts = [routine, _what(counted or line.exercise_ids, exercises, line.levels), minutes_text(line.done_ms)]
    if line.planned_ms:
        parts.append(_done_text(line))
    if line.status is RecordStatus.OPEN:
        parts.append(translate("Progress", "Not finished"))
    elif line.status is RecordStatus.ENDED and line.stop_reason is None:
        parts.append(translate("Progress", "Ended early"))
    elif line.stop_reason is not None:
        reason = stop_reason_word(line.stop_reason)
        parts.append(translate("Progress", "Ended early: {reason}").format(reason=reason))
    return "  ·  ".join(filter(None, parts))


def _what(exercise_ids: Collection[str], exercises: Mapping[str, Exercise], levels: Mapping[str, str]) -> str:
    if len(exercise_ids) <= _MOST_NAMES:
        return exercise_names(exercise_ids, exercises, levels)
    count = exercise_count(len(exercise_ids))
    special = [id_ for id_ in exercise_ids if name_of(id_, exercises, {levels.get(id_, "")}) != name_of(id_, exercises)]
    return f"{count}: {exercise_names(special, exercises, levels)}" if special else count


def _done_text(line: SessionLine) -> str:
    if line.done_ms >= line.planned_ms:
        return translate("Progress", "all of it")
    percent = 100 * line.done_ms / line.planned_ms
    return next(words for least, words in _shares() if percent >= least)


def _shares() -> tuple[tuple[int, str], ...]:
    """Return how people say parts of a whole, each with the least percents of it."""
    return (
        (90, translate("Progress", "nearly all of it")),
        (60, translate("Progress", "most of it")),
        (40, translate("Progress", "about half of it")),
        (10, translate("Progress", "a part of it")),
        (0, translate("Progress", "only begun")),
    )


def pain_text(line: SessionLine) -> str:
    """Return the answers about pain as they were given, such as "Pain, 0 to 10: before 2 (right foot 3), after 3".

    Empty when there are none.
    """
    words = {
        PainMoment.BEFORE: translate("Progress", "before {score}"),
        PainMoment.AFTER: translate("Progress", "after {score}"),
        PainMoment.NEXT_MORNING: translate("Progress", "next morning {score}"),
    }
    scores = ((word, _scores_text(scores_at(line.pain, moment))) for moment, word in words.items())
    answers = [word.format(score=score) for word, score in scores if score]
    return translate("Progress", "Pain, 0 to 10: {answers}").format(answers=", ".join(answers)) if answers else ""


def _scores_text(scores: dict[BodySite, int]) -> str:
    """Return the score overall, and in brackets those of the places; alone, they need none."""
    overall = str(scores[BodySite.OVERALL]) if BodySite.OVERALL in scores else ""
    sites = ", ".join(
        translate("Progress", "{site} {score}").format(site=site_word(site).lower(), score=score)
        for site, score in scores.items()
        if site is not BodySite.OVERALL
    )
    return f"{overall} ({sites})" if overall and sites else overall or sites


def note_text(note: str) -> str:
    """Return a note in one line and in quotation marks, cut where it is long; empty when there is none."""
    one_line = " ".join(note.split())
    if not one_line:
        return ""
    return f"“{one_line if len(one_line) <= _LONGEST_NOTE else one_line[: _LONGEST_NOTE - 1] + '…'}”"
