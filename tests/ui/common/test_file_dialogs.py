import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from footcoach.ui.common.file_dialogs import FileDialogs
from footcoach.ui.common.locale_formats import LocaleFormats


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def opened(qtbot, home):
    """A function that opens the dialog for a file, or that for a picture, and returns it."""
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = FileDialogs(window, LocaleFormats("en", QLocale("en_GB")))

    def open_one(*, is_picture):
        if is_picture:
            dialogs.open_picture("dialog", "Choose", "Pictures", then=print)
        else:
            dialogs.open_to_read("dialog", "Choose", "Tables", suffix="csv", then=print)
        return window.findChild(QFileDialog, "dialog")

    return open_one


@pytest.mark.parametrize(("is_picture", "folder"), [(False, "Documents"), (True, "Pictures")])
def test_open__begins_in_the_folder_for_such_files(opened, home, is_picture, folder):
    (home / folder).mkdir()
    dialog = opened(is_picture=is_picture)
    assert dialog.directory().absolutePath() == str(home / folder)


@pytest.mark.parametrize("is_picture", [False, True])
def test_open__without_that_folder__begins_at_home_with_no_name(opened, home, is_picture):
    dialog = opened(is_picture=is_picture)
    assert dialog.directory().absolutePath() == str(home)
    assert dialog.findChild(QLineEdit, "fileNameEdit").text() == ""


def test_open_picture__says_only_what_they_are_called(opened):
    dialog = opened(is_picture=True)
    assert dialog.findChild(QComboBox, "fileTypeCombo").currentText() == "Pictures"
    assert {"*.png", "*.JPG", "*.svg"} <= set(dialog.nameFilters()[0].partition("(")[2].rstrip(")").split())
