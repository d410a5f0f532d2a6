"""With what a routine warms up, or that it does not."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.routine import Routine, RoutineEntry
from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import caption_of, text_label

translate = QCoreApplication.translate


class WarmUpRow(QWidget):
    """Shows the warm-up of a routine, and tells what a person chooses.

    Signals:
        changed: the new RoutineEntry; None for no warm-up.
    """

    changed = Signal(object)

    def __init__(self, warm_ups: Sequence[Exercise]) -> None:
        """Offer `warm_ups`."""
        super().__init__()
        self._warm_ups = {exercise.id: exercise for exercise in warm_ups}
        self._field = ChoiceField()
        self._field.setObjectName("warmUpChoice")
        self._field.activated.connect(self._on_field_activated)
        self._is_off = text_label(
            translate("Routines", "The warm-up is off in the settings. It is left out until it is on there."), "quiet"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(caption_of(self._field, translate("Routines", "Warm-up")), self._field))
        column.addWidget(self._is_off)

    def show_routine(self, routine: Routine, *, is_warmed_up: bool) -> None:
        """Show the warm-up of `routine`, which a session now begins with or not."""
        chosen = routine.warm_up.exercise if routine.warm_up is not None else None
        if chosen is not None:
            self._warm_ups[chosen.id] = chosen
        entries = {exercise.id for exercise in routine.exercises}
        offered = [exercise for exercise in self._warm_ups.values() if exercise.id not in entries]
        choices = [(translate("Routines", "none"), ""), *((exercise.name, exercise.id) for exercise in offered)]
        if choices != [(self._field.itemText(row), self._field.itemData(row)) for row in range(self._field.count())]:
            self._field.clear()
            for name, exercise_id in choices:
                self._field.addItem(name, exercise_id)
        self._field.setCurrentIndex(self._field.findData(chosen.id if chosen is not None else ""))
        self._is_off.setVisible(chosen is not None and not is_warmed_up)

    @Slot(int)
    def _on_field_activated(self, _index: int) -> None:
        exercise = self._warm_ups.get(self._field.currentData())
        self.changed.emit(RoutineEntry(exercise, {}) if exercise is not None else None)
