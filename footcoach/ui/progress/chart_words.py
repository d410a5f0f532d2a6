"""What the charts say: their labels, and their figures in sentences and in tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.pain import PainMoment
from footcoach.core.pain_trend import PainChange, PainPoint, PainTrend
from footcoach.core.progress import GoalState, Period, Span
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_words import moment_word
from footcoach.ui.progress.queries import PeriodView
from footcoach.ui.progress.words import MS_PER_MINUTE, long_time_text, minutes_number, minutes_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ChartFigures:
    """The figures of a chart.

    Attributes:
        summary: What they say, in a sentence or two.
        heads: The names of the columns.
        rows: The figures, newest first.
    """

    summary: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


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
        Period.ALL: translate("Progress", "From the start"),
    }[period]


def span_word(spans: Sequence[Span]) -> str:
    """Return what one bar stands for; empty for a week."""
    weeks = spans[-1].weeks
    if weeks == 1:
        return ""
    return translate("Progress", "Each bar is {count} weeks, with their average.").format(count=weeks)


def minutes_figures(view: PeriodView, formats: LocaleFormats) -> ChartFigures:
    """Return the minutes of exercise of every week."""
    weeks = sum(span.weeks for span in view.spans)
    total_ms = sum(span.done_ms * span.weeks for span in view.spans)
    text = translate("Progress", "{total} in total, on average {mean} a week.")
    summary = text.format(total=long_time_text(total_ms, formats), mean=minutes_text(total_ms / weeks))
    heads = (_span_head(view.spans), translate("Progress", "Minutes"), translate("Progress", "Goal met"))
    rows = [
        (_span_text(span, formats), minutes_number(span.done_ms, formats), met_text(span))
        for span in reversed(view.spans)
    ]
    return ChartFigures(_joined(summary, span_word(view.spans)), heads, rows)


def days_figures(view: PeriodView, formats: LocaleFormats) -> ChartFigures:
    """Return the days and sessions done of every week, against those that were meant."""
    met = sum(span.weeks_met for span in view.spans)
    has_paused = any(span.weeks_paused for span in view.spans)
    summary = _weeks_text(met, sum(span.weeks_counted for span in view.spans), has_paused=has_paused)
    heads = (
        _span_head(view.spans),
        translate("Progress", "Days"),
        translate("Progress", "Goal"),
        translate("Progress", "Sessions"),
        translate("Progress", "Done"),
    )
    rows = [_days_row(span, formats) for span in reversed(view.spans)]
    return ChartFigures(_joined(summary, span_word(view.spans)), heads, rows)


def _weeks_text(met: int, weeks: int, *, has_paused: bool) -> str:
    if weeks == 0 and has_paused:
        return translate("Progress", "No week counts yet, because of days off.")
    if weeks == 0:
        return translate("Progress", "This week is your first.")
    if weeks == 1:
        return (
            translate("Progress", "You met your goal.")
            if met
            else translate("Progress", "No week with the goal met yet.")
        )
    return translate("Progress", "You met your goal in {met} of {weeks} weeks.").format(met=met, weeks=weeks)


def _days_row(span: Span, formats: LocaleFormats) -> tuple[str, ...]:
    decimals = 0 if span.weeks == 1 else 1
    share = "–" if span.done_share is None else f"{formats.number(int(100 * span.done_share))} %"
    is_paused = span.goal_state is GoalState.PAUSED
    goal = translate("Progress", "days off") if is_paused else formats.number(span.goal_days, decimals)
    return (_span_text(span, formats), formats.number(span.days, decimals), goal, formats.number(span.sessions), share)


def pain_figures(view: PeriodView, formats: LocaleFormats) -> ChartFigures:
    """Return the answers about pain."""
    moments = tuple(PainMoment)
    heads = (translate("Progress", "Day"), *(moment_word(moment) for moment in moments))
    rows = [
        (_point_text(point, formats), *(_score_text(point, moment, formats) for moment in moments))
        for point in reversed(view.pain)
        if point.scores
    ]
    return ChartFigures(_pain_summary(view, formats, has_answers=bool(rows)), heads, rows)


def _pain_summary(view: PeriodView, formats: LocaleFormats, *, has_answers: bool) -> str:
    if not has_answers:
        return translate(
            "Progress", "No answers in this period. Before and after a session you can say how much it hurts."
        )
    if view.trend is None:
        text = translate("Progress", "From 0, no pain, to 10, the worst pain.")
        more = translate("Progress", "After four weeks with answers you can read here what has changed.")
        return _joined(text, more, _point_word(view.pain))
    return _joined(trend_text(view.trend, formats), _point_word(view.pain))


def _point_word(points: Sequence[PainPoint]) -> str:
    """Return what one point stands for; empty for a day."""
    if points[0].days == 1:
        return ""
    if points[0].days == DAYS_IN_WEEK:
        return translate("Progress", "Each point is the average of a week.")
    return translate("Progress", "Each point is the average of {count} weeks.").format(
        count=points[0].days // DAYS_IN_WEEK
    )


def trend_text(trend: PainTrend, formats: LocaleFormats) -> str:
    """Return how pain changed, and when such a change is a large one; never why.

    The rule is that of Salaffi et al. 2004 (PubMed 15207508).
    """
    text = translate(
        "Progress",
        "Before your sessions, pain went from {start} in the first two weeks to {end} in the last two: {change}.",
    )
    told = text.format(
        start=formats.number(trend.start, 1), end=formats.number(trend.end, 1), change=_change_word(trend.change)
    )
    if trend.change is PainChange.TOO_SMALL:
        return told
    rule = translate(
        "Progress",
        "People feel a change of 2 points as much better or much worse. A change of a third counts too, if it is half "
        "a point or more.",
    )
    if trend.change is PainChange.MUCH_WORSE:
        return f"{told} {rule} {translate('Progress', 'Do less, and see a physiotherapist if it lasts.')}"
    return f"{told} {rule}"


def _change_word(change: PainChange) -> str:
    return {
        PainChange.MUCH_BETTER: translate("Progress", "much better"),
        PainChange.BETTER: translate("Progress", "a little better"),
        PainChange.SAME: translate("Progress", "about the same"),
        PainChange.TOO_SMALL: translate("Progress", "a change too small to be sure of"),
        PainChange.WORSE: translate("Progress", "a little worse"),
        PainChange.MUCH_WORSE: translate("Progress", "much worse"),
    }[change]


def _span_head(spans: Sequence[Span]) -> str:
    return translate("Progress", "Week from") if spans[-1].weeks == 1 else translate("Progress", "Weeks")


def _span_text(span: Span, formats: LocaleFormats) -> str:
    if span.weeks == 1:
        return formats.dated(span.first)
    return _range_text(span.first, span.first + timedelta(weeks=span.weeks, days=-1), formats)


def _point_text(point: PainPoint, formats: LocaleFormats) -> str:
    if point.days == 1:
        return formats.dated(point.first)
    return _range_text(point.first, point.first + timedelta(days=point.days - 1), formats)


def _range_text(first: date, last: date, formats: LocaleFormats) -> str:
    return f"{formats.short(first)} – {formats.dated(last)}"


def _score_text(point: PainPoint, moment: PainMoment, formats: LocaleFormats) -> str:
    score = point.scores.get(moment)
    return "–" if score is None else formats.number(score, 0 if score == int(score) else 1)


def met_text(span: Span) -> str:
    """Return whether the goal was met, or in how many of the weeks that count."""
    if span.weeks > 1 and span.goal_state is not GoalState.PAUSED:
        return ", ".join(filter(None, (_weeks_met_text(span), _weeks_off_text(span))))
    return {
        GoalState.MET: translate("Progress", "yes"),
        GoalState.MISSED: translate("Progress", "no"),
        GoalState.SO_FAR: translate("Progress", "not yet"),
        GoalState.PAUSED: translate("Progress", "days off"),
    }[span.goal_state]


def _weeks_met_text(span: Span) -> str:
    text = translate("Progress", "{met} of {weeks} weeks")
    if span.weeks_open:
        text = translate("Progress", "{met} of {weeks} so far")
    return text.format(met=span.weeks_met, weeks=span.weeks - span.weeks_paused)


def _weeks_off_text(span: Span) -> str:
    text = translate("Progress", "{count} off")
    return text.format(count=span.weeks_paused) if span.weeks_paused else ""


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def minutes_of(span: Span) -> float:
    """Return the minutes of exercise a week."""
    return span.done_ms / MS_PER_MINUTE


def minutes_label(span: Span, formats: LocaleFormats) -> str:
    """Return the minutes of exercise a week as they stand over a bar; empty when there are none."""
    minutes = minutes_of(span)
    return formats.number(max(1, round(minutes))) if minutes else ""
