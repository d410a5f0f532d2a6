"""Asks for warning signs after a session that ended in pain; whoever has one reads the exact safety text."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from footcoach.ui.common.fields import TickBox
from footcoach.ui.common.labels import card, heading_label, text_label, text_list
from footcoach.ui.common.safety_texts import SafetyList, calf_list, clot_list, emergency_list, leg_pain_list, stop_list
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.common.urgent import read_out


class WarningSigns(QWidget):
    """Questions, and below each that is ticked the safety text it stands for.

    Signals:
        changed: a sign was ticked, or is no longer.

    Attributes:
        question: What all of them ask.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warningSigns")
        self._texts: dict[TickBox, QFrame] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_PX)
        self.question = self.tr("Do you have any of these now?")
        layout.addWidget(heading_label(self.question, "subheading"))
        for name, question, safety_list in self._questions():
            box = TickBox(question)
            box.setObjectName(name)
            box.toggled.connect(partial(self._show_text, box))
            self._texts[box] = _alert(f"{name}Text", safety_list)
            layout.addWidget(box)
            layout.addWidget(self._texts[box])

    def _questions(self) -> tuple[tuple[str, str, SafetyList], ...]:
        return (
            ("stopSign", self.tr("Chest pain, severe breathlessness, feeling dizzy, or weak on one side"), stop_list()),
            ("calfSign", self.tr("A sudden kick or snap in the calf"), calf_list()),
            ("emergencySign", self.tr("Back pain with numbness, weak legs, or bladder trouble"), emergency_list()),
            ("clotSign", self.tr("One calf or thigh that throbs, is swollen, warm or red"), clot_list()),
            ("legPainSign", self.tr("Numbness, or pain down the leg"), leg_pain_list()),
        )

    @property
    def is_any_ticked(self) -> bool:
        """Whether somebody has one of the signs."""
        return any(box.isChecked() for box in self._texts)

    def _show_text(self, box: TickBox, is_ticked: bool) -> None:
        text = self._texts[box]
        text.setVisible(is_ticked)
        self.changed.emit()
        if is_ticked:
            read_out(text, text.accessibleName())


def _alert(name: str, safety_list: SafetyList) -> QFrame:
    heading = text_label(safety_list.heading, "warning")
    alert = card(heading, text_list(safety_list.lines), role="alert")
    alert.setObjectName(name)
    alert.setAccessibleName(f"{safety_list.heading}: {'; '.join(safety_list.lines)}")
    alert.hide()
    return alert
