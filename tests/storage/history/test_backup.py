"""Copies of the history: one a day, the newest fourteen, whatever the clock says."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import date, timedelta

import pytest

from footcoach.storage.history import backup as backups
from footcoach.storage.history.backup import MOST_BACKUPS, BackupCancelledError, backups_in, copy_newest_good
from tests.storage.history.sessions import TODAY, back_up, many, open_at, read_all, sound, write


def names(folder):
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_back_up__holds_everything(tmp_path):
    write(tmp_path, many(30), days_off=[TODAY])
    back_up(tmp_path)
    assert names(tmp_path) == ["history-00001-2026-11-23.sqlite"]
    file = tmp_path / "backups" / names(tmp_path)[0]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copyfile(file, copy / "history.sqlite")
    assert sound(copy / "history.sqlite")
    with closing(open_at(copy).history) as history:
        assert read_all(history) == many(30)
        assert history.days_off() == {TODAY}


def test_back_up__once_a_day(tmp_path):
    write(tmp_path, many(1))
    back_up(tmp_path)
    before = (tmp_path / "backups" / names(tmp_path)[0]).read_bytes()
    write(tmp_path, many(2))
    back_up(tmp_path)
    assert names(tmp_path) == ["history-00001-2026-11-23.sqlite"]
    assert (tmp_path / "backups" / names(tmp_path)[0]).read_bytes() == before


def test_back_up__keeps_the_newest_fourteen(tmp_path):
    write(tmp_path, many(1))
    for days in range(20):
        back_up(tmp_path, TODAY + timedelta(days=days))
    assert [backup.number for backup in backups_in(tmp_path / "backups")] == list(range(20, 6, -1))
    assert len(names(tmp_path)) == MOST_BACKUPS


def test_back_up__with_a_clock_that_was_years_ahead(tmp_path):
    write(tmp_path, many(1))
    for days in range(MOST_BACKUPS):
        back_up(tmp_path, date(2031, 1, 1) + timedelta(days=days))
    write(tmp_path, many(2))
    back_up(tmp_path, TODAY)
    assert names(tmp_path)[-1] == "history-00015-2026-11-23.sqlite"
    assert len(names(tmp_path)) == MOST_BACKUPS
    # Made last, it is the newest, and so the one to restore.
    assert copy_newest_good(tmp_path / "backups", tmp_path / "copy").day == "2026-11-23"


def test_back_up__leaves_other_files_alone(tmp_path):
    write(tmp_path, many(1))
    (tmp_path / "backups").mkdir()
    for name in ("mine.txt", "history-1-2020-01-01.sqlite", "history-00001-2020-01-01.sqlite.old"):
        (tmp_path / "backups" / name).write_text("mine")
    for days in range(16):
        back_up(tmp_path, TODAY + timedelta(days=days))
    assert {"mine.txt", "history-1-2020-01-01.sqlite", "history-00001-2020-01-01.sqlite.old"} <= set(names(tmp_path))


def test_back_up__killed_half_way_leaves_nothing_that_counts(tmp_path):
    write(tmp_path, many(1))
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / ".history-unfinished").write_bytes(b"half of it")
    back_up(tmp_path)
    assert names(tmp_path) == ["history-00001-2026-11-23.sqlite"]


def test_back_up__given_up_when_nobody_waits(tmp_path, monkeypatch):
    monkeypatch.setattr(backups, "_STEP_PAGES", 4)
    write(tmp_path, many(20))
    asked = []
    with closing(open_at(tmp_path).history) as history, pytest.raises(BackupCancelledError):
        history.back_up(tmp_path / "backups", TODAY, lambda: asked.append(1) or len(asked) < 3)
    assert len(asked) == 3
    assert names(tmp_path) == []


def test_back_up__a_file_in_the_place_of_the_folder(tmp_path):
    write(tmp_path, many(1))
    (tmp_path / "backups").write_text("mine")
    with pytest.raises(OSError, match="backups"):
        back_up(tmp_path)
    assert (tmp_path / "backups").read_text() == "mine"


def test_back_up__cannot_be_put_in_place(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    write(tmp_path, many(1))
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        back_up(tmp_path)
    assert names(tmp_path) == []


def test_copy_newest_good__none_at_all(tmp_path):
    target = tmp_path / "copy"
    assert copy_newest_good(tmp_path / "backups", target) is None
    assert target.read_bytes() == b""


def test_copy_newest_good__not_one_of_a_newer_version(tmp_path):
    write(tmp_path, many(1))
    back_up(tmp_path)
    back_up(tmp_path, TODAY + timedelta(days=1))
    with closing(sqlite3.connect(backups_in(tmp_path / "backups")[0].file)) as connection:
        connection.execute("PRAGMA user_version = 7")
    assert copy_newest_good(tmp_path / "backups", tmp_path / "copy").number == 1
