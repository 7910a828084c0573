"""Test the warnings of questions that ask another partner, or for less touch, than yes leads to."""

import pytest

from guided.exercise.diagnostic import Problem
from guided.exercise.lint.closings import looking_back_notes
from guided.exercise.reading import read_text

TURNS = "rounds = 2\n"
HAND = 'touch = "hands"\nfor = "9s"\n'
EMBRACE = 'touch = "embrace"\nfor = "9s"\n'
GIVES = HAND + 'say = "{giver}, come to {receiver}."\n'
AGAIN = 'say = "Stay like this."\n'
CLOSING = '[[step]]\npart = "closing"\nfor = "9s"\n'


def top(touch: str) -> str:
    return f'format = 1\ntitle = "x"\ntouch = "{touch}"\nopt_in = true\n'


def file(ask: str, step: str, head: str = "", touch: str = "embrace") -> str:
    return f'{top(touch)}{head}[[step]]\nask = "{ask}"\n[[step]]\n{step}{CLOSING}'


def of(text: str, *codes: str) -> list[Problem]:
    reading = read_text(text, "x")
    assert reading.exercise is not None, reading.problems
    return [problem for problem in reading.problems if problem.code in codes]


@pytest.mark.parametrize(
    ("ask", "touch", "said"),
    [
        ("May I hold your hand?", "embrace", "hold your hand"),
        ("Would you like to hold hands?", "embrace", "hold hands"),
        ("Would a hand to hold be welcome?", "embrace", "a hand to hold"),
        ("Next, may I take your hands?", "close", "take your hands"),
        ("Would a hug be welcome?", "close", "hug"),
        ("Is an embrace good?", "intimate", "embrace"),
        ("Does a kiss feel good?", "intimate", "kiss"),
        ("Möchtest du meine Hand halten?", "embrace", "Hand halten"),
        ("Wäre eine Umarmung schön?", "close", "Umarmung"),
    ],
)
def test_question_for_less_than_yes_leads_to_is_a_warning(ask: str, touch: str, said: str) -> None:
    (problem,) = of(file(ask, f'touch = "{touch}"\nfor = "9s"\n', touch=touch), "question-asks-less")
    assert (problem.line, problem.severity) == (6, "warning")
    assert f"“{said}”" in problem.message
    assert f"“{touch}”" in problem.message


def test_warning_names_the_touch_of_the_file_where_a_step_has_none() -> None:
    (problem,) = of(file("May I hold your hand?", 'for = "9s"\n'), "question-asks-less")
    assert "the touch of the whole file" in problem.message


@pytest.mark.parametrize(
    "ask",
    [
        "Shall we go on?",
        "Would a hug feel good?",
        "Would a kiss or a hug be nice?",
        "We held hands. Would a hug be nice?",
        "Would you like a hug instead of holding hands?",
        "Shall we hold hands, or something closer?",
        "May I hold your hand and stroke your hair?",
        "Would you rather lie close, hand in hand?",
        "Is this still good?",
    ],
)
def test_question_for_enough_touch_is_not_reported(ask: str) -> None:
    assert of(file(ask, EMBRACE), "question-asks-less", "touch-in-words") == []


def test_kiss_in_a_step_of_hands_is_a_warning() -> None:
    (problem,) = of(file("Would a kiss be welcome?", HAND), "touch-in-words")
    assert problem.line == 6


@pytest.mark.parametrize(
    ("ask", "step", "head", "fix"),
    [
        ("{a}, may {b} come?", GIVES, TURNS, '"{receiver}, may {giver} come?"'),
        ("{b}, would that be good?", GIVES, "", '"{receiver}, would that be good?"'),
        ("{a}, would that be good?", HAND + AGAIN, TURNS, '"{receiver}, would that be good?"'),
        ("{a}, would that be good?", HAND + 'lead = "giver"\n', TURNS, '"{receiver}, would that be good?"'),
        ("{giver}, would you like to?", GIVES, TURNS, None),
        ("{giver}, would you like to?", GIVES, "", None),
        ("Would {giver} like to?", GIVES, TURNS, None),
        ("{giver}, would you like to stroke {receiver}?", GIVES, TURNS, None),
    ],
)
@pytest.mark.parametrize("aloud", ["", "aloud = true\n"])
def test_question_to_another_than_who_is_touched_is_a_warning(
    ask: str, step: str, head: str, fix: str | None, aloud: str
) -> None:
    text = file(ask, step, head).replace('?"\n', f'?"\n{aloud}', 1)
    (problem,) = of(text, "question-asks-other")
    assert (problem.line, problem.severity, problem.fix) == (6 + len(head.splitlines()), "warning", fix)


def test_step_that_names_another_than_was_asked_is_a_warning() -> None:
    text = file("{receiver}, may {giver} come?", HAND + 'say = "{b}, come to {a}."\n', TURNS)
    (problem,) = of(text, "question-asks-other")
    assert problem.line == 11


@pytest.mark.parametrize(
    ("ask", "step", "head"),
    [
        ("{a} and {b}, would that be good?", GIVES, TURNS),
        ("{a}, {b}, would that be good?", GIVES, TURNS),
        ("{a}, may {b} come?", HAND + 'say = "{b}, come to {a}."\n', TURNS),
        ("{b}, would that be good?", HAND + AGAIN, ""),
        ("{b}, would that be good?", 'touch = "near"\nfor = "9s"\n', TURNS),
        ("{receiver}, may {giver} come?", GIVES, TURNS),
        ("{receiver}, may {giver} come?", HAND + 'say = "{a} and {b}, stay."\n', TURNS),
        ("May {giver} hold on?", GIVES, TURNS),
        ("{giver} and {receiver}, would that be good?", GIVES, TURNS),
        ("{giver}, {receiver}, would that be good?", GIVES, TURNS),
        ("{giver} touches, for {giver}. {receiver}, is that fine?", GIVES, TURNS),
        ("Would that be good?", GIVES, TURNS),
    ],
)
def test_question_to_who_is_touched_is_not_reported(ask: str, step: str, head: str) -> None:
    assert of(file(ask, step, head), "question-asks-other") == []


@pytest.mark.parametrize(
    ("ask", "reported"),
    [
        ("Would you rather not hug?", 1),
        ("Shall we stop here?", 1),
        ("Möchtet ihr lieber nicht?", 1),
        ("A hug, or would you rather not?", 0),
        ("Would a hug be good? Not today is a good answer too.", 0),
    ],
)
def test_question_whose_yes_means_no_is_a_warning(ask: str, reported: int) -> None:
    assert len(of(file(ask, EMBRACE), "question-asks-not-to")) == reported
    assert of(file(ask, 'touch = "near"\nfor = "9s"\n'), "question-asks-not-to") == []


def test_gentler_step_that_names_another_than_was_asked_is_a_warning() -> None:
    gentler = '[[step]]\nid = "palm"\n' + HAND + 'say = "{b}, come to {a}."\n'
    text = file('{receiver}, a hug?"\nif_ease_off = "palm', EMBRACE + 'then = "next-round"\n' + gentler, TURNS)
    (problem,) = of(text, "question-asks-other")
    assert text.splitlines()[problem.line - 1].startswith("say")


def test_easing_off_to_a_question_for_more_touch_is_a_warning() -> None:
    more = '[[step]]\nid = "more"\nask = "Then a hug?"\n[[step]]\n' + EMBRACE
    text = file('Hands?"\nif_ease_off = "more', HAND + 'then = "closing"\n' + more)
    (problem,) = of(text, "ease-off-rises")
    assert (problem.line, problem.severity, problem.fix) == (7, "warning", '"closing"')
    less = text.replace(EMBRACE, 'touch = "near"\nfor = "9s"\n')
    assert of(less, "ease-off-rises") == []


@pytest.mark.parametrize(
    "say",
    [
        "{giver}, massage {receiver}'s back.",
        "Take each other's hands.",
        "Foreheads together, breathe.",
        "Rest cheek to cheek.",
        "Stirn an Stirn, atmet.",
    ],
)
def test_words_of_touch_in_a_step_without_touch_are_a_warning(say: str) -> None:
    text = f'{top("hands")}[[step]]\ntouch = "none"\nfor = "20s"\nsay = "{say}"\n{CLOSING}'
    assert len(of(text, "touch-in-words")) == 1


@pytest.mark.parametrize("say", ["Massage your own hands.", "Rub your hands warm.", "Take your own hands for once."])
def test_words_of_ones_own_hands_are_not_reported(say: str) -> None:
    text = f'{top("hands")}[[step]]\ntouch = "none"\nfor = "20s"\nsay = "{say}"\n{CLOSING}'
    assert of(text, "touch-in-words") == []


def test_two_questions_in_turn_ask_both() -> None:
    for one, other in (("{receiver}", "{giver}"), ("{a}", "{b}")):
        ask = f'{one}, would you like that?"\n[[step]]\nask = "{other}, would you like that?'
        assert of(file(ask, GIVES, TURNS), "question-asks-other") == []


def test_variant_with_more_touch_than_the_file_is_a_warning() -> None:
    text = file("Hands?", HAND, 'variants = ["Hand in hand.", "A long kiss."]\n', touch="hands")
    (problem,) = of(text, "touch-in-words")
    assert problem.line == 5
    assert of(text.replace("kiss", "look"), "touch-in-words") == []


# A yes that goes on into the gentler step

HUG = top("embrace") + '[[step]]\nask = "A hug?"\nif_ease_off = "palm"\n[[step]]\nfor = "9s"\n'
PALM = '[[step]]\nid = "palm"\ntouch = "hands"\nfor = "9s"\n'
MORE = '[[step]]\nask = "A hug again?"\n[[step]]\nfor = "9s"\n'


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        (HUG + PALM + CLOSING, 'then = "closing"'),
        (HUG.replace("[[", TURNS + "[[", 1) + PALM + CLOSING, 'then = "next-round"'),
        (HUG + PALM + MORE + CLOSING, None),
        (HUG + PALM + MORE.replace("ask", 'id = "more"\nask') + CLOSING, 'then = "more"'),
        (HUG + '[[step]]\nfor = "5s"\n' + PALM + CLOSING, 'then = "closing"'),
    ],
)
def test_yes_that_goes_on_into_the_gentler_step_is_a_warning(text: str, fix: str | None) -> None:
    (problem,) = of(text, "yes-goes-on-to-gentler")
    header = max(n for n, line in enumerate(text[: text.index(PALM)].splitlines(), 1) if line == "[[step]]")
    assert (problem.line, problem.fix, problem.severity) == (header, fix, "warning")
    if fix:
        assert of(text.replace(PALM, fix + "\n" + PALM), "yes-goes-on-to-gentler") == []


@pytest.mark.parametrize(
    "text",
    [
        HUG + 'then = "closing"\n' + PALM + CLOSING,
        HUG + 'then = "next"\n' + PALM + CLOSING,
        HUG + PALM + 'then = "closing"\n' + CLOSING,
        HUG + MORE + 'then = "closing"\n' + PALM + CLOSING,
        HUG.replace("palm", "closing") + PALM + CLOSING,
        HUG + PALM.replace('touch = "hands"\n', "") + CLOSING,
    ],
)
def test_yes_that_is_meant_to_reach_the_gentler_step_is_not_reported(text: str) -> None:
    assert of(text, "yes-goes-on-to-gentler") == []


@pytest.mark.parametrize(("after", "reported"), [("", 1), ('after = "stopped"\n', 1), ('after = "finished"\n', 0)])
def test_closing_that_looks_back_is_noted_after_a_stop(after: str, reported: int) -> None:
    text = f'{top("none")}[[step]]\nsay = "Talk."\n{CLOSING}{after}say = "I liked it when you came."\n'
    exercise = read_text(text, "x").exercise
    assert exercise is not None
    assert len(looking_back_notes(exercise, text)) == reported
