"""Routines go out of the window and come in again, by the dialogs and keys as a person uses them."""

from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QLabel, QPushButton

from footcoach.cli import main
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.file_check import errors_in
from footcoach.ui.routines.routines_controller import RoutinesController
from footcoach.ui.routines.shared_import_dialog import SharedImportDialog
from tests.storage.bundles import exported, fill, load, own_exercise, routine, tree, zipped

ROLL = own_exercise("roll")
OTHER_ROLL = own_exercise("roll", like="ankle-circles", name="Another roll")
SENT = {"entries": ["roll", "heel-raises"]}


class Place:
    """The place Routines of a program, and the files that others have sent."""

    def __init__(self, qtbot, program, tmp_path):
        self.qtbot = qtbot
        self.program = program
        self.sent = tmp_path / "sent"
        self.sent.mkdir()
        self.controller = program.coordinator.findChild(RoutinesController)

    @property
    def data_dir(self):
        return self.program.paths.data_dir

    def own_files(self):
        folders = [self.data_dir / name for name in ("exercises", "routines")]
        return {path: data for folder in folders for path, data in tree(folder).items()}

    def bundle(self, name="mine.footcoach", *, roll=ROLL, **more):
        """A file that somebody with an exercise of their own has sent."""
        there = fill(self.sent / f"home-{name}", [roll], [routine("roll", "heel-raises", **more)])
        return self.file(name, exported(there, more.get("id_", "mine")))

    def file(self, name, data):
        file = self.sent / name
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return file

    def import_elsewhere(self, file):
        """Import a file by the command line, while the window is open."""
        assert main(["--data-dir", str(self.data_dir), "import", str(file)]) == 0

    def choose(self, name, *files):
        """Choose files in the dialog called `name`."""
        (dialog,) = [each for each in self.program.window.findChildren(QFileDialog, name) if each.isVisible()]
        if len(files) > 1:
            dialog.setDirectory(str(files[0].parent))
        dialog.selectFile(str(files[0]))
        dialog.filesSelected.emit([str(file) for file in files])
        dialog.fileSelected.emit(str(files[0]))
        dialog.done(QFileDialog.DialogCode.Rejected)

    def open(self, *files):
        """Choose files to import, and return what is shown then."""
        self.program.press("importRoutineButton")
        self.choose("importRoutineDialog", *files)
        self.qtbot.waitUntil(lambda: self.dialog() is not None)
        return self.dialog()

    def dialog(self):
        found = [each for each in self.program.window.findChildren(SharedImportDialog) if each.isVisible()]
        return found[0] if found else None

    def take_in(self, *files):
        self.open(*files).findChild(QPushButton, "confirmSharedImportButton").click()
        self.wait_for("imported")
        # Without a desktop, no window gets back what a dialog has taken.
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow)

    def focused(self):
        """What has the keyboard in the window."""
        return self.program.window.focusWidget()

    def wait_for(self, text):
        self.qtbot.waitUntil(lambda: text in self.told())

    def told(self):
        return self.program.page.findChild(QLabel, "routinesTold").text()


@pytest.fixture
def place(qtbot, start_program, tmp_path):
    """A function that starts the program in the place Routines."""

    def start(**options):
        program = start_program(**options).appear().settle()
        program.press("routinesPlace")
        return Place(qtbot, program, tmp_path)

    return start


def seen(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def cards(place):
    found = [each.objectName() for each in place.program.page.findChildren(QFrame) if not each.isHidden()]
    return {name.removeprefix("routine-") for name in found if name.startswith("routine-")}


# Out


def test_export__is_saved_with_its_exercises_and_the_place_is_told(place):
    there = place(files={"exercises/roll.toml": ROLL, "routines/mine.toml": routine("roll", name="Für Anna: A/B")})
    there.program.press("export-mine")
    (dialog,) = there.program.window.findChildren(QFileDialog, "exportRoutineDialog")
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Für Anna A B.footcoach"]
    file = there.sent / "anna.footcoach"
    there.choose("exportRoutineDialog", file)
    there.wait_for("saved in")
    assert there.told() == f"“Für Anna: A/B” was saved in {file}. Your own exercises in it go with it: Ball roll."
    assert errors_in(file, load(there.sent / "other")) == ()
    assert not there.program.find("routinesTold").visibleRegion().isEmpty()


def test_export__has_what_was_typed_a_moment_ago(place):
    there = place(files={"routines/mine.toml": routine("heel-raises")})
    catalogue = there.controller._catalogue
    there.controller._on_editor_changed(
        catalogue.routines["mine"].__class__("mine", "Typed", catalogue.routines["mine"].entries)
    )
    there.program.press("export-mine")
    there.choose("exportRoutineDialog", there.sent / "mine.footcoach")
    there.wait_for("saved in")
    assert b"Typed" in (there.sent / "mine.footcoach").read_bytes()


def test_export__into_a_folder_that_is_gone_says_why_and_what_to_do(place):
    there = place()
    there.program.press("export-short-routine")
    there.choose("exportRoutineDialog", there.sent / "gone" / "a.footcoach")
    there.wait_for("cannot be written")
    assert "Choose another folder, or make room there, and try again." in there.told()


# In


def test_preview__shows_what_it_holds_and_writes_nothing(place):
    there = place()
    dialog = there.open(there.bundle())
    assert seen(dialog) == [
        "Import this routine?",
        "Mine",
        "mine.footcoach",
        "2 exercises  ·  about 8 minutes",
        "This routine is new.",
        "Ball roll: new",
        "Heel raises: you have it already",
        "What you have stays as it is. You can undo the import.",
    ]
    assert there.own_files() == {}
    assert QApplication.focusWidget().objectName() == "confirmSharedImportButton"
    assert "Ball roll: new" in dialog.accessibleDescription()


def test_preview__cancelled_changes_nothing(place):
    there = place()
    QTest.keyClick(there.open(there.bundle()), Qt.Key.Key_Escape)
    assert there.dialog() is None
    assert there.own_files() == {}


def test_import__shows_the_new_routine_with_the_keyboard_on_it(place):
    there = place()
    QTest.keySequence(there.program.window, QKeySequence("Ctrl+O"))
    there.choose("importRoutineDialog", there.bundle())
    there.qtbot.waitUntil(lambda: there.dialog() is not None)
    QTest.keyClick(there.dialog(), Qt.Key.Key_Return)
    there.wait_for("imported")
    assert there.told() == "“Mine” was imported."
    assert there.focused().objectName() == "start-mine"
    assert not there.focused().visibleRegion().isEmpty()
    assert load(there.data_dir).errors == ()


def test_import__is_undone_in_one_step_by_key_or_button(place):
    there = place(files={"routines/other.toml": routine("heel-raises", id_="other", name="Other")})
    before = there.own_files()
    for undo in (
        lambda: QTest.keySequence(there.program.window, QKeySequence("Ctrl+Z")),
        lambda: there.program.press("undoRemoveButton"),
    ):
        there.take_in(there.bundle())
        there.qtbot.waitUntil(lambda: "mine" in cards(there))
        undo()
        there.wait_for("undone")
        assert there.own_files() == before
        assert "mine" not in cards(there)
        assert there.focused().objectName() == "importRoutineButton"
        assert not there.program.page.findChild(QPushButton, "undoRemoveButton").isVisible()


def test_import__cannot_be_changed_while_it_is_undone(place):
    there = place()
    there.take_in(there.bundle())
    there.program.press("undoRemoveButton")
    there.program.press("edit-mine")
    there.wait_for("undone")
    assert there.program.page is there.controller.page
    assert there.controller.page.isEnabled()
    assert there.focused().objectName() == "importRoutineButton"


def test_import__keeps_both_where_ids_are_taken(place):
    own = {"exercises/roll.toml": OTHER_ROLL, "routines/mine.toml": routine("roll", name="My own")}
    there = place(files=own)
    before = there.own_files()
    dialog = there.open(there.bundle())
    assert "Ball roll: new; kept beside the one you have, as roll-2" in seen(dialog)
    assert "This routine is new. It is kept beside the one you have, as mine-2." in seen(dialog)
    dialog.accept()
    there.wait_for("imported")
    there.qtbot.waitUntil(lambda: {"mine", "mine-2"} <= cards(there))
    assert before.items() <= there.own_files().items()


def test_import__of_what_is_there_offers_nothing(place):
    there = place()
    there.take_in(there.bundle())
    dialog = there.open(there.bundle("again.footcoach"))
    assert seen(dialog)[0] == "You have all of this already"
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Close"]


def test_import__of_what_the_command_line_has_added_meanwhile_offers_nothing(place):
    there = place()
    file = there.bundle()
    there.import_elsewhere(file)
    before = there.own_files()
    dialog = there.open(file)
    assert seen(dialog)[0] == "You have all of this already"
    assert "Ball roll: you have it already" in seen(dialog)
    assert "mine" in cards(there)
    assert there.own_files() == before


def test_import__of_what_is_added_while_the_preview_is_open_writes_nothing(place):
    there = place()
    file = there.bundle()
    dialog = there.open(file)
    there.import_elsewhere(file)
    before = there.own_files()
    dialog.accept()
    there.wait_for("You have all of this already")
    assert there.own_files() == before
    assert "mine" in cards(there)
    assert not there.program.page.findChild(QPushButton, "undoRemoveButton").isVisible()
    assert load(there.data_dir).errors == ()


def test_import__keeps_both_where_an_id_is_taken_while_the_preview_is_open(place):
    there = place()
    files = [there.bundle(), there.bundle("other.footcoach", roll=OTHER_ROLL)]
    dialog = there.open(files[0])
    there.import_elsewhere(files[1])
    before = there.own_files()
    dialog.accept()
    there.wait_for("imported")
    assert {"mine", "mine-2"} <= cards(there)
    assert before.items() <= there.own_files().items()
    assert load(there.data_dir).errors == ()


def test_import__the_routine_can_be_started_at_once(place):
    there = place()
    there.take_in(there.bundle())
    there.program.press("start-mine")
    assert there.program.text("exerciseName") == "Ball roll"


def test_import__another_exercise_of_an_id_that_was_undone_is_the_new_one(place):
    there = place()
    there.take_in(there.bundle())
    there.program.press("undoRemoveButton")
    there.wait_for("undone")
    there.take_in(there.bundle("other.footcoach", roll=OTHER_ROLL))
    there.program.press("start-mine")
    assert there.program.text("exerciseName") == "Another roll"


def test_import__of_one_exercise(place):
    there = place()
    dialog = there.open(there.file("roll.toml", ROLL))
    assert seen(dialog)[:4] == ["Import this exercise?", "Ball roll", "roll.toml", "This exercise is new."]
    dialog.accept()
    there.wait_for("imported")
    assert there.told() == "The exercise “Ball roll” was imported. You can put it in your own routines."
    assert "roll" in there.controller._catalogue.everything().exercises[-1].id


def test_import__of_several_files_and_a_bad_one(place):
    there = place()
    files = [
        there.bundle(),
        there.file("bad.footcoach", "nothing"),
        there.file("r.toml", routine("toe-walking", id_="r", name="R")),
    ]
    dialog = there.open(*files)
    assert seen(dialog)[0] == "Import from these files?"
    assert "It is left out. This is why:" in seen(dialog)
    dialog.accept()
    there.wait_for("imported")
    assert there.told() == "2 routines were imported."
    there.program.press("undoRemoveButton")
    there.wait_for("undone")
    assert there.own_files() == {}


def test_import__of_too_many_files(place):
    there = place()
    there.controller.look_into([there.sent / f"{number}.toml" for number in range(21)])
    assert there.told() == "Import at most 20 files at once. You chose 21."


HOSTILE = {
    "a way out": zipped({"../routine.toml": routine("heel-raises")}),
    "markup": routine("heel-raises").replace('"heel-raises"', '"<b>x</b>"'),
    "turned round": routine("heel-raises", name="evil\u202egpj.exe"),
    "no zip": b"PK\x03\x04" + b"\0" * 100,
    "a newer form": routine("heel-raises", format=2).replace("format = 1\n", ""),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_preview__of_a_bad_file_says_what_check_says(place, data):
    there = place()
    file = there.file("<b>bad.footcoach" if isinstance(data, bytes) else "<b>bad.toml", data)
    dialog = there.open(file)
    assert seen(dialog)[:3] == ["This file cannot be imported", file.name, "This is why:"]
    assert seen(dialog)[3:] == [str(error) for error in errors_in(file, load(there.data_dir))]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Close"]
    assert there.own_files() == {}


def test_errors__of_own_files_are_those_of_now_after_an_import(place):
    broken = routine("not-there", id_="broken", name="Broken")
    there = place(files={"routines/broken.toml": broken})
    assert there.program.find("routineErrors")
    (there.data_dir / "routines" / "broken.toml").write_text(routine("heel-raises", id_="broken", name="Mended"))
    there.take_in(there.bundle())
    there.qtbot.waitUntil(lambda: {"broken", "mine"} <= cards(there))
    there.qtbot.waitUntil(lambda: not there.program.page.findChildren(object, "routineErrors"))


def test_errors__of_own_files_are_those_of_now_when_the_place_is_opened_again(place):
    broken = routine("not-there", id_="broken", name="Broken")
    there = place(files={"routines/broken.toml": broken})
    assert there.program.find("routineErrors")
    there.program.press("todayPlace")
    (there.data_dir / "routines" / "broken.toml").write_text(routine("heel-raises", id_="broken", name="Mended"))
    there.program.press("routinesPlace")
    there.qtbot.waitUntil(lambda: "broken" in cards(there))
    there.qtbot.waitUntil(lambda: not there.program.page.findChildren(object, "routineErrors"))
    assert there.told() == ""


def test_reading__again_changes_nothing_below_an_editor_that_was_opened_meanwhile(place, monkeypatch):
    may_end = Event()

    def load_slowly(*arguments):
        loaded = load_catalogue(*arguments)
        assert may_end.wait(5)
        return loaded

    there = place(files={"routines/other.toml": routine("heel-raises", id_="other", name="Other")})
    work = there.controller._sharing._work
    there.qtbot.waitUntil(lambda: not work.is_busy)
    there.program.press("todayPlace")
    (there.data_dir / "routines" / "other.toml").unlink()
    monkeypatch.setattr("footcoach.ui.routines.routine_sharing.load_catalogue", load_slowly)
    there.program.press("routinesPlace")
    there.program.press("edit-other")
    may_end.set()
    there.qtbot.waitUntil(lambda: not work.is_busy)
    there.program.press("addExerciseButton")
    there.program.press("backToRoutinesButton")
    assert "other" in cards(there)
    assert len(there.controller._kept().routines["other"].entries) == 2


def test_import__keeps_what_could_not_be_written(place, monkeypatch):
    there = place(files={"routines/other.toml": routine("heel-raises", id_="other", name="Other")})

    def fail(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr("footcoach.ui.routines.routines_controller.save_routine", fail)
        other = there.controller._catalogue.routines["other"]
        there.controller._on_editor_changed(other.__class__("other", "Not kept", other.entries))
        there.controller._kept()
    there.take_in(there.bundle())
    assert there.controller._catalogue.routines["other"].name == "Not kept"
    there.program.press("export-other")
    assert there.told() == "What you changed in “Not kept” is not on the disk yet, so it cannot be exported."


def test_import__keeps_what_was_changed_while_it_was_read(place, monkeypatch):
    may_end, loads = Event(), []

    def load_slowly(*arguments):
        loaded = load_catalogue(*arguments)
        loads.append(loaded)
        # The first is for what is to be written; the second has that in it.
        assert len(loads) < 2 or may_end.wait(5)
        return loaded

    own = {f"routines/{name}.toml": routine("heel-raises", id_=name, name=name) for name in ("changed", "gone", "same")}
    there = place(files=own)
    there.qtbot.waitUntil(lambda: not there.controller._sharing._work.is_busy)
    dialog = there.open(there.bundle())
    monkeypatch.setattr("footcoach.ui.routines.routine_sharing.load_catalogue", load_slowly)
    dialog.accept()
    there.qtbot.waitUntil(lambda: len(loads) == 2)
    there.program.press("remove-gone")
    changed = there.controller._catalogue.routines["changed"]
    there.controller._on_editor_changed(replace(changed, name="Changed"))
    there.controller._kept()
    there.controller._on_page_new_requested()
    may_end.set()
    there.qtbot.waitUntil(lambda: "mine" in there.controller._catalogue.routines)
    names = {routine.name for routine in there.controller._catalogue.routines.values()}
    assert {"Mine", "Changed", "same", "My routine"} <= names
    assert "gone" not in names


def test_undo__of_an_import_that_was_changed_since(place):
    there = place()
    there.take_in(there.bundle())
    (there.data_dir / "routines" / "mine.toml").write_text(routine("toe-walking"))
    there.program.press("undoRemoveButton")
    there.wait_for("Nothing was taken back")
    assert there.focused().objectName() == "undoRemoveButton"
    assert "mine" in cards(there)


def test_progress__of_a_long_reading_can_be_cancelled(place, monkeypatch):
    there, is_broken_off = place(), Event()

    def read_for_ever(_files, _catalogue, go_on):
        try:
            while True:
                go_on(12, 50)
        except CancelledError:
            is_broken_off.set()
            raise

    monkeypatch.setattr("footcoach.ui.routines.routine_sharing.look_into", read_for_ever)
    there.program.page.progress._timer.setInterval(0)
    there.program.press("importRoutineButton")
    there.choose("importRoutineDialog", there.sent / "mine.footcoach")
    there.qtbot.waitUntil(there.program.page.progress.isVisible)
    assert there.program.text("progressTold") == "Reading mine.footcoach…"
    there.program.press("cancelWorkButton")
    assert is_broken_off.wait(5)
    assert not there.program.page.progress.isVisible()
    assert there.told() == "Nothing was imported."
