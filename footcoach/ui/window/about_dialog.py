"""About: what the program is, what the article claims and what trials show.

Balance: Spink 2011 (BMJ 342:d3411). Heel pain: Rathleff 2015 (PubMed 25145882). Knee arthritis: Dantas 2023 (doi
10.1016/j.bjpt.2023.100531). Walking and exercise in general for back pain: the review of the WHO (PMC10684665),
Cochrane CD009790.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from footcoach import __version__
from footcoach.core.quote import shown_path
from footcoach.ui.common.labels import card, heading_label, text_label
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.window.package_notice import package_notice

_VOICE_PACKAGE = "hibari-tts"


class AboutDialog(ScrollDialog):
    """Tells about the program.

    Signals:
        safety_requested: show "Before you start" again.
    """

    safety_requested = Signal()

    def __init__(self, data_dir: Path, parent: QWidget | None = None) -> None:
        """Tell about the program, which keeps everything in `data_dir`."""
        title = QCoreApplication.translate("AboutDialog", "About Footcoach")
        super().__init__("aboutDialog", title, parent=parent)
        self.column.addWidget(heading_label("Footcoach", "title"))
        version = self.tr("Version {version}. Free software under the MIT licence.").format(version=__version__)
        self.column.addWidget(text_label(version, "quiet"))
        self.column.addWidget(self._evidence())
        self.column.addWidget(self._privacy(data_dir))
        if notice := package_notice(_VOICE_PACKAGE):
            self.column.addWidget(self._voice(notice))
        self.column.addStretch(1)
        self.add_buttons(self._safety_button(), close := self._close_button(), default=close)

    def _evidence(self) -> QWidget:
        """Return the card that says plainly what the article claims and what trials show."""
        return card(
            heading_label(self.tr("What the article says, and what trials show"), "subheading"),
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
                    "back or hip pain. For a painful back, there is better evidence for walking and general exercise."
                )
            ),
            text_label(
                self.tr(
                    "Each exercise's page says where its numbers come from. Where the article gives none, the page "
                    "names a source or says that the number is our choice."
                )
            ),
            text_label(
                self.tr("Footcoach is for your well-being. It does not diagnose or treat any illness."), "subheading"
            ),
        )

    def _privacy(self, data_dir: Path) -> QWidget:
        kept = self.tr("Everything Footcoach keeps is in {folder}. Nothing leaves this computer.")
        return card(
            heading_label(self.tr("Your data"), "subheading"),
            text_label(kept.format(folder=shown_path(data_dir))),
        )

    def _voice(self, notice: Sequence[str]) -> QWidget:
        """Return the card that names who made the voice, with the notice of its package."""
        return card(
            heading_label(self.tr("The voice"), "subheading"),
            text_label(
                self.tr(
                    "Footcoach speaks with the voice “heart” of hibari (Apache License 2.0). It works on this computer "
                    "alone. ONNX Runtime (MIT License) and NumPy (BSD License) help it."
                )
            ),
            *(text_label(paragraph, "quiet") for paragraph in notice),
        )

    def _safety_button(self) -> QPushButton:
        safety = QPushButton(self.tr("Before you start"))
        safety.setObjectName("safetyButton")
        safety.clicked.connect(self.accept)
        safety.clicked.connect(self.safety_requested)
        return safety

    def _close_button(self) -> QPushButton:
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeAboutButton")
        close.clicked.connect(self.accept)
        return close
