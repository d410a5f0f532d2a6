"""What today's exercises need, each thing with its picture, to be ticked as it is laid out."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.core.exercise import Equipment
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.roles import Group
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.today.thing_box import ThingBox


class ReadyThings(Group):
    """One check box for each thing. The ticks hold until the day is over: by then the things are put away.

    Signals:
        ticked: the day, and the ids of the things that are ready on it.
    """

    ticked = Signal(object, object)

    def __init__(self, things: tuple[Equipment, ...], figures: FigureModel, parent: QWidget | None = None) -> None:
        """Ask for `things`, of which there is at least one."""
        super().__init__(parent)
        self.setObjectName("readyThings")
        self.setAccessibleName(self.tr("What you need"))
        self._day: date | None = None
        # What another routine needs, and was ready earlier that day.
        self._others: tuple[str, ...] = ()
        self._boxes = {thing.id: ThingBox(thing, figures) for thing in things}
        self._told = text_label("", "quiet")
        self._told.setObjectName("readyText")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_PX // 2)
        column.addWidget(self._told)
        column.addWidget(FlowRow(*self._boxes.values(), gap_px=SPACE_PX))
        for box in self._boxes.values():
            box.toggled.connect(self._tell)
            box.clicked.connect(self._on_box_clicked)
        self._tell()

    def begin_day(self, day: date) -> None:
        """Take back the ticks of another day than `day`."""
        if day != self._day:
            self._day, self._others = day, ()
            for box in self._boxes.values():
                box.setChecked(False)

    def show_ready(self, day: date, thing_ids: Collection[str]) -> None:
        """Tick what was ready earlier on `day`."""
        self._day = day
        self._others = tuple(thing_id for thing_id in thing_ids if thing_id not in self._boxes)
        for thing_id, box in self._boxes.items():
            box.setChecked(thing_id in thing_ids)

    @Slot()
    def _on_box_clicked(self) -> None:
        ticked = (thing_id for thing_id, box in self._boxes.items() if box.isChecked())
        self.ticked.emit(self._day, (*self._others, *ticked))

    @Slot()
    def _tell(self) -> None:
        missing = sum(not box.isChecked() for box in self._boxes.values())
        text = self.tr("What you need. Tick what is ready.") if missing else self.tr("✓ Everything is ready.")
        self._told.setText(text)
