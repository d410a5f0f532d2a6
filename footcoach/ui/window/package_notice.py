"""The notice that a package asks to be passed on with it."""

import re
from importlib import metadata

_LINE_GOES_ON = re.compile(r"\n[ \t]+")
_BLANK_LINES = re.compile(r"\n\s*\n")


def package_notice(package: str) -> tuple[str, ...]:
    """Return the paragraphs of the file NOTICE that was installed with `package`; none where there is none."""
    try:
        files = metadata.files(package) or ()
        text = next((file.read_text("utf-8") for file in files if file.name == "NOTICE"), "")
    except (metadata.PackageNotFoundError, OSError):
        return ()
    paragraphs = _BLANK_LINES.split(text.strip())
    return tuple(_LINE_GOES_ON.sub(" ", paragraph) for paragraph in paragraphs if paragraph)
