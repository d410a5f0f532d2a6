"""The audio output of a session: voice and tones, as far as a person has chosen to hear them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from footcoach.coach.computer import Computer, Loudspeaker, ScreenReader
from footcoach.coach.device_error import DeviceError
from footcoach.coach.voice import Voice
from footcoach.core.cue import Cue, Rank, SoundChoices, Tone
from footcoach.core.script import system_voice_ms

_VOICE_ERRORS = {DeviceError.NO_VOICE, DeviceError.VOICE_FAILED}
_NO_TEXTS: tuple[str, ...] = ()
RETRY_AFTER_MS = 15_000
"""So long after it failed the voice is tried again with the next thing to say; a sound server may be back by then."""

_PREVIEW_PATIENCE_MS = 15_000
"""Whoever tries a voice waits for it to be found."""


class AudioOutput(QObject):
    """Plays voice and tones from open() to close(); before and after, only samples.

    For English the voice of Footcoach speaks, unless the person has chosen one of the system's by its name; where it
    does not start or is not for the system, and for every other language, the system's voices do.

    Signals:
        error_found: the DeviceError: what cannot be heard, and why; each at most once from open() to close().
        voices_known: the names of the system's voices of the language, as a tuple, whenever they are found.
        lengths_known: how long the voice that speaks needs for texts, a mapping of text to milliseconds: all those of
            prepare() that are known by now; of the system's voices it is a guess.
    """

    error_found = Signal(object)
    voices_known = Signal(object)
    lengths_known = Signal(object)

    def __init__(self, computer: Computer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._computer = computer
        self._choices: SoundChoices | None = None
        self._voice: Voice | None = None
        self._voice_choices: SoundChoices | None = None
        self._own_voice: Voice | None = None
        self._system_voice: Voice | None = None
        self._is_own_voice_missing = False
        self._texts = _NO_TEXTS
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
        self._is_own_voice_missing = False
        self.change(choices)

    def change(self, choices: SoundChoices) -> None:
        """Go on as other choices say."""
        self._choices = choices
        if choices.tones:
            self._the_loudspeaker().set_volume(choices.tones_volume_percent)
        self._is_speaking = self._is_voice_wanted(choices)
        if self._is_speaking:
            self._start_voice(choices)
        elif not self._is_previewing:
            self._close_voices()

    def prepare(self, texts: Sequence[str]) -> None:
        """Get ready to say these, the soonest first; `lengths_known` follows where the voice can tell."""
        self._texts = tuple(texts)
        if self._own_voice is not None:
            self._own_voice.prepare(self._texts)
        if self._texts:
            self._tell_guessed_lengths()

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
        self._close_voices()
        self.prepare(_NO_TEXTS)
        if self._loudspeaker is not None:
            self._loudspeaker.close()
        self._loudspeaker = None
        if self._screen_reader is not None:
            self._screen_reader.close()

    # Trying things out

    def _begin_preview(self) -> None:
        self._is_previewing = True
        if self._choices is None:
            # It may have been installed meanwhile.
            self._is_own_voice_missing = False

    @property
    def is_previewing(self) -> bool:
        """Whether somebody is trying out what can be heard, and is told at that place what cannot."""
        return self._is_previewing

    def request_voices(self, choices: SoundChoices) -> None:
        """Find out which voices the system has, and wake the one that is chosen.

        `voices_known` answers, or `error_found` where nothing speaks.
        """
        self._begin_preview()
        self._start_voice(choices)
        self._the_system_voice().start(choices)

    def try_voice(self, choices: SoundChoices, sentence: str = "") -> None:
        """Say `sentence`, or one of a session, as `choices` say, also when the voice is off."""
        self._begin_preview()
        voice = self._start_voice(choices)
        voice.silence()
        usual = QCoreApplication.translate("Coach", "Up on your toes, small steps")
        voice.say(Cue(sentence or usual, Rank.STATUS, patience_ms=_PREVIEW_PATIENCE_MS))

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
            self._start_voice(self._choices)

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

    # The two kinds of voices

    def _start_voice(self, choices: SoundChoices) -> Voice:
        """Let the voice that `choices` ask for speak from now on, and return it; others stay awake in a preview."""
        own_voice = self._the_own_voice() if choices.is_own_voice_wanted and not self._is_own_voice_missing else None
        voice = own_voice or self._the_system_voice()
        before, self._voice = self._voice, voice
        before_choices, self._voice_choices = self._voice_choices, choices
        if before is not None and before is not voice:
            before.silence()
            self.lengths_known.emit(voice.lengths)
        if before is not voice or before_choices != choices:
            self._tell_guessed_lengths()
        if not self._is_previewing:
            self._close_voices(except_for=voice)
        voice.start(choices)
        # One that fails at once has been replaced.
        return self._voice

    def _tell_guessed_lengths(self) -> None:
        if self._voice is not None and self._voice is self._system_voice and self._voice_choices is not None:
            speed_percent = self._voice_choices.voice_speed_percent
            self.lengths_known.emit({text: system_voice_ms(text, speed_percent) for text in self._texts})

    def _close_voices(self, *, except_for: Voice | None = None) -> None:
        for voice in (self._own_voice, self._system_voice):
            if voice is not None and voice is not except_for:
                voice.close()

    def _the_own_voice(self) -> Voice | None:
        """Return the voice of Footcoach; None where there is none for the system."""
        if self._own_voice is None and self._computer.make_own_voice is not None:
            self._own_voice = Voice(self._computer.make_own_voice(), self._computer.clock, self)
            self._own_voice.error_found.connect(self._on_own_voice_error_found)
            self._own_voice.lengths_known.connect(self._on_own_voice_lengths_known)
            self._own_voice.prepare(self._texts)
        return self._own_voice

    def _the_system_voice(self) -> Voice:
        if self._system_voice is None:
            engine = self._computer.make_speech_engine()
            engine.ready.connect(self._on_system_engine_ready)
            self._system_voice = Voice(engine, self._computer.clock, self)
            self._system_voice.error_found.connect(self._on_system_voice_error_found)
        return self._system_voice

    @Slot(object)
    def _on_own_voice_error_found(self, error: DeviceError) -> None:
        if error is DeviceError.NO_VOICE and self._voice is self._own_voice and self._voice_choices is not None:
            self._is_own_voice_missing = True
            self._replace_own_voice(self._voice_choices)
        elif self._voice is self._own_voice:
            self._tell(error)

    def _replace_own_voice(self, choices: SoundChoices) -> None:
        """Let the system's voice say what the own one was to say."""
        unsaid = self._own_voice.take_waiting() if self._own_voice is not None else None
        voice = self._start_voice(choices)
        if unsaid is not None:
            voice.say(unsaid)

    @Slot(object)
    def _on_own_voice_lengths_known(self, lengths: Mapping[str, int]) -> None:
        if self._voice is self._own_voice:
            self.lengths_known.emit(lengths)

    @Slot(object)
    def _on_system_engine_ready(self, names: tuple[str, ...]) -> None:
        self.voices_known.emit(names)
        if self._is_own_voice_missing and self._voice is self._system_voice and self._is_own_voice_chosen():
            self._tell(DeviceError.NO_OWN_VOICE)

    def _is_own_voice_chosen(self) -> bool:
        return self._voice_choices is not None and self._voice_choices.is_own_voice_wanted

    @Slot(object)
    def _on_system_voice_error_found(self, error: DeviceError) -> None:
        if self._voice is self._system_voice:
            self._tell(error)
        elif error is DeviceError.NO_VOICE:
            # Somebody looks which voices there are, while that of Footcoach speaks.
            self.voices_known.emit(())

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
