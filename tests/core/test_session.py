"""The clock, proved: every command in every state, random schedules, a whole session in simulated time."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcoach.core.cue import Rank, Tone
from footcoach.core.exercise import Milestones, PhaseKind, Posture, SidedText
from footcoach.core.gap import PauseReason
from footcoach.core.routine import Preferences, WaitForMe
from footcoach.core.script import AHEAD_MS, LAST_LINE_MS, speaking_ms
from footcoach.core.session import (
    CueDue,
    PhaseEntered,
    PhaseLeft,
    Session,
    Status,
    StatusChanged,
    ToneDue,
    displayed_s,
)
from tests.factories import make_exercise, make_plan

START_MS = 50_000

UP_MS = 10_000 - speaking_ms("Up!", 90) - AHEAD_MS
"""When "Up!" is said in the phase before it, in plan_of_two()."""


def plan_of_two():
    """First: PREPARE 10, Up 3, Hold 20; second: PREPARE 10, Up 3, Hold 2."""
    first = make_exercise("first", steps=[("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 20)])
    return make_plan(first, make_exercise("second"))


def of_kind(kind, events):
    return [event for event in events if isinstance(event, kind)]


def said(events):
    """What is said by events, and when."""
    return [(event.cue.text, event.at_ms) for event in of_kind(CueDue, events)]


def running_session(elapsed_ms=0):
    session = Session(plan_of_two())
    session.start(START_MS)
    session.advance(START_MS + elapsed_ms)
    return session


def open_session(now_ms=0):
    """PREPARE 10, then twice Up, until it is done, usually 4, and Hold 6; PREPARE 10 of the second; at `now_ms`."""
    steps = [("Up", PhaseKind.MOVE, 4), ("Hold", PhaseKind.HOLD, 6)]
    first = make_exercise("first", steps=steps, until_done={"Up"}, repetitions=2)
    session = Session(make_plan(first, make_exercise("second")))
    session.start(0)
    session.advance(now_ms)
    return session


def session_in(status):
    """A session in `status`, and the present instant: 5 s into the hold, unless it is over or not begun."""
    now_ms = START_MS + 18_000
    session = Session(plan_of_two())
    if status is Status.READY:
        return session, now_ms
    session.start(START_MS)
    session.advance(now_ms)
    if status is Status.PAUSED:
        session.pause(now_ms)
    elif status is Status.ENDED:
        session.end(now_ms)
    elif status is Status.FINISHED:
        session.skip(now_ms)
        session.skip(now_ms)
    assert session.state.status is status
    return session, now_ms


MATRIX = {
    # command: by status before, (status after, index after, events)
    "start": {Status.READY: (Status.RUNNING, 0, [StatusChanged, PhaseEntered, CueDue])},
    "pause": {Status.RUNNING: (Status.PAUSED, 2, [StatusChanged])},
    "resume": {Status.PAUSED: (Status.RUNNING, 2, [StatusChanged])},
    "skip": {
        Status.RUNNING: (Status.RUNNING, 3, [PhaseLeft, PhaseEntered, CueDue]),
        Status.PAUSED: (Status.PAUSED, 3, [PhaseLeft, PhaseEntered]),
    },
    "back": {
        Status.RUNNING: (Status.RUNNING, 0, [PhaseLeft, PhaseEntered, CueDue]),
        Status.PAUSED: (Status.PAUSED, 0, [PhaseLeft, PhaseEntered]),
    },
    "end": {
        Status.RUNNING: (Status.ENDED, 2, [PhaseLeft, StatusChanged]),
        Status.PAUSED: (Status.ENDED, 2, [PhaseLeft, StatusChanged]),
    },
    "advance": {},
    "done": {},
}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("command", list(MATRIX))
def test_command__in_every_state(command, status):
    session, now_ms = session_in(status)
    before = session.state
    events = getattr(session, command)(now_ms)
    expected = MATRIX[command].get(status)
    if expected is None:
        assert session.state == before
        assert events == ()
    else:
        assert (session.state.status, session.state.index, [type(e) for e in events]) == expected


@pytest.mark.parametrize("status", list(Status))
def test_change_plan__in_every_state(status):
    session, now_ms = session_in(status)
    longer = make_plan(
        make_exercise("first", repetitions=4, steps=[("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 9)])
    )
    before = session.state
    current = session.phase
    assert session.change_plan(longer, now_ms) == ()
    assert session.state == before
    if status is Status.READY:
        assert session.plan == longer
    elif status in {Status.RUNNING, Status.PAUSED}:
        assert session.phase == current, "the current phase stays as it is"
        assert [p.repetition for p in session.plan.phases[3:]] == [2, 2, 3, 3, 4, 4]
    else:
        assert session.plan == plan_of_two()


def test_advance__phase_begins_at_the_deadline_of_the_one_before():
    session = running_session()
    events = session.advance(START_MS + 10_750)
    assert events == (
        PhaseLeft(0, session.plan.phases[0], START_MS + 10_000, 10_000, True),
        PhaseEntered(1, session.plan.phases[1], START_MS + 10_000),
    )
    assert session.elapsed_ms(START_MS + 10_750) == 750


def test_advance__late_call_replays_every_missed_phase_in_order():
    session = running_session()
    entered = [e for e in session.advance(START_MS + 47_999) if isinstance(e, PhaseEntered)]
    assert [(e.index, e.at_ms - START_MS) for e in entered] == [
        (1, 10_000),
        (2, 13_000),
        (3, 33_000),
        (4, 43_000),
        (5, 46_000),
    ]
    assert [type(e) for e in session.advance(START_MS + 48_000)] == [PhaseLeft, StatusChanged]
    assert session.state.status is Status.FINISHED
    assert session.advance(START_MS + 99_000) == ()


def test_advance__doubled_call_changes_nothing():
    session = running_session(13_500)
    before = session.state
    assert session.advance(START_MS + 13_500) == ()
    assert session.state == before


def test_pause__keeps_the_partial_second():
    session = running_session(14_321)
    session.pause(START_MS + 14_321)
    assert session.elapsed_ms(START_MS + 99_999) == 1_321
    assert session.remaining_ms(START_MS + 99_999) == 18_679
    assert session.next_wake_ms(START_MS + 99_999) is None


def test_resume__in_a_hold_counts_three_seconds_first_then_goes_on_with_the_same_remainder():
    session = running_session(14_321)
    session.pause(START_MS + 14_321)
    resumed_ms = START_MS + 60_000
    session.resume(resumed_ms)
    assert session.count_in_ms(resumed_ms) == 3_000
    assert session.remaining_ms(resumed_ms + 2_999) == 18_679
    assert session.count_in_ms(resumed_ms + 3_000) == 0
    assert session.remaining_ms(resumed_ms + 3_001) == 18_678
    assert of_kind(PhaseEntered, session.advance(resumed_ms + 3_000 + 18_678)) == []
    assert of_kind(PhaseEntered, session.advance(resumed_ms + 3_000 + 18_679))[0].at_ms == resumed_ms + 3_000 + 18_679


def test_resume__in_a_preparation_goes_on_at_once():
    session = running_session(4_000)
    session.pause(START_MS + 4_000)
    session.resume(START_MS + 10_000)
    assert session.count_in_ms(START_MS + 10_000) == 0
    assert session.remaining_ms(START_MS + 11_000) == 5_000


def test_pause__while_getting_back_into_position_keeps_the_remainder():
    session = running_session(14_000)
    session.pause(START_MS + 14_000)
    session.resume(START_MS + 20_000)
    session.pause(START_MS + 21_500)
    assert session.remaining_ms(START_MS + 30_000) == 19_000
    session.resume(START_MS + 30_000)
    assert session.count_in_ms(START_MS + 30_000) == 3_000
    assert session.remaining_ms(START_MS + 34_000) == 18_000


def test_skip__goes_to_the_next_preparation_and_never_into_a_hold():
    session = running_session(14_000)
    left, entered, opening = session.skip(START_MS + 14_000)
    assert opening.cue.text == "Second"
    assert (left.elapsed_ms, left.is_completed) == (1_000, False)
    assert entered.phase.kind is PhaseKind.PREPARE
    assert entered.phase.exercise_id == "second"
    assert session.remaining_ms(START_MS + 14_000) == 10_000


def test_skip__in_the_last_exercise_finishes():
    session = running_session(40_000)
    assert session.skip(START_MS + 40_000)[-1].status is Status.FINISHED


def test_skip__while_paused_stays_paused_at_the_full_preparation():
    session, now_ms = session_in(Status.PAUSED)
    session.skip(now_ms + 5_000)
    assert session.remaining_ms(now_ms + 60_000) == 10_000
    session.resume(now_ms + 60_000)
    assert session.remaining_ms(now_ms + 61_000) == 9_000


def test_back__restarts_the_exercise():
    session = running_session(40_000)
    assert of_kind(PhaseEntered, session.back(START_MS + 40_000))[0].index == 3


@pytest.mark.parametrize(("elapsed_ms", "index"), [(33_000, 0), (35_999, 0), (36_000, 3)])
def test_back__in_the_first_three_seconds_goes_to_the_exercise_before(elapsed_ms, index):
    session = running_session(elapsed_ms)
    assert of_kind(PhaseEntered, session.back(START_MS + elapsed_ms))[0].index == index


def test_back__at_the_beginning_of_the_first_exercise_restarts_it():
    session = running_session(1_000)
    assert of_kind(PhaseEntered, session.back(START_MS + 1_000))[0].index == 0
    assert session.remaining_ms(START_MS + 1_000) == 10_000


def test_command__that_comes_before_the_late_wake_up_catches_up_first():
    session = running_session(9_000)
    events = session.pause(START_MS + 10_250)
    assert [type(e) for e in events if not isinstance(e, CueDue)] == [PhaseLeft, PhaseEntered, StatusChanged]
    assert session.elapsed_ms(START_MS + 10_250) == 250


def cued_session():
    cues = [dict(text="five", after_s=5), dict(text="ten", after_s=10)]
    session = Session(make_plan(make_exercise(steps=[("Hold", PhaseKind.HOLD, 20)], later_cues=cues)))
    session.start(0)
    session.advance(10_000)
    return session


def test_cue__is_given_once_when_due():
    session = cued_session()
    assert session.advance(14_999) == ()
    assert said(session.advance(15_000)) == [("five", 15_000)]
    assert session.advance(15_500) == ()


def test_cue__missed_ones_are_dropped_for_the_newest():
    session = cued_session()
    assert said(session.advance(20_400)) == [("ten", 20_000)]


def test_cue__too_late_is_dropped_and_not_delayed():
    session = cued_session()
    assert said(session.advance(20_401)) == []


def test_cue__comes_again_after_going_back():
    session = cued_session()
    session.advance(16_000)
    session.back(16_000)
    assert said(session.advance(31_000)) == [("five", 31_000)]


def test_cue__start_cue_has_been_said_when_its_phase_begins():
    session = running_session(UP_MS - 1)
    (due,) = of_kind(CueDue, session.advance(START_MS + UP_MS))
    assert (due.cue.text, due.cue.rank, due.at_ms) == ("Up!", Rank.START, START_MS + UP_MS)


def test_cue__start_cue_that_a_pause_cut_off_is_said_again():
    session = running_session(UP_MS)
    session.pause(START_MS + UP_MS + 500)
    assert said(session.resume(START_MS + 60_000)) == [("Up!", START_MS + 59_500)]
    assert said(session.advance(START_MS + 60_400)) == []


def test_cue__start_cue_said_long_before_a_pause_is_not_said_again():
    session = running_session(13_500)
    session.pause(START_MS + 13_500)
    session.resume(START_MS + 60_000)
    assert said(session.advance(START_MS + 64_000)) == []


def test_cue__of_a_phase_that_a_pause_cut_off_is_said_on_resuming():
    session = running_session(13_500)
    session.pause(START_MS + 13_500)
    assert said(session.resume(START_MS + 60_000)) == [("Hold!", START_MS + 60_000)]


def test_cue__of_a_phase_said_long_ago_is_not_said_on_resuming():
    session = running_session(20_000)
    session.pause(START_MS + 20_000)
    assert said(session.resume(START_MS + 60_000)) == []


def test_cue__of_an_exercise_entered_while_paused_is_said_on_resuming():
    session, now_ms = session_in(Status.PAUSED)
    assert said(session.skip(now_ms)) == []
    session.pause(now_ms + 50_000)
    assert said(session.resume(now_ms + 60_000)) == [("Second", now_ms + 60_000)]


def test_cue__that_tells_how_to_set_up_is_said_again_when_a_pause_cut_it_off():
    exercise = make_exercise(prepare_s=30, milestones=Milestones(announcement="Next"))
    session = Session(make_plan(exercise))
    session.start(0)
    told_ms = 30_000 - LAST_LINE_MS
    assert said(session.advance(told_ms)) == [("Get ready", told_ms)]
    session.pause(told_ms + 300)
    assert said(session.resume(60_000)) == [("Get ready", 59_700)]


def test_advance__a_second_late_still_tells_the_phase_that_began():
    session = running_session(UP_MS - 100)
    assert said(session.advance(START_MS + 10_200)) == [("Up!", START_MS + UP_MS)]


def test_tone__is_left_out_when_late():
    session = running_session(9_500)
    assert of_kind(ToneDue, session.advance(START_MS + 9_750)) == [ToneDue(Tone.START, START_MS + 9_600)]
    session = running_session(9_500)
    assert of_kind(ToneDue, session.advance(START_MS + 9_751)) == []


def test_change_plan__neither_repeats_nor_loses_what_the_phase_says():
    """A faster voice moves every cue of the phase under way."""
    exercise = make_exercise(sets=2, rest_between_sets_s=20, milestones=Milestones(last_set="Last set"))
    for changed_at_ms in range(15_000, 35_000, 250):
        session = Session(make_plan(exercise))
        events = list(session.start(0))
        for now_ms in range(0, 36_000, 50):
            events += session.advance(now_ms)
            if now_ms == changed_at_ms:
                faster = Preferences({}, 0, 0, voice_speed_percent=200)
                events += session.change_plan(make_plan(exercise, preferences=faster), now_ms)
        assert [text for text, _ in said(events)].count("Last set") == 1, changed_at_ms


def test_cue__none_while_getting_back_into_position():
    session = cued_session()
    session.pause(14_900)
    session.resume(20_000)
    assert session.advance(22_999) == ()
    assert said(session.advance(23_100)) == [("five", 23_100)]


def test_tone__begins_its_lead_in_before_the_change():
    session = running_session(9_599)
    assert of_kind(ToneDue, session.advance(START_MS + 9_600)) == [ToneDue(Tone.START, START_MS + 9_600)]
    assert of_kind(ToneDue, session.advance(START_MS + 9_999)) == []


def test_tone__three_two_one_at_the_end_of_a_long_phase():
    session = running_session()
    events = [event for now_ms in range(0, 10_001, 50) for event in session.advance(START_MS + now_ms)]
    tones = [(tone.tone, tone.at_ms - START_MS + 400) for tone in of_kind(ToneDue, events)]
    assert tones == [(Tone.COUNT, 7_000), (Tone.COUNT, 8_000), (Tone.COUNT, 9_000), (Tone.START, 10_000)]


def waiting_session(wait_for_me, postures=(Posture.STANDING, Posture.FLOOR, Posture.FLOOR)):
    exercises = [make_exercise(f"number-{i}", posture=posture) for i, posture in enumerate(postures)]
    plan = make_plan(*exercises, preferences=Preferences({}, 0, 0, wait_for_me=wait_for_me))
    session = Session(plan)
    session.start(0)
    return session


@pytest.mark.parametrize(
    ("wait_for_me", "waits"),
    [
        (WaitForMe.NEVER, [False, False, False]),
        (WaitForMe.POSTURE_CHANGE, [False, True, False]),
        (WaitForMe.EVERY_EXERCISE, [False, True, True]),
    ],
)
def test_waits__before_the_exercises_that_the_person_chose(wait_for_me, waits):
    phases = waiting_session(wait_for_me).plan.phases
    assert [phase.waits for phase in phases if phase.kind is PhaseKind.PREPARE] == waits
    assert not any(phase.waits for phase in phases if phase.kind is not PhaseKind.PREPARE)


def test_waits__stands_still_at_the_beginning_until_resumed():
    session = waiting_session(WaitForMe.EVERY_EXERCISE)
    told_ms = 15_000 - speaking_ms("Number 1", 90) - AHEAD_MS
    assert said(session.advance(14_500)) == [("Number 1", told_ms)]
    events = session.advance(20_000)
    assert [type(event) for event in events] == [PhaseLeft, PhaseEntered, StatusChanged]
    assert (events[-1].status, events[-1].pause_reason, events[-1].at_ms) == (
        Status.PAUSED,
        PauseReason.WAITING,
        15_000,
    )
    assert session.remaining_ms(90_000) == 10_000
    assert session.next_wake_ms(90_000) is None
    session.resume(90_000)
    assert session.remaining_ms(91_000) == 9_000


def test_waits__a_skip_into_it_waits_too_and_says_what_comes():
    session = waiting_session(WaitForMe.EVERY_EXERCISE)
    session.advance(5_000)
    events = session.skip(5_000)
    assert [type(event) for event in events] == [PhaseLeft, PhaseEntered, CueDue, StatusChanged]
    assert session.state.pause_reason is PauseReason.WAITING
    again = session.back(6_000)
    assert [type(event) for event in again] == [PhaseLeft, PhaseEntered, CueDue, StatusChanged]


@pytest.mark.parametrize(("remaining_ms", "shown"), [(20_000, 20), (19_001, 20), (19_000, 19), (1, 1), (0, 0)])
def test_displayed_s__shows_twenty_first_and_one_last(remaining_ms, shown):
    assert displayed_s(remaining_ms) == shown


def test_next_wake_ms__is_the_next_whole_second_cue_or_deadline():
    session = cued_session()
    assert session.next_wake_ms(10_000) == 11_000
    assert session.next_wake_ms(14_999) == 15_000
    session.advance(29_400)
    assert session.next_wake_ms(29_400) == 29_600, "the tone of the end begins its lead-in"
    session.advance(29_600)
    assert session.next_wake_ms(29_600) == 30_000
    session = cued_session()
    session.pause(12_300)
    session.resume(13_000)
    assert session.next_wake_ms(13_000) == 14_000
    assert session.next_wake_ms(15_900) == 16_000
    assert session.next_wake_ms(16_000) == 16_700, "the remainder of 17.7 s shows 18 until 17.0 s are left"


def test_start_to_finish__in_simulated_time_every_second_is_shown_once():
    """A session of 22 minutes, woken exactly when it asks, shows every number from each phase's length down to 1."""
    session = Session(make_plan(make_exercise(repetitions=240), make_exercise("second", repetitions=20)))
    assert session.plan.total_ms == (10 + 240 * 5 + 10 + 20 * 5) * 1000 == 22 * 60_000
    session.start(0)
    now_ms, shown = 0, []
    while (wake_ms := session.next_wake_ms(now_ms)) is not None:
        number = (session.state.index, displayed_s(session.remaining_ms(now_ms)))
        shown += [number] if shown[-1:] != [number] else []
        now_ms = wake_ms
        session.advance(now_ms)
    assert session.state.status is Status.FINISHED
    assert now_ms == session.plan.total_ms
    lengths = [p.duration_ms // 1000 for p in session.plan.phases]
    assert shown == [(i, n) for i, length in enumerate(lengths) for n in range(length, 0, -1)]


actions = st.lists(
    st.tuples(st.sampled_from(["advance", "pause", "resume"]), st.integers(0, 3_000)), min_size=1, max_size=60
)


@settings(max_examples=300)
@given(actions=actions)
def test_any_schedule__no_time_is_lost_or_won(actions):
    """However late and however often it is woken and paused, it ends at start + plan + time that was not exercise."""
    session = Session(plan_of_two())
    events = list(session.start(START_MS))
    now_ms, idle_ms = START_MS, 0
    for command, gap_ms in actions:
        before_ms = session.plan_elapsed_ms(now_ms)
        finished_before = session.state.status is Status.FINISHED
        now_ms += gap_ms
        events += session.advance(now_ms)
        if not finished_before and session.state.status is not Status.FINISHED:
            idle_ms += gap_ms - (session.plan_elapsed_ms(now_ms) - before_ms)
        events += getattr(session, command)(now_ms)
    if session.state.status is not Status.FINISHED:
        events += session.resume(now_ms)
        idle_ms += session.count_in_ms(now_ms)
        events += session.advance(now_ms + 100_000)
    finish = events[-1]
    entered = [e.index for e in events if isinstance(e, PhaseEntered)]
    assert entered == list(range(len(session.plan.phases))), "each phase once, in order"
    assert all(e.is_completed for e in events if isinstance(e, PhaseLeft))
    if finish.at_ms > now_ms:
        assert finish.at_ms == START_MS + session.plan.total_ms + idle_ms


commands = st.lists(
    st.tuples(
        st.sampled_from(["advance", "pause", "resume", "done", "skip", "back", "end", "start"]), st.integers(0, 40_000)
    ),
    max_size=40,
)


mixed_commands = st.lists(
    st.tuples(
        st.sampled_from(["advance", "pause", "resume", "skip", "back", "end", "start", "done", "done", "done"]),
        st.one_of(st.integers(0, 20_000), st.integers(0, 4_000_000)),
    ),
    max_size=40,
)


@settings(max_examples=300)
@given(commands=mixed_commands)
def test_any_commands__without_a_clock_no_time_is_made_up(commands):
    session = open_session()
    counted_ms = running_ms = now_ms = 0
    for command, gap_ms in commands:
        is_running, before = session.state.status is Status.RUNNING, session.phase
        now_ms += gap_ms
        running_ms += gap_ms if is_running else 0
        caught_up = session.advance(now_ms)
        for left in of_kind(PhaseLeft, caught_up):
            assert left.is_completed
            assert not left.phase.is_until_done, "no clock, no end"
        given = getattr(session, command)(now_ms)
        for left in of_kind(PhaseLeft, given):
            assert left.is_completed == (command == "done")
        counted_ms += sum(left.elapsed_ms for left in of_kind(PhaseLeft, (*caught_up, *given)))
        is_over = session.state.status in {Status.FINISHED, Status.ENDED}
        assert counted_ms + (0 if is_over else session.elapsed_ms(now_ms)) <= running_ms, before


@settings(max_examples=200)
@given(gaps_ms=st.lists(st.integers(1_000, 100_000), min_size=8, max_size=8))
def test_any_schedule__with_done_every_millisecond_is_in_one_phase(gaps_ms):
    session, now_ms, events = open_session(), 0, []
    for gap_ms in gaps_ms:
        now_ms += gap_ms
        events += session.done(now_ms)
    left = of_kind(PhaseLeft, events)
    assert [event.index for event in left] == list(range(len(left))), "each phase once, in order"
    assert sum(event.elapsed_ms for event in left) == (left[-1].at_ms if left else 0)
    for event in left:
        assert event.phase.is_until_done or event.elapsed_ms == event.phase.duration_ms


@settings(max_examples=300)
@given(commands=commands, session=st.sampled_from([lambda: Session(plan_of_two()), open_session]))
def test_any_commands__state_stays_sound(commands, session):
    session = session()
    session.start(0)
    now_ms = 0
    for command, gap_ms in commands:
        now_ms += gap_ms
        getattr(session, command)(now_ms)
        state = session.state
        assert 0 <= session.elapsed_ms(now_ms) <= session.phase.longest_ms
        assert (state.frozen_at_ms is None) == (state.status is Status.RUNNING)
        assert (state.pause_reason is None) == (state.status is not Status.PAUSED)
        wake_ms = session.next_wake_ms(now_ms)
        assert (wake_ms is None) == (state.status is not Status.RUNNING)
        assert wake_ms is None or now_ms < wake_ms <= now_ms + 1_000
        if command == "skip" and state.status in {Status.RUNNING, Status.PAUSED}:
            assert session.phase.kind is PhaseKind.PREPARE


def test_pause__reason_is_kept_until_resumed():
    session = running_session(14_000)
    session.pause(START_MS + 14_000, PauseReason.ASLEEP)
    assert session.state.pause_reason is PauseReason.ASLEEP
    session.resume(START_MS + 15_000)
    assert session.state.pause_reason is None


def test_back__after_a_change_uses_the_changed_numbers():
    session = running_session(40_000)
    changed = make_plan(
        make_exercise("first", steps=[("Up", PhaseKind.MOVE, 3), ("Hold", PhaseKind.HOLD, 5)]),
        make_exercise("second", steps=[("Up", PhaseKind.MOVE, 7), ("Hold", PhaseKind.HOLD, 2)]),
    )
    session.change_plan(changed, START_MS + 40_000)
    session.back(START_MS + 40_000)
    assert [p.duration_ms for p in session.plan.phases] == [10_000, 3_000, 20_000, 10_000, 7_000, 2_000]
    assert session.state.index == 3
    session.back(START_MS + 41_000)
    assert session.plan == changed
    assert session.state.index == 0


def test_start__in_the_middle_enters_that_phase_at_once():
    session = Session(plan_of_two())
    events = session.start(START_MS, 3)
    assert [event.index for event in of_kind(PhaseEntered, events)] == [3]
    assert (session.count_in_ms(START_MS), session.elapsed_ms(START_MS + 1_000)) == (0, 1_000)


def test_use_lengths__keeps_the_phase_that_is_under_way_and_plans_the_next():
    session = Session(make_plan(make_exercise(steps=[("Up", PhaseKind.MOVE, 9), ("Hold", PhaseKind.HOLD, 9)])))
    session.start(0)
    given = [event.cue.text for event in session.advance(9_500) if isinstance(event, CueDue)]
    session.use_lengths({"Up!": 900, "Hold!": 2_000}, 9_600)
    assert [event for event in session.advance(9_900) if isinstance(event, CueDue)] == [], given
    session.advance(10_000)
    due = [event for ms in range(10_000, 19_000, 50) for event in session.advance(ms) if isinstance(event, CueDue)]
    assert [event.cue.text for event in due] == ["Hold!"]


def test_quiet__lasts_until_something_has_to_be_said():
    session = Session(make_plan(make_exercise(prepare_s=30, milestones=Milestones(announcement="Next"))))
    assert session.quiet_ms(0) == math.inf
    session.start(0)
    assert session.quiet_ms(1_000) == 30_000 - LAST_LINE_MS - 1_000
    session.advance(27_000)
    assert session.quiet_ms(27_000) == 30_000 - speaking_ms("Up!", 90) - AHEAD_MS - 27_000
    session.pause(27_000)
    assert session.quiet_ms(27_000) == math.inf


def said_in(session, index, now_ms):
    """Everything that is said until the phase at `index` is over."""
    texts = []
    while session.state.index <= index and session.state.status is Status.RUNNING:
        now_ms = session.next_wake_ms(now_ms)
        texts += [event.cue.text for event in session.advance(now_ms) if isinstance(event, CueDue)]
    return texts


def test_skip__says_every_line_of_getting_into_position():
    lines = {"position": tuple(map(SidedText.same, ["Sit down", "Left leg out"]))}
    second = make_exercise("second", milestones=Milestones("Next", "Fetch a mat"), equipment=["mat"], between=lines)
    session = Session(make_plan(make_exercise("first"), replace(second, dosage=make_exercise(prepare_s=40).dosage)))
    session.start(0)
    session.skip(1_000)
    assert said_in(session, session.state.index, 1_000) == [
        "Fetch a mat",
        "Sit down",
        "Left leg out",
        "Get ready",
        "Up!",
    ]


@pytest.mark.parametrize("before_ms", range(100, 3_000, 100))
@pytest.mark.parametrize("factor", [0.3, 0.7, 1.0, 1.5, 3.0])
@pytest.mark.parametrize("how", ["lengths", "plan"])
def test_change__near_the_end_of_a_phase_announces_the_next_once(how, factor, before_ms):
    exercise = make_exercise(
        steps=[("Up", PhaseKind.MOVE, 5), ("Hold", PhaseKind.HOLD, 5), ("Lower", PhaseKind.MOVE, 5)]
    )
    session = Session(make_plan(exercise))
    session.use_lengths({f"{word}!": 1_000 for word in ("Up", "Hold", "Lower")}, 0)
    session.start(0)
    texts = []
    changed_at_ms, now_ms = 20_000 - before_ms, 0
    while now_ms < 20_400:
        now_ms = min(session.next_wake_ms(now_ms), changed_at_ms if now_ms < changed_at_ms else 30_000)
        events = session.advance(now_ms)
        if now_ms == changed_at_ms:
            if how == "lengths":
                lengths = {f"{word}!": round(1_000 * factor) for word in ("Up", "Hold", "Lower")}
                events += session.use_lengths(lengths, now_ms)
            else:
                speed = Preferences({}, 0, 0, voice_speed_percent=min(200, round(90 / factor)))
                events += session.change_plan(make_plan(exercise, preferences=speed), now_ms)
        texts += [event.cue.text for event in events if isinstance(event, CueDue)]
    assert texts.count("Lower!") == 1, texts


def session_in_finish():
    finish = {"finish": (SidedText.same("Lower your leg"),), "rise": "Get up slowly"}
    session = Session(make_plan(make_exercise(finish_s=20, between=finish)))
    session.start(0)
    session.advance(16_000)
    assert session.phase.label == "Finish"
    return session


def test_end__while_all_that_is_left_is_to_get_up_has_finished_the_session():
    session = session_in_finish()
    assert session.is_work_over
    assert of_kind(StatusChanged, session.end(16_500))[-1].status is Status.FINISHED


def test_end__with_work_left_has_ended_it():
    session = running_session(11_000)
    assert not session.is_work_over
    assert of_kind(StatusChanged, session.end(START_MS + 11_500))[-1].status is Status.ENDED


def test_until_done__never_ends_by_itself_and_counts_up():
    session = open_session(10_000)
    assert [type(event) for event in session.advance(1_000_000)] == []
    assert (session.state.index, session.elapsed_ms(1_000_000), session.shown_s(1_000_999)) == (1, 990_000, 990)
    assert (session.remaining_ms(12_000), session.remaining_ms(1_000_000)) == (2_000, 0)
    assert session.plan_elapsed_ms(1_000_000) == 14_000, "as far as it would be by now"
    assert session.next_wake_ms(1_000_300) == 1_001_000


def test_done__completes_it_at_its_instant_with_the_real_time():
    session = open_session(17_500)
    tone, left, entered, cue = session.done(17_500)
    assert tone == ToneDue(Tone.END, 17_500)
    assert left == PhaseLeft(1, session.plan.phases[1], 17_500, 7_500, True)
    assert (entered.index, entered.at_ms) == (2, 17_500)
    assert (cue.cue.text, cue.at_ms) == ("Hold!", 17_500)
    assert of_kind(PhaseEntered, session.advance(23_500))[0].at_ms == 23_500


@pytest.mark.parametrize("status", [Status.READY, Status.PAUSED, Status.ENDED])
def test_done__is_nothing_unless_it_runs(status):
    session = Session(open_session().plan)
    if status is not Status.READY:
        session.start(0)
        session.advance(15_000)
        {Status.PAUSED: session.pause, Status.ENDED: session.end}[status](15_000)
    before = session.state
    assert session.done(16_000) == ()
    assert session.state == before


def test_done__pressed_twice_counts_once():
    session = Session(make_plan(make_exercise(steps=[("Up", PhaseKind.MOVE, 4)], until_done={"Up"}, repetitions=3)))
    session.start(0)
    session.advance(14_000)
    session.done(14_000)
    assert session.done(14_999) == ()
    assert of_kind(PhaseLeft, session.done(15_000))[0].elapsed_ms == 1_000
    assert session.done(20_000)[-1] == StatusChanged(Status.FINISHED, None, 20_000)


def test_skip__out_of_a_phase_without_a_clock_has_not_completed_it():
    session = open_session(90_000)
    (left,) = of_kind(PhaseLeft, session.skip(90_000))
    assert (left.elapsed_ms, left.is_completed) == (80_000, False)


def test_until_done__a_pause_keeps_its_time_and_it_goes_on_at_once():
    session = open_session(15_300)
    session.pause(15_300)
    assert session.elapsed_ms(80_000) == 5_300
    session.resume(80_000)
    assert (session.count_in_ms(80_000), session.elapsed_ms(80_500)) == (0, 5_800)
    assert of_kind(PhaseLeft, session.done(80_700))[0].elapsed_ms == 6_000


def test_start__in_a_phase_without_a_clock_needs_no_time_to_get_into_position():
    session = Session(open_session().plan)
    session.start(0, 1)
    assert (session.count_in_ms(0), session.elapsed_ms(700)) == (0, 700)


def test_back__after_a_phase_without_a_clock_begins_the_exercise_again_however_short_it_usually_is():
    steps = [("Up", PhaseKind.MOVE, 1), ("Hold", PhaseKind.HOLD, 9)]
    walk = make_exercise("walk", steps=steps, until_done={"Up"}, prepare_s=1)
    plan = make_plan(make_exercise("first", prepare_s=1), walk)
    session, begin = Session(plan), plan.segments[1].first
    session.start(0, begin)
    session.advance(1_000)
    session.done(60_000)
    (entered,) = of_kind(PhaseEntered, session.back(60_100))
    assert entered.index == begin


def test_until_done__of_somebody_who_went_away_nothing_is_counted():
    session = open_session(10_000)
    longest_ms = session.phase.longest_ms
    assert session.next_wake_ms(9_999 + longest_ms) == 10_000 + longest_ms
    assert session.advance(5 * longest_ms) == (
        StatusChanged(Status.PAUSED, PauseReason.FORGOTTEN, 10_000 + longest_ms),
    )
    assert session.elapsed_ms(6 * longest_ms) == 0
    assert said(session.resume(6 * longest_ms)) == [("Up!", 6 * longest_ms)]
    assert session.elapsed_ms(6 * longest_ms + 2_000) == 2_000


def test_until_done__later_cues_are_said_and_no_tones_foretell_its_end():
    cues = [dict(text="five", after_s=5), dict(text="ten", after_s=10)]
    exercise = make_exercise(
        steps=[("Up", PhaseKind.MOVE, 4), ("Rest", PhaseKind.REST, 1)],
        until_done={"Up"},
        repetitions=2,
        later_cues=cues,
        form_cues=["Slowly"],
    )
    session = Session(make_plan(exercise))
    session.start(0)
    session.advance(10_000)
    events = [event for ms in range(10_000, 90_001, 50) for event in session.advance(ms)]
    assert said(events) == [("five", 15_000), ("ten", 20_000)], "nothing of what comes next"
    assert of_kind(ToneDue, events) == []


def test_done__before_an_exercise_that_waits_says_which_it_is():
    steps = {"steps": [("Up", PhaseKind.MOVE, 4)], "until_done": {"Up"}}
    plan = make_plan(
        make_exercise("first", **steps),
        make_exercise("second"),
        preferences=Preferences({}, 0, 0, wait_for_me=WaitForMe.EVERY_EXERCISE),
    )
    session = Session(plan)
    session.start(0)
    session.advance(12_000)
    events = session.done(12_000)
    assert said(events) == [("Second", 12_000)]
    assert events[-1] == StatusChanged(Status.PAUSED, PauseReason.WAITING, 12_000)
    assert said(session.resume(20_000)) == []


def test_done__before_a_brief_rest_says_nothing_of_it():
    exercise = make_exercise(
        steps=[("Up", PhaseKind.MOVE, 4)], until_done={"Up"}, repetitions=2, rest_between_repetitions_s=1
    )
    session = Session(make_plan(exercise))
    session.start(0)
    session.advance(12_000)
    assert said(session.done(12_000)) == []
    assert [text for text, _ in said(session.advance(13_000))] == ["Up!"]
