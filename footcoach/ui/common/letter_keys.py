"""Which letter a key press means, on a keyboard of any script."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# Where a keyboard has the letters of the program's keys: by the numbers of the keys of PC keyboards, and by those of
# macOS.
_PLACES = {20: Qt.Key.Key_T, 21: Qt.Key.Key_Y, 25: Qt.Key.Key_P, 44: Qt.Key.Key_Z, 50: Qt.Key.Key_M}
_PLACES_ON_MACOS = {0x11: Qt.Key.Key_T, 0x10: Qt.Key.Key_Y, 0x23: Qt.Key.Key_P, 0x06: Qt.Key.Key_Z, 0x2E: Qt.Key.Key_M}
_X_KEYCODE_OFFSET = 8
_FIRST_NAMED_KEY = 0x01000000
"""Below it, Qt calls a key by the character it writes."""


def key_of(event: QKeyEvent) -> Qt.Key:
    """Return the key by its letter or, where the keyboard writes no Latin letters, by its place."""
    return (_place_of(event) if _is_of_other_script(event.key()) else None) or Qt.Key(event.key())


def _is_of_other_script(key: int) -> bool:
    """Whether `key` writes a letter, or a part of one, that is not Latin."""
    if key >= _FIRST_NAMED_KEY:
        return False
    character = chr(key)
    return unicodedata.category(character)[0] in "LM" and not unicodedata.name(character, "").startswith("LATIN")


def _place_of(event: QKeyEvent) -> Qt.Key | None:
    match QGuiApplication.platformName():
        case "cocoa":
            return _PLACES_ON_MACOS.get(event.nativeVirtualKey())
        case "windows":
            return _PLACES.get(event.nativeScanCode())
        case _:
            return _PLACES.get(event.nativeScanCode() - _X_KEYCODE_OFFSET)
