"""What the fields of an exercise, a routine or a session may hold, as a part of their types."""

from dataclasses import dataclass
from typing import Annotated, Final

LONGEST_TIME_S: Final = 3600

LONGEST_PICTURE_SIDE_PX: Final = 1600
LARGEST_PICTURE: Final = 1024 * 1024
"""Bytes of a picture of an exercise."""


@dataclass(frozen=True)
class Limits:
    """Stands in an annotated type; whoever reads a value from outside checks it. None is no limit.

    Attributes:
        ge: The least number.
        le: The greatest number.
        min_length: The least number of characters or entries.
        max_length: The greatest number of characters or entries.
        pattern: What a text must match as a whole.
        description: What a text is that does not match, such as "is not a valid id".
        remedy: How to write one that does.
    """

    ge: int | None = None
    le: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    description: str | None = None
    remedy: str | None = None


ID_LIMITS: Final = Limits(
    max_length=60,
    pattern=r"\A[a-z0-9]+(-[a-z0-9]+)*\Z",
    description="is not a valid id",
    remedy="Use lower-case letters and digits, words joined by hyphens.",
)
_KEY_LIMITS: Final = Limits(
    max_length=60,
    pattern=r"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\Z",
    description="is not a valid key",
    remedy="Use lower-case letters and digits, words joined by underscores.",
)
_PLAIN: Final = Limits(
    # No control characters, no line breaks, nothing that changes the direction of writing; no blank at either end.
    pattern=(r"\A(?=\S)[^\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]*(?<=\S)\Z"),
    description="has a hidden character, a line break, or a blank at an end",
    remedy="Write plain text on one line.",
)

_PICTURE_LIMITS: Final = Limits(
    max_length=80,
    pattern=r"\A[a-z0-9]+(-[a-z0-9]+)*\.png\Z",
    description="is not a valid name of a picture",
    remedy="Use lower-case letters and digits, words joined by hyphens, and the ending .png.",
)

Id = Annotated[str, ID_LIMITS]
Key = Annotated[str, _KEY_LIMITS]
PictureName = Annotated[str, _PICTURE_LIMITS]
"""A file beside that of the exercise."""
LONGEST_SHORT_TEXT: Final = 60
ShortText = Annotated[str, Limits(min_length=1, max_length=LONGEST_SHORT_TEXT), _PLAIN]
ButtonText = Annotated[str, Limits(min_length=1, max_length=40), _PLAIN]
"""A name on a button, which does not wrap: at twice the size of text it must still fit into a small window."""
Text = Annotated[str, Limits(min_length=1, max_length=600), _PLAIN]
ShortTemplate = Text
"""With its largest numbers in it, no longer than a short text; a template itself may have long names for them."""
Wordings = ShortText | Annotated[tuple[ShortText, ...], Limits(min_length=1, max_length=20)]
"""One text, or several that are used in turn, so that nobody hears the same words again and again."""
Ids = Id | Annotated[tuple[Id, ...], Limits(min_length=1, max_length=20)]
"""One name, or several that are used in turn."""
Texts = Annotated[tuple[Text, ...], Limits(max_length=20)]
SomeTexts = Annotated[tuple[Text, ...], Limits(min_length=1, max_length=20)]
Count = Annotated[int, Limits(ge=0, le=LONGEST_TIME_S)]
CueTimeS = Annotated[int, Limits(ge=1, le=LONGEST_TIME_S)]
