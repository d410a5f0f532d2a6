"""Changes of the history that can be taken back."""

from dataclasses import dataclass
from datetime import date

from footcoach.core.record import SessionRecord
from footcoach.core.session_edit import SessionEdit, edited, way_back
from footcoach.storage.history.history import History


@dataclass(frozen=True)
class Told:
    """What is said of a change once it is kept.

    Attributes:
        done: After it, and after doing it again.
        undone: After taking it back.
    """

    done: str
    undone: str


class Change:
    """One change; what it needs to take itself back is found, and used, in the thread of the history.

    Attributes:
        told: What is said of it.
    """

    def __init__(self, told: Told) -> None:
        """Say what `told` says."""
        self.told = told

    def do(self, history: History) -> bool:
        """Do it, the first time or again, and return whether there is anything to take back."""
        raise NotImplementedError

    def take_back(self, history: History) -> bool:
        """Take it back, and return whether there was anything to take back."""
        raise NotImplementedError


class Deletion(Change):
    """Removes a session."""

    def __init__(self, session_id: str, told: Told) -> None:
        """Remove the session `session_id`."""
        super().__init__(told)
        self._session_id = session_id
        self._deleted: SessionRecord | None = None

    def do(self, history: History) -> bool:
        """Remove it."""
        # Done again after it could not be taken back, it finds none; that must not lose the one it found before.
        self._deleted = history.delete(self._session_id) or self._deleted
        return self._deleted is not None

    def take_back(self, history: History) -> bool:
        """Keep it again."""
        if self._deleted is None:
            return False
        history.save(self._deleted)
        return True


class Edit(Change):
    """Changes a session. Taken back, it leaves alone what others have changed in the session since."""

    def __init__(self, session_id: str, edit: SessionEdit, told: Told) -> None:
        """Give the session `session_id` what `edit` says."""
        super().__init__(told)
        self._session_id = session_id
        self._after = edit
        self._before: SessionEdit | None = None

    def do(self, history: History) -> bool:
        """Change it."""
        record = history.session(self._session_id)
        if record is None:
            return False
        before = way_back(record, self._after)
        if before != self._after:
            history.save(edited(record, self._after))
            self._before = before
        return self._before is not None

    def take_back(self, history: History) -> bool:
        """Give it what it had before."""
        record = history.session(self._session_id)
        if record is None or self._before is None:
            return False
        history.save(edited(record, self._before))
        return True


class DayOff(Change):
    """Marks a day as one of illness or rest, or no longer; nothing where it already is so."""

    def __init__(self, day: date, told: Told, *, is_off: bool) -> None:
        """Mark `day`, unless not `is_off`."""
        super().__init__(told)
        self._day = day
        self._is_off = is_off
        self._has_changed = False

    def do(self, history: History) -> bool:
        """Mark it."""
        if (self._day in history.days_off()) is not self._is_off:
            history.set_day_off(self._day, is_off=self._is_off)
            self._has_changed = True
        return self._has_changed

    def take_back(self, history: History) -> bool:
        """Mark it as it was."""
        if self._has_changed:
            history.set_day_off(self._day, is_off=not self._is_off)
        return self._has_changed
