"""Takes shared files that are dropped anywhere on the window, and says so while they are held over it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.storage.file_format import SHARED_SUFFIXES
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.window.main_window import MainWindow

_OPACITY = 0.92
_LINE_PX = 3


class FileDrop(QObject):
    """Hears of a drag before every field and list of the window, which would take the name of the file as text.

    Signals:
        dropped: the Paths of the files, a tuple.
    """

    dropped = Signal(object)

    def __init__(self, window: MainWindow, may_drop: Callable[[], bool], parent: QObject) -> None:
        """Take files for `window` whenever `may_drop` says so."""
        super().__init__(parent)
        self._window = window
        self._may_drop = may_drop
        self._hint: DropHint | None = None
        window.appeared.connect(self._on_window_appeared)

    def _on_window_appeared(self) -> None:
        if handle := self._window.windowHandle():
            # Until some widget takes drops, the system is not told that the window does.
            self._window.setAcceptDrops(True)
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is shared; leave every other drag to what is below it."""
        if event.type() is QEvent.Type.DragLeave:
            self._hide_hint()
        if not isinstance(event, QDropEvent) or not (files := shared_files(event.mimeData())) or not self._may_drop():
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragMoveEvent):
            self._show_hint()
        else:
            self._hide_hint()
            self.dropped.emit(files)
        return True

    def _show_hint(self) -> None:
        if self._hint is None:
            self._hint = DropHint(self._window)

    def _hide_hint(self) -> None:
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None


def shared_files(data: QMimeData) -> tuple[Path, ...]:
    """Return those files of a drag that can be shared ones, by their names."""
    names = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return tuple(Path(name) for name in names if name.lower().endswith(SHARED_SUFFIXES))


class DropHint(QWidget):
    """Covers the window and says what happens to a file that is dropped."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("dropHint")
        label = heading_label(self.tr("Drop it here to see what is in it. Nothing is changed yet."), "title")
        label.setObjectName("dropHintText")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(8 * SPACE_PX,) * 4)
        column.addWidget(label)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what is below, with a line around."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.palette().color(QPalette.ColorRole.Window)
        ground.setAlphaF(_OPACITY)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(self.palette().accent(), _LINE_PX, Qt.PenStyle.DashLine))
        inset_px = 3 * SPACE_PX
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset_px, inset_px, -inset_px, -inset_px), 16, 16)
        painter.end()
