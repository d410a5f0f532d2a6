"""Pain from 0 to 10, week by week: before, after and the next morning, told apart by shape and line."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from footcoach.core.pain import WORST, PainMoment
from footcoach.ui.common.day_words import DayWords, moment_word
from footcoach.ui.report.axis import WeekAxis
from footcoach.ui.report.facts import ReportFacts
from footcoach.ui.report.sheet import ACCENT, FAINT, QUIET, RIGHT, SMALL_PT, TEXT, WHITE, Sheet

translate = QCoreApplication.translate

_MARK = 0.9


@dataclass(frozen=True)
class _Style:
    """How one moment is drawn; `shift` keeps equal values apart."""

    colour: str
    fill: str
    dashes: tuple[float, ...]
    shift: float


_STYLES: Mapping[PainMoment, _Style] = MappingProxyType(
    {
        PainMoment.BEFORE: _Style(ACCENT, ACCENT, (), -1.1),
        PainMoment.AFTER: _Style(TEXT, WHITE, (6.0, 3.0), 0.0),
        PainMoment.NEXT_MORNING: _Style(QUIET, QUIET, (1.5, 2.5), 1.1),
    }
)


def draw_pain(sheet: Sheet, axis: WeekAxis, facts: ReportFacts, words: DayWords) -> None:
    """Draw the three lines on `axis`; a week without an answer is a gap."""
    for score in (0, WORST // 2, WORST):
        y = axis.height_at(score / WORST)
        sheet.line((axis.left, y), (axis.left + axis.width, y), colour=FAINT)
        label_height = sheet.line_height(SMALL_PT)
        sheet.text(axis.left - 8, y - label_height / 2, 6.5, str(score), size_pt=SMALL_PT, colour=QUIET, align=RIGHT)
    axis.draw_days(sheet, facts.first, words)
    for moment, style in _STYLES.items():
        _draw_line(sheet, axis, facts.pains[moment], style)
    for moment, style in _STYLES.items():
        for place in _places(axis, facts.pains[moment], style).values():
            _draw_mark(sheet, moment, *place)


def draw_key(sheet: Sheet, x: float, y: float, width: float, facts: ReportFacts) -> None:
    """Explain the marks in one line, each with how often it was answered."""
    end = x + width
    for moment, style in _STYLES.items():
        middle = y + sheet.line_height(SMALL_PT) / 2
        sheet.line((x, middle), (x + 6, middle), colour=style.colour, width=0.3, dashes=style.dashes)
        _draw_mark(sheet, moment, x + 3, middle)
        text = translate("Report", "{moment} ({count})").format(moment=moment_word(moment), count=facts.answers[moment])
        sheet.text(x + 7, y, end - x - 7, text, size_pt=SMALL_PT, colour=QUIET)
        x += 7 + sheet.width_of(text, size_pt=SMALL_PT) + 2.5


def _places(axis: WeekAxis, means: Mapping[int, float], style: _Style) -> dict[int, tuple[float, float]]:
    return {week: (axis.middle(week) + style.shift, axis.height_at(mean / WORST)) for week, mean in means.items()}


def _draw_line(sheet: Sheet, axis: WeekAxis, means: Mapping[int, float], style: _Style) -> None:
    places = _places(axis, means, style)
    for week, following in pairwise(places):
        if following == week + 1:
            sheet.line(places[week], places[following], colour=style.colour, width=0.3, dashes=style.dashes)


def _draw_mark(sheet: Sheet, moment: PainMoment, x: float, y: float) -> None:
    style = _STYLES[moment]
    if moment is PainMoment.BEFORE:
        sheet.disc(x, y, _MARK, fill=style.fill, edge=style.colour)
    elif moment is PainMoment.AFTER:
        corners = ((x, y - 1.2 * _MARK), (x + 1.15 * _MARK, y + 0.85 * _MARK), (x - 1.15 * _MARK, y + 0.85 * _MARK))
        sheet.polygon(corners, fill=style.fill, edge=style.colour)
    else:
        sheet.box(x - 0.8 * _MARK, y - 0.8 * _MARK, 1.6 * _MARK, 1.6 * _MARK, fill=style.fill, edge=style.colour)
