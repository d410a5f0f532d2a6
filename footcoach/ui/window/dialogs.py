"""The dialogs that open over any page: the settings, the keys, About."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog

from footcoach.storage.settings import LETTER_KEYS

if TYPE_CHECKING:
    from footcoach.coach.audio_output import AudioOutput
    from footcoach.ui.figures.figure_model import FigureModel
    from footcoach.ui.settings.settings_dialog import SettingsDialog
    from footcoach.ui.window.choices import Choices
    from footcoach.ui.window.main_window import MainWindow
    from footcoach.ui.window.session_host import SessionHost


class Dialogs(QObject):
    """Opens them, and lets them and the session know of each other.

    Signals:
        settings_opening: the settings are about to be shown; what is being typed elsewhere counts from now on.
        settings_closed: nothing of the settings will change any more.
        safety_requested: show "Before you start".
    """

    settings_opening = Signal()
    settings_closed = Signal()
    safety_requested = Signal()
    _error_told = Signal(str)

    def __init__(
        self,
        choices: Choices,
        session: SessionHost,
        *,
        figures: FigureModel,
        data_dir: Path,
        window: MainWindow,
        make_audio: Callable[[], AudioOutput],
        parent: QObject,
    ) -> None:
        """Open none yet; `make_audio` returns what is heard."""
        super().__init__(parent)
        self._choices = choices
        self._session = session
        self._figures = figures
        self._data_dir = data_dir
        self._window = window
        self._make_audio = make_audio

    @Slot()
    def open_settings(self) -> None:
        """Show the settings."""
        self._make_settings().open()

    @Slot(str)
    def open_settings_of(self, exercise_id: str) -> None:
        """Show the numbers of one exercise in the settings."""
        dialog = self._make_settings()
        dialog.open_exercise(exercise_id)
        dialog.open()

    @Slot()
    def open_keys(self) -> None:
        """Show the list of keys."""
        from footcoach.ui.window.keys_dialog import KeysDialog  # noqa: PLC0415

        # Nobody reads in the middle of a hold.
        is_paused = self._session.pause()
        dialog = KeysDialog(
            has_letters=self._choices.settings.is_on(LETTER_KEYS), is_session_paused=is_paused, parent=self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._session.focus_resume)
        dialog.open()

    @Slot()
    def open_about(self) -> None:
        """Show About."""
        from footcoach.ui.window.about_dialog import AboutDialog  # noqa: PLC0415

        dialog = AboutDialog(self._data_dir, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.safety_requested.connect(self.safety_requested)
        dialog.resize(760, 560)
        dialog.open()

    def close_all(self) -> None:
        """Close whatever is open; a number that is typed in the settings is taken then."""
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.close()

    def tell_error(self, text: str) -> None:
        """Show in the settings, if they are open, what has gone wrong with them."""
        self._error_told.emit(text)

    def _make_settings(self) -> SettingsDialog:
        from footcoach.ui.settings.settings_dialog import SettingsDialog  # noqa: PLC0415

        self.settings_opening.emit()
        choices = self._choices
        dialog = SettingsDialog(
            choices.settings,
            choices.routine_as_written,
            choices.compiler,
            self._figures,
            self._make_audio(),
            everything=choices.as_done(choices.catalogue.everything()),
            language=choices.catalogue.language,
            session_status=self._session.status,
            parent=self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(choices.set_settings)
        dialog.finished.connect(self._on_settings_finished)
        self._session.status_changed.connect(dialog.show_session_status)
        self._error_told.connect(dialog.show_error)
        dialog.resize(min(900, self._window.width() - 60), min(680, self._window.height() - 40))
        return dialog

    @Slot()
    def _on_settings_finished(self) -> None:
        self._make_audio().end_preview()
        self.settings_closed.emit()
        self._choices.flush()
