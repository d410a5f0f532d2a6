"""Shows what an import would do before it is done, and then what was done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from footcoach.core.quote import shown
from footcoach.storage.history.import_plan import ImportPreview
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.transfer.words import here_text, news_text

_WIDTH_EM = 24


class ImportDialog(QDialog):
    """Asks whether to import.

    Signals:
        import_requested: the person agreed.
    """

    import_requested = Signal()

    def __init__(
        self, preview: ImportPreview, file_name: str, formats: LocaleFormats, parent: QWidget | None = None
    ) -> None:
        """Ask about `preview`.

        Args:
            preview: What would be done.
            file_name: What the file is called.
            formats: How days and numbers are written.
            parent: The window that the dialog belongs to.
        """
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import"))
        self._heading = self._label("importHeading", "heading")
        self._file_name = shown(file_name)
        self._file = self._label("importFile", "quiet", self._file_name)
        self._text = self._label("importText")
        self._here = self._label("importHere", "quiet", here_text(preview.here, formats))
        self._final = self._label("importFinal", "quiet")
        self._import = self._button("confirmImportButton", self.tr("Import"))
        self._import.clicked.connect(self._on_import_clicked)
        self._close = self._button("closeImportButton", self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self._lay_out()
        if preview.has_news:
            self._import.setProperty("role", "primary")
            self._import.setDefault(True)
            self._final.setText(self.tr("An import cannot be undone; delete single sessions instead."))
            self._show(self.tr("Import from this file?"), news_text(preview, formats))
        else:
            self._final.hide()
            self._import.setEnabled(False)
            self._close.setText(self.tr("Close"))
            self._close.setDefault(True)
            self._show(self.tr("Nothing new in this file"), "")

    def show_result(self, text: str) -> None:
        """Show what was done, or why it could not be done."""
        self._close.setFocus()
        self._show(self.tr("Import"), text)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the texts their room now that the theme has dressed them."""
        super().showEvent(event)
        # The frame that shows the focus takes more room than the one it replaces.
        self._import.setMinimumWidth(self._import.sizeHint().width() + SPACE_PX)
        self._fit()

    def _label(self, name: str, role: str = "body", text: str = "") -> QLabel:
        label = text_label(text, role)
        label.setObjectName(name)
        return label

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_PX)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._import)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4 * SPACE_PX, 3 * SPACE_PX, 4 * SPACE_PX, 3 * SPACE_PX)
        self._column.setSpacing(SPACE_PX)
        for label in (self._heading, self._file, self._text, self._here, self._final):
            self._column.addWidget(label)
        self._column.addSpacing(SPACE_PX)
        self._column.addStretch(1)
        self._column.addLayout(buttons)

    def _show(self, heading: str, text: str) -> None:
        self._heading.setText(heading)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        told = (label.text() for label in (self._file, self._text, self._here, self._final) if not label.isHidden())
        self.setAccessibleDescription("\n".join(filter(None, told)))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the wrapped texts need; a name of a file cannot be wrapped."""
        text_px = _WIDTH_EM * self.fontMetrics().height()
        width_px = text_px + 8 * SPACE_PX
        name = self._file.fontMetrics().elidedText(self._file_name, Qt.TextElideMode.ElideMiddle, text_px)
        self._file.setText(name)
        self.setFixedSize(width_px, self._column.totalHeightForWidth(width_px))

    @Slot()
    def _on_import_clicked(self) -> None:
        # What has begun is done to its end, so there is nothing to cancel any more.
        self._close.setText(self.tr("Close"))
        self._close.setDefault(True)
        for widget in (self._import, self._file, self._here, self._final):
            widget.hide()
        self._show(self.tr("Importing…"), self.tr("This can take a few seconds."))
        self.import_requested.emit()
