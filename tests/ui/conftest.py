"""The real program on files of its own, with a clock that is moved by hand."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QWidget

from footcoach.app import Options, build
from footcoach.coach.player import Player
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings_file import SettingsFile
from footcoach.storage.state import ProgramState, load_state, save_state
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.figures.figure_model import FigureModel
from footcoach.ui.figures.figure_view import FigureView
from footcoach.ui.figures.frame_timer import FRAME_MS, FrameTimer
from footcoach.ui.window.coordinator import Coordinator
from footcoach.ui.window.navigation_bar import NavigationBar
from tests.fakes import FakeClock, FakeComputer
from tests.ui.formats import FORMATS
from tests.ui.waiting import wait_for_answers

STEP_MS = 200
"""So much of a session goes by at once; every phase, and every second, is a multiple of it."""


def build_with(clips_dir, computer, paths):
    """The program with other clips than its own."""
    catalogue = load_catalogue(paths, "en")
    return Coordinator(
        catalogue=catalogue,
        loaded=SettingsFile.read(paths.settings_file).load(catalogue.exercises),
        state=load_state(paths.state_file),
        paths=paths,
        figures=FigureModel(clips_dir),
        computer=computer,
        formats=FORMATS,
        time_scale=1.0,
    )


class Program:
    """The program as a person uses it: by its buttons, and by the texts that are seen."""

    def __init__(self, qtbot, data_dir, options, clips_dir=None, region="en_GB"):
        self.qtbot = qtbot
        self.clock = FakeClock()
        self.computer = FakeComputer(self.clock)
        self.paths = Paths(data_dir)
        if clips_dir is None:
            self.coordinator = build(options, self.computer.handed_in, self.paths, QLocale(region))
        else:
            self.coordinator = build_with(clips_dir, self.computer.handed_in, self.paths)
        self.window = self.coordinator.window
        qtbot.addWidget(self.window)
        self.coordinator.open(starts=options.starts)
        self.window.show()

    def appear(self):
        """Let the window appear, after which the figures are there."""
        with self.qtbot.waitSignal(self.window.appeared):
            pass
        return self

    @property
    def page(self):
        """What fills the window, or the page of the place that does."""
        page = self.window.current_page()
        return page.findChild(QStackedWidget).currentWidget() if isinstance(page, NavigationBar) else page

    @property
    def player(self):
        return self.coordinator.findChild(Player)

    def find(self, name, kind=QWidget):
        """The visible widget called `name` in the window."""
        found = [widget for widget in self.window.current_page().findChildren(kind, name) if widget.isVisible()]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    def text(self, name):
        return self.find(name).text()

    def press(self, name):
        self.find(name, QPushButton).click()

    def end_session(self):
        """End the session by its button, and mean it."""
        self.press("endButton")
        self.dialog("endDialog").accept()

    def dialog(self, name):
        found = [dialog for dialog in self.window.findChildren(QDialog, name) if dialog.isVisible()]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    @property
    def history(self):
        return self.coordinator.findChild(HistoryService)

    def settle(self):
        """Wait until the history has answered everything that it was asked."""
        wait_for_answers(self.qtbot, self.history)
        return self

    def asked(self, question):
        """What the history answers."""
        answers = []
        self.history.query(question, answers.append)
        self.settle()
        assert answers, "the history did not answer"
        return answers[0]

    def run(self, ms):
        """Let `ms` of the session go by."""
        player = self.player
        while ms > 0:
            step_ms = min(STEP_MS, ms)
            self.clock.advance(step_ms)
            player.catch_up()
            ms -= step_ms

    def figure(self, within=None):
        """The first figure on the page, or within a part of it."""
        return (within or self.page).findChild(FigureView)

    def picture(self, within=None):
        """What the figure looks like now."""
        return self.figure(within).grab().toImage()

    def pose(self, within=None):
        return self.figure(within)._drawing.pose

    def frames(self, within=None):
        """The timer of what moves on the page."""
        return (within or self.page).findChild(FrameTimer)

    def play(self, ms, within=None):
        """Let `ms` go by, picture by picture, if the pictures are drawn at all."""
        for _ in range(ms // FRAME_MS):
            self.clock.advance(FRAME_MS)
            if self.frames(within).is_ticking():
                self.frames(within).ticked.emit()


@pytest.fixture
def start_program(qtbot, tmp_path):
    """Return a function that starts the program.

    The welcome was there, "Before you start" has been read, and the warm-up is off, unless told otherwise.
    """
    programs = []

    def start(
        *,
        settings="",
        has_seen_welcome=True,
        has_read_safety=True,
        warms_up=False,
        offered="",
        files=None,
        clips_dir=None,
        region="en_GB",
        **options,
    ):
        data_dir = tmp_path / "data"
        if has_seen_welcome:
            state = ProgramState(has_read_safety=has_read_safety, has_seen_welcome=True, offered_routine=offered)
            save_state(data_dir / "state.toml", state)
        if not warms_up and (settings or not (data_dir / "settings.toml").exists()):
            settings = f"warm_up = false\n{settings}"
        for name, content in {"settings.toml": settings, **(files or {})}.items():
            if content:
                file = data_dir / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
        programs.append(Program(qtbot, data_dir, Options(**options), clips_dir, region))
        return programs[-1]

    yield start
    for program in programs:
        if program.player is not None:
            program.player.end()
        program.window.set_close_guarded(False)
        program.window.close()
        program.coordinator.deleteLater()


@pytest.fixture
def program(start_program):
    return start_program()
