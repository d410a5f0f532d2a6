"""A session as it is heard: what the loudspeakers play, against the changes of phase that a screen reader hears of."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from statistics import median

import pytest

from footcoach.coach.device_error import DeviceError, device_error_text
from footcoach.core.cue import Tone, ToneCue
from tests.end_to_end.loudspeaker import UNKNOWN
from tests.end_to_end.machine import PATIENCE_S, VOICE_LOUDSPEAKER, WITHOUT_SOUND, wait_until
from tests.end_to_end.timing import check_phases

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
TONES = {tone.value: SOUNDS / f"{tone}.wav" for tone in Tone}
FIRST = "toe-walking"
WORK = {"move", "hold"}
COUNTED_S = 5  # a phase so long ends with three, two, one
TONE_OFF_MS = 60
# A start cue begins so long before its phase. In this exercise there is room for every one, and nothing else is said
# then, or so soon after the phase has begun.
EARLIEST_S, LATEST_S = 3.0, 0.3
# What Qt says on standard error when it finds no server, and what libpulse says when it loses one and ends the process
# that plays the tones; another one is started in its place.
WITHOUT_SERVER = ("PulseAudioService: pa_context_connect() failed", "Assertion 'c' failed at ../src/pulse/context.c")
NO_LOUDSPEAKER = device_error_text(DeviceError.NO_LOUDSPEAKER)
ABOUT_SOUND = {
    device_error_text(error) for error in (DeviceError.NO_LOUDSPEAKER, DeviceError.NO_VOICE, DeviceError.VOICE_FAILED)
}
# So much of all tones is heard however busy the machine is.
MOST_MUST_BE_HEARD = 0.8
# Shorter walks and rests, and all that is said and sounded; getting ready is longer, because a voice of the system may
# be late with its first words, and would run from them into the cue.
SHORT = {"sets": 2, "prepare_s": 20, "tiptoe_s": 12, "toes_out_s": 12, "rest_between_sets_s": 6}
ONE_ROUND = {"sets": 1, "prepare_s": 5, "tiptoe_s": 15, "toes_out_s": 15}


def spoken(dosage=None, **others):
    """Return settings with the voice on; while a screen reader speaks it is off by default."""
    return {"voice": "on", "dosage": {FIRST: dosage or {}}, **others}


def spoken_apart(dosage=None):
    """Return the same with one of the system's voices, which has a loudspeaker of its own in these tests."""
    return spoken(dosage, voice_name="English (America)")


@dataclass(frozen=True)
class Change:
    """A change of phase: when it is, and the phases of the plan before and after it."""

    at: float
    before: Mapping[str, object]
    after: Mapping[str, object]


def watch_first_exercise(program, *, during=lambda: None):
    """Play the first exercise and the beginning of the second; do something `during` it; return its changes of phase.

    Their times are those of the plan, from the beginning that fits all the changes which the screen reader is told of.
    That no phase is longer or shorter than planned, whatever can be heard, is checked on the way.
    """
    phases = program.plan()
    count = sum(phase["exercise"] == FIRST for phase in phases)
    seconds = [phase["seconds"] for phase in phases[:count]]
    expected, began = program.expected(), program.begin()
    during()
    seen = program.watch(expected, began, phases=count + 1, seconds=sum(seconds) + PATIENCE_S)
    fit = check_phases([phase.began for phase in seen[: count + 1]], seconds, program.woken_late_s())
    at = [fit.began + second for second in accumulate(seconds)]
    rung_s = phases[count]["seconds"] - 2
    wait_until(lambda: program.reader.control("timeLeft").value <= rung_s, "the last tone to be over")
    return [Change(at[index], phases[index], phases[index + 1]) for index in range(count)]


def expected_tones(changes):
    """Return the name and the moment of every tone: three, two, one, and that of the change."""
    tones = []
    for change in changes:
        counts = (3, 2, 1) if change.before["seconds"] >= COUNTED_S else ()
        tones += [("count", change.at - count) for count in counts]
        begins_work = change.after["kind"] in WORK and change.before["kind"] not in WORK
        tones.append(("start" if begins_work else "end", change.at))
    return tones


def check_tones(tones, expected, late_s):
    """Check that these tones and no others were heard, and when, on a machine that wakes programs so late.

    A tone that a program could only have played too late is left out, as it should be; and one that such a machine has
    torn in the loudspeaker is not counted. Most must be heard whole.
    """
    if 1000 * late_s > ToneCue.patience_ms:
        tones = [tone for tone in tones if tone.name != UNKNOWN]
        expected = _those_near(expected, tones, TONE_OFF_MS / 1000 + late_s)
    assert [tone.name for tone in tones] == [name for name, _ in expected]
    off_ms = [(tone.began - at) * 1000 for tone, (_, at) in zip(tones, expected, strict=True)]
    sizes = sorted(abs(off) for off in off_ms)
    p99 = sizes[len(sizes) * 99 // 100]
    tell(
        f"{len(sizes)} tones, late by p50 {median(off_ms):+.1f} ms; either way p99 {p99:.1f} ms, "
        f"max {sizes[-1]:.1f} ms; the machine by {1000 * late_s:.1f} ms"
    )
    assert p99 <= TONE_OFF_MS + 1000 * late_s, [
        (name, round(off)) for (name, _), off in zip(expected, off_ms, strict=True)
    ]


def _those_near(expected, tones, within_s):
    """Return those of the expected tones of which one was heard near enough."""
    near = [
        (name, at)
        for name, at in expected
        if any(tone.name == name and abs(tone.began - at) <= within_s for tone in tones)
    ]
    assert len(near) >= MOST_MUST_BE_HEARD * len(expected)
    return near


def check_start_cues(voices, changes, late_s):
    """Check that something is said about each change, which begins early enough and not too early.

    Two programs, each of which may be woken so late, are between the session and the voice.
    """
    for change in changes:
        leads = [change.at - voice.began for voice in voices]
        near = [round(lead, 3) for lead in leads if -LATEST_S < lead <= EARLIEST_S]
        cue = f"{change.after['label']}, set {change.after['set']}: said {near} s before"
        tell(cue)
        assert near, cue
        # A voice may pause within what it says.
        assert near[0] >= LATEST_S - 2 * late_s, cue


def tell(line):
    """Say what was measured; pytest shows it with -s or -rP, and when the test fails."""
    sys.stdout.write(f"\n{line}")


def told_about_sound(program):
    # What comes within a moment is told together.
    announced = [event.data for event in program.reader.announcements() if event.time >= program.started]
    return [about for text in announced for about in ABOUT_SOUND if about in text]


@pytest.mark.parametrize(
    "dosage",
    [pytest.param(SHORT, id="short"), pytest.param(None, id="as delivered", marks=pytest.mark.full_timing)],
)
def test_session__tones_at_the_changes_of_phase_and_start_cues_before_them(start, sound, dosage):
    tones, voice = sound.record(), sound.record(VOICE_LOUDSPEAKER)
    program = start(settings=spoken_apart(dosage), environment=sound.environment)
    changes = watch_first_exercise(program)
    played, late_s = tones.stop(), program.woken_late_s()
    check_tones(played.tones(TONES), expected_tones(changes), max(late_s, played.late_s()))
    check_start_cues(voice.stop().voices(), changes, late_s)
    assert told_about_sound(program) == []


def test_session__start_cues_of_footcoachs_own_voice(start, sound):
    voice = sound.record()
    silent = dict.fromkeys((f"tone_{tone.value.replace('-', '_')}" for tone in Tone), False)
    program = start(settings=spoken(SHORT, **silent), environment=sound.environment)
    changes = watch_first_exercise(program)
    heard, late_s = voice.stop(), program.woken_late_s()
    check_start_cues(heard.voices(), changes, max(late_s, heard.late_s()))
    assert told_about_sound(program) == []


def test_session__without_a_sound_server_keeps_time_and_says_so_once(start, tmp_path):
    runtime = tmp_path / "no sound"
    runtime.mkdir(mode=0o700)
    environment = {"XDG_RUNTIME_DIR": str(runtime), **WITHOUT_SOUND}
    program = start(settings=spoken(ONE_ROUND), environment=environment, harmless=WITHOUT_SERVER)
    watch_first_exercise(program)
    assert told_about_sound(program) == [NO_LOUDSPEAKER]


def test_session__whose_sound_server_dies_keeps_time_and_says_so_once(start, sound):
    tones = sound.record()
    program = start(settings=spoken(ONE_ROUND), environment=sound.environment, harmless=WITHOUT_SERVER)

    def kill_server():
        program.wait_for("phaseName", "Tiptoe")
        assert told_about_sound(program) == []
        sound.kill()

    watch_first_exercise(program, during=kill_server)
    assert "count" in {tone.name for tone in tones.stop().tones(TONES)}, "there was no sound before either"
    # Voice and tones notice it in either order.
    assert len(told_about_sound(program)) == 1
