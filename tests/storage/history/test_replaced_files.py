"""The files of the history are removed, replaced, cut or overwritten while a session is kept in them."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from footcoach.storage.history.schema import migrate
from footcoach.storage.history.writer import HistoryWriter
from tests.storage.history.sessions import TODAY, back_up, make_record, many, open_at, sound, write, write_and_crash

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody replace a file that is open")

RUNNING = 999
STATES = [make_record(RUNNING, done=done) for done in range(1, 12)]
OLD, OTHER = many(5), many(30, first=100)
WAS_REPLACED = "your history was removed, replaced or changed by another program while Footcoach was open"


class Running:
    """A writer in the middle of a session, and what it told."""

    def __init__(self, folder):
        self.folder = folder
        self.file = folder / "history.sqlite"
        self.told = []
        # By this clock the disk takes no time: it gets no rest, as in a session, where phases are seconds apart.
        self.writer = HistoryWriter(
            self.file, folder / "backups", TODAY, lambda error: self.told.append(str(error)), now_ms=lambda: 0
        )

    def keep(self, *records):
        for record in records:
            self.writer.keep(record).result()
        # What it does when nobody waits any more is done too.
        return self.all()

    def all(self):
        return {record.id: record for record in self.writer.submit(lambda history: list(history.sessions())).result()}


@pytest.fixture
def running(tmp_path):
    write(tmp_path / "data", OLD)
    running = Running(tmp_path / "data")
    running.keep(*STATES[:4])
    yield running
    running.writer.close()


def by_id(*records):
    return {record.id: record for record in records}


def content(folder):
    opened = open_at(folder)
    with closing(opened.history) as history:
        return by_id(*history.sessions()), opened.errors


def other_history(tmp_path, records=OTHER):
    write(tmp_path / "other", records)
    return tmp_path / "other" / "history.sqlite"


def parts(folder):
    return sorted(folder.glob("history.sqlite*"))


def test_keep__the_folder_is_removed(running):
    shutil.rmtree(running.folder)
    assert running.keep(STATES[4]) == by_id(STATES[4])
    running.keep(*STATES[5:])
    assert [WAS_REPLACED in text for text in running.told] == [True]
    running.writer.close()
    assert content(running.folder) == (by_id(STATES[-1]), ())


def test_keep__the_files_are_removed_and_the_copy_of_the_day_is_there(running):
    for part in parts(running.folder):
        part.unlink()
    assert running.keep(STATES[4]) == by_id(*OLD, STATES[4])
    assert len(running.told) == 1
    assert f"it was missing; what is there again: 6 sessions from the copy of {TODAY}" in running.told[0]


def test_keep__another_history_is_moved_in_its_place(running, tmp_path):
    other_history(tmp_path).replace(running.file)
    assert running.keep(STATES[4]) == by_id(*OTHER, STATES[4])
    assert [WAS_REPLACED in text for text in running.told] == [True]
    running.writer.close()
    assert content(running.folder) == (by_id(*OTHER, STATES[4]), ())


def test_keep__another_history_is_copied_over_it(running, tmp_path):
    shutil.copyfile(other_history(tmp_path), running.file)
    assert running.keep(STATES[4]) == by_id(*OTHER, STATES[4])
    assert [WAS_REPLACED in text for text in running.told] == [True]


def test_keep__another_history_comes_with_its_log(running, tmp_path):
    write_and_crash(tmp_path / "other", OTHER)
    for part in parts(tmp_path / "other"):
        if part.suffix != ".sqlite-shm":
            part.replace(running.folder / part.name)
    assert running.keep(STATES[4]) == by_id(*OTHER, STATES[4])


def test_keep__an_older_state_of_it_is_put_back(running, tmp_path):
    shutil.copyfile(running.file, tmp_path / "older")
    running.keep(*STATES[4:8])
    running.writer.submit(lambda history: history.delete(OLD[0].id)).result()
    (tmp_path / "older").replace(running.file)
    assert running.keep(STATES[8])[STATES[8].id] == STATES[8]
    assert len(running.told) == 1


def test_keep__every_session_since_the_start_is_kept_again(running, tmp_path):
    edited = make_record(3, note="written before the file was replaced")
    running.keep(make_record(500), edited)
    other_history(tmp_path).replace(running.file)
    assert running.keep(STATES[4]) == by_id(*OTHER, make_record(500), edited, STATES[4])


def test_submit__asks_the_file_that_is_there_now(running, tmp_path):
    other_history(tmp_path).replace(running.file)
    assert running.all() == by_id(*OTHER, STATES[3])
    assert len(running.told) == 1


def test_close__keeps_what_was_kept_in_a_file_that_is_gone(running):
    for part in parts(running.folder):
        part.unlink()
    running.writer.close()
    assert content(running.folder) == (by_id(*OLD, STATES[3]), ())


def test_keep__another_program_reads_and_writes_as_it_should(running):
    with closing(sqlite3.connect(running.file)) as other:
        other.execute("INSERT INTO day_off VALUES ('2026-11-01')")
        other.commit()
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert running.keep(STATES[4]) == by_id(*OLD, STATES[4])
    assert running.told == []


def test_keep__the_index_of_the_log_is_cut(running):
    os.truncate(running.file.with_name("history.sqlite-shm"), 0)
    assert running.keep(STATES[4]) == by_id(*OLD, STATES[4])
    assert running.told == []


def remove(file, other):
    file.unlink(missing_ok=True)


def move_over(file, other):
    shutil.copyfile(other, file.with_name("arrives"))
    file.with_name("arrives").replace(file)


def copy_over(file, other):
    shutil.copyfile(other, file)


def cut(file, other):
    if file.exists():
        os.truncate(file, file.stat().st_size // 2)


def empty(file, other):
    if file.exists():
        os.truncate(file, 0)


@pytest.mark.parametrize("seed", range(50))
def test_session__its_files_are_disturbed_at_a_random_moment(tmp_path, seed):
    chance = Random(seed)
    folder, other = tmp_path / "data", other_history(tmp_path)
    write(folder, OLD)
    if chance.random() < 0.5:
        back_up(folder)
    running = Running(folder)
    moment = chance.randrange(len(STATES) - 1)
    running.keep(*STATES[: moment + 1])
    disturb = chance.choice([remove, move_over, copy_over, cut, empty])
    suffixes = chance.choice([[""], ["-wal"], ["-shm"], ["", "-wal"], ["", "-wal", "-shm"]])
    for suffix in suffixes:
        # Only a database is moved or copied over.
        change = remove if suffix and disturb in {move_over, copy_over} else disturb
        change(folder / f"history.sqlite{suffix}", other)
    there = running.keep(*STATES[moment + 1 :])
    assert there[STATES[-1].id] == STATES[-1]
    lost = {record.id for record in OLD} - there.keys()
    assert not lost or running.told
    running.writer.close()
    kept, errors = content(folder)
    assert (kept, errors) == (there, ())
    assert sound(folder / "history.sqlite")


def test_open__a_whole_file_beside_the_log_of_another(tmp_path):
    folder = tmp_path / "data"
    write_and_crash(folder, [*many(60, first=200), *STATES])
    log = (folder / "history.sqlite-wal").read_bytes()
    shutil.copyfile(other_history(tmp_path, many(730, first=1000)), folder / "history.sqlite")
    kept, errors = content(folder)
    assert kept == by_id(*many(730, first=1000))
    assert [error.file for error in errors] == ["history.sqlite-wal"]
    assert "it is not the log of history.sqlite, so it was not used" in str(errors[0])
    assert Path(folder / "history-foreign-1.sqlite-wal").read_bytes() == log
    assert content(folder) == (kept, ())


@pytest.mark.parametrize("count", [3, 60])
def test_open__its_own_log_is_never_called_foreign(tmp_path, count):
    folder = tmp_path / "data"
    write(folder, OTHER)
    for state in STATES[:count]:
        write_and_crash(folder, [state])
        assert (folder / "history.sqlite-wal").stat().st_size > 0
        assert content(folder) == (by_id(*OTHER, state), ())


def test_begin_day__does_not_take_another_file_for_ours(running, tmp_path):
    other_history(tmp_path).replace(running.file)
    running.writer.begin_day(TODAY + timedelta(days=1))
    assert running.all() == by_id(*OTHER, STATES[3])
    running.keep(STATES[4])
    running.writer.close()
    assert content(running.folder) == (by_id(*OTHER, STATES[4]), ())


def test_keep__replaced_in_the_middle_of_a_long_job(running, tmp_path):
    other = other_history(tmp_path)

    def read(history):
        for number, _ in enumerate(history.sessions()):
            if number == 2:
                other.replace(running.file)
                running.writer.keep(STATES[4])

    running.writer.submit(read).result()
    assert running.all() == by_id(*OTHER, STATES[4])
    assert len(running.told) == 1


def test_merge__goes_on_when_the_file_is_touched_meanwhile(running):
    def arriving():
        for number, record in enumerate(OTHER):
            if number == 15:
                os.utime(running.file)
                running.writer.keep(STATES[4])
            yield record

    assert running.writer.submit(lambda history: history.merge(arriving(), [])).result() == len(OTHER)
    assert running.all() == by_id(*OLD, *OTHER, STATES[4])
    assert running.told == []


def test_keep__a_later_state_of_the_session_in_the_file_that_came_stays(running, tmp_path):
    later = make_record(RUNNING, note="finished elsewhere")
    other_history(tmp_path, [later]).replace(running.file)
    assert running.all() == by_id(later)


def test_open__logs_that_belong_to_it_at_every_point_of_a_first_start(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "history.sqlite")) as older:
        older.execute("PRAGMA journal_mode = WAL")
        migrate(older)
    write_and_crash(folder, STATES[:2])
    with closing(sqlite3.connect(folder / "history.sqlite")) as database:
        # Killed before the log was taken in: the file itself has no stamp yet.
        assert database.execute("PRAGMA application_id").fetchone() != (0,)
    assert content(folder) == (by_id(STATES[1]), ())


def test_open__a_log_with_several_stamps_of_which_one_is_in_the_file(tmp_path):
    folder, killed = tmp_path / "data", tmp_path / "killed"
    write(folder, OLD)
    with closing(open_at(folder).history) as first, closing(sqlite3.connect(folder / "history.sqlite")) as reader:
        first.save(STATES[0])
        reader.execute("BEGIN").execute("SELECT count(*) FROM session").fetchone()
        first.settle()
        with closing(open_at(folder).history) as second:
            second.save(STATES[1])
            reader.rollback()
            second._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            shutil.copytree(folder, killed)
    assert content(killed) == (by_id(*OLD, STATES[1]), ())


def test_rescue__without_a_copy_begins_a_sequence_of_stamps_of_its_own(tmp_path):
    stamps = set()
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "history.sqlite").write_bytes(b"nothing that could be read" * 100)
        content(folder)
        with closing(sqlite3.connect(folder / "history.sqlite")) as database:
            stamps.add(database.execute("PRAGMA application_id").fetchone())
    assert len(stamps) == 2
