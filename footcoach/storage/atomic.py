"""Files are written whole or not at all, and only their owner can read them."""

import errno
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from footcoach.storage.errors import FileError

FOLDER_MODE = 0o700
FILE_MODE = 0o600

_NOT_FOR_FOLDERS = frozenset({errno.EINVAL, errno.ENOTSUP})
"""What a file system says that can sync files only."""


def make_private_folder(folder: Path) -> None:
    """Create `folder` with its parents, readable by its owner only, whatever the mask of the process takes away.

    Raises:
        OSError: The folder cannot be made.
    """
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    make_private(folder, FOLDER_MODE)


def make_private(path: Path, mode: int = FILE_MODE) -> None:
    """Let only its owner read what was just made or moved; where a disk knows no modes, it stays as it is.

    What others can read after all is found and told at the next start.
    """
    with suppress(OSError):
        path.chmod(mode)


def resolved(path: Path) -> Path:
    """Return what `path` leads to, over all links; it need not be there.

    Raises:
        OSError: The links lead in a circle.
    """
    try:
        return path.resolve()
    except RuntimeError:
        # So Python called a circle of links before 3.13.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


@contextmanager
def replacing(file: Path, temporary_name: str = "") -> Iterator[Path]:
    """Yield the path of an empty file that takes the place of `file` when the block ends without an exception.

    Args:
        file: What is written; its folder must be there. Behind a link, the link is kept.
        temporary_name: For a folder of our own: a name that the next writer uses again, so that what a killed one left
            is never more than one file. Without it, the name is a new one.

    Raises:
        OSError: It cannot be written; `file` has its old content or the new one, whole.
    """
    file = resolved(file)
    temporary = _made_empty(file.parent, temporary_name)
    try:
        yield temporary
        put_in_place(temporary, file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def put_in_place(finished: Path, file: Path) -> None:
    """Make the finished file the content of `file`, on the disk before this returns.

    Raises:
        OSError: It cannot be done; `file` has its old content or the new one, whole.
    """
    _sync(finished)
    finished.replace(file)
    _sync_folder(file.parent)


def write_whole(file: Path, text: str) -> None:
    """Replace `file` in a folder of our own by `text` in UTF-8; the folder is made if it is not there.

    Raises:
        OSError: It cannot be written; `file` has its old content or the new one, whole.
    """
    make_private_folder(resolved(file).parent)
    with replacing(file) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all; nothing that is there is ever replaced.

    Args:
        file: Readable by its owner only; its folder must be there.
        data: Its content.

    Raises:
        FileExistsError: Something has that name.
        OSError: It cannot be written; nothing has that name.
    """
    temporary = _made_empty(file.parent, "")
    try:
        temporary.write_bytes(data)
        _sync(temporary)
        _name_anew(temporary, file)
    finally:
        temporary.unlink(missing_ok=True)
    try:
        _sync_folder(file.parent)
    except OSError:
        file.unlink()
        raise


def write_pieces(file: Path, pieces: Iterable[bytes]) -> None:
    """Replace a file that a person has chosen by the `pieces`; its folder stays as it is.

    Args:
        file: Readable by its owner only from now on.
        pieces: Made while they are written; what they raise is passed on, and the old content is still there.

    Raises:
        FileError: It cannot be written; `file` has its old content or the new one, whole.
    """
    try:
        with replacing(file) as temporary, temporary.open("wb") as stream:
            stream.writelines(pieces)
    except OSError as error:
        reason = f"cannot be written: {error.strerror or 'unknown reason'}"
        remedy = "Choose another folder, or make room there, and try again."
        raise FileError(file.name, "", reason, remedy) from None


def _sync(finished: Path) -> None:
    """Have the content of a file on the disk, readable by its owner only."""
    make_private(finished)
    with finished.open("rb+") as stream:
        os.fsync(stream.fileno())


def _name_anew(finished: Path, file: Path) -> None:
    """Give the finished file a name that nothing has yet."""
    try:
        os.link(finished, file)
    except FileExistsError:
        raise
    except OSError:
        # Some disks know no second name; to move would replace.
        if os.path.lexists(file):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        finished.rename(file)


def _made_empty(folder: Path, name: str) -> Path:
    if name:
        file = folder / name
        file.unlink(missing_ok=True)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE))
        return file
    # Not made from the name of the file, which may already be as long as a name can be.
    handle, path = tempfile.mkstemp(prefix=".footcoach-", dir=folder)
    os.close(handle)
    return Path(path)


def _sync_folder(folder: Path) -> None:
    """Have the names in `folder` on the disk, where the system can say so of a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        # Whoever may write into a folder need not be able to read it.
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(handle)


def set_aside(file: Path, companions: Sequence[str] = (), fault: str = "damaged") -> Path:
    """Rename a damaged file to the first free name of the form `name-damaged-1.toml` and return the new path.

    Args:
        file: The file; it may be missing where a companion is there.
        companions: What the names of files beside it add to its own, such as `-wal`; those that are there go with it.
        fault: What the new name says of it.

    Raises:
        OSError: It cannot be renamed.
    """
    number = 1
    while _is_taken(target := file.with_name(f"{file.stem}-{fault}-{number}{file.suffix}"), companions):
        number += 1
    for addition in (*companions, ""):
        part = file.with_name(file.name + addition)
        if companions and not part.exists():
            continue
        moved = part.rename(target.with_name(target.name + addition))
        if moved.is_file():
            make_private(moved)
    return target


def _is_taken(target: Path, companions: Sequence[str]) -> bool:
    return any(target.with_name(target.name + addition).exists() for addition in ("", *companions))
