"""One program for one folder: a second start asks the first to come forward, and two never write one database.

Nothing of QtNetwork is loaded by a start that finds the folder free, until its window has appeared.
"""

import errno
import os
import stat
import tempfile
from collections.abc import Sequence
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

from footcoach.core.quote import shown, shown_path
from footcoach.desktop.folder_lock import LOCK_NAME, FolderLock, LockResult
from footcoach.desktop.start_refusal import StartRefusal

if TYPE_CHECKING:
    from footcoach.desktop.raising import RaiseServer

_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})
"""Why a folder cannot be made where nothing can be written later either."""

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})

_ANSWERS_WITHIN_MS = 3000
"""So long the first program may take to answer; it may just be starting itself."""

_ASK_AGAIN_MS = 50
_LONGEST_PATH = 92
"""macOS gives the path of a socket 104 bytes, and QLocalServer first makes it under a longer name."""


@dataclass(frozen=True)
class AlreadyRunning:
    """Another program has the folder, and its window has come forward."""


class SingleInstance(QObject):
    """Holds a folder as long as it lives; the lock of a program that was killed is as good as none.

    Signals:
        raise_requested: the program was started a second time; its window is to come forward. While this is emitted,
            the environment holds the token with which the desktop lets it.
        start_requested: then, today's session is to begin too.
        files_requested: then, these files are to be opened: a tuple of absolute Paths.
    """

    raise_requested = Signal()
    start_requested = Signal()
    files_requested = Signal(object)

    def __init__(self, folder: Path, lock: FolderLock | None, parent: QObject | None = None) -> None:
        """Hold `folder` by `lock`; None where nothing can be written, and so nothing needs to be held."""
        super().__init__(parent)
        self._folder = folder
        self._lock = lock
        self._server: RaiseServer | None = None

    @Slot()
    def listen(self) -> None:
        """Hear of second starts from now on; where that is impossible, they end with a sentence instead."""
        if self._lock is None or self._server is not None or not (name := server_name(self._folder)):
            return
        from footcoach.desktop.raising import RaiseServer  # noqa: PLC0415 (the first window comes sooner without it)

        self._server = RaiseServer(name, self)
        self._server.raise_requested.connect(self.raise_requested)
        self._server.start_requested.connect(self.start_requested)
        self._server.files_requested.connect(self.files_requested)
        if application := QCoreApplication.instance():
            # The lock is held on: what is left to write is written after this.
            application.aboutToQuit.connect(self._server.close)

    @Slot()
    def hold_again(self) -> None:
        """Hold the folder that is there now, if somebody has removed it and it was made again."""
        if self._lock is not None:
            self._lock.hold_again()

    @Slot()
    def close(self) -> None:
        """Let go of the folder, once nothing more is written to it; a program that ends without it is as good."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.release()


def acquire(
    folder: Path, *, starts: bool = False, files: Sequence[Path] = (), takes_over: bool = False
) -> SingleInstance | AlreadyRunning | StartRefusal:
    """Take hold of `folder`, or ask the program that holds it to come forward.

    It needs no application and no event loop, and takes about 3 s at most.

    Args:
        folder: What to hold; it is made if it is not there.
        starts: Whether the other program is to begin the session.
        files: What the other program is to open, as absolute paths.
        takes_over: Whether the lock of another computer is one that was left, as the person says.
    """
    try:
        folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
    except OSError as error:
        is_closed = error.errno in _CLOSED
        return SingleInstance(folder, None) if is_closed else _not_made(folder, error)
    if not os.access(folder, os.W_OK):
        return SingleInstance(folder, None)
    lock = FolderLock(folder)
    refusal: AlreadyRunning | StartRefusal | None = None
    match lock.try_hold():
        case LockResult.FORBIDDEN:
            return SingleInstance(folder, None)
        case LockResult.IMPOSSIBLE:
            return _blocked(folder) if lock.is_blocked() else _not_held(folder)
        case LockResult.ELSEWHERE:
            refusal = _refusal_from_elsewhere(folder, lock, takes_over=takes_over)
        case LockResult.TAKEN:
            refusal = _refusal_from_here(folder, lock, starts=starts, files=files)
    if refusal is not None:
        lock.release()
    return refusal or SingleInstance(folder, lock)


def _refusal_from_elsewhere(folder: Path, lock: FolderLock, *, takes_over: bool) -> StartRefusal | None:
    """Return what speaks against a folder with the lock of another computer; None when `lock` is held here."""
    computer = lock.owner().name
    if not takes_over:
        return _perhaps_held_elsewhere(folder, computer)
    if lock.take_over():
        return None
    return _blocked(folder) if lock.is_blocked() else _held_elsewhere(folder, computer)


def _refusal_from_here(
    folder: Path, lock: FolderLock, *, starts: bool, files: Sequence[Path]
) -> AlreadyRunning | StartRefusal | None:
    """Return what came of asking the program that holds `folder`; None when it is gone, and `lock` held here."""
    if _is_raised(lock, server_name(folder), starts=starts, files=files):
        return AlreadyRunning()
    return None if lock.is_held or lock.take_over() else _NO_ANSWER


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


def _is_raised(lock: FolderLock, name: str, *, starts: bool, files: Sequence[Path]) -> bool:
    """Ask the program that has `lock` to come forward, until it does or lets go of the lock, then also held here."""
    from footcoach.desktop.raising import ask_to_come_forward  # noqa: PLC0415 (only a second start asks)

    deadline = QDeadlineTimer(_ANSWERS_WITHIN_MS)
    while not deadline.hasExpired():
        if name and ask_to_come_forward(name, deadline, starts=starts, files=files):
            return True
        if lock.try_hold(_ASK_AGAIN_MS) is LockResult.HELD:
            return False
    return False


_NO_ANSWER: Final = StartRefusal(
    "Footcoach is already open, but it does not answer.",
    "Close its window, or restart the computer; then try again.",
)


def _not_held(folder: Path) -> StartRefusal:
    return StartRefusal(
        f"The folder {shown_path(folder)} cannot be kept for one program alone.",
        "See whether there is space left on its disk; then try again.",
    )


def _not_made(folder: Path, error: OSError) -> StartRefusal:
    if error.errno in _FULL:
        return _not_held(folder)
    reason = f"The folder {shown_path(folder)} cannot be made: {error.strerror or 'unknown reason'}."
    return StartRefusal(reason, "Choose another one: footcoach --data-dir DIR")


def _blocked(folder: Path) -> StartRefusal:
    reason = f"In the folder {shown_path(folder)}, {LOCK_NAME} is in the way and cannot be removed."
    return StartRefusal(reason, "Move it away, then try again.")


def _held_elsewhere(folder: Path, computer: str) -> StartRefusal:
    """Return a refusal that only closing the other program ends: a file that is locked is no old one."""
    return StartRefusal(
        f"Footcoach is open with the folder {shown_path(folder)} on {_named(computer)}.",
        "Close it there, then try again.",
    )


def _perhaps_held_elsewhere(folder: Path, computer: str) -> StartRefusal:
    file = f"The file {LOCK_NAME} in {shown_path(folder)}"
    return StartRefusal(
        f"{file} says that Footcoach is open with this folder on {_named(computer)}.",
        "This computer cannot see whether that is still so. If it is, close Footcoach there first: two at once can "
        "damage what is kept. If it is not, for example because this folder is a copy, open it here all the same.",
        can_take_over=True,
    )


def _named(computer: str) -> str:
    return f"the computer {shown(computer)}" if computer else "another computer"
