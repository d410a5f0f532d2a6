"""Changes what a person can change in a session: the answers about pain, why it was ended, the note."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from footcoach.core.pain import WORST, BodySite, PainMoment
from footcoach.core.record import RecordStatus, SessionLine, StopReason
from footcoach.core.session_edit import LONGEST_NOTE, SessionEdit, edit_of
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.fields import ChoiceField
from footcoach.ui.common.labels import caption_of, card, heading_label, text_label
from footcoach.ui.common.pain_words import moment_word, site_word, stop_reason_word
from footcoach.ui.common.scroll_dialog import ScrollDialog

_NOTE_EM = 7


class SessionDialog(ScrollDialog):
    """Changes one session.

    Signals:
        edited: (the SessionLine, its SessionEdit), when something was changed.
    """

    edited = Signal(object, object)

    def __init__(self, line: SessionLine, when: str, parent: QWidget | None = None) -> None:
        """Offer what `line` holds; `when` says of which session it is."""
        title = QCoreApplication.translate("SessionDialog", "Edit session")
        super().__init__("sessionDialog", title, column_px=640, parent=parent)
        self._line = line
        self._before = edit_of(line)
        self._scores = {answer: self._score_field(*answer) for answer in self._before.pain}
        self._reason = self._reason_field()
        self._note = self._note_field()
        self._save = self._save_button()
        self._too_long = text_label(self.tr("The note is too long. It can have {most} characters at most."), "warning")
        self._too_long.setText(self._too_long.text().format(most=LONGEST_NOTE))
        self._too_long.hide()
        self.column.addWidget(heading_label(when, "heading"))
        self.column.addWidget(self._pain_card())
        self.column.addWidget(self._words_card())
        self.column.addStretch(1)
        self.add_buttons(self._cancel_button(), self._save, default=self._save)
        self._note.textChanged.connect(self._on_note_text_changed)

    # Fields

    def _score_field(self, moment: PainMoment, site: BodySite) -> ChoiceField:
        field = ChoiceField()
        field.addItem(self.tr("No answer"), None)
        for number in range(WORST + 1):
            field.addItem(str(number), number)
        score = self._before.pain[moment, site]
        field.setCurrentIndex(0 if score is None else field.findData(score))
        field.setObjectName(f"pain-{moment.value}-{site.value}")
        return field

    def _answer_word(self, moment: PainMoment, site: BodySite) -> str:
        """Return when, and for which place of the body, such as "Before: Knee"."""
        if site is BodySite.OVERALL:
            return moment_word(moment)
        return self.tr("{moment}: {place}").format(moment=moment_word(moment), place=site_word(site))

    def _reason_field(self) -> ChoiceField:
        field = ChoiceField()
        field.addItem(self.tr("No answer"), None)
        for reason in StopReason:
            field.addItem(stop_reason_word(reason), reason.value)
        chosen = self._before.stop_reason
        field.setCurrentIndex(0 if chosen is None else field.findData(chosen.value))
        field.setObjectName("stopReason")
        return field

    def _note_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit(self._before.note)
        field.setObjectName("note")
        # The Tab key goes on to the next field.
        field.setTabChangesFocus(True)
        field.setMinimumHeight(_NOTE_EM * self.fontMetrics().height())
        return field

    def _pain_card(self) -> QWidget:
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for row, (answer, field) in enumerate(self._scores.items()):
            grid.addWidget(caption_of(field, self._answer_word(*answer)), row, 0)
            grid.addWidget(field, row, 1)
        heading = self.tr("Pain, 0 to 10")
        answers = card(heading_label(heading, "subheading"), grid_holder)
        answers.setAccessibleName(heading)
        return answers

    def _words_card(self) -> QWidget:
        reason = QWidget()
        row = QHBoxLayout(reason)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(caption_of(self._reason, self.tr("Why it was ended early")), 1)
        row.addWidget(self._reason)
        # Only what was ended early has a reason, and what has one shows it.
        is_whole = self._line.status is RecordStatus.FINISHED and self._before.stop_reason is None
        reason.setVisible(not is_whole)
        return card(reason, caption_of(self._note, self.tr("Note")), self._note, self._too_long)

    def _cancel_button(self) -> QPushButton:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancelEditButton")
        cancel.clicked.connect(self.reject)
        return cancel

    def _save_button(self) -> QPushButton:
        save = AccentButton(self.tr("Save"))
        save.setObjectName("saveSessionButton")
        save.setProperty("role", "primary")
        save.clicked.connect(self._on_save_clicked)
        return save

    # What a person does

    @Slot()
    def _on_note_text_changed(self) -> None:
        is_too_long = len(self._note.toPlainText()) > LONGEST_NOTE
        self._too_long.setVisible(is_too_long)
        self._save.setEnabled(not is_too_long)

    @Slot()
    def _on_save_clicked(self) -> None:
        edit = self._edit()
        if edit != self._before:
            self.edited.emit(self._line, edit)
        self.accept()

    def _edit(self) -> SessionEdit:
        reason = self._reason.currentData()
        return SessionEdit(
            pain={answer: field.currentData() for answer, field in self._scores.items()},
            stop_reason=None if reason is None else StopReason(reason),
            note=self._note.toPlainText(),
        )
