"""Numbers typed into a field with the keys: taken as they are, or told in place what became of them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QDropEvent, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox, QVBoxLayout, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths
from footcoach.storage.settings import (
    DEFAULT_SETTINGS,
    FETCH_EQUIPMENT,
    POSTURE_CHANGE,
    TONES_VOLUME,
    VOICE_SPEED,
    VOICE_VOLUME,
    WEEKLY_GOAL,
)
from footcoach.ui.common.number_field import NumberField
from footcoach.ui.common.rows import HelpLabel, NumberRow
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.settings.settings_form import SettingsForm
from tests.ui.common.typed_texts import DIGITS, SEPARATORS, SIGNS, said, taken

LIMITS = "From 1 to 120."
OUTSIDE = "You can choose from 1 to 120. It is {} now."
ROUNDED = "You can only choose whole numbers. It is {} now."
UNCLEAR = "Type it without a point or a comma. It is still {}."
NOT_A_NUMBER = "Type a number from 1 to 120. It is still {}."
MESSAGE_OF_LIMITS = "You can choose from {} to {}. It is {} now."


class Row:
    """A row of the settings, with another field to go to."""

    def __init__(self, qtbot, minimum=1, maximum=120, value=20, suffix=" s"):
        self.qtbot = qtbot
        self.field = NumberField(minimum, maximum, suffix)
        self.row = NumberRow("hold_s", "Hold", "It says so.", self.field, default=value)
        self.row.show_value(value)
        self.other = NumberField(0, 9, "")
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.row)
        column.addWidget(self.other)
        self.changes = []
        self.row.changed.connect(self.changes.append)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)

    def type(self, text):
        """Type in the place of the number that is there."""
        self.field.setFocus()
        self.field.selectAll()
        if text:
            self.qtbot.keyClicks(self.field, text)
        else:
            self.press(Qt.Key.Key_Delete)
        return self

    def press(self, key):
        self.qtbot.keyClick(self.field, key)
        return self

    def leave(self):
        self.other.setFocus()
        return self

    def enter(self):
        return self.press(Qt.Key.Key_Return)

    @property
    def value(self):
        return self.field.value()

    @property
    def shown(self):
        return self.field.text()

    @property
    def message(self):
        """What is told in the place of the help; empty when the help is there."""
        label = self.row.findChild(HelpLabel)
        if not label.has_error:
            assert label.text() == f"It says so. From {self.field.minimum()} to {self.field.maximum()}."
            assert self.field.accessibleDescription() == label.text()
            return ""
        assert self.field.accessibleDescription().startswith(label.text()), "a screen reader finds it with the field"
        return label.text()


@pytest.fixture
def row(qtbot):
    return Row(qtbot)


def enter(row):
    return row.enter()


def leave(row):
    return row.leave()


def leave_by_tab(row):
    return row.press(Qt.Key.Key_Tab)


@pytest.mark.parametrize("finish", [enter, leave, leave_by_tab])
@pytest.mark.parametrize(
    ("limits", "before", "suffix", "typed", "value", "message"),
    [
        ((1, 120), 20, " s", "0", 1, OUTSIDE),
        ((3, 60), 10, " s", "2", 3, "You can choose from 3 to 60. It is 3 now."),
        ((50, 200), 90, " %", "40", 50, "You can choose from 50 to 200. It is 50 now."),
        ((1, 120), 20, " s", "2.5", 3, ROUNDED),
        ((1, 120), 20, " s", "7,5", 8, ROUNDED),
        ((1, 120), 20, " s", "12.5", 13, ROUNDED),
        ((1, 120), 20, " s", "12.4", 12, ROUNDED),
        ((1, 120), 20, " s", "1e3", 20, NOT_A_NUMBER),
        ((1, 120), 20, " s", "", 20, NOT_A_NUMBER),
        ((1, 120), 20, " s", "-5", 20, NOT_A_NUMBER),
        ((1, 120), 20, " s", "twenty", 20, NOT_A_NUMBER),
        ((1, 120), 20, " s", "1.000", 20, UNCLEAR),
        ((1, 120), 20, " s", "1,000", 20, UNCLEAR),
        ((1, 120), 20, " s", "1.2.3", 20, UNCLEAR),
        ((1, 120), 20, " s", "121", 120, OUTSIDE),
        ((1, 120), 20, " s", "9" * 60, 120, OUTSIDE),
        ((1, 120), 20, " s", "7", 7, ""),
        ((1, 120), 20, " s", "007", 7, ""),
        ((1, 120), 20, " s", "7 s", 7, ""),
        ((1, 120), 20, " s", "7s", 7, ""),
        ((50, 200), 90, " %", "70%", 70, ""),
        ((1, 20), 5, " ×", "7x", 7, ""),
        ((1, 120), 20, " s", "20", 20, ""),
    ],
)
def test_typing__is_taken_or_told(qtbot, finish, limits, before, suffix, typed, value, message):
    row = Row(qtbot, *limits, before, suffix)
    finish(row.type(typed))
    assert (row.value, row.shown) == (value, f"{value}{suffix}")
    assert row.message == message.format(value)
    assert row.changes == ([value] if value != before else [])


def test_typing__is_told_to_a_screen_reader_when_it_is_taken(row, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.value())))
    row.type("30")
    assert told == []
    row.enter()
    assert told == [(QAccessible.Event.ValueChanged, 30)]


def test_typing__changes_nothing_before_it_is_finished(row):
    row.type("1x0")
    assert (row.value, row.message, row.changes) == (20, "", [])
    assert row.shown == "1x0 s", "what is typed can be seen"


@pytest.mark.parametrize("finish", [enter, leave])
def test_message__is_gone_when_the_next_number_comes(row, finish):
    finish(row.type("abc"))
    assert row.message == NOT_A_NUMBER.format(20)
    finish(row.type("30"))
    assert (row.value, row.message) == (30, "")


@pytest.mark.parametrize("text", ["abc", "200"])
def test_message__is_gone_when_the_same_number_is_typed(row, text):
    row.type(text).enter()
    assert row.message
    row.type(str(row.value)).enter()
    assert row.message == ""


def test_message__is_gone_after_a_step_a_reset_and_a_value_from_elsewhere(row):
    row.type("500").enter().press(Qt.Key.Key_Down)
    assert (row.value, row.message) == (119, "")
    row.type("500").enter()
    row.row.findChild(QPushButton).click()
    assert (row.value, row.message) == (20, "")
    row.type("500").enter()
    row.row.show_value(30)
    assert (row.value, row.message) == (30, "")


def test_message__stays_when_the_field_is_only_left(row):
    row.type("500").enter().leave()
    row.field.setFocus()
    row.enter().leave()
    assert row.message == OUTSIDE.format(120)


def test_message__is_announced_once(row, monkeypatch):
    announced = []
    monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: announced.append(text))
    row.type("500").enter().leave()
    row.type("30").enter()
    assert announced == [OUTSIDE.format(120)]


def seen_px(widget):
    return widget.visibleRegion().boundingRect().height()


def test_message__comes_into_view_at_the_edge_of_the_page(row):
    page = ScrollPage("Page")
    page.column.addSpacing(500)
    page.column.addWidget(row.row)
    page.column.addSpacing(500)
    row.window.layout().addWidget(page)
    row.window.resize(400, 300)
    label = row.row.findChild(HelpLabel)

    def only_the_field_is_seen():
        middle = row.field.mapTo(page.widget(), row.field.rect().center())
        page.verticalScrollBar().setValue(middle.y() - page.viewport().height())
        return seen_px(row.field) > 0 and seen_px(label) == 0

    # The layout takes its time.
    row.qtbot.waitUntil(only_the_field_is_seen)
    row.type("500").enter()
    assert seen_px(label) == label.height()


# Steps


@pytest.mark.parametrize(
    ("typed", "key", "value", "message"),
    [
        ("50", Qt.Key.Key_Up, 51, ""),
        ("50", Qt.Key.Key_Down, 49, ""),
        ("50", Qt.Key.Key_PageUp, 60, ""),
        ("50", Qt.Key.Key_PageDown, 40, ""),
        ("120", Qt.Key.Key_Up, 120, ""),
        ("2.5", Qt.Key.Key_Up, 4, ROUNDED),
        ("500", Qt.Key.Key_Down, 119, OUTSIDE),
        ("500", Qt.Key.Key_Up, 120, OUTSIDE),
        ("0", Qt.Key.Key_Up, 2, OUTSIDE),
        ("abc", Qt.Key.Key_Up, 20, NOT_A_NUMBER),
    ],
)
def test_step__goes_from_what_is_typed(row, typed, key, value, message):
    row.type(typed).press(key)
    assert (row.value, row.shown, row.message) == (value, f"{value} s", message.format(value))
    assert row.changes == ([value] if value != 20 else []), "one change"


@pytest.mark.parametrize(("limit", "key", "value"), [(120, Qt.Key.Key_Up, 51), (1, Qt.Key.Key_Down, 49)])
def test_step__goes_from_what_is_typed_also_where_the_value_had_no_room(row, limit, key, value):
    row.row.show_value(limit)
    row.type("50").press(key)
    assert row.value == value


def test_step__by_the_mouse_goes_from_what_is_typed(row):
    row.type("50")
    size = row.field.size()
    row.qtbot.mouseClick(row.field, Qt.MouseButton.LeftButton, pos=QPoint(size.width() - 6, size.height() // 4))
    assert (row.value, row.changes) == (51, [51])


# Escape, the menu, hiding


def test_escape__gives_the_number_back(row):
    row.type("55").press(Qt.Key.Key_Escape)
    assert (row.value, row.shown, row.message) == (20, "20 s", "")
    row.leave()
    assert (row.value, row.changes) == (20, [])


def test_escape__without_anything_typed_is_for_the_dialog(row):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    row.type("55").enter()
    QApplication.sendEvent(row.field, event)
    assert not event.isAccepted()


def test_menu__lets_a_person_go_on_typing(row):
    row.type("1")
    QApplication.sendEvent(row.field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert (row.value, row.shown) == (20, "1 s")
    row.qtbot.keyClicks(row.field, "5")
    row.enter()
    assert row.value == 15


def test_hiding__takes_what_is_typed(row):
    row.type("30")
    row.window.hide()
    assert row.changes == [30]


# Other ways to bring a text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45\n", 45),
        ("\r\n 45 s\r\n", 45),
        ("12\n34", 20),
        ("1" * 50_000, 20),
        ("0" * 50_000 + "5", 20),
        ("word " * 20_000, 20),
        ("٤٥", 45),
    ],
)
def test_paste__obeys_the_same_rule(row, text, value):
    row.field.selectAll()
    QApplication.clipboard().setText(text)
    row.qtbot.keyClick(row.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    row.enter()
    assert (row.value, bool(row.message)) == (value, value == 20)


def test_paste__over_the_unit_too(row):
    row.field.lineEdit().selectAll()
    row.field.lineEdit().insert("30")
    row.leave()
    assert (row.value, row.shown) == (30, "30 s")


def test_drop__is_refused_since_it_would_mix_two_numbers(row):
    data = QMimeData()
    data.setText("5")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(row.field, QDropEvent(QPoint(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
    assert not row.field.lineEdit().acceptDrops()
    assert row.shown == "20 s"


@pytest.mark.parametrize("text", ["٤٥", "۴۵", "４５"])
def test_input_method__and_other_digits(row, text):
    row.field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(row.field, event)
    row.enter()
    assert (row.value, row.shown) == (45, "45 s")


# Every number field there is, in every region


@pytest.fixture(params=["en_US", "de_DE", "ar_EG", "fa_IR"])
def every_row(request, qtbot, tmp_path):
    """The rows of all numbers, in a region."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    catalogue = load_catalogue(Paths(tmp_path), "en")
    form = SettingsForm(DEFAULT_SETTINGS, "en")
    general = (POSTURE_CHANGE, FETCH_EQUIPMENT, WEEKLY_GOAL, VOICE_SPEED, VOICE_VOLUME, TONES_VOLUME)
    page = QWidget()
    column = QVBoxLayout(page)
    for row in [form.row(setting) for setting in general]:
        column.addWidget(row)
    for entry in catalogue.routines["back-pain-article"].entries:
        for number in entry.exercise.dosage.values():
            column.addWidget(form.dosage_row(entry.exercise, number))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page.findChildren(NumberRow)
    QLocale.setDefault(before)


def test_number__is_shown_in_the_digits_of_the_page(every_row):
    for row in every_row:
        field = row.findChild(QSpinBox)
        field.setValue(field.maximum())
        assert field.text() == f"{field.maximum()}{field.suffix()}"


def press(field, key, text=""):
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


ON_KEYS = DIGITS + SEPARATORS + "".join(sign for sign in SIGNS if sign.isprintable())
TEXTS = st.one_of(
    st.text(DIGITS, max_size=5),
    st.tuples(st.text(DIGITS, max_size=4), st.sampled_from(SEPARATORS), st.text(DIGITS, max_size=4)).map("".join),
    st.text(ON_KEYS, max_size=8),
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), TEXTS, st.booleans())
def test_typing__in_every_field(every_row, data, text, is_left):
    row = every_row[data.draw(st.integers(0, len(every_row) - 1))]
    field, label = row.findChild(QSpinBox), row.findChild(HelpLabel)
    before = field.value()
    field.setFocus()
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    for letter in text:
        press(field, 0, letter)
    if is_left:
        field.clearFocus()
    else:
        press(field, Qt.Key.Key_Return)
    number = said(text, field.suffix().strip().replace("×", "x"))
    value = before if number is None else taken(number, field.minimum(), field.maximum())
    assert field.text() == f"{value}{field.suffix()}"
    assert field.value() == value
    assert label.has_error == (value != number)
