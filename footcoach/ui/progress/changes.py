"""Changes of the history that can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QUndoCommand

from footcoach.core.record import SessionRecord
from footcoach.core.session_edit import SessionEdit, edited, way_back
from footcoach.storage.history.history import History
from footcoach.ui.history_desk import HistoryDesk


@dataclass(frozen=True)
class Told:
    """What is said of a change once it is kept.

    Attributes:
        done: After it, and after doing it again.
        undone: After taking it back.
    """

    done: str
    undone: str


@dataclass(frozen=True)
class Tellers:
    """Who is told what came of a change.

    Attributes:
        tell: Gets what to say of it, and whether it can be taken back now.
        tell_failure: Called when it could not be kept; why is told by the desk.
    """

    tell: Callable[[str, bool], None]
    tell_failure: Callable[[], None]


class Change(QUndoCommand):
    """One change; what it needs to take itself back is found, and used, in the thread of the history."""

    def __init__(self, desk: HistoryDesk, told: Told, tellers: Tellers) -> None:
        """Change the history of `desk`, and tell `tellers` what came of it."""
        super().__init__(told.done)
        self._desk = desk
        self._told = told
        self._tellers = tellers

    def redo(self) -> None:
        """Do it, the first time or again."""
        self._desk.change(self._do, self._on_done, self._tellers.tell_failure)

    def undo(self) -> None:
        """Take it back."""
        self._desk.change(self._take_back, self._on_taken_back, self._tellers.tell_failure)

    def _do(self, history: History) -> None:
        raise NotImplementedError

    def _take_back(self, history: History) -> None:
        raise NotImplementedError

    def _on_done(self, _answer: None) -> None:
        self._tellers.tell(self._told.done, True)

    def _on_taken_back(self, _answer: None) -> None:
        self._tellers.tell(self._told.undone, False)


class Deletion(Change):
    """Removes a session."""

    def __init__(self, desk: HistoryDesk, session_id: str, told: Told, tellers: Tellers) -> None:
        """Remove the session `session_id`."""
        super().__init__(desk, told, tellers)
        self._session_id = session_id
        self._deleted: SessionRecord | None = None

    def _do(self, history: History) -> None:
        self._deleted = history.delete(self._session_id)

    def _take_back(self, history: History) -> None:
        if self._deleted is not None:
            history.save(self._deleted)


class Edit(Change):
    """Changes a session. Taken back, it leaves alone what others have changed in the session since."""

    def __init__(self, desk: HistoryDesk, session_id: str, edit: SessionEdit, told: Told, tellers: Tellers) -> None:
        """Give the session `session_id` what `edit` says."""
        super().__init__(desk, told, tellers)
        self._session_id = session_id
        self._after = edit
        self._before: SessionEdit | None = None

    def _do(self, history: History) -> None:
        record = history.session(self._session_id)
        if record is not None:
            self._before = way_back(record, self._after)
            history.save(edited(record, self._after))

    def _take_back(self, history: History) -> None:
        record = history.session(self._session_id)
        if record is not None and self._before is not None:
            history.save(edited(record, self._before))


class DayOff(Change):
    """Marks a day as one of illness or rest, or no longer."""

    def __init__(self, desk: HistoryDesk, day: date, told: Told, tellers: Tellers, *, is_off: bool) -> None:
        """Mark `day`, unless not `is_off`."""
        super().__init__(desk, told, tellers)
        self._day = day
        self._is_off = is_off

    def _do(self, history: History) -> None:
        history.set_day_off(self._day, is_off=self._is_off)

    def _take_back(self, history: History) -> None:
        history.set_day_off(self._day, is_off=not self._is_off)
