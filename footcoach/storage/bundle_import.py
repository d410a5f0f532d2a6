"""What the import of a shared file would add, to be shown first; doing it; and taking it back."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Final

import tomli_w

from footcoach.core.exercise import Exercise
from footcoach.core.limits import ID_LIMITS, LARGEST_PICTURE
from footcoach.core.routine import Routine
from footcoach.storage.atomic import make_private_folder, write_new
from footcoach.storage.bounded_file import MemoryFile, ReadableFile, read_bounded
from footcoach.storage.bundle import Bundle, OnPart, SharedPart, go_on
from footcoach.storage.catalogue import Catalogue
from footcoach.storage.errors import FieldError, FileError, in_file
from footcoach.storage.paths import Paths
from footcoach.storage.pictures import PICTURE_SUFFIX, is_named_by_others, picture_beside, picture_name
from footcoach.storage.routine_files import with_exercise_ids
from footcoach.storage.strict_toml import read_toml

_Document = Mapping[str, Any]
_Part = SharedPart[Exercise] | SharedPart[Routine]

_LONGEST_ID: Final = ID_LIMITS.max_length or 0
_CHANGED: Final = "Nothing was taken back. Remove it yourself if you do not want it."
# What two files may differ in and still say the same.
_NO_CONTENT: Final = frozenset({"id", "format", "picture"})


@dataclass(frozen=True)
class Arrival:
    """What becomes of one exercise or routine.

    Attributes:
        name: What the screen calls it.
        id: By which it is known here: its own, or another one where something else has that.
        data: The file that is written; empty where the same is here already.
        picture: That of its picture; empty for none.
        picture_name: What that is called.
    """

    name: str
    id: str
    data: bytes
    picture: bytes = b""
    picture_name: str = ""

    @property
    def is_new(self) -> bool:
        """Whether it is added."""
        return bool(self.data)


@dataclass(frozen=True)
class SharedImport:
    """What an import would do; what is here stays as it is in any case.

    Attributes:
        exercises: In the order of the bundle.
        routine: None where only an exercise comes.
    """

    exercises: tuple[Arrival, ...]
    routine: Arrival | None

    @property
    def has_news(self) -> bool:
        """Whether anything is added."""
        return any(arrival.is_new for arrival in (*self.exercises, self.routine) if arrival is not None)


@dataclass(frozen=True)
class AddedFiles:
    """What an import has written, by which it can be taken back.

    Attributes:
        files: The content of each file, in the order of writing.
    """

    files: Mapping[Path, bytes]


def plan_import(bundle: Bundle, catalogue: Catalogue, on_part: OnPart = go_on) -> SharedImport:
    """Return what the import of `bundle` beside all of `catalogue` would do; nothing is written.

    Args:
        bundle: What comes.
        catalogue: What is here.
        on_part: Is told how far it is.

    Raises:
        FileError: Something in it needs another id, and its file would then be too large.
    """
    taken = {part.value.id for part in bundle.exercises}
    exercises: dict[str, Arrival] = {}
    for done, part in enumerate(bundle.exercises):
        on_part(done, len(bundle.exercises))
        arrival = _arrival_of_exercise(part, catalogue, taken)
        taken.add(arrival.id)
        exercises[part.value.id] = arrival
    if bundle.routine is None:
        return SharedImport(tuple(exercises.values()), None)
    new_ids = {id_: arrival.id for id_, arrival in exercises.items()}
    original = _document_of(bundle.routine)
    document = with_exercise_ids(original, new_ids)
    routine = _arrival(bundle.routine, original, document, catalogue.routine_files, {bundle.routine.value.id})
    return SharedImport(tuple(exercises.values()), routine)


def apply_import(plan: SharedImport, paths: Paths) -> AddedFiles:
    """Write what is new: all of it, or nothing. A killed program leaves at most exercises without their routine.

    Raises:
        FileError: It cannot be written; everything is as before.
    """
    added: dict[Path, bytes] = {}
    try:
        for arrival in plan.exercises:
            _add(_add_picture(arrival, paths.exercises_dir, added), paths.exercises_dir, added)
        if plan.routine is not None:
            _add(plan.routine, paths.routines_dir, added)
    except BaseException as error:
        with suppress(OSError):
            _remove(added)
        if not isinstance(error, OSError):
            raise
        reason = f"cannot be written: {error.strerror or 'unknown reason'}"
        raise FileError(paths.data_dir.name, "", reason, "Make room there, or let Footcoach write there.") from None
    return AddedFiles(added)


def undo_import(added: AddedFiles) -> None:
    """Remove what an import has written, unless something of it was changed since, or a picture is used elsewhere.

    Raises:
        FileError: A file was changed, and all are left; or one cannot be removed, and it can be tried again.
    """
    for file, data in added.files.items():
        with in_file(file.name):
            if file.exists() and read_bounded(file, LARGEST_PICTURE, _CHANGED) != data:
                raise FieldError("", "was changed since it was imported", _CHANGED)
    try:
        _remove([file for file in added.files if not _is_used(file, added.files)])
    except OSError as error:
        reason = f"cannot be removed: {error.strerror or 'unknown reason'}"
        raise FileError(Path(str(error.filename)).name, "", reason, "Let Footcoach write there.") from None


def _arrival_of_exercise(part: SharedPart[Exercise], catalogue: Catalogue, taken: Collection[str]) -> Arrival:
    here = catalogue.exercise_files
    if part.value.id not in here:
        # What it says matters only beside something else: to read it once more takes a third of the time of an import.
        return Arrival(part.value.name, part.value.id, part.data, part.picture, part.value.picture)
    original = _document_of(part)
    return _arrival(part, original, original, here, taken)


def _arrival(
    part: _Part, original: _Document, document: _Document, here: Mapping[str, ReadableFile], taken: Collection[str]
) -> Arrival:
    """Return what becomes of a part that says `document`, beside the files that are `here`, by their ids.

    Its own file says `original`. `taken` are the ids of the bundle, which other parts of it need.
    """
    own_id = part.value.id

    def serves(id_: str) -> bool:
        return _says(here[id_], part, document) if id_ in here else id_ == own_id or id_ not in taken

    id_ = next(filter(serves, _numbered(own_id)))
    if id_ in here:
        return Arrival(part.value.name, id_, b"")
    data = _file_with(part, original, {**document, "id": id_})
    return Arrival(part.value.name, id_, data, part.picture, document.get("picture", ""))


def _document_of(part: _Part) -> dict[str, Any]:
    return read_toml(MemoryFile(part.value.id, part.data))


def _says(file: ReadableFile, part: _Part, document: _Document) -> bool:
    """Whether a file says the same and has the same picture; one that can no longer be read does not."""
    try:
        here = read_toml(file)
        picture = picture_beside(file, str(here["picture"])) if "picture" in here else b""
    except FieldError:
        return False
    return _content(here) == _content(document) and picture == part.picture


def _picture_beside(file: ReadableFile, name: str) -> bytes:
    """Return a picture; nothing for one that cannot be read."""
    try:
        return picture_beside(file, name)
    except FieldError:
        return b""


def _content(document: _Document) -> _Document:
    return {name: value for name, value in document.items() if name not in _NO_CONTENT}


def _file_with(part: _Part, original: _Document, changed: _Document) -> bytes:
    """Return the file that says `changed`; as it came, with its notes, where nothing is different."""
    if changed == original:
        return part.data
    return _written(changed)


def _written(document: _Document) -> bytes:
    data = tomli_w.dumps(document).encode()
    with in_file(f"{document['id']}.toml"):
        read_toml(MemoryFile(str(document["id"]), data))
    return data


def _numbered(name: str) -> Iterator[str]:
    """Yield an id, then others made of it, each as short as an id must be."""
    yield name
    for number in count(2):
        ending = f"-{number}"
        yield name[: _LONGEST_ID - len(ending)].rstrip("-") + ending


def _add(arrival: Arrival, folder: Path, added: dict[Path, bytes]) -> None:
    """Write a new exercise or routine under the first free name, and note that in `added`."""
    if not arrival.is_new:
        return
    make_private_folder(folder)
    for name in _numbered(arrival.id):
        file = folder / f"{name}.toml"
        with suppress(FileExistsError):
            write_new(file, arrival.data)
            added[file] = arrival.data
            return


def _add_picture(arrival: Arrival, folder: Path, added: dict[Path, bytes]) -> Arrival:
    """Write the picture of a new exercise, unless the same is there already, and note that in `added`.

    Where another picture has its name, it gets one of its own; what is returned names it as it is called.
    """
    if not arrival.is_new or not arrival.picture:
        return arrival
    make_private_folder(folder)
    file = folder / arrival.picture_name
    try:
        write_new(file, arrival.picture)
    except FileExistsError:
        if _picture_beside(file, file.name) == arrival.picture:
            return arrival
        free = picture_name(arrival.id, arrival.picture)
        if free == arrival.picture_name:
            raise
        data = _written({**read_toml(MemoryFile(arrival.id, arrival.data)), "picture": free})
        return _add_picture(replace(arrival, data=data, picture_name=free), folder, added)
    added[file] = arrival.picture
    return arrival


def _is_used(file: Path, added: Collection[Path]) -> bool:
    return file.suffix == PICTURE_SUFFIX and is_named_by_others(file, added)


def _remove(files: Collection[Path]) -> None:
    """Remove files, the last one first, so that no routine is ever without its exercises."""
    for file in reversed(list(files)):
        file.unlink(missing_ok=True)
