"""What is said about pain: plain sentences, never a diagnosis.

The thresholds and the advice are those of the pain traffic light of the health service (AHP Suffolk, "Returning to
activity"; Bytes PCN, "Plantar fasciitis"): up to 3 is fine; at 4 or 5 change something, so that it comes down to 3;
from 6 on stop, and come back to it later and more gently; and no worse the next morning. The safety page and the pages
of the exercises say the same. That red before a session means rest is our reading of it.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from footcoach.core.pain import BodySite, Light, Pain, PainMoment, is_worse_next_morning, light_of, worst_at
from footcoach.core.record import StopReason

translate = QCoreApplication.translate


def site_word(site: BodySite) -> str:
    """Return what a place of the body is called."""
    return {
        BodySite.OVERALL: translate("Pain", "Overall"),
        BodySite.LOW_BACK: translate("Pain", "Lower back"),
        BodySite.LEFT_HIP: translate("Pain", "Left hip"),
        BodySite.RIGHT_HIP: translate("Pain", "Right hip"),
        BodySite.LEFT_KNEE: translate("Pain", "Left knee"),
        BodySite.RIGHT_KNEE: translate("Pain", "Right knee"),
        BodySite.LEFT_FOOT: translate("Pain", "Left foot"),
        BodySite.RIGHT_FOOT: translate("Pain", "Right foot"),
        BodySite.FOOT: translate("Pain", "Foot or ankle"),
        BodySite.KNEE: translate("Pain", "Knee"),
        BodySite.HIP: translate("Pain", "Hip"),
    }[site]


def moment_word(moment: PainMoment) -> str:
    """Return when pain was asked for."""
    return {
        PainMoment.BEFORE: translate("Pain", "Before"),
        PainMoment.AFTER: translate("Pain", "After"),
        PainMoment.NEXT_MORNING: translate("Pain", "Next morning"),
    }[moment]


def stop_reason_word(reason: StopReason) -> str:
    """Return why a session was ended early, in a word or two."""
    return {
        StopReason.PAIN: translate("Pain", "Pain"),
        StopReason.TIRED: translate("Pain", "Tired"),
        StopReason.NO_TIME: translate("Pain", "No time"),
        StopReason.OTHER: translate("Pain", "Something else"),
    }[reason]


def answer_before(scores: Iterable[int]) -> str:
    """Return what is said about the pain before a session; empty when there is nothing to say."""
    return {
        Light.GREEN: "",
        Light.AMBER: translate(
            "Pain",
            "▲ Amber, 4 or 5: make it easier today. Exercise should not make your pain worse: stop if it does.",
        ),
        Light.RED: red_before_text(),
    }[light_of(max(scores, default=0))]


def red_before_text() -> str:
    """Return what is said to who has much pain before a session, or had."""
    return translate("Pain", "■ Red, 6 or more: that is a lot of pain. Rest today, or do only what does not hurt.")


def answer_after(scores: Iterable[int]) -> str:
    """Return what the traffic light says for the worst of the scores; empty when there is none."""
    scores = tuple(scores)
    if not scores:
        return ""
    return {
        Light.GREEN: translate("Pain", "● Green, 0 to 3: this is fine. Carry on as you are."),
        Light.AMBER: translate(
            "Pain",
            "▲ Amber, 4 or 5: make it easier next time. Do less, go slower or rest more. It should be back to normal "
            "by tomorrow morning.",
        ),
        Light.RED: translate(
            "Pain",
            "■ Red, 6 or more: this is too much. Stop for today and make it easier next time. If it does not get "
            "better, see a physiotherapist.",
        ),
    }[light_of(max(scores))]


def answer_next_morning(pains: Iterable[Pain]) -> str:
    """Return what the next-morning rule says; empty when nobody answered."""
    pains = tuple(pains)
    worst = worst_at(pains, PainMoment.NEXT_MORNING)
    if worst is None:
        return ""
    is_worse, light = is_worse_next_morning(pains), light_of(worst)
    if is_worse:
        return translate(
            "Pain",
            "■ Worse than before the session: make it easier next time. If it lasts for days, see a physiotherapist.",
        )
    if light is Light.RED:
        return translate(
            "Pain",
            "■ Red, 6 or more: this is too much. Rest today and make it easier next time. If it lasts for days, see a "
            "physiotherapist.",
        )
    if light is Light.AMBER:
        return translate("Pain", "▲ Amber, 4 or 5: make it easier next time. Do less, go slower or rest more.")
    return translate("Pain", "● Green, 0 to 3: this is fine. Carry on as you are.")


def rest_text() -> str:
    """Return what Today says after a session that hurt too much."""
    return translate("Pain", "■ That hurt too much, so stop for today. Make it easier next time.")


def easier_text() -> str:
    """Return what Today says before the session that follows one that hurt too much."""
    return translate("Pain", "■ Last time it hurt too much. Make it easier today: do less, go slower or rest more.")
