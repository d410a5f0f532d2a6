"""Zip files that a stranger may have made: what is read of a good one, and how every hostile one is refused."""

import stat
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest

from footcoach.storage.errors import FieldError
from footcoach.storage.strict_zip import LARGEST_CONTENT, MOST_ENTRIES, read_zip

DAMAGED = "is damaged, or is no Footcoach file"
NOT_INSIDE = "is not a plain name inside the file"


def zipped(entries, method=ZIP_STORED):
    """Return a zip file of some (name or ZipInfo, content)."""
    stream = BytesIO()
    with ZipFile(stream, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return stream.getvalue()


def patched(data, *, local=None, central=None):
    """Return a zip file of one entry with bytes replaced, by their offset in its two headers."""
    data = bytearray(data)
    for mark, changes in ((b"PK\x03\x04", local or {}), (b"PK\x01\x02", central or {})):
        start = data.rindex(mark)
        for offset, value in changes.items():
            data[start + offset : start + offset + len(value)] = value
    return bytes(data)


def bomb(megabytes):
    """Return a small zip file of one entry with so many megabytes of zeros, and of sizes that it cannot tell."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(b"\0" * 1024**2) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(b"\0" * 1024**2) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = zipped([("routine.toml", first + again * (megabytes - 1) + packer.flush())])
    deflated, size = struct.pack("<H", ZIP_DEFLATED), struct.pack("<I", 0xFFFFFFFE)
    return patched(stream, local={8: deflated, 22: size}, central={10: deflated, 24: size})


def error_of(data):
    with pytest.raises(FieldError) as caught:
        read_zip(data)
    return caught.value


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_read__entries_in_their_order(method):
    entries = [("b.toml", b"x" * 5000), ("exercises/", b""), ("exercises/a.toml", "é".encode())]
    assert list(read_zip(zipped(entries, method)).items()) == entries


def test_read__none():
    assert read_zip(zipped([])) == {}


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml",
        "exercises/../../evil.toml",
        "/etc/passwd",
        "//server/share",
        "C:/evil.toml",
        "C:evil.toml",
        "exercises\\evil.toml",
        "..\\evil.toml",
        "a//b",
        "./a",
        "..",
        "/",
    ],
)
def test_read__a_name_that_leads_out(name):
    error = error_of(zipped([("a", b""), (name, b"x")]))
    assert (error.place, error.reason) == (name, NOT_INSIDE)


def test_read__a_name_that_ends_at_a_zero():
    error = error_of(patched(zipped([("aXtoml", b"")]), local={31: b"\0"}, central={47: b"\0"}))
    assert error.reason == NOT_INSIDE


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_read__a_link_or_device(kind):
    entry = ZipInfo("routine.toml")
    entry.create_system, entry.external_attr = 3, (kind | 0o777) << 16
    error = error_of(zipped([(entry, b"/etc/passwd")]))
    assert (error.place, error.reason) == ("routine.toml", "is a link or a device, not a plain file")


def test_read__an_encrypted_entry():
    flag = struct.pack("<H", 1)
    error = error_of(patched(zipped([("routine.toml", b"x")]), local={6: flag}, central={8: flag}))
    assert (error.place, error.reason) == ("routine.toml", "is encrypted")


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_read__packed_in_a_rare_way(method):
    assert error_of(zipped([("routine.toml", b"x")], method)).reason == "is packed in a way that is not read here"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_read__a_name_twice():
    error = error_of(zipped([("a", b"1"), ("a", b"2")]))
    assert (error.place, error.reason) == ("a", "is there twice")


@pytest.mark.parametrize("count", [MOST_ENTRIES + 1, 10_000])
def test_read__too_many_entries(count):
    assert error_of(zipped([(f"{number}", b"") for number in range(count)])).reason == "holds more than 200 entries"
    assert len(read_zip(zipped([(f"{number}", b"") for number in range(MOST_ENTRIES)]))) == MOST_ENTRIES


def test_read__ten_gigabytes_when_unpacked():
    data = bomb(10 * 1024)
    assert len(data) < LARGEST_CONTENT
    assert error_of(data).reason == "is larger than 20 MB when unpacked"


def test_read__too_large_only_together():
    half = b"\0" * (LARGEST_CONTENT // 2)
    assert len(read_zip(zipped([("a", half), ("b", half)], ZIP_DEFLATED))) == 2
    assert error_of(zipped([("a", half), ("b", half), ("c", b"x")])).reason == "is larger than 20 MB when unpacked"


def test_read__an_entry_that_says_it_is_small():
    small = struct.pack("<I", 10)
    data = patched(zipped([("a", b"x" * 5000)], ZIP_DEFLATED), local={22: small}, central={24: small})
    assert (error_of(data).place, error_of(data).reason) == ("a", DAMAGED)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"junk" * 1000, zipped([("a", b"x")])[:-30]],
    # Of its own, the last one would have another name each second, since a zip tells the time.
    ids=["empty", "begun", "junk", "cut off"],
)
def test_read__no_zip_file(data):
    assert error_of(data).reason == DAMAGED


def test_read__a_name_in_a_wrong_encoding():
    data = patched(zipped([("ééé", b"")]), local={30: b"\xff\xfe"}, central={46: b"\xff\xfe"})
    assert error_of(data).reason == DAMAGED


def test_read__truncated_anywhere():
    whole = zipped([("routine.toml", b"x" * 300), ("exercises/a.toml", b"y" * 300)], ZIP_DEFLATED)
    for length in range(len(whole)):
        assert error_of(whole[:length]).reason == DAMAGED
