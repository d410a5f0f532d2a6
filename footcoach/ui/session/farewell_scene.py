"""The figure at the end of a session: it breathes out and waves, while the circle of today is filled."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.coach.clock import Clock
from footcoach.core.plan import Phase
from footcoach.ui.figures.figure_model import FigureModel, Moment, Still
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.frame_timer import FrameTimer
from footcoach.ui.figures.scene_phase import scene_phase

_CLIP = "farewell"
_PHASE_MS, _LASTS_MS = 11_000, 9_400
"""The clip needs most of its phase; then nothing moves any more."""

_FILL_FROM_MS, _FILL_MS = 3_200, 900
_LONGEST_FRAME_MS = 250
"""The longest time that counts between two frames: after a longer one the figure goes on where it was."""

_HEIGHT_PX = 300
_LOWEST_PX, _HIGHEST_PX = 240, 460


def can_wave(figures: FigureModel) -> bool:
    """Whether there is a figure to show: its files may be damaged."""
    return figures.can_show(_phase())


class FarewellScene(QWidget):
    """Plays once, from when it is first seen; whoever wants less motion sees one still picture.

    Signals:
        filled: how much of the circle of today is full, 0 to 1.
    """

    filled = Signal(float)

    def __init__(self, figures: FigureModel, clock: Clock, parent: QWidget | None = None) -> None:
        """Show the figure of `figures`, which moves by `clock`."""
        super().__init__(parent)
        self._figures = figures
        self._clock = clock
        self._phase = _phase()
        self._elapsed_ms = 0
        self._seen_ms: int | None = None
        self._is_calm = False
        self._view = FigureView(figures, is_small=True)
        self._view.setAccessibleName(self.tr("Picture: somebody waves goodbye"))
        self._view.setFixedHeight(_HEIGHT_PX)
        self._frames = FrameTimer(self._view)
        self._frames.ticked.connect(self._on_frames_ticked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def fit(self, room_px: int) -> None:
        """Be as high as `room_px`, within limits."""
        self._view.setFixedHeight(max(_LOWEST_PX, min(room_px, _HIGHEST_PX)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin, unless it is over."""
        super().showEvent(event)
        if not self._figures.appearance.moves:
            self._elapsed_ms = _LASTS_MS
            self._view.present(Still(self._phase, has_ghost=False))
            self.filled.emit(1.0)
        elif self._elapsed_ms < _LASTS_MS:
            self._seen_ms = self._now_ms()
            self._show()
            self._frames.set_wanted(True)

    def set_calm(self, *, is_calm: bool) -> None:
        """Let the figure stand and wave no more, as long as it does not suit."""
        if is_calm != self._is_calm:
            self._is_calm = is_calm
            self._show()

    @Slot()
    def _on_frames_ticked(self) -> None:
        now_ms = self._now_ms()
        self._elapsed_ms += min(now_ms - (self._seen_ms or now_ms), _LONGEST_FRAME_MS)
        self._seen_ms = now_ms
        self._show()
        if self._elapsed_ms >= _LASTS_MS:
            self._frames.set_wanted(False)

    def _show(self) -> None:
        self._view.present(Moment(self._phase, None, 0 if self._is_calm else min(self._elapsed_ms, _LASTS_MS)))
        self.filled.emit(min(1.0, max(0.0, (self._elapsed_ms - _FILL_FROM_MS) / _FILL_MS)))

    def _now_ms(self) -> int:
        return self._clock.read().monotonic_ms


def _phase() -> Phase:
    return scene_phase(_CLIP, _PHASE_MS)
