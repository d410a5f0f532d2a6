"""The surroundings of every test: no display, no real home, no message and no running timer left unnoticed."""

import atexit
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

REAL_HOME = Path.home()
# The first of them is large; a test can go to the others.
SCREENS = Path(__file__).with_name("screens.json")


def _leave_home() -> Path:
    """Move the environment away from the person's own files and screen; this must precede every import of Qt."""
    home = Path(tempfile.mkdtemp(prefix="footcoach-test-home-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.environ.update(
        HOME=str(home),
        XDG_RUNTIME_DIR=str(runtime),
        QT_QPA_PLATFORM=f"offscreen:configfile={SCREENS}",
        LC_ALL="C.UTF-8",
        LANG="C.UTF-8",
    )
    # No test may reach the desktop that it was started from.
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "QT_SCALE_FACTOR"):
        os.environ.pop(name, None)
    return home


HOME = _leave_home()

import hypothesis  # noqa: E402 - after the environment, like everything that may import Qt
import pytest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from footcoach.ui.common.roles import install_roles  # noqa: E402
from tests.leaks import nothing_left_behind  # noqa: E402
from tests.tripwire import Tripwire  # noqa: E402

# Records of WARNING and worse that no test has to expect; each line says where it comes from.
HARMLESS_LOGS: tuple[str, ...] = ()

# How long an example takes says more about the machine than about the program.
hypothesis.settings.register_profile("footcoach", deadline=None)
hypothesis.settings.load_profile("footcoach")

TRIPWIRE = Tripwire(REAL_HOME, allowed=(HOME, Path(tempfile.gettempdir()), Path(__file__).parents[1], Path(sys.prefix)))
sys.addaudithook(TRIPWIRE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of these tests."""
    parser.addoption("--full-timing", action="store_true", help="time two whole exercises at real speed: nine minutes")


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers of these tests."""
    config.addinivalue_line("markers", "full_timing: takes many minutes; runs only with --full-timing")
    config.addinivalue_line("markers", "expects_log(pattern): the test must log a WARNING or worse that matches")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Return the application of the tests, in which a screen reader finds what it finds in the program."""
    install_roles()
    return qapp


@pytest.fixture(autouse=True)
def no_leaks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail the test when a timer, an animation or a window outlives it."""
    with nothing_left_behind(monkeypatch):
        yield


@pytest.fixture(autouse=True)
def real_home_untouched() -> Iterator[None]:
    """Fail the test when it wrote into the person's own home."""
    TRIPWIRE.touched.clear()
    yield
    assert not TRIPWIRE.touched, f"the test wrote into the real home: {TRIPWIRE.touched}"


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test on a log record of WARNING or worse that it did not announce with the marker expects_log."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    messages = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in collector.records]
    expected = [marker.args[0] for marker in request.node.iter_markers("expects_log")]
    for pattern in expected:
        assert any(re.search(pattern, message) for message in messages), f"nothing logged matches {pattern!r}"
    unexpected = [m for m in messages if not any(re.search(p, m) for p in (*expected, *HARMLESS_LOGS))]
    assert not unexpected, f"logged without being expected: {unexpected}"
