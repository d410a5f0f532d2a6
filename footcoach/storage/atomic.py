"""Files are written whole or not at all, and only their owner can read them."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def make_private_folder(folder: Path) -> None:
    """Create `folder` with its parents, readable by its owner only.

    Raises:
        OSError: The folder cannot be made.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)


def write_whole(file: Path, text: str) -> None:
    """Replace `file` by `text` in UTF-8: a crash at any instant leaves the old content or the new one.

    Raises:
        OSError: It cannot be written; the old content is still there.
    """
    # Whoever keeps the file elsewhere, behind a link, wants the link kept.
    file = file.resolve()
    make_private_folder(file.parent)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(FILE_MODE)
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def put_in_place(finished: Path, file: Path) -> None:
    """Make the finished file the content of `file`, on the disk before this returns.

    Raises:
        OSError: It cannot be done; the old content is still there.
    """
    finished.chmod(FILE_MODE)
    with finished.open("rb+") as stream:
        os.fsync(stream.fileno())
    finished.replace(file)
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    """Have the names in `folder` on the disk, where the system can say so of a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def set_aside(file: Path, companions: Sequence[str] = ()) -> Path:
    """Rename a damaged file to the first free name of the form `name-damaged-1.toml` and return the new path.

    Args:
        file: The file; it may be missing where a companion is there.
        companions: What the names of files beside it add to its own, such as `-wal`; those that are there go with it.

    Raises:
        OSError: It cannot be renamed.
    """
    number = 1
    while _is_taken(target := file.with_name(f"{file.stem}-damaged-{number}{file.suffix}"), companions):
        number += 1
    for addition in (*companions, ""):
        part = file.with_name(file.name + addition)
        if companions and not part.exists():
            continue
        moved = part.rename(target.with_name(target.name + addition))
        if moved.is_file():
            moved.chmod(FILE_MODE)
    return target


def _is_taken(target: Path, companions: Sequence[str]) -> bool:
    return any(target.with_name(target.name + addition).exists() for addition in ("", *companions))
