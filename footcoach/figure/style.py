"""How the figure is drawn: the person's look and every colour for one theme. Plain values."""

from dataclasses import dataclass
from functools import lru_cache

from footcoach.figure.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Surroundings, distance, mixed
from footcoach.figure.looks import LOOKS, Look

__all__ = ["LOOKS", "FigureStyle", "Look", "style_of"]

OUTLINE_WIDTH = 0.0085
MARK_WIDTH = 0.0034
# What lies in the shade of the body: skin and cloth with so much of these laid over them.
SKIN_SHADOW, SKIN_SHADE, SKIN_LINE = "#2a0f04", 0.105, 0.34
CLOTH_SHADE, FOLD = 0.12, 0.24
# How different a tinted part looks from its skin, without and with high contrast, and the strengths of a tint.
TINT, STRONG_TINT = 0.105, 0.17
STRENGTHS = tuple(i / 100 for i in range(46, 101, 3))


@dataclass(frozen=True)
class FigureStyle(Surroundings):
    """Colours, look and outline.

    Attributes:
        look: Hair, build and cut of the clothes.
        skin: Skin of the near side and the face.
        skin_shade: Skin of the far side and small lines.
        skin_line: Small lines on the skin, such as those between the toes.
        sole: The sole of a foot and the palm's side of what bears weight.
        hair: Hair and brow.
        eye: The eyes.
        nail: Toenails.
        top: The shirt.
        top_light: The near sleeve.
        top_shade: The far sleeve.
        trousers: The near leg.
        trousers_shade: The far leg.
        trousers_fold: Folds and hem.
        scarf: The headscarf.
        scarf_line: Its folds.
        working: The working part of the near limb.
        working_shade: The working part of the far limb.
        mark: The line round a working part: black is seen on every skin.
        mark_light: A second line within the first one, on a ground that is too dark for it; else empty.
        mark_width: The width of each in body heights.
        outline: The colour of the outline round person and things, or empty for none.
        outline_width: Its width in body heights.
        ghost: The colour of a pose that is only hinted at.
    """

    look: Look
    skin: str
    skin_shade: str
    skin_line: str
    sole: str
    hair: str
    eye: str
    nail: str
    top: str
    top_light: str
    top_shade: str
    trousers: str
    trousers_shade: str
    trousers_fold: str
    scarf: str
    scarf_line: str
    working: str
    working_shade: str
    mark: str
    mark_light: str
    mark_width: float
    outline: str
    outline_width: float
    ghost: str


@lru_cache(maxsize=32)
def style_of(look: str, *, is_dark: bool, is_high_contrast: bool = False) -> FigureStyle:
    """Return how a person is drawn in a theme.

    Args:
        look: A key of `LOOKS`.
        is_dark: Whether the ground is dark.
        is_high_contrast: Whether colours are strong and everything has an outline.

    Raises:
        KeyError: There is no such look.
    """
    person = LOOKS[look]
    around = surroundings(is_dark=is_dark, is_high_contrast=is_high_contrast)
    clothes = person.on_dark if is_dark else person.on_light
    skin_shade = mixed(SKIN_SHADOW, person.skin, SKIN_SHADE)
    least = STRONG_TINT if is_high_contrast else TINT
    outline = ("#ffffff" if is_dark else "#000000") if is_high_contrast else ""
    return FigureStyle(
        **vars(around),
        look=person,
        skin=person.skin,
        skin_shade=skin_shade,
        skin_line=mixed(SKIN_SHADOW, person.skin, SKIN_LINE),
        sole=mixed("#ffd9c9", person.skin, 0.38),
        hair=person.hair_colour,
        eye="#2e211e",
        nail=mixed("#ffffff", person.skin, 0.55),
        top=clothes.top,
        top_light=mixed("#ffffff", clothes.top, 0.10),
        top_shade=mixed("#000000", clothes.top, CLOTH_SHADE),
        trousers=clothes.trousers,
        trousers_shade=mixed("#000000", clothes.trousers, CLOTH_SHADE),
        trousers_fold=mixed("#000000", clothes.trousers, FOLD),
        scarf=clothes.scarf,
        scarf_line=mixed("#000000", clothes.scarf, FOLD),
        working=tinted(around.accent, person.skin, least),
        working_shade=tinted(around.accent, skin_shade, least),
        mark="#000000",
        mark_light="#ffffff" if is_dark else "",
        mark_width=MARK_WIDTH,
        outline=outline,
        outline_width=OUTLINE_WIDTH if is_high_contrast else 0.0,
        ghost=mixed("#8a9499", around.wall, 0.28),
    )


def tinted(accent: str, skin: str, least: float) -> str:
    """Return skin under as thin a tint as stands out from it, so that the skin still shows through."""
    tints = [mixed(accent, skin, strength) for strength in STRENGTHS]
    return next((tint for tint in tints if distance(tint, skin) >= least), tints[-1])


def surroundings(*, is_dark: bool, is_high_contrast: bool) -> Surroundings:
    """Return the colours of the things around."""
    if is_high_contrast:
        return DARK_CONTRAST if is_dark else LIGHT_CONTRAST
    return DARK if is_dark else LIGHT
