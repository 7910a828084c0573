"""Test that a recording is kept beside its exercise, under a name of its own, and whole or not at all."""

import os
import re
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from guided.exercise.editing.document import EditError
from guided.exercise.recorded_words import noted_words
from guided.exercise.recordings import find_recording
from guided.files import free_names
from guided.packs.entry_names import is_portable
from guided.voicing.keeping import keep_recording, sweep_leftovers
from guided.voicing.spoken_lines import LineKey
from tests.guided.voicing.exercises import RECORDING, TEXT, exercise_in
from tests.paths import ROOT


def test_recording_is_kept_with_its_words_under_step_and_line(tmp_path: Path) -> None:
    file = exercise_in(tmp_path)
    voice = keep_recording(RECORDING, file, TEXT, LineKey(2))
    assert voice == "voice/hands-1.flac"
    assert is_portable(voice)
    assert noted_words((tmp_path / voice).read_bytes()) == "{giver}, put the cups down, and take a hand."
    found = find_recording(tmp_path / voice)
    assert found is not None
    assert found.seconds == 0.5


def test_later_take_leaves_the_earlier_one_where_it_is(tmp_path: Path) -> None:
    file = exercise_in(tmp_path)
    first = keep_recording(RECORDING, file, TEXT, LineKey(2))
    before = (tmp_path / first).read_bytes()
    again = keep_recording(RECORDING, file, TEXT.replace("a hand", "two hands"), LineKey(2))
    assert again == "voice/hands-1-take-2.flac"
    assert is_portable(again)
    assert (tmp_path / first).read_bytes() == before


def test_line_that_is_gone_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(EditError):
        keep_recording(RECORDING, exercise_in(tmp_path), TEXT, LineKey(1))
    assert not (tmp_path / "voice").exists()


def test_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        path.write_bytes(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(free_names, "write_new_file", full)
    with pytest.raises(OSError, match="No space"):
        keep_recording(RECORDING, exercise_in(tmp_path), TEXT, LineKey(2))
    assert list((tmp_path / "voice").iterdir()) == []


KEEPING = """
import sys
from pathlib import Path
from guided.voicing.keeping import keep_recording
from guided.voicing.spoken_lines import LineKey
from tests.guided.voicing.exercises import RECORDING, TEXT
while True:
    print(keep_recording(RECORDING, Path(sys.argv[1]), TEXT, LineKey(2)), flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="a process is ended by a signal")
def test_killed_program_leaves_whole_recordings_and_its_leftovers_are_swept(tmp_path: Path) -> None:
    file = exercise_in(tmp_path)
    for _ in range(5):
        child = subprocess.Popen([sys.executable, "-c", KEEPING, file], stdout=subprocess.PIPE, cwd=ROOT)
        assert child.stdout is not None
        child.stdout.readline()
        child.kill()
        child.communicate()
    sweep_leftovers(file)
    names = sorted(each.name for each in (tmp_path / "voice").iterdir())
    assert len(names) >= 5
    assert all(re.fullmatch(r"hands-1(-take-\d+)?\.flac", name) for name in names)
    assert all(find_recording(tmp_path / "voice" / name) for name in names)


def test_recording_that_is_being_written_is_not_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = exercise_in(tmp_path)
    sweeping = Thread(target=sweep_leftovers, args=(file,))

    def write(path: Path, data: bytes) -> None:
        path.write_bytes(data)
        sweeping.start()

    monkeypatch.setattr(free_names, "write_new_file", write)
    voice = keep_recording(RECORDING, file, TEXT, LineKey(2))
    sweeping.join()
    assert find_recording(tmp_path / voice)


def test_sweeping_leaves_everything_else_alone(tmp_path: Path) -> None:
    file = exercise_in(tmp_path)
    sweep_leftovers(file)
    (tmp_path / "voice").mkdir()
    for name in (".hands-1.0a1b2c3d.part", ".hidden.part", "hands-1.flac", "notes.part"):
        (tmp_path / "voice" / name).touch()
    sweep_leftovers(file)
    assert {each.name for each in (tmp_path / "voice").iterdir()} == {".hidden.part", "hands-1.flac", "notes.part"}
