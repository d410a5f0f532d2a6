"""Pain as a number from 0 to 10, and the one plain answer that it gets. It is never a diagnosis."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

WORST = 10
"""The numeric rating scale goes from 0, no pain, to 10."""

_GREEN_UP_TO = 3
_AMBER_UP_TO = 5


class PainMoment(StrEnum):
    """When pain was asked for."""

    BEFORE = "before"
    AFTER = "after"
    NEXT_MORNING = "next morning"


class BodySite(StrEnum):
    """Where it hurts; OVERALL for whoever does not want to say.

    FOOT, KNEE and HIP are of either side: answers from before sides were asked for.
    """

    OVERALL = "overall"
    LOW_BACK = "low back"
    LEFT_HIP = "left hip"
    RIGHT_HIP = "right hip"
    LEFT_KNEE = "left knee"
    RIGHT_KNEE = "right knee"
    LEFT_FOOT = "left foot"
    RIGHT_FOOT = "right foot"
    FOOT = "foot"
    KNEE = "knee"
    HIP = "hip"


PLACES = (
    BodySite.LOW_BACK, BodySite.LEFT_HIP, BodySite.RIGHT_HIP, BodySite.LEFT_KNEE, BodySite.RIGHT_KNEE,
    BodySite.LEFT_FOOT, BodySite.RIGHT_FOOT,
)  # fmt: skip
"""The places that are asked for, from above."""

_OF_EITHER_SIDE = {
    BodySite.LEFT_HIP: BodySite.HIP, BodySite.RIGHT_HIP: BodySite.HIP,
    BodySite.LEFT_KNEE: BodySite.KNEE, BodySite.RIGHT_KNEE: BodySite.KNEE,
    BodySite.LEFT_FOOT: BodySite.FOOT, BodySite.RIGHT_FOOT: BodySite.FOOT,
}  # fmt: skip


@dataclass(frozen=True)
class Pain:
    """One answer.

    Attributes:
        moment: When it was asked for.
        site: Where it hurts.
        score: 0 to WORST.
    """

    moment: PainMoment
    site: BodySite
    score: int


class Light(StrEnum):
    """The traffic light of the pain-monitoring model (Thomeé 1997; Silbernagel 2007).

    It was tested in tendon pain; for other pain it is convention. Thresholds differ from clinic to clinic; these are
    those of AHP Suffolk.
    """

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def light_of(score: int) -> Light:
    """Return the light for pain during and after exercise: 0-3 green, 4-5 amber, 6-10 red (AHP Suffolk)."""
    if score <= _GREEN_UP_TO:
        return Light.GREEN
    return Light.AMBER if score <= _AMBER_UP_TO else Light.RED


def is_worse_next_morning(pains: Iterable[Pain]) -> bool | None:
    """Whether the pain of the next morning is above that from before the session, at any site asked both times.

    A side that was not asked before is compared with the answer for either side, if there is one. None when no site
    was asked both times, so that nobody can tell.
    """
    pains = tuple(pains)
    before = scores_at(pains, PainMoment.BEFORE)
    next_morning = scores_at(pains, PainMoment.NEXT_MORNING)
    earlier = ((score, _score_of(site, before)) for site, score in next_morning.items())
    compared = [score > score_before for score, score_before in earlier if score_before is not None]
    return any(compared) if compared else None


def _score_of(site: BodySite, scores: Mapping[BodySite, int]) -> int | None:
    """Return the score of `site`; where its side was not asked, that of either side."""
    return scores.get(site, scores.get(_OF_EITHER_SIDE.get(site, site)))


def scores_at(pains: Iterable[Pain], moment: PainMoment) -> dict[BodySite, int]:
    """Return the scores of one moment by site."""
    return {pain.site: pain.score for pain in pains if pain.moment is moment}


def worst_at(pains: Iterable[Pain], moment: PainMoment) -> int | None:
    """Return the highest score of one moment; None when nobody answered."""
    return max(scores_at(pains, moment).values(), default=None)


def overall_at(pains: Iterable[Pain], moment: PainMoment) -> int | None:
    """Return the score of one moment as a whole: as it was given, else the highest; None when nobody answered."""
    pains = tuple(pains)
    return scores_at(pains, moment).get(BodySite.OVERALL, worst_at(pains, moment))


def with_scores(pains: Iterable[Pain], moment: PainMoment, scores: Mapping[BodySite, int]) -> tuple[Pain, ...]:
    """Return `pains` with the answers of one moment replaced by `scores`."""
    others = tuple(pain for pain in pains if pain.moment is not moment)
    return (*others, *(Pain(moment, site, score) for site, score in scores.items()))
