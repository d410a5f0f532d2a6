"""Who is presumed to listen where the system does not say."""

import pytest
from PySide6.QtGui import QAccessible

from footcoach.desktop.presumed_reader import PresumedReader


@pytest.fixture
def asked(qapp):
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_is_listening__is_the_same_until_the_next_look(qapp, request):
    reader = PresumedReader()
    reader.follow()
    request.getfixturevalue("asked")
    assert not reader.is_listening
    reader.follow()
    assert reader.is_listening
    reader.close()
    assert not reader.is_listening
