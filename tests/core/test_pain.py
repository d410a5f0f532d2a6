"""The limits of pain: which number is green, amber or red, and what is worse than before."""

import pytest

from footcoach.core.pain import BodySite, Light, Pain, PainMoment, is_worse_next_morning, light_of


@pytest.mark.parametrize(
    ("score", "light"),
    [(0, Light.GREEN), (3, Light.GREEN), (4, Light.AMBER), (5, Light.AMBER), (6, Light.RED), (10, Light.RED)],
)
def test_light__of_every_limit(score, light):
    assert light_of(score) is light


@pytest.mark.parametrize(
    ("before", "morning", "is_worse"), [(3, 4, True), (3, 3, False), (6, 2, False), (None, 8, None), (2, None, None)]
)
def test_next_morning__compares_with_before(before, morning, is_worse):
    answers = {PainMoment.BEFORE: before, PainMoment.NEXT_MORNING: morning}
    pains = [Pain(moment, BodySite.KNEE, score) for moment, score in answers.items() if score is not None]
    assert is_worse_next_morning(pains) is is_worse


@pytest.mark.parametrize(
    ("before", "morning", "is_worse"),
    [
        ({BodySite.KNEE: 3}, {BodySite.LEFT_KNEE: 6}, True),
        ({BodySite.KNEE: 3}, {BodySite.RIGHT_KNEE: 3}, False),
        ({BodySite.KNEE: 3, BodySite.LEFT_KNEE: 7}, {BodySite.LEFT_KNEE: 6}, False),
        ({BodySite.HIP: 1, BodySite.FOOT: 8}, {BodySite.RIGHT_HIP: 2}, True),
        ({BodySite.HIP: 1}, {BodySite.LEFT_FOOT: 5}, None),
        ({BodySite.LEFT_KNEE: 3}, {BodySite.RIGHT_KNEE: 6}, None),
    ],
)
def test_next_morning__of_a_side_that_was_not_asked_before(before, morning, is_worse):
    answers = {PainMoment.BEFORE: before, PainMoment.NEXT_MORNING: morning}
    pains = [Pain(moment, site, score) for moment, scores in answers.items() for site, score in scores.items()]
    assert is_worse_next_morning(pains) is is_worse
