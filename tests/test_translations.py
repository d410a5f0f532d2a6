"""Every text of the program is in the template that translators begin with."""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "assets" / "translations" / "footcoach.ts"


def texts(file):
    return {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


def test_template__is_up_to_date(tmp_path):
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "footcoach").rglob("*.py"))
    command = [Path(sys.executable).with_name("pyside6-lupdate"), "-silent", "-locations", "none", "-no-obsolete"]
    command += ["-tr-function-alias", "QT_TRANSLATE_NOOP+=mark", *sources, "-ts", fresh]
    subprocess.run([str(part) for part in command], check=True, timeout=60)
    assert texts(TEMPLATE) == texts(fresh), "run make translations"


def test_texts__are_never_formatted_before_they_are_translated():
    """A text with its values already in it is never found in a translation."""
    wrong = []
    for path in (ROOT / "footcoach").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in {
                "tr",
                "translate",
            }:
                wrong += [f"{path.name}:{node.lineno}" for arg in node.args if isinstance(arg, ast.JoinedStr)]
    assert wrong == []


def test_texts__all_contexts_are_named():
    assert all(context and source for context, source in texts(TEMPLATE))
