"""Tab and Shift+Tab go through every page and dialog in the order of reading, to every control, and out of each."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QSlider,
    QWidget,
)

from footcoach.desktop.start_refusal import StartRefusal
from footcoach.storage.history.import_file import ExportDocument
from footcoach.storage.history.import_plan import ImportPreview
from footcoach.ui.common.scroll_page import ScrollPage
from footcoach.ui.progress.charts import Charts
from footcoach.ui.progress.day_button import DayButton
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.session.warning_signs import WarningSigns
from footcoach.ui.today.morning_question import MorningQuestion
from footcoach.ui.today.rest_advice import RestAdvice
from footcoach.ui.today.today_offers import TodayOffers
from footcoach.ui.transfer.import_dialog import ImportDialog
from footcoach.ui.welcome.portrait_button import PortraitButton
from footcoach.ui.window.refusal_dialog import RefusalDialog
from tests.ui.formats import FORMATS
from tests.ui.histories import TODAY, write_one_day, write_years
from tests.ui.keyboard import press, tab, wait_for_window

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider)
MOST_STOPS = 200
LAYOUT_TURNS = 12
SIDEBAR = ["todayPlace", "progressPlace", "routinesPlace", "helpPlace", "settingsButton", "aboutButton"]
CARDS = [
    f"card-{name}"
    for name in (
        "toe-walking",
        "heel-raises",
        "seated-toe-stretch",
        "foot-massage",
        "resistance-band",
        "ankle-circles",
    )
]
THINGS = [f"thing-{name}" for name in ("worktop", "mat", "chair", "tennis-ball", "band", "towel", "anchor")]


OWN_ROUTINE = """id = "mine"
entries = [{ exercise = "ankle-circles" }, { exercise = "foot-massage" }]
[text.en]
name = "Mine"
"""
NUMBERS = [*("clockwise_s", "anticlockwise_s", "sets", "rest_between_sets_s", "switch_side_s", "prepare_s", "finish_s")]


def controls(window):
    """Every control that can be seen and used, but of a calendar or a scale only the one that stands for it."""
    inside = window.window()
    there = {w for w in window.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.window() is inside}
    return {widget for widget in there if isinstance(widget, CONTROLS) and not is_inside(widget)}


def is_inside(control):
    is_one_of_several = control.property("role") in {"score", "entry"}
    stands_for_others = isinstance(control, DayButton | PortraitButton) or is_one_of_several
    is_part_of_a_field = any(isinstance(parent, CONTROLS) for parent in parents(control))
    return is_part_of_a_field or (stands_for_others and not control.focusPolicy().value & 1)


def parents(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def walk(window, *, is_forward=True):
    """Press Tab from where nothing has the focus until it comes round; return where it was, each time in sight."""
    if window.focusWidget() is not None:
        window.focusWidget().clearFocus()
    reached = [tab(is_forward=is_forward)]
    while (focused := tab(is_forward=is_forward)) is not reached[0]:
        assert focused not in reached, f"the Tab key comes back to {focused.objectName()} before it is through"
        assert len(reached) < MOST_STOPS, "the Tab key never comes round"
        assert focused is window or window.isAncestorOf(focused)
        check_in_sight(focused)
        reached.append(focused)
    return reached


def check_in_sight(widget):
    for area in (parent for parent in parents(widget) if isinstance(parent, QScrollArea)):
        place = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size())
        seen = place.intersected(area.viewport().rect())
        assert seen.height() >= min(place.height(), area.viewport().height()), widget.objectName()


def may_be_reached_to_be_read(stop):
    is_read_out = stop.property("role") in {"alert", "card"} and stop.accessibleName()
    return isinstance(stop, ScrollPage | SessionPage) or is_read_out


def settle_layouts():
    for _ in range(LAYOUT_TURNS):
        QApplication.processEvents()


def check_walk(qtbot, window):
    """Walk both ways through `window` and return the stops by their names."""
    wait_for_window(qtbot, window)
    settle_layouts()
    forwards = walk(window)
    assert walk(window, is_forward=False) == forwards[::-1]
    missed, beyond = controls(window) - set(forwards), set(forwards) - controls(window)
    assert not missed, names(missed)
    assert all(may_be_reached_to_be_read(stop) for stop in beyond), names(beyond)
    return names(forwards)


def names(widgets):
    """The names of what is not a page that scrolls."""
    return [w.objectName() or type(w).__name__ for w in widgets if not isinstance(w, ScrollPage)]


@pytest.fixture(params=["100", "200"])
def walked(request, start_program):
    """Start the program in a small window, with text of this size."""

    def start(**options):
        settings = f'text_size = "{request.param}"\n{options.pop("settings", "")}'
        program = start_program(settings=settings, **options).appear().settle()
        program.window.resize(1024, 640)
        settle_layouts()
        return program.settle()

    return start


def test_walk__before_you_start(walked, qtbot):
    program = walked(has_read_safety=False)
    assert check_walk(qtbot, program.window) == ["understoodButton"]


def test_walk__the_welcome(walked, qtbot):
    program = walked(has_seen_welcome=False, has_read_safety=False)
    assert check_walk(qtbot, program.window) == ["look-bun", "skipWelcomeButton", "welcomeNextButton"]
    program.press("welcomeNextButton")
    bar = ["skipWelcomeButton", "welcomeBackButton", "welcomeNextButton"]
    assert check_walk(qtbot, program.window) == ["hearVoiceButton", "voice_volume_percent", *bar]
    program.press("welcomeNextButton")
    assert check_walk(qtbot, program.window) == bar


def test_walk__today_as_it_comes(walked, qtbot):
    program = walked()
    expected = [*SIDEBAR, "startButton", "shortDayButton", *THINGS, "painBefore-0", "painBeforePlaces", *CARDS]
    assert check_walk(qtbot, program.window) == expected


def test_walk__today_with_all_it_can_offer_and_ask(walked, qtbot):
    program = walked(settings="nonsense = 1\n")
    ask_everything(program)
    expected = [
        *SIDEBAR,
        "noticeButton",
        "startButton",
        *("continueButton", "startAgainButton", "discardButton"),
        *THINGS,
        *("painMorning-7", "painMorningPlaces", "closeMorningButton"),
        *CARDS,
    ]
    assert check_walk(qtbot, program.window) == expected
    program.press("closeMorningButton")
    program.page.findChild(TodayOffers).withdraw_continue()
    expected = [
        *SIDEBAR,
        "noticeButton",
        *("startButton", "secondRoundButton"),
        *THINGS,
        *("painBefore-0", "painBeforePlaces", "painBefore-low-back", "painBeforePlace-0"),
        *CARDS,
    ]
    assert check_walk(qtbot, program.window) == expected


def ask_everything(program):
    program.press("painBeforePlaces")
    write_one_day(program.paths.data_dir)
    night = program.asked(lambda history: history.lines(TODAY, TODAY))[0]
    program.page.findChild(MorningQuestion).ask_about(night, program.clock.local_time().date())
    program.press("painMorning-7")
    program.settle()
    offers = program.page.findChild(TodayOffers)
    offers.offer_to_continue("Continue?", "The first session.", "about 12 minutes", is_expected=True)
    program.page.findChild(RestAdvice).advise("It was too much for today.")
    offers.offer_second_round(next(iter(program.coordinator._choices.catalogue.exercises.values())), 1, 60_000)


def test_walk__routines_and_the_editor_of_one(walked, qtbot):
    program = walked(files={"routines/mine.toml": OWN_ROUTINE})
    program.press("routinesPlace")
    stops = check_walk(qtbot, program.window)
    own = [f"{what}-mine" for what in ("start", "offer", "edit", "rename", "duplicate", "handout", "export", "remove")]
    day = ["dayTime", "dayNoBand", "dayNoFloor", "someDays"]
    new = ["newRoutineButton", "newExerciseButton", "importRoutineButton"]
    assert stops[:21] == [*SIDEBAR, *day, *new, *own]
    shared = ("start", "offer", "duplicate", "handout", "export")
    assert stops[21:26] == [f"{what}-back-pain-article" for what in shared]
    program.press("edit-mine")
    stops = check_walk(qtbot, program.window)
    order = ["exerciseList", "exerciseChoice", "addExerciseButton", "newExerciseForRoutineButton"]
    order += ["laterButton", "removeExerciseButton", "warmUpChoice"]
    assert stops[:10] == ["backToRoutinesButton", "startRoutineButton", "routineName", *order]
    assert stops[10:] == [f"ankle-circles-{field}" for field in ("level", "sides", "extra", *NUMBERS)]


def test_walk__editor_of_an_exercise(walked, qtbot):
    program = walked()
    program.press("routinesPlace")
    program.press("newExerciseButton")
    program.press("addStepButton")
    stops = check_walk(qtbot, program.window)
    assert stops == [
        *("backFromExerciseButton", "undoButton", "startExerciseButton"),
        *("exerciseName", "exercisePosture", "exerciseSides", "exerciseThings", "exerciseLines"),
        *("stepList", "earlierButton", "removeStepButton", "addStepButton"),
        *("stepLabel", "stepKind", "stepUntilDone", "stepSeconds", "stepCue"),
        *("exercise-sets", "exercise-repetitions", "exercise-prepare_s"),
        *("exercise-rest_between_repetitions_s", "exercise-rest_between_sets_s", "exerciseDosesPerDay"),
        "choosePictureButton",
    ]


def test_walk__help(walked, qtbot):
    program = walked()
    program.press("helpPlace")
    stops = check_walk(qtbot, program.window)
    assert stops[:9] == [*SIDEBAR, "helpKeysButton", "helpSafetyButton", "helpAboutButton"]
    assert stops[9:-7] == [
        *("question-how-long", "question-how-often", "question-two", "question-missed-days"),
        *("question-floor", "floor-heel-raises", "floor-seated-toe-stretch", "floor-resistance-band"),
        *("floor-ankle-circles", "question-shoes", "shoes-toe-walking", "shoes-foot-massage"),
        *("question-pain", "question-cramp", "cramp-safety", "question-stop", "stop-safety"),
        *("question-back", "question-knee", "question-heel", "heel-heel-raises", "question-falls"),
    ]
    assert stops[-7:] == ["KeyTable"] * 7


def test_walk__an_exercise(walked, qtbot):
    program = walked()
    program.press("card-heel-raises")
    levels = [f"level-{level}" for level in ("seated", "both-feet", "no-hands", "down-on-one", "one-leg")]
    head = ["todayButton", "startExerciseButton", "changeNumbersButton"]
    assert check_walk(qtbot, program.window) == [*head, *levels, "slowerBox", "previewButton"]


def test_walk__an_exercise_with_two_sides(walked, qtbot):
    program = walked()
    program.press("card-ankle-circles")
    sides = ["previewBothButton", "previewLeftButton", "previewRightButton"]
    head = ["todayButton", "startExerciseButton", "changeNumbersButton", "level-seated", "level-lying"]
    assert check_walk(qtbot, program.window) == [*head, *sides, "slowerBox", "previewButton"]


SESSION_BUTTONS = [f"{name}Button" for name in ("back", "pause", "skip", "end", "mute", "fullScreen", "settings")]


def test_walk__a_session(walked, qtbot):
    program = walked()
    program.press("startButton")
    assert check_walk(qtbot, program.window) == ["sessionPage", *SESSION_BUTTONS]


def test_walk__the_question_before_the_end(walked, qtbot):
    program = walked()
    program.press("startButton")
    program.page.end_asked.emit()
    assert check_walk(qtbot, program.dialog("endDialog")) == ["goOnButton", "confirmEndButton"]


def test_walk__the_summary_with_all_its_questions(walked, qtbot):
    program = walked()
    program.press("startButton")
    program.run(60_000)
    program.end_session()
    program.press("stop-pain")
    for box in program.page.findChild(WarningSigns).findChildren(QAbstractButton):
        box.click()
    program.press("painAfterPlaces")
    reasons = [button.objectName() for button in program.page.findChildren(QAbstractButton) if is_reason(button)]
    ticked = ("stopSign", "calfSign", "emergencySign", "clotSign", "legPainSign")
    signs = [name for sign in ticked for name in (sign, f"{sign}Text")]
    pain = ["painAfter-0", "painAfterPlaces", "painAfter-low-back", "painAfterPlace-0"]
    assert check_walk(qtbot, program.window) == [*reasons, *pain, "QFrame", *signs, "note", "closeSummaryButton"]


def is_reason(button):
    return button.objectName().startswith("stop-")


def test_walk__progress_without_a_session(walked, qtbot):
    program = walked()
    program.press("progressPlace")
    program.settle()
    assert check_walk(qtbot, program.window) == [*SIDEBAR, "goToTodayButton", "handoutButton", "importButton"]


def test_walk__progress_with_charts_and_tables_and_something_to_undo(walked, qtbot, tmp_path):
    write_years(tmp_path / "data", weeks=8)
    program = walked()
    program.press("progressPlace")
    program.settle()
    qtbot.waitUntil(lambda: program.page.findChild(Charts).is_loaded)
    program.settle()
    for button in program.page.findChildren(QAbstractButton):
        if button.accessibleName().endswith("Show as table"):
            button.click()
    program.page.findChildren(QAbstractButton, "deleteSession")[0].click()
    program.settle()
    stops = check_walk(qtbot, program.window)
    transfer = ("handoutButton", "reportButton", "exportJsonButton", "exportCsvButton", "importButton")
    assert stops[:14] == [*SIDEBAR, *transfer, "calendarEarlier", "DayButton", "dayOffButton"]
    assert stops[14] == "periodField"
    charts = ("minutesChart", "daysChart", "painChart")
    assert stops[15:21] == [part for chart in charts for part in (f"{chart}Table", "FigureTable")]
    rest = stops[21:]
    assert rest[:1] == ["olderSessions"]
    assert rest[1:17] == ["editSession", "deleteSession"] * 8
    assert rest[17:] == ["undoButton", "changeReadButton"]


def test_walk__every_section_of_the_settings(walked, qtbot):
    program = walked()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    sections = dialog.findChild(QListWidget)
    for row in range(sections.count()):
        sections.setCurrentRow(row)
        stops = check_walk(qtbot, dialog)
        assert stops[0] in {"settingsSections", "settingsSectionsMenu"}
        assert stops[-1] == "closeSettingsButton"
        check_from_top_to_bottom(dialog, [name for name in stops if dialog.findChild(QWidget, name).isVisible()])


def check_from_top_to_bottom(dialog, stops):
    """The fields of a section stand one below the other, a button in the same line as its field or below it."""
    for before, after in pairwise(stops):
        upper, lower = (dialog.findChild(QWidget, name) for name in (before, after))
        is_same_line = upper.mapTo(dialog, QPoint(0, upper.height())).y() > lower.mapTo(dialog, QPoint(0, 0)).y()
        if is_same_line and upper.parent() is lower.parent():
            assert upper.mapTo(dialog, QPoint(0, 0)).x() < lower.mapTo(dialog, QPoint(0, 0)).x(), (before, after)


def test_walk__about(walked, qtbot):
    program = walked()
    program.press("aboutButton")
    assert check_walk(qtbot, program.dialog("aboutDialog")) == ["safetyButton", "closeAboutButton"]


def test_walk__changing_a_session_leaves_its_note(walked, qtbot, tmp_path):
    write_one_day(tmp_path / "data")
    program = walked()
    program.press("progressPlace")
    program.settle()
    program.page.findChildren(QAbstractButton, "editSession")[0].click()
    scores = ["pain-before-overall", "pain-after-overall", "pain-next morning-overall"]
    stops = check_walk(qtbot, program.dialog("sessionDialog"))
    assert stops[:3] == scores
    assert stops[-3:] == ["note", "cancelEditButton", "saveSessionButton"]


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_walk__an_import(qtbot):
    preview = ImportPreview(
        ExportDocument(Path("a.json"), (), frozenset({TODAY}), ()), frozenset(), 3, frozenset({TODAY}), None, None
    )
    dialog = shown(qtbot, ImportDialog(preview, "a.json", FORMATS))
    assert check_walk(qtbot, dialog) == ["closeImportButton", "confirmImportButton"]


def test_walk__a_refused_start(qtbot):
    dialog = shown(qtbot, RefusalDialog(StartRefusal("It is open.", "Close it.")))
    assert check_walk(qtbot, dialog) == ["closeButton", "goOnButton"]


def test_walk__the_list_of_keys(walked, qtbot):
    program = walked()
    program.coordinator._dialogs.open_keys()
    stops = check_walk(qtbot, program.dialog("keysDialog"))
    assert stops[-1] == "closeKeysButton"
    assert len(stops) == 8


def test_focus__begins_where_the_page_says(walked, qtbot):
    program = walked(has_read_safety=False)
    wait_for_window(qtbot, program.window)
    began = [QApplication.focusWidget().text()]
    for name in ("understoodButton", "card-heel-raises", "todayButton"):
        program.press(name)
        began.append(QApplication.focusWidget().text())
    assert began == ["Before you start", "Today", "Heel raises", "Today"]
    assert tab().objectName() == "startButton", "from the title, on to what follows it"


@pytest.mark.parametrize(("width_px", "name"), [(1000, "settingsSections"), (420, "settingsSectionsMenu")])
def test_focus__in_the_settings_begins_at_the_names_of_the_sections(start_program, qtbot, width_px, name):
    program = start_program().appear()
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    wait_for_window(qtbot, dialog)
    dialog.resize(width_px, 600)
    settle_layouts()
    assert QApplication.focusWidget().objectName() == name


def test_focus__goes_on_to_what_follows_a_button_that_goes_away(walked, qtbot):
    program = walked(settings="nonsense = 1\n")
    wait_for_window(qtbot, program.window)
    program.find("noticeButton").setFocus()
    program.press("noticeButton")
    assert QApplication.focusWidget().objectName() == "startButton"
    ask_everything(program)
    program.find("closeMorningButton").setFocus()
    program.press("closeMorningButton")
    assert QApplication.focusWidget().objectName() == "card-toe-walking"


def test_focus__goes_on_to_what_follows_a_button_that_cannot_be_pressed_any_more(walked, qtbot):
    program = walked(settings="[dosage.heel-raises]\nsets = 4\n")
    program.press("settingsButton")
    dialog = program.dialog("settingsDialog")
    wait_for_window(qtbot, dialog)
    dialog.findChild(QAbstractButton, "resetAllButton").setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "undoButton"
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "closeSettingsButton"


def test_focus__in_a_table_takes_the_page_along(walked, qtbot):
    program = walked()
    program.coordinator._dialogs.open_keys()
    dialog = program.dialog("keysDialog")
    wait_for_window(qtbot, dialog)
    dialog.resize(600, 400)
    settle_layouts()
    table = QApplication.focusWidget()
    for _ in range(table.rowCount() - 1):
        press(Qt.Key.Key_Down)
        row = table.visualRect(table.currentIndex())
        seen = QRect(table.viewport().mapTo(dialog, row.topLeft()), row.size())
        assert dialog.rect().contains(seen)
        (page,) = dialog.findChildren(ScrollPage)
        assert page.geometry().contains(seen)
