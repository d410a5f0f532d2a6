"""What is said about pain: plain sentences, never a diagnosis.

The thresholds and the advice are those of the pain traffic light of the health service (AHP Suffolk, "Returning to
activity"; Bytes PCN, "Plantar fasciitis"): green from 0 to 3, amber 4 and 5, red from 6, and no worse the next morning.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from footcoach.core.pain import BodySite, Light, Pain, PainMoment, is_worse_next_morning, light_of, worst_at
from footcoach.core.record import StopReason

translate = QCoreApplication.translate


def site_word(site: BodySite) -> str:
    """Return what a place of the body is called."""
    return {
        BodySite.OVERALL: translate("Pain", "In all"),
        BodySite.FOOT: translate("Pain", "Foot or ankle"),
        BodySite.KNEE: translate("Pain", "Knee"),
        BodySite.HIP: translate("Pain", "Hip"),
        BodySite.LOW_BACK: translate("Pain", "Low back"),
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
    """Return the sentence about the pain before a session; empty when there is nothing to say."""
    if light_of(max(scores, default=0)) is Light.GREEN:
        return ""
    return translate("Pain", "Exercise should not make your pain worse: stop if it does.")


def answer_after(scores: Iterable[int]) -> str:
    """Return the sentence of the traffic light for the worst of the scores; empty when there is none."""
    scores = tuple(scores)
    if not scores:
        return ""
    return {
        Light.GREEN: translate("Pain", "● Green, 0 to 3: this is fine, go on as you do."),
        Light.AMBER: translate(
            "Pain",
            "▲ Amber, 4 or 5: acceptable if it is back to usual by tomorrow morning; keep it as it is or make it "
            "easier, with fewer repetitions, slower, with more rest.",
        ),
        Light.RED: translate(
            "Pain",
            "■ Red, 6 or more: too much, so stop for today and make it easier next time; if it does not get better, "
            "see a physiotherapist.",
        ),
    }[light_of(max(scores))]


def answer_next_morning(pains: Iterable[Pain]) -> str:
    """Return the sentence of the next-morning rule; empty when nobody answered."""
    pains = tuple(pains)
    worst = worst_at(pains, PainMoment.NEXT_MORNING)
    if worst is None:
        return ""
    is_worse, light = is_worse_next_morning(pains), light_of(worst)
    if is_worse:
        return translate(
            "Pain",
            "■ Worse than before the session: make it easier next time; if it lasts for days, see a physiotherapist.",
        )
    if light is Light.RED:
        return translate(
            "Pain",
            "■ Red, 6 or more: too much, so rest today and make it easier next time; if it lasts for days, see a "
            "physiotherapist.",
        )
    if light is Light.AMBER:
        return translate(
            "Pain", "▲ Amber, 4 or 5: keep it as it is or make it easier, with fewer repetitions or more rest."
        )
    return translate("Pain", "● Green, 0 to 3: this is fine, go on as you do.")


def rest_text() -> str:
    """Return what Today says after a session that hurt too much."""
    return translate("Pain", "■ It hurt too much today: stop for today, and make it easier next time.")
