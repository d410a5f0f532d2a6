"""Text from outside, as it may stand in a message."""

import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcoach.core.errors import FootcoachError
from footcoach.core.quote import LONGEST_QUOTE, shown, shown_path, shown_sentence

UNSEEN = {
    "line break": "a\nb",
    "return": "a\rb",
    "tab": "a\tb",
    "escape": "a\x1b[2Jb",
    "null": "a\0b",
    "line separator": "a\u2028b",
    "mark that mirrors": "a\u202eb",
    "isolate": "a\u2066b",
    "mark from right to left": "a\u200fb",
    "no width": "a\u200bb",
    "no width and no break": "a\ufeffb",
    "joiner between plain letters": "a\u200db",
    "soft hyphen": "a\u00adb",
    "Hangul filler": "a\u3164b",
    "Braille blank": "a\u2800b",
    "grapheme joiner": "a\u034fb",
    "selector of a variant": "a\ufe0fb",
    "tag": "a\U000e0041b",
    "private use": "a\ue000b",
    "half of a character": "a\ud800b",
}


@pytest.mark.parametrize("text", UNSEEN.values(), ids=UNSEEN)
def test_shown__what_cannot_be_seen_is_replaced(text):
    assert shown(text) == f"a\N{REPLACEMENT CHARACTER}{text[2:]}"


NORMAL = {
    "umlauts": "Übung für Füße",
    "decomposed": unicodedata.normalize("NFD", "Übung à la carte"),
    "Arabic": "تمارين القَدَم",
    "Persian with a joiner": "می‌خواهم",
    "Hindi": "पैर की एड़ी उठाना",
    "Sinhala with a joiner": "ශ්‍රී",
    "Thai": "ยกส้นเท้าขึ้น",
    "Burmese": "ကြွေးမြီ",
    "Chinese": "提踵练习",
    "Hebrew": "הרמת עקבים",
    "emoji": "🦶 👣",
    "emoji of a family": "👨‍👩‍👧",
    "emoji with a colour": "🦶🏽",
    "emoji with a selector": "❤️‍🔥",
    "keycap": "1️⃣",
    "flag": "🇩🇪",
}


@pytest.mark.parametrize("text", NORMAL.values(), ids=NORMAL)
def test_shown__normal_words_stay(text):
    assert shown(text) == text


def test_shown__every_blank_becomes_a_plain_one():
    assert shown("a\u00a0b\u202fc\u3000d") == "a b c d"


def test_shown__is_cut():
    assert shown("k" * 5_000) == "k" * (LONGEST_QUOTE - 1) + "…"
    assert shown("k" * LONGEST_QUOTE) == "k" * LONGEST_QUOTE


def test_shown__a_tower_of_accents_is_broken_off():
    assert shown("a" + "\u0301" * 7) == "a" + "\u0301" * 6 + "\N{REPLACEMENT CHARACTER}"


def test_shown__a_row_of_joiners_is_broken_off():
    assert len(shown("\u2764" + "\ufe0f" * 50).replace("\ufe0f", "")) > 5
    assert shown("क\u200d\u200dक") == "क\u200d\N{REPLACEMENT CHARACTER}क"


def test_shown__an_accent_without_a_letter_sits_on_nothing_else():
    assert shown("\u0301a") == "\N{REPLACEMENT CHARACTER}a"


HOSTILE = st.text(st.characters(), max_size=200)


@given(HOSTILE)
def test_shown__any_text(text):
    once = shown(text)
    assert len(once) <= LONGEST_QUOTE
    assert shown(once) == once
    assert not {unicodedata.category(c) for c in once} & {"Cc", "Cs", "Co", "Zl", "Zp"}
    assert {c for c in once if unicodedata.category(c) == "Cf"} <= {"\u200c", "\u200d"}


@given(HOSTILE)
def test_shown_sentence__any_text(text):
    once = shown_sentence(text)
    assert shown_sentence(once) == once


def test_shown_sentence__a_long_quote_leaves_the_rest():
    assert shown_sentence(f"{'k' * 5_000} is no exercise.") == f"{'k' * (LONGEST_QUOTE - 1)}… is no exercise."


def test_shown_sentence__the_parts_of_a_path_are_cut_one_by_one():
    folder = "/home/somebody/" + "/".join(["a folder with quite a long name"] * 4)
    assert shown_sentence(folder) == folder
    assert shown_sentence(f"dosage.{'k' * 5_000}.sets") == f"dosage.{'k' * (LONGEST_QUOTE - 1)}….sets"


@pytest.mark.parametrize("slash", ["/", "\\"])
def test_shown_sentence__the_way_to_a_file_stays(slash):
    folder = f"{slash}home{slash}{'f' * 150}{slash}{'d' * 200}"
    assert shown_sentence(f"It is kept as {folder}.") == f"It is kept as {folder}."
    assert shown_sentence(f"a{slash}{'k' * 5_000} is wrong") == f"a{slash}{'k' * 254}… is wrong"


def test_shown_path__stands_whole():
    folder = PurePosixPath("/home", *["a folder, with " + "d" * 240] * 10)
    assert shown_path(folder) == str(folder)


def test_shown_path__hides_nothing_and_has_an_end():
    assert shown_path(PurePosixPath("/home/a\u202eb\n")) == "/home/a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"
    assert shown_path(PurePosixPath("k" * 5_000)) == "k" * 254 + "…"
    assert len(shown_path(PurePosixPath("k/" * 5_000))) == 4096


@pytest.mark.parametrize(
    "form", ["a.toml, {}: is wrong.", "found '{}' here", "{{{}}} is no number", "({}), too", "{}."]
)
def test_shown_sentence__a_quote_that_is_cut_already_stays(form):
    sentence = form.format(shown("k" * 5_000))
    assert shown_sentence(sentence) == sentence


def test_error__text_is_short_and_visible():
    assert str(FootcoachError(f"no clip {'k' * 5_000}\u202e!")) == f"no clip {'k' * (LONGEST_QUOTE - 1)}…"


def test_shown_sentence__is_cut_as_a_whole():
    assert len(shown_sentence("a " * 5_000)) == 500
    assert len(shown_sentence("a.b" * 5_000, 150)) == 150
