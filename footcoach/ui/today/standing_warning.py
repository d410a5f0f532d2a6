"""What stands above everything else on Today after a warning sign was ticked, until that has been seen to."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from footcoach.core.warning_sign import WarningSign
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.safety_alert import safety_alert
from footcoach.ui.common.theme import SPACE_PX


class StandingWarning(QWidget):
    """The safety text of each sign, word by word, and one button that ends it; hidden while there is none.

    Signals:
        settled: the person says that it has been seen to, or is over.
    """

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standingWarning")
        self._alerts: list[QFrame] = []
        self._settle = QPushButton(self.tr("I have had help, or it is over"))
        self._settle.setObjectName("settleWarningButton")
        self._settle.setAutoDefault(False)
        self._settle.clicked.connect(self.settled)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE_PX)
        row.addWidget(self._settle)
        row.addWidget(text_label(self.tr("You ticked this after a session. It stays until you say so."), "quiet"), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_PX)
        self._column.addLayout(row)
        self.hide()

    def warn(self, signs: Collection[WarningSign]) -> None:
        """Show what to do about `signs`; with none, nothing more."""
        for alert in self._alerts:
            self._column.removeWidget(alert)
            alert.hide()
            alert.deleteLater()
        self._alerts = [safety_alert(sign) for sign in WarningSign if sign in signs]
        for row, alert in enumerate(self._alerts):
            self._column.insertWidget(row, alert)
        self._settle.setAccessibleDescription(" ".join(alert.accessibleName() for alert in self._alerts))
        self.setVisible(bool(self._alerts))
