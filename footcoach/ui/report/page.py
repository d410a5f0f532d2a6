"""Puts the report on one page of A4 and writes it as a PDF file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QFontInfo, QGuiApplication, QPageSize, QPainter, QPdfWriter

from footcoach.core.exercise import DAYS_IN_WEEK, Exercise
from footcoach.core.pain import PainMoment
from footcoach.core.progress import GoalState, spans_of
from footcoach.storage.atomic import write_pieces
from footcoach.ui.common.chart_ticks import Tick
from footcoach.ui.common.legend import PAIN_LOOKS, BarSwatch, GoalSwatch, LineSwatch, Swatch
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_chart import PainChart
from footcoach.ui.common.sheet import ACCENT, FAINT, QUIET, RESOLUTION_DPI, SMALL_PT, Sheet
from footcoach.ui.common.week_chart import WeekChart
from footcoach.ui.report import words
from footcoach.ui.report.exercise_table import draw_table, levels_text, rows_of
from footcoach.ui.report.facts import WEEKS, ReportChoices, ReportFacts

translate = QCoreApplication.translate

# A4 is 210 by 297 mm.
_LEFT, _WIDTH = 15.0, 180.0
_COLUMN, _SECOND = 86.0, 109.0
_TOP, _RULE_BOTTOM, _FOOTER = 14.0, 276.0, 282.0
_CHART_WIDTH, _CHART = 85.0, 51.0
_BAR_SWATCH, _LINE_SWATCH, _LEGEND_GAP = 5.0, 7.0, 2.4
_MOST_DAYS = 8.2
"""A bar of seven days and its number have room."""

_APART_DAYS = 1.8
"""Answers of the same week stand so far apart."""
_NOTES_LEFT = 66.0
_LINES_OF_HEAD = 2
_LINES_PER_NOTE = 2
_BETWEEN = 0.7
_LINES_PER_RULE = 4
_RULE_PT = 8.5


@dataclass(frozen=True)
class Report:
    """Everything that stands on the page.

    Attributes:
        facts: What was done.
        choices: What is set.
        exercises: All known exercises by id.
        formats: How days and numbers are written.
    """

    facts: ReportFacts
    choices: ReportChoices
    exercises: Mapping[str, Exercise]
    formats: LocaleFormats


def write_report(file: Path, content: bytes) -> None:
    """Write the content of a report whole, readable by its owner only.

    Raises:
        FileError: It cannot be written; what was there is still there.
    """
    write_pieces(file, [content])


def report_pdf(report: Report) -> bytes:
    """Return the report as the content of a PDF file, always of one page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(words.title())
    writer.setCreator("Footcoach")
    painter = QPainter(writer)
    _Page(Sheet(painter, QFontInfo(QGuiApplication.font()).family()), report).draw()
    painter.end()
    return bytes(buffer.data().data())


class _Page:
    """Draws one part below the other; what is left of the page goes to the notes."""

    def __init__(self, sheet: Sheet, report: Report) -> None:
        self._sheet = sheet
        self._report = report
        self._facts = report.facts
        self._formats = report.formats

    def draw(self) -> None:
        y = self._head(_TOP)
        y = self._key_numbers(y + 6)
        y = self._charts(y + 6)
        y = self._table(y + 6)
        rule_top = self._pain_rule(_RULE_BOTTOM)
        self._stop_reasons(y + 5)
        self._notes(y + 5, rule_top - 4)
        self._footer()

    def _head(self, y: float) -> float:
        sheet = self._sheet
        y += sheet.text(_LEFT, y, _WIDTH, words.title(), size_pt=19, bold=True)
        routines = words.routines(self._facts, self._report.choices.routine)
        line = f"{words.period(self._facts, self._formats)}  ·  {routines}"
        y += sheet.paragraph(_LEFT, y, _WIDTH, line, most=_LINES_OF_HEAD, size_pt=10, colour=QUIET) + 8
        self._blank(_LEFT, y, _COLUMN, translate("Report", "Name"))
        self._blank(_SECOND, y, _COLUMN, translate("Report", "Date of birth"))
        return y

    def _blank(self, x: float, y: float, width: float, label: str) -> None:
        """Leave room for handwriting behind a label."""
        sheet = self._sheet
        begin = x + sheet.width_of(label) + 2
        sheet.text(x, y - sheet.line_height(9) + 1, width, label, colour=QUIET)
        sheet.line((begin, y), (x + width, y), colour=QUIET, width=0.2)

    def _key_numbers(self, y: float) -> float:
        sheet = self._sheet
        column = _WIDTH / 4
        bottom = y
        for number, (value, label) in enumerate(words.key_numbers(self._facts, self._report.choices.goal_days)):
            x = _LEFT + number * column
            below = y + sheet.text(x, y, column - 4, value, size_pt=16, bold=True, colour=ACCENT)
            height = sheet.paragraph(x, below, column - 6, label, most=2, size_pt=SMALL_PT, colour=QUIET)
            bottom = max(bottom, below + height)
        return bottom

    def _heading(self, x: float, y: float, width: float, text: str) -> float:
        return y + self._sheet.text(x, y, width, text, size_pt=11, bold=True) + 0.8

    def _charts(self, y: float) -> float:
        sheet, facts = self._sheet, self._facts
        top = self._heading(_LEFT, y, _COLUMN, translate("Report", "Days with exercise, week by week"))
        self._heading(_SECOND, y, _COLUMN, translate("Report", "Pain from 0 to 10, mean of each week"))
        bars = [(BarSwatch(state), words.goal_word(state)) for state in GoalState]
        self._legend(_LEFT, top, _BAR_SWATCH, [*bars, (GoalSwatch(), translate("Report", "goal"))])
        lines = [(LineSwatch(PAIN_LOOKS[moment]), words.moment_count(moment, facts)) for moment in PainMoment]
        self._legend(_SECOND, top, _LINE_SWATCH, lines)
        top += sheet.line_height(SMALL_PT) + 1
        self._draw_charts(top)
        if not facts.sessions:
            self._remark(_LEFT, top, translate("Report", "No exercises were done in these weeks."))
        if not any(facts.answers.values()):
            self._remark(_SECOND + 5, top, translate("Report", "No answers about pain in these weeks."))
        return top + _CHART

    def _draw_charts(self, top: float) -> None:
        facts, style = self._facts, self._sheet.chart_style(WEEKS * DAYS_IN_WEEK)
        days = WeekChart(
            self._formats,
            lambda span: span.days,
            _days_of_a_week,
            goal=lambda span: span.goal_days,
            label=words.days_label,
            fewest_bars=WEEKS,
            style=style,
        )
        pain = PainChart(self._formats, apart_days=_APART_DAYS, style=style)
        days.show_spans(spans_of(facts.weeks))
        pain.show_points(facts.pain, facts.first, facts.last)
        for x, chart in ((_LEFT, days), (_SECOND, pain)):
            self._sheet.chart(x, top, _CHART_WIDTH, _CHART, chart)
            chart.delete()

    def _legend(self, x: float, y: float, most_width: float, entries: Sequence[tuple[Swatch, str]]) -> None:
        """Explain marks in one line; each mark is at most so wide, and gives way to the words."""
        sheet, height, end = self._sheet, self._sheet.line_height(SMALL_PT), x + _COLUMN
        words_width = sum(sheet.width_of(text, size_pt=SMALL_PT) for _, text in entries)
        width = min(most_width, (_COLUMN - words_width) / len(entries) - _LEGEND_GAP)
        for swatch, text in entries:
            sheet.swatch(x, y, width, height, swatch)
            x += width + _LEGEND_GAP / 3
            sheet.text(x, y, end - x, text, size_pt=SMALL_PT, colour=QUIET)
            x += sheet.width_of(text, size_pt=SMALL_PT) + _LEGEND_GAP * 2 / 3

    def _remark(self, x: float, top: float, text: str) -> None:
        """Say why a chart is empty."""
        self._sheet.text(x + 3, top + _CHART * 0.7, _COLUMN * 0.8, text, size_pt=SMALL_PT, colour=QUIET)

    def _table(self, y: float) -> float:
        y = self._heading(_LEFT, y, _WIDTH, translate("Report", "Exercises"))
        rows = rows_of(self._facts, self._report.choices, self._report.exercises)
        y += draw_table(self._sheet, _LEFT, y, _WIDTH, rows)
        text = levels_text(self._facts, self._report.exercises)
        return y + (self._sheet.text(_LEFT, y, _WIDTH, text, size_pt=SMALL_PT, colour=QUIET) if text else 0)

    def _stop_reasons(self, y: float) -> None:
        y = self._heading(_LEFT, y, _NOTES_LEFT - _LEFT - 6, translate("Report", "Ended early"))
        for line in words.stop_reasons(self._facts) or (translate("Report", "No session was ended early."),):
            y += self._sheet.text(_LEFT, y, _NOTES_LEFT - _LEFT - 6, line)

    def _notes(self, y: float, bottom: float) -> None:
        width = _LEFT + _WIDTH - _NOTES_LEFT
        y = self._heading(_NOTES_LEFT, y, width, translate("Report", "Latest notes, in the person's own words"))
        if not self._facts.notes:
            self._sheet.text(_NOTES_LEFT, y, width, translate("Report", "No notes in these weeks."), colour=QUIET)
        line_height = self._sheet.line_height(9)
        for note in self._facts.notes:
            lines = min(_LINES_PER_NOTE, int((bottom - y) / line_height))
            if lines < 1:
                return
            self._sheet.text(_NOTES_LEFT, y, 18, self._formats.short(note.day), colour=QUIET)
            y += self._sheet.paragraph(_NOTES_LEFT + 18, y, width - 18, note.text, most=lines) + _BETWEEN

    def _pain_rule(self, bottom: float) -> float:
        """Write the rule so that it ends at `bottom`, and return where it begins."""
        sheet = self._sheet
        sentences = words.pain_rule()
        height = sum(sheet.height_of(text, _WIDTH, most=_LINES_PER_RULE, size_pt=_RULE_PT) for text in sentences)
        top = bottom - height - len(sentences) * _BETWEEN - sheet.line_height(11) - 0.8
        sheet.line((_LEFT, top - 2), (_LEFT + _WIDTH, top - 2), colour=FAINT)
        heading = translate("Report", "What the program said about pain during and after exercise")
        y = self._heading(_LEFT, top, _WIDTH, heading)
        for text in sentences:
            y += sheet.paragraph(_LEFT, y, _WIDTH, text, most=_LINES_PER_RULE, size_pt=_RULE_PT) + _BETWEEN
        return top - 2

    def _footer(self) -> None:
        self._sheet.line((_LEFT, _FOOTER - 1.5), (_LEFT + _WIDTH, _FOOTER - 1.5), colour=FAINT)
        text = words.footer(self._facts, self._formats)
        self._sheet.text(_LEFT, _FOOTER, _WIDTH, text, size_pt=SMALL_PT, colour=QUIET)


def _days_of_a_week(_largest: float) -> list[Tick]:
    """Return the same height for every report."""
    return [(0.0, ""), (_MOST_DAYS, "")]
