"""The settings file: every good value in it counts; a damaged file is set aside under a new name, never lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from footcoach.core.exercise import Exercise
from footcoach.storage.atomic import set_aside, write_whole
from footcoach.storage.errors import FileError, in_file
from footcoach.storage.settings import (
    DEFAULT_SETTINGS,
    GENERAL_SETTINGS,
    LANGUAGE,
    ChoiceSetting,
    NameSetting,
    NumberSetting,
    Settings,
    SwitchSetting,
)
from footcoach.storage.strict_toml import read_toml

_VERSION = 1
_LARGEST_NUMBER = 1_000_000
_LONGEST_NAME = 200


@dataclass(frozen=True)
class LoadedSettings:
    """The settings that could be read.

    Attributes:
        settings: Every good value; the rest stands at its default.
        errors: What was wrong with the file.
        set_aside_as: Where the damaged file is now; None when it stands where it was.
    """

    settings: Settings
    errors: tuple[FileError, ...]
    set_aside_as: Path | None = None


@dataclass(frozen=True)
class SettingsFile:
    """The settings file as it was at the start, read once: its language is needed before the exercises can be read.

    Attributes:
        file: Where it is; it need not be there.
        document: What it says, not yet checked.
        error: Why it could not be read; None when it could, or is not there.
    """

    file: Path
    document: Mapping[str, Any]
    error: FileError | None = None

    @classmethod
    def read(cls, file: Path) -> "SettingsFile":
        """Read the file; whatever is wrong with it is told by the settings."""
        try:
            file.lstat()
            with in_file(file.name):
                return cls(file, read_toml(file))
        except (FileNotFoundError, NotADirectoryError):
            return cls(file, {})
        except FileError as damage:
            return cls(file, {}, FileError(damage.file, damage.place, damage.reason, "The defaults are used."))
        except OSError as error:
            reason = f"cannot be read: {error.strerror or error}"
            return cls(file, {}, FileError(file.name, "", reason, "Check that you may open its folder."))

    @property
    def language(self) -> str:
        """The chosen language."""
        value = self.document.get(LANGUAGE.key)
        return LANGUAGE.default if _error_of_general(LANGUAGE.key, value) else str(value)

    def settings(self, exercises: Mapping[str, Exercise]) -> LoadedSettings:
        """Return the settings; numbers of exercises that are not in `exercises` are kept as they are."""
        if self.error is not None:
            return LoadedSettings(DEFAULT_SETTINGS, (self.error,))
        checker = _Checker(self.file.name, exercises)
        settings = checker.settings(self.document)
        return LoadedSettings(settings, tuple(checker.errors))

    def load(self, exercises: Mapping[str, Exercise]) -> LoadedSettings:
        """Return the settings; a damaged file is set aside under a new name, its good values are kept in its place."""
        loaded = self.settings(exercises)
        if not loaded.errors:
            return loaded
        try:
            moved_to = set_aside(self.file)
            save_settings(self.file, loaded.settings)
        except OSError:
            # On a read-only disk it stays where it is; the error is told all the same.
            return loaded
        return LoadedSettings(loaded.settings, loaded.errors, moved_to)


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings.

    Raises:
        OSError: They could not be written; the old file is still there.
    """
    import tomli_w  # noqa: PLC0415 (the first window does without)

    document: dict[str, Any] = {"version": _VERSION, **settings.general}
    if settings.dosage:
        document["dosage"] = {form_id: dict(numbers) for form_id, numbers in settings.dosage.items()}
    if settings.levels:
        document["levels"] = dict(settings.levels)
    write_whole(file, tomli_w.dumps(document))


class _Checker:
    """Takes the good values out of a document and notes an error for each bad one."""

    def __init__(self, file: str, exercises: Mapping[str, Exercise]) -> None:
        self._file = file
        self._exercises = exercises
        self.errors: list[FileError] = []

    def settings(self, document: Mapping[str, Any]) -> Settings:
        """Return the good values of `document`."""
        values = dict(document)
        version = values.pop("version", _VERSION)
        if version != _VERSION:
            self._note("version", f"expected {_VERSION}; another version of Footcoach wrote this file")
        dosage = dict(self._dosage(values.pop("dosage", {})))
        levels = dict(self._levels(values.pop("levels", {})))
        return Settings(dict(self._general(values)), dosage, levels)

    def _note(self, place: str, reason: str) -> None:
        self.errors.append(FileError(self._file, place, reason, "The default is used."))

    def _general(self, values: Mapping[str, Any]) -> Iterator[tuple[str, str | int]]:
        for key, value in values.items():
            reason = _error_of_general(key, value)
            if reason is None:
                yield key, value
            else:
                self._note(key, reason)

    def _dosage(self, table: object) -> Iterator[tuple[str, Mapping[str, int]]]:
        if not isinstance(table, dict):
            self._note("dosage", "expected a table for each exercise")
            return
        for form_id, numbers in table.items():
            place = f"dosage.{form_id}"
            if not isinstance(numbers, dict):
                self._note(place, "expected a table of numbers")
            elif good := dict(self._numbers(form_id, numbers, place)):
                yield form_id, good

    def _numbers(self, form_id: str, numbers: Mapping[str, Any], place: str) -> Iterator[tuple[str, int]]:
        for key, value in numbers.items():
            reason = self._error_of_dosage(form_id, key, value)
            if reason is None:
                yield key, value
            else:
                self._note(f"{place}.{key}", reason)

    def _error_of_dosage(self, form_id: str, key: str, value: object) -> str | None:
        exercise_id, _, level = form_id.partition("/")
        exercise = self._exercises.get(exercise_id)
        if exercise is None:
            # The exercise's own file may only be away for now, so its numbers are kept.
            return _error_of_number(value, 0, _LARGEST_NUMBER)
        form = exercise.at_level(level)
        if form.form_id != form_id:
            return "this exercise has no such level"
        number = form.dosage.get(key)
        if number is None:
            return "this exercise has no such number"
        return _error_of_number(value, number.minimum, number.maximum)

    def _levels(self, table: object) -> Iterator[tuple[str, str]]:
        if not isinstance(table, dict):
            self._note("levels", "expected the level of each exercise")
            return
        for exercise_id, level in table.items():
            reason = self._error_of_level(exercise_id, level)
            if reason is None:
                yield exercise_id, level
            else:
                self._note(f"levels.{exercise_id}", reason)

    def _error_of_level(self, exercise_id: str, level: object) -> str | None:
        if not isinstance(level, str) or len(level) > _LONGEST_NAME:
            return "expected the name of a level"
        exercise = self._exercises.get(exercise_id)
        if exercise is None or exercise.at_level(level).level == level:
            return None
        if not exercise.levels:
            return "this exercise has no levels"
        return f"this exercise has no such level; it is done as it comes, “{exercise.level_name}”"


def _error_of_general(key: str, value: object) -> str | None:
    match GENERAL_SETTINGS.get(key):
        case None:
            return "there is no such setting"
        case NumberSetting() as setting:
            return _error_of_number(value, setting.minimum, setting.maximum)
        case ChoiceSetting() as setting:
            values = [choice.value for choice in setting.choices]
            return None if value in values else f"expected one of {', '.join(values)}"
        case SwitchSetting():
            return None if isinstance(value, bool) else "expected true or false"
        case NameSetting():
            is_name = isinstance(value, str) and len(value) <= _LONGEST_NAME
            return None if is_name else f"expected a text of at most {_LONGEST_NAME} characters"


def _error_of_number(value: object, minimum: int, maximum: int) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool) or not minimum <= value <= maximum:
        return f"expected a whole number from {minimum} to {maximum}"
    return None
