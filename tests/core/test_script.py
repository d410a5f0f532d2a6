"""The script: the whole default routine as a table, and what holds for every plan."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from footcoach.core.compiler import compile_plan
from footcoach.core.cue import LEAD_IN_MS, Cue, Rank, Tone, ToneCue
from footcoach.core.exercise import Equipment, Milestones, PhaseKind, Posture, SidedText
from footcoach.core.routine import Preferences, Talk
from footcoach.core.script import (
    BRIEF_MS,
    COUNTED_MS,
    EARLIEST_MS,
    GAP_MS,
    LAST_LINE_MS,
    LATEST_MS,
    SHORTEST_LEAD_MS,
    SessionScript,
    speaking_ms,
)
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS, WARM_UP
from tests.factories import make_exercise, make_plan

TABLE = Path(__file__).with_name("default_script.txt")
LENGTHS = json.loads(Path(__file__).with_name("default_lengths.json").read_text())
"""How long the coach's own voice needs for what it says in the default routine, at its usual speed."""

WORK = {PhaseKind.MOVE, PhaseKind.HOLD}


@pytest.fixture(scope="module")
def default_routine(tmp_path_factory):
    return load_catalogue(Paths(tmp_path_factory.mktemp("data")), "en").default_routine()


@pytest.fixture(scope="module")
def default_plan(default_routine):
    return compile_plan(default_routine, DEFAULT_SETTINGS.with_general(WARM_UP, False).preferences())


def script_of(plan):
    return SessionScript(plan, LENGTHS if plan.routine_id == "back-pain-article" else {})


def spoken(plan):
    """Every cue as (begin, end, cue), in milliseconds of the plan if every phase lasts as long as it can.

    The opening of the first phase begins it.
    """
    begin_ms, lines = 0, []
    whole = script_of(plan)
    for index, (phase, script) in enumerate(zip(plan.phases, whole, strict=True)):
        own = [script.opening] if index == 0 and script.opening else []
        own += [item for item in script.items if isinstance(item, Cue)]
        for cue in own:
            at_ms = begin_ms + cue.at_ms
            lines.append((at_ms, at_ms + whole.length_ms(cue.text), cue))
        begin_ms += phase.longest_ms
    return lines


def tones(plan):
    """Every tone as (when it is heard in the plan, tone)."""
    begin_ms, found = 0, []
    for phase, script in zip(plan.phases, script_of(plan), strict=True):
        own = (item for item in script.items if isinstance(item, ToneCue))
        found += [(begin_ms + item.at_ms + LEAD_IN_MS, item.tone) for item in own]
        begin_ms += phase.duration_ms
    return found


def table(plan):
    """The whole script as text: each phase with what is said in it, and when it begins."""
    rows, begin_ms, lines = [], 0, spoken(plan)
    for phase in plan.phases:
        end_ms = begin_ms + phase.duration_ms
        place = f"{phase.exercise_id}, {phase.label}, {phase.side}"
        rows.append(f"{begin_ms / 1000:7.1f}  {place}")
        for at_ms, _, cue in lines:
            if begin_ms <= at_ms < end_ms:
                rows.append(f"{at_ms / 1000:7.1f}      {cue.rank.name.lower():13} {cue.text}")
        begin_ms = end_ms
    return "\n".join(rows) + "\n"


def test_default_routine__is_the_table(default_plan):
    assert table(default_plan) == TABLE.read_text()


def test_default_routine__nothing_overlaps_and_nothing_is_long(default_plan):
    lines = spoken(default_plan)
    assert [(a[2].text, b[2].text) for a, b in pairwise(lines) if a[1] > b[0]] == []
    assert [cue.text for _, _, cue in lines if len(cue.text.split()) > 6] == []


def test_default_routine__every_start_cue_is_said_before_its_phase_or_begins_with_it(default_plan):
    """All but the brief "Heels down", whose second the words for going up again need."""
    begin_ms, silent, at_the_beginning = 0, [], []
    lines = spoken(default_plan)
    for phase in default_plan.phases:
        text = phase.announcement or phase.cue
        cues = [(at_ms, end_ms) for at_ms, end_ms, cue in lines if cue.text == text and abs(at_ms - begin_ms) <= 3000]
        if not cues:
            silent.append(phase.label)
        elif begin_ms > 0:
            at_ms, end_ms = cues[-1]
            is_before = SHORTEST_LEAD_MS <= begin_ms - at_ms <= EARLIEST_MS and end_ms <= begin_ms
            assert is_before or 0 <= at_ms - begin_ms <= LATEST_MS, (phase.label, phase.cue)
            at_the_beginning += [] if is_before else [text]
        begin_ms += phase.duration_ms
    assert silent == ["Heels down"] * 20
    assert len(at_the_beginning) <= 0.1 * len(default_plan.phases), at_the_beginning


# What is said before the first phase on a side: what is needed, where, the posture, the side, what touches what.
POSITIONS = {
    ("toe-walking", "both"): ["beside a wall", "Stand", "hand on the wall"],
    ("heel-raises", "both"): ["Face the wall or worktop", "Stand tall", "Feet hip-width", "Both hands on it"],
    ("seated-toe-stretch", "left"): ["a mat", "on the mat", "Sit down", "Left leg straight", "Right sole against"],
    ("seated-toe-stretch", "right"): ["right leg straight", "Left sole against"],
    ("foot-massage", "left"): ["a chair and a ball", "Sit", "Both shoes off", "Left foot on the ball", "second toe"],
    ("foot-massage", "right"): ["Left foot down", "Ball under your right foot"],
    ("resistance-band", "left"): [
        "mat, band and towel",
        "Check the band",
        "low round something solid",
        "Nothing must move",
        "Sit on your mat, facing it",
        "Left leg straight",
        "Band over your left foot",
        "Near the toes",
        "Towel under your calf",
        "Slide back",
    ],
    ("resistance-band", "right"): [
        "band off",
        "Now right leg straight, left bent",
        "Band over your right foot",
        "Near the toes",
        "Towel under that calf",
        "Slide back",
    ],
    ("ankle-circles", "left"): ["Lie down", "on your back", "knees bent", "Lift your left leg"],
    ("ankle-circles", "right"): ["Bend your knee", "Lift your right leg"],
}


def test_default_routine__every_part_of_the_position_is_said_before_the_first_phase(default_plan):
    assert {(phase.exercise_id, phase.side) for phase in default_plan.phases} == set(POSITIONS)
    begins_ms = [0]
    for phase in default_plan.phases:
        begins_ms.append(begins_ms[-1] + phase.duration_ms)
    for (exercise_id, side), parts in POSITIONS.items():
        (index, *_) = (
            i
            for i, phase in enumerate(default_plan.phases)
            if (phase.exercise_id, phase.side) == (exercise_id, side)
            and phase.kind in {PhaseKind.PREPARE, PhaseKind.SWITCH_SIDE}
        )
        begin_ms, end_ms = begins_ms[index : index + 2]
        said = " | ".join(cue.text for at_ms, _, cue in spoken(default_plan) if begin_ms <= at_ms < end_ms)
        assert [part for part in parts if part.lower() not in said.lower()] == [], (exercise_id, side, said)


def test_default_routine__lines_of_a_later_phase_come_not_long_before_it(default_plan):
    lines = {cue.text: at_ms for at_ms, _, cue in spoken(default_plan)}
    begins_ms = {}
    for phase, begin_ms in zip(default_plan.phases, default_plan.ends_ms, strict=True):
        begins_ms.setdefault((phase.exercise_id, phase.side, phase.label), begin_ms - phase.duration_ms)
    for side in ("left", "right"):
        (text,) = (text for text in lines if f"ift your {side} leg" in text)
        assert 4_000 <= begins_ms["ankle-circles", side, "Clockwise"] - lines[text] <= 5_000


@pytest.mark.parametrize("talk", Talk)
def test_default_routine__no_words_soon_again_and_none_too_often(default_routine, talk):
    said = {}
    for at_ms, _, cue in spoken(compile_plan(default_routine, replace(DEFAULT_SETTINGS.preferences(), talk=talk))):
        if cue.text != "Hold":
            said.setdefault(cue.text, []).append(at_ms)
    assert {text: len(times) for text, times in said.items() if len(times) > 4} == {}
    soon = {text: times for text, times in said.items() if any(b - a < 60_000 for a, b in pairwise(times))}
    assert soon == {}


def test_default_routine__brings_the_person_back(default_plan):
    texts = [cue.text for _, _, cue in spoken(default_plan)]
    assert texts[-4:-1] == ["Lower your leg, knee bent", "Roll onto your side", "Push up to sitting, and wait"]
    assert texts[-1] == "Hold on, get up slowly"
    band = texts.index("Take the band off")
    assert texts[band - 1 : band + 3] == [
        "Slide forward",
        "Take the band off",
        "Put it well aside",
        "Next, ankle circles",
    ]


@pytest.mark.parametrize("speed", [50, 90, 200])
def test_default_routine__says_the_lines_in_their_order(default_routine, speed):
    plan = compile_plan(default_routine, replace(DEFAULT_SETTINGS.preferences(), voice_speed_percent=speed))
    lengths = {text: length_ms * 90 // speed for text, length_ms in LENGTHS.items()}
    for phase, script in zip(plan.phases, SessionScript(plan, lengths), strict=True):
        last = [phase.cue] if phase.announcement else []
        wanted = [text for text in (phase.fetch, *phase.lines, *last) if text]
        said = [item.text for item in script.items if isinstance(item, Cue) and item.rank is Rank.ANNOUNCEMENT]
        assert said == wanted or speed == 50, (phase.exercise_id, phase.label)
        assert [text for text in wanted if text in said] == said


def test_lines__leave_time_to_do_them():
    between = {"position": tuple(map(SidedText.same, ["Sit down", "Left leg out"]))}
    exercise = make_exercise(
        equipment=["mat"], milestones=Milestones("Next", "Fetch a mat"), between=between, prepare_s=40
    )
    lines = [(at_ms, end_ms) for at_ms, end_ms, cue in spoken(make_plan(exercise)) if cue.rank is Rank.ANNOUNCEMENT]
    pauses = [later[0] - before[1] for before, later in pairwise(lines)]
    assert pauses[0] - GAP_MS == pytest.approx(3 * (pauses[1] - GAP_MS), abs=5), (
        "three times as long to fetch something"
    )
    assert pauses[1] == pytest.approx(pauses[2], abs=5)
    assert lines[-1][0] == pytest.approx(40_000 - LAST_LINE_MS, abs=5)


@pytest.mark.parametrize("prepare_s", range(3, 15))
def test_set_up__without_room_for_all_of_it_says_nothing_twice(prepare_s):
    exercise = make_exercise(
        prepare_s=prepare_s,
        equipment=(Equipment("mat", "mat", is_fetched=True),),
        milestones=Milestones(fetch="You need a mat, please"),
    )
    between = replace(exercise.between, prepare_cue=SidedText.same("Lie down upon your long mat please"))
    texts = [cue.text for _, _, cue in spoken(make_plan(replace(exercise, between=between)))]
    assert texts.count("You need a mat, please") <= 1
    assert texts.count("Lie down upon your long mat please") <= 1
    assert (texts.count("You need a mat, please") == 1) or prepare_s < 6
    assert (texts.count("Lie down upon your long mat please") == 1) or prepare_s < 8


def test_default_routine__tells_half_way_and_the_last_one(default_plan):
    texts = [cue.text for _, _, cue in spoken(default_plan)]
    halves = [text for text in texts if text.startswith("Half")]
    assert len(halves) == 2 + 2, "in two sets of heel raises, on two sides of the massage"
    last = ["Last one", "And the last one", "Last pull", "Now the last pull", "Last round", "Last set"]
    assert [texts.count(text) for text in last] == [1] * 6
    assert texts.count("Once more, same leg") == 2


def test_half_way__stands_between_the_two_halves():
    exercise = make_exercise(repetitions=6, milestones=Milestones(half_way="Half-way", last_repetition="Last one"))
    plan = make_plan(exercise)
    heard = {cue.text: at_ms for at_ms, _, cue in spoken(plan) if cue.rank is Rank.COUNT}
    begins_ms = {
        (p.repetition, p.label): sum(q.duration_ms for q in plan.phases[:i]) for i, p in enumerate(plan.phases)
    }
    assert begins_ms[4, "Up"] <= heard["Half-way"] < begins_ms[4, "Hold"]
    assert begins_ms[6, "Up"] <= heard["Last one"] < begins_ms[6, "Hold"]


def test_form_cue__comes_in_every_third_repetition_in_turn():
    plan = make_plan(make_exercise(repetitions=9, steps=[("Up", PhaseKind.MOVE, 9)], form_cues=["One", "Two"]))
    begins_ms = [10_000 + 9_000 * i for i in range(9)]
    heard = [(at_ms, cue.text) for at_ms, _, cue in spoken(plan) if cue.rank is Rank.ENCOURAGEMENT]
    assert [text for _, text in heard] in (["One", "Two", "One"], ["Two", "One", "Two"])
    assert [max(i for i, begin_ms in enumerate(begins_ms) if begin_ms <= at_ms) + 1 for at_ms, _ in heard] == [3, 6, 9]


def test_start_cue__without_room_waits_for_its_phase_or_is_left_out():
    """Steps of one second: what cannot be said in time is not said."""
    steps = [
        ("Stretch out both of your arms", PhaseKind.MOVE, 1),
        ("Up", PhaseKind.MOVE, 1),
        ("Hold", PhaseKind.HOLD, 9),
    ]
    lines = spoken(make_plan(make_exercise(steps=steps)))
    assert [cue.text for _, _, cue in lines] == [
        "Heel raises",
        "Get ready",
        "Stretch out both of your arms!",
        "Up!",
        "Hold!",
    ]


@pytest.mark.parametrize(
    ("steps", "heard"),
    [
        ([("Up", PhaseKind.MOVE, 3)], [(7.0, Tone.COUNT), (8.0, Tone.COUNT), (9.0, Tone.COUNT), (10.0, Tone.START)]),
        ([("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 2)], [(10.0, Tone.START), (13.0, Tone.END)]),
        ([("Up", PhaseKind.MOVE, 3), ("Rest", PhaseKind.REST, 2)], [(13.0, Tone.END), (15.0, Tone.DONE)]),
    ],
)
def test_tones__of_the_changes(steps, heard):
    found = [(ms / 1000, tone) for ms, tone in tones(make_plan(make_exercise(steps=steps)))]
    assert set(heard) <= set(found)


def test_tones__change_of_sides_and_the_next_exercise():
    plan = make_plan(
        make_exercise(is_sided=True, switch_side_s=6, steps=[("Up", PhaseKind.MOVE, 2)]), make_exercise("b")
    )
    found = dict(tones(plan))
    assert found[12_000] is Tone.CHANGE_SIDES
    assert found[18_000] is Tone.START
    assert found[20_000] is Tone.END


def test_tones__ticks_lead_the_repetitions_between_the_changes():
    plan = make_plan(make_exercise(repetitions=2))
    ticks = [ms for ms, tone in tones(plan) if tone is Tone.TICK]
    assert ticks == [11_000, 12_000, 14_000, 16_000, 17_000, 19_000]


def test_speaking_ms__is_longer_for_a_slower_voice_and_for_digits():
    assert speaking_ms("Hold", 45) == 2 * speaking_ms("Hold", 90)
    assert speaking_ms("Rest, 60 seconds", 90) > speaking_ms("Rest, ab seconds", 90)


exercises = st.builds(
    make_exercise,
    st.sampled_from(["a", "b", "c"]),
    steps=st.lists(
        st.tuples(
            st.sampled_from(["Up", "Keep it slow and steady"]), st.sampled_from(sorted(WORK)), st.integers(1, 12)
        ),
        min_size=1,
        max_size=4,
    ),
    is_sided=st.booleans(),
    is_alternating=st.booleans(),
    posture=st.sampled_from(list(Posture)),
    sets=st.integers(1, 3),
    repetitions=st.integers(1, 12),
    prepare_s=st.integers(1, 30),
    switch_side_s=st.integers(1, 10),
    rest_between_repetitions_s=st.integers(0, 4),
    rest_between_sets_s=st.integers(0, 60),
    form_cues=st.lists(st.just("Stand tall"), max_size=1),
    milestones=st.just(Milestones("Next, this one", "You need a mat", "Half-way", "Last one", "Last set")),
    until_done=st.sampled_from([(), ("Up",)]),
)


@settings(max_examples=100)
@given(exercise=exercises, other=exercises, speed=st.integers(50, 200))
def test_any_plan__nothing_overlaps_and_start_cues_come_in_time(exercise, other, speed):
    pair = [exercise, other] if exercise.id != other.id else [exercise]
    plan = make_plan(*pair, preferences=Preferences({}, 0, 0, voice_speed_percent=speed))
    lines = spoken(plan)
    assert all(a[1] <= b[0] for a, b in pairwise(lines))
    begins_ms = [sum(phase.longest_ms for phase in plan.phases[:i]) for i in range(len(plan.phases))]
    for at_ms, _, cue in lines:
        if cue.rank is Rank.START and at_ms > 0:
            assert any(-LATEST_MS <= begin_ms - at_ms <= EARLIEST_MS for begin_ms in begins_ms), (at_ms, cue.text)
    for phase, script in zip(plan.phases, SessionScript(plan), strict=True):
        assert all(0 <= item.at_ms <= phase.longest_ms for item in script.items)
        counts = [item for item in script.items if isinstance(item, ToneCue) and item.tone is Tone.COUNT]
        assert len(counts) == (3 if phase.duration_ms >= COUNTED_MS and not phase.is_until_done else 0)


@settings(max_examples=50)
@given(exercise=exercises)
@example(
    exercise=make_exercise(
        steps=[("Up", PhaseKind.HOLD, 1), ("Keep", PhaseKind.HOLD, 1)],
        until_done={"Up"},
        repetitions=2,
        rest_between_repetitions_s=1,
    )
)
def test_any_plan__what_comes_after_a_phase_without_a_clock_is_said_as_it_begins(exercise):
    plan = make_plan(exercise, make_exercise("second"))
    script = SessionScript(plan)
    for index, (phase, following) in enumerate(pairwise(plan.phases)):
        if not phase.is_until_done:
            continue
        own = [item for item in script[index].items if item.at_ms > LATEST_MS]
        assert not [item for item in own if isinstance(item, ToneCue) or item.is_of_phase]
        if not (following.kind is PhaseKind.REST and following.duration_ms < BRIEF_MS):
            first = script[index + 1].items[0]
            assert (first.at_ms, first.text) == (0, following.announcement or following.cue)


def test_lengths__a_long_word_begins_what_follows_later():
    plan = make_plan(make_exercise(equipment=["mat"], milestones=Milestones(fetch="You need a mat")))
    known = SessionScript(plan, {"Heel raises": 3000})
    after_it = [
        next(item.at_ms for item in script[0].items if isinstance(item, Cue)) for script in (SessionScript(plan), known)
    ]
    assert after_it[0] < after_it[1]
    assert known.length_ms("Heel raises") == 3000
    assert known.length_ms("You need a mat") == speaking_ms("You need a mat", plan.voice_speed_percent)


def test_texts__each_once_and_the_soonest_first(default_plan):
    texts = SessionScript(default_plan).texts()
    assert len(set(texts)) == len(texts)
    assert texts[:2] == (default_plan.phases[0].announcement, default_plan.phases[0].lines[0])
    assert set(texts) >= {cue.text for _, _, cue in spoken(default_plan)}
    assert set(texts) >= {phase.announcement or phase.cue for phase in default_plan.phases if phase.cue}
    later = SessionScript(default_plan).texts(default_plan.segments[-1].first)
    assert texts[0] not in later
