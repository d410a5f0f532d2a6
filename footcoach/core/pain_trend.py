"""The trend of pain: the answers of many sessions as lines over time, and what changed from the first to the last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean

from footcoach.core.pain import PainMoment, overall_at
from footcoach.core.record import SessionLine

CLEAR_POINTS = 2.0
CLEAR_SHARE = 1 / 3
SLIGHT_POINTS = 1.0
LEAST_POINTS = 0.5
"""A change of 2 points or a third is felt as much better, one of 1 point is the least that is felt (Salaffi 2004,
PubMed 15207508).

That a third counts only from half a point on is our own choice: from 0.6 to 0.3 nobody feels anything.
"""

_DECIMALS = 1
"""Means are told, and compared, with so many decimals, so that what is told is what was compared."""

_END_DAYS = 14
"""The first and the last two weeks are compared: our own choice."""

_FEWEST_ANSWERS = 3
"""Fewer answers than this, in either, say nothing of a trend: our own choice."""

_DAYS_AT_MOST = 45
_WEEKS_AT_MOST = 400
_MONTHS_AT_MOST = 1100
"""A point is a day in a period up to six weeks, a week up to a year, four weeks up to three years, else 13 weeks."""

_LONGEST_GAP_POINTS = 7
"""A line is not drawn across more days, weeks or four weeks than this without an answer: our own choice."""


class PainChange(StrEnum):
    """How pain changed, as people feel it."""

    MUCH_BETTER = "much better"
    BETTER = "a little better"
    SAME = "the same"
    TOO_SMALL = "too small to tell"
    WORSE = "a little worse"
    MUCH_WORSE = "much worse"


@dataclass(frozen=True)
class PainPoint:
    """The answers of some days.

    Attributes:
        first: The first of the days.
        days: How many days.
        scores: For each moment the mean of the answers, 0 to 10, of the worst site each; none where nobody answered.
    """

    first: date
    days: int
    scores: dict[PainMoment, float]


@dataclass(frozen=True)
class PainTrend:
    """What changed from the beginning to the end of a period, before exercising.

    Attributes:
        start: The mean of the first two weeks, 0 to 10, with one decimal.
        end: The mean of the last two weeks, 0 to 10, with one decimal.
    """

    start: float
    end: float

    @property
    def change(self) -> PainChange:
        """How it changed, as people feel it."""
        # 2.5 less 1.7 is not quite 0.8.
        less = round(self.start - self.end, _DECIMALS)
        points = abs(less)
        if points >= CLEAR_POINTS or (points >= LEAST_POINTS and points >= self.start * CLEAR_SHARE):
            return PainChange.MUCH_BETTER if less > 0 else PainChange.MUCH_WORSE
        if points >= SLIGHT_POINTS:
            return PainChange.BETTER if less > 0 else PainChange.WORSE
        return PainChange.TOO_SMALL if 0 < points < LEAST_POINTS else PainChange.SAME


def pain_points(lines: Iterable[SessionLine], first: date, last: date) -> tuple[PainPoint, ...]:
    """Return the answers of the days from `first` to `last` in order: by day, by week, or by four weeks."""
    days = _days_of_point((last - first).days + 1)
    groups: dict[int, list[SessionLine]] = {}
    for line in lines:
        if first <= line.day <= last:
            groups.setdefault((line.day - first).days // days, []).append(line)
    return tuple(
        PainPoint(first + timedelta(days=number * days), days, _means(group))
        for number, group in sorted(groups.items())
    )


def _days_of_point(period_days: int) -> int:
    if period_days <= _DAYS_AT_MOST:
        return 1
    if period_days <= _WEEKS_AT_MOST:
        return 7
    return 28 if period_days <= _MONTHS_AT_MOST else 91


def _means(lines: Iterable[SessionLine]) -> dict[PainMoment, float]:
    answers: dict[PainMoment, list[int]] = {}
    for line in lines:
        for moment in PainMoment:
            score = overall_at(line.pain, moment)
            if score is not None:
                answers.setdefault(moment, []).append(score)
    return {moment: fmean(scores) for moment, scores in answers.items()}


def pain_runs(points: Sequence[PainPoint], moment: PainMoment) -> tuple[tuple[PainPoint, ...], ...]:
    """Return the pieces of the line of one moment: it breaks where an answer is missing, and at a long time without."""
    runs: list[tuple[PainPoint, ...]] = [()]
    for point in points:
        run = runs[-1]
        if moment not in point.scores:
            runs.append(())
        elif run and (point.first - run[-1].first).days > _LONGEST_GAP_POINTS * point.days:
            runs.append((point,))
        else:
            runs[-1] = (*run, point)
    return tuple(run for run in runs if run)


def pain_trend(lines: Iterable[SessionLine], first: date, last: date) -> PainTrend | None:
    """Return how pain before exercising changed from `first` to `last`; None when there are too few answers."""
    answers = sorted(
        (line.day, score)
        for line in lines
        if first <= line.day <= last and (score := overall_at(line.pain, PainMoment.BEFORE)) is not None
    )
    if not answers:
        return None
    begun, ended = answers[0][0], answers[-1][0]
    start = [score for day, score in answers if (day - begun).days < _END_DAYS]
    end = [score for day, score in answers if (ended - day).days < _END_DAYS]
    is_too_short = (ended - begun).days < 2 * _END_DAYS - 1
    if is_too_short or min(len(start), len(end)) < _FEWEST_ANSWERS:
        return None
    return PainTrend(round(fmean(start), _DECIMALS), round(fmean(end), _DECIMALS))
