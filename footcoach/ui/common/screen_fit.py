"""Keeps a window within the free area of its screen: what is beyond an edge can be neither seen nor pressed."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QStyle, QWidget

_ONE = QSize(1, 1)
_BORDER_PX = 4
"""The edge of a window on most desktops, until its own is known."""


class ScreenFit(QObject):
    """Makes a window smaller, and moves it, until it and its frame lie in what its screen has free.

    It looks when the window comes up, when it has been given its frame, and when there is another screen or another
    free area. In between, whoever drags the window over an edge finds it there.

    Signals:
        screen_changed: the size, in pixels, that is free on the screen the window is on now.
    """

    screen_changed = Signal(QSize)

    def __init__(self, window: QWidget) -> None:
        """Keep `window`, which owns this; its smallest size gives way where there is no room for it."""
        super().__init__(window)
        self._window = window
        self._handle: QWindow | None = None
        self._screens: list[QScreen] = []
        self._is_coming_up = False
        window.installEventFilter(self)

    @Slot()
    def fit(self) -> None:
        """Fit the window now; one that has no place yet is given one by Qt or by the desktop."""
        window = self._window
        if window.isFullScreen() or window.isMaximized():
            return
        self._shrink()
        if self._has_place():
            self._move()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the window before it is seen, and again when it is in use and has its frame."""
        if watched is self._window:
            if event.type() is QEvent.Type.Show and not event.spontaneous():
                self._is_coming_up = True
                self._watch()
                self.fit()
            elif event.type() is QEvent.Type.WindowActivate and self._is_coming_up:
                self._is_coming_up = False
                self.fit()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        """Learn of other screens from now on, and of what is free on this one."""
        handle, screen = self._window.windowHandle(), self._screen()
        if handle is not self._handle:
            self._handle = handle
            handle.screenChanged.connect(self._on_handle_screen_changed)
        if screen not in self._screens:
            self._screens.append(screen)
            screen.availableGeometryChanged.connect(self.fit)

    @Slot(QScreen)
    def _on_handle_screen_changed(self, _screen: QScreen) -> None:
        self._watch()
        self.screen_changed.emit(self._screen().availableSize())
        if self._is_coming_up:
            # Qt still looks for its place.
            return
        if self._room().intersects(self._window.geometry()):
            # Somebody may be dragging it there.
            self._shrink()
        else:
            self.fit()

    def _move(self) -> None:
        place = _moved_into(self._window.geometry(), self._room())
        if place != self._window.geometry():
            self._window.setGeometry(place)

    def _shrink(self) -> None:
        window, room = self._window, self._room().size()
        # Without a smallest size of its own, a window would get one from its layout.
        smallest = window.minimumSize() if not window.minimumSize().isEmpty() else window.minimumSizeHint()
        window.setMinimumSize(smallest.boundedTo(room).expandedTo(_ONE))
        window.resize(window.size().boundedTo(room))

    def _room(self) -> QRect:
        """Return where the window without its frame may be."""
        return self._screen().availableGeometry().marginsRemoved(self._frame())

    def _screen(self) -> QScreen:
        """Return the screen that the window is on, or will be."""
        middle = self._window.geometry().center()
        return (self._has_place() and QGuiApplication.screenAt(middle)) or self._window.screen()

    def _has_place(self) -> bool:
        return self._window.testAttribute(Qt.WidgetAttribute.WA_Moved) or self._window.isActiveWindow()

    def _frame(self) -> QMargins:
        """Return how wide the frame is or, before the window has one, is likely to be."""
        handle = self._window.windowHandle()
        frame = handle.frameMargins() if handle is not None else QMargins()
        if not frame.isNull():
            return frame
        title_px = self._window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        return QMargins(_BORDER_PX, title_px + _BORDER_PX, _BORDER_PX, _BORDER_PX)


def _moved_into(place: QRect, room: QRect) -> QRect:
    """Return `place` so moved that it lies in `room`, which is at least as large."""
    left_px = min(max(place.left(), room.left()), room.right() + 1 - place.width())
    top_px = min(max(place.top(), room.top()), room.bottom() + 1 - place.height())
    return QRect(left_px, top_px, place.width(), place.height())
