"""The version of the form that exercise and routine files have, told before anything else of a file is judged."""

from typing import Annotated, Any, Final

from footcoach.core.limits import Limits
from footcoach.storage.bounded_file import ReadableFile
from footcoach.storage.errors import FieldError
from footcoach.storage.strict_toml import read_toml

BUNDLE_SUFFIX: Final = ".footcoach"
SHARED_SUFFIXES: Final = (BUNDLE_SUFFIX, ".toml")
"""So the files are called that people hand to each other: a bundle, or an exercise or a routine by itself."""

FORMAT: Final = 1
"""The form that this program reads; a file that does not say its form has the first one."""

Format = Annotated[int, Limits(ge=1, le=FORMAT)]

_LATEST_FORM: Final = 1000
"""A greater number is a slip of the pen, and may be too long to be quoted."""


def read_document(file: ReadableFile) -> dict[str, Any]:
    """Return what an exercise or routine file says, not yet checked against any type.

    Raises:
        FieldError: The file cannot be read, is larger than 256 KiB, is not TOML in UTF-8, or is of a newer form.
    """
    document = read_toml(file)
    form = document.get("format")
    if type(form) is int and FORMAT < form <= _LATEST_FORM:
        raise FieldError("format", f"was written for a newer Footcoach (form {form})", "Update Footcoach first.")
    return document
