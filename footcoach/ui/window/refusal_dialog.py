"""Tells why the program does not start, where no other window of it is open."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from footcoach.desktop.start_refusal import StartRefusal
from footcoach.ui.common.question_dialog import QuestionDialog

translate = QCoreApplication.translate


class RefusalDialog(QuestionDialog):
    """Says what happened and what to do, and offers to try again or, where only a person can know, to start anyway."""

    def __init__(self, refusal: StartRefusal, parent: QWidget | None = None) -> None:
        if refusal.can_take_over:
            way_on = translate("RefusalDialog", "Open here anyway")
        else:
            way_on = translate("RefusalDialog", "Try again")
        super().__init__(
            "refusalDialog",
            translate("RefusalDialog", "Cannot start"),
            translate("RefusalDialog", "Footcoach cannot start"),
            refusal.reason,
            refusal.remedy,
            reject=("closeButton", translate("RefusalDialog", "Close")),
            accept=("goOnButton", way_on),
            # Enter must never be what lets two programs write the same files.
            is_accept_default=not refusal.can_take_over,
            parent=parent,
        )

    def is_going_on(self) -> bool:
        """Whether the person has chosen to go on."""
        return self.result() == QDialog.DialogCode.Accepted
