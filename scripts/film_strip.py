"""Paints the whole session of the article, a frame a second: `python scripts/film_strip.py FOLDER [SECONDS]`.

The folder gets pictures of each exercise, to be looked at frame by frame after a change of the figure. A frame shows
what the session shows at that second; its caption says when that is, the clip and the side. Fewer SECONDS between two
frames, such as 0.2, show a movement more closely.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from itertools import count, groupby, islice, pairwise
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from footcoach.core.compiler import compile_plan
from footcoach.core.plan import MS_PER_S, Phase, Plan
from footcoach.figure.clip_files import load_clips
from footcoach.figure.contact_sheet import Cell, sheet
from footcoach.figure.style import style_of
from footcoach.figure.timeline import Timeline
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS

FRAME = QSize(320, 226)
COLUMNS, ROWS = 10, 12


def plan_of_article() -> Plan:
    """Return what Start plays when nothing was changed."""
    with tempfile.TemporaryDirectory() as empty:
        routine = load_catalogue(Paths(Path(empty)), "en").default_routine()
    return compile_plan(routine, DEFAULT_SETTINGS.preferences())


def frames(plan: Plan, timeline: Timeline, seconds: float) -> Iterator[tuple[str, Cell]]:
    """Yield the exercise and the picture of every `seconds` of a plan."""
    style = style_of("bun", is_dark=False)
    step_ms, begin_ms = round(seconds * MS_PER_S), 0
    phases: Sequence[Phase | None] = [None, *plan.phases]
    for before, phase in pairwise(phases):
        assert phase is not None
        first_ms = -begin_ms % step_ms
        for elapsed_ms in range(first_ms, phase.duration_ms, step_ms):
            minutes, rest = divmod((begin_ms + elapsed_ms) / MS_PER_S, 60)
            caption = f"{minutes:.0f}:{rest:04.1f} {phase.clip} {phase.side}"
            yield phase.exercise_id, Cell(caption, timeline.pose(phase, before, elapsed_ms), style)
        begin_ms += phase.duration_ms


def save(folder: Path, seconds: float) -> None:
    """Save the strips and say where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    timeline = Timeline(load_clips(resources.files("footcoach.assets.figures")))
    for exercise, found in groupby(frames(plan_of_article(), timeline, seconds), key=lambda frame: frame[0]):
        cells = (cell for _, cell in found)
        for number in count(1):
            rows = [row for _ in range(ROWS) if (row := list(islice(cells, COLUMNS)))]
            if not rows:
                break
            path = folder / f"film-{exercise}-{number}.png"
            sheet(rows, FRAME).save(str(path))
            sys.stdout.write(f"{path}\n")


def main(arguments: Sequence[str]) -> int:
    """Save the strips of a whole session."""
    if len(arguments) not in {1, 2}:
        sys.stderr.write("usage: python scripts/film_strip.py FOLDER [SECONDS]\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["film-strip"])
    save(Path(arguments[0]), float(arguments[1]) if len(arguments) == 2 else 1.0)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
