"""What the end of a session says, in plain words: what was done, how far the week is, and what comes next."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from footcoach.core.summary import SessionSummary
from footcoach.core.week_review import WeekReview
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.phrases import spoken_time

translate = QCoreApplication.translate


def praise_text(summary: SessionSummary) -> str:
    """Return the one warm sentence for who came to the end; it says no more than what was done."""
    done, planned = _counts(summary)
    if not summary.planned and done == planned:
        return translate("Summary", "Well done. Breathe out: your warm-up is done.")
    if summary.complete == planned == 1:
        return translate("Summary", "Well done. Breathe out: your exercise is done.")
    if summary.complete == planned == 2:
        return translate("Summary", "Well done. Breathe out: both exercises are done.")
    if summary.complete == planned:
        text = translate("Summary", "Well done. Breathe out: all {count} exercises are done.")
        return text.format(count=planned)
    # Who has skipped all of them has come to no end.
    came = translate("Summary", "You came to the end. {what}")
    kept = translate("Summary", "What you did is kept. {what}")
    return (came if done else kept).format(what=share_text(summary))


def share_text(summary: SessionSummary) -> str:
    """Return how many of the exercises are done, without praise."""
    done, planned = _counts(summary)
    if done == planned and summary.complete < summary.planned:
        return translate("Summary", "Nearly all of it is done.")
    if done == planned:
        return translate("Summary", "All done: {done} of {count}.").format(done=done, count=planned)
    if done:
        return translate("Summary", "You did {done} of {count}.").format(done=done, count=planned)
    if summary.is_warmed_up:
        return translate("Summary", "The warm-up is done, but no exercise yet.")
    if planned == 1:
        return translate("Summary", "It is not finished yet.")
    return translate("Summary", "No exercise is finished yet.")


def _counts(summary: SessionSummary) -> tuple[int, int]:
    """Return how many are done and how many there were to do; warm-ups count where there was nothing else."""
    if summary.planned:
        return summary.counted, summary.planned
    return sum(exercise.is_complete for exercise in summary.exercises), len(summary.exercises)


def kind_text() -> str:
    """Return what is said to who ended early: no praise, and no reproach."""
    return translate("Summary", "It is fine to stop. What you did is kept.")


def work_text(summary: SessionSummary) -> str:
    """Return for how long somebody moved and held."""
    return translate("Summary", "{time} of exercise.").format(time=spoken_time(summary.work_ms))


def other_text(summary: SessionSummary) -> str:
    """Return for how long somebody got ready and rested; empty for no time."""
    if not summary.other_ms:
        return ""
    return translate("Summary", "{time} of getting ready and rest.").format(time=spoken_time(summary.other_ms))


def week_line(review: WeekReview) -> str:
    """Return how far the week is, such as "2 of 3 days this week"."""
    done, goal = review.tally.days_done, review.tally.goal_days
    if review.tally.is_met:
        if done == 1:
            return translate("Summary", "1 day this week: you have reached your goal.")
        return translate("Summary", "{count} days this week: you have reached your goal.").format(count=done)
    if goal == 0:
        return ""
    if goal == 1:
        return translate("Summary", "{count} of 1 day this week.").format(count=done)
    return translate("Summary", "{count} of {goal} days this week.").format(count=done, goal=goal)


def next_line(review: WeekReview, formats: LocaleFormats, *, is_whole: bool) -> str:
    """Return what comes next: for who came to the end also what can be done again today, then on which day."""
    later = _later_today(review) if is_whole else ()
    return " ".join((*later, _next_day(review, formats)))


def _later_today(review: WeekReview) -> Iterator[str]:
    for exercise in review.once_more:
        text = translate("Summary", "Later today, if you like: {exercise}, once more.")
        yield text.format(exercise=exercise.name)


def _next_day(review: WeekReview, formats: LocaleFormats) -> str:
    last = formats.words.standaloneDayName(review.days[-1].isoweekday())
    first = formats.words.standaloneDayName(review.days[0].isoweekday())
    missing, left = review.days_missing, review.days_left
    if left == 0:
        return translate("Summary", "A new week begins tomorrow.")
    if missing == 0:
        return translate("Summary", "Next: {day}, when a new week begins.").format(day=first)
    if missing >= left:
        return translate("Summary", "Next: tomorrow.")
    if missing == 1:
        return translate("Summary", "Next: one more day, by {day}.").format(day=last)
    return translate("Summary", "Next: {count} more days, by {day}.").format(count=missing, day=last)
