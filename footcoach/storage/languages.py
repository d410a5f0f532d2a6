"""Chooses among the languages of a file."""

import re
from collections.abc import Iterable
from typing import Final

from footcoach.storage.errors import FieldError, shown
from footcoach.storage.plain_words import missing

FALLBACK: Final = "en"
CODE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


def choose_language(codes: Iterable[str], wanted: str) -> str:
    """Return the code that serves `wanted` best: itself, its language without the country, or English.

    Args:
        codes: The languages of the file's `text` table.
        wanted: A code such as `de`, `de_AT` or `de-AT`.

    Raises:
        FieldError: English is missing, or a code is not one.
    """
    available = list(codes)
    for code in available:
        if not CODE.fullmatch(code):
            raise FieldError(f"text.{shown(code)}", "is not a language code", "Write a code such as en or de_AT.")
    if FALLBACK not in available:
        raise missing(f"text.{FALLBACK}")
    exact = wanted.replace("-", "_")
    candidates = (exact, exact.partition("_")[0], FALLBACK)
    return next(code for code in candidates if code in available)
