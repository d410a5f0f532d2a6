"""The texts of an own exercise that follow from its name, numbers and steps, until somebody writes them otherwise."""

from collections.abc import Callable
from string import Formatter
from typing import Any, Final

from footcoach.core.exercise import MOST_WORDS_IN_CUE, PREPARE_S, REPETITIONS, SETS
from footcoach.core.limits import LONGEST_SHORT_TEXT
from footcoach.core.words import mark

Document = dict[str, Any]
"""What the file of an exercise holds, as TOML reads it."""
Say = Callable[[str], str]
"""Returns the program's own words in its language."""

_NEXT: Final = mark("OwnExercise", "Next, {name}")
_NEXT_ONE: Final = mark("OwnExercise", "Next exercise")
_GET_READY: Final = mark("OwnExercise", "Get ready")
_INTO_POSITION: Final = mark("OwnExercise", "Get into position.")
_LEFT_FIRST: Final = mark("OwnExercise", "Get ready, left side")
_RIGHT_FIRST: Final = mark("OwnExercise", "Get ready, right side")
_TO_LEFT: Final = mark("OwnExercise", "Change to the left side")
_TO_RIGHT: Final = mark("OwnExercise", "Change to the right side")
_LEFTS: Final = (mark("OwnExercise", "Now left"), mark("OwnExercise", "Left side"), mark("OwnExercise", "Left"))
_RIGHTS: Final = (mark("OwnExercise", "Now right"), mark("OwnExercise", "Right side"), mark("OwnExercise", "Right"))
_IN_SUMMARY: Final = mark("OwnExercise", "{step} {seconds} s")
_SECONDS_IN_SUMMARY: Final = mark("OwnExercise", "{seconds} s")
_EACH_SIDE: Final = mark("OwnExercise", "{times} each side")

_LONGEST_LINE: Final = 600


def derived_texts(document: Document, text: Document, say: Say) -> dict[tuple[str, ...], object]:
    """Return them by their place in `text`, one language of the document; None for one that there should not be."""
    if "name" not in text:
        return {}
    name, sided = text["name"], document["sided"]
    announcement = say(_NEXT).format(name=name) if "{" not in name else ""
    lines = " ".join(text.get("guidance", {}).get("steps", ()))
    ready = {"left": say(_LEFT_FIRST), "right": say(_RIGHT_FIRST)} if sided else say(_GET_READY)
    derived: dict[tuple[str, ...], object] = {
        ("short_name",): name,
        ("dosage_summary",): dosage_summary(document, text, say),
        ("one_side_summary",): dosage_summary(document, text, say, is_one_side=True) if sided else None,
        ("milestones", "announcement"): announcement if _is_cue(announcement) else say(_NEXT_ONE),
        ("between", "prepare"): ready,
        ("between", "prepare_text"): lines if 0 < len(lines) <= _LONGEST_LINE else say(_INTO_POSITION),
    }
    if sided:
        derived["between", "switch"] = {"left": say(_TO_LEFT), "right": say(_TO_RIGHT)}
    if document.get("alternating"):
        derived["between", "switch"] = {"left": list(map(say, _LEFTS)), "right": list(map(say, _RIGHTS))}
    for step in document["steps"]:
        label = text["steps"].get(step["id"], {}).get("label", "")
        derived["steps", step["id"], "cue"] = label if _is_cue(label) else None
        derived["dosage", step["seconds"], "label"] = label
    return derived


def dosage_summary(document: Document, text: Document, say: Say, *, is_one_side: bool = False) -> str:
    """Return the numbers in a few words, as a template that is a short text with the largest numbers in it.

    Where there is no room the words of the steps are left out; steps are never left out as if there were no more.
    """
    most = {number["key"]: number["maximum"] for number in document["dosage"]}

    def length(template: str) -> int:
        return len(template.format_map(most))

    times = " × ".join(f"{{{key}}}" for key in (SETS, REPETITIONS) if key in most)
    if document["sided"] and not is_one_side:
        times = say(_EACH_SIDE).format(times=times).strip()
    first = [times] if times else []
    for steps in (_named_steps(document, text, say), _seconds_of_steps(document, say)):
        if 0 < length(summary := ", ".join([*first, *steps])) <= LONGEST_SHORT_TEXT:
            return summary
    parts = [*first, *_named_steps(document, text, say)]
    while length(", ".join([*parts, "…"])) > LONGEST_SHORT_TEXT:
        parts.pop()
    return ", ".join([*parts, "…"]) if parts else f"{{{PREPARE_S}}}"


def _named_steps(document: Document, text: Document, say: Say) -> list[str]:
    """Return each step as its word and its seconds."""
    named = []
    for step in document["steps"]:
        label = text["steps"].get(step["id"], {}).get("label", "")
        if "{" in label or "}" in label:
            label = "…"
        words = "{step}" if step.get("until_done") else say(_IN_SUMMARY)
        named.append(words.format(step=label[:1].lower() + label[1:], seconds=f"{{{step['seconds']}}}"))
    return named


def _seconds_of_steps(document: Document, say: Say) -> list[str]:
    """Return the seconds of all steps that have a clock, if there are any."""
    timed = [f"{{{step['seconds']}}}" for step in document["steps"] if not step.get("until_done")]
    seconds = "\N{NO-BREAK SPACE}+\N{NO-BREAK SPACE}".join(timed)
    return [say(_SECONDS_IN_SUMMARY).format(seconds=seconds)] if timed else []


def fits(summary: str, document: Document) -> bool:
    """Tell whether a summary names no number that the document does not have."""
    keys = {number["key"] for number in document["dosage"]}
    return all(key is None or key in keys for _, key, _, _ in Formatter().parse(summary))


def _is_cue(text: str) -> bool:
    return 0 < len(text) <= LONGEST_SHORT_TEXT and len(text.split()) <= MOST_WORDS_IN_CUE
