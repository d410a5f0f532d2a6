"""Leads the place Routines: which there are, which of them Today offers, and how the person changes their own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from footcoach.core.exercise import Exercise
from footcoach.core.offered_routines import OfferedRoutines
from footcoach.core.plan import Plan
from footcoach.core.quote import shown_path
from footcoach.core.routine import Preferences, Routine
from footcoach.storage.bundle_import import AddedFiles
from footcoach.storage.catalogue import DEFAULT_ROUTINE, Catalogue
from footcoach.storage.errors import FileError, first_told
from footcoach.storage.own_files import free_id
from footcoach.storage.own_routines import LONGEST_NAME, entry_table, save_routine
from footcoach.storage.paths import Paths
from footcoach.storage.removal import ExerciseRemoval, Removal, remove_routine
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.routines.catalogue_merge import merged
from footcoach.ui.routines.day_card import DayCard
from footcoach.ui.routines.edit_history import EditHistory
from footcoach.ui.routines.own_exercises_controller import OwnExercisesController
from footcoach.ui.routines.own_writer import OwnWriter, not_kept_text, reason_of
from footcoach.ui.routines.routine_card import ShownRoutine
from footcoach.ui.routines.routine_editor import RoutineEditor
from footcoach.ui.routines.routine_sharing import Imported, Rereading, RoutineSharing
from footcoach.ui.routines.routines_page import RoutinesPage
from footcoach.ui.routines.week_card import WeekCard

translate = QCoreApplication.translate


class RoutinesController(QObject):
    """Changes the catalogue as the person wants its routines.

    Signals:
        start_requested: the Routine to begin a session of.
        handout_requested: the Routine to put on paper.
        catalogue_changed: the new Catalogue.
        exercise_opened: the id of the exercise whose page to show.
        editor_opened: the page to show, on which a routine or an exercise is changed.
        place_requested: show the place again.

    Attributes:
        page: The page of the place.
    """

    start_requested = Signal(object)
    handout_requested = Signal(object)
    catalogue_changed = Signal(object)
    exercise_opened = Signal(str)
    editor_opened = Signal(object)
    place_requested = Signal()

    def __init__(
        self,
        catalogue: Catalogue,
        paths: Paths,
        *,
        compile_plan: Callable[[Routine], Plan],
        preferences: Callable[[], Preferences],
        today: Callable[[], date],
        formats: LocaleFormats,
        parent: QObject,
    ) -> None:
        """Show the routines of `catalogue`.

        Args:
            catalogue: All routines.
            paths: Where the person's own routines and exercises are.
            compile_plan: Makes a plan of a routine as the person wants it.
            preferences: Tells what the person has set for every routine.
            today: Tells the local day.
            formats: How days and numbers are written.
            parent: What this belongs to.
        """
        super().__init__(parent)
        self._catalogue = catalogue
        self._folder = paths.routines_dir
        self._compile_plan = compile_plan
        self._preferences = preferences
        self._today = today
        self._weekdays = formats.weekday_names()
        self._editor: RoutineEditor | None = None
        self._edited: tuple[Routine, EditHistory, frozenset[str]] | None = None
        self._removed_ids: set[str] = set()
        self._undoable: Removal | AddedFiles | None = None
        self._exercise_for = ""
        self._writer = OwnWriter(self._write, self)
        self._writer.failed.connect(self._on_writer_failed)
        self._day_card = DayCard(compile_plan)
        self._week_card = WeekCard(self._weekdays)
        self._exercises = OwnExercisesController(
            self._the_catalogue,
            paths.exercises_dir,
            compile_plan=compile_plan,
            preferences=preferences,
            formats=formats,
            parent=self,
        )
        self.page = RoutinesPage(self._day_card, self._week_card, exercises=self._exercises.section)
        self._sharing = RoutineSharing(
            paths,
            self.page,
            kept=self._kept,
            unsaved=self._unsaved,
            compile_plan=compile_plan,
            preferences=preferences,
            formats=formats,
            parent=self,
        )
        self._connect()
        self.page.show_errors(self._errors())
        self._is_outdated = True

    def _connect(self) -> None:
        page = self.page
        page.start_requested.connect(self._on_page_start_requested)
        page.offer_requested.connect(self._on_page_offer_requested)
        page.edit_requested.connect(self._on_page_edit_requested)
        page.rename_requested.connect(self._on_page_rename_requested)
        page.duplicate_requested.connect(self._on_page_duplicate_requested)
        page.handout_requested.connect(self._on_page_handout_requested)
        page.remove_requested.connect(self._on_page_remove_requested)
        page.new_requested.connect(self._on_page_new_requested)
        page.new_exercise_requested.connect(self._on_page_new_exercise_requested)
        page.undo_requested.connect(self._on_page_undo_requested)
        page.export_requested.connect(self._on_page_export_requested)
        page.import_requested.connect(self._sharing.choose_files)
        page.shown.connect(self._on_page_shown)
        self._day_card.start_requested.connect(self.start_requested)
        self._week_card.changed.connect(self._on_week_card_changed)
        self._sharing.reread.connect(self._on_sharing_reread)
        self._sharing.told.connect(self._on_sharing_told)
        self._sharing.imported.connect(self._on_sharing_imported)
        self._sharing.undone.connect(self._on_sharing_undone)
        self._sharing.undo_failed.connect(self._on_sharing_undo_failed)
        exercises = self._exercises
        exercises.start_requested.connect(self.start_requested)
        exercises.view_requested.connect(self.exercise_opened)
        exercises.editor_opened.connect(self.editor_opened)
        exercises.catalogue_changed.connect(self._follow)
        exercises.created.connect(self._on_exercises_created)
        exercises.edit_ended.connect(self._on_exercises_edit_ended)
        exercises.left.connect(self._on_exercises_left)
        exercises.removed.connect(self._take_removal)
        exercises.told.connect(self._on_exercises_told)

    def show_times(self) -> None:
        """Show how long the routines take with the present settings; a page that nobody sees follows when shown."""
        if self._editor is not None:
            self._editor.refresh()
        self._is_outdated = not self.page.isVisible()
        if not self._is_outdated:
            self._show()

    def _show(self) -> None:
        routines = self._in_order()
        self.page.show_routines([self._shown(routine) for routine in routines])
        self._week_card.show_offered(routines, self._catalogue.offered_now())
        self._day_card.show_routine(self._as_done(self._catalogue.routine_on(self._today())))
        self._exercises.show_catalogue()

    def flush(self) -> None:
        """Hand over what is being changed in the editor, for what needs it before that is left."""
        self._exercises.flush()
        if self._exercises.is_editing:
            self.catalogue_changed.emit(self._catalogue)
        if self._editor is not None:
            self._editor.take_typed()
            self.catalogue_changed.emit(self._catalogue)

    def take_settings(self) -> None:
        """Follow what was changed in the settings about an exercise whose editor is open."""
        if self._exercises.is_editing:
            self._exercises.take_settings()
            self.catalogue_changed.emit(self._catalogue)

    def close(self) -> None:
        """Return when everything is written."""
        self._sharing.close()
        self._exercises.close()
        self._writer.close()

    def look_into(self, files: Sequence[Path]) -> None:
        """Show what the import of `files` would do, and do it if the person agrees."""
        self._sharing.look_into(files)

    # What there is

    def _in_order(self) -> list[Routine]:
        """Return the routines as they are shown: that of the article is the one to begin with, own ones go by name."""
        own, routines = self._catalogue.own_files, self._catalogue.routines.values()
        built_in = [routine for routine in routines if routine.id not in own]
        own_ones = [routine for routine in routines if routine.id in own]
        return [
            *sorted(built_in, key=lambda routine: routine.id != DEFAULT_ROUTINE),
            *sorted(own_ones, key=lambda routine: routine.name.casefold()),
        ]

    def _shown(self, routine: Routine) -> ShownRoutine:
        is_own = routine.id in self._catalogue.own_files
        offered = self._catalogue.offered_now()
        return ShownRoutine(
            self._as_done(routine),
            self._compile_plan(routine),
            is_offered=routine.id == offered.usual,
            weekdays=tuple(name for day, name in self._weekdays if offered.on_weekdays.get(day) == routine.id),
            is_always=not offered.on_weekdays,
            is_own=is_own,
            has_errors=is_own and bool(self._errors_of(routine.id)),
        )

    def _as_done(self, routine: Routine) -> Routine:
        return routine.at_levels(self._preferences().levels)

    def _errors_of(self, routine_id: str) -> tuple[FileError, ...]:
        return tuple(error for error in self._catalogue.errors if error.routine_id == routine_id)

    def _errors(self) -> Iterator[str]:
        told, more = first_told(self._catalogue.errors)
        yield from map(str, told)
        if more:
            yield self.tr("And {count} more of this kind.").format(count=more)
        if told:
            yield self.tr("Your own files are in {folder}.").format(folder=shown_path(self._folder.parent))

    def _change(self, catalogue: Catalogue) -> None:
        """Have another catalogue; whoever hears of it lets every place follow, this one too, by `show_times`."""
        self._catalogue = catalogue
        self.catalogue_changed.emit(catalogue)

    @Slot(str)
    def _on_page_start_requested(self, routine_id: str) -> None:
        self.start_requested.emit(self._catalogue.routines[routine_id])

    @Slot(str)
    def _on_page_handout_requested(self, routine_id: str) -> None:
        self.handout_requested.emit(self._catalogue.routines[routine_id])

    @Slot(str)
    def _on_page_offer_requested(self, routine_id: str) -> None:
        self._change(replace(self._catalogue, offered=replace(self._catalogue.offered_now(), usual=routine_id)))

    @Slot(object)
    def _on_week_card_changed(self, on_weekdays: Mapping[int, str]) -> None:
        offered = OfferedRoutines(self._catalogue.offered_now().usual, on_weekdays)
        self._change(replace(self._catalogue, offered=offered))

    # A person's own exercises

    def _the_catalogue(self) -> Catalogue:
        return self._catalogue

    @Slot()
    def _on_page_new_exercise_requested(self) -> None:
        self._exercises.create(translate("RoutinesPage", "Routines"))

    @Slot(object)
    def _follow(self, catalogue: Catalogue) -> None:
        """Take what has become of an exercise; the routines whose entries it has changed are written anew."""
        before = self._catalogue.routines
        if self._exercises.is_editing:
            # Nobody sees the other pages now: they follow when the editor is left, or `flush` is called.
            self._catalogue = catalogue
        else:
            self._change(catalogue)
        for id_ in catalogue.own_files.keys() & before.keys():
            if _tables(catalogue.routines[id_]) != _tables(before[id_]):
                self._save(catalogue.routines[id_])
                self._writer.flush()

    @Slot(object)
    def _on_exercises_created(self, exercise: Exercise) -> None:
        if self._editor is not None:
            self._editor.add_new(exercise)

    @Slot()
    def _on_exercises_edit_ended(self) -> None:
        # Who has left it for a session, or for another place, does not come back to the routine.
        self._exercise_for = ""
        self._change(self._catalogue)

    @Slot(str)
    def _on_exercises_left(self, exercise_id: str) -> None:
        self._exercises.flush()
        routine_id, self._exercise_for = self._exercise_for, ""
        if routine_id in self._catalogue.routines:
            self._edit(routine_id).choose(exercise_id)
        else:
            self.place_requested.emit()
            self._exercises.section.focus_card(exercise_id)

    @Slot(str)
    def _on_exercises_told(self, text: str) -> None:
        self.page.tell(text)
        self.page.show_errors(self._errors())

    @Slot()
    def _on_editor_new_exercise_requested(self) -> None:
        """Make an exercise for the routine that is being changed, and come back to that."""
        editor = self._editor
        if editor is None:
            return
        self._exercise_for = editor.routine.id
        self._exercises.create(editor.routine.name)

    # New ones, and those that go

    @Slot()
    def _on_page_new_requested(self) -> None:
        first = self._catalogue.everything().entries[0]
        editor = self._add(Routine("", self.tr("My routine"), (first,)))
        text = self.tr("It begins with {exercise}, because a routine needs one. Add others; then you can remove it.")
        editor.tell(text.format(exercise=first.exercise.name))

    @Slot(str)
    def _on_page_duplicate_requested(self, routine_id: str) -> None:
        routine = self._catalogue.routines[routine_id]
        name = self.tr("Copy of {name}").format(name=routine.name)[:LONGEST_NAME].strip()
        self._add(replace(routine, name=name))

    def _add(self, routine: Routine) -> RoutineEditor:
        """Keep `routine` under an id of its own, and let the person go on with it."""
        # An id that is still known for a routine that is gone would bring its place on Today, or its session, along.
        taken = {*self._catalogue.routines, *self._catalogue.offered.ids, *self._removed_ids}
        own = replace(routine, id=free_id(routine.name, taken, self._folder, "routine"))
        file = self._folder / f"{own.id}.toml"
        self._change(self._catalogue.with_routine(own, file))
        self._save(own)
        editor = self._edit(own.id)
        editor.edit_name()
        return editor

    @Slot(str)
    def _on_page_remove_requested(self, routine_id: str) -> None:
        self._writer.close()
        try:
            removal = remove_routine(self._catalogue, routine_id)
        except OSError as error:
            text = self.tr("“{name}” could not be removed: {reason}.")
            self.page.tell(text.format(name=self._catalogue.routines[routine_id].name, reason=reason_of(error)))
            return
        self._removed_ids.add(routine_id)
        self._take_removal(removal)

    @Slot(object)
    def _take_removal(self, removal: Removal) -> None:
        """Go on without what was removed, as long as nobody brings it back."""
        self._undoable = removal
        self._follow(removal.after)
        self.page.show_errors(self._errors())
        text = self.tr("“{name}” was removed.")
        if removal.before.offered != removal.after.offered:
            text = self.tr("“{name}” was removed. Instead of it, Today offers “{other}”.")
        other = self._catalogue.default_routine().name
        self.page.tell(text.format(name=removal.name, other=other), can_undo=True)

    @Slot()
    def _on_page_undo_requested(self) -> None:
        if isinstance(self._undoable, Removal):
            self._undo_removal(self._undoable)
        elif self._undoable is not None:
            # What is on its way out can neither be changed nor be taken back twice.
            self.page.setEnabled(False)
            self._sharing.undo(self._undoable)

    def _undo_removal(self, removal: Removal) -> None:
        try:
            removal.put_back()
        except OSError as error:
            text = self.tr("“{name}” could not be put back: {reason}.")
            self.page.tell(text.format(name=removal.name, reason=reason_of(error)), can_undo=True)
            return
        self._undoable = None
        self._follow(removal.undone_in(self._catalogue))
        self.page.show_errors(self._errors())
        self.page.tell(self.tr("“{name}” is there again.").format(name=removal.name))
        cards = self._exercises.section if isinstance(removal, ExerciseRemoval) else self.page
        cards.focus_card(removal.id)

    # Shared ones

    def _kept(self) -> Catalogue:
        """Return what there is, once it is written."""
        self._exercises.close()
        self._writer.close()
        return self._catalogue

    def _unsaved(self) -> dict[str, Routine]:
        """Return what could not be written, once all that can be is."""
        return self._writer.unwritten(self._catalogue.own_files)

    @Slot()
    def _on_page_shown(self) -> None:
        if self._is_outdated:
            self.show_times()
        # What is being written would be read too early, and to wait for it might hold up the window.
        if not self._unsaved() and not self._exercises.has_unwritten:
            self._sharing.refresh(self._catalogue, self._is_at_rest)

    def _is_at_rest(self, catalogue: Catalogue) -> bool:
        """Whether nothing has changed since, and no editor or other page has been opened that shows what was there."""
        return self._catalogue is catalogue and self.page.isVisible()

    @Slot(object)
    def _on_sharing_reread(self, reading: Rereading) -> None:
        # An exercise that could not be written is in the window only, and is to stay there.
        if not self._exercises.has_unwritten:
            self._take_over(reading)

    def _take_over(self, reading: Rereading) -> None:
        """Follow what is on the disk."""
        self._change(merged(reading.before, self._catalogue, reading.on_disk, self._unsaved()))
        self.page.show_errors(self._errors())

    @Slot(str)
    def _on_page_export_requested(self, routine_id: str) -> None:
        routine = self._kept().routines[routine_id]
        if routine_id in self._unsaved():
            text = self.tr("What you changed in “{name}” is not on the disk yet, so it cannot be exported.")
            self.page.tell(text.format(name=routine.name))
        else:
            self._sharing.export(routine)

    @Slot(str)
    def _on_sharing_told(self, text: str) -> None:
        self.page.tell(text)

    @Slot(object)
    def _on_sharing_imported(self, imported: Imported) -> None:
        self._undoable = imported.added
        self._take_over(imported.reading)
        self.page.tell(imported.told, can_undo=True)
        if imported.routine_ids and self.page.isVisible():
            self.page.focus_card(imported.routine_ids[0])

    @Slot(object)
    def _on_sharing_undone(self, reading: Rereading) -> None:
        self.page.setEnabled(True)
        self._undoable = None
        self._take_over(reading)
        self.page.tell(self.tr("The import was undone."))
        if self.page.isVisible():
            self.page.focus_import()

    @Slot(str)
    def _on_sharing_undo_failed(self, text: str) -> None:
        self.page.setEnabled(True)
        self.page.tell(text, can_undo=True)

    # Changes of one

    @Slot(str)
    def _on_page_edit_requested(self, routine_id: str) -> None:
        self._edit(routine_id)

    @Slot(str)
    def _on_page_rename_requested(self, routine_id: str) -> None:
        self._edit(routine_id).edit_name()

    def _edit(self, routine_id: str) -> RoutineEditor:
        self.page.tell("")
        routine = self._catalogue.routines[routine_id]
        # As an exercise of a routine, the warm-up would count wherever it was done.
        exercises = self._catalogue.everything().exercises
        own_ids = {exercise.id for exercise in exercises}
        warm_ups = [exercise for id_, exercise in self._catalogue.exercises.items() if id_ not in own_ids]
        history = self._history_of(routine)
        editor = RoutineEditor(routine, exercises, warm_ups, self._compile_plan, self._preferences, history=history)
        editor.changed.connect(self._on_editor_changed)
        editor.start_requested.connect(partial(self._start_edited, routine_id))
        editor.back_requested.connect(partial(self._leave, routine_id))
        editor.new_exercise_requested.connect(self._on_editor_new_exercise_requested)
        editor.left.connect(self._on_editor_left)
        self._editor, self._edited = editor, (routine, history, frozenset(self._catalogue.exercises))
        self.editor_opened.emit(editor)
        return editor

    def _history_of(self, routine: Routine) -> EditHistory:
        """Return what was changed in a routine while its editor was open last, if it is still what it was then.

        Nor may an exercise be gone since, which a step would bring back.
        """
        if self._edited is not None:
            edited, history, exercise_ids = self._edited
            is_same = (edited.id, edited.name, _tables(edited)) == (routine.id, routine.name, _tables(routine))
            if is_same and exercise_ids <= self._catalogue.exercises.keys():
                return history
            history.deleteLater()
        return EditHistory(self)

    def _start_edited(self, routine_id: str) -> None:
        if self._editor is not None:
            self._editor.take_typed()
        self._on_editor_left()
        self.start_requested.emit(self._catalogue.routines[routine_id])

    def _leave(self, routine_id: str) -> None:
        self.place_requested.emit()
        self.page.focus_card(routine_id)

    @Slot(object)
    def _on_editor_changed(self, routine: Routine) -> None:
        # Nobody sees the other pages now: they follow when this one is left, or `flush` is called.
        self._catalogue = replace(self._catalogue, routines={**self._catalogue.routines, routine.id: routine})
        if self._edited is not None:
            _, history, exercise_ids = self._edited
            self._edited = (routine, history, exercise_ids | self._catalogue.exercises.keys())
        self._save(routine)

    @Slot()
    def _on_editor_left(self) -> None:
        self._editor = None
        self._writer.flush()
        self._change(self._catalogue)

    def _save(self, routine: Routine) -> None:
        self._writer.keep(routine, self._catalogue.own_files[routine.id])

    def _write(self, file: Path, routine: Routine) -> None:
        """Write in the thread of the writer."""
        save_routine(file, routine, self._catalogue.language)

    @Slot(object)
    def _on_writer_failed(self, error: OSError) -> None:
        told = not_kept_text(self._folder, error)
        if self._editor is not None:
            self._editor.tell(told)
        else:
            self.page.tell(told)


def _tables(routine: Routine) -> list[object]:
    """Return what the file of a routine says of its exercises."""
    return [entry_table(part) for part in routine.parts]
