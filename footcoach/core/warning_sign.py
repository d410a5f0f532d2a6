"""The warning signs that are asked for after a session that hurt. What to do about each stands in the safety texts."""

from enum import StrEnum


class WarningSign(StrEnum):
    """A group of signs that want somebody to look at them; it stands until the person says that this is done."""

    STOP = "stop"
    CALF = "calf"
    EMERGENCY = "emergency"
    CLOT = "clot"
    LEG_PAIN = "legPain"
