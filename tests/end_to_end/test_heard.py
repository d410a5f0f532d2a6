"""A session with the voice of Footcoach as it is heard: start cues and tones, found in a recording by their sound."""

import sys
from itertools import accumulate

import numpy as np
import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.cue import LEAD_IN_MS, Cue, Rank, ToneCue
from footcoach.core.script import EARLIEST_MS, LATEST_MS, SHORTEST_LEAD_MS, SessionScript
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings_file import SettingsFile
from tests.end_to_end.loudspeaker import read_tone
from tests.end_to_end.machine import PATIENCE_S, SOUND_RATE
from tests.end_to_end.test_sound import TONE_OFF_MS, TONES
from tests.end_to_end.timing import check_phases

SAME = 0.4
"""So much of a sound is found again, beside whatever else is heard, and however a busy machine tears it; 1 is all."""

MOST_MUST_BE_HEARD = 0.85
"""A voice that a busy machine wakes late misses its first cue, as it should."""

NEAR_S = 1.5
TONE_NEAR_S = 0.25
# One round of the first exercise and one set of the second, without the warm-up.
SHORT = {"warm_up": False, "dosage": {"toe-walking": {"sets": 2, "tiptoe_s": 12, "toes_out_s": 12}}}
FIRST = 7


def tell(line):
    """Say what was measured; pytest shows it with -s or -rP, and when the test fails."""
    sys.stdout.write(f"\n{line}")


def doubled(samples):
    """Bring a line of the voice to the rate of the recording, which is twice its own."""
    line = np.frombuffer(samples, "<i2").astype(np.float32)
    at = np.arange(2 * len(line)) / 2
    return np.interp(at, np.arange(len(line)), line).astype(np.float32)


def length_ms(line):
    return len(line.samples) // 2 * 1000 // line.rate_hz


class Listener:
    """Finds known sounds in a recording."""

    def __init__(self, heard):
        self.heard = heard
        self.first_s = heard.time_of(0)

    def find(self, sound, around_s, near_s):
        """Return when `sound` began, within `near_s` of a moment, and how much of it was the same."""
        begin = max(0, round((around_s - near_s - self.first_s) * SOUND_RATE))
        count = round(2 * near_s * SOUND_RATE)
        part = self.heard.samples[begin : begin + count + len(sound)]
        if len(part) < len(sound):
            return None, 0.0
        size = 1 << (len(part) + len(sound)).bit_length()
        match = np.fft.irfft(np.fft.rfft(part, size) * np.conj(np.fft.rfft(sound, size)), size)
        match = match[: len(part) - len(sound) + 1]
        energy = np.concatenate([[0.0], np.cumsum(part.astype(np.float64) ** 2)])
        energy = energy[len(sound) :] - energy[: -len(sound)]
        match = match / np.sqrt(np.maximum(energy, 1e-9) * float((sound.astype(np.float64) ** 2).sum()))
        best = int(np.argmax(match))
        return self.heard.time_of(begin + best), float(match[best])


@pytest.mark.parametrize(
    ("settings", "phases"),
    [
        pytest.param(SHORT, FIRST, id="short"),
        pytest.param({"warm_up": True}, None, id="as delivered", marks=pytest.mark.full_timing),
    ],
)
def test_session__start_cues_and_tones_are_heard_in_time(start, sound, settings, phases):
    recording = sound.record()
    program = start(settings={"voice": "on", **settings}, environment=sound.environment)
    plan, script, lines = script_of(program)
    count = phases or len(plan.phases) - 1
    seconds = [phase.duration_ms / 1000 for phase in plan.phases[:count]]
    seen = program.watch(program.expected(), program.begin(), phases=count + 1, seconds=sum(seconds) + PATIENCE_S)
    fit = check_phases([phase.began for phase in seen[: count + 1]], seconds, program.woken_late_s())
    heard = recording.stop()
    # Its sound server ends before it otherwise, which it complains of.
    program.kill()
    begins_s = [fit.began + second for second in accumulate(seconds, initial=0.0)]
    late_s = max(program.woken_late_s(), heard.late_s())
    listener = Listener(heard)
    check_cues(listener, script, lines, begins_s, late_s)
    check_tones(listener, script, begins_s, late_s)


def script_of(program):
    """Return the plan of a program, its script with the real lengths of its lines, and the sound of each line."""
    paths = Paths(program.data)
    catalogue = load_catalogue(paths, "en")
    settings = SettingsFile.read(paths.settings_file).settings(catalogue.exercises).settings
    plan = compile_plan(catalogue.default_routine(), settings.preferences())
    synthesizer = pytest.importorskip("footcoach.workers.synthesizer").Synthesizer()
    lines = {text: synthesizer.line(text, plan.voice_speed_percent) for text in SessionScript(plan).texts()}
    return plan, SessionScript(plan, {text: length_ms(line) for text, line in lines.items()}), lines


def check_cues(listener, script, lines, begins_s, late_s):
    """Check that each start cue is said 0.3 to 3 s before its phase and ends before it, or begins with it."""
    leads, at_the_beginning, unheard, faults = [], 0, [], []
    for index in range(len(begins_s) - 1):
        for cue in script[index].items:
            if not isinstance(cue, Cue) or cue.rank is not Rank.START or not cue.is_of_phase:
                continue
            # It is about the phase that begins nearest to its end.
            planned_s, length_s = begins_s[index] + cue.at_ms / 1000, length_ms(lines[cue.text]) / 1000
            due_s = begins_s[index] if cue.at_ms <= LATEST_MS else begins_s[index + 1]
            began_s, same = listener.find(doubled(lines[cue.text].samples), planned_s, NEAR_S)
            if same < SAME:
                unheard.append(f"{cue.text} ({same:.2f})")
                continue
            lead_s = due_s - began_s
            is_before = SHORTEST_LEAD_MS / 1000 - late_s <= lead_s <= EARLIEST_MS / 1000 + late_s
            is_before = is_before and began_s + length_s <= due_s + late_s
            at_the_beginning += not is_before
            leads.append(lead_s)
            if not is_before and not -late_s - LATEST_MS / 1000 <= lead_s <= late_s:
                faults.append(f"{cue.text}: {lead_s:.3f} s before, takes {length_s:.3f} s")
    tell(
        f"{len(leads)} start cues begin {min(leads):.3f} to {max(leads):.3f} s before their phases, "
        f"{at_the_beginning} of them with it; the machine is late by {late_s:.3f} s; not heard: {unheard}"
    )
    assert faults == []
    assert len(leads) >= MOST_MUST_BE_HEARD * (len(leads) + len(unheard))


def check_tones(listener, script, begins_s, late_s):
    """Check that each tone is heard at its moment."""
    sounds = {name: read_tone(file) for name, file in TONES.items()}
    off_ms, missing = [], []
    for index in range(len(begins_s) - 1):
        for tone in script[index].items:
            if not isinstance(tone, ToneCue) or tone.tone not in {"start", "count", "end", "change-sides"}:
                continue
            at_s = begins_s[index] + (tone.at_ms + LEAD_IN_MS) / 1000
            began_s, same = listener.find(sounds[tone.tone], at_s, TONE_NEAR_S)
            if same < SAME / 2:
                missing.append((tone.tone, round(at_s - begins_s[0], 1), round(same, 2)))
            else:
                off_ms.append(abs(began_s - at_s) * 1000)
    off_ms.sort()
    p50_ms, p99_ms = (off_ms[len(off_ms) * share // 100] for share in (50, 99))
    tell(
        f"{len(off_ms)} tones, off by p50 {p50_ms:.1f} ms, p99 {p99_ms:.1f} ms, max {off_ms[-1]:.1f} ms; "
        f"{len(missing)} drowned by the voice: {missing[:5]}"
    )
    assert len(missing) <= 0.1 * (len(off_ms) + len(missing))
    assert p99_ms <= TONE_OFF_MS + 1000 * late_s
