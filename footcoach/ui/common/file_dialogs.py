"""The dialogs that ask for a file, beginning among the person's documents."""

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs:
    """Opens dialogs over one window; each tells the file that was chosen, and is gone when it is closed."""

    def __init__(self, window: QWidget) -> None:
        """Open over `window`, which owns them."""
        self._window = window

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
        """Ask for a file with `suffix` that is there; the rest is as for saving."""
        dialog = self._dialog(name, title, kind, suffix)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _dialog(self, name: str, title: str, kind: str, suffix: str) -> QFileDialog:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, title, documents, f"{kind} (*.{suffix})")
        dialog.setObjectName(name)
        dialog.finished.connect(dialog.deleteLater)
        return dialog
