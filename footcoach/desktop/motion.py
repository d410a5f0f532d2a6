"""Whether the desktop asks its programs for less motion. Qt 6.11 tells of colours and contrast, but not of this."""

import ctypes
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_SERVICE: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_INTERFACE: Final = "org.freedesktop.portal.Settings"
_REDUCED: Final = {
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.freedesktop.appearance", "reduced-motion"): 1,
}
"""The settings that tell it, and the value of each that asks for less."""

_GET_ANIMATIONS: Final = 0x1042


class MotionPreference(QObject):
    """Follows the setting: on Linux as it changes, on Windows and macOS as often as it is asked to look.

    Signals:
        changed: whether less motion is asked for has changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with motion, until `look` has found something else."""
        super().__init__(parent)
        self._asks_for_less: dict[tuple[str, str], bool] = {}
        self._is_reduced = False
        self._bus: QDBusConnection | None = None

    def is_reduced(self) -> bool:
        """Return whether less motion is asked for."""
        return self._is_reduced

    def look(self) -> None:
        """Look how it is now; nobody waits for the answer."""
        match sys.platform:
            case "win32":
                self._set(is_reduced=_is_reduced_on_windows())
            case "darwin":
                self._set(is_reduced=_is_reduced_on_macos())
            case _ if self._bus is None:
                self._follow_portal()

    def _set(self, *, is_reduced: bool) -> None:
        if is_reduced != self._is_reduced:
            self._is_reduced = is_reduced
            self.changed.emit()

    def _follow_portal(self) -> None:
        """Ask the settings portal, which GNOME, KDE and others have, and be told of changes."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher  # noqa: PLC0415

        self._bus = QDBusConnection.sessionBus()
        if not self._bus.isConnected():
            return
        slot = SLOT("_on_portal_setting_changed(QDBusMessage)")
        self._bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, slot)  # type: ignore[call-overload]
        for key in _REDUCED:
            question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            question.setArguments(list(key))
            watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question), self)
            watcher.setProperty("key", key)
            watcher.finished.connect(self._on_watcher_finished)

    @Slot("QDBusPendingCallWatcher*")
    def _on_watcher_finished(self, watcher: "QDBusPendingCallWatcher") -> None:
        if not watcher.isError():
            self._take(watcher.property("key"), watcher.reply().arguments()[0])
        watcher.deleteLater()

    @Slot("QDBusMessage")
    def _on_portal_setting_changed(self, message: "QDBusMessage") -> None:
        namespace, name, value = message.arguments()
        self._take((namespace, name), value)

    def _take(self, key: tuple[str, str], value: object) -> None:
        key = key[0], key[1]
        if key in _REDUCED:
            self._asks_for_less[key] = _plain(value) == _REDUCED[key]
            self._set(is_reduced=any(self._asks_for_less.values()))


def _plain(value: object) -> object:
    """Return what is in a variant, which may be in another one."""
    while callable(inner := getattr(value, "variant", None)):
        value = inner()
    return value


def _is_reduced_on_windows() -> bool:
    is_animated = ctypes.c_int(1)
    library: Callable[[str], ctypes.CDLL] = ctypes.CDLL
    library("user32").SystemParametersInfoW(_GET_ANIMATIONS, 0, ctypes.byref(is_animated), 0)
    return not is_animated.value


def _is_reduced_on_macos() -> bool:
    from ctypes.util import find_library  # noqa: PLC0415 (nobody else needs it)

    objc = ctypes.CDLL(find_library("objc"))
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p

    def send(target: object, message: bytes, kind: type[ctypes.c_void_p] | type[ctypes.c_bool]) -> object:
        call = ctypes.CFUNCTYPE(kind, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
        return call(target, objc.sel_registerName(message))

    workspace = send(objc.objc_getClass(b"NSWorkspace"), b"sharedWorkspace", ctypes.c_void_p)
    return bool(send(workspace, b"accessibilityDisplayShouldReduceMotion", ctypes.c_bool))
