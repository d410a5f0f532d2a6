"""Files that are damaged, or made to do harm: refused with file, place and reason, or imported whole."""

import json
import os
import sqlite3
import tracemalloc
from copy import deepcopy
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footcoach.storage.errors import FileError
from footcoach.storage.history import import_file, json_stream
from footcoach.storage.history.export_file import write_export
from footcoach.storage.history.import_file import read_export
from footcoach.storage.history.import_plan import apply_import, plan_import
from footcoach.storage.history.transfer_format import SessionTable
from tests.storage.history.transfers import TODAY, content, make_record, new_database, new_history

NAME = "footcoach.json"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged")


@pytest.fixture(scope="module")
def real(folder):
    """A real export."""
    source = new_history(
        make_record(1),
        make_record(2, days_later=-9),
        make_record(3, days_later=2, note=""),
        days_off=[date(2026, 1, 2)],
    )
    write_export(source, folder / "real.json", TODAY)
    return (folder / "real.json").read_bytes()


def refusal(folder, data):
    (folder / NAME).write_bytes(data)
    with pytest.raises(FileError) as found:
        read_export(folder / NAME)
    error = found.value
    assert error.file == NAME
    assert error.reason
    assert error.remedy
    return error.place, error.reason


def with_value(real, path, value):
    """The export with another value at a path such as ("sessions", 0, "note")."""
    document = json.loads(real)
    *way, last = path
    here = document
    for key in way:
        here = here[key]
    here[last] = value
    return json.dumps(document).encode()


LEVEL = {"exercise_id": "a", "level": "b"}
PHASE = ("sessions", 1, "phases", 0)
PHASE_PLACE = "sessions[1].phases[0]"


@pytest.mark.parametrize(
    ("path", "value", "place", "reason"),
    [
        (("format",), "other", "format", "is not an exported history"),
        (("version",), 4, "version", "was saved by a newer Footcoach (form 4)"),
        (("routines",), {"../x": "Name"}, "routines.../x", "is not a valid id"),
        (("routines",), {"mine": ""}, "routines.mine", "is empty"),
        (
            ("routines",),
            {"mine": "\u202emine"},
            "routines.mine",
            "has a hidden character, a line break, or a blank at an end",
        ),
        (("routines",), {"mine": 1}, "routines[...]", "is not what must stand here"),
        (("version",), 0, "version", "has an unknown form: 0"),
        (("version",), "1", "version", "expected a whole number, found text"),
        (("sessions", 1, "levels"), "seated", "sessions[1].levels", "expected a list, found text"),
        (("sessions", 1, "levels"), [{"exercise_id": "a"}], "sessions[1].levels[0].level", "is missing"),
        (("sessions", 1, "levels"), [LEVEL | {"level": "../x"}], "sessions[1].levels[0].level", "is not a valid id"),
        (("sessions", 1, "levels"), [LEVEL, LEVEL], "sessions[1].levels[1]", "is there twice"),
        (("exported_on",), "yesterday", "exported_on", "is not a date of the form 2026-11-23"),
        (("exported_on",), 20261123, "exported_on", "expected a date, found a whole number"),
        (("days_off",), [20261123], "days_off[0]", "expected a date, found a whole number"),
        ((*PHASE, 8), 20261123, f"{PHASE_PLACE}[8]", "expected a date, found a whole number"),
        (("days_off",), ["1492-10-12"], "days_off[0]", "the day is not between 1969-12-31 and 2200-12-31"),
        (("days_off",), ["2026-02-03", "2026-02-03"], "days_off[1]", "is there twice"),
        (("extra",), 1, "extra", "is not a known field here"),
        (("sessions",), {}, "sessions", "expected a list, found a table"),
        (("sessions", 1), 7, "sessions[1]", "expected a table, found a whole number"),
        (("sessions", 1, "extra"), 1, "sessions[1].extra", "is not a known field here"),
        (("sessions", 1, "id"), "0" * 31 + "A", "sessions[1].id", "is not an id of 32 digits from 0 to f"),
        (("sessions", 1, "id"), f"{2:032x}", "sessions[1]", "is there twice"),
        (("sessions", 1, "routine_id"), "../x", "sessions[1].routine_id", "is not a valid id"),
        (("sessions", 1, "started_at_ms"), -1, "sessions[1].started_at_ms", "the number is too small; the least is 0"),
        (
            ("sessions", 1, "started_at_ms"),
            -(10**30),
            "sessions[1].started_at_ms",
            "the number is too small; the least is 0",
        ),
        (
            ("sessions", 1, "started_at_ms"),
            10**15,
            "sessions[1].started_at_ms",
            "the number is too large; the most is 7289654399999",
        ),
        (
            ("sessions", 1, "started_at_ms"),
            7_289_654_399_999,
            "sessions[1].started_at_ms",
            "the day is not between 1969-12-31 and 2200-12-31",
        ),
        (
            ("sessions", 1, "utc_offset_min"),
            1441,
            "sessions[1].utc_offset_min",
            "the number is too large; the most is 1440",
        ),
        (("sessions", 1, "status"), "lost", "sessions[1].status", "'lost' is not a word that may stand here"),
        (("sessions", 1, "note"), "a" * 2001, "sessions[1].note", "is longer than 2000 characters"),
        (("sessions", 1, "note"), None, "sessions[1].note", "expected text, found nothing"),
        (
            ("sessions", 1, "pain", 0, "score"),
            11,
            "sessions[1].pain[0].score",
            "the number is too large; the most is 10",
        ),
        (
            ("sessions", 1, "pain", 0, "score"),
            2.5,
            "sessions[1].pain[0].score",
            "expected a whole number, found a number with a decimal point",
        ),
        (
            ("sessions", 1, "pain", 0, "score"),
            True,
            "sessions[1].pain[0].score",
            "expected a whole number, found true or false",
        ),
        (
            ("sessions", 1, "pain", 1),
            {"moment": "before", "site": "overall", "score": 1},
            "sessions[1].pain[1]",
            "is there twice",
        ),
        ((*PHASE, 0), "", f"{PHASE_PLACE}[0]", "is not a valid id"),
        ((*PHASE, 1), "jump", f"{PHASE_PLACE}[1]", "'jump' is not a word that may stand here"),
        ((*PHASE, 4), [1, 0, 1], f"{PHASE_PLACE}[4]", "must have 4 entries"),
        ((*PHASE, 4), [1, 0, 1, 1], "sessions[1].phases[1]", "is there twice"),
        ((*PHASE, 5), 0, f"{PHASE_PLACE}[5]", "the number is too small; the least is 1"),
        ((*PHASE, 5), 86_400_001, f"{PHASE_PLACE}[5]", "the number is too large; the most is 86400000"),
        ((*PHASE, 6), 3001, PHASE_PLACE, "more was done than planned"),
        ((*PHASE, 7), "pending", PHASE_PLACE, "is pending, yet something was done"),
        ((*PHASE, 8), None, PHASE_PLACE, "was done, yet on no day"),
        ((*PHASE, 8), "0001-01-01", PHASE_PLACE, "the day is not between 1969-12-31 and 2200-12-31"),
        (PHASE, [], PHASE_PLACE, "must have 9 entries"),
    ],
)
def test_read__a_wrong_value(folder, real, path, value, place, reason):
    found_place, found_reason = refusal(folder, with_value(real, path, value))
    assert (found_place, found_reason.replace("‘", "'").replace("’", "'")) == (place, reason)


def test_read__too_many_phases(folder, real):
    phases = json.loads(real)["sessions"][0]["phases"][:1] * 10_001
    place, reason = refusal(folder, with_value(real, ("sessions", 0, "phases"), phases))
    assert (place, reason) == ("sessions[0].phases", "is longer than 10000 entries")


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        (b'"sessions":[', b'"sessions":' + b"[" * 100_000, "", "has too many brackets inside each other"),
        (b'"sessions":[', b'"a":' + b"[" * 100_000 + b'"sessions":[', "", "has too many brackets inside each other"),
        (b'"score":4', b'"score":NaN', "byte", "cannot be understood"),
        (b'"score":4', b'"score":1e999', "sessions[0].pain[0].score", "the number is too large"),
        (b'"score":4', b'"score":' + b"9" * 5000, "sessions[0].pain[0].score", "the number is too large"),
        (b'"note":""', rb'"note":"\ud800"', "byte", "cannot be understood"),
        (b'"note":""', rb'"note":"\udc00 and on"', "byte", "cannot be understood"),
        (b'"note":""', b'"note":"\xed\xa0\x80"', "sessions[2]", "is not valid UTF-8 text"),
        (b'"note":""', b'"note":"\xff"', "sessions[2]", "is not valid UTF-8 text"),
        (b'"format"', b'"\xff":1,"format"', "byte 2", "is not valid UTF-8 text"),
        (b'"note":""', b'"note":"\x01"', "byte", "cannot be understood"),
        (b"\n]}\n", b"\n]}\n{}", "byte", "cannot be understood"),
        (b"\n]}\n", b"\n]", "end of the file", "something is missing here"),
        (b'{"format"', b'[{"format"', "", "expected a table, found a list"),
    ],
)
def test_read__a_wrong_text(folder, real, old, new, place, reason):
    assert old in real
    found_place, found_reason = refusal(folder, real.replace(old, new, 1))
    assert found_reason == reason
    assert found_place.startswith(place)
    assert bool(found_place) == bool(place)


@pytest.mark.parametrize(
    ("message", "place"),
    [
        ("Expected `note`, got `poem`", "sessions[0]"),
        ("Something new - at `$.pain[0].score`", "sessions[0].pain[0].score"),
    ],
)
def test_read__a_message_of_the_decoder_that_nobody_foresaw(folder, real, monkeypatch, message, place):
    decode = msgspec.json.decode

    def refuse(text, *, type):
        if type is SessionTable:
            raise msgspec.ValidationError(message)
        return decode(text, type=type)

    monkeypatch.setattr(msgspec.json, "decode", refuse)
    assert refusal(folder, real) == (place, "is not what must stand here")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_read__another_encoding(folder, real, encoding):
    assert refusal(folder, real.decode().encode(encoding))[0] == "byte 0"


def test_read__with_a_mark_of_the_byte_order_before_it(folder, real):
    (folder / NAME).write_bytes(real.decode().encode("utf-8-sig"))
    document = read_export(folder / NAME)
    assert len(document.entries) == len(list(document.records({entry.id for entry in document.entries}))) == 3


def test_read__a_file_of_another_kind_is_called_so_at_once(folder):
    assert refusal(folder, b'{"name": "footcoach", "version": "1.0.0"}') == ("format", "is not an exported history")


@pytest.mark.parametrize("name", ["format", "days_off", "sessions"])
def test_read__a_part_that_is_there_twice(folder, real, name):
    part = json.dumps({name: json.loads(real)[name]}).encode()
    assert refusal(folder, real.rstrip()[:-1] + b"," + part[1:]) == (name, "is there twice")


def hostile(name):
    """Files of a few MB that are made to take long, or much memory."""
    head = b'{"format":"footcoach-history","version":1,"exported_on":"2026-11-29","days_off":'
    many_keys = b",".join(b'"k%d":0' % number for number in range(160_000))
    return {
        "keys": head + b'[],"sessions":[{%s}],"sessions":[]}' % many_keys,
        "zeros": head + b'[],"sessions":[%s0]}' % (b"0," * 20_000_000),
        "zeros in a session": head + b'[],"sessions":[[%s0]]}' % (b"0," * 20_000_000),
        "days": head + b"[%s0]}" % (b'"2026-01-01",' * 3_000_000),
        "lists": head + b'[],"sessions":[[%s[]]]}' % (b"[]," * 10_000_000),
        "digits": head + b'[],"sessions":[%s]}' % (b"9" * 40_000_000),
        "letters": head + b'[],"sessions":["%s"]}' % (b"a" * 40_000_000),
        "blanks": head + b" " * 40_000_000,
        "a name": b'{"%s":1}' % (b"a" * 40_000_000),
        "open": head + b'[],"sessions":[{"a":"',
    }[name]


@pytest.mark.parametrize(
    "name",
    ["keys", "zeros", "zeros in a session", "days", "lists", "digits", "letters", "blanks", "a name", "open"],
)
def test_read__a_hostile_file_is_refused_with_little_memory(folder, name, monkeypatch):
    # Memory goes with the longest value; counting it is slow, so this is a tenth of what it really is.
    monkeypatch.setattr(json_stream, "LARGEST_VALUE", json_stream.LARGEST_VALUE // 10)
    monkeypatch.setattr(json_stream, "_CHUNK_BYTES", json_stream._CHUNK_BYTES // 10)
    (folder / NAME).write_bytes(hostile(name))
    tracemalloc.start()
    try:
        with pytest.raises(FileError):
            read_export(folder / NAME)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < 6_000_000


def test_records__of_a_file_that_was_changed_meanwhile(folder, real):
    (folder / NAME).write_bytes(real)
    document = read_export(folder / NAME)
    (folder / NAME).write_bytes(real + b"\n")
    with pytest.raises(FileError, match="was changed while you looked at it"):
        list(document.records({entry.id for entry in document.entries}))


def test_read__in_chunks_as_small_as_can_be(folder, real, monkeypatch):
    monkeypatch.setattr(json_stream, "_CHUNK_BYTES", 1)
    (folder / NAME).write_bytes(real)
    document = read_export(folder / NAME)
    assert [record.note for record in document.records({f"{1:032x}"})] == [make_record(1).note]


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{", b"null", b"\x89PNG\r\n\x1a\n", b"SQLite format 3\x00", b"{}", b"[]"]
)
def test_read__something_else(folder, data):
    refusal(folder, data)


def test_read__where_no_file_is(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "missing", "."):
        with pytest.raises(FileError, match="is not there, or is not an ordinary file"):
            read_export(tmp_path / name)


def test_read__too_large(folder, real, monkeypatch):
    (folder / NAME).write_bytes(real)
    monkeypatch.setattr(import_file, "LARGEST_FILE", len(real))
    assert len(read_export(folder / NAME).entries) == 3
    monkeypatch.setattr(import_file, "LARGEST_FILE", len(real) - 1)
    assert refusal(folder, real)[1].startswith("is larger than")


def test_read__laid_out_anew_by_another_program(folder, real):
    (folder / NAME).write_text(json.dumps(json.loads(real), indent=4, sort_keys=True, ensure_ascii=True))
    assert {entry.id for entry in read_export(folder / NAME).entries} == {f"{n:032x}" for n in (1, 2, 3)}


# A thousand mutations

VALUES = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        -1,
        1,
        2**63,
        10**25,
        0.5,
        "",
        "x",
        "2026-11-23",
        "0001-01-01",
        f"{9:032x}",
        "open",
        [],
        {},
        [[]],
    ]
)


def paths_of(value, path=()):
    """Every place in a document."""
    if path:
        yield path
    if isinstance(value, dict | list):
        entries = value.items() if isinstance(value, dict) else enumerate(value)
        for key, entry in entries:
            yield from paths_of(entry, (*path, key))


@st.composite
def mutated(draw, real):
    kind = draw(st.sampled_from(["flip", "delete", "insert", "repeat", "value", "swap", "remove"]))
    if kind in {"value", "swap", "remove"}:
        return changed_value(draw, kind, json.loads(real))
    start = draw(st.integers(0, len(real) - 1))
    end = draw(st.integers(start + 1, min(len(real), start + 400)))
    if kind == "flip":
        return real[:start] + bytes([real[start] ^ draw(st.integers(1, 255))]) + real[start + 1 :]
    if kind == "delete":
        return real[:start] + real[end:]
    if kind == "repeat":
        return real[:end] + real[start:]
    return real[:start] + draw(st.binary(min_size=1, max_size=8)) + real[start:]


def changed_value(draw, kind, document):
    paths = list(paths_of(document))
    *way, last = draw(st.sampled_from(paths))
    here = document
    for key in way:
        here = here[key]
    if kind == "remove":
        del here[last]
    elif kind == "value":
        here[last] = draw(VALUES)
    else:
        other = document
        for key in draw(st.sampled_from(paths)):
            other = other[key]
        here[last] = deepcopy(other)
    return json.dumps(document).encode()


@settings(max_examples=1000)
@given(data=st.data())
def test_import__a_thousand_mutations(folder, real, data):
    file = folder / NAME
    file.write_bytes(data.draw(mutated(real)))
    history = new_history(make_record(1, note="mine"), make_record(9))
    before = content(history)
    document, error = outcome(file)
    if error is not None:
        assert (error.file, bool(error.reason), bool(error.remedy)) == (NAME, True, True)
        # Only of the file as a whole is there no place to tell.
        assert error.place or error.reason.startswith("expected a table")
        assert content(history) == before
        return
    apply_import(history, plan_import(history, document))
    assert whole(json.loads(file.read_bytes())) | {(r.id, r.note, len(r.phases)) for r in before[0]} == {
        (r.id, r.note, len(r.phases)) for r in history.sessions()
    }
    assert history.session(f"{1:032x}") == before[0][0]


def outcome(file):
    """Either what a file says, or why it was refused; anything else is a crash."""
    try:
        return read_export(file), None
    except FileError as error:
        return None, error


def whole(document):
    """What must have come in: all that is in the file, but for the session that is here already."""
    return {
        (session["id"], session["note"], len(session["phases"]))
        for session in document["sessions"]
        if session["id"] not in {f"{1:032x}", f"{9:032x}"}
    }


def test_import__a_place_in_the_database_that_refuses_leaves_it_as_it_was(folder, real):
    (folder / NAME).write_bytes(real)
    connection = new_database()
    history = new_history(make_record(9), connection=connection)
    connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON phase WHEN (SELECT count(*) FROM phase) > 8 "
        "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    before = content(history)
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        apply_import(history, plan_import(history, read_export(folder / NAME)))
    assert content(history) == before


def test_read__a_wrong_byte_in_a_long_file_is_told_with_its_place(folder, real):
    session = json.dumps(json.loads(real)["sessions"][0]).encode()
    many = b",".join(session.replace(b"0002", b"%04x" % number, 1) for number in range(3, 9000))
    broken = real.replace(b'"sessions":[', b'"sessions":[{"id":x},' + many + b",", 1)
    assert len(broken) > json_stream.LARGEST_VALUE
    place, reason = refusal(folder, broken)
    assert (place, reason) == (f"byte {broken.index(b'x},')}", "cannot be understood")
