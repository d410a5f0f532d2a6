"""Connects the page Progress with the report, and with export and import."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from footcoach.coach.clock import Clock
from footcoach.core.exercise import Exercise
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.settings import WEEKLY_GOAL, Settings
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.progress.progress_page import ProgressPage
from footcoach.ui.report.facts import ReportChoices
from footcoach.ui.report.report_controller import ReportController
from footcoach.ui.transfer.transfer_controller import TransferController


class ProgressController(QObject):
    """Connects the page with what its buttons ask for.

    Attributes:
        page: The page to show.
    """

    def __init__(
        self,
        history: HistoryService,
        catalogue: Catalogue,
        settings: Settings,
        *,
        removed: Mapping[str, Exercise],
        clock: Clock,
        formats: LocaleFormats,
        window: QWidget,
        parent: QObject,
    ) -> None:
        """Show `history` against the goal in `settings`, with dialogs that belong to `window`.

        What was done of the exercises that are `removed` has their last names.
        """
        super().__init__(parent)
        self._catalogue = catalogue
        # Those that are removed meanwhile stay in it, too.
        self._exercises = {**catalogue.exercises, **{id_: removed[id_] for id_ in removed.keys() - catalogue.exercises}}
        self._settings = settings
        self._clock = clock
        self.page = ProgressPage(
            history,
            self._exercises,
            formats,
            settings.number(WEEKLY_GOAL),
            self._today,
            warm_ups=catalogue.warm_up_ids,
            usual_routine_id=catalogue.default_routine().id,
        )
        transfer = TransferController(history, window, self._today, formats, is_wanted=self.page.isVisible)
        transfer.status_told.connect(self.page.show_status)
        transfer.error_told.connect(self.page.show_error)
        transfer.imported.connect(self.page.forget_changes)
        self.page.export_json_requested.connect(transfer.export_json)
        self.page.export_csv_requested.connect(transfer.export_csv)
        self.page.import_requested.connect(transfer.import_file)
        report = ReportController(
            history,
            window,
            choices=self._report_choices,
            exercises=self._exercises,
            today=self._today,
            formats=formats,
        )
        report.status_told.connect(self.page.show_status)
        report.error_told.connect(self.page.show_error)
        self.page.report_requested.connect(report.save_report)

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Report of what `catalogue` has and Today offers from now on."""
        self._catalogue = catalogue
        self._exercises |= catalogue.exercises
        self.page.show_usual_routine(catalogue.default_routine().id)

    def show_settings(self, settings: Settings) -> None:
        """Show the weeks against the goal in `settings`."""
        self._settings = settings
        self.page.show_goal(settings.number(WEEKLY_GOAL))

    def _report_choices(self) -> ReportChoices:
        preferences, goal_days = self._settings.preferences(), self._settings.number(WEEKLY_GOAL)
        routine = self._catalogue.routine_on(self._today()).at_levels(preferences.levels)
        return ReportChoices(routine, preferences, goal_days, self._catalogue.warm_up_ids)

    def _today(self) -> date:
        return self._clock.local_time().date()
