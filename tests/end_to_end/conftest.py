"""Starts the private desktop once, and Footcoach on it as often as a test asks."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.loudspeaker import SoundServer
from tests.end_to_end.machine import Machine, missing_packages
from tests.end_to_end.program import Program
from tests.end_to_end.reader import Reader

HERE = Path(__file__).parent
IS_REQUIRED = os.environ.get("FOOTCOACH_REQUIRE_DESKTOP") == "1"


@dataclass(frozen=True)
class Desktop:
    """The private desktop and its screen reader."""

    machine: Machine
    reader: Reader


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every test that uses the desktop; leave out what takes very long unless it is asked for."""
    for item in items:
        if HERE in item.path.parents and "desktop" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.desktop)
    long = [] if config.getoption("full_timing") else [item for item in items if item.get_closest_marker("full_timing")]
    if long:
        items[:] = [item for item in items if item not in long]
        config.hook.pytest_deselected(items=long)


@pytest.fixture(scope="session")
def desktop_packages() -> None:
    """Skip where programs that a desktop is made of are missing, or fail where none may be."""
    if missing := missing_packages():
        reason = f"the desktop layer needs the Debian packages {' '.join(missing)}"
        if IS_REQUIRED:
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def desktop(desktop_packages: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """Start the desktop."""
    with Machine(tmp_path_factory.mktemp("desktop")) as machine, contextlib.closing(Reader(machine)) as reader:
        yield Desktop(machine, reader)


@pytest.fixture
def sound(desktop: Desktop, tmp_path: Path) -> Iterator[SoundServer]:
    """Start a sound server for this test alone."""
    with SoundServer(desktop.machine, tmp_path / "sound") as server:
        yield server


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Program]]:
    """Return a function that starts Footcoach; what it complains about fails the test.

    It takes options of the command line, and by name what Program takes: settings, environment, harmless; and the data
    folder of an earlier one to start it anew there.
    """
    started: list[Program] = []

    def start(*options: str, data: Path | None = None, **given: Any) -> Program:
        data = data or tmp_path / f"{request.node.name}-{len(started)}"
        started.append(Program(desktop.machine, desktop.reader, data, options, **given))
        return started[-1]

    yield start
    desktop.machine.screenshot(tmp_path / "at-the-end.png")
    for program in started:
        program.kill()
    assert [message for program in started for message in program.messages()] == []
