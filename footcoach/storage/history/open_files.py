"""Whether the files of an open database are still those that were opened; other programs may replace them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from footcoach.storage.history.write_ahead_log import log_of


@dataclass(frozen=True)
class _Mark:
    """What tells a file from another one at the same path, and from itself with another content."""

    device: int
    inode: int
    size_bytes: int
    written_at_ns: int

    def is_same_file(self, other: "_Mark | None") -> bool:
        return other is not None and (self.device, self.inode) == (other.device, other.inode)


class OpenFiles:
    """The file of a database, its log, and the index of its log, as they were when they were last looked at."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._log = log_of(file)
        self._index = file.with_name(f"{file.name}-shm")
        self.begin()

    def begin(self) -> None:
        """Take the files that are at their places now for those that were opened."""
        self._file_mark, self._log_mark, self._index_mark = map(_mark, (self._file, self._log, self._index))

    def remember_log(self) -> None:
        """Take into account what was written into the log; another file is never taken for the one that was opened."""
        self._log_mark = _after(self._log, self._log_mark)
        self._index_mark = _after(self._index, self._index_mark)

    def remember_file(self) -> None:
        """Take into account that the log was taken into the file."""
        self._file_mark = _after(self._file, self._file_mark)
        self.remember_log()

    @property
    def log_bytes(self) -> int:
        """How much stands in the log."""
        mark = _mark(self._log)
        return mark.size_bytes if mark is not None else 0

    @property
    def is_file_there(self) -> bool:
        """Whether the file itself is the one that was opened, whatever it may hold by now."""
        return self._file_mark is not None and self._file_mark.is_same_file(_mark(self._file))

    def are_untouched(self) -> bool:
        """Whether nobody else has removed, replaced, cut or overwritten any of them."""
        self._mend_index()
        return (
            _mark(self._file) == self._file_mark
            and _still_holds(_mark(self._log), self._log_mark)
            and _still_holds(_mark(self._index), self._index_mark)
        )

    def _mend_index(self) -> None:
        """Give an index that was cut its length again, before SQLite reads behind its end and the process is killed."""
        now, before = _mark(self._index), self._index_mark
        if before is None or now is None or not before.is_same_file(now) or now.size_bytes >= before.size_bytes:
            return
        # SQLite finds nothing in it, and makes it anew from the log.
        with suppress(OSError):
            os.truncate(self._index, before.size_bytes)

    @contextmanager
    def arrived_log_kept(self) -> Iterator[None]:
        """Inside the block, a log that came with another file is not at the path where SQLite removes its own."""
        here = _mark(self._log)
        if here is None or self._is_log_ours(here):
            yield
            return
        apart = self._log.with_name(f".{self._log.name}-arrived")
        with suppress(OSError):
            self._log.replace(apart)
        try:
            yield
        finally:
            with suppress(OSError):
                apart.replace(self._log)

    def remove_own_log(self) -> None:
        """Remove the log of a file that was replaced, where closing it has not done so."""
        if not self.is_file_there and self._is_log_ours(_mark(self._log)):
            with suppress(OSError):
                self._log.unlink()

    def _is_log_ours(self, here: _Mark | None) -> bool:
        return self._log_mark is not None and self._log_mark.is_same_file(here)


def _mark(path: Path) -> _Mark | None:
    # Never opened: closing it again would take away the locks that SQLite has on it.
    try:
        status = path.stat()
    except OSError:
        return None
    return _Mark(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def _after(path: Path, before: _Mark | None) -> _Mark | None:
    """Return the mark of a file that was written to; the one from before if another file is in its place, or none."""
    now = _mark(path)
    return now if before is None or before.is_same_file(now) else before


def _still_holds(now: _Mark | None, before: _Mark | None) -> bool:
    """Whether a file to which others may add is still there with what it held."""
    return before is None or (before.is_same_file(now) and now is not None and now.size_bytes >= before.size_bytes)
