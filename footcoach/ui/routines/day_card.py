"""A day on which something is different: less time, a thing that is missing, no floor; what fits is said first."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from footcoach.core.fitted_day import DayWishes, FittedDay, LeftOut, fit_to_day, needs_floor
from footcoach.core.plan import MS_PER_S, Plan
from footcoach.core.routine import Routine
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.fields import TickBox
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.number_field import NumberField
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.routine_facts import summary_of

_BAND = "band"
_USUAL_MIN = 10
_LONGEST_MIN = 60


class DayCard(QFrame):
    """Fits the routine on Today to what a person ticks.

    Signals:
        start_requested: the fitting Routine to begin a session of.
    """

    start_requested = Signal(object)

    def __init__(self, compile_plan: Callable[[Routine], Plan]) -> None:
        """Tell by `compile_plan` how long a routine takes."""
        super().__init__()
        self.setObjectName("dayCard")
        self.setProperty("role", "card")
        self._compile_plan = compile_plan
        self._routine = Routine("", "", ())
        self._fitted = FittedDay(self._routine, ())
        self._has_time = self._box("dayTime", self.tr("I have only"))
        self._minutes = NumberField(1, _LONGEST_MIN, self.tr(" min"))
        self._minutes.setObjectName("dayMinutes")
        self._minutes.setAccessibleName(self.tr("How many minutes I have"))
        self._minutes.setValue(_USUAL_MIN)
        self._minutes.valueChanged.connect(self._on_minutes_value_changed)
        self._no_band = self._box("dayNoBand", self.tr("No band today"))
        self._no_floor = self._box("dayNoFloor", self.tr("Not on the floor today"))
        self._fits = StatusLine("dayFits", "state")
        self._left_out = text_label("")
        self._left_out.setObjectName("dayLeftOut")
        self._start = AccentButton(self.tr("Start what fits"))
        self._start.setObjectName("startFittingButton")
        self._start.setProperty("role", "primary")
        self._start.clicked.connect(self._on_start_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        column.addWidget(heading_label(self.tr("Something is different today")))
        column.addWidget(FlowRow(self._has_time, self._minutes, self._no_band, self._no_floor, gap_px=2 * SPACE_PX))
        for part in (self._fits, self._left_out):
            column.addWidget(part)
        column.addWidget(FlowRow(self._start))

    def show_routine(self, routine: Routine) -> None:
        """Fit `routine` from now on, with the present settings."""
        self._routine = routine
        things = {thing.id for exercise in routine.exercises for thing in exercise.equipment}
        self._no_band.setVisible(_BAND in things)
        self._no_floor.setVisible(needs_floor(routine))
        self._fit()

    def _box(self, name: str, text: str) -> TickBox:
        box = TickBox(text)
        box.setObjectName(name)
        box.toggled.connect(self._fit)
        return box

    def _wishes(self) -> DayWishes:
        return DayWishes(
            self._minutes.value() * 60 * MS_PER_S if self._has_time.isChecked() else None,
            frozenset({_BAND}) if _is_on(self._no_band) else frozenset(),
            without_floor=_is_on(self._no_floor),
        )

    @Slot()
    def _fit(self) -> None:
        wishes = self._wishes()
        is_different = wishes != DayWishes()
        self._minutes.setEnabled(self._has_time.isChecked())
        self._fitted = fit_to_day(self._routine, wishes, lambda routine: self._compile_plan(routine).total_ms)
        has_any = bool(self._fitted.routine.entries)
        self._start.setVisible(is_different)
        self._start.setEnabled(has_any)
        self._left_out.setText("\n".join(self._reasons()))
        self._left_out.setVisible(is_different and bool(self._left_out.text()))
        text = self._fitting_text() if is_different else ""
        if text != self._fits.text():
            self._fits.tell(text)

    def _fitting_text(self) -> str:
        fitting = self._fitted.routine
        if not fitting.entries:
            return self.tr("Nothing of “{name}” fits.").format(name=self._routine.name)
        names = ", ".join(exercise.name for exercise in fitting.exercises)
        text = self.tr("This fits: {summary}. {exercises}.")
        return text.format(summary=summary_of(fitting, self._compile_plan(fitting)), exercises=names)

    def _reasons(self) -> Iterator[str]:
        """Yield a line for each reason, with all that is left out for it."""
        words = {
            LeftOut.THING: self.tr("Left out, because it needs a band: {exercises}."),
            LeftOut.FLOOR: self.tr("Left out, because it is done on the floor: {exercises}."),
            LeftOut.TIME: self.tr("Left out, because there is no time: {exercises}."),
        }
        for reason, line in words.items():
            names = [exercise.name for exercise, why in self._fitted.left_out if why is reason]
            if reason is LeftOut.TIME and self._fitted.has_lost_warm_up:
                names.insert(0, self.tr("the warm-up"))
            if names:
                yield line.format(exercises=", ".join(names))

    @Slot(int)
    def _on_minutes_value_changed(self, _minutes: int) -> None:
        self._fit()

    @Slot()
    def _on_start_clicked(self) -> None:
        self.start_requested.emit(self._fitted.routine)


def _is_on(box: TickBox) -> bool:
    """Whether a box is ticked that the routine has a use for."""
    return box.isChecked() and not box.isHidden()
