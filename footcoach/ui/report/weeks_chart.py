"""Days with exercise in each week, as bars; the goal is a line across each."""

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.weeks import WeekTally
from footcoach.ui.progress.words import DayWords
from footcoach.ui.report.axis import WeekAxis
from footcoach.ui.report.facts import WEEKS, ReportFacts
from footcoach.ui.report.sheet import ACCENT, CENTRE, PALE, QUIET, SMALL_PT, TEXT, WHITE, Sheet

translate = QCoreApplication.translate

_BAR_SHARE = 0.62

# Fill and edge of a bar.
_MET, _MISSED, _UNDER_WAY = (ACCENT, ACCENT), (PALE, QUIET), (WHITE, QUIET)


def draw_weeks(sheet: Sheet, axis: WeekAxis, facts: ReportFacts, words: DayWords) -> None:
    """Draw the bars of every week since the first session on `axis`."""
    axis.draw_days(sheet, facts.first, words)
    for week in facts.weeks:
        number = (week.first - facts.first).days // DAYS_IN_WEEK
        _draw_week(sheet, axis, number, week, is_present=number == WEEKS - 1)


def draw_key(sheet: Sheet, x: float, y: float, width: float) -> None:
    """Explain the bars in one line."""
    middle, end = y + sheet.line_height(SMALL_PT) / 2, x + width
    for text, (fill, edge) in (
        (translate("Report", "goal met"), _MET),
        (translate("Report", "not met"), _MISSED),
        (translate("Report", "this week so far"), _UNDER_WAY),
    ):
        sheet.box(x, middle - 1.1, 2.2, 2.2, fill=fill, edge=edge)
        sheet.text(x + 3.4, y, end - x - 3.4, text, size_pt=SMALL_PT, colour=QUIET)
        x += 3.4 + sheet.width_of(text, size_pt=SMALL_PT) + 3
    sheet.line((x, middle), (x + 4, middle), colour=TEXT, width=0.4)
    sheet.text(x + 5.2, y, end - x - 5.2, translate("Report", "goal"), size_pt=SMALL_PT, colour=QUIET)


def _draw_week(sheet: Sheet, axis: WeekAxis, number: int, week: WeekTally, *, is_present: bool) -> None:
    bar, middle = axis.slot * _BAR_SHARE, axis.middle(number)
    top, goal = axis.height_at(week.days_done / DAYS_IN_WEEK), axis.height_at(week.goal_days / DAYS_IN_WEEK)
    if week.days_done:
        fill, edge = _MET if week.is_met else _UNDER_WAY if is_present else _MISSED
        sheet.box(middle - bar / 2, top, bar, axis.bottom - top, fill=fill, edge=edge)
    if week.goal_days:
        _draw_goal(sheet, middle, goal, axis.slot * 0.46)
    is_off = not week.days_done and not week.goal_days
    label = translate("Report", "off") if is_off else str(week.days_done)
    # The number stands above its bar, and never on the line of the goal.
    height = sheet.line_height(SMALL_PT)
    foot = goal if top - height < goal <= top else top
    sheet.text(middle - axis.slot / 2, foot - height - 0.4, axis.slot, label, size_pt=SMALL_PT, align=CENTRE)


def _draw_goal(sheet: Sheet, middle: float, y: float, reach: float) -> None:
    # A white rim lets it be seen on a dark bar.
    for colour, width in ((WHITE, 1.0), (TEXT, 0.4)):
        sheet.line((middle - reach, y), (middle + reach, y), colour=colour, width=width)
