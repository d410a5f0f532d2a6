"""Sessions in words, as Progress says them."""

from datetime import date

import pytest

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import RecordStatus, SessionLine
from footcoach.ui.progress.words import pain_text


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ({}, ""),
        ({BodySite.OVERALL: 2}, "Pain, 0 to 10: before 2"),
        ({BodySite.OVERALL: 2, BodySite.RIGHT_FOOT: 3}, "Pain, 0 to 10: before 2 (right foot 3)"),
        ({BodySite.LOW_BACK: 4, BodySite.RIGHT_FOOT: 3}, "Pain, 0 to 10: before lower back 4, right foot 3"),
    ],
)
def test_pain__is_told_as_it_was_given(scores, told):
    pain = tuple(Pain(PainMoment.BEFORE, site, score) for site, score in scores.items())
    day = date(2026, 3, 2)
    assert (
        pain_text(SessionLine("a", "r", 0, 0, day, RecordStatus.FINISHED, 1, 1, None, "", pain, frozenset(), 0)) == told
    )
