"""The script that says how hard the texts are to read, against words and texts whose numbers are known."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "scripts" / "reading_age.py"


@pytest.fixture(scope="module")
def reading_age():
    spec = importlib.util.spec_from_file_location("reading_age", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["reading_age"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["reading_age"]


SYLLABLES = {
    1: "toe toes shoes does knee move moves moved raised stretched breathe breathes once twice side bones whole rise "
    "pause pressed there these change changed large choice used ease bruised eight tired hours two poo cough the",
    2: "raises massage edges places circle circles ankle muscles little needed being doing trial trials action quiet "
    "people social table tables rises pauses pointed balanced balance numbness before because sometimes something "
    "guideline safely safety tiptoe every handled settled stretches towards",
    3: "exercise article area idea easier steadier position serious previous period medicine usual genitals "
    "breathlessness dizziness surgery evidence injury neighbouring healthier everyday wherever several",
    4: "exercises diabetes regularly temperature emergency usually anticlockwise",
}


# What is said in fewer syllables than it is spelled with, the script may count as spelled: it is stricter then.
STRICTER = {"different": 3}


@pytest.mark.parametrize(
    ("word", "expected"), [(word, count) for count, words in SYLLABLES.items() for word in words.split()]
)
def test_syllables__of_known_words(reading_age, word, expected):
    assert reading_age.syllables(word) == STRICTER.get(word, expected)
    assert reading_age.syllables(word.capitalize()) == STRICTER.get(word, expected)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("3", 1), ("10", 1), ("12", 1), ("15", 2), ("999", 2), ("A&E", 2), ("USA", 3), ("{seconds}", 2), ("don't", 1)],
)
def test_syllables__of_numbers_abbreviations_and_places_for_values(reading_age, word, expected):
    assert reading_age.syllables(word) == expected


@pytest.mark.parametrize("word", ["Achilles", "osteoporosis", "physiotherapist", "sciatica", "AAOS"])
def test_syllables__of_listed_words(reading_age, word):
    assert reading_age.syllables(word) == 2


def test_grade__by_the_formula(reading_age):
    # 6 words, 6 syllables; then 10 words with 14 syllables in 2 sentences.
    assert reading_age.grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert reading_age.grade("Lift your heels slowly. Then lower them to the floor.") == pytest.approx(
        0.39 * 10 / 2 + 11.8 * 12 / 10 - 15.59
    )


def test_grade__of_a_short_phrase_is_none(reading_age):
    assert reading_age.grade("Anticlockwise circumduction repetitions") is None


LONG = "Repetitions of considerable difficulty necessarily require an especially careful preparation beforehand"


def test_grade__a_long_sentence_does_not_hide_among_short_ones(reading_age):
    alone = reading_age.grade(f"{LONG}.")
    assert alone > 12
    assert reading_age.grade(f"Go on. Sit. {LONG}. Lie down. Get up. So it is.") == alone


@pytest.mark.parametrize("mark", [":", ";", ",", " –"])
def test_grade__no_other_mark_ends_a_sentence(reading_age, mark):
    assert reading_age.grade(f"Keep your heels high{mark} walk with small steps.") == reading_age.grade(
        "Keep your heels high walk with small steps."
    )


def test_texts__are_those_of_the_program(reading_age):
    groups = reading_age.texts_of(ROOT)
    assert {"cues", "steps", "stop_if", "ask_first", "time_course", "dosage", "safety", "pain", "help"} <= groups.keys()
    assert {"welcome", "summary"} <= groups.keys()
    assert "Up on your toes" in groups["cues"]
    assert "it is worse when you sneeze, cough or poo" in groups["safety"]
    assert any(text.startswith("■ Red, 6 or more") for text in groups["pain"])
    assert "How long until it helps?" in groups["help"]
    assert not any("American Academy" in text for text in groups["help"]), "only the name of who says so"


def copy_of_texts(folder, *, changed):
    for path in (
        "assets/exercises/heel-raises.toml",
        "footcoach/ui/common/safety_texts.py",
        "footcoach/ui/common/pain_words.py",
        "footcoach/ui/session/warning_signs.py",
        "footcoach/ui/help/questions.py",
        "footcoach/ui/session/summary_words.py",
        "footcoach/ui/session/summary_page.py",
        *(f"footcoach/ui/welcome/{name}_step.py" for name in ("look", "voice", "rules")),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / path).read_text()
        (folder / path).write_text(text.replace("Your calves lift you up stairs and up to high shelves", changed))


def test_main__passes_what_is_easy_and_prints_a_line_for_each_group(reading_age, tmp_path, capsys):
    copy_of_texts(tmp_path, changed="Your calves lift you")
    assert reading_age.main(tmp_path) == 0
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) < 25
    assert shown.err == ""


def test_main__fails_and_names_what_is_too_hard(reading_age, tmp_path, capsys):
    copy_of_texts(tmp_path, changed=LONG)
    assert reading_age.main(tmp_path) == 1
    shown = capsys.readouterr()
    assert f"{LONG}." in shown.err
    assert "Too hard on average: why" in shown.err
    assert shown.out.splitlines()[1].strip().startswith("why")


def test_script__finds_nothing_too_hard():
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
