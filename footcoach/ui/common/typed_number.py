"""A number as a person types it: with its unit or without, with decimals, in the digits of any script."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from typing import Final

_LONGEST: Final = 100
"""Nobody types more for a number. A field cuts off what is far longer, and the rest would be another number."""

_GROUP: Final = 3
_ARABIC_DECIMAL: Final = "\u066b"
_ARABIC_GROUP: Final = "\u066c"
_NUMBER: Final = rf"\+?(?P<whole>\d*)(?P<tail>(?:[.,{_ARABIC_DECIMAL}{_ARABIC_GROUP}]\d*)*)"
# Blanks, line breaks, and the marks of direction that a copied number may bring with it.
_BLANKS: Final = r"[\s\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]*"
# What other scripts and keyboards write in the place of a sign that is known here.
_OTHER_SIGNS: Final = str.maketrans("\uff0b\uff0e\uff0c\u060c\uff05\u066a×", "+.,,%%x")


class Remark(Enum):
    """What a person has to know about what became of the text."""

    OUTSIDE = auto()
    """The nearest number that is allowed was taken."""
    ROUNDED = auto()
    """The nearest whole number was taken, the larger one of two."""
    UNCLEAR = auto()
    """Refused: a separator may mean thousands or decimals."""
    NOT_A_NUMBER = auto()
    """Refused; so is less than nothing, which no number here can be."""


@dataclass(frozen=True)
class TypedNumber:
    """What a text says.

    Attributes:
        value: The number within its limits; None when the text was refused.
        remark: What to tell; None when the number was taken as it was typed.
    """

    value: int | None
    remark: Remark | None = None


def parse_number(text: str, minimum: int, maximum: int, unit: str = "") -> TypedNumber:
    """Read a number from `minimum` to `maximum`, behind which `unit` may stand.

    A point and a comma are both the decimal sign, whatever the region: nobody knows in which one a person learned to
    write. One before exactly three digits, as in 1.000, and more than one are therefore refused.
    """
    match = _match(text, unit)
    if match is None or not any(map(str.isdecimal, match["whole"] + match["tail"])):
        return TypedNumber(None, Remark.NOT_A_NUMBER)
    whole, separator, decimals = match["whole"], match["tail"][:1], match["tail"][1:]
    if not _is_clear(whole, separator, decimals):
        return TypedNumber(None, Remark.UNCLEAR)
    return _nearest(Decimal(f"{whole}.{decimals}"), minimum, maximum)


def _match(text: str, unit: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    name = re.escape(_plain(unit).strip())
    return re.fullmatch(f"{_BLANKS}{_NUMBER}{_BLANKS}(?:{name})?{_BLANKS}", _plain(text))


def _plain(text: str) -> str:
    return text.translate(_OTHER_SIGNS).casefold()


def _is_clear(whole: str, separator: str, decimals: str) -> bool:
    if separator == _ARABIC_GROUP or (decimals and not decimals.isdecimal()):
        return False
    may_be_group = len(decimals) == _GROUP and 1 <= len(whole) <= _GROUP and int(whole[0]) > 0
    return separator == _ARABIC_DECIMAL or not may_be_group


def _nearest(number: Decimal, minimum: int, maximum: int) -> TypedNumber:
    whole = int(number.to_integral_value(ROUND_HALF_UP))
    value = min(max(whole, minimum), maximum)
    if value != whole:
        return TypedNumber(value, Remark.OUTSIDE)
    return TypedNumber(value, Remark.ROUNDED if whole != number else None)
