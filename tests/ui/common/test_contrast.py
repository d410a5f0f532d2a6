"""Every text, every border of a control and the focus can be seen on every page, measured in its pictures."""

from datetime import date, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from footcoach.storage.atomic import make_private_folder
from footcoach.storage.paths import Paths
from footcoach.ui.common.focus import bring_into_view
from tests.contrast import border_contrast, contrast, focus_faults, ink_contrast, pixels, runs
from tests.ui.histories import answers, default_plan, make_record, write

THEMES = ("light", "dark")
CONTRASTS = ("off", "on")
CONTROLS = (QPushButton, QComboBox, QSpinBox, QPlainTextEdit, QListWidget)
WITHOUT_BORDER = {"plain", "place"}
"""Buttons that are told by their words and their place."""

AROUND_PX = 6
YESTERDAY = date(2023, 11, 13)


# The measures


def patch(*colours):
    """A row of pixels."""
    return np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in colours], dtype=np.uint8)


def frame(side, line_px, line, ground="#ffffff"):
    """A square of `ground` in a frame."""
    picture = np.empty((side, side, 3), dtype=np.uint8)
    picture[:] = patch(line)[0]
    picture[line_px : side - line_px, line_px : side - line_px] = patch(ground)[0]
    return picture


def framed(square):
    """A square with some white around it, and where it is."""
    return np.pad(square, ((5, 5), (5, 5), (0, 0)), constant_values=255), (5, 5, len(square) + 4, len(square) + 4)


def test_contrast__of_known_colours():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast(patch("#777777", "#ffffff"), patch("#ffffff")) == pytest.approx([4.48, 1], abs=0.01)


def test_ink_contrast__is_that_of_the_strongest_pixel_on_the_ground():
    area = np.array([patch("#ffffff", "#777777", "#eeeeee", "#ffffff", "#ffffff")])
    assert ink_contrast(area) == pytest.approx(4.48, abs=0.01)


def test_border_contrast__is_measured_at_the_edge():
    assert border_contrast(patch(*["#ffffff"] * 5, "#777777", *["#ffffff"] * 5), 5) == pytest.approx(4.48, abs=0.01)
    assert border_contrast(patch(*["#ffffff"] * 11), 5) == 1


def test_runs__are_the_places_of_all_that_is_true():
    assert runs(np.array([True, False, True, True])) == [(0, 0), (2, 3)]
    assert runs(np.array([False])) == []


@pytest.mark.parametrize(("line_px", "line", "faults"), [
    (2, "#777777", set()),
    (3, "#000000", set()),
    (1, "#000000", {"left", "right", "top", "bottom"}),
    (3, "#aaaaaa", {"left", "right", "top", "bottom"}),
    (0, "#000000", {"left", "right", "top", "bottom"}),
])  # fmt: skip
def test_focus_faults__of_a_frame(line_px, line, faults):
    before, box = framed(frame(40, 0, line))
    after, _ = framed(frame(40, line_px, line))
    assert set(focus_faults(before, after, box)) == faults


def test_focus_faults__a_line_beside_a_dark_thing_is_not_seen():
    before, box = framed(frame(40, 8, "#303030"))
    after = before.copy()
    after[5:45, 5:45] = np.where(before[5:45, 5:45] == 255, 255, 0)
    assert focus_faults(before, after, box), "black on dark grey"


# The pages


def seen(widget, kind):
    """The visible things of a kind in a window."""
    return [found for found in widget.findChildren(kind) if found.isVisible() and not found.visibleRegion().isEmpty()]


def box_of(widget, window):
    """Where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def shown_part(widget, window, part=None):
    """Where the part of a widget that can be seen is in its window."""
    shown = widget.visibleRegion().boundingRect() & (part or widget.rect())
    return shown.translated(box_of(widget, window).topLeft())


def settle():
    for _ in range(4):
        QApplication.processEvents()


class Screens:
    """Every page and dialog of the program, one after the other."""

    def __init__(self, start_program, tmp_path, settings):
        paths = Paths(tmp_path / "data")
        make_private_folder(paths.data_dir)
        pain = answers(4, 3, 2)
        write(paths, [make_record(default_plan(paths), YESTERDAY - timedelta(n), n + 1, pain=pain) for n in range(2)])
        self.program = start_program(settings=settings, has_seen_welcome=False, has_read_safety=False)
        self.program.window.resize(1280, 800)
        self.program.appear()
        self.program.settle()

    def __iter__(self):
        program = self.program
        for step in ("who", "voice", "rules"):
            settle()
            yield f"welcome, {step}", program.window
            program.press("welcomeNextButton")
        yield "before you start", program.window
        program.press("understoodButton")
        program.settle()
        yield "today", program.window
        program.press("card-heel-raises")
        yield "exercise", program.window
        program.press("todayButton")
        yield from self.settings()
        yield from self.dialog("aboutButton", "aboutDialog", "about")
        yield from self.session()
        program.press("progressPlace")
        program.settle()
        yield "progress", program.window
        progress = program.page
        program.press("helpPlace")
        settle()
        yield "help", program.window
        program.press("progressPlace")
        program.settle()
        assert program.page is progress
        program.page.findChildren(QPushButton, "editSession")[0].click()
        settle()
        yield "edit session", QApplication.activeModalWidget()
        QApplication.activeModalWidget().close()

    def dialog(self, button, name, title):
        self.program.press(button)
        dialog = self.program.dialog(name)
        settle()
        yield title, dialog
        dialog.close()

    def settings(self):
        self.program.press("settingsButton")
        dialog = self.program.dialog("settingsDialog")
        sections = dialog.findChild(QListWidget, "settingsSections")
        for row in (0, 1, 3):
            sections.setCurrentRow(row)
            settle()
            yield f"settings {row}", dialog
        dialog.close()

    def session(self):
        program = self.program
        program.press("startButton")
        program.run(12_000)
        settle()
        yield "session", program.window
        program.player.pause()
        yield "session, paused", program.window
        program.page.end_asked.emit()
        settle()
        for dialog in program.window.findChildren(QWidget, "endDialog"):
            yield "end?", dialog
            dialog.reject()
        program.end_session()
        program.settle()
        yield "summary", program.window
        program.press("closeSummaryButton")
        program.settle()
        program.press("card-ankle-circles")
        program.press("startExerciseButton")
        program.run(program.player.plan.total_ms)
        program.settle()
        yield "summary of a whole session", program.window
        program.press("closeSummaryButton")
        program.settle()


@pytest.fixture(params=[(theme, contrast_) for theme in THEMES for contrast_ in CONTRASTS], ids="-".join)
def screens(request, start_program, tmp_path):
    theme, high = request.param
    return Screens(start_program, tmp_path, f'theme = "{theme}"\ncontrast = "{high}"\nnonsense = 1\n')


def weak_texts(window, picture):
    for label in [*seen(window, QLabel), *seen(window, QAbstractButton)]:
        inner = label.contentsRect() if isinstance(label, QLabel) else label.rect().adjusted(4, 4, -4, -4)
        box = shown_part(label, window, inner)
        # A stroke thinner than a pixel, such as that of a dash, has no middle.
        if not any(letter.isalnum() for letter in label.text()) or box.width() < 4 or box.height() < 8:
            continue
        area = picture[box.top() : box.bottom() + 1, box.left() : box.right() + 1]
        least = 7 if label.window().findChild(QWidget, "sessionPage") else 4.5
        if (found := ink_contrast(area)) < least:
            yield label.text(), round(float(found), 1)


def weak_borders(window, picture):
    for control in [c for kind in CONTROLS for c in seen(window, kind)]:
        box = box_of(control, window)
        is_shown = shown_part(control, window).contains(box.left(), box.center().y())
        if control.property("role") in WITHOUT_BORDER or not (is_shown and control.isEnabled()) or control.hasFocus():
            continue
        if (found := border_contrast(picture[box.center().y()], box.left())) < 3:
            yield control.objectName() or control, round(float(found), 1)
    for tick in seen(window, QCheckBox):
        option = QStyleOptionButton()
        tick.initStyleOption(option)
        square = tick.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, tick)
        square = shown_part(tick, window, square)
        if (found := border_contrast(picture[square.center().y()], square.left())) < 3:
            yield tick.objectName(), round(float(found), 1)


def stops(window):
    """What the Tab key can reach."""
    found = [window, *window.findChildren(QWidget)]
    return [
        widget
        for widget in found
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
    ]


def unseen_focus(window):
    window.activateWindow()
    settle()
    for widget in stops(window):
        bring_into_view(widget)
        if focused := QApplication.focusWidget():
            focused.clearFocus()
        QApplication.processEvents()
        room = box_of(widget, window).adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX) & window.rect()
        before = pixels(window.grab(room))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        assert widget.hasFocus(), widget
        after = pixels(window.grab(room))
        box = box_of(widget, window).translated(-room.topLeft())
        if faults := focus_faults(before, after, (box.left(), box.top(), box.right(), box.bottom())):
            yield widget.objectName() or widget.accessibleName() or widget, faults


def test_pages__texts_borders_and_focus_are_seen(screens):
    weak = {}
    for name, window in screens:
        picture = pixels(window.grab())
        for what, found in (
            ("texts", weak_texts(window, picture)),
            ("borders", weak_borders(window, picture)),
            ("focus", unseen_focus(window)),
        ):
            if faults := list(found):
                weak[name, what] = faults
    assert weak == {}, "\n".join(f"{place}: {faults}" for place, faults in weak.items())
