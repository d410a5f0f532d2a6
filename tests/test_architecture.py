"""The rules of the code's shape, read from the source itself."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "footcoach"
QT = {"PySide6", "shiboken6"}

# What each part may know of the others: core <- storage, figure, coach, workers, desktop <- ui <- app, cli.
BELOW_UI = {"storage", "figure", "coach", "workers", "desktop"}
MAY_IMPORT = {
    "core": set(),
    **{part: {"core"} for part in BELOW_UI},
    "ui": {"core", *BELOW_UI},
}
# The composition root and the command line may know everything; the name and version are known to all.
ROOT_MODULES = {"app", "cli", "demo", "doctor", "__main__", "__init__"}

# The rooms of ui, and what each may know of the others: common <- figures <- features <- window.
FEATURES = {
    "today", "exercise", "session", "progress", "report", "transfer", "routines", "settings", "help", "welcome",
    "handout",
}  # fmt: skip
UI_MAY_IMPORT = {
    "common": set(),
    "figures": {"common"},
    **{feature: {"common", "figures"} for feature in FEATURES},
    "progress": {"common", "figures", "report", "transfer"},
    "window": {"common", "figures", *FEATURES},
}
MOST_ROOMS = 14
MOST_FLOORS = 5

LONGEST_FUNCTION = 60


def modules(part="", root=PACKAGE):
    """Return the source files of a part by their dotted names."""
    return {
        ".".join(path.relative_to(root).with_suffix("").parts): path for path in sorted((root / part).rglob("*.py"))
    }


def tree(path):
    return ast.parse(path.read_text(), str(path))


def imports(path):
    """Return the dotted names that a module imports, anywhere in it."""
    names = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def parts_imported(path):
    """Return the parts of this package that a module imports."""
    inside = {name.split(".")[1] for name in imports(path) if name.startswith("footcoach.")}
    return {name for name in inside if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()}


def imports_qt(path):
    return any(name.split(".")[0] in QT for name in imports(path))


def load(*names):
    """Import modules in a fresh interpreter and return the Qt modules that came with them."""
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    command = [sys.executable, "-c", code, *names]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)
    assert result.returncode == 0, result.stderr
    return {name for name in result.stdout.split() if name.split(".")[0] in QT}


@pytest.mark.parametrize("part", ["core", "storage"])
def test_import__without_qt(part):
    assert load(*(f"footcoach.{name.removesuffix('.__init__')}" for name in modules(part))) == set()


def test_import__command_line_without_qt():
    assert load("footcoach.cli") == set()


def test_core__standard_library_only():
    foreign = {
        name: sorted(names)
        for name, path in modules("core").items()
        if (names := {n.split(".")[0] for n in imports(path)} - sys.stdlib_module_names - {"footcoach"})
    }
    assert foreign == {}


def test_engine_of_the_voice__is_known_to_one_module():
    every = modules().items()
    knowing = {name for name, path in every if {n.split(".")[0] for n in imports(path)} & {"hibari", "onnxruntime"}}
    assert knowing == {"workers.synthesizer"}
    who_loads_it = {name for name, path in every if "footcoach.workers.synthesizer" in imports(path)}
    assert who_loads_it == {"workers.voice_worker", "doctor"}


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_direction__parts_know_only_what_lies_below_them(part):
    allowed = {part} | MAY_IMPORT[part]
    wrong = {name: sorted(extra) for name, path in modules(part).items() if (extra := parts_imported(path) - allowed)}
    assert wrong == {}


def rooms_imported(path):
    """Return the rooms of ui that a module imports."""
    return {name.split(".")[2] for name in imports(path) if name.startswith("footcoach.ui.")}


@pytest.mark.parametrize("room", sorted(UI_MAY_IMPORT))
def test_rooms__know_only_what_lies_below_them(room):
    allowed = {room} | UI_MAY_IMPORT[room]
    wrong = {
        name: sorted(extra) for name, path in modules(f"ui/{room}").items() if (extra := rooms_imported(path) - allowed)
    }
    assert wrong == {}


def floor(room):
    """Return how many rooms stand below one another from this one down, with it."""
    return 1 + max((floor(other) for other in UI_MAY_IMPORT[room]), default=0)


def test_rooms__are_few_and_low():
    # A folder that was moved away leaves its compiled modules behind.
    folders = {path.parent.name for path in (PACKAGE / "ui").glob("*/*.py")}
    assert folders == set(UI_MAY_IMPORT)
    assert {path.stem for path in (PACKAGE / "ui").glob("*.py")} == {"__init__"}
    assert len(folders) <= MOST_ROOMS
    assert max(map(floor, folders)) <= MOST_FLOORS


def test_names__of_classes_are_unique():
    places = {}
    for name, path in modules().items():
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(name)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_direction__every_part_has_its_rule():
    parts = {path.parent.name for path in PACKAGE.glob("*/*.py")}
    assert parts <= set(MAY_IMPORT)
    assert {path.stem for path in PACKAGE.glob("*.py")} <= ROOT_MODULES


def test_figure__only_the_painting_needs_qt():
    plain = {
        "skeleton", "contacts", "easing", "motion", "gait", "turning", "idle_life", "pose", "clip_schema", "clip_files",
        "clip",
        "pose_distance", "transitions", "clip_animation", "timeline", "looks", "colours", "style",
    }  # fmt: skip
    assert [name for name, path in modules("figure").items() if path.stem in plain and imports_qt(path)] == []
    assert plain <= {path.stem for path in (PACKAGE / "figure").glob("*.py")}


def test_tests__are_all_collected():
    stray = [path for path in (ROOT / "tests").rglob("test_*.py") if not (path.parent / "__init__.py").exists()]
    assert [str(path.relative_to(ROOT)) for path in stray] == []


def test_style__no_state_machine_of_qt_and_no_changed_names():
    wrong = [name for name, path in modules().items() if imports(path) & {"__feature__", "PySide6.QtStateMachine"}]
    assert wrong == []


WORKER_LOOPS = ("workers.speech_worker", "workers.tone_worker", "workers.voice_worker")


def test_style__dialogs_open_without_a_loop_of_their_own():
    wrong = [
        f"{name}:{node.lineno}"
        for name, path in modules().items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"exec", "exec_"}
        # Qt drags in no other way.
        if name not in {"app", "ui.routines.exercise_list", *WORKER_LOOPS}
    ]
    assert wrong == []


# Who reads the clock and the region of the computer; everybody else has them handed in.
CLOCK_READERS = {"app", "coach.clock"}
REGION_READERS = {"app", "workers.speech_worker"}


def names_called(path):
    """Return what a module calls, such as QLocale.system, as far as it is written with dots."""
    return {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}


def test_style__clock_is_handed_in():
    clocks = {"date.today", "datetime.now", "datetime.today", "time.time", "time.time_ns", "time.localtime"}
    clocks |= {"QDate.currentDate", "QTime.currentTime", "QDateTime.currentDateTime"}
    wrong = {name: found for name, path in modules().items() if (found := names_called(path) & clocks)}
    assert set(wrong) <= CLOCK_READERS, wrong


def test_style__region_is_handed_in():
    wrong = {
        name: found
        for name, path in modules().items()
        if (found := names_called(path) & {"QLocale.system", "QLocale.c", "locale.getlocale", "locale.setlocale"})
    }
    assert set(wrong) <= REGION_READERS, wrong


def test_style__every_module_says_what_it_is_for():
    assert [name for name, path in modules().items() if not ast.get_docstring(tree(path))] == []


def test_style__functions_stay_small():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {length} lines"
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_style__signals_are_not_called_like_handlers():
    wrong = [
        f"{name}:{node.lineno}"
        for name, path in modules().items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if isinstance(node.value.func, ast.Name) and node.value.func.id == "Signal"
        if any(isinstance(target, ast.Name) and target.id.startswith("on_") for target in node.targets)
    ]
    assert wrong == []
