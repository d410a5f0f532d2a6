"""The one way in which a file is written: whole or not at all, for its owner only, on the disk."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from footcoach.storage.atomic import (
    make_private_folder,
    replacing,
    set_aside,
    write_new,
    write_pieces,
    write_whole,
)
from footcoach.storage.errors import FileError


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("old")
    file.chmod(0o644)
    return file


def only_file_in(folder):
    (file,) = folder.iterdir()
    return file.name, file.read_text()


def test_replacing__takes_the_place_at_the_end_of_the_block(file):
    with replacing(file) as temporary:
        temporary.write_text("new")
        assert file.read_text() == "old"
        assert temporary.parent == file.parent
    assert only_file_in(file.parent) == ("a.txt", "new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["", ".unfinished"])
def test_replacing__that_fails_leaves_the_old_file_and_nothing_else(file, name):
    def write_half():
        with replacing(file, name) as temporary:
            temporary.write_text("half of it")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert only_file_in(file.parent) == ("a.txt", "old")


def test_replacing__under_a_name_takes_what_a_killed_one_left(file):
    (file.parent / ".unfinished").write_text("left by a killed one")
    with replacing(file, ".unfinished") as temporary:
        assert temporary.read_text() == ""
        temporary.write_text("new")
    assert only_file_in(file.parent) == ("a.txt", "new")


def test_replacing__has_the_file_on_the_disk_before_its_name_and_the_name_at_last(file, monkeypatch):
    order = []
    sync = os.fsync

    def noted(descriptor):
        order.append(("sync", stat.S_ISDIR(os.fstat(descriptor).st_mode), file.read_text()))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    write_whole(file, "new")
    assert order == [("sync", False, "old"), ("sync", True, "new")]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_replacing__where_folders_cannot_be_synced(file, monkeypatch, number):
    sync = os.fsync

    def files_only(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, "not for folders")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", files_only)
    write_whole(file, "new")
    assert only_file_in(file.parent) == ("a.txt", "new")


def test_write_whole__makes_its_folder_for_the_owner_only(tmp_path):
    write_whole(tmp_path / "new" / "a.txt", "äöü\n")
    assert (tmp_path / "new" / "a.txt").read_bytes() == "äöü\n".encode()
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def refusing(*_):
    raise PermissionError(errno.EPERM, "Operation not permitted")


@pytest.fixture(params=["links", "no links"])
def disk(request, monkeypatch):
    """A disk that can give a file two names, and one that cannot."""
    if request.param == "no links":
        monkeypatch.setattr("os.link", refusing)


def test_write_new__for_the_owner_only(tmp_path, disk):
    write_new(tmp_path / "new.toml", b"new")
    assert (tmp_path / "new.toml").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "new.toml").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["new.toml"]


def test_write_new__replaces_nothing(tmp_path, disk):
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "folder").mkdir()
    for name in ("file", "link", "folder"):
        with pytest.raises(FileExistsError):
            write_new(tmp_path / name, b"new")
    assert (tmp_path / "file").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder", "link"]


@pytest.mark.parametrize("successes", [0, 1])
def test_write_new__that_fails_leaves_nothing(tmp_path, monkeypatch, disk, successes):
    results = iter([None] * successes)
    monkeypatch.setattr("os.fsync", lambda _: next(results, "full") and refusing())
    with pytest.raises(PermissionError):
        write_new(tmp_path / "new.toml", b"new")
    assert list(tmp_path.iterdir()) == []


def test_write_pieces__full_disk_is_told_and_leaves_the_old_file(file, monkeypatch):
    def full_disk(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(FileError, match="cannot be written: No space left on device"):
        write_pieces(file, [b"new"])
    assert only_file_in(file.parent) == ("a.txt", "old")


def test_write_pieces__pieces_that_break_off_leave_the_old_file(file):
    def pieces():
        yield b"half"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_pieces(file, pieces())
    assert only_file_in(file.parent) == ("a.txt", "old")


def test_write_pieces__to_a_name_as_long_as_a_name_can_be(tmp_path):
    write_pieces(tmp_path / ("a" * 255), [b"a", b"b"])
    assert only_file_in(tmp_path) == ("a" * 255, "ab")


def test_replacing__on_a_share_that_knows_no_modes(file, monkeypatch):
    def refuse(self, mode):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    write_whole(file, "new")
    write_pieces(file.with_name("b.txt"), [b"other"])
    assert set_aside(file).read_text() == "new"
    assert file.with_name("b.txt").read_text() == "other"


@pytest.mark.skipif(sys.platform == "win32", reason="needs the mask of Unix")
def test_make_private_folder__with_a_mask_that_takes_the_owners_rights(tmp_path):
    before = os.umask(0o777)
    try:
        make_private_folder(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_write__where_links_lead_in_a_circle(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(OSError, match="symbolic links"):
        write_whole(tmp_path / "a.txt", "new")
    with pytest.raises(FileError, match="cannot be written"):
        write_pieces(tmp_path / "a.txt", [b"new"])
    assert (tmp_path / "a.txt").is_symlink()
