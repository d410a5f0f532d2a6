"""What Today says about the past, in plain words."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from footcoach.core.dose import Dose
from footcoach.core.exercise import DAYS_IN_WEEK, Exercise, Side
from footcoach.core.plan import Phase
from footcoach.core.record import SessionRecord, local_time
from footcoach.core.weeks import WeekTally
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.phrases import spoken_time

translate = QCoreApplication.translate


def resume_question(exercise: Exercise, phase: Phase, language: str) -> str:
    """Return the offer to go on, such as "Resume heel raises, second set, repetition 6 of 10?"."""
    name = exercise.name
    if language == "en":
        # In the middle of a sentence; other languages may need their capitals.
        name = name[:1].lower() + name[1:]
    parts = [name]
    if phase.sets > 1:
        parts.append(_set_word(phase.set_number) if phase.repetitions > 1 else _round_word(phase.set_number))
    if phase.side is not Side.BOTH:
        parts.append(translate("Today", "left") if phase.side is Side.LEFT else translate("Today", "right"))
    if phase.repetitions > 1:
        text = translate("Today", "repetition {number} of {count}")
        parts.append(text.format(number=phase.repetition, count=phase.repetitions))
    return translate("Today", "Resume {where}?").format(where=", ".join(parts))


def _set_word(number: int) -> str:
    words = {
        1: translate("Today", "first set"),
        2: translate("Today", "second set"),
        3: translate("Today", "third set"),
    }
    return words.get(number) or translate("Today", "set {number}").format(number=number)


def _round_word(number: int) -> str:
    words = {
        1: translate("Today", "first round"),
        2: translate("Today", "second round"),
        3: translate("Today", "third round"),
    }
    return words.get(number) or translate("Today", "round {number}").format(number=number)


def interrupted_text(record: SessionRecord, today: date, formats: LocaleFormats) -> str:
    """Return when a session was interrupted, by the clock with which it began, and how much was done."""
    stopped = local_time(record.last_at_ms, record.utc_offset_min)
    when = translate("Today", "It stopped {day} at {time}").format(
        day=_day_word(stopped.date(), today, formats), time=formats.time(stopped.hour, stopped.minute)
    )
    if record.done_ms == 0:
        return f"{when}."
    done = translate("Today", "{when}, after {duration} of exercise.")
    return done.format(when=when, duration=spoken_time(record.done_ms))


def _day_word(day: date, today: date, formats: LocaleFormats) -> str:
    if day == today:
        return translate("Today", "today")
    if day == today - timedelta(days=1):
        return translate("Today", "yesterday")
    return translate("Today", "on {day}").format(day=formats.long(day, today))


def discarded_text(*, has_work: bool) -> str:
    """Return what has become of a session that nobody wants to continue, of which something was done or nothing."""
    if has_work:
        return translate(
            "Today",
            "The session is not offered any more.\nWhat you did of it is kept in Progress, where you can delete it.",
        )
    return translate("Today", "The session is not offered any more.")


def today_text(done: int, count: int, *, is_off: bool) -> str:
    """Return how many of `count` exercises are done today, without reproach; nobody needs to on a day off."""
    if done == count > 0:
        return translate("Today", "✓ Done today")
    if done > 0:
        return translate("Today", "{done} of {count} today").format(done=done, count=count)
    return translate("Today", "Day off today") if is_off else translate("Today", "Not done yet today")


def partly_text(done: int, count: int) -> str:
    """Return how many of the exercises are done, for who had to stop for pain: no praise, and no reproach."""
    if done == 0:
        return translate("Today", "Stopped early today")
    if done == count:
        return translate("Today", "Done today: {done} of {count}").format(done=done, count=count)
    return translate("Today", "You did {done} of {count}").format(done=done, count=count)


def week_text(week: WeekTally) -> str:
    """Return how far the week is, such as "2 of 3 days this week"; days off make the goal smaller."""
    if week.is_met and week.days_done == 1:
        return translate("Today", "1 day this week: goal reached")
    if week.is_met:
        return translate("Today", "{count} days this week: goal reached").format(count=week.days_done)
    if week.goal_days == 0:
        return translate("Today", "days off this week")
    text = translate("Today", "{count} of {goal} days this week")
    if week.goal_days == 1:
        text = translate("Today", "{count} of {goal} day this week")
    return text.format(count=week.days_done, goal=week.goal_days)


def dose_dots(dose: Dose) -> tuple[int, int]:
    """Return how many of how many dots say the same as `dose_text`; none where that counts nothing."""
    is_for_every_day = dose.days_per_week == DAYS_IN_WEEK
    if dose.due_per_day > 1 and (dose.done_today or is_for_every_day):
        return min(dose.done_today, dose.due_per_day), dose.due_per_day
    if is_for_every_day:
        return 0, 0
    return min(dose.days_this_week, dose.days_per_week), dose.days_per_week


def dose_text(dose: Dose) -> str:
    """Return how much of an exercise is done, such as "1 of 2 today"; more than enough is no more than that.

    Empty when nothing is done and nothing is due, in a week of days off.
    """
    is_for_every_day = dose.days_per_week == DAYS_IN_WEEK
    if dose.due_per_day > 1 and (dose.done_today or is_for_every_day):
        is_done = dose.done_today >= dose.due_per_day
        text = (
            translate("Today", "✓ {count} of {due} today") if is_done else translate("Today", "{count} of {due} today")
        )
        return text.format(count=min(dose.done_today, dose.due_per_day), due=dose.due_per_day)
    if dose.done_today:
        return translate("Today", "✓ Done today")
    if is_for_every_day:
        return translate("Today", "Not yet today")
    if dose.days_per_week == 0:
        return ""
    if dose.days_this_week >= dose.days_per_week:
        return translate("Today", "✓ Enough for this week")
    text = translate("Today", "{count} of {days} days this week")
    if dose.days_per_week == 1:
        text = translate("Today", "{count} of {days} day this week")
    return text.format(count=dose.days_this_week, days=dose.days_per_week)
