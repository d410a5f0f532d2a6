"""The command line, as another program calls it."""

import json
import os
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from footcoach.cli import main
from footcoach.desktop import display
from footcoach.desktop.packages import DISPLAY_PACKAGES, Family
from footcoach.storage.paths import Paths
from footcoach.storage.state import ProgramState, save_state
from tests.storage.bundles import fill, own_exercise, routine

ASSETS = Path(__file__).parents[1] / "assets"
GOOD = (ASSETS / "exercises" / "heel-raises.toml").read_text(encoding="utf-8")


@pytest.fixture
def data_dir(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def run(capsys, data_dir):
    """Return a function that runs the command line and returns (exit code, output, errors)."""

    def run(*arguments):
        try:
            code = main(["--data-dir", str(data_dir), *arguments])
        except SystemExit as stop:
            code = stop.code
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def phases(run):
    code, out, err = run("plan", "--json")
    assert (code, err) == (0, "")
    return json.loads(out)["phases"]


def work(phases, exercise):
    return [p for p in phases if p["exercise"] == exercise and p["kind"] in {"move", "hold"}]


def test_plan_json__has_the_form_of_the_contract(run):
    document = json.loads(run("plan", "--json")[1])
    assert list(document) == ["routine", "total_seconds", "phases"]
    assert document["routine"] == "back-pain-article"
    assert document["total_seconds"] == sum(p["seconds"] for p in document["phases"])
    keys = ["exercise", "kind", "label", "side", "set", "sets", "rep", "reps", "seconds", "cue"]
    for phase in document["phases"]:
        assert list(phase) == keys
        assert phase["kind"] in {"prepare", "move", "hold", "rest", "switch_side"}
        assert phase["side"] in {"left", "right", "both"}
        assert 1 <= phase["set"] <= phase["sets"]
        assert 1 <= phase["rep"] <= phase["reps"]
        assert phase["seconds"] > 0
        assert phase["label"]


def test_plan_json__is_the_warm_up_then_the_order_of_the_article(phases):
    assert [exercise for exercise, _ in groupby(p["exercise"] for p in phases)] == [
        "marching",
        "toe-walking",
        "heel-raises",
        "seated-toe-stretch",
        "foot-massage",
        "resistance-band",
        "ankle-circles",
    ]


def test_plan_json__toe_walking_is_five_rounds_of_twenty_and_twenty(phases):
    seconds = [(p["set"], p["label"], p["seconds"]) for p in work(phases, "toe-walking")]
    assert seconds == [(n, label, 20) for n in range(1, 6) for label in ("Tiptoe", "Toes out")]


def test_plan_json__heel_raises_are_two_times_ten_with_three_two_three_one(phases):
    own = [p for p in phases if p["exercise"] == "heel-raises"]
    prepare, *rest = own
    assert prepare["kind"] == "prepare"
    between = [i for i, p in enumerate(rest) if p["seconds"] == 60]
    assert between == [40]
    del rest[40]
    tempo = [(p["set"], p["rep"], p["label"], p["seconds"]) for p in rest]
    parts = [("Up", 3), ("Hold", 2), ("Lower", 3), ("Heels down", 1)]
    assert tempo == [(s, r, label, seconds) for s in (1, 2) for r in range(1, 11) for label, seconds in parts]


@pytest.mark.parametrize(
    ("exercise", "kind", "each_side"),
    [
        ("seated-toe-stretch", "hold", [30, 30]),
        ("foot-massage", "move", [60]),
        ("resistance-band", "hold", [15] * 10),
        ("ankle-circles", "move", [10, 10]),
    ],
)
def test_plan_json__sides_are_as_the_article_says(phases, exercise, kind, each_side):
    for side in ("left", "right"):
        own = [p["seconds"] for p in work(phases, exercise) if p["side"] == side and p["kind"] == kind]
        assert own == each_side


def test_plan_json__no_rest_between_sets_follows_the_last_set(phases):
    for _, own in groupby(phases, key=lambda p: p["exercise"]):
        phases_before = [phase for phase in own if phase["label"] != "Finish"]
        assert phases_before[-1]["kind"] in {"move", "hold"} or phases_before[-1]["label"] == "Heels down"


def test_plan__as_text_ends_with_the_total(run):
    code, out, _ = run("plan")
    assert code == 0
    assert out.splitlines()[-1].split() == ["29:50", "end"]


def test_plan__says_which_phases_have_no_clock(run, data_dir):
    own = own_exercise("own-pace", like="heel-raises").replace('"up_s"\nclip', '"up_s"\nuntil_done = true\nclip')
    fill(data_dir, [own], [routine("own-pace")])
    phases = json.loads(run("plan", "mine", "--json")[1])["phases"]
    assert {phase["label"] for phase in phases if phase.get("until_done")} == {"Up"}
    code, out, err = run("plan", "mine")
    assert (code, err) == (0, "")
    assert all(("until done" in line) == (" Up " in line) for line in out.splitlines())
    assert out.splitlines()[-1].endswith("end, about")


def test_plan__without_the_warm_up(run, data_dir):
    with_it = json.loads(run("plan", "--json")[1])
    data_dir.mkdir(exist_ok=True)
    (data_dir / "settings.toml").write_text("warm_up = false\n")
    without = json.loads(run("plan", "--json")[1])
    assert {p["exercise"] for p in with_it["phases"]} - {p["exercise"] for p in without["phases"]} == {"marching"}
    assert with_it["total_seconds"] - without["total_seconds"] == 134


def test_plan__follows_the_settings(run, data_dir):
    data_dir.mkdir()
    (data_dir / "settings.toml").write_text("[dosage.toe-walking]\nsets = 1\n")
    phases = json.loads(run("plan", "--json")[1])["phases"]
    assert {p["sets"] for p in phases if p["exercise"] == "toe-walking"} == {1}


def test_plan__is_what_today_offers_on_this_day(run, data_dir):
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    data_dir.mkdir()
    weekdays = ", ".join(f'{day} = "short-routine"' for day in days)
    (data_dir / "state.toml").write_text(f'offered_routine = "at-the-desk"\nweekday_routines = {{ {weekdays} }}\n')
    assert json.loads(run("plan", "--json")[1])["routine"] == "short-routine"


def test_plan__options_may_follow_the_command(capsys, data_dir):
    data_dir.mkdir()
    (data_dir / "settings.toml").write_text("[dosage.toe-walking]\nsets = 1\n")
    assert main(["plan", "--json", "--data-dir", str(data_dir)]) == 0
    assert json.loads(capsys.readouterr().out)["phases"][1]["sets"] == 1


def test_plan__of_a_routine_file(run, tmp_path):
    file = tmp_path / "short.toml"
    file.write_text('id = "short"\nentries = [{exercise = "foot-massage"}]\n[text.en]\nname = "Short"\n')
    code, out, _ = run("plan", str(file), "--json")
    assert code == 0
    assert json.loads(out)["routine"] == "short"
    assert {p["exercise"] for p in json.loads(out)["phases"]} == {"foot-massage"}


def test_plan__of_a_routine_that_is_not_there(run):
    code, out, err = run("plan", "yoga")
    assert (code, out) == (1, "")
    known = "at-the-desk, back-pain-article, evening-ankle-circles, short-routine"
    assert err == f"footcoach: yoga: is neither a routine nor a file. The routines are: {known}.\n"


def test_plan__of_a_name_that_no_file_can_have(run):
    code, _, err = run("plan", "a" * 1_000)
    assert (code, err.count("\n")) == (1, 1)


def test_plan__opens_the_settings_file_once(run, data_dir, monkeypatch):
    data_dir.mkdir(exist_ok=True)
    (data_dir / "settings.toml").write_text("posture_change_s = 20")
    opened, open_file = [], Path.open

    def noted(path, *arguments, **options):
        opened.append(path.name)
        return open_file(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", noted)
    assert run("plan")[0] == 0
    assert opened.count("settings.toml") == 1


def test_plan__leaves_a_damaged_settings_file_where_it_is(run, data_dir):
    data_dir.mkdir()
    (data_dir / "settings.toml").write_text("theme = 'pink'\n")
    code, _, err = run("plan")
    assert code == 0
    assert "settings.toml, theme" in err
    assert [path.name for path in data_dir.iterdir()] == ["settings.toml"]


NEGATIVE = GOOD.replace("default = 3\nminimum = 1", "default = -3\nminimum = 1", 1)
WRONG_TYPE = GOOD.replace("default = 3\nminimum = 1", 'default = "three"\nminimum = 1', 1)
MISSING = GOOD.replace('posture = "standing" ', "# ", 1)
BAD_EXERCISES = [
    ("missing.toml", MISSING.encode(), "posture"),
    ("negative.toml", NEGATIVE.encode(), "dosage[2].default"),
    ("type.toml", WRONG_TYPE.encode(), "dosage[2].default"),
    ("junk.toml", b"junk " * 2_097_152, "larger than 256 KiB"),
    ("latin.toml", GOOD.encode().replace(b"Heel raises", b"Heel \xff", 1), "byte "),
]


@pytest.mark.parametrize(("name", "content", "place"), BAD_EXERCISES, ids=[case[0] for case in BAD_EXERCISES])
def test_plan__with_a_damaged_exercise_file(run, data_dir, name, content, place):
    (data_dir / "exercises").mkdir(parents=True)
    (data_dir / "exercises" / name).write_bytes(content)
    code, out, err = run("plan")
    assert (code, out) == (1, "")
    assert err.startswith(f"footcoach: {name}")
    assert place in err
    assert err.count("\n") == 1, "one clear sentence, no traceback"


def test_check__of_a_good_file(run, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert run("check", str(file)) == (0, "mine.toml: no errors.\n", "")


def test_check__names_every_error_on_a_line_of_its_own(run, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(GOOD.replace("sided = false", "sidd = false").replace("unit = ", "unti = "), encoding="utf-8")
    code, out, err = run("check", str(file))
    assert (code, out) == (1, "")
    assert err.splitlines()[:2] == [
        "footcoach: mine.toml, sidd: is not a known field here. Did you mean sided?",
        "footcoach: mine.toml, sided: is missing. Add it.",
    ]


def test_check__of_a_routine_knows_the_exercises_of_the_person(run, data_dir, tmp_path):
    (data_dir / "exercises").mkdir(parents=True)
    own = data_dir / "exercises" / "own.toml"
    own.write_text(GOOD.replace('id = "heel-raises"', 'id = "own-raises"'), encoding="utf-8")
    routine = tmp_path / "routine.toml"
    routine.write_text(
        'id = "mine"\nentries = [{exercise = "own-raises"}]\n[text.en]\nname = "Mine"\n', encoding="utf-8"
    )
    assert run("check", str(routine))[0] == 0
    own.unlink()
    assert "there is no exercise own-raises" in run("check", str(routine))[2]


@pytest.fixture
def shared(run, data_dir, tmp_path):
    """A bundle that was exported from the data folder, which is empty then."""
    fill(data_dir, [own_exercise("ball-roll")], [routine("ball-roll", "heel-raises", name="<b>Mine</b>")])
    file = tmp_path / "mine.footcoach"
    assert run("export", "mine", str(file)) == (
        0,
        f"Saved the routine <b>Mine</b> in {file}.\nWith it goes your exercise Ball roll.\n",
        "",
    )
    shutil.rmtree(data_dir)
    return file


def test_export__says_that_the_same_is_there_and_replaces_nothing(run, data_dir, shared):
    fill(data_dir, [own_exercise("ball-roll")], [routine("ball-roll", "heel-raises", name="<b>Mine</b>")])
    before = shared.read_bytes()
    assert run("export", "mine", str(shared)) == (0, f"{shared} is there already, with the same content.\n", "")
    code, out, err = run("export", "back-pain-article", str(shared))
    assert (code, out) == (1, "")
    assert err == "footcoach: mine.footcoach: is there already. Choose another name.\n"
    assert shared.read_bytes() == before


def test_export__of_a_routine_that_is_not_there(run, tmp_path):
    code, out, err = run("export", "yoga", str(tmp_path / "yoga.footcoach"))
    assert (code, out) == (1, "")
    assert err.startswith("footcoach: yoga: is neither a routine nor a file.")
    assert list(tmp_path.iterdir()) == []


def test_export__of_a_routine_file(run, tmp_path):
    (tmp_path / "any.toml").write_text(routine("heel-raises"), encoding="utf-8")
    assert run("export", str(tmp_path / "any.toml"), str(tmp_path / "any.footcoach"))[0] == 0
    assert run("check", str(tmp_path / "any.footcoach")) == (0, "any.footcoach: no errors.\n", "")


def test_import__says_what_it_added_and_what_is_there(run, data_dir, shared):
    assert run("import", str(shared)) == (
        0,
        "Added: exercise Ball roll, as ball-roll.\nAdded: routine <b>Mine</b>, as mine.\n",
        "",
    )
    assert run("plan", "mine", "--json")[0] == 0
    assert run("import", str(shared)) == (0, "All of it is there already.\n", "")
    fill(data_dir, (), [routine("marching")])
    assert run("import", str(shared)) == (
        0,
        "There already: exercise Ball roll, as ball-roll.\nAdded: routine <b>Mine</b>, as mine-2.\n",
        "",
    )


def test_import__of_one_file(run, tmp_path):
    (tmp_path / "any.toml").write_text(own_exercise("ball-roll"), encoding="utf-8")
    assert run("import", str(tmp_path / "any.toml")) == (0, "Added: exercise Ball roll, as ball-roll.\n", "")


def test_import__refused_in_one_sentence(run, data_dir, shared):
    shared.write_bytes(shared.read_bytes()[:-40])
    for command in ("import", "check"):
        code, out, err = run(command, str(shared))
        assert (code, out) == (1, "")
        assert err == (
            "footcoach: mine.footcoach: is damaged, or is no Footcoach file. "
            "Ask for a new file from whoever gave you this one.\n"
        )
    assert not data_dir.exists()


def test_check__of_a_file_that_is_not_there(run, tmp_path):
    code, out, err = run("check", str(tmp_path / "none.toml"))
    assert (code, out) == (1, "")
    assert err == "footcoach: none.toml: is not there, or is not an ordinary file. Choose a file that can be opened.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["import"],
        ["export", "mine"],
        ["--time-scale", "0"],
        ["--time-scale", "fast"],
        ["--time-scale", "nan"],
        ["--language", "xx"],
        ["dance"],
        ["demo"],
    ],
)
def test_usage__wrong(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


OPENED = {
    "one": (["mine.footcoach"], ["mine.footcoach"]),
    "several": (["a.footcoach", "b.TOML"], ["a.footcoach", "b.TOML"]),
    "by the command": (["open", "mine.zip"], ["mine.zip"]),
    "behind options": (["--time-scale", "5", "--language=en", "a.toml"], ["a.toml"]),
    "before options": (["a.toml", "--language", "en"], ["a.toml"]),
    "none": (["--start"], []),
}


@pytest.mark.parametrize(("arguments", "files"), OPENED.values(), ids=OPENED)
def test_open__of_shared_files(run, monkeypatch, data_dir, arguments, files):
    opened = []
    monkeypatch.setattr("footcoach.desktop.display.why_no_window", lambda: None)
    monkeypatch.setattr("footcoach.app.run", lambda options, *_: opened.append(options) or 0)
    assert run(*arguments) == (0, "", "")
    assert opened[0].files == tuple(Path(file).absolute() for file in files)


def test_open__the_data_folder_may_be_called_like_a_file(run, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr("footcoach.desktop.display.why_no_window", lambda: None)
    monkeypatch.setattr("footcoach.app.run", lambda options, paths, _: opened.append((options.files, paths)) or 0)
    folder = tmp_path / "my.footcoach"
    run("--data-dir", str(folder))
    assert opened == [((), Paths(folder))]


def test_version(run):
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("footcoach 0.")


def start(*arguments, **environment):
    """Start the program as a process of its own, without the platform that the tests use."""
    inherited = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "footcoach", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, env={**inherited, **environment}, timeout=120, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_open__without_a_display_says_so_in_one_sentence_and_names_demo():
    result = start()
    assert result.returncode == 1
    assert "footcoach demo" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_open__with_a_display_that_cannot_be_reached_says_so():
    result = start(DISPLAY=":4711")
    assert result.returncode == 1
    assert "footcoach demo" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="packages are named on Linux only")
def test_open__without_a_library_names_the_packages_of_the_own_system(monkeypatch, capsys):
    obstacle = display.DisplayObstacle(
        "Qt cannot open windows: libxcb-cursor.so.0 is missing.", is_library_missing=True
    )
    monkeypatch.setattr(display, "why_no_window", lambda: obstacle)
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": "fedora"})
    assert main([]) == 1
    assert capsys.readouterr().err == (
        f"footcoach: {obstacle.reason} Fedora: sudo dnf install {DISPLAY_PACKAGES[Family.FEDORA]}. "
        "To see pictures of a session instead: footcoach demo DIR\n"
    )


def test_demo__without_a_display_saves_pictures_of_every_exercise(tmp_path, data_dir):
    from PySide6.QtGui import QImage  # noqa: PLC0415

    folder = tmp_path / "pictures"
    result = start("--data-dir", str(data_dir), "demo", str(folder))
    assert (result.returncode, result.stderr) == (0, "")
    names = sorted(path.name for path in folder.iterdir())
    assert [str(folder / name) for name in names] == result.stdout.splitlines()
    for exercise in ("toe-walking", "heel-raises", "seated-toe-stretch", "foot-massage", "resistance-band"):
        assert any(f"page-{exercise}" in name for name in names)
        assert any(f"-{exercise}-get-ready" in name for name in names)
    for side in ("left", "right"):
        assert any(f"ankle-circles-clockwise-{side}" in name for name in names)
    for name in names:
        image = QImage(str(folder / name))
        assert (image.width(), image.height()) == (1280, 800)
        assert len({image.pixel(x, y) for x in range(0, 1280, 16) for y in range(0, 800, 16)}) > 10, name
    assert not data_dir.exists(), "nothing is kept of a demo"


def test_demo__plays_what_today_offers_and_waits_for_nobody(tmp_path, data_dir):
    own = own_exercise("own-pace", like="heel-raises").replace('"up_s"\nclip', '"up_s"\nuntil_done = true\nclip')
    fill(data_dir, [own], [routine({"exercise": "own-pace", "dosage": {"sets": 1, "repetitions": 2}})])
    save_state(data_dir / "state.toml", ProgramState(offered_routine="mine"))
    folder = tmp_path / "pictures"
    result = start("--data-dir", str(data_dir), "demo", str(folder))
    assert (result.returncode, result.stderr) == (0, "")
    names = [path.stem.partition("-")[2] for path in sorted(folder.iterdir())]
    scenes = [f"own-pace-{label}-both" for label in ("get-ready", "up", "hold", "lower", "heels-down")]
    assert names[-6:] == [*scenes, "summary"]


COLLECTING = """
import gc, sys, threading
from itertools import islice
from pathlib import Path
from footcoach.demo import save_pictures
from footcoach.storage.paths import Paths

collected = set()

def note(phase, _):
    threads = {thread.name.partition("_")[0] for thread in threading.enumerate()}
    if "history" in threads:
        collected.add(threading.current_thread().name)

gc.callbacks.append(note)
pictures = save_pictures(Path(sys.argv[1]) / "pictures", Paths(Path(sys.argv[1]) / "data"), None)
for _ in islice(pictures, 6):
    assert not gc.isenabled()
pictures.close()
assert gc.isenabled()
print(collected)
"""


def test_demo__collects_garbage_in_the_thread_of_the_windows_only(tmp_path):
    command = [sys.executable, "-c", COLLECTING, str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (result.stdout, result.stderr, result.returncode) == ("{'MainThread'}\n", "", 0)


def test_demo__into_a_file_says_what_is_wrong(tmp_path):
    (tmp_path / "taken").write_text("")
    result = start("demo", str(tmp_path / "taken"))
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "taken" in result.stderr


def test_plan__broken_off_with_ctrl_c(run, monkeypatch):
    def break_off(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("footcoach.cli.load_catalogue", break_off)
    assert run("plan") == (130, "", "")
