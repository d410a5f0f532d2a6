"""The look in one place: colours, space and type. Widgets that paint themselves read the palette made here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

Pixels = Callable[[float], str]
"""Turns a size at 100 % into one at the chosen size of text."""

SPACE_PX = 8
"""The unit of every distance."""

BODY_PX = 15
"""The size of plain text at 100 %."""


@dataclass(frozen=True)
class Colours:
    """The colours of one theme. Every text is readable from afar: its contrast is at least 7:1 wherever it stands."""

    window: str
    surface: str
    soft: str
    border: str
    text: str
    quiet: str
    accent: str
    accent_text: str
    on_accent: str
    pressed: str
    warning: str


LIGHT = Colours(
    window="#f5f3ee",
    surface="#ffffff",
    soft="#ece7dc",
    border="#ddd7ca",
    text="#1a2325",
    quiet="#434c4e",
    accent="#0b5d53",
    accent_text="#08564d",
    on_accent="#ffffff",
    pressed="#08453e",
    warning="#82360f",
)
DARK = Colours(
    window="#14191b",
    surface="#1f2629",
    soft="#2c3538",
    border="#39444a",
    text="#f2f0ea",
    quiet="#b9c1c1",
    accent="#4fd1c0",
    accent_text="#6fdccd",
    on_accent="#0d211e",
    pressed="#86e3d7",
    warning="#ffb38a",
)


_LEAST_ROOM_EM = (25, 14)
"""So many letters a screen must hold beside and below each other: with fewer, no page could be used on it."""


def text_percent_for(screen: QSize, wanted_percent: int) -> int:
    """Return the size of text, 100 or more, at most as wanted and as large as `screen`, in pixels, has room for."""
    width_em, height_em = _LEAST_ROOM_EM
    largest_px = min(screen.width() / width_em, screen.height() / height_em)
    return max(100, min(wanted_percent, int(100 * largest_px / BODY_PX)))


def is_dark(palette: QPalette) -> bool:
    """Whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def apply_theme(application: QApplication, theme: str, text_percent: int) -> None:
    """Dress the whole application.

    Args:
        application: What to dress.
        theme: "system", "light" or "dark".
        text_percent: Size of text, 100 to 200.
    """
    colours = DARK if _wants_dark(application, theme) else LIGHT
    application.setPalette(_palette(colours))
    font = application.font()
    font.setPixelSize(round(BODY_PX * text_percent / 100))
    application.setFont(font)
    application.setStyleSheet(_style_sheet(colours, text_percent / 100))


def _wants_dark(application: QApplication, theme: str) -> bool:
    hints = application.styleHints()
    if theme == "system":
        hints.unsetColorScheme()
        return hints.colorScheme() == Qt.ColorScheme.Dark
    hints.setColorScheme(Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light)
    return theme == "dark"


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.soft,
        role.Text: colours.text,
        role.PlaceholderText: colours.quiet,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent_text,
        role.Mid: colours.border,
        role.Midlight: colours.soft,
        role.Light: colours.surface,
        role.Dark: colours.quiet,
        role.Shadow: colours.border,
    }.items():
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.quiet))
    return palette


def _style_sheet(colours: Colours, scale: float) -> str:
    def px(size: float) -> str:
        return f"{round(size * scale)}px"

    return "".join(part(colours, px) for part in (_surfaces, _buttons, _special_buttons, _fields))


def _surfaces(colours: Colours, px: Pixels) -> str:
    """Return the style of labels, cards and what lies below them."""
    return f"""
QToolTip {{ color: {colours.text}; background: {colours.surface}; border: 1px solid {colours.border}; padding: 4px; }}
QLabel[role="title"] {{ font-size: {px(34)}; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {px(22)}; font-weight: 650; }}
QLabel[role="subheading"] {{ font-size: {px(17)}; font-weight: 650; }}
QLabel[role="quiet"] {{ color: {colours.quiet}; }}
QLabel[role="warning"] {{ color: {colours.warning}; font-weight: 600; }}
QFrame[role="card"] {{ background: {colours.surface}; border: 1px solid {colours.border}; border-radius: 16px; }}
QFrame[role="notice"] {{ background: {colours.soft}; border: 1px solid {colours.warning}; border-radius: 12px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QWidget#placesBar {{ background: {colours.surface}; border: none; }}
QFrame[role="alert"] {{ background: {colours.surface}; border: 2px solid {colours.warning}; border-radius: 16px; }}
QLabel[role="state"] {{ color: {colours.accent_text}; font-weight: 600; }}
QLabel[role="pill"] {{
    background: {colours.soft}; border-radius: {px(10)}; padding: {px(2)} {px(10)}; font-weight: 600;
}}
"""


def _buttons(colours: Colours, px: Pixels) -> str:
    """Return the style of plain buttons and the ones to expect."""
    return f"""
QPushButton {{
    background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.border};
    border-radius: 12px; padding: {px(7)} {px(14)};
}}
QPushButton:hover {{ border-color: {colours.accent}; }}
QPushButton:pressed {{ background: {colours.soft}; }}
QPushButton:focus {{ border: 2px solid {colours.accent}; }}
QPushButton:disabled {{ color: {colours.quiet}; background: transparent; border-color: transparent; }}
QPushButton[role="primary"] {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; font-weight: 650;
}}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{ background: {colours.pressed}; }}
QPushButton[role="primary"]:focus {{ border: 3px solid {colours.text}; padding: {px(6)} {px(12)}; }}
QPushButton[role="primary"]:disabled {{
    background: {colours.soft}; color: {colours.quiet}; border-color: {colours.soft};
}}
QPushButton[role="start"] {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent};
    font-size: {px(26)}; font-weight: 700; border-radius: 20px; padding: {px(22)} {px(64)};
}}
QPushButton[role="start"]:hover, QPushButton[role="start"]:pressed {{ background: {colours.pressed}; }}
QPushButton[role="start"]:focus {{ border: 3px solid {colours.text}; }}
"""


def _special_buttons(colours: Colours, px: Pixels) -> str:
    """Return the style of buttons that are part of something."""
    return f"""
QPushButton[role="plain"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="plain"]:hover {{ background: {colours.soft}; }}
QPushButton[role="plain"]:focus {{ border: 2px solid {colours.accent}; }}
QPushButton[role="plain"]:checked {{ background: {colours.soft}; }}
QPushButton[role="choice"]:checked {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent};
}}
QPushButton[role="choice"]:checked:focus {{ border: 3px solid {colours.text}; }}
QPushButton[role="score"] {{ padding: {px(6)} 0; min-width: {px(27)}; border-radius: 10px; }}
QPushButton[role="score"]:checked {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; font-weight: 700;
}}
QPushButton[role="score"]:checked:focus {{ border: 3px solid {colours.text}; }}
QPushButton[role="place"] {{
    background: transparent; border-color: transparent; border-radius: 10px;
    text-align: left; padding: {px(10)} {px(16)}; font-weight: 600;
}}
QPushButton[role="place"]:hover {{ border-color: {colours.border}; }}
QPushButton[role="place"]:checked {{ background: {colours.soft}; }}
QPushButton[role="place"]:focus {{ border: 2px solid {colours.accent}; }}
QPushButton[role="exercise"] {{ border-radius: 16px; padding: 0; text-align: left; }}
"""


def _fields(colours: Colours, px: Pixels) -> str:
    """Return the style of fields, lists and scroll bars."""
    return f"""
QCheckBox {{ spacing: {px(8)}; padding: {px(5)}; border: 2px solid transparent; border-radius: 8px; }}
QCheckBox:focus {{ border-color: {colours.accent}; }}
QCheckBox::indicator {{
    width: {px(18)}; height: {px(18)}; border: 2px solid {colours.quiet}; border-radius: 5px;
    background: {colours.surface};
}}
QCheckBox::indicator:hover {{ border-color: {colours.accent}; }}
QCheckBox::indicator:checked {{ background: {colours.accent}; border-color: {colours.accent}; }}
QComboBox {{
    background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.border}; border-radius: 10px;
    padding: {px(5)} {px(10)};
}}
QComboBox:hover {{ border-color: {colours.accent}; }}
QComboBox:focus {{ border: 2px solid {colours.accent}; }}
QComboBox:disabled {{ color: {colours.quiet}; }}
QComboBox::drop-down {{ border: none; width: {px(26)}; }}
QComboBox QAbstractItemView {{ background: {colours.surface}; border: 1px solid {colours.border}; }}
QPlainTextEdit {{
    background: {colours.surface}; border: 1px solid {colours.border}; border-radius: 10px; padding: {px(4)} {px(6)};
}}
QTableWidget {{ background: {colours.surface}; border: 2px solid transparent; border-radius: 10px; }}
QPlainTextEdit:focus, QTableWidget:focus {{ border: 2px solid {colours.accent}; }}
QHeaderView, QHeaderView::section {{ background: transparent; border: none; }}
QHeaderView::section {{ color: {colours.quiet}; padding: {px(4)} 3px; border-bottom: 1px solid {colours.border}; }}
QListWidget {{ background: {colours.surface}; border: 1px solid {colours.border}; border-radius: 12px; padding: 6px; }}
QListWidget::item {{ padding: {px(4)} {px(8)}; border-radius: 8px; }}
QListWidget::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
QListWidget:focus {{ border: 2px solid {colours.accent}; }}
QScrollBar {{ background: transparent; margin: 2px; border: none; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {colours.border}; min-height: 40px; min-width: 40px; border-radius: 5px; }}
QScrollBar::handle:hover {{ background: {colours.quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
