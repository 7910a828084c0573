"""Test the page of an exercise file: its script, its lines as speech, printing, paths and rehearsal."""

import json
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise.reading import read_file
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from guided.voice.wav import Samples, write_wav
from tests.ui.support.items import all_items, is_a, misplaced
from tests.ui.support.pages import BROKEN, HUG_FILE
from tests.ui.support.program import (
    NAMES,
    WINDOW_SIZES,
    MakeProgram,
    ProgramUnderTest,
    RecordedAudio,
    write_own_exercise,
)
from ui.devices.desktop.desktop import Desktop
from ui.features.studio.exercise_file import ExerciseFileViewModel
from ui.features.studio.paths import PathsViewModel
from ui.features.studio.script import ScriptViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.destinations import ToExerciseFile
from ui.services.couple import Couple

Key = Qt.Key
SHORT = """format = 1
title = "Short"
touch = "none"
[[step]]
part = "opening"
for = "10s"
say = "Sit."
[[step]]
for = "1s"
title = "Two"
say = "Here."
[[step]]
part = "closing"
for = "2s"
say = "Thank you."
"""


@pytest.fixture
def heard() -> RecordedAudio:
    return RecordedAudio()


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def machine(tmp_path: Path, heard: RecordedAudio, opened: list[Path]) -> Machine:
    def opens(path: Path) -> bool:
        opened.append(path)
        return True

    return Machine(sounds=heard, desktop=Desktop(lambda: tmp_path / "Documents", opens))


def sheet(program: ProgramUnderTest) -> ExerciseFileViewModel:
    return program.view_models.exerciseFile


def looks_at(program: ProgramUnderTest, path: Path) -> ScriptViewModel:
    """As if the file was opened in the studio."""
    program.open()
    program.navigation.navigator.go(ToExerciseFile(path, from_studio=True))
    program.wait_for_page("exerciseFile")
    script = sheet(program)._script
    if sheet(program)._exercise is not None:
        sheet(program).turnTo("script")
        program.qtbot.waitUntil(lambda: bool(script.ready))
    program.wait_until_idle()
    return script


@pytest.fixture
def program(make_program: MakeProgram, machine: Machine) -> ProgramUnderTest:
    return make_program(machine=machine)


@pytest.fixture
def script(program: ProgramUnderTest) -> ScriptViewModel:
    return looks_at(
        program, write_own_exercise("ladder.toml", (bundled.exercises() / "hand-ladder.toml").read_text("utf-8"))
    )


def goes_to_rows(program: ProgramUnderTest) -> None:
    for _ in range(20):
        if is_a(program.focused(), "ScriptRow"):
            return
        program.press(Key.Key_Tab)
    pytest.fail("Tab does not lead to the script")


def row(program: ProgramUnderTest) -> tuple[str, str]:
    return program.focused().property("what"), program.focused().property("words")


def test_unreadable_file_shows_kind_and_name(program: ProgramUnderTest) -> None:
    looks_at(program, write_own_exercise("broken.toml", BROKEN))
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    assert "Exercise   ·   broken.toml" in program.texts()


# What is beside it


def test_missing_recording_is_listed_until_added(program: ProgramUnderTest) -> None:
    path = write_own_exercise("short.toml", SHORT.replace('say = "Here."', 'say = "Here."\nvoice = "voice/here.wav"'))
    looks_at(program, path)
    sheet(program).turnTo("problems")
    program.wait_until_idle()
    assert "1 place" in sheet(program).summary  # type: ignore[operator]
    words = "voice/here.wav is not beside this exercise yet; until then, the computer's voice says it"
    assert words in program.texts()
    assert sheet(program).playable
    voice = path.parent / "voice"
    voice.mkdir()
    (voice / "here.wav").write_bytes(write_wav(Samples(8_000, array("h", bytes(1_600)))))
    program.qtbot.waitUntil(lambda: words not in program.texts())
    assert sheet(program).summary.startswith("No problems")  # type: ignore[attr-defined]


# The script


def test_script_shows_whole_exercise_with_names(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    QAbstractItemModelTester(script._table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    exercise = read_file(bundled.exercises() / "hand-ladder.toml").exercise
    assert exercise is not None
    told = write_script(exercise, SessionChoices(names=NAMES))
    assert script.summary.startswith("10 min 5 s")  # type: ignore[attr-defined]
    found = script._table.rows
    assert sum(each.head for each in found) == 1 + sum(type(cue).__name__ == "StepBegins" for cue in told.cues)
    assert (found[0].at, found[0].what, found[0].note, found[0].touch, found[0].lasts) == (
        "0:00",
        "Step 1",
        "opening",
        "no touch",
        "40 s",
    )
    asked = next(each for each in found if each.what == "asks")
    assert asked.words.startswith("Sam, may Robin sit close to you?")
    assert asked.note == "each at the keyboard\nyes: Side by side   ·   gentler: The closing   ·   stop: The closing"


def test_chosen_answers_change_script(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    whole = len(script._table.rows)
    program.click(program.find("stop"))
    program.qtbot.waitUntil(lambda: len(script._table.rows) < whole)
    assert script.answers == "stop"
    program.click(program.find("continue"))
    program.qtbot.waitUntil(lambda: len(script._table.rows) == whole)


def test_script_follows_saved_file(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    write_own_exercise("ladder.toml", HUG_FILE)
    program.qtbot.waitUntil(lambda: any(each.words == "Let your arms settle." for each in script._table.rows))
    assert "The long hug" in program.texts()


def test_file_with_mistake_keeps_last_good_script(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    before = list(script._table.rows)
    write_own_exercise("ladder.toml", BROKEN)
    program.qtbot.waitUntil(lambda: sheet(program).stale != "")
    program.wait_until_idle()
    assert script._table.rows == before
    assert program.find("stale").property("text").startswith("The file has problems.")
    assert "Problems (3)" in program.texts()
    program.find("problems").forceActiveFocus()
    program.press(Key.Key_Return)
    program.qtbot.waitUntil(lambda: "ladder.toml, line 2" in program.texts())
    program.click(program.find("arrive"))
    program.wait_for_page("arrive")
    assert "The hand ladder" in program.texts()


def test_draft_is_shown_to_the_couple_and_kept_again(program: ProgramUnderTest) -> None:
    draft = HUG_FILE.replace("The long hug", "Ours").replace("format = 1", "format = 1\ndraft = true")
    path = write_own_exercise("ours.toml", draft)
    looks_at(program, path)
    program.qtbot.waitUntil(lambda: program.services.exercises.loaded)
    assert "A draft. Only the Studio shows it." in program.texts()
    assert path not in {each.path for each in program.services.exercises.shown}
    program.click(program.find("showDraft"))
    program.qtbot.waitUntil(lambda: path in {each.path for each in program.services.exercises.shown})
    assert program.couple.preferences.shown_drafts == (str(path),)
    program.wait_until_idle()
    program.click(program.find("showDraft"))
    program.qtbot.waitUntil(lambda: path not in {each.path for each in program.services.exercises.shown})
    assert program.couple.preferences.shown_drafts == ()


@pytest.mark.parametrize("text", [BROKEN, HUG_FILE])
def test_only_a_draft_without_mistakes_is_offered_to_be_shown(program: ProgramUnderTest, text: str) -> None:
    path = write_own_exercise(
        "ours.toml", text.replace("format = 1", "format = 1\ndraft = true") if text == BROKEN else text
    )
    looks_at(program, path)
    assert not [item for item in all_items(program.window) if item.objectName() == "showDraft" and item.isVisible()]
    sheet(program).showDraft(True)
    assert program.couple.preferences.shown_drafts == ()


def test_lengths_are_measured_with_voice(
    make_program: MakeProgram, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GUIDED_VOICE")
    command = "sh -c 'cat > /dev/null; cat sounds/bell.wav'".replace("sounds", str(paths.resources() / "sounds"))
    program = make_program(machine=machine, voice_command=command)
    script = looks_at(program, write_own_exercise("short.toml", SHORT))
    program.qtbot.waitUntil(lambda: "as long as the voice takes" in str(script.summary))
    assert script._rows[1].seconds is not None
    assert script._rows[1].seconds > 1.5


def test_arrows_and_page_keys_move_through_rows(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    goes_to_rows(program)
    assert row(program)[0] == "Step 1"
    program.press(Key.Key_Down)
    program.press(Key.Key_Down)
    assert row(program) == ("says", script._table.rows[2].words)
    program.press(Key.Key_End)
    assert row(program)[1] == "The end"
    assert misplaced(program.window) == []
    program.press(Key.Key_Home)
    assert row(program)[0] == "Step 1"
    program.press(Key.Key_PageDown)
    assert row(program)[0] != "Step 1"
    program.press(Key.Key_Tab)
    assert program.focused().objectName() == "back"


def test_thousand_rows_create_only_visible_items(program: ProgramUnderTest) -> None:
    block = '[[step]]\nfor = "10s"\nsay = "Number {}."\n'
    text = SHORT.replace('[[step]]\nfor = "1s"', "".join(block.format(n) for n in range(190)) + '[[step]]\nfor = "1s"')
    script = looks_at(program, write_own_exercise("long.toml", text))
    assert len(script._table.rows) > 380
    assert len([item for item in all_items(program.window) if is_a(item, "ScriptRow")]) < 40


# Heard


def test_enter_speaks_line_and_escape_stops(
    program: ProgramUnderTest, script: ScriptViewModel, heard: RecordedAudio
) -> None:
    goes_to_rows(program)
    program.press(Key.Key_Return)
    assert heard.said == []
    program.press(Key.Key_Down)
    program.press(Key.Key_Down)
    program.press(Key.Key_Return)
    assert heard.said == [script._table.rows[2].words]
    assert script.playingRow == 2
    program.press(Key.Key_Escape)
    assert heard.said[-1] == ""
    assert (script.playingRow, program.page) == (-1, "exerciseFile")
    program.press(Key.Key_Escape)
    program.wait_for_page("studio")


def test_click_speaks_line(program: ProgramUnderTest, script: ScriptViewModel, heard: RecordedAudio) -> None:
    (line,) = [
        i for i in all_items(program.window) if is_a(i, "ScriptRow") and i.property("words").startswith("Sit side")
    ]
    program.click(line)
    assert heard.said == [line.property("words")]


def test_line_is_marked_as_spoken_for_its_length(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    script.playRow(2)
    say = script._rows[2].say
    assert say is not None
    assert script._playing_timer.interval() > 1000 * say.seconds
    script._playing_timer.timeout.emit()
    assert script.playingRow == -1


def test_leaving_page_stops_speech(program: ProgramUnderTest, script: ScriptViewModel, heard: RecordedAudio) -> None:
    script.playRow(2)
    sheet(program).back()
    assert heard.said[-1] == ""


def test_switched_off_voice_is_reported(make_program: MakeProgram, machine: Machine) -> None:
    program = make_program(machine=machine, voice="none")
    looks_at(program, write_own_exercise("short.toml", SHORT))
    assert program.find("hint").property("text") == "The voice is switched off in the settings."


# On paper


def test_pdf_is_saved_in_documents_without_overwriting(
    program: ProgramUnderTest, script: ScriptViewModel, tmp_path: Path, opened: list[Path]
) -> None:
    place = tmp_path / "Documents" / "The hand ladder.pdf"
    place.parent.mkdir()
    place.write_bytes(b"mine")
    program.click(program.find("print"))
    program.qtbot.waitUntil(lambda: script.pdfFile != "")
    made = place.with_name("The hand ladder 2.pdf")
    assert script.pdfFile == str(made)
    assert place.read_bytes() == b"mine"
    assert made.read_bytes().startswith(b"%PDF")
    assert made.stat().st_size > 10_000
    program.wait_until_idle()
    assert f"Saved as {made}" in program.texts()
    script_list = program.find("scriptRows")
    program.qtbot.waitUntil(lambda: script_list.property("contentY") == script_list.property("originY"))
    program.find("openPrinted").forceActiveFocus()
    program.press(Key.Key_Return)
    assert opened == [made]


def test_failed_pdf_is_reported(program: ProgramUnderTest, script: ScriptViewModel, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("", "utf-8")
    program.click(program.find("print"))
    program.qtbot.waitUntil(lambda: script.errorText != "")
    program.wait_until_idle()
    assert program.find("printed").property("text").startswith("The PDF could not be written: ")


# Every way through


def test_paths_page_lists_every_path(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    program.click(program.find("paths"))
    ways = sheet(program)._paths
    program.qtbot.waitUntil(lambda: ways.summary == "11 ways through, 4 questions")
    heads = [each.words for each in ways._rows.rows if each.head]
    assert heads == [
        "Lengths",
        "Worth a look",
        "Where each answer leads",
        "If nobody answers",
        "Touch at most",
        "Giving and receiving",
        "Each way",
    ]
    told = {each.label: each.words for each in ways._rows.rows if each.label}
    assert told["1 min 15 s"] == "no touch   ·   stop"
    assert told["step 3"] == "Sam, may Robin sit close to you?"
    assert any("Robin receives for" in each.words for each in ways._rows.rows)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('part = "closing"', ""), "There is no closing, so Guided ends every way with its own."),
        (
            ('title = "Two"', 'title = "Two"\nthen = "closing"\n[[step]]\nfor = "3s"'),
            "step 3 (main, no touch) is never reached.",
        ),
    ],
)
def test_paths_page_lists_advice(qtbot: QtBot, tmp_path: Path, change: tuple[str, str], words: str) -> None:
    path = tmp_path / "short.toml"
    path.write_text(SHORT.replace(*change), "utf-8")
    exercise = read_file(path).exercise
    assert exercise is not None
    ways = PathsViewModel(Couple(tmp_path / "preferences.json"))
    ways.show(exercise)
    qtbot.waitUntil(lambda: ways._rows.rowCount() > 0)
    assert words in [each.words for each in ways._rows.rows if each.faulty]


# Rehearsed


def test_rehearsal_ends_and_returns_to_file(program: ProgramUnderTest, tmp_path: Path) -> None:
    looks_at(program, write_own_exercise("short.toml", SHORT))
    program.click(program.find("rehearse16"))
    program.wait_for_page("session")
    assert "Rehearsal, 16 times as fast. Nothing is kept, and Esc leads back at once." in program.texts()
    program.qtbot.waitUntil(lambda: program.page == "exerciseFile")
    program.wait_until_idle()
    assert not program.shell.fullScreen
    assert not (paths.data() / "session.json").exists()
    assert "Short" in program.texts()


def test_escape_leaves_rehearsal_at_once(program: ProgramUnderTest, heard: RecordedAudio) -> None:
    looks_at(program, write_own_exercise("short.toml", SHORT))
    program.click(program.find("rehearse1"))
    program.wait_for_page("session")
    session = program.shell.viewModel
    program.qtbot.waitUntil(lambda: "Sit." in heard.said)
    program.press(Key.Key_Escape)
    program.wait_for_page("exerciseFile")
    assert not session.ticking  # type: ignore[attr-defined]
    session.begin()  # type: ignore[attr-defined]
    session.stopHere()  # type: ignore[attr-defined]
    assert not session.ticking  # type: ignore[attr-defined]
    assert program.page == "exerciseFile"


def test_rehearsal_begins_at_chosen_step(program: ProgramUnderTest) -> None:
    looks_at(program, write_own_exercise("short.toml", SHORT))
    goes_to_rows(program)
    while row(program) != ("says", "Here."):
        program.press(Key.Key_Down)
    program.press(Key.Key_R)
    program.wait_for_page("session")
    assert program.shell.viewModel.title == "Two"  # type: ignore[attr-defined]
    program.press(Key.Key_Escape)
    program.wait_for_page("exerciseFile")


def test_rehearsal_is_not_recorded(program: ProgramUnderTest, tmp_path: Path) -> None:
    looks_at(program, write_own_exercise("short.toml", SHORT))
    before = json.loads((tmp_path / "kept" / "preferences.json").read_text("utf-8"))
    files = sorted(paths.data().rglob("*"))
    program.click(program.find("rehearse4"))
    program.wait_for_page("session")
    program.press(Key.Key_Escape)
    program.wait_for_page("exerciseFile")
    assert json.loads((tmp_path / "kept" / "preferences.json").read_text("utf-8")) == before
    assert sorted(paths.data().rglob("*")) == files


# From here and back


def test_exercise_opens_as_for_a_couple_and_returns(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    program.click(program.find("arrive"))
    program.wait_for_page("arrive")
    assert program.find("back").property("name") == "Studio"
    program.press(Key.Key_Escape)
    program.wait_for_page("exerciseFile")
    assert sheet(program).view == "script"


def test_deleted_file_is_reported_and_found_again(program: ProgramUnderTest, script: ScriptViewModel) -> None:
    path = paths.data() / "exercises" / "ladder.toml"
    path.unlink()
    program.qtbot.waitUntil(lambda: "Problems (1)" in program.texts())
    write_own_exercise("ladder.toml", HUG_FILE)
    program.qtbot.waitUntil(lambda: "The long hug" in program.texts())


@pytest.mark.parametrize("view", ["problems", "script", "paths"])
def test_file_page_with_large_text_fits_and_is_reachable(
    make_program: MakeProgram, machine: Machine, view: str
) -> None:
    program = make_program(
        machine=machine, large_text=True, name_a="Bartholomäus-Maximilian", name_b="Wilhelmina Charlotte"
    )
    looks_at(program, write_own_exercise("ladder.toml", (bundled.exercises() / "hand-ladder.toml").read_text("utf-8")))
    sheet(program).turnTo(view)
    write_own_exercise("ladder.toml", BROKEN)
    program.qtbot.waitUntil(lambda: sheet(program).stale != "")
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        assert misplaced(program.window) == [], size


def test_printed_script_has_names_of_couple(script: ScriptViewModel) -> None:
    assert script._exercise is not None
    assert isinstance(script._prepared(script._exercise), PreparedExercise)
    assert script._prepared(script._exercise).choices.names == NAMES


def test_what_came_with_the_program_is_written_as_a_copy(program: ProgramUnderTest) -> None:
    hug = bundled.exercises() / "long-hug.toml"
    before = hug.read_bytes()
    looks_at(program, hug)
    assert program.find("write").property("name") == "Write a copy"
    program.click(program.find("write"))
    program.wait_for_page("writing")
    copy = paths.data() / "exercises" / "the-long-hug-our-way.toml"
    assert 'title = "The long hug, our way"' in copy.read_text("utf-8")
    assert program.view_models.writing.fileName == copy.name
    assert hug.read_bytes() == before
