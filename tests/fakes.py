"""Stand-ins that are driven by hand."""

from footcoach.core.gap import Reading


class FakeClock:
    """A clock that stands still until it is moved; both clocks move together unless told otherwise."""

    def __init__(self, monotonic_ms=1_000_000, wall_ms=1_700_000_000_000):
        self.monotonic_ms = monotonic_ms
        self.wall_ms = wall_ms

    def read(self):
        return Reading(self.monotonic_ms, self.wall_ms)

    def advance(self, ms, *, wall_ms=None):
        self.monotonic_ms += ms
        self.wall_ms += ms if wall_ms is None else wall_ms


class RecordingAnnouncer:
    """Remembers what it was told to announce."""

    def __init__(self):
        self.texts = []

    def announce(self, text):
        self.texts.append(text)
