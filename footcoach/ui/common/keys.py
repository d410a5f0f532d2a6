"""The keys of the program: one table, from which shortcuts, the list of keys and the words on buttons come."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from footcoach.core.words import mark
from footcoach.ui.common.letter_keys import key_of

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_SYMBOLS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


@dataclass(frozen=True)
class Keys:
    """Keys that do the same thing.

    Attributes:
        does: What they do, to be translated in the context "Keys".
        sequences: The keys, as QKeySequence writes them on every system; the one to tell of first.
        letters: Single characters that do it too, with Shift or without, unless the person has switched them off.
        devices: What headsets and presenter's clickers send.
    """

    does: str
    sequences: tuple[str, ...]
    letters: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()

    def told(self, *, has_letters: bool) -> tuple[str, ...]:
        """Return the keys to tell a person of, the shortest first; `has_letters` unless letters are switched off."""
        return (*(self.letters if has_letters else ()), *self.sequences)

    def shown(self, *, has_letters: bool = True) -> str:
        """Return the key to show where there is room for one."""
        return key_symbol(self.told(has_letters=has_letters)[0])

    def are_pressed(self, event: QKeyEvent, *, has_letters: bool = True) -> bool:
        """Whether `event` is one of them; a key that is held counts once."""
        pressed = key_pressed(event)
        is_letter = has_letters and pressed.removeprefix("Shift+") in self.letters
        return not event.isAutoRepeat() and (is_letter or pressed in (*self.sequences, *self.devices))


# Everywhere
NEXT_CONTROL = Keys(mark("Keys", "Go to the next control, or to the one before"), ("Tab", "Shift+Tab"))
PRESS = Keys(mark("Keys", "Press the button that has the focus"), ("Enter", "Space"))
NEXT_REGION = Keys(mark("Keys", "Go to the next part of the window"), ("F6",))
PREVIOUS_REGION = Keys(mark("Keys", "Go to the previous part of the window"), ("Shift+F6",))
CLOSE = Keys(mark("Keys", "Close the dialog or the window"), ("Ctrl+W",))
QUIT = Keys(mark("Keys", "Quit Footcoach; in a session it asks first"), ("Ctrl+Q",))

# On every page
KEYS = Keys(mark("Keys", "Show the list of keys"), ("Ctrl+?",), letters=("?",))
SETTINGS = Keys(mark("Keys", "Open the settings"), ("Ctrl+,",))
TODAY = Keys(mark("Keys", "Go to Today"), ("Alt+1",))
PROGRESS = Keys(mark("Keys", "Go to Progress"), ("Alt+2",))
ROUTINES = Keys(mark("Keys", "Go to Routines"), ("Alt+3",))
HELP = Keys(mark("Keys", "Go to Help; in a session, show the list of keys"), ("F1", "Alt+4"))
START = Keys(mark("Keys", "Start, on Today and on the page of an exercise"), ("Alt+S",))
PAGE_ENDS = Keys(mark("Keys", "Scroll to the beginning or the end of a page"), ("Home", "End"))
FULL_SCREEN = Keys(mark("Keys", "Fill the screen, or go back to the window"), ("F11",))
BACK = Keys(mark("Keys", "Go back: close a dialog, leave an exercise or the full screen"), ("Esc",))

# In a session
PAUSE = Keys(
    mark("Keys", "Pause or resume"), ("Space",), devices=("Media Play", "Media Pause", "Toggle Media Play/Pause")
)
PAUSE_ANYTIME = Keys(mark("Keys", "Pause or resume, also without a clock"), ("Ctrl+P",), letters=("P",))
SKIP = Keys(mark("Keys", "Skip to the next exercise"), ("Right", "PgDown"), devices=("Media Next",))
AGAIN = Keys(
    mark("Keys", "Begin this exercise again; press twice for the one before"),
    ("Left", "PgUp"),
    devices=("Media Previous",),
)
DONE = Keys(mark("Keys", "Without a clock: say that you are done, or ready"), ("Space", "Enter", "PgDown"))
LEAVE = Keys(mark("Keys", "End the session, after asking; leave the full screen"), ("Esc",))
TIME_LEFT = Keys(mark("Keys", "Say and show the time left"), ("Ctrl+T",), letters=("T",))
MUTE = Keys(mark("Keys", "Voice and tones off, and on again"), ("Ctrl+M",), letters=("M",))

# In Progress
UNDO = Keys(mark("Keys", "Undo the last change"), ("Ctrl+Z",))
REDO = Keys(mark("Keys", "Redo the change"), ("Ctrl+Shift+Z", "Ctrl+Y"))
NEXT_DAY = Keys(mark("Keys", "In the calendar: go from day to day"), ("Left", "Right", "Up", "Down"))
NEXT_MONTH = Keys(mark("Keys", "In the calendar: go from month to month"), ("PgUp", "PgDown"))
DAY_OFF = Keys(mark("Keys", "In the calendar: mark a day off, or clear it"), ("Space", "Enter"))

# In Routines
IMPORT = Keys(mark("Keys", "Import a file that somebody has shared"), ("Ctrl+O",))

# In the editor of a routine
MOVE_EARLIER = Keys(mark("Keys", "Move the exercise or step earlier"), ("Alt+Up",))
MOVE_LATER = Keys(mark("Keys", "Move the exercise or step later"), ("Alt+Down",))
REMOVE = Keys(mark("Keys", "Remove the exercise or step"), ("Del",))

# Pain from 0 to 10
SCORE = Keys(mark("Keys", "Choose a number; you can also type 0 to 10"), ("Left", "Right"))
NO_SCORE = Keys(mark("Keys", "Clear the answer"), ("Del",))

SESSION_GROUP = mark("Keys", "In a session")

GROUPS: tuple[tuple[str, tuple[Keys, ...]], ...] = (
    (mark("Keys", "Everywhere"), (NEXT_CONTROL, PRESS, NEXT_REGION, PREVIOUS_REGION, BACK, CLOSE, QUIT)),
    (mark("Keys", "On every page"), (TODAY, PROGRESS, ROUTINES, HELP, KEYS, SETTINGS, START, PAGE_ENDS, FULL_SCREEN)),
    (SESSION_GROUP, (PAUSE, PAUSE_ANYTIME, DONE, SKIP, AGAIN, LEAVE, TIME_LEFT, MUTE)),
    (mark("Keys", "In Progress"), (UNDO, REDO, NEXT_DAY, NEXT_MONTH, DAY_OFF)),
    (mark("Keys", "In Routines"), (IMPORT, UNDO)),
    (mark("Keys", "When you change a routine or an exercise"), (MOVE_EARLIER, MOVE_LATER, REMOVE, UNDO, REDO)),
    (mark("Keys", "When it asks about pain"), (SCORE, NO_SCORE)),
)
"""What the list of keys says, group by group."""


def key_pressed(event: QKeyEvent) -> str:
    """Return the key of `event` as the table writes it, on a keyboard of any script; both Enter keys are one."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = key_of(event)
    if key is Qt.Key.Key_Return:
        key = Qt.Key.Key_Enter
    return QKeySequence(QKeyCombination(modifiers, key)).toString(_PORTABLE)


def key_name(sequence: str) -> str:
    """Return what this system calls a key, such as "Ctrl+Q", or "⌘Q" on macOS."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def key_symbol(sequence: str) -> str:
    """Return a key as it is shown: an arrow as an arrow."""
    return _SYMBOLS.get(sequence) or key_name(sequence)


def add_shortcut(window: QWidget, sequences: Iterable[str], slot: Callable[[], object]) -> QShortcut:
    """Let any of `sequences` do what `slot` does while `window` is in use; a dialog before it keeps them from it."""
    shortcut = QShortcut(window)
    shortcut.setKeys([QKeySequence(sequence) for sequence in sequences])
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(slot)
    return shortcut
