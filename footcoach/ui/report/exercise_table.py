"""The exercises of the report: the dosage as it is set, and what was done of what was planned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from footcoach.core.exercise import Exercise, Side, in_order, name_of
from footcoach.core.progress import ExerciseShare, sessions_of, together
from footcoach.ui.common.phrases import entry_text, side_in_words, with_level
from footcoach.ui.common.sheet import ACCENT, FAINT, PALE, QUIET, SMALL_PT, Sheet
from footcoach.ui.report.facts import ReportChoices, ReportFacts

translate = QCoreApplication.translate

_MOST_ROWS = 9
_ROW = 6.0
_SIDES = {Side.LEFT: 0, Side.RIGHT: 1, Side.BOTH: 0}
_BAR = 12.0


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise: its name, its dosage in words, and what was done of it by side."""

    name: str
    dosage: str
    shares: Mapping[Side, ExerciseShare]

    @property
    def sessions(self) -> int:
        """In how many sessions some of it was done, on either side."""
        return sessions_of(self.shares.values())


def rows_of(facts: ReportFacts, choices: ReportChoices, exercises: Mapping[str, Exercise]) -> tuple[ExerciseRow, ...]:
    """Return the exercises of the routine, then those that were done besides."""
    shares: dict[str, dict[Side, ExerciseShare]] = {}
    for share in facts.shares:
        shares.setdefault(share.exercise_id, {})[share.side] = share
    entries = {entry.exercise.id: entry for entry in choices.routine.entries}
    own = [
        ExerciseRow(
            entry.exercise.name,
            with_level(entry.exercise, entry_text(entry, choices.preferences.dosage_of(entry))),
            _in_columns(shares.get(id_, {})),
        )
        for id_, entry in entries.items()
    ]
    others = [
        ExerciseRow(name_of(id_, exercises), _besides(id_, choices), _in_columns(sides))
        for id_, sides in shares.items()
        if id_ not in entries
    ]
    return (*own, *others)


def _in_columns(shares: Mapping[Side, ExerciseShare]) -> Mapping[Side, ExerciseShare]:
    """Return the shares of one exercise; all in one where it was done on both sides at once, and one by one as well."""
    if Side.BOTH not in shares or len(shares) == 1:
        return shares
    return {Side.BOTH: together(shares.values())}


def levels_text(facts: ReportFacts, exercises: Mapping[str, Exercise]) -> str:
    """Return which exercises were done at other levels than that with which they come; empty for none."""
    levels: dict[str, set[str]] = {}
    for share in facts.shares:
        levels.setdefault(share.exercise_id, set()).update(share.levels)
    names = [
        name
        for id_ in in_order(levels, exercises)
        if (name := name_of(id_, exercises, levels[id_])) != name_of(id_, exercises)
    ]
    return translate("Report", "At these levels: {exercises}.").format(exercises=", ".join(names)) if names else ""


def _besides(exercise_id: str, choices: ReportChoices) -> str:
    """Return what an exercise is that is none of the routine's."""
    if exercise_id in choices.warm_ups:
        return translate("Report", "warm-up")
    return translate("Report", "not in this routine")


def draw_table(sheet: Sheet, x: float, y: float, width: float, rows: Iterable[ExerciseRow]) -> float:
    """Draw the table below `y` and return how high it is."""
    rows = tuple(rows)
    shown = rows if len(rows) <= _MOST_ROWS else rows[: _MOST_ROWS - 1]
    columns = (x, x + 46, x + width - 80, x + width - 62, x + width - 31)
    top = y
    y += _draw_head(sheet, columns, y) + 0.8
    for row in shown:
        sheet.line((x, y), (x + width, y))
        _draw_row(sheet, columns, y, row)
        y += _ROW
    if len(shown) < len(rows):
        sheet.line((x, y), (x + width, y))
        text = translate("Report", "… and {count} more exercises").format(count=len(rows) - len(shown))
        sheet.text(x, y + 1, width, text, size_pt=SMALL_PT, colour=QUIET)
        y += _ROW
    return y - top


def _draw_head(sheet: Sheet, columns: tuple[float, ...], y: float) -> float:
    heads = (
        translate("Report", "Exercise"),
        translate("Report", "As it is set now"),
        translate("Report", "Sessions"),
        translate("Report", "Done of planned"),
    )
    widths = (columns[1] - columns[0] - 2, columns[2] - columns[1] - 2, columns[3] - columns[2] - 2, 60)
    heights = [
        sheet.text(column, y, width, head, size_pt=SMALL_PT, colour=QUIET)
        for column, width, head in zip(columns, widths, heads, strict=False)
    ]
    return max(heights)


def _draw_row(sheet: Sheet, columns: tuple[float, ...], y: float, row: ExerciseRow) -> None:
    name, dosage, sessions, *sides = columns
    line = y + (_ROW - sheet.line_height(9)) / 2
    small = y + (_ROW - sheet.line_height(SMALL_PT)) / 2
    sheet.text(name, line, dosage - name - 2, row.name, bold=True)
    sheet.text(dosage, small, sessions - dosage - 2, row.dosage, size_pt=SMALL_PT)
    sheet.text(sessions, small, 14, str(row.sessions), size_pt=SMALL_PT)
    if not row.sessions:
        sheet.text(sides[0], small, 60, translate("Report", "not done"), size_pt=SMALL_PT, colour=QUIET)
        return
    for side, share in row.shares.items():
        _draw_share(sheet, sides[_SIDES[side]], y, share)


def _draw_share(sheet: Sheet, x: float, y: float, share: ExerciseShare) -> None:
    small = y + (_ROW - sheet.line_height(SMALL_PT)) / 2
    bar = y + _ROW / 2 - 0.9
    sheet.box(x, bar, _BAR, 1.8, fill=PALE, edge=FAINT)
    sheet.box(x, bar, _BAR * min(share.percent, 100) / 100, 1.8, fill=ACCENT)
    text = translate("Report", "{percent} % {side}").format(percent=share.percent, side=side_in_words(share.side))
    sheet.text(x + _BAR + 1.5, small, 31 - _BAR - 1.5 if share.side is not Side.BOTH else 40, text, size_pt=SMALL_PT)
