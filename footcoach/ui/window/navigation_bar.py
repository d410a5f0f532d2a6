"""The places of the window, Today, Progress and Help, beside each other, with the way to the settings."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from footcoach.ui.common.focus import focus_start_of, regions_of
from footcoach.ui.common.icons import ButtonIcon
from footcoach.ui.common.keys import HELP, PROGRESS, SETTINGS, TODAY, Keys
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.page_stack import PageStack
from footcoach.ui.common.roles import ChoiceButton
from footcoach.ui.common.theme import BODY_PX, SPACE_PX

_NARROW_EM = 60
"""Below this width, in units of the text size, the places stand above the page, in one row or two."""

_SIDEBAR_EM = 12


class Destination(StrEnum):
    """Where somebody can be in the window."""

    TODAY = "today"
    PROGRESS = "progress"
    HELP = "help"


class NavigationBar(QWidget):
    """A bar with the places, and the page of the one that was chosen.

    Signals:
        settings_requested: open the settings.
        about_requested: open About.
    """

    settings_requested = Signal()
    about_requested = Signal()

    def __init__(
        self, today: QWidget, makers: Mapping[Destination, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        """Begin with the page `today`; `makers` make the page of each other place, when it is opened or before."""
        super().__init__(parent)
        self._makers = makers
        self._pages: dict[Destination, QWidget] = {Destination.TODAY: today}
        self._stack = PageStack()
        self._stack.addWidget(today)
        self._title = text_label("Footcoach", "heading")
        self._title.setWordWrap(False)
        self._title.setContentsMargins(2 * SPACE_PX, SPACE_PX, 0, 2 * SPACE_PX)
        self._buttons = {
            Destination.TODAY: self._destination_button(Destination.TODAY, self.tr("Today"), TODAY),
            Destination.PROGRESS: self._destination_button(Destination.PROGRESS, self.tr("Progress"), PROGRESS),
            Destination.HELP: self._destination_button(Destination.HELP, self.tr("Help"), HELP),
        }
        self._bar = QWidget()
        self._bar.setObjectName("placesBar")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._bar)
        self._row.setSpacing(SPACE_PX)
        self._row.addWidget(self._title)
        self._parts = [
            self._part(*self._buttons.values()),
            self._part(
                self._button("settingsButton", self.tr("Settings"), self.settings_requested, SETTINGS),
                self._button("aboutButton", self.tr("About"), self.about_requested),
            ),
        ]
        self._row.addLayout(self._parts[0])
        self._row.addStretch(1)
        self._row.addLayout(self._parts[1])
        self._bar.installEventFilter(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._bar)
        self._sides.addWidget(self._stack, 1)
        self.show_destination(Destination.TODAY)

    def prepare(self, destination: Destination) -> None:
        """Make the page of a place that was not opened yet, so that it opens at once."""
        if destination not in self._pages:
            self._pages[destination] = self._makers[destination]()
            self._stack.addWidget(self._pages[destination])

    def show_destination(self, destination: Destination) -> None:
        """Go to a place."""
        self.prepare(destination)
        for other, button in self._buttons.items():
            button.setChecked(other is destination)
        self._stack.setCurrentWidget(self._pages[destination])
        self.setWindowTitle(self._buttons[destination].text())

    def focus_start(self) -> QWidget:
        """Return what the page of the place begins at."""
        return focus_start_of(self._page())

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bar and the regions of the page."""
        return self._bar, *regions_of(self._page())

    def _page(self) -> QWidget:
        page = self._stack.currentWidget()
        assert page is not None, "there is always Today"
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the bar where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrange anew when the buttons have become wider, as in the first window, whose style comes late."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return False

    def _arrange(self) -> None:
        em_px = max(BODY_PX, self.font().pixelSize())
        is_narrow = self.width() < _NARROW_EM * em_px
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        margin_px = SPACE_PX if is_narrow else 2 * SPACE_PX
        for part in self._parts:
            part.setDirection(across if is_narrow else down)
        self._dress("tab" if is_narrow else "place")
        has_one_line = sum(part.minimumSize().width() for part in self._parts) + 4 * SPACE_PX <= self.width()
        self._row.setDirection(across if is_narrow and has_one_line else down)
        self._sides.setDirection(down if is_narrow else across)
        self._title.setVisible(not is_narrow)
        self._row.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
        self._bar.setFixedWidth(_SIDEBAR_EM * em_px if not is_narrow else self.width())

    def _dress(self, role: str) -> None:
        """Let the buttons stand as places below each other, or as closer tabs beside each other."""
        for button in self._bar.findChildren(QPushButton):
            if button.property("role") != role:
                button.setProperty("role", role)
                # The theme looks at the role only when it dresses the button.
                button.style().unpolish(button)
                button.style().polish(button)

    def _part(self, *buttons: QPushButton) -> QBoxLayout:
        """Return `buttons` that stay together."""
        part = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        part.setSpacing(SPACE_PX)
        for button in buttons:
            part.addWidget(button)
        return part

    def _destination_button(self, destination: Destination, text: str, keys: Keys) -> QPushButton:
        # Of the buttons of a group, the Tab key would stop only at one.
        button = self._dressed(ChoiceButton(text), f"{destination}Place", keys)
        button.clicked.connect(partial(self._on_button_clicked, destination))
        return button

    def _on_button_clicked(self, destination: Destination) -> None:
        self.show_destination(destination)
        self.focus_start().setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, name: str, text: str, signal: SignalInstance, keys: Keys | None = None) -> QPushButton:
        button = self._dressed(QPushButton(text), name, keys)
        button.clicked.connect(signal)
        return button

    def _dressed(self, button: QPushButton, name: str, keys: Keys | None) -> QPushButton:
        button.setObjectName(name)
        button.setProperty("role", "place")
        ButtonIcon(button, name.removesuffix("Place").removesuffix("Button"))
        if keys is not None:
            button.setToolTip(keys.shown())
        return button
