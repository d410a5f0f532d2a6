"""Changing and deleting sessions, with undo and redo."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from footcoach.core.compiler import compile_plan
from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import RecordStatus, StopReason
from footcoach.core.session_edit import LONGEST_NOTE
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.history.history import History
from footcoach.storage.paths import Paths
from footcoach.storage.settings import DEFAULT_SETTINGS
from footcoach.ui.progress.progress_controller import ProgressController
from footcoach.ui.progress.session_dialog import SessionDialog
from footcoach.ui.progress.session_list import PAGE_ROWS, SessionList
from footcoach.ui.progress.words import session_text
from footcoach.ui.report.report_controller import ReportController
from footcoach.ui.transfer.transfer_controller import TransferController
from tests.factories import NO_PREFERENCES
from tests.fakes import FakeClock
from tests.test_accessibility import nameless
from tests.ui.formats import FORMATS
from tests.ui.histories import TODAY, answers, default_plan, make_record, write, write_years
from tests.ui.window.test_pages_fit import check_fits

pytest_plugins = ("tests.ui.progress.progress_pages",)

KNEE = Pain(PainMoment.BEFORE, BodySite.KNEE, 7)


def three_sessions(folder):
    paths = Paths(folder)
    plan = default_plan(paths)
    write(
        paths,
        [
            make_record(plan, TODAY, 1, hour=6),
            make_record(plan, TODAY, 2, share=0.5, pain=(*answers(4, 3), KNEE), stop_reason=StopReason.TIRED),
            make_record(plan, TODAY, 3, hour=8, note="=cmd <b>bold</b>"),
        ],
    )


SECOND = f"{2:032x}"


@pytest.fixture
def shown(show_progress):
    return show_progress(three_sessions, loads=False)


def ids(shown):
    return shown.ask(lambda history: sorted(int(one, 16) for one in history.session_ids()))


def second(shown):
    return shown.ask(lambda history: history.session(SECOND))


def open_dialog(shown, row=1):
    shown.buttons("editSession")[row].click()
    (dialog,) = [one for one in shown.page.findChildren(SessionDialog) if one.isVisible()]
    return dialog


def save(shown, dialog):
    dialog.findChild(QPushButton, "saveSessionButton").click()
    shown.settle()


def choose(dialog, name, text):
    box = dialog.findChild(QComboBox, name)
    box.setCurrentIndex(box.findText(text))


def keys(shown, *modifiers):
    combined = Qt.KeyboardModifier.ControlModifier
    for modifier in modifiers:
        combined |= modifier
    QTest.keyClick(shown.page, Qt.Key.Key_Z, combined)
    shown.settle()


def test_list__newest_first_and_text_from_people_is_plain(shown):
    names = [button.accessibleName() for button in shown.buttons("editSession")]
    assert names == [f"Edit the session of Monday 23 November, 0{hour}:30" for hour in (8, 7, 6)]
    label = next(one for one in shown.page.findChildren(type(shown.find("chosenDay"))) if "<b>" in one.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_list__says_what_was_done_by_name_where_that_is_short(show_progress):
    def write_some(folder):
        paths = Paths(folder)
        plans = [plan_of(paths, *ids) for ids in (("ankle-circles",), ("ankle-circles", "heel-raises"), ())]
        unknown = make_record(plans[0], TODAY, 4, hour=9)
        gone = tuple(replace(phase, exercise_id="own-wall-push") for phase in unknown.phases)
        records = [make_record(plan, TODAY, number, hour=6 + number) for number, plan in enumerate(plans)]
        write(paths, [*records, replace(unknown, phases=gone)])

    shown = show_progress(write_some, loads=False)
    facts = [label.text() for label in shown.page.findChildren(QLabel) if "all of it" in label.text()]
    assert [text.split("  ·  ")[0] for text in facts if text] == [
        "own-wall-push",
        "6 exercises",
        "Heel raises, Ankle circles",
        "Ankle circles",
    ]


def test_list__nothing_done_of_nothing_planned_is_not_all_of_it(shown):
    line = shown.newest_line()
    bare = replace(line, done_ms=0, planned_ms=0, status=RecordStatus.OPEN, exercise_ids=("own",))
    assert session_text(bare, {}) == "own  ·  0 minutes  ·  Not finished"
    assert session_text(replace(bare, exercise_ids=()), {}) == "0 minutes  ·  Not finished"


def plan_of(paths, *exercise_ids):
    """A plan with these exercises; with all of them where none is named."""
    routine = load_catalogue(paths, "en").default_routine()
    return compile_plan(routine.only(exercise_ids) if exercise_ids else routine, NO_PREFERENCES)


def test_delete__undo_and_redo_by_buttons(shown):
    before = second(shown)
    shown.buttons("deleteSession")[1].click()
    shown.settle()
    assert ids(shown) == [1, 3]
    assert shown.find("changeTold").text() == "Session of 23 November deleted."
    assert len(shown.buttons("deleteSession")) == 2
    shown.press("undoButton")
    assert second(shown) == before
    assert shown.find("changeTold").text() == "Session of 23 November is back."
    shown.press("redoButton")
    assert ids(shown) == [1, 3]


def test_delete__by_a_double_click_is_one(shown):
    button = shown.buttons("deleteSession")[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.settle()
    # The second press of a double click, as Qt tells it; the next session stands there by now.
    left, middle = Qt.MouseButton.LeftButton, QPointF(button.rect().center())
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        at = QPointF(button.mapToGlobal(middle.toPoint()))
        event = QMouseEvent(kind, middle, at, left, held, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(button, event)
    shown.settle()
    assert len(ids(shown)) == 2


def test_delete__ctrl_y_does_it_again(shown):
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    keys(shown)
    assert len(ids(shown)) == 3
    QTest.keyClick(shown.page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    assert len(ids(shown)) == 2


def test_delete__undo_and_redo_by_keys(shown):
    for row in (0, 0):
        shown.buttons("deleteSession")[row].click()
        shown.settle()
    assert ids(shown) == [1]
    keys(shown)
    keys(shown)
    assert ids(shown) == [1, 2, 3]
    keys(shown, Qt.KeyboardModifier.ShiftModifier)
    assert ids(shown) == [1, 2]


def test_delete__twice_before_the_first_is_done(shown):
    button = shown.buttons("deleteSession")[1]
    button.click()
    button.click()
    shown.settle()
    keys(shown)
    keys(shown)
    assert ids(shown) == [1, 2, 3]


def test_delete__the_last_one_can_still_be_taken_back(shown):
    for _ in range(3):
        shown.buttons("deleteSession")[0].click()
        shown.settle()
    assert shown.is_empty
    assert ids(shown) == []
    shown.press("undoButton")
    assert ids(shown) == [1]
    assert not shown.is_empty


def test_edit__keeps_what_was_chosen_and_what_it_does_not_show(shown):
    dialog = open_dialog(shown)
    choose(dialog, "pain-before-overall", "No answer")
    choose(dialog, "pain-next morning-overall", "0")
    choose(dialog, "stopReason", "Pain")
    dialog.findChild(QPlainTextEdit, "note").setPlainText("Zeile 1\nZeile 2")
    save(shown, dialog)
    changed = second(shown)
    assert set(changed.pain) == {KNEE, *answers(None, 3, 0)}
    assert (changed.stop_reason, changed.note) == (StopReason.PAIN, "Zeile 1\nZeile 2")
    assert shown.find("changeTold").text() == "Session of 23 November changed."


@pytest.mark.parametrize(("text", "pain"), [("2", {replace(KNEE, score=2)}), ("No answer", set())])
def test_edit__a_score_of_a_place_is_corrected_or_removed_and_comes_back(shown, text, pain):
    before = second(shown)
    dialog = open_dialog(shown)
    choose(dialog, "pain-before-knee", text)
    save(shown, dialog)
    assert set(second(shown).pain) == {*answers(4, 3), *pain}
    shown.press("undoButton")
    assert set(second(shown).pain) == set(before.pain)


def test_edit__the_reason_for_ending_early_is_offered_also_when_none_was_given(show_progress):
    def ended(folder):
        paths = Paths(folder)
        write(paths, [make_record(default_plan(paths), TODAY, 2, share=0.5)])

    shown = show_progress(ended, loads=False)
    dialog = open_dialog(shown, row=0)
    assert dialog.findChild(QComboBox, "stopReason").isVisible()
    choose(dialog, "stopReason", "No time")
    save(shown, dialog)
    assert second(shown).stop_reason is StopReason.NO_TIME


def test_forget__after_an_import_the_keys_undo_nothing(shown):
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    shown.page.forget_changes()
    assert not shown.find("changeTold").isVisible()
    keys(shown)
    assert ids(shown) == [1, 2]


def test_list__large_numbers_are_grouped(shown):
    line = shown.newest_line()
    page = SessionList({}, FORMATS)
    shown.qtbot.addWidget(page)
    page.show_lines([line] * 2190, 2190, TODAY)
    for _ in range(2190 // PAGE_ROWS):
        page.findChild(QPushButton, "olderSessions").click()
    assert "2,185 to 2,190 of 2,190, newest first" in [label.text() for label in page.findChildren(QLabel)]


def test_controller__errors_and_imports_reach_the_page(shown):
    catalogue = load_catalogue(shown.paths, "en")
    owner = QWidget()
    shown.qtbot.addWidget(owner)
    controller = ProgressController(
        shown.history,
        catalogue,
        DEFAULT_SETTINGS,
        removed={},
        clock=FakeClock(),
        formats=FORMATS,
        window=owner,
        parent=owner,
    )
    shown.qtbot.addWidget(controller.page)
    for told_by in (owner.findChild(TransferController), owner.findChild(ReportController)):
        told_by.error_told.emit(f"{type(told_by).__name__}: no.")
        assert controller.page.findChild(QLabel, "transferError").text() == f"{type(told_by).__name__}: no."
    controller.page.findChild(SessionList).delete_requested.emit(shown.newest_line())
    shown.settle()
    assert ids(shown) == [1, 2]
    owner.findChild(TransferController).imported.emit()
    controller.page.findChild(QPushButton, "undoButton").click()
    shown.settle()
    assert ids(shown) == [1, 2]


@pytest.mark.parametrize("tell", ["show_status", "show_error"])
def test_told__goes_away_when_another_action_is_told(shown, tell):
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    assert shown.find("changeTold").isVisible()
    getattr(shown.page, tell)("Saving…")
    assert not shown.find("changeTold").isVisible()


def test_told__goes_away_when_another_place_is_opened(shown):
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    shown.page.hide()
    shown.page.show()
    shown.settle()
    assert not shown.find("changeTold").isVisible()


@pytest.mark.parametrize("size", [(1072, 800), (816, 640), (1600, 700)])
def test_told__is_as_wide_as_the_page_and_covers_nothing(show_progress, size):
    shown = show_progress(three_sessions, loads=False, size=size)
    page = shown.page.findChild(QScrollArea)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    line, last = shown.find("changeTold").parentWidget(), shown.find("historyIsPrivate")
    edges = [(one.mapTo(shown.page, QPoint()).x(), one.width()) for one in (line, last)]
    assert edges[0] == edges[1]
    assert page.geometry().bottom() < line.mapTo(shown.page, QPoint()).y()
    assert last.mapTo(shown.page, QPoint(0, last.height())).y() <= page.geometry().bottom() + 1


def test_edit__taken_back_leaves_alone_what_others_changed_since(shown):
    before = second(shown)
    dialog = open_dialog(shown)
    choose(dialog, "stopReason", "No answer")
    save(shown, dialog)
    assert second(shown).stop_reason is None
    hip = Pain(PainMoment.NEXT_MORNING, BodySite.HIP, 2)

    def answer(history):
        record = history.session(SECOND)
        history.save(replace(record, pain=(*record.pain, hip)))

    shown.history.change(answer)
    shown.settle()
    shown.press("undoButton")
    after = second(shown)
    assert after.stop_reason is StopReason.TIRED
    assert set(after.pain) == {*before.pain, hip}


def test_edit__nothing_changed_or_cancelled_changes_nothing(shown):
    before = second(shown)
    save(shown, open_dialog(shown))
    dialog = open_dialog(shown)
    choose(dialog, "stopReason", "Pain")
    dialog.findChild(QPushButton, "cancelEditButton").click()
    shown.settle()
    assert second(shown) == before
    assert not shown.find("changeTold").isVisible()


@pytest.mark.parametrize(("focused", "is_saved"), [("cancelEditButton", False), ("pain-before-overall", True)])
def test_edit__enter_presses_the_focused_button_or_save(shown, focused, is_saved):
    before = second(shown)
    dialog = open_dialog(shown)
    choose(dialog, "stopReason", "Pain")
    dialog.findChild(QWidget, focused).setFocus()
    shown.qtbot.keyClick(dialog.findChild(QWidget, focused), Qt.Key.Key_Return)
    shown.settle()
    assert (second(shown) != before) == is_saved


def test_edit__a_session_that_was_deleted_meanwhile_stays_deleted(shown):
    dialog = open_dialog(shown)
    shown.history.change(lambda history: history.delete(SECOND))
    choose(dialog, "stopReason", "Pain")
    save(shown, dialog)
    assert ids(shown) == [1, 3]


def test_edit__a_finished_session_has_no_reason(shown):
    dialog = open_dialog(shown, row=0)
    assert not dialog.findChild(QComboBox, "stopReason").isVisible()
    dialog.close()


@pytest.mark.parametrize("text_percent", [100, 200])
def test_dialog__has_names_and_clips_nothing(show_progress, text_percent):
    shown = show_progress(three_sessions, loads=False, text_percent=text_percent, size=(800, 560))
    dialog = open_dialog(shown)
    shown.settle()
    assert nameless(dialog) == []
    check_fits(dialog)
    assert any(label.text() == "Before: Knee" for label in dialog.findChildren(QLabel))
    dialog.close()


def test_change__that_cannot_be_kept_is_not_told_as_done(shown, monkeypatch):
    def full(*_args):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(History, "delete", full)
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    assert shown.find("changeTold").text().startswith("That could not be saved.")
    assert shown.buttons("undoButton") == shown.buttons("redoButton") == []


def fail(*_args, **_kwargs):
    raise sqlite3.OperationalError("database is locked")


def delete(shown, row=1):
    shown.buttons("deleteSession")[row].click()
    shown.settle()


def offered(shown):
    """The buttons beside what was told last."""
    return [name for name in ("undoButton", "redoButton") if shown.buttons(name)]


def test_undo__that_fails_is_offered_again_and_then_works(shown, monkeypatch):
    before = second(shown)
    delete(shown)
    with monkeypatch.context() as broken:
        broken.setattr(History, "save", fail)
        shown.press("undoButton")
    assert shown.find("changeTold").text().startswith("That could not be saved.")
    assert offered(shown) == ["undoButton"]
    shown.press("undoButton")
    assert second(shown) == before
    assert offered(shown) == ["redoButton"]


def test_undo__that_fails_while_it_is_already_done_again_loses_nothing(shown, monkeypatch):
    before = second(shown)
    delete(shown)
    with monkeypatch.context() as broken:
        broken.setattr(History, "save", fail)
        shown.find("undoButton").click()
        keys(shown, Qt.KeyboardModifier.ShiftModifier)
    assert offered(shown) == ["undoButton"]
    shown.press("undoButton")
    assert second(shown) == before


def test_redo__that_fails_is_offered_again_and_then_works(shown, monkeypatch):
    delete(shown)
    shown.press("undoButton")
    with monkeypatch.context() as broken:
        broken.setattr(History, "delete", fail)
        shown.press("redoButton")
    assert offered(shown) == ["redoButton"]
    shown.press("redoButton")
    assert ids(shown) == [1, 3]
    assert offered(shown) == ["undoButton"]


def test_keys__take_back_the_last_change_that_was_kept_not_one_that_failed(shown, monkeypatch):
    delete(shown)
    with monkeypatch.context() as broken:
        broken.setattr(History, "delete", fail)
        delete(shown, row=0)
    keys(shown)
    assert shown.find("changeTold").text() == "Session of 23 November is back."
    assert ids(shown) == [1, 2, 3]


def test_keys__pressed_before_a_change_has_failed_tell_no_success(shown, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(History, "delete", fail)
        shown.buttons("deleteSession")[1].click()
        keys(shown)
    assert shown.find("changeTold").text().startswith("That could not be saved.")
    assert offered(shown) == []
    keys(shown, Qt.KeyboardModifier.ShiftModifier)
    assert ids(shown) == [1, 2, 3]


def test_edit__a_note_that_is_too_long_cannot_be_saved(shown):
    dialog = open_dialog(shown)
    note, button = dialog.findChild(QPlainTextEdit, "note"), dialog.findChild(QPushButton, "saveSessionButton")
    note.setPlainText("x" * (LONGEST_NOTE + 1))
    assert not button.isEnabled()
    note.setPlainText("x" * LONGEST_NOTE)
    assert button.isEnabled()
    dialog.close()


def test_pages__older_ones_come_when_they_are_wanted(show_progress):
    shown = show_progress(lambda folder: write_years(folder, 60), loads=False)
    total = len(ids(shown))
    seen = []
    while True:
        shown.settle()
        seen += [button.accessibleName() for button in shown.buttons("editSession")]
        if not shown.find("olderSessions").isEnabled():
            break
        shown.press("olderSessions")
    assert len(seen) == len(set(seen)) == total
    for _ in range(total // PAGE_ROWS + 1):
        if shown.find("newerSessions").isEnabled():
            shown.press("newerSessions")
    assert [button.accessibleName() for button in shown.buttons("editSession")] == seen[:PAGE_ROWS]
