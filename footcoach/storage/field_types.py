"""The types of the fields in exercise and routine files, each with its limits and with words for breaking them."""

from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

LONGEST_TIME_S: Final = 3600
MOST_TIMES: Final = 100
MOST_WORDS_IN_CUE: Final = 6

ID_PATTERN: Final = r"\A[a-z0-9]+(-[a-z0-9]+)*\Z"
KEY_PATTERN: Final = r"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\Z"
# No control characters, no line breaks, nothing that changes the direction of writing; no blank at either end.
TEXT_PATTERN: Final = (
    r"\A(?=\S)[^\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]*(?<=\S)\Z"
)

Id = Annotated[str, Meta(max_length=60, pattern=ID_PATTERN)]
Key = Annotated[str, Meta(max_length=60, pattern=KEY_PATTERN)]
ShortText = Annotated[str, Meta(min_length=1, max_length=60, pattern=TEXT_PATTERN)]
Text = Annotated[str, Meta(min_length=1, max_length=600, pattern=TEXT_PATTERN)]
Texts = Annotated[list[Text], Meta(max_length=20)]
SomeTexts = Annotated[list[Text], Meta(min_length=1, max_length=20)]
Count = Annotated[int, Meta(ge=0, le=LONGEST_TIME_S)]
TimeOfCue = Annotated[int, Meta(ge=1, le=LONGEST_TIME_S)]

PostureName = Literal["standing", "chair", "floor", "lying"]
UnitName = Literal["seconds", "times"]
OriginName = Literal["article", "source", "own choice"]
StepKindName = Literal["move", "hold", "rest"]


class Table(Struct, forbid_unknown_fields=True):
    """A table of a file; a field that it does not name is an error."""
