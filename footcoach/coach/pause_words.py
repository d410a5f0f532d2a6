"""Why a session stands still, in words for the eye and the ear."""

from PySide6.QtCore import QCoreApplication

from footcoach.core.gap import PauseReason

translate = QCoreApplication.translate


def why_paused(reason: PauseReason) -> str:
    """Return the reason as a sentence without its full stop."""
    return {
        PauseReason.USER: translate("Coach", "Paused"),
        PauseReason.ASLEEP: translate("Coach", "Paused: the computer was asleep"),
        PauseReason.STALLED: translate("Coach", "Paused: the computer was asleep or busy"),
        PauseReason.CLOCK_CHANGED: translate("Coach", "Paused: the computer's clock was changed"),
        PauseReason.WAITING: translate("Coach", "Waiting for you"),
    }[reason]
