"""The people to choose from: skin, hair, clothes and build. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Hair = Literal["bun", "curls", "short", "receding", "scarf"]
Sleeve = Literal["short", "half", "long"]
Trousers = Literal["knee", "calf"]


@dataclass(frozen=True)
class Build:
    """How much wider than the plain figure limbs and trunk are; bones are the same for everyone."""

    limbs: float
    trunk: float


@dataclass(frozen=True)
class Clothes:
    """The colours of the clothes on a light or on a dark ground."""

    top: str
    trousers: str
    scarf: str


@dataclass(frozen=True)
class Look:
    """One person.

    Attributes:
        hair: How the hair is drawn.
        has_glasses: Whether the person wears glasses.
        build: How broad the person is.
        sleeve: Where the sleeves end.
        trousers: Where the trousers end; calves stay bare, so that the working part shows.
        skin: The colour of the skin.
        hair_colour: The colour of the hair, light enough for a dark ground: it is the same on every ground.
        on_light: The clothes on a light ground.
        on_dark: The clothes on a dark ground.
    """

    hair: Hair
    has_glasses: bool
    build: Build
    sleeve: Sleeve
    trousers: Trousers
    skin: str
    hair_colour: str
    on_light: Clothes
    on_dark: Clothes


SLIM, MEDIUM, BROAD = Build(0.92, 0.93), Build(1.0, 1.0), Build(1.07, 1.12)

LOOKS: Mapping[str, Look] = MappingProxyType({
    "bun": Look(
        "bun", False, MEDIUM, "half", "calf", "#e9b896", "#5f4138",
        Clothes("#2a9d8f", "#36456a", "#2a9d8f"), Clothes("#2fa899", "#6478a8", "#2fa899"),
    ),
    "curls": Look(
        "curls", False, SLIM, "short", "calf", "#8f5b3d", "#5c3f34",
        Clothes("#e3a72f", "#4b3f72", "#e3a72f"), Clothes("#dfa63a", "#7f71b4", "#dfa63a"),
    ),
    "short": Look(
        "short", False, BROAD, "short", "knee", "#f1c9ad", "#8a5a33",
        Clothes("#4a7fc1", "#43494f", "#4a7fc1"), Clothes("#5a92d6", "#78828b", "#5a92d6"),
    ),
    "grey": Look(
        "receding", True, Build(1.0, 1.12), "long", "calf", "#e8bda2", "#a3a5a6",
        Clothes("#8a9149", "#4a5266", "#8a9149"), Clothes("#9ea75c", "#7a86a2", "#9ea75c"),
    ),
    "scarf": Look(
        "scarf", False, Build(1.0, 1.05), "long", "calf", "#c98e66", "#2f2320",
        Clothes("#94508a", "#3a4a55", "#3f9aa8"), Clothes("#ad66a3", "#6b8191", "#58b3c1"),
    ),
})  # fmt: skip
