"""One routine: what it is, how long it takes, and what can be done with it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from footcoach.core.plan import Plan
from footcoach.core.routine import Routine
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.roles import ChoiceButton
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.routine_facts import needs_text, parts_of, parts_text, place_text, spoken_parts, summary_of
from footcoach.ui.routines.timeline_strip import TimelineStrip

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ShownRoutine:
    """A routine as it is shown.

    Attributes:
        routine: What it is.
        plan: How it would be done now.
        is_offered: Whether it is the one on Today, on all days that have none of their own.
        weekdays: The names of the days of which it is the own one.
        is_always: Whether no day has one of its own.
        is_own: Whether it is the person's own, who may change it.
        has_errors: Whether something in its file is wrong, so that saving it would lose that.
    """

    routine: Routine
    plan: Plan
    is_offered: bool
    weekdays: tuple[str, ...] = ()
    is_always: bool = True
    is_own: bool = False
    has_errors: bool = False


class RoutineCard(QFrame):
    """Shows a routine; all signals carry its id.

    Signals:
        start_requested: begin a session of it.
        offer_requested: offer it on Today.
        edit_requested: change it.
        rename_requested: give it another name.
        duplicate_requested: make another one like it.
        handout_requested: put it on paper.
        export_requested: save it as a file to share.
        remove_requested: remove it.
    """

    start_requested = Signal(str)
    offer_requested = Signal(str)
    edit_requested = Signal(str)
    rename_requested = Signal(str)
    duplicate_requested = Signal(str)
    handout_requested = Signal(str)
    export_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, shown: ShownRoutine) -> None:
        super().__init__()
        self._id = shown.routine.id
        self.setObjectName(f"routine-{self._id}")
        self.setProperty("role", "card")
        self._name = heading_label("", "heading")
        self._summary = text_label("")
        self._strip = TimelineStrip()
        self._parts = text_label("", "quiet")
        self._needs = text_label("", "quiet")
        self._weekdays = text_label("", "quiet")
        start = AccentButton(translate("Routines", "Start"))
        start.setProperty("role", "primary")
        self._start = self._button(start, "start", self.start_requested)
        self._offer = ChoiceButton("")
        self._offer.setProperty("role", "option")
        self._button(self._offer, "offer", self.offer_requested)
        self._error = text_label(
            translate("Routines", "Something in its file is wrong. Mend that first: saving would lose it."), "warning"
        )
        self._other_buttons = {
            "edit": self._plain_button("edit", translate("Routines", "Edit"), self.edit_requested),
            "rename": self._plain_button("rename", translate("Routines", "Rename"), self.rename_requested),
            "duplicate": self._plain_button("duplicate", translate("Routines", "Duplicate"), self.duplicate_requested),
            "handout": self._plain_button("handout", translate("Routines", "On paper…"), self.handout_requested),
            "export": self._plain_button("export", translate("Routines", "Export…"), self.export_requested),
            "remove": self._plain_button("remove", translate("Routines", "Remove"), self.remove_requested),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        for part in (self._name, self._summary, self._strip, self._parts, self._needs, self._weekdays, self._error):
            column.addWidget(part)
        column.addWidget(FlowRow(self._start, self._offer, *self._other_buttons.values()))
        self.show_routine(shown)

    def show_routine(self, shown: ShownRoutine) -> None:
        """Show the routine as it is now."""
        routine, parts = shown.routine, parts_of(shown.routine, shown.plan)
        self._name.setText(routine.name)
        self._summary.setText(summary_of(routine, shown.plan))
        self._strip.show_parts(parts)
        self._parts.setText(parts_text(parts))
        self._parts.setAccessibleName(spoken_parts(parts))
        self._needs.setText(f"{place_text(routine.exercises)} {needs_text(routine.exercises)}")
        self._start.setAccessibleName(translate("Routines", "Start “{name}”").format(name=routine.name))
        self._show_offer(shown)
        self._error.setVisible(shown.has_errors)
        for name, button in self._other_buttons.items():
            button.setVisible(shown.is_own or name in {"duplicate", "handout", "export"})
            button.setEnabled(not shown.has_errors or name in {"duplicate", "handout", "export", "remove"})
            button.setAccessibleName(f"{button.text()} “{routine.name}”")

    def first_button(self) -> QPushButton:
        """Return what stands first of what can be done."""
        return self._start

    def _show_offer(self, shown: ShownRoutine) -> None:
        name = shown.routine.name
        self._offer.setChecked(shown.is_offered)
        self._offer.setText(_offer_text(shown))
        words = translate("Routines", "Offer “{name}” on Today")
        if not shown.is_always:
            words = translate("Routines", "Offer “{name}” on all other days")
        self._offer.setAccessibleName(words.format(name=name))
        text = translate("Routines", "On Today every {days}.").format(days=", ".join(shown.weekdays))
        self._weekdays.setText(text)
        self._weekdays.setVisible(bool(shown.weekdays))

    def _button(self, button: QPushButton, name: str, signal: SignalInstance) -> QPushButton:
        button.setObjectName(f"{name}-{self._id}")
        button.clicked.connect(partial(signal.emit, self._id))
        return button

    def _plain_button(self, name: str, text: str, signal: SignalInstance) -> QPushButton:
        return self._button(QPushButton(text), name, signal)


def _offer_text(shown: ShownRoutine) -> str:
    if shown.is_always:
        return translate("Routines", "✓ On Today") if shown.is_offered else translate("Routines", "Offer on Today")
    if shown.is_offered:
        return translate("Routines", "✓ On all other days")
    return translate("Routines", "Offer on all other days")
