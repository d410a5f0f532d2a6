"""The warning signs and precautions, word by word; never softened.

Who says so:

- Back pain, what is an emergency and what is urgent: NHS, "Back pain". It names pain that is worse when sneezing,
  coughing or pooing, and pain at the top of the back, between the shoulders; an age is no sign by itself. Cancer,
  steroids, a weak immune system and injected drugs are on other common lists of warning signs.
- A blood clot: NHS, "Deep vein thrombosis".
- A kick or a snap in the calf: Bupa, "Achilles tendon rupture" (2023): straight to A&E; the pain may go, and one may
  not be able to stand on tiptoe. Lincolnshire NHS, "Achilles tendon pain": urgent care centre or A&E.
- Feet and ankles: NHS Cambridgeshire, DynamicHealth, "Foot or ankle pain"; the Ottawa rule for 4 steps.
- Pain up to 3, at 4 or 5, from 6: AHP Suffolk, "Returning to activity".
- When to stop, what to hold on to, sore muscles: NHS Tayside, "Super six"; the Otago programme (Royal Orthopaedic
  Hospital, "Otago strength and balance exercises"), whose warm-up is 2 minutes of marching on the spot.
- Who asks first: put together from the pages above and those that the exercise files name.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SafetyList:
    """A heading, and the lines below it; above both, in one sentence, whom to call first, where that matters."""

    heading: str
    lines: tuple[str, ...]
    call: str = ""

    def __str__(self) -> str:
        """Return it as it is read aloud."""
        told = f"{self.heading}: {'; '.join(self.lines)}."
        return f"{self.call} {told}" if self.call else told


def ask_first_list() -> SafetyList:
    """Return who should ask before the first session."""
    heading = translate("SafetyPage", "Ask a doctor or physiotherapist before you start if")
    return SafetyList(heading, _ask_first())


def keep_safe_list() -> SafetyList:
    """Return how to keep safe."""
    return SafetyList(translate("SafetyPage", "Keep safe"), _precautions())


def stop_list() -> SafetyList:
    """Return when to stop at once and get help."""
    call = translate("SafetyPage", "For chest pain, a drooping face or one weak side, call 999, 112 or 911 now.")
    return SafetyList(translate("SafetyPage", "Stop at once and get help if you have"), _stop_signs(), call)


def calf_list() -> SafetyList:
    """Return the sign of a torn tendon, and what to do."""
    heading = translate("SafetyPage", "Stop if you feel a sudden kick or snap in your calf")
    lines = (
        translate("SafetyPage", "A tendon may be torn, even if the pain soon goes."),
        translate("SafetyPage", "You may not be able to stand on tiptoe."),
        translate("SafetyPage", "Go to urgent care or A&E at once."),
    )
    return SafetyList(heading, lines)


def emergency_list() -> SafetyList:
    """Return what makes back pain an emergency."""
    heading = translate("SafetyPage", "Call 999, 112 or 911 at once if you have back pain and")
    return SafetyList(heading, _emergencies())


def urgent_list() -> SafetyList:
    """Return what makes back pain urgent."""
    heading = translate("SafetyPage", "See a doctor today or tomorrow if you have back pain and")
    return SafetyList(heading, _urgent_signs())


def clot_list() -> SafetyList:
    """Return the signs of a blood clot in a leg, and what not to do."""
    heading = translate("SafetyPage", "See a doctor at once for any of these in one leg: it may be a blood clot")
    return SafetyList(heading, _clot_signs())


def leg_pain_list() -> SafetyList:
    """Return what to do about numbness and pain down the leg, for which no number counts."""
    heading = translate("SafetyPage", "Stop if numbness, or pain down the leg, gets any worse")
    lines = (
        translate("SafetyPage", "The numbers from 0 to 10 do not count for it."),
        translate("SafetyPage", "Ask a doctor or physiotherapist before you do any more."),
    )
    return SafetyList(heading, lines)


def support_rule() -> str:
    """Return what to hold on to."""
    return translate("SafetyPage", "Hold on to a worktop or a wall. Use a chair only with its back against a wall.")


def pain_rule() -> str:
    """Return how much pain is fine."""
    return translate("SafetyPage", "Pain up to 3 out of 10 is fine. At 4 or 5, make it easier. At 6, stop.")


def safety_groups() -> tuple[tuple[SafetyList, ...], ...]:
    """Return everything to read before the first session: what everybody needs, what cannot wait, what can a little.

    Within each group, and from group to group, what is more urgent comes first; the useful part comes before all.
    """
    return (
        (ask_first_list(), keep_safe_list()),
        (stop_list(), emergency_list(), calf_list()),
        (
            clot_list(),
            urgent_list(),
            SafetyList(translate("SafetyPage", "See a doctor about a foot or an ankle if"), _foot_signs()),
            SafetyList(translate("SafetyPage", "See a doctor soon if your back pain"), _soon_signs()),
        ),
    )


def safety_lists() -> tuple[SafetyList, ...]:
    """Return all of them in their order."""
    return tuple(safety_list for group in safety_groups() for safety_list in group)


def _ask_first() -> tuple[str, ...]:
    """Return who should ask before the first session."""
    return (
        translate(
            "SafetyPage", "in the last 3 months you hurt, broke or had surgery on your foot, ankle, leg, hip or back"
        ),
        translate(
            "SafetyPage", "your feet are numb, or you have a wound on a foot (with diabetes, ask your foot team)"
        ),
        translate("SafetyPage", "you have a swollen leg or a blood clot, or had one not long ago"),
        translate("SafetyPage", "you are pregnant"),
        translate("SafetyPage", "you have weak bones (osteoporosis) and broke a bone in your spine"),
        translate("SafetyPage", "you tend to fall, or find it hard to keep your balance"),
        translate("SafetyPage", "you have heart disease, or effort gives you chest pain or makes you dizzy"),
        translate("SafetyPage", "you have gout, or another joint that is hot and swollen now"),
        translate("SafetyPage", "you take medicine to thin your blood"),
    )


def _precautions() -> tuple[str, ...]:
    """Return how to keep safe."""
    return (
        translate("SafetyPage", "Clear a flat floor that is not slippery. Move rugs and cables away."),
        translate("SafetyPage", "Wear flat shoes when you stand or walk, or go barefoot if the floor grips."),
        support_rule(),
        translate("SafetyPage", "Warm up first: march on the spot for 2 minutes."),
        translate("SafetyPage", "Keep breathing. Sore muscles the next day are normal."),
        pain_rule(),
        translate("SafetyPage", "Feeling unwell today? Rest, and come back another day."),
    )


def _stop_signs() -> tuple[str, ...]:
    """Return when to stop at once and get help."""
    return (
        translate("SafetyPage", "chest pain"),
        translate("SafetyPage", "severe breathlessness"),
        translate("SafetyPage", "dizziness or fainting"),
        translate("SafetyPage", "a heart that races or beats unevenly"),
        translate("SafetyPage", "a sudden severe headache"),
        translate("SafetyPage", "weakness on one side of the body, or a drooping face"),
    )


def _emergencies() -> tuple[str, ...]:
    """Return what makes back pain an emergency."""
    return (
        translate("SafetyPage", "you have pain, tingling, weakness or numbness in both legs"),
        translate("SafetyPage", "you feel numb or tingly round your genitals or buttocks"),
        translate("SafetyPage", "you find it hard to pee"),
        translate("SafetyPage", "you lose control of your bladder or bowels, or notice a change there"),
        translate("SafetyPage", "you have new sexual problems"),
        translate("SafetyPage", "your legs have become clumsy, or are getting weaker fast"),
        translate("SafetyPage", "you have chest pain"),
        translate("SafetyPage", "it began after a bad accident, such as a car crash"),
    )


def _urgent_signs() -> tuple[str, ...]:
    """Return what makes back pain urgent."""
    return (
        translate("SafetyPage", "you have a high temperature"),
        translate("SafetyPage", "you have lost weight without trying"),
        translate("SafetyPage", "your back has a lump or swelling, or has changed shape"),
        translate("SafetyPage", "it does not ease with rest and is much worse at night"),
        translate("SafetyPage", "it is worse when you sneeze, cough or poo"),
        translate("SafetyPage", "it is between your shoulder blades"),
        translate("SafetyPage", "you have cancer, or have had it"),
        translate("SafetyPage", "you take steroids, inject drugs, or have a weak immune system"),
    )


def _clot_signs() -> tuple[str, ...]:
    """Return the signs of a blood clot in a leg, and what not to do."""
    return (
        translate("SafetyPage", "throbbing or cramping pain in the calf or thigh"),
        translate("SafetyPage", "swelling"),
        translate("SafetyPage", "warm skin"),
        translate("SafetyPage", "red or darker skin"),
        translate("SafetyPage", "hard, sore veins"),
        translate("SafetyPage", "Call 999, 112 or 911 if you also have chest pain or are short of breath."),
        translate("SafetyPage", "Do not massage that leg and do not exercise it."),
    )


def _foot_signs() -> tuple[str, ...]:
    """Return when a foot or an ankle needs a doctor."""
    return (
        translate("SafetyPage", "it hurts after a fall or a blow"),
        translate("SafetyPage", "you cannot put weight on it, or cannot take 4 steps"),
        translate("SafetyPage", "it is hot, red, swollen or stiff"),
        translate("SafetyPage", "it burns or is numb"),
        translate("SafetyPage", "it hurts or looks different in some way, and you have diabetes"),
    )


def _soon_signs() -> tuple[str, ...]:
    """Return when back pain should be looked at soon."""
    return (
        translate("SafetyPage", "is no better after a few weeks"),
        translate("SafetyPage", "keeps you from your day-to-day tasks"),
        translate("SafetyPage", "is severe or getting worse"),
    )
