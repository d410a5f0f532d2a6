"""Plays the tones of a session. Only the tone worker imports it; see footcoach.workers.sound_output."""

import time
from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.core.cue import LEAD_IN_MS, Tone
from footcoach.workers.messages import Lost, Play, SetVolume, Stop, ToneCommand, ToneEvent, ToneReady
from footcoach.workers.sound_output import Recording, SoundOutput, linear_volume, load_recording

LATEST_MS = 150
"""A tone that was asked for longer ago is left out: it would mark nothing."""


def load_recordings(folder: Traversable) -> Mapping[Tone, Recording]:
    """Read the WAV files in `folder`, which are called like the tones."""
    return {tone: load_recording(folder / f"{tone}.wav") for tone in Tone}


class TonePlayer(QObject):
    """Executes commands; without a loudspeaker it is silent until there is one.

    Signals:
        gave_up: Only another process can play now; this one should end at once, without clearing up.
    """

    gave_up = Signal()

    def __init__(
        self, recordings: Mapping[Tone, Recording], tell: Callable[[ToneEvent], None], parent: QObject | None = None
    ) -> None:
        """Prepare to play `recordings`; `tell` takes the events."""
        super().__init__(parent)
        self._recordings = recordings
        self._tell = tell
        self._output = SoundOutput(recordings[Tone.TICK].beginning(LEAD_IN_MS), self)
        self._output.found.connect(self._on_output_found)
        self._output.lost.connect(self._on_output_lost)
        self._output.gave_up.connect(self.gave_up)

    def start(self) -> None:
        """Find the loudspeaker, and follow it when it changes. A sound server that never answers is waited for."""
        self._output.start()

    @Slot(object)
    def execute(self, command: ToneCommand) -> None:
        """Execute a command."""
        match command:
            case Play(tone, asked_ms):
                if self._output.is_awake and time.monotonic() * 1000 - asked_ms <= LATEST_MS:
                    self._output.play(self._recordings[tone])
            case Stop():
                self._output.stop()
            case SetVolume(percent):
                self._output.set_volume(linear_volume(percent))

    @Slot()
    def _on_output_found(self) -> None:
        self._tell(ToneReady())

    @Slot(str)
    def _on_output_lost(self, reason: str) -> None:
        self._tell(Lost(reason))
