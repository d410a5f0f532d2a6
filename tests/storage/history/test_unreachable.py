"""Places where the history cannot be reached: told once, with a remedy, and never an exception that nobody expects."""

import os
import sys

import pytest

from footcoach.storage.history.writer import HistoryUnavailableError, HistoryWriter
from tests.storage.history.sessions import TODAY, make_record, write
from tests.storage.history.test_writer import own_folder, without_power  # noqa: F401

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs the modes, links and pipes of Unix")


def told_in(folder):
    """What is told when a session is kept in `folder`, and the history asked."""
    told = []
    writer = HistoryWriter(folder / "history.sqlite", folder / "backups", TODAY, lambda error: told.append(str(error)))
    for done in (1, 2, 3):
        writer.keep(make_record(1, done=done)).result()
    try:
        sessions = writer.submit(lambda history: list(history.sessions())).result()
    except HistoryUnavailableError:
        sessions = None
    writer.close()
    return told, sessions


@pytest.mark.parametrize("mode", [0o600, 0o200, 0o000])
def test_keep__in_a_folder_that_its_owner_may_not_enter(own_folder, mode):  # noqa: F811
    with without_power():
        write(own_folder, [make_record(7)])
        own_folder.chmod(mode)
        try:
            told, sessions = told_in(own_folder)
        finally:
            own_folder.chmod(0o700)
    assert sessions is None
    assert len(told) == 1
    assert "it may not be written, so what you do now cannot be kept yet" in told[0]
    assert f"Allow writing to the folder {own_folder} and to what is in it." in told[0]


def test_keep__with_a_mask_that_takes_the_owners_right_to_enter_folders(own_folder):  # noqa: F811
    with without_power():
        before = os.umask(0o177)
        try:
            told, sessions = told_in(own_folder / "new" / "data")
        finally:
            os.umask(before)
    assert (told, len(sessions)) == ([], 1)
    assert (own_folder / "new" / "data").stat().st_mode & 0o777 == 0o700
    assert (own_folder / "new" / "data" / "history.sqlite").stat().st_mode & 0o777 == 0o600


def test_keep__where_links_lead_in_a_circle(tmp_path):
    (tmp_path / "history.sqlite").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / "history.sqlite")
    told, sessions = told_in(tmp_path)
    assert sessions is None
    assert told == [
        "history.sqlite: links lead to it in a circle, so what you do now cannot be kept yet. "
        f"Remove the link {tmp_path / 'history.sqlite'}. Footcoach then keeps it."
    ]


def test_keep__where_the_folder_is_a_circle_of_links(tmp_path):
    (tmp_path / "data").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / "data")
    told, sessions = told_in(tmp_path / "data")
    assert (len(told), sessions) == (1, None)


def test_keep__where_a_link_leads_to_a_disk_that_is_away(tmp_path):
    (tmp_path / "history.sqlite").symlink_to(tmp_path / "disk" / "history.sqlite")
    told, sessions = told_in(tmp_path)
    assert (told, len(sessions)) == ([], 1)


def test_keep__where_a_pipe_is(tmp_path):
    os.mkfifo(tmp_path / "history.sqlite")
    told, sessions = told_in(tmp_path)
    assert len(sessions) == 1
    assert len(told) == 1
    assert "there was no ordinary file in its place; nothing could be read; a new one begins" in told[0]
    assert f"The damaged one is kept as {tmp_path / 'history-damaged-1.sqlite'}." in told[0]


def test_keep__where_a_folder_is_in_the_place_of_the_copies(tmp_path):
    write(tmp_path, [make_record(7)])
    (tmp_path / "backups").write_text("")
    told, sessions = told_in(tmp_path)
    assert len(sessions) == 2
    assert len(told) == 1
    assert "so there is no copy of today" in told[0]
