"""Test programmes and ladders: each error is reported once, on its line and with its fix; a valid file has none."""

from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.model import Exercise, Step, Touch
from guided.exercise.programme_model import Frequency, ProgrammeEntry, Weekday
from guided.exercise.reading import read_file, read_text

PROGRAMME = """\
format = 1
title = "Easier touch"
about = "Three weeks between two coaching calls."

[[week]]
title = "Arriving"
call = "First call: what would easier look like?"
do = [
  { exercise = "long-hug", every = "day" },
  { exercise = "hand-ladder", times = 2, up_to_rung = 2 },
]
reflect = "When did you notice your shoulders drop?"

[[week]]
title = "Choosing"
do = [
  { exercise = "hand-ladder", on = ["Tue", "Fri"], up_to_rung = 4 },
  { exercise = "thirty-second-kiss", times = 3, optional = true },
]
repeat = 2
"""

LADDER = """\
format = 1
title = "Slowly"
care = ["This is no treatment."]

[[rung]]
title = "Talking"
exercise = "words"
dose = "5 min"

[[rung]]
title = "Hands near"
exercise = "near-hands"
touch = "near"

[[rung]]
title = "Hands"
exercise = "hand-ladder"
dose = "10 min"
touch = "hands"

[[rung]]
title = "An embrace"
exercise = "long-hug"

[[rung]]
title = "A kiss"
exercise = "thirty-second-kiss"
wider = true
"""


def exercise(name: str, touch: Touch, length: float, title: str = "", rungs: int = 0) -> Exercise:
    return Exercise(
        name=name,
        title=title or name,
        touch=touch,
        steps=(Step(),),
        length=length,
        rungs=("x",) * rungs,
        opt_in=touch >= Touch.CLOSE,
    )


KNOWN = {
    each.name: each
    for each in (
        exercise("words", Touch.NONE, 300),
        exercise("near-hands", Touch.NEAR, 300),
        exercise("hand-ladder", Touch.HANDS, 600, rungs=4),
        exercise("long-hug", Touch.EMBRACE, 90, title="One long hug"),
        exercise("thirty-second-kiss", Touch.CLOSE, 110),
    )
}

Told = tuple[int, str, str | None]


def reported(text: str) -> list[Told]:
    return [(problem.line, problem.code, problem.fix) for problem in read_text(text, "x", lambda: KNOWN).problems]


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


HUG_A_DAY = '{ exercise = "long-hug", every = "day" }'
TWICE = '{ exercise = "hand-ladder", times = 2, up_to_rung = 2 }'

AS_WRITTEN = """[
  { exercise = "long-hug", every = "day" },
  { exercise = "hand-ladder", times = 2, up_to_rung = 2 },
]"""
CHOSEN = """[
  { exercise = "hand-ladder", on = ["Tue", "Fri"], up_to_rung = 4 },
  { exercise = "thirty-second-kiss", times = 3, optional = true },
]"""

IN_A_PROGRAMME: list[tuple[str, str, int, str, str | None]] = [
    ("format = 1", "format = 2", 1, "newer-format", None),
    ('title = "Easier touch"\n', "", 1, "missing-title", 'title = "..."'),
    ('title = "Easier touch"', "title = Easier touch", 2, "unquoted-text", '"Easier touch"'),
    ('title = "Easier touch"', 'title = "Easier touch"\ntouch = "hands"', 3, "belongs-elsewhere", None),
    ('title = "Easier touch"', 'title = "Easier touch"\nreflect = "x"', 3, "belongs-elsewhere", None),
    ('title = "Easier touch"', 'title = "Easier touch that heals"', 2, "promising-words", None),
    ("[[week]]", "[week]", 5, "single-brackets", "[[week]]"),
    ("[[week]]", "[[week]", 5, "block-brackets", "[[week]]"),
    ('[[week]]\ntitle = "Arriving"\n', "\n", 6, "missing-block", "[[week]]"),
    ("[[week]]", "[[weeks]]", 5, "unknown-field", "[[week]]"),
    ("[[week]]", "[[week]]\n[[week]]", 5, "empty", None),
    ("call =", "calls =", 7, "unknown-field", "call"),
    ('call = "First', 'call = "You must. First', 7, "pressing-words", None),
    ("reflect =", "question =", 12, "unknown-field", "reflect"),
    ("repeat = 2", "repeat = 9", 20, "out-of-range", "8"),
    ("repeat = 2", "language = 2", 20, "belongs-elsewhere", None),
    ("repeat = 2", "times = 2", 20, "belongs-elsewhere", None),
    ("repeat = 2", 'say = "x"', 20, "belongs-elsewhere", None),
    ("repeat = 2", 'dose = "5 min"', 20, "belongs-elsewhere", None),
    (HUG_A_DAY, HUG_A_DAY.replace("every", "evry"), 9, "unknown-field", "every"),
    (HUG_A_DAY, HUG_A_DAY.replace("exercise", "name"), 9, "unknown-field", "exercise"),
    (HUG_A_DAY, '{ every = "day" }', 9, "missing-exercise", 'exercise = "..."'),
    (HUG_A_DAY, "{}", 9, "empty-entry", None),
    (HUG_A_DAY, HUG_A_DAY.replace('"day"', '"daily"'), 9, "unknown-choice", '"day"'),
    (HUG_A_DAY, HUG_A_DAY.replace('"day"', '"week"'), 9, "unknown-choice", None),
    (HUG_A_DAY, HUG_A_DAY.replace('"day"', '"Tuesday"'), 9, "unknown-choice", None),
    (HUG_A_DAY, f"{HUG_A_DAY},\n  {HUG_A_DAY}", 10, "pasted-twice", None),
    (HUG_A_DAY, HUG_A_DAY.replace("long-hug", "Long_hug.toml"), 9, "wrong-name", '"long-hug"'),
    (TWICE, TWICE.replace("= 2,", '= "twice",'), 10, "wrong-kind", "2"),
    (TWICE, TWICE.replace("= 2,", '= "2 times a week",'), 10, "wrong-kind", "2"),
    (TWICE, TWICE.replace("= 2,", "= twice,"), 10, "toml-number", "2"),
    (TWICE, TWICE.replace("= 2,", "= 2 x,"), 10, "toml-after-value", None),
    ("repeat = 2", 'repeat = "2 weeks"', 20, "wrong-kind", "2"),
    ("repeat = 2", 'repeat = "zwei"', 20, "wrong-kind", "2"),
    ('["Tue", "Fri"]', '["Tuesday", "Friday"]', 17, "unknown-choice", '["Tue", "Fri"]'),
    ('["Tue", "Fri"]', '["Di", "Fr"]', 17, "unknown-choice", '["Tue", "Fri"]'),
    ('["Tue", "Fri"]', '["Thu-Sat"]', 17, "unknown-choice", '["Thu", "Fri", "Sat"]'),
    ('["Tue", "Fri"]', '["weekends"]', 17, "unknown-choice", '["Sat", "Sun"]'),
    ('["Tue", "Fri"]', "[Tuesday, Friday]", 17, "unquoted-text", '["Tue", "Fri"]'),
    ('["Tue", "Fri"]', '"Tue and Fri"', 17, "wrong-kind", '["Tue", "Fri"]'),
    (HUG_A_DAY, HUG_A_DAY.replace('"day"', "day"), 9, "unquoted-text", '"day"'),
    (HUG_A_DAY, HUG_A_DAY.replace(" }", ""), 9, "open-table", "}"),
    (HUG_A_DAY, HUG_A_DAY.replace(", every", " every"), 9, "missing-comma", ","),
    (HUG_A_DAY, '{ exercise = "long-hug" }', 9, "no-rhythm", 'every = "day"'),
    (HUG_A_DAY, HUG_A_DAY.replace(" }", ", times = 2 }"), 9, "two-rhythms", None),
    (HUG_A_DAY, HUG_A_DAY.replace("long-hug", "log-hug"), 9, "unknown-exercise", '"long-hug"'),
    (HUG_A_DAY, HUG_A_DAY.replace("long-hug", "One long hug"), 9, "unknown-exercise", '"long-hug"'),
    (HUG_A_DAY, HUG_A_DAY.replace("long-hug", "Long hug"), 9, "unknown-exercise", '"long-hug"'),
    (HUG_A_DAY, HUG_A_DAY.replace("long-hug", "quite-another"), 9, "unknown-exercise", None),
    (HUG_A_DAY, HUG_A_DAY.replace("long-hug", "../exercises/long-hug.toml"), 9, "wrong-name", '"long-hug"'),
    (HUG_A_DAY, HUG_A_DAY.replace(" }", ", up_to_rung = 1 }"), 9, "rung-without-rungs", None),
    (TWICE, TWICE.replace("rung = 2", "rung = 5"), 10, "unknown-rung", "4"),
    (TWICE, f'{TWICE},\n  {{ exercise = "long-hug", times = 1 }}', 11, "doubled-entry", None),
    (TWICE, TWICE.replace("times = 2", 'times = "2"'), 10, "wrong-kind", "2"),
    (TWICE, TWICE.replace("times = 2", "times = 15"), 10, "out-of-range", "14"),
    ('"Fri"]', '"Friday"]', 17, "unknown-choice", '"Fri"'),
    ('"Fri"]', '"Tue"]', 17, "doubled-day", None),
    (", optional = true", "", 18, "not-optional", "optional = true"),
    ('reflect = "When', 'do = "long-hug"\nreflect = "When', 12, "written-twice", None),
    ("times = 2, up", "2x, up", 10, "list-brackets", AS_WRITTEN),
    ('exercise = "hand-ladder", times = 2', '"hand-ladder", times = 2', 10, "list-brackets", AS_WRITTEN),
    ("times = 2", 'times = "2-3"', 10, "wrong-kind", "2 or 3"),
    ("times = 2", "times = 2-3", 10, "toml-number", "2 or 3"),
    ("times = 2", 'every = "week-end"', 10, "unknown-choice", None),
    ('on = ["Tue", "Fri"]', "on = Tue-Fri", 17, "unquoted-text", '["Tue", "Wed", "Thu", "Fri"]'),
    ("repeat = 2", 'for = "2 weeks"', 20, "unknown-field", "repeat = 2"),
    ("times = 2", 'every = "3 days"', 10, "unknown-choice", None),
    ("times = 2", 'every = "twice a week"', 10, "unknown-choice", None),
    ("times = 2", "repeat = 2", 10, "unknown-field", "times"),
    ('on = ["Tue", "Fri"]', "on = Tue, Fri", 17, "list-brackets", CHOSEN),
    ('title = "Choosing"', 'week = 2\ntitle = "Choosing"', 15, "unknown-field", None),
    (
        'do = [\n  { exercise = "long-hug", every = "day" },',
        'do = [\n  "long-hug every day",',
        8,
        "wrong-kind",
        '[{ exercise = "long-hug", every = "day" }, { exercise = "hand-ladder", times = 2, up_to_rung = 2 }]',
    ),
    (
        "repeat = 2",
        'repeat = 2\n\n[[week]]\nexercise = "long-hug"\ntimes = 3',
        23,
        "belongs-elsewhere",
        'do = [{ exercise = "long-hug", times = 3 }]',
    ),
]

NEAR_RUNG = '[[rung]]\ntitle = "Hands near"\nexercise = "near-hands"\ntouch = "near"\n\n'
HANDS_RUNG = '[[rung]]\ntitle = "Hands"\nexercise = "hand-ladder"\ndose = "10 min"\ntouch = "hands"\n\n'

IN_A_LADDER: list[tuple[str, str, int, str, str | None]] = [
    ('care = ["This is no treatment."]', 'about = "x"', 2, "no-limits", 'care = ["..."]'),
    ("[[rung]]", "[rung]", 5, "single-brackets", "[[rung]]"),
    ('title = "Talking"\n', "", 5, "missing-title", 'title = "..."'),
    ('title = "Talking"', 'title = "You should talk"', 6, "pressing-words", None),
    ('exercise = "words"\n', "", 5, "missing-exercise", 'exercise = "..."'),
    ('exercise = "words"', 'exercise = "word"', 7, "unknown-exercise", '"words"'),
    ('dose = "5 min"', "dose = 5", 8, "bare-time", '"5 min"'),
    ('dose = "5 min"', 'dose = "1 min"', 8, "impossible-dose", '"5 min"'),
    ('dose = "5 min"', 'dose = "15 min"', 8, "impossible-dose", '"5 min"'),
    ('dose = "5 min"', 'dose = "21 min"', 8, "out-of-range", None),
    ('dose = "5 min"', 'length = "5 min"', 8, "unknown-field", "dose"),
    ('dose = "5 min"', 'say = "5 min"', 8, "belongs-elsewhere", None),
    ('dose = "5 min"', 'touch = "hands"', 8, "touch-above-exercise", None),
    ('exercise = "words"\ndose = "5 min"', 'exercise = "hand-ladder"', 5, "begins-too-close", None),
    ('touch = "near"', 'touch = "none"', 13, "touch-below-exercise", '"near"'),
    ('touch = "hands"', 'touch = "embrace"', 19, "touch-above-exercise", None),
    ('"Hands near"\nexercise = "near-hands"\ntouch = "near"', '"More"\nexercise = "words"', 12, "doubled-rung", None),
    ('[[rung]]\ntitle = "Hands near"\nexercise = "near-hands"\ntouch = "near"\n\n', "", 14, "rises-too-far", None),
    ('exercise = "words"\ndose = "5 min"', 'exercise = "near-hands"', 11, "doubled-rung", None),
    (NEAR_RUNG + HANDS_RUNG, HANDS_RUNG + NEAR_RUNG, 16, "rung-order", None),
    ("wider = true\n", "", 25, "needs-wider", "wider = true"),
    ('exercise = "long-hug"', 'exercise = "long-hug"\nwider = true', 24, "fine", None),
    ('dose = "10 min"', "wider = true", 21, "wider-not-last", None),
    ('[[rung]]\ntitle = "Hands near"', '[[step]]\ntitle = "Hands near"', 10, "unknown-block", "[[rung]]"),
    ('title = "Hands near"', 'rung = 2\ntitle = "Hands near"', 11, "unknown-field", None),
    ('exercise = "near-hands"', "exercise = near-hands.toml", 12, "unquoted-text", '"near-hands"'),
]


def test_weekly_frequency_is_answered_with_times() -> None:
    (problem,) = read_text(PROGRAMME.replace('every = "day"', 'every = "week"'), "x").problems
    assert problem.message.endswith("Once a week is `times = 1`, in the place of `every`")


@pytest.mark.parametrize("text", [PROGRAMME, LADDER], ids=["programme", "ladder"])
def test_valid_file_has_no_problem(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "fix"), IN_A_PROGRAMME, ids=[f"{row[3]}-{n}" for n, row in enumerate(IN_A_PROGRAMME)]
)
def test_error_in_programme_is_reported_once_with_its_fix(
    old: str, new: str, line: int, code: str, fix: str | None
) -> None:
    assert reported(changed(PROGRAMME, old, new)) == [(line, code, fix)]


@pytest.mark.parametrize(
    ("old", "new", "line", "code", "fix"), IN_A_LADDER, ids=[f"{row[3]}-{n}" for n, row in enumerate(IN_A_LADDER)]
)
def test_error_in_ladder_is_reported_once_with_its_fix(
    old: str, new: str, line: int, code: str, fix: str | None
) -> None:
    assert reported(changed(LADDER, old, new)) == ([(line, code, fix)] if code != "fine" else [])


def test_several_errors_are_reported_together() -> None:
    text = changed(PROGRAMME, "repeat = 2", "repeat = 20")
    text = changed(changed(text, "long-hug", "long-hugs"), "call =", "cal =")
    assert reported(text) == [
        (7, "unknown-field", "call"),
        (9, "unknown-exercise", '"long-hug"'),
        (20, "out-of-range", "8"),
    ]


def test_programme_has_the_values_of_its_file() -> None:
    programme = read_text(PROGRAMME, "easier", lambda: KNOWN).programme
    assert programme is not None
    assert (programme.name, programme.title) == ("easier", "Easier touch")
    first, second = programme.weeks
    assert first.do == (
        ProgrammeEntry(exercise="long-hug", every=Frequency.DAY),
        ProgrammeEntry(exercise="hand-ladder", times=2, up_to_rung=2),
    )
    assert second.do[0].on == (Weekday.TUE, Weekday.FRI)
    assert second.do[1].optional
    assert second.repeat == 2


def test_ladder_takes_missing_values_from_its_exercises() -> None:
    ladder = read_text(LADDER, "slowly", lambda: KNOWN).ladder
    assert ladder is not None
    assert [rung.touch for rung in ladder.rungs] == [
        Touch.NONE,
        Touch.NEAR,
        Touch.HANDS,
        Touch.EMBRACE,
        Touch.CLOSE,
    ]
    assert [rung.dose for rung in ladder.rungs] == [300, 300, 600, 90, 110]
    assert [rung.wider for rung in ladder.rungs] == [False, False, False, False, True]


def test_exercise_with_errors_may_be_named() -> None:
    reading = read_text(PROGRAMME, "x", lambda: {**KNOWN, "long-hug": None})
    assert reading.problems == ()


def test_names_are_not_checked_without_known_exercises() -> None:
    reading = read_text(changed(PROGRAMME, "long-hug", "whatever"), "x")
    assert reading.programme is not None
    assert reading.problems == ()


def test_empty_week_is_a_warning() -> None:
    reading = read_text('format = 1\ntitle = "x"\n[[week]]\ntitle = "y"\n', "x")
    assert [(problem.code, problem.severity) for problem in reading.problems] == [("empty-week", "warning")]
    assert reading.programme is not None


def test_file_with_steps_is_read_as_an_exercise() -> None:
    text = 'format = 1\ntitle = "x"\ntouch = "none"\n[[step]]\nsay = "x"\n[[week]]\ntitle = "y"\n'
    reading = read_text(text, "x")
    assert [problem.code for problem in reading.problems if problem.severity == "error"] == ["belongs-elsewhere"]


def test_programme_and_ladder_know_their_folder(tmp_path: Path) -> None:
    file = tmp_path / "slowly.toml"
    file.write_text(LADDER, encoding="utf-8")
    ladder = read_file(file, lambda: KNOWN).ladder
    assert ladder is not None
    assert ladder.folder == tmp_path


PIECES = st.sampled_from(
    [*(f"{line}\n" for line in (PROGRAMME + LADDER).split("\n")), "[[week]]\n", "[[rung]]\n", "do = [", "]",
     "{", "}", '"', "=", ",", "\n", "on = ", "every", 'exercise = "x"', "1", "[[step]]\n", "[week]\n", "#"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_gives_a_result_or_messages(text: str) -> None:
    reading = read_text(text, "any", lambda: KNOWN)
    for problem in reading.problems:
        assert 1 <= problem.line <= problem.end_line <= text.count("\n") + 2
        assert problem.message
    if reading.programme or reading.ladder:
        tomli.loads(text)
        assert reading.errors == ()


def test_ladder_with_only_wider_rungs_is_an_error() -> None:
    wider = '\n[[rung]]\ntitle = "A kiss"\nexercise = "thirty-second-kiss"\nwider = true\n'
    reading = read_text(
        'format = 1\ntitle = "Slowly"\ncare = ["This is no treatment."]\n' + wider, "slowly", lambda: KNOWN
    )
    assert reading.ladder is None
    assert "only-wider" in {problem.code for problem in reading.errors}
