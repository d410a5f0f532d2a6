"""Tells why the program does not start, where no other window of it is open."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from footcoach.desktop.start_refusal import StartRefusal

_LONG_WORD = re.compile(r"([^\s/\\]{30})(?=[^\s/\\])")


class RefusalDialog(QMessageBox):
    """Says what happened and what to do, and offers to try again or, where only a person can know, to start anyway."""

    def __init__(self, refusal: StartRefusal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("refusalDialog")
        self.setWindowTitle(self.tr("Cannot start"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(_breakable(refusal.reason))
        self.setInformativeText(_breakable(refusal.remedy))
        way_on = self.tr("Open here all the same") if refusal.can_take_over else self.tr("Try again")
        self._go_on = self.addButton(way_on, QMessageBox.ButtonRole.AcceptRole)
        self._go_on.setObjectName("goOnButton")
        close = self.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        close.setObjectName("closeButton")
        # Enter must never be what lets two programs write the same files.
        self.setDefaultButton(close if refusal.can_take_over else self._go_on)
        self.setEscapeButton(close)

    def is_going_on(self) -> bool:
        """Whether the person has chosen to go on."""
        return self.clickedButton() is self._go_on


def _breakable(text: str) -> str:
    """Return the text with places, which nobody sees, where a word as long as a line may be broken."""
    return _LONG_WORD.sub("\\1\u200b", text)
