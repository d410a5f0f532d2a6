"""Leads a person's own exercises: new ones, changes, and removing them with undo."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from footcoach.core.exercise import Exercise
from footcoach.core.plan import Phase, Plan
from footcoach.core.routine import Preferences, Routine, RoutineEntry
from footcoach.storage.atomic import write_whole
from footcoach.storage.catalogue import Catalogue, as_it_comes
from footcoach.storage.errors import FieldError, FileError
from footcoach.storage.own_exercises import OwnExercise, new_exercise, read_own_exercise
from footcoach.storage.own_files import free_id, put_back_file
from footcoach.storage.pictures import chosen_pictures, picture_name, read_picture
from footcoach.storage.removal import is_picture_used, remove_exercise
from footcoach.ui.common.file_dialogs import FileDialogs
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.phrases import dosage_text, with_level
from footcoach.ui.common.question_dialog import QuestionDialog
from footcoach.ui.routines.exercise_editor import ExerciseEditor, time_of
from footcoach.ui.routines.exercises_section import ExercisesSection, ShownExercise
from footcoach.ui.routines.own_writer import OwnWriter, not_kept_text, reason_of
from footcoach.ui.routines.picture_card import PictureCard

translate = QCoreApplication.translate

_LONGEST_NAME = 60


class OwnExercisesController(QObject):
    """Changes the catalogue as the person wants their exercises.

    Signals:
        catalogue_changed: the new Catalogue; routines in it may have other entries, and are to be saved.
        created: the new Exercise, before its editor is opened.
        edit_ended: an editor has been left, and everything may follow what was changed in it.
        start_requested: the Routine to begin a session of.
        view_requested: the id of the exercise to show.
        editor_opened: the page to show.
        left: the exercise's id: show again where its editor was opened.
        removed: the ExerciseRemoval of one that is gone.
        told: what was just done, or is wrong.

    Attributes:
        section: What stands on the page of the place.
    """

    catalogue_changed = Signal(object)
    created = Signal(object)
    edit_ended = Signal()
    start_requested = Signal(object)
    view_requested = Signal(str)
    editor_opened = Signal(object)
    left = Signal(str)
    removed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        catalogue: Callable[[], Catalogue],
        folder: Path,
        *,
        compile_plan: Callable[[Routine], Plan],
        preferences: Callable[[], Preferences],
        formats: LocaleFormats,
        parent: QObject,
    ) -> None:
        """Lead the exercises of `catalogue` that are in `folder`.

        `compile_plan` tells how long they take as the person has set them, which `preferences` tells; dialogs for files
        write in `formats`.
        """
        super().__init__(parent)
        self._catalogue = catalogue
        self._folder = folder
        self._compile_plan = compile_plan
        self._preferences = preferences
        self._formats = formats
        self._opened: Catalogue | None = None
        self._editor: ExerciseEditor | None = None
        self._removed_ids: set[str] = set()
        self._writer = OwnWriter(_write, self)
        self._writer.failed.connect(self._on_writer_failed)
        self.section = ExercisesSection()
        self.section.start_requested.connect(self._on_section_start_requested)
        self.section.view_requested.connect(self.view_requested)
        self.section.edit_requested.connect(self._on_section_edit_requested)
        self.section.duplicate_requested.connect(self._on_section_duplicate_requested)
        self.section.remove_requested.connect(self._on_section_remove_requested)

    # What there is

    def show_catalogue(self) -> None:
        """Show the exercises as they are now, by name."""
        catalogue = self._catalogue()
        own = (exercise for id_, exercise in catalogue.exercises.items() if id_ in catalogue.own_exercise_ids)
        self.section.show_exercises([self._shown(each) for each in sorted(own, key=lambda each: each.name.casefold())])

    def _shown(self, exercise: Exercise) -> ShownExercise:
        phases = self._compile_plan(as_it_comes(exercise)).phases
        done = self._preferences().level_of(RoutineEntry(exercise, {}))
        numbers = dosage_text(done.exercise, self._preferences().dosage_of(done), phases)
        summary = f"{with_level(done.exercise, numbers)}  ·  {time_of(phases)}"
        used_in = tuple(routine.name for routine in self._catalogue().routines_with(exercise.id))
        return ShownExercise(exercise, summary, used_in)

    def _phases_of(self, exercise: Exercise) -> tuple[Phase, ...]:
        """Return what a session of it consists of with its own numbers, whatever is set elsewhere."""
        return self._compile_plan(as_it_comes(exercise, exercise.default_dosage(), exercise.level)).phases

    def _in_force(self, own: OwnExercise) -> OwnExercise:
        """Return it with the numbers that count: a person who has set one in the settings means that one.

        Of several levels each has settings of its own, which a number that the others take over would change.
        """
        exercise = own.exercise()
        if exercise.levels:
            return own
        return own.with_numbers(self._preferences().dosage_of(RoutineEntry(exercise, {}, level=exercise.level)))

    @property
    def is_editing(self) -> bool:
        """Whether an editor is open, so that nobody sees the other pages."""
        return self._editor is not None

    @property
    def has_unwritten(self) -> bool:
        """Whether something that was changed is not on the disk, or not yet."""
        return bool(self._writer.unwritten(self._catalogue().own_exercise_ids))

    def flush(self) -> None:
        """Hand over what is being changed in the editor."""
        if self._editor is not None:
            self._editor.take_typed()

    def take_settings(self) -> None:
        """Make a step of what was changed in the settings about the exercise in the editor."""
        if self._editor is not None:
            self._editor.change(self.tr("change in the settings"), self._in_force(self._editor.own))

    def close(self) -> None:
        """Return when everything is written."""
        self._writer.close()

    # New ones, and changes

    def create(self, opened_from: str) -> None:
        """Make a new exercise, and open its editor, which leads back to what is called `opened_from`."""
        name = self.tr("My exercise")
        own = new_exercise(self._free_id(name), name, self._catalogue().language, _say)
        self._add(own, opened_from)

    def _free_id(self, name: str) -> str:
        catalogue = self._catalogue()
        taken = {*catalogue.exercises, *self._removed_ids}
        return free_id(name, taken, self._folder, "exercise")

    def _add(self, own: OwnExercise, opened_from: str) -> None:
        exercise, file = own.exercise(), self._folder / f"{own.id}.toml"
        self.catalogue_changed.emit(self._catalogue().with_exercise(exercise, file))
        self._writer.keep(own, file)
        self.created.emit(exercise)
        self._edit(own, opened_from).edit_name()

    @Slot(str)
    def _on_section_edit_requested(self, exercise_id: str) -> None:
        self._writer.close()
        own = self._read(exercise_id)
        if own is not None:
            self._edit(own, translate("RoutinesPage", "Routines"))

    @Slot(str)
    def _on_section_duplicate_requested(self, exercise_id: str) -> None:
        self._writer.close()
        own = self._read(exercise_id)
        if own is None:
            return
        name = translate("RoutinesController", "Copy of {name}").format(name=own.name)[:_LONGEST_NAME].strip()
        copy = own.with_id(self._free_id(name)).with_name(name)
        self._add(self._with_copied_picture(copy), translate("RoutinesPage", "Routines"))

    def _with_copied_picture(self, own: OwnExercise) -> OwnExercise:
        """Return a copy with a picture of its own; without one, where that cannot be read or written."""
        if not own.picture:
            return own
        try:
            png = read_picture(self._folder / own.picture)
            name = picture_name(own.id, png)
            put_back_file(self._folder / name, png)
        except (FieldError, OSError):
            return own.with_picture("")
        return own.with_picture(name)

    def _read(self, exercise_id: str) -> OwnExercise | None:
        catalogue = self._catalogue()
        try:
            return self._in_force(read_own_exercise(catalogue.exercise_files[exercise_id], catalogue.language, _say))
        except FileError as error:
            self.told.emit(self.tr("It cannot be changed. {error}").format(error=error))
            return None

    def _edit(self, own: OwnExercise, opened_from: str) -> ExerciseEditor:
        self.told.emit("")
        self._opened = self._catalogue()
        picture = PictureCard(FileDialogs(self.section.window(), self._formats), self._folder)
        picture.chosen.connect(self._on_picture_chosen)
        editor = ExerciseEditor(own, self._phases_of, opened_from, picture)
        editor.changed.connect(self._on_editor_changed)
        editor.start_requested.connect(partial(self._start_edited, own.id))
        editor.back_requested.connect(partial(self.left.emit, own.id))
        editor.left.connect(self._on_editor_left)
        self._editor = editor
        self.editor_opened.emit(editor)
        return editor

    @Slot(object)
    def _on_editor_changed(self, own: OwnExercise) -> None:
        catalogue, opened = self._catalogue(), self._opened or self._catalogue()
        changed = catalogue.with_exercise(own.exercise(), self._file_of(own.id))
        exercise = changed.exercises[own.id]
        # They follow from what they were before, so that with the exercise they are undone, too.
        routines = {
            id_: opened.routines.get(id_, routine).with_exercise(exercise) for id_, routine in changed.routines.items()
        }
        self.catalogue_changed.emit(replace(changed, routines=routines))
        self._writer.keep(own, self._file_of(own.id))

    @Slot(bytes)
    def _on_picture_chosen(self, png: bytes) -> None:
        """Keep a picture under a name that tells it from all others, so that undoing a change of it brings it back."""
        editor = self._editor
        if editor is None:
            return
        name = picture_name(editor.own.id, png)
        try:
            if not (self._folder / name).exists():
                put_back_file(self._folder / name, png)
        except OSError as error:
            self._on_writer_failed(error)
            return
        editor.change(self.tr("choose a picture"), editor.own.with_picture(name))

    def _drop_old_pictures(self) -> None:
        """Remove the pictures that were chosen for an exercise and taken away again."""
        catalogue = self._catalogue()
        for file in chosen_pictures(self._folder, catalogue.own_exercise_ids):
            if not is_picture_used(file, catalogue, catalogue):
                with suppress(OSError):
                    file.unlink()

    def _file_of(self, exercise_id: str) -> Path:
        return Path(str(self._catalogue().exercise_files[exercise_id]))

    def _start_edited(self, exercise_id: str) -> None:
        """Begin a session of what was in the editor, whichever of its levels is chosen elsewhere."""
        self.flush()
        self._on_editor_left()
        exercise = self._catalogue().exercises[exercise_id]
        self.start_requested.emit(as_it_comes(exercise, {}, exercise.level))

    @Slot(str)
    def _on_section_start_requested(self, exercise_id: str) -> None:
        self.start_requested.emit(as_it_comes(self._catalogue().exercises[exercise_id]))

    @Slot()
    def _on_editor_left(self) -> None:
        if self._editor is not None:
            self._editor = self._opened = None
            self._writer.flush()
            self._drop_old_pictures()
            self.edit_ended.emit()

    # Those that go

    @Slot(str)
    def _on_section_remove_requested(self, exercise_id: str) -> None:
        users = self._catalogue().routines_with(exercise_id)
        if not users:
            self._remove(exercise_id)
            return
        name = self._catalogue().exercises[exercise_id].name
        dialog = QuestionDialog(
            "removeExerciseDialog",
            self.tr("Remove an exercise"),
            self.tr("Remove “{name}”?").format(name=name),
            *self._what_is_lost(exercise_id, users),
            reject=("keepExerciseButton", self.tr("Keep it")),
            accept=("removeAnywayButton", translate("Routines", "Remove")),
            parent=self.section.window(),
        )
        dialog.accepted.connect(partial(self._remove, exercise_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _what_is_lost(self, exercise_id: str, users: tuple[Routine, ...]) -> list[str]:
        alone = [routine.name for routine in users if not routine.without(exercise_id).entries]
        others = [routine.name for routine in users if routine.without(exercise_id).entries]
        texts = []
        if others:
            texts.append(self.tr("These routines go on without it: {names}.").format(names=", ".join(others)))
        if alone:
            texts.append(self.tr("These have nothing else, and go with it: {names}.").format(names=", ".join(alone)))
        return [*texts, self.tr("What you have done stays in Progress. You can undo this.")]

    def _remove(self, exercise_id: str) -> None:
        self._writer.close()
        try:
            removal = remove_exercise(self._catalogue(), exercise_id)
        except OSError as error:
            text = translate("RoutinesController", "“{name}” could not be removed: {reason}.")
            name = self._catalogue().exercises[exercise_id].name
            self.told.emit(text.format(name=name, reason=reason_of(error)))
            return
        self._removed_ids.add(exercise_id)
        self.removed.emit(removal)

    @Slot(object)
    def _on_writer_failed(self, error: OSError) -> None:
        told = not_kept_text(self._folder, error)
        if self._editor is not None:
            self._editor.tell(told)
        else:
            self.told.emit(told)


def _write(file: Path, own: OwnExercise) -> None:
    write_whole(file, own.data.decode())


def _say(text: str) -> str:
    return translate("OwnExercise", text)
