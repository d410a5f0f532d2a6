"""Asks for warning signs after a session that ended in pain; whoever has one reads the exact safety text."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from footcoach.core.warning_sign import WarningSign
from footcoach.ui.common.fields import TickBox
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.safety_alert import safety_alert
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.common.urgent import read_out


class WarningSigns(QWidget):
    """Questions, and below each that is ticked the safety text it stands for.

    Signals:
        ticked: a WarningSign, and whether the person has it now.

    Attributes:
        question: What all of them ask.
    """

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warningSigns")
        self._texts: dict[TickBox, QFrame] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_PX)
        self.question = self.tr("Do you have any of these now?")
        layout.addWidget(heading_label(self.question, "subheading"))
        for sign, question in self._questions().items():
            box = TickBox(question)
            box.setObjectName(f"{sign}Sign")
            box.toggled.connect(partial(self._on_box_toggled, box, sign))
            self._texts[box] = safety_alert(sign)
            self._texts[box].hide()
            layout.addWidget(box)
            layout.addWidget(self._texts[box])

    def _questions(self) -> Mapping[WarningSign, str]:
        return {
            WarningSign.STOP: self.tr("Chest pain, severe breathlessness, feeling dizzy, or weak on one side"),
            WarningSign.CALF: self.tr("A sudden kick or snap in the calf"),
            WarningSign.EMERGENCY: self.tr("Back pain with numbness, weak legs, or bladder trouble"),
            WarningSign.CLOT: self.tr("One calf or thigh that throbs, is swollen, warm or red"),
            WarningSign.LEG_PAIN: self.tr("Numbness, or pain down the leg"),
        }

    @property
    def is_any_ticked(self) -> bool:
        """Whether somebody has one of the signs."""
        return any(box.isChecked() for box in self._texts)

    def _on_box_toggled(self, box: TickBox, sign: WarningSign, is_ticked: bool) -> None:
        text = self._texts[box]
        text.setVisible(is_ticked)
        self.ticked.emit(sign, is_ticked)
        if is_ticked:
            read_out(text, text.accessibleName())
