import subprocess
import sys

import pytest

from footcoach.workers.worker import ending_if_hung


def test_ending_if_hung__comes_back(monkeypatch):
    calls = []
    monkeypatch.setattr("faulthandler.dump_traceback_later", lambda *values, **named: calls.append((*values, named)))
    monkeypatch.setattr("faulthandler.cancel_dump_traceback_later", lambda: calls.append("cancelled"))
    with pytest.raises(ZeroDivisionError), ending_if_hung(5):
        calls.append(1 / 0)
    assert calls == [(5, {"exit": True}), "cancelled"]


def test_ending_if_hung__hangs():
    code = """
import threading
from footcoach.workers.worker import ending_if_hung
with ending_if_hung(0.05):
    threading.Event().wait()
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert result.returncode == 1
    assert b"Timeout" in result.stderr
