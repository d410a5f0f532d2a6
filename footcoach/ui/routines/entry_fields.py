"""The level, the sides and the numbers of one exercise of a routine."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.core.routine import ExtraSet, RoutineEntry, SideOrder
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.number_field import NumberField, suffix_of
from footcoach.ui.common.phrases import number_name, side_order_words
from footcoach.ui.common.roles import Group
from footcoach.ui.common.rows import ChoiceRow, NumberRow

translate = QCoreApplication.translate


class EntryFields(Group):
    """Shows an entry, and tells what a person makes of it.

    Signals:
        changed: the new RoutineEntry.
    """

    changed = Signal(object)

    def __init__(self, entry: RoutineEntry, form: Exercise, inherited: Mapping[str, int]) -> None:
        """Show `entry`, see `show_entry`."""
        super().__init__()
        self._entry = entry
        self._form = form
        self._inherited = inherited
        self.setObjectName(f"fields-{entry.exercise.id}")
        self.setAccessibleName(entry.exercise.name)
        self._level = self._level_row() if entry.exercise.levels else None
        self._rows = QVBoxLayout()
        self._sides: ChoiceRow | None = None
        self._extra: ChoiceRow | None = None
        self._numbers: dict[str, NumberRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading_label(entry.exercise.name, "subheading"))
        if self._level is not None:
            column.addWidget(self._level)
        column.addLayout(self._rows)
        column.addStretch(1)
        self._make_rows()
        self._show()

    @property
    def exercise_id(self) -> str:
        """Whose fields they are."""
        return self._entry.exercise.id

    def show_entry(self, entry: RoutineEntry, form: Exercise, inherited: Mapping[str, int]) -> None:
        """Show what has become of the entry.

        Args:
            entry: An entry with the same exercise.
            form: The exercise in the form that counts.
            inherited: The numbers that count where the entry has none of its own, by key.
        """
        is_other = (form, inherited) != (self._form, self._inherited)
        if not is_other and entry == self._entry:
            return
        self._entry, self._form, self._inherited = entry, form, inherited
        if is_other:
            self._make_rows()
        self._show()

    def _make_rows(self) -> None:
        for row in self._shown_rows():
            row.hide()
            row.deleteLater()
        self._sides = self._side_row() if self._form.is_sided else None
        self._extra = self._extra_row() if self._form.is_sided else None
        self._numbers = {key: self._number_row(key) for key in self._form.dosage}
        for row in self._shown_rows():
            self._rows.addWidget(row)
            row.show()

    def _shown_rows(self) -> list[QWidget]:
        rows: tuple[QWidget | None, ...] = (self._sides, self._extra, *self._numbers.values())
        return list(filter(None, rows))

    def _show(self) -> None:
        if self._level is not None:
            self._level.show_value(self._entry.level)
        if self._sides is not None:
            self._sides.show_value(replace(self._entry, exercise=self._form).order)
        if self._extra is not None:
            # One side alone can have as many sets as it is to have.
            self._extra.setVisible(len(self._entry.side_order.sides) > 1)
            self._extra.show_value(self._entry.extra_set or "")
        for key, row in self._numbers.items():
            row.show_value(self._entry.dosage.get(key, self._inherited[key]))

    def _level_row(self) -> ChoiceRow:
        help_text = translate("Routines", "From easy to hard. Another level comes with its own numbers.")
        choices = (
            ("", translate("Routines", "As chosen on its page")),
            *((form.level, form.level_name) for form in self._entry.exercise.levels),
        )
        row = ChoiceRow(f"{self.exercise_id}-level", translate("Routines", "Level"), help_text, choices)
        row.changed.connect(self._on_level_changed)
        return row

    def _side_row(self) -> ChoiceRow:
        help_text = translate("Routines", "Which side works, and which of them first.")
        if self._form.can_alternate:
            alternating = translate("Routines", "Alternating: one repetition left, one right.")
        else:
            alternating = translate("Routines", "They cannot alternate: changing sides takes too long here.")
        # An exercise that alternates always does.
        orders = {replace(self._entry, exercise=self._form, side_order=order).order for order in SideOrder}
        choices = tuple((order.value, word) for order, word in side_order_words().items() if order in orders)
        help_text = f"{help_text} {alternating}"
        row = ChoiceRow(f"{self.exercise_id}-sides", translate("Routines", "Sides"), help_text, choices)
        row.changed.connect(self._on_sides_changed)
        return row

    def _extra_row(self) -> ChoiceRow:
        help_text = translate("Routines", "The weaker side can do one more set at the end.")
        choices = (
            ("", translate("Routines", "no")),
            (ExtraSet.LEFT.value, translate("Routines", "on the left")),
            (ExtraSet.RIGHT.value, translate("Routines", "on the right")),
        )
        row = ChoiceRow(f"{self.exercise_id}-extra", translate("Routines", "Extra set"), help_text, choices)
        row.changed.connect(self._on_extra_changed)
        return row

    def _number_row(self, key: str) -> NumberRow:
        number, name = self._form.dosage[key], number_name(self._form, key)
        field = NumberField(number.minimum, number.maximum, suffix_of(number.unit))
        row = NumberRow(f"{self.exercise_id}-{key}", name, number.source, field, self._inherited[key])
        row.changed.connect(partial(self._take_number, key))
        return row

    def _take_number(self, key: str, value: int) -> None:
        """Let the entry say `value`, or nothing where it is what everything else says."""
        others = {other: kept for other, kept in self._entry.dosage.items() if other != key}
        dosage = others if value == self._inherited[key] else {**others, key: value}
        self._take(replace(self._entry, dosage=dosage))

    @Slot(str)
    def _on_level_changed(self, level: str) -> None:
        # A number of one level means nothing for another.
        self._take(replace(self._entry, level=level, dosage={}))

    @Slot(str)
    def _on_sides_changed(self, order: str) -> None:
        side_order = SideOrder(order)
        extra_set = self._entry.extra_set if len(side_order.sides) > 1 else None
        self._take(replace(self._entry, side_order=side_order, extra_set=extra_set))
        self._show()

    @Slot(str)
    def _on_extra_changed(self, side: str) -> None:
        self._take(replace(self._entry, extra_set=ExtraSet(side) if side else None))

    def _take(self, entry: RoutineEntry) -> None:
        self._entry = entry
        self.changed.emit(entry)
