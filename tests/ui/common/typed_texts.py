"""What a person means by a text: written anew for the tests, letter by letter and in fractions."""

import string
import unicodedata
from fractions import Fraction
from math import floor

DIGITS = string.digits + "٠٣٩۰۴۹０７𝟗"
SEPARATORS = ".,٫"
SIGNS = "٬'+-−%×eExXsS_/:²½ \t\n\u00a0\u200f\u202e"


def said(text, unit):
    """The number that `text` says; None when it says none, or when nobody can be sure."""
    words = text.strip("".join(c for c in text if c.isspace() or c == "\u200f"))
    if unit and words.casefold().replace("×", "x").endswith(unit):
        words = words[: -len(unit)].rstrip("".join(c for c in words if c.isspace() or c == "\u200f"))
    words = words[1:] if words[:1] == "+" else words
    before, separators, after = [], [], []
    for letter in words:
        digit = unicodedata.decimal(letter, None)
        if digit is not None:
            (after if separators else before).append(digit)
        elif letter in SEPARATORS:
            separators.append(letter)
        else:
            return None
    is_thousand = separators in (["."], [","]) and len(after) == 3 and len(before) in {1, 2, 3} and before[0] != 0
    if len(separators) > 1 or is_thousand or not before + after:
        return None
    number = Fraction(0)
    for digit in before:
        number = number * 10 + digit
    return number + sum(Fraction(digit, 10**place) for place, digit in enumerate(after, 1))


def taken(number, minimum, maximum):
    """The whole number within the limits that is nearest, the larger one of two."""
    return sorted((minimum, floor(number + Fraction(1, 2)), maximum))[1]
