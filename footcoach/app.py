"""The composition root: makes everything and hands it in; building and running are apart."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from footcoach import APPLICATION_ID, __version__
from footcoach.coach.clock import SystemClock
from footcoach.coach.computer import Computer, Loudspeaker, ScreenReader, SpeechEngine, WakeLock
from footcoach.desktop.end_signals import EndSignals, end_in_time
from footcoach.desktop.own_voice import has_own_voice
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings_file import SettingsFile
from footcoach.storage.state import load_state
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.roles import install_roles
from footcoach.ui.common.screen_theme import ScreenTheme
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.window.coordinator import Coordinator
from footcoach.ui.window.garbage_collector import collecting_in_gui_thread

if TYPE_CHECKING:
    from footcoach.desktop.single_instance import SingleInstance
    from footcoach.desktop.start_refusal import StartRefusal


@dataclass(frozen=True)
class Options:
    """How the program was started.

    Attributes:
        time_scale: How many times faster than real time a session runs, more than zero.
        starts: Whether today's session begins at once.
        language: A language for this start only; None for the one in the settings.
        files: Shared files to be looked into.
    """

    time_scale: float = 1.0
    starts: bool = False
    language: str | None = None
    files: tuple[Path, ...] = ()


def build(options: Options, computer: Computer, paths: Paths, region: QLocale | None = None) -> Coordinator:
    """Make the whole program for an existing QApplication, without showing or running anything.

    Args:
        options: How the program was started.
        computer: What the coach uses.
        paths: Where its files are.
        region: Whose formats count; None for that of the system.
    """
    settings_file = SettingsFile.read(paths.settings_file)
    catalogue = load_catalogue(paths, options.language or settings_file.language)
    assets = files("footcoach.assets")
    return Coordinator(
        catalogue=catalogue,
        loaded=settings_file.load(catalogue.exercises),
        state=load_state(paths.state_file),
        paths=paths,
        figures=FigureModel(assets / "figures"),
        computer=computer,
        formats=LocaleFormats(catalogue.language, region or QLocale.system()),
        time_scale=options.time_scale,
    )


def this_computer() -> Computer:
    """Return what the coach uses of the computer that it runs on."""
    return Computer(
        clock=SystemClock(),
        make_own_voice=_make_own_voice if has_own_voice() else None,
        make_speech_engine=_make_speech_engine,
        make_loudspeaker=_make_loudspeaker,
        make_wake_lock=_make_wake_lock,
        make_screen_reader=_make_screen_reader,
    )


# What only a session needs is loaded when the first one begins: the window comes sooner without it.


def _make_own_voice() -> SpeechEngine:
    from footcoach.workers.speech_client import OWN_VOICE, SpeechClient  # noqa: PLC0415

    return SpeechClient(OWN_VOICE)


def _make_speech_engine() -> SpeechEngine:
    from footcoach.workers.speech_client import SYSTEM_VOICES, SpeechClient  # noqa: PLC0415

    return SpeechClient(SYSTEM_VOICES)


def _make_wake_lock() -> WakeLock:
    from footcoach.workers.wake_lock_client import WakeLockClient  # noqa: PLC0415

    return WakeLockClient()


def _make_loudspeaker() -> Loudspeaker:
    from footcoach.workers.tone_client import ToneClient  # noqa: PLC0415

    return ToneClient()


def _make_screen_reader() -> ScreenReader:
    if sys.platform in {"win32", "darwin"}:
        from footcoach.desktop.presumed_reader import PresumedReader  # noqa: PLC0415

        return PresumedReader()
    from footcoach.workers.screen_reader_client import ScreenReaderClient  # noqa: PLC0415

    return ScreenReaderClient()


def make_application() -> QApplication:
    """Return the one QApplication, with the program's name and style."""
    QApplication.setApplicationName("footcoach")
    QApplication.setApplicationDisplayName("Footcoach")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APPLICATION_ID)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    install_roles()
    return application


def set_icon() -> None:
    """Give the windows their icon; reading SVG takes a while, so the first window does not wait for it."""
    from PySide6.QtGui import QIcon, QPixmap  # noqa: PLC0415

    # An ornament: a damaged installation is told by what is needed of it.
    with suppress(OSError, ImportError):
        icon = QPixmap()
        icon.loadFromData((files("footcoach.assets") / "icons" / "footcoach.svg").read_bytes())
        QApplication.setWindowIcon(QIcon(icon))


def connect_session_manager(application: QApplication, coordinator: Coordinator) -> None:
    """Let everything be saved when the person logs out, and the next logging in not start the program again.

    Qt would have it started with options that it does not know. The manager that comes with the signals is not used:
    PySide6 6.11 crashes when it hands that to a slot.
    """

    def never_restart() -> None:
        if manager := application.findChild(QSessionManager):
            manager.setRestartHint(QSessionManager.RestartHint.RestartNever)

    application.commitDataRequest.connect(coordinator.keep)
    application.saveStateRequest.connect(never_restart)


def _end_workers() -> None:
    from footcoach.workers.worker_client import end_workers  # noqa: PLC0415

    end_workers()


def run(options: Options, paths: Paths, instance: SingleInstance) -> int:
    """Open the window of the one program that has `paths`, and stay until it is to end; return the exit code.

    It is 0 for every orderly end: the window was closed, a signal came, the person logged out. The process ends with 1
    when not everything could be written in time; see footcoach.desktop.end_signals.

    Raises:
        OSError, FootcoachError, ImportError: It cannot be opened; `paths` is let go of again.
    """
    _end_at_once_on_ctrl_c()
    application = make_application()
    try:
        # From before the first thread to after the last: the history's ends when the window is closed.
        with collecting_in_gui_thread(application):
            coordinator = build(options, this_computer(), paths)
            with EndSignals() as signals:
                signals.end_requested.connect(coordinator.end)
                # Qt alone would stay for a window that is open beside the main one.
                signals.end_requested.connect(application.exit)
                _connect(application, coordinator, instance)
                coordinator.open(starts=options.starts)
                coordinator.window.show()
                coordinator.open_files(options.files)
                return application.exec()
    finally:
        instance.close()


def _connect(application: QApplication, coordinator: Coordinator, instance: SingleInstance) -> None:
    connect_session_manager(application, coordinator)
    coordinator.ending.connect(end_in_time)
    coordinator.ending.connect(_end_workers)
    coordinator.window.appeared.connect(set_icon)
    coordinator.window.appeared.connect(instance.listen)
    coordinator.folder_disturbed.connect(instance.hold_again)
    instance.raise_requested.connect(coordinator.window.come_forward)
    instance.start_requested.connect(coordinator.begin_unless_busy)
    instance.files_requested.connect(coordinator.open_files)


def _end_at_once_on_ctrl_c() -> None:
    """Let Ctrl+C end the process as other signals do, until there is something to lose.

    A desktop that hangs while the first window is made may hold up all that hears signals. Whoever started the program
    may want it to ignore them.
    """
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def asks_to_go_on(refusal: StartRefusal, paths: Paths) -> bool:
    """Tell in a window why the program does not start; return whether the person wants it to try on."""
    from footcoach.ui.window.refusal_dialog import RefusalDialog  # noqa: PLC0415 (hardly any start needs it)

    _end_at_once_on_ctrl_c()
    application = make_application()
    settings = SettingsFile.read(paths.settings_file).settings({}).settings
    theme = ScreenTheme(application, settings)
    set_icon()
    dialog = RefusalDialog(refusal)
    theme.watch(dialog)
    dialog.show()
    application.exec()
    return dialog.is_going_on()
