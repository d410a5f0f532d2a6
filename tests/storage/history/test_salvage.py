"""What is read of a damaged history that has no copy."""

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from random import Random

import pytest

from tests.factories import make_exercise, make_plan
from tests.storage.history.sessions import make_record, many, open_at, read_all, write

PAGE_BYTES = 4096
SECTOR_BYTES = 512
TABLE_LEAF = 13
"""How a page of rows begins in SQLite's files; of the tables only that of the sessions has such pages."""

RECORDS = [replace(record, phases=record.phases[:4]) for record in many(100)]


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A closed history without a copy, large enough for several pages of sessions."""
    folder = tmp_path_factory.mktemp("original") / "data"
    write(folder, RECORDS)
    return folder


@pytest.fixture
def folder(original, tmp_path):
    return shutil.copytree(original, tmp_path / "data")


def file_of(folder):
    return folder / "history.sqlite"


def rescued(folder):
    """Open a damaged history; return its sessions by id."""
    outcome = open_at(folder)
    assert len(outcome.errors) == 1
    with closing(outcome.history) as history:
        return {record.id: record for record in read_all(history)}


def rows_read(file):
    """Every row of a session that SQLite gives in one way or another."""
    found = set()
    with closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as connection:
        connection.text_factory = bytes
        keys = range(1, len(RECORDS) + 1)
        for which in ("ORDER BY key", "ORDER BY key DESC", *(f"WHERE key = {key}" for key in keys)):
            with suppress(sqlite3.Error):
                found.update(connection.execute(f"SELECT * FROM session {which}"))
    return found


def scribble_on_sessions(file, chance):
    """Overwrite a part of a page of sessions in which there is something."""
    data = bytearray(file.read_bytes())
    leaves = [start for start in range(PAGE_BYTES, len(data), PAGE_BYTES) if data[start] == TABLE_LEAF]
    sectors = [start + at for start in leaves for at in range(SECTOR_BYTES, PAGE_BYTES, SECTOR_BYTES)]
    start = chance.choice([start for start in sectors if any(data[start : start + SECTOR_BYTES])])
    data[start : start + SECTOR_BYTES] = chance.randbytes(SECTOR_BYTES)
    file.write_bytes(data)


@pytest.mark.parametrize("seed", range(20))
def test_salvage__a_page_of_sessions_is_damaged_keeps_every_one_that_can_be_read(folder, seed):
    whole = rows_read(file_of(folder))
    scribble_on_sessions(file_of(folder), Random(seed))
    readable = {row[1].decode() for row in rows_read(file_of(folder)) & whole}
    assert len(whole) == len(RECORDS) > len(readable) > len(RECORDS) / 2
    assert readable <= rescued(folder).keys()


@pytest.mark.parametrize("garbage", [-(2**62), 3_000_000, 2**62])
def test_salvage__a_garbage_key_costs_no_other_session(folder, garbage):
    with closing(sqlite3.connect(file_of(folder))) as connection, connection:
        connection.execute("UPDATE session SET key = ? WHERE key = 50", (garbage,))
    sessions = rescued(folder)
    assert len(sessions) == len(RECORDS)
    assert [record for record in RECORDS if sessions[record.id] != record] == [RECORDS[49]]


def describe(file, descriptions):
    """Replace what the file says of its tables."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.executemany("UPDATE sqlite_schema SET sql = ? WHERE name = ?", descriptions)


def falsify(file, change):
    """Make a change that the tables do not allow, as damage does, and one that the check finds."""
    with closing(sqlite3.connect(file)) as connection:
        strict = connection.execute("SELECT sql, name FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    lax = [(re.sub(r"STRICT(, )?|(?<=INTEGER|...TEXT) NOT NULL", "", sql), name) for sql, name in strict]
    describe(file, lax)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(change)
        connection.execute("INSERT INTO day_off VALUES ('no day')")
    describe(file, strict)


@pytest.mark.parametrize(
    "value",
    [
        "kind = 'mkve'",
        "side = 'lefu'",
        "outcome = 'complete '",
        "day = '2026-13-01'",
        "exercise_id = x'ff'",
        "place_set = x'01'",
        "repetition = NULL",
        "planned_ms = NULL",
        "planned_ms = 0",
        "planned_ms = 1 << 62",
        "done_ms = -1",
        "done_ms = 0.5",
    ],
)
def test_salvage__a_phase_with_a_garbage_value_costs_no_other_phase(folder, value):
    falsify(file_of(folder), f"UPDATE phase SET {value} WHERE (session_key, number) = (50, 1)")
    first, _, *others = RECORDS[49].phases
    kept = replace(RECORDS[49], phases=(first, *others))
    assert list(rescued(folder).values()) == [*RECORDS[:49], kept, *RECORDS[50:]]


@pytest.mark.parametrize("value", ["moment = 'after '", "site = 'fooo'", "score = 11", "score = NULL", "score = x'02'"])
def test_salvage__an_answer_with_a_garbage_value_costs_nothing_else(folder, value):
    falsify(file_of(folder), f"UPDATE pain SET {value} WHERE (session_key, number) = (50, 0)")
    kept = replace(RECORDS[49], pain=RECORDS[49].pain[1:])
    assert list(rescued(folder).values()) == [*RECORDS[:49], kept, *RECORDS[50:]]


@pytest.mark.parametrize(
    "value", ["note = x'ff'", "note = NULL", "stop_reason = 'tirad'", "resume_exercise_id = 'heel-raises'"]
)
def test_salvage__a_garbage_note_or_reason_costs_nothing_else(folder, value):
    falsify(file_of(folder), f"UPDATE session SET {value} WHERE key = 50")
    kept = replace(RECORDS[49], note="", stop_reason=None)
    assert list(rescued(folder).values()) == [*RECORDS[:49], kept, *RECORDS[50:]]


def test_salvage__keeps_the_names_of_routines(folder):
    with closing(sqlite3.connect(file_of(folder))) as connection, connection:
        connection.execute("INSERT INTO routine_name VALUES ('mine', 'Mine')")
    falsify(file_of(folder), "INSERT INTO routine_name VALUES ('yours', x'ff')")
    outcome = open_at(folder)
    assert len(outcome.errors) == 1
    with closing(outcome.history) as history:
        assert history.routine_names() == {"mine": "Mine"}


def test_salvage__a_page_amid_a_session_is_gone_keeps_the_phases_on_both_sides(tmp_path):
    record = make_record(1, plan=make_plan(make_exercise(repetitions=200)))
    write(tmp_path, [record])
    data = bytearray(file_of(tmp_path).read_bytes())
    pages = [start for start in range(0, len(data), PAGE_BYTES) if data.count(b"move", start, start + PAGE_BYTES) > 20]
    middle = pages[len(pages) // 2]
    data[middle : middle + PAGE_BYTES] = b"\x5a" * PAGE_BYTES
    file_of(tmp_path).write_bytes(data)
    (kept,) = rescued(tmp_path).values()
    assert len(pages) > 4
    assert [phase for phase in record.phases if phase in kept.phases] == list(kept.phases)
    assert len(kept.phases) > len(record.phases) / 2
    assert {record.phases[0], record.phases[-1]} <= set(kept.phases)
