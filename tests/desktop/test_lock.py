"""Only one program has a folder, and a program that is gone has none."""

import errno
import os
import select
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QSysInfo

from footcoach.desktop import single_instance
from footcoach.desktop.folder_lock import FolderLock, LockResult
from footcoach.desktop.single_instance import LOCK_NAME, AlreadyRunning, SingleInstance, acquire
from footcoach.desktop.start_refusal import StartRefusal

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
    assert acquire(data) == AlreadyRunning()
    assert holder.line() == "raised a-token_TIME1"


def test_acquire__to_start_held_and_answered(data, holder):
    holder.listening()
    assert acquire(data, starts=True) == AlreadyRunning()
    assert [holder.line(), holder.line()] == ["raised ", "started"]


@pytest.mark.parametrize("token", ["", "two words", "grün", "x" * 300, "line\nbreak"])
def test_acquire__held_and_answered_without_a_token_that_is_one(data, holder, monkeypatch, token):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", token)
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "the-other")
    holder.listening()
    assert acquire(data) == AlreadyRunning()
    assert holder.line() == "raised the-other"


def test_acquire__held_by_one_that_listens_later(start_holder, holder):
    second = start_holder()
    holder.listening()
    assert second.line() == "elsewhere "
    assert holder.line() == "raised "


def test_acquire__held_by_one_that_never_listens(data, holder, hasty):
    found = acquire(data)
    assert isinstance(found, StartRefusal)
    assert str(found).startswith("Footcoach is already open, but it does not answer. Close it")


def test_acquire__held_by_one_that_is_frozen(data, holder, hasty):
    holder.listening()
    os.kill(holder.process.pid, signal.SIGSTOP)
    found = acquire(data)
    os.kill(holder.process.pid, signal.SIGCONT)
    assert isinstance(found, StartRefusal)
    assert "does not answer" in found.reason


def test_acquire__held_by_one_that_ends_meanwhile(data, holder, monkeypatch):
    asked = []

    def ask(name, deadline, *, starts, files):
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


# Locks of other computers

ELSEWHERE = {
    "another computer": {"host": "kitchen", "host_id": "1" * 32, "boot_id": "1" * 32},
    "another name and number": {"host": "kitchen", "host_id": "1" * 32},
    "the same name, as many computers have": {"host_id": "1" * 32, "boot_id": "1" * 32},
    "no more than a name": {"host": "kitchen", "host_id": "", "boot_id": ""},
}
elsewhere = pytest.mark.parametrize("changes", ELSEWHERE.values(), ids=ELSEWHERE)


@elsewhere
def test_acquire__lock_of_another_computer(data, runtime, changes):
    write_lock(data, **changes)
    before = (data / LOCK_NAME).read_bytes()
    found = acquire(data)
    assert isinstance(found, StartRefusal)
    assert found.can_take_over
    assert f"The file {LOCK_NAME} in {data} says" in found.reason
    assert changes.get("host", QSysInfo.machineHostName()) in found.reason
    assert "close Footcoach there first" in found.remedy
    assert (data / LOCK_NAME).read_bytes() == before


@elsewhere
def test_acquire__lock_of_another_computer_is_taken_over_when_the_person_says_so(data, runtime, changes):
    write_lock(data, **changes)
    assert isinstance(acquire(data), StartRefusal)
    found = acquire(data, takes_over=True)
    assert QSysInfo.machineHostName() in (data / LOCK_NAME).read_text()
    release(found)
    assert not (data / LOCK_NAME).exists()
    release(acquire(data))


def test_acquire__lock_of_another_computer_whose_name_is_hostile(data, runtime):
    write_lock(data, host="kitchen\x1b[2J\u202e" + "k" * 5_000, host_id="1" * 32)
    found = acquire(data)
    assert "kitchen\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}kkk" in found.reason
    assert found.reason.isprintable()
    assert len(found.reason) < 400


@pytest.mark.parametrize("changes", [{}, {"boot_id": "1" * 32}], ids=["since its start", "before it"])
def test_acquire__computer_renamed_since_the_program_was_killed(data, runtime, hasty, changes):
    write_lock(data, host="old-name", **changes)
    release(acquire(data))


def test_acquire__computer_renamed_while_the_program_runs(data, holder):
    holder.listening()
    lines = (data / LOCK_NAME).read_text().split("\n")
    lines[2:5] = ["old-name", "1" * 32, "1" * 32]
    (data / LOCK_NAME).write_text("\n".join(lines))
    assert acquire(data, takes_over=True) == AlreadyRunning()
    assert holder.line() == "raised "


@pytest.mark.usefixtures("no_folder_locks")
def test_acquire__take_over_from_another_computer_a_file_that_is_held_here(data, runtime):
    held = acquire(data)
    lines = (data / LOCK_NAME).read_text().split("\n")
    lines[2:5] = ["kitchen", "1" * 32, "1" * 32]
    (data / LOCK_NAME).write_text("\n".join(lines))
    found = acquire(data, takes_over=True)
    assert isinstance(found, StartRefusal)
    assert not found.can_take_over
    assert found.reason == f"Footcoach is open with the folder {data} on the computer kitchen."
    assert found.remedy == "Close it there, then try again."
    release(held)


# Something else in the place of the lock

IN_THE_WAY = {
    "folder": lambda path: path.mkdir(),
    "folder with something in it": lambda path: (path / "more").mkdir(parents=True),
    "link to nothing": lambda path: path.symlink_to("nothing"),
    "link to itself": lambda path: path.symlink_to(path),
    "link to a file": lambda path: path.symlink_to(Path(__file__)),
    "pipe": os.mkfifo,
}
in_the_way = pytest.mark.parametrize("make", IN_THE_WAY.values(), ids=IN_THE_WAY)


@in_the_way
def test_acquire__something_in_the_place_of_the_lock(data, runtime, make):
    data.mkdir()
    make(data / LOCK_NAME)
    before = (data / LOCK_NAME).lstat().st_mode
    release(acquire(data))
    assert (data / LOCK_NAME).lstat().st_mode == before, "what is not ours stays as it is"


@in_the_way
def test_acquire__something_in_the_place_of_the_lock_and_the_folder_held(data, holder, hasty, make):
    (data / LOCK_NAME).unlink()
    make(data / LOCK_NAME)
    assert "does not answer" in str(acquire(data))
    holder.listening()
    assert acquire(data) == AlreadyRunning()


@pytest.mark.usefixtures("no_folder_locks")
@in_the_way
def test_acquire__something_in_the_place_of_the_lock_where_folders_cannot_be_locked(data, runtime, make):
    data.mkdir()
    make(data / LOCK_NAME)
    assert str(acquire(data)) == (
        f"In the folder {data}, {LOCK_NAME} is in the way and cannot be removed. Move it away, then try again."
    )


@pytest.fixture
def unwritable_lock(monkeypatch):
    """Let the lock be one that may be neither read nor removed, also by root."""
    monkeypatch.setattr(QLockFile, "removeStaleLockFile", lambda _: False)
    monkeypatch.setattr(os, "access", lambda path, _mode: path.name != LOCK_NAME)


@pytest.mark.usefixtures("runtime", "hasty", "unwritable_lock")
@pytest.mark.parametrize("content", ["", "1\npython3\nkitchen\n2\n3\n"], ids=["unreadable", "of another computer"])
def test_acquire__lock_that_cannot_be_removed(data, content):
    data.mkdir()
    (data / LOCK_NAME).write_text(content)
    release(acquire(data, takes_over=True))
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
    assert isinstance(found, StartRefusal)
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
    assert str(acquire(data)) == (
        f"The folder {data} cannot be kept for one program alone. "
        "See whether there is space left on its disk; then try again."
    )


def test_acquire__no_space_for_the_folder_itself(data, runtime, monkeypatch):
    def fail(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", fail)
    found = acquire(data)
    assert isinstance(found, StartRefusal)
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


def test_hold_again__a_folder_that_was_removed_and_made_again(data, runtime):
    first = acquire(data)
    assert isinstance(first, SingleInstance)
    shutil.rmtree(data)
    data.mkdir()
    first.hold_again()
    assert (data / LOCK_NAME).exists()
    assert FolderLock(data).try_hold() is LockResult.TAKEN
    first.close()
    second = acquire(data)
    assert isinstance(second, SingleInstance)
    second.close()


def test_hold_again__leaves_a_folder_alone_that_another_program_has_by_now(data, runtime):
    first = acquire(data)
    shutil.rmtree(data)
    second = acquire(data)
    assert isinstance(second, SingleInstance)
    lock = (data / LOCK_NAME).read_bytes()
    first.hold_again()
    assert (data / LOCK_NAME).read_bytes() == lock
    second.close()
    first.close()


@pytest.mark.parametrize("is_there", [True, False])
def test_hold_again__of_what_is_held_changes_nothing(data, runtime, is_there):
    held = acquire(data)
    if not is_there:
        shutil.rmtree(data)
    held.hold_again()
    assert data.exists() == is_there
    held.close()
