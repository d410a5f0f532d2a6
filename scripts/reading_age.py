"""Says how old somebody must be to read the texts of Footcoach, by the Flesch-Kincaid grade; fails above grade 6.

Grade 6 is the reading of somebody aged 11. What is graded:

- A text is one field or one entry of a list: every string below `[text.en]` in assets/exercises, and every text to be
  translated in the modules of safety, of warning signs, of pain, of the welcome, of the summary and of help, but for
  the names of its sources.
- A sentence ends with a full stop, a question mark or an exclamation mark, and with the text. Colons, semicolons and
  dashes end nothing, so that they make no long sentence short.
- A text is as hard as all of it together, or as its hardest sentence of ten words or more, whichever is harder: no long
  sentence hides among short ones. A phrase of less than five words has no grade; the formula says nothing of so few.
- A number is one word, of one syllable up to 10 and at 12, else of two: figures are not read letter by letter. An
  abbreviation has a syllable for each letter; a place for a value, such as {seconds}, is a word of two.
- The average of a group is that of the grades of its texts.

    grade = 0.39 × words / sentences + 11.8 × syllables / words - 15.59        (Kincaid and others, 1975)
"""

import ast
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from textwrap import shorten

HARDEST = 6.0
FEWEST_WORDS = 5
LONG_SENTENCE = 10

KNOWN_WORDS = frozenset({"achilles", "osteoporosis", "physiotherapist", "physiotherapy", "sciatica", "aaos", "nhs"})
"""What counts as a word of two syllables. The medical words have no plainer name: each is explained where it stands, or
is known to whoever it is about. AAOS and NHS are only the names of who says something."""

EXERCISES = "assets/exercises"
MODULES = {
    "safety": ("footcoach/ui/common/safety_texts.py", "footcoach/ui/session/warning_signs.py"),
    "pain": ("footcoach/ui/common/pain_words.py",),
    "welcome": tuple(f"footcoach/ui/welcome/{name}_step.py" for name in ("look", "voice", "rules")),
    "summary": ("footcoach/ui/session/summary_words.py", "footcoach/ui/session/summary_page.py"),
    "help": ("footcoach/ui/help/questions.py",),
}
"""The groups of texts in the code, and the modules that hold them."""

_CUES = frozenset({"steps", "between", "milestones"})
_TRANSLATES = frozenset({"tr", "translate"})
_SOURCES = "HelpSource"
"""The context of texts that only name who says something."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\{\w+\}|\d+|[^\W\d_]+(?:[&'’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
# An e that is not heard: at the end, before an s or a d there, or inside, where a word goes on behind its first part.
_SILENT = re.compile(
    r"(?<=[^aeiouy])e(?=s?$)(?<![^aeiouyl]le)(?<![csxzg]e(?=s))(?<![cs]he(?=s))"
    r"|(?<=[^aeiouytd])e(?=d$)(?<![^aeiouyl]le)"
    r"|(?<=\w[^aeiouy])e(?=ly$|ty$|less|ful|ment|line|time|thing|fore|where|ways)"
)
# The first of two vowels that are heard one by one.
_APART = re.compile(
    r"(?<![ct])i(?=a)|(?<![stcg])i(?=o)|i(?=ers?$|est$)|(?<![ct])(?<!fr)i(?=e[nt])|(?<![qg])u(?=a|el)|[aeiou](?=ing)"
)
_BY_EAR = {"area": 3, "idea": 3, "diabetes": 4, "every": 2, "everyday": 3, "stretches": 2, "fix": 1}
"""What is not spelled as it is heard."""


@dataclass(frozen=True)
class Graded:
    """A text and its grade."""

    text: str
    grade: float


def main(root: Path = Path(__file__).parents[1]) -> int:
    """Print a line for each group, the hardest first, and the texts that are too hard; return the exit code."""
    groups = {name: _graded(texts) for name, texts in texts_of(root).items()}
    groups = {name: texts for name, texts in groups.items() if texts}
    print(f"Flesch-Kincaid grade of {sum(map(len, groups.values()))} texts, at most {HARDEST:g}; the hardest of each:")
    for name, texts in sorted(groups.items(), key=lambda group: -group[1][0].grade):
        print(f"  {name:14} average {_average(texts):4.1f}, worst {texts[0].grade:4.1f}: {shorten(texts[0].text, 80)}")
    too_hard = [text for texts in groups.values() for text in texts if text.grade > HARDEST]
    for text in sorted(too_hard, key=lambda text: -text.grade):
        print(f"Too hard, grade {text.grade:.1f}: {text.text}", file=sys.stderr)
    hard_groups = [name for name, texts in groups.items() if _average(texts) > HARDEST]
    for name in hard_groups:
        print(f"Too hard on average: {name}", file=sys.stderr)
    return 1 if too_hard or hard_groups else 0


def texts_of(root: Path) -> dict[str, list[str]]:
    """Return every text that is graded, by its group: the part of an exercise, safety, or pain."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted((root / EXERCISES).glob("*.toml")):
        for part, texts in _parts(tomllib.loads(file.read_text())["text"]["en"]):
            groups[part].extend(_strings(texts))
    for name, modules in MODULES.items():
        for module in modules:
            groups[name].extend(_translated((root / module).read_text()))
    return dict(groups)


def grade(text: str) -> float | None:
    """Return the grade of a text; None for a phrase that is too short to have one."""
    sentences = [words for sentence in _SENTENCE_END.split(text) if (words := _WORD.findall(sentence))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return None
    long = (_formula(sentence, 1) for sentence in sentences if len(sentence) >= LONG_SENTENCE)
    return max([_formula(words, len(sentences)), *long])


def syllables(word: str) -> int:
    """Return how many syllables a word has, by its spelling."""
    word = re.sub(r"['’](s|re|ll|t|ve)$", "", word)
    if word.lower() in _BY_EAR:
        return _BY_EAR[word.lower()]
    if word.startswith("{") or word.lower() in KNOWN_WORDS:
        return 2
    if word.isdecimal():
        return 1 if len(word) == 1 or word in {"10", "12"} else 2
    if len(word) > 1 and word.isupper():
        return sum(map(str.isalnum, word))
    heard = _APART.sub(r"\g<0>-", _SILENT.sub("", word.lower()))
    return max(1, len(_VOWELS.findall(heard)))


def _formula(words: list[str], sentences: int) -> float:
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def _graded(texts: Iterable[str]) -> list[Graded]:
    """Return the texts that have a grade, the hardest first, each once."""
    graded = [Graded(text, value) for text in dict.fromkeys(texts) if (value := grade(text)) is not None]
    return sorted(graded, key=lambda text: -text.grade)


def _average(texts: Iterable[Graded]) -> float:
    return fmean(text.grade for text in texts)


def _parts(texts: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the parts of an exercise's texts; what is spoken is one of them, and the page of the exercise several."""
    for name, part in texts.items():
        if isinstance(part, Mapping) and name == "guidance":
            yield from part.items()
        elif name in _CUES:
            yield "cues", part
        else:
            yield "names" if isinstance(part, str) else name, part


def _strings(texts: object) -> Iterator[str]:
    """Yield every string in a value of a TOML file."""
    if isinstance(texts, str):
        yield texts
    elif isinstance(texts, Mapping):
        yield from _strings(list(texts.values()))
    elif isinstance(texts, list):
        for text in texts:
            yield from _strings(text)


def _translated(source: str) -> Iterator[str]:
    """Yield every text of a module that is to be translated."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in _TRANSLATES:
            context, text = node.args[0], node.args[-1]
            if isinstance(context, ast.Constant) and context.value == _SOURCES:
                continue
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


if __name__ == "__main__":
    sys.exit(main())
