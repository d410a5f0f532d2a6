"""What the marks of a calendar or a chart mean."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from footcoach.ui.common.labels import text_label
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.progress.flow_row import FlowRow


class Legend(FlowRow):
    """Samples with their words, one beside the other."""

    def __init__(self, *entries: tuple[QWidget, str]) -> None:
        """Show `entries`, each a sample and what it means."""
        super().__init__(*(_entry(sample, word) for sample, word in entries), gap_px=3 * SPACE_PX)


def _entry(sample: QWidget, word: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_PX)
    label = text_label(word, "quiet")
    label.setWordWrap(False)
    row.addWidget(sample)
    row.addWidget(label)
    return entry
