"""The history goes out of the program and comes back unchanged."""

import json
import sqlite3
import stat
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from footcoach.core.compiler import compile_plan
from footcoach.core.plan import Place
from footcoach.core.record import PhaseKey, RecordStatus, begin_record
from footcoach.core.session_edit import LONGEST_NOTE
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.errors import FileError
from footcoach.storage.history.export_file import write_export
from footcoach.storage.history.history import History, attempt
from footcoach.storage.history.import_file import read_export
from footcoach.storage.history.import_plan import apply_import, plan_import
from footcoach.storage.paths import Paths
from tests.factories import NO_PREFERENCES
from tests.storage.history.transfers import (
    TODAY,
    content,
    histories,
    make_phase,
    make_record,
    new_database,
    new_history,
)

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("exports")


def carry(source, target, folder):
    """Export from one history and import into another; return what the preview said."""
    file = folder / "footcoach.json"
    write_export(source, file, TODAY)
    preview = plan_import(target, read_export(file))
    assert apply_import(target, preview) == len(preview.new_ids)
    return preview


@given(kept=histories)
def test_transfer__any_history_comes_back_as_it_was(folder, kept):
    sessions, days_off = kept
    source, target = new_history(*sessions, days_off=days_off), new_history()
    preview = carry(source, target, folder)
    assert content(target) == content(source)
    assert preview.has_news == bool(sessions or days_off)


def test_transfer__every_routine_as_it_is_planned(folder, tmp_path):
    catalogue = load_catalogue(Paths(tmp_path), "en")
    begun = [
        begin_record(f"{number:032x}", compile_plan(routine, NO_PREFERENCES), NINE)
        for number, routine in enumerate(catalogue.routines.values())
    ]
    ended = [replace(record, status=RecordStatus.ENDED, resume_at=None) for record in begun]
    assert ended
    target = new_history()
    carry(new_history(*begun), target, folder)
    assert sorted(content(target)[0], key=lambda record: record.id) == ended


def test_transfer__the_longest_note(folder):
    source, target = new_history(make_record(note="🙂" * LONGEST_NOTE)), new_history()
    carry(source, target, folder)
    assert content(target) == content(source)


def test_import__twice_changes_nothing(folder):
    target = new_history(make_record(1))
    source = new_history(make_record(1), make_record(2, days_later=3), make_record(3), days_off=[TODAY])
    first = carry(source, target, folder)
    after = content(target)
    second = carry(source, target, folder)
    assert (len(first.new_ids), first.here, first.new_days_off) == (2, 1, {TODAY})
    assert (first.first_day, first.last_day) == (TODAY, make_record(2, days_later=3).day)
    assert (len(second.new_ids), second.here, second.new_days_off, second.has_news) == (0, 3, frozenset(), False)
    assert (second.first_day, second.last_day) == (None, None)
    assert content(target) == after


def test_import__what_is_here_is_not_overwritten(folder):
    here = make_record(1, note="mine")
    target = new_history(here, days_off=[TODAY])
    carry(new_history(make_record(1, note="theirs", phases=(make_phase(7),))), target, folder)
    assert list(target.sessions()) == [here]
    assert target.days_off() == {TODAY}


def test_import__an_interrupted_session_from_elsewhere_is_over(folder):
    key = PhaseKey("heel-raises", Place(1, 0, 1, 2))
    interrupted = make_record(1, status=RecordStatus.OPEN, resume_at=key)
    target = new_history()
    carry(new_history(interrupted), target, folder)
    assert list(target.sessions()) == [replace(interrupted, status=RecordStatus.ENDED, resume_at=None)]
    assert not list(target.open_sessions())


def test_import__brings_the_names_of_routines_that_have_none_here(folder):
    source, target = new_history(make_record(1)), new_history()
    source.name_routines({"mine": "Theirs", "yours": "Yours"})
    target.name_routines({"mine": "Mine"})
    carry(source, target, folder)
    assert target.routine_names() == {"mine": "Mine", "yours": "Yours"}


def test_import__of_version_2_has_no_names(folder):
    write_export(new_history(make_record(1)), folder / "a.json", TODAY)
    document = json.loads((folder / "a.json").read_text())
    del document["routines"]
    (folder / "a.json").write_text(json.dumps(document | {"version": 2}))
    assert read_export(folder / "a.json").routine_names == {}


def test_export__tells_where_an_interrupted_session_goes_on(tmp_path):
    key = PhaseKey("heel-raises", Place(1, 0, 1, 2))
    write_export(new_history(make_record(1, status=RecordStatus.OPEN, resume_at=key)), tmp_path / "a.json", TODAY)
    (session,) = json.loads((tmp_path / "a.json").read_text())["sessions"]
    assert session["status"] == "open"
    assert session["resume_at"] == {"exercise_id": "heel-raises", "place": [1, 0, 1, 2]}


def test_export__has_the_form_that_is_described(tmp_path):
    record = make_record(1, note="well", levels={"heel-raises": "seated"})
    history = new_history(record, days_off=[TODAY])
    history.name_routines({"back-pain-article": "The six foot exercises"})
    assert write_export(history, tmp_path / "a.json", TODAY) == 1
    assert json.loads((tmp_path / "a.json").read_text()) == {
        "format": "footcoach-history",
        "version": 3,
        "exported_on": "2026-11-23",
        "routines": {"back-pain-article": "The six foot exercises"},
        "days_off": ["2026-11-23"],
        "sessions": [
            {
                "id": "00000000000000000000000000000001",
                "routine_id": "back-pain-article",
                "started_at_ms": record.started_at_ms,
                "utc_offset_min": 60,
                "status": "ended",
                "last_at_ms": record.last_at_ms,
                "resume_at": None,
                "stop_reason": "tired",
                "note": "well",
                "pain": [
                    {"moment": "before", "site": "overall", "score": 4},
                    {"moment": "after", "site": "foot", "score": 0},
                ],
                "phases": [
                    ["heel-raises", "move", "both", 1, [1, 0, 1, 0], 3000, 3000, "completed", "2026-11-23"],
                    ["heel-raises", "move", "both", 1, [1, 0, 1, 1], 3000, 1200, "skipped", "2026-11-23"],
                    ["heel-raises", "move", "both", 1, [1, 0, 1, 2], 3000, 0, "pending", None],
                ],
                "levels": [{"exercise_id": "heel-raises", "level": "seated"}],
            }
        ],
    }


@pytest.mark.parametrize("version", [1, 2])
def test_import__of_a_time_without_levels(tmp_path, version):
    write_export(new_history(make_record(1)), tmp_path / "a.json", TODAY)
    document = json.loads((tmp_path / "a.json").read_text())
    del document["sessions"][0]["levels"]
    (tmp_path / "a.json").write_text(json.dumps(document | {"version": version}))
    assert list(read_export(tmp_path / "a.json").records({f"{1:032x}"})) == [make_record(1)]


def test_export__can_be_read_by_its_owner_only_and_leaves_the_folder_as_it_is(tmp_path):
    tmp_path.chmod(0o755)
    file = tmp_path / "a.json"
    file.write_text("old")
    file.chmod(0o644)
    write_export(new_history(make_record()), file, TODAY)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert list(tmp_path.iterdir()) == [file]


def test_export__keeps_a_link(tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_export(new_history(make_record()), tmp_path / "link.json", TODAY)
    assert (tmp_path / "link.json").is_symlink()
    assert len(read_export(tmp_path / "real.json").entries) == 1


@pytest.mark.parametrize("name", ["missing/a.json", "file/a.json", "folder"])
def test_export__to_a_place_that_cannot_be_written(tmp_path, name):
    (tmp_path / "file").write_text("a file")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileError, match=r"cannot be written: .+\. Choose another folder") as found:
        write_export(new_history(make_record()), tmp_path / name, TODAY)
    assert found.value.file == (tmp_path / name).name
    assert sorted(tmp_path.rglob("*")) == before


def test_export__of_a_history_that_breaks_in_the_middle(tmp_path):
    file = tmp_path / "a.json"
    file.write_text("old")
    connection = new_database()
    history = new_history(make_record(1), make_record(2), connection=connection)
    connection.execute("DROP TABLE pain")
    with pytest.raises(sqlite3.Error):
        write_export(history, file, TODAY)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_merge__wholly_or_not_at_all():
    history = new_history(make_record(1), days_off=[TODAY])
    before = content(history)
    impossible = make_record(3, phases=(make_phase(0), make_phase(0, outcome="unheard of")))
    with pytest.raises(sqlite3.IntegrityError):
        history.merge([make_record(2), impossible], [make_record(2, days_later=1).day])
    assert content(history) == before
    assert history.merge([make_record(2)], []) == 1


def test_merge__the_same_session_twice_at_once():
    history = new_history()
    assert history.merge([make_record(1), make_record(1, note="other")], []) == 1
    assert list(history.sessions()) == [make_record(1)]


def test_attempt__an_error_of_another_file_is_an_answer():
    error = FileError("a.json", "", "is strange", "Leave it.")

    def refuse(history):
        raise error

    assert attempt(History.session_ids)(new_history()) == frozenset()
    assert attempt(refuse)(new_history()) is error


def test_attempt__an_error_of_the_history_is_raised():
    history = new_history()
    history.close()
    with pytest.raises(sqlite3.Error):
        attempt(History.session_ids)(history)
