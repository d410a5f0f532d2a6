import pytest

from footcoach.core.gap import PauseReason, Reading, gap_reason

LAST = Reading(monotonic_ms=10_000, wall_ms=1_000_000)


@pytest.mark.parametrize(
    ("monotonic_gap_ms", "wall_gap_ms", "expected"),
    [
        (50, 50, None),
        (2_050, 2_050, None),
        (2_051, 2_051, PauseReason.STALLED),
        (8_000, 8_000, PauseReason.STALLED),
        (50, 5_050, None),
        (50, 5_051, PauseReason.ASLEEP),
        (50, 8 * 3_600_000, PauseReason.ASLEEP),
        (50, -4_950, None),
        (50, -4_951, PauseReason.CLOCK_CHANGED),
    ],
)
def test_gap_reason__by_both_clocks(monotonic_gap_ms, wall_gap_ms, expected):
    now = Reading(LAST.monotonic_ms + monotonic_gap_ms, LAST.wall_ms + wall_gap_ms)
    assert gap_reason(LAST, LAST.monotonic_ms + 50, now) is expected
