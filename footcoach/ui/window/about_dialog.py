"""About: what the program is, what the article claims and what trials show."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach import __version__
from footcoach.core.quote import shown_sentence
from footcoach.ui.common.labels import card, text_label
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.common.theme import SPACE_PX


class AboutDialog(QDialog):
    """Tells about the program.

    Signals:
        safety_requested: show "Before you start" again.
    """

    safety_requested = Signal()

    def __init__(self, data_dir: Path, parent: QWidget | None = None) -> None:
        """Tell about the program, which keeps everything in `data_dir`."""
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Footcoach"))
        page = ScrollPage(self.tr("About Footcoach"), width_px=720)
        page.column.addWidget(text_label("Footcoach", "title"))
        version = self.tr("Version {version}. Free software under the MIT licence.").format(version=__version__)
        page.column.addWidget(text_label(version, "quiet"))
        page.column.addWidget(self._evidence())
        page.column.addWidget(self._privacy(data_dir))
        page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2 * SPACE_PX)
        layout.addWidget(page, 1)
        layout.addLayout(self._buttons())

    def _evidence(self) -> QWidget:
        """Return the card that says plainly what the article claims and what trials show."""
        return card(
            text_label(self.tr("What the article says, and what trials show"), "subheading"),
            text_label(
                self.tr(
                    "The exercises come from the article “The Secret to Treating Back Pain Is in the Feet: 5 Exercises "
                    "that Fix Everything”. It lists six, says that they fix back, hip and knee pain, and names no "
                    "studies."
                )
            ),
            text_label(
                self.tr(
                    "These exercises make feet and calves stronger and more flexible. They can help with balance, heel "
                    "pain, and perhaps knee arthritis. There is almost no direct proof that foot exercises alone cure "
                    "back or hip pain. If your back hurts, walking and general exercise have better proof."
                )
            ),
            text_label(
                self.tr(
                    "Each exercise's page says where its numbers come from. Where the article gives none, it names a "
                    "source or says that the number is our choice."
                )
            ),
            text_label(
                self.tr("Footcoach is for your well-being. It does not diagnose or treat any illness."), "subheading"
            ),
        )

    def _privacy(self, data_dir: Path) -> QWidget:
        kept = self.tr("Everything Footcoach keeps is in {folder}. Nothing leaves this computer.")
        return card(
            text_label(self.tr("Your data"), "subheading"),
            text_label(kept.format(folder=shown_sentence(str(data_dir)))),
        )

    def _buttons(self) -> QHBoxLayout:
        safety = QPushButton(self.tr("Before you start"))
        safety.setObjectName("safetyButton")
        safety.clicked.connect(self.accept)
        safety.clicked.connect(self.safety_requested)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeAboutButton")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(4 * SPACE_PX, SPACE_PX, 4 * SPACE_PX, 0)
        row.addWidget(safety)
        row.addStretch(1)
        row.addWidget(close)
        return row
