"""The button that leads back to where a page was opened."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

translate = QCoreApplication.translate

_NARROWEST_EM = 6


class BackButton(QPushButton):
    """Names the place; a name that is longer than the room beside the other buttons is cut, but heard whole."""

    def __init__(self, object_name: str, place: str) -> None:
        """Lead back to what is called `place`."""
        super().__init__(translate("ExercisePage", "‹  {place}").format(place=place))
        self.setObjectName(object_name)
        self.setAccessibleName(translate("ExercisePage", "Back to {place}").format(place=place))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return that a long name makes no bar wider."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), _NARROWEST_EM * self.fontMetrics().height()), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the name as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        missing_px = self.sizeHint().width() - self.width()
        if missing_px > 0:
            room_px = self.fontMetrics().horizontalAdvance(self.text()) - missing_px
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room_px)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
