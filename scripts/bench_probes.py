"""The measured processes of bench.py; each prints its measurements as JSON on its last line."""

import atexit
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.resources import files
from itertools import pairwise, product
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

FRAMES_EACH = 5


class FirstPaint(QObject):
    """Calls back once, after the window has painted itself for the first time."""

    def __init__(self, window: QWidget, callback: Callable[[], None]) -> None:
        super().__init__(window)
        self._callback = callback
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._callback)
        return False


def bare_window() -> tuple[QApplication, QWidget, object]:
    application = QApplication([])
    button = QPushButton("Start")
    button.resize(1280, 800)
    return application, button, button


EXERCISES = (
    "toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage", "resistance-band", "ankle-circles",
)  # fmt: skip
BRIEF_PREPARATION = {
    "posture_change_s": 0,
    "fetch_equipment_s": 0,
    "dosage": {name: {"prepare_s": 3} for name in EXERCISES},
}
"""Settings with which the work begins almost at once."""


def program_window(settings: dict[str, object] | None = None) -> tuple[QApplication, QWidget, object]:
    """Open the program with some settings changed, as they stand in the file."""
    import tomli_w  # noqa: PLC0415 (not a part of the bare window)

    from footcoach.app import Options, build, make_application  # noqa: PLC0415 (a part of what is measured)
    from footcoach.coach.clock import SystemClock  # noqa: PLC0415
    from footcoach.storage.paths import Paths  # noqa: PLC0415
    from footcoach.storage.state import State, save_state  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    paths = Paths(folder)
    save_state(paths.state_file, State(has_read_safety=True))
    paths.settings_file.write_text(tomli_w.dumps(settings or {}))
    application = make_application()
    coordinator = build(Options(), SystemClock(), paths)
    coordinator.open()
    return application, coordinator.window, coordinator


WINDOWS = {"bare": bare_window, "program": program_window}


def tell(**measured: float) -> None:
    print(json.dumps(measured), flush=True)


def start(kind: str) -> None:
    """Time from the start of the process to the first painted window."""
    application, window, _keep = WINDOWS[kind]()

    def painted() -> None:
        tell(first_paint_ms=(time.monotonic() - float(os.environ["BENCH_BEGAN"])) * 1000)
        application.quit()

    FirstPaint(window, painted)
    window.show()
    application.exec()


def memory(kind: str) -> None:
    """Proportional set size 3 s after the start."""
    application, window, _keep = WINDOWS[kind]()
    window.show()
    QTimer.singleShot(3_000, application, application.quit)
    application.exec()
    rollup = Path("/proc/self/smaps_rollup").read_text()
    pss_kb = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    tell(pss_mb=pss_kb / 1024)


def session() -> None:
    """Share of a core while the figure moves in each exercise, and wake-ups in a pause."""
    from footcoach.coach.player import Player  # noqa: PLC0415
    from footcoach.core.session import Status  # noqa: PLC0415

    application, window, keep = program_window(BRIEF_PREPARATION)
    window.show()
    window.findChild(QPushButton, "startButton").click()
    player = keep.findChild(Player)  # type: ignore[attr-defined]
    shares = []
    while player.snapshot().status is Status.RUNNING:
        wait(application, 4_000)
        before, began = time.process_time(), time.monotonic()
        wait(application, 7_000)
        shares.append((time.process_time() - before) / (time.monotonic() - began))
        if len(shares) == len(BRIEF_PREPARATION["dosage"]):
            break
        player.skip()
    player.pause()
    wait(application, 500)
    sleeps = resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw
    wait(application, 3_000)
    # The end of this wait is a wake-up of the probe itself.
    wakeups = resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw - sleeps - 1
    player.end()
    tell(cpu_share=sum(shares) / len(shares), worst_share=max(shares), paused_wakeups=max(0, wakeups))


def wait(application: QApplication, ms: int) -> None:
    """Let the event loop run; `quit` would ask first, as it should while a session is under way."""
    QTimer.singleShot(ms, application, lambda: application.exit(0))
    application.exec()


def lateness() -> None:
    """How late phases and cues are told, on the real clock, in a session of 36 s with the window open."""
    from footcoach.coach.player import Player  # noqa: PLC0415

    application, window, keep = program_window()
    window.show()
    window.findChild(QPushButton, "card-heel-raises").click()
    QApplication.processEvents()
    window.current_page().findChild(QPushButton, "startExerciseButton").click()  # type: ignore[attr-defined]
    player = keep.findChild(Player)  # type: ignore[attr-defined]
    late_ms: list[float] = []
    began_ms = time.monotonic_ns() // 1_000_000

    def note(event: object) -> None:
        late_ms.append(time.monotonic_ns() / 1e6 - event.at_ms)  # type: ignore[attr-defined]

    player.phase_entered.connect(note)
    player.cue_due.connect(note)
    wait(application, 37_000)
    player.pause()
    snapshot = player.snapshot()
    off_ms = abs(time.monotonic_ns() // 1_000_000 - began_ms - snapshot.plan_elapsed_ms)
    player.end()
    late_ms.sort()
    tell(p99_ms=late_ms[int(len(late_ms) * 0.99)], end_ms=off_ms)


def freeze() -> None:
    """How exactly the record stands after the process was stopped: bench.py stops it after the first line."""
    from footcoach.coach.player import Player  # noqa: PLC0415

    application, window, keep = program_window()
    window.show()
    window.findChild(QPushButton, "startButton").click()
    player = keep.findChild(Player)  # type: ignore[attr-defined]
    wait(application, 2_000)
    beats: list[float] = []
    watch = QTimer(application)
    watch.setInterval(1)
    watch.timeout.connect(lambda: beats.append(time.monotonic()))
    watch.start()
    began, at_ms = time.monotonic(), player.snapshot().plan_elapsed_ms
    QTimer.singleShot(1_000, application, lambda: print("running", flush=True))
    wait(application, 10_500)
    watch.stop()
    gap_begins = max(pairwise(beats), key=lambda pair: pair[1] - pair[0])[0]
    good_ms = at_ms + (gap_begins - began) * 1000
    error_ms = abs(player.snapshot().plan_elapsed_ms - good_ms)
    player.end()
    tell(error_ms=error_ms)


def figure() -> None:
    """Time to paint one frame of each clip, on both sides: all of it, and what a cached backdrop leaves to paint."""
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415

    from footcoach.core.exercise import Side  # noqa: PLC0415
    from footcoach.figure.clips import load_clips  # noqa: PLC0415
    from footcoach.figure.painter import paint_backdrop, paint_person  # noqa: PLC0415
    from footcoach.figure.style import style_of  # noqa: PLC0415

    application = QApplication([])
    clips = load_clips(files("footcoach.assets") / "figures")
    style = style_of("bun", is_dark=False)
    image = QImage(1280, 800, QImage.Format.Format_ARGB32_Premultiplied)
    target = QRectF(0, 0, 1280, 800)
    whole_ms, person_ms = [], []
    for clip, side, step in product(sorted(clips.names()), (Side.LEFT, Side.RIGHT), range(FRAMES_EACH)):
        painter = QPainter(image)
        began = time.perf_counter()
        pose = clips.pose(clip, step / FRAMES_EACH, side)
        paint_person(painter, target, pose, style)
        middle = time.perf_counter()
        paint_backdrop(painter, target, pose, style)
        painter.end()
        person_ms.append((middle - began) * 1000)
        whole_ms.append((time.perf_counter() - began) * 1000)
    application.quit()
    for times_ms in (whole_ms, person_ms):
        times_ms.sort()
    last = int(len(whole_ms) * 0.99)
    tell(
        p99_ms=whole_ms[last],
        median_ms=whole_ms[len(whole_ms) // 2],
        person_p99_ms=person_ms[last],
        person_median_ms=person_ms[len(person_ms) // 2],
    )


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    PROBES = {
        "start": start,
        "memory": memory,
        "session": session,
        "lateness": lateness,
        "freeze": freeze,
        "figure": figure,
    }
    PROBES[name](*arguments)  # type: ignore[operator]
