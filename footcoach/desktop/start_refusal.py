"""Why the program does not start here and now: a value, which whoever starts it tells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StartRefusal:
    """A start that comes to nothing unless something changes.

    Attributes:
        reason: What happened, one sentence.
        remedy: What to do about it.
        can_take_over: Whether the person may decide that it starts all the same: only they can know.
    """

    reason: str
    remedy: str
    can_take_over: bool = False

    def __str__(self) -> str:
        return f"{self.reason} {self.remedy}"
