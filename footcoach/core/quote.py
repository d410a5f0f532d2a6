"""Text from outside as it may stand in a message: short, on one line, and nothing in it that cannot be seen."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

LONGEST_QUOTE: Final = 60
LONGEST_STEP: Final = 255
"""No file and no folder has a longer name."""

LONGEST_SENTENCE: Final = 500
LONGEST_PATH: Final = 4096

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_JOINERS: Final = frozenset("\u200c\u200d\ufe0e\ufe0f")
"""Zero-width joiners and selectors of a variant: unseen, but words of many languages and emoji need them."""

_KEYCAP: Final = "\N{COMBINING ENCLOSING KEYCAP}"
_BLANK: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
"""Letters and marks that nobody sees although they are called printable."""

_MOST_MARKS: Final = 6
"""So many marks may stand on one letter: no writing needs more, and towers of them cover the lines above."""

_STEP: Final = re.compile(r"[^/\\]+")
_END_OF_PART: Final = re.compile(r"""([ ./\\:,;'"(){}]+)""")


def shown(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return one thing from outside, such as a key, a value or a name, in at most `longest` characters."""
    visible = "".join(_visible(text[: longest + 1]))
    return visible if len(visible) <= longest else visible[: longest - 1] + "…"


def shown_sentence(text: str, longest: int = LONGEST_SENTENCE) -> str:
    """Return a sentence, a path or a place in a file in at most `longest` characters.

    What stands in it between blanks and the marks of a sentence is no longer than a quote, so that the rest is still
    read; behind a slash it may be as long as the name of a file, so that a path still leads there.
    """
    first, *others = _END_OF_PART.split(text)
    return shown("".join((shown(first), *_parts(others))), longest)


def shown_path(path: PurePath) -> str:
    """Return a path of the program's own: whole, as a person has to find it, but with nothing unseen in it."""
    return shown(_STEP.sub(lambda step: shown(step[0], LONGEST_STEP), str(path)), LONGEST_PATH)


def _parts(texts: Sequence[str]) -> Iterator[str]:
    """Yield, of each pair of marks and the part behind them, both as they may stand in a sentence."""
    for marks, part in zip(map(shown, texts[::2]), texts[1::2], strict=True):
        yield marks
        yield shown(part, LONGEST_STEP if marks.endswith(("/", "\\")) else LONGEST_QUOTE)


def _visible(text: str) -> Iterator[str]:
    """Yield each character, or what stands in its place."""
    before, marks = " ", 0
    for character, after in zip(text, f"{text[1:]} "[: len(text)], strict=True):
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if unicodedata.category(character) == "Zs":
            before = " "
        elif marks > _MOST_MARKS or (marks and before == " ") or _is_unseen(character, before, after):
            before, marks = _REPLACEMENT, 0
        else:
            before = character
        yield before


def _is_unseen(character: str, before: str, after: str) -> bool:
    if character in _JOINERS:
        # No word of plain letters has one inside.
        return after != _KEYCAP and (before.isascii() or before in "\u200c\u200d")
    return _BLANK.match(character) is not None or not character.isprintable()
