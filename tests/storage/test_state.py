import pytest

from footcoach.storage.state import ProgramState, load_state, save_state

DEEP = b"a=" + b"[" * 20_000
WRONG_TYPES = b"has_read_safety = 1\nwindow_geometry = 2"


def test_save__then_load_gives_the_same(tmp_path):
    state = ProgramState(has_read_safety=True, window_geometry="01d9")
    save_state(tmp_path / "state.toml", state)
    assert load_state(tmp_path / "state.toml") == state


@pytest.mark.parametrize("content", [b"", b"\xff", b"has_read_safety =", WRONG_TYPES, DEEP])
def test_load__damaged_state_is_forgotten(tmp_path, content):
    (tmp_path / "state.toml").write_bytes(content)
    assert load_state(tmp_path / "state.toml") == ProgramState()


def test_load__no_file(tmp_path):
    assert load_state(tmp_path / "state.toml") == ProgramState()
