"""What is shown of a period: its choice, its charts, each on a card that has a table too, and the exercises."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from footcoach.core.exercise import Exercise
from footcoach.core.pain import PainMoment
from footcoach.core.progress import GoalState, Period
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.chart_ticks import Tick, amount_ticks
from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.focus import bring_current_into_view
from footcoach.ui.common.labels import caption_of, heading_label, text_label
from footcoach.ui.common.legend import PAIN_LOOKS, BarSwatch, GoalSwatch, Legend, LineSwatch, SwatchView
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_words import moment_word
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.progress.chart_words import (
    ChartFigures,
    days_figures,
    goal_word,
    minutes_figures,
    minutes_label,
    minutes_of,
    pain_figures,
    period_word,
)
from footcoach.ui.progress.exercises_card import ExercisesCard
from footcoach.ui.progress.queries import PeriodView

if TYPE_CHECKING:
    from footcoach.ui.common.pain_chart import PainChart
    from footcoach.ui.common.week_chart import WeekChart

_CHART_EM = 14
_MOST_ROWS = 10

_PAIR_EM = 54
"""Two charts stand side by side from so many units of the text size on."""


class Charts(QWidget):
    """The part of the page about a period. It shows summaries and tables at once, charts after `load`.

    Signals:
        period_changed: another period was chosen.
        loaded: the charts are there.
    """

    period_changed = Signal()
    loaded = Signal()

    def __init__(self, exercises: Mapping[str, Exercise], formats: LocaleFormats) -> None:
        """Name the `exercises`, and write days in `formats`."""
        super().__init__()
        self._formats = formats
        self._view: PeriodView | None = None
        self._drawn: _Drawn | None = None
        self._period = self._period_field()
        self._minutes_legend = Legend(*_bar_swatches())
        self._minutes = ChartCard("minutesChart", self.tr("Minutes a week"), self._minutes_legend)
        goal = SwatchView(GoalSwatch()), self.tr("Goal")
        self._days_legend = Legend(*_bar_swatches(), goal)
        self._days = ChartCard("daysChart", self.tr("Days a week"), self._days_legend)
        lines = ((SwatchView(LineSwatch(PAIN_LOOKS[moment])), moment_word(moment)) for moment in PainMoment)
        self._pain_legend = Legend(*lines)
        self._pain = ChartCard("painChart", self.tr("Pain, 0 to 10"), self._pain_legend)
        self._exercises = ExercisesCard(exercises, formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE_PX)
        column.addLayout(self._header())
        column.addWidget(AdaptiveRow(self._minutes, self._days, row_em=_PAIR_EM, second_share=0.492))
        column.addWidget(self._pain)
        column.addWidget(self._exercises)

    @property
    def period(self) -> Period:
        """The chosen period."""
        return Period(self._period.currentData())

    @property
    def is_loaded(self) -> bool:
        """Whether the charts are there."""
        return self._drawn is not None

    def show_view(self, view: PeriodView) -> None:
        """Show what was done in the period."""
        self._view = view
        self._minutes.show_figures(minutes_figures(view, self._formats))
        self._days.show_figures(days_figures(view, self._formats))
        self._pain.show_figures(pain_figures(view, self._formats))
        self._exercises.show_shares(view.shares)
        self._explain(view)
        self._paint()

    def _explain(self, view: PeriodView) -> None:
        """Let the legends explain what there is to be seen, and nothing else."""
        states = {span.goal_state for span in view.spans}
        bars = [state in states for state in GoalState]
        self._minutes_legend.show_only(bars)
        self._days_legend.show_only([*bars, True])
        self._pain_legend.show_only(any(moment in point.scores for point in view.pain) for moment in PainMoment)

    def load(self) -> None:
        """Import what draws the charts, and draw them, each step in a turn of the event loop of its own."""
        self._load_next(iter((_load_numbers, _load_charts, self._draw)))

    def _load_next(self, steps: Iterator[Callable[[], None]]) -> None:
        step = next(steps, None)
        if step is None:
            self.loaded.emit()
        else:
            step()
            QTimer.singleShot(0, self, lambda: self._load_next(steps))

    def _draw(self) -> None:
        from footcoach.ui.common.pain_chart import PainChart  # noqa: PLC0415
        from footcoach.ui.common.week_chart import WeekChart  # noqa: PLC0415

        self._drawn = _Drawn(
            WeekChart(self._formats, minutes_of, amount_ticks, label=lambda span: minutes_label(span, self._formats)),
            WeekChart(self._formats, lambda span: span.days, _day_amounts, goal=lambda span: span.goal_days),
            PainChart(self._formats),
        )
        self._minutes.set_chart(self._drawn.minutes)
        self._days.set_chart(self._drawn.days)
        self._pain.set_chart(self._drawn.pain)
        self._paint()

    def _paint(self) -> None:
        view, drawn = self._view, self._drawn
        if view is None or drawn is None:
            return
        drawn.minutes.show_spans(view.spans)
        drawn.days.show_spans(view.spans)
        drawn.pain.show_points(view.pain, view.first, view.last)

    def _period_field(self) -> ChoiceField:
        field = ChoiceField()
        for period in Period:
            field.addItem(period_word(period), period.value)
        field.setCurrentIndex(field.findData(Period.THREE_MONTHS.value))
        field.setObjectName("periodField")
        field.activated.connect(self._on_period_activated)
        return field

    def _header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(0, 2 * SPACE_PX, 0, 0)
        header.addWidget(heading_label(self.tr("How you are doing"), "heading"), 1)
        # The eye sees what it is for.
        caption = caption_of(self._period, self.tr("Period to show"))
        caption.hide()
        header.addWidget(caption)
        header.addWidget(self._period)
        return header

    @Slot()
    def _on_period_activated(self) -> None:
        self.period_changed.emit()


@dataclass(frozen=True)
class _Drawn:
    """The charts, once they are loaded."""

    minutes: WeekChart
    days: WeekChart
    pain: PainChart


def _bar_swatches() -> Iterator[tuple[SwatchView, str]]:
    """Return the swatches of the bars with their meanings."""
    return ((SwatchView(BarSwatch(state)), goal_word(state)) for state in GoalState)


def _load_numbers() -> None:
    import numpy  # noqa: F401, PLC0415 (it is half of what the charts load)


def _load_charts() -> None:
    import footcoach.ui.common.plot  # noqa: F401, PLC0415


def _day_amounts(_largest: float) -> list[Tick]:
    """Return how many days a week can have."""
    return [(float(days), str(days)) for days in (0, 1, 3, 5, 7)]


class ChartCard(QFrame):
    """A card with a chart, its summary, its legend and its table; it has room for the chart before that is loaded."""

    def __init__(self, name: str, heading: str, legend: QWidget | None = None) -> None:
        """Make the card called `name`; `legend` says what the marks mean."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._heading = heading_label(heading, "heading")
        self._summary = text_label("", "quiet")
        self._table = FigureTable(heading)
        self._table.hide()
        self._figures: ChartFigures | None = None
        self._chart: QWidget | None = None
        self._room = QWidget()
        self._room_layout = QVBoxLayout(self._room)
        self._room_layout.setContentsMargins(0, 0, 0, 0)
        self._switch = QPushButton(self.tr("Show as table"))
        self._switch.setObjectName(f"{name}Table")
        self._switch.setProperty("role", "plain")
        self._switch.clicked.connect(self._on_switch_clicked)
        self._legend = legend
        self._arrange()
        self._make_room()

    def set_chart(self, chart: QWidget) -> None:
        """Put the chart into its room."""
        chart.setAccessibleName(self._heading.text())
        if self._figures is not None:
            chart.setAccessibleDescription(_spoken(self._figures))
        self._room_layout.addWidget(chart)
        self._chart = chart

    def show_figures(self, figures: ChartFigures) -> None:
        """Show the sentence and fill the table; the chart gets its own."""
        self._figures = figures
        self._summary.setText(figures.summary)
        if self._chart is not None:
            self._chart.setAccessibleDescription(_spoken(figures))
        if not self._table.isHidden():
            self._table.show_figures(figures)
        self._name_switch()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._make_room()

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.addWidget(self._heading, 1)
        header.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        column.addLayout(header)
        column.addWidget(self._summary)
        column.addWidget(self._room)
        column.addWidget(self._table)
        if self._legend is not None:
            column.addWidget(self._legend)
        column.addStretch(1)

    def _make_room(self) -> None:
        self._room.setFixedHeight(_CHART_EM * max(BODY_PX, self.font().pixelSize()))

    def _name_switch(self) -> None:
        is_table = not self._table.isHidden()
        self._switch.setText(self.tr("Show as chart") if is_table else self.tr("Show as table"))
        self._switch.setAccessibleName(f"{self._heading.text()}: {self._switch.text()}")
        self._switch.setAccessibleDescription(self._summary.text())

    @Slot()
    def _on_switch_clicked(self) -> None:
        is_table = self._table.isHidden()
        if is_table and self._figures is not None:
            self._table.show_figures(self._figures)
        self._table.setVisible(is_table)
        self._room.setVisible(not is_table)
        if self._legend is not None:
            self._legend.setVisible(not is_table)
        self._name_switch()


def _spoken(figures: ChartFigures) -> str:
    """Return all figures as a text, for who cannot see the chart."""
    rows = ("; ".join(f"{head} {text}" for head, text in zip(figures.heads, row, strict=True)) for row in figures.rows)
    return f"{figures.summary} {'. '.join(rows)}."


class FigureTable(QTableWidget):
    """The figures of a chart in rows; as high as its rows, up to a limit."""

    def __init__(self, name: str) -> None:
        """Make the table that a screen reader calls `name`."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.currentCellChanged.connect(self._on_current_cell_changed)

    def show_figures(self, figures: ChartFigures) -> None:
        """Show the rows."""
        self.setColumnCount(len(figures.heads))
        self.setHorizontalHeaderLabels(list(figures.heads))
        self.setRowCount(len(figures.rows))
        for row, texts in enumerate(figures.rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
        self.setAccessibleDescription(figures.summary)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    @Slot()
    def _on_current_cell_changed(self) -> None:
        bring_current_into_view(self)

    def _fit(self) -> None:
        em_px = max(BODY_PX, self.font().pixelSize())
        row_px = round(2.1 * em_px)
        for column in range(self.columnCount()):
            head_px = self.horizontalHeader().sectionSizeHint(column)
            gap_px = em_px if column < self.columnCount() - 1 else 0
            self.setColumnWidth(column, max(head_px, self.sizeHintForColumn(column)) + gap_px)
        self.verticalHeader().setDefaultSectionSize(row_px)
        shown = min(_MOST_ROWS, self.rowCount())
        self.setFixedHeight(shown * row_px + self.horizontalHeader().sizeHint().height() + 4)
