"""What a preview plays: one repetition of an exercise as it is dosed, without the waiting, over and over."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from footcoach.core.exercise import PhaseKind, Side
from footcoach.core.plan import Phase
from footcoach.ui.figures.figure_model import Moment

LONGEST_MS = 6_000
"""The longest movement or hold that is shown."""

LONGEST_REST_MS = 2_000
"""The longest rest; a change of sides keeps its time, because it is a movement too."""

LONGEST_CYCLES_MS = 12_000
"""The longest time for a movement that repeats, unless one cycle takes longer."""

CycleOf = Callable[[Phase], int | None]


@dataclass(frozen=True)
class PreviewScript:
    """Phases that are played in a loop.

    Attributes:
        phases: In order, never empty; each shortened for the preview.
        opening: What the first phase goes on from the first time.
    """

    phases: tuple[Phase, ...]
    opening: Phase

    @cached_property
    def total_ms(self) -> int:
        """How long one loop takes."""
        return self._ends[-1]

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(accumulate(phase.duration_ms for phase in self.phases))

    def at(self, elapsed_ms: float) -> Moment:
        """Return what is shown after `elapsed_ms`, modulo the length of the loop."""
        ms = elapsed_ms % self.total_ms
        index = next(i for i, end in enumerate(self._ends) if ms < end)
        phase = self.phases[index]
        # In a loop, the first phase goes on from the last one.
        before = self.opening if elapsed_ms < self._ends[0] else self.phases[index - 1]
        return Moment(phase, before, ms - self._ends[index] + phase.duration_ms)


def preview_script(phases: Iterable[Phase], cycle_of: CycleOf, *, longest_hold_ms: int = LONGEST_MS) -> PreviewScript:
    """Return the first repetition on each side, with a change of sides between them.

    Args:
        phases: The phases of one exercise, as its plan has them, beginning with its PREPARE.
        cycle_of: Tells how many milliseconds one round of a movement that repeats takes, None for others.
        longest_hold_ms: How long a hold lasts at most.
    """
    every = list(phases)
    # If every step is set to nothing, getting ready is shown.
    once = [phase for phase in every if phase.set_number == 1 and _is_shown(phase)] or every[:1]
    return _script(tuple(_shortened(phase, cycle_of, longest_hold_ms) for phase in _closed_loop(once)), cycle_of)


def one_side_script(
    phases: Iterable[Phase], cycle_of: CycleOf, *, side: Side | None = None, longest_hold_ms: int = LONGEST_MS
) -> PreviewScript:
    """Return the first repetition on `side`; with None, on the side that begins."""
    both = preview_script(phases, cycle_of, longest_hold_ms=longest_hold_ms).phases
    work = [phase for phase in both if phase.kind is not PhaseKind.SWITCH_SIDE]
    wanted = side or work[0].side
    return _script(tuple(phase for phase in work if phase.side is wanted), cycle_of)


def sides_of(phases: Iterable[Phase]) -> tuple[Side, ...]:
    """Return the sides that are exercised one after the other, in their order; none where both feet work at once."""
    sides = dict.fromkeys(phase.side for phase in phases if _is_shown(phase) and phase.side is not Side.BOTH)
    return tuple(sides) if len(sides) > 1 else ()


def _script(phases: tuple[Phase, ...], cycle_of: CycleOf) -> PreviewScript:
    """Return the script; a movement that repeats is shown without its beginning."""
    return PreviewScript(phases, phases[0] if cycle_of(phases[0]) else phases[-1])


def _is_shown(phase: Phase) -> bool:
    return phase.repetition == 1 and (phase.kind is PhaseKind.SWITCH_SIDE or phase.place.repetition > 0)


def _closed_loop(phases: list[Phase]) -> list[Phase]:
    """Add the change from the last side back to the first."""
    changes = [phase for phase in phases if phase.kind is PhaseKind.SWITCH_SIDE]
    return [*phases, replace(changes[-1], side=phases[0].side)] if changes else phases


def _shortened(phase: Phase, cycle_of: CycleOf, longest_hold_ms: int) -> Phase:
    longest_ms = longest_hold_ms if phase.kind is PhaseKind.HOLD else LONGEST_MS
    if phase.kind is PhaseKind.REST:
        longest_ms = LONGEST_REST_MS
    elif cycle_ms := cycle_of(phase):
        longest_ms = _whole_cycles(cycle_ms, longest_ms)
    return replace(phase, duration_ms=min(phase.duration_ms, longest_ms))


def _whole_cycles(cycle_ms: int, longest_ms: int) -> int:
    """Return the time of at least two rounds, but of one when two would take too long."""
    wanted = max(2, -(-longest_ms // cycle_ms))
    most = max(1, LONGEST_CYCLES_MS // cycle_ms)
    return min(wanted, most) * cycle_ms
