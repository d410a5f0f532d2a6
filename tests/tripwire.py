"""Notices a test that writes into the home of the person who runs it."""

import os
from pathlib import Path

WRITING = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")


class Tripwire:
    """An audit hook that refuses writing below `home`, except below the `allowed` folders.

    Attributes:
        touched: The paths where writing was refused; kept because the program may catch the error.
    """

    def __init__(self, home: Path, allowed: tuple[Path, ...]) -> None:
        self.touched: list[str] = []
        self._home = f"{home}{os.sep}"
        self._allowed = tuple(f"{path}{os.sep}" for path in allowed)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Look at one event of the interpreter."""
        if event == "open":
            path, mode, flags = arguments
            if self._is_forbidden(path) and _is_writing(mode, flags):
                self._refuse(str(path))
        elif event in WRITING or event == "sqlite3.connect":
            for path in arguments[:2]:
                if self._is_forbidden(path):
                    self._refuse(str(path))

    def _is_forbidden(self, path: object) -> bool:
        if not isinstance(path, str | os.PathLike):
            return False
        # Compiled modules are the interpreter's own business.
        absolute = os.path.abspath(path)  # noqa: PTH100 - Path.resolve reads the disk
        return (
            absolute.startswith(self._home) and not absolute.startswith(self._allowed) and "__pycache__" not in absolute
        )

    def _refuse(self, path: str) -> None:
        self.touched.append(path)
        raise PermissionError(f"a test may not write to {path}")


def _is_writing(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
