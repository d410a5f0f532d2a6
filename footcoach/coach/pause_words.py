"""What a session waits for, and why it stands still, in words for the eye and the ear."""

from PySide6.QtCore import QCoreApplication

from footcoach.core.gap import PauseReason

translate = QCoreApplication.translate


def why_paused(reason: PauseReason) -> str:
    """Return the reason as a sentence without its full stop."""
    return {
        PauseReason.USER: translate("Coach", "Paused"),
        PauseReason.ASLEEP: translate("Coach", "Paused: the computer was asleep"),
        PauseReason.STALLED: translate("Coach", "Paused: the computer froze"),
        PauseReason.BUSY: translate("Coach", "Paused: that took a moment"),
        PauseReason.CLOCK_CHANGED: translate("Coach", "Paused: the computer's clock was changed"),
        PauseReason.WAITING: translate("Coach", "Waiting for you"),
        PauseReason.FORGOTTEN: translate("Coach", "Paused: no key for an hour"),
    }[reason]


def how_to_go_on(reason: PauseReason) -> str:
    """Return what ends the pause, in the same words for the eye and the ear."""
    if reason is PauseReason.WAITING:
        return translate("Coach", "Press a key when ready")
    return translate("Coach", "Press Space to resume")


def press_when_done() -> str:
    """Return what ends a phase without a clock."""
    return translate("Coach", "Press Space when done")


def pause_words(reason: PauseReason) -> str:
    """Return what a screen reader is told of a pause; of one that the person wanted, no more than that it has begun."""
    if reason is PauseReason.WAITING:
        return f"{why_paused(reason)}. {how_to_go_on(reason)}"
    return why_paused(reason)
