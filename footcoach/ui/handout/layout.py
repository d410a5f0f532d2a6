"""Puts a handout on pages: on one, if that can be read, else on as many as it needs; nothing is cut.

A row is an exercise: its picture, its steps, and beside them how much, how often, and the boxes. All lengths are
millimetres, from the top left of the paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSizeF

from footcoach.core.exercise import DAYS_IN_WEEK
from footcoach.ui.common.sheet import MM_PER_INCH, QUIET, SMALL_PT, TEXT, Sheet
from footcoach.ui.handout import words
from footcoach.ui.handout.items import BoxItem, Item, PictureItem, RuleItem, TextItem
from footcoach.ui.handout.words import Handout, HandoutExercise

MARGIN = 9.5
"""Printers leave so much free."""

WEEKS = 2
LEAST_PT = 9.0
"""Plain text that is smaller is hard to read on paper."""

_SETTINGS = (
    (13.0, 1.25),
    (12.0, 1.25),
    (11.0, 1.22),
    (10.5, 1.22),
    (10.0, 1.2),
    (9.5, 1.18),
    (LEAST_PT, 1.18),
    (LEAST_PT, 1.1),
)
"""How large plain text is, in points, and how far apart its lines are at most, in units of that: some fonts would need
half as much again. One after the other is tried, until everything is on one page."""

_ON_SEVERAL_PAGES = (10.0, 1.22)
"""The same where one page is too small anyway."""

_TITLE_PT, _NAME_MORE_PT, _DOSAGE_LESS_PT = 18.0, 2.2, 0.5
_PICTURE_WIDTH, _PICTURE_HEIGHT = 34.0, 26.2
_PICTURE_PT = 10.5
"""Pictures grow with text that is larger than this."""

_GUTTER, _BETWEEN_PICTURES = 3.2, 0.8
_BOX, _BETWEEN_WEEKS, _BETWEEN_DAYS = 4.4, 1.2, 0.6
_DAY_STEP, _DOSE_STEP = 5.3, 4.8
"""From box to box: to the right the next day, at least; below the next time on the same day."""

_AFTER_NUMBER, _BEFORE_MARK = 1.4, 0.7
_LEAST_GAP, _MOST_GAP = 2.0, 6.0
_DATE_WIDTH = 34.0
_PADDING = 1.8


@dataclass(frozen=True)
class _Row:
    """What stays together, as far as a page has room: lines of text, and what is beside them, from (0, 0) on."""

    lines: tuple[TextItem, ...]
    beside: tuple[Item, ...] = ()

    @property
    def height(self) -> float:
        return max((item.y + item.height for item in (*self.lines, *self.beside)), default=0.0)

    def parts(self, height: float) -> Iterator["_Row"]:
        """Yield it, or pieces of it, none of which is higher than `height` if its lines can be parted so."""
        row = self
        while row.height > height and 0 < (count := row._lines_within(height)) < len(row.lines):
            yield _Row(row.lines[:count], row.beside)
            rest = row.lines[count:]
            row = _Row(tuple(replace(line, y=line.y - rest[0].y) for line in rest))
        yield row

    def _lines_within(self, height: float) -> int:
        return sum(line.y + line.height <= height for line in self.lines)


def laid_out(handout: Handout, sheet: Sheet, paper: QSizeF) -> list[list[Item]]:
    """Return what stands where, page by page.

    Args:
        handout: What stands there.
        sheet: Measures the texts.
        paper: The size of a page.
    """
    densest = _Layout(handout, sheet, paper, *_SETTINGS[-1]).pages()
    if len(densest) > 1:
        return _Layout(handout, sheet, paper, *_ON_SEVERAL_PAGES).pages()
    looser = (_Layout(handout, sheet, paper, *setting).pages() for setting in _SETTINGS[:-1])
    return next((pages for pages in looser if len(pages) == 1), densest)


def _moved(items: Iterable[Item], y: float) -> Iterator[Item]:
    return (replace(item, y=item.y + y) for item in items)


class _Layout:
    """Lays a handout out in one size of text."""

    def __init__(self, handout: Handout, sheet: Sheet, paper: QSizeF, size_pt: float, leading: float) -> None:
        self._leading = leading
        self._handout = handout
        self._sheet = sheet
        self._size_pt = size_pt
        self._week_width = self._label_width(words.week()) + 2 * _BETWEEN_DAYS
        widest = max(map(self._label_width, handout.weekdays))
        self._day_step = max(_DAY_STEP, widest + _BETWEEN_DAYS)
        self._done_width = self._week_width + (DAYS_IN_WEEK - 1) * self._day_step + max(_BOX, (widest + _BOX) / 2)
        larger = max(1.0, size_pt / _PICTURE_PT)
        self._picture_width, self._picture_height = _PICTURE_WIDTH * larger, _PICTURE_HEIGHT * larger
        self._width = paper.width() - 2 * MARGIN
        self._bottom = paper.height() - MARGIN
        self._head = self._make_head()
        self._foot = self._make_foot()
        self._first = max(item.y + item.height for item in self._head) + _LEAST_GAP
        self._last = min(item.y for item in self._foot) - _LEAST_GAP

    def pages(self) -> list[list[Item]]:
        """Return the pages, each with head and foot."""
        filled = self._filled()
        return [
            [
                *self._head,
                *self._stacked(rows),
                *self._foot,
                *self._number(number, len(filled)),
            ]
            for number, rows in enumerate(filled, 1)
        ]

    # Rows on pages

    def _filled(self) -> list[list[_Row]]:
        """Return the rows of each page."""
        room = left = self._last - self._first
        pages: list[list[_Row]] = [[]]
        for part in (part for row in self._rows() for part in row.parts(room)):
            if pages[-1] and part.height + _LEAST_GAP > left:
                pages.append([])
                left = room
            left -= part.height + (_LEAST_GAP if pages[-1] else 0.0)
            pages[-1].append(part)
        return pages

    def _stacked(self, rows: Sequence[_Row]) -> Iterator[Item]:
        """Put rows below each other, with a rule between two of them; a full page is filled to its foot."""
        free = self._last - self._first - sum(row.height for row in rows)
        gap = min(_MOST_GAP, free / max(1, len(rows) - 1))
        y = self._first
        for number, row in enumerate(rows):
            if number:
                yield RuleItem(MARGIN, y + gap / 2, self._width, 0.0)
                y += gap
            yield from _moved((*row.lines, *row.beside), y)
            y += row.height

    def _rows(self) -> Iterator[_Row]:
        yield _Row(tuple(self._text(MARGIN, 0.0, self._width, self._handout.before)))
        for exercise in self._handout.exercises:
            yield self._row(exercise)

    def _row(self, exercise: HandoutExercise) -> _Row:
        x = MARGIN + self._picture_width + _GUTTER
        right = MARGIN + self._width - self._done_width
        width = right - _GUTTER - x
        lines = list(self._text(x, 0.0, width, exercise.name, self._size_pt + _NAME_MORE_PT, is_bold=True))
        numbered = [(f"{number}.", step) for number, step in enumerate(exercise.steps, 1)]
        widest = numbered[-1][0] if numbered else ""
        indent = self._sheet.width_of(widest, size_pt=self._size_pt) + _AFTER_NUMBER
        for number, step in numbered:
            y = _end(lines)
            lines += self._text(x, y, indent, number, colour=QUIET)
            lines += self._text(x + indent, y, width - indent, step)
        if exercise.stop:
            y = _end(lines)
            lines += self._text(x + _BEFORE_MARK, y, indent - _BEFORE_MARK, "!", is_bold=True)
            lines += self._text(x + indent, y, width - indent, exercise.stop)
        return _Row(tuple(lines), (*self._picture(exercise), *self._done(right, exercise)))

    def _picture(self, exercise: HandoutExercise) -> Iterator[Item]:
        count = len(exercise.drawings)
        step = (self._picture_width + _BETWEEN_PICTURES) / max(1, count)
        for number, drawing in enumerate(exercise.drawings):
            x, width = MARGIN + number * step, step - _BETWEEN_PICTURES
            yield PictureItem(x, 0.8, width, self._picture_height, drawing, is_narrow=count > 1)
        if exercise.shown:
            yield from self._text(
                MARGIN, 0.8 + self._picture_height + 0.6, self._picture_width, exercise.shown, SMALL_PT, colour=QUIET
            )

    def _done(self, x: float, exercise: HandoutExercise) -> Iterator[Item]:
        """Say how much and how often, with the boxes below."""
        how_much = list(
            self._text(
                x, 0.6, self._done_width, exercise.dosage, max(LEAST_PT, self._size_pt - _DOSAGE_LESS_PT), is_bold=True
            )
        )
        for often in exercise.often:
            how_much += self._text(x, _end(how_much), self._done_width, often)
        yield from how_much
        y = _end(how_much) + 1.0
        yield from self._text(x, y, self._week_width, words.week(), SMALL_PT, colour=QUIET)
        for day, name in enumerate(self._handout.weekdays):
            left = x + self._week_width + day * self._day_step
            width = self._label_width(name)
            middle = left + _BOX / 2
            yield TextItem(middle - width / 2, y, width, self._line_height(SMALL_PT), name, SMALL_PT, colour=QUIET)
        y += self._line_height(SMALL_PT) + 0.3
        for week in range(1, WEEKS + 1):
            yield TextItem(x, y, self._week_width, _BOX, str(week), SMALL_PT, colour=QUIET)
            for _ in range(exercise.times_a_day):
                for day in range(DAYS_IN_WEEK):
                    yield BoxItem(x + self._week_width + day * self._day_step, y, _BOX, _BOX)
                y += _DOSE_STEP
            y += _BETWEEN_WEEKS

    # Head and foot

    def _make_head(self) -> list[Item]:
        label = words.start()
        label_width = self._sheet.width_of(label, size_pt=self._size_pt) + 2.0
        date = MARGIN + self._width - _DATE_WIDTH
        title_width = date - label_width - _GUTTER - MARGIN
        base = MARGIN + self._line_height(_TITLE_PT)
        height = self._line_height(self._size_pt)
        return [
            *self._text(MARGIN, MARGIN, title_width, self._handout.title, _TITLE_PT, is_bold=True),
            TextItem(date - label_width, base - height - 0.6, label_width, height, label, self._size_pt, colour=QUIET),
            RuleItem(date, base - 1.2, _DATE_WIDTH, 0.0, TEXT),
        ]

    def _make_foot(self) -> list[Item]:
        """Put the safety line in a frame above the last line of the page."""
        last = self._bottom - self._line_height(SMALL_PT)
        inner = self._width - 2 * _PADDING
        lines = list(self._text(0.0, 0.0, inner, self._handout.safety))
        height = _end(lines) + 2 * _PADDING
        top = last - 1.2 - height
        return [
            BoxItem(MARGIN, top, self._width, height),
            *(replace(line, x=line.x + MARGIN + _PADDING, y=line.y + top + _PADDING) for line in lines),
            *self._text(MARGIN, last, self._width - 30, words.footer(), SMALL_PT, colour=QUIET),
        ]

    def _number(self, number: int, count: int) -> Iterator[Item]:
        if count > 1:
            text = words.page_number(number, count)
            width = self._label_width(text)
            height = self._line_height(SMALL_PT)
            yield TextItem(
                MARGIN + self._width - width, self._bottom - height, width, height, text, SMALL_PT, colour=QUIET
            )

    # Text

    def _text(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size_pt: float | None = None,
        *,
        is_bold: bool = False,
        colour: str = TEXT,
    ) -> Iterator[TextItem]:
        """Yield the lines of a text, in the size of plain text unless another is given."""
        size_pt = size_pt or self._size_pt
        height = self._line_height(size_pt)
        for number, line in enumerate(self._sheet.lines(text, width, size_pt=size_pt, bold=is_bold)):
            yield TextItem(x, y + number * height, width, height, line, size_pt, is_bold, colour)

    def _label_width(self, text: str) -> float:
        # What fits exactly may be cut for a rounding.
        return self._sheet.width_of(text, size_pt=SMALL_PT) + 0.1

    def _line_height(self, size_pt: float) -> float:
        return min(self._sheet.line_height(size_pt), self._leading * size_pt * MM_PER_INCH / 72)


def _end(lines: Sequence[Item]) -> float:
    """Return where the next line may begin."""
    return lines[-1].y + lines[-1].height if lines else 0.0
