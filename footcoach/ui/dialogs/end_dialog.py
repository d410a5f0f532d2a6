"""Asks before a session is ended by a key or by closing the window."""

from PySide6.QtWidgets import QMessageBox, QWidget


class EndDialog(QMessageBox):
    """Asks whether to end the session; `accepted` means end, `rejected` means go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("endDialog")
        self.setWindowTitle(self.tr("End the session?"))
        self.setText(self.tr("End the session?"))
        self.setInformativeText(self.tr("It is paused. You can go on where you are."))
        go_on = self.addButton(self.tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        go_on.setObjectName("goOnButton")
        end = self.addButton(self.tr("End"), QMessageBox.ButtonRole.AcceptRole)
        end.setObjectName("confirmEndButton")
        self.setDefaultButton(go_on)
        self.setEscapeButton(go_on)
