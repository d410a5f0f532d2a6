"""Reads the texts of a file, which are there once for each language, and chooses among them."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

from footcoach.storage.decode import missing
from footcoach.storage.errors import ErrorCollector, FieldError

T = TypeVar("T")

FALLBACK_LANGUAGE: Final = "en"
LANGUAGE_CODE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


def in_language(texts: Mapping[str, object], wanted: str, read: Callable[[object, str], T]) -> T:
    """Return the texts that serve `wanted` best: in itself, in its language without the country, or in English.

    Args:
        texts: The file's `text` table, an entry for each language; all of them are read, so that all are checked.
        wanted: A code such as `de`, `de_AT` or `de-AT`.
        read: Makes texts out of one entry and the place where it stands.

    Raises:
        FieldError: English is missing, a code is not one, or something is wrong with one of the texts.
    """
    chosen = _chosen_code(texts, wanted)
    errors, read_texts = ErrorCollector(), {}
    for code, text in texts.items():
        with errors:
            read_texts[code] = read(text, f"text.{code}")
    errors.raise_found()
    return read_texts[chosen]


def _chosen_code(codes: Iterable[str], wanted: str) -> str:
    available = list(codes)
    for code in available:
        if not LANGUAGE_CODE.fullmatch(code):
            raise FieldError(f"text.{code}", "is not a language code", "Write a code such as en or de_AT.")
    if FALLBACK_LANGUAGE not in available:
        raise missing(f"text.{FALLBACK_LANGUAGE}")
    exact = wanted.replace("-", "_")
    candidates = (exact, exact.partition("_")[0], FALLBACK_LANGUAGE)
    return next(code for code in candidates if code in available)
