"""Days with exercise in each week, as bars; the goal is a line across each, or days off a diamond."""

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.core.progress import GoalState
from footcoach.core.weeks import WeekTally
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.report.axis import WeekAxis
from footcoach.ui.report.facts import WEEKS, ReportFacts
from footcoach.ui.report.sheet import ACCENT, CENTRE, FAINT, PALE, QUIET, SMALL_PT, TEXT, WHITE, Sheet

translate = QCoreApplication.translate

_BAR_SHARE = 0.62

_DIAMOND = 1.9

# Fill and edge of a bar.
_LOOKS = {
    GoalState.MET: (ACCENT, ACCENT),
    GoalState.MISSED: (PALE, QUIET),
    GoalState.SO_FAR: (WHITE, QUIET),
    GoalState.PAUSED: (PALE, FAINT),
}


def draw_weeks(sheet: Sheet, axis: WeekAxis, facts: ReportFacts, words: DayWords) -> None:
    """Draw the bars of every week since the first session on `axis`."""
    axis.draw_days(sheet, facts.first, words)
    for week in facts.weeks:
        number = (week.first - facts.first).days // DAYS_IN_WEEK
        _draw_week(sheet, axis, number, week, _state(week, is_present=number == WEEKS - 1))


def draw_key(sheet: Sheet, x: float, y: float, width: float) -> None:
    """Explain the bars in one line."""
    middle, end = y + sheet.line_height(SMALL_PT) / 2, x + width
    for text, state in (
        (translate("Report", "goal met"), GoalState.MET),
        (translate("Report", "not met"), GoalState.MISSED),
        (translate("Report", "so far"), GoalState.SO_FAR),
        (translate("Report", "days off"), GoalState.PAUSED),
    ):
        fill, edge = _LOOKS[state]
        sheet.box(x, middle - 1.1, 2.2, 2.2, fill=fill, edge=edge)
        if state is GoalState.PAUSED:
            _draw_diamond(sheet, x + 1.1, middle)
        sheet.text(x + 3.4, y, end - x - 3.4, text, size_pt=SMALL_PT, colour=QUIET)
        x += 3.4 + sheet.width_of(text, size_pt=SMALL_PT) + 3
    sheet.line((x, middle), (x + 4, middle), colour=TEXT, width=0.4)
    sheet.text(x + 5.2, y, end - x - 5.2, translate("Report", "goal"), size_pt=SMALL_PT, colour=QUIET)


def _state(week: WeekTally, *, is_present: bool) -> GoalState:
    if week.is_met:
        return GoalState.MET
    if is_present:
        return GoalState.SO_FAR
    return GoalState.PAUSED if week.is_paused else GoalState.MISSED


def _draw_week(sheet: Sheet, axis: WeekAxis, number: int, week: WeekTally, state: GoalState) -> None:
    bar, middle = axis.slot * _BAR_SHARE, axis.middle(number)
    top, goal = axis.height_at(week.days_done / DAYS_IN_WEEK), axis.height_at(week.goal_days / DAYS_IN_WEEK)
    if week.days_done:
        fill, edge = _LOOKS[state]
        sheet.box(middle - bar / 2, top, bar, axis.bottom - top, fill=fill, edge=edge)
    if state is GoalState.PAUSED:
        _draw_diamond(sheet, middle, axis.bottom - _DIAMOND)
    elif week.goal_days:
        _draw_goal(sheet, middle, goal, axis.slot * 0.46)
    height = sheet.line_height(SMALL_PT)
    foot = _label_foot(top, height, goal) if state is not GoalState.PAUSED else min(top, axis.bottom - 1.5 * _DIAMOND)
    label = _label(week, state)
    sheet.text(middle - axis.slot / 2, foot - height - 0.4, axis.slot, label, size_pt=SMALL_PT, align=CENTRE)


def _label_foot(top: float, height: float, goal: float) -> float:
    """Return where the number of a bar stands: above it, and never on the line of the goal."""
    return goal if top - height < goal <= top else top


def _label(week: WeekTally, state: GoalState) -> str:
    is_off = not week.days_done and (state is GoalState.PAUSED or not week.goal_days)
    return translate("Report", "off") if is_off else str(week.days_done)


def _draw_diamond(sheet: Sheet, x: float, y: float) -> None:
    half, wide = _DIAMOND / 2, _DIAMOND * 0.4
    sheet.polygon([(x, y - half), (x + wide, y), (x, y + half), (x - wide, y)], fill=QUIET, edge=QUIET)


def _draw_goal(sheet: Sheet, middle: float, y: float, reach: float) -> None:
    # A white rim lets it be seen on a dark bar.
    for colour, width in ((WHITE, 1.0), (TEXT, 0.4)):
        sheet.line((middle - reach, y), (middle + reach, y), colour=colour, width=width)
