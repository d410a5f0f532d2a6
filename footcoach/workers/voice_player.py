"""Says lines with the voice of Footcoach.

Only the voice worker imports it; see footcoach.workers.sound_output.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.core.cue import OWN_VOICE_LANGUAGE
from footcoach.workers.messages import (
    Begun,
    Configure,
    Failed,
    Finished,
    Render,
    Rendered,
    Say,
    SpeechCommand,
    SpeechEvent,
    SpeechReady,
    SpeechVoice,
    Stop,
)
from footcoach.workers.renderer import Renderer
from footcoach.workers.repertoire import Repertoire
from footcoach.workers.sound_output import Playback, Recording, SoundOutput, linear_volume

ENGINE = "hibari"
VOICES = (SpeechVoice("heart", "en_US"),)


class VoicePlayer(QObject):
    """Executes commands. A text begins once its line is rendered and a loudspeaker has been found.

    Signals:
        gave_up: Only another process can play now; this one should end at once, without clearing up.
    """

    gave_up = Signal()

    def __init__(
        self,
        renderer: Renderer,
        lead_in: Recording,
        tell: Callable[[SpeechEvent], None],
        parent: QObject | None = None,
    ) -> None:
        """Say what `renderer` renders; `lead_in` wakes a loudspeaker, `tell` takes the events."""
        super().__init__(parent)
        self._tell = tell
        self._is_loaded = False
        self._unanswered = 0
        self._asked: Say | None = None
        self._playing: tuple[Playback, int] | None = None
        self._why_silent: str | None = None
        self._repertoire = Repertoire(renderer, self)
        self._repertoire.lengths_known.connect(self._on_repertoire_lengths_known)
        self._repertoire.line_added.connect(self._on_repertoire_line_added)
        self._output = SoundOutput(lead_in, self)
        self._output.found.connect(self._on_output_found)
        self._output.lost.connect(self._on_output_lost)
        self._output.played.connect(self._on_output_played)
        self._output.gave_up.connect(self.gave_up)
        renderer.ready.connect(self._on_renderer_ready)
        renderer.failed.connect(self._on_renderer_failed)

    def start(self) -> None:
        """Find the loudspeaker, and follow it when it changes. A sound server that never answers is waited for."""
        self._output.start()

    @Slot(object)
    def execute(self, command: SpeechCommand) -> None:
        """Execute a command."""
        match command:
            case Configure():
                self._configure(command)
            case Render(texts):
                self._repertoire.want(texts)
            case Say():
                self._stop()
                self._asked = command
                self._say_asked()
            case Stop():
                self._stop()

    def _configure(self, command: Configure) -> None:
        if command.language != OWN_VOICE_LANGUAGE:
            self._tell(Failed(f"this voice does not speak {command.language!r}"))
            return
        self._output.set_volume(linear_volume(command.volume_percent))
        self._repertoire.set_speed(command.speed_percent)
        self._unanswered += 1
        self._answer()

    def _answer(self) -> None:
        if self._is_loaded:
            for _ in range(self._unanswered):
                self._tell(SpeechReady(ENGINE, VOICES))
            self._unanswered = 0

    def _stop(self) -> None:
        self._asked = self._playing = None
        self._output.stop()

    def _say_asked(self) -> None:
        """Say what was asked for, if it can be by now."""
        if self._asked is None:
            return
        if self._why_silent:
            self._tell(Failed(self._why_silent))
            return
        recording = self._repertoire.recording(self._asked.text)
        if recording is not None and self._output.can_play:
            asked, self._asked = self._asked, None
            self._play(recording, asked.number)

    def _play(self, recording: Recording, number: int) -> None:
        playback = self._output.play(recording) if recording.length_ms else None
        self._tell(Begun(number))
        if playback:
            self._playing = playback, number
        else:
            # There is nothing to be heard of it, or nobody who would any more.
            self._tell(Finished(number))

    @Slot(object)
    def _on_repertoire_lengths_known(self, lengths: dict[str, int]) -> None:
        self._tell(Rendered(lengths))

    @Slot(str)
    def _on_repertoire_line_added(self, text: str) -> None:
        if self._asked and self._asked.text == text:
            self._say_asked()

    @Slot()
    def _on_output_found(self) -> None:
        self._why_silent = None
        self._say_asked()

    @Slot(str)
    def _on_output_lost(self, reason: str) -> None:
        self._why_silent = reason
        self._say_asked()

    @Slot(object)
    def _on_output_played(self, playback: Playback) -> None:
        if self._playing and self._playing[0] is playback:
            (_, number), self._playing = self._playing, None
            self._tell(Finished(number))

    @Slot()
    def _on_renderer_ready(self) -> None:
        self._is_loaded = True
        self._answer()

    @Slot(str)
    def _on_renderer_failed(self, reason: str) -> None:
        self._tell(Failed(reason))
