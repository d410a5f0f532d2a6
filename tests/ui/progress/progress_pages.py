"""The page Progress on a real history, with a day that is set by hand."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.ui.common.day_words import DayWords
from footcoach.ui.common.history_service import HistoryService
from footcoach.ui.common.theme import apply_theme
from footcoach.ui.progress.progress_page import ProgressPage
from tests.ui.histories import TODAY
from tests.ui.waiting import wait_for_answers

_TURNS = 12
"""A part that needs another height tells it upwards one layout a turn."""


class Shown:
    """The page as a person uses it."""

    def __init__(self, qtbot, qapp, data_dir, *, theme="light", text_percent=100, size=(1072, 800), loads=True):
        self.qtbot = qtbot
        self.today = TODAY
        apply_theme(qapp, theme, text_percent)
        self.paths = Paths(data_dir)
        self.history = HistoryService(self.paths, TODAY)
        exercises = load_catalogue(self.paths, "en").exercises
        self.page = ProgressPage(self.history, exercises, DayWords("en_GB"), 3, lambda: self.today)
        self.page.resize(*size)
        qtbot.addWidget(self.page)
        self.page.show()
        self.settle()
        if loads and not self.is_empty:
            qtbot.waitUntil(lambda: self.page._charts.is_loaded)
            self.settle()

    @property
    def is_empty(self):
        return not self.find("periodField").isVisible()

    def settle(self):
        """Wait for every answer, and let the layouts come to rest."""
        wait_for_answers(self.qtbot, self.history)
        for _ in range(_TURNS):
            QApplication.processEvents()
        wait_for_answers(self.qtbot, self.history)

    def find(self, name, kind=QWidget):
        (found,) = self.page.findChildren(kind, name)
        return found

    def buttons(self, name):
        return [button for button in self.page.findChildren(QPushButton, name) if button.isVisible()]

    def press(self, name):
        self.find(name, QPushButton).click()
        self.settle()

    def ask(self, question):
        """Ask the history itself."""
        answers = []
        self.history.query(question, answers.append)
        self.settle()
        return answers[0]

    def close(self):
        self.page.hide()
        self.settle()
        self.history.close()


@pytest.fixture
def show_progress(qtbot, qapp, tmp_path):
    """Return a function that shows the page for a history that `write` has written."""
    shown = []
    look = qapp.palette(), qapp.font(), qapp.styleSheet()

    def show(write=None, **options):
        if write is not None:
            write(tmp_path)
        shown.append(Shown(qtbot, qapp, tmp_path, **options))
        return shown[-1]

    yield show
    for one in shown:
        one.close()
    qapp.setPalette(look[0])
    qapp.setFont(look[1])
    qapp.setStyleSheet(look[2])


def day_name(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
