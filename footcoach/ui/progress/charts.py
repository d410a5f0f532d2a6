"""Everything that is shown of a period: the choice of the period, the charts, the exercises."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.pain import PainMoment
from footcoach.core.progress import GoalState, Period
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.chart_ticks import Tick, amount_ticks
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.legend import PAIN_LOOKS, BarSwatch, GoalSwatch, Legend, LineSwatch, SwatchView
from footcoach.ui.common.pain_words import moment_word
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.chart_card import ChartCard
from footcoach.ui.progress.chart_words import (
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

_PAIR_EM = 54
"""Two charts stand side by side from so many units of the text size on."""


class Charts(QWidget):
    """The part of the page that tells of a period. It shows sentences and tables at once, pictures after `load`.

    Signals:
        period_changed: another period was chosen.
        loaded: the pictures are there.
    """

    period_changed = Signal()
    loaded = Signal()

    def __init__(self, exercises: Mapping[str, Exercise], words: DayWords) -> None:
        """Name the `exercises`, and write days by `words`."""
        super().__init__()
        self._words = words
        self._view: PeriodView | None = None
        self._drawn: _Drawn | None = None
        self._period = self._period_field()
        self._minutes = ChartCard("minutesChart", self.tr("Minutes a week"), Legend(*_bar_swatches()))
        goal = SwatchView(GoalSwatch()), self.tr("Goal")
        self._days = ChartCard("daysChart", self.tr("Days a week"), Legend(*_bar_swatches(), goal))
        lines = ((SwatchView(LineSwatch(PAIN_LOOKS[moment])), moment_word(moment)) for moment in PainMoment)
        self._pain = ChartCard("painChart", self.tr("Pain, 0 to 10"), Legend(*lines))
        self._exercises = ExercisesCard(exercises, words)
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
        """Whether the pictures are there."""
        return self._drawn is not None

    def show_view(self, view: PeriodView) -> None:
        """Show what was done in the period."""
        self._view = view
        self._minutes.show_figures(minutes_figures(view, self._words))
        self._days.show_figures(days_figures(view, self._words))
        self._pain.show_figures(pain_figures(view, self._words))
        self._exercises.show_shares(view.shares)
        self._paint()

    def load(self) -> None:
        """Load what draws the pictures, and draw them, in turns between which the window can do other things."""
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
            WeekChart(self._words, minutes_of, amount_ticks, label=lambda span: minutes_label(span, self._words)),
            WeekChart(self._words, lambda span: span.days, _day_amounts, goal=lambda span: span.goal_days),
            PainChart(self._words),
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
        field.setAccessibleName(self.tr("Time to look at"))
        field.activated.connect(self._on_period_activated)
        return field

    def _header(self) -> QHBoxLayout:
        header = QHBoxLayout()
        header.setContentsMargins(0, 2 * SPACE_PX, 0, 0)
        header.addWidget(text_label(self.tr("How it goes"), "heading"), 1)
        header.addWidget(self._period)
        return header

    @Slot()
    def _on_period_activated(self) -> None:
        self.period_changed.emit()


@dataclass(frozen=True)
class _Drawn:
    """The pictures, once they can be drawn."""

    minutes: WeekChart
    days: WeekChart
    pain: PainChart


def _bar_swatches() -> Iterator[tuple[SwatchView, str]]:
    """Yield what the bars look like, and what that means."""
    return ((SwatchView(BarSwatch(state)), goal_word(state)) for state in GoalState)


def _load_numbers() -> None:
    import numpy  # noqa: F401, PLC0415 (it is half of what the charts load)


def _load_charts() -> None:
    import footcoach.ui.common.plot  # noqa: F401, PLC0415


def _day_amounts(_largest: float) -> list[Tick]:
    """Return how many days a week can have."""
    return [(float(days), str(days)) for days in (0, 1, 3, 5, 7)]
