"""Test that a question names what a yes to it leads to, and that touch is as close as the words that ask for it."""

import pytest

from guided.exercise.diagnostic import Problem
from guided.exercise.reading import read_text

TOP = 'format = 1\ntitle = "x"\ntouch = "embrace"\n'
HUG = '[[step]]\ntitle = "The hug"\nfor = "30s"\nsay = "Hug each other."\n'
PALMS = '[[step]]\nid = "palms"\ntitle = "Palms"\ntouch = "hands"\nfor = "20s"\nsay = "Hold hands."\n'
CLOSING = '[[step]]\npart = "closing"\nsay = "Loosen, and thank each other."\n'


def problems_of(text: str) -> tuple[Problem, ...]:
    return read_text(text, "x").problems


def asked(question: str, step: str = HUG) -> list[tuple[str, str]]:
    text = f'{TOP}[[step]]\nask = "{question}"\n{step}{CLOSING}'
    found = [(problem.code, problem.severity) for problem in problems_of(text)]
    return [each for each in found if each[0] != "other-language"]


@pytest.mark.parametrize(
    "question",
    [
        "Ready?", "Are you both ready?", "Okay?", "Shall we begin?", "May we continue?", "Everything okay?",
        "Go on?", "Are you sure?", "Bereit?", "Seid ihr bereit?", "Wollen wir weitermachen?", "Weiter?", "Alles gut?",
    ],
)  # fmt: skip
def test_question_that_names_nothing_of_the_touch_is_a_warning(question: str) -> None:
    assert asked(question) == [("question-asks-nothing", "warning")]


@pytest.mark.parametrize(
    "question", ["How do you feel?", "{receiver}, what would be nice?", "Wie geht es euch?", "Where may a hand rest?"]
)
def test_question_that_yes_does_not_answer_is_a_warning(question: str) -> None:
    assert ("question-open", "warning") in asked(question)


@pytest.mark.parametrize(
    "question", ["How about a hug?", "Where you are: is a hug welcome?", "Wie wäre eine Umarmung?"]
)
def test_question_that_only_begins_openly_is_not_reported(question: str) -> None:
    assert asked(question) == []


@pytest.mark.parametrize("question", ["Ready for a hug?", "Would this feel good?", "May I come into your arms?"])
def test_question_that_names_the_touch_is_not_reported(question: str) -> None:
    assert asked(question) == []


def test_question_to_go_on_with_the_same_touch_is_not_reported() -> None:
    again = HUG.replace("The hug", "And again").replace("30s", "25s")
    assert asked("A hug?", f'{HUG}[[step]]\nask = "Shall we go on?"\n{again}') == []


@pytest.mark.parametrize("question", ["Would a kiss feel good?", "{receiver}, may {giver} kiss you?"])
def test_question_about_a_kiss_before_a_hug_is_a_warning(question: str) -> None:
    assert ("question-asks-other", "warning") in asked(question)


def test_question_about_a_kiss_that_does_not_come_is_a_warning() -> None:
    silent = '[[step]]\nfor = "30s"\nsay = "Let your arms settle."\n'
    assert asked("Would a kiss feel good?", silent) == [("question-asks-other", "warning")]


def test_question_about_a_kiss_in_a_hug_is_not_reported() -> None:
    assert asked("Would a kiss feel good?", HUG.replace("Hug each other.", "Hug, and kiss a shoulder.")) == []


@pytest.mark.parametrize("touch", ["none", "near"])
def test_touch_below_the_words_of_the_step_is_told_there_and_once(touch: str) -> None:
    hug = HUG.replace("for =", f'touch = "{touch}"\nfor =') + 'then = "closing"\n'
    text = f'{TOP}[[step]]\nask = "A hug?"\nif_ease_off = "palms"\n{hug}{PALMS}{CLOSING}'
    (problem,) = problems_of(text)
    assert (problem.code, problem.line, problem.fix) == ("touch-below-words", 9, '"embrace"')
    assert problems_of(problem.replacements[0].apply(text)) == ()


def test_answers_the_wrong_way_round_are_exchanged() -> None:
    hug = HUG.replace("[[step]]", '[[step]]\nid = "hug"') + 'then = "closing"\n'
    text = f'{TOP}[[step]]\nask = "A hug?"\nif_ease_off = "hug"\nif_continue = "palms"\n{hug}{PALMS}{CLOSING}'
    (problem,) = problems_of(text)
    mended = problem.replacements[0].apply(text)
    assert problem.code == "answers-swapped"
    assert 'if_ease_off = "palms"\nif_continue = "hug"\n' in mended
    assert problems_of(mended) == ()


@pytest.mark.parametrize(
    ("closing", "code"),
    [
        ('[[step]]\nafter = "finished"\nsay = "Loosen. Thank you."\n', "after-outside-closing"),
        ('[[step]]\nsay = "Loosen. Thank you."\n', "closing-in-main"),
        ('[[step]]\npart = "main"\nsay = "Nothing has to follow."\n', "closing-in-main"),
    ],
)
def test_closing_without_its_part_gets_the_part(closing: str, code: str) -> None:
    text = f'{TOP}[[step]]\nask = "A hug?"\n{HUG}{closing}{CLOSING}'
    (problem,) = problems_of(text)
    assert (problem.code, problem.fix) == (code, 'part = "closing"')
    assert problems_of(problem.replacements[0].apply(text)) == ()


def test_yes_that_leads_to_the_gentler_step_is_renamed_to_easing_off() -> None:
    hug = HUG + 'then = "closing"\n'
    text = f'{TOP}[[step]]\nask = "Would a hug feel good?"\nif_continue = "palms"\n{hug}{PALMS}{CLOSING}'
    (problem,) = problems_of(text)
    mended = problem.replacements[0].apply(text)
    assert (problem.code, mended) == ("answers-swapped", text.replace("if_continue", "if_ease_off"))
    assert problems_of(mended) == ()


def test_opening_without_its_part_gets_the_part() -> None:
    text = f'{TOP}[[step]]\nsay = "Feel your feet on the floor."\n[[step]]\nask = "A hug?"\n{HUG}{CLOSING}'
    (problem,) = problems_of(text)
    assert (problem.code, problem.fix) == ("touch-rises", 'part = "opening"')
    assert problems_of(problem.replacements[0].apply(text)) == ()


def test_closing_without_its_part_behind_a_gentler_step_is_offered_no_question() -> None:
    closing = CLOSING.replace('part = "closing"\n', "")
    text = f'{TOP}[[step]]\nask = "A hug?"\nif_ease_off = "palms"\n{HUG}then = "closing"\n{PALMS}{closing}{CLOSING}'
    (problem,) = problems_of(text)
    assert (problem.code, problem.fix) == ("touch-rises", 'part = "closing"')
