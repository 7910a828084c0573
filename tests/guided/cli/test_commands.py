"""Test the commands for coaches: their output and exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guided.cli import commands
from tests.paths import EXAMPLES, ROOT

KINDS = ("exercise", "programme", "ladder", "pack")
HUG = (EXAMPLES / "long-hug.toml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.toml").write_text(HUG, encoding="utf-8")
    Path("bad.toml").write_text(HUG.replace('for = "15s"', "for = 1:30"), encoding="utf-8")
    Path("warned.toml").write_text(HUG.replace("Let your arms settle.", "You should rest."), encoding="utf-8")


@pytest.mark.parametrize(
    ("paths", "code", "summary"),
    [
        (["good.toml"], 0, "1 file read: no problems."),
        (["warned.toml"], 0, "1 file read: 1 warning."),
        (["bad.toml"], 1, "1 file read: 1 error."),
        (["bad.toml", "good.toml", "warned.toml"], 1, "3 files read: 1 error and 1 warning."),
        (["."], 1, "3 files read: 1 error and 1 warning."),
        (["missing.toml"], 2, "1 file read: 1 error."),
        (["missing.toml", "bad.toml"], 2, "2 files read: 2 errors."),
    ],
)
def test_check_ends_with_summary_and_exit_code(
    paths: list[str], code: int, summary: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["check", *paths]) == code
    assert capsys.readouterr().out.splitlines()[-1] == summary


def test_check_of_an_empty_folder_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert commands.main(["check", "empty"]) == 0
    assert capsys.readouterr().out == "No .toml file was found.\n"


def test_check_prints_a_problem_as_a_block(capsys: pytest.CaptureFixture[str]) -> None:
    commands.main(["check", "bad.toml"])
    assert capsys.readouterr().out == (
        "error: a length of time needs quotes  [unquoted-time]\n"
        " --> bad.toml:9:7\n"
        "9 | for = 1:30\n"
        "  |       ^^^^\n"
        '  = write: "1:30"\n'
        "\n"
        "1 file read: 1 error.\n"
    )


def test_problem_on_a_later_line_keeps_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.toml").write_text(HUG.replace('breathe = "4-6"', 'breathe = "4/6"'), encoding="utf-8")
    commands.main(["check", "bad.toml"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "  --> bad.toml:22:11"
    assert lines[2].startswith('22 | breathe = "4/6"')
    assert lines[3] == "   |           ^^^^^"
    assert lines[4] == '   = write: "4-6"'


def test_carets_align_under_wide_letters_and_cut_lines(capsys: pytest.CaptureFixture[str]) -> None:
    wide = HUG.replace('{ at = "8s", say = "Let your shoulders drop." }', '{ say = "Say あ́い", at = "8x" }')
    long = HUG.replace("Let your arms settle.", "Let your arms settle. " * 12 + '"now" and rest. ')
    Path("wide.toml").write_text(wide, encoding="utf-8")
    Path("long.toml").write_text(long, encoding="utf-8")
    commands.main(["check", "wide.toml", "long.toml"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == '24 |   { say = "Say あ́い", at = "8x" },'
    assert lines[3] == f"   | {' ' * 27}^^^^"
    shown = next(line for line in lines if line.startswith("20 | "))
    assert "…" in shown
    assert len(shown) < 120


def test_terminal_codes_are_printed_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.toml").write_text(HUG.replace("One unhurried", "\x1b[31mOne \u202eunhurried"), encoding="utf-8")
    assert commands.main(["check", "bad.toml"]) == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_json_has_exactly_these_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["check", "--json", "good.toml", "bad.toml"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "bad.toml",
            "line": 9,
            "column": 7,
            "end_line": 9,
            "end_column": 11,
            "severity": "error",
            "code": "unquoted-time",
            "words": "a length of time needs quotes",
            "fix": '"1:30"',
            "replace": {"line": 9, "column": 7, "end_line": 9, "end_column": 11, "text": '"1:30"'},
            "alternatives": [],
        }
    ]
    assert commands.main(["check", "--json", "good.toml"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert commands.main(["check", "--json", "missing.toml"]) == 2
    assert [row["code"] for row in json.loads(capsys.readouterr().out)] == ["unreadable"]


def test_script_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["script", "good.toml"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("The long hug\n1 min 10 s, 4 steps, 1 check-in\n")
    assert "says     Let your arms settle." in out
    assert out.rstrip().endswith("the end")


def test_script_uses_answers_and_names(capsys: pytest.CaptureFixture[str]) -> None:
    ladder = str(EXAMPLES / "hand-ladder.toml")
    assert commands.main(["script", ladder, "--answers", "continue,stop", "--names", "Ada", "Bo"]) == 0
    out = capsys.readouterr().out
    assert "Ada, sit so close that you could touch" in out
    assert "Whole hand" not in out
    assert "{giver}" not in out


def test_script_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["script", "good.toml", "--json"]) == 0
    script = json.loads(capsys.readouterr().out)
    assert script.keys() == {"title", "seconds", "ends", "cues"}
    assert script["seconds"] == 70


def test_script_of_a_faulty_file_prints_its_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["script", "bad.toml"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "bad.toml:9:7" in told.err
    assert commands.main(["script", "missing.toml"]) == 2
    assert commands.main(["script", "good.toml", "--answers", "yes,maybe"]) == 2
    assert "continue, ease or stop" in capsys.readouterr().err


def test_paths_prints_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["paths", "good.toml"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("The long hug\n5 ways through, 2 check-ins\n")
    assert commands.main(["paths", str(EXAMPLES / "hand-ladder.toml"), "--names", "Ada", "Bo"]) == 0
    assert "Ada receives for" in capsys.readouterr().out


def test_paths_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["paths", "good.toml", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ways"] == 5


def test_paths_of_a_faulty_file_prints_its_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["paths", "bad.toml"]) == 1
    assert "bad.toml:9:7" in capsys.readouterr().err
    assert commands.main(["paths", "missing.toml"]) == 2


@pytest.mark.parametrize("command", ["paths", "script"])
def test_script_and_paths_refuse_a_programme(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    week = '[[week]]\ndo = [{ exercise = "long-hug", every = "day" }]\n'
    Path("weeks.toml").write_text(f'format = 1\ntitle = "x"\n{week}', encoding="utf-8")
    assert commands.main([command, "weeks.toml"]) == 2
    assert capsys.readouterr().err == (
        "guided: weeks.toml is a programme, and only an exercise can be played; name one of the exercises in it.\n"
    )


def test_json_has_both_ways_a_time_could_be_meant(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("good.toml").read_text(encoding="utf-8").replace('length = "1m10s"\n', "").replace('"15s"', '"15"', 1)
    Path("two-ways.toml").write_text(text, encoding="utf-8")
    assert commands.main(["check", "--json", "two-ways.toml"]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert [each["text"] for each in (row["replace"], *row["alternatives"])] == ['"15s"', '"15 min"']
    assert {each["line"] for each in (row["replace"], *row["alternatives"])} == {row["line"]}


OTHER_KINDS: dict[str, tuple[bytes, str]] = {
    "weeks.toml": (b'format = 1\ntitle = "x"\n[[week]]\nreflect = "What was good?"\n', "is a programme"),
    "rungs.toml": (b'format = 1\ntitle = "x"\n[[rung]]\ntitle = "y"\nexercise = "z"\n', "is a ladder"),
    "data.json": (b'{"format": 1, "title": "x"}\n', "this is JSON"),
    "data.yaml": (b"title: Two cups\ntouch: none\nsteps:\n  - say: Sit down.\n", "this is YAML"),
    "page.html": (b"<p>Sit down together.</p>\n", "this is a web page"),
    "words.toml": (b"Sit down together, each with a cup.\nThen breathe.\n", "these are words alone"),
    "voice.ogg": (b"OggS\0\2\0\0", "this is a recording"),
    "voice.wav": (b"RIFF\x24\0\0\0WAVEfmt ", "this is a recording"),
    "picture.png": (b"\x89PNG\r\n\x1a\n", "this is a picture"),
    "all.guided-backup": (b"PK\3\4\0\0\0\0guided-backup.json{}", "this is a copy of everything"),
    "empty.toml": (b"", "there is nothing in this file"),
}
"""Files that are no exercise, and what is said of them."""


@pytest.mark.parametrize("command", ["script", "paths"])
@pytest.mark.parametrize("name", OTHER_KINDS)
def test_command_for_exercises_says_what_another_file_is(
    command: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data, wanted = OTHER_KINDS[name]
    Path(name).write_bytes(data)
    assert commands.main([command, name]) in (1, 2)
    assert wanted in capsys.readouterr().err


@pytest.mark.parametrize("name", [name for name in OTHER_KINDS if name not in ("weeks.toml", "rungs.toml")])
def test_check_says_in_one_message_what_another_file_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data, wanted = OTHER_KINDS[name]
    Path(name).write_bytes(data)
    assert commands.main(["check", "--json", name]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert wanted in row["words"]


@pytest.mark.parametrize("command", ["check", "script", "paths"])
def test_missing_file_and_folder_are_told(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("folder").mkdir()
    assert commands.main([command, "missing.toml"]) == 2
    out = capsys.readouterr()
    assert "there is no such file" in out.out + out.err
    commands.main([command, "folder"])
    out = capsys.readouterr()
    assert "No .toml file was found" in out.out or "this is a folder" in out.err


def test_schema_wants_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["schema", "good.toml"]) == 2
    assert capsys.readouterr().err == "guided: good.toml is a file; name the folder that it is in.\n"


def test_check_skips_editor_settings(capsys: pytest.CaptureFixture[str]) -> None:
    commands.main(["schema", "."])
    capsys.readouterr()
    commands.main(["check", "."])
    assert capsys.readouterr().out.splitlines()[-1] == "3 files read: 1 error and 1 warning."


def test_new_writes_a_file_without_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["new", "our-evening"]) == 0
    assert commands.main(["check", "our-evening.toml"]) == 0
    assert capsys.readouterr().out.endswith("1 file read: no problems.\n")
    assert commands.main(["script", "our-evening.toml"]) == 0
    assert commands.main(["new", "second.toml"]) == 0
    assert Path("second.toml").is_file()


def test_new_explains_that_a_name_has_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["new", "Documents/Our evening"]) == 2
    assert "such as our-evening; the file is made in the folder you are in" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Our Evening", "../up", "a/b", "", ".toml", "-", "ä", "a" * 61, "a_b", "a--b"])
def test_new_refuses_a_name_programmes_cannot_use(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(Path().iterdir())
    assert commands.main(["new", "--", name]) == 2
    assert capsys.readouterr().err.startswith("guided: a name has small letters, digits and hyphens")
    assert sorted(Path().iterdir()) == before


def test_new_leaves_an_existing_file_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["new", "good"]) == 2
    assert Path("good.toml").read_text(encoding="utf-8") == HUG
    assert "good.toml already" in capsys.readouterr().err
    Path("hanging.toml").symlink_to("nowhere/at-all.toml")
    assert commands.main(["new", "hanging"]) == 2


def test_schema_writes_its_files_into_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["schema", "."]) == 0
    assert json.loads(Path("exercise.schema.json").read_text(encoding="utf-8"))["title"] == "An exercise"
    assert capsys.readouterr().out == "".join(
        f"wrote {name}\n" for name in (*(f"{kind}.schema.json" for kind in KINDS), "tombi.toml")
    )
    assert commands.main(["schema", "nowhere"]) == 2
    assert capsys.readouterr().err == "guided: there is no folder nowhere.\n"


def test_unwritable_target_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    Path("exercise.schema.json").mkdir()
    assert commands.main(["schema", "."]) == 2
    assert "exercise.schema.json can't be written" in capsys.readouterr().err


def child(*words: str, code: str = "", **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    run = code or "import sys; from guided.cli.commands import main; sys.exit(main(sys.argv[1:]))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    return subprocess.run([sys.executable, "-c", run, *words], env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(
    "words", [["check", "bad.toml"], ["script", "good.toml"], ["schema", "."], ["new", "fresh"]], ids=lambda w: w[0]
)
def test_commands_do_not_import_qt(words: list[str]) -> None:
    code = (
        "import sys; from guided.cli.commands import main; main(sys.argv[1:]); "
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'shiboken6', 'ui')], file=sys.stderr)"
    )
    done = child(*words, code=code)
    assert done.stderr.decode().splitlines()[-1] == "[]"


def test_installed_command_does_not_import_qt() -> None:
    code = (
        "import sys; from ui.__main__ import main; code = main(['check', 'good.toml']); "
        "print(code, [m for m in sys.modules if m.startswith(('PySide6', 'ui.app', 'ui.features'))], file=sys.stderr)"
    )
    assert child(code=code).stderr.decode().splitlines()[-1] == "0 []"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_any_letter_prints_in_any_terminal_encoding(encoding: str) -> None:
    Path("bad.toml").write_text(HUG.replace("aloud = true", "aloud = “ja”  # für あ"), encoding="utf-8")
    done = child("check", "bad.toml", LANG="C", LC_ALL="C", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 1
    assert done.stderr == b""
    assert "14 | aloud = “ja”  # für あ" in done.stdout.decode("utf-8")


def test_undecodable_file_name_is_printed_escaped() -> None:
    Path(os.fsdecode(b"\xff.toml")).write_text("x", encoding="utf-8")
    done = child("check", ".")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"files read: " in done.stdout
    assert child("check", "--json", ".").returncode == 1


def test_closed_pipe_is_not_an_error() -> None:
    for number in range(300):
        Path(f"bad-{number}.toml").write_text(HUG.replace("format = 1", ""), encoding="utf-8")
    code = "import sys; from guided.cli.commands import main; sys.exit(main(['check', '.']))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_check_reports_a_link_out_of_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text("a secret", "utf-8")
    folder = Path("ours")
    folder.mkdir()
    (folder / "good.toml").write_text(HUG, "utf-8")
    (folder / "out.toml").symlink_to(outside)
    assert commands.main(["check", "ours"]) == 1
    told = capsys.readouterr().out
    assert "this is a link that leads out of the folder, and it was not followed" in told
    assert "--> ours/out.toml:1:1" in told
    assert "secret" not in told
    assert commands.main(["check", "--json", "ours"]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["file"], row["code"]) == ("ours/out.toml", "link-leads-out")
    assert commands.main(["check", "ours/out.toml"]) == 1  # who names it wants it
    assert "link-leads-out" not in capsys.readouterr().out


def test_silent_script_shows_its_pause_and_each_touch(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert commands.main(["script", "good.toml", "--silent", "--json", "--estimate"]) == 0
    script = json.loads(capsys.readouterr().out)
    assert script["ends"] == "pause"
    assert {row["touch"] for row in script["cues"] if row["cue"] == "step"} == {"none"}
    assert [row["unanswered"] for row in script["cues"] if row["cue"] == "rest"] == [True]
    assert commands.main(["script", "good.toml", "--silent", "--estimate"]) == 0
    assert "Nobody answered the question in step 2." in capsys.readouterr().out
    assert commands.main(["script", "good.toml", "--silent", "--answers", "ease"]) == 2
    assert "--silent" in capsys.readouterr().err
