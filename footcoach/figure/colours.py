"""The colours of the things around the person, one set for each theme, and calculations with colours."""

from dataclasses import dataclass
from functools import lru_cache

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Surroundings:
    """One colour for each kind of surface around the person, as `#rrggbb`.

    Attributes:
        prop: Faces of furniture.
        prop_light: Upper surfaces.
        prop_dark: Edges and far parts of furniture.
        wall: The wall behind.
        floor: The floor.
        shadow: Contact shadows on the floor.
        mat: The mat and the mattress.
        towel: Cushion and rolled towel.
        ball: The ball.
        ball_line: The seam of the ball.
        band: The band.
        accent: The working part.
        inset_background: The panel of a close-up.
        inset_border: Its edge.
        inset_line: Lines and arrows.
    """

    prop: str
    prop_light: str
    prop_dark: str
    wall: str
    floor: str
    shadow: str
    mat: str
    towel: str
    ball: str
    ball_line: str
    band: str
    accent: str
    inset_background: str
    inset_border: str
    inset_line: str


LIGHT = Surroundings(
    prop="#dccfb8",
    prop_light="#c9b797",
    prop_dark="#b9a583",
    wall="#f3efe6",
    floor="#dddcd8",
    shadow="#b3b0a4",
    mat="#b5c9c3",
    towel="#9db7cf",
    ball="#cfdc4b",
    ball_line="#f7f8e8",
    band="#8c5aa8",
    accent="#e2452a",
    inset_background="#ffffff",
    inset_border="#d8d2c4",
    inset_line="#0e7c6b",
)

DARK = Surroundings(
    prop="#6d675b",
    prop_light="#8d8472",
    prop_dark="#555047",
    wall="#232a2c",
    floor="#383e3e",
    shadow="#262b2b",
    mat="#4c6661",
    towel="#6f8ba6",
    ball="#c9d64a",
    ball_line="#f4f6de",
    band="#b58ad0",
    accent="#f4553a",
    inset_background="#1a1f20",
    inset_border="#3c4446",
    inset_line="#4fd1bf",
)

LIGHT_CONTRAST = Surroundings(
    prop="#e6e6e6",
    prop_light="#c4c4c4",
    prop_dark="#8c8c8c",
    wall="#ffffff",
    floor="#d6d6d6",
    shadow="#7a7a7a",
    mat="#8fc7bd",
    towel="#8fb4e0",
    ball="#e8f000",
    ball_line="#000000",
    band="#7a00b8",
    accent="#e00000",
    inset_background="#ffffff",
    inset_border="#000000",
    inset_line="#00563f",
)

DARK_CONTRAST = Surroundings(
    prop="#3c3c3c",
    prop_light="#5c5c5c",
    prop_dark="#262626",
    wall="#000000",
    floor="#2e2e2e",
    shadow="#707070",
    mat="#2f6b60",
    towel="#3a6aa0",
    ball="#f2ff3a",
    ball_line="#000000",
    band="#d58cff",
    accent="#ff2a1a",
    inset_background="#000000",
    inset_border="#ffffff",
    inset_line="#5cffe4",
)


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=256)
def mixed(colour: str, ground: str, part: float) -> str:
    """Return a colour with `part` of it laid over a ground; opaque colours paint faster and print everywhere."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    return "#" + "".join(f"{round(over * part + under * (1 - part)):02x}" for over, under in pairs)


def perceived(colour: str) -> Triple:
    """Return a colour in OKLab, where equal distances look equally different."""
    r, g, b = (linear(channel / 255) for channel in channels(colour))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def linear(channel: float) -> float:
    """Return the light of an sRGB channel."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def distance(one: str, other: str) -> float:
    """Return how different two colours look: 0 the same, 1 black and white."""
    pairs = zip(perceived(one), perceived(other), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)
