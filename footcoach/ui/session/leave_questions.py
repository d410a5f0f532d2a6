"""Asks before a session is left: to end it, or to close the program and go on another time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from footcoach.ui.session.session_question import SessionQuestion

translate = QCoreApplication.translate


class LeaveQuestion(SessionQuestion):
    """A question whose likelier answer, "Resume", is under Enter and Escape; `accepted` means leave."""

    def __init__(self, name: str, question: str, explanation: str, leave: str, page: QWidget) -> None:
        """Ask `question` over `page` with a button that says `leave`."""
        super().__init__(
            name,
            question,
            explanation,
            reject=("goOnButton", translate("EndDialog", "Resume")),
            accept=("confirmEndButton", leave),
            page=page,
        )


class EndQuestion(LeaveQuestion):
    """Asks whether to end the session; `accepted` means end, `rejected` means go on."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(
            "endDialog",
            translate("EndDialog", "End the session?"),
            translate("EndDialog", "It is paused. You can resume where you stopped, until you press End."),
            translate("EndDialog", "End"),
            page,
        )


class CloseQuestion(LeaveQuestion):
    """Asks whether to close the program in a session; `accepted` means close, `rejected` means go on."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(
            "closeDialog",
            translate("CloseDialog", "Close Footcoach?"),
            translate(
                "CloseDialog", "The session is saved. Next time you can resume at the repetition that you are in."
            ),
            translate("CloseDialog", "Close"),
            page,
        )
