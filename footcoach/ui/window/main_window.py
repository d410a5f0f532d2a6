"""The main window: one page at a time. It holds no rules; the application connects it."""

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from footcoach.ui.common import keys
from footcoach.ui.common.focus import focus_start_of, move_focus, move_region, press_by_enter
from footcoach.ui.common.keys import add_shortcut
from footcoach.ui.common.page_stack import PageStack
from footcoach.ui.common.page_title import PROGRAM, window_title
from footcoach.ui.common.screen_fit import ScreenFit

_SMALLEST_WIDTH_PX = 800
_SMALLEST_HEIGHT_PX = 560

_LATEST_APPEARANCE_MS = 250
"""So long after it is shown a window has certainly been painted."""


class MainWindow(QMainWindow):
    """Shows one page at a time, on the screen as a whole, and has its title; F11 gives it the whole screen.

    Signals:
        activated: the person has turned to it.
        appeared: the window has painted itself for the first time.
        close_refused: the window was to be closed while `set_close_guarded` holds it open.
        closed: the window has been closed.
        full_screen_changed: whether it has the whole screen now.
        screen_changed: the size, in pixels, that is free on the screen it is on now.
        resized: its size in pixels.
    """

    activated = Signal()
    appeared = Signal()
    close_refused = Signal()
    closed = Signal()
    full_screen_changed = Signal(bool)
    screen_changed = Signal(QSize)
    resized = Signal(QSize)

    def __init__(self, home: QWidget) -> None:
        """Make the window with the page that all others lead back to."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(_SMALLEST_WIDTH_PX, _SMALLEST_HEIGHT_PX)
        self.resize(1280, 800)
        self._home = home
        self._current = home
        self._pages = PageStack()
        self._pages.addWidget(home)
        home.windowTitleChanged.connect(self._show_title)
        self.setCentralWidget(self._pages)
        self._is_close_guarded = False
        self._has_appeared = False
        self._add_shortcuts()
        self._is_full_screen = False
        self._screen_fit = ScreenFit(self)
        self._screen_fit.screen_changed.connect(self.screen_changed)
        self._screen_fit.fit()

    def _add_shortcuts(self) -> None:
        add_shortcut(self, keys.FULL_SCREEN.sequences, self.toggle_full_screen)
        add_shortcut(self, keys.CLOSE.sequences, self.close)
        add_shortcut(self, keys.QUIT.sequences, self.close)
        add_shortcut(self, keys.NEXT_REGION.sequences, self._on_next_region)
        add_shortcut(self, keys.PREVIOUS_REGION.sequences, self._on_previous_region)

    def show_page(self, page: QWidget) -> None:
        """Show `page` instead of the one before, which is thrown away unless it is the home page."""
        before, self._current = self._current, page
        if page is not self._home:
            self._pages.addWidget(page)
        if (focused := self.focusWidget()) is not None:
            # Qt would move the focus on from a page that goes, and a screen reader begin with what it comes to.
            focused.clearFocus()
        self._pages.setCurrentWidget(page)
        focus_start_of(page).setFocus(Qt.FocusReason.OtherFocusReason)
        before.windowTitleChanged.disconnect(self._show_title)
        page.windowTitleChanged.connect(self._show_title)
        self._show_title(page.windowTitle())
        if before not in {page, self._home}:
            self._pages.removeWidget(before)
            before.deleteLater()

    @Slot(str)
    def _show_title(self, title: str) -> None:
        self.setWindowTitle(window_title(title) if title else PROGRAM)

    def current_page(self) -> QWidget:
        """Return the page that is shown."""
        return self._current

    def set_close_guarded(self, is_guarded: bool) -> None:
        """Hold the window open, so that a session is not lost by a slip."""
        self._is_close_guarded = is_guarded

    def place(self) -> str:
        """Return where the window is, as text to be remembered."""
        return self.saveGeometry().toHex().toStdString()

    def restore_place(self, place: str) -> None:
        """Go where the window was; text that is not a place changes nothing."""
        self.restoreGeometry(QByteArray.fromHex(QByteArray(place.encode("ascii", "replace"))))
        self._screen_fit.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when it is done for the first time."""
        super().paintEvent(event)
        if not self._has_appeared:
            QTimer.singleShot(0, self, self._appear)

    def showEvent(self, event: QShowEvent) -> None:
        """Appear at last even when a page covers the window, so that it never paints itself."""
        super().showEvent(event)
        QTimer.singleShot(_LATEST_APPEARANCE_MS, self, self._appear)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell how large it is."""
        super().resizeEvent(event)
        self.resized.emit(self.size())

    def _appear(self) -> None:
        if not self._has_appeared:
            self._has_appeared = True
            self.appeared.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, or say that it was refused."""
        if self._is_close_guarded:
            event.ignore()
            self.close_refused.emit()
        else:
            super().closeEvent(event)
            self.closed.emit()

    @Slot()
    def toggle_full_screen(self) -> None:
        """Take the whole screen, or go back to the window as it was."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go on in the order of reading."""
        return move_focus(self, is_forward=is_next)

    @Slot()
    def _on_next_region(self) -> None:
        move_region(self._current, is_forward=True)

    @Slot()
    def _on_previous_region(self) -> None:
        move_region(self._current, is_forward=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter.

        Leave the full screen with Escape wherever the focus is, so that nobody is ever caught in it.
        """
        if press_by_enter(self.focusWidget(), event):
            return
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the whole screen is taken or left, by whatever means."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.isFullScreen() != self._is_full_screen:
            self._is_full_screen = self.isFullScreen()
            self.full_screen_changed.emit(self._is_full_screen)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    @Slot()
    def come_forward(self) -> None:
        """Stand before the other windows, for whoever starts the program once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
