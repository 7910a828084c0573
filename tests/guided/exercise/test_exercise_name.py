"""Test the names of exercises: in any form of their letters, and without the id of a pack."""

import unicodedata
import wave
from pathlib import Path

import pytest

from guided.catalogue.library import LazyExercises
from guided.cli import commands
from guided.exercise.exercise_name import exercise_name, name_in_pack
from guided.exercise.reading import read_file

TOP = 'format = 1\ntitle = "X"\nabout = "x"\n'
EXERCISE = f"""{TOP}touch = "none"
length = "20s"
[[step]]
part = "opening"
for = "20s"
say = "Hallo"
voice = "voice/grüße.wav"
[[step]]
part = "closing"
for = "9s"
say = "Danke"
"""
PROGRAMME = f'{TOP}[[week]]\ntitle = "Eins"\ndo = [ {{ exercise = "übung", times = 1 }} ]\n'
FORMS = [("NFD", "NFC"), ("NFC", "NFD"), ("NFD", "NFD")]


@pytest.mark.parametrize(("on_disk", "written"), FORMS)
def test_file_and_reference_in_other_forms_are_the_same(
    tmp_path: Path, on_disk: str, written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def disk(name: str) -> str:
        return unicodedata.normalize(on_disk, name)  # type: ignore[arg-type]

    def text(words: str) -> str:
        return unicodedata.normalize(written, words)  # type: ignore[arg-type]

    (tmp_path / "voice").mkdir()
    file = tmp_path / disk("übung.toml")
    file.write_text(text(EXERCISE), "utf-8")
    (tmp_path / "woche.toml").write_text(text(PROGRAMME), "utf-8")
    with wave.open(str(tmp_path / "voice" / disk("grüße.wav")), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(8000)
        recording.writeframes(bytes(32_000))
    known = LazyExercises(lambda: [file])
    reading = read_file(tmp_path / "woche.toml", lambda: known)
    assert reading.problems == ()
    assert exercise_name(file) == "übung" == known["übung"].name  # type: ignore[union-attr]
    assert commands.main(["check", str(tmp_path)]) == 0
    assert "no problems" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("anna.easier-touch/tea", "tea"),
        ("long-hug", "long-hug"),
        ("anna.easier-touch/", "anna.easier-touch/"),
        ("Not an id/tea", "Not an id/tea"),
        ("</b>", "</b>"),
    ],
)
def test_name_in_pack_leaves_out_the_id_of_a_pack_alone(name: str, shown: str) -> None:
    assert name_in_pack(name) == shown
