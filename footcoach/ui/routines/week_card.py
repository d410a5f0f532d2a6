"""Which routine Today offers on which day of the week; a day has one of its own, or the usual one."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from footcoach.core.offered_routines import OfferedRoutines
from footcoach.core.routine import Routine
from footcoach.ui.common.fields import ChoiceField, TickBox
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import caption_of, heading_label, text_label
from footcoach.ui.common.theme import SPACE_PX

_WIDEST_FIELD_EM = 12


class WeekCard(QFrame):
    """Lets the person choose a routine for some days; while no day has one, there is only a box to tick.

    Signals:
        changed: the ids of the routines on single weekdays, 0 for Monday to 6 for Sunday.
    """

    changed = Signal(object)

    def __init__(self, weekdays: Sequence[tuple[int, str]]) -> None:
        """Show `weekdays` in their order, each with its number, 0 for Monday, and its name."""
        super().__init__()
        self.setObjectName("weekCard")
        self.setProperty("role", "card")
        self._offered = OfferedRoutines("")
        self._last: Mapping[int, str] = {}
        self._has_days = TickBox(self.tr("Another routine on some days"))
        self._has_days.setObjectName("someDays")
        self._has_days.clicked.connect(self._on_has_days_clicked)
        self._usual = text_label("", "quiet")
        self._fields = {weekday: self._field(weekday) for weekday, _ in weekdays}
        self._days = FlowRow(*(self._day(weekday, name) for weekday, name in weekdays), gap_px=2 * SPACE_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        for part in (heading_label(self.tr("Which routine on which day")), self._usual, self._has_days, self._days):
            column.addWidget(part)
        self._days.hide()
        self._fit_fields()

    def show_offered(self, routines: Sequence[Routine], offered: OfferedRoutines) -> None:
        """Show which of `routines` are `offered`; all that are can be found among them."""
        self._offered = offered
        usual = next((routine.name for routine in routines if routine.id == offered.usual), "")
        self._usual.setText(self.tr("As a rule Today offers “{name}”.").format(name=usual))
        choices = [(self.tr("As usual"), ""), *((routine.name, routine.id) for routine in routines)]
        for weekday, field in self._fields.items():
            if choices != [(field.itemText(row), field.itemData(row)) for row in range(field.count())]:
                field.clear()
                for name, routine_id in choices:
                    field.addItem(name, routine_id)
            field.setCurrentIndex(max(0, field.findData(offered.on_weekdays.get(weekday, ""))))
        if offered.on_weekdays:
            self._has_days.setChecked(True)
        self._days.setVisible(self._has_days.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Give the fields the room that another size of text needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_fields()

    def _fit_fields(self) -> None:
        for field in self._fields.values():
            field.setMaximumWidth(_WIDEST_FIELD_EM * self.fontMetrics().height())

    def _field(self, weekday: int) -> ChoiceField:
        field = ChoiceField()
        field.setObjectName(f"routineOnDay{weekday}")
        field.activated.connect(partial(self._on_field_activated, weekday))
        return field

    def _day(self, weekday: int, name: str) -> QWidget:
        day = QWidget()
        column = QVBoxLayout(day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(caption_of(self._fields[weekday], name))
        column.addWidget(self._fields[weekday])
        return day

    def _on_field_activated(self, weekday: int, _row: int) -> None:
        routine_id = self._fields[weekday].currentData() or None
        self.changed.emit(self._offered.with_weekday(weekday, routine_id).on_weekdays)

    @Slot(bool)
    def _on_has_days_clicked(self, has_days: bool) -> None:
        """Bring back, or take away, what single days have; who unticks the box by mistake loses nothing."""
        self._days.setVisible(has_days)
        if has_days:
            self.changed.emit(self._last)
        else:
            self._last = self._offered.on_weekdays
            self.changed.emit({})
