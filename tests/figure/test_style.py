from itertools import combinations, product

import pytest

from footcoach.figure.colours import distance, mixed
from footcoach.figure.style import LOOKS, style_of
from tests.contrast import contrast

EVERY = [
    pytest.param(look, is_dark, is_high, id=f"{look}-{'dark' if is_dark else 'light'}{'-contrast' if is_high else ''}")
    for look, is_dark, is_high in product(LOOKS, (False, True), (False, True))
]
# Between these, differences are plain even in small pictures: black and white are 1 apart.
PLAIN, STRONG = 0.10, 0.16


def test_looks__names__are_those_that_the_settings_offer():
    assert list(LOOKS)[:5] == ["bun", "curls", "short", "grey", "scarf"]


def test_style_of__unknown_look__is_a_key_error():
    with pytest.raises(KeyError):
        style_of("nobody", is_dark=False)


def test_style_of__same_wishes__is_the_same_hashable_style():
    assert style_of("bun", is_dark=True) is style_of("bun", is_dark=True)
    assert len({style_of(look, is_dark=dark) for look, dark in product(LOOKS, (False, True))}) == 2 * len(LOOKS)


@pytest.mark.parametrize(("one", "other"), list(combinations(LOOKS, 2)))
def test_looks__two_people__differ_in_skin_hair_clothes_and_cut(one, other):
    a, b = LOOKS[one], LOOKS[other]
    assert a.hair != b.hair
    assert distance(a.skin, b.skin) > 0.005
    assert distance(a.on_light.top, b.on_light.top) > PLAIN
    assert (a.build, a.sleeve, a.trousers) != (b.build, b.sleeve, b.trousers) or a.has_glasses != b.has_glasses


@pytest.mark.parametrize(("look", "is_dark", "is_high_contrast"), EVERY)
def test_style_of__working_part__stands_out_from_skin_and_clothes(look, is_dark, is_high_contrast):
    style = style_of(look, is_dark=is_dark, is_high_contrast=is_high_contrast)
    least = STRONG if is_high_contrast else PLAIN
    for around in (style.skin, style.trousers, style.trousers_shade, style.top, style.wall, style.floor):
        assert distance(style.working, around) > least, around
    assert distance(style.working_shade, style.skin_shade) > PLAIN * 0.9


@pytest.mark.parametrize(("look", "is_dark", "is_high_contrast"), EVERY)
def test_style_of__line_round_a_working_part__is_seen_on_every_skin_and_ground(look, is_dark, is_high_contrast):
    style = style_of(look, is_dark=is_dark, is_high_contrast=is_high_contrast)
    lines = [colour for colour in (style.mark, style.mark_light) if colour]
    for around in (style.skin, style.skin_shade, style.wall, style.floor, style.inset_background):
        assert max(contrast(line, around) for line in lines) >= 3, around
    assert style.mark_width > 0


@pytest.mark.parametrize(("look", "is_dark", "is_high_contrast"), EVERY)
def test_style_of__person__stands_out_from_the_wall(look, is_dark, is_high_contrast):
    style = style_of(look, is_dark=is_dark, is_high_contrast=is_high_contrast)
    head = style.scarf if style.look.hair == "scarf" else style.hair
    for surface in (style.skin, head, style.top, style.trousers):
        assert distance(surface, style.wall) > PLAIN, surface
        assert distance(surface, style.floor) > PLAIN * 0.55, surface
    assert distance(style.skin, style.skin_shade) > 0.03
    assert distance(style.skin, head) > PLAIN * 0.9


@pytest.mark.parametrize("is_dark", [False, True])
def test_style_of__high_contrast__has_an_outline_as_far_from_the_ground_as_can_be(is_dark):
    style = style_of("bun", is_dark=is_dark, is_high_contrast=True)
    assert {style.outline, style.wall} == {"#000000", "#ffffff"}
    assert style.outline_width > 0
    assert not style_of("bun", is_dark=is_dark).outline


@pytest.mark.parametrize("is_dark", [False, True])
def test_style_of__ghost__is_pale_yet_visible(is_dark):
    style = style_of("bun", is_dark=is_dark)
    assert 0.03 < distance(style.ghost, style.wall) < 0.25


# How dark the far side was before it was halved: brown laid over the skin, black over the cloth.
EARLIER_SHADE, EARLIER_CLOTH = ("#5a2d12", 0.26), ("#000000", 0.25)
# Less is not seen.
SEEN = 0.03


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("is_dark", [False, True])
def test_style_of__far_limbs_and_neck__are_half_as_dark_as_they_were(look, is_dark):
    style = style_of(look, is_dark=is_dark)
    for near, far, (shade, part) in (
        (style.skin, style.skin_shade, EARLIER_SHADE),
        (style.trousers, style.trousers_shade, EARLIER_CLOTH),
    ):
        earlier = distance(near, mixed(shade, near, part))
        assert distance(near, far) <= max(0.56 * earlier, SEEN + 0.002)


@pytest.mark.parametrize("look", LOOKS)
def test_style_of__hair__has_one_colour_on_every_ground(look):
    assert (
        len({style_of(look, is_dark=dark, is_high_contrast=high).hair for dark, high in product((0, 1), (0, 1))}) == 1
    )


@pytest.mark.parametrize(("look", "is_dark", "is_high_contrast"), EVERY)
def test_style_of__working_part__is_a_tint_that_lines_and_nails_are_seen_on(look, is_dark, is_high_contrast):
    style = style_of(look, is_dark=is_dark, is_high_contrast=is_high_contrast)
    if not is_high_contrast:
        assert distance(style.working, style.skin) < 0.16
    for drawn in (style.skin_line, style.nail):
        assert distance(style.working, drawn) > PLAIN
        assert distance(style.skin, drawn) > PLAIN * 0.8


def test_distance__black_and_white__is_one():
    assert distance("#000000", "#ffffff") == pytest.approx(1.0, abs=0.001)
    assert distance("#36456a", "#36456a") == 0


def test_mixed__parts__lie_between_both_colours():
    assert mixed("#ff0000", "#0000ff", 0.0) == "#0000ff"
    assert mixed("#ff0000", "#0000ff", 1.0) == "#ff0000"
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"
