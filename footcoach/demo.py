"""Plays a whole session without a display and without waiting, and saves pictures of it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton

from footcoach.app import Options, build, make_application
from footcoach.coach.computer import Computer, Silence
from footcoach.coach.player import Player
from footcoach.core.gap import Reading
from footcoach.core.plan import MS_PER_S
from footcoach.core.session import Status
from footcoach.storage.paths import Paths
from footcoach.storage.state import ProgramState, load_state, save_state
from footcoach.ui.figures.frame_timer import FRAME_MS, FrameTimer
from footcoach.ui.today.exercise_card import ExerciseCard
from footcoach.ui.window.coordinator import Coordinator
from footcoach.ui.window.garbage_collector import collect_if_due, collecting_in_gui_thread

SIZE = QSize(1280, 800)
STEP_MS = 500
_SHOWN_FROM = 0.4
"""Of each phase there is a picture when so much of it has gone by."""

_PREVIEW_FRAMES = 50


class SteppedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self._now_ms = 0

    def read(self) -> Reading:
        """Return the same instant on both clocks."""
        return Reading(self._now_ms, self._now_ms)

    def local_time(self) -> datetime:
        """Return the time of day of that instant."""
        return datetime.fromtimestamp(self._now_ms / MS_PER_S, UTC)

    def step(self, step_ms: int) -> None:
        """Move on by `step_ms`."""
        self._now_ms += step_ms


def save_pictures(folder: Path, paths: Paths, language: str | None) -> Iterator[Path]:
    """Play today's session and yield the file of each picture as it is saved.

    It works on a copy of what is kept in `paths`, so nothing there changes.

    Raises:
        OSError: A picture cannot be saved.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        copy = Paths(Path(scratch) / "data")
        _copy(paths, copy)
        application = make_application()
        clock = SteppedClock()
        computer = Computer(clock, Silence, Silence, Silence, Silence, Silence)
        with collecting_in_gui_thread(application):
            coordinator = build(Options(language=language), computer, copy)
            yield from _Photographer(folder, application, coordinator, clock).pictures()
            # It ends the thread of the history.
            coordinator.window.close()


def _copy(paths: Paths, copy: Paths) -> None:
    """Copy the settings, the person's own exercises and routines, and which of these is today's."""
    own = [file for folder in (paths.exercises_dir, paths.routines_dir) for file in folder.glob("*.toml")]
    for file in [paths.settings_file, *own]:
        if file.is_file():
            target = copy.data_dir / file.relative_to(paths.data_dir)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    save_state(copy.state_file, ProgramState(offered_routine=load_state(paths.state_file).offered_routine))


class _Photographer:
    """Walks through the program as a person would, and takes a picture at every stop."""

    def __init__(self, folder: Path, application: QApplication, coordinator: Coordinator, clock: SteppedClock) -> None:
        self._folder = folder
        self._application = application
        self._coordinator = coordinator
        self._window = coordinator.window
        self._clock = clock
        self._number = 0

    def pictures(self) -> Iterator[Path]:
        """Yield every picture's file."""
        self._coordinator.open()
        self._window.show()
        self._application.processEvents()
        # It may be larger than the screen that is not there.
        self._window.resize(SIZE)
        for step in ("who", "voice", "rules"):
            yield self._picture(f"welcome-{step}")
            self._press("welcomeNextButton")
        yield self._picture("before-you-start")
        self._press("understoodButton")
        yield self._picture("today")
        for card in self._window.findChildren(ExerciseCard):
            card.click()
            self._play_preview()
            yield self._picture(f"page-{card.objectName().removeprefix('card-')}")
            self._press("todayButton")
        if self._button("startButton").isEnabled():
            yield from self._session()

    def _play_preview(self) -> None:
        """Let the figure of the page move for a while."""
        for _ in range(_PREVIEW_FRAMES):
            self._clock.step(FRAME_MS)
            self._draw_frame()

    def _draw_frame(self) -> None:
        """Draw what moves as it stands at this very instant; its own timer follows another clock."""
        for frames in _found(self._window.current_page()).findChildren(FrameTimer):
            if frames.is_ticking():
                frames.ticked.emit()

    def _session(self) -> Iterator[Path]:
        self._press("startButton")
        player = _found(self._coordinator.findChild(Player))
        seen: set[tuple[str, str, str]] = set()
        while (snapshot := player.snapshot()).status in {Status.RUNNING, Status.PAUSED}:
            # It waits for nobody.
            player.resume()
            phase = snapshot.phase
            step_ms = min(STEP_MS, phase.duration_ms - snapshot.phase_elapsed_ms)
            if step_ms == 0:
                # It has no clock, and usually takes so long.
                player.done()
                continue
            scene = (phase.exercise_id, phase.label, phase.side.value)
            if scene not in seen and snapshot.phase_elapsed_ms >= _SHOWN_FROM * phase.duration_ms:
                seen.add(scene)
                yield self._picture("-".join(scene).lower().replace(" ", "-"))
            self._clock.step(step_ms)
            player.catch_up()
        yield self._picture("summary")

    def _button(self, name: str) -> QPushButton:
        return _found(_found(self._window.current_page()).findChild(QPushButton, name))

    def _press(self, name: str) -> None:
        self._application.processEvents()
        self._button(name).click()

    def _picture(self, name: str) -> Path:
        self._application.processEvents()
        # There is no event loop that would do it while it waits.
        collect_if_due()
        self._draw_frame()
        self._number += 1
        file = self._folder / f"{self._number:02}-{name}.png"
        if not self._window.grab().save(str(file)):
            raise OSError(f"cannot write {file.name}")
        return file


T = TypeVar("T")


def _found(thing: T | None) -> T:
    """Return `thing`, which the program always has."""
    if thing is None:
        raise LookupError("a part of the window is missing")
    return thing
