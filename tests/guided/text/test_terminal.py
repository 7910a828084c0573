"""Test that no text or file name can forge the output of a command."""

import json
import os
import re
import subprocess
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.cli import commands
from guided.text.direction import END_OF_ISOLATE, ISOLATE, balanced
from guided.text.letters import JOINERS
from guided.text.terminal import VISIBLE_FORMATS, printable, printable_json
from tests.paths import EXAMPLES, ROOT
from ui import __main__ as command

HUG = (EXAMPLES / "long-hug.toml").read_text("utf-8")
FORGED = "9 files read: no problems."
HOSTILE = f"x\n{FORGED}\r\x1b[2J\x1b]0;t\x07\x9b1m\u202eevil\u2066\u200f\u2028\u0085\x00\x7f"
NAME = HOSTILE.replace("\x00", "").replace("/", "")
SHORT = f"\n{FORGED}\x1b[31m\u202e\x9b"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no file can have such a name there")


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(output: str, forged: str = FORGED) -> None:
    """Assert that no control character is printed, every isolate ends on its line, and no line begins with the forged
    text."""
    bad = {
        letter
        for letter in output
        if letter not in ("\n", *JOINERS, *VISIBLE_FORMATS, ISOLATE, END_OF_ISOLATE)
        and unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Cs")
    }
    assert bad == set()
    assert all(balanced(line) == line for line in output.splitlines())
    assert not any(line.startswith(forged) for line in output.splitlines())


def text_of(kind: str) -> str:
    """Return an exercise file with hostile text in it."""
    hostile = json.dumps(SHORT)
    return {
        "title": HUG.replace(re.search(r"^title = .*$", HUG, re.MULTILINE).group(), f"title = {hostile}"),  # type: ignore[union-attr]
        "show": re.sub(r"^show = .*$", lambda _: f"show = {hostile}", HUG, flags=re.MULTILINE),
        "say": re.sub(r"^say = .*$", lambda _: f"say = {hostile}", HUG, flags=re.MULTILINE),
        "voice": re.sub(r"^say = .*$", lambda each: f"{each.group()}\nvoice = {hostile}", HUG, flags=re.MULTILINE),
        "unknown key": f"{hostile} = 1\n{HUG}",
        "unknown value": f"music = {hostile}\n{HUG}",
        "raw": HUG + SHORT,
        "comment": HUG + f"\n# {SHORT}\nx = ",
    }[kind]


KINDS = ["title", "show", "say", "voice", "unknown key", "unknown value", "raw", "comment"]


@pytest.mark.parametrize(
    "words", ["check", "check --json", "script --estimate", "script --estimate --json", "paths", "paths --json"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_text_of_a_file_cannot_forge_output(kind: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.toml").write_text(text_of(kind), "utf-8")
    commands.main([*words.split(), "a.toml"])
    out, err = capsys.readouterr()
    assert out + err
    check(out + err)


@pytest.mark.parametrize("good", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        "check", "check --json", "script --estimate", "script --estimate --json", "paths", "paths --json", "new",
        "new --folder", "schema", "pack", "unpack", "--rehearse", "",
    ],
)  # fmt: skip
def test_name_of_a_file_cannot_forge_output(words: str, good: bool, capsys: pytest.CaptureFixture[str]) -> None:
    name = f"{NAME}.toml"
    if good:
        Path(name).mkdir() if words in ("schema", "") else Path(name).write_text(
            HUG + ("x = " if "check" in words else ""), "utf-8"
        )
    if words == "--rehearse":
        Path(name).unlink(missing_ok=True)
    with suppress(SystemExit):
        command.main([*words.split(), name])
    out, err = capsys.readouterr()
    check(out + err)


def test_file_name_in_a_folder_cannot_forge_output(capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(f"folder {SHORT}")
    folder.mkdir()
    (folder / f"{NAME}.toml").write_text("x = ", "utf-8")
    (folder / f"link{SHORT}.toml").symlink_to("/etc/hostname" if Path("/etc/hostname").exists() else "/")
    for words in (["check"], ["check", "--json"]):
        commands.main([*words, str(folder)])
        check("".join(capsys.readouterr()))


@pytest.mark.parametrize(
    "words",
    [
        ["check", f"--{NAME}", "x"],
        ["script", "x", f"--{NAME}"],
        [f"--{NAME}"],
        ["a", NAME],
        ["x", "--speed", NAME],
        ["x", "--rehearse", "--answers", NAME],
        ["script", "x", "--answers", NAME],
    ],
)
def test_argument_cannot_forge_output(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(SystemExit):
        command.main(words)
    check("".join(capsys.readouterr()))


def test_names_of_the_couple_cannot_forge_output(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.toml").write_text(HUG.replace("Let your arms settle.", "Let {a}’s arms settle."), "utf-8")
    for words in (["script", "--estimate"], ["script", "--estimate", "--json"], ["paths"]):
        commands.main([*words, "a.toml", "--names", SHORT, NAME])
        check("".join(capsys.readouterr()))


def test_watched_file_cannot_forge_output(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{NAME}.toml", f"b{SHORT}.toml"]

    def pause(_seconds: float) -> None:
        try:
            todo.pop(0)()
        except IndexError:
            raise KeyboardInterrupt from None

    def save(text: str) -> None:
        for name in names:
            Path("new").write_text(text, "utf-8")
            Path("new").replace(name)

    todo = [lambda: save("x = "), lambda: save(HUG), lambda: Path(names[0]).unlink()]
    save(HUG)
    from guided.cli import watch

    monkeypatch.setattr(watch.watch, "__defaults__", (pause, None, tuple))
    commands.main(["check", "--watch", "."])
    told = capsys.readouterr().out
    assert "no problems" in told
    assert "no longer there" in told
    check(told)


def test_undecodable_name_is_reported(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    name = os.fsdecode(b"caf\xe9.toml")
    done = subprocess.run(
        [sys.executable, "-m", "ui", "check", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "caf\\udce9.toml" in done.stdout
    check(done.stdout)


@given(st.text())
def test_printable_text_is_one_harmless_line(text: str) -> None:
    check(printable(text), "\n")
    assert "\n" not in printable(text)
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize(
    "text", ["Grüße, “zwei”", "👩\u200d❤️\u200d👨", "می\u200cخواهم", "10\u00a0min", "\u3000", "a\\nb"]
)
def test_letters_of_any_language_stay_unescaped(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\nb\t", "a\\nb\\t"),
        ("\x1b[0m", "\\x1b[0m"),
        ("\u202e", "\\u202e"),
        ("\udcff", "\\udcff"),
        ("\U000e0001", "\\U000e0001"),
    ],
)
def test_control_characters_are_escaped(text: str, seen: str) -> None:
    assert printable(text) == seen


@given(st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_escaped_json_has_the_same_value(value: object) -> None:
    told = printable_json(value)
    assert json.loads(told) == value
    check(told, "never")
