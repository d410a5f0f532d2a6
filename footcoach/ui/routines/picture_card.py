"""The picture of a person's own exercise: chosen, dropped, taken away, and told in words."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from footcoach.storage.errors import FieldError
from footcoach.storage.own_exercises import OwnExercise
from footcoach.storage.pictures import clean_picture, read_picture
from footcoach.ui.common.file_dialogs import FileDialogs
from footcoach.ui.common.flow_row import FlowRow
from footcoach.ui.common.labels import heading_label
from footcoach.ui.common.roles import Role
from footcoach.ui.common.status_line import StatusLine
from footcoach.ui.common.theme import BODY_PX, FOCUS_FRAME_PX, SPACE_PX
from footcoach.ui.routines.text_row import TextRow
from footcoach.workers.messages import PictureFault
from footcoach.workers.picture_client import PictureClient

_HEIGHT_EM = 11
_RADIUS_PX = 10.0
_PAPER = QColor("#ffffff")


class _Preview(QWidget):
    """Shows a picture as large as there is room, on paper; without one, where to drop it."""

    accessible_role = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("picturePreview")
        self._image: QImage | None = None
        self._is_target = False
        self.setAccessibleName(self.tr("Picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage | None) -> None:
        """Show `image`, or none."""
        self._image = image
        self.update()

    def show_target(self, *, is_target: bool) -> None:
        """Say whether a picture that is held over it would be taken."""
        self._is_target = is_target
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which a picture is large enough to be judged."""
        height_px = _HEIGHT_EM * max(BODY_PX, self.fontInfo().pixelSize())
        return QSize(height_px, height_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, or an empty frame with words in it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._image is None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(room, _RADIUS_PX, _RADIUS_PX)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            words = self.tr("No picture. The name and the posture are shown. Drop a picture here, or choose one.")
            painter.drawText(room.adjusted(SPACE_PX, 0, -SPACE_PX, 0), flags, words)
        else:
            scale = min(room.width() / self._image.width(), room.height() / self._image.height())
            size = QSize(self._image.width(), self._image.height()) * scale
            place = QRectF(QPointF(0, 0), size.toSizeF())
            place.moveCenter(room.center())
            painter.fillRect(place, _PAPER)
            painter.drawImage(place, self._image)
        if self._is_target:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), FOCUS_FRAME_PX))
            painter.drawRoundedRect(room, _RADIUS_PX, _RADIUS_PX)
        painter.end()


class PictureCard(QFrame):
    """Shows the picture, and tells what a person does with it.

    Signals:
        chosen: the bytes of a new picture, fit to be kept.
        removed: there is to be none.
        described: the words for what it shows.
    """

    chosen = Signal(bytes)
    removed = Signal()
    described = Signal(str)

    def __init__(self, dialogs: FileDialogs, folder: Path) -> None:
        """Ask for files with `dialogs`; the pictures that an exercise names lie in `folder`."""
        super().__init__()
        self.setObjectName("pictureCard")
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self._dialogs = dialogs
        self._folder = folder
        self._client = PictureClient(parent=self)
        self._client.made.connect(self._on_client_made)
        self._client.refused.connect(self._on_client_refused)
        self._preview = _Preview()
        self._choose = QPushButton(self.tr("Choose a picture…"))
        self._choose.setObjectName("choosePictureButton")
        self._choose.clicked.connect(self._on_choose_clicked)
        self._remove = QPushButton(self.tr("Remove the picture"))
        self._remove.setObjectName("removePictureButton")
        self._remove.clicked.connect(self._on_remove_clicked)
        self._told = StatusLine("pictureTold", "state")
        help_text = self.tr("For people who cannot see it. Empty: only the name is said.")
        self._words = TextRow("pictureWords", self.tr("What the picture shows"), help_text)
        self._words.changed.connect(self.described)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE_PX, 2 * SPACE_PX, 3 * SPACE_PX, 2 * SPACE_PX)
        column.setSpacing(SPACE_PX)
        column.addWidget(heading_label(self.tr("Picture"), "subheading"))
        column.addWidget(self._preview)
        column.addWidget(FlowRow(self._choose, self._remove))
        column.addWidget(self._told)
        column.addWidget(self._words)

    @property
    def words(self) -> TextRow:
        """The row of the words for what it shows."""
        return self._words

    def show_exercise(self, own: OwnExercise) -> None:
        """Show the picture that the exercise has now."""
        image = self._image_of(own.picture) if own.picture else None
        self._preview.show_image(image)
        self._preview.setAccessibleDescription(own.picture_text if image is not None else self.tr("No picture"))
        has_focus = self._remove.hasFocus()
        self._remove.setEnabled(bool(own.picture))
        if has_focus and not own.picture:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._words.setVisible(bool(own.picture))
        self._words.show_value(own.picture_text)

    def take(self, file: Path) -> None:
        """Begin to make the picture of a file fit."""
        self._told.tell(self.tr("Reading the picture…"))
        self._client.make(file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            self._preview.show_target(is_target=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say that nothing is held over it any more."""
        super().dragLeaveEvent(event)
        self._preview.show_target(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file as the picture."""
        event.acceptProposedAction()
        self._preview.show_target(is_target=False)
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a picture that is still being made when the page is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._client.dismiss()

    def _image_of(self, name: str) -> QImage | None:
        image = QImage()
        try:
            image.loadFromData(read_picture(self._folder / name), "PNG")
        except FieldError as error:
            self._told.tell(self.tr("The picture {name} {reason}.").format(name=name, reason=error.reason))
        return None if image.isNull() else image

    def _words_for(self, fault: PictureFault) -> str:
        return {
            PictureFault.UNREADABLE: self.tr("This file cannot be opened. Check that you may read it."),
            PictureFault.UNKNOWN: self.tr("This is no picture that can be read. Choose a PNG, JPEG or SVG file."),
            PictureFault.DAMAGED: self.tr("This picture is damaged. Choose another one."),
            PictureFault.TOO_LARGE: self.tr("This picture is too large. Make it smaller first, or take a screenshot."),
            PictureFault.SCRIPT: self.tr("This drawing has a program in it. Choose another one, or save it as PNG."),
            PictureFault.REFERENCE: self.tr("This drawing needs other files. Save it as PNG, and choose that."),
        }[fault]

    @Slot()
    def _on_choose_clicked(self) -> None:
        self._dialogs.open_picture(
            "choosePictureDialog", self.tr("Choose a picture"), self.tr("Pictures"), then=self._on_file_chosen
        )

    def _on_file_chosen(self, file: str) -> None:
        self.take(Path(file))

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._told.tell("")
        self.removed.emit()

    @Slot(bytes)
    def _on_client_made(self, png: bytes) -> None:
        try:
            clean = clean_picture(png)
        except FieldError:
            self._on_client_refused(PictureFault.DAMAGED)
            return
        self._told.tell(self.tr("The picture is in. It was made to fit."))
        self.chosen.emit(clean)

    @Slot(object)
    def _on_client_refused(self, fault: PictureFault) -> None:
        self._told.tell(self._words_for(fault))
