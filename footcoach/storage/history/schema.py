"""The tables of the history, and how an older database becomes a present one."""

import sqlite3
from collections.abc import Mapping
from random import SystemRandom
from types import MappingProxyType

from footcoach.storage.history.write_ahead_log import stamp_after

# The checks are what has to hold for a row to be read again at all; check.py looks for the same at every start.
_VERSION_1 = """
CREATE TABLE session (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
    routine_id TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day) AND day >= '0001'),
    started_at_ms INTEGER NOT NULL CHECK (started_at_ms BETWEEN 0 AND 250000000000000),
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1440 AND 1440),
    status TEXT NOT NULL CHECK (status IN ('open', 'finished', 'ended')),
    last_at_ms INTEGER NOT NULL,
    resume_exercise_id TEXT,
    resume_set INTEGER,
    resume_side_index INTEGER,
    resume_repetition INTEGER,
    resume_step INTEGER,
    stop_reason TEXT CHECK (stop_reason IN ('pain', 'tired', 'no time', 'other')),
    note TEXT NOT NULL,
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL,
    CHECK (resume_exercise_id IS NULL OR resume_set + resume_side_index + resume_repetition + resume_step IS NOT NULL)
) STRICT;
CREATE INDEX session_by_day ON session (day);
CREATE INDEX session_open ON session (last_at_ms) WHERE status = 'open';

-- The day is kept only where it is not that of the session.
CREATE TABLE phase (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('prepare', 'move', 'hold', 'rest', 'switch_side')),
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    repetition INTEGER NOT NULL,
    place_set INTEGER NOT NULL,
    place_side_index INTEGER NOT NULL,
    place_repetition INTEGER NOT NULL,
    place_step INTEGER NOT NULL,
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'completed', 'skipped')),
    day TEXT CHECK (day IS NULL OR (day IS date(day) AND day >= '0001')),
    PRIMARY KEY (session_key, number)
) STRICT, WITHOUT ROWID;

-- Summed up from the phases whenever a session is written, so that ten years can be looked through at once.
CREATE TABLE work (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    exercise_id TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    day TEXT NOT NULL CHECK (day IS date(day) AND day >= '0001'),
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL,
    PRIMARY KEY (session_key, exercise_id, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_by_day ON work (day);

CREATE TABLE pain (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after', 'next morning')),
    site TEXT NOT NULL CHECK (site IN ('overall', 'foot', 'knee', 'hip', 'low back')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    PRIMARY KEY (session_key, number),
    UNIQUE (session_key, moment, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_off (
    day TEXT PRIMARY KEY CHECK (day IS date(day) AND day >= '0001')
) STRICT, WITHOUT ROWID;
"""

# Hip, knee and foot have sides; SQLite cannot change the check of a column.
_VERSION_2 = """
CREATE TABLE pain_with_sides (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after', 'next morning')),
    site TEXT NOT NULL CHECK (site IN (
        'overall', 'low back', 'left hip', 'right hip', 'left knee', 'right knee', 'left foot', 'right foot',
        'foot', 'knee', 'hip'
    )),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    PRIMARY KEY (session_key, number),
    UNIQUE (session_key, moment, site)
) STRICT, WITHOUT ROWID;
INSERT INTO pain_with_sides SELECT session_key, number, moment, site, score FROM pain;
DROP TABLE pain;
ALTER TABLE pain_with_sides RENAME TO pain;
"""

_LEVELS = """
CREATE {kind} level (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    exercise_id TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (session_key, exercise_id)
) STRICT, WITHOUT ROWID;
"""

_ROUTINE_NAMES = """
CREATE {kind} routine_name (
    routine_id TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

# In which of its forms an exercise was done; none is told of one that has only one.
_VERSION_3 = _LEVELS.format(kind="TABLE")

# What a routine was called last: who has removed it still wants to know what was done.
_VERSION_4 = _ROUTINE_NAMES.format(kind="TABLE")

_MIGRATIONS: Mapping[int, str] = MappingProxyType({1: _VERSION_1, 2: _VERSION_2, 3: _VERSION_3, 4: _VERSION_4})
"""What makes each version out of the one before it."""

NEWEST = max(_MIGRATIONS)

OLDEST_READ = 1
"""From this version on, what is read is the same: a disk that is full keeps nobody from reading."""

BEYOND_ANY = 1000
"""No version will ever be higher than this: a file that says so is damaged."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def begin_stamps(connection: sqlite3.Connection) -> None:
    """Give a database that has no stamp its first one, which no other has; see write_ahead_log.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    if not stamp_of(connection):
        # The log must begin with the one that follows none.
        set_stamp(connection, stamp_after(0))
        set_stamp(connection, SystemRandom().getrandbits(30) + 1)


def stamp_of(connection: sqlite3.Connection) -> int:
    """Return the stamp of a database; 0 for none."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def set_stamp(connection: sqlite3.Connection, stamp: int) -> None:
    """Give a database another stamp, in the transaction that is open, if any.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    connection.execute(f"PRAGMA application_id = {stamp}")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database to the newest version, each step wholly or not at all.

    Raises:
        sqlite3.Error: It cannot be written; it has the version that the last whole step made.
    """
    _migrate_to(connection, NEWEST)


def _migrate_to(connection: sqlite3.Connection, newest: int) -> None:
    for version in range(version_of(connection) + 1, newest + 1):
        try:
            # executescript would commit at its beginning; so the script holds its own transaction.
            connection.executescript(
                f"BEGIN IMMEDIATE; {_MIGRATIONS[version]} PRAGMA user_version = {version}; COMMIT;"
            )
        except sqlite3.Error:
            connection.rollback()
            raise


def stand_in(connection: sqlite3.Connection) -> None:
    """Let a database that is only read have empty tables, in memory, for those that its version does not have.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    for name, table in {"level": _LEVELS, "routine_name": _ROUTINE_NAMES}.items():
        if not connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]:
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute(table.format(kind="TEMPORARY TABLE IF NOT EXISTS"))


def has_its_tables(connection: sqlite3.Connection) -> bool:
    """Whether the tables and indexes of a database are those of its version; others beside them do no harm."""
    fresh = sqlite3.connect(":memory:")
    _migrate_to(fresh, version_of(connection))
    has_all = _shapes(fresh) <= _shapes(connection)
    fresh.close()
    return has_all


def _shapes(connection: sqlite3.Connection) -> frozenset[tuple[object, ...]]:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
