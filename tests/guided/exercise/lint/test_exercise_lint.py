"""Test the lint rules on small files: each problem is reported once, on its line."""

from array import array
from pathlib import Path

import pytest

from guided.exercise.reading import read_file, read_text
from guided.voice.wav import Samples, write_wav

TOP = 'format = 1\ntitle = "x"\ntouch = "hands"\n'
ASK = '[[step]]\nask = "Hands?"\n'
HOLD = '[[step]]\nfor = "20s"\nsay = "Hold."\n'
TALK = '[[step]]\ntouch = "none"\nfor = "20s"\nsay = "Talk."\n'
CLOSING = '[[step]]\npart = "closing"\nfor = "10s"\nsay = "Loosen."\n'
KISS = TOP.replace("hands", "close") + "opt_in = true\n"
HUG = TOP.replace("hands", "embrace")
ROLES = '[[step]]\nfor = "20s"\nsay = "{giver}, hold {receiver}."\n'


def reported(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in read_text(text, "x").problems]


TOLD = {
    "touch with nobody asked": (TOP + HOLD + CLOSING, 4, "touch-rises"),
    "touch where it is written": (TOP + '[[step]]\nfor = "9s"\ntouch = "hands"\n' + CLOSING, 6, "touch-rises"),
    "more touch behind a question for less": (
        HUG + ASK + '[[step]]\ntouch = "hands"\nfor = "9s"\n[[step]]\nfor = "9s"\n' + CLOSING,
        9,
        "touch-rises",
    ),
    "a jump past the question": (
        TOP
        + '[[step]]\ntouch = "none"\nfor = "9s"\nthen = "hold"\n'
        + ASK
        + '[[step]]\nid = "hold"\nfor = "9s"\n'
        + CLOSING,
        7,
        "touch-rises",
    ),
    "touch in the opening": (
        TOP + '[[step]]\npart = "opening"\ntouch = "hands"\nfor = "9s"\n' + ASK + HOLD + CLOSING,
        6,
        "touch-rises",
    ),
    "a new receiver in the second round": (
        TOP + "rounds = 2\n" + ASK.replace("ask", 'part = "opening"\nask') + ROLES + CLOSING,
        8,
        "receiver-not-asked",
    ),
    "a new receiver after a swap": (
        TOP + ASK + ROLES + '[[step]]\nswap = true\nfor = "9s"\n' + CLOSING,
        10,
        "receiver-not-asked",
    ),
    "a question aloud for a kiss": (KISS + ASK + "aloud = true\n" + HOLD + CLOSING, 7, "aloud-too-far"),
    "stopping to touch": (
        TOP + ASK + 'if_stop = "hold"\n[[step]]\nid = "hold"\nfor = "9s"\n' + CLOSING,
        6,
        "stop-does-not-close",
    ),
    "easing off to more": (
        HUG + ASK + 'if_ease_off = "hug"\n[[step]]\ntouch = "hands"\nfor = "9s"\nthen = "closing"\n'
        '[[step]]\nid = "hug"\nfor = "9s"\n' + CLOSING,
        6,
        "ease-off-rises",
    ),
    "a closing that leads back": (
        TOP + ASK + '[[step]]\nid = "hold"\nfor = "9s"\n' + CLOSING + 'then = "hold"\n',
        13,
        "closing-leads-back",
    ),
    "a step round and round": (
        TOP + ASK + '[[step]]\nid = "hold"\nfor = "9s"\nthen = "hold"\n' + CLOSING,
        9,
        "endless-loop",
    ),
    "a cue behind the end of breaths": (
        TOP + ASK + '[[step]]\nbreathe = "4-6"\nbreaths = 2\ncues = [{ at = "20s", say = "x" }]\n' + CLOSING,
        9,
        "cue-too-late",
    ),
    "words for closed eyes, in a cue": (
        TOP + ASK + HOLD + 'eyes = "closed"\ncues = [{ at = "9s", show = "x" }]\n' + CLOSING,
        10,
        "shown-to-closed-eyes",
    ),
    "no question at all": (TOP + HOLD.replace("for", 'touch = "near"\nfor') + CLOSING, 3, "no-check-in"),
    "no closing": (TOP + ASK + HOLD, 6, "no-closing"),
    "a step never reached": (TOP + ASK + HOLD + 'then = "closing"\n' + HOLD + CLOSING, 10, "never-reached"),
    "roles that never change": (TOP + ASK + ROLES + CLOSING, 8, "roles-never-change"),
    "roles that lead and never change": (TOP + ASK + HOLD + 'lead = "giver"\n' + CLOSING, 9, "roles-never-change"),
    "roles that may not change": (TOP + "rounds = 2\nswap = false\n" + ASK + ROLES + CLOSING, 5, "roles-never-change"),
    "too many words": (TOP + ASK + HOLD.replace("Hold.", "Hold. " * 50) + CLOSING, 8, "too-many-words"),
    "too many words before a cue": (
        TOP + ASK + HOLD.replace("Hold.", "Hold. " * 12) + 'cues = [{ at = "3s", say = "x" }]\n' + CLOSING,
        8,
        "too-many-words",
    ),
    "too many words behind a cue": (
        TOP + ASK + HOLD + 'cues = [{ at = "18s", say = "Stay as you are for as long as it is nice." }]\n' + CLOSING,
        9,
        "too-many-words",
    ),
    "much talk in a step of touch": (TOP + ASK + HOLD.replace("Hold.", 110 * "x") + CLOSING, 7, "little-silence"),
    "talk by and by in a step of touch": (
        TOP
        + ASK
        + HOLD.replace("Hold.", 50 * "x")
        + f'cues = [{{ at = "7s", say = "{40 * "x"}" }}, {{ at = "14s", say = "{30 * "x"}" }}]\n'
        + CLOSING,
        7,
        "little-silence",
    ),
    "touch for as long as the words": (
        TOP + ASK + '[[step]]\nsay = "' + 60 * "x" + '"\n' + CLOSING,
        6,
        "little-silence",
    ),
    "a breath cut off": (TOP + ASK + HOLD + 'breathe = "4-5"\n' + CLOSING, 9, "breath-cut-off"),
    "a breath longer than its step": (TOP + ASK + HOLD + 'breathe = "12-15"\n' + CLOSING, 9, "breath-cut-off"),
    "long touch in one step": (TOP + ASK + HOLD.replace("20s", "181s") + CLOSING, 7, "long-unasked"),
    "long touch in several": (TOP + ASK + HOLD + HOLD.replace("20s", "170s") + CLOSING, 10, "long-unasked"),
    "a length too long": (TOP + 'length = "2 min"\n' + ASK + HOLD + CLOSING, 4, "wrong-length"),
    "a length too short": (TOP + 'length = "20s"\n' + ASK + HOLD + CLOSING, 4, "wrong-length"),
    "a line too long to read from afar": (TOP + ASK + HOLD + f'show = "{58 * "x"}"\n' + CLOSING, 9, "long-line"),
    "a line too long in a cue": (
        TOP + ASK + HOLD + f'cues = [{{ at = "1s", show = "{58 * "x"}" }}]\n' + CLOSING,
        9,
        "long-line",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_problem_is_reported_once_on_its_line(name: str) -> None:
    text, line, code = TOLD[name]
    assert reported(text) == [(line, code)]


QUIET = {
    "asked before touch": TOP + ASK + HOLD + CLOSING,
    "near is not asked for": TOP + HOLD.replace("for", 'touch = "near"\nfor') + ASK + HOLD + CLOSING,
    "less touch, then as much again after a question": HUG
    + ASK
    + HOLD
    + ASK
    + '[[step]]\ntouch = "hands"\nfor = "9s"\n'
    + CLOSING,
    "words alone need no question": TOP.replace("hands", "none") + HOLD + CLOSING,
    "a new receiver who is asked": TOP + "rounds = 2\n" + ASK + ROLES + CLOSING,
    "a swap before the question": TOP + ASK + ROLES + ASK + "swap = true\n" + ROLES + CLOSING,
    "a question aloud for a hug": HUG + ASK + "aloud = true\n" + HOLD + CLOSING,
    "a loop with a question on it": TOP + ASK + 'id = "again"\n' + HOLD + 'then = "again"\n' + CLOSING,
    "words that fill their time and a tenth": TOP + ASK + TALK.replace("Talk.", 200 * "x") + CLOSING,
    "a recording has its own length": TOP
    + ASK
    + HOLD.replace("Hold.", 500 * "x")
    + 'voice = "voice/a.ogg"\n'
    + CLOSING,
    "more time at a brisk pace": TOP + 'pace = "brisk"\n' + ASK + TALK.replace("Talk.", 300 * "x") + CLOSING,
    "half of a step of touch": TOP + ASK + HOLD.replace("Hold.", 100 * "x") + CLOSING,
    "much talk where nobody touches": TOP + ASK + TALK.replace("Talk.", 180 * "x") + CLOSING,
    "much talk as they come apart": TOP + ASK + HOLD + CLOSING.replace("Loosen.", 90 * "x"),
    "only shown": TOP + ASK + HOLD + 'show = "Hold, and let it be as it is."\n' + CLOSING,
    "whole breaths": TOP + ASK + HOLD + 'breathe = "4-1-4-1"\n' + CLOSING,
    "three minutes, and asked again": TOP
    + ASK
    + HOLD.replace("20s", "180s")
    + ASK
    + HOLD.replace("20s", "180s")
    + CLOSING,
    "a length that is nearly right": TOP + 'length = "1 min"\n' + ASK + HOLD + CLOSING,
    "a line that can be read": TOP + ASK + HOLD + f'show = "{57 * "x"}"\n' + CLOSING,
    "names count as six letters": TOP + "rounds = 2\n" + ASK + HOLD + f'show = "{{receiver}}{51 * "x"}"\n' + CLOSING,
    "closed eyes and spoken words": TOP + ASK + HOLD + 'eyes = "closed"\n' + CLOSING,
    "cues in any order": TOP
    + ASK
    + HOLD
    + 'cues = [{ at = "9s", sound = "bell" }, { at = "5s", sound = "bell" }]\n'
    + CLOSING,
    "until ready": TOP + ASK + HOLD.replace("20s", "until ready").replace("Hold.", 300 * "x") + CLOSING,
}


@pytest.mark.parametrize("name", QUIET)
def test_unusual_exercise_has_no_problem(name: str) -> None:
    assert reported(QUIET[name]) == []


@pytest.mark.parametrize(
    "words",
    [
        "You must hold.",
        "You should relax.",
        "Don't stop.",
        "Never stop.",
        "You have to breathe.",
        "Ihr sollt atmen.",
        "Du musst atmen.",
        "Hört nicht auf.",
        "You ought to smile.",
    ],
)
def test_pressing_words_are_a_warning(words: str) -> None:
    found = reported(TOP + ASK + HOLD.replace("Hold.", words) + CLOSING)
    assert [each for each in found if each[1] != "other-language"] == [(8, "pressing-words")]


@pytest.mark.parametrize(
    "words",
    [
        "Let your shoulders drop.",
        "Mustard is fine.",
        "Nothing has to happen.",
        "You do not have to do anything.",
        "Nobody must.",
        "Niemand muss etwas.",
        "Ihr müsst nichts.",
        "Müssen muss niemand etwas.",
        "Stop at any time.",
        "Nothing should hurt.",
    ],
)
def test_words_that_release_are_not_reported(words: str) -> None:
    found = reported(TOP + ASK + HOLD.replace("Hold.", words) + CLOSING)
    assert [each for each in found if each[1] != "other-language"] == []


@pytest.mark.parametrize(
    "words",
    ["This heals.", "It cures.", "It releases oxytocin.", "A hug will heal you.", "Guaranteed.", "Das heilt."],
)
def test_promise_without_sources_is_a_warning(words: str) -> None:
    text = ASK + HOLD.replace("Hold.", words) + CLOSING
    assert reported(TOP + text) == [(8, "promising-words")]
    assert reported(TOP + 'sources = ["Somebody, 2020"]\n' + text) == []


def test_problem_that_follows_from_another_is_not_reported() -> None:
    assert reported(TOP + ASK.replace("ask", "aks") + HOLD + CLOSING) == [(5, "unknown-field")]
    assert reported(
        TOP + ASK + HOLD.replace("20s", "20") + 'breathe = "4-6"\ncues = [{ at = "9s", sound = "bell" }]\n' + CLOSING
    ) == [(7, "wrong-time")]
    assert reported(TOP.replace("hands", "hand") + ASK + HOLD + CLOSING) == [(3, "unknown-choice")]


def test_errors_of_all_kinds_are_reported_together() -> None:
    text = (
        TOP.replace("title", "titel") + HOLD.replace("20s", "20 s") + "sound = bell\n" + 'breathe = "4-5"\n' + CLOSING
    )
    assert reported(text.replace('"20 s"', '"20s"')) == [
        (2, "unknown-field"),
        (4, "touch-rises"),
        (7, "unquoted-text"),
        (8, "breath-cut-off"),
    ]


def test_pack_is_checked_as_a_pack() -> None:
    reading = read_text('format = 1\ntitle = "x"\n', "pack")
    assert reading.exercise is None
    assert [(each.code, each.fix) for each in reading.problems] == [
        ("missing-id", 'id = "your-name.its-name"'),
        ("missing-version", "version = 1"),
    ]


@pytest.mark.parametrize(
    "lost",
    [
        TOP + ASK + HOLD + "\n" + CLOSING.replace("[[step]]\n", ""),
        TOP + ASK + "\n" + HOLD.replace("[[step]]\n", "") + CLOSING,
        TOP + "\n" + HOLD.replace("[[step]]\n", "") + ASK + CLOSING,
    ],
)
def test_step_without_header_is_reported_where_it_begins(lost: str) -> None:
    line = lost.split("\n").index("") + 2
    assert reported(lost) == [(line, "missing-block")]


def test_block_and_field_of_one_name_conflict() -> None:
    assert (5, "toml-clash") in reported("step = 3\n" + TOP + CLOSING)


@pytest.mark.parametrize(
    ("seconds", "where", "codes"),
    [(9.0, "say", []), (13.0, "say", ["little-silence"]), (24.0, "say", ["too-many-words"]), (24.0, "gone", [])],
)
def test_recording_counts_with_its_own_length(tmp_path: Path, seconds: float, where: str, codes: list[str]) -> None:
    folder = tmp_path / "voice"
    folder.mkdir()
    (folder / "say.wav").write_bytes(write_wav(Samples(8_000, array("h", bytes(2 * round(8_000 * seconds))))))
    file = tmp_path / "held.toml"
    file.write_text(TOP + ASK + HOLD + f'voice = "voice/{where}.wav"\n' + CLOSING, "utf-8")
    problems = read_file(file).problems
    assert [problem.code for problem in problems] == codes
    if codes == ["too-many-words"]:
        assert (problems[0].line, problems[0].message) == (9, "this recording takes 24 s, and has 20s")


def test_merged_steps_are_reported_once_for_each_line() -> None:
    three = '[[step]]\npart = "opening"\nfor = "9s"\nsay = "Sit."\n\nask = "Hands?"\n\nfor = "20s"\nsay = "Hold."\n'
    assert reported(TOP + three + CLOSING) == [(11, "missing-block")]
    assert reported(TOP + three.replace("\n\nfor", "\n\n[[step]]\nfor") + CLOSING) == [(9, "missing-block")]


@pytest.mark.parametrize(
    ("written", "line", "fix"), [("", 3, "opt_in = true"), ("opt_in = false\n", 4, "true")], ids=["missing", "false"]
)
def test_intimate_touch_needs_opting_in_and_close_touch_none(written: str, line: int, fix: str) -> None:
    ask = '[[step]]\nask = "Would this feel good?"\n'
    (problem,) = read_text(TOP.replace("hands", "intimate") + written + ask + HOLD + CLOSING, "x").errors
    assert (problem.line, problem.code, problem.fix) == (line, "needs-opt-in", fix)
    assert read_text(TOP.replace("hands", "close") + written + ask + HOLD + CLOSING, "x").errors == ()
