import pytest

from footcoach.core.warning_sign import WarningSign
from footcoach.storage.state import ProgramState, load_state, save_state

DEEP = b"a=" + b"[" * 20_000
WRONG_TYPES = (
    b"has_read_safety = 1\nhas_seen_welcome = 1\nwindow_geometry = 2\nwarning_signs = 3\nready_on = 4\nready_things = 5"
    b'\noffered_routine = 6\nweekday_routines = { monday = 7, someday = "mine" }'
)


def test_save__then_load_gives_the_same(tmp_path):
    state = ProgramState(
        has_read_safety=True,
        has_seen_welcome=True,
        window_geometry="01d9",
        offered_routine="mine",
        weekday_routines={0: "short-routine", 6: "mine"},
        warning_signs=(WarningSign.STOP, WarningSign.LEG_PAIN),
        ready_on="2026-11-29",
        ready_things=("mat", "band"),
    )
    save_state(tmp_path / "state.toml", state)
    assert load_state(tmp_path / "state.toml") == state


@pytest.mark.parametrize("content", [b"", b"\xff", b"has_read_safety =", WRONG_TYPES, DEEP])
def test_load__damaged_state_is_forgotten(tmp_path, content):
    (tmp_path / "state.toml").write_bytes(content)
    assert load_state(tmp_path / "state.toml") == ProgramState()


def test_load__no_file(tmp_path):
    assert load_state(tmp_path / "state.toml") == ProgramState()


@pytest.mark.parametrize(
    ("state", "is_new"),
    [
        (ProgramState(), True),
        (ProgramState(has_seen_welcome=True), False),
        (ProgramState(has_read_safety=True), False),
    ],
)
def test_is_new__until_the_welcome_or_the_safety_page_was_there(state, is_new):
    assert state.is_new is is_new


def test_load__of_warning_signs_only_those_that_there_are(tmp_path):
    (tmp_path / "state.toml").write_text('warning_signs = ["clot", "other", 1, {}]')
    assert load_state(tmp_path / "state.toml").warning_signs == (WarningSign.CLOT,)
