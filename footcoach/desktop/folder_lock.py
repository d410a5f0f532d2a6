"""Holds a folder for one program: by a file in it, and by the folder itself, which needs no space on the disk."""

import os
import stat
import sys
import time
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QLockFile, QSysInfo

LOCK_NAME: Final = "footcoach.lock"

_LONGEST_FILE: Final = 4096


class LockResult(Enum):
    """What came of trying to hold a folder."""

    HELD = auto()
    TAKEN = auto()
    """Another program holds it, or left its lock."""
    ELSEWHERE = auto()
    """Its file was written on another computer, and nobody on this one holds it."""
    FORBIDDEN = auto()
    """Nothing can be written there."""
    IMPOSSIBLE = auto()


_RESULTS: Final = {
    QLockFile.LockError.NoError: LockResult.HELD,
    QLockFile.LockError.LockFailedError: LockResult.TAKEN,
    QLockFile.LockError.PermissionError: LockResult.FORBIDDEN,
}


class LockOwner(NamedTuple):
    """The computer on which a lock was written: its name and its number, each empty if unknown."""

    name: str = ""
    number: str = ""

    @classmethod
    def here(cls) -> "LockOwner":
        """Return this computer."""
        return cls(QSysInfo.machineHostName(), QSysInfo.machineUniqueId().toStdString())

    def is_other_than(self, here: "LockOwner") -> bool:
        """Whether it is another computer; its name may have changed, and many have the same."""
        if self.number and here.number:
            return self.number != here.number
        return self.name not in {"", here.name}


class FolderLock:
    """The lock of a folder; that of a program that was killed is as good as none.

    Attributes:
        is_held: Whether this program holds the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / LOCK_NAME
        self._file = QLockFile(str(self._path))
        # No lock is too old: only that of a program, or of a start of the computer, that is over is taken over.
        self._file.setStaleLockTime(0)
        self._handle: int | None = None
        self.is_held = False

    def try_hold(self, wait_ms: int = 0) -> LockResult:
        """Hold the folder unless another program does; try for `wait_ms`."""
        if self._is_folder_taken():
            time.sleep(wait_ms / 1000)
            return LockResult.TAKEN
        result = LockResult.IMPOSSIBLE if self.is_blocked() else self._try_file(wait_ms)
        if self._handle is not None and result in {LockResult.FORBIDDEN, LockResult.IMPOSSIBLE}:
            # The folder itself is held, and that is enough where there is no space for the file.
            result = LockResult.HELD
        self.is_held = result is LockResult.HELD
        return result

    def hold_again(self) -> None:
        """Hold the folder that is at its path now, if the one that was held has been removed and made again."""
        if self._handle is None or _is_at(self._handle, self._folder):
            return
        try:
            handle = _locked(self._folder)
        except OSError:
            # Another program has it, or it is away.
            return
        self.release()
        self._handle = handle
        self.try_hold()

    def take_over(self) -> bool:
        """Hold a folder whose owner is gone although its number is that of another program, or whose file is damaged.

        Whoever really holds it has its file locked, and then it cannot be removed; but on a folder in the network that
        is known only within one computer.
        """
        if not self.is_blocked() and self._file.removeStaleLockFile():
            return self.try_hold() is LockResult.HELD
        # What may not even be written cannot be removed either, whoever left it.
        self.is_held = self._handle is not None and not os.access(self._path, os.W_OK)
        return self.is_held

    def is_blocked(self) -> bool:
        """Whether something else than a file, such as a folder or a link, stands in the place of the file."""
        try:
            return not stat.S_ISREG(self._path.lstat().st_mode)
        except OSError:
            return False

    def release(self) -> None:
        """Let go of the folder."""
        self._file.unlock()
        if self._handle is not None:
            os.close(self._handle)
        self._handle, self.is_held = None, False

    def owner(self) -> LockOwner:
        """Return the computer that the file names; one without a name when it does not say."""
        try:
            with self._path.open("rb") as stream:
                process, *facts = stream.read(_LONGEST_FILE).decode(errors="replace").split("\n")
        except OSError:
            return LockOwner()
        # The first fact is the program.
        return LockOwner(*facts[1:3]) if process.isdecimal() else LockOwner()

    def _try_file(self, wait_ms: int) -> LockResult:
        self._file.tryLock(wait_ms)
        result = _RESULTS.get(self._file.error(), LockResult.IMPOSSIBLE)
        if result is LockResult.TAKEN and self.owner().is_other_than(LockOwner.here()):
            return LockResult.ELSEWHERE
        if result is LockResult.HELD:
            # Some file systems know no modes; then the folder has none either.
            with suppress(OSError):
                self._path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        return result

    def _is_folder_taken(self) -> bool:
        """Lock the folder itself where that is possible; say whether another program has."""
        if self._handle is None:
            try:
                self._handle = _locked(self._folder)
            except OSError as error:
                return isinstance(error, BlockingIOError)
        return False


def _is_at(handle: int, folder: Path) -> bool:
    """Whether the folder of a handle is the one at a path; also where nothing is there."""
    try:
        return os.path.samestat(os.fstat(handle), folder.stat())
    except OSError:
        return True


def _locked(folder: Path) -> int | None:
    """Return a handle that locks `folder` until it is closed; None where the system has no such thing."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 (Windows has none)

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle
