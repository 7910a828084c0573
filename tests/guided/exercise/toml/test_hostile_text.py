"""Test that hostile and damaged files give a message, and never a crash or a flood of problems."""

import os
import re
from pathlib import Path

import pytest

from guided.exercise.file_text import MAX_FILE_BYTES
from guided.exercise.reading import ReadResult, read_file, read_text
from guided.exercise.toml.parsed import MAX_PROBLEMS
from guided.exercise.toml.parsing import MAX_NESTING

GOOD = b'format = 1\ntitle = "x"\ntouch = "none"\n[[step]]\nsay = "x"\n[[step]]\npart = "closing"\nsay = "y"\n'

UNREADABLE = "unreadable"


def only(reading: ReadResult) -> tuple[str, int]:
    assert reading.exercise is None
    (problem,) = reading.problems
    assert problem.severity == "error"
    assert "\n" not in problem.message
    return problem.code, problem.line


def saved(folder: Path, data: bytes) -> ReadResult:
    file = folder / "hostile.toml"
    file.write_bytes(data)
    return read_file(file)


def test_path_without_a_file_is_unreadable(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    missing = tmp_path / "missing.toml"
    below = tmp_path / "missing" / "file.toml"
    for path in (tmp_path, pipe, loop, missing, below, Path("a\0b"), tmp_path / ("x" * 300), Path("/dev/zero")):
        reading = read_file(path)
        assert only(reading) == (UNREADABLE, 1), path
        assert reading.unreadable


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(GOOD)
    file.chmod(0)
    reading = read_file(file)
    assert only(reading) == (UNREADABLE, 1)
    assert "permissions" in reading.problems[0].message


def test_file_that_is_too_large_is_rejected(tmp_path: Path) -> None:
    assert only(saved(tmp_path, b"#" * (MAX_FILE_BYTES + 1))) == ("too-large", 1)
    assert only(read_text("#" * (MAX_FILE_BYTES + 1), "x")) == ("too-large", 1)
    assert saved(tmp_path, GOOD + b"#" * (MAX_FILE_BYTES - len(GOOD))).exercise is not None


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (GOOD.decode().encode("utf-16"), 1),
        (GOOD.decode().encode("utf-16-le"), 1),
        (GOOD.decode().encode("utf-16-be"), 1),
        ('format = 1\ntitle = "Für euch"\n'.encode("cp1252"), 2),
        ("format = 1\ntitle = “x”\n".encode("cp1252"), 2),
        (b'format = 1\n\ntitle = "\xed\xa0\x80"\n', 3),
        (b'format = 1\ntitle = "\xff\xfe"\n', 2),
    ],
    ids=["utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp1252-quotes", "surrogate", "binary"],
)
def test_other_encoding_is_reported(data: bytes, line: int, tmp_path: Path) -> None:
    reading = saved(tmp_path, data)
    assert only(reading) == ("encoding", line)
    assert "UTF-8" in reading.problems[0].message


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html>\n<p>x</p>",
        b"\xef\xbb\xbf\r\n<html>",
        b"<!-- saved from url -->\n<html>",
        b"<?xml version='1.0'?><html/>",
        b"<pre>" + GOOD,
    ],
    ids=["doctype", "mark-before-it", "comment", "xml", "pre"],
)
def test_web_page_is_reported_as_such(data: bytes, tmp_path: Path) -> None:
    reading = saved(tmp_path, data)
    assert only(reading) == ("not-plain-text", 1)
    assert "web page" in reading.problems[0].message


@pytest.mark.parametrize(
    "data", [b"OggS\0\2" + bytes(60), b"\x89PNG\r\n\x1a\n", b"\x1f\x8b\x08\0", b"SQLite format 3\0" + bytes(500)]
)
def test_file_that_is_no_text_is_reported_as_such(data: bytes, tmp_path: Path) -> None:
    reading = saved(tmp_path, data)
    assert only(reading) == ("not-plain-text", 1)
    assert re.search("no (text|exercise)", reading.problems[0].message)


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1\\ansi\nformat = 1\\\n}",
        b"PK\x03\x04\x14\x00",
        b"\xd0\xcf\x11\xe0\xa1",
        b"%PDF-1.7\n",
    ],
    ids=["rtf", "docx", "doc", "pdf"],
)
def test_document_of_a_word_processor_is_reported(data: bytes, tmp_path: Path) -> None:
    reading = saved(tmp_path, data)
    assert only(reading) == ("not-plain-text", 1)
    assert "save it as plain text" in reading.problems[0].message


def test_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    assert saved(tmp_path, b"\xef\xbb\xbf" + GOOD).exercise is not None
    assert saved(tmp_path, GOOD.replace(b"\n", b"\r\n")).exercise is not None
    assert saved(tmp_path, GOOD.replace(b"\n", b"\r\n", 3)).exercise is not None


def test_locations_are_the_same_with_mark_and_windows_line_ends(tmp_path: Path) -> None:
    wrong = GOOD.replace(b'touch = "none"', b'touch = "lots"')
    expected = [(problem.line, problem.column, problem.code) for problem in saved(tmp_path, wrong).problems]
    assert expected == [(3, 9, "unknown-choice")]
    for data in (b"\xef\xbb\xbf" + wrong, wrong.replace(b"\n", b"\r\n")):
        reported = [(problem.line, problem.column, problem.code) for problem in saved(tmp_path, data).problems]
        assert reported == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_windows_line_ends_change_no_message(end: str) -> None:
    text = GOOD.decode().replace('say = "x"', 'say = """\nOne.\nTwo.\n\nThree.\n"""')
    exercise = read_text(text.replace("\n", end), "x").exercise
    assert exercise is not None
    assert exercise.steps[0].say == "One. Two.\nThree."


@pytest.mark.parametrize(
    ("bad", "line", "code"),
    [
        (b'about = "a\0b"', 4, "toml-control-character"),
        (b'about = "a\x1bb"', 4, "toml-control-character"),
        (b'about = "a\rb"', 4, "toml-control-character"),
        (b'about = "a\\u0000b"', 4, "control-character"),
        (b'about = "a\\u202Eb"', 4, "control-character"),
        (b'about = "\\ud800"', 4, "toml-backslash"),
        (b"about = " + b"[" * 200 + b"]" * 200, 4, "toml-too-deep"),
        (b"about = " + b"{a = " * 200 + b"1" + b"}" * 200, 4, "toml-too-deep"),
        (b"rounds = " + b"9" * 5000, 4, "toml-number"),
        (b"rounds = 9223372036854775808", 4, "out-of-range"),
        (b"rounds = inf", 4, "wrong-kind"),
    ],
    ids=lambda value: value[:16] if isinstance(value, bytes) else str(value),
)
def test_hostile_line_is_reported_once(bad: bytes, line: int, code: str, tmp_path: Path) -> None:
    data = GOOD.replace(b"[[step]]", bad + b"\n[[step]]", 1)
    assert only(saved(tmp_path, data)) == (code, line)


def test_brackets_are_read_up_to_the_deepest_nesting(tmp_path: Path) -> None:
    def nested(depth: int) -> list[str]:
        data = b"about = " + b"[" * depth + b"]" * depth + b"\n" + GOOD
        return [problem.code for problem in saved(tmp_path, data).problems]

    assert nested(MAX_NESTING) == ["wrong-kind"]
    assert nested(MAX_NESTING + 1) == ["toml-too-deep"]
    assert nested(100_000) == ["toml-too-deep"]


FLOODS = {
    "letters": "a" * 250_000,
    "lines": "x\n" * 120_000,
    "carriage-returns": "x = 1\r" * 40_000,
    "keys": "a = 1\n" * 40_000,
    "equals": "=" * 250_000,
    "dots": "a." * 120_000 + "a = 1",
    "quotes": '"' * 250_000,
    "open-blocks": '"""\n' * 60_000,
    "block-values": 'a = """\n' * 30_000,
    "curly": "“" * 80_000,
    "brackets": "[[step]]\n" * 28_000,
    "single-brackets": "[step]\n" * 30_000,
    "odd-brackets": "[[step]\n" * 30_000,
    "open-lists": "a = [\n" * 40_000,
    "open-braces": "a = {" * 50_000,
    "closing-braces": "a = [" + "}" * 200_000,
    "backslashes": 'a = "' + "\\" * 240_000,
    "controls": "\x01\n" * 120_000,
    "spaces": " " * 250_000,
    "comments": "#\n" * 120_000,
    "cues": "[[step]]\ncues = [" + "{}," * 80_000 + "]",
    "unknown-fields": "".join(f"a{number} = 1\n" for number in range(20_000)),
    "unknown-steps": "".join(f'[[step]]\nid = "a{number}"\nthen = "b"\n' for number in range(5_000)),
}


@pytest.mark.parametrize("name", FLOODS)
def test_flood_of_errors_gives_a_limited_number_of_problems(name: str) -> None:
    reading = read_text(FLOODS[name], "flood")
    assert reading.exercise is None
    assert 1 <= len(reading.problems) <= 2 * MAX_PROBLEMS
    assert all(len(problem.message) < 500 for problem in reading.problems)


def test_many_wrong_steps_give_a_limited_number_of_problems() -> None:
    step = '[[step]]\nfro = "5s"\nsya = "x"\ntouch = "lots"\nrung = "x"\ncues = [{}]\n'
    problems = read_text('format = 1\ntitle = "x"\ntouch = "none"\n' + 200 * step, "x").problems
    assert MAX_PROBLEMS <= len(problems) <= 2 * MAX_PROBLEMS


def test_many_warnings_hide_no_error() -> None:
    pressing = '[[step]]\nfor = "9s"\nsay = "You must."\n'
    text = 'format = 1\ntitle = "x"\ntouch = "none"\n' + 150 * pressing + '[[step]]\nthen = "nowhere"\n'
    reading = read_text(text, "x")
    assert reading.exercise is None
    assert [(problem.line, problem.code) for problem in reading.errors] == [(455, "unknown-step")]


def test_empty_file_is_reported_with_how_to_begin(tmp_path: Path) -> None:
    for data in (b"", b"\n\n", b"# only a note\n", b"\xef\xbb\xbf"):
        reading = saved(tmp_path, data)
        assert only(reading) == ("empty-file", 1)
        assert "guided new" in reading.problems[0].message
