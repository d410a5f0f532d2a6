"""Asks why a session was ended early. It can be passed by."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.record import StopReason
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.pain_words import stop_reason_word
from footcoach.ui.common.roles import ChoiceButton, Group
from footcoach.ui.common.theme import SPACE_PX

_ROW_EM = 32


class StopQuestion(Group):
    """One button for each reason; to choose it again takes it back.

    Signals:
        chosen: the StopReason; None when it was taken back.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stopQuestion")
        self._buttons = {reason: self._button(reason) for reason in StopReason}
        first, second = tuple(self._buttons.values())[:2], tuple(self._buttons.values())[2:]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        question = self.tr("Why did you stop?")
        self.setAccessibleName(question)
        layout.addWidget(heading_label(question, "subheading"))
        layout.addWidget(AdaptiveRow(_row(first), _row(second), row_em=_ROW_EM, second_share=0.5))

    def _button(self, reason: StopReason) -> QPushButton:
        button = ChoiceButton(stop_reason_word(reason))
        button.setObjectName(f"stop-{reason.replace(' ', '-')}")
        button.setProperty("role", "choice")
        # Of the buttons of a group, the Tab key would stop only at one, and none could be taken back.
        button.clicked.connect(partial(self._on_button_clicked, reason))
        return button

    def _on_button_clicked(self, reason: StopReason) -> None:
        for other, button in self._buttons.items():
            button.setChecked(other is reason and button.isChecked())
        self.chosen.emit(reason if self._buttons[reason].isChecked() else None)


def _row(buttons: Iterable[QPushButton]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_PX)
    for button in buttons:
        row.addWidget(button, 1)
    return holder
