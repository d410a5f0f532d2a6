"""On every usual screen, at every scale, all that is needed can be seen and pressed: in the window and in every dialog.

The screens are those of tests/screens.json: four usual ones at 100, 150 and 200 %.
"""

import json

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from footcoach.app import Options
from footcoach.storage.state import ProgramState, save_state
from tests.conftest import SCREENS
from tests.ui.conftest import Program
from tests.ui.histories import write_one_day
from tests.ui.window.test_pages_fit import check_fits

NAMES = [screen["name"] for screen in json.loads(SCREENS.read_text())["screens"]]
SMALLEST_BUTTON_PX = 20


@pytest.fixture(params=["100", "200"])
def sized(request, start_program):
    def start(**options):
        return start_program(settings=f'text_size = "{request.param}"', **options)

    return start


@pytest.fixture
def large(start_program):
    """Start with the largest text, which is the one that needs the room."""
    return lambda **options: start_program(settings='text_size = "200"', **options)


def settle():
    for _ in range(5):
        QApplication.processEvents()


def screens():
    found = {screen.name(): screen for screen in QGuiApplication.screens()}
    return [found[name] for name in NAMES]


def come_up_on(window, screen):
    """Show the window as if it were shown there for the first time."""
    window.move(screen.geometry().topLeft())
    settle()
    window.hide()
    window.setMinimumSize(800, 560)
    window.resize(1280, 800)
    window.show()
    settle()
    assert window.screen() is screen


def check_on_screen(window):
    room = window.screen().availableGeometry()
    assert room.contains(window.frameGeometry()), (window, window.screen().name(), window.frameGeometry(), room)


def check_seen(widget):
    """The whole widget is in sight: in its window, and not scrolled away."""
    seen = widget.visibleRegion().boundingRect()
    assert seen == widget.rect(), (widget.objectName(), widget.screen().name(), seen, widget.rect())
    assert min(widget.width(), widget.height()) >= SMALLEST_BUTTON_PX, (widget.objectName(), widget.size())


def test_first_window__lies_on_every_screen(sized):
    program = sized()
    for screen in screens():
        come_up_on(program.window, screen)
        check_on_screen(program.window)
        for name in ("todayPlace", "progressPlace", "helpPlace", "settingsButton", "aboutButton"):
            check_seen(program.find(name, QPushButton))
        check_fits(program.window.current_page())
        start = program.find("startButton", QPushButton)
        program.page.ensureWidgetVisible(start)
        check_seen(start)


def test_before_you_start__can_be_understood_on_every_screen(sized):
    program = sized(has_read_safety=False)
    for screen in screens():
        come_up_on(program.window, screen)
        check_on_screen(program.window)
        check_seen(program.find("understoodButton", QPushButton))
        check_fits(program.window.current_page())


def test_session__has_its_buttons_and_its_countdown_on_every_screen(sized):
    program = sized()
    program.press("startButton")
    for screen in screens():
        come_up_on(program.window, screen)
        check_on_screen(program.window)
        for name in ("backButton", "pauseButton", "skipButton", "endButton", "timeLeft"):
            check_seen(program.find(name))
        assert program.find("timeLeft").digits_height_px() >= 0.12 * program.window.height()


def test_progress__help_and_an_exercise_scroll_down_only_on_every_screen(large, tmp_path):
    write_one_day(tmp_path / "data")
    program = large()
    program.press("progressPlace")
    for screen in screens():
        come_up_on(program.window, screen)
        program.settle()
        settle()
        check_on_screen(program.window)
        check_fits(program.window.current_page())
    program.press("helpPlace")
    for screen in screens():
        come_up_on(program.window, screen)
        check_fits(program.window.current_page())
    program.press("todayPlace")
    program.press("card-heel-raises")
    for screen in screens():
        come_up_on(program.window, screen)
        check_fits(program.window.current_page())


def open_by(name):
    return lambda program: program.press(name)


def open_session_dialog(program):
    program.press("progressPlace")
    program.settle()
    program.page.findChildren(QPushButton, "editSession")[0].click()


def open_export(program):
    program.press("progressPlace")
    program.settle()
    program.press("exportJsonButton")


def open_end(program):
    if program.player is None:
        program.press("startButton")
    program.page.end_asked.emit()


def open_close(program):
    if program.player is None:
        program.press("startButton")
    program.window.close()


@pytest.mark.parametrize(
    ("opened", "buttons"),
    [
        (open_by("settingsButton"), ("closeSettingsButton", "undoButton", "resetAllButton")),
        (open_by("aboutButton"), ("closeAboutButton", "safetyButton")),
        (open_session_dialog, ("saveSessionButton", "cancelEditButton")),
        (open_end, ("goOnButton", "confirmEndButton")),
        (open_close, ("goOnButton", "confirmEndButton")),
        (open_export, ()),
    ],
    ids=["settings", "about", "session", "end", "close", "export"],
)
def test_dialog__lies_on_every_screen_with_its_buttons(large, tmp_path, opened, buttons):
    write_one_day(tmp_path / "data")
    program = large()
    for screen in screens():
        come_up_on(program.window, screen)
        opened(program)
        settle()
        (dialog,) = [dialog for dialog in program.window.findChildren(QDialog) if dialog.isVisible()]
        assert dialog.screen() is screen
        # A question of a session is part of its page.
        check_on_screen(dialog.window())
        shown = [dialog.findChild(QPushButton, name) for name in buttons]
        if isinstance(dialog, QFileDialog):
            shown = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
        else:
            check_fits(dialog)
        for button in shown:
            check_seen(button)
        dialog.reject()
        settle()


def test_first_window__remembered_on_a_screen_that_is_gone(start_program):
    first = start_program()
    first.window.setGeometry(40_000, 40_000, 2_400, 1_500)
    place = first.window.place()
    state = f'has_read_safety = true\nwindow_geometry = "{place}"\n'
    program = start_program(files={"state.toml": state})
    settle()
    check_on_screen(program.window)
    assert any(screen.geometry().contains(program.window.geometry()) for screen in screens())


def test_window__that_was_dragged_over_an_edge_stays_there(start_program):
    program = start_program()
    settle()
    program.window.move(-300, 200)
    settle()
    program.window.resize(1100, 700)
    settle()
    assert program.window.x() < -250


def test_window__moved_to_a_smaller_screen_becomes_smaller(start_program):
    program = start_program()
    settle()
    program.window.move(screens()[5].geometry().topLeft())
    settle()
    check_on_screen(program.window)
    assert program.window.width() > 600


def test_places__in_large_text_from_the_first_window_on__are_written_whole(start_program):
    first = start_program(settings='text_size = "200"\n').appear()
    first.window.resize(1024, 640)
    geometry = first.window.place()
    first.window.close()
    state = ProgramState(has_read_safety=True, has_seen_welcome=True, window_geometry=geometry)
    save_state(first.paths.state_file, state)
    program = Program(first.qtbot, first.paths.data_dir, Options())
    program.appear().settle()
    assert program.window.size() == QSize(1024, 640)
    for name in ("todayPlace", "progressPlace", "helpPlace", "settingsButton", "aboutButton"):
        button = program.find(name, QPushButton)
        assert button.width() >= button.sizeHint().width(), name
