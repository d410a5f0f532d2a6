"""What the program remembers by itself, apart from what the person has chosen."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from footcoach.core.warning_sign import WarningSign
from footcoach.storage.atomic import write_whole
from footcoach.storage.errors import FieldError
from footcoach.storage.strict_toml import read_toml

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class ProgramState:
    """Remembered between two starts.

    Attributes:
        has_read_safety: Whether "Before you start" was read and understood.
        has_seen_welcome: Whether the welcome was shown, to its end or not.
        window_geometry: The window's place as hexadecimal text; empty for none.
        offered_routine: The id of the routine on Today; empty for that of the article.
        weekday_routines: The ids of those on single weekdays, 0 for Monday to 6 for Sunday.
        warning_signs: Those that the person has had and has not called settled.
        ready_on: The day, such as 2026-11-29, on which things were laid out; empty for none.
        ready_things: The ids of these things.
        answered_level_offer: The id of the session on which the last answered offer of a level rests; empty for none.
    """

    has_read_safety: bool = False
    has_seen_welcome: bool = False
    window_geometry: str = ""
    offered_routine: str = ""
    weekday_routines: Mapping[int, str] = field(default_factory=dict)
    warning_signs: tuple[WarningSign, ...] = ()
    ready_on: str = ""
    ready_things: tuple[str, ...] = ()
    answered_level_offer: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the person has never been here: who has understood "Before you start" needs no welcome."""
        return not (self.has_read_safety or self.has_seen_welcome)


def load_state(file: Path) -> ProgramState:
    """Read the state. One that is missing or damaged is forgotten: at worst "Before you start" is shown once more."""
    try:
        document = read_toml(file)
    except FieldError:
        return ProgramState()
    return ProgramState(
        has_read_safety=document.get("has_read_safety") is True,
        has_seen_welcome=document.get("has_seen_welcome") is True,
        window_geometry=_text(document.get("window_geometry")),
        warning_signs=tuple(sign for sign in WarningSign if sign in _texts(document.get("warning_signs"))),
        ready_on=_text(document.get("ready_on")),
        ready_things=_texts(document.get("ready_things")),
        offered_routine=_text(document.get("offered_routine")),
        weekday_routines=_weekdays(document.get("weekday_routines")),
        answered_level_offer=_text(document.get("answered_level_offer")),
    )


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


def _texts(found: object) -> tuple[str, ...]:
    return tuple(text for text in found if isinstance(text, str)) if isinstance(found, list) else ()


def _weekdays(found: object) -> dict[int, str]:
    table = found if isinstance(found, dict) else {}
    return {day: name for day, word in enumerate(_WEEKDAYS) if (name := _text(table.get(word)))}


def save_state(file: Path, state: ProgramState) -> None:
    """Write the state.

    Raises:
        OSError: It could not be written.
    """
    import tomli_w  # noqa: PLC0415 (the first window does without)

    weekdays = {_WEEKDAYS[day]: routine_id for day, routine_id in state.weekday_routines.items()}
    write_whole(file, tomli_w.dumps({**asdict(state), "weekday_routines": weekdays}))
