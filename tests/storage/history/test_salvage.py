"""What is read of a damaged history that has no copy."""

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from random import Random

import pytest

from tests.storage.history.sessions import many, open_at, read_all, write

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
