"""Asks how much it hurts, in all or place by place. It can always be passed by."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.pain import BodySite
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.pain_answer import PainAnswer
from footcoach.ui.common.pain_scale import PainScale
from footcoach.ui.common.pain_words import site_word
from footcoach.ui.common.place_question import PlaceQuestion
from footcoach.ui.common.theme import SPACE_PX

_ROW_EM = 56
"""From this width on, in units of the text size, the scale stands beside the words."""

_SCALE_ROW_EM = 36
"""From this width on, the buttons stand beside the scale."""


class PainQuestion(QWidget):
    """A question with its scale, and the places of the body behind a button.

    Signals:
        answered: a score was chosen or taken back.
    """

    answered = Signal()

    def __init__(self, name: str, question: str, parent: QWidget | None = None) -> None:
        """Make the question called `name`."""
        super().__init__(parent)
        self.setObjectName(name)
        self._name = name
        self._overall = PainScale(name, question)
        self._overall.changed.connect(self.answered)
        self._answer = PainAnswer(f"{name}Answer")
        self._places: PlaceQuestion | None = None
        self._told_places = text_label("", "quiet")
        self._told_places.setObjectName(f"{name}ToldPlaces")
        self._told_places.hide()
        self._more = QPushButton(self.tr("By body part"))
        self._more.setObjectName(f"{name}Places")
        self._more.setProperty("role", "plain")
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)
        self._more.setAccessibleDescription(self.tr("Give a number for lower back, hips, knees and feet."))
        self._more.toggled.connect(self._on_more_toggled)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACE_PX)
        self._lay_out_row(question)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_PX)
        self._column.addLayout(self._row)
        self._column.addWidget(self._told_places)
        self._column.addWidget(self._answer)

    @property
    def scores(self) -> dict[BodySite, int]:
        """What was answered, by place; empty when the question was passed by."""
        overall = {} if self._overall.score is None else {BodySite.OVERALL: self._overall.score}
        return overall | self._place_scores()

    def clear(self) -> None:
        """Forget the answers."""
        self._overall.set_score(None)
        if self._places is not None:
            self._places.clear()
        self.show_answer("")
        self._more.setChecked(False)
        self._tell_places()

    def show_answer(self, text: str) -> None:
        """Say what the answer means, in one sentence; nothing for an empty one."""
        if text != self._answer.text():
            self._answer.tell(text)

    def add_button(self, button: QPushButton) -> None:
        """Put another button at the end of the row."""
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words above the scale where there is no room beside it."""
        super().resizeEvent(event)
        width_em = self.width() / self.fontInfo().pixelSize()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if width_em < _ROW_EM else across)
        self._scale_row.setDirection(down if width_em < _SCALE_ROW_EM else across)
        # The page learns that it may be narrower by now.
        self.updateGeometry()

    def _lay_out_row(self, question: str) -> None:
        heading = heading_label(question, "subheading")
        hint = text_label(self.tr("0 is no pain, 10 is the worst. You need not answer."), "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(heading)
        words.addWidget(hint)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_PX)
        self._buttons.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons.addStretch(1)
        scale = QHBoxLayout()
        scale.addWidget(self._overall)
        scale.addStretch(1)
        self._scale_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scale_row.setSpacing(SPACE_PX)
        self._scale_row.addLayout(scale)
        self._scale_row.addLayout(self._buttons, 1)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._scale_row)

    @Slot(bool)
    def _on_more_toggled(self, is_checked: bool) -> None:
        if self._places is None:
            # The numbers and a picture that few people want would make the first window late.
            self._places = PlaceQuestion(self._name)
            self._places.answered.connect(self.answered)
            self._column.insertWidget(1, self._places)
        self._places.setVisible(is_checked)
        self._tell_places()

    def _place_scores(self) -> dict[BodySite, int]:
        return {} if self._places is None else self._places.scores

    def _tell_places(self) -> None:
        """Say what was answered by place while the scales for it are put away: it counts all the same."""
        answers = [f"{site_word(site)} {score}" for site, score in self._place_scores().items()]
        self._told_places.setText(self.tr("By body part: {answers}").format(answers=", ".join(answers)))
        self._told_places.setVisible(bool(answers) and not self._more.isChecked())
