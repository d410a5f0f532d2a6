"""The exact safety text of a warning sign, on a card that cannot be overlooked."""

from PySide6.QtWidgets import QFrame

from footcoach.core.warning_sign import WarningSign
from footcoach.ui.common.labels import call_label, card, text_label, text_list
from footcoach.ui.common.safety_texts import (
    SafetyList,
    calf_list,
    clot_list,
    emergency_list,
    leg_pain_list,
    stop_list,
)


def warning_list(sign: WarningSign) -> SafetyList:
    """Return what is said to who has `sign`."""
    return {
        WarningSign.STOP: stop_list,
        WarningSign.CALF: calf_list,
        WarningSign.EMERGENCY: emergency_list,
        WarningSign.CLOT: clot_list,
        WarningSign.LEG_PAIN: leg_pain_list,
    }[sign]()


def safety_alert(sign: WarningSign) -> QFrame:
    """Return the card of `sign`; its accessible name is all of its text."""
    safety_list = warning_list(sign)
    parts = (text_label(safety_list.heading, "warning"), text_list(safety_list.lines))
    alert = card(*call_label(safety_list.call), *parts, role="alert")
    alert.setObjectName(f"{sign}SignText")
    alert.setAccessibleName(str(safety_list).removesuffix("."))
    return alert
