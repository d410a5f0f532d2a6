"""Holds a folder for one program: by a file in it, and by the folder itself, which needs no space on the disk."""

import os
import sys
import time
from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QSysInfo

LOCK_NAME: Final = "footcoach.lock"


class LockResult(Enum):
    """What came of trying to hold a folder."""

    HELD = auto()
    TAKEN = auto()
    """Another program holds it, or left its lock."""
    FORBIDDEN = auto()
    """Nothing can be written there."""
    IMPOSSIBLE = auto()


_RESULTS: Final = {
    QLockFile.LockError.NoError: LockResult.HELD,
    QLockFile.LockError.LockFailedError: LockResult.TAKEN,
    QLockFile.LockError.PermissionError: LockResult.FORBIDDEN,
}


class FolderLock:
    """The lock of a folder; that of a program that was killed is as good as none.

    Attributes:
        is_held: Whether this program holds the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = QLockFile(str(folder / LOCK_NAME))
        # No lock is too old: only that of a program, or of a start of the computer, that is over is taken over.
        self._file.setStaleLockTime(0)
        self._handle: int | None = None
        self.is_held = False

    def try_hold(self, wait_ms: int = 0) -> LockResult:
        """Hold the folder unless another program does; try for `wait_ms`."""
        if self._is_folder_taken():
            time.sleep(wait_ms / 1000)
            return LockResult.TAKEN
        self._file.tryLock(wait_ms)
        result = _RESULTS.get(self._file.error(), LockResult.IMPOSSIBLE)
        if self._handle is not None and result is not LockResult.TAKEN:
            # The folder itself is held, and that is enough where there is no space for the file.
            result = LockResult.HELD
        self.is_held = result is LockResult.HELD
        return result

    def take_over(self) -> bool:
        """Hold a folder whose owner is gone although its number is that of another program, or whose file is damaged.

        Whoever really holds it has its file locked, and then it cannot be removed; but on a folder in the network that
        is known only within one computer.
        """
        is_gone = not self.is_of_other_computer() and self._file.removeStaleLockFile()
        return is_gone and self.try_hold() is LockResult.HELD

    def release(self) -> None:
        """Let go of the folder."""
        self._file.unlock()
        if self._handle is not None:
            os.close(self._handle)
        self._handle, self.is_held = None, False

    def is_of_other_computer(self) -> bool:
        """Whether the folder is held on another computer."""
        return self.owner() not in {"", QSysInfo.machineHostName()}

    def owner(self) -> str:
        """Return the name of the computer on which the folder is held; empty when the file does not say."""
        info = self._file.getLockInfo()
        return str(info[1]) if isinstance(info, tuple) else ""

    def _is_folder_taken(self) -> bool:
        """Lock the folder itself where that is possible; say whether another program has."""
        if self._handle is None:
            try:
                self._handle = _locked(self._folder)
            except OSError as error:
                return isinstance(error, BlockingIOError)
        return False


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
