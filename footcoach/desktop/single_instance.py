"""One program for one folder: a second start asks the first to come forward, and two never write one database.

Nothing of QtNetwork is loaded by a start that finds the folder free, until its window has appeared.
"""

import contextlib
import errno
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QCryptographicHash,
    QDeadlineTimer,
    QObject,
    Signal,
    Slot,
)

from footcoach.desktop.folder_lock import LOCK_NAME, FolderLock, LockResult

if TYPE_CHECKING:
    from footcoach.desktop.raising import RaiseServer

_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})
"""Why a folder cannot be made where nothing can be written later either."""

_ANSWERS_WITHIN_MS = 3000
"""So long the first program may take to answer; it may just be starting itself."""

_ASK_AGAIN_MS = 50
_LONGEST_PATH = 92
"""macOS gives the path of a socket 104 bytes, and QLocalServer first makes it under a longer name."""


@dataclass(frozen=True)
class AlreadyRunning:
    """Another program has the folder.

    Attributes:
        reason: Why its window did not come forward, and what to do: one sentence or two; empty when it did.
    """

    reason: str = ""


class SingleInstance(QObject):
    """Holds a folder as long as it lives; the lock of a program that was killed is as good as none.

    Signals:
        raise_requested: the program was started a second time; its window is to come forward. While this is emitted,
            the environment holds the token with which the desktop lets it.
        start_requested: then, today's session is to begin too.
    """

    raise_requested = Signal()
    start_requested = Signal()

    def __init__(self, folder: Path, lock: FolderLock | None, parent: QObject | None = None) -> None:
        """Hold `folder` by `lock`; None where nothing can be written, and so nothing needs to be held."""
        super().__init__(parent)
        self._folder = folder
        self._lock = lock
        self._server: RaiseServer | None = None

    @Slot()
    def listen(self) -> None:
        """Hear of second starts from now on; where that is impossible, they end with a sentence instead."""
        name = server_name(self._folder)
        if self._lock is None or self._server is not None or not name:
            return
        from footcoach.desktop.raising import RaiseServer  # noqa: PLC0415 (the first window comes sooner without it)

        self._server = RaiseServer(name, self)
        self._server.raise_requested.connect(self.raise_requested)
        self._server.start_requested.connect(self.start_requested)
        if application := QCoreApplication.instance():
            # The lock is held on: what is left to write is written after this.
            application.aboutToQuit.connect(self._server.close)

    @Slot()
    def close(self) -> None:
        """Let go of the folder, once nothing more is written to it; a program that ends without it is as good."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.release()


def acquire(folder: Path, *, starts: bool = False) -> SingleInstance | AlreadyRunning:
    """Take hold of `folder`, or ask the program that holds it to come forward and, if `starts`, to begin the session.

    It needs no application and no event loop, and takes about 3 s at most.
    """
    try:
        folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
    except OSError as error:
        is_closed = error.errno in _CLOSED
        return SingleInstance(folder, None) if is_closed else AlreadyRunning(_why_impossible(folder))
    if not os.access(folder, os.W_OK):
        return SingleInstance(folder, None)
    return _acquire_writable(folder, FolderLock(folder), starts=starts)


def _acquire_writable(folder: Path, lock: FolderLock, *, starts: bool) -> SingleInstance | AlreadyRunning:
    match lock.try_hold():
        case LockResult.FORBIDDEN:
            return SingleInstance(folder, None)
        case LockResult.IMPOSSIBLE:
            return AlreadyRunning(_why_impossible(folder))
        case LockResult.TAKEN if (refusal := _refusal(folder, lock, starts=starts)) is not None:
            lock.release()
            return refusal
    # Some file systems know no modes; then the folder has none either.
    with contextlib.suppress(OSError):
        (folder / LOCK_NAME).chmod(stat.S_IRUSR | stat.S_IWUSR)
    return SingleInstance(folder, lock)


def _refusal(folder: Path, lock: FolderLock, *, starts: bool) -> AlreadyRunning | None:
    """Return what came of asking the program that holds `folder`; None when it is gone, and `lock` held here."""
    if _is_raised(lock, server_name(folder), starts=starts):
        return AlreadyRunning()
    return None if lock.is_held or lock.take_over() else AlreadyRunning(_why_not(lock))


def server_name(folder: Path) -> str:
    """Return where the program that holds `folder` listens; empty where no place is the user's alone."""
    folder_hash = QCryptographicHash.hash(os.fsencode(folder.resolve()), QCryptographicHash.Algorithm.Sha256)
    name = f"footcoach-{folder_hash.toHex().toStdString()[:16]}"
    if os.name == "nt":
        return name
    for place in (os.environ.get("XDG_RUNTIME_DIR", ""), _temporary_place()):
        path = os.path.join(place, name)  # noqa: PTH118 (its length in bytes is what matters)
        if place and _is_private(place) and len(os.fsencode(path)) <= _LONGEST_PATH:
            return path
    return ""


def _temporary_place() -> str:
    try:
        # It is looked for by writing, which a full disk does not allow.
        place = Path(tempfile.gettempdir(), f"footcoach-{os.getuid()}")
        place.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    except OSError:
        return ""
    return str(place)


def _is_private(place: str) -> bool:
    """Whether a folder is the user's own, and nobody else can make or change anything in it."""
    try:
        status = os.lstat(place)
    except OSError:
        return False
    is_open = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not is_open


def _is_raised(lock: FolderLock, name: str, *, starts: bool) -> bool:
    """Ask the program that has `lock` to come forward, until it does or lets go of the lock, then also held here."""
    from footcoach.desktop.raising import ask_to_come_forward  # noqa: PLC0415 (only a second start asks)

    deadline = QDeadlineTimer(_ANSWERS_WITHIN_MS)
    while not deadline.hasExpired():
        if name and ask_to_come_forward(name, deadline, starts=starts):
            return True
        if lock.try_hold(_ASK_AGAIN_MS) is LockResult.HELD:
            return False
    return False


def _why_impossible(folder: Path) -> str:
    return (
        f"The folder {folder} cannot be kept for one program alone. "
        "See whether there is space left on its disk; then try again."
    )


def _why_not(lock: FolderLock) -> str:
    if lock.is_of_other_computer():
        computer = "".join(letter for letter in lock.owner() if letter.isprintable())[:100]
        return f"Footcoach is open with the same folder on the computer {computer}. Close it there first."
    return (
        "Footcoach is already open, but it does not answer. Close its window, or restart the computer; then try again."
    )
