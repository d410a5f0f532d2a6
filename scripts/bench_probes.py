"""The measured processes of bench.py; each prints its measurements as JSON on its last line."""

from __future__ import annotations

import atexit
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from importlib.resources import files
from itertools import cycle, pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

if TYPE_CHECKING:
    from footcoach.ui.window.coordinator import Coordinator
    from footcoach.ui.window.main_window import MainWindow

Kind = TypeVar("Kind", bound=QObject)

FRAMES_EACH = 5
KEY_REPEAT_MS = 33
LAYOUT_TURNS = 5


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
    "marching", "toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage", "resistance-band", "ankle-circles",
)  # fmt: skip
BRIEF_PREPARATION: dict[str, object] = {
    "posture_change_s": 0,
    "fetch_equipment_s": 0,
    "dosage": {name: {"prepare_s": 3} for name in EXERCISES},
}
"""Settings with which the work begins almost at once."""


def program_window(
    settings: dict[str, object] | None = None, folder: str | None = None
) -> tuple[QApplication, MainWindow, Coordinator]:
    """Open the program with some settings changed, as they stand in the file, and in a folder with a history."""
    import tomli_w  # noqa: PLC0415 (not a part of the bare window)

    from footcoach.app import Options, build, make_application  # noqa: PLC0415 (a part of what is measured)
    from footcoach.coach.clock import SystemClock  # noqa: PLC0415
    from footcoach.coach.computer import Computer, Silence  # noqa: PLC0415
    from footcoach.storage.paths import Paths  # noqa: PLC0415
    from footcoach.storage.state import ProgramState, save_state  # noqa: PLC0415
    from footcoach.ui.window.garbage_collector import collecting_in_gui_thread  # noqa: PLC0415

    paths = Paths(Path(folder or own_folder()))
    save_state(paths.state_file, ProgramState(has_read_safety=True))
    paths.settings_file.write_text(tomli_w.dumps(settings or {}))
    application = make_application()
    # What is heard comes from processes of their own, which are not measured here.
    computer = Computer(SystemClock(), Silence, Silence, Silence, Silence, Silence)
    collecting = ExitStack()
    collecting.enter_context(collecting_in_gui_thread(application))
    atexit.register(collecting.close)
    coordinator = build(Options(), computer, paths)
    coordinator.open()
    return application, coordinator.window, coordinator


def child(parent: QObject, kind: type[Kind], name: str = "") -> Kind:
    """Return the descendant of a kind, and of a name if one is given, without which nothing can be measured."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    if found is None:
        raise SystemExit(f"there is no {kind.__name__} {name}")
    return found


def own_folder() -> str:
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


WINDOWS: dict[str, Callable[..., tuple[QApplication, QWidget, object]]] = {
    "bare": bare_window,
    "program": program_window,
    "history": lambda folder: program_window(folder=folder),
}


def tell(**measured: float | list[float]) -> None:
    print(json.dumps(measured), flush=True)


def start(kind: str, *arguments: str) -> None:
    """Time from the start of the process to the first painted window."""
    application, window, _keep = WINDOWS[kind](*arguments)

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
    child(window, QPushButton, "startButton").click()
    player = child(keep, Player)
    shares = []
    while player.snapshot().status is Status.RUNNING:
        wait(application, 4_000)
        before, began = time.process_time(), time.monotonic()
        wait(application, 7_000)
        shares.append((time.process_time() - before) / (time.monotonic() - began))
        if len(shares) == len(EXERCISES):
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
    child(window, QPushButton, "card-heel-raises").click()
    QApplication.processEvents()
    child(window.current_page(), QPushButton, "startExerciseButton").click()
    player = child(keep, Player)
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


def settings() -> None:
    """How long each step of a number takes while somebody holds an arrow key, and how late cues are meanwhile."""
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtWidgets import QDialog, QListWidget, QSpinBox  # noqa: PLC0415

    from footcoach.coach.player import Player  # noqa: PLC0415

    application, window, keep = program_window(BRIEF_PREPARATION)
    window.show()
    wait(application, 2_000)
    child(window, QPushButton, "startButton").click()
    player = child(keep, Player)
    player.skip()
    child(window.current_page(), QPushButton, "settingsButton").click()
    dialog = child(window, QDialog, "settingsDialog")
    sections = child(dialog, QListWidget)
    sections.setCurrentItem(*sections.findItems("Heel raises", Qt.MatchFlag.MatchExactly))
    wait(application, 500)
    # The fields of a section are made when it is shown.
    field = child(dialog, QSpinBox, "heel-raises-rest_between_sets_s")
    late_ms: list[float] = []
    steps_ms: list[float] = []
    directions = [1, -1]

    def note(event: object) -> None:
        late_ms.append(time.monotonic_ns() / 1e6 - event.at_ms)  # type: ignore[attr-defined]

    def step() -> None:
        if field.value() in {field.minimum(), field.maximum()}:
            directions.reverse()
        began = time.perf_counter()
        field.stepBy(directions[0])
        steps_ms.append((time.perf_counter() - began) * 1000)

    player.phase_entered.connect(note)
    player.cue_due.connect(note)
    repeat = QTimer(application)
    repeat.setInterval(KEY_REPEAT_MS)
    repeat.timeout.connect(step)
    repeat.start()
    wait(application, 37_000)
    repeat.stop()
    player.end()
    late_ms.sort()
    steps_ms.sort()
    tell(step_p95_ms=steps_ms[int(len(steps_ms) * 0.95)], late_p99_ms=late_ms[int(len(late_ms) * 0.99)])


def freeze() -> None:
    """How exactly the record stands after the process was stopped: bench.py stops it after the first line."""
    from footcoach.coach.player import Player  # noqa: PLC0415

    application, window, keep = program_window()
    window.show()
    child(window, QPushButton, "startButton").click()
    player = child(keep, Player)
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
    """Time to paint frames of each clip, on both sides."""
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415

    from footcoach.core.exercise import Side  # noqa: PLC0415
    from footcoach.figure.clip_files import load_clips  # noqa: PLC0415
    from footcoach.figure.painter import paint_backdrop, paint_person  # noqa: PLC0415
    from footcoach.figure.prerender import prerender  # noqa: PLC0415
    from footcoach.figure.style import style_of  # noqa: PLC0415
    from footcoach.ui.window.garbage_collector import collect_if_due, collecting_in_gui_thread  # noqa: PLC0415

    application = QApplication([])
    clips = load_clips(files("footcoach.assets") / "figures")
    style = style_of("bun", is_dark=False)
    image = QImage(1280, 800, QImage.Format.Format_ARGB32_Premultiplied)
    target = QRectF(0, 0, 1280, 800)
    frames_ms: list[float] = []
    collecting = ExitStack()
    collecting.enter_context(collecting_in_gui_thread(application))
    # As the program does when a session begins, and then between its pictures.
    for _ in prerender(clips, style):
        collect_if_due()
    for clip, side, step in product(sorted(clips.names()), (Side.LEFT, Side.RIGHT), range(FRAMES_EACH)):
        collect_if_due()
        painter = QPainter(image)
        began = time.perf_counter()
        pose = clips.pose(clip, step / FRAMES_EACH, side)
        paint_person(painter, target, pose, style)
        paint_backdrop(painter, target, pose, style)
        painter.end()
        frames_ms.append((time.perf_counter() - began) * 1000)
    collecting.close()
    application.quit()
    tell(frames_ms=frames_ms)


def history(folder: str) -> None:
    """Times of the history in `folder`, which is changed: opening it, asking it, saving one phase more, a copy."""
    from datetime import date, timedelta  # noqa: PLC0415

    from footcoach.storage.history.check import damage_of  # noqa: PLC0415
    from footcoach.storage.history.database import open_history  # noqa: PLC0415
    from footcoach.storage.paths import Paths  # noqa: PLC0415

    paths, today = Paths(Path(folder)), date.today()
    damage_of(paths.history_file, has_backups=False, busy_ms=0)  # fills the caches of the disk
    measured = {"size_mb": paths.history_file.stat().st_size / 1e6}
    began = time.perf_counter()
    kept = open_history(paths.history_file, paths.backups_dir, today).history
    measured["open_ms"] = (time.perf_counter() - began) * 1000
    assert kept is not None
    for name, days in (("half_year", 183), ("two_years", 731), ("ever", 36_500)):
        first = today - timedelta(days=days)
        measured[f"lines_{name}_ms"] = taken_ms(lambda first=first: kept.lines(first, today))  # type: ignore[misc]
        measured[f"works_{name}_ms"] = taken_ms(lambda first=first: kept.works(first, today))  # type: ignore[misc]
    newest = kept.lines(today - timedelta(days=60), today)[:20]
    record = max((kept.session(line.id) for line in newest), key=lambda record: len(record.phases) if record else 0)
    saves_ms = sorted(taken_ms(lambda: kept.save(record), runs=1) for _ in range(300))  # type: ignore[arg-type]
    measured["save_median_ms"], measured["save_p99_ms"] = saves_ms[150], saves_ms[297]
    measured["copy_ms"] = taken_ms(lambda: kept.back_up(paths.backups_dir, today, lambda: True), runs=1)
    kept.close()
    tell(**measured)


def taken_ms(work: Callable[[], object], runs: int = 5) -> float:
    """Return the shortest time that `work` took."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return min(times)


def progress(folder: str) -> None:
    """Time from the click on Progress until it is painted with numbers and days, and until its charts are there."""
    application, window, _keep = program_window(folder=folder)
    window.show()
    # What Today asks of the history is answered, and the copy of the day is made.
    wait(application, 4_000)
    measured: dict[str, float] = {}
    began = time.perf_counter()
    child(window, QPushButton, "progressPlace").click()

    from footcoach.ui.progress.calendar_card import CalendarCard  # noqa: PLC0415 (loaded by the click)
    from footcoach.ui.progress.charts import Charts  # noqa: PLC0415

    def note(what: str) -> None:
        measured[what] = (time.perf_counter() - began) * 1000
        if len(measured) == 2:
            QTimer.singleShot(0, application, lambda: application.exit(0))

    FirstPaint(child(window, CalendarCard), lambda: note("page_ms"))
    child(window, Charts).loaded.connect(lambda: note("charts_ms"))
    QTimer.singleShot(20_000, application, lambda: application.exit(1))
    if application.exec():
        raise SystemExit(f"Progress shows only {measured}")
    window.close()
    tell(**measured)


def written_bytes() -> int:
    """What this process has written so far; 0 where the system does not count it."""
    try:
        lines = Path("/proc/self/io").read_text().splitlines()
    except OSError:
        return 0
    return int(dict(line.split(": ") for line in lines)["wchar"])


def keeping() -> None:
    """How long a phase takes until it is safe from a kill, and from a power cut; how much is written for it."""
    from datetime import date  # noqa: PLC0415

    from footcoach.storage.history.writer import HistoryWriter  # noqa: PLC0415

    records = routine_records()
    folder = Path(own_folder())
    writer = HistoryWriter(folder / "history.sqlite", folder / "backups", date.today(), print)
    writer.keep(records[0]).result()
    writer.submit(lambda _: None).result()
    before, kill_safe_ms, power_safe_ms = written_bytes(), [], []
    for record in records[1:]:
        began = time.perf_counter()
        writer.keep(record).result()
        kill_safe_ms.append((time.perf_counter() - began) * 1000)
        # Jobs wait until the disk has done its part for the one before.
        writer.submit(lambda _: None).result()
        power_safe_ms.append((time.perf_counter() - began) * 1000)
    written_kb = (written_bytes() - before) / len(kill_safe_ms) / 1000
    writer.close()
    tell(kill_safe_ms=p99(kill_safe_ms), power_safe_ms=p99(power_safe_ms), written_kb=written_kb)


def importing(years: str) -> None:
    """How long a finished phase waits while a history of many years is imported, and how much memory that takes."""
    import threading  # noqa: PLC0415
    from datetime import date  # noqa: PLC0415

    from footcoach.storage.history.export_file import write_export  # noqa: PLC0415
    from footcoach.storage.history.import_plan import apply_import, plan_file  # noqa: PLC0415
    from footcoach.storage.history.writer import HistoryWriter  # noqa: PLC0415

    folder, exported = Path(own_folder()), Path(own_folder()) / "export.json"
    source = HistoryWriter(Path(years) / "history.sqlite", folder / "source", date.today(), print)
    source.submit(lambda history: write_export(history, exported, date.today())).result()
    source.close()
    writer = HistoryWriter(folder / "history.sqlite", folder / "backups", date.today(), print)
    began = time.perf_counter()
    importing = writer.submit(lambda history: apply_import(history, plan_file(history, exported)))
    waits_ms = []
    for record in cycle(routine_records()):
        kept_at = time.perf_counter()
        writer.keep(record).result()
        waits_ms.append((time.perf_counter() - kept_at) * 1000)
        if importing.done():
            break
        threading.Event().wait(0.5)
    took_s = time.perf_counter() - began
    importing.result()
    writer.close()
    # Linux counts in KB.
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tell(worst_ms=max(waits_ms), took_s=took_s, phases=len(waits_ms), peak_mb=peak_mb)


def routine_records() -> list[Any]:
    """Return the record of today's session after each of its phases."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from footcoach.core.compiler import compile_plan  # noqa: PLC0415
    from footcoach.core.record import begin_record, with_phase_left  # noqa: PLC0415
    from footcoach.core.session import PhaseLeft  # noqa: PLC0415
    from footcoach.storage.catalogue import load_catalogue  # noqa: PLC0415
    from footcoach.storage.paths import Paths  # noqa: PLC0415
    from footcoach.storage.settings import DEFAULT_SETTINGS  # noqa: PLC0415

    routine = load_catalogue(Paths(Path(own_folder())), "en").default_routine()
    plan = compile_plan(routine, DEFAULT_SETTINGS.preferences())
    records = [begin_record("1" * 32, plan, datetime(2026, 11, 23, 7, tzinfo=UTC))]
    for index, phase in enumerate(plan.phases):
        left = PhaseLeft(index, phase, 0, phase.duration_ms, is_completed=True)
        at_ms = records[-1].last_at_ms + phase.duration_ms
        records.append(with_phase_left(records[-1], left, records[0].day, at_ms))
    return records[1:]


MOST_ENTRIES = 50
"""So many exercises a routine can have; with three movements each, done seven times, they make 1,050 steps."""


def long_routine_folder() -> str:
    """Return a folder with a routine of 1,000 steps."""
    import tomli_w  # noqa: PLC0415

    folder = own_folder()
    like = (files("footcoach.assets") / "exercises" / "heel-raises.toml").read_text(encoding="utf-8")
    ids = [f"raises-{number}" for number in range(1, MOST_ENTRIES + 1)]
    entries = [{"exercise": id_, "dosage": {"sets": 1, "repetitions": 7}} for id_ in ids]
    texts = {f"exercises/{id_}.toml": like.replace('id = "heel-raises"', f'id = "{id_}"', 1) for id_ in ids}
    texts["routines/long.toml"] = tomli_w.dumps({"id": "long", "entries": entries, "text": {"en": {"name": "Long"}}})
    for name, text in texts.items():
        Path(folder, name).parent.mkdir(exist_ok=True)
        Path(folder, name).write_text(text, encoding="utf-8")
    return folder


def routine() -> None:
    """How long the plan of a routine of 1,000 steps takes, and each thing that a person does with it in the editor."""
    from PySide6.QtWidgets import QSpinBox  # noqa: PLC0415

    from footcoach.core.compiler import compile_plan  # noqa: PLC0415
    from footcoach.core.exercise import WORK  # noqa: PLC0415
    from footcoach.storage.catalogue import load_catalogue  # noqa: PLC0415
    from footcoach.storage.paths import Paths  # noqa: PLC0415
    from footcoach.storage.settings import DEFAULT_SETTINGS  # noqa: PLC0415

    folder = long_routine_folder()
    long, preferences = load_catalogue(Paths(Path(folder)), "en").routines["long"], DEFAULT_SETTINGS.preferences()
    steps = sum(phase.kind in WORK for phase in compile_plan(long, preferences).phases)
    plan_ms = taken_ms(lambda: compile_plan(long, preferences), runs=40)
    application, window, _keep = program_window(folder=folder)
    window.show()
    wait(application, 2_000)
    child(window, QPushButton, "routinesPlace").click()
    wait(application, 1_000)

    def done_ms(action: Callable[[], object]) -> float:
        """Return how long it takes until what follows from an action is painted."""
        began = time.perf_counter()
        action()
        # Laying out asks for more laying out, and that for painting.
        for _ in range(LAYOUT_TURNS):
            application.processEvents()
        return (time.perf_counter() - began) * 1000

    edit = child(window, QPushButton, "edit-long")
    opened_ms = done_ms(edit.click)

    def press(name: str) -> Callable[[], None]:
        return lambda: child(window.current_page(), QPushButton, name).click()

    def number() -> None:
        child(window.current_page(), QSpinBox, "raises-2-repetitions").stepUp()

    def choose(row: int) -> None:
        lines.setCurrentRow(row)

    from footcoach.ui.routines.exercise_list import ExerciseList  # noqa: PLC0415

    lines = child(window.current_page(), ExerciseList)
    actions: dict[str, Callable[[], object]] = {
        "choose_ms": lambda: choose(1),
        "number_ms": number,
        "undo_ms": press("undoButton"),
        "move_ms": press("laterButton"),
        "remove_ms": press("removeExerciseButton"),
    }
    worst: dict[str, float] = {}
    for _ in range(3):
        choose(0)
        application.processEvents()
        for what, action in actions.items():
            worst[what] = max(worst.get(what, 0.0), done_ms(action))
        press("undoButton")()
        press("undoButton")()
        application.processEvents()
    worst["leave_ms"] = done_ms(press("backToRoutinesButton"))
    window.close()
    tell(steps=steps, plan_ms=plan_ms, open_ms=opened_ms, **worst)


def p99(values: list[float]) -> float:
    """Return what 99 of 100 values do not exceed."""
    return sorted(values)[round(0.99 * (len(values) - 1))]


def kills(count: str) -> None:
    """What is left of sessions that were killed; see tests/kill."""
    from tests.kill.harness import kill_sessions  # noqa: PLC0415

    score = kill_sessions(int(count), seed=int(count))
    print(*score.notes, sep="\n")
    tell(
        kills=score.kills,
        phases=score.phases,
        lost=score.lost,
        damaged=score.damaged,
        wrong_offers=score.wrong_offers,
    )


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    PROBES: dict[str, Callable[..., None]] = {
        "start": start,
        "memory": memory,
        "session": session,
        "lateness": lateness,
        "freeze": freeze,
        "settings": settings,
        "figure": figure,
        "history": history,
        "progress": progress,
        "keeping": keeping,
        "routine": routine,
        "importing": importing,
        "kills": kills,
    }
    PROBES[name](*arguments)
