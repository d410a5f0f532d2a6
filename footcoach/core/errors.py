"""The one base of every error that this program raises for a person to read."""


class FootcoachError(Exception):
    """Something that a person is told; its text says what is wrong, and what to do about it where that is known."""
