"""Closes what is kept to everybody but its owner: a folder that was copied or restored comes with other modes."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from footcoach.storage.atomic import FILE_MODE, FOLDER_MODE
from footcoach.storage.errors import FileError

_OPEN_TO_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_FOLDERS: Final = frozenset({"backups", "exercises", "routines"})
_OWN_NAME: Final = re.compile(
    r"history(-\w+)*\.sqlite(-\w+)?|settings(-\w+)*\.toml|state\.toml|footcoach\.lock|\.history-.*|\.footcoach-.*"
)
"""The names of all files that the program makes; a person's own may stand beside them."""


def close_to_others(data_dir: Path) -> FileError | None:
    """Let only their owner read the files of the program in `data_dir`, and enter it if there is nothing else in it.

    Returns:
        What to tell when somebody else can read them after all; None when nobody can, and where there are no modes.
    """
    if os.name == "nt":
        return None
    try:
        names = os.listdir(data_dir)  # noqa: PTH208 (the names are all that is needed)
    except OSError:
        return None
    own = [data_dir / name for name in names if _is_ours(name)]
    if len(own) == len(names):
        own.insert(0, data_dir)
    still_open = [path for path in own if not all(_is_closed(part) for part in _with_content(path, data_dir))]
    return _told(data_dir, still_open) if still_open else None


def _is_ours(name: str) -> bool:
    return name in _FOLDERS or _OWN_NAME.fullmatch(name) is not None


def _with_content(path: Path, data_dir: Path) -> Iterator[Path]:
    yield path
    if path.name in _FOLDERS and path != data_dir:
        with suppress(OSError):
            yield from path.iterdir()


def _is_closed(path: Path) -> bool:
    """Close a file or a folder if it is open, and say whether it is closed now; what a link leads to is left alone."""
    if not _is_open(path):
        return True
    with suppress(OSError):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)
    return not _is_open(path)


def _is_open(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except OSError:
        # It has gone, or is in a folder that not even its owner may enter.
        return False
    return not stat.S_ISLNK(mode) and bool(mode & _OPEN_TO_OTHERS)


def _told(data_dir: Path, still_open: list[Path]) -> FileError:
    reason = f"other people who use this computer can read it in {data_dir}, and this cannot be changed there"
    remedy = "Move your data to a folder of your own, and open Footcoach with --data-dir."
    return FileError(still_open[0].name, "", reason, remedy)
