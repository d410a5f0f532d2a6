"""What is to be saved is saved, sooner or later; and each error is reported once, in words for a person."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from footcoach.core.record import RecordStatus
from footcoach.storage.history import database, error_messages, schema
from footcoach.storage.history import writer as writing
from footcoach.storage.history.export_file import write_export
from footcoach.storage.history.history import ClosingError, History
from footcoach.storage.history.import_plan import plan_file
from footcoach.storage.history.writer import HistoryUnavailableError, HistoryWriter
from tests.factories import make_exercise, make_plan
from tests.storage.history.sessions import TODAY, back_up, make_record, many, open_at, read_all, sound, write

ROOT = Path(__file__).parents[3]


class Kept:
    """A writer and what it reported."""

    def __init__(self, folder, connections):
        self.folder = folder
        self.connections = connections
        self.errors = []
        self.now_ms = 0
        self.is_in_no_hurry = True
        files = (folder / "history.sqlite", folder / "backups")
        self.writer = HistoryWriter(*files, TODAY, self.errors.append, self.clock)

    def clock(self):
        """A clock by which much time goes by from one look to the next, or none."""
        self.now_ms += 3_600_000 if self.is_in_no_hurry else 0
        return self.now_ms

    def keep(self, record):
        self.writer.keep(record).result()

    def all(self):
        return self.writer.submit(lambda history: list(history.sessions())).result()

    def open(self):
        return self.writer.submit(lambda history: list(history.open_sessions())).result()

    def texts(self):
        return [str(error) for error in self.errors]


@pytest.fixture
def start(tmp_path, monkeypatch):
    """Return a function that starts a writer; a locked database is not waited for."""
    monkeypatch.setattr(writing, "BUSY_MS", 30)
    monkeypatch.setattr(writing, "_BUSY_STILL_MS", 1)
    started, connections = [], []
    connect = sqlite3.connect

    def connect_and_note(*args, **named):
        connections.append(connect(*args, **named))
        return connections[-1]

    monkeypatch.setattr(sqlite3, "connect", connect_and_note)

    def start(folder=tmp_path / "data"):
        started.append(Kept(folder, connections))
        return started[-1]

    yield start
    for kept in started:
        kept.writer.close()


@pytest.fixture
def kept(start):
    return start()


@contextmanager
def connected(folder):
    with closing(sqlite3.connect(folder / "history.sqlite", isolation_level=None)) as other:
        yield other


def states(number=1, of=6):
    """A session after each of its first phases."""
    return [make_record(number, done=done) for done in range(1, of)]


def test_keep__every_state_is_there_at_once(kept):
    for record in states():
        kept.keep(record)
        with closing(open_at(kept.folder).history) as history:
            assert list(history.open_sessions()) == [record]
    assert kept.errors == []


def test_close__without_having_been_asked_anything(kept):
    kept.writer.close()
    assert not kept.folder.exists()


def test_close__leaves_one_file(kept):
    kept.keep(make_record(1))
    for _ in range(2):
        kept.writer.close()
    assert [path.name for path in kept.folder.iterdir()] == ["history.sqlite"]


def test_submit__one_after_the_other(kept):
    kept.keep(make_record(1))
    delete = kept.writer.submit(lambda history: history.delete(make_record(1).id))
    ids = kept.writer.submit(History.session_ids)
    assert (delete.result(), ids.result()) == (make_record(1), frozenset())


def test_submit__a_question_that_fails(kept):
    kept.keep(make_record(1))
    with connected(kept.folder) as other:
        other.execute("DROP TABLE day_off")
    question = kept.writer.submit(History.days_off)
    with pytest.raises(sqlite3.OperationalError):
        question.result()
    assert "so your history cannot be used now" in kept.texts()[0]


def test_back_up__once_a_day_after_what_was_asked_first(start):
    kept = start()
    write(kept.folder, many(3))
    assert len(kept.all()) == 3
    kept.keep(make_record(99))
    kept.writer.close()
    (copy,) = (kept.folder / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (3,)


def test_back_up__not_of_nothing(kept):
    kept.keep(make_record(1))
    assert len(kept.all()) == 1
    assert not (kept.folder / "backups").exists()


def test_back_up__that_cannot_be_made_is_told_and_nothing_else_suffers(start):
    kept = start()
    write(kept.folder, many(3))
    (kept.folder / "backups").write_text("in the way")
    for record in states(99):
        kept.keep(record)
    assert [text.split(";")[0] for text in kept.texts()] == kept.texts()[:1]
    assert "so there is no copy of today. Move away what is in the place of the folder" in kept.texts()[0]
    assert len(kept.all()) == 4


# Errors that pass


def test_keep__another_program_writes_and_lets_go(kept):
    kept.keep(make_record(7))
    with connected(kept.folder) as other:
        other.execute("BEGIN EXCLUSIVE")
        for record in states():
            kept.keep(record)
        assert kept.texts() == [
            "history.sqlite: another program is using it, so what you do now cannot be kept yet. "
            "Close the other program that has opened it. Footcoach then keeps it."
        ]
        # Reading goes on.
        assert kept.all() == [make_record(7)]
        other.execute("ROLLBACK")
    kept.keep(make_record(2, done=1))
    assert {record.id: record for record in kept.all()}[states()[-1].id] == states()[-1]
    assert len(kept.errors) == 1


def test_keep__another_program_has_it_from_before_the_start(start, tmp_path):
    folder = tmp_path / "data"
    write(folder, many(3))
    kept = start(folder)
    with connected(folder) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        for record in states(9):
            kept.keep(record)
        with pytest.raises(HistoryUnavailableError):
            kept.all()
    kept.keep(states(9)[-1])
    assert len(kept.all()) == 4
    assert len(kept.errors) == 1


def test_close__another_program_has_it_to_the_end(start, tmp_path):
    folder = tmp_path / "data"
    write(folder, many(3))
    kept = start(folder)
    with connected(folder) as other:
        other.execute("BEGIN EXCLUSIVE")
        for record in states(9):
            kept.writer.keep(record)
        began = time.monotonic()
        kept.writer.close()
        # The first waits, the last waits, those between do not.
        assert time.monotonic() - began < 1
    assert len(kept.errors) == 1


def test_close__the_last_try_comes_in_time(start, tmp_path, monkeypatch):
    folder = tmp_path / "data"
    write(folder, many(3))
    kept = start(folder)
    with connected(folder) as other:
        other.execute("BEGIN EXCLUSIVE")
        for record in states(9):
            kept.keep(record)
        other.execute("ROLLBACK")
    kept.writer.close()
    with closing(open_at(folder).history) as history:
        assert list(history.open_sessions()) == [states(9)[-1]]


def no_space(kept):
    """Let the database not grow any more; return a function that gives it space again."""

    def ask(pragma):
        # The writer's own connection is the first, and only its thread may use it.
        return kept.writer.submit(lambda _: kept.connections[0].execute(f"PRAGMA {pragma}").fetchone()[0]).result()

    ask(f"max_page_count = {ask('page_count')}")
    return lambda: ask("max_page_count = 1000000")


def test_keep__no_space_until_there_is_some(kept):
    kept.keep(make_record(7))
    give_space = no_space(kept)
    for number in range(20, 80):
        kept.keep(make_record(number))
    assert [error.reason for error in kept.errors] == [
        "there is no space left on the disk, so what you do now cannot be kept yet"
    ]
    assert kept.errors[0].remedy == "Free some space on the disk. Footcoach then keeps it."
    give_space()
    assert len(kept.all()) == 61
    assert len(kept.errors) == 1
    assert sound(kept.folder / "history.sqlite")


FULL = """
import resource, signal, sys
from pathlib import Path
from footcoach.storage.history.writer import HistoryWriter
from tests.factories import make_exercise, make_plan
from tests.storage.history.sessions import TODAY, make_record

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, errors = Path(sys.argv[1]), []
writer = HistoryWriter(folder / "history.sqlite", folder / "backups", TODAY, lambda error: errors.append(str(error)))
writer.keep(make_record(1)).result()
# What it does when nobody waits any more is done before there is less room.
writer.submit(lambda _: None).result()
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), hard))
for number in range(2, 30):
    for done in range(1, 5):
        writer.keep(make_record(number, done=done)).result()
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
if sys.argv[3] == "freed":
    writer.keep(make_record(30)).result()
writer.close()
print(len(errors), *errors, sep="\\n")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on the size of files")
@pytest.mark.parametrize("limit", [60_000, 120_000])
@pytest.mark.parametrize("end", ["freed", "closed"])
def test_keep__files_cannot_grow(tmp_path, limit, end):
    command = [sys.executable, "-c", FULL, str(tmp_path), str(limit), end]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)
    assert (result.returncode, result.stderr) == (0, "")
    count, *errors = result.stdout.splitlines()
    assert int(count) == len(errors) == 1
    assert "cannot be kept yet" in errors[0]
    assert sound(tmp_path / "history.sqlite")
    with closing(open_at(tmp_path).history) as history:
        assert len(read_all(history)) == (30 if end == "freed" else 29)


@contextmanager
def without_power():
    """Not be the administrator, whom no permission stops."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)
    else:
        yield


@pytest.fixture
def own_folder():
    """A folder of somebody who is not the administrator."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() == 0:
            os.chown(name, 65534, 65534)
        yield Path(name) / "data"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs permissions as Unix has them")
def test_keep__a_folder_and_file_that_may_not_be_written(start, own_folder):
    with without_power():
        write(own_folder, many(3))
        (own_folder / "history.sqlite").chmod(0o400)
        own_folder.chmod(0o500)
        kept = start(own_folder)
        assert kept.all() == many(3)
        for record in states(9):
            kept.keep(record)
        assert kept.texts() == [
            "history.sqlite: it may not be written, so what you do now cannot be kept yet. "
            f"Allow writing to the folder {own_folder} and to what is in it. Footcoach then keeps it."
        ]
        own_folder.chmod(0o700)
        (own_folder / "history.sqlite").chmod(0o600)
        kept.keep(states(9)[-1])
        assert len(kept.all()) == 4
        kept.writer.close()
    assert len(kept.errors) == 1


def error_of(code, text="unable to open database file"):
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


@pytest.fixture
def unreachable(tmp_path, monkeypatch):
    """A folder whose history can be read, but not be opened to be written; the errors of each try."""
    folder, tries = tmp_path / "data", []
    write(folder, many(3))

    def fail(*_):
        tries.append(error_of(sqlite3.SQLITE_CANTOPEN))
        raise tries[-1]

    monkeypatch.setattr(database, "_connect", fail)
    return folder, tries


def test_keep__what_can_only_be_read_is_told_once(start, unreachable):
    kept = start(unreachable[0])
    assert kept.all() == many(3)
    for record in states(9):
        kept.keep(record)
    kept.writer.close()
    (text,) = kept.texts()
    assert "the disk does not let it be used (unable to open database file)" in text


def test_keep__what_can_only_be_read_is_opened_anew_now_and_then_and_at_the_end(start, unreachable):
    folder, tries = unreachable
    kept = start(folder)
    kept.is_in_no_hurry = False
    kept.keep(states(9)[0])
    for record in states(9):
        kept.keep(record)
    assert len(tries) == 1
    kept.now_ms += 10_000
    kept.keep(states(9)[-1])
    kept.keep(states(9)[-1])
    assert len(tries) == 2
    kept.writer.close()
    assert len(tries) == 3


def test_submit__what_cannot_even_be_read_is_tried_each_time_somebody_asks(start, tmp_path):
    (tmp_path / "data").write_text("in the way")
    kept = start()
    kept.is_in_no_hurry = False
    kept.keep(make_record(1))
    (tmp_path / "data").unlink()
    assert kept.all() == [make_record(1)]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs permissions as Unix has them")
def test_not_kept__a_folder_that_may_not_be_written_whatever_sqlite_calls_it(own_folder):
    with without_power():
        own_folder.mkdir(mode=0o500)
        error = error_messages.not_kept(own_folder / "history.sqlite", error_of(sqlite3.SQLITE_CANTOPEN))
    assert error.reason == "it may not be written, so what you do now cannot be kept yet"


def test_not_kept__a_disk_so_full_that_sqlite_cannot_even_say_so(tmp_path, monkeypatch):
    monkeypatch.setattr(error_messages, "_free_bytes", lambda _: 4096)
    error = error_messages.not_kept(tmp_path / "history.sqlite", error_of(sqlite3.SQLITE_IOERR_WRITE, "disk I/O error"))
    assert error.reason == "there is no space left on the disk, so what you do now cannot be kept yet"


def test_keep__a_file_in_the_place_of_the_folder_until_it_is_gone(start, tmp_path):
    (tmp_path / "data").write_text("in the way")
    kept = start()
    for record in states():
        kept.keep(record)
    assert len(kept.errors) == 1
    (tmp_path / "data").unlink()
    kept.keep(states()[-1])
    assert kept.all() == [states()[-1]]


def test_delete__what_is_pending_of_the_session_goes_with_it(kept):
    kept.keep(make_record(7))
    give_space = no_space(kept)
    for number in range(20, 80):
        kept.keep(make_record(number, done=0))
    kept.writer.submit(lambda history: history.delete(make_record(79).id)).result()
    give_space()
    assert make_record(79).id not in {record.id for record in kept.all()}
    assert len(kept.all()) == 60


def test_delete__that_fails_is_pending_in_the_place_of_what_was(kept):
    kept.keep(make_record(7))
    with connected(kept.folder) as other:
        other.execute("BEGIN EXCLUSIVE")
        kept.keep(make_record(1, done=0))
        with pytest.raises(sqlite3.OperationalError):
            kept.writer.submit(lambda history: history.delete(make_record(1).id)).result()
        other.execute("ROLLBACK")
    assert kept.all() == [make_record(7)]


def test_delete__of_what_was_kept_and_fails_is_not_done_later(kept):
    kept.keep(make_record(7))
    with connected(kept.folder) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError):
            kept.writer.submit(lambda history: history.delete(make_record(7).id)).result()
        other.execute("ROLLBACK")
    assert kept.all() == [make_record(7)]


def test_delete__of_what_was_pending_can_be_undone(kept):
    kept.keep(make_record(7))
    give_space = no_space(kept)
    for number in range(20, 80):
        kept.keep(make_record(number))
    kept.writer.submit(lambda history: history.delete(make_record(79).id)).result()
    give_space()
    kept.writer.submit(lambda history: history.save(make_record(79))).result()
    assert len(kept.all()) == 61


# Errors that stay


def test_keep__of_a_newer_version_nothing_is_touched(start, tmp_path):
    folder = tmp_path / "data"
    write(folder, many(3))
    with connected(folder) as other:
        other.execute(f"PRAGMA user_version = {schema.NEWEST + 1}")
    before = (folder / "history.sqlite").read_bytes()
    kept = start(folder)
    for record in states():
        kept.keep(record)
    with pytest.raises(HistoryUnavailableError):
        kept.all()
    kept.writer.close()
    assert (folder / "history.sqlite").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["history.sqlite"]
    assert len(kept.errors) == 1


def test_open__damage_is_told_once_with_what_became_of_it(start, tmp_path):
    folder = tmp_path / "data"
    write(folder, many(3))
    back_up(folder)
    (folder / "history.sqlite").write_bytes(b"")
    kept = start(folder)
    for record in states(9):
        kept.keep(record)
    assert len(kept.all()) == 4
    (text,) = kept.texts()
    assert text == (
        "history.sqlite: it was empty; what is there again: 3 sessions from the copy of 2026-11-23. "
        f"The damaged one is kept as {folder / 'history-damaged-1.sqlite'}."
    )


def test_keep__damaged_in_the_middle_of_a_session_is_mended_at_once(start, tmp_path):
    folder = tmp_path / "data"
    write(folder, many(40))
    kept = start(folder)
    kept.keep(states(99)[0])
    with connected(folder) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with (folder / "history.sqlite").open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\x5a" * 4096 * 8)
    with connected(folder) as other:
        other.execute("PRAGMA user_version = 1")
    for record in states(99)[1:]:
        kept.keep(record)
    assert kept.open() == [states(99)[-1]]
    assert [text.split(";")[0] for text in kept.texts()] == ["history.sqlite: it was damaged"]
    assert sound(folder / "history.sqlite")


def test_keep__the_end_of_a_session_replaces_its_last_state(kept):
    for record in states():
        kept.writer.keep(record)
    kept.keep(make_record(1, done=4, status=RecordStatus.ENDED, resume_at=None))
    (record,) = kept.all()
    assert (record.status, record.resume_at) == (RecordStatus.ENDED, None)


def test_day_begun__in_an_open_window_makes_a_copy_of_it_too(kept):
    kept.keep(make_record(1))
    kept.writer.begin_day(TODAY + timedelta(days=1))
    kept.writer.begin_day(TODAY + timedelta(days=1))
    kept.all()
    (copy,) = (kept.folder / "backups").iterdir()
    assert (TODAY + timedelta(days=1)).isoformat() in copy.name


def test_day_begun__without_any_session_pushes_out_no_copy(kept):
    kept.keep(make_record(1))
    for days in range(1, 15):
        kept.writer.begin_day(TODAY + timedelta(days=days))
    kept.writer.submit(lambda history: history.delete(make_record(1).id)).result()
    copies = {path.name for path in (kept.folder / "backups").iterdir()}
    kept.writer.begin_day(TODAY + timedelta(days=15))
    kept.all()
    assert {path.name for path in (kept.folder / "backups").iterdir()} == copies


def test_error__that_comes_again_after_it_went_is_told_again(kept):
    kept.keep(make_record(1))
    for number in (2, 3):
        with closing(sqlite3.connect(kept.folder / "history.sqlite")) as other:
            other.execute("BEGIN IMMEDIATE")
            kept.keep(make_record(number))
            kept.keep(make_record(number))
        kept.all()
        assert len(kept.errors) == number - 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs the modes of Unix")
def test_open__closes_a_folder_that_came_open_to_others(start, tmp_path):
    folder = tmp_path / "data"
    write(folder, [make_record(1)])
    folder.chmod(0o755)
    (folder / "history.sqlite").chmod(0o644)
    kept = start(folder)
    kept.keep(make_record(2))
    assert {path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))} == {0}
    assert kept.errors == []


def read_beside(kept, session_id):
    """A session as another connection finds it now."""
    with closing(open_at(kept.folder).history) as history:
        return history.session(session_id)


def test_keep__in_the_middle_of_long_work_is_there_before_it_goes_on(kept):
    running, found = states(999), []
    kept.keep(running[0])

    def arriving():
        for number, record in enumerate(many(120)):
            if number == 60:
                future = kept.writer.keep(running[1])
            if number == 90:
                found.append((future.done(), read_beside(kept, running[1].id)))
            yield record

    assert kept.writer.submit(lambda history: history.merge(arriving(), [])).result() == 120
    assert found == [(True, running[1])]
    assert len(kept.all()) == 121
    assert kept.errors == []


def test_keep__between_two_sessions_that_are_read(kept):
    running, found = states(999), []
    kept.writer.submit(lambda history: history.merge(many(5), [])).result()

    def read(history):
        for number, _ in enumerate(history.sessions()):
            if number == 1:
                kept.writer.keep(running[1])
            if number == 2:
                found.append(read_beside(kept, running[1].id))

    kept.writer.submit(read).result()
    assert found == [running[1]]


def test_merge__that_fails_late_takes_back_what_had_come_in(kept):
    kept.keep(make_record(999))

    def broken():
        yield from many(80)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        kept.writer.submit(lambda history: history.merge(broken(), [TODAY])).result()
    assert kept.all() == [make_record(999)]
    assert kept.writer.submit(History.days_off).result() == frozenset()


def test_close__gives_up_the_reading_of_a_file(kept, tmp_path):
    write(tmp_path / "other", many(50))
    with closing(open_at(tmp_path / "other").history) as history:
        write_export(history, tmp_path / "export.json", TODAY)
    begun, closing_now = threading.Event(), threading.Event()

    def read(history):
        begun.set()
        closing_now.wait(10)
        return plan_file(history, tmp_path / "export.json")

    reading = kept.writer.submit(read)
    begun.wait(10)
    closer = threading.Thread(target=kept.writer.close)
    closer.start()
    while not kept.writer._is_closing:
        pass
    closing_now.set()
    closer.join(10)
    with pytest.raises(ClosingError):
        reading.result()


def test_keep__writes_only_what_is_new_of_a_long_session(kept):
    plan = make_plan(*(make_exercise(f"exercise-{letter}", repetitions=40) for letter in "abcdef"))
    records = [make_record(1, plan=plan, done=done) for done in range(1, 200)]
    kept.keep(records[0])
    kept.all()
    before = written_bytes()
    for record in records[1:]:
        kept.keep(record)
    kept.all()
    # The log and the file itself, whatever else this process writes; it was more than 90 KB when all rows were written.
    assert (written_bytes() - before) / len(records) < 50_000


def written_bytes():
    """What this process has written so far."""
    try:
        lines = Path("/proc/self/io").read_text().splitlines()
    except OSError:
        pytest.skip("only Linux counts what a process writes")
    return int(dict(line.split(": ") for line in lines)["wchar"])


WHOLE_SESSION = """
import sys
from pathlib import Path
from footcoach.core.compiler import compile_plan
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.history.writer import HistoryWriter
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS
from tests.storage.history.sessions import TODAY, many, make_record

paths, errors = Paths(Path(sys.argv[1])), []
plan = compile_plan(load_catalogue(paths, "en").default_routine(), DEFAULT_SETTINGS.preferences())
writer = HistoryWriter(paths.history_file, paths.backups_dir, TODAY, lambda error: errors.append(str(error)))
writer.submit(lambda history: history.merge(many(60), [])).result()
for done in range(1, len(plan.phases) + 1):
    writer.keep(make_record(999, plan=plan, done=done)).result()
kept = writer.submit(lambda history: history.session(f"{999:032x}")).result()
writer.close()
assert kept == make_record(999, plan=plan), kept
print(len(kept.phases), errors)
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs Linux, to make a small disk")
def test_keep__a_whole_session_on_a_disk_of_1_mb(tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    run = 'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" -c "$3" "$1"'
    command = [
        "unshare",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        run,
        "sh",
        str(small),
        sys.executable,
        WHOLE_SESSION,
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=100)
    if "unshare failed" in result.stderr or "permission denied" in result.stderr:
        pytest.skip(f"nobody may make a small disk here: {result.stderr.strip()}")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "209 []\n"
