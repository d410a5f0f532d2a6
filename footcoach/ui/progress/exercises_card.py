"""What was done of each exercise, left and right apart."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from footcoach.core.exercise import Exercise, Side, in_order, name_of
from footcoach.core.progress import ExerciseShare
from footcoach.ui.common.labels import RowLabel, heading_label, text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.phrases import side_in_words
from footcoach.ui.common.roles import RowList
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.progress.words import long_time_text

_FIRST_NUMBER = 2

_BAR_STRETCH = 6
_BARS_EM = 34
"""The card has bars from so many units of the text size on."""


class ExercisesCard(QFrame):
    """A card with one line for each exercise and side."""

    def __init__(self, exercises: Mapping[str, Exercise], formats: LocaleFormats) -> None:
        """Name the `exercises` by their ids; one that is no longer there keeps its id as its name."""
        super().__init__()
        self.setObjectName("exercisesCard")
        self.setProperty("role", "card")
        self._exercises = exercises
        self._formats = formats
        self._rows: list[_ShareRow] = []
        table = RowList()
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE_PX)
        self._grid.setVerticalSpacing(SPACE_PX)
        self._grid.setColumnStretch(0, 5)
        for place, text in enumerate((self.tr("Exercise"), "", self.tr("Done"), self.tr("Time"))):
            head = text_label(text, "quiet")
            head.setAlignment(Qt.AlignmentFlag.AlignLeft if place < _FIRST_NUMBER else Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        column.addWidget(heading_label(self.tr("Exercise by exercise"), "heading"))
        told = self.tr("How much of the plan you did.")
        column.addWidget(text_label(told, "quiet"))
        column.addWidget(table)

    def show_shares(self, shares: Sequence[ExerciseShare]) -> None:
        """Show what was done, in the order of the exercises."""
        places = {id_: place for place, id_ in enumerate(in_order((s.exercise_id for s in shares), self._exercises))}
        ordered = sorted(shares, key=lambda share: (places[share.exercise_id], share.side))
        while len(self._rows) < len(ordered):
            self._rows.append(_ShareRow(self._grid, len(self._rows) + 1))
        for row, share in zip(self._rows, ordered, strict=False):
            row.show_share(self._name(share), share, self._formats)
        for index, row in enumerate(self._rows):
            row.set_visible(is_visible=index < len(ordered))
        self._show_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the bars out where they would take the room of the names."""
        super().resizeEvent(event)
        self._show_bars()

    def changeEvent(self, event: QEvent) -> None:
        """Do the same for another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._show_bars()

    def _show_bars(self) -> None:
        has_bars = self.width() >= _BARS_EM * max(BODY_PX, self.font().pixelSize())
        self._grid.setColumnStretch(1, _BAR_STRETCH if has_bars else 0)
        for row in self._rows:
            row.set_has_bar(has_bar=has_bars)

    def _name(self, share: ExerciseShare) -> str:
        name = name_of(share.exercise_id, self._exercises, share.levels)
        return name if share.side is Side.BOTH else f"{name}, {side_in_words(share.side)}"


class _ShareRow:
    """One line of the grid."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._name, self._percent, self._time = RowLabel(), text_label("", "subheading"), text_label("", "quiet")
        self._bar = ShareBar()
        self._is_visible = True
        for label in (self._percent, self._time):
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((self._name, self._bar, self._percent, self._time)):
            grid.addWidget(widget, row, column)

    def show_share(self, name: str, share: ExerciseShare, formats: LocaleFormats) -> None:
        self._name.setText(name)
        self._bar.show_percent(share.percent)
        self._percent.setText(f"{formats.number(share.percent)} %")
        self._time.setText(long_time_text(share.done_ms, formats))
        self._name.set_row(self._percent.text(), self._time.text())

    def set_visible(self, *, is_visible: bool) -> None:
        self._is_visible = is_visible
        for widget in (self._name, self._percent, self._time):
            widget.setVisible(is_visible)

    def set_has_bar(self, *, has_bar: bool) -> None:
        self._bar.setVisible(has_bar and self._is_visible)


class ShareBar(QWidget):
    """A bar that is filled as far as something was done; the number stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._percent = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_percent(self, percent: int) -> None:
        """Fill it to `percent`, 0 to 100."""
        self._percent = percent
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low bar."""
        em_px = max(BODY_PX, self.font().pixelSize())
        return QSize(6 * em_px, round(0.66 * em_px))

    def minimumSizeHint(self) -> QSize:
        """Return a short one."""
        return QSize(2 * BODY_PX, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(self.rect())
        radius_px = bar.height() / 2
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(bar, radius_px, radius_px)
        if self._percent:
            bar.setWidth(max(bar.height(), bar.width() * self._percent / 100))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(bar, radius_px, radius_px)
        painter.end()
