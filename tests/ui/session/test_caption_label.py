"""The pill of the caption on the screen."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication

from footcoach.ui.session.caption_label import CaptionLabel


class Painted(QObject):
    """Remembers what of a widget was painted anew."""

    def __init__(self, widget):
        super().__init__(widget)
        self.rect = QRect()
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Paint:
            self.rect = self.rect.united(event.region().boundingRect())
        return False


@pytest.mark.parametrize("text", ["Hold", "", "Up on your toes, and walk with small steps"])
def test_set_text__another_one__paints_the_whole_pill_anew(qtbot, text):
    label = CaptionLabel("caption", Qt.AlignmentFlag.AlignCenter)
    qtbot.addWidget(label)
    label.resize(400, 120)
    label.setText("Up on your toes, small steps")
    label.show()
    qtbot.waitExposed(label)
    QApplication.processEvents()
    painted = Painted(label)
    label.setText(text)
    QApplication.processEvents()
    assert painted.rect == label.rect()
