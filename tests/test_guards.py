import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QVariantAnimation
from PySide6.QtWidgets import QLabel

from tests.leaks import nothing_left_behind
from tests.tripwire import Tripwire


def leave(leak, start, kept):
    kept.append(leak())
    getattr(kept[0], start)()


@pytest.mark.parametrize(("leak", "start"), [(QTimer, "start"), (QVariantAnimation, "start"), (QLabel, "show")])
def test_nothing_left_behind__something_is(qapp, monkeypatch, leak, start):
    kept = []
    with pytest.raises(pytest.fail.Exception, match=leak.__name__), nothing_left_behind(monkeypatch):
        leave(leak, start, kept)
    kept[0].deleteLater()


def test_nothing_left_behind__stopped_closed_or_forgotten(qapp, monkeypatch):
    with nothing_left_behind(monkeypatch):
        stopped = QTimer()
        stopped.start(1000)
        stopped.stop()
        closed = QLabel("closed")
        closed.show()
        closed.close()
        closed.deleteLater()
        owned = QLabel()
        QTimer(owned).start(1000)
        del owned


@pytest.mark.expects_log("WARNING tests: as announced")
def test_log__expected_warning():
    logging.getLogger("tests").warning("as announced")


def test_tripwire__write_below_home(tmp_path):
    tripwire = Tripwire(Path("/somebody"), allowed=(Path("/somebody/checkout"),))
    for path, mode in (("/somebody/file", "r"), ("/somebody/checkout/file", "w"), (tmp_path / "file", "w")):
        tripwire("open", (path, mode, 0))
    assert tripwire.touched == []
    with pytest.raises(PermissionError):
        tripwire("open", ("/somebody/file", "w", 0))
    assert tripwire.touched == ["/somebody/file"]


def test_home__is_not_the_real_one():
    assert Path.home().name.startswith("footcoach-test-home-")
