"""Sessions in and out of the database."""

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from footcoach.core.exercise import WORK
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import RecordStatus, StopReason, works_of
from tests.storage.history.sessions import TODAY, make_record, many, open_at

EVER = (date(2000, 1, 1), date(2200, 1, 1))


@pytest.fixture
def history(tmp_path):
    with closing(open_at(tmp_path).history) as history:
        yield history


def test_save__comes_back_as_it_was(history):
    records = many(12)
    for record in records:
        history.save(record)
    assert list(history.sessions()) == records
    assert history.session(records[3].id) == records[3]
    assert history.session_ids() == {record.id for record in records}
    assert history.session_count() == len(records)


def test_save__of_each_phase_replaces_what_was_there(history):
    states = [
        make_record(1, done=done, pain=(Pain(PainMoment.BEFORE, BodySite.FOOT, done % 11),)) for done in range(20)
    ]
    for state in states:
        history.save(state)
        assert list(history.sessions()) == [state]


def test_save__a_phase_done_on_another_day_keeps_its_day(history):
    record = make_record(1)
    moved = replace(record.phases[5], day=record.day + timedelta(days=1))
    record = replace(record, phases=(*record.phases[:5], moved, *record.phases[6:]))
    history.save(record)
    assert history.session(record.id) == record
    assert {work.day for work in history.works(*EVER)} == {work.day for work in works_of(record)}


def test_save__after_the_session_was_deleted_brings_it_back(history):
    record = make_record(1, done=7)
    history.save(record)
    assert history.delete(record.id) == record
    later = make_record(1)
    history.save(later)
    assert list(history.sessions()) == [later]


@pytest.mark.parametrize(
    "note", ["", "=1+1", "a\0b", "\N{ZERO WIDTH JOINER}\u202e", "👣" * 500, "line\r\nline", "'; DROP"]
)
def test_save__any_note(history, note):
    history.save(make_record(1, note=note))
    (line,) = history.lines(*EVER)
    assert line.note == note


def test_save__half_a_character_costs_only_itself(history):
    history.save(make_record(1, note="left \ud83d heel"))
    assert next(history.sessions()).note == "left ? heel"


def test_lines__a_damaged_name_of_a_level_costs_nothing_else(history):
    record = make_record(1, levels={"heel-raises": "one,leg", "toe-walking": "a/b"})
    history.save(record)
    (line,) = history.lines(*EVER)
    assert line.levels["heel-raises"] == "one"
    assert line.levels["toe-walking"] == "a/b"
    assert next(history.sessions()) == record


@pytest.mark.parametrize("session_id", ["", "a", "A" * 32, "g" * 32, "a" * 33, "0" * 31 + "\n"])
def test_save__only_ids_of_32_hexadecimal_digits(history, session_id):
    with pytest.raises(sqlite3.IntegrityError):
        history.save(replace(make_record(1), id=session_id))
    assert read_nothing(history)


def read_nothing(history):
    return history.lines(*EVER) == () and history.works(*EVER) == () and not history.session_ids()


def test_open_sessions__the_one_heard_of_last_comes_first(history):
    older, newer = make_record(1, done=3, days_ago=1), make_record(2, done=9)
    for record in (newer, older):
        history.save(record)
    assert list(history.open_sessions()) == [newer, older]
    history.save(replace(newer, status=RecordStatus.ENDED, resume_at=None))
    assert list(history.open_sessions()) == [older]
    history.delete(older.id)
    assert not list(history.open_sessions())


def test_open_sessions__of_two_at_the_same_instant_always_in_the_same_order(history):
    one, other = make_record(2, done=3), make_record(1, done=3)
    for record in (one, other, one, other):
        history.save(record)
    assert list(history.open_sessions()) == [other, one]


def test_lines__say_what_the_session_was(history):
    record = make_record(
        1, done=9, note="stiff", stop_reason=StopReason.TIRED, pain=(Pain(PainMoment.AFTER, BodySite.HIP, 4),)
    )
    history.save(record)
    (line,) = history.lines(record.day, record.day)
    assert (line.id, line.day, line.note, line.pain) == (record.id, record.day, "stiff", record.pain)
    assert line.done_ms == record.done_ms > 0
    assert line.planned_ms == sum(phase.planned_ms for phase in record.phases if phase.kind in WORK)
    assert history.lines(record.day + timedelta(days=1), EVER[1]) == ()


def test_works__are_those_of_the_records(history):
    records = many(5)
    for record in records:
        history.save(record)
    expected = {work for record in records for work in works_of(record)}
    assert set(history.works(*EVER)) == expected
    days = (TODAY - timedelta(days=3), TODAY - timedelta(days=2))
    assert set(history.works(*days)) == {work for work in expected if days[0] <= work.day <= days[1]}


def test_works__of_one_day_are_in_the_order_of_the_sessions(history):
    later, earlier = make_record(1, done=9), make_record(2, done=9)
    earlier = replace(earlier, started_at_ms=later.started_at_ms - 60_000)
    for record in (later, earlier):
        history.save(record)
    works = history.works(*EVER)
    assert [work.session_id for work in works] == sorted((work.session_id for work in works), reverse=True)
    assert {work.session_id for work in works} == {later.id, earlier.id}


def test_delete__takes_everything_along(history, tmp_path):
    record = many(1)[0]
    history.save(record)
    history.delete(record.id)
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as connection:
        tables = ("session", "phase", "work", "pain")
        assert [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in tables] == [(0,)] * 4


def test_delete__of_what_is_not_there(history):
    assert history.delete("0" * 32) is None


def test_days_off__marked_and_unmarked(history):
    for _ in range(2):
        history.set_day_off(TODAY, is_off=True)
    assert history.days_off() == {TODAY}
    for _ in range(2):
        history.set_day_off(TODAY, is_off=False)
    assert history.days_off() == frozenset()


def test_first_day__of_sessions_alone(history):
    assert history.first_day() is None
    history.set_day_off(date(2020, 1, 1), is_off=True)
    history.save(make_record(1, days_ago=40))
    assert history.first_day() == TODAY - timedelta(days=40)


def test_files__are_for_their_owner_only(history, tmp_path):
    history.save(make_record(1))
    files = [path for path in tmp_path.iterdir() if path.name.startswith("history")]
    assert {path.name for path in files} == {"history.sqlite", "history.sqlite-wal", "history.sqlite-shm"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_routine_names__are_the_last_ones_and_stay(history):
    history.save(make_record(1))
    history.name_routines({"mine": "Mine", "yours": "Yours"})
    history.name_routines({"mine": "Mine anew"})
    assert history.routine_names() == {"mine": "Mine anew", "yours": "Yours"}
    assert history.routine_ids() == {make_record(1).routine_id}


def test_name_routines__writes_nothing_that_is_known(history):
    history.name_routines({"mine": "Mine"})
    before = history._connection.total_changes
    history.name_routines({"mine": "Mine"})
    assert history._connection.total_changes == before


def test_routine_names__a_damaged_byte_costs_a_character(history):
    history._connection.execute("INSERT INTO routine_name VALUES ('mine', CAST(x'4d69ff65' AS TEXT))")
    assert history.routine_names() == {"mine": "Mi\N{REPLACEMENT CHARACTER}e"}
