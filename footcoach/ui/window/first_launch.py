"""What is read before the first session: the welcome, and "Before you start"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from footcoach.coach.audio_output import AudioOutput
    from footcoach.ui.figures.figure_model import FigureModel
    from footcoach.ui.welcome.welcome_page import WelcomePage
    from footcoach.ui.window.choices import Choices
    from footcoach.ui.window.main_window import MainWindow
    from footcoach.ui.window.memory import Memory


class FirstLaunch(QObject):
    """Shows both pages, each never twice by itself.

    Signals:
        welcome_left: nothing of it is to be heard any more.
        place_requested: it is read; show the place where the person was.
        start_requested: it is read, and the session can begin that the person has asked for.
    """

    welcome_left = Signal()
    place_requested = Signal()
    start_requested = Signal()

    def __init__(
        self,
        choices: Choices,
        memory: Memory,
        *,
        figures: FigureModel,
        window: MainWindow,
        make_audio: Callable[[], AudioOutput],
        parent: QObject,
    ) -> None:
        """Show nothing yet; `make_audio` returns what is heard."""
        super().__init__(parent)
        self._choices = choices
        self._memory = memory
        self._figures = figures
        self._window = window
        self._make_audio = make_audio
        self._welcome: WelcomePage | None = None
        choices.settings_changed.connect(self._on_choices_settings_changed)

    def show_welcome(self) -> None:
        """Show the welcome, and "Before you start" after it."""
        from footcoach.ui.welcome.welcome_page import WelcomePage  # noqa: PLC0415

        # Who closes the window has left it, too.
        self._memory.note(replace(self._memory.state, has_seen_welcome=True))
        self._welcome = WelcomePage(
            self._choices.settings,
            self._figures,
            make_preview=self._make_audio,
            sound_choices=lambda settings: settings.sound_choices(self._choices.catalogue.language),
        )
        self._welcome.changed.connect(self._choices.set_settings)
        self._welcome.left.connect(self._on_welcome_left)
        self._window.show_page(self._welcome)

    def show_safety(self, *, starts: bool = False) -> None:
        """Show "Before you start"; a session begins then if it `starts` one."""
        from footcoach.ui.window.safety_page import SafetyPage  # noqa: PLC0415

        page = SafetyPage(has_been_read=self._memory.state.has_read_safety)
        page.understood.connect(self._on_safety_understood_start if starts else self._on_safety_understood)
        self._window.show_page(page)

    @Slot()
    def _on_choices_settings_changed(self) -> None:
        if self._welcome is not None:
            self._welcome.show_settings(self._choices.settings)

    @Slot()
    def _on_welcome_left(self) -> None:
        self._welcome = None
        self.welcome_left.emit()
        self._choices.flush()
        self._memory.remember(self._memory.state)
        self.show_safety()

    @Slot()
    def _on_safety_understood(self) -> None:
        self._understand()
        # On the first launch, that is Today.
        self.place_requested.emit()

    @Slot()
    def _on_safety_understood_start(self) -> None:
        self._understand()
        self.place_requested.emit()
        self.start_requested.emit()

    def _understand(self) -> None:
        self._memory.remember(replace(self._memory.state, has_read_safety=True))
