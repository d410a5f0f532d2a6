"""The script of a session: what is said and sounded in each phase of a plan, and when, so that nothing overlaps."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType

from footcoach.core.cue import LEAD_IN_MS, Cue, Rank, Tone, ToneCue
from footcoach.core.exercise import WORK, PhaseKind
from footcoach.core.plan import MS_PER_S, Phase, Plan

EARLIEST_MS = 3000
"""A start cue begins at most so long before its phase, so that nobody begins or stops too early."""

AHEAD_MS = 150
"""So long before its phase a start cue has been said."""

SHORTEST_LEAD_MS = 300
"""A cue that cannot begin so long before its phase waits for the beginning of the phase."""

LATEST_MS = 300
"""A start cue that cannot begin so soon after its phase did is left out."""

LAST_LINE_MS = 4000
"""So long before work begins, or sooner, the last thing to do for it is said: a leg is not held up for longer."""

GAP_MS = 150
"""Between two cues."""

COUNTED_MS = 5 * MS_PER_S
"""A phase so long, or longer, ends with three, two, one."""

BRIEF_MS = 2 * MS_PER_S
"""A rest shorter than this goes without its cue when something else needs the time."""

WAKING_MS = 2500
"""So long a voice may take to wake when a session begins; what it says first may come so late."""

NO_LENGTHS: Mapping[str, int] = MappingProxyType({})
"""Of a voice of which nothing is known: every text is estimated."""

_COUNT = 3
_LETTERS_OF_A_DIGIT = 3
_EARLIEST_BRIEF_MS = 2500
_TIMED_SLACK_MS = 400
_FETCHING = 3
"""Times as long as after any other line there is time after what must be fetched has been named."""
_PATIENCE_MS = {Rank.ANNOUNCEMENT: 2500, Rank.COUNT: 600, Rank.ENCOURAGEMENT: 400}


@lru_cache(maxsize=1024)
def speaking_ms(text: str, speed_percent: int) -> int:
    """Return how long a voice needs for `text` at 50 to 200 % of its own speed, as far as that can be guessed.

    Fitted to the voice of Footcoach at 100 %: within 400 ms for every cue of the exercises, without silence around it.
    What it really needs is known as soon as the text is rendered. A voice that needs longer is heard to its end; what
    comes meanwhile waits, or is dropped.
    """
    letters = len(text) + _LETTERS_OF_A_DIGIT * sum(character.isdecimal() for character in text)
    short, long = (sum(text.count(f"{mark} ") for mark in marks) for marks in (",;:", ".?!"))
    pauses_ms = 235 * short + 920 * long
    return (330 + 37 * letters + pauses_ms) * 100 // speed_percent


def system_voice_ms(text: str, speed_percent: int = 100) -> int:
    """Return the same for one of the system's voices, which never tell it.

    Fitted to espeak-ng by way of speech-dispatcher, with the silence that it adds; Orca speaks through it too.
    """
    letters = len(text) + 4 * sum(character.isdecimal() for character in text)
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

    Start cues come first: each ends just before its phase, in the phase before it and after the cue before it. Where
    there is no room for that it begins with its phase. Then come the lines that tell what to do on the way into a
    position and out of it, with time to do so, then everything else, by rank, where it fits, and last the cues of brief
    rests; what fits nowhere is left out.

    The end of a phase without a clock is not known. It is written as if it lasted as long as it can, and what comes
    after it begins with its phase.
    """

    def __init__(self, plan: Plan, lengths: Mapping[str, int] = NO_LENGTHS) -> None:
        """Write the script of `plan`.

        Args:
            plan: What is done.
            lengths: How many milliseconds the voice needs for a text; one that is not there is estimated.
        """
        self._plan = plan
        self._lengths = lengths
        self._begins_ms = [0, *accumulate(phase.longest_ms for phase in plan.phases)]
        self._cues = _CueWriter(plan, self._begins_ms, self.length_ms).cues()
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

    def length_ms(self, text: str) -> int:
        """Return how long the voice needs for `text`, in milliseconds."""
        known_ms = self._lengths.get(text)
        return speaking_ms(text, self._plan.voice_speed_percent) if known_ms is None else known_ms

    def closing_tone(self, index: int) -> Tone:
        """Return what sounds where the phase at `index` gives way to the next one."""
        return _closing_tone(self._plan, index)

    def texts(self, index: int = 0) -> tuple[str, ...]:
        """Return everything that may be said from the phase at `index` on, each text once, the soonest first."""
        return tuple(dict.fromkeys(text for phase in self._plan.phases[index:] for text in _texts_of(phase) if text))

    def go_on_with(self, before: "SessionScript", index: int, given_until_ms: int) -> None:
        """Let the phase at `index` be under way with the script that it had `before` something changed.

        What it has of its own stays where it was. Its tones, and what leads over to the next phase, are new, unless
        that was given already: `given_until_ms` says up to where in the phase. Nothing is said twice, and nothing is
        left out that now would have had to be said earlier.
        """
        said = next((cue for cue in _leading(before[index]) if cue.at_ms <= given_until_ms), None)
        leading = [said] if said else [cue for cue in _leading(self[index]) if cue.at_ms > given_until_ms]
        own = [item for item in before[index].items if isinstance(item, Cue) and item not in _leading(before[index])]
        tones = [item for item in self[index].items if isinstance(item, ToneCue)]
        self._written[index] = PhaseScript(before[index].opening, _in_order((*own, *leading, *tones)))
        if index + 1 < len(self):
            self._written[index + 1] = self._following(index + 1, said, is_led=bool(leading))

    def _following(self, index: int, said: Cue | None, *, is_led: bool) -> PhaseScript:
        """Return the script of the phase that comes next, which may or may not have been announced by now."""
        phase, script = self._plan.phases[index], self[index]
        text = phase.announcement or phase.cue
        items = [item for item in script.items if not _begins(item)]
        is_told = is_led and (said is None or said.text == text)
        if text and not is_told and not _is_brief_rest(phase):
            items.append(Cue(text, Rank.START, 0, LATEST_MS, is_of_phase=True))
        return PhaseScript(script.opening, _in_order(items))

    def _write(self, index: int) -> PhaseScript:
        opening = _opening(self._plan.phases[index])
        begin_ms, end_ms = self._begins_ms[index : index + 2]
        first, last = (bisect_left(self._cues, at_ms, key=_at_ms) for at_ms in (begin_ms, end_ms))
        cues = (replace(cue, at_ms=cue.at_ms - begin_ms) for cue in self._cues[first:last])
        return PhaseScript(opening, _in_order((*_tones(self._plan, index), *cues)))


def _texts_of(phase: Phase) -> Iterator[str]:
    yield from (phase.announcement, phase.fetch, *phase.lines, phase.cue)
    yield from (cue.text for cue in (*phase.asides, *phase.later_cues))


def _leading(script: PhaseScript) -> list[Cue]:
    """Return what announces the next phase."""
    cues = (item for item in script.items if isinstance(item, Cue) and item.rank is Rank.START and item.is_of_phase)
    return [cue for cue in cues if cue.at_ms > LATEST_MS]


def _begins(item: Cue | ToneCue) -> bool:
    """Whether it announces the phase in which it is said."""
    is_start = isinstance(item, Cue) and item.rank is Rank.START and item.is_of_phase
    return is_start and item.at_ms <= LATEST_MS


def _in_order(items: Iterable[Cue | ToneCue]) -> tuple[Cue | ToneCue, ...]:
    return tuple(sorted(items, key=lambda item: item.at_ms))


def _opening(phase: Phase) -> Cue | None:
    text = phase.announcement or phase.cue
    is_told = bool(text) and not _is_brief_rest(phase)
    return Cue(text, Rank.START, 0, WAKING_MS, is_of_phase=True) if is_told else None


def _tones(plan: Plan, index: int) -> Iterator[ToneCue]:
    """Yield the tones of a phase: its ticks, three-two-one, and that of the change at its end, if that is known."""
    phase = plan.phases[index]
    if phase.is_until_done:
        return
    end_ms, is_counted = phase.duration_ms, phase.duration_ms >= COUNTED_MS
    counted_from_ms = end_ms - (_COUNT if is_counted else 0) * MS_PER_S
    if phase.kind in WORK and phase.repetitions > 1:
        for heard_ms in range(MS_PER_S, counted_from_ms, MS_PER_S):
            yield ToneCue(heard_ms - LEAD_IN_MS, Tone.TICK)
    for heard_ms in range(counted_from_ms, end_ms, MS_PER_S):
        yield ToneCue(heard_ms - LEAD_IN_MS, Tone.COUNT)
    yield ToneCue(max(0, end_ms - LEAD_IN_MS), _closing_tone(plan, index))


def _closing_tone(plan: Plan, index: int) -> Tone:
    if index + 1 == len(plan.phases):
        return Tone.DONE
    phase, following = plan.phases[index : index + 2]
    if following.kind is PhaseKind.SWITCH_SIDE:
        return Tone.CHANGE_SIDES
    return Tone.START if following.kind in WORK and phase.kind not in WORK else Tone.END


class _CueWriter:
    """Finds a place for everything that is said. The cues in it are at milliseconds of the plan, not of a phase."""

    def __init__(self, plan: Plan, begins_ms: list[int], length_ms: Callable[[str], int]) -> None:
        self._plan = plan
        self._begins_ms = begins_ms
        self._foreseen_ms = _foreseen_ms(plan, begins_ms)
        self._length_ms = length_ms
        self._cues: list[Cue] = []

    def cues(self) -> list[Cue]:
        """Return everything that is said, in order."""
        self._place_starts()
        for index in range(len(self._plan.phases)):
            self._place_lines(index)
        for rank in (Rank.COUNT, Rank.ENCOURAGEMENT):
            for index in range(len(self._plan.phases)):
                self._place_others(index, rank)
        for index in self._indices_of(PhaseKind.REST):
            self._place_brief_rest(index)
        return self._cues

    def _indices_of(self, kind: PhaseKind) -> list[int]:
        return [index for index, phase in enumerate(self._plan.phases) if phase.kind is kind]

    # Start cues

    def _place_starts(self) -> None:
        free_ms = self._opened_ms(waking_ms=0)
        for due_ms, from_ms, cue in sorted(self._starts(), key=lambda start: start[0]):
            lead_ms = max(self._length_ms(cue.text) + AHEAD_MS, SHORTEST_LEAD_MS)
            begin_ms = due_ms - lead_ms
            if lead_ms > EARLIEST_MS or begin_ms < max(from_ms, free_ms):
                begin_ms = max(due_ms, free_ms)
            if begin_ms <= due_ms + LATEST_MS:
                free_ms = self._add(cue, begin_ms, due_ms + LATEST_MS - begin_ms)

    def _opened_ms(self, *, waking_ms: int) -> int:
        """Return when the opening of the very first phase has been said by a voice that first takes time to wake."""
        opening = _opening(self._plan.phases[0])
        return waking_ms + self._length_ms(opening.text) + GAP_MS if opening else 0

    def _starts(self) -> Iterator[tuple[int, int, Cue]]:
        """Yield every start cue with the moment at which begins what it is about, and from when on it may be said."""
        before_ms = 0
        for begin_ms, foreseen_ms, phase in zip(self._begins_ms, self._foreseen_ms, self._plan.phases, strict=False):
            text = phase.announcement or phase.cue
            if text and begin_ms > 0 and not _is_brief_rest(phase):
                yield begin_ms, max(before_ms, foreseen_ms), Cue(text, Rank.START, is_of_phase=True)
            for cue in phase.later_cues:
                if cue.rank is Rank.START:
                    yield begin_ms + cue.at_ms, begin_ms, cue
            before_ms = begin_ms

    # What to do on the way into a position, and out of it

    def _place_lines(self, index: int) -> None:
        """Say in their order the things to do in a phase, with time for each; the last not long before work begins."""
        phase, before = self._plan.phases[index], self._cues
        begin_ms, end_ms = self._begins_ms[index : index + 2]
        # Where nothing is announced, the cue of a phase begins it.
        last = phase.cue if phase.announcement else ""
        texts = [text for text in (phase.fetch, *phase.lines, last) if text]
        if not texts:
            return
        # The first of several follows what is announced at once; it takes longest to do what must be fetched.
        pauses = [int(not phase.announcement or len(texts) == 1)]
        pauses += [_FETCHING if text is phase.fetch else 1 for text in texts]
        last_line_ms = 0
        if phase.kind is not PhaseKind.REST:
            pauses[-1], last_line_ms = 0, LAST_LINE_MS
        for waking_ms in (WAKING_MS, 0):
            self._cues = before.copy()
            from_ms = max(begin_ms, self._opened_ms(waking_ms=waking_ms))
            if self._spread(texts, pauses, from_ms, end_ms, last_line_ms):
                break

    def _spread(self, texts: list[str], pauses: list[int], from_ms: int, end_ms: int, last_line_ms: int) -> bool:
        """Say `texts` between two moments, in proportion to the pauses around them; say whether there is room for all.

        The last of them begins at least `last_line_ms` before the end.
        """
        lengths_ms = [self._length_ms(text) + GAP_MS for text in texts]
        # What the phase begins with may come a little late.
        following = bisect_right(self._cues, from_ms + LATEST_MS, key=_at_ms)
        if following > 0:
            from_ms = max(from_ms, self._free_after_ms(following - 1))
        to_ms = min([end_ms, *(cue.at_ms for cue in self._cues[following : following + 1])])
        last_ms = min(end_ms - last_line_ms, to_ms - sum(lengths_ms[-1:]))
        free_ms = max(last_ms - from_ms - sum(lengths_ms[:-1]), 0)
        has_room, at_ms = True, from_ms
        for text, pause in zip(texts, pauses, strict=False):
            at_ms += free_ms * pause // sum(pauses)
            next_ms = self._fit(Cue(text, Rank.ANNOUNCEMENT), at_ms, to_ms)
            at_ms, has_room = next_ms or at_ms, has_room and next_ms is not None
        return has_room

    # Everything else

    def _place_others(self, index: int, rank: Rank) -> None:
        phase, begin_ms, end_ms = self._plan.phases[index], *self._begins_ms[index : index + 2]
        for cue in phase.later_cues:
            if cue.rank is rank:
                at_ms = begin_ms + cue.at_ms
                self._fit(cue, at_ms, at_ms + _TIMED_SLACK_MS + self._length_ms(cue.text))
        for aside in phase.asides:
            if aside.rank is rank and not (rank is Rank.COUNT and self._fit_before(aside, index)):
                self._fit(aside, begin_ms, end_ms)

    def _fit_before(self, count: Cue, index: int) -> bool:
        """Say a count in the rest before its phase, as late as there is room; say whether there is."""
        before = self._plan.phases[index - 1]
        if index == 0 or before.kind is not PhaseKind.REST:
            return False
        rest_begins_ms, rest_ends_ms = self._begins_ms[index - 1 : index + 1]
        if before.duration_ms >= COUNTED_MS:
            rest_ends_ms -= _COUNT * MS_PER_S
        return self._fit_late(count, max(rest_begins_ms, self._foreseen_ms[index]), rest_ends_ms)

    def _place_brief_rest(self, index: int) -> None:
        phase, begin_ms = self._plan.phases[index], self._begins_ms[index]
        if phase.cue and _is_brief_rest(phase):
            cue = Cue(phase.cue, Rank.ENCOURAGEMENT, is_of_phase=True)
            earliest_ms = max(begin_ms - _EARLIEST_BRIEF_MS, self._foreseen_ms[index])
            self._fit_late(cue, earliest_ms, begin_ms - AHEAD_MS)

    def _fit_late(self, cue: Cue, from_ms: int, to_ms: int) -> bool:
        """Say `cue` as late as there is room between two moments; say whether there is."""
        length_ms = self._length_ms(cue.text)
        begin_ms = to_ms - length_ms
        before = bisect_right(self._cues, to_ms + GAP_MS, key=_at_ms) - 1
        while before >= 0 and self._free_after_ms(before) > begin_ms:
            begin_ms = min(begin_ms, self._cues[before].at_ms - GAP_MS - length_ms)
            before -= 1
        if begin_ms < max(0, from_ms):
            return False
        self._add(cue, begin_ms, _PATIENCE_MS[cue.rank])
        return True

    def _fit(self, cue: Cue, from_ms: int, to_ms: int) -> int | None:
        """Say `cue` as soon as there is room between two moments; return when the next may be said, None if never."""
        length_ms = self._length_ms(cue.text)
        following = bisect_right(self._cues, from_ms, key=_at_ms)
        begin_ms = from_ms
        if following > 0:
            begin_ms = max(begin_ms, self._free_after_ms(following - 1))
        while following < len(self._cues) and self._cues[following].at_ms < begin_ms + length_ms + GAP_MS:
            begin_ms = self._free_after_ms(following)
            following += 1
        if begin_ms + length_ms > to_ms:
            return None
        return self._add(cue, begin_ms, _PATIENCE_MS[cue.rank])

    def _add(self, cue: Cue, begin_ms: int, patience_ms: int) -> int:
        """Put a cue in its place; return when the next may be said."""
        insort(self._cues, replace(cue, at_ms=begin_ms, patience_ms=patience_ms), key=_at_ms)
        return begin_ms + self._length_ms(cue.text) + GAP_MS

    def _free_after_ms(self, index: int) -> int:
        cue = self._cues[index]
        return cue.at_ms + self._length_ms(cue.text) + GAP_MS


def _foreseen_ms(plan: Plan, begins_ms: list[int]) -> list[int]:
    """Return from when on it is known when each phase begins: since the last phase without a clock before it."""
    ends_ms = (end_ms if phase.is_until_done else 0 for phase, end_ms in zip(plan.phases, begins_ms[1:], strict=True))
    return [0, *accumulate(ends_ms, max)]


def _is_brief_rest(phase: Phase) -> bool:
    return phase.kind is PhaseKind.REST and phase.longest_ms < BRIEF_MS


def _at_ms(cue: Cue) -> int:
    return cue.at_ms
