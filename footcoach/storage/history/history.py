"""The history: sessions in and out of the database. One thread has it at a time."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from footcoach.core.record import SessionLine, SessionRecord, Work, works_of
from footcoach.storage.errors import FileError
from footcoach.storage.history import rows
from footcoach.storage.history.backup import back_up
from footcoach.storage.history.schema import set_stamp, stamp_of
from footcoach.storage.history.write_ahead_log import stamp_after

Result = TypeVar("Result")
Item = TypeVar("Item")

_SESSIONS_A_STEP = 10
"""So many sessions are written in less than a tenth of a second."""


class ClosingError(Exception):
    """Work that changes nothing was given up, because the program is closing."""


def attempt(job: "Callable[[History], Result]") -> "Callable[[History], Result | FileError]":
    """Return `job` as one that returns a FileError, which is about another file, instead of raising it."""

    def attempted(history: History) -> Result | FileError:
        try:
            return job(history)
        except FileError as error:
            return error

    return attempted


class History:
    """All sessions, on one connection to an open database of the newest version.

    Every method raises sqlite3.Error when the database cannot be read or written; then nothing has changed.

    Attributes:
        before_delete: Called with the id of a session that is about to be deleted.
        after_save: Called with a session that was saved.
        between_steps: Called between two steps of long work, to do meanwhile what cannot wait; no transaction is open.
        is_closing: Whether work that changes nothing had better be given up.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._is_log_stamped = False
        self.before_delete: Callable[[str], None] = lambda _: None
        self.after_save: Callable[[SessionRecord], None] = lambda _: None
        self.between_steps: Callable[[], None] = lambda: None
        self.is_closing: Callable[[], bool] = lambda: False

    # Writing

    def save(self, record: SessionRecord) -> None:
        """Keep a session as it stands now, in the place of what was kept of it; one that was deleted is here again."""
        with self._writing():
            self._write(record)
        self.after_save(record)

    def merge(
        self,
        records: Iterable[SessionRecord],
        days_off: Iterable[date],
        routine_names: Mapping[str, str] = MappingProxyType({}),
    ) -> int:
        """Keep what is not here yet, wholly or not at all, and return how many sessions came in.

        It is done step by step. Killed meanwhile, some of the sessions are here; the same call then adds the others.

        Args:
            records: Sessions from elsewhere; one whose id is here is passed over.
            days_off: Days of illness or rest.
            routine_names: What routines are called there; those that have a name here keep it.
        """
        arrived: list[str] = []
        try:
            for some in _by(_SESSIONS_A_STEP, records):
                arrived += self._merge_step(some)
                self.between_steps()
            days = [(day.isoformat(),) for day in days_off]
            with self._writing() as connection:
                connection.executemany("INSERT OR IGNORE INTO day_off VALUES (?)", days)
                connection.executemany("INSERT OR IGNORE INTO routine_name VALUES (?, ?)", routine_names.items())
        except BaseException:
            self._remove(arrived)
            raise
        return len(arrived)

    def _merge_step(self, records: Sequence[SessionRecord]) -> list[str]:
        with self._writing():
            fresh: dict[str, SessionRecord] = {}
            for record in records:
                if record.id not in fresh and not self._is_here(record.id):
                    fresh[record.id] = record
                    self._write(record)
        return list(fresh)

    def _is_here(self, session_id: str) -> bool:
        return self._connection.execute("SELECT 1 FROM session WHERE id = ?", (session_id,)).fetchone() is not None

    def _remove(self, session_ids: Sequence[str]) -> None:
        for some in _by(_SESSIONS_A_STEP, session_ids):
            with self._writing() as connection:
                connection.executemany("DELETE FROM session WHERE id = ?", [(session_id,) for session_id in some])
            self.between_steps()

    def delete(self, session_id: str) -> SessionRecord | None:
        """Remove a session and return it, so that it can be saved again; None when there is none."""
        record = self.session(session_id)
        self.before_delete(session_id)
        with self._writing() as connection:
            connection.execute("DELETE FROM session WHERE id = ?", (session_id,))
        return record

    def name_routines(self, names: Mapping[str, str]) -> None:
        """Remember what routines are called now, by their ids; only what is new is written."""
        known = self.routine_names()
        fresh = [(routine_id, name) for routine_id, name in names.items() if known.get(routine_id) != name]
        if fresh:
            with self._writing() as connection:
                connection.executemany(rows.NAME_ROUTINE, fresh)

    def set_day_off(self, day: date, *, is_off: bool) -> None:
        """Remember that `day` is one of illness or rest, or forget it."""
        statement = "INSERT OR IGNORE INTO day_off VALUES (?)" if is_off else "DELETE FROM day_off WHERE day = ?"
        with self._writing() as connection:
            connection.execute(statement, (day.isoformat(),))

    # Reading

    def session(self, session_id: str) -> SessionRecord | None:
        """Return a session with its phases; None when there is none."""
        return next(self._sessions("WHERE id = ?", session_id), None)

    def open_sessions(self) -> Iterator[SessionRecord]:
        """Yield the sessions that did not come to an end, the one that was heard of last first."""
        return self._sessions("WHERE status = 'open' ORDER BY last_at_ms DESC, key DESC")

    def sessions(self) -> Iterator[SessionRecord]:
        """Yield every session with its phases, in the order of their beginning."""
        for record in self._sessions("ORDER BY started_at_ms, id"):
            yield record
            self.between_steps()

    def session_ids(self) -> frozenset[str]:
        """Return the ids of all sessions."""
        return frozenset(session_id for (session_id,) in self._connection.execute("SELECT id FROM session"))

    def session_count(self, routine_id: str = "") -> int:
        """Return how many sessions there are, of one routine if that is given."""
        condition, values = ("WHERE routine_id = ?", (routine_id,)) if routine_id else ("", ())
        (count,) = self._connection.execute(f"SELECT count(*) FROM session {condition}", values).fetchone()
        return int(count)

    def lines(self, first: date, last: date) -> tuple[SessionLine, ...]:
        """Return the sessions of the days from `first` to `last`, newest first."""
        return self._lines(rows.BETWEEN_DAYS, first.isoformat(), last.isoformat())

    def lines_heard_of_since(self, at_ms: int) -> tuple[SessionLine, ...]:
        """Return the sessions that were last heard of at `at_ms` since the epoch, or later; the newest first."""
        return self._lines(rows.HEARD_OF_SINCE, at_ms)

    def works(self, first: date, last: date) -> tuple[Work, ...]:
        """Return what was done on the days from `first` to `last`, in order of days, sessions, exercises and sides."""
        days = (first.isoformat(), last.isoformat())
        return tuple(rows.work(row) for row in self._connection.execute(rows.SELECT_WORKS, days))

    def days_off(self) -> frozenset[date]:
        """Return the days of illness or rest."""
        return frozenset(date.fromisoformat(day) for (day,) in self._connection.execute("SELECT day FROM day_off"))

    def routine_ids(self) -> frozenset[str]:
        """Return of which routines there are sessions."""
        return frozenset(id_ for (id_,) in self._connection.execute("SELECT DISTINCT routine_id FROM session"))

    def routine_names(self) -> dict[str, str]:
        """Return what each routine was called last, by its id."""
        # A damaged byte costs a character, not the history.
        found = self._connection.execute(rows.SELECT_ROUTINE_NAMES)
        return {routine_id.decode("utf-8", "replace"): name.decode("utf-8", "replace") for routine_id, name in found}

    def last_heard_of(self) -> dict[str, int]:
        """Return when each session was last heard of, in milliseconds since the epoch, by its id."""
        return dict(self._connection.execute("SELECT id, last_at_ms FROM session"))

    def beginnings(self) -> frozenset[int]:
        """Return when the sessions began, in milliseconds since the epoch."""
        return frozenset(at_ms for (at_ms,) in self._connection.execute("SELECT started_at_ms FROM session"))

    def first_day(self) -> date | None:
        """Return the day of the earliest session; None when there is none."""
        (day,) = self._connection.execute("SELECT min(day) FROM session").fetchone()
        return date.fromisoformat(day) if day else None

    # The database itself

    def back_up(self, backups_dir: Path, today: date, is_wanted: Callable[[], bool]) -> None:
        """Make the copy of `today` in `backups_dir` unless there is one; `is_wanted` is asked whether to go on.

        A history without sessions is not copied: it would push out a copy that has some.

        Raises:
            BackupCancelledError: It was given up.
            OSError: It cannot be written.
        """
        if self.first_day() is not None:
            back_up(self._connection, backups_dir, today, is_wanted, self.between_steps)

    def settle(self) -> None:
        """Have everything that was written on the disk for good, in the file itself, unless somebody is busy there.

        Until then it is safe from a kill, but not from a power cut, and stands in the log.
        """
        (is_busy, _, _) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not is_busy:
            self._is_log_stamped = False

    def wait_at_most(self, busy_ms: int) -> None:
        """Wait for another program that writes to the database no longer than `busy_ms`."""
        self._connection.execute(f"PRAGMA busy_timeout = {busy_ms}")

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Write in the block, wholly or not at all; nobody else writes meanwhile."""
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            if not self._is_log_stamped:
                set_stamp(connection, stamp_after(stamp_of(connection)))
            yield connection
        self._is_log_stamped = True

    def _write(self, record: SessionRecord) -> None:
        """Keep a session within a transaction that somebody has opened, writing only what is new in it."""
        works = works_of(record)
        key = self._write_session(rows.session_row(record, works))
        self._write_table(rows.PHASES, key, rows.phase_rows(key, record))
        self._write_table(rows.WORKS, key, rows.work_rows(key, works))
        self._write_table(rows.PAINS, key, rows.pain_rows(key, record.pain))
        self._write_table(rows.LEVELS, key, rows.level_rows(key, record.levels))

    def _write_session(self, row: rows.Row) -> int:
        """Return the key of the session whose row this is from now on."""
        connection = self._connection
        found = connection.execute(f"{rows.SELECT_SESSIONS} WHERE id = ?", row[:1]).fetchone()
        if found is None:
            found = connection.execute(rows.INSERT_SESSION, row).fetchone()
            return int(found[0])
        key, *kept = found
        changed = {name: new for name, old, new in zip(rows.SESSION_NAMES, kept, row, strict=True) if old != new}
        if changed:
            columns = ", ".join(f"{name} = ?" for name in changed)
            connection.execute(f"UPDATE session SET {columns} WHERE key = ?", (*changed.values(), key))
        return int(key)

    def _write_table(self, table: rows.ChildTable, key: int, fresh: Iterable[rows.Row]) -> None:
        kept, wanted = dict.fromkeys(self._connection.execute(table.select, (key,))), dict.fromkeys(fresh)
        self._connection.executemany(table.delete, [row[: table.key_columns] for row in kept if row not in wanted])
        self._connection.executemany(table.insert, [row for row in wanted if row not in kept])

    def _lines(self, which: str, *values: str | int) -> tuple[SessionLine, ...]:
        found = self._connection.execute(rows.SELECT_LINES.format(which=which), values).fetchall()
        pains = rows.pains_by_session(self._connection.execute(rows.SELECT_PAINS.format(which=which), values))
        return tuple(rows.line(row, pains) for row in found)

    def _sessions(self, condition: str, *values: str) -> Iterator[SessionRecord]:
        for row in self._connection.execute(f"{rows.SELECT_SESSIONS} {condition}", values).fetchall():
            phases = self._connection.execute(rows.SELECT_PHASES, (row[0],))
            pains = self._connection.execute(rows.SELECT_PAIN, (row[0],))
            levels = self._connection.execute(rows.SELECT_LEVELS, (row[0],))
            yield rows.session(row, phases, pains, levels)


def _by(count: int, items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield `count` items at a time."""
    rest = iter(items)
    while some := tuple(islice(rest, count)):
        yield some
