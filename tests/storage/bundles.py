"""Data folders with own exercises and routines, and bundles of them."""

import tomllib
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

import tomli_w

from footcoach.storage.bounded_file import MemoryFile
from footcoach.storage.bundle import read_shared
from footcoach.storage.bundle_export import export_bundle
from footcoach.storage.bundle_import import apply_import, plan_import
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths

INSTALLED = files("footcoach.assets") / "exercises"


def installed(exercise_id):
    """Return the text of an exercise that comes with the program."""
    return (INSTALLED / f"{exercise_id}.toml").read_text(encoding="utf-8")


def own_exercise(id_, like="foot-massage", name="Ball roll"):
    """Return the text of an own exercise, with the notes of the one that it is like."""
    document = tomllib.loads(installed(like))
    text = installed(like).replace(f'id = "{like}"', f'id = "{id_}"', 1)
    return text.replace(f'name = "{document["text"]["en"]["name"]}"', f"name = {name!r}", 1)


def routine(*entries, id_="mine", name="Mine", **more):
    """Return the text of a routine of some exercises, each an id or a table."""
    tables = [entry if isinstance(entry, dict) else {"exercise": entry} for entry in entries]
    return tomli_w.dumps({"format": 1, "id": id_, "entries": tables, "text": {"en": {"name": name}}, **more})


def fill(data_dir, exercises=(), routines=()):
    """Write texts as the own files of a data folder, and return what is there then."""
    for folder, texts in (("exercises", exercises), ("routines", routines)):
        (data_dir / folder).mkdir(parents=True, exist_ok=True)
        for text in texts:
            data = text if isinstance(text, bytes) else text.encode()
            name = tomllib.loads(data.decode("utf-8-sig"))["id"]
            (data_dir / folder / f"{name}.toml").write_bytes(data)
    return load(data_dir)


def load(data_dir):
    return load_catalogue(Paths(data_dir), "en")


def zipped(entries):
    """Return a bundle with some entries, by their names."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


def exported(catalogue, routine_id="mine", **levels):
    return export_bundle(catalogue.routine_file(routine_id), catalogue, **levels)


def read(data, data_dir, name="mine.footcoach"):
    """Return what a shared file holds for whoever has this data folder."""
    return read_shared(MemoryFile(name, data), load(data_dir))


def planned(data, data_dir, name="mine.footcoach"):
    return plan_import(read(data, data_dir, name), load(data_dir))


def imported(data, data_dir, name="mine.footcoach"):
    """Import a shared file and return what was added."""
    return apply_import(planned(data, data_dir, name), Paths(data_dir))


def tree(folder):
    """Return the content of every file below a folder, by its path."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
