"""The sentences of the report, for the person and the physiotherapist alike."""

from PySide6.QtCore import QCoreApplication

from footcoach.core.pain import BodySite, Pain, PainMoment
from footcoach.core.plan import MS_PER_S
from footcoach.core.progress import GoalState, Span
from footcoach.core.record import StopReason
from footcoach.core.routine import Routine
from footcoach.storage.catalogue import EVERYTHING
from footcoach.ui.common.locale_formats import LocaleFormats
from footcoach.ui.common.pain_words import answer_after, answer_next_morning, moment_word, stop_reason_word
from footcoach.ui.report.facts import WEEKS, ReportFacts

translate = QCoreApplication.translate

_GREEN, _AMBER, _RED = 0, 4, 6


def title() -> str:
    """Return what the page is."""
    return translate("Report", "Foot exercises: the last {count} weeks").format(count=WEEKS)


def period(facts: ReportFacts, formats: LocaleFormats) -> str:
    """Return the days it is about."""
    text = translate("Report", "{first} to {last}")
    return text.format(first=formats.dated(facts.first), last=formats.dated(facts.today))


def routines(facts: ReportFacts, routine: Routine) -> str:
    """Return the routine that is done now; where others were done in these weeks, all of them with their sessions."""
    if not facts.routines.keys() - {routine.id}:
        return routine.name
    names = {routine.id: routine.name, EVERYTHING: translate("Report", "single exercises")}
    most = sorted(facts.routines.items(), key=lambda item: -item[1])
    told = (
        translate("Report", "{name} ({count} ×)").format(
            name=names.get(id_) or facts.routine_names.get(id_) or id_, count=count
        )
        for id_, count in most
    )
    return ", ".join(told)


def footer(facts: ReportFacts, formats: LocaleFormats) -> str:
    """Return who made it, and what it is not."""
    text = translate(
        "Report",
        "Made by the person with Footcoach on {day}; pain: overall, else the highest; not a medical record.",
    )
    return text.format(day=formats.dated(facts.today))


def key_numbers(facts: ReportFacts, goal_days: int) -> tuple[tuple[str, str], ...]:
    """Return four numbers, each with what it counts."""
    over = facts.weeks_over
    met = translate("Report", "{met} of {count}").format(met=sum(week.is_met for week in over), count=len(over))
    goal = (
        translate("Report", "weeks with the goal of 1 day met")
        if goal_days == 1
        else translate("Report", "weeks with the goal of {count} days met").format(count=goal_days)
    )
    stopped = translate("Report", "{stopped} of {count}")
    counted = (
        translate("Report", "day with at least one exercise done")
        if facts.days == 1
        else translate("Report", "days with at least one exercise done")
    )
    return (
        (str(facts.days), counted),
        (met if over else "–", goal),
        (duration(facts.done_ms), translate("Report", "moving and holding, rests left out")),
        (
            stopped.format(stopped=sum(facts.stopped.values()), count=facts.sessions) if facts.sessions else "–",
            translate("Report", "sessions ended early"),
        ),
    )


def duration(done_ms: int) -> str:
    """Return a long time such as "9 h 40 min"."""
    hours, minutes = divmod(round(done_ms / MS_PER_S / 60), 60)
    if not hours:
        return translate("Report", "{minutes} min").format(minutes=minutes)
    return translate("Report", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def stop_reasons(facts: ReportFacts) -> tuple[str, ...]:
    """Return why sessions were ended early, the most frequent reason first."""
    ranked = sorted(facts.stopped.items(), key=lambda item: -item[1])
    return tuple(f"{_reason(reason)}: {count}" for reason, count in ranked)


def _reason(reason: StopReason | None) -> str:
    return stop_reason_word(reason) if reason is not None else translate("Report", "No reason given")


def pain_rule() -> tuple[str, ...]:
    """Return what the program says about pain, word by word."""
    worse = (Pain(PainMoment.BEFORE, BodySite.OVERALL, 0), Pain(PainMoment.NEXT_MORNING, BodySite.OVERALL, 1))
    next_morning = translate("Report", "Next morning: {answer}").format(answer=answer_next_morning(worse))
    return (*(answer_after((score,)) for score in (_GREEN, _AMBER, _RED)), next_morning)


def goal_word(state: GoalState) -> str:
    """Return what a bar says of the goal."""
    return {
        GoalState.MET: translate("Report", "goal met"),
        GoalState.MISSED: translate("Report", "not met"),
        GoalState.SO_FAR: translate("Report", "so far"),
        GoalState.PAUSED: translate("Report", "days off"),
    }[state]


def days_label(week: Span) -> str:
    """Return what stands over the bar of a week."""
    is_off = not week.days and (week.goal_state is GoalState.PAUSED or not week.goal_days)
    return translate("Report", "off") if is_off else str(round(week.days))


def moment_count(moment: PainMoment, facts: ReportFacts) -> str:
    """Return when pain was asked for, and how often it was answered."""
    return translate("Report", "{moment} ({count})").format(moment=moment_word(moment), count=facts.answers[moment])
