"""The look in one place: colours, space and type. Widgets that paint themselves read the palette made here."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

SPACE_PX = 8
"""The unit of every distance."""

BODY_PX = 15
"""The size of plain text at 100 %."""


FOCUS_FRAME_PX = 3
"""The width of the frame round a page that has the focus."""

_KEYS_PADDING_PX = 3
"""What keeps the chosen row of the list of keys apart from the line that shows the focus."""

_FOCUS_PX = 2
"""A border grows by so much where the focus is. What is new of it is as wide, so that it is seen on any border."""


@dataclass(frozen=True)
class Colours:
    """The colours of one theme. Every text is readable from afar: its contrast is at least 7:1 wherever it stands.

    Attributes:
        window: The ground of a page.
        surface: Cards, fields and plain buttons.
        soft: What is set apart on either.
        border: Lines round what is only looked at.
        edge: Lines round what is pressed or written in, 3:1 on every ground.
        track: What is not done yet of a ring or a bar.
        text: Text.
        quiet: Text that matters less.
        accent: What is done, chosen or to be pressed first, and the focus.
        accent_text: Text in that colour.
        on_accent: Text on it.
        pressed: The same while it is pressed.
        warning: What is wrong or may be dangerous.
        line_px: The width of lines.
    """

    window: str
    surface: str
    soft: str
    border: str
    edge: str
    track: str
    text: str
    quiet: str
    accent: str
    accent_text: str
    on_accent: str
    pressed: str
    warning: str
    line_px: int = 1


LIGHT = Colours(
    window="#f5f3ee",
    surface="#ffffff",
    soft="#ece7dc",
    border="#ddd7ca",
    edge="#817b6f",
    track="#ddd7ca",
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
    edge="#84918f",
    track="#39444a",
    text="#f2f0ea",
    quiet="#b9c1c1",
    accent="#4fd1c0",
    accent_text="#6fdccd",
    on_accent="#0d211e",
    pressed="#86e3d7",
    warning="#ffb38a",
)
LIGHT_CONTRAST = Colours(
    window="#ffffff",
    surface="#ffffff",
    soft="#e8e8e8",
    border="#000000",
    edge="#000000",
    track="#b4b4b4",
    text="#000000",
    quiet="#000000",
    accent="#004a41",
    accent_text="#003d36",
    on_accent="#ffffff",
    pressed="#000000",
    warning="#6b2400",
    line_px=2,
)
DARK_CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    soft="#2b2b2b",
    border="#ffffff",
    edge="#ffffff",
    track="#5c5c5c",
    text="#ffffff",
    quiet="#ffffff",
    accent="#5cffe4",
    accent_text="#8affec",
    on_accent="#000000",
    pressed="#ffffff",
    warning="#ffcfa3",
    line_px=2,
)


_LEAST_ROOM_EM = (25, 14)
"""So many letters a screen must hold beside and below each other: with fewer, no page could be used on it."""


def text_percent_for(screen: QSize, wanted_percent: int, system_px: int = BODY_PX) -> int:
    """Return the size of text in percent of BODY_PX, 100 or more, as far as a screen has room for it.

    Args:
        screen: Its size in pixels.
        wanted_percent: The chosen size of text, 100 to 200, in percent of what the desktop gives all programs.
        system_px: What that is; where it is less than BODY_PX, it counts as that.
    """
    width_em, height_em = _LEAST_ROOM_EM
    largest_px = min(screen.width() / width_em, screen.height() / height_em)
    wanted_px = max(BODY_PX, system_px) * wanted_percent / 100
    return max(100, int(100 * min(wanted_px, largest_px) / BODY_PX))


_USUAL_WINDOW = QSize(1280, 800)
_GROWTH_STEP_PERCENT = 10
_LARGEST_GROWTH_PERCENT = 150


def growth_percent_for(window: QSize) -> int:
    """Return how large everything is written in a window of so many pixels, 100 to 150, in percent of the usual one.

    It is read from farther away, and would be a narrow island in it. It always holds as much as the usual window.
    """
    share = min(window.width() / _USUAL_WINDOW.width(), window.height() / _USUAL_WINDOW.height())
    steps = int(share * 100 / _GROWTH_STEP_PERCENT) * _GROWTH_STEP_PERCENT
    return max(100, min(steps, _LARGEST_GROWTH_PERCENT))


def is_dark(palette: QPalette) -> bool:
    """Whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that a palette was made of; for one that was not made here, those that suit it."""
    window, text = (palette.color(role).name() for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText))
    usual = DARK if is_dark(palette) else LIGHT
    return next((c for c in (LIGHT_CONTRAST, DARK_CONTRAST) if (c.window, c.text) == (window, text)), usual)


@dataclass(frozen=True)
class ScreenLook:
    """How everything on the screen is shown.

    Attributes:
        theme: "system", "light" or "dark".
        text_percent: Size of text in percent of BODY_PX.
        is_high_contrast: Whether texts and lines are black and white.
    """

    theme: str
    text_percent: int
    is_high_contrast: bool = False

    @property
    def text_px(self) -> int:
        """The size of plain text."""
        return round(BODY_PX * self.text_percent / 100)


def apply_theme(application: QApplication, theme: str, text_percent: int, *, is_high_contrast: bool = False) -> None:
    """Dress the whole application; see ScreenLook."""
    look = ScreenLook(theme, text_percent, is_high_contrast)
    _request_scheme(application, theme)
    colours = _colours(application, look)
    application.setPalette(_palette(colours))
    font = application.font()
    font.setPixelSize(look.text_px)
    application.setFont(font)
    for name in _CLASSES_WITH_FONTS:
        if _font_of(name) != font:
            QApplication.setFont(font, name)  # type: ignore[arg-type]
    application.setStyleSheet(_style_sheet(colours, text_percent / 100))


def is_dressed(application: QApplication, look: ScreenLook) -> bool:
    """Return whether the application still is as `apply_theme` left it.

    When the desktop tells Qt of another theme or font, which many do soon after the start, Qt gives its own to the
    application, or to some classes of widgets only.
    """
    fonts = application.font(), *map(_font_of, _CLASSES_WITH_FONTS)
    return colours_of(application.palette()) is _colours(application, look) and all(
        font.pixelSize() == look.text_px for font in fonts
    )


_CLASSES_WITH_FONTS = (
    "QMenu",
    "QMessageBox",
    "QLabel",
    "QTipLabel",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QToolButton",
    "QAbstractItemView",
    "QListView",
    "QHeaderView",
    "QComboMenuItem",
    "QComboLineEdit",
)
"""A desktop such as GNOME has fonts of its own for these, which Qt keeps when the application is given another one."""


def _font_of(class_name: str) -> QFont:
    # As above, the stub of PySide6 6.11 wants bytes, and the method wants none.
    return QApplication.font(class_name)  # type: ignore[call-overload, no-any-return]


def _colours(application: QApplication, look: ScreenLook) -> Colours:
    """Return the colours of a look; those of the system's theme can be light now and dark later."""
    is_dark_theme = look.theme == "dark"
    if look.theme == "system":
        is_dark_theme = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    if look.is_high_contrast:
        return DARK_CONTRAST if is_dark_theme else LIGHT_CONTRAST
    return DARK if is_dark_theme else LIGHT


def _request_scheme(application: QApplication, theme: str) -> None:
    """Let what Qt and the desktop draw of our windows be light or dark, too."""
    hints = application.styleHints()
    if theme == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light)


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
        role.Mid: colours.track,
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
    sizes = _Sizes(colours, scale)
    return "".join(part(colours, sizes) for part in (_surfaces, _buttons, _special_buttons, _fields, _lists))


@dataclass(frozen=True)
class _Sizes:
    """Lengths of a style sheet at the chosen size of text, and borders, which do not grow with it."""

    colours: Colours
    scale: float

    def __call__(self, size: float, less_px: int = 0) -> str:
        """Return a size at 100 % as it is now."""
        return f"{max(0, round(size * self.scale) - less_px)}px"

    def focus(self, vertical: float, horizontal: float) -> str:
        """Return the border of what has the focus, which takes from its padding what it is wider."""
        padding = f"{self(vertical, _FOCUS_PX)} {self(horizontal, _FOCUS_PX)}"
        return f"border: {self.colours.line_px + _FOCUS_PX}px solid {self.colours.accent}; padding: {padding};"


def _surfaces(colours: Colours, px: _Sizes) -> str:
    """Return the style of labels, cards and what lies below them."""
    line = f"{colours.line_px}px solid"
    return f"""
QToolTip {{ color: {colours.text}; background: {colours.surface}; border: {line} {colours.edge}; padding: 4px; }}
QLabel[role="title"] {{ font-size: {px(34)}; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {px(22)}; font-weight: 650; }}
QLabel[role="subheading"] {{ font-size: {px(17)}; font-weight: 650; }}
QLabel[role="lead"] {{ font-size: {px(18)}; }}
QLabel[dense="true"] {{ font-size: {px(14)}; }}
QLabel[role="call"] {{ font-size: {px(19)}; font-weight: 700; color: {colours.warning}; }}
QLabel[dense="true"][role="call"] {{ font-size: {px(16)}; }}
QLabel[dense="true"][role="subheading"] {{ font-size: {px(15)}; font-weight: 650; }}
QLabel[role="quiet"] {{ color: {colours.quiet}; }}
QLabel[role="warning"] {{ color: {colours.warning}; font-weight: 600; }}
QFrame[role="card"] {{ background: {colours.surface}; border: {line} {colours.border}; border-radius: 16px; }}
QFrame[role="notice"] {{ background: {colours.soft}; border: {line} {colours.warning}; border-radius: 12px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollArea {{ border: {FOCUS_FRAME_PX}px solid transparent; }}
QFrame#sessionPage {{ border: {FOCUS_FRAME_PX}px solid transparent; }}
QFrame#sessionPage:focus {{ border: {FOCUS_FRAME_PX}px solid {colours.accent}; }}
QWidget#placesBar {{ background: {colours.surface}; border: none; }}
QFrame[role="alert"] {{ background: {colours.surface}; border: 2px solid {colours.warning}; border-radius: 16px; }}
QFrame[role="alert"]:focus, QFrame[role="card"]:focus {{
    border: {colours.line_px + 1 + _FOCUS_PX}px solid {colours.text};
}}
QLabel[role="state"] {{ color: {colours.accent_text}; font-weight: 600; }}
QFrame[role="rule"] {{ background: {colours.border}; border: none; max-height: 1px; min-height: 1px; }}
"""


def _buttons(colours: Colours, px: _Sizes) -> str:
    """Return the style of plain buttons and the ones to expect."""
    return f"""
QPushButton {{
    background: {colours.surface}; color: {colours.text}; border: {colours.line_px}px solid {colours.edge};
    border-radius: 12px; padding: {px(7)} {px(14)};
}}
QPushButton:hover {{ border-color: {colours.accent}; }}
QPushButton:pressed {{ background: {colours.soft}; }}
QPushButton:focus {{ {px.focus(7, 14)} }}
QPushButton:disabled {{ color: {colours.quiet}; background: transparent; border-color: transparent; }}
QPushButton[role="primary"] {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; font-weight: 650;
}}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{ background: {colours.pressed}; }}
QPushButton[role="primary"]:disabled {{
    background: {colours.soft}; color: {colours.quiet}; border-color: {colours.soft};
}}
QPushButton[large="true"] {{ font-size: {px(17)}; border-radius: 18px; padding: {px(18)} {px(10)}; }}
QPushButton[large="true"]:focus {{ {px.focus(18, 10)} }}
QPushButton[role="large"] {{ font-size: {px(18)}; font-weight: 600; padding: {px(12)} {px(28)}; }}
QPushButton[role="large"]:focus {{ {px.focus(12, 28)} }}
QPushButton[role="start"] {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent};
    font-size: {px(26)}; font-weight: 700; border-radius: 20px; padding: {px(22)} {px(64)};
}}
QPushButton[role="start"]:hover, QPushButton[role="start"]:pressed {{ background: {colours.pressed}; }}
QPushButton[role="start"]:focus {{ {px.focus(22, 64)} }}
"""


def _special_buttons(colours: Colours, px: _Sizes) -> str:
    """Return the style of buttons that are part of something."""
    return f"""
QPushButton[role="plain"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="plain"]:hover {{ background: {colours.soft}; }}
QPushButton[role="plain"]:focus {{ border-color: {colours.accent}; }}
QPushButton[role="plain"]:checked {{ background: {colours.soft}; }}
QPushButton[role="choice"]:checked {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent};
}}
QPushButton[role="option"]:checked {{ background: {colours.soft}; border-color: {colours.text}; }}
QPushButton[role="score"] {{ padding: {px(7)} 0; min-width: {px(31)}; border-radius: 10px; }}
QPushButton[role="score"]:focus {{ {px.focus(7, 0)} min-width: {px(31, 2 * _FOCUS_PX)}; }}
QPushButton[role="score"]:checked {{
    background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; font-weight: 700;
}}
QPushButton[role="entry"] {{
    background: transparent; border-color: transparent; border-radius: 10px;
    text-align: left; padding: {px(6)} {px(12)};
}}
QPushButton[role="entry"]:hover {{ background: {colours.soft}; }}
QPushButton[role="entry"]:checked {{ background: {colours.soft}; border-color: {colours.edge}; font-weight: 600; }}
QPushButton[role="entry"]:focus {{ {px.focus(6, 12)} }}
QPushButton[role="place"] {{
    background: transparent; border-color: transparent; border-radius: 10px;
    text-align: left; padding: {px(10)} {px(16)}; font-weight: 600;
}}
QPushButton[role="tab"] {{
    background: transparent; border-color: transparent; border-radius: 10px;
    padding: {px(6)} {px(4)}; font-weight: 600;
}}
QPushButton[role="place"]:hover, QPushButton[role="tab"]:hover {{ border-color: {colours.border}; }}
QPushButton[role="place"]:checked, QPushButton[role="tab"]:checked {{
    background: {colours.soft}; border-color: {colours.edge};
}}
QPushButton[role="place"]:focus {{ {px.focus(10, 16)} }}
QPushButton[role="tab"]:focus {{ {px.focus(6, 4)} }}
QPushButton[role="exercise"] {{ border-radius: 16px; padding: 0; text-align: left; }}
"""


def _fields(colours: Colours, px: _Sizes) -> str:
    """Return the style of fields."""
    line = f"{colours.line_px}px solid"
    return f"""
QCheckBox {{ spacing: {px(8)}; padding: {px(5)}; border: 2px solid transparent; border-radius: 8px; }}
QCheckBox:focus {{ border-color: {colours.accent}; }}
QCheckBox::indicator {{
    width: {px(18)}; height: {px(18)}; border: 2px solid {colours.quiet}; border-radius: 5px;
    background: {colours.surface};
}}
QCheckBox::indicator:hover {{ border-color: {colours.accent}; }}
QCheckBox::indicator:checked {{ background: {colours.accent}; border-color: {colours.accent}; }}
QComboBox, QSpinBox {{
    background: {colours.surface}; color: {colours.text}; border: {line} {colours.edge}; border-radius: 10px;
    padding: {px(5)} {px(10)};
}}
QComboBox:hover, QSpinBox:hover {{ border-color: {colours.accent}; }}
QComboBox:focus, QSpinBox:focus {{ {px.focus(5, 10)} }}
QComboBox:disabled {{ color: {colours.quiet}; }}
QComboBox::drop-down {{ border: none; width: {px(26)}; }}
QSpinBox {{ padding: {px(4)} {_FOCUS_PX}px {px(4)} {px(10)}; }}
QSpinBox:focus {{ padding: {px(4, _FOCUS_PX)} 0 {px(4, _FOCUS_PX)} {px(10, _FOCUS_PX)}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: {px(26)}; }}
QPlainTextEdit, QLineEdit[role="field"] {{
    background: {colours.surface}; border: {line} {colours.edge}; border-radius: 10px; padding: {px(4)} {px(6)};
}}
QPlainTextEdit:focus, QLineEdit[role="field"]:focus {{ {px.focus(4, 6)} }}
"""


def _lists(colours: Colours, px: _Sizes) -> str:
    """Return the style of lists, tables and scroll bars."""
    line = f"{colours.line_px}px solid"
    focus_px = colours.line_px + _FOCUS_PX
    return f"""
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {colours.surface}; border: {line} {colours.edge}; }}
QComboBox QAbstractItemView::item {{ padding: {px(5)} {px(9)}; }}
QComboBox QAbstractItemView::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
QPushButton, QCheckBox, QComboBox, QAbstractItemView {{ outline: none; }}
QTableWidget {{ background: {colours.surface}; border: {FOCUS_FRAME_PX}px solid transparent; border-radius: 10px; }}
QTableWidget:focus {{ border-color: {colours.accent}; }}
QTableWidget[role="keys"] {{ padding: {_KEYS_PADDING_PX}px 0; }}
QHeaderView, QHeaderView::section {{ background: transparent; border: none; }}
QHeaderView::section {{ color: {colours.quiet}; padding: {px(4)} 3px; border-bottom: {line} {colours.border}; }}
QListWidget {{ background: {colours.surface}; border: {line} {colours.edge}; border-radius: 12px; padding: 6px; }}
QListWidget:focus {{ border: {focus_px}px solid {colours.accent}; padding: {6 - _FOCUS_PX}px; }}
QListWidget::item {{ padding: {px(4)} {px(8)}; border-radius: 8px; }}
QListWidget::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
QScrollBar {{ background: transparent; margin: 2px; border: none; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {colours.edge}; min-height: 40px; min-width: 40px; border-radius: 5px; }}
QScrollBar::handle:hover {{ background: {colours.quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
