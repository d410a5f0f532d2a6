"""What a text says: the number that a person meant, or nothing; never another number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcoach.ui.common.typed_number import Remark, TypedNumber, parse_number
from tests.ui.common.typed_texts import DIGITS, SEPARATORS, SIGNS, said, taken

OUTSIDE, ROUNDED, UNCLEAR, NOT_A_NUMBER = Remark


@pytest.mark.parametrize(
    ("text", "value", "remark"),
    [
        ("20", 20, None),
        ("020", 20, None),
        ("+20", 20, None),
        ("20.0", 20, None),
        ("20,", 20, None),
        ("2.4", 2, ROUNDED),
        ("2.5", 3, ROUNDED),
        ("7,5", 8, ROUNDED),
        (",5", 1, ROUNDED),
        ("0.500", 1, ROUNDED),
        ("1234.567", 120, OUTSIDE),
        ("120.4", 120, ROUNDED),
        ("120.5", 120, OUTSIDE),
        ("0", 1, OUTSIDE),
        ("0.4", 1, OUTSIDE),
        ("121", 120, OUTSIDE),
        ("9" * 100, 120, OUTSIDE),
        ("0" * 99 + "7", 7, None),
    ],
)
def test_number__is_rounded_and_brought_within_its_limits(text, value, remark):
    assert parse_number(text, 1, 120) == TypedNumber(value, remark)


@pytest.mark.parametrize(
    "text", ["٢٠", "۲۰", "２０", "𝟐𝟎", "\u200f20\u200f", "\u2066٢٠\u2069", "20\r\n", "\t20 ", "\u00a020\u00a0"]
)
def test_number__of_any_script_and_as_it_is_copied(text):
    assert parse_number(text, 1, 120) == TypedNumber(20)


@pytest.mark.parametrize("text", ["٢٫٥", "۲٫۵", "٢،٥", "２．５", "２，５", "2٫500"])
def test_number__with_the_decimal_sign_of_any_script(text):
    assert parse_number(text, 1, 120) == TypedNumber(3, ROUNDED)


UNITS = {" s": "20 s/20s/20\u00a0S", " %": "20 %/20%/20٪/２０％", " ×": "20 ×/20x/20 X", " Sek.": "20 sek.", "": "20"}


@pytest.mark.parametrize(("unit", "text"), [(unit, text) for unit, texts in UNITS.items() for text in texts.split("/")])
def test_unit__may_stand_behind_the_number(unit, text):
    assert parse_number(text, 1, 120, unit) == TypedNumber(20)


@pytest.mark.parametrize(
    "text", ["1.000", "1,000", "20.000", "120,000", "١،٠٠٠", "１．０００", "1٬000", "2٬5", "1.000,5"]
)
def test_separator__that_may_mean_two_things_is_refused(text):
    assert parse_number(text, 1, 120) == TypedNumber(None, UNCLEAR)


@pytest.mark.parametrize("text", ["1.2.3", "1,2,", "1..5", "1.,5", "1.000.000", "1,000.5", "1٫2٫3", ",1,"])
def test_separator__more_than_one_is_refused(text):
    assert parse_number(text, 1, 120) == TypedNumber(None, UNCLEAR)


NONSENSE = "abc 1e3 1E3 0x14 2O l0 -5 −5 --5 5- + ++5 . , % s 20% 20m 20s 1'000 1_000 1/2 2:30 2² 2½ ½ ² ① 五 Ⅷ nan inf"
HIDDEN = ("12\n34", "1 000", "1\u202e23", "\u202e12", "1\u200f2", "1\u200b2", "1\u00ad2", "1\x002")


@pytest.mark.parametrize("text", ["", " ", *NONSENSE.split(), *HIDDEN, "9" * 101, "1" * 32767])
def test_nonsense__is_refused(text):
    assert parse_number(text, 1, 120) == TypedNumber(None, NOT_A_NUMBER)


@given(
    st.text(DIGITS, max_size=6),
    st.sampled_from(["", *SEPARATORS]),
    st.text(DIGITS, max_size=6),
    st.sampled_from(["", "s", " s", " S", "\n", "\u00a0s "]),
    st.sampled_from([(0, 120), (1, 120), (3, 60), (50, 200), (1, 3600)]),
)
def test_number__of_any_digits(whole, separator, decimals, behind, limits):
    text = whole + separator + decimals + behind
    number, typed = said(text, "s"), parse_number(text, *limits, " s")
    if number is None:
        assert typed.value is None
        assert typed.remark in {UNCLEAR, NOT_A_NUMBER}
    else:
        value = taken(number, *limits)
        assert typed.value == value
        assert (typed.remark is None) == (value == number)


@given(st.text(DIGITS + SEPARATORS + SIGNS, max_size=12), st.sampled_from(["", "s", "%", "x"]))
def test_text__says_what_a_person_reads_or_is_refused(text, unit):
    number, typed = said(text, unit), parse_number(text, 1, 120, f" {unit}")
    assert typed.value == (None if number is None else taken(number, 1, 120))


@given(st.text().filter(lambda text: not any(map(str.isdecimal, text))))
def test_text__without_any_digit_is_refused(text):
    assert parse_number(text, 1, 120, " s").value is None
