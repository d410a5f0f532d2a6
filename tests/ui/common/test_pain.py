"""Pain before, after and on the next morning: asked, passed by with one key, answered in one plain sentence."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from footcoach.core.pain import PLACES, BodySite, Light, Pain, PainMoment, light_of
from footcoach.core.record import StopReason
from footcoach.ui.common.body_picture import BodyPicture
from footcoach.ui.common.pain_answer import PainAnswer
from footcoach.ui.common.pain_light import light_colour
from footcoach.ui.common.pain_scale import PainScale
from footcoach.ui.common.pain_words import (
    answer_after,
    answer_before,
    answer_next_morning,
    easier_text,
    rest_text,
)
from footcoach.ui.common.safety_texts import calf_list, clot_list, emergency_list, leg_pain_list, stop_list
from footcoach.ui.session.session_page import SessionPage
from footcoach.ui.session.summary_page import SummaryPage
from footcoach.ui.today.today_page import TodayPage

DAY_MS = 24 * 3_600_000
LAYOUT_TURNS = 12


@pytest.fixture
def today(start_program):
    return start_program().appear().settle()


def only_session(program):
    (record,) = program.asked(lambda history: tuple(history.sessions()))
    return record


def exercise_a_little(program):
    """Start, do eleven seconds of the first movement, and end."""
    program.press("startButton")
    program.run(21_000)
    program.end_session()
    assert isinstance(program.page, SummaryPage)


def is_seen(program, name):
    return any(widget.isVisible() for widget in program.page.findChildren(object, name))


@pytest.mark.parametrize(
    ("before", "morning", "words"),
    [
        (3, 4, "Worse than before"),
        (3, 3, "Green"),
        (5, 5, "Amber"),
        (None, 5, "Amber"),
        (9, 9, "Red"),
        (None, 8, "Red"),
        (None, 1, "Green"),
    ],
)
def test_next_morning__never_calls_much_pain_fine(before, morning, words):
    answers = {PainMoment.BEFORE: before, PainMoment.NEXT_MORNING: morning}
    pains = [Pain(moment, BodySite.OVERALL, score) for moment, score in answers.items() if score is not None]
    assert words in answer_next_morning(pains)


def test_next_morning__other_places_cannot_be_compared():
    before = Pain(PainMoment.BEFORE, BodySite.OVERALL, 1)
    assert "Red" in answer_next_morning([before, Pain(PainMoment.NEXT_MORNING, BodySite.LOW_BACK, 8)])


def test_before__is_passed_by_with_one_key(today):
    today.qtbot.keyClick(today.window.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(today.page, SessionPage)
    today.run(21_000)
    today.end_session()
    assert only_session(today).pain == ()


def test_before__goes_into_the_record_and_is_asked_anew(today):
    today.press("painBefore-4")
    assert "stop if it does" in today.text("painBeforeAnswer")
    exercise_a_little(today)
    assert only_session(today).pain == (Pain(PainMoment.BEFORE, BodySite.OVERALL, 4),)
    today.press("closeSummaryButton")
    assert today.find("painBefore", PainScale).score is None


@pytest.mark.parametrize(
    ("score", "words"),
    [(3, ""), (4, "make it easier"), (5, "make it easier"), (6, "Rest today"), (10, "a lot of pain")],
)
def test_before__red_is_another_answer_than_amber(score, words):
    answer = answer_before([0, score])
    assert words in answer
    assert bool(answer) is (score > 3)


def test_before__by_place(today):
    today.press("painBeforePlaces")
    today.press("painBeforePlace-2")
    answer_at(today, "left-knee", 5)
    exercise_a_little(today)
    assert set(only_session(today).pain) == {
        Pain(PainMoment.BEFORE, BodySite.LOW_BACK, 2),
        Pain(PainMoment.BEFORE, BodySite.LEFT_KNEE, 5),
    }


def answer_at(today, place, score):
    today.press(f"painBefore-{place}")
    today.press(f"painBeforePlace-{score}")


def test_before__at_another_place_shows_the_number_of_that_place(today):
    today.press("painBeforePlaces")
    answer_at(today, "left-knee", 5)
    today.press("painBefore-right-knee")
    scale = today.find("painBeforePlace", PainScale)
    assert (scale.score, scale.accessibleName()) == (None, "Right knee")
    today.press("painBefore-left-knee")
    assert (scale.score, scale.accessibleName()) == (5, "Left knee")
    assert today.find("painBefore-left-knee", QPushButton).accessibleName() == "Left knee, 5"


def test_before__a_place_can_be_pointed_at(today):
    today.press("painBeforePlaces")
    picture = today.page.findChild(BodyPicture)
    for site in PLACES:
        today.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.centre_of(site).toPoint())
        today.press("painBeforePlace-1")
    exercise_a_little(today)
    assert {pain.site for pain in only_session(today).pain} == set(PLACES)


def test_before__by_place_in_large_text__fits_in_a_small_window(start_program):
    program = start_program(settings='text_size = "200"\n').appear().settle()
    program.window.resize(1024, 640)
    program.press("painBeforePlaces")
    for _ in range(LAYOUT_TURNS):
        QApplication.processEvents()
    (area,) = [area for area in program.window.findChildren(QScrollArea) if area.isVisible()]
    assert area.widget().width() <= area.viewport().width()


def test_before__left_stays_left_where_one_writes_from_right_to_left(today):
    today.press("painBeforePlaces")
    picture = today.page.findChild(BodyPicture)
    before = picture.grab().toImage()
    picture.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture.grab().toImage() == before


def test_before__beside_the_body_is_no_place(today):
    today.press("painBeforePlaces")
    picture = today.page.findChild(BodyPicture)
    today.press("painBefore-left-foot")
    today.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(2, picture.height() // 2))
    assert today.find("painBefore-left-foot", QPushButton).isChecked()


def test_before__left_is_left_of_right_as_seen_from_behind(today):
    today.press("painBeforePlaces")
    picture = today.page.findChild(BodyPicture)
    for part in ("hip", "knee", "foot"):
        left, right = (picture.centre_of(BodySite(f"{side} {part}")) for side in ("left", "right"))
        assert left.x() < right.x()
        assert left.y() == right.y()


def test_before__each_light_has_its_own_shape_on_the_body_and_in_the_list(today):
    today.press("painBeforePlaces")
    answers = {"left-hip": (2, "●"), "left-knee": (5, "▲"), "left-foot": (8, "■")}
    for place, (score, sign) in answers.items():
        answer_at(today, place, score)
        assert today.find(f"painBefore-{place}", QPushButton).text().endswith(f"{sign} {score}")
    today.press("painBefore-right-hip")
    for _ in range(LAYOUT_TURNS):
        QApplication.processEvents()
    picture = today.page.findChild(BodyPicture)
    image = picture.grab().toImage()
    for place, (score, _) in answers.items():
        centre, colour = (
            picture.centre_of(BodySite(place.replace("-", " "))),
            light_colour(light_of(score), picture.palette()),
        )
        radius = 0.038 * 1.15 * 0.95 * picture.height()
        corner, side = (image.pixelColor((centre + QPointF(0.7, y) * radius).toPoint()) == colour for y in (-0.7, 0.0))
        assert corner is (score > 5), "only a square has corners"
        assert side is (not 3 < score < 6), "only a triangle is narrow in its middle"


def test_answer__has_its_sign_in_the_colour_of_its_light(qtbot):
    line = PainAnswer("answer")
    qtbot.addWidget(line)
    line.tell("■ Red, 6 or more: this is too much.")
    line.resize(400, 60)
    assert line.text() == "■ Red, 6 or more: this is too much."
    assert QLabel.text(line) == "Red, 6 or more: this is too much."
    image = line.grab().toImage()
    red = light_colour(Light.RED, line.palette())
    seen = {image.pixelColor(x, y).rgb() for x in range(line.contentsRect().left()) for y in range(image.height())}
    assert red.rgb() in seen
    line.tell("No light.")
    assert (QLabel.text(line), line.contentsRect().left()) == ("No light.", 0)


def test_before__places_are_chosen_by_arrows_as_in_a_list(today):
    today.press("painBeforePlaces")
    today.find("painBefore-low-back", QPushButton).setFocus()
    for _ in PLACES:
        today.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is today.find("painBefore-right-foot", QPushButton)
    today.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is today.find("painBefore-left-foot", QPushButton)
    today.find("painBeforePlace-0", QPushButton).setFocus()
    today.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_7)
    exercise_a_little(today)
    assert only_session(today).pain == (Pain(PainMoment.BEFORE, BodySite.LEFT_FOOT, 7),)


def test_before__by_place_is_still_told_when_the_places_are_put_away(today):
    today.press("painBeforePlaces")
    answer_at(today, "left-knee", 5)
    assert not is_seen(today, "painBeforeToldPlaces")
    today.press("painBeforePlaces")
    assert today.text("painBeforeToldPlaces") == "By body part: Left knee 5"
    exercise_a_little(today)
    today.press("closeSummaryButton")
    assert not is_seen(today, "painBeforeToldPlaces")


@pytest.mark.parametrize(("score", "words"), [(2, "Green"), (5, "Amber"), (8, "Red")])
def test_after__is_answered_by_the_traffic_light_in_words(today, score, words):
    exercise_a_little(today)
    today.press(f"painAfter-{score}")
    assert words in today.text("painAfterAnswer")
    assert only_session(today).pain == (Pain(PainMoment.AFTER, BodySite.OVERALL, score),)
    assert is_seen(today, "warningSigns") is (score > 5)


def test_after__can_be_taken_back(today):
    exercise_a_little(today)
    today.press("painAfter-8")
    today.press("painAfter-8")
    assert only_session(today).pain == ()
    assert not is_seen(today, "painAfterAnswer")


def test_after__is_passed_by_with_one_key(today):
    exercise_a_little(today)
    today.qtbot.keyClick(today.window.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(today.page, TodayPage)


@pytest.mark.parametrize("answer", ["painAfter-7", "stop-pain"])
def test_too_much__is_said_on_today_and_invites_to_nothing(today, answer):
    today.press("card-ankle-circles")
    today.press("startExerciseButton")
    # In the middle of the last circle, before there is nothing left but to get up.
    today.run(today.player.plan.total_ms - 50_000)
    today.end_session()
    today.press(answer)
    today.press("closeSummaryButton")
    today.settle()
    assert "stop for today" in today.text("restText")
    assert not is_seen(today, "secondRound")
    assert not is_seen(today, "shortDayButton")
    assert today.text("todayState").startswith("You did 1 of 6  ·  ")
    assert today.find("startButton").property("role") != "start", "Start steps back"
    assert (
        today.find("restText").mapTo(today.page, QPoint()).y()
        < today.find("startButton").mapTo(today.page, QPoint()).y()
    )
    QTest.keyClick(today.page.focus_start(), Qt.Key.Key_Return)
    assert isinstance(today.page, TodayPage), "nobody starts again by a slip"
    today.clock.advance(DAY_MS)
    today.coordinator.window.activated.emit()
    today.settle()
    assert today.text("restText") == easier_text()
    # It was the only one, so that its easier form is the easier way; else the short day is.
    assert today.text("levelText") == "Ankle circles: back to “On a chair”?"


def test_stop_reason__is_kept(today):
    exercise_a_little(today)
    today.press("stop-tired")
    today.press("stop-no-time")
    assert only_session(today).stop_reason is StopReason.NO_TIME
    assert not is_seen(today, "warningSigns")
    today.press("stop-no-time")
    assert only_session(today).stop_reason is None


@pytest.mark.parametrize(
    ("sign", "safety_list"),
    [
        ("stopSign", stop_list()),
        ("calfSign", calf_list()),
        ("emergencySign", emergency_list()),
        ("clotSign", clot_list()),
        ("legPainSign", leg_pain_list()),
    ],
)
def test_red_flag__shows_the_exact_safety_text(today, sign, safety_list):
    exercise_a_little(today)
    today.press("stop-pain")
    assert not is_seen(today, f"{sign}Text")
    today.find(sign).click()
    texts = [label.text() for label in today.find(f"{sign}Text").findChildren(QLabel)]
    assert [text for text in texts if text != "•"] == [
        *filter(None, [safety_list.call]),
        safety_list.heading,
        *safety_list.lines,
    ]


def test_red_flag__nothing_beside_it_is_said_to_be_fine(today):
    exercise_a_little(today)
    today.press("stop-pain")
    today.press("painAfter-0")
    fine = answer_after([0])

    def seen():
        return [label.text() for label in today.page.findChildren(QLabel) if label.isVisible()]

    assert fine in seen()
    today.find("stopSign").click()
    assert fine not in seen()
    assert not any(text.startswith("A little soreness") for text in seen())
    today.find("stopSign").click()
    assert fine in seen()


def test_red_flag__is_read_where_the_keyboard_is_moved_to(today):
    exercise_a_little(today)
    today.qtbot.waitUntil(today.window.isActiveWindow)
    today.press("stop-pain")
    assert QApplication.focusWidget().accessibleName() == "Do you have any of these now?"
    today.find("emergencySign").click()
    emergency = emergency_list()
    text = f"{emergency.heading}: {'; '.join(emergency.lines)}"
    assert QApplication.focusWidget() is today.find("emergencySignText")
    assert QApplication.focusWidget().accessibleName() == text
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is today.find("emergencySign")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is today.find("emergencySignText")
    today.press("stop-no-time")
    assert QApplication.focusWidget() is today.find("emergencySignText"), "asked once is enough"


def test_red_flag__stays_while_a_sign_is_ticked_though_the_reason_is_another(today):
    exercise_a_little(today)
    today.press("stop-pain")
    today.find("clotSign").click()
    today.press("stop-tired")
    assert is_seen(today, "clotSignText")
    today.find("clotSign").click()
    today.press("stop-no-time")
    assert not is_seen(today, "warningSigns")


def test_red_flag__stays_while_a_sign_is_ticked_though_the_score_is_corrected(today):
    exercise_a_little(today)
    today.press("painAfter-6")
    today.find("stopSign").click()
    today.press("painAfter-5")
    assert is_seen(today, "stopSignText")


def test_next_morning__is_asked_once_and_answered(today, start_program):
    today.press("painBefore-2")
    exercise_a_little(today)
    today.press("closeSummaryButton")
    today.settle()
    assert not is_seen(today, "painMorning"), "it is not morning yet"
    today.clock.advance(DAY_MS)
    today.coordinator.window.activated.emit()
    today.settle()
    today.press("painMorning-4")
    assert "Worse than before the session" in today.text("painMorningAnswer")
    today.settle()
    assert is_seen(today, "painMorningAnswer"), "the answer can be read"
    assert Pain(PainMoment.NEXT_MORNING, BodySite.OVERALL, 4) in only_session(today).pain
    today.press("closeMorningButton")
    assert not is_seen(today, "painMorning")


def test_next_morning__of_two_sessions_is_asked_about_the_last(today):
    for score in (1, 2):
        today.press(f"painBefore-{score}")
        exercise_a_little(today)
        today.press("closeSummaryButton")
        today.settle()
        today.clock.advance(60_000)
    today.clock.advance(DAY_MS)
    today.coordinator.window.activated.emit()
    today.settle()
    today.press("painMorning-1")
    today.settle()
    today.settle()
    assert today.find("painMorning", PainScale).score == 1, "the answer stays to be read and changed"
    answered = today.asked(lambda history: [len(record.pain) for record in history.sessions()])
    assert answered == [1, 2]
    today.clock.advance(DAY_MS)
    today.coordinator.window.activated.emit()
    today.settle()
    assert not is_seen(today, "painMorning"), "yesterday's answer is gone"


def come_back_after(program, ms):
    program.clock.advance(ms)
    program.coordinator.window.activated.emit()
    program.settle()


def test_next_morning__is_asked_below_start_which_stays_in_sight(start_program):
    program = start_program(settings='text_size = "200"\n').appear().settle()
    program.window.resize(1024, 640)
    program.press("painBefore-2")
    exercise_a_little(program)
    program.press("closeSummaryButton")
    come_back_after(program, DAY_MS)
    start, morning = program.find("startButton"), program.find("morning")
    assert start.mapTo(program.page, QPoint(0, start.height())).y() < morning.mapTo(program.page, QPoint(0, 0)).y()
    assert start.mapTo(program.page, QPoint(0, start.height() // 2)).y() < program.page.height()


def test_next_morning__is_asked_also_when_the_last_session_had_no_answers(today):
    today.press("painBefore-2")
    exercise_a_little(today)
    today.press("closeSummaryButton")
    today.settle()
    today.clock.advance(60_000)
    exercise_a_little(today)
    today.press("closeSummaryButton")
    come_back_after(today, DAY_MS)
    today.press("painMorning-1")
    today.settle()
    assert today.asked(lambda history: [len(record.pain) for record in history.sessions()]) == [2, 0]


def test_next_morning__of_a_session_that_ends_after_midnight_is_not_asked_before_the_night_is_over(today):
    # 22:13 and an hour and three quarters: the session ends a minute before midnight, and its summary after it.
    today.clock.advance(105 * 60_000)
    today.press("startButton")
    today.run(121_000)
    today.end_session()
    today.press("painAfter-7")
    today.press("closeSummaryButton")
    today.settle()
    assert today.clock.local_time().hour == 0
    assert not is_seen(today, "painMorning")
    assert today.text("restText") == rest_text()
    come_back_after(today, 3 * 3_600_000)
    assert (is_seen(today, "painMorning"), today.text("restText")) == (False, rest_text())
    come_back_after(today, 3_600_000)
    assert (is_seen(today, "painMorning"), today.text("restText")) == (True, easier_text())


def test_next_morning__of_a_session_that_was_continued_today_is_asked_tomorrow(start_program):
    program = start_program().appear().settle()
    program.press("startButton")
    program.run(21_000)
    program.window.close()
    program.dialog("closeDialog").accept()
    program = start_program().appear().settle()
    program.clock.advance(DAY_MS)
    program.press("continueButton")
    program.run(10_000)
    program.end_session()
    program.press("painAfter-8")
    program.press("closeSummaryButton")
    program.settle()
    assert (is_seen(program, "painMorning"), program.text("restText")) == (False, rest_text())
    come_back_after(program, DAY_MS)
    assert (is_seen(program, "painMorning"), program.text("restText")) == (True, easier_text())


def test_before__of_another_day_is_forgotten(today):
    today.press("painBefore-7")
    today.clock.advance(2 * DAY_MS)
    today.coordinator.window.activated.emit()
    today.settle()
    exercise_a_little(today)
    assert only_session(today).pain == ()


def test_next_morning__is_not_asked_two_days_later(today):
    today.press("painBefore-2")
    exercise_a_little(today)
    today.press("closeSummaryButton")
    today.clock.advance(2 * DAY_MS)
    today.coordinator.window.activated.emit()
    today.settle()
    assert not is_seen(today, "painMorning")


def test_scale__by_keys(qtbot):
    scale = PainScale("pain", "Pain")
    qtbot.addWidget(scale)
    scores = []
    scale.changed.connect(lambda: scores.append(scale.score))
    right, left, delete = "Right", "Left", "Delete"
    keys = (right, right, left, left, "7", "7", "1", "0", right, "8", right, right, right, right, delete, delete, "0")
    for key in keys:
        qtbot.keyClick(scale, getattr(Qt.Key, f"Key_{key}"))
    assert scores == [0, 1, 0, 7, 1, 10, 8, 9, 10, None, 0]


def test_scale__by_the_digits_of_any_script(qtbot):
    scale = PainScale("pain", "Pain")
    qtbot.addWidget(scale)
    scores = []
    scale.changed.connect(lambda: scores.append(scale.score))
    for text in ("٤", "۵", "６", "²", "½", "12", "١", "٠"):
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(scale, key)
    assert scores == [4, 5, 6, 1, 10]


def type_at(scale, key, at_ms):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, chr(key))
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(scale, event)


@pytest.mark.parametrize(("after_ms", "score"), [(300, 10), (1_500, 10), (1_501, 0), (60_000, 0)])
def test_scale__a_zero_makes_a_ten_only_soon_after_the_one(qtbot, after_ms, score):
    scale = PainScale("pain", "Pain")
    qtbot.addWidget(scale)
    type_at(scale, Qt.Key.Key_1, 1_000)
    type_at(scale, Qt.Key.Key_0, 1_000 + after_ms)
    assert scale.score == score


@pytest.mark.parametrize("between", ["click another", "click it again", "clear"])
def test_scale__a_zero_after_something_else_is_a_zero(qtbot, between):
    scale = PainScale("pain", "Pain")
    qtbot.addWidget(scale)
    type_at(scale, Qt.Key.Key_1, 1_000)
    if between == "clear":
        scale.set_score(None)
    else:
        scale.findChild(QPushButton, "pain-5").click()
    if between == "click it again":
        scale.findChild(QPushButton, "pain-1").click()
    type_at(scale, Qt.Key.Key_0, 1_100)
    assert scale.score == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_scale__enter_confirms_what_was_typed(today, key):
    scale = today.find("painBefore", PainScale)
    type_at(scale, Qt.Key.Key_8, 1_000)
    today.qtbot.keyClick(today.window.focusWidget(), key)
    assert scale.score == 8
    today.qtbot.keyClick(today.window.focusWidget(), Qt.Key.Key_Space)
    assert scale.score is None


def test_scale__corrects_a_one_that_was_clicked(qtbot):
    scale = PainScale("pain", "Pain")
    qtbot.addWidget(scale)
    scale.set_score(1)
    qtbot.keyClick(scale, Qt.Key.Key_0)
    assert scale.score == 0


def test_scale__is_one_stop_of_the_tab_key(qtbot):
    scale = PainScale("pain", "Pain")
    qtbot.addWidget(scale)
    scale.set_score(6)
    stops = [b.text() for b in scale.findChildren(object) if getattr(b, "focusPolicy", lambda: 0)() & Qt.TabFocus]
    assert stops == ["6"]


def test_sentences__never_promise_or_diagnose(today):
    exercise_a_little(today)
    for score in range(11):
        today.press(f"painAfter-{score}")
        text = today.text("painAfterAnswer").lower()
        assert not any(word in text for word in ("cure", "heal", "injur", "inflam", "you have"))
