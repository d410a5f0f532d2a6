"""Shows what shared files hold and what their import would change, before anything is done."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from footcoach.core.plan import Plan
from footcoach.core.quote import shown
from footcoach.core.routine import Routine
from footcoach.storage.shared_files import BadFile, GoodFile, SharedFile
from footcoach.ui.common.accent_button import AccentButton
from footcoach.ui.common.labels import TextLabel, heading_label, spoken, text_label, text_list
from footcoach.ui.common.scroll_dialog import ScrollDialog
from footcoach.ui.common.theme import SPACE_PX
from footcoach.ui.routines.routine_facts import summary_of
from footcoach.ui.routines.shared_words import exercise_lines, exercise_text, routine_text

_WIDTH_EM = 34
_WIDEST_PX = 1000


class SharedImportDialog(ScrollDialog):
    """Asks whether to import; where nothing would be added it only says why. Accepted, it is to be done."""

    def __init__(
        self, files: Sequence[SharedFile], compile_plan: Callable[[Routine], Plan], parent: QWidget | None = None
    ) -> None:
        """Ask about `files`.

        Args:
            files: What was read, at least one.
            compile_plan: Makes a plan of a routine as the person would do it.
            parent: The window that the dialog belongs to.
        """
        title = QCoreApplication.translate("SharedImportDialog", "Import")
        super().__init__("sharedImportDialog", title, column_px=_WIDEST_PX, parent=parent)
        self._compile_plan = compile_plan
        good = [file for file in files if isinstance(file, GoodFile)]
        self._has_news = any(file.plan.has_news for file in good)
        self.column.setSpacing(SPACE_PX)
        self.column.addWidget(heading_label(self._question(files, good), "heading"))
        for file in files:
            self.column.addLayout(self._part(file))
        if self._has_news:
            self.column.addWidget(self._named(text_label(self._promise(), "quiet"), "sharedImportPromise"))
        self.column.addStretch(1)
        self._add_buttons()
        self.setAccessibleDescription("\n".join(spoken(label.text()) for label in self.findChildren(TextLabel)))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, now that the theme has dressed them."""
        self.fit_content(_WIDTH_EM * self.fontInfo().pixelSize())
        super().showEvent(event)

    def _question(self, files: Sequence[SharedFile], good: Sequence[GoodFile]) -> str:
        if not good:
            if len(files) == 1:
                return self.tr("This file cannot be imported")
            return self.tr("These files cannot be imported")
        if not self._has_news:
            return self.tr("You have all of this already")
        if len(files) > 1:
            return self.tr("Import from these files?")
        return self.tr("Import this routine?") if good[0].bundle.routine else self.tr("Import this exercise?")

    def _promise(self) -> str:
        return self.tr("What you have stays as it is. You can undo the import.")

    def _part(self, file: SharedFile) -> QVBoxLayout:
        """Return what there is to say of one file."""
        part = QVBoxLayout()
        part.setContentsMargins(0, SPACE_PX, 0, SPACE_PX)
        part.setSpacing(SPACE_PX)
        for line in self._errors(file) if isinstance(file, BadFile) else self._content(file):
            part.addWidget(line)
        return part

    def _errors(self, bad: BadFile) -> Iterator[QWidget]:
        yield self._named(heading_label(shown(bad.file.name), "subheading"), "sharedFile")
        reason = self.tr("It is left out. This is why:") if self._has_news else self.tr("This is why:")
        yield self._named(text_label(reason), "sharedState")
        yield text_list(map(str, bad.errors))

    def _content(self, good: GoodFile) -> Iterator[QWidget]:
        routine, arrival = good.bundle.routine, good.plan.routine
        if routine is None or arrival is None:
            (exercise,), (arrival,) = good.bundle.exercises, good.plan.exercises
            yield from self._heading(exercise.value.name, good)
            yield self._named(text_label(exercise_text(exercise.value, arrival)), "sharedState")
            return
        yield from self._heading(routine.value.name, good)
        summary = summary_of(routine.value, self._compile_plan(routine.value))
        yield self._named(text_label(summary), "sharedSummary")
        yield self._named(text_label(routine_text(routine.value, arrival)), "sharedState")
        lines = exercise_lines(good, routine.value)
        text = self.tr("{exercise}: {state}")
        yield text_list(text.format(exercise=line.name, state=line.state) for line in lines)

    def _heading(self, name: str, good: GoodFile) -> Iterator[QWidget]:
        yield self._named(heading_label(shown(name), "subheading"), "sharedName")
        yield self._named(text_label(shown(good.file.name), "quiet"), "sharedFile")

    def _add_buttons(self) -> None:
        close = QPushButton(self.tr("Cancel") if self._has_news else self.tr("Close"))
        self._button(close, "cancelSharedImportButton").clicked.connect(self.reject)
        if not self._has_news:
            self.add_buttons(close, default=close)
            close.setFocus()
            return
        take_in = AccentButton(self.tr("Import"))
        take_in.setProperty("role", "primary")
        self._button(take_in, "confirmSharedImportButton").clicked.connect(self.accept)
        self.add_buttons(close, take_in, default=take_in)
        take_in.setFocus()

    def _button(self, button: QPushButton, name: str) -> QPushButton:
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _named(self, label: QLabel, name: str) -> QLabel:
        label.setObjectName(name)
        return label
