"""What is put on a page: lines of text, rules, boxes and pictures, each with its place in millimetres."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from footcoach.ui.common.sheet import FAINT, TEXT, Sheet
from footcoach.ui.figures.exercise_picture import PictureDrawing
from footcoach.ui.figures.figure_drawing import FigureDrawing

INK_MM = 0.25


@dataclass(frozen=True)
class Item:
    """Something with a place: its left edge, its upper edge, its width and its height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def rect(self) -> QRectF:
        """Where it is."""
        return QRectF(self.x, self.y, self.width, self.height)

    def draw(self, sheet: Sheet) -> None:
        """Draw it."""
        raise NotImplementedError


@dataclass(frozen=True)
class TextItem(Item):
    """One line of text, in the middle of its height."""

    text: str
    size_pt: float
    is_bold: bool = False
    colour: str = TEXT

    def draw(self, sheet: Sheet) -> None:
        """Write it."""
        y = self.y + (self.height - sheet.line_height(self.size_pt)) / 2
        sheet.text(self.x, y, self.width, self.text, size_pt=self.size_pt, bold=self.is_bold, colour=self.colour)


@dataclass(frozen=True)
class RuleItem(Item):
    """A line along the upper edge."""

    colour: str = FAINT

    def draw(self, sheet: Sheet) -> None:
        """Draw it."""
        sheet.line((self.x, self.y), (self.x + self.width, self.y), colour=self.colour, width=INK_MM)


@dataclass(frozen=True)
class BoxItem(Item):
    """An empty box, such as one to tick."""

    def draw(self, sheet: Sheet) -> None:
        """Draw its edge."""
        sheet.box(self.x, self.y, self.width, self.height, edge=TEXT)


@dataclass(frozen=True)
class PictureItem(Item):
    """The figure, or a person's own picture; of a narrow picture the sides are cut off, where there is nobody."""

    drawing: FigureDrawing | PictureDrawing
    is_narrow: bool = False

    def draw(self, sheet: Sheet) -> None:
        """Paint the room and the person."""
        sheet.picture(self.x, self.y, self.width, self.height, self._paint)
        sheet.box(self.x, self.y, self.width, self.height, edge=FAINT)

    def _paint(self, painter: QPainter, target: QRectF) -> None:
        drawing, clear = self.drawing, QRectF(target)
        if self.is_narrow and isinstance(drawing, FigureDrawing):
            drawing, camera = drawing.plain(), drawing.pose.camera
            clear.setWidth(target.height() * camera.width / camera.height)
            clear.moveCenter(target.center())
        drawing.paint_behind(painter, target, clear)
        drawing.paint_front(painter, target, clear)
