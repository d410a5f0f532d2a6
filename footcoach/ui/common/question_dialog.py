"""Asks one question with two answers, or tells what is wrong and asks how to go on."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.theme import SPACE_PX

_WIDTH_EM = 28


class QuestionDialog(ScrollDialog):
    """A heading, the texts below it, and a button for each answer. Escape and closing the window reject."""

    def __init__(
        self,
        name: str,
        title: str,
        heading: str,
        *texts: str,
        reject: tuple[str, str],
        accept: tuple[str, str],
        is_accept_default: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask.

        Args:
            name: What the dialog is called in the program.
            title: What its window is called.
            heading: The question.
            texts: What a person should know to answer it.
            reject: Name and words of the button that changes nothing.
            accept: Name and words of the other one.
            is_accept_default: Whether Enter accepts.
            parent: The window that the dialog belongs to.
        """
        super().__init__(name, title, parent=parent)
        self.setAccessibleDescription("\n".join(texts))
        self.column.setSpacing(SPACE_PX)
        self.column.addWidget(heading_label(heading, "heading"))
        for text in texts:
            self.column.addWidget(text_label(text))
        self.column.addStretch(1)
        rejecting, accepting = (self._button(*button) for button in (reject, accept))
        rejecting.clicked.connect(self.reject)
        accepting.clicked.connect(self.accept)
        default = accepting if is_accept_default else rejecting
        self.add_buttons(rejecting, accepting, default=default)
        default.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, now that the theme has dressed them."""
        self.fit_content(_WIDTH_EM * self.fontInfo().pixelSize())
        super().showEvent(event)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
