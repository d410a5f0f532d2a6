"""The audio output of a session: voice and tones, as far as a person has chosen to hear them."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from footcoach.coach.computer import Computer, Loudspeaker, ScreenReader
from footcoach.coach.device_error import DeviceError
from footcoach.coach.voice import Voice
from footcoach.core.cue import Cue, Rank, SoundChoices, Tone

_VOICE_ERRORS = {DeviceError.NO_VOICE, DeviceError.VOICE_FAILED}
RETRY_AFTER_MS = 15_000
"""So long after it failed the voice is tried again with the next thing to say; a sound server may be back by then."""

_PREVIEW_PATIENCE_MS = 15_000
"""Whoever tries a voice waits for it to be found."""


class AudioOutput(QObject):
    """Plays voice and tones from open() to close(); before and after, only samples.

    Signals:
        error_found: the DeviceError: what cannot be heard, and why; each at most once from open() to close().
        voices_known: the names of the voices of the language, as a tuple, whenever they are found.
    """

    error_found = Signal(object)
    voices_known = Signal(object)

    def __init__(self, computer: Computer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._computer = computer
        self._choices: SoundChoices | None = None
        self._voice: Voice | None = None
        self._loudspeaker: Loudspeaker | None = None
        self._screen_reader: ScreenReader | None = None
        self._told: set[DeviceError] = set()
        self._failed_at_ms: int | None = None
        self._is_muted = False
        self._is_speaking = False
        self._is_previewing = False

    @property
    def is_muted(self) -> bool:
        """Whether nothing is to be heard for now."""
        return self._is_muted

    @property
    def is_voice_speaking(self) -> bool:
        """Whether the voice says what say() is given, so that a screen reader need not.

        It is not sure of that before it knows whether one listens, for which the voice then makes way.
        """
        is_heard = self._is_speaking and not self._is_muted and self._voice is not None and self._voice.says_cues
        return is_heard and (self._is_voice_chosen() or self._the_screen_reader().is_listening is False)

    # A session

    def open(self, choices: SoundChoices) -> None:
        """Begin to be heard as `choices` say; what takes time to wake is woken now."""
        self._told.clear()
        self._failed_at_ms = None
        self._is_muted = False
        self.change(choices)

    def change(self, choices: SoundChoices) -> None:
        """Go on as other choices say."""
        self._choices = choices
        if choices.tones:
            self._the_loudspeaker().set_volume(choices.tones_volume_percent)
        self._is_speaking = self._is_voice_wanted(choices)
        if self._is_speaking:
            self._the_voice().start(choices)
        elif self._voice is not None and not self._is_previewing:
            self._voice.close()

    def say(self, cue: Cue) -> None:
        """Say a cue, if the voice is on; see Voice."""
        if self._voice is not None and self._is_speaking and not self._is_muted:
            self._try_again()
            self._voice.say(cue)

    def play(self, tone: Tone) -> None:
        """Play `tone`, if it is wanted."""
        is_wanted = self._choices is not None and tone in self._choices.tones
        if is_wanted and not self._is_muted:
            self._the_loudspeaker().play(tone)

    def stop(self) -> None:
        """Be silent at once."""
        if self._voice is not None:
            self._voice.silence()
        if self._loudspeaker is not None:
            self._loudspeaker.stop()

    def set_muted(self, is_muted: bool) -> None:
        """Be silent, or be heard again."""
        self._is_muted = is_muted
        if is_muted:
            self.stop()

    def close(self) -> None:
        """Be silent and release everything."""
        self._choices = None
        self._is_speaking = self._is_previewing = False
        if self._voice is not None:
            self._voice.close()
        if self._loudspeaker is not None:
            self._loudspeaker.close()
        self._loudspeaker = None
        if self._screen_reader is not None:
            self._screen_reader.close()

    # Trying things out

    @property
    def is_previewing(self) -> bool:
        """Whether somebody is trying out what can be heard, and is told at that place what cannot."""
        return self._is_previewing

    def request_voices(self, choices: SoundChoices) -> None:
        """Find out which voices there are; `voices_known` or `error_found` answers."""
        self._is_previewing = True
        self._the_voice().start(choices)

    def try_voice(self, choices: SoundChoices) -> None:
        """Say a sentence as `choices` say, also when the voice is off."""
        self._is_previewing = True
        voice = self._the_voice()
        voice.start(choices)
        voice.silence()
        sentence = QCoreApplication.translate("Coach", "Up on your toes, small steps")
        voice.say(Cue(sentence, Rank.STATUS, patience_ms=_PREVIEW_PATIENCE_MS))

    def play_tone(self, tone: Tone, choices: SoundChoices) -> None:
        """Play a tone as loud as `choices` say, also one that is switched off."""
        self._is_previewing = True
        loudspeaker = self._the_loudspeaker()
        loudspeaker.begin()
        loudspeaker.set_volume(choices.tones_volume_percent)
        loudspeaker.play(tone)

    def end_preview(self) -> None:
        """Release what was only tried out."""
        self._is_previewing = False
        if self._choices is None:
            self.close()
        else:
            self.change(self._choices)

    # What it is made of

    def _try_again(self) -> None:
        """Restart a voice that failed a while ago: who lies on the floor cannot."""
        has_failed_long_ago = self._failed_at_ms is not None and self._now_ms() - self._failed_at_ms >= RETRY_AFTER_MS
        if has_failed_long_ago and self._choices is not None:
            self._failed_at_ms = None
            self._the_voice().start(self._choices)

    def _now_ms(self) -> int:
        return self._computer.clock.read().monotonic_ms

    def _is_voice_chosen(self) -> bool:
        return self._choices is not None and bool(self._choices.speaks)

    def _is_voice_wanted(self, choices: SoundChoices) -> bool:
        """Return whether the voice is to speak: as chosen, else unless a screen reader says what is announced."""
        if choices.speaks is not None:
            return choices.speaks
        reader = self._the_screen_reader()
        reader.follow()
        if reader.is_listening:
            self._tell(DeviceError.SCREEN_READER_SPEAKS)
        return not reader.is_listening

    def _the_screen_reader(self) -> ScreenReader:
        if self._screen_reader is None:
            self._screen_reader = self._computer.make_screen_reader()
            self._screen_reader.changed.connect(self._on_screen_reader_changed)
        return self._screen_reader

    @Slot()
    def _on_screen_reader_changed(self) -> None:
        if self._choices is not None and self._is_voice_wanted(self._choices) != self._is_speaking:
            self.change(self._choices)

    def _the_voice(self) -> Voice:
        if self._voice is None:
            engine = self._computer.make_speech_engine()
            engine.ready.connect(self.voices_known)
            self._voice = Voice(engine, self._computer.clock, self)
            self._voice.error_found.connect(self._tell)
        return self._voice

    def _the_loudspeaker(self) -> Loudspeaker:
        if self._loudspeaker is None:
            self._loudspeaker = self._computer.make_loudspeaker()
            self._loudspeaker.device_lost.connect(self._on_loudspeaker_device_lost)
            self._loudspeaker.begin()
        return self._loudspeaker

    @Slot()
    def _on_loudspeaker_device_lost(self) -> None:
        self._tell(DeviceError.NO_LOUDSPEAKER)

    def _has_same_cause(self, error: DeviceError) -> bool:
        """Whether the loss of the sound server was told already: voice and tones notice it one after the other."""
        if error in _VOICE_ERRORS:
            return DeviceError.NO_LOUDSPEAKER in self._told
        has_just_failed = self._failed_at_ms is not None and self._now_ms() - self._failed_at_ms < RETRY_AFTER_MS
        return error is DeviceError.NO_LOUDSPEAKER and DeviceError.VOICE_FAILED in self._told and has_just_failed

    @Slot(object)
    def _tell(self, error: DeviceError) -> None:
        """Tell each error once, but whoever tries things out each time.

        Where there is no loudspeaker, a voice that cannot be heard is not told.
        """
        is_known = error in self._told or self._has_same_cause(error)
        if error in _VOICE_ERRORS:
            self._failed_at_ms = self._now_ms()
        self._told.add(error)
        is_asked_for = self._is_previewing and error is not DeviceError.SCREEN_READER_SPEAKS
        if is_asked_for or not is_known:
            self.error_found.emit(error)
