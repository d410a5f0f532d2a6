"""The warning signs and precautions, word by word; never softened.

They are those of the health service for back pain and blood clots (NHS, "Back pain" and "Deep vein thrombosis"), for
feet and ankles (NHS Cambridgeshire; the Ottawa rule), and for exercising safely (NHS Tayside; the Otago programme).
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SafetyList:
    """A heading, and the lines below it."""

    heading: str
    lines: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as it is read aloud."""
        return f"{self.heading}: {'; '.join(self.lines)}."


def stop_list() -> SafetyList:
    """Return when to stop at once and get help."""
    return SafetyList(translate("SafetyPage", "Stop at once and get help if you have"), _stop_signs())


def emergency_list() -> SafetyList:
    """Return what makes back pain an emergency."""
    heading = translate("SafetyPage", "Call your emergency number (999, 112 or 911) for back pain with any of these")
    return SafetyList(heading, _emergencies())


def clot_list() -> SafetyList:
    """Return the signs of a blood clot in a leg, and what not to do."""
    heading = translate("SafetyPage", "See a doctor at once for any of these in one leg: it may be a blood clot")
    return SafetyList(heading, _clot_signs())


def leg_pain_list() -> SafetyList:
    """Return what to do about numbness and pain down the leg, for which no number counts."""
    heading = translate("SafetyPage", "Stop if numbness, or pain down the leg, gets any worse")
    lines = (
        translate("SafetyPage", "The numbers from 0 to 10 do not count for it."),
        translate("SafetyPage", "Ask a doctor or physiotherapist before you go on with the exercises."),
    )
    return SafetyList(heading, lines)


def safety_lists() -> tuple[SafetyList, ...]:
    """Return everything to read before the first session."""
    return (
        stop_list(),
        emergency_list(),
        SafetyList(
            translate("SafetyPage", "See a doctor the same day or the next day for back pain with"), _urgent_signs()
        ),
        clot_list(),
        SafetyList(translate("SafetyPage", "See a doctor about a foot or an ankle if"), _foot_signs()),
        SafetyList(translate("SafetyPage", "See somebody soon if your back pain"), _soon_signs()),
        SafetyList(
            translate("SafetyPage", "Ask a doctor or physiotherapist before you start if you have"), _ask_first()
        ),
        SafetyList(translate("SafetyPage", "Keep safe"), _precautions()),
    )


def _stop_signs() -> tuple[str, ...]:
    """Return when to stop at once and get help."""
    return (
        translate("SafetyPage", "chest pain"),
        translate("SafetyPage", "severe breathlessness"),
        translate("SafetyPage", "dizziness or fainting"),
        translate("SafetyPage", "a racing or uneven heartbeat"),
        translate("SafetyPage", "a sudden severe headache"),
        translate("SafetyPage", "weakness on one side of the body, or a drooping face"),
    )


def _emergencies() -> tuple[str, ...]:
    """Return what makes back pain an emergency."""
    return (
        translate("SafetyPage", "pain, tingling, weakness or numbness in both legs"),
        translate("SafetyPage", "numbness or tingling round the genitals or buttocks"),
        translate("SafetyPage", "difficulty peeing"),
        translate("SafetyPage", "loss of bladder or bowel control, or a change in it"),
        translate("SafetyPage", "new sexual problems"),
        translate("SafetyPage", "legs that have become clumsy, or quickly weaker"),
        translate("SafetyPage", "chest pain"),
        translate("SafetyPage", "a serious accident before it"),
    )


def _urgent_signs() -> tuple[str, ...]:
    """Return what makes back pain urgent."""
    return (
        translate("SafetyPage", "a high temperature"),
        translate("SafetyPage", "weight loss without trying"),
        translate("SafetyPage", "a lump, a swelling or a change of shape"),
        translate("SafetyPage", "pain that does not ease with rest and is much worse at night"),
        translate("SafetyPage", "cancer, now or in the past"),
        translate("SafetyPage", "steroid medicine, a weak immune system, or injected drugs"),
        translate("SafetyPage", "an age under 20 or over 55, when the pain is new"),
    )


def _clot_signs() -> tuple[str, ...]:
    """Return the signs of a blood clot in a leg, and what not to do."""
    return (
        translate("SafetyPage", "throbbing or cramping pain in the calf or thigh"),
        translate("SafetyPage", "swelling"),
        translate("SafetyPage", "warm skin"),
        translate("SafetyPage", "red or darker skin"),
        translate("SafetyPage", "hard, sore veins"),
        translate("SafetyPage", "With breathlessness or chest pain, call your emergency number."),
        translate("SafetyPage", "Do not massage that leg and do not exercise it."),
    )


def _foot_signs() -> tuple[str, ...]:
    """Return when a foot or an ankle needs a doctor."""
    return (
        translate("SafetyPage", "it hurts after a fall or a blow"),
        translate("SafetyPage", "you cannot put weight on it, or cannot take 4 steps"),
        translate("SafetyPage", "it is hot, red, swollen or stiff"),
        translate("SafetyPage", "it burns or is numb"),
        translate("SafetyPage", "you have diabetes"),
        translate("SafetyPage", "you felt a sudden kick in the calf and cannot push off: go at once"),
    )


def _soon_signs() -> tuple[str, ...]:
    """Return when back pain should be looked at soon."""
    return (
        translate("SafetyPage", "is no better after a few weeks"),
        translate("SafetyPage", "stops you from doing everyday things"),
        translate("SafetyPage", "is severe or getting worse"),
    )


def _ask_first() -> tuple[str, ...]:
    """Return who should ask before the first session."""
    return (
        translate(
            "SafetyPage", "an injury, a fracture or surgery of foot, ankle, leg, hip or back in the last 3 months"
        ),
        translate("SafetyPage", "diabetes with numb feet, or any wound on a foot: talk to your foot team first"),
        translate("SafetyPage", "a swollen leg or a blood clot, now or recently"),
        translate("SafetyPage", "a pregnancy"),
        translate("SafetyPage", "osteoporosis with a fracture of the spine"),
        translate("SafetyPage", "falls or problems with balance"),
        translate("SafetyPage", "heart disease, or chest pain or dizziness on effort"),
        translate("SafetyPage", "a flare of gout or of another inflammation"),
        translate("SafetyPage", "blood-thinning medicine"),
    )


def _precautions() -> tuple[str, ...]:
    """Return how to keep safe."""
    return (
        translate("SafetyPage", "Clear a flat floor that is not slippery. Move rugs and cables away."),
        translate("SafetyPage", "Hold on to a worktop or a wall. Use a chair only with its back against a wall."),
        translate("SafetyPage", "Warm up first: walk on the spot for 2 minutes."),
        translate("SafetyPage", "Keep breathing. Muscles may feel sore the next day. If muscles or joints hurt, stop."),
        translate("SafetyPage", "Feeling unwell today? Rest, and come back another day."),
    )
