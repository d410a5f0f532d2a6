"""A card with a chart: what it says in a sentence, the picture, and the same figures as a table."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import BODY_PX, SPACE_PX
from footcoach.ui.progress.chart_words import Figures

_CHART_EM = 14
_MOST_ROWS = 10


class ChartCard(QFrame):
    """Has room for a chart from the beginning, so that nothing jumps when the chart comes."""

    def __init__(self, name: str, heading: str, legend: QWidget | None = None) -> None:
        """Make the card called `name`; `legend` says what the marks mean."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "card")
        self._heading = text_label(heading, "heading")
        self._summary = text_label("", "quiet")
        self._table = FigureTable(heading)
        self._table.hide()
        self._figures: Figures | None = None
        self._chart: QWidget | None = None
        self._room = QWidget()
        self._room_layout = QVBoxLayout(self._room)
        self._room_layout.setContentsMargins(0, 0, 0, 0)
        self._switch = QPushButton(self.tr("Show as table"))
        self._switch.setObjectName(f"{name}Table")
        self._switch.setProperty("role", "plain")
        self._switch.clicked.connect(self._on_switch_clicked)
        self._legend = legend
        self._arrange()
        self._make_room()

    def set_heading(self, heading: str) -> None:
        """Name the card."""
        self._heading.setText(heading)
        self._name_switch()

    def set_chart(self, chart: QWidget) -> None:
        """Put the chart into its room."""
        chart.setAccessibleName(self._heading.text())
        if self._figures is not None:
            chart.setAccessibleDescription(_spoken(self._figures))
        self._room_layout.addWidget(chart)
        self._chart = chart

    def show_figures(self, figures: Figures) -> None:
        """Show the sentence and fill the table; the chart gets its own."""
        self._figures = figures
        self._summary.setText(figures.summary)
        if self._chart is not None:
            self._chart.setAccessibleDescription(_spoken(figures))
        if not self._table.isHidden():
            self._table.show_figures(figures)
        self._name_switch()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._make_room()

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.addWidget(self._heading, 1)
        header.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        column.addLayout(header)
        column.addWidget(self._summary)
        column.addWidget(self._room)
        column.addWidget(self._table)
        if self._legend is not None:
            column.addWidget(self._legend)
        column.addStretch(1)

    def _make_room(self) -> None:
        self._room.setFixedHeight(_CHART_EM * max(BODY_PX, self.font().pixelSize()))

    def _name_switch(self) -> None:
        is_table = not self._table.isHidden()
        self._switch.setText(self.tr("Show as chart") if is_table else self.tr("Show as table"))
        self._switch.setAccessibleName(f"{self._heading.text()}: {self._switch.text()}")
        self._switch.setAccessibleDescription(self._summary.text())

    @Slot()
    def _on_switch_clicked(self) -> None:
        is_table = self._table.isHidden()
        if is_table and self._figures is not None:
            self._table.show_figures(self._figures)
        self._table.setVisible(is_table)
        self._room.setVisible(not is_table)
        if self._legend is not None:
            self._legend.setVisible(not is_table)
        self._name_switch()


def _spoken(figures: Figures) -> str:
    """Return all figures as a text, for who cannot see the chart."""
    rows = ("; ".join(f"{head} {text}" for head, text in zip(figures.heads, row, strict=True)) for row in figures.rows)
    return f"{figures.summary} {'. '.join(rows)}."


class FigureTable(QTableWidget):
    """Figures in rows to read, by eye or by ear; as high as its rows, up to a limit."""

    def __init__(self, name: str) -> None:
        """Make the table that a screen reader calls `name`."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)

    def show_figures(self, figures: Figures) -> None:
        """Show the rows."""
        self.setColumnCount(len(figures.heads))
        self.setHorizontalHeaderLabels(list(figures.heads))
        self.setRowCount(len(figures.rows))
        for row, texts in enumerate(figures.rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
        self.setAccessibleDescription(figures.summary)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        em_px = max(BODY_PX, self.font().pixelSize())
        row_px = round(2.1 * em_px)
        for column in range(self.columnCount()):
            head_px = self.horizontalHeader().sectionSizeHint(column)
            gap_px = em_px if column < self.columnCount() - 1 else 0
            self.setColumnWidth(column, max(head_px, self.sizeHintForColumn(column)) + gap_px)
        self.verticalHeader().setDefaultSectionSize(row_px)
        shown = min(_MOST_ROWS, self.rowCount())
        self.setFixedHeight(shown * row_px + self.horizontalHeader().sizeHint().height() + 4)
