"""Test the format of a problem in a terminal: message, location, line, carets and fix."""

from guided.exercise.diagnostic import MAX_SHOWN_COLUMNS, Problem, format_problem
from guided.exercise.reading import read_text


def problem(line: int, column: int, end: int, fix: str | None = None) -> Problem:
    return Problem("some-code", "error", "something is wrong", fix, line, column, line, end)


def test_problem_is_formatted_as_a_block_of_lines() -> None:
    text = 'format = 1\ntitle = "Tea"\ntouch = "none"\n\n\n[[step]]\nfor = 1:30\nsay = "x"\n'
    reported = [one for one in read_text(text, "long-hug").problems if one.code == "unquoted-time"]
    assert format_problem(reported[0], "long-hug.toml", text).split("\n") == [
        "error: a length of time needs quotes  [unquoted-time]",
        " --> long-hug.toml:7:7",
        "7 | for = 1:30",
        "  |       ^^^^",
        '  = write: "1:30"',
    ]


def test_longer_line_number_widens_the_margin() -> None:
    text = "\n" * 99 + "abc"
    assert format_problem(problem(100, 2, 3, "x"), "f", text).split("\n")[1:] == [
        "   --> f:100:2",
        "100 | abc",
        "    |  ^",
        "    = write: x",
    ]


def test_fix_of_several_lines_is_aligned() -> None:
    assert format_problem(problem(1, 1, 2, '[[step]]\nask = "x"'), "f", "a").split("\n")[-2:] == [
        "  = write: [[step]]",
        '           ask = "x"',
    ]


def test_carets_are_below_wide_letters_and_tabs() -> None:
    assert format_problem(problem(1, 4, 5), "f", "日本\tx").split("\n")[2:] == ["1 | 日本 x", "  |      ^"]
    assert format_problem(problem(1, 3, 4), "f", "e\u0301x").split("\n")[3] == "  |  ^"


def test_long_line_is_cut_around_the_problem() -> None:
    text = 500 * "a" + "X" + 500 * "b"
    line, carets = format_problem(problem(1, 501, 502), "f", text).split("\n")[2:]
    assert len(line) <= MAX_SHOWN_COLUMNS + 10
    assert line[carets.index("^")] == "X"


def test_fix_is_cut_only_beyond_the_longest_valid_text() -> None:
    long, longer = 700 * "x", 900 * "x"
    assert format_problem(problem(1, 1, 2, long), "f", "a").split("\n")[-1] == f"  = write: {long}"
    assert format_problem(problem(1, 1, 2, longer), "f", "a").split("\n")[-1] == f"  = write: {800 * 'x'}…"


def test_span_of_several_lines_is_marked_on_its_first() -> None:
    whole = Problem("c", "warning", "w", None, 1, 3, 2, 2)
    assert format_problem(whole, "f", "abcd\nef").split("\n") == [
        "warning: w  [c]",
        " --> f:1:3",
        "1 | abcd",
        "  |   ^^",
    ]


def test_control_sequences_are_made_visible() -> None:
    block = format_problem(problem(1, 1, 2), "a\x1b[31m.toml", "\x1b[2J\u202eevil\ud800")
    assert block.encode("utf-8")
    assert not set("\x1b\u202e\ud800") & set(block)


def test_problem_behind_the_end_of_the_text_is_formatted() -> None:
    assert format_problem(problem(9, 1, 2), "f", "x").split("\n")[2:] == ["9 |", "  | ^"]


def test_problem_of_an_empty_text_has_no_line() -> None:
    assert len(format_problem(problem(1, 1, 2), "f", "").split("\n")) == 2
