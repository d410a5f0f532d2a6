"""Whether the desktop wants less motion, as its settings portal tells it."""

import sys

import pytest
from PySide6.QtDBus import QDBusMessage, QDBusVariant

from footcoach.desktop import motion
from footcoach.desktop.motion import MotionPreference


def told(preference, *setting):
    """What the portal says of a changed setting."""
    message = QDBusMessage.createSignal("/", "org.freedesktop.portal.Settings", "SettingChanged")
    message.setArguments(list(setting))
    preference._on_portal_setting_changed(message)


@pytest.fixture
def preference(qapp):
    preference = MotionPreference()
    yield preference
    preference.deleteLater()


@pytest.mark.parametrize(("setting", "reduced", "usual"), [
    (("org.gnome.desktop.interface", "enable-animations"), False, True),
    (("org.freedesktop.appearance", "reduced-motion"), 1, 0),
])  # fmt: skip
def test_portal__is_followed(preference, qtbot, setting, reduced, usual):
    assert not preference.is_reduced()
    for value, is_reduced in ((reduced, True), (QDBusVariant(usual), False)):
        with qtbot.waitSignal(preference.changed):
            told(preference, *setting, value)
        assert preference.is_reduced() is is_reduced


def test_portal__tells_of_other_settings_in_vain(preference, qtbot):
    with qtbot.assertNotEmitted(preference.changed):
        told(preference, "org.gnome.desktop.interface", "font-name", "Cantarell 11")
        told(preference, "org.freedesktop.appearance", "reduced-motion", 0)
    assert not preference.is_reduced()


@pytest.mark.parametrize(("platform", "function"), [
    ("win32", "_is_reduced_on_windows"), ("darwin", "_is_reduced_on_macos"),
])  # fmt: skip
def test_look__elsewhere_asks_the_system_each_time(preference, monkeypatch, platform, function):
    answers = [True, False]
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(motion, function, lambda: answers.pop(0))
    preference.look()
    assert preference.is_reduced()
    preference.look()
    assert not preference.is_reduced()


@pytest.mark.skipif(sys.platform != "linux", reason="the portal is that of Linux")
def test_look__without_a_session_bus_leaves_it_as_it_is(preference):
    preference.look()
    preference.look()
    assert not preference.is_reduced()
