"""The one session that is under way, if there is one: begins it, and lets it follow what is changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from footcoach.storage.settings import FULL_SCREEN, LETTER_KEYS

if TYPE_CHECKING:
    from footcoach.coach.audio_output import AudioOutput
    from footcoach.coach.computer import Computer
    from footcoach.coach.session_starter import SessionStart
    from footcoach.core.session import Status
    from footcoach.core.week_review import Programme
    from footcoach.ui.common.history_service import HistoryService
    from footcoach.ui.common.locale_formats import LocaleFormats
    from footcoach.ui.figures.figure_model import FigureModel
    from footcoach.ui.session.session_controller import SessionController
    from footcoach.ui.session.summary_maker import SummaryMaker
    from footcoach.ui.window.choices import Choices
    from footcoach.ui.window.main_window import MainWindow


class SessionHost(QObject):
    """Has at most one session.

    Signals:
        settings_requested: open the settings.
        status_changed: the Status of the session.
        error_told: a sentence about what the session does without.
        sign_ticked: a WarningSign, and whether the person has it now.
        closed: the summary has been read, and there is no session any more.
    """

    settings_requested = Signal()
    status_changed = Signal(object)
    error_told = Signal(str)
    sign_ticked = Signal(object, bool)
    closed = Signal()

    def __init__(
        self,
        choices: Choices,
        *,
        history: HistoryService,
        computer: Computer,
        figures: FigureModel,
        formats: LocaleFormats,
        window: MainWindow,
        make_audio: Callable[[], AudioOutput],
        time_scale: float,
        parent: QObject,
    ) -> None:
        """Begin without one.

        Args:
            choices: What the person has chosen.
            history: Where sessions are kept.
            computer: What the coach uses of it.
            figures: Draws the figure.
            formats: How days and times are written.
            window: Where the session is shown.
            make_audio: Returns what is heard.
            time_scale: How much faster than real the time goes by, for trying it out.
            parent: What this belongs to.
        """
        super().__init__(parent)
        self._choices = choices
        self._history = history
        self._computer = computer
        self._figures = figures
        self._formats = formats
        self._window = window
        self._make_audio = make_audio
        self._time_scale = time_scale
        self._session: SessionController | None = None
        choices.settings_changed.connect(self._on_choices_settings_changed)

    @property
    def is_busy(self) -> bool:
        """Whether a session is under way, or its summary is being read."""
        return self._session is not None

    @property
    def status(self) -> Status | None:
        """What the session is doing; None where there is none."""
        return self._session.status if self._session is not None else None

    def begin(self, start: SessionStart) -> None:
        """Show a session, and let it run."""
        from footcoach.coach.announcements import AccessibleAnnouncer  # noqa: PLC0415
        from footcoach.ui.session.session_controller import SessionController  # noqa: PLC0415

        as_done = {part.exercise.id: part.exercise for part in start.routine.parts}
        self._session = SessionController(
            start,
            compile_plan=self._choices.plan,
            history=self._history,
            computer=self._computer,
            audio=self._make_audio(),
            time_scale=self._time_scale,
            exercises={**self._choices.catalogue.exercises, **as_done},
            figures=self._figures,
            window=self._window,
            announcer=AccessibleAnnouncer(self._window),
            summaries=self._summaries(),
            parent=self,
        )
        self._session.settings_requested.connect(self.settings_requested)
        self._session.status_changed.connect(self.status_changed)
        self._session.error_told.connect(self.error_told)
        self._session.sign_ticked.connect(self.sign_ticked)
        self._session.closed.connect(self._on_session_closed)
        settings = self._choices.settings
        self._session.set_letters(settings.is_on(LETTER_KEYS))
        self._session.start(self._choices.sound_choices(), is_full_screen=settings.is_on(FULL_SCREEN))

    def pause(self) -> bool:
        """Let nothing pass while something else is read; return whether there is anything that waits now."""
        return self._session is not None and self._session.pause()

    @Slot()
    def focus_resume(self) -> None:
        """Put the keyboard on what lets a paused session go on."""
        if self._session is not None:
            self._session.focus_resume()

    def expect_wait(self) -> None:
        """Know that the program itself is busy for a moment."""
        if self._session is not None:
            self._session.expect_wait()

    def tell(self, text: str) -> None:
        """Say over the session what has happened."""
        if self._session is not None:
            self._session.tell(text)

    def keep_for_another_time(self) -> None:
        """Keep a session that runs as it is at this moment, so that it can be continued."""
        if self._session is not None:
            self._session.keep_for_another_time()

    def _summaries(self) -> SummaryMaker:
        from footcoach.ui.session.summary_maker import SummaryMaker  # noqa: PLC0415

        return SummaryMaker(
            self._history,
            self._programme,
            exercises=self._choices.catalogue.exercises,
            figures=self._figures,
            clock=self._computer.clock,
            formats=self._formats,
        )

    def _programme(self) -> Programme:
        """Return what the person means to do each week, as it is set now."""
        from footcoach.core.week_review import Programme  # noqa: PLC0415

        return Programme(
            exercises=self._choices.routine.exercises,
            warm_ups=self._choices.catalogue.warm_up_ids,
            goal_days=self._choices.goal_days,
            first_weekday=self._formats.first_weekday,
        )

    @Slot()
    def _on_choices_settings_changed(self) -> None:
        if self._session is not None:
            self._session.set_letters(self._choices.settings.is_on(LETTER_KEYS))
            self._session.apply_settings(self._choices.sound_choices())

    @Slot()
    def _on_session_closed(self) -> None:
        if self._session is not None:
            self._session.deleteLater()
            self._session = None
        self.closed.emit()
