"""The settings: declared once; the declaration drives defaults, limits, the rows of the dialog and the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomli_w

from footcoach.core.exercise import Exercise
from footcoach.core.routine import Preferences
from footcoach.core.words import mark
from footcoach.storage.atomic import set_aside, write_whole
from footcoach.storage.faults import FileFault, in_file
from footcoach.storage.strict_toml import read_toml

_VERSION = 1


@dataclass(frozen=True)
class NumberSetting:
    """A setting that is a whole number of seconds within limits."""

    key: str
    label: str
    help: str
    default: int
    minimum: int
    maximum: int


@dataclass(frozen=True)
class Choice:
    """One value of a ChoiceSetting, and what the dialog calls it."""

    value: str
    label: str


@dataclass(frozen=True)
class ChoiceSetting:
    """A setting that is one of a few words."""

    key: str
    label: str
    help: str
    default: str
    choices: tuple[Choice, ...]


Setting = NumberSetting | ChoiceSetting

THEME = ChoiceSetting(
    key="theme",
    label=mark("Words", "Colours"),
    help=mark("Words", "Light, dark, or the same as your other programs."),
    default="system",
    choices=(
        Choice("system", mark("Words", "Same as the system")),
        Choice("light", mark("Words", "Light")),
        Choice("dark", mark("Words", "Dark")),
    ),
)
TEXT_SIZE = ChoiceSetting(
    key="text_size",
    label=mark("Words", "Text size"),
    help=mark("Words", "How large all text is."),
    default="100",
    choices=tuple(Choice(percent, f"{percent} %") for percent in ("100", "125", "150", "175", "200")),
)
LANGUAGE = ChoiceSetting(
    key="language",
    label=mark("Words", "Language"),
    help=mark("Words", "Takes effect when Footcoach starts again."),
    default="en",
    # A language is written in its own language, whatever the screen speaks.
    choices=(Choice("en", "English"),),
)
POSTURE_CHANGE = NumberSetting(
    key="posture_change_s",
    label=mark("Words", "More time to sit or lie down"),
    help=mark("Words", "Added to getting ready when you stand up, sit down or lie down."),
    default=10,
    minimum=0,
    maximum=120,
)
FETCH_EQUIPMENT = NumberSetting(
    key="fetch_equipment_s",
    label=mark("Words", "More time to fetch things"),
    help=mark("Words", "Added to getting ready when you need a ball, a band, a mat or a chair."),
    default=10,
    minimum=0,
    maximum=120,
)
APPEARANCE_SETTINGS: tuple[Setting, ...] = (THEME, TEXT_SIZE, LANGUAGE)
PREPARATION_SETTINGS: tuple[Setting, ...] = (POSTURE_CHANGE, FETCH_EQUIPMENT)
_GENERAL = {setting.key: setting for setting in APPEARANCE_SETTINGS + PREPARATION_SETTINGS}


@dataclass(frozen=True)
class Settings:
    """What a person has chosen; whatever is not in it stands at its default.

    Attributes:
        general: Changed values by the key of their declaration.
        dosage: Changed dosage numbers by exercise id, then by key.
    """

    general: Mapping[str, str | int]
    dosage: Mapping[str, Mapping[str, int]]

    def choice(self, setting: ChoiceSetting) -> str:
        """Return the chosen word."""
        return str(self.general.get(setting.key, setting.default))

    def number(self, setting: NumberSetting) -> int:
        """Return the chosen number."""
        return int(self.general.get(setting.key, setting.default))

    def with_general(self, setting: Setting, value: str | int) -> "Settings":
        """Return these settings with one general value changed."""
        return replace(self, general={**self.general, setting.key: value})

    def with_dosage(self, exercise_id: str, key: str, value: int) -> "Settings":
        """Return these settings with one dosage number changed."""
        changed = {**self.dosage.get(exercise_id, {}), key: value}
        return replace(self, dosage={**self.dosage, exercise_id: changed})

    def without_dosage(self, exercise_id: str, key: str) -> "Settings":
        """Return these settings with one dosage number back at its default."""
        numbers = {other: value for other, value in self.dosage.get(exercise_id, {}).items() if other != key}
        others = {other: kept for other, kept in self.dosage.items() if other != exercise_id}
        return replace(self, dosage={**others, exercise_id: numbers} if numbers else others)

    def preferences(self) -> Preferences:
        """Return what the plan needs to know of them."""
        return Preferences(self.dosage, self.number(POSTURE_CHANGE), self.number(FETCH_EQUIPMENT))


DEFAULT_SETTINGS = Settings(general={}, dosage={})


@dataclass(frozen=True)
class LoadedSettings:
    """The settings that could be read.

    Attributes:
        settings: Every good value; the rest stands at its default.
        faults: What was wrong with the file.
        set_aside_as: Where the damaged file is now; None when there was no fault or it could not be moved.
    """

    settings: Settings
    faults: tuple[FileFault, ...]
    set_aside_as: Path | None


def load_settings(file: Path, exercises: Mapping[str, Exercise]) -> LoadedSettings:
    """Read the settings; a damaged file is set aside under a new name, and its good values are kept."""
    if not file.exists():
        return LoadedSettings(DEFAULT_SETTINGS, (), None)
    try:
        with in_file(file.name):
            document = read_toml(file)
    except FileFault as damage:
        return LoadedSettings(DEFAULT_SETTINGS, (damage,), _try_to_set_aside(file))
    faults: list[FileFault] = []
    settings = _checked(document, exercises, file.name, faults)
    if not faults:
        return LoadedSettings(settings, (), None)
    moved_to = _try_to_set_aside(file)
    if moved_to is not None:
        _try_to_save(file, settings)
    return LoadedSettings(settings, tuple(faults), moved_to)


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings.

    Raises:
        OSError: They could not be written; the old file is still there.
    """
    document: dict[str, Any] = {"version": _VERSION, **settings.general}
    if settings.dosage:
        document["dosage"] = {exercise_id: dict(numbers) for exercise_id, numbers in settings.dosage.items()}
    write_whole(file, tomli_w.dumps(document))


def _try_to_set_aside(file: Path) -> Path | None:
    try:
        return set_aside(file)
    except OSError:
        # On a read-only disk it stays where it is; the fault is told all the same.
        return None


def _try_to_save(file: Path, settings: Settings) -> None:
    try:
        save_settings(file, settings)
    except OSError:
        # The next change of a setting tries again, and says when it cannot.
        return


def _checked(
    document: Mapping[str, Any], exercises: Mapping[str, Exercise], file: str, faults: list[FileFault]
) -> Settings:
    """Return the good values of `document` and add a fault for each bad one."""
    general: dict[str, str | int] = {}
    dosage: dict[str, Mapping[str, int]] = {}
    for key, value in document.items():
        if key == "dosage" and isinstance(value, dict):
            checked = _checked_dosage(value, exercises, file, faults)
            dosage = {exercise_id: numbers for exercise_id, numbers in checked if numbers}
        elif key != "version":
            reason = _fault_of_general(key, value)
            if reason:
                faults.append(FileFault(file, key, reason, "The default is used."))
            else:
                general[key] = value
    return Settings(general, dosage)


def _fault_of_general(key: str, value: object) -> str | None:
    match _GENERAL.get(key):
        case None:
            return "there is no such setting"
        case NumberSetting() as setting:
            return _fault_of_number(value, setting.minimum, setting.maximum)
        case ChoiceSetting() as setting:
            values = [choice.value for choice in setting.choices]
            return None if value in values else f"expected one of {', '.join(values)}"


def _fault_of_number(value: object, minimum: int, maximum: int) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool) or not minimum <= value <= maximum:
        return f"expected a whole number from {minimum} to {maximum}"
    return None


def _checked_dosage(
    table: Mapping[str, Any], exercises: Mapping[str, Exercise], file: str, faults: list[FileFault]
) -> Iterator[tuple[str, Mapping[str, int]]]:
    for exercise_id, numbers in table.items():
        place = f"dosage.{exercise_id}"
        if not isinstance(numbers, dict):
            faults.append(FileFault(file, place, "expected a table of numbers", "The defaults are used."))
        elif exercise_id in exercises:
            yield exercise_id, dict(_checked_numbers(numbers, exercises[exercise_id], place, file, faults))
        elif all(_fault_of_number(value, 0, 1_000_000) is None for value in numbers.values()):
            # The exercise's own file may only be away for now, so its numbers are kept.
            yield exercise_id, numbers


def _checked_numbers(
    numbers: Mapping[str, Any], exercise: Exercise, place: str, file: str, faults: list[FileFault]
) -> Iterator[tuple[str, int]]:
    for key, value in numbers.items():
        number = exercise.dosage.get(key)
        if number is None:
            reason: str | None = "this exercise has no such number"
        else:
            reason = _fault_of_number(value, number.minimum, number.maximum)
        if reason is None:
            yield key, value
        else:
            faults.append(FileFault(file, f"{place}.{key}", reason, "The default is used."))
