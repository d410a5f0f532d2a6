"""Asks before a session is left: to end it, or to close the program and go on another time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from footcoach.ui.common.question_dialog import QuestionDialog

translate = QCoreApplication.translate


class LeaveDialog(QuestionDialog):
    """A question whose likelier answer, "Resume", is under Enter and Escape; `accepted` means leave."""

    def __init__(self, name: str, question: str, explanation: str, leave: str, parent: QWidget | None = None) -> None:
        """Ask `question` with a button that says `leave`."""
        super().__init__(
            name,
            question,
            question,
            explanation,
            reject=("goOnButton", translate("EndDialog", "Resume")),
            accept=("confirmEndButton", leave),
            parent=parent,
        )


class EndDialog(LeaveDialog):
    """Asks whether to end the session; `accepted` means end, `rejected` means go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "endDialog",
            translate("EndDialog", "End the session?"),
            translate("EndDialog", "It is paused. You can resume where you stopped."),
            translate("EndDialog", "End"),
            parent,
        )


class CloseDialog(LeaveDialog):
    """Asks whether to close the program in a session; `accepted` means close, `rejected` means go on."""

    def quit(self) -> None:
        """Stay: whoever wants to quit is asked just that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "closeDialog",
            translate("CloseDialog", "Close Footcoach?"),
            translate(
                "CloseDialog", "The session is saved. Next time you can resume at the repetition that you are in."
            ),
            translate("CloseDialog", "Close"),
            parent,
        )
