"""What the routines of the history are called, where that says anything."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from footcoach.storage.catalogue import EVERYTHING

translate = QCoreApplication.translate


@dataclass(frozen=True)
class RoutineNames:
    """Names of routines, also of those that are gone.

    Attributes:
        names: What each was called last, by its id.
        usual_id: The one that goes without saying.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    usual_id: str = ""

    def name_of(self, routine_id: str) -> str:
        """Return what a routine is called; one that nobody has named keeps its id as its name."""
        if routine_id == EVERYTHING:
            return translate("Progress", "Single exercises")
        return self.names.get(routine_id) or routine_id

    def worth_saying(self, routine_id: str) -> str:
        """Return what a routine is called unless it goes without saying."""
        return "" if routine_id in {self.usual_id, EVERYTHING} else self.name_of(routine_id)

    def in_order(self, routine_ids: Iterable[str]) -> list[tuple[str, str]]:
        """Return ids with their names, the usual one first, then by name."""
        named = ((routine_id, self.name_of(routine_id)) for routine_id in set(routine_ids))
        return sorted(named, key=lambda each: (each[0] != self.usual_id, each[1].casefold(), each[0]))
