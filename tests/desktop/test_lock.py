"""Only one program has a folder, and a program that is gone has none."""

import errno
import os
import select
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QSysInfo

from footcoach.desktop import single_instance
from footcoach.desktop.single_instance import LOCK_NAME, AlreadyRunning, SingleInstance, acquire

pytestmark = pytest.mark.skipif(os.name != "posix", reason="it signals processes and looks at modes of files")


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def hasty(monkeypatch):
    """A start that asks for a moment only."""
    monkeypatch.setattr(single_instance, "_ANSWERS_WITHIN_MS", 200)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def release(found):
    """Let go of the folder, which must have been held."""
    assert isinstance(found, SingleInstance)
    found.close()


def write_lock(data, **changes):
    """Write the lock of a program on this computer, since it was started, but with `changes`."""
    facts = {
        "pid": str(os.getpid()),
        "program": Path("/proc/self/exe").readlink().name,
        "host": QSysInfo.machineHostName(),
        "host_id": QSysInfo.machineUniqueId().toStdString(),
        "boot_id": QSysInfo.bootUniqueId().toStdString(),
        **changes,
    }
    data.mkdir()
    (data / LOCK_NAME).write_text("".join(f"{fact}\n" for fact in facts.values()))


def test_acquire__first_start(data, runtime):
    found = acquire(data)
    assert (mode(data), mode(data / LOCK_NAME)) == (0o700, 0o600)
    release(found)
    assert not (data / LOCK_NAME).exists()


def test_acquire__first_start_loads_no_network(data, runtime):
    code = (
        "import sys; from pathlib import Path; from footcoach.desktop.single_instance import acquire; "
        "acquire(Path(sys.argv[1])).close(); print('PySide6.QtNetwork' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(data)], capture_output=True, text=True, check=True, timeout=60
    )
    assert (result.stdout, result.stderr) == ("False\n", "")


def test_acquire__held_and_answered(data, holder, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "a-token_TIME1")
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "another")
    holder.listening()
    assert acquire(data) == AlreadyRunning("")
    assert holder.line() == "raised a-token_TIME1"


def test_acquire__to_start_held_and_answered(data, holder):
    holder.listening()
    assert acquire(data, starts=True) == AlreadyRunning("")
    assert [holder.line(), holder.line()] == ["raised ", "started"]


@pytest.mark.parametrize("token", ["", "two words", "grün", "x" * 300, "line\nbreak"])
def test_acquire__held_and_answered_without_a_token_that_is_one(data, holder, monkeypatch, token):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", token)
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "the-other")
    holder.listening()
    assert acquire(data) == AlreadyRunning("")
    assert holder.line() == "raised the-other"


def test_acquire__held_by_one_that_listens_later(start_holder, holder):
    second = start_holder()
    holder.listening()
    assert second.line() == "elsewhere "
    assert holder.line() == "raised "


def test_acquire__held_by_one_that_never_listens(data, holder, hasty):
    found = acquire(data)
    assert isinstance(found, AlreadyRunning)
    assert found.reason.startswith("Footcoach is already open, but it does not answer. Close it")


def test_acquire__held_by_one_that_is_frozen(data, holder, hasty):
    holder.listening()
    os.kill(holder.process.pid, signal.SIGSTOP)
    found = acquire(data)
    os.kill(holder.process.pid, signal.SIGCONT)
    assert isinstance(found, AlreadyRunning)
    assert "does not answer" in found.reason


def test_acquire__held_by_one_that_ends_meanwhile(data, holder, monkeypatch):
    asked = []

    def ask(name, deadline, *, starts):
        asked.append(name)
        holder.tell("quit")
        holder.process.wait(10)
        return False

    monkeypatch.setattr("footcoach.desktop.raising.ask_to_come_forward", ask)
    release(acquire(data))
    assert len(asked) == 1


def test_acquire__owner_killed(data, holder):
    holder.listening()
    holder.process.kill()
    holder.process.wait(10)
    assert (data / LOCK_NAME).exists()
    release(acquire(data))


def test_acquire__owner_killed_and_its_socket_still_there(start_holder, holder, runtime):
    holder.listening()
    holder.process.kill()
    holder.process.wait(10)
    assert [path.is_socket() for path in runtime.iterdir()] == [True]
    second = start_holder()
    assert second.line() == "held"
    second.listening()
    assert start_holder().line() == "elsewhere "
    assert second.line() == "raised "


def test_acquire__many_at_once(start_holder):
    holders = [start_holder() for _ in range(5)]
    # Only the one that holds the folder says so at once: the others wait until it listens.
    winner = first_to_speak(holders)
    assert winner.line() == "held"
    winner.listening()
    assert [holder.line() for holder in holders if holder is not winner] == ["elsewhere "] * 4


def first_to_speak(holders):
    streams = {holder.process.stdout: holder for holder in holders}
    ready, _, _ = select.select(list(streams), [], [], 30)
    assert len(ready) == 1
    return streams[ready[0]]


# Locks of programs that are gone

LEFT = {
    "number free": {"pid": "4194304"},
    "number of this very program, since the computer was started": {},
    "number of a program of another name": {"program": "another"},
    "computer started since then": {"boot_id": "4ecebd3a-0000-0000-0000-0d987c3aade6"},
    "nothing but a number": {"program": "", "host": "", "host_id": "", "boot_id": ""},
}


@pytest.mark.parametrize("changes", LEFT.values(), ids=LEFT)
def test_acquire__lock_left_behind(data, runtime, hasty, changes):
    write_lock(data, **changes)
    release(acquire(data))


@pytest.mark.parametrize("content", [b"", b"\0" * 90, b"\xff\xfe garbage", b"x\n" * 10_000])
def test_acquire__lock_damaged(data, runtime, hasty, content):
    data.mkdir()
    (data / LOCK_NAME).write_bytes(content)
    release(acquire(data))


def test_acquire__lock_of_another_computer(data, runtime, hasty):
    write_lock(data, host="kitchen\x1b[2J", host_id="1" * 32)
    found = acquire(data)
    assert found == AlreadyRunning(
        "Footcoach is open with the same folder on the computer kitchen[2J. Close it there first."
    )
    assert (data / LOCK_NAME).exists()


# Disks that are full


@pytest.fixture
def holder_without_space(start_holder):
    started = start_holder(FULL_DISK="1")
    assert started.line() == "held"
    return started


@pytest.mark.parametrize("environment", [{"FULL_DISK": "1"}, {}], ids=["still full", "freed since"])
def test_acquire__held_without_space_for_the_lock(start_holder, holder_without_space, environment):
    holder_without_space.listening()
    assert start_holder(**environment).line() == "elsewhere "
    assert holder_without_space.line() == "raised "


def test_acquire__held_without_space_by_one_that_never_listens(data, holder_without_space, hasty):
    found = acquire(data)
    assert isinstance(found, AlreadyRunning)
    assert "does not answer" in found.reason
    assert not (data / LOCK_NAME).exists()


def test_acquire__owner_without_space_killed(data, holder_without_space):
    holder_without_space.process.kill()
    holder_without_space.process.wait(10)
    release(acquire(data))


def test_acquire__held_before_the_disk_was_full(start_holder, holder):
    holder.listening()
    assert start_holder(FULL_DISK="1").line() == "elsewhere "


def test_acquire__again_after_letting_go(data, runtime):
    for _ in range(2):
        release(acquire(data))


@pytest.fixture
def no_folder_locks(monkeypatch):
    """A file system that locks no folders, as in some networks."""

    def fail(*_):
        raise OSError(errno.EBADF, "Bad file descriptor")

    monkeypatch.setattr("fcntl.flock", fail)


@pytest.mark.usefixtures("no_folder_locks", "runtime")
def test_acquire__where_folders_cannot_be_locked(data):
    found = acquire(data)
    assert (data / LOCK_NAME).exists()
    release(found)


@pytest.mark.usefixtures("no_folder_locks", "runtime")
def test_acquire__no_space_where_folders_cannot_be_locked(data, monkeypatch):
    monkeypatch.setattr(QLockFile, "tryLock", lambda *_: False)
    monkeypatch.setattr(QLockFile, "error", lambda _: QLockFile.LockError.UnknownError)
    data.mkdir()
    assert acquire(data) == AlreadyRunning(
        f"The folder {data} cannot be kept for one program alone. "
        "See whether there is space left on its disk; then try again."
    )


def test_acquire__no_space_for_the_folder_itself(data, runtime, monkeypatch):
    def fail(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", fail)
    found = acquire(data)
    assert isinstance(found, AlreadyRunning)
    assert found.reason.startswith(f"The folder {data} cannot be kept for one program alone.")


# Folders that nothing can be written to


def test_acquire__a_file_in_place_of_the_folder(data, runtime):
    data.write_text("not a folder")
    found = acquire(data)
    found.listen()
    assert list(runtime.iterdir()) == []
    release(found)
    assert data.read_text() == "not a folder"


def test_acquire__folder_that_cannot_be_written(runtime):
    # No file can be made there, not even by root.
    release(acquire(Path("/proc/self")))
