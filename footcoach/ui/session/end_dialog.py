"""Asks before a session is left: to end it, or to close the program and go on another time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class EndDialog(QMessageBox):
    """Asks whether to end the session; `accepted` means end, `rejected` means go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("endDialog")
        question = self.tr("End the session?")
        _fill(self, question, self.tr("It is paused. You can go on where you are."), self.tr("End"))


class CloseDialog(QMessageBox):
    """Asks whether to close the program in a session; `accepted` means close, `rejected` means go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("closeDialog")
        explanation = self.tr("The session is kept. Next time you can continue with the repetition that you are in.")
        _fill(self, self.tr("Close Footcoach?"), explanation, self.tr("Close"))


def _fill(dialog: QMessageBox, question: str, explanation: str, leave: str) -> None:
    dialog.setWindowTitle(question)
    dialog.setText(question)
    dialog.setInformativeText(explanation)
    go_on = dialog.addButton(QCoreApplication.translate("EndDialog", "Go on"), QMessageBox.ButtonRole.RejectRole)
    go_on.setObjectName("goOnButton")
    end = dialog.addButton(leave, QMessageBox.ButtonRole.AcceptRole)
    end.setObjectName("confirmEndButton")
    dialog.setDefaultButton(go_on)
    dialog.setEscapeButton(go_on)
