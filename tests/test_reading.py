"""What a screen reader makes of every page and dialog: it says everything once, by its right name and kind."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QListWidget, QPushButton, QWidget

from footcoach.coach.announcements import AccessibleAnnouncer
from footcoach.core.record import StopReason
from footcoach.desktop.start_refusal import StartRefusal
from footcoach.storage.paths import Paths
from footcoach.ui.common.page_title import PageTitle
from footcoach.ui.common.pain_scale import PainScale
from footcoach.ui.common.safety_texts import safety_lists
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.settings.settings_dialog import SettingsDialog
from footcoach.ui.window.refusal_dialog import RefusalDialog
from tests.ui.conftest import start_program  # noqa: F401 (the fixture)
from tests.ui.histories import TODAY, answers, default_plan, make_record, write
from tests.ui.reading import CONTROLS, FIELDS, Role, nodes, read
from tests.ui.settings.setting_fields import field_of


def settle(program):
    program.settle()
    for _ in range(5):
        QApplication.processEvents()


# Where there is something to read


def today(program):
    program.appear()
    settle(program)


def by_place(program):
    today(program)
    program.press("painBeforePlaces")
    program.press("painBefore-left-knee")
    program.press("painBeforePlace-5")
    program.press("painBefore-4")


def progress(program):
    program.press("progressPlace")
    settle(program)
    program.press("dayOffButton")
    for table in program.page.findChildren(QPushButton):
        if table.objectName().endswith("ChartTable"):
            table.click()
    settle(program)


def exercise(program):
    program.press("card-heel-raises")


def session(program):
    program.press("startButton")
    program.run(15_000)


def paused(program):
    session(program)
    program.press("pauseButton")


def ended(program):
    session(program)
    program.end_session()


def summary(program):
    ended(program)
    program.press("painAfter-8")
    program.press("stop-pain")
    program.find("clotSign").click()


def goodbye(program):
    program.press("card-ankle-circles")
    program.press("startExerciseButton")
    program.run(program.player.plan.total_ms)


def settings(program):
    program.press("settingsButton")
    program.dialog("settingsDialog").findChild(QPushButton, "undoButton").setEnabled(True)
    program.dialog("settingsDialog").findChild(QPushButton, "undoButton").click()


def section(row):
    def opened(program):
        program.press("settingsButton")
        program.dialog("settingsDialog").findChild(QListWidget, "settingsSections").setCurrentRow(row)

    return opened


def narrow_settings(program):
    program.press("settingsButton")
    program.dialog("settingsDialog").resize(480, 560)


def help_(program):
    program.press("helpPlace")


def about(program):
    program.press("aboutButton")


def edit(program):
    program.press("progressPlace")
    settle(program)
    program.page.findChildren(QPushButton, "editSession")[0].click()


def end(program):
    session(program)
    program.page.end_asked.emit()


def welcome(step):
    """A step of the welcome, as on the first launch."""

    def opened(program):
        program.appear()
        program.coordinator._first_launch.show_welcome()
        for _ in range(step):
            program.press("welcomeNextButton")

    return opened


PLACES = [
    *(
        today,
        by_place,
        progress,
        exercise,
        session,
        paused,
        summary,
        settings,
        narrow_settings,
        about,
        edit,
        end,
        help_,
    ),
    *map(section, range(1, 10)),
    *map(welcome, range(3)),
    goodbye,
]
NAMES = [
    *(place.__name__ for place in PLACES[:13]),
    *(f"section {row}" for row in range(1, 10)),
    *(f"welcome {step}" for step in range(3)),
    "goodbye",
]


@pytest.fixture
def start(start_program, tmp_path):  # noqa: F811
    """Return a function that starts the program with a session that was ended early yesterday, and one today."""
    paths = Paths(tmp_path / "data")
    plan = default_plan(paths)
    ended = {"share": 0.4, "stop_reason": StopReason.TIRED, "note": "Left heel stiff."}
    yesterday = make_record(plan, TODAY.replace(day=TODAY.day - 1), 1, pain=answers(4, 3), **ended)
    write(paths, [yesterday, make_record(plan, TODAY, 2, share=0.7)])
    return start_program


@pytest.fixture(params=PLACES, ids=NAMES)
def shown(request, start):
    """The window that is in front on each page and with each dialog."""
    program = start()
    request.param(program)
    settle(program)
    return front(program)


def front(program):
    # A question in a session is no window of its own, but a part of its page.
    dialogs = [dialog for dialog in program.window.findChildren(QDialog) if dialog.isVisible() and dialog.isWindow()]
    return dialogs[0] if dialogs else program.window


# What would be wrong


def nameless(tree):
    return [one for one in tree if one.role in CONTROLS and not one.name]


def signs(tree):
    return [one for one in tree if one.name and not any(map(str.isalnum, one.name))]


HOLDERS = {Role.Client, Role.Grouping, Role.Dialog, Role.Window}


def said_twice(tree):
    """What is said again at once. A label is said with its field, and what only holds the rest on the way in."""
    heard = [one for one in tree if one.name and one.role not in HOLDERS]
    again = [(first, second) for first, second in pairwise(heard) if first.name == second.name]
    # The entry of a list opens the page that has its name.
    return [second for first, second in again if first.name not in second.labels and first.role is not Role.ListItem]


def named_unlike_their_labels(tree):
    labelled = [one for one in tree if one.role in FIELDS and one.labels]
    return [one for one in labelled if set(one.labels) != {one.widget.accessibleName()}]


def unlabelled_choices(tree):
    """On Linux the name of a choice is its value, which tells nobody what is chosen."""
    return [one for one in tree if isinstance(one.widget, QComboBox) and not one.labels]


def notes_as_labels(tree):
    described = {one.description for one in tree if one.description and one.role in FIELDS}
    return [one for one in tree if one.role is Role.StaticText and one.name in described and one.widget.buddy() is None]


def of_no_kind(tree):
    return [one for one in tree if one.role in {Role.LayeredPane, Role.Border, Role.NoRole}]


FAULTS = (nameless, signs, said_twice, named_unlike_their_labels, unlabelled_choices, notes_as_labels, of_no_kind)


def test_reading__says_everything_once_by_its_right_name_and_kind(shown):
    tree = read(shown)
    found = {fault.__name__: [str(one).strip() for one in fault(tree)] for fault in FAULTS}
    assert {name: ones for name, ones in found.items() if ones} == {}
    has_heading = any(one.role is Role.Heading and one.name for one in tree)
    # In a session the title of the window says what is on; in narrow settings the choice of the section does.
    assert has_heading or isinstance(shown, SettingsDialog) or shown.findChild(SessionPage) is not None


# Titles, and what is heard on opening


def press_key(program, key):
    """Press a key where the keyboard is."""
    program.window.activateWindow()
    program.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    program.qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize(
    ("opened", "title"),
    [
        (today, "Today — Footcoach"),
        (progress, "Progress — Footcoach"),
        (help_, "Help — Footcoach"),
        (exercise, "Heel raises — Footcoach"),
        (session, "Tiptoe walk — Footcoach"),
        (summary, "Summary — Footcoach"),
        (settings, "Settings — Footcoach"),
        (about, "About Footcoach"),
        (edit, "Edit session — Footcoach"),
        (end, "Tiptoe walk — Footcoach"),
    ],
)
def test_title__follows_what_is_shown(start, opened, title):
    program = start()
    opened(program)
    assert front(program).windowTitle() == title


def test_title__follows_the_exercise_and_goes_back_with_the_page(start):
    program = start()
    session(program)
    program.press("skipButton")
    assert program.window.windowTitle() == "Heel raises — Footcoach"
    program.end_session()
    program.press("closeSummaryButton")
    assert program.window.windowTitle() == "Today — Footcoach"


def opening(program):
    """What is said when a page opens: the thing with the keyboard."""
    settle(program)
    focused = QApplication.focusWidget()
    return next(one for one in read(program.window) if one.widget is focused)


@pytest.mark.parametrize(
    ("opened", "name", "description"),
    [
        (today, "Today", "Not done"),
        (lambda program: program.press("progressPlace"), "Progress", "This week"),
        (help_, "Help", "Short answers"),
        (exercise, "Heel raises", "calves"),
        (ended, "Session ended early", "of exercise"),
    ],
    ids=["today", "progress", "help", "exercise", "summary"],
)
def test_opening__says_the_title_and_what_stands_first(start, opened, name, description):
    program = start()
    program.window.activateWindow()
    opened(program)
    heard = opening(program)
    assert (heard.role, heard.name) == (Role.Heading, name)
    assert description in heard.description


def test_opening__the_summary_takes_the_focus_nowhere_else_first(start, qapp):
    program = start().appear()
    program.window.activateWindow()
    program.press("startButton")
    assert qapp.focusWidget() is program.page
    focused = []
    qapp.focusChanged.connect(lambda _before, now: focused.append(now))
    program.player.end()
    assert [widget.objectName() for widget in focused if widget is not None] == ["pageTitle"]


def test_opening__before_you_start_is_heard_whole(start_program):  # noqa: F811
    program = start_program(has_read_safety=False)
    heard = opening(program)
    assert heard.name == "Before you start"
    for safety_list in safety_lists():
        for text in (safety_list.call, safety_list.heading, *safety_list.lines):
            assert text in heard.description


def test_title__is_no_stop_of_the_tab_key(start):
    program = start()
    today(program)
    seen = []
    for _ in range(40):
        press_key(program, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert not any(isinstance(widget, PageTitle) for widget in seen)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_title__presses_what_the_page_is_there_for(start_program, key):  # noqa: F811
    program = start_program(has_read_safety=False)
    press_key(program, key)
    assert program.window.windowTitle() == "Today — Footcoach"
    press_key(program, key)
    assert program.player is not None


def test_headings__have_their_levels(start):
    program = start()
    today(program)
    headings = [one for one in read(program.window) if one.role is Role.Heading]
    levels = {one.name: _level(one.widget) for one in headings}
    assert levels == {"Today": 1, "The six foot exercises": 2, "Pain now?": 3}


def _level(widget):
    attributes = QAccessible.queryAccessibleInterface(widget).attributesInterface()
    assert attributes.attributeKeys() == [QAccessible.Attribute.Level]
    return attributes.attributeValue(QAccessible.Attribute.Level)


@pytest.fixture
def listening():
    """Somebody listens while widgets are made, as on every page but the first."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_session__is_no_group_whose_words_are_read_over_the_first_cues(start):
    program = start()
    session(program)
    assert QAccessible.queryAccessibleInterface(program.page).role() is Role.Client


def test_headings__that_are_made_while_somebody_listens(start, listening):
    program = start()
    program.press("card-heel-raises")
    levels = [_level(one.widget) for one in read(program.window) if one.role is Role.Heading]
    assert levels[:3] == [1, 3, 3]


def test_tables__are_lists_of_their_rows(start):
    program = start()
    ended(program)
    rows = [one.name for one in read(program.window) if one.role is Role.ListItem]
    assert rows[:2] == ["Tiptoe walk: 0:05 of 3:20", "Heel raises: Not done"]
    assert "Not done" not in [one.name for one in read(program.window)]


def test_card__is_one_button_that_can_be_pressed(start):
    program = start()
    today(program)
    card = QAccessible.queryAccessibleInterface(program.find("card-heel-raises"))
    assert (card.role(), card.childCount()) == (Role.Button, 0)
    card.actionInterface().doAction("Press")
    assert program.window.windowTitle() == "Heel raises — Footcoach"


# The scale of pain


def test_scale__is_one_choice_of_several(start):
    program = start()
    today(program)
    program.press("painBefore-4")
    (group,) = [one for one in read(program.window) if isinstance(one.widget, PainScale)]
    assert (group.role, group.name) == (Role.Grouping, "Pain now?")
    scores = [one for one in read(group.widget) if one.role is Role.RadioButton]
    assert [one.name for one in scores][:2] == ["0, no pain", "1"]
    chosen = [QAccessible.queryAccessibleInterface(one.widget).state().checked for one in scores]
    assert [score for score, is_chosen in enumerate(chosen) if is_chosen] == [4]


def test_scale__the_new_number_has_the_keyboard_before_the_old_one_lets_go(start):
    program = start()
    today(program)
    program.press("painBefore-4")
    old, new = (program.find(f"painBefore-{score}", QPushButton) for score in (4, 5))
    old.setFocus()
    states = []
    old.toggled.connect(lambda _: states.append((new.isChecked(), new.hasFocus())))
    program.qtbot.keyClick(old, Qt.Key.Key_Right)
    assert states == [(True, True)]


# The settings


def test_settings__only_the_section_that_is_shown_is_there(start):
    program = start()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    assert dialog.findChild(QWidget, "heel-raises-sets") is None
    before = nodes(dialog)
    assert before < 120
    field_of(dialog, "heel-raises-sets")
    assert dialog.findChild(QWidget, "toe-walking-sets") is not None, "it was passed on the way"
    names = {one.name for one in read(dialog)}
    assert "Tiptoe" not in names
    assert nodes(dialog) < 120


class ShownWindows(QObject):
    """Notes every window that is shown."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt calls it so
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_settings__no_part_of_a_section_is_a_window_before_it_has_its_place(start, qapp):
    program = start()
    program.press("settingsButton")
    windows = ShownWindows()
    qapp.installEventFilter(windows)
    program.dialog("settingsDialog").findChild(QListWidget, "settingsSections").setCurrentRow(4)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_settings__a_section_that_is_made_late_shows_what_counts_now(start):
    program = start(settings="[dosage.heel-raises]\nsets = 3\n")
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    dialog.findChild(QPushButton, "resetAllButton").click()
    assert field_of(dialog, "heel-raises-sets").value() == 2


# What was changed is said


@pytest.fixture
def announced(monkeypatch):
    texts = []
    monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: texts.append(text))
    return texts


def told(program, name):
    (line,) = [widget for widget in front(program).findChildren(QWidget, name) if widget.isVisible()]
    (one,) = [one for one in read(front(program)) if one.widget is line]
    assert one.role is Role.StaticText
    return one.name


def test_change__undo_and_reset_of_the_settings_are_said(start, announced):
    program = start()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    field_of(dialog, "heel-raises-sets").setValue(3)
    dialog.findChild(QPushButton, "resetAllButton").click()
    assert told(program, "settingsTold") == announced[-1] == "All exercises are back to their first numbers."
    dialog.findChild(QPushButton, "undoButton").setEnabled(True)
    field_of(dialog, "heel-raises-sets").setValue(4)
    assert not dialog.findChild(QWidget, "settingsTold").isVisible(), "it is not so any more"
    dialog.findChild(QPushButton, "undoButton").click()
    assert told(program, "settingsTold") == announced[-1] == "Everything is as it was when you opened the settings."


def test_change__a_number_that_is_reset_is_heard_in_its_field(start):
    program = start()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    field = field_of(dialog, "heel-raises-sets")
    field.setValue(3)
    field_of(dialog, "heel-raises-sets-reset").click()
    assert (field.value(), dialog.focusWidget()) == (2, field)


def test_status__is_said_without_its_sign(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.tell("■ Red, 6 or more")
    assert (line.text(), line.accessibleName()) == ("■ Red, 6 or more", "Red, 6 or more")


def test_change__day_off_deletion_and_undo_are_said(start, announced):
    program = start()
    program.press("progressPlace")
    settle(program)
    for button, text in (
        ("dayOffButton", "14 November is a day off."),
        ("undoButton", "14 November is not a day off."),
    ):
        program.press(button)
        settle(program)
        assert told(program, "changeTold") == announced[-1] == text


def test_refusal__is_read(qtbot):
    dialog = RefusalDialog(StartRefusal("It is open.", "Close it."))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle() == "Cannot start — Footcoach"
    assert dialog.accessibleDescription() == "It is open.\nClose it."
