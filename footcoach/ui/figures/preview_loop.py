"""Plays the preview of an exercise in a loop, in its own tempo, while its view can be seen."""

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.coach.clock import Clock
from footcoach.core.plan import Phase
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.frame_timer import FrameTimer
from footcoach.ui.figures.preview_script import PreviewScript

_LONGEST_FRAME_MS = 250
"""The longest time that counts between two frames: after a longer one the figure goes on where it was."""


class PreviewLoop(QObject):
    """Plays a script on a view.

    Signals:
        phase_changed: the Phase that is shown from now on.
    """

    phase_changed = Signal(object)

    def __init__(self, view: FigureView, clock: Clock) -> None:
        """Play on `view`, which becomes the parent, once there is a script and `play` is called."""
        super().__init__(view)
        self._view = view
        self._clock = clock
        self._script: PreviewScript | None = None
        self._speed = 1.0
        self._position_ms = 0.0
        self._seen_ms = 0
        self._phase: Phase | None = None
        self._frames = FrameTimer(view)
        self._frames.ticked.connect(self._on_frames_ticked)

    def set_script(self, script: PreviewScript) -> None:
        """Set the script, which is played from its beginning."""
        self._script = script
        self._position_ms = 0.0
        self._phase = None

    def play(self) -> None:
        """Start or resume."""
        self._seen_ms = self._clock.read().monotonic_ms
        self._frames.set_wanted(True)
        self._show()

    def pause(self) -> None:
        """Stop where it is."""
        self._frames.set_wanted(False)

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast as the exercise is done."""
        self._speed = speed

    @Slot()
    def _on_frames_ticked(self) -> None:
        now_ms = self._clock.read().monotonic_ms
        self._position_ms += min(now_ms - self._seen_ms, _LONGEST_FRAME_MS) * self._speed
        self._seen_ms = now_ms
        self._show()

    def _show(self) -> None:
        if self._script is None:
            return
        moment = self._script.at(self._position_ms)
        self._view.present(moment)
        if moment.phase is not self._phase:
            self._phase = moment.phase
            self.phase_changed.emit(moment.phase)
