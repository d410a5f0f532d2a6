"""What can be wrong around a session, in words: what is missing, and how to get it."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class DeviceError(StrEnum):
    """Something that a session does without; each is told at most once in a session."""

    NO_LOUDSPEAKER = "no loudspeaker"
    NO_VOICE = "no voice"
    NO_OWN_VOICE = "no own voice"
    VOICE_FAILED = "voice failed"
    SCREEN_READER_SPEAKS = "screen reader speaks"
    SCREEN_MAY_SLEEP = "screen may sleep"


def device_error_text(error: DeviceError) -> str:
    """Return what is missing and how to get it; the session goes on in every case."""
    return {
        DeviceError.NO_LOUDSPEAKER: translate(
            "Coach", "No sound: there is no loudspeaker. Connect one, or follow the words."
        ),
        DeviceError.NO_VOICE: translate(
            "Coach",
            "No voice: none is there, or it does not answer. Type “footcoach doctor” in a terminal to see what to do.",
        ),
        DeviceError.NO_OWN_VOICE: translate(
            "Coach",
            "Footcoach's own voice does not start, so a voice of your computer speaks. Type “footcoach doctor” in a "
            "terminal to see what to do.",
        ),
        DeviceError.VOICE_FAILED: translate(
            "Coach", "The voice has stopped. Type “footcoach doctor” in a terminal to see what to do."
        ),
        DeviceError.SCREEN_READER_SPEAKS: translate(
            "Coach",
            "A screen reader seems to be on, so Footcoach's own voice is off. You can turn it on in the settings.",
        ),
        DeviceError.SCREEN_MAY_SLEEP: translate(
            "Coach",
            "The screen may go dark: it cannot be kept on here. Switch off the screen saver while you exercise.",
        ),
    }[error]
