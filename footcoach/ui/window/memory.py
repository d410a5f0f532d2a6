"""What the program remembers by itself, as it is now, each change of it written at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from footcoach.core.offered_routines import OfferedRoutines
from footcoach.storage.state import ProgramState, save_state


class Memory(QObject):
    """Holds the newest state.

    Signals:
        not_kept: an OSError: it could not be written.
    """

    not_kept = Signal(object)

    def __init__(self, state: ProgramState, file: Path, parent: QObject) -> None:
        """Begin with what was read from `file`."""
        super().__init__(parent)
        self._state = state
        self._file = file

    @property
    def state(self) -> ProgramState:
        """What is remembered."""
        return self._state

    def remember_offered(self, offered: OfferedRoutines) -> None:
        """Remember which routines are offered on which days."""
        state = replace(self._state, offered_routine=offered.usual, weekday_routines=offered.on_weekdays)
        if state != self._state:
            self.remember(state)

    def note(self, state: ProgramState) -> None:
        """Remember `state` from now on, and write it with what is remembered next: a killed program has not."""
        self._state = state

    def remember(self, state: ProgramState) -> None:
        """Remember `state`, at least until the program is closed."""
        self._state = state
        try:
            save_state(self._file, state)
        except OSError as error:
            self.not_kept.emit(error)
