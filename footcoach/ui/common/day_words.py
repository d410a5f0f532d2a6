"""Days, minutes and marks in words, as everything in Progress says them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import Exercise, in_order, name_of
from footcoach.core.pain import PainMoment
from footcoach.core.plan import MS_PER_S
from footcoach.core.progress import DayMark, GoalState, Period
from footcoach.ui.common.locale_formats import LocaleFormats

translate = QCoreApplication.translate

MS_PER_MINUTE = 60 * MS_PER_S
MS_PER_HOUR = 60 * MS_PER_MINUTE

_FEWEST_HOURS = 10


DayWords = LocaleFormats


def whole_minutes(duration_ms: float) -> int:
    """Return a duration in minutes, rounded; anything at all is at least one."""
    return max(1, round(duration_ms / MS_PER_MINUTE)) if duration_ms else 0


def minutes_number(duration_ms: float, words: DayWords) -> str:
    """Return a duration in minutes, such as "22"; what is shorter than one is told as that."""
    if _seconds_of_short(duration_ms):
        return translate("Progress", "under 1")
    return words.number(whole_minutes(duration_ms))


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


def long_time_text(duration_ms: float, words: DayWords) -> str:
    """Return a duration such as "22 minutes", or "17 hours" where minutes would be too many to mean anything."""
    hours = round(duration_ms / MS_PER_HOUR)
    if hours < _FEWEST_HOURS:
        return minutes_text(duration_ms)
    return translate("Progress", "{count} hours").format(count=words.number(hours))


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


def exercise_names(exercise_ids: Iterable[str], exercises: Mapping[str, Exercise]) -> str:
    """Return the names of exercises in the order of `exercises`, such as "Heel raises, Ankle circles"."""
    return ", ".join(name_of(exercise_id, exercises) for exercise_id in in_order(exercise_ids, exercises))


def goal_word(state: GoalState) -> str:
    """Return what a bar of a chart says of the goal."""
    return {
        GoalState.MET: translate("Progress", "Goal met"),
        GoalState.MISSED: translate("Progress", "Not met"),
        GoalState.SO_FAR: translate("Progress", "So far"),
        GoalState.PAUSED: translate("Progress", "Days off"),
    }[state]


def period_word(period: Period) -> str:
    """Return what a period is called."""
    return {
        Period.FOUR_WEEKS: translate("Progress", "Last 4 weeks"),
        Period.THREE_MONTHS: translate("Progress", "Last 3 months"),
        Period.YEAR: translate("Progress", "Last year"),
        Period.TWO_YEARS: translate("Progress", "Last 2 years"),
        Period.ALL: translate("Progress", "Since the beginning"),
    }[period]


def moment_word(moment: PainMoment) -> str:
    """Return when pain was asked for."""
    return {
        PainMoment.BEFORE: translate("Progress", "Before"),
        PainMoment.AFTER: translate("Progress", "After"),
        PainMoment.NEXT_MORNING: translate("Progress", "Next morning"),
    }[moment]


def side_in_words(side: str) -> str:
    """Return a side, as it stands behind the name of an exercise."""
    return {
        "left": translate("Progress", "left"),
        "right": translate("Progress", "right"),
        "both": translate("Progress", "both feet"),
    }[side]
