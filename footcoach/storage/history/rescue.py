"""Puts a whole history in the place of a damaged one: the newest copy, and all that the damaged one still tells.

A rescue may be cut short at any instant. It works on copies in a folder of its own, and the new history gets the name
of a finished one only when it is on the disk; then the damaged one is set aside, and the new one takes its place. A
start that finds a finished one does what is left to do.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from footcoach.storage.atomic import FILE_MODE, make_private_folder, put_in_place, set_aside
from footcoach.storage.errors import FileError
from footcoach.storage.history.backup import Backup, copy_newest_good
from footcoach.storage.history.history import History
from footcoach.storage.history.salvage import Salvage, salvage
from footcoach.storage.history.schema import begin_stamps, migrate
from footcoach.storage.history.write_ahead_log import log_of

_COMPANIONS = ("-wal", "-shm")


@dataclass(frozen=True)
class _Outcome:
    """What the new history is made of.

    Attributes:
        backup: The copy that it began as; None for an empty one.
        from_backup: How many sessions the copy gave.
        rescued: How many the damaged file gave, those among them that are newer than in the copy too.
        in_part: How many of these lack something.
    """

    backup: Backup | None
    from_backup: int
    rescued: int
    in_part: int


def rescue(file: Path, backups_dir: Path, damage: str) -> FileError:
    """Put a whole history in the place of the damaged one and return what to tell.

    Args:
        file: The damaged history, or where it should be.
        backups_dir: Where its copies are.
        damage: What is wrong with it, as in "it was empty".

    Raises:
        sqlite3.Error: It cannot be done now; everything is still where it was.
        OSError: In the same way.
    """
    scratch = _empty_scratch(file)
    try:
        fresh = scratch / "history.sqlite"
        outcome = _build(fresh, file, backups_dir)
        put_in_place(fresh, _finished(file))
    finally:
        shutil.rmtree(scratch)
    return _told(file, damage, outcome, finish_rescue(file))


def set_log_aside(file: Path) -> FileError:
    """Take away a log that does not belong to `file`, and return what to tell.

    Raises:
        OSError: It cannot be done now.
    """
    log = log_of(file)
    aside = set_aside(log, fault="foreign")
    # SQLite makes the index of the log anew.
    file.with_name(f"{file.name}-shm").unlink(missing_ok=True)
    reason = f"it is not the log of {file.name}, so it was not used; what was done last may be missing"
    return FileError(log.name, "", reason, f"It is kept as {aside}.")


def finish_rescue(file: Path) -> Path | None:
    """Let a finished rescue take effect, if there is one; return the name under which the damaged file is kept.

    Raises:
        OSError: It cannot be done now.
    """
    if not _finished(file).exists():
        return None
    parts = (file, *(file.with_name(file.name + addition) for addition in _COMPANIONS))
    damaged = set_aside(file, _COMPANIONS) if any(part.exists() for part in parts) else None
    put_in_place(_finished(file), file)
    return damaged


def _finished(file: Path) -> Path:
    return file.with_name(f"{file.stem}-rescued{file.suffix}")


def _empty_scratch(file: Path) -> Path:
    scratch = file.with_name(f".{file.stem}-rescue")
    # What a rescue left that was cut short.
    if scratch.exists():
        shutil.rmtree(scratch)
    make_private_folder(scratch)
    return scratch


def _build(fresh: Path, damaged: Path, backups_dir: Path) -> _Outcome:
    os.close(os.open(fresh, os.O_RDWR | os.O_CREAT, FILE_MODE))
    backup = copy_newest_good(backups_dir, fresh)
    found = salvage(_copied(damaged, fresh.with_name("damaged.sqlite")))
    with closing(sqlite3.connect(fresh)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        # It gets its name when it is on the disk; until then it may be lost.
        connection.execute("PRAGMA synchronous = OFF")
        migrate(connection)
        begin_stamps(connection)
        return _merged(History(connection), found, backup)


def _copied(damaged: Path, copy: Path) -> Path:
    """Copy the damaged database with its log, as SQLite changes both when it opens them."""
    for source, target in ((damaged, copy), (log_of(damaged), log_of(copy))):
        if source.is_file():
            shutil.copyfile(source, target)
    return copy


def _merged(history: History, found: Salvage, backup: Backup | None) -> _Outcome:
    known, beginnings = history.last_heard_of(), history.beginnings()
    rescued = in_part = 0
    for salvaged in found.sessions:
        record = salvaged.record
        if record.id in known and (
            known[record.id] > record.last_at_ms or not salvaged.is_whole or history.session(record.id) == record
        ):
            # The whole one of the copy is worth more; one of the same age may have got a note or an answer since then.
            continue
        if record.id not in known and record.started_at_ms in beginnings:
            # It is one of the copy's too; what is damaged is its id.
            continue
        try:
            history.save(record)
        except sqlite3.IntegrityError:
            continue
        rescued += 1
        in_part += not salvaged.is_whole
    for day in found.days_off:
        history.set_day_off(day, is_off=True)
    history.name_routines(found.routine_names)
    return _Outcome(backup, len(known), rescued, in_part)


def _told(file: Path, damage: str, outcome: _Outcome, damaged: Path | None) -> FileError:
    sources = []
    if outcome.backup is not None:
        sources.append(f"{_sessions(outcome.from_backup)} from the copy of {outcome.backup.day}")
    if outcome.rescued:
        in_part = f" ({outcome.in_part} of them in part)" if outcome.in_part else ""
        sources.append(f"{_sessions(outcome.rescued)}{in_part} rescued from the file itself")
    again = f"what is there again: {', and '.join(sources)}" if sources else "nothing could be read; a new one begins"
    remedy = f"The damaged one is kept as {damaged}." if damaged is not None else "Look in Progress what is there."
    return FileError(file.name, "", f"{damage}; {again}", remedy)


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"
