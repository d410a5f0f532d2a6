"""What leads to what: builds the window from its parts, and from a changed setting leads to everything it touches.

What the first window does not show is imported when it is first shown: it would double the time of the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

from footcoach.coach.computer import Computer
from footcoach.core.errors import FootcoachError
from footcoach.core.quote import shown, shown_path
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FileError, first_told
from footcoach.storage.paths import Paths
from footcoach.storage.settings import LETTER_KEYS
from footcoach.storage.settings_file import LoadedSettings
from footcoach.storage.state import ProgramState
from footcoach.ui.common import keys
from footcoach.ui.common.held_keys import HeldKeys
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.keys import add_shortcut
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.screen_theme import ScreenTheme
from footcoach.ui.figures.figure_model import FigureModel, appearance_of
from footcoach.ui.window.choices import Choices
from footcoach.ui.window.dialogs import Dialogs
from footcoach.ui.window.file_opener import FileOpener
from footcoach.ui.window.first_launch import FirstLaunch
from footcoach.ui.window.memory import Memory
from footcoach.ui.window.navigation_bar import Destination
from footcoach.ui.window.places import Places
from footcoach.ui.window.session_host import SessionHost

if TYPE_CHECKING:
    from datetime import date

    from footcoach.coach.audio_output import AudioOutput
    from footcoach.coach.session_starter import SessionStart

_KEPT_WITHIN_S = 2.0
"""So long a system that shuts down is held up for a slow disk."""

_LOAD_LATER_MS = 1000
"""By then the first window is as it stays, and nobody has found the next one to open yet."""


class Coordinator(QObject):
    """Connects the window with the coach and the storage.

    Attributes:
        window: The main window.

    Signals:
        folder_disturbed: something is wrong with the files of the history; their folder may be another one by now.
        ending: the window has been closed, and everything is being written; what else runs is to end now.
    """

    folder_disturbed = Signal()
    ending = Signal()

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        loaded: LoadedSettings,
        state: ProgramState,
        paths: Paths,
        figures: FigureModel,
        computer: Computer,
        formats: LocaleFormats,
        time_scale: float,
    ) -> None:
        super().__init__()
        self._paths = paths
        self._figures = figures
        self._computer = computer
        self._formats = formats
        self._audio: AudioOutput | None = None
        # Fields and file dialogs would write the digits of the region.
        QLocale.setDefault(formats.words)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._choices = Choices(catalogue, loaded.settings, paths.settings_file, self._day, self)
        # Before the pages follow it: they measure themselves as they look by then.
        self._choices.settings_changed.connect(self._on_choices_settings_changed)
        self._memory = Memory(state, paths.state_file, self)
        self._theme = ScreenTheme(application, loaded.settings, self)
        self._show_appearance()
        self._history = HistoryService(paths, computer.clock.local_time().date(), self)
        self._places = Places(
            self._choices,
            self._memory,
            history=self._history,
            figures=figures,
            clock=computer.clock,
            formats=formats,
            paths=paths,
            parent=self,
        )
        self.window = self._places.window
        self.window.restore_place(state.window_geometry)
        self._session = self._make_session(time_scale)
        self._first_launch = FirstLaunch(
            self._choices,
            self._memory,
            figures=figures,
            window=self.window,
            make_audio=self._the_audio,
            parent=self,
        )
        self._dialogs = self._make_dialogs()
        self._files = FileOpener(self.window, lambda: self._can_go, self)
        self._connect_parts()
        self._connect_window()
        self._letter_shortcut = self._add_shortcuts()
        self._apply_letters()
        HeldKeys(application, self)
        self._places.show_times()
        self._tell_errors(loaded)

    def _make_session(self, time_scale: float) -> SessionHost:
        return SessionHost(
            self._choices,
            history=self._history,
            computer=self._computer,
            figures=self._figures,
            formats=self._formats,
            window=self.window,
            make_audio=self._the_audio,
            time_scale=time_scale,
            parent=self,
        )

    def _make_dialogs(self) -> Dialogs:
        return Dialogs(
            self._choices,
            self._session,
            figures=self._figures,
            data_dir=self._paths.data_dir,
            window=self.window,
            make_audio=self._the_audio,
            parent=self,
        )

    # Start

    def open(self, *, starts: bool = False) -> None:
        """Show the first page: on the first launch the welcome, then "Before you start"; else Today or the session.

        Who `starts` wants the session at once, and reads only what must be read; a warning sign must be seen to first.
        """
        state = self._memory.state
        if state.is_new and not starts:
            self._first_launch.show_welcome()
        elif not state.has_read_safety:
            self._first_launch.show_safety(starts=starts)
        elif starts and not state.warning_signs:
            self._places.begin_today()
        else:
            self._places.show_today()

    @Slot()
    def begin_unless_busy(self) -> None:
        """Begin today's session, unless one is under way, a dialog is open, or there is something to read first."""
        is_asking = QApplication.activeModalWidget() is not None
        if self._can_go and not self._memory.state.warning_signs and not is_asking:
            self._places.take_edits()
            self._places.begin_today()

    @Slot(object)
    def open_files(self, files: Sequence[Path]) -> None:
        """Show what is in shared files, as soon as no session is under way and nothing is asked or to be read first."""
        self._files.open(files)

    def _connect_parts(self) -> None:
        self._choices.not_kept.connect(self._tell_not_kept)
        self._memory.not_kept.connect(self._tell_not_kept)
        self._history.error_found.connect(self._on_history_error_found)
        self._places.session_begun.connect(self._on_places_session_begun)
        self._places.safety_requested.connect(self._on_safety_requested)
        self._places.day_changed.connect(self._on_places_day_changed)
        self._places.about_requested.connect(self._dialogs.open_about)
        self._places.navigation.settings_requested.connect(self._dialogs.open_settings)
        self._places.exercise.settings_requested.connect(self._dialogs.open_settings_of)
        self._session.settings_requested.connect(self._dialogs.open_settings)
        self._session.error_told.connect(self._places.today.notice.add)
        self._session.sign_ticked.connect(self._places.warn)
        self._session.closed.connect(self._on_session_closed)
        self._first_launch.welcome_left.connect(self._end_preview)
        self._first_launch.place_requested.connect(self._places.show_last)
        self._first_launch.start_requested.connect(self._places.begin_today)
        self._first_launch.place_requested.connect(self._files.go_on)
        self._files.opened.connect(self._places.look_into)
        self._files.put_off.connect(self._on_files_put_off)
        self._dialogs.settings_opening.connect(self._places.take_edits)
        self._dialogs.settings_closed.connect(self._places.take_settings)
        self._dialogs.safety_requested.connect(self._on_safety_requested)

    def _connect_window(self) -> None:
        self.window.appeared.connect(self._on_window_appeared)
        self.window.screen_changed.connect(self._theme.set_screen_size)
        self.window.resized.connect(self._theme.set_window_size)
        self._theme.set_window_size(self.window.size())
        self.window.closed.connect(self._on_window_closed)
        self._theme.watch(self.window)
        self._theme.changed.connect(self._show_appearance)
        self._theme.dressing_begun.connect(self._session.expect_wait)

    def _add_shortcuts(self) -> QShortcut:
        """Let keys lead where they lead from any page; return the one of a single letter."""
        window = self.window
        add_shortcut(window, keys.SETTINGS.sequences, self._dialogs.open_settings)
        add_shortcut(window, keys.TODAY.sequences, partial(self._go_to, Destination.TODAY))
        add_shortcut(window, keys.PROGRESS.sequences, partial(self._go_to, Destination.PROGRESS))
        add_shortcut(window, keys.ROUTINES.sequences, partial(self._go_to, Destination.ROUTINES))
        add_shortcut(window, keys.HELP.sequences, self._on_help_shortcut_activated)
        add_shortcut(window, keys.KEYS.sequences, self._dialogs.open_keys)
        return add_shortcut(window, keys.KEYS.letters, self._dialogs.open_keys)

    def _apply_letters(self) -> None:
        self._letter_shortcut.setEnabled(self._choices.settings.is_on(LETTER_KEYS))

    @Slot()
    def _on_window_appeared(self) -> None:
        # The history is opened behind the first window: the longer it is, the longer it is looked over.
        self._places.refresh()
        self._theme.look_for_motion()
        self.window.activated.connect(self._theme.look_for_motion)
        QTimer.singleShot(_LOAD_LATER_MS, self, self._prepare_places)
        try:
            self._figures.load()
        except FootcoachError as error:
            self._places.today.notice.add(
                self.tr("The figure cannot be shown: {error}. Everything else works as usual.").format(error=error)
            )

    @Slot()
    def _prepare_places(self) -> None:
        if not self._session.is_busy:
            self._places.prepare()

    # From here to there

    def _go_to(self, destination: Destination) -> None:
        """Show a place, if one can go there."""
        if self._can_go:
            self._places.show(destination)

    @property
    def _can_go(self) -> bool:
        """Whether one can go to the places: no session is under way, and "Before you start" has been read."""
        return not self._session.is_busy and self._memory.state.has_read_safety

    @Slot()
    def _on_help_shortcut_activated(self) -> None:
        if self._can_go:
            self._places.show(Destination.HELP)
        else:
            # It helps where one is, and leads nowhere.
            self._dialogs.open_keys()

    @Slot()
    def _on_safety_requested(self) -> None:
        self._first_launch.show_safety()

    @Slot(object)
    def _on_places_session_begun(self, start: SessionStart) -> None:
        self._session.begin(start)

    @Slot()
    def _on_places_day_changed(self) -> None:
        if not self._session.is_busy:
            self._choices.follow_day()

    def _day(self) -> date:
        return self._computer.clock.local_time().date()

    @Slot()
    def _on_session_closed(self) -> None:
        self._choices.follow_day()
        self._places.show_times()
        self._places.show_today()
        self._history.changed.emit()
        self._files.go_on()

    @Slot(object)
    def _on_files_put_off(self, files: Sequence[Path]) -> None:
        text = self.tr("{file} can be imported after the session.")
        self._session.tell(text.format(file=shown(files[0].name)))

    # What is heard and seen

    def _the_audio(self) -> AudioOutput:
        """Return what is heard; it loads speech and sound, which the first window does without."""
        if self._audio is None:
            from footcoach.coach.audio_output import AudioOutput  # noqa: PLC0415

            self._audio = AudioOutput(self._computer, self)
        return self._audio

    @Slot()
    def _end_preview(self) -> None:
        if self._audio is not None:
            self._audio.end_preview()

    @Slot()
    def _on_choices_settings_changed(self) -> None:
        self._theme.show_settings(self._choices.settings)
        self._show_appearance()
        self._apply_letters()
        if not self._session.is_busy:
            # Nobody sees the other pages before the session is over.
            self._places.show_times()

    @Slot()
    def _show_appearance(self) -> None:
        """Draw the figure as the settings, or the screen and the desktop, want it."""
        self._figures.set_appearance(
            appearance_of(
                self._choices.settings,
                is_screen_high_contrast=self._theme.is_high_contrast(),
                wants_less_motion=self._theme.wants_less_motion(),
            )
        )

    # What is told

    def _tell_errors(self, loaded: LoadedSettings) -> None:
        self._tell_first(self._choices.catalogue.errors, self.tr("Left out: {error}"))
        self._tell_lost_routines()
        self._tell_first(loaded.errors, "{error}")
        if loaded.set_aside_as is not None:
            text = self.tr("Your settings file was damaged. It is kept as {file}.")
            self._places.today.notice.add(text.format(file=shown_path(loaded.set_aside_as)))

    def _tell_lost_routines(self) -> None:
        """Say once that Today cannot offer what was chosen; what is only faulty is mended, and offered again."""
        catalogue = self._choices.catalogue
        if not catalogue.lost_routine_ids:
            return
        usual = catalogue.default_routine()
        text = self.tr("A routine that you chose for Today is not there any more. Today offers “{name}” instead.")
        self._places.today.notice.add(text.format(name=usual.name))
        if not catalogue.errors:
            self._memory.remember_offered(catalogue.offered.among(catalogue.routines, usual.id))

    def _tell_first(self, errors: Sequence[FileError], text: str) -> None:
        told, more = first_told(errors)
        for error in told:
            self._places.today.notice.add(text.format(error=error))
        if more:
            count = self._formats.number(more)
            self._places.today.notice.add(self.tr("And {count} more of this kind.").format(count=count))

    @Slot(object)
    def _on_history_error_found(self, error: FileError) -> None:
        self.folder_disturbed.emit()
        self._places.today.notice.add(str(error))
        self._session.tell(str(error))

    @Slot(object)
    def _tell_not_kept(self, error: OSError) -> None:
        text = self.tr("Your changes could not be saved in {folder}: {reason}. They last until you close Footcoach.")
        reason = error.strerror or str(error)
        message = text.format(folder=shown_path(self._paths.data_dir), reason=reason)
        self._places.today.notice.add(message)
        self._dialogs.tell_error(message)

    # The end

    @Slot()
    def keep(self) -> None:
        """Save everything as it is at this moment, with a running session; nothing ends, and whoever stays goes on.

        For a computer that is about to be shut down: it may ask no more, and may still let the program live.
        """
        self._session.keep_for_another_time()
        self._keep_choices()
        self._history.wait_until_kept(_KEPT_WITHIN_S)

    @Slot()
    def end(self) -> None:
        """Close the window without a question, whatever is open; a running session is kept, to be continued."""
        # First, because a session goes on when the question before its end is closed.
        self._dialogs.close_all()
        self._session.keep_for_another_time()
        self.window.close()

    @Slot()
    def _on_window_closed(self) -> None:
        self._dialogs.close_all()
        if self._audio is not None:
            self._audio.close()
        # What is left to write may take a moment, and nobody should look at a window that does not answer.
        self.window.hide()
        self._choices.flush()
        self.ending.emit()
        self._keep_choices()
        self._history.close()

    def _keep_choices(self) -> None:
        """Return when all that the person has changed is written, and where the window is."""
        self._memory.remember(replace(self._memory.state, window_geometry=self.window.place()))
        self._choices.close()
        self._places.close()
