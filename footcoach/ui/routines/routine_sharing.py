"""Takes routines out of the program and in again: asks for files, shows what they hold, does it, and takes it back."""

import os
import re
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from footcoach.core.plan import Plan
from footcoach.core.quote import shown, shown_path
from footcoach.core.routine import Preferences, Routine
from footcoach.storage.atomic import write_pieces
from footcoach.storage.bundle_export import export_bundle
from footcoach.storage.bundle_import import AddedFiles, undo_import
from footcoach.storage.catalogue import Catalogue, load_catalogue
from footcoach.storage.errors import FileError
from footcoach.storage.file_format import BUNDLE_SUFFIX, SHARED_SUFFIXES
from footcoach.storage.paths import Paths
from footcoach.storage.shared_files import GoodFile, SharedFile, apply_all, look_into, plan_anew
from footcoach.ui.common.background_work import BackgroundWork, OnProgress
from footcoach.ui.common.file_dialogs import FileDialogs
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.routines.catalogue_merge import merged
from footcoach.ui.routines.routines_page import RoutinesPage
from footcoach.ui.routines.shared_import_dialog import SharedImportDialog
from footcoach.ui.routines.shared_words import exported_text, imported_text

Value = TypeVar("Value")
_Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of change in ns and bytes of each own file."""

MOST_FILES: Final = 20
"""So many files are looked into at once."""

_NOT_FOR_NAMES: Final = re.compile(r"[^\w -]+")


@dataclass(frozen=True)
class Rereading:
    """What was read anew.

    Attributes:
        before: What there was when that began.
        on_disk: What is on the disk now.
    """

    before: Catalogue
    on_disk: Catalogue

    def joined(self, unsaved: Collection[str]) -> Catalogue:
        """Return what is on the disk, with the routines of the ids `unsaved` that could not be written."""
        return merged(self.before, self.before, self.on_disk, unsaved)


@dataclass(frozen=True)
class Imported:
    """What an import has done.

    Attributes:
        reading: What there is with it.
        added: By which it is taken back.
        routine_ids: The routines that came, in the order of their files.
        told: What was done, in words.
    """

    reading: Rereading
    added: AddedFiles
    routine_ids: tuple[str, ...]
    told: str


class RoutineSharing(QObject):
    """Exports and imports routines; one thing at a time.

    Signals:
        told: a sentence: what was done, or why it could not be done; empty when something new begins.
        imported: an Imported.
        reread: the Rereading of what somebody else has changed on the disk.
        undo_failed: a sentence: why an import could not be taken back.
        undone: the Rereading of what there is after an import was taken back.
    """

    told = Signal(str)
    imported = Signal(object)
    reread = Signal(object)
    undo_failed = Signal(str)
    undone = Signal(object)

    def __init__(
        self,
        paths: Paths,
        page: RoutinesPage,
        *,
        kept: Callable[[], Catalogue],
        unsaved: Callable[[], Collection[str]],
        compile_plan: Callable[[Routine], Plan],
        preferences: Callable[[], Preferences],
        formats: LocaleFormats,
        parent: QObject,
    ) -> None:
        """Share what is in `paths`.

        Args:
            paths: Where the person's own files are.
            page: Where the dialogs open, and where it is said how far it is.
            kept: Tells what there is, once all of it is on the disk that can be.
            unsaved: Tells the ids of the routines that could not be written.
            compile_plan: Makes a plan of a routine as the person wants it.
            preferences: Tells which levels the person has chosen for every routine.
            formats: How days and numbers are written.
            parent: What this belongs to.
        """
        super().__init__(parent)
        self._paths = paths
        self._page = page
        self._progress = page.progress
        self._kept = kept
        self._unsaved = unsaved
        self._compile_plan = compile_plan
        self._preferences = preferences
        self._formats = formats
        self._dialog: SharedImportDialog | None = None
        self._stamp: _Stamp | None = None
        self._work = BackgroundWork(self)
        self._work.progressed.connect(page.progress.show_progress)
        page.progress.cancelled.connect(self._on_progress_cancelled)

    def close(self) -> None:
        """Break off what is only being read, and return when nothing is done any more."""
        self._work.close()
        self._progress.end()

    @property
    def _window(self) -> QWidget:
        return self._page.window()

    def _files(self) -> FileDialogs:
        return FileDialogs(self._window, self._formats)

    def _start(
        self,
        text: str,
        work: Callable[[OnProgress], Value],
        then: Callable[[Value], None],
        *,
        can_cancel: bool = False,
    ) -> None:
        """Do `work`, and say `text` as long as it takes."""

        def end(result: Value) -> None:
            self._progress.end()
            then(result)

        self._progress.begin(text, can_cancel=can_cancel)
        self._work.start(work, end)

    @Slot()
    def _on_progress_cancelled(self) -> None:
        self._work.cancel()
        self._progress.end()
        self.told.emit(self.tr("Nothing was imported."))

    def refresh(self, before: Catalogue, is_wanted: Callable[[Catalogue], bool]) -> None:
        """Read again what there is, if somebody has changed files since; they may have mended one.

        Args:
            before: What there is, all of which is on the disk.
            is_wanted: Tells, when all is read, whether what there was before may be replaced.
        """
        stamp = self._stamp

        def read(_go_on: OnProgress) -> tuple[_Stamp, Rereading | None]:
            newest = _stamp_of(self._paths)
            return newest, None if newest == stamp else self._read_anew(before)

        def end(result: tuple[_Stamp, Rereading | None]) -> None:
            if is_wanted(before):
                self._stamp, reading = result
                if reading is not None and _differ(before, reading.on_disk):
                    self.reread.emit(reading)

        self._work.start(read, end)

    # Out

    def export(self, routine: Routine) -> None:
        """Ask for a file, and save `routine`, as it is on the disk, with its exercises in it."""
        self.told.emit("")
        self._files().open_to_save(
            "exportRoutineDialog",
            self.tr("Export “{name}”").format(name=shown(routine.name)),
            self.tr("Footcoach routine"),
            file_name=f"{_file_stem(routine)}{BUNDLE_SUFFIX}",
            then=partial(self._on_export_dialog_file_selected, routine),
        )

    def _on_export_dialog_file_selected(self, routine: Routine, name: str) -> None:
        catalogue, levels = self._kept(), self._preferences().levels
        own = [part.exercise.name for part in routine.parts if part.exercise.id in catalogue.own_exercise_ids]
        done = exported_text(routine, shown_path(Path(name)), own)

        def export(_go_on: OnProgress) -> str:
            try:
                # Whether what is there may be replaced was asked by the dialog.
                write_pieces(Path(name), [export_bundle(catalogue.routine_file(routine.id), catalogue, levels)])
            except FileError as error:
                return str(error)
            return done

        self._start(self.tr("Saving “{name}”…").format(name=shown(routine.name)), export, self.told.emit)

    # In

    @Slot()
    def choose_files(self) -> None:
        """Ask for files, and show what their import would do."""
        self.told.emit("")
        self._files().open_to_read_several(
            "importRoutineDialog",
            self.tr("Import"),
            self.tr("Footcoach routine"),
            suffixes=[suffix.removeprefix(".") for suffix in SHARED_SUFFIXES],
            then=lambda names: self.look_into([Path(name) for name in names]),
        )

    def look_into(self, files: Sequence[Path]) -> None:
        """Show what the import of `files` would do, and do it if the person agrees."""
        if self._dialog is not None:
            self._dialog.reject()
        if len(files) > MOST_FILES:
            text = self.tr("Import at most {most} files at once. You chose {count}.")
            self.told.emit(text.format(most=MOST_FILES, count=len(files)))
            return
        self.told.emit("")
        # Who chooses other files does not want those any more that are still being read.
        self._work.cancel()
        before, unsaved = self._kept(), self._unsaved()

        def read(go_on: OnProgress) -> tuple[Rereading, tuple[SharedFile, ...]]:
            # The command line, or another program, may have changed files since the window read them.
            reading = self._read_anew(before)
            read_files = look_into(files, reading.joined(unsaved), go_on)
            go_on(1, 1)
            return reading, read_files

        if len(files) == 1:
            text = self.tr("Reading {file}…").format(file=shown(files[0].name))
        else:
            text = self.tr("Reading {count} files…").format(count=len(files))
        self._start(text, read, self._preview, can_cancel=True)

    def _preview(self, result: tuple[Rereading, tuple[SharedFile, ...]]) -> None:
        reading, files = result
        if not self._page.isVisible():
            self.told.emit(self.tr("The file was read, but not imported. Try again."))
            return
        if _differ(reading.before, reading.on_disk):
            self.reread.emit(reading)
        good = [file for file in files if isinstance(file, GoodFile)]
        dialog = SharedImportDialog(files, self._compile_plan, self._window)
        dialog.accepted.connect(partial(self._import, good))
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _import(self, files: Sequence[GoodFile]) -> None:
        before, unsaved = self._kept(), self._unsaved()

        def import_all(_go_on: OnProgress) -> Imported | FileError:
            try:
                # What was shown may be here by now, and is not to be there twice.
                plans = plan_anew(files, self._read_anew(before).joined(unsaved))
                added = apply_all(plans, self._paths)
            except FileError as error:
                return error
            routine_ids = tuple(plan.routine.id for plan in plans if plan.routine is not None)
            return Imported(self._read_anew(before), added, routine_ids, imported_text(plans))

        self._start(self.tr("Importing…"), import_all, self._tell_imported)

    def _tell_imported(self, result: Imported | FileError) -> None:
        if isinstance(result, FileError):
            self.told.emit(str(result))
        elif not result.added.files:
            self.reread.emit(result.reading)
            self.told.emit(result.told)
        else:
            self.imported.emit(result)

    def undo(self, added: AddedFiles) -> None:
        """Take an import back."""
        before = self._kept()

        def undo_all(_go_on: OnProgress) -> Rereading | FileError:
            try:
                undo_import(added)
            except FileError as error:
                return error
            return self._read_anew(before)

        self._start(self.tr("Undoing the import…"), undo_all, self._tell_undone)

    def _read_anew(self, before: Catalogue) -> Rereading:
        return Rereading(before, load_catalogue(self._paths, before.language))

    def _tell_undone(self, result: Rereading | FileError) -> None:
        if isinstance(result, FileError):
            self.undo_failed.emit(str(result))
        else:
            self.undone.emit(result)


def _file_stem(routine: Routine) -> str:
    """Return what the file of `routine` is called, made of its name; of its id where no letter of that is left."""
    return " ".join(_NOT_FOR_NAMES.sub(" ", routine.name).split()) or routine.id


def _stamp_of(paths: Paths) -> _Stamp:
    """Return by what it is seen that own files have been changed; a folder that cannot be read has none."""
    found: list[tuple[str, int, int]] = []
    for folder in (paths.exercises_dir, paths.routines_dir):
        with suppress(OSError), os.scandir(folder) as entries:
            found += [(entry.path, entry.stat().st_mtime_ns, entry.stat().st_size) for entry in entries]
    return tuple(sorted(found))


def _differ(before: Catalogue, on_disk: Catalogue) -> bool:
    """Whether what is on the disk is something else, or something else is wrong with it."""
    is_same = before.exercises == on_disk.exercises and before.routines == on_disk.routines
    return not is_same or [*map(str, before.errors)] != [*map(str, on_disk.errors)]
