"""When another level is offered, and which."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from footcoach.core.exercise import Side
from footcoach.core.level_offer import OfferReason, level_offer
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import RecordStatus, SessionLine, StopReason, Work, epoch_ms
from tests.core.test_levels import CIRCLES, RAISES

DAY = date(2026, 11, 23)


def session(id, levels, *, before=1, after=1, morning=1, share=1.0, is_of_today=False, **fields):
    """A session of heel raises, or of all exercises of `levels`, and what was done in it."""
    at_ms = epoch_ms(datetime(2026, 11, 23 if is_of_today else 20, 10, tzinfo=UTC))
    moments = {PainMoment.BEFORE: before, PainMoment.AFTER: after, PainMoment.NEXT_MORNING: morning}
    values = {
        "pain": tuple(Pain(moment, BodySite.OVERALL, score) for moment, score in moments.items() if score is not None),
        "status": RecordStatus.FINISHED,
        "stop_reason": None,
    } | fields
    levels = {"heel-raises": levels} if isinstance(levels, str) else levels
    line = SessionLine(
        id=id,
        routine_id="mine",
        started_at_ms=at_ms,
        utc_offset_min=0,
        day=DAY,
        planned_ms=100,
        done_ms=100,
        note="",
        exercise_ids=frozenset(levels),
        last_at_ms=at_ms,
        levels=levels,
        **values,
    )
    return line, [Work(id, DAY, each, Side.BOTH, 100, round(100 * share), level) for each, level in levels.items()]


def offered(exercise, *sessions, others=()):
    """The offer after some sessions, the newest first."""
    works = [work for _, works in sessions for work in works]
    return level_offer((exercise, *others), [line for line, _ in sessions], works, DAY)


def told(offer):
    return offer and (offer.exercise.level, offer.reason, offer.session_id)


GOOD = [session("b", "both"), session("a", "both")]


def test_harder__after_two_good_sessions_running():
    assert told(offered(RAISES, *GOOD)) == ("one-leg", OfferReason.WENT_WELL, "b")
    assert offered(RAISES, *GOOD).is_harder
    assert offered(RAISES, GOOD[0]) is None
    assert offered(RAISES) is None


def test_harder__goes_one_level_at_a_time_and_ends_at_the_hardest():
    seated = [session("b", "seated"), session("a", "seated")]
    assert told(offered(RAISES.at_level("seated"), *seated)) == ("both", OfferReason.WENT_WELL, "b")
    assert offered(RAISES.at_level("one-leg"), session("b", "one-leg"), session("a", "one-leg")) is None
    assert offered(CIRCLES, session("b", {"ankle-circles": ""}), session("a", {"ankle-circles": ""})) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"share": 0.99},
        {"morning": 2},
        {"morning": None},
        {"before": None},
        {"before": 4, "morning": 4},
        {"after": 4},
        {"after": 6},
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_harder__not_when_one_of_them_was_not_good(changes, place):
    sessions = list(GOOD)
    sessions[place] = session("ba"[place], "both", **changes)
    offer = offered(RAISES, *sessions)
    assert offer is None or not offer.is_harder


@pytest.mark.parametrize(
    ("changes", "is_offered"), [({}, True), ({"share": 0.9}, False), ({"after": 4}, False), ({"after": None}, True)]
)
def test_harder__a_session_of_today_has_no_next_morning_yet(changes, is_offered):
    today = session("c", "both", morning=None, is_of_today=True, **changes)
    assert told(offered(RAISES, today, *GOOD)) == (("one-leg", OfferReason.WENT_WELL, "b") if is_offered else None)
    assert offered(RAISES, session("c", "seated", morning=None, is_of_today=True), *GOOD) is None


def test_harder__only_for_the_present_level():
    assert offered(RAISES, session("b", "both"), session("a", "seated")) is None
    assert offered(RAISES.at_level("seated"), *GOOD) is None


def test_harder__a_session_of_other_exercises_between_does_not_matter():
    between = session("x", {"ankle-circles": ""}, morning=None)
    assert told(offered(RAISES, GOOD[0], between, GOOD[1])) == ("one-leg", OfferReason.WENT_WELL, "b")


def test_harder__sessions_from_before_there_were_levels_were_as_the_exercise_comes():
    assert told(offered(RAISES, session("b", ""), session("a", ""))) == ("one-leg", OfferReason.WENT_WELL, "b")
    assert offered(RAISES.at_level("seated"), session("b", ""), session("a", "")) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"after": 6}, OfferReason.HURT),
        ({"stop_reason": StopReason.PAIN, "status": RecordStatus.ENDED}, OfferReason.HURT),
        ({"morning": 2}, OfferReason.WORSE_NEXT_MORNING),
        ({"before": None, "morning": 6}, OfferReason.WORSE_NEXT_MORNING),
    ],
)
def test_easier__when_pain_says_so(changes, reason):
    assert told(offered(RAISES, session("b", "both", **changes))) == ("seated", reason, "b")


@pytest.mark.parametrize("changes", [{"after": 5}, {"before": 5, "after": 5, "morning": 5}, {"morning": None}])
def test_easier__not_in_amber_nor_when_nobody_has_said(changes):
    assert offered(RAISES, session("b", "both", **changes)) is None


def test_easier__not_below_the_easiest_nor_for_what_was_done_at_another_level():
    assert offered(RAISES.at_level("seated"), session("b", "seated", after=7)) is None
    assert offered(RAISES, session("b", "one-leg", after=7)) is None
    assert offered(RAISES, session("b", {"ankle-circles": ""}, after=7)) is None


def test_easier__only_the_last_session_counts():
    assert offered(RAISES, session("b", "both", morning=None), session("a", "both", after=8)) is None


def test_easier__a_session_that_is_not_over_says_nothing():
    assert offered(RAISES, session("b", "both", after=7, status=RecordStatus.OPEN)) is None


def other_raises():
    """The same levels of another exercise."""
    raises = replace(RAISES, id="band")
    return replace(raises, levels=tuple(replace(each, id="band") for each in RAISES.levels))


def test_easier__is_for_what_has_become_harder():
    last = session("b", {"heel-raises": "both", "band": "both"}, after=7)
    first = session("a", {"heel-raises": "both", "band": "seated"})
    assert offered(RAISES, last, first, others=[other_raises()]).exercise.id == "band"


def test_easier__not_where_nobody_can_tell_what_hurt():
    last = session("b", {"heel-raises": "both", "band": "both"}, after=7)
    assert offered(RAISES, last, others=[other_raises()]) is None
    last = session("b", {"heel-raises": "both", "ankle-circles": ""}, after=7)
    assert offered(RAISES, last) is None


def test_easier__is_for_what_the_session_was_ended_at():
    line, works = session(
        "b", {"heel-raises": "both", "band": "both"}, stop_reason=StopReason.PAIN, status=RecordStatus.ENDED
    )
    ended = line, [works[0], replace(works[1], done_ms=40)]
    assert offered(RAISES, ended, others=[other_raises()]).exercise.id == "band"
