"""Several shared files as one import."""

from dataclasses import dataclass

import pytest

from footcoach.storage.bounded_file import MemoryFile
from footcoach.storage.bundle_import import undo_import
from footcoach.storage.errors import FileError
from footcoach.storage.paths import Paths
from footcoach.storage.shared_files import BadFile, GoodFile, apply_all, look_into, plan_anew
from tests.storage.bundles import exported, fill, load, own_exercise, routine, tree

ROLL = own_exercise("roll")
OTHER_ROLL = own_exercise("roll", like="ankle-circles", name="Another roll")


@dataclass
class Home:
    """The data folder of somebody who gets files."""

    data_dir: object

    def look(self, **files):
        sent = [MemoryFile(name.replace("_", "."), data) for name, data in files.items()]
        return look_into(sent, load(self.data_dir))

    def take(self, shared):
        return apply_all([file.plan for file in shared if isinstance(file, GoodFile)], Paths(self.data_dir))


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "data")


def bundle(tmp_path, roll, id_="mine", **more):
    return exported(fill(tmp_path, [roll], [routine("roll", id_=id_, **more)]), id_)


@pytest.mark.parametrize("order", [("exercise_toml", "routine_toml"), ("routine_toml", "exercise_toml")])
def test_look_into__a_routine_and_its_exercise_in_any_order(home, order):
    files = {"exercise_toml": ROLL.encode(), "routine_toml": routine("roll").encode()}
    shared = home.look(**{name: files[name] for name in order})
    assert all(isinstance(file, GoodFile) for file in shared)
    assert [file.file.name for file in shared] == [name.replace("_", ".") for name in order]
    home.take(shared)
    assert load(home.data_dir).errors == ()
    assert load(home.data_dir).routines["mine"].exercises[0].name == "Ball roll"


def test_look_into__two_bundles_with_different_exercises_of_the_same_id(home, tmp_path):
    first = bundle(tmp_path / "a", ROLL)
    second = bundle(tmp_path / "b", OTHER_ROLL, id_="other", name="Other")
    shared = home.look(first_footcoach=first, second_footcoach=second)
    assert [file.plan.exercises[0].id for file in shared] == ["roll", "roll-2"]
    home.take(shared)
    catalogue = load(home.data_dir)
    assert catalogue.errors == ()
    names = {id_: catalogue.routines[id_].exercises[0].name for id_ in ("mine", "other")}
    assert names == {"mine": "Ball roll", "other": "Another roll"}


def test_look_into__the_same_bundle_twice_adds_it_once(home, tmp_path):
    sent = bundle(tmp_path, ROLL)
    first, second = home.look(first_footcoach=sent, second_footcoach=sent)
    assert (first.plan.has_news, second.plan.has_news) == (True, False)


def test_look_into__a_bad_file_beside_a_good_one(home, tmp_path):
    bad, good = home.look(bad_footcoach=b"nothing", good_footcoach=bundle(tmp_path, ROLL))
    assert isinstance(bad, BadFile)
    assert str(bad.errors[0]).startswith("bad.footcoach")
    assert good.plan.has_news


def test_look_into__tells_how_far_it_is_and_can_be_broken_off(home, tmp_path):
    told = []

    def stop_at_the_second(done, count):
        told.append((done, count))
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look_into([MemoryFile("mine.footcoach", bundle(tmp_path, ROLL))], load(home.data_dir), stop_at_the_second)
    assert told == [(0, 2), (1, 2)]


def test_plan_anew__of_what_has_come_meanwhile_adds_nothing(home, tmp_path):
    shared = home.look(mine_footcoach=bundle(tmp_path, ROLL), again_footcoach=bundle(tmp_path, ROLL))
    home.take(shared)
    assert [plan.has_news for plan in plan_anew(shared, load(home.data_dir))] == [False, False]


def test_plan_anew__of_unchanged_folders_is_the_plan_that_was_shown(home, tmp_path):
    first, second = bundle(tmp_path / "a", ROLL), bundle(tmp_path / "b", OTHER_ROLL, id_="other", name="Other")
    shared = home.look(first_footcoach=first, second_footcoach=second)
    assert plan_anew(shared, load(home.data_dir)) == tuple(file.plan for file in shared)


def test_apply_all__adds_nothing_where_the_last_one_fails(home, monkeypatch):
    shared = home.look(
        roll_toml=ROLL.encode(), mine_toml=routine("roll").encode(), b_toml=own_exercise("other").encode()
    )
    (home.data_dir).mkdir()
    (home.data_dir / "routines").write_text("in the way")
    before = tree(home.data_dir)
    with pytest.raises(FileError, match="cannot be written"):
        home.take(shared)
    assert tree(home.data_dir) == before


def test_apply_all__is_taken_back_in_one_step(home, tmp_path):
    shared = home.look(
        first_footcoach=bundle(tmp_path / "a", ROLL),
        second_footcoach=bundle(tmp_path / "b", OTHER_ROLL, id_="other", name="Other"),
    )
    added = home.take(shared)
    assert len(added.files) == 4
    undo_import(added)
    assert tree(home.data_dir) == {}
