"""Waiting for the history, which answers in a thread of its own."""

CHAIN = 3
"""An answer may ask anew, and the answer to that once more."""


def wait_for_answers(qtbot, history):
    """Wait until `history` has answered all that it was asked, and what the answers asked."""
    for _ in range(CHAIN):
        answered = []
        # Answers come in the order of the questions, so behind this one there is none left.
        history.query(lambda _: None, answered.append, lambda answered=answered: answered.append(None))
        qtbot.waitUntil(lambda answered=answered: bool(answered))
