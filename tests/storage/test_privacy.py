"""What is kept is for its owner only, also when it came from elsewhere."""

import sys
from pathlib import Path

import pytest

from footcoach.storage.privacy import close_to_others

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs the modes of Unix")

FILES = [
    "settings.toml",
    "state.toml",
    "history.sqlite",
    "history.sqlite-wal",
    "history-damaged-1.sqlite",
    "settings-damaged-1.toml",
    "footcoach.lock",
    "backups/history-00001-2026-11-23.sqlite",
    "exercises/mine.toml",
]


def mode(path):
    return path.stat().st_mode & 0o777


def make_folder(folder, *more):
    for name in (*FILES, *more):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
        file.chmod(0o644)
        file.parent.chmod(0o755)
    folder.chmod(0o755)
    return folder


def test_close__a_folder_that_came_open(tmp_path):
    folder = make_folder(tmp_path / "data")
    assert close_to_others(folder) is None
    assert {mode(path) for path in folder.rglob("*") if path.is_file()} == {0o600}
    assert {mode(path) for path in (folder, folder / "backups", folder / "exercises")} == {0o700}


def test_close__a_folder_with_other_things_in_it_stays_open(tmp_path):
    folder = make_folder(tmp_path / "data", "history of Rome.pdf")
    assert close_to_others(folder) is None
    assert (mode(folder), mode(folder / "history of Rome.pdf")) == (0o755, 0o644)
    assert mode(folder / "history.sqlite") == 0o600


def test_close__what_a_link_leads_to_is_left_alone(tmp_path):
    folder = make_folder(tmp_path / "data")
    other = tmp_path / "other.toml"
    other.write_text("")
    other.chmod(0o644)
    (folder / "settings.toml").unlink()
    (folder / "settings.toml").symlink_to(other)
    assert close_to_others(folder) is None
    assert mode(other) == 0o644


def test_close__no_folder_yet(tmp_path):
    assert close_to_others(tmp_path / "data") is None


@pytest.mark.parametrize("refuses", [True, False])
def test_close__a_share_that_knows_no_modes_is_told_once(tmp_path, monkeypatch, refuses):
    monkeypatch.chdir(tmp_path)
    # A path of pytest is so long that it would be cut.
    folder = make_folder(Path("data"))

    def chmod(self, mode):
        if refuses:
            raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", chmod)
    error = close_to_others(folder)
    assert str(error) == (
        "data: other people who use this computer can read it in data, and this cannot be changed there. "
        "Move your data to a folder of your own, and open Footcoach with --data-dir."
    )
