"""The timer of animations: it ticks only while something moves and its view can be seen."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from footcoach.ui.figures.figure_view import FigureView

FRAME_MS = 40
"""Twenty-five frames a second look even, and cost a sixth less than thirty."""


class FrameTimer(QObject):
    """Ticks while it is wanted and its figure can be seen.

    Signals:
        ticked: the next frame is due.
    """

    ticked = Signal()

    def __init__(self, view: FigureView) -> None:
        """Tick for `view`, which becomes the parent; not before it is wanted."""
        super().__init__(view)
        self._is_wanted = False
        self._is_seen = view.is_seen()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.ticked)
        view.seen_changed.connect(self._on_view_seen_changed)

    def set_wanted(self, is_wanted: bool) -> None:
        """Say whether anything moves."""
        self._is_wanted = is_wanted
        self._run()

    def is_ticking(self) -> bool:
        """Return whether it ticks at present."""
        return self._timer.isActive()

    @Slot(bool)
    def _on_view_seen_changed(self, is_seen: bool) -> None:
        self._is_seen = is_seen
        self._run()

    def _run(self) -> None:
        if not (self._is_wanted and self._is_seen):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
