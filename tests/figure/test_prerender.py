"""What is made in advance for the first pictures of movements."""

from footcoach.core.exercise import Side
from footcoach.figure.hands import curled, hand
from footcoach.figure.prerender import prerender
from footcoach.figure.style import style_of


def test_prerender__done__leaves_no_hand_of_any_movement_to_be_made(qapp, library):
    curled.cache_clear()
    for _ in prerender(library, style_of("bun", is_dark=False)):
        pass
    made = curled.cache_info().misses
    for clip in library.names():
        for moment in range(51):
            pose = library.pose(clip, moment / 50, Side.LEFT)
            body, angles = pose.skeleton, pose.angles
            hand(body.near_arm, angles.near_arm.curl, pose.near_palm, is_near=True)
            hand(body.far_arm, angles.far_arm.curl, pose.far_palm, is_near=False)
    assert curled.cache_info().misses == made
