"""Test that a pack is kept whole or not at all, gives way to a newer one, and is gone once it is put away."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guided.exercise.model import Touch
from guided.exercise.reading import read_file
from guided.packs import kept
from guided.packs.kept import KeptPacks
from guided.packs.problems import PackError
from tests.guided.packs.coach_files import MANIFEST, made, put
from tests.guided.packs.hostile_packs import with_entry
from tests.paths import ROOT


def versions(packs: KeptPacks) -> list[int]:
    return [each.pack.version for each in packs.every()]


def test_opened_pack_is_not_kept_until_they_say_so(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    opened = packs.open(made(tmp_path))
    assert versions(packs) == []
    packs.discard(opened)
    assert not opened.folder.exists()


def test_kept_pack_is_found_again_with_its_files(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    packs.keep(packs.open(made(tmp_path)))
    (found,) = KeptPacks(tmp_path / "packs").every()
    assert (found.pack.id, found.pack.title) == ("anna.easier-touch", "Easier touch")
    assert [path.name for path in found.exercise_files("en")] == ["our-hug.toml", "tea.toml"]
    assert [path.name for path in found.pathway_files("en")] == ["easier-touch.toml"]


def test_exercise_of_a_kept_pack_has_the_name_of_its_pack_and_its_coach(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    hug, tea = packs.keep(packs.open(made(tmp_path))).exercise_files("en")
    read = [read_file(path).exercise for path in (hug, tea)]
    assert [each and each.name for each in read] == ["anna.easier-touch/our-hug", "anna.easier-touch/tea"]
    assert [each and each.by for each in read] == ["Anna Berg", "Anna Berg"]


def test_exercise_of_a_kept_pack_comes_no_closer_than_its_dose(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    pack = packs.keep(packs.open(made(tmp_path, more='touch = "hands"\n')))
    hug = next(path for path in pack.exercise_files("en") if path.stem == "our-hug")
    exercise = read_file(hug).exercise
    assert exercise is not None
    assert (exercise.touch, exercise.most_touch) == (Touch.HANDS, Touch.HANDS)


def test_programme_of_a_kept_pack_names_its_own_exercises_before_bundled_ones(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    (path,) = packs.keep(packs.open(made(tmp_path))).pathway_files("en")
    programme = read_file(path).programme
    assert programme is not None
    assert programme.name == "anna.easier-touch/easier-touch"
    assert [each.exercise for each in programme.weeks[0].do] == ["anna.easier-touch/tea", "long-hug"]


def test_nothing_is_read_of_a_kept_pack_whose_manifest_was_taken_away(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    pack = packs.keep(packs.open(made(tmp_path)))
    (pack.root / "pack.toml").unlink()
    assert packs.every() == []
    assert read_file(pack.root / "exercises/tea.toml").exercise is None


def test_newer_version_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    older = packs.keep(packs.open(made(tmp_path)))
    packs.keep(packs.open(made(tmp_path, 2)))
    assert versions(packs) == [2]
    assert not older.root.exists()


@pytest.mark.parametrize(
    ("older", "newer", "most"),
    [("embrace", "hands", Touch.HANDS), ("hands", "embrace", Touch.EMBRACE)],
)
def test_dose_of_the_newer_version_counts_once_it_is_kept_and_never_raises_the_exercise(
    older: str, newer: str, most: Touch, tmp_path: Path
) -> None:
    packs = KeptPacks(tmp_path / "packs")
    for version, limit in ((1, older), (2, newer)):
        dose = "" if limit == "embrace" else f'touch = "{limit}"\n'
        packs.keep(packs.open(made(tmp_path, version, dose)))
    (pack,) = packs.every()
    touches = [found.touch for path in pack.exercise_files("en") if (found := read_file(path).exercise)]
    assert max(touches) == most


def test_pack_put_away_is_gone_and_another_one_stays(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    packs.keep(packs.open(made(tmp_path)))
    packs.put_away("anna.easier-touch")
    assert packs.every() == []
    assert [*(tmp_path / "packs").rglob("*.toml")] == []


def test_pack_with_errors_is_never_kept(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    opened = packs.open(made(tmp_path))
    put(opened.folder, "pack.toml", MANIFEST.replace("version = 1", "version = 0").encode())
    with pytest.raises(ValueError, match="errors"):
        packs.keep(kept.check_folder(opened.folder))
    assert packs.every() == []


def test_hostile_pack_leaves_nothing_that_is_kept(tmp_path: Path) -> None:
    packs = KeptPacks(tmp_path / "packs")
    with pytest.raises(PackError):
        packs.open(put(tmp_path, "evil.guided", with_entry("../evil.toml")))
    packs.sweep()
    assert [path for path in (tmp_path / "packs").rglob("*") if path.is_file()] == []


KEEP_AND_DIE = """
import os, signal, sys
from pathlib import Path
from guided.packs import kept
packs, at = kept.KeptPacks(Path(sys.argv[1])), int(sys.argv[3])
calls = 0
def dying(work):
    def call(*arguments, **named):
        global calls
        calls += 1
        if calls == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return work(*arguments, **named)
    return call
opened = packs.open(Path(sys.argv[2]))
for module, name in ((kept, "make_folder"), (kept, "_sync_all"), (Path, "rename"), (kept, "sync_folder"),
                     (Path, "replace"), (kept, "write_atomically"), (kept, "_remove_others"), (kept.shutil, "rmtree")):
    setattr(module, name, dying(getattr(module, name)))
packs.keep(opened)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_program_killed_at_any_moment_of_keeping_has_the_old_or_the_new_whole(tmp_path: Path) -> None:
    first, second = made(tmp_path), made(tmp_path, 2)
    found = []
    for at in range(1, 20):
        folder = tmp_path / f"{at}" / "packs"
        packs = KeptPacks(folder)
        packs.keep(packs.open(first))
        command = [sys.executable, "-c", KEEP_AND_DIE, str(folder), str(second), str(at)]
        died = subprocess.run(command, cwd=ROOT, check=False).returncode
        packs.sweep()
        found += versions(packs)
        (pack,) = packs.every()
        assert len([*(folder / "anna.easier-touch.guided").iterdir()]) == 2
        assert not kept.check_folder(pack.root).has_errors
        if died == 0:
            break
        assert died == -signal.SIGKILL
    assert {*found} == {1, 2}
    assert found == sorted(found)
