"""Writes what a person changes of their own routines and exercises, and knows what has not come to the disk."""

from collections.abc import Callable, Container
from functools import partial
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from footcoach.core.quote import shown_path
from footcoach.ui.common.late_writer import LateWriter

translate = QCoreApplication.translate


class Identified(Protocol):
    """What is written; a change of it is another value."""

    @property
    def id(self) -> str:
        """It stays the same through all changes."""


Value = TypeVar("Value", bound=Identified)


class OwnWriter(LateWriter, Generic[Value]):
    """Writes the newest of several values, each of which has a file of its own."""

    def __init__(self, write: Callable[[Path, Value], None], parent: QObject) -> None:
        """Write by `write`, which is called in another thread and may raise an OSError."""
        super().__init__(parent)
        self._write = write
        self._changed: dict[str, Value] = {}
        self._written: dict[str, Value] = {}

    def keep(self, value: Value, file: Path) -> None:
        """Write `value` soon; one of another id is to be flushed before."""
        self._changed[value.id] = value
        self.save(partial(self._keep, file, value))

    def unwritten(self, among: Container[str]) -> dict[str, Value]:
        """Return what is not on the disk, or not yet, of those with the ids `among`."""
        return {
            id_: value for id_, value in self._changed.items() if id_ in among and self._written.get(id_) is not value
        }

    def _keep(self, file: Path, value: Value) -> None:
        self._write(file, value)
        self._written[value.id] = value


def not_kept_text(folder: Path, error: OSError) -> str:
    """Return that a change could not be written in `folder`."""
    text = translate(
        "RoutinesController",
        "This could not be kept in {folder}: {reason}. Your change lasts until you close Footcoach.",
    )
    return text.format(folder=shown_path(folder), reason=reason_of(error))


def reason_of(error: OSError) -> str:
    """Return why the system refused, in its words."""
    return error.strerror or str(error)
