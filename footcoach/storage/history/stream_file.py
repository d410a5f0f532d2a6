"""Writes a large file piece by piece, yet whole or not at all, into a folder that is not ours."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from footcoach.storage.atomic import FILE_MODE
from footcoach.storage.errors import FileError


def write_pieces(file: Path, pieces: Iterable[bytes]) -> None:
    """Replace `file` by the `pieces`: a crash at any instant leaves the old content or the new one.

    Args:
        file: Readable by its owner only from now on; its folder stays as it is.
        pieces: Made while they are written; what they raise is passed on, and the old content is still there.

    Raises:
        FileError: It cannot be written; the old content is still there.
    """
    try:
        # Whoever keeps the file elsewhere, behind a link, wants the link kept.
        _replace(file.resolve(), pieces)
    except OSError as error:
        reason = f"cannot be written: {error.strerror or 'unknown reason'}"
        remedy = "Choose another folder, or make room there, and try again."
        raise FileError(file.name, "", reason, remedy) from None


def _replace(file: Path, pieces: Iterable[bytes]) -> None:
    # A name of its own, since one that the person chose may already be as long as a name can be.
    handle, name = tempfile.mkstemp(prefix=".footcoach-", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(FILE_MODE)
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
