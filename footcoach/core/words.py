"""The few words that core itself puts on the screen, marked for translation; the screen translates them."""


def mark(text: str) -> str:
    """Return `text` unchanged; the extraction of translatable texts finds it here."""
    return text


GET_READY = mark("Get ready")
REST = mark("Rest")
CHANGE_SIDES = mark("Change sides")
