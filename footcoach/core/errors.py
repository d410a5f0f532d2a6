"""The one base of every error that this program raises for a person to read."""

from footcoach.core.quote import shown_sentence


class FootcoachError(Exception):
    """Something that a person is told; its text says what is wrong, and what to do about it where that is known."""

    def __str__(self) -> str:
        # It may quote what a file, a library or another program says.
        return shown_sentence(super().__str__())
