"""What is seen, said and read aloud never contradicts itself: a walk through the whole script of a session."""

import re

import pytest

from footcoach.core.cue import Rank
from footcoach.core.exercise import WORK, PhaseKind
from footcoach.core.script import EARLIEST_MS, LATEST_MS
from footcoach.core.session import Status
from tests.ui.conftest import STEP_MS


class Walk:
    """Notes whatever does not agree while a session runs."""

    def __init__(self, program):
        self.program, self.faults = program, []
        self.player = program.player
        self.player.cue_due.connect(self.note_cue)
        self.player.phase_entered.connect(self.note_phase)

    @property
    def caption(self):
        return self.program.text("caption").split("\n")[0]

    def expect(self, is_so, what):
        if not is_so:
            snapshot = self.player.snapshot()
            self.faults.append((what, snapshot.phase.label, snapshot.phase_elapsed_ms, self.caption))

    def words_of(self, phase):
        """Everything that belongs to a phase."""
        lines = (phase.announcement, phase.fetch, *phase.lines, phase.cue, phase.label)
        return {*lines, *(cue.text for cue in (*phase.later_cues, *phase.asides))} - {""}

    def note_cue(self, event):
        cue, phase = event.cue, self.player.snapshot().phase
        self.expect(self.caption == cue.text, f"the caption is not what is said: {cue.text}")
        following = self.player.plan.phases[self.player.snapshot().index + 1 :][:1]
        left_ms = phase.duration_ms - self.player.snapshot().phase_elapsed_ms
        if cue.text not in self.words_of(phase):
            # What leads over to the next phase, or how many are done, which is said in the rest before it.
            is_coming = any(cue.text in self.words_of(coming) for coming in following)
            is_soon = left_ms <= EARLIEST_MS or cue.rank < Rank.START
            self.expect(is_coming and is_soon, f"said {left_ms} ms too early: {cue.text}")

    def note_phase(self, event):
        phase = event.phase
        own = phase.announcement or phase.cue or phase.label
        self.expect(self.caption == own, f"the caption of a phase that begins is not its own: {own}")
        self.expect(self.program.text("phaseName") == phase.label, "the phase on the screen is another")
        is_left = {"left": "LEFT", "right": "RIGHT", "both": "Both feet"}[phase.side]
        self.expect(self.program.text("sideName") == is_left, "the side on the screen is another")

    def check(self):
        """What holds at every moment."""
        snapshot = self.player.snapshot()
        phase, left_ms = snapshot.phase, snapshot.phase.duration_ms - snapshot.phase_elapsed_ms
        words = self.words_of(phase)
        if not self.caption:
            self.expect(phase.kind is PhaseKind.REST, "nothing to be read")
            return
        # What there is no room to say is still shown.
        lately = {*self.program.computer.said[-3:], phase.announcement or phase.cue or phase.label}
        self.expect(self.caption in lately, "the caption shows what was not said lately")
        if self.caption not in words:
            coming = self.player.plan.phases[snapshot.index + 1 :][:1]
            is_coming = any(self.caption in self.words_of(later) for later in coming)
            self.expect(is_coming, "the caption belongs to no phase that is near")
            is_rest = phase.kind is PhaseKind.REST
            self.expect(left_ms <= EARLIEST_MS + LATEST_MS or is_rest, "the caption is ahead of its phase")
        # On the way into a position the other foot has its place, too.
        for side, other in (("left", "right"), ("right", "left")):
            if phase.side == side and phase.kind in WORK:
                is_other = re.search(rf"\b{other}\b", self.caption, re.IGNORECASE)
                self.expect(not is_other or left_ms <= EARLIEST_MS, "another side")


@pytest.mark.parametrize("talk", ["full", "normal", "few"])
def test_whole_session__nothing_contradicts_itself(start_program, talk):
    program = start_program(settings=f'talk = "{talk}"\n', warms_up=True)
    program.press("startButton")
    walk = Walk(program)
    while walk.player.snapshot().status is Status.RUNNING:
        program.run(STEP_MS)
        if walk.player.snapshot().status is Status.RUNNING:
            walk.check()
    assert walk.faults[:10] == []
