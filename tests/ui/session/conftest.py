"""What several tests of the session listen to."""

import pytest

from footcoach.coach.announcements import AccessibleAnnouncer


@pytest.fixture
def announced(monkeypatch):
    """Everything that is announced to a screen reader."""
    heard = []
    monkeypatch.setattr(AccessibleAnnouncer, "announce", lambda _self, text: heard.append(text))
    return heard
