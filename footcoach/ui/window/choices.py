"""What the person has chosen, as it is now: the settings, all routines, and which of these Today offers."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from footcoach.core.compiler import PlanCompiler
from footcoach.core.cue import SoundChoices
from footcoach.core.plan import Plan
from footcoach.core.routine import Preferences, Routine
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.settings import WEEKLY_GOAL, Settings
from footcoach.storage.settings_file import save_settings
from footcoach.ui.common.late_writer import LateWriter


class Choices(QObject):
    """Holds the newest settings and the newest catalogue; the settings are kept in their file.

    Signals:
        settings_changed: there are other settings.
        catalogue_changed: there are other routines, another one is offered, or an exercise is done in another form.
        not_kept: an OSError: the settings could not be written.
    """

    settings_changed = Signal()
    catalogue_changed = Signal()
    not_kept = Signal(object)

    def __init__(
        self, catalogue: Catalogue, settings: Settings, settings_file: Path, today: Callable[[], date], parent: QObject
    ) -> None:
        """Begin with what was read; `today` tells the local day."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._today = today
        self._settings = settings
        self._routine = self.as_done(catalogue.routine_on(today()))
        self._file = settings_file
        self._compiler = PlanCompiler()
        self._writer = LateWriter(self)
        self._writer.failed.connect(self.not_kept)

    @property
    def catalogue(self) -> Catalogue:
        """All exercises and routines."""
        return self._catalogue

    @property
    def routine(self) -> Routine:
        """The one that Today offers, as it is done."""
        return self._routine

    @property
    def routine_as_written(self) -> Routine:
        """The same, with a level only where it has one of its own."""
        return self._catalogue.routine_on(self._today())

    @property
    def settings(self) -> Settings:
        """Every setting."""
        return self._settings

    @property
    def goal_days(self) -> int:
        """On how many days a week the person wants to exercise, 1 to 7."""
        return self._settings.number(WEEKLY_GOAL)

    @property
    def compiler(self) -> PlanCompiler:
        """What makes the plans of this window."""
        return self._compiler

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Have other routines, and other exercises of the person's own."""
        before, self._catalogue = self._catalogue, catalogue
        self._follow_exercises(before)
        self._routine = self.as_done(self.routine_as_written)
        self.catalogue_changed.emit()

    def _follow_exercises(self, before: Catalogue) -> None:
        settings = self._settings
        for id_ in self._catalogue.own_exercise_ids & before.own_exercise_ids:
            settings = settings.following(before.exercises[id_], self._catalogue.exercises[id_])
        if settings != self._settings:
            self._settings = settings
            self._writer.save(partial(save_settings, self._file, settings))

    def follow_day(self) -> None:
        """Offer what is to be offered on the present day."""
        if self.routine_as_written.id != self._routine.id:
            self.set_catalogue(self._catalogue)

    def alone(self, exercise_id: str) -> Routine:
        """Return one exercise as Today offers it, else as it is elsewhere."""
        return self._catalogue.alone(exercise_id, self.routine_as_written)

    def set_settings(self, settings: Settings) -> None:
        """Have other settings, and write them soon."""
        has_other_forms = settings.levels != self._settings.levels
        self._settings = settings
        self._writer.save(partial(save_settings, self._file, settings))
        if has_other_forms:
            self.set_catalogue(self._catalogue)
        self.settings_changed.emit()

    def as_done(self, routine: Routine) -> Routine:
        """Return `routine` with each exercise in the form that counts now."""
        return routine.at_levels(self._settings.levels)

    def plan(self, routine: Routine) -> Plan:
        """Return the plan of `routine` with these settings."""
        return self._compiler.compile(routine, self.preferences())

    def preferences(self) -> Preferences:
        """Return what the person has set for every routine."""
        return self._settings.preferences()

    def sound_choices(self) -> SoundChoices:
        """Return what is to be heard, and how."""
        return self._settings.sound_choices(self._catalogue.language)

    def flush(self) -> None:
        """Begin to write at once what is not written yet."""
        self._writer.flush()

    def close(self) -> None:
        """Return when everything is written."""
        self._writer.close()
