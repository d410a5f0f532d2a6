"""The lock: exact versions of every package, which pyproject.toml must allow; and the script that renews it."""

import os
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "scripts" / "lock.py"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
# Its data has no interface that could change.
UNBOUND = {"tzdata"}

needs_oldest_python = pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info[:2] != (3, 11), reason="the lock is made there"
)


def asked_for():
    """Everything that the project asks for: to run, to build, to test and to check."""
    groups = PROJECT["dependency-groups"].values()
    texts = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    return [Requirement(text) for text in (*texts, *(text for group in groups for text in group))]


def locked():
    """The version of each package, by its normal name."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def applies(requirement, extras=("",), **environment):
    return requirement.marker is None or any(
        requirement.marker.evaluate({"extra": extra, **environment}) for extra in extras
    )


def installed_and_needed():
    """The names of all packages that are here and that the project needs, however indirectly."""
    found = set()
    waiting = [(r.name, tuple(r.extras)) for r in asked_for() if applies(r)]
    while waiting:
        name, extras = waiting.pop()
        key = canonicalize_name(name), extras
        try:
            needed = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        if key not in found:
            found.add(key)
            waiting += [(r.name, tuple(r.extras)) for r in map(Requirement, needed) if applies(r, ("", *extras))]
    return {name for name, _ in found}


@pytest.mark.parametrize("python", PYTHONS)
def test_lock__satisfies_every_bound(python):
    environment = {**default_environment(), "python_version": python, "python_full_version": f"{python}.0"}
    wanted = [requirement for requirement in asked_for() if applies(requirement, **environment)]
    assert len(wanted) > 15
    versions = locked()
    wrong = [
        f"{r} is not {version}"
        for r in wanted
        if (version := versions.get(canonicalize_name(r.name), "locked")) == "locked" or version not in r.specifier
    ]
    assert wrong == []


def test_lock__names_everything_that_is_installed_and_needed():
    assert sorted(installed_and_needed() - locked().keys()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems need less")
def test_lock__names_nothing_else():
    assert sorted(locked().keys() - installed_and_needed()) == ["pip"]


def test_lock__is_written_as_the_script_does():
    names = list(locked())
    assert names == sorted(map(canonicalize_name, names))


def test_bounds__end_before_a_version_that_nobody_knows():
    endless = {r.name for r in asked_for() if "9999" in r.specifier}
    assert endless == UNBOUND


# The script, on a project and a package index of its own


def add_wheel(index, name, version, *requires):
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    metadata += "".join(f"Requires-Dist: {requirement}\n" for requirement in requires)
    with ZipFile(index / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}-{version}.dist-info/METADATA", metadata)
        wheel.writestr(
            f"{name}-{version}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{name}-{version}.dist-info/RECORD", "")


@pytest.fixture
def index(tmp_path):
    """A package index with one package too new, one that another needs, and the installer."""
    folder = tmp_path / "index"
    folder.mkdir()
    add_wheel(folder, "pip", "99.0")
    add_wheel(folder, "Part_One", "1.0")
    for version in ("1.0", "1.5", "2.0"):
        add_wheel(folder, "main", version, "part-one>=1")
    return folder


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(
        "[build-system]\nrequires = []\n"
        '[project]\ndependencies = ["main>=1,<2"]\n'
        '[dependency-groups]\ntest = ["part-one"]\n'
    )
    return folder


def lock(command, project, **variables):
    """What the script says on standard output, and its exit code; it complains of nothing."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    ran = subprocess.run(
        [sys.executable, SCRIPT, command, "--project", project],
        env={**clean, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1", **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.stderr == ""
    return ran.stdout, ran.returncode


def lock_with(index):
    return lambda command, project: lock(command, project, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(index))


@needs_oldest_python
def test_renew__takes_the_newest_that_is_allowed_of_everything(index, project):
    run = lock_with(index)
    (project / "constraints.txt").write_text("# Old\ngone==3.0\nmain==1.0\n")
    said, code = run("renew", project)
    assert code == 0
    head, *lines = (project / "constraints.txt").read_text().splitlines()
    assert head.startswith("# ")
    assert lines == ["main==1.5", "part-one==1.0", "pip==99.0"]
    assert [line.split() for line in said.splitlines()] == [
        ["package", "was", "is"],
        ["gone", "3.0", "-"],
        ["main", "1.0", "1.5"],
        ["part-one", "-", "1.0"],
        ["pip", "-", "99.0"],
    ]
    assert run("renew", project) == ("constraints.txt has the newest versions already.\n", 0)


@needs_oldest_python
def test_renew__without_an_index_changes_nothing(project, tmp_path):
    (project / "constraints.txt").write_text("main==1.0\n")
    said, code = lock_with(tmp_path)("renew", project)
    assert said.startswith("constraints.txt stays as it is: pip could not ask the package index. ERROR: ")
    assert code == 1
    assert (project / "constraints.txt").read_text() == "main==1.0\n"


def test_outdated__names_what_is_newer_than_the_lock_even_if_it_is_not_allowed(index, project):
    (project / "constraints.txt").write_text("# Ours\nmain==1.5\npart-one==1.0\n")
    said, code = lock_with(index)("outdated", project)
    assert [line.split() for line in said.splitlines()] == [["package", "locked", "newest"], ["main", "1.5", "2.0"]]
    assert code == 0


def test_outdated__nothing_is(index, project):
    (project / "constraints.txt").write_text("main==2.0\npart-one==1.0\n")
    assert lock_with(index)("outdated", project) == ("Nothing is newer than constraints.txt.\n", 0)


def test_outdated__the_index_cannot_be_reached(project):
    (project / "constraints.txt").write_text("main==2.0\n")
    # Nobody listens at this port.
    said, code = lock("outdated", project, PIP_INDEX_URL="http://127.0.0.1:9/")
    assert said.startswith("Nothing is known of newer versions: pip could not ask the package index. ERROR: ")
    assert (said.count("\n"), code) == (1, 0)
