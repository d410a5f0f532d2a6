"""Files are written whole or not at all, and only their owner can read them."""

import os
import tempfile
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


def set_aside(file: Path) -> Path:
    """Rename a damaged file to the first free name of the form `name-damaged-1.toml` and return the new path.

    Raises:
        OSError: It cannot be renamed.
    """
    number = 1
    while (target := file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")).exists():
        number += 1
    moved = file.rename(target)
    if moved.is_file():
        moved.chmod(FILE_MODE)
    return moved
