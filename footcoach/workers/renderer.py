"""Renders lines ahead, in a thread of its own: what plays them must not wait, and what is urgent comes first."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Line:
    """A text and what it sounds like.

    Attributes:
        text: What is said.
        speed_percent: How fast; 100 is the engine's own speed.
        samples: One channel, 16 bits each; empty where there is nothing to be heard.
        rate_hz: So many of them a second.
    """

    text: str
    speed_percent: int
    samples: bytes
    rate_hz: int


class LineSynthesizer(Protocol):
    """Makes lines; see footcoach.workers.synthesizer."""

    def line(self, text: str, speed_percent: int) -> Line:
        """Return `text` as it sounds at 50 to 200 % of the engine's own speed; what cannot be said has no sound."""


class Renderer(QObject):
    """Renders what is wanted, one line after the other.

    Signals, emitted in its thread:
        ready: The engine has been loaded.
        failed: Why it cannot be.
        rendered: A Line.
    """

    ready = Signal()
    failed = Signal(str)
    rendered = Signal(object)

    def __init__(self, load: Callable[[], LineSynthesizer], parent: QObject | None = None) -> None:
        """Prepare to render with what `load` returns; whatever it raises is told by `failed`."""
        super().__init__(parent)
        self._load = load
        self._changed = threading.Condition()
        self._wanted: deque[tuple[str, int]] = deque()

    def start(self) -> None:
        """Load the engine, and render from then on until the process ends."""
        threading.Thread(target=self._run, daemon=True).start()

    def want(self, texts: Iterable[str], speed_percent: int) -> None:
        """Render these, in this order, instead of what was wanted before."""
        with self._changed:
            self._wanted = deque((text, speed_percent) for text in texts)
            self._changed.notify()

    def hurry(self, text: str, speed_percent: int) -> None:
        """Render this one next, and only once if it was wanted already."""
        wanted = text, speed_percent
        with self._changed:
            self._wanted = deque((wanted, *(other for other in self._wanted if other != wanted)))
            self._changed.notify()

    def _run(self) -> None:
        try:
            synthesizer = self._load()
        except Exception as error:  # noqa: BLE001
            # An engine raises what it likes: for a damaged file some have errors of their own, based on nothing but
            # this. Nothing is hidden by it, all of it is told, and nobody else would: the thread has no caller.
            self.failed.emit(str(error) or repr(error))
            return
        self.ready.emit()
        while True:
            self.rendered.emit(synthesizer.line(*self._next()))

    def _next(self) -> tuple[str, int]:
        with self._changed:
            self._changed.wait_for(lambda: self._wanted)
            return self._wanted.popleft()
