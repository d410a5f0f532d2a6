"""The hand that waves: its palm faces the viewer, its thumb the head, and it opens as it rises."""

import pytest

from footcoach.core.exercise import Side
from footcoach.figure import front_view
from footcoach.figure.open_hand import open_hand
from footcoach.figure.style import style_of

STYLE = style_of("bun", is_dark=False)
WRIST, KNUCKLES = (0.0, 0.0), (0.0, 0.05)


def width_of(shape):
    return shape.path.boundingRect().width()


@pytest.mark.parametrize("thumb_side", [1, -1])
def test_open_hand__has_its_thumb_on_one_side(thumb_side):
    hand = open_hand(WRIST, KNUCKLES, thumb_side, 1.0, STYLE)[0].path.boundingRect()
    # Counter-clockwise of what points up is the left.
    reach = -hand.left() if thumb_side > 0 else hand.right()
    assert reach > hand.width() / 2


def test_open_hand__spreads_its_fingers():
    closed, spread = (open_hand(WRIST, KNUCKLES, 1, openness, STYLE)[0] for openness in (0.0, 1.0))
    assert width_of(spread) > 1.2 * width_of(closed)


def test_farewell__waves_beside_the_head_and_ends_as_it_began(library):
    first, last = (library.pose("farewell", progress, Side.BOTH) for progress in (0.0, 1.0))
    assert first.angles == last.angles
    waving = library.pose("farewell", library.still_progress("farewell"), Side.BOTH).skeleton
    assert waving.near_arm.knuckles.y > waving.shoulder.y
    hand = front_view.seen(waving.near_arm.knuckles)
    assert hand[0] < front_view.seen(waving.head_base)[0] - 0.08, "it hides no part of the face"
    assert waving.far_arm.wrist.y < waving.waist.y
