"""Shows what an import would do before it is done, and then what was done."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from footcoach.core.quote import shown
from footcoach.storage.history.import_plan import ImportPreview
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import text_label
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.transfer.words import here_text, news_text

_WIDTH_EM = 28
_WIDEST_PX = 1000


class ImportDialog(ScrollDialog):
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
        title = QCoreApplication.translate("ImportDialog", "Import")
        super().__init__("importDialog", title, column_px=_WIDEST_PX, parent=parent)
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
        # The frame that shows the focus takes more room than the one it replaces.
        self._import.setMinimumWidth(self._import.sizeHint().width() + SPACE_PX)
        self._fit()
        super().showEvent(event)

    def _label(self, name: str, role: str = "body", text: str = "") -> QLabel:
        label = text_label(text, role)
        label.setObjectName(name)
        return label

    def _button(self, name: str, text: str) -> QPushButton:
        button = AccentButton(text)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        self.column.setSpacing(SPACE_PX)
        for label in (self._heading, self._file, self._text, self._here, self._final):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.add_buttons(self._close, self._import)

    def _show(self, heading: str, text: str) -> None:
        self._heading.setText(heading)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        told = (label.text() for label in (self._file, self._text, self._here, self._final) if not label.isHidden())
        self.setAccessibleDescription("\n".join(filter(None, told)))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the wrapped texts need; the name of the file stays in one line."""
        text_px = _WIDTH_EM * self.fontInfo().pixelSize()
        name = self._file.fontMetrics().elidedText(self._file_name, Qt.TextElideMode.ElideMiddle, text_px)
        self._file.setText(name)
        self.fit_content(text_px + 8 * SPACE_PX)

    @Slot()
    def _on_import_clicked(self) -> None:
        # What has begun is done to its end, so there is nothing to cancel any more.
        self._close.setText(self.tr("Close"))
        self._close.setDefault(True)
        for widget in (self._import, self._file, self._here, self._final):
            widget.hide()
        self._show(self.tr("Importing…"), self.tr("This can take a few seconds."))
        self.import_requested.emit()
