"""The window that tells why the program does not start."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from footcoach.desktop.start_refusal import StartRefusal
from footcoach.ui.common.theme import apply_theme
from footcoach.ui.window.refusal_dialog import RefusalDialog

HUNG = StartRefusal("Footcoach is already open, but it does not answer.", "Close its window; then try again.")
ELSEWHERE = StartRefusal("It is open on the computer <b>kitchen</b>.", "Close it there.", can_take_over=True)


@pytest.fixture
def show(qtbot):
    # Nobody else holds them, and a window that is collected while it is shown ends in disorder.
    shown = []

    def show(refusal):
        dialog = RefusalDialog(refusal)
        qtbot.addWidget(dialog)
        shown.append(dialog)
        dialog.show()
        return dialog

    yield show
    shown.clear()


def buttons(dialog):
    return {button.text(): button for button in dialog.findChildren(QPushButton)}


@pytest.mark.parametrize(
    ("refusal", "way_on", "default"),
    [(HUNG, "Try again", "Try again"), (ELSEWHERE, "Open here anyway", "Close")],
    ids=["hung", "elsewhere"],
)
def test_dialog__says_what_happened_what_to_do_and_offers_the_safe_choice_first(show, refusal, way_on, default):
    dialog = show(refusal)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert {refusal.reason, refusal.remedy} <= set(texts)
    assert set(buttons(dialog)) == {way_on, "Close"}
    assert [text for text, button in buttons(dialog).items() if button.isDefault()] == [default]


def test_dialog__text_from_outside_is_plain(show):
    dialog = show(ELSEWHERE)
    labels = [label for label in dialog.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize(("button", "goes_on"), [("Try again", True), ("Close", False)])
def test_dialog__the_choice(show, button, goes_on):
    dialog = show(HUNG)
    buttons(dialog)[button].click()
    assert (dialog.isVisible(), dialog.is_going_on()) == (False, goes_on)


@pytest.mark.parametrize("refusal", [HUNG, ELSEWHERE], ids=["hung", "elsewhere"])
def test_dialog__escape_and_closing_never_go_on(show, qtbot, refusal):
    dialog = show(refusal)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), dialog.is_going_on()) == (False, False)
    dialog = show(refusal)
    dialog.close()
    assert not dialog.is_going_on()


def test_dialog__a_long_path_has_its_room(show):
    apply_theme(QApplication.instance(), "light", 150)
    path = "/home/" + "/".join(["W" * 59 + "…"] * 4)
    dialog = show(StartRefusal(f"The folder {path} cannot be made: no space.", "Choose another one."))
    assert dialog.width() <= dialog.screen().availableGeometry().width()
    labels = [label for label in dialog.findChildren(QLabel) if label.text()]
    assert all(label.minimumSizeHint().width() <= label.width() for label in labels)


@pytest.mark.parametrize("text_percent", [100, 200])
def test_dialog__its_buttons_stay_in_sight_on_a_small_screen(show, text_percent):
    apply_theme(QApplication.instance(), "dark", text_percent)
    path = "/home/" + "/".join(["W" * 59 + "…"] * 6)
    dialog = show(StartRefusal(f"The folder {path} is in use.", "Close it there. " * 12, can_take_over=True))
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    for button in buttons(dialog).values():
        assert dialog.rect().contains(button.geometry().translated(button.mapTo(dialog, QPoint()) - button.pos()))


def test_dialog__needs_no_scroll_bar_where_there_is_room(show):
    apply_theme(QApplication.instance(), "light", 100)
    for refusal in (HUNG, ELSEWHERE):
        page = show(refusal).findChild(QScrollArea)
        assert page.verticalScrollBar().maximum() == 0
