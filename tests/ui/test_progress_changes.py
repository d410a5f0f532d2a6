"""Changing and deleting sessions, with undo and redo."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import StopReason
from footcoach.core.session_edit import LONGEST_NOTE
from footcoach.storage.history.history import History
from footcoach.storage.paths import Paths
from footcoach.ui.dialogs.session_dialog import SessionDialog
from footcoach.ui.progress.session_list import PAGE_ROWS
from tests.test_accessibility import nameless
from tests.ui.histories import TODAY, answers, default_plan, make_record, write, write_years
from tests.ui.test_pages_fit import check_fits

pytest_plugins = ("tests.ui.progress_pages",)

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
    choose(dialog, "pain-before", "No answer")
    choose(dialog, "pain-next morning", "0")
    choose(dialog, "stopReason", "Pain")
    dialog.findChild(QPlainTextEdit, "note").setPlainText("Zeile 1\nZeile 2")
    save(shown, dialog)
    changed = second(shown)
    assert set(changed.pain) == {KNEE, *answers(None, 3, 0)}
    assert (changed.stop_reason, changed.note) == (StopReason.PAIN, "Zeile 1\nZeile 2")
    assert shown.find("changeTold").text() == "Session of 23 November changed."


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

    shown.desk.change(answer)
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


def test_edit__a_session_that_was_deleted_meanwhile_stays_deleted(shown):
    dialog = open_dialog(shown)
    shown.desk.change(lambda history: history.delete(SECOND))
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
    assert any("Knee before 7" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_change__that_cannot_be_kept_is_not_told_as_done(shown, monkeypatch):
    def full(*_args):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(History, "delete", full)
    shown.buttons("deleteSession")[0].click()
    shown.settle()
    assert shown.find("changeTold").text().startswith("That could not be kept.")
    assert shown.buttons("undoButton") == shown.buttons("redoButton") == []


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
