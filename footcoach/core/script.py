"""The script of a session: what is said and sounded in each phase of a plan, and when, so that nothing overlaps."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from footcoach.core.cue import LEAD_IN_MS, Cue, Rank, Tone, ToneCue
from footcoach.core.exercise import WORK, PhaseKind
from footcoach.core.plan import MS_PER_S, Phase, Plan

LEAD_MS = 1000
"""So long before its phase a start cue begins (EXERCISES: the verb comes about a second early)."""

REST_LEAD_MS = 700
"""The same where work stops: nobody should stop a whole second early."""

SHORTEST_LEAD_MS = 300
"""A cue that cannot begin so long before its phase waits for the beginning of the phase."""

LATEST_MS = 300
"""A start cue that cannot begin so soon after its phase did is left out."""

GAP_MS = 150
"""Between two cues."""

COUNTED_MS = 5 * MS_PER_S
"""A phase so long, or longer, ends with three, two, one."""

BRIEF_MS = 2 * MS_PER_S
"""A rest shorter than this goes without its cue when something else needs the time."""

WAKING_MS = 2500
"""So long a voice may take to wake when a session begins; what it says first may come so late."""

_COUNT = 3
_LETTERS_OF_A_DIGIT = 4
_EARLIEST_BRIEF_MS = 2500
_TIMED_SLACK_MS = 400
_LATE_SET_UP_MS = 12 * MS_PER_S
_PATIENCE_MS = {Rank.ANNOUNCEMENT: 2500, Rank.COUNT: 600, Rank.ENCOURAGEMENT: 400}


def speaking_ms(text: str, speed_percent: int) -> int:
    """Return how long a voice needs for `text` at 50 to 200 % of its own speed.

    Fitted to espeak-ng by way of speech-dispatcher at 90 %: within 300 ms for every cue of the six exercises, with the
    silence that the engine adds. A voice that needs longer is heard to its end; what comes meanwhile waits, or is
    dropped.
    """
    letters = len(text) + _LETTERS_OF_A_DIGIT * sum(character.isdecimal() for character in text)
    pauses_ms = 330 * sum(text.count(mark) for mark in ",;:") + 500 * text.count(".")
    return (700 + 55 * letters + pauses_ms) * 90 // speed_percent


@dataclass(frozen=True)
class PhaseScript:
    """What is said and sounded in one phase.

    Attributes:
        opening: What to say when the phase is entered by a command, which no one could announce; None for nothing.
        items: Everything else, in order of time.
    """

    opening: Cue | None
    items: tuple[Cue | ToneCue, ...]


class SessionScript:
    """The script of each phase of a plan, which is written when it is first asked for.

    Start cues come first: each begins just before its phase, after the one before it has been said. Everything else is
    put, by rank, where it fits, and last the cues of brief rests; what fits nowhere is left out.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._begins_ms = [0, *accumulate(phase.duration_ms for phase in plan.phases)]
        self._lines = _LineWriter(plan, self._begins_ms).lines()
        self._written: dict[int, PhaseScript] = {}

    def __len__(self) -> int:
        return len(self._plan.phases)

    def __getitem__(self, index: int) -> PhaseScript:
        """Return the script of the phase at `index`, from 0.

        Raises:
            IndexError: The plan has no such phase.
        """
        if index not in self._written:
            self._written[index] = self._write(index)
        return self._written[index]

    def go_on_with(self, before: "SessionScript", index: int) -> None:
        """Let the phase at `index` be under way with the script that it had `before` the rest of its plan changed.

        What the phase has of its own stays where it was, so that nothing is said twice or left out; what leads over to
        the next phase, and the tones, are new.
        """
        own = (item for item in before[index].items if isinstance(item, Cue) and item.rank is not Rank.START)
        new = (item for item in self[index].items if isinstance(item, ToneCue) or item.rank is Rank.START)
        self._written[index] = PhaseScript(before[index].opening, _in_order((*own, *new)))

    def _write(self, index: int) -> PhaseScript:
        items: list[Cue | ToneCue] = [*_tones(self._plan, index)]
        first = bisect_left(self._lines, self._begins_ms[index], key=_begin_ms)
        for line in self._lines[first : bisect_left(self._lines, self._begins_ms[index + 1], key=_begin_ms)]:
            at_ms = line.begin_ms - self._begins_ms[index]
            items.append(Cue(at_ms, line.text, line.rank, line.patience_ms, line.is_of_phase))
        return PhaseScript(_opening(self._plan.phases[index]), _in_order(items))


def _in_order(items: Iterable[Cue | ToneCue]) -> tuple[Cue | ToneCue, ...]:
    return tuple(sorted(items, key=lambda item: item.at_ms))


def _opening(phase: Phase) -> Cue | None:
    text = phase.announcement or phase.cue
    return Cue(0, text, Rank.START, WAKING_MS, is_of_phase=True) if text else None


def _tones(plan: Plan, index: int) -> Iterator[ToneCue]:
    """Yield the tones of a phase: its ticks, three-two-one, and that of the change at its end."""
    phase = plan.phases[index]
    end_ms, is_counted = phase.duration_ms, phase.duration_ms >= COUNTED_MS
    counted_from_ms = end_ms - (_COUNT if is_counted else 0) * MS_PER_S
    if phase.kind in WORK and phase.repetitions > 1:
        for heard_ms in range(MS_PER_S, counted_from_ms, MS_PER_S):
            yield ToneCue(heard_ms - LEAD_IN_MS, Tone.TICK)
    for heard_ms in range(counted_from_ms, end_ms, MS_PER_S):
        yield ToneCue(heard_ms - LEAD_IN_MS, Tone.COUNT)
    following = plan.phases[index + 1] if index + 1 < len(plan.phases) else None
    yield ToneCue(max(0, end_ms - LEAD_IN_MS), _tone_between(phase, following))


def _tone_between(phase: Phase, following: Phase | None) -> Tone:
    if following is None:
        return Tone.DONE
    if following.kind is PhaseKind.SWITCH_SIDE:
        return Tone.CHANGE_SIDES
    return Tone.START if following.kind in WORK and phase.kind not in WORK else Tone.END


@dataclass(frozen=True)
class _Line:
    """Something said, in milliseconds of the plan."""

    begin_ms: int
    end_ms: int
    text: str
    rank: Rank
    patience_ms: int
    is_of_phase: bool


@dataclass(frozen=True)
class _Due:
    """A start cue before it has its place: it is about what begins at `due_ms`."""

    due_ms: int
    lead_ms: int
    text: str
    is_of_phase: bool


class _LineWriter:
    """Finds a place for everything that is said."""

    def __init__(self, plan: Plan, begins_ms: list[int]) -> None:
        self._plan = plan
        self._begins_ms = begins_ms
        self._lines: list[_Line] = []
        # The same few sentences come again and again.
        self._lengths_ms: dict[str, int] = {}

    def lines(self) -> list[_Line]:
        """Return everything that is said, in order."""
        self._place_starts()
        for index in self._indices_of(PhaseKind.PREPARE):
            self._place_set_up(index)
        for rank in (Rank.COUNT, Rank.ENCOURAGEMENT):
            for index in range(len(self._plan.phases)):
                self._place_others(index, rank)
        for index in self._indices_of(PhaseKind.REST):
            self._place_brief_rest(index)
        return self._lines

    def _indices_of(self, kind: PhaseKind) -> list[int]:
        return [index for index, phase in enumerate(self._plan.phases) if phase.kind is kind]

    # Start cues

    def _place_starts(self) -> None:
        free_ms = self._opened_ms(waking_ms=0)
        for due in sorted(self._dues(), key=lambda due: due.due_ms):
            begin_ms = max(due.due_ms - due.lead_ms, free_ms)
            if due.due_ms - SHORTEST_LEAD_MS < begin_ms < due.due_ms:
                begin_ms = due.due_ms
            if begin_ms <= due.due_ms + LATEST_MS:
                patience_ms = due.due_ms + LATEST_MS - begin_ms
                line = self._add(begin_ms, due.text, Rank.START, patience_ms, is_of_phase=due.is_of_phase)
                free_ms = line.end_ms + GAP_MS

    def _opened_ms(self, *, waking_ms: int) -> int:
        """Return when the opening of the very first phase has been said by a voice that first takes time to wake."""
        opening = _opening(self._plan.phases[0])
        return waking_ms + self._length_ms(opening.text) + GAP_MS if opening else 0

    def _dues(self) -> Iterator[_Due]:
        for begin_ms, phase in zip(self._begins_ms, self._plan.phases, strict=False):
            text = phase.announcement or phase.cue
            if text and begin_ms > 0 and not _is_brief_rest(phase):
                yield _Due(begin_ms, LEAD_MS if phase.kind in WORK else REST_LEAD_MS, text, is_of_phase=True)
            for cue in phase.later_cues:
                if cue.rank is Rank.START:
                    yield _Due(begin_ms + cue.at_ms, REST_LEAD_MS, cue.text, is_of_phase=False)

    # What is said while getting ready

    def _place_set_up(self, index: int) -> None:
        """After the name of the exercise: what to fetch, and how to begin, not long before it does begin."""
        phase, begin_ms, end_ms = self._plan.phases[index], *self._begins_ms[index : index + 2]
        for waking_ms in (WAKING_MS, 0):
            free_ms = max(begin_ms, self._opened_ms(waking_ms=waking_ms))
            for aside in phase.asides:
                free_ms = self._fit(aside.text, Rank.ANNOUNCEMENT, free_ms, end_ms) or free_ms
            wanted_ms = max(free_ms, end_ms - _LATE_SET_UP_MS)
            if not phase.announcement or self._fit(phase.cue, Rank.ANNOUNCEMENT, wanted_ms, end_ms, is_of_phase=True):
                break

    # Everything else

    def _place_others(self, index: int, rank: Rank) -> None:
        phase, begin_ms, end_ms = self._plan.phases[index], *self._begins_ms[index : index + 2]
        for cue in phase.later_cues:
            if cue.rank is rank:
                at_ms = begin_ms + cue.at_ms
                self._fit(cue.text, rank, at_ms, at_ms + _TIMED_SLACK_MS + self._length_ms(cue.text))
        for aside in phase.asides:
            if aside.rank is rank and not (rank is Rank.COUNT and self._fit_before(aside.text, index)):
                self._fit(aside.text, rank, begin_ms, end_ms)

    def _fit_before(self, text: str, index: int) -> bool:
        """Say a count in the rest before its phase, as late as there is room; say whether there is."""
        before = self._plan.phases[index - 1]
        if index == 0 or before.kind is not PhaseKind.REST:
            return False
        rest_begins_ms, rest_ends_ms = self._begins_ms[index - 1 : index + 1]
        if before.duration_ms >= COUNTED_MS:
            rest_ends_ms -= _COUNT * MS_PER_S
        return self._fit_late(text, Rank.COUNT, rest_begins_ms, rest_ends_ms)

    def _place_brief_rest(self, index: int) -> None:
        phase, begin_ms = self._plan.phases[index], self._begins_ms[index]
        if phase.cue and _is_brief_rest(phase):
            to_ms = begin_ms - REST_LEAD_MS + self._length_ms(phase.cue)
            self._fit_late(phase.cue, Rank.ENCOURAGEMENT, begin_ms - _EARLIEST_BRIEF_MS, to_ms, is_of_phase=True)

    def _fit_late(self, text: str, rank: Rank, from_ms: int, to_ms: int, *, is_of_phase: bool = False) -> bool:
        """Say `text` as late as there is room between two moments; say whether there is."""
        length_ms = self._length_ms(text)
        begin_ms = to_ms - length_ms
        before = bisect_right(self._lines, to_ms + GAP_MS, key=_begin_ms) - 1
        while before >= 0 and self._lines[before].end_ms + GAP_MS > begin_ms:
            begin_ms = min(begin_ms, self._lines[before].begin_ms - GAP_MS - length_ms)
            before -= 1
        if begin_ms < max(0, from_ms):
            return False
        self._add(begin_ms, text, rank, _PATIENCE_MS[rank], is_of_phase=is_of_phase)
        return True

    def _fit(self, text: str, rank: Rank, from_ms: int, to_ms: int, *, is_of_phase: bool = False) -> int | None:
        """Say `text` as soon as there is room between two moments; return when the next may be said, None if never."""
        length_ms = self._length_ms(text)
        following = bisect_right(self._lines, from_ms, key=_begin_ms)
        begin_ms = from_ms
        if following > 0:
            begin_ms = max(begin_ms, self._lines[following - 1].end_ms + GAP_MS)
        while following < len(self._lines) and self._lines[following].begin_ms < begin_ms + length_ms + GAP_MS:
            begin_ms = self._lines[following].end_ms + GAP_MS
            following += 1
        if begin_ms + length_ms > to_ms:
            return None
        return self._add(begin_ms, text, rank, _PATIENCE_MS[rank], is_of_phase=is_of_phase).end_ms + GAP_MS

    def _add(self, begin_ms: int, text: str, rank: Rank, patience_ms: int, *, is_of_phase: bool) -> _Line:
        line = _Line(begin_ms, begin_ms + self._length_ms(text), text, rank, patience_ms, is_of_phase)
        insort(self._lines, line, key=_begin_ms)
        return line

    def _length_ms(self, text: str) -> int:
        length_ms = self._lengths_ms.get(text)
        if length_ms is None:
            length_ms = self._lengths_ms[text] = speaking_ms(text, self._plan.voice_speed_percent)
        return length_ms


def _is_brief_rest(phase: Phase) -> bool:
    return phase.kind is PhaseKind.REST and phase.duration_ms < BRIEF_MS


def _begin_ms(line: _Line) -> int:
    return line.begin_ms
