"""The lines that can be said at once, at one speed: keeps what is rendered, and has rendered what is wanted."""

import time
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.workers.renderer import Line, Renderer
from footcoach.workers.sound_output import Recording, mono_recording

LINES_KEPT = 400
"""More than a session says; a line takes 60 KB."""

BATCH_S = 1.0
"""So often it is told which lines are ready while more are made: whoever hears of it plans anew."""


class Repertoire(QObject):
    """Recordings by their texts.

    Signals:
        lengths_known: How long texts that are wanted take to be heard: a dict of text to milliseconds.
        line_added: The text of a line that is ready.
    """

    lengths_known = Signal(object)
    line_added = Signal(str)

    def __init__(self, renderer: Renderer, parent: QObject | None = None) -> None:
        """Keep what `renderer` renders."""
        super().__init__(parent)
        self._renderer = renderer
        self._speed_percent = 100
        self._wanted: tuple[str, ...] = ()
        self._asked: str | None = None
        self._missing: set[str] = set()
        self._untold: dict[str, int] = {}
        self._told_at_s = 0.0
        # The one that was used least lately comes first.
        self._recordings: OrderedDict[str, Recording] = OrderedDict()
        renderer.rendered.connect(self._on_renderer_rendered)

    def set_speed(self, percent: int) -> None:
        """Speak so fast, 50 to 200 %; after a change all that is wanted is made anew."""
        if percent != self._speed_percent:
            self._speed_percent = percent
            self._recordings.clear()
            self.want(self._wanted)

    def want(self, texts: Sequence[str]) -> None:
        """Have these ready, made in this order, instead of those before; there is room for LINES_KEPT.

        What recording() was asked for last, and is not made yet, is still made before them.
        """
        self._wanted = tuple(dict.fromkeys(texts))[:LINES_KEPT]
        missing = [text for text in self._wanted if text not in self._recordings]
        self._missing = set(missing)
        self._untold = {text: self._recordings[text].length_ms for text in self._wanted if text not in self._missing}
        self._tell_if_due()
        asked = [] if self._asked is None else [self._asked]
        self._renderer.want(dict.fromkeys(asked + missing), self._speed_percent)

    def recording(self, text: str) -> Recording | None:
        """Return what `text` sounds like; where that is not known yet it is made next, and `line_added` follows."""
        if text in self._recordings:
            self._recordings.move_to_end(text)
            return self._recordings[text]
        self._asked = text
        self._renderer.hurry(text, self._speed_percent)
        return None

    def _tell_if_due(self) -> None:
        now_s = time.monotonic()
        if self._untold and (not self._missing or now_s - self._told_at_s >= BATCH_S):
            self._told_at_s = now_s
            told, self._untold = self._untold, {}
            self.lengths_known.emit(told)

    @Slot(object)
    def _on_renderer_rendered(self, line: Line) -> None:
        if line.speed_percent != self._speed_percent:
            return
        if line.text == self._asked:
            self._asked = None
        recording = mono_recording(line.samples, line.rate_hz)
        self._recordings[line.text] = recording
        self._recordings.move_to_end(line.text)
        if len(self._recordings) > LINES_KEPT:
            self._recordings.popitem(last=False)
        if line.text in self._missing:
            self._missing.discard(line.text)
            self._untold[line.text] = recording.length_ms
            self._tell_if_due()
        self.line_added.emit(line.text)
