"""The page Help: answers to what people ask, and the list of keys."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise
from footcoach.ui.common.adaptive_row import AdaptiveRow
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.focus import focus_in_view
from footcoach.ui.common.key_list import KeyList
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.help.question_card import QuestionCard
from footcoach.ui.help.questions import QuestionGroup, question_groups

_PAIR_EM = 56
"""Two cards stand side by side from this width on, in units of the text size: no line is so long that one gets lost."""


_HALF = 0.4925
"""The share of the width that is left to each of two cards beside the gap."""


class HelpPage(ScrollPage):
    """Answers questions.

    Signals:
        about_requested: open About.
        exercise_opened: the id of the exercise to show.
        safety_requested: show "Before you start".
    """

    about_requested = Signal()
    exercise_opened = Signal(str)
    safety_requested = Signal()

    def __init__(self, exercises: Sequence[Exercise], *, has_letters: bool, parent: QWidget | None = None) -> None:
        """Answer questions about `exercises`; `has_letters` where keys of one letter are switched on."""
        super().__init__(QCoreApplication.translate("HelpPage", "Help"), parent=parent)
        self._exercises = exercises
        self._title = PageTitle(self.windowTitle())
        self._keys = KeyList(has_letters=has_letters)
        intro = self.tr("Short answers to what people ask. They do not replace a doctor or a physiotherapist.")
        self._title.introduce(intro)
        self.column.addWidget(self._title)
        self.column.addWidget(text_label(intro))
        self.column.addWidget(self._ways())
        self._sections = [self._section(group.heading, *_in_pairs(self._cards(group))) for group in question_groups()]
        self._sections.append(self._section(self.tr("Keys"), self._keys))
        for section in self._sections:
            self.column.addWidget(section)
        self.column.addStretch(1)

    def focus_start(self) -> QWidget:
        """Return the title, which tells a screen reader what the page is."""
        return self._title

    def regions(self) -> tuple[QWidget, ...]:
        """Return the page and its sections, each of which F6 leads to."""
        return self, *self._sections

    def set_letters(self, has_letters: bool) -> None:
        """List keys of one letter, or do not."""
        self._keys.set_letters(has_letters)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, where the keyboard is."""
        super().showEvent(event)
        if not event.spontaneous():
            self.verticalScrollBar().setValue(0)

    def _ways(self) -> FlowRow:
        """Return the ways to what is looked for most often."""
        return FlowRow(
            self._button("helpKeysButton", self.tr("Keys"), self._on_keys_clicked),
            self._button("helpSafetyButton", self.tr("Before you start"), self.safety_requested),
            self._button("helpAboutButton", self.tr("About Footcoach"), self.about_requested),
        )

    def _button(self, name: str, text: str, slot: Callable[[], object] | SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _section(self, heading: str, *parts: QWidget) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, SPACE_PX, 0, 0)
        column.setSpacing(2 * SPACE_PX)
        column.addWidget(heading_label(heading))
        for part in parts:
            column.addWidget(part)
        return section

    def _cards(self, group: QuestionGroup) -> list[QuestionCard]:
        cards = [QuestionCard(question, self._exercises) for question in group.questions]
        for card in cards:
            card.exercise_opened.connect(self.exercise_opened)
            card.safety_requested.connect(self.safety_requested)
        return cards

    @Slot()
    def _on_keys_clicked(self) -> None:
        focus_in_view(self._keys.focus_start(), Qt.FocusReason.OtherFocusReason)


def _in_pairs(cards: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield `cards` two by two; the last of an odd number has a row to itself."""
    for first, second in zip(cards[::2], cards[1::2], strict=False):
        yield AdaptiveRow(first, second, row_em=_PAIR_EM, second_share=_HALF)
    if len(cards) % 2:
        yield cards[-1]
