"""Measures the budgets of the design, each as a ratio against its bound or against a bare window in the same run.

python scripts/bench.py            measure everything that exists so far
python scripts/bench.py --quick    fewer repetitions
"""

import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

PROBES = Path(__file__).with_name("bench_probes.py")
MAKE_HISTORY = Path(__file__).with_name("make_history.py")
ROOT = Path(__file__).parents[1]

KILLS = 200
FIGURE_RUNS = 5


def probe(name: str, *arguments: str, freeze_s: float = 0) -> dict[str, float]:
    """Run a probe in a process of its own and return what it measured; `freeze_s` stops it after its first line."""
    return _run(name, *arguments, freeze_s=freeze_s)


def probe_lists(name: str) -> dict[str, list[float]]:
    """Run a probe that measures the same thing many times."""
    return _run(name)


def _run(name: str, *arguments: str, freeze_s: float = 0) -> dict[str, Any]:
    began = time.monotonic()
    command = [sys.executable, str(PROBES), name, *arguments]
    environment = {
        # As an installed program, it finds its modules compiled.
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "QT_QPA_PLATFORM": "offscreen",
        "BENCH_BEGAN": str(began),
        "PYTHONPATH": str(ROOT),
    }
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        if freeze_s:
            process.stdout.readline()
            process.send_signal(signal.SIGSTOP)
            time.sleep(freeze_s)
            process.send_signal(signal.SIGCONT)
        output = process.stdout.read()
    if process.returncode != 0:
        raise SystemExit(f"the probe {name} failed")
    return dict(json.loads(output.splitlines()[-1]))


def middle(runs: int, key: str, *arguments: str) -> float:
    """Return the median of a measurement over some runs of a probe."""
    return median(probe(*arguments)[key] for _ in range(runs))


def report(what: str, measured: float, bound: float, unit: str) -> bool:
    """Print one line and return whether the budget holds."""
    ratio = measured / bound
    verdict = "within" if ratio <= 1 else "OVER"
    print(f"{what:52} {measured:9.2f} {unit:5} of {bound:7.2f} {unit:5} = {ratio:5.2f}  {verdict}", flush=True)
    return ratio <= 1


def against_bare_window(runs: int) -> list[bool]:
    """Compare start and memory with those of a window with one button."""
    for name in ("bare", "program"):
        probe("start", name)  # fills the caches of the disk, for both alike
    starts = {name: middle(runs, "first_paint_ms", "start", name) for name in ("bare", "program")}
    memory = {name: middle(max(1, runs // 3), "pss_mb", "memory", name) for name in ("bare", "program")}
    return [
        report("start to the first painted window", starts["program"], 1.5 * starts["bare"], "ms"),
        report("memory (PSS) 3 s after start", memory["program"], 1.5 * memory["bare"], "MB"),
    ]


def session() -> list[bool]:
    """Measure the processor, the wake-ups and the punctuality of a session on the real clock."""
    busy, cues, freeze = probe("session"), probe("lateness"), probe("freeze", freeze_s=8)
    changes = probe("settings")
    return [
        report("processor in a session (share of one core)", 100 * busy["cpu_share"], 15, "%"),
        report("the same in the busiest exercise", 100 * busy["worst_share"], 15, "%"),
        report("wake-ups of the program in 3 s of pause, + 1", busy["paused_wakeups"] + 1, 1, ""),
        report("lateness of phases and cues, p99", cues["p99_ms"], 10, "ms"),
        report("end of the session off its plan", cues["end_ms"], 20, "ms"),
        report("error of the record after 8 s frozen", freeze["error_ms"], 100, "ms"),
        report("one step of a setting in a session, p95", changes["step_p95_ms"], 5, "ms"),
        report("lateness while an arrow key is held, p99", changes["late_p99_ms"], 10, "ms"),
    ]


def painting() -> list[bool]:
    """Measure painting one frame of the figure, each of them in several processes that begin with nothing cached.

    The least of its times counts: what the machine has interrupted in one process, it has not in all the others.
    """
    runs_ms = [probe_lists("figure")["frames_ms"] for _ in range(FIGURE_RUNS)]
    frames_ms = sorted(min(times_ms) for times_ms in zip(*runs_ms, strict=True))
    return [report("one frame of the figure at 1280x800, p99", frames_ms[int(len(frames_ms) * 0.99)], 4, "ms")]


def ten_years(runs: int) -> list[bool]:
    """Measure the program with a history of ten years."""
    with tempfile.TemporaryDirectory(prefix="footcoach-bench-") as scratch:
        years, copy, empty = (Path(scratch) / name for name in ("years", "copy", "empty"))
        subprocess.run([sys.executable, str(MAKE_HISTORY), str(years)], check=True, stdout=subprocess.DEVNULL)
        shutil.copytree(years, copy)
        times = probe("history", str(copy))
        starts: dict[Path, list[float]] = {years: [], empty: []}
        for _ in range(runs + 1):
            for folder, measured in starts.items():
                measured.append(probe("start", "history", str(folder))["first_paint_ms"])
        # The first of each fills the caches of the disk.
        full_ms, empty_ms = (median(starts[folder][1:]) for folder in (years, empty))
        pages = [probe("progress", str(years)) for _ in range(max(1, runs // 3))]
        imported = probe("importing", str(years))
    for name, value in times.items():
        *words, unit = name.split("_")
        print(f"    ten years: {' '.join(words):40} {value:9.2f} {unit}")
    print(f"    ten years: charts of Progress painted {median(page['charts_ms'] for page in pages):23.2f} ms")
    return [
        report("start with ten years of history", full_ms, 1.1 * empty_ms, "ms"),
        report("Progress painted, ten years", median(page["page_ms"] for page in pages), 300, "ms"),
        report("a phase until it is kept, while they are imported", imported["worst_ms"], 1000, "ms"),
        report("memory of a process that imports them, peak", imported["peak_mb"], 200, "MB"),
    ]


def keeping() -> list[bool]:
    """Measure how a finished phase gets to the disk."""
    kept = probe("keeping")
    return [
        report("a phase until it is safe from a kill, p99", kept["kill_safe_ms"], 50, "ms"),
        report("a phase until it is safe from a power cut, p99", kept["power_safe_ms"], 1000, "ms"),
        report("written for a phase, log and file together", kept["written_kb"], 45, "KB"),
    ]


def long_routine() -> list[bool]:
    """Measure a routine of 1,000 steps."""
    measured = probe("routine")
    print(f"    a routine of {measured['steps']:.0f} steps")
    done = {
        "open": "until its editor is open",
        "choose": "another exercise in the editor",
        "number": "a number in the editor",
        "move": "moving an exercise in the editor",
        "undo": "undo in the editor",
        "remove": "removing an exercise in the editor",
        "leave": "from the editor back to all routines",
    }
    return [
        report("the plan of a routine of 1,000 steps", measured["plan_ms"], 20, "ms"),
        *(report(what, measured[f"{name}_ms"], 100, "ms") for name, what in done.items()),
    ]


def kills(count: int) -> list[bool]:
    """Kill sessions at random moments."""
    score = probe("kills", str(count))
    print(f"    {score['kills']:.0f} sessions killed, after {score['phases']:.0f} finished phases")
    return [
        report("finished phases that are lost, + 1", score["lost"] + 1, 1, ""),
        report("damaged databases, + 1", score["damaged"] + 1, 1, ""),
        report("sessions offered at a wrong place, + 1", score["wrong_offers"] + 1, 1, ""),
    ]


def main() -> int:
    """Measure and print; exit 0 when every budget holds."""
    parser = argparse.ArgumentParser(description="Measures the budgets of the design.")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    is_quick = parser.parse_args().quick
    runs = 3 if is_quick else 9
    print(
        f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores, offscreen, software drawing"
    )
    parts: list[Callable[[], list[bool]]] = [
        lambda: against_bare_window(runs),
        session,
        painting,
        keeping,
        long_routine,
    ]
    parts += [lambda: ten_years(runs), lambda: kills(KILLS // 10 if is_quick else KILLS)]
    results = [result for part in parts for result in part()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
