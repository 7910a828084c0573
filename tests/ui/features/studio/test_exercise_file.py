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
from guided.session.timeline import PreparedExercise, SessionChoices
from guided.voice.wav import Samples, write_wav
from tests.ui.conftest import Furnish
from tests.ui.house import NAMES, SIZES, Heard, House, is_a, items, misplaced, own_file
from tests.ui.navigation.test_pages import BROKEN, HUG_FILE
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
def heard() -> Heard:
    return Heard()


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def machine(tmp_path: Path, heard: Heard, opened: list[Path]) -> Machine:
    def opens(path: Path) -> bool:
        opened.append(path)
        return True

    return Machine(sounds=heard, desktop=Desktop(lambda: tmp_path / "Documents", opens))


def sheet(house: House) -> ExerciseFileViewModel:
    return house.rooms.exerciseFile


def looks_at(house: House, path: Path) -> ScriptViewModel:
    """As if the file was opened in the studio."""
    house.opens()
    house.program.navigation.navigator.go(ToExerciseFile(path, from_studio=True))
    house.goes_to("exerciseFile")
    script = sheet(house)._script
    if sheet(house)._exercise is not None:
        sheet(house).turnTo("script")
        house.qtbot.waitUntil(lambda: bool(script.ready))
    house.settles()
    return script


@pytest.fixture
def house(furnish: Furnish, machine: Machine) -> House:
    return furnish(machine=machine)


@pytest.fixture
def script(house: House) -> ScriptViewModel:
    return looks_at(house, own_file("ladder.toml", (bundled.exercises() / "hand-ladder.toml").read_text("utf-8")))


def goes_to_rows(house: House) -> None:
    for _ in range(20):
        if is_a(house.focus(), "ScriptRow"):
            return
        house.press(Key.Key_Tab)
    pytest.fail("Tab does not lead to the script")


def row(house: House) -> tuple[str, str]:
    return house.focus().property("what"), house.focus().property("words")


def test_one_that_cannot_be_read_yet_has_its_kind_and_its_name(house: House) -> None:
    looks_at(house, own_file("broken.toml", BROKEN))
    house.resize(*SIZES[0])
    house.settles()
    assert "Exercise   ·   broken.toml" in house.words()


# What is beside it


def test_a_recording_that_is_not_there_yet_is_worth_a_look_until_it_is(house: House) -> None:
    path = own_file("short.toml", SHORT.replace('say = "Here."', 'say = "Here."\nvoice = "voice/here.wav"'))
    looks_at(house, path)
    sheet(house).turnTo("mend")
    house.settles()
    assert "1 place" in sheet(house).summary  # type: ignore[operator]
    words = "voice/here.wav is not beside this exercise yet; until then, the computer's voice says it"
    assert words in house.words()
    assert sheet(house).playable
    voice = path.parent / "voice"
    voice.mkdir()
    (voice / "here.wav").write_bytes(write_wav(Samples(8_000, array("h", bytes(1_600)))))
    house.qtbot.waitUntil(lambda: words not in house.words())
    assert sheet(house).summary.startswith("Nothing to mend")  # type: ignore[attr-defined]


# The script


def test_the_whole_exercise_is_there_with_their_names(house: House, script: ScriptViewModel) -> None:
    QAbstractItemModelTester(script._table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    exercise = read_file(bundled.exercises() / "hand-ladder.toml").exercise
    assert exercise is not None
    told = write_script(exercise, SessionChoices(names=NAMES))
    assert script.summary.startswith("9 min 50 s")  # type: ignore[attr-defined]
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


def test_other_answers_are_other_scripts(house: House, script: ScriptViewModel) -> None:
    whole = len(script._table.rows)
    house.click(house.find("stop"))
    house.qtbot.waitUntil(lambda: len(script._table.rows) < whole)
    assert script.answers == "stop"
    house.click(house.find("continue"))
    house.qtbot.waitUntil(lambda: len(script._table.rows) == whole)


def test_it_follows_as_the_file_is_saved(house: House, script: ScriptViewModel) -> None:
    own_file("ladder.toml", HUG_FILE)
    house.qtbot.waitUntil(lambda: any(each.words == "Let your arms settle." for each in script._table.rows))
    assert "The long hug" in house.words()


def test_a_mistake_leaves_the_script_as_it_last_read_well(house: House, script: ScriptViewModel) -> None:
    before = list(script._table.rows)
    own_file("ladder.toml", BROKEN)
    house.qtbot.waitUntil(lambda: sheet(house).stale != "")
    house.settles()
    assert script._table.rows == before
    assert house.find("stale").property("text").startswith("The file has something to mend.")
    assert "To look at (3)" in house.words()
    house.find("mend").forceActiveFocus()
    house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: "ladder.toml, line 2" in house.words())
    house.click(house.find("arrive"))
    house.goes_to("arrive")
    assert "The hand ladder" in house.words()


def test_lengths_are_true_where_a_voice_can_tell(
    furnish: Furnish, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GUIDED_VOICE")
    command = "sh -c 'cat > /dev/null; cat sounds/bell.wav'".replace("sounds", str(paths.resources() / "sounds"))
    house = furnish(machine=machine, voice_command=command)
    script = looks_at(house, own_file("short.toml", SHORT))
    house.qtbot.waitUntil(lambda: "as long as the voice takes" in str(script.summary))
    assert script._rows[1].seconds is not None
    assert script._rows[1].seconds > 1.5


def test_arrows_and_pages_go_through_the_rows(house: House, script: ScriptViewModel) -> None:
    goes_to_rows(house)
    assert row(house)[0] == "Step 1"
    house.press(Key.Key_Down)
    house.press(Key.Key_Down)
    assert row(house) == ("says", script._table.rows[2].words)
    house.press(Key.Key_End)
    assert row(house)[1] == "The end"
    assert misplaced(house.window) == []
    house.press(Key.Key_Home)
    assert row(house)[0] == "Step 1"
    house.press(Key.Key_PageDown)
    assert row(house)[0] != "Step 1"
    house.press(Key.Key_Tab)
    assert house.focus().objectName() == "back"


def test_a_thousand_rows_are_a_list_of_those_one_sees(house: House) -> None:
    block = '[[step]]\nfor = "10s"\nsay = "Number {}."\n'
    text = SHORT.replace('[[step]]\nfor = "1s"', "".join(block.format(n) for n in range(190)) + '[[step]]\nfor = "1s"')
    script = looks_at(house, own_file("long.toml", text))
    assert len(script._table.rows) > 380
    assert len([item for item in items(house.window) if is_a(item, "ScriptRow")]) < 40


# Heard


def test_enter_lets_a_line_be_heard_and_escape_stops_it(house: House, script: ScriptViewModel, heard: Heard) -> None:
    goes_to_rows(house)
    house.press(Key.Key_Return)
    assert heard.said == []
    house.press(Key.Key_Down)
    house.press(Key.Key_Down)
    house.press(Key.Key_Return)
    assert heard.said == [script._table.rows[2].words]
    assert script.playingRow == 2
    house.press(Key.Key_Escape)
    assert heard.said[-1] == ""
    assert (script.playingRow, house.page) == (-1, "exerciseFile")
    house.press(Key.Key_Escape)
    house.goes_to("studio")


def test_a_tap_lets_a_line_be_heard_too(house: House, script: ScriptViewModel, heard: Heard) -> None:
    (line,) = [i for i in items(house.window) if is_a(i, "ScriptRow") and i.property("words").startswith("Sit side")]
    house.click(line)
    assert heard.said == [line.property("words")]


def test_it_is_told_to_be_heard_for_as_long_as_it_takes(house: House, script: ScriptViewModel) -> None:
    script.playRow(2)
    say = script._rows[2].say
    assert say is not None
    assert script._playing_timer.interval() > 1000 * say.seconds
    script._playing_timer.timeout.emit()
    assert script.playingRow == -1


def test_leaving_stops_it(house: House, script: ScriptViewModel, heard: Heard) -> None:
    script.playRow(2)
    sheet(house).back()
    assert heard.said[-1] == ""


def test_a_voice_that_is_switched_off_is_said(furnish: Furnish, machine: Machine) -> None:
    house = furnish(machine=machine, voice="none")
    looks_at(house, own_file("short.toml", SHORT))
    assert house.find("hint").property("text") == "The voice is switched off in the settings."


# On paper


def test_a_pdf_is_put_among_the_documents_and_never_over_another(
    house: House, script: ScriptViewModel, tmp_path: Path, opened: list[Path]
) -> None:
    place = tmp_path / "Documents" / "The hand ladder.pdf"
    place.parent.mkdir()
    place.write_bytes(b"mine")
    house.click(house.find("print"))
    house.qtbot.waitUntil(lambda: script.pdfFile != "")
    made = place.with_name("The hand ladder 2.pdf")
    assert script.pdfFile == str(made)
    assert place.read_bytes() == b"mine"
    assert made.read_bytes().startswith(b"%PDF")
    assert made.stat().st_size > 10_000
    house.settles()
    assert f"Saved as {made}" in house.words()
    script_list = house.find("scriptRows")
    house.qtbot.waitUntil(lambda: script_list.property("contentY") == script_list.property("originY"))
    house.find("openPrinted").forceActiveFocus()
    house.press(Key.Key_Return)
    assert opened == [made]


def test_a_pdf_that_cannot_be_written_is_said(house: House, script: ScriptViewModel, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("", "utf-8")
    house.click(house.find("print"))
    house.qtbot.waitUntil(lambda: script.errorText != "")
    house.settles()
    assert house.find("printed").property("text").startswith("The PDF could not be written: ")


# Every way through


def test_every_way_is_told(house: House, script: ScriptViewModel) -> None:
    house.click(house.find("ways"))
    ways = sheet(house)._paths
    house.qtbot.waitUntil(lambda: ways.summary == "11 ways through, 8 questions")
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
    assert told["step 2"] == "Sam, may Robin sit close to you?"
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
def test_what_is_worth_a_look_is_said(qtbot: QtBot, tmp_path: Path, change: tuple[str, str], words: str) -> None:
    path = tmp_path / "short.toml"
    path.write_text(SHORT.replace(*change), "utf-8")
    exercise = read_file(path).exercise
    assert exercise is not None
    ways = PathsViewModel(Couple(tmp_path / "preferences.json"))
    ways.show(exercise)
    qtbot.waitUntil(lambda: ways._rows.rowCount() > 0)
    assert words in [each.words for each in ways._rows.rows if each.mend]


# Rehearsed


def test_a_rehearsal_goes_to_its_end_and_comes_back(house: House, tmp_path: Path) -> None:
    looks_at(house, own_file("short.toml", SHORT))
    house.click(house.find("rehearse16"))
    house.goes_to("session")
    assert "Rehearsal, 16 times as fast. Nothing is kept, and Esc leads back at once." in house.words()
    house.qtbot.waitUntil(lambda: house.page == "exerciseFile")
    house.settles()
    assert not house.program.shell.fullScreen
    assert not (paths.data() / "session.json").exists()
    assert "Short" in house.words()


def test_escape_leaves_a_rehearsal_at_once(house: House, heard: Heard) -> None:
    looks_at(house, own_file("short.toml", SHORT))
    house.click(house.find("rehearse1"))
    house.goes_to("session")
    session = house.program.shell.viewModel
    house.qtbot.waitUntil(lambda: "Sit." in heard.said)
    house.press(Key.Key_Escape)
    house.goes_to("exerciseFile")
    assert not session.ticking  # type: ignore[attr-defined]
    session.begin()  # type: ignore[attr-defined]
    session.stopHere()  # type: ignore[attr-defined]
    assert not session.ticking  # type: ignore[attr-defined]
    assert house.page == "exerciseFile"


def test_it_may_begin_at_a_step(house: House) -> None:
    looks_at(house, own_file("short.toml", SHORT))
    goes_to_rows(house)
    while row(house) != ("says", "Here."):
        house.press(Key.Key_Down)
    house.press(Key.Key_R)
    house.goes_to("session")
    assert house.program.shell.viewModel.title == "Two"  # type: ignore[attr-defined]
    house.press(Key.Key_Escape)
    house.goes_to("exerciseFile")


def test_what_was_rehearsed_is_kept_nowhere(house: House, tmp_path: Path) -> None:
    looks_at(house, own_file("short.toml", SHORT))
    before = json.loads((tmp_path / "kept" / "preferences.json").read_text("utf-8"))
    files = sorted(paths.data().rglob("*"))
    house.click(house.find("rehearse4"))
    house.goes_to("session")
    house.press(Key.Key_Escape)
    house.goes_to("exerciseFile")
    assert json.loads((tmp_path / "kept" / "preferences.json").read_text("utf-8")) == before
    assert sorted(paths.data().rglob("*")) == files


# From here and back


def test_it_opens_as_a_couple_would_and_comes_back(house: House, script: ScriptViewModel) -> None:
    house.click(house.find("arrive"))
    house.goes_to("arrive")
    assert house.find("back").property("name") == "Studio"
    house.press(Key.Key_Escape)
    house.goes_to("exerciseFile")
    assert sheet(house).view == "script"


def test_a_file_that_is_gone_is_said_and_taken_up_again(house: House, script: ScriptViewModel) -> None:
    path = paths.data() / "exercises" / "ladder.toml"
    path.unlink()
    house.qtbot.waitUntil(lambda: "To look at (1)" in house.words())
    own_file("ladder.toml", HUG_FILE)
    house.qtbot.waitUntil(lambda: "The long hug" in house.words())


@pytest.mark.parametrize("view", ["mend", "script", "ways"])
def test_everything_can_be_seen_and_reached_with_large_letters(furnish: Furnish, machine: Machine, view: str) -> None:
    house = furnish(machine=machine, large_text=True, name_a="Bartholomäus-Maximilian", name_b="Wilhelmina Charlotte")
    looks_at(house, own_file("ladder.toml", (bundled.exercises() / "hand-ladder.toml").read_text("utf-8")))
    sheet(house).turnTo(view)
    own_file("ladder.toml", BROKEN)
    house.qtbot.waitUntil(lambda: sheet(house).stale != "")
    for size in SIZES:
        house.resize(*size)
        house.settles()
        assert misplaced(house.window) == [], size


def test_a_score_has_the_names_of_the_two(script: ScriptViewModel) -> None:
    assert script._exercise is not None
    assert isinstance(script._prepared(script._exercise), PreparedExercise)
    assert script._prepared(script._exercise).choices.names == NAMES
