"""A line that says what was just done: it is read out once, when it can be seen."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.ui.common import status_line
from footcoach.ui.common.notice import Notice
from footcoach.ui.common.status_line import StatusLine


@pytest.fixture(params=["notifications", "announcements"])
def read_out(request, monkeypatch):
    """What a screen reader reads, by either of its ways."""
    texts = []
    if request.param == "announcements":
        monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: texts.append(text))
        return texts
    monkeypatch.setattr(status_line, "_WHERE_NOTIFICATIONS_ARE_READ", {"offscreen"})
    # Qt tells the screen reader of everything that is shown.
    monkeypatch.setattr(
        status_line._Notification, "showEvent", lambda notification, _event: texts.append(notification.accessibleName())
    )
    return texts


@pytest.fixture
def pages(qtbot):
    pages = QStackedWidget()
    for _ in range(2):
        page = QWidget()
        QVBoxLayout(page)
        pages.addWidget(page)
    qtbot.addWidget(pages)
    pages.show()
    return pages


@pytest.fixture
def line(pages):
    line = StatusLine()
    pages.widget(0).layout().addWidget(line)
    return line


def test_tell__each_text_is_read_once(line, read_out):
    line.tell("■ Saved")
    line.tell("Deleted")
    line.tell("Deleted")
    assert read_out == ["Saved", "Deleted", "Deleted"]


def test_tell__is_not_read_again_when_its_page_comes_back(line, pages, read_out):
    line.tell("Saved")
    pages.setCurrentIndex(1)
    pages.setCurrentIndex(0)
    assert line.isVisible()
    assert read_out == ["Saved"]


def test_tell__on_a_page_that_waits_is_read_when_that_is_shown(line, pages, read_out):
    pages.setCurrentIndex(1)
    line.tell("Saved")
    assert read_out == []
    pages.setCurrentIndex(0)
    assert read_out == ["Saved"]


def test_tell__after_what_holds_it_was_hidden_reads_the_new_text_only(line, pages, read_out):
    line.tell("Saved")
    pages.widget(0).hide()
    pages.widget(0).show()
    line.tell("Deleted")
    assert read_out == ["Saved", "Deleted"]


def test_notification__is_one_for_the_screen_reader(line):
    (notification,) = line.findChildren(status_line._Notification)
    assert QAccessible.queryAccessibleInterface(notification).role() is QAccessible.Role.Notification
    assert QAccessible.queryAccessibleInterface(line).childCount() == 0


def test_notice__that_is_there_already_is_read_again_but_not_shown_twice(pages, read_out):
    notice = Notice()
    pages.widget(0).layout().addWidget(notice)
    notice.add("No sound")
    notice.add("No sound")
    assert read_out == ["No sound"] * 2
    assert len(notice.findChildren(StatusLine)) == 1
