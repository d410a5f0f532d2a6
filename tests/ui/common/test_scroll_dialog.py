"""A dialog whose buttons stay in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from footcoach.ui.common.labels import TextLabel
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.window.about_dialog import AboutDialog


def press_enter(qtbot, dialog):
    """Press Enter wherever the focus is, and return the names of the buttons that it pressed."""
    pressed = []
    for button in dialog.findChildren(QPushButton):
        button.clicked.connect(lambda _, button=button: pressed.append(button.objectName()))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    return pressed


@pytest.mark.parametrize("default", [0, 1])
def test_enter__presses_the_default_button_wherever_it_stands(qtbot, default):
    dialog = ScrollDialog("dialog", "Title")
    buttons = [QPushButton("one", objectName="0"), QPushButton("two", objectName="1")]
    dialog.add_buttons(*buttons, default=buttons[default])
    assert press_enter(qtbot, dialog) == [str(default)]


def test_about__enter_closes_it(qtbot):
    dialog = AboutDialog(Path("folder"))
    with qtbot.assertNotEmitted(dialog.safety_requested):
        assert press_enter(qtbot, dialog) == ["closeAboutButton"]
    assert not dialog.isVisible()


def test_about__its_folder_stands_whole(qtbot):
    folder = Path("/home/somebody", "f" * 200, "d" * 255)
    dialog = AboutDialog(folder)
    qtbot.addWidget(dialog)
    assert any(str(folder) in label.text() for label in dialog.findChildren(TextLabel))
