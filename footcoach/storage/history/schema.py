"""The tables of the history, and how an older database becomes a present one."""

import sqlite3
from collections.abc import Mapping
from types import MappingProxyType

_VERSION_1 = """
CREATE TABLE session (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    routine_id TEXT NOT NULL,
    day TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'finished', 'ended')),
    last_at_ms INTEGER NOT NULL,
    resume_exercise_id TEXT,
    resume_set INTEGER,
    resume_side_index INTEGER,
    resume_repetition INTEGER,
    resume_step INTEGER,
    stop_reason TEXT,
    note TEXT NOT NULL,
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_day ON session (day);
CREATE INDEX session_open ON session (last_at_ms) WHERE status = 'open';

-- The day is kept only where it is not that of the session.
CREATE TABLE phase (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    repetition INTEGER NOT NULL,
    place_set INTEGER NOT NULL,
    place_side_index INTEGER NOT NULL,
    place_repetition INTEGER NOT NULL,
    place_step INTEGER NOT NULL,
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'completed', 'skipped')),
    day TEXT,
    PRIMARY KEY (session_key, number)
) STRICT, WITHOUT ROWID;

-- Summed up from the phases whenever a session is written, so that ten years can be looked through at once.
CREATE TABLE work (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    exercise_id TEXT NOT NULL,
    side TEXT NOT NULL,
    day TEXT NOT NULL,
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL,
    PRIMARY KEY (session_key, exercise_id, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_by_day ON work (day);

CREATE TABLE pain (
    session_key INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    moment TEXT NOT NULL,
    site TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    PRIMARY KEY (session_key, number),
    UNIQUE (session_key, moment, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_off (
    day TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
"""

_MIGRATIONS: Mapping[int, str] = MappingProxyType({1: _VERSION_1})
"""What makes each version out of the one before it."""

NEWEST = max(_MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database to the newest version, each step wholly or not at all.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    for version in range(version_of(connection) + 1, NEWEST + 1):
        # executescript would commit at its beginning; so the script holds its own transaction.
        connection.executescript(f"BEGIN IMMEDIATE; {_MIGRATIONS[version]} PRAGMA user_version = {version}; COMMIT;")
