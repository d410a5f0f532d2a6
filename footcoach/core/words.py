"""The few words that core itself puts on the screen, marked for translation; the screen translates them."""


def mark(_context: str, text: str) -> str:
    """Return `text` unchanged; the extraction of translatable texts finds it here, with its context."""
    return text


GET_READY = mark("Words", "Get ready")
REST = mark("Words", "Rest")
FINISH = mark("Words", "Finish")
CHANGE_SIDES = mark("Words", "Change sides")
