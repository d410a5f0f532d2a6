"""Reads a JSON document value by value, so that no more of it is in the memory than one value may be long."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO, Final, NoReturn

import msgspec

from footcoach.storage.errors import FieldError
from footcoach.storage.history.strict_json import REMEDY, decode_json, is_truncated, syntax_error

LARGEST_VALUE: Final = 2 * 1024 * 1024
"""Longer than the longest session as any program may lay it out."""

_CHUNK_BYTES: Final = 256 * 1024
_EMPTY: Final[Mapping[str, bytes]] = MappingProxyType({"{": b"{}", "[": b"[]", '"': b'""'})
"""The shortest value that begins with a sign."""

_NO_BLANK: Final = re.compile(r"[^ \t\n\r]")
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def _nothing(_text: str) -> None:
    """Keep nothing of a number: only where it ends is asked here, and it may have millions of digits."""


_ENDS: Final = json.JSONDecoder(parse_int=_nothing, parse_float=_nothing, parse_constant=_nothing)


@dataclass(frozen=True)
class JsonText:
    """A value that has been found, but not yet checked.

    Attributes:
        text: Its text.
        start_byte: Where it begins in the file.
    """

    text: bytes
    start_byte: int


class JsonStream:
    """A JSON document; every method raises FieldError where it is not one, and OSError where it cannot be read."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read from the beginning of `stream`, over a mark of its byte order."""
        self._stream = stream
        # One character for each byte, so that places are those of the file; what a text says is not asked here.
        self._text = ""
        self._at = 0
        self._bytes_before = 0
        self._fill()
        if self._text.startswith(_BYTE_ORDER_MARK.decode("latin-1")):
            self._at = len(_BYTE_ORDER_MARK)

    def fields(self) -> Iterator[str]:
        """Yield the names of the table that is next; what each stands for is to be read before the following one."""
        self._begin("{", dict)
        is_first = True
        while not self._is_end("}", is_first=is_first):
            is_first = False
            if self._peek() != '"':
                self._fail()
            name = self.value("")
            yield decode_json(name.text, str, "", name.start_byte)

    def field_value(self, place: str) -> JsonText:
        """Return what the name that was yielded last stands for."""
        self._take(":")
        return self.value(place)

    def entries(self, place: str) -> Iterator[JsonText]:
        """Yield the entries of the list that the name stands for that was yielded last."""
        self._take(":")
        self._begin("[", list, place)
        number = 0
        while not self._is_end("]", is_first=not number):
            yield self.value(f"{place}[{number}]")
            number += 1

    def end(self) -> None:
        """Make sure that nothing more comes."""
        if self._peek():
            self._fail()

    def value(self, place: str) -> JsonText:
        """Return the value that is next; `place` is where it stands in the document."""
        self._peek()
        # What ends where the text ends may go on, if it is a number.
        while (end := self._end_of_value()) is None or end == len(self._text):
            if len(self._text) - self._at > LARGEST_VALUE:
                self._fail(place)
            if not self._fill():
                break
        if end is None:
            self._fail()
        found = JsonText(self._text[self._at : end].encode("latin-1"), self._bytes_before + self._at)
        self._at = end
        return found

    def _end_of_value(self) -> int | None:
        """Return where the value that is next ends; None when it is not whole yet, or none at all."""
        try:
            _, end = _ENDS.raw_decode(self._text, self._at)
        except RecursionError:
            raise FieldError("", "has too many brackets inside each other", REMEDY) from None
        except ValueError:
            return None
        return end

    def _begin(self, bracket: str, kind: type[object], place: str = "") -> None:
        found = self._peek()
        if found != bracket:
            # What may be long need not be read to see that it is of another kind.
            text = _EMPTY.get(found) or self.value(place).text
            decode_json(text, kind, place, self._bytes_before + self._at)
        self._at += 1

    def _is_end(self, bracket: str, *, is_first: bool) -> bool:
        """Whether a table or a list ends here; if not, the next of its entries does begin here."""
        if self._peek() == bracket:
            self._at += 1
            return True
        if not is_first:
            self._take(",")
        return False

    def _take(self, sign: str) -> None:
        if self._peek() != sign:
            self._fail()
        self._at += 1

    def _peek(self) -> str:
        """Return the next character that is no blank; empty at the end."""
        while (found := _NO_BLANK.search(self._text, self._at)) is None:
            self._at = len(self._text)
            if not self._fill():
                return ""
        self._at = found.start()
        return found[0]

    def _fill(self) -> bool:
        """Read a chunk, or as much as is here already of a long value; return whether there was more."""
        rest = self._text[self._at :]
        more = self._stream.read(max(_CHUNK_BYTES, min(len(rest), LARGEST_VALUE - len(rest))))
        self._bytes_before += self._at
        self._text, self._at = rest + more.decode("latin-1"), 0
        return bool(more)

    def _fail(self, long_place: str | None = None) -> NoReturn:
        """Raise the error of what is here and must not be; `long_place` is that of a value that may be too long."""
        rest = self._text[self._at :].encode("latin-1")
        start_byte = self._bytes_before + self._at
        try:
            msgspec.json.decode(rest, type=msgspec.Raw)
        except msgspec.DecodeError as error:
            if long_place is not None and is_truncated(error):
                raise FieldError(long_place, f"is longer than {LARGEST_VALUE // 1024**2} MB", REMEDY) from None
            raise syntax_error(str(error), start_byte) from None
        except (UnicodeDecodeError, RecursionError):
            pass
        raise syntax_error("", start_byte)
