"""Writes the sessions as a table for spreadsheets."""

import csv
import io
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from footcoach.core.pain import PainMoment, worst_at
from footcoach.core.record import RecordStatus, SessionLine, local_time
from footcoach.storage.atomic import write_pieces
from footcoach.storage.history.history import History

HEADINGS: Final = (
    "Day",
    "Start time",
    "Routine",
    "Routine name",
    "Status",
    "Minutes done",
    "Minutes planned",
    "Why it was ended early",
    "Pain before (0 to 10)",
    "Pain after (0 to 10)",
    "Pain the next morning (0 to 10)",
    "Levels",
    "Note",
)
# Spreadsheets know UTF-8 by its mark.
_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
# A spreadsheet takes what begins so for a formula, which may send away what it finds; the last four are wide ones.
# Where it separates cells by something else than a comma, the quotes round a cell do not hold it together.
_BEGINS_FORMULA: Final = re.compile(r'\A(?=[\t\r\n])|(\A|[,;\t\r\n]"*)(?=[=+\-@＝＋－＠])')
_STATUS_WORDS: Final[Mapping[RecordStatus, str]] = {
    RecordStatus.OPEN: "interrupted",
    RecordStatus.FINISHED: "finished",
    RecordStatus.ENDED: "ended early",
}
_MS_PER_MINUTE: Final = 60_000


def write_csv(history: History, file: Path) -> int:
    """Write one row for each session into `file`, oldest first, and return how many there are.

    Args:
        history: What is written.
        file: Replaced if it is there; readable by its owner only.

    Raises:
        FileError: The file cannot be written; what was there before is still there.
        sqlite3.Error: The history cannot be read; the file was not touched.
    """
    lines, names = history.lines(date.min, date.max), history.routine_names()
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(HEADINGS)
    table.writerows(_row(line, names.get(line.routine_id, "")) for line in reversed(lines))
    write_pieces(file, [(_BYTE_ORDER_MARK + text.getvalue()).encode()])
    return len(lines)


def _row(line: SessionLine, routine_name: str) -> tuple[str, ...]:
    started = local_time(line.started_at_ms, line.utc_offset_min)
    return (
        line.day.isoformat(),
        f"{started:%H:%M}",
        harmless(line.routine_id),
        harmless(routine_name),
        _STATUS_WORDS[line.status],
        _minutes(line.done_ms),
        _minutes(line.planned_ms),
        line.stop_reason or "",
        *(_score(line, moment) for moment in PainMoment),
        harmless(", ".join(f"{exercise_id}: {level}" for exercise_id, level in sorted(line.levels.items()))),
        harmless(line.note),
    )


def harmless(text: str) -> str:
    """Return `text` as a spreadsheet shows it without taking it, or a part of it, for a formula."""
    return _BEGINS_FORMULA.sub(r"\1'", text)


def _minutes(duration_ms: int) -> str:
    return f"{duration_ms / _MS_PER_MINUTE:.1f}"


def _score(line: SessionLine, moment: PainMoment) -> str:
    score = worst_at(line.pain, moment)
    return "" if score is None else str(score)
