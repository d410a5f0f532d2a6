"""Kills processes at random moments, and looks at what they leave."""

import json
import os
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import IO

from footcoach.core.compiler import compile_plan
from footcoach.core.exercise import WORK, PhaseKind
from footcoach.core.plan import AFTER_STEPS, BEFORE_STEPS, Place, Plan
from footcoach.core.record import Outcome, PhaseKey, RecordStatus, SessionRecord
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.history.database import open_history
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS

ROOT = Path(__file__).parents[2]
TIME_SCALE = 200
LONGEST_MS = 4000
"""A session of 22 minutes takes 7 s at this scale; so long it may run before it is killed."""


@dataclass
class Score:
    """What came of some kills.

    Attributes:
        kills: How many processes were killed in the middle of a session.
        phases: How many phases were seen to be finished.
        lost: Phases that were seen to be finished and are not in the history with their whole time.
        damaged: Databases that are not whole.
        wrong_offers: Sessions that would go on at another place than where they were.
        notes: What was wrong, to find it again.
    """

    kills: int = 0
    phases: int = 0
    lost: int = 0
    damaged: int = 0
    wrong_offers: int = 0
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Shown:
    """A phase that the screen showed."""

    index: int
    key: PhaseKey
    duration_ms: int


def kill_sessions(count: int, seed: int, at_once: int = 2) -> Score:
    """Kill `count` sessions, each in a folder of its own, at moments that follow from `seed`.

    Every third one is continued by a new start of the program, and killed again.
    """
    chance = Random(seed)
    waits_ms = [(chance.uniform(0, LONGEST_MS), chance.uniform(0, LONGEST_MS)) for _ in range(count)]
    score = Score()
    with ThreadPoolExecutor(at_once) as pool:
        for runs in pool.map(_killed_session, waits_ms, [number % 3 == 0 for number in range(count)]):
            with runs.folder:
                judge(runs.seen, Path(runs.folder.name), score)
    return score


@dataclass
class Runs:
    """What was seen of one session, in one run of the program or two; the last phase still went on."""

    folder: tempfile.TemporaryDirectory[str]
    seen: list[Shown]


def _killed_session(waits_ms: tuple[float, float], is_continued: bool) -> Runs:
    folder = tempfile.TemporaryDirectory(prefix="footcoach-kill-")
    runs = Runs(folder, [_shown(line) for line in _lines(folder.name, "begin", waits_ms[0])])
    if is_continued and len(runs.seen) > 1:
        offer, *lines = _lines(folder.name, "continue", waits_ms[1])
        seen = _without_return([_shown(line) for line in lines])
        check_offer(json.loads(offer), seen[0], runs.seen)
        # What was seen to be finished in the first run, up to there, and then what the second did.
        runs.seen = [*runs.seen[:-1][: seen[0].index], *seen]
    return runs


def _without_return(seen: list[Shown]) -> list[Shown]:
    """Return the phases of the plan without the getting ready to go on, which is none of them and is not kept.

    Killed in it, a session stands at the repetition that it leads to.
    """
    first, *later = seen
    if first.key.place.step != BEFORE_STEPS:
        return seen
    if later:
        return [replace(phase, index=phase.index - 1) for phase in later]
    return [replace(first, key=first.key._replace(place=replace(first.key.place, step=0)))]


def _lines(folder: str, what: str, wait_ms: float) -> list[str]:
    """Return what a run of the program said until it was killed."""
    with running("tests.kill.program", folder, str(TIME_SCALE), what) as process:
        output = first_line(process)
        if what == "continue":
            output += first_line(process)
        time.sleep(wait_ms / 1000)
        process.kill()
        output += output_of(process).read()
    # The last line may have been cut short; then nobody has seen it.
    return output.decode().split("\n")[:-1]


@cache
def todays_plan() -> Plan:
    """Return what the killed sessions go through."""
    with tempfile.TemporaryDirectory() as folder:
        routine = load_catalogue(Paths(Path(folder)), "en").default_routine()
    return compile_plan(routine, DEFAULT_SETTINGS.preferences())


def check_offer(offer: dict[str, object], first: Shown, before: list[Shown]) -> None:
    """Fail unless a session goes on where it was killed: at the beginning of that repetition, after getting ready.

    Killed between the disk and the screen, it may be one phase further than `before` tells; a rest is over by then.
    """
    last = before[-1]
    place, was = first.key.place, last.key.place
    coming = enumerate(todays_plan().phases[last.index + 1 :], start=last.index + 1)
    begins = {*WORK, PhaseKind.PREPARE}
    is_next = first.index == next((index for index, phase in coming if phase.kind in begins), None)
    is_same = first.index <= last.index and (place.set_number, place.side_index, place.repetition) == (
        was.set_number,
        was.side_index,
        was.repetition,
    )
    assert is_next or is_same, (offer, first, last)
    is_step = place.repetition > 0 and place.step < AFTER_STEPS
    assert place.step == 0 or not is_same, ("in the middle of a repetition", first, last)
    assert offer["kind"] == PhaseKind.PREPARE, (offer, first)
    if is_step and first.key.exercise_id == "heel-raises":
        assert f"repetition {place.repetition} of 10?" in str(offer["question"]), (offer, first)


@contextmanager
def running(module: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a module of the tests in a process, which does not outlive the block."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", module, *arguments]
    # Without a buffer: a line that was read with the one before it would be waited for in vain.
    with subprocess.Popen(command, bufsize=0, stdout=subprocess.PIPE, env=environment, cwd=ROOT) as process:
        try:
            yield process
        finally:
            process.kill()
    if process.returncode not in {0, -signal.SIGKILL}:
        raise RuntimeError(f"{module} ended with {process.returncode}")


def first_line(process: subprocess.Popen[bytes]) -> bytes:
    """Return the next line of a process, which must come within a minute."""
    output = output_of(process)
    ready, _, _ = select.select([output], [], [], 60)
    if not ready:
        raise RuntimeError("the process did not say anything")
    return output.readline()


def output_of(process: subprocess.Popen[bytes]) -> IO[bytes]:
    """Return the pipe through which a process that running() has started tells what it does."""
    assert process.stdout is not None
    return process.stdout


def _shown(line: str) -> Shown:
    index, (exercise_id, *place), duration_ms = json.loads(line)
    return Shown(index, PhaseKey(exercise_id, Place(*place)), duration_ms)


def judge(seen: list[Shown], folder: Path, score: Score) -> None:
    """Add to `score` what became of a session whose phases were `seen` when it was killed, the last still going on."""
    score.kills += 1
    *finished, last = seen
    score.phases += len(finished)
    if not is_sound(folder):
        score.damaged += 1
        score.notes.append(f"damaged after {len(finished)} phases")
    opened = open_history(Paths(folder).history_file, Paths(folder).backups_dir, date.today())
    assert opened.history is not None
    with closing(opened.history) as history:
        record = next(history.open_sessions(), None)
        over = next(history.sessions(), None) if record is None else None
    if over is not None and over.status is RecordStatus.FINISHED and last.index == len(over.phases) - 1:
        # It came to its end before it was killed: all of it is done, and nothing is left to offer.
        score.lost += sum(not _is_kept(phase, over) for phase in (*finished, last))
        return
    lost = [phase for phase in finished if not _is_kept(phase, record)]
    score.lost += len(lost)
    # Until its first phase is over, there is nothing to go on with.
    is_right = _is_offer_right(record, last) if record is not None else not finished
    score.wrong_offers += not is_right
    if lost or not is_right:
        resume_at = record.resume_at if record is not None else None
        score.notes.append(f"of {len(finished)} lost {[p.index for p in lost]}, last {last.key}, offered {resume_at}")


def is_sound(folder: Path) -> bool:
    """Whether SQLite finds nothing wrong with a copy of the history, taken with its log."""
    with tempfile.TemporaryDirectory() as scratch:
        for file in folder.glob("history.sqlite*"):
            shutil.copyfile(file, Path(scratch) / file.name)
        with closing(sqlite3.connect(Path(scratch) / "history.sqlite")) as connection:
            is_whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return is_whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


def _is_kept(phase: Shown, record: SessionRecord | None) -> bool:
    kept = [found for found in record.phases if found.key == phase.key] if record is not None else []
    return [(found.outcome, found.done_ms) for found in kept] == [(Outcome.COMPLETED, phase.duration_ms)]


def _is_offer_right(record: SessionRecord, last: Shown) -> bool:
    """Whether the session goes on with the phase seen last; or with the next, if it was killed before the line."""
    keys = [phase.key for phase in record.phases]
    here = keys.index(last.key)
    return record.resume_at in keys[here : here + 2]
