"""Asks how much it hurts at each place of the body: pointed at on a picture, or chosen in a list, then a number."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from footcoach.core.pain import PLACES, WORST, BodySite, light_of
from footcoach.ui.common.body_picture import BodyPicture
from footcoach.ui.common.focus import focus_in_view
from footcoach.ui.common.labels import heading_label, text_label
from footcoach.ui.common.pain_light import SIGNS
from footcoach.ui.common.pain_scale import PainScale
from footcoach.ui.common.pain_words import site_word
from footcoach.ui.common.roles import ChoiceButton, Group
from footcoach.ui.common.theme import SPACE_PX

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}

_PADDING_EM = 1.0
"""What an entry has at either end, in units of the text size."""

_ROW_EM = 40
"""From this width on, in units of the text size, the numbers stand beside the list."""


_PICTURE_ROW_EM = 26
"""From this width on, the list stands beside the picture."""


class PlaceQuestion(QWidget):
    """A picture, the list of its places, and the numbers for the one that is chosen.

    Signals:
        answered: a number was chosen or taken back.
    """

    answered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make the question whose parts are called `name` and the place."""
        super().__init__(parent)
        self._scores: dict[BodySite, int] = {}
        self._picture = BodyPicture()
        self._picture.pressed.connect(self._choose)
        self._list = PlaceList(name)
        self._list.changed.connect(self._on_list_changed)
        self._asked = heading_label("", "subheading")
        self._scale = PainScale(f"{name}Place", "")
        self._scale.changed.connect(self._on_scale_changed)
        self._hint = text_label(self.tr("Give a number only where it hurts."), "quiet")
        numbers = QVBoxLayout()
        numbers.addWidget(self._asked)
        numbers.addWidget(self._scale)
        numbers.addWidget(self._hint)
        numbers.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(3 * SPACE_PX)
        self._parts.addWidget(self._list, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(numbers, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, SPACE_PX, 0, 0)
        self._row.setSpacing(3 * SPACE_PX)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._parts, 1)
        self._show()

    @property
    def scores(self) -> dict[BodySite, int]:
        """What was answered, in the order of the list."""
        return {site: self._scores[site] for site in PLACES if site in self._scores}

    def clear(self) -> None:
        """Forget the answers."""
        self._scores.clear()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers below the list, and the list below the picture, where there is no room beside it."""
        super().resizeEvent(event)
        width_em = self.width() / self.fontInfo().pixelSize()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if width_em >= _ROW_EM else down)
        self._row.setDirection(across if width_em >= _PICTURE_ROW_EM else down)
        self.updateGeometry()

    @Slot(object)
    def _choose(self, site: BodySite) -> None:
        self._list.choose(site)

    @Slot()
    def _on_list_changed(self) -> None:
        self._show()

    @Slot()
    def _on_scale_changed(self) -> None:
        score = self._scale.score
        if score is None:
            self._scores.pop(self._list.chosen, None)
        else:
            self._scores[self._list.chosen] = score
        self._show()
        self.answered.emit()

    def _show(self) -> None:
        chosen = self._list.chosen
        question = self.tr("{place}: how much does it hurt?").format(place=site_word(chosen))
        self._asked.setText(question)
        self._scale.setAccessibleName(site_word(chosen))
        self._scale.set_score(self._scores.get(chosen))
        self._list.show_scores(self._scores)
        self._picture.show_places(self._scores, chosen)


class PlaceList(Group):
    """The places from above, of which one is chosen. The list is one stop of the Tab key; arrows choose.

    Signals:
        changed: another place was chosen.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make the list whose entries are called `name` and the place."""
        super().__init__(parent)
        self.setObjectName(f"{name}List")
        self.setAccessibleName(self.tr("Where does it hurt?"))
        self.chosen = PLACES[0]
        # Out of a group, a button takes the arrows for the Tab key.
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._on_group_id_clicked)
        self._buttons = {site: ChoiceButton(site_word(site)) for site in PLACES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_PX // 2)
        for site, button in self._buttons.items():
            button.setObjectName(f"{name}-{site.replace(' ', '-')}")
            button.setProperty("role", "entry")
            self._group.addButton(button, PLACES.index(site))
            column.addWidget(button)
        self._show()

    def choose(self, site: BodySite) -> None:
        """Choose a place."""
        is_new = site is not self.chosen
        self.chosen = site
        focus_in_view(self._buttons[site])
        self._show()
        if is_new:
            self.changed.emit()

    def show_scores(self, scores: dict[BodySite, int]) -> None:
        """Write the numbers beside the places."""
        for site, button in self._buttons.items():
            word, score = site_word(site), scores.get(site)
            button.setText(word if score is None else _scored(word, score))
            button.setAccessibleName(word if score is None else f"{word}, {score}")

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the chosen place has room with any number."""
        font = QFont(self.font())
        font.setBold(True)
        widest_px = max(QFontMetrics(font).horizontalAdvance(_scored(site_word(site), WORST)) for site in PLACES)
        padding_px = 2 * round(_PADDING_EM * self.fontInfo().pixelSize())
        return QSize(widest_px + padding_px, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows; every other key is the page's."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            place = PLACES.index(self.chosen) + step
            self.choose(PLACES[min(max(place, 0), len(PLACES) - 1)])

    @Slot(int)
    def _on_group_id_clicked(self, place: int) -> None:
        self.choose(PLACES[place])

    def _show(self) -> None:
        for site, button in self._buttons.items():
            is_chosen = site is self.chosen
            button.setChecked(is_chosen)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)


def _scored(word: str, score: int) -> str:
    return f"{word}  {SIGNS[light_of(score)]} {score}"
