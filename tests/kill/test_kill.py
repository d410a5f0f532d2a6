"""A session is killed in the middle; so is the opening of its history, a rescue, and a copy.

The long form, with 200 sessions, is in `make bench`.
"""

import shutil
import sqlite3
import sys
import time
from contextlib import closing
from datetime import timedelta
from random import Random

import pytest

from footcoach.storage.history.backup import backups_in, copy_newest_good
from footcoach.storage.history.schema import NEWEST, version_of
from tests.kill.harness import Score, Shown, is_sound, judge, kill_sessions, running
from tests.storage.history.sessions import TODAY, back_up, make_record, many, open_at, read_all, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")

KILLS = 9


def test_session__killed_at_random_moments_has_lost_nothing():
    score = kill_sessions(KILLS, seed=5)
    assert (score.kills, score.lost, score.damaged, score.wrong_offers) == (KILLS, 0, 0, 0), score.notes
    # A harness that kills before anything has happened proves nothing.
    assert score.phases > 5 * KILLS


def kill_opening(folder, today, wait_ms):
    """Kill the opening of `folder` so long after it began; return whether it was done by then."""
    with running("tests.kill.opening", str(folder), today.isoformat()) as process:
        assert process.stdout.readline() == b"begins\n"
        time.sleep(wait_ms / 1000)
        process.kill()
        return process.stdout.read() == b"done\n"


def sessions_in(folder):
    opened = open_at(folder)
    with closing(opened.history) as history:
        return {record.id: record for record in read_all(history)}


def by_id(records):
    return {record.id: record for record in records}


def test_first_start__killed_while_it_makes_the_database(tmp_path):
    chance, kills = Random(1), 0
    for number in range(60):
        folder = tmp_path / str(number)
        kills += not kill_opening(folder, TODAY, chance.uniform(0, 4))
        assert sessions_in(folder) == {}
        with closing(sqlite3.connect(folder / "history.sqlite")) as connection:
            assert version_of(connection) == NEWEST
        if kills == 6:
            return
    # An opening is over in a few milliseconds, and a busy machine may be late with every kill.
    assert kills > 0


def test_rescue__killed_again_and_again_loses_nothing(tmp_path):
    chance, records = Random(2), many(320)
    folder = tmp_path / "data"
    write(folder, records[:200])
    back_up(folder)
    write(folder, records[200:])
    with (folder / "history.sqlite").open("r+b") as stream:
        # The version is gone, which leaves the sessions readable.
        stream.seek(60)
        stream.write(bytes(4))
    damaged = (folder / "history.sqlite").read_bytes()
    kills = 0
    while not kill_opening(folder, TODAY, chance.uniform(0, 20) * 1.2**kills):
        kills += 1
    assert kills > 2
    assert sessions_in(folder) == by_id(records)
    assert (folder / "history-damaged-1.sqlite").read_bytes() == damaged
    # The damaged one is kept with what SQLite had beside it.
    beside = {f"history-damaged-1.sqlite{addition}" for addition in ("-wal", "-shm")}
    names = {path.name for path in folder.iterdir()} - beside
    assert names == {"history.sqlite", "history-damaged-1.sqlite", "backups"}


def test_back_up__killed_half_way_every_copy_is_whole(tmp_path):
    chance, records = Random(3), many(150)
    folder = tmp_path / "data"
    write(folder, records)
    done = 0
    for days in range(8):
        done += kill_opening(folder, TODAY + timedelta(days=days), chance.uniform(5, 60))
    assert is_sound(folder)
    assert sessions_in(folder) == by_id(records)
    copies = backups_in(folder / "backups")
    assert done <= len(copies) < 8
    for number, copy in enumerate(copies):
        alone = tmp_path / str(number)
        alone.mkdir()
        shutil.copyfile(copy.file, alone / copy.file.name)
        assert copy_newest_good(alone, tmp_path / "copy") is not None


def test_running__says_when_the_process_fails(tmp_path):
    with (
        pytest.raises(RuntimeError, match="ended with 1"),
        running("tests.kill.opening", str(tmp_path), "no day") as process,
    ):
        process.wait(20)


def test_judge__sees_what_is_lost_and_offered_wrong(tmp_path):
    record = make_record(1, done=8)
    write(tmp_path, [record])
    keys = [phase.key for phase in record.phases]
    durations = [phase.planned_ms for phase in record.phases]

    def score(count, wrong_ms=0):
        seen = [Shown(i, key, ms + wrong_ms) for i, (key, ms) in enumerate(zip(keys, durations, strict=True))][:count]
        score = Score()
        judge(seen, tmp_path, score)
        return (score.phases, score.lost, score.damaged, score.wrong_offers)

    assert score(9) == (8, 0, 0, 0)
    assert score(8) == (7, 0, 0, 0)
    assert score(11) == (10, 2, 0, 1)
    assert score(7) == (6, 0, 0, 1)
    assert score(9, wrong_ms=1) == (8, 8, 0, 0)
    with (tmp_path / "history.sqlite").open("r+b") as stream:
        stream.seek(5000)
        stream.write(b"\xff" * 5000)
    assert score(9)[2] == 1
