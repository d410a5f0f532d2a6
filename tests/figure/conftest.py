import os
from importlib import resources

import pytest

from footcoach.figure.clip import ClipLibrary
from footcoach.figure.clip_files import load_clips

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def library() -> ClipLibrary:
    return load_clips(resources.files("footcoach.assets.figures"))
