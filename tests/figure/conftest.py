import os
from importlib import resources

import pytest

from footcoach.core.compiler import compile_plan
from footcoach.core.routine import Preferences
from footcoach.figure.clip import ClipLibrary
from footcoach.figure.clip_files import load_clips
from footcoach.figure.timeline import Timeline
from footcoach.storage.catalogue import load_catalogue
from footcoach.storage.paths import Paths

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def library() -> ClipLibrary:
    return load_clips(resources.files("footcoach.assets.figures"))


@pytest.fixture(scope="session")
def routine(tmp_path_factory):
    return load_catalogue(Paths(tmp_path_factory.mktemp("data")), "en").default_routine()


@pytest.fixture(scope="session")
def plan(routine):
    return compile_plan(routine, Preferences({}, 10, 10))


@pytest.fixture(scope="session")
def timeline(library):
    return Timeline(library)
