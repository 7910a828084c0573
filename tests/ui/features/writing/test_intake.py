"""Test that sound files become recordings of lines, by dropping them or from a folder, and never unasked."""

import subprocess
import sys
from array import array
from math import sin
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from guided.exercise.reading import read_file
from guided.exercise.recorded_words import noted_words
from guided.exercise.recordings import find_recording
from guided.voice.wav import Samples, write_wav
from guided.voicing.finished import FinishedRecording, RecordingError, RecordingFailure
from tests.guided.sound_files import flac
from tests.paths import ROOT
from tests.ui.support.items import all_items, is_a, misplaced
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.writing import opens, settles, text, writing
from ui.devices.audio.recording_intake import finish_recording
from ui.features.writing.intake import Intake
from ui.foundation.dialog_request import Chosen, DialogRequest
from ui.machine import Machine

Key = Qt.Key
TEXT = """\
format = 1
title = "A cup of tea"
touch = "none"

# Sit first.
[[step]]
part = "opening"
say = "Sit side by side."  # slowly
for = "20s"

[[step]]
id = "cup"
title = "The cup"
for = "40s"
say = "{a}, lift the cup."
voice = "voice/cup.mp3"
cues = [{ at = "20s", say = "Put it down." }]

[[step]]
part = "closing"
for = "20s"
say = "Loosen slowly."
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "exercises"
    folder.mkdir()
    path = folder / "tea.toml"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    """Return a folder of sound files, as a telephone gave them."""
    folder = tmp_path / "from the telephone"
    folder.mkdir()
    for name in ("cup-2.m4a", "sit-side-by-side-1.m4a", "silence.m4a", "notes.txt", ".hidden.m4a"):
        (folder / name).write_bytes(name.encode())
    return folder


def finish(data: bytes) -> FinishedRecording:
    """Make a recording of anything but silence."""
    if b"silence" in data:
        raise RecordingError(RecordingFailure.SILENT)
    return FinishedRecording(flac(), 0.5)


class FolderDialog:
    """A system whose dialog answers with a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def look(self, then: object) -> None:
        then(True)  # type: ignore[operator]

    def ask(self, request: DialogRequest, then: Chosen) -> None:
        assert request.folder
        then(self.folder)

    def cancel(self) -> None:
        pass


@pytest.fixture
def program(make_program: MakeProgram, recordings: Path) -> ProgramUnderTest:
    return make_program(machine=Machine(finish_recording=finish, file_dialogs=FolderDialog(recordings)))


def intake(program: ProgramUnderTest) -> Intake:
    found: Intake = writing(program)._intake
    return found


def drops(program: ProgramUnderTest, at: QPointF, *paths: Path) -> bool:
    """Let files go over the page, and return whether it takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(at.toPoint(), *how)
    QCoreApplication.sendEvent(program.window, enters)
    if not enters.isAccepted() or "Drop it here" in program.texts():
        return False
    program.qtbot.waitUntil(lambda: "Let go, and it becomes a recording" in program.texts())
    QCoreApplication.sendEvent(program.window, QDropEvent(at, *how))
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    return True


def asked(program: ProgramUnderTest) -> list[tuple[str, str]]:
    """Return the files that are asked about, each with its words."""
    return [(row.file.strip("\u2068\u2069"), row.words) for row in intake(program).rows.rows]  # type: ignore[attr-defined]


def said(program: ProgramUnderTest) -> str:
    """Return what is said below the heading."""
    words: str = intake(program).words  # type: ignore[assignment]
    assert any(words in each for each in program.texts())
    return words.replace("\u2068", "").replace("\u2069", "")


def clicks(program: ProgramUnderTest, name: str) -> None:
    program.click(program.wait_for_item(name))


def takes_in(program: ProgramUnderTest) -> None:
    clicks(program, "intakeBegin")
    program.qtbot.waitUntil(lambda: intake(program).stage == "done")


def test_file_let_go_on_a_step_becomes_the_recording_of_its_line(
    program: ProgramUnderTest, file: Path, recordings: Path
) -> None:
    opens(program, file)
    step = program.wait_for_item("step2")
    assert drops(program, step.mapToScene(QPointF(5, 5)), recordings / "notes.txt", recordings / "silence.m4a")
    assert asked(program) == [("silence.m4a", "Loosen slowly.")]
    assert text(program) == TEXT
    clicks(program, "intakeClose")
    assert text(program) == TEXT
    (recordings / "silence.m4a").write_bytes(b"words")
    assert drops(program, step.mapToScene(QPointF(5, 5)), recordings / "silence.m4a")
    takes_in(program)
    assert text(program) == TEXT.replace('slowly."\n', 'slowly."\nvoice = "voice/loosen-slowly-1.flac"\n')
    data = (file.parent / "voice" / "loosen-slowly-1.flac").read_bytes()
    assert noted_words(data) == "Loosen slowly."


def test_file_let_go_on_a_row_of_the_script_is_for_its_step(
    program: ProgramUnderTest, file: Path, recordings: Path
) -> None:
    opens(program, file)
    writing(program).panes.showSide("script")
    program.wait_until_idle()
    program.qtbot.waitUntil(lambda: "Sit side by side." in program.texts())
    (row,) = [
        each
        for each in all_items(program.window)
        if is_a(each, "ScriptRow") and each.property("words") == "Sit side by side."
    ]
    assert drops(program, row.mapToScene(QPointF(20, 5)), recordings / "silence.m4a")
    assert asked(program) == [("silence.m4a", "Sit side by side.")]


def test_folder_is_taken_in_at_once_and_one_undo_takes_it_back(
    program: ProgramUnderTest, file: Path, recordings: Path
) -> None:
    opens(program, file)
    writing(program).panes.showSide("script")
    clicks(program, "takeRecordings")
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    assert asked(program) == [
        ("cup-2.m4a", "Put it down."),
        ("silence.m4a", ""),
        ("sit-side-by-side-1.m4a", "Sit side by side."),
    ]
    assert program.find("intakeBegin").property("name") == "Add 2 recordings"
    takes_in(program)
    assert text(program) == TEXT.replace('"Put it down." }', '"Put it down.", voice = "voice/cup-2.flac" }').replace(
        'for = "20s"\n\n[[step]]\nid', 'for = "20s"\nvoice = "voice/sit-side-by-side-1.flac"\n\n[[step]]\nid'
    )
    assert "2 recordings added" in program.texts()
    clicks(program, "intakeClose")
    settles(program)
    assert file.read_text("utf-8") == text(program)
    assert find_recording(file.parent / "voice" / "cup-2.flac")
    program.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text(program) == TEXT


def test_what_is_replaced_and_what_failed_is_said(program: ProgramUnderTest, file: Path, recordings: Path) -> None:
    opens(program, file)
    for name in ("notes.txt", "cup-2.m4a"):
        (recordings / name).unlink()
    (recordings / "cup-1.wav").write_bytes(b"silence")
    intake(program).take([QUrl.fromLocalFile(str(recordings))], -1)
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    note = intake(program).rows.rows[0].note  # type: ignore[attr-defined]
    assert "voice/cup.mp3" in note
    assert "There is a name in this line" in note
    takes_in(program)
    assert "Recording added" in program.texts()
    assert said(program) == "cup-1.wav: nobody is heard in it."
    assert "voice/cup.mp3" in text(program)


def test_line_of_a_file_is_chosen_by_keys(program: ProgramUnderTest, file: Path, recordings: Path) -> None:
    opens(program, file)
    writing(program).goToStep(0)
    assert drops(program, QPointF(300, 300), recordings / "silence.m4a")
    assert asked(program) == [("silence.m4a", "Sit side by side.")]
    program.wait_for_item("intakeAfter0").forceActiveFocus()
    program.press(Key.Key_Return)
    assert asked(program) == [("silence.m4a", "{a}, lift the cup.")]
    program.wait_for_item("intakeBefore0").forceActiveFocus()
    program.press(Key.Key_Return)
    program.press(Key.Key_Return)
    assert asked(program) == [("silence.m4a", "")]
    assert program.focused().objectName() == "intakeBefore0"
    assert not writing(program)._intake.count
    program.press(Key.Key_Escape)
    assert intake(program).stage == ""
    assert program.page == "writing"


def test_line_rewritten_meanwhile_keeps_its_voice(program: ProgramUnderTest, file: Path, recordings: Path) -> None:
    opens(program, file)
    intake(program).take([QUrl.fromLocalFile(str(recordings / "cup-2.m4a"))], -1)
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    writing(program)._editor.replace_all(TEXT.replace("Put it down.", "Put it away."))
    takes_in(program)
    assert "voice/cup-2" not in text(program)
    assert said(program) == "cup-2.m4a: its line says something else now."


def test_leaving_the_page_writes_what_was_taken_in(make_program: MakeProgram, file: Path, recordings: Path) -> None:
    left = Event()

    def wait_with_the_second(data: bytes) -> FinishedRecording:
        if b"cup" in data:
            left.wait()
        return finish(data)

    program = make_program(machine=Machine(finish_recording=wait_with_the_second))
    opens(program, file)
    intake(program).take([QUrl.fromLocalFile(str(recordings))], -1)
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    intake(program).begin()
    program.qtbot.waitUntil(lambda: len(intake(program)._taken) == 1)
    assert intake(program).heading == "Adding 2 of 2…"
    writing(program).back()
    program.qtbot.waitUntil(lambda: program.page != "writing")
    left.set()
    writing(program)._file.finish()
    assert "voice/sit-side-by-side-1.flac" in file.read_text("utf-8")
    assert "voice/cup-2.flac" not in file.read_text("utf-8")


def test_file_of_a_telephone_is_converted_and_known_to_the_check(
    make_program: MakeProgram, file: Path, recordings: Path
) -> None:
    hum = [round(3_000 * sin(0.03 * n) * sin(0.0003 * n) ** 2) if 48_000 < n < 144_000 else 0 for n in range(192_000)]
    command = [sys.executable, "-m", "tests.ui.devices.audio.encode_sound", "Mpeg4Audio", "AAC"]
    sound = write_wav(Samples(48_000, array("h", hum)))
    telephone = subprocess.run(command, input=sound, capture_output=True, check=True, cwd=ROOT).stdout
    (recordings / "cup-2.m4a").write_bytes(telephone)
    program = make_program(machine=Machine(finish_recording=finish_recording))
    opens(program, file)
    intake(program).take([QUrl.fromLocalFile(str(recordings / "cup-2.m4a"))], -1)
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    takes_in(program)
    found = find_recording(file.parent / "voice" / "cup-2.flac")
    assert found is not None
    assert found.words == "Put it down."
    assert 2.0 < found.seconds < 3.0
    writing(program)._editor.replace_all(text(program).replace("Put it down.", "Put it away."))
    settles(program)
    assert "words-changed" in [each.code for each in read_file(file).problems]


def test_other_files_are_left_to_the_window(program: ProgramUnderTest, file: Path, recordings: Path) -> None:
    opens(program, file)
    assert not drops(program, QPointF(300, 300), recordings / "notes.txt")
    assert not drops(program, QPointF(300, 300), file)


def test_folder_without_sounds_says_so(program: ProgramUnderTest, file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    opens(program, file)
    intake(program).take([QUrl.fromLocalFile(str(tmp_path / "empty"))], -1)
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    assert any("There is no sound file among these" in each for each in program.texts())


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_panel_fits_and_nothing_overlaps(
    program: ProgramUnderTest, file: Path, recordings: Path, size: tuple[int, int]
) -> None:
    opens(program, file)
    program.resize(*size)
    intake(program).take([QUrl.fromLocalFile(str(recordings))], -1)
    program.qtbot.waitUntil(lambda: intake(program).stage == "asking")
    program.wait_until_idle()
    assert misplaced(program.window) == []
