"""The dialogs that ask for a file, beginning among the person's documents or pictures."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QIdentityProxyModel, QModelIndex, QObject, QPersistentModelIndex, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QWidget

from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.screen_fit import ScreenFit

_SIZE_COLUMN, _DATE_COLUMN = 1, 3
_Place = QStandardPaths.StandardLocation

_PICTURES = ("png", "jpg", "jpeg", "svg")

_NOT_FOR_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*.]')
"""What some system does not take in the name of a file, or hides a file by."""


def file_stem(name: str, other: str) -> str:
    """Return what a file is called after something with a `name`; `other` where no letter of that is left."""
    return " ".join(_NOT_FOR_NAMES.sub(" ", name).split()) or other


class FileDialogs:
    """Opens dialogs over one window; each tells the file that was chosen, and is gone when it is closed."""

    def __init__(self, window: QWidget, formats: LocaleFormats) -> None:
        """Open over `window`, which owns them; days and numbers are written in `formats`."""
        self._window = window
        self._formats = formats

    def open_to_save(self, name: str, title: str, kind: str, *, file_name: str, then: Callable[[str], None]) -> None:
        """Ask where to save a file.

        Args:
            name: What the dialog is called in the program.
            title: What its window is called.
            kind: What such files are called.
            file_name: What is offered; its suffix is that of all such files.
            then: Gets the file.
        """
        suffix = file_name.rpartition(".")[2]
        dialog = self._dialog(name, title, kind, suffix)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(file_name)
        dialog.fileSelected.connect(then)
        dialog.open()

    def open_to_read(self, name: str, title: str, kind: str, *, suffix: str, then: Callable[[str], None]) -> None:
        """Ask for a file with `suffix` that is there; else as for saving."""
        self._open_to_read_one(self._dialog(name, title, kind, suffix), then)

    def open_picture(self, name: str, title: str, kind: str, *, then: Callable[[str], None]) -> None:
        """Ask for a picture, among those of the person; else as for saving."""
        # Some systems tell capital letters from small ones, and so do cameras.
        suffixes = [*_PICTURES, *map(str.upper, _PICTURES)]
        self._open_to_read_one(self._dialog(name, title, kind, *suffixes, place=_Place.PicturesLocation), then)

    @staticmethod
    def _open_to_read_one(dialog: QFileDialog, then: Callable[[str], None]) -> None:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(then)
        dialog.open()

    def open_to_read_several(
        self, name: str, title: str, kind: str, *, suffixes: Sequence[str], then: Callable[[list[str]], None]
    ) -> None:
        """Ask for one or more files with any of `suffixes`; `then` gets all of them."""
        dialog = self._dialog(name, title, kind, *suffixes)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(then)
        dialog.open()

    def _dialog(
        self, name: str, title: str, kind: str, *suffixes: str, place: _Place = _Place.DocumentsLocation
    ) -> QFileDialog:
        patterns = " ".join(f"*.{suffix}" for suffix in suffixes)
        dialog = QFileDialog(self._window, title, _folder(place), f"{kind} ({patterns})")
        dialog.setObjectName(name)
        # Of many endings there would be room for some.
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setProxyModel(_FormattedFiles(self._formats, dialog))
        ScreenFit(dialog)
        return dialog


def _folder(place: _Place) -> str:
    """Return a folder of the person's: the one that is not there would be taken for the name of a file."""
    folder = QStandardPaths.writableLocation(place)
    return folder if Path(folder).is_dir() else QStandardPaths.writableLocation(_Place.HomeLocation)


class _FormattedFiles(QIdentityProxyModel):
    """The files in Qt's own dialog, which would write sizes and dates in the words and digits of the region."""

    def __init__(self, formats: LocaleFormats, parent: QObject) -> None:
        super().__init__(parent)
        self._formats = formats

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        source = self.sourceModel()
        if role == Qt.ItemDataRole.DisplayRole and isinstance(source, QFileSystemModel):
            file = self.mapToSource(index)
            if index.column() == _SIZE_COLUMN and not source.isDir(file):
                return self._formats.words.formattedDataSize(source.size(file))
            if index.column() == _DATE_COLUMN:
                return self._date_text(source.fileInfo(file).lastModified().toPython())
        return super().data(index, role)

    def _date_text(self, moment: object) -> str:
        if not isinstance(moment, datetime):
            return ""
        return f"{self._formats.dated(moment.date())}, {self._formats.time(moment.hour, moment.minute)}"
