"""Says that something takes a while, how far it is, and lets the person break it off."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from footcoach.ui.common.focus import bring_into_view
from footcoach.ui.common.status_line import StatusLine

_LONG_MS = 1000
"""What ends sooner needs no word."""


class ProgressLine(QWidget):
    """Appears only when something takes longer than a second.

    Signals:
        cancelled: the person does not want it any more.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._told = StatusLine("progressTold")
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("cancelWorkButton")
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, 2)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LONG_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.hide()

    def begin(self, text: str, *, can_cancel: bool) -> None:
        """Say `text` if it takes long, and offer to break it off if it can be."""
        self._text = text
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._cancel.setVisible(can_cancel)
        self._timer.start()

    @Slot(int, int)
    def show_progress(self, done: int, count: int) -> None:
        """Show how many of `count` parts are done."""
        self._bar.setRange(0, count)
        self._bar.setValue(done)

    def end(self) -> None:
        """Go away."""
        self._timer.stop()
        self._told.tell("")
        self.hide()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.show()
        self._told.tell(self._text)
        bring_into_view(self)
