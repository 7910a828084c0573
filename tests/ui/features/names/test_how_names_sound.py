"""Test that each of the two can write what their name sounds like, and hear it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from guided.preferences import load_preferences
from guided.voice.engine import OfferedVoice
from tests.ui.support.pages import show_names
from tests.ui.support.program import ProgramUnderTest, make_couple
from ui.features.names.names import NamesViewModel

VOICE = OfferedVoice("en")


class Speaks:
    error_text = ""

    def __init__(self, *voices: OfferedVoice) -> None:
        self.said: list[str] = []
        self.voices = [*voices]

    def find_voices(self, language: str, then: Callable[[list[OfferedVoice]], object]) -> None:
        then(self.voices)

    def try_voice(self, text: str, language: str) -> None:
        self.said.append(text)


def test_sounds_of_names_are_kept_with_the_names(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    NamesViewModel(make_couple(file)).keep(" Siobhán ", "Sam", " Shi-vawn\n", "")
    kept = load_preferences(file).preferences
    assert (kept.name_a, kept.name_b, kept.say_a, kept.say_b) == ("Siobhán", "Sam", "Shi-vawn", "")


def test_name_is_heard_as_it_sounds_or_as_it_is_written(tmp_path: Path) -> None:
    speaks = Speaks(VOICE)
    names = NamesViewModel(make_couple(tmp_path / "preferences.json"), speaks)
    assert names.canHear
    names.hear("Siobhán", "Shi-vawn")
    names.hear("Siobhán", " ")
    assert speaks.said == ["This is how Shi-vawn sounds.", "This is how Siobhán sounds."]


def test_names_can_be_given_without_a_voice(tmp_path: Path) -> None:
    names = NamesViewModel(make_couple(tmp_path / "preferences.json"))
    assert not names.canHear
    names.hear("Robin", "")


def test_hearing_is_not_offered_where_no_voice_can_be_heard(tmp_path: Path) -> None:
    silent = Speaks(VOICE)
    silent.error_text = "There is no sound."
    couple, quiet = make_couple(tmp_path / "a.json"), make_couple(tmp_path / "b.json", voice="none")
    assert not NamesViewModel(couple, Speaks()).canHear
    assert not NamesViewModel(couple, silent).canHear
    assert not NamesViewModel(quiet, Speaks(VOICE)).canHear


def test_tab_leads_from_one_name_to_the_other(program: ProgramUnderTest) -> None:
    show_names(program)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Tab)
    assert program.focused().objectName() == "nameB"


def test_fields_for_the_sound_are_shown_when_asked_for(program: ProgramUnderTest) -> None:
    show_names(program)
    program.wait_until_idle()
    page = program.find("nameA")
    while page.property("hearing") is None:
        page = page.parentItem()
    page.setProperty("hearing", True)
    program.press(Qt.Key.Key_Tab)
    assert program.focused().objectName() == "saidAField"
