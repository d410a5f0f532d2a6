"""Opening the history, whatever has become of its file."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from types import MappingProxyType

import pytest

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.storage.history import rescue as rescuing
from footcoach.storage.history import schema
from footcoach.storage.history.history import History
from footcoach.storage.history.write_ahead_log import is_broken
from tests.storage.history.sessions import (
    TODAY,
    back_up,
    make_record,
    many,
    open_at,
    read_all,
    sound,
    write,
    write_and_crash,
)

OLD, NEW = many(23)[:20], many(23)[20:]
"""Sessions that the copy has, and sessions that came after it."""


@pytest.fixture
def folder(tmp_path):
    """A history with a copy from before its last three sessions."""
    folder = tmp_path / "data"
    write(folder, OLD, days_off=[TODAY])
    back_up(folder)
    write(folder, NEW)
    return folder


def file_of(folder):
    return folder / "history.sqlite"


def contents(folder):
    """Every file below `folder` with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def opened(folder):
    """Open and read everything; return the outcome, and the sessions by id."""
    outcome = open_at(folder)
    with closing(outcome.history) as history:
        sessions = {record.id: record for record in read_all(history)}
        assert history.days_off() <= {TODAY}
    return outcome, sessions


def by_id(records):
    return {record.id: record for record in records}


def test_open__nothing_there_begins_a_history(tmp_path):
    outcome, sessions = opened(tmp_path / "new" / "folder")
    assert (outcome.errors, outcome.can_write, sessions) == ((), True, {})


def test_open__a_whole_one_says_nothing(folder):
    outcome, sessions = opened(folder)
    assert outcome.errors == ()
    assert sessions == by_id(OLD + NEW)
    assert {path.name for path in folder.iterdir()} == {"history.sqlite", "backups"}


def test_open__a_file_of_no_length_from_a_start_that_was_killed(tmp_path):
    file_of(tmp_path).touch()
    assert opened(tmp_path)[0].errors == ()


def test_open__after_a_crash_takes_the_log_along(tmp_path):
    write_and_crash(tmp_path / "data", OLD)
    outcome, sessions = opened(tmp_path / "data")
    assert (outcome.errors, sessions) == ((), by_id(OLD))


# Damage


def cut(share):
    def damage(file):
        data = file.read_bytes()
        file.write_bytes(data[: int(len(data) * share)])

    return damage


def overwrite(start, junk):
    def damage(file):
        with file.open("r+b") as stream:
            stream.seek(start)
            stream.write(junk)

    return damage


def overwrite_index(file):
    """SQLite finds every row without the index."""
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'session_by_day'").fetchone()
    overwrite((page - 1) * 4096, b"\x5a" * 4096)(file)


def replace_by_folder(file):
    file.unlink()
    file.mkdir()
    (file / "what is this").write_text("?")


DAMAGES = {
    "missing": (lambda file: file.unlink(), "it was missing", 0),
    "empty": (cut(0), "it was empty", 0),
    "50 bytes": (lambda file: file.write_bytes(file.read_bytes()[:50]), "it was damaged at its beginning", 0),
    "5000 bytes": (lambda file: file.write_bytes(file.read_bytes()[:5000]), "it was damaged", 0),
    "half": (cut(0.5), "it was damaged", 0),
    "not a database": (lambda file: file.write_text("hello"), "it was damaged at its beginning", 0),
    "a folder": (replace_by_folder, "there was a folder in its place", 0),
    "beginning": (overwrite(0, b"\xff" * 100), "it was damaged at its beginning", 0),
    "first page": (overwrite(0, b"\xff" * 4096), "it was damaged at its beginning", 0),
    "description of the tables": (overwrite(1500, b"\xff" * 900), "it was damaged", 0),
    "index": (overwrite_index, "it was damaged", 3),
    "page size": (overwrite(16, b"\x13\x88"), "it was damaged", 0),
    "version gone": (overwrite(60, b"\0\0\0\0"), "it was damaged", 3),
    "version impossible": (overwrite(60, b"\x80\0\0\1"), "it was damaged", 3),
}


@pytest.mark.parametrize(("damage", "reason", "rescued"), DAMAGES.values(), ids=DAMAGES)
def test_open__damaged(folder, damage, reason, rescued):
    damage(file_of(folder))
    damaged = contents(folder).get("history.sqlite")
    outcome, sessions = opened(folder)
    (error,) = outcome.errors
    assert outcome.can_write
    assert str(error).startswith(
        f"history.sqlite: {reason}; what is there again: 20 sessions from the copy of 2026-11-23"
    )
    assert {name: sessions[name] for name in by_id(OLD)} == by_id(OLD)
    assert len(sessions) == 20 + rescued
    assert (f" and {rescued} sessions" in str(error)) == (rescued > 0)
    if damaged is not None:
        assert contents(folder)["history-damaged-1.sqlite"] == damaged
        assert str(folder / "history-damaged-1.sqlite") in str(error)
    assert sound(file_of(folder))
    assert not [path.name for path in folder.iterdir() if "rescue" in path.name]
    outcome, again = opened(folder)
    assert (outcome.errors, again) == ((), sessions)


def test_open__damaged_again_and_again_keeps_every_file(folder):
    for number in range(1, 4):
        overwrite(0, bytes([number]) * 50)(file_of(folder))
        opened(folder)
        assert contents(folder)[f"history-damaged-{number}.sqlite"].startswith(bytes([number]) * 50)


def test_open__damaged_without_a_copy_keeps_what_can_be_read(tmp_path):
    write(tmp_path, OLD)
    overwrite_index(file_of(tmp_path))
    outcome, sessions = opened(tmp_path)
    assert sessions == by_id(OLD)
    assert "20 sessions rescued from the file itself" in str(outcome.errors[0])


def test_open__damaged_copies_are_passed_over(folder):
    back_up(folder, TODAY.replace(day=24))
    overwrite(5000, b"\xff" * 5000)(folder / "backups" / "history-00002-2026-11-24.sqlite")
    (folder / "backups" / "history-00003-2026-11-25.sqlite").write_text("nonsense")
    (folder / "backups" / "history-00004-2026-11-26.sqlite").touch()
    cut(0)(file_of(folder))
    outcome, sessions = opened(folder)
    assert sessions == by_id(OLD)
    assert "from the copy of 2026-11-23" in str(outcome.errors[0])


def test_open__damaged_one_has_a_session_later_than_the_copy(folder):
    later = make_record(1, done=4, last_at_ms=OLD[0].last_at_ms + 1, note="later")
    write(folder, [later])
    overwrite_index(file_of(folder))
    _, sessions = opened(folder)
    assert sessions == by_id([*OLD, *NEW, later])


def test_open__only_the_log_is_left(tmp_path):
    folder = tmp_path / "data"
    write_and_crash(folder, OLD)
    log = (folder / "history.sqlite-wal").read_bytes()
    file_of(folder).unlink()
    outcome, sessions = opened(folder)
    assert (outcome.can_write, sessions) == (True, {})
    assert "it was missing; nothing could be read; a new one begins" in str(outcome.errors[0])
    assert contents(folder)["history-damaged-1.sqlite-wal"] == log


def test_open__an_empty_file_beside_its_log(tmp_path):
    folder = tmp_path / "data"
    write_and_crash(folder, OLD)
    log = (folder / "history.sqlite-wal").read_bytes()
    cut(0)(file_of(folder))
    outcome, sessions = opened(folder)
    assert (outcome.can_write, sessions) == (True, {})
    assert "it was empty" in str(outcome.errors[0])
    assert contents(folder)["history-damaged-1.sqlite-wal"] == log


def in_the_log_before(folder, scratch, at):
    """The ids of the sessions that SQLite finds when the log ends with byte `at`."""
    shutil.copytree(folder, scratch)
    log = scratch / "history.sqlite-wal"
    log.write_bytes(log.read_bytes()[:at])
    with closing(sqlite3.connect(file_of(scratch))) as connection:
        has_tables = connection.execute("SELECT 1 FROM sqlite_schema").fetchall()
        return {name for (name,) in connection.execute("SELECT id FROM session")} if has_tables else set()


@pytest.mark.parametrize(
    ("at", "fewest"),
    [(at, 0) for at in (0, 5, 9, 20, 33, 48, 100, 4200, 8888, 40_000)]
    + [(100_000, 0), (160_000, 1), (300_000, 4), (600_000, 9), (950_000, 15)],
)
def test_open__a_byte_of_the_log_is_flipped(tmp_path, at, fewest):
    folder = tmp_path / "data"
    write_and_crash(folder, OLD)
    readable = in_the_log_before(folder, tmp_path / "before", at)
    log = folder / "history.sqlite-wal"
    data = bytearray(log.read_bytes())
    data[at] ^= 0x55
    log.write_bytes(data)
    outcome, sessions = opened(folder)
    # What SQLite finds before that byte is there; with the rest, the log is kept.
    assert sessions == by_id(OLD[: len(sessions)])
    assert sessions.keys() == readable
    assert len(readable) >= fewest
    assert "what was written last was damaged" in str(outcome.errors[0])
    assert contents(folder)["history-damaged-1.sqlite-wal"] == data


def test_open__the_last_transaction_is_torn_as_by_a_power_cut(tmp_path):
    folder = tmp_path / "data"
    write_and_crash(folder, OLD)
    log = folder / "history.sqlite-wal"
    log.write_bytes(log.read_bytes()[:-3000])
    outcome, sessions = opened(folder)
    assert outcome.errors == ()
    assert by_id(OLD[:-1]).items() <= sessions.items()


def test_is_broken__not_by_frames_of_an_earlier_use(tmp_path):
    with closing(open_at(tmp_path).history) as history:
        for record in OLD:
            history.save(record)
        with closing(sqlite3.connect(file_of(tmp_path))) as other:
            other.execute("PRAGMA wal_checkpoint(FULL)")
        history.save(NEW[0])
        log = (tmp_path / "history.sqlite-wal").read_bytes()
    assert len(log) > 100_000
    assert not is_broken(log)


def flip(data, chance):
    for _ in range(chance.choice([1, 2, 10])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def scribble(data, chance):
    start, length = chance.randrange(len(data)), chance.choice([10, 512, 4096, 20000])
    length = min(length, len(data) - start)
    data[start : start + length] = chance.choice([bytes, chance.randbytes])(length)


def shorten(data, chance):
    del data[chance.randrange(len(data)) :]


def lengthen(data, chance):
    data += chance.randbytes(chance.choice([1, 100, 4096, 9000]))


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    """The history with its copy, once closed and once as a crash leaves it."""
    folder = tmp_path_factory.mktemp("originals")
    closed, crashed = folder / "closed", folder / "crashed"
    write(closed, OLD, days_off=[TODAY])
    back_up(closed)
    with closing(open_at(closed).history) as history:
        for record in NEW:
            history.save(record)
        shutil.copytree(closed, crashed)
    return closed, crashed


@pytest.mark.parametrize("seed", range(100))
def test_open__damaged_anywhere_in_any_way(originals, tmp_path, seed):
    chance = Random(seed)
    folder = tmp_path / "data"
    shutil.copytree(chance.choice(originals), folder)
    file = chance.choice(sorted(folder.glob("history.sqlite*")))
    data = bytearray(file.read_bytes())
    chance.choice([flip, flip, scribble, shorten, lengthen])(data, chance)
    file.write_bytes(data)
    before = {path.name: path.read_bytes() for path in folder.glob("history.sqlite*")}
    outcome, sessions = opened(folder)
    # Whatever happened after the copy may be hit; what is in the copy is there.
    assert by_id(OLD).keys() <= sessions.keys()
    assert len({record.started_at_ms for record in sessions.values()}) == len(sessions) <= len(OLD + NEW)
    assert sound(file_of(folder))
    if outcome.errors:
        # The index of the log is made anew by every look at it, and has nothing in it that the log has not.
        aside = {
            name.replace("history", "history-damaged-1", 1): data for name, data in before.items() if "shm" not in name
        }
        assert aside.items() <= {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}.items()
    assert opened(folder)[0].errors == ()


def test_open__a_damaged_description_that_is_no_text(folder):
    data = file_of(folder).read_bytes()
    file_of(folder).write_bytes(data.replace(b"CHECK (length(id)", b"CH\xc5CK (length(id)", 1))
    outcome, sessions = opened(folder)
    assert sessions == by_id(OLD)
    assert len(outcome.errors) == 1


@pytest.mark.parametrize("page", range(2, 30))
def test_open__a_whole_page_is_gone_without_a_copy(tmp_path, page):
    write(tmp_path, OLD)
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        roots = dict(connection.execute("SELECT rootpage, name FROM sqlite_schema"))
    overwrite((page - 1) * 4096, b"\x5a" * 4096)(file_of(tmp_path))
    _, sessions = opened(tmp_path)
    whole = [record for record in OLD if sessions.get(record.id) == record]
    # The first page of a table leads to all others of it; else a page is a few sessions, or an index.
    match roots.get(page):
        case "phase" | "pain" | "level":
            assert sessions.keys() == by_id(OLD).keys()
        case "session":
            assert len(whole) == 0
        case _:
            assert len(whole) >= len(OLD) - 3


# What is none of our business


@pytest.mark.parametrize("crashed", [False, True])
def test_open__of_a_newer_version_touches_nothing(tmp_path, crashed):
    folder = tmp_path / "data"
    write_and_crash(folder, OLD) if crashed else write(folder, OLD)
    with closing(sqlite3.connect(file_of(folder))) as connection:
        connection.execute(f"PRAGMA user_version = {schema.NEWEST + 1}")
    before = contents(folder)
    outcome = open_at(folder)
    assert (outcome.history, outcome.can_write, outcome.is_final) == (None, False, True)
    assert "a newer Footcoach has made it" in str(outcome.errors[0])
    assert contents(folder) == before


def test_open__a_newer_version_that_stands_only_in_the_log(tmp_path):
    folder = tmp_path / "data"
    original = tmp_path / "original"
    write(original, OLD)
    with closing(sqlite3.connect(file_of(original))) as connection:
        connection.execute(f"PRAGMA user_version = {schema.NEWEST + 1}")
        shutil.copytree(original, folder)
    before = contents(folder)
    outcome = open_at(folder)
    assert outcome.history is None
    after = contents(folder)
    assert [name for name in before if after[name] != before[name] and not name.endswith("-shm")] == []


# Migrations


def test_migrate__that_fails_half_way_leaves_the_old_version(folder, monkeypatch):
    broken = "ALTER TABLE session ADD COLUMN mood TEXT; INSERT INTO no_such_table VALUES (1);"
    newer = schema.NEWEST + 1
    monkeypatch.setattr(schema, "_MIGRATIONS", MappingProxyType({**schema._MIGRATIONS, newer: broken}))
    monkeypatch.setattr(schema, "NEWEST", newer)
    outcome = open_at(folder)
    assert outcome.history is None
    assert "could not be changed to the form of this one" in str(outcome.errors[0])
    monkeypatch.undo()
    outcome, sessions = opened(folder)
    assert (outcome.errors, sessions) == ((), by_id(OLD + NEW))


def test_migrate__brings_an_older_one_up_step_by_step(folder, monkeypatch):
    present = schema.NEWEST
    steps = {present + 1: "ALTER TABLE session ADD COLUMN mood TEXT;", present + 2: "CREATE TABLE more (a);"}
    monkeypatch.setattr(schema, "_MIGRATIONS", MappingProxyType({**schema._MIGRATIONS, **steps}))
    monkeypatch.setattr(schema, "NEWEST", present + 2)
    outcome = open_at(folder)
    outcome.history.close()
    assert outcome.errors == ()
    with closing(sqlite3.connect(file_of(folder))) as connection:
        assert schema.version_of(connection) == present + 2
        assert connection.execute("SELECT count(*), count(mood) FROM session").fetchone() == (23, 0)


def test_migrate__keeps_every_answer_about_pain_from_before_it_had_sides(tmp_path):
    old = (Pain(PainMoment.BEFORE, BodySite.KNEE, 4), Pain(PainMoment.AFTER, BodySite.OVERALL, 3))
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as connection:
        schema._migrate_to(connection, 1)
        schema.stand_in(connection)
        History(connection).save(make_record(1, pain=old))
    new = (*old, Pain(PainMoment.NEXT_MORNING, BodySite.LEFT_KNEE, 5))
    outcome = open_at(tmp_path)
    assert outcome.errors == ()
    assert [record.pain for record in outcome.history.sessions()] == [old]
    outcome.history.save(make_record(1, pain=new))
    assert [record.pain for record in outcome.history.sessions()] == [new]
    outcome.history.close()


def test_migrate__from_a_time_without_levels(tmp_path):
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as connection:
        schema._migrate_to(connection, 2)
        schema.stand_in(connection)
        History(connection).save(make_record(1))
    new = make_record(2, levels={"heel-raises": "seated"})
    outcome = open_at(tmp_path)
    outcome.history.save(new)
    assert list(outcome.history.sessions()) == [make_record(1), new]
    works = outcome.history.works(date.min, date.max)
    assert {(work.exercise_id, work.level) for work in works if work.session_id == new.id} == {
        ("heel-raises", "seated"),
        ("ankle-circles", ""),
    }
    assert {work.level for work in works if work.session_id != new.id} == {""}
    assert [line.levels for line in outcome.history.lines(date.min, date.max) if line.id == new.id] == [new.levels]
    outcome.history.save(replace(new, levels={"ankle-circles": "seated"}))
    assert outcome.history.session(new.id).levels == {"ankle-circles": "seated"}
    outcome.history.close()


def test_migrate__on_a_full_disk_an_older_one_is_read_all_the_same(tmp_path, monkeypatch):
    old = make_record(1, pain=(Pain(PainMoment.BEFORE, BodySite.KNEE, 4),))
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as connection:
        schema._migrate_to(connection, 1)
        schema.stand_in(connection)
        History(connection).save(old)

    def full(_connection):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("footcoach.storage.history.database.migrate", full)
    outcome = open_at(tmp_path)
    assert not outcome.can_write
    with closing(outcome.history) as history:
        assert list(history.sessions()) == [old]


# A rescue that is cut short


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it."""


@pytest.mark.parametrize("step", range(5))
def test_rescue__cut_short_at_any_step_is_done_by_the_next_start(folder, monkeypatch, step):
    overwrite_index(file_of(folder))
    damaged = file_of(folder).read_bytes()
    done = []

    def dying(name):
        real = getattr(rescuing, name)

        def instead(*arguments):
            if len(done) == step:
                raise Killed
            done.append(name)
            return real(*arguments)

        monkeypatch.setattr(rescuing, name, instead)

    for name in ("copy_newest_good", "salvage", "put_in_place", "set_aside"):
        dying(name)
    with pytest.raises(Killed):
        open_at(folder)
    monkeypatch.undo()
    _, sessions = opened(folder)
    assert sessions == by_id(OLD + NEW)
    assert contents(folder)["history-damaged-1.sqlite"] == damaged
    assert not [path.name for path in folder.iterdir() if "rescue" in path.name]


# What cannot be opened now


def test_open__a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    outcome = open_at(tmp_path / "data")
    assert (outcome.history, outcome.can_write, outcome.is_final) == (None, False, False)
    assert "Move away what is in the place of the folder" in str(outcome.errors[0])


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can make anything")
def test_open__where_nothing_can_ever_be_made():
    outcome = open_at(Path("/proc/footcoach"))
    assert outcome.history is None
    assert "so what you do now cannot be kept yet" in str(outcome.errors[0])


def test_open__held_by_another_program(folder):
    with closing(sqlite3.connect(file_of(folder), isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        outcome = open_at(folder)
        assert (outcome.history, outcome.is_final) == (None, False)
        assert "another program is using it" in str(outcome.errors[0])
        other.execute("ROLLBACK")
    outcome, sessions = opened(folder)
    assert (outcome.errors, sessions) == ((), by_id(OLD + NEW))


def test_open__another_program_writes_meanwhile(folder):
    with closing(sqlite3.connect(file_of(folder), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        outcome, sessions = opened(folder)
        assert (outcome.errors, sessions) == ((), by_id(OLD + NEW))
        other.execute("ROLLBACK")


def test_open__damaged_after_a_note_was_written_keeps_the_note(folder):
    noted = replace(OLD[3], note="better than yesterday")
    write(folder, [noted])
    overwrite_index(file_of(folder))
    _, sessions = opened(folder)
    assert sessions[noted.id] == noted


def killed_while_writing(folder):
    """What is left of a database without a log that was killed in the middle of its first transaction."""
    folder.mkdir(mode=0o700)
    with closing(sqlite3.connect(folder / "at-work.sqlite", isolation_level=None)) as connection:
        # So small a cache is emptied into the file before the end.
        for statement in ("PRAGMA cache_size = 1", "BEGIN", "CREATE TABLE begun (text TEXT)"):
            connection.execute(statement)
        connection.executemany("INSERT INTO begun VALUES (?)", [("x" * 3000,)] * 50)
        for ending in ("", "-journal"):
            shutil.copyfile(folder / f"at-work.sqlite{ending}", f"{file_of(folder)}{ending}")
    (folder / "at-work.sqlite").unlink()


def test_open__killed_while_the_very_first_start_made_the_file(tmp_path):
    folder = tmp_path / "data"
    killed_while_writing(folder)
    assert file_of(folder).stat().st_size > 0
    with (
        pytest.raises(sqlite3.OperationalError),
        closing(sqlite3.connect(f"{file_of(folder).as_uri()}?mode=ro", uri=True)) as c,
    ):
        c.execute("SELECT * FROM sqlite_schema").fetchall()
    outcome, sessions = opened(folder)
    assert (outcome.errors, outcome.can_write, sessions) == ((), True, {})
    write(folder, NEW)
    assert opened(folder)[1] == by_id(NEW)


def test_open__rubbish_beside_the_file_that_looks_like_a_journal(folder):
    (folder / "history.sqlite-journal").write_bytes(b"rubbish" * 100)
    outcome, sessions = opened(folder)
    assert (outcome.errors, sessions) == ((), by_id([*OLD, *NEW]))
