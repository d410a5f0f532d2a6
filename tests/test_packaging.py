import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from footcoach import __version__

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
SHIPPED = {".py", ".toml", ".svg", ".qm", ".wav"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    # A copy, so that the build neither sees what earlier builds left nor leaves anything in the checkout.
    source = tmp_path_factory.mktemp("wheel") / "source"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__"))
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, source, cwd=source)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    target = tmp_path_factory.mktemp("installed")
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        target,
        wheel,
        cwd=target,
    )
    return target


def run(*command, cwd, **variables):
    result = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def run_installed(installed, *arguments):
    # -S leaves out the editable install of the checkout, -P the current folder.
    path = os.pathsep.join([str(installed), sysconfig.get_path("purelib")])
    return run(sys.executable, "-S", "-P", "-m", "footcoach", *arguments, cwd=installed, PYTHONPATH=path)


def test_wheel__contains_every_asset(wheel):
    inside = set(ZipFile(wheel).namelist())
    wanted = {
        f"footcoach/{path.relative_to(ROOT)}"
        for path in (ROOT / "assets").rglob("*")
        if path.suffix in SHIPPED and path.parent.joinpath("__init__.py").exists()
    }
    assert wanted
    assert sorted(wanted - inside) == []


def test_wheel__contains_every_module_and_nothing_of_the_tests(wheel):
    inside = set(ZipFile(wheel).namelist())
    wanted = {str(path.relative_to(ROOT)) for path in (ROOT / "footcoach").rglob("*.py")}
    assert sorted(wanted - inside) == []
    assert "footcoach/py.typed" in inside
    assert not [name for name in inside if name.startswith(("tests/", "assets/", "docs/", "scripts/"))]


def test_wheel__every_asset_folder_is_a_package():
    folders = {path.parent for path in (ROOT / "assets").rglob("*") if path.suffix in SHIPPED}
    assert [str(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []
    packages = set(PROJECT["tool"]["setuptools"]["packages"])
    named = {"footcoach." + ".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert sorted(named - packages) == []


def test_installed__says_its_version(installed):
    assert __version__ in run_installed(installed, "--version")


def test_installed__prints_the_plan(installed):
    plan = json.loads(run_installed(installed, "plan", "--json"))
    assert plan["routine"] == "back-pain-article"
    assert plan["total_seconds"] == sum(phase["seconds"] for phase in plan["phases"])
    assert len({phase["exercise"] for phase in plan["phases"]}) == 7
