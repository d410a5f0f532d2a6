"""Taking the history out of the program, and in again; and the exercises on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.named_button import named_button
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import SPACE_PX


class TransferBar(QWidget):
    """A row with what can be done with the whole history, and how it went.

    Signals:
        handout_requested: put the exercises on paper.
        report_requested: make the page for a physiotherapist.
        export_json_requested: save everything.
        export_csv_requested: save the sessions as a table.
        import_requested: import what was saved.
    """

    handout_requested = Signal()
    report_requested = Signal()
    export_json_requested = Signal()
    export_csv_requested = Signal()
    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        # An import tells its end here, too, while its dialog is in front.
        self._status, self._error = StatusLine("transferStatus", "state"), StatusLine("transferError", "warning")
        handout = named_button("handoutButton", self.tr("Exercises on paper…"), self.handout_requested)
        report = named_button("reportButton", self.tr("Report for the physiotherapist…"), self.report_requested)
        export_json = named_button("exportJsonButton", self.tr("Save everything…"), self.export_json_requested)
        export_csv = named_button("exportCsvButton", self.tr("Save a table…"), self.export_csv_requested)
        take_in = named_button("importButton", self.tr("Import a saved file…"), self.import_requested)
        self._needing_sessions = (report, export_json, export_csv)
        handout.setToolTip(
            self.tr("Pictures, steps and boxes to tick for two weeks, to print or to save as a PDF file.")
        )
        report.setToolTip(self.tr("One page to print, as a PDF file."))
        export_json.setToolTip(self.tr("All sessions and answers in one JSON file. Footcoach can import it again."))
        export_csv.setToolTip(self.tr("One line for each session, as a CSV file for a spreadsheet program."))
        for button in (handout, *self._needing_sessions):
            button.setAccessibleDescription(button.toolTip())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_PX)
        column.addWidget(FlowRow(handout, report, export_json, export_csv, take_in))
        column.addWidget(self._status)
        column.addWidget(self._error)

    def show_status(self, text: str) -> None:
        """Say how it goes, or how it went well, also to who cannot see it."""
        self._status.tell(text)
        self._error.tell("")

    def show_error(self, text: str) -> None:
        """Say why it could not be done, also to who cannot see it."""
        self._status.tell("")
        self._error.tell(text)

    def set_has_sessions(self, has_sessions: bool) -> None:
        """Offer to save only what is there."""
        for button in self._needing_sessions:
            button.setVisible(has_sessions)
