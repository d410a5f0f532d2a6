"""What lets a person hear what they choose, for whoever offers it: the settings and the welcome."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from footcoach.core.cue import SoundChoices, Tone


class SoundPreview(Protocol):
    """Lets a person hear what they choose. It may outlive who asks and serve the next one."""

    @property
    def voices_known(self) -> SignalInstance:
        """Answers `request_voices`: a tuple of the names of the system's voices, maybe none."""

    @property
    def error_found(self) -> SignalInstance:
        """Tells that something cannot be heard: the DeviceError, after each attempt that met it."""

    def request_voices(self, choices: SoundChoices) -> None:
        """Find out which voices there are; the answer may come at once or some seconds later."""

    def try_voice(self, choices: SoundChoices, sentence: str = "") -> None:
        """Say `sentence`, or one of a session, also when the voice is off.

        Where no voice was found, it looks for one again.
        """

    def play_tone(self, tone: Tone, choices: SoundChoices) -> None:
        """Play a tone, also one that is switched off."""
