"""Asks before a session is left: to end it, or to close the program and go on another time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.theme import SPACE_PX

translate = QCoreApplication.translate

_WIDTH_EM = 28


class LeaveDialog(ScrollDialog):
    """A question whose likelier answer, "Go on", is under Enter and Escape; `accepted` means leave."""

    def __init__(self, name: str, question: str, explanation: str, leave: str, parent: QWidget | None = None) -> None:
        """Ask `question` with a button that says `leave`."""
        super().__init__(name, question, parent=parent)
        self.setAccessibleDescription(explanation)
        self.column.setSpacing(SPACE_PX)
        self.column.addWidget(text_label(question, "heading"))
        self.column.addWidget(text_label(explanation))
        self.column.addStretch(1)
        go_on = QPushButton(translate("EndDialog", "Go on"))
        go_on.setObjectName("goOnButton")
        go_on.setDefault(True)
        go_on.clicked.connect(self.reject)
        end = QPushButton(leave)
        end.setObjectName("confirmEndButton")
        end.setAutoDefault(False)
        end.clicked.connect(self.accept)
        self.add_buttons(go_on, end)
        self.setFocusProxy(go_on)
        go_on.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, now that the theme has dressed them."""
        self.fit_content(_WIDTH_EM * self.fontInfo().pixelSize())
        super().showEvent(event)


class EndDialog(LeaveDialog):
    """Asks whether to end the session; `accepted` means end, `rejected` means go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "endDialog",
            translate("EndDialog", "End the session?"),
            translate("EndDialog", "It is paused. You can go on where you are."),
            translate("EndDialog", "End"),
            parent,
        )


class CloseDialog(LeaveDialog):
    """Asks whether to close the program in a session; `accepted` means close, `rejected` means go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "closeDialog",
            translate("CloseDialog", "Close Footcoach?"),
            translate(
                "CloseDialog", "The session is kept. Next time you can continue with the repetition that you are in."
            ),
            translate("CloseDialog", "Close"),
            parent,
        )
