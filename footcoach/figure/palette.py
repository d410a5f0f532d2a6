"""The colours of the drawn person and of the things around it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FigurePalette:
    """One colour for each kind of surface, as `#rrggbb`.

    Attributes:
        skin: Skin of the near side and the face.
        skin_shade: Skin of the far side and its small lines.
        hair: Hair and brow.
        eye: The eyes.
        nail: Toenails.
        top: The shirt.
        top_light: The near sleeve.
        top_shade: The far sleeve.
        trousers: The near leg.
        trousers_shade: The far leg.
        prop: Faces of furniture.
        prop_light: Upper surfaces.
        prop_dark: Edges and far parts of furniture.
        wall: The wall behind.
        floor: The floor line.
        shadow: Contact shadows on the floor.
        mat: The mat and the cushion.
        ball: The ball.
        ball_line: The seam of the ball.
        band: The band.
        accent: The working part.
        inset_background: The panel of a close-up.
        inset_border: Its edge.
        inset_line: Lines and arrows in it.
    """

    skin: str
    skin_shade: str
    hair: str
    eye: str
    nail: str
    top: str
    top_light: str
    top_shade: str
    trousers: str
    trousers_shade: str
    prop: str
    prop_light: str
    prop_dark: str
    wall: str
    floor: str
    shadow: str
    mat: str
    ball: str
    ball_line: str
    band: str
    accent: str
    inset_background: str
    inset_border: str
    inset_line: str


def mixed(colour: str, ground: str, part: float) -> str:
    """Return a colour with `part` of it laid over a ground; opaque colours paint faster and print everywhere."""
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * part + under * (1 - part)):02x}" for over, under in pairs)


LIGHT_PALETTE = FigurePalette(
    skin="#e9b896",
    skin_shade="#cf9975",
    hair="#3d2c29",
    eye="#3d2c29",
    nail="#f9e6da",
    top="#2a9d8f",
    top_light="#3aaa9c",
    top_shade="#1f7d72",
    trousers="#36456a",
    trousers_shade="#27334f",
    prop="#dccfb8",
    prop_light="#c9b797",
    prop_dark="#b9a583",
    wall="#f0ebe0",
    floor="#d8d0bf",
    shadow="#c9bfab",
    mat="#b5c9c3",
    ball="#cfdc4b",
    ball_line="#f7f8e8",
    band="#8c5aa8",
    accent="#e2573c",
    inset_background="#ffffff",
    inset_border="#d8d2c4",
    inset_line="#0e7c6b",
)

DARK_PALETTE = FigurePalette(
    skin="#e3b18f",
    skin_shade="#b98766",
    hair="#8a5c49",
    eye="#3b2a26",
    nail="#f6dfd0",
    top="#2fa899",
    top_light="#41b9aa",
    top_shade="#1f7a6f",
    trousers="#6478a8",
    trousers_shade="#475780",
    prop="#6d675b",
    prop_light="#8d8472",
    prop_dark="#555047",
    wall="#293031",
    floor="#454c4d",
    shadow="#323839",
    mat="#4c6661",
    ball="#c9d64a",
    ball_line="#f4f6de",
    band="#b58ad0",
    accent="#f0694c",
    inset_background="#1a1f20",
    inset_border="#3c4446",
    inset_line="#4fd1bf",
)
