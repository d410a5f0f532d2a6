"""The numbers and the sides of one exercise of a routine."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.core.routine import RoutineEntry, SideOrder
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.number_field import NumberField, suffix_of
from footcoach.ui.common.phrases import side_order_words
from footcoach.ui.common.roles import Group
from footcoach.ui.common.rows import ChoiceRow, NumberRow

translate = QCoreApplication.translate


class EntryFields(Group):
    """Shows an entry, and tells what a person makes of it.

    Signals:
        changed: the new RoutineEntry.
    """

    changed = Signal(object)

    def __init__(self, entry: RoutineEntry, inherited: Mapping[str, int]) -> None:
        """Show `entry`; what it does not say itself is as `inherited` says, by key."""
        super().__init__()
        self._entry = entry
        self._inherited = inherited
        self.setObjectName(f"fields-{entry.exercise.id}")
        self.setAccessibleName(entry.exercise.name)
        self._sides = self._side_row() if entry.exercise.is_sided else None
        self._numbers = {key: self._number_row(key) for key in entry.exercise.dosage}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading_label(entry.exercise.name, "subheading"))
        rows: list[QWidget] = [] if self._sides is None else [self._sides]
        for row in (*rows, *self._numbers.values()):
            column.addWidget(row)
        column.addStretch(1)
        self._show()

    @property
    def exercise_id(self) -> str:
        """Whose fields they are."""
        return self._entry.exercise.id

    @property
    def inherited(self) -> Mapping[str, int]:
        """The numbers that count where the entry has none of its own, by key."""
        return self._inherited

    def show_entry(self, entry: RoutineEntry) -> None:
        """Show what has become of the entry."""
        if entry != self._entry:
            self._entry = entry
            self._show()

    def _show(self) -> None:
        if self._sides is not None:
            self._sides.show_value(self._entry.side_order)
        for key, row in self._numbers.items():
            row.show_value(self._entry.dosage.get(key, self._inherited[key]))

    def _side_row(self) -> ChoiceRow:
        help_text = translate("Routines", "Which side works, and which of them first.")
        choices = tuple((order.value, word) for order, word in side_order_words().items())
        row = ChoiceRow(f"{self.exercise_id}-sides", translate("Routines", "Sides"), help_text, choices)
        row.changed.connect(self._on_sides_changed)
        return row

    def _number_row(self, key: str) -> NumberRow:
        number = self._entry.exercise.dosage[key]
        field = NumberField(number.minimum, number.maximum, suffix_of(number.unit))
        row = NumberRow(f"{self.exercise_id}-{key}", number.label, number.source, field, self._inherited[key])
        row.changed.connect(partial(self._take_number, key))
        return row

    def _take_number(self, key: str, value: int) -> None:
        """Let the entry say `value`, or nothing where it is what everything else says."""
        others = {other: kept for other, kept in self._entry.dosage.items() if other != key}
        dosage = others if value == self._inherited[key] else {**others, key: value}
        self._take(replace(self._entry, dosage=dosage))

    @Slot(str)
    def _on_sides_changed(self, order: str) -> None:
        self._take(replace(self._entry, side_order=SideOrder(order)))

    def _take(self, entry: RoutineEntry) -> None:
        self._entry = entry
        self.changed.emit(entry)
