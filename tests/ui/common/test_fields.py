"""Check boxes whose words have several lines."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from footcoach.ui.common.fields import TickBox

LONG = "Is there a numbness, a tingling or a loss of strength that is new, and that goes on for longer than an hour?"
WIDTH_PX = 260


@pytest.fixture
def box(qtbot):
    box = TickBox(LONG)
    qtbot.addWidget(box)
    box.resize(WIDTH_PX, box.heightForWidth(WIDTH_PX))
    box.show()
    return box


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_tick__by_a_click_on_any_line(box, place):
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH_PX // 2, round(place * box.height())))
    assert box.isChecked()
