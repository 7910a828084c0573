"""Test what is told of words that would be spoken or shown as they stand, and what is written instead."""

import pytest

from guided.exercise.reading import read_text

TEXT = """format = 1
title = "Two cups"
about = "Warm hands around a cup."
touch = "none"
rounds = 2

[[step]]
title = "Cups"
say = {words}

[[step]]
part = "closing"
say = "That is all, {{giver}} and {{receiver}}."
"""

NAMES = [
    "[giver]", "<giver>", "%giver%", "${giver}", "(giver)", "{{giver}}", "«giver»", "[[giver]]", "<<giver>>", "|giver|",
    "*giver*", "_giver_", "$giver", "@giver", "%(giver)s", "[Giver]", "[GIVER]", "Giver", "the giver", "[geber]",
    "{Giver}", "{ giver }", "{giver)", "{giver", "giver}", "{gebende}",
]  # fmt: skip

WORDS = [
    ("[name], rest.", "name-not-in-braces", None),
    ("{name}, rest.", "unknown-place", None),
    ("Partner A, rest. Partner B, breathe.", "name-not-in-braces", "{a}, rest. {b}, breathe."),
    ("[A], rest.", "name-not-in-braces", "{a}, rest."),
    ("Rest.<br>Breathe.", "mark-up", "Rest. Breathe."),
    ("<b>Rest</b> now.", "mark-up", "Rest now."),
    ("<speak>Rest.</speak>", "mark-up", "Rest."),
    ("Rest <break time='1s'/> now.", "mark-up", "Rest now."),
    ("Cups &amp; bread.", "mark-up", "Cups and bread."),
    ("Rest&nbsp;now.", "mark-up", "Rest now."),
    ("**Rest** now.", "mark-up", "Rest now."),
    ("*Rest* now.", "mark-up", "Rest now."),
    ("__Rest__ now.", "mark-up", "Rest now."),
    ("`Rest` now.", "mark-up", "Rest now."),
    ("# Rest", "mark-up", "Rest"),
    ("- Rest.", "mark-up", "Rest."),
    ("[b]Rest[/b]", "mark-up", "Rest"),
    ("[Rest](http://x.y) now.", "mark-up", "Rest now."),
    ("--- Rest ---", "mark-up", "Rest"),
    ("[pause] Rest.", "stage-direction", "Rest."),
    ("Rest. Pause. Breathe.", "stage-direction", "Rest. Breathe."),
    ("Rest. Long pause.", "stage-direction", "Rest."),
    ("Rest. Silence... Breathe.", "stage-direction", "Rest. Breathe."),
    ("Breathe in and out, x3.", "stage-direction", "Breathe in and out, three times."),
    ("Breathe in and out 2x.", "stage-direction", "Breathe in and out twice."),
    ("Rest\u200b now.", "mark-up", "Rest now."),
    ("Rest to\u00adgether.", "mark-up", "Rest together."),
    ("Rest now.\\\\", "mark-up", "Rest now."),
    ("The giving partner, rest.", "name-not-in-braces", "{giver}, rest."),
    ("Rest. [pause] Breathe.", "stage-direction", "Rest. Breathe."),
    ("Rest (pause). Breathe.", "stage-direction", "Rest. Breathe."),
    ("(whispering) Rest.", "stage-direction", "Rest."),
    ("*softly* Rest.", "stage-direction", "Rest."),
    ("_softly_ Rest.", "stage-direction", "Rest."),
    ("Rest. (5 seconds) Breathe.", "stage-direction", "Rest. Breathe."),
    ("(leise) Rest.", "stage-direction", "Rest."),
    ("Narrator: Rest.", "stage-direction", "Rest."),
    ("[take your time] Rest.", "stage-direction", None),
    ("Rest. (3 sec pause)", "stage-direction", "Rest."),
    ("Rest. (20 Sekunden Stille)", "stage-direction", "Rest."),
    ("(slowly, warmly) Rest.", "stage-direction", "Rest."),
    ("Rest. (wait for both)", "stage-direction", "Rest."),
    ("Rest. (repeat 3x)", "stage-direction", "Rest."),
    ("Rest. /pause/", "stage-direction", "Rest."),
    ("VOICE OVER: Rest.", "stage-direction", "Rest."),
    ("Say: Rest.", "stage-direction", "Rest."),
    ("Step 3: Rest.", "stage-direction", "Rest."),
    ("1. Rest.", "mark-up", "Rest."),
    ("a) Rest.", "mark-up", "Rest."),
    ("• Rest.", "mark-up", "Rest."),
    ("Rest. || Breathe.", "mark-up", "Rest. Breathe."),
    ("Rest.【4†source】", "mark-up", "Rest."),
    ("Rest â€“ and breathe.", "mark-up", None),
    ("Sure! Here is your text: Rest.", "gap-left", None),
    ("Rest. Let me know if you'd like changes!", "gap-left", None),
    ("xxx", "gap-left", None),
    ("Text", "gap-left", None),
    ("n/a", "gap-left", None),
    ("#REF!", "gap-left", None),
    ("Say: Rest.", "stage-direction", "Rest."),
    ("TODO", "gap-left", None),
    ("TODO: write this", "gap-left", None),
    ("XXX", "gap-left", None),
    ("Lorem ipsum dolor sit amet", "gap-left", None),
    ("...", "gap-left", None),
    ("…", "gap-left", None),
    ("???", "gap-left", None),
    ("[insert text here]", "gap-left", None),
    ("Your text here", "gap-left", None),
    ("Platzhalter", "gap-left", None),
    ("hier Text einfügen", "gap-left", None),
    ("tbd", "gap-left", None),
    ("{gebers} cup.", "unknown-place", "{giver}s cup."),
    ("{receiver's} cup.", "unknown-place", "{receiver}'s cup."),
    ("{A}, rest. {B}, breathe.", "unknown-place", "{a}, rest. {b}, breathe."),
    ("{name1} and {name2}, rest.", "unknown-place", "{a} and {b}, rest."),
    ("{giver or receiver}, rest.", "unknown-place", None),
    ("Rest, and write to anna@example.org.", "mark-up", None),
    ("Rest, and look at slow-cups.com/more.", "mark-up", None),
    ("Rest \U0001f33f now.", "hard-to-say", "Rest now."),
    ("Rest now \u2764\ufe0f", "hard-to-say", "Rest now"),
    ("Rest now :-)", "hard-to-say", "Rest now"),
    ("0:45 Rest.", "stage-direction", "Rest."),
    ("[01:10] – Rest.", "stage-direction", "Rest."),
    ("Rest for approx. 30 sec.", "hard-to-say", "Rest for about 30 seconds."),
    ("Rest for 1 min, or 2 mins.", "hard-to-say", "Rest for 1 minute, or 2 minutes."),
    (
        "Something soft, e.g. a blanket w/ fringes, etc.",
        "hard-to-say",
        "Something soft, for example a blanket with fringes, and so on.",
    ),
    ("Look at his/her cup, and/or your own.", "hard-to-say", "Look at their cup, or your own."),
    ("Hold a cup/glass.", "hard-to-say", "Hold a cup or glass."),
    ("Breathe in/out.", "hard-to-say", None),
    ("REST NOW. Breathe.", "hard-to-say", "Rest now. Breathe."),
    ("Rest, and breathe SLOWLY.", "hard-to-say", "Rest, and breathe slowly."),
    ("Rest now!!!", "hard-to-say", "Rest now."),
    ("#Rest now.", "hard-to-say", "Rest now."),
    ("Rest -> breathe.", "hard-to-say", None),
    ("Cups & bread.", "hard-to-say", "Cups and bread."),
    ("NB: Rest.", "stage-direction", None),
    ("MUSIC: Rest.", "stage-direction", "Rest."),
    ("Part 2 - Rest.", "stage-direction", "Rest."),
    ("(a), rest. (b), breathe.", "name-not-in-braces", "{a}, rest. {b}, breathe."),
    ("$a and $b, rest.", "name-not-in-braces", "{a} and {b}, rest."),
    ("xyz", "gap-left", None),
    ("Test", "gap-left", None),
    ("Rest. ...pause... Breathe.", "stage-direction", "Rest. Breathe."),
    ("Breathe *slowly*, and rest.", "mark-up", "Breathe slowly, and rest."),
    ("Rest. *bell rings*", "stage-direction", "Rest."),
    ("Soft voice: Rest.", "stage-direction", "Rest."),
    ("to do: rest", "gap-left", None),
    ("Look out of the", "gap-left", None),
    ("Rest and and breathe.", "hard-to-say", "Rest and breathe."),
    ("Rest, min. 3 breaths, max. 5.", "hard-to-say", "Rest, at least 3 breaths, at most 5."),
    ("Rest. © Somebody", "hard-to-say", None),
    ("Rest, or call +49 171 2345678.", "hard-to-say", None),
    ("Have at hand: - a cup - a blanket", "mark-up", None),
    ("A, give B a cup.", "name-not-in-braces", None),
    ("Rest. P.S. Breathe.", "stage-direction", None),
    ("Rest for 3-5 breaths.", "hard-to-say", "Rest for 3 to 5 breaths."),
    ("Rest, 3-2-1, and breathe.", "hard-to-say", "Rest, three, two, one, and breathe."),
    ("Rest.......", "hard-to-say", "Rest..."),
    ("Rest for ~2 breaths.", "hard-to-say", "Rest for about 2 breaths."),
    ("(2) Rest.", "stage-direction", "Rest."),
    ("Breathe in (4), and rest.", "stage-direction", "Breathe in, and rest."),
    ("00:10-00:40 Rest.", "stage-direction", "Rest."),
    ("Rest for xx breaths.", "gap-left", None),
    (">> Rest.", "mark-up", "Rest."),
    ("Untitled", "gap-left", None),
    ("Partner a, rest. Partner b, breathe.", "name-not-in-braces", "{a}, rest. {b}, breathe."),
]

GERMAN = [
    ("Atmet 2-3 Min. so.", "Atmet 2 bis 3 Minuten so."),
    ("Haltet die Tasse ca. 30 Sek. lang, z. B. hier.", "Haltet die Tasse etwa 30 Sekunden lang, zum Beispiel hier."),
    ("Nehmt die Tasse bzw. das Glas.", "Nehmt die Tasse oder das Glas."),
    ("Atmet 3–5 Züge, und ruht euch aus.", "Atmet 3 bis 5 Züge, und ruht euch aus."),
    ("Atmet ein und aus, 4 x", "Atmet ein und aus, viermal"),
    ("Der Gebende hält die Tasse.", "{giver} hält die Tasse."),
    ("Dann ruht die empfangende Person.", "Dann ruht {receiver}."),
    ("Gebende Person, ruh dich aus.", "{giver}, ruh dich aus."),
    ("Ruht euch aus. Kurze Pause. Atmet.", "Ruht euch aus. Atmet."),
]

PLAIN = [
    "{giver} and {receiver}, rest.",
    "{a} and {b}, rest.",
    "I liked it when you...",
    "Rest — now.",
    "Sit (or stand) together.",
    "Rest, if you like (or hold a cushion).",
    "A sofa. A blanket. B flat.",
    "Say 'not yet', if you like.",
    "Breathe in, and out.",
    "Pause, if you like.",
    "Take a pause.",
    "A room of 3 x 4 metres.",
    "Giving is enough. Receiving too.",
    "Rest! The TV is off, and so is the DVD.",
    "Wait a minute. A min is long.",
    "It is 4 or 5 breaths.",
    "At 20:15 the news is over.",
    "I am here, i am sure.",
    "A half-full cup: yours.",
    "A cup that is yours, and one that has had its day.",
    "Whatever you hold on to.",
    "Breathe in",
    "Lean on what you lean on",
    "What are you thankful for?",
    "Give your partner a cup, or a person b cannot see.",
    "It was ten, twenty, or thirty (or more).",
]


def problems_of(words: str) -> list[tuple[str, str | None]]:
    text = TEXT.format(words=f'"{words}"')
    problems = read_text(text, "x").problems
    mended = [problem.replacements[0].apply(text) if problem.replacements else None for problem in problems]
    return [
        (problem.code, each.split('say = "')[1].split('"\n')[0] if each else None)
        for problem, each in zip(problems, mended, strict=True)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_name_in_other_brackets_is_told_and_mended(name: str) -> None:
    ((code, mended),) = problems_of(f"{name}, rest.")
    assert code in ("name-not-in-braces", "unknown-place")
    assert mended == "{giver}, rest."


@pytest.mark.parametrize(("words", "code", "mended"), WORDS)
def test_words_that_are_not_meant_to_be_spoken_are_told(words: str, code: str, mended: str | None) -> None:
    assert problems_of(words) == [(code, mended)]


@pytest.mark.parametrize(("words", "mended"), GERMAN)
def test_german_words_that_are_not_meant_to_be_spoken_are_mended(words: str, mended: str) -> None:
    assert mended in [each for _, each in problems_of(words)]


@pytest.mark.parametrize("words", PLAIN)
def test_plain_words_are_not_told(words: str) -> None:
    assert problems_of(words) == []


@pytest.mark.parametrize("field", ["title", "about", "care", "needs"])
def test_name_where_none_is_filled_in_is_told(field: str) -> None:
    value = '["{giver} rests."]' if field in ("care", "needs") else '"{giver} rests."'
    lines = [line for line in TEXT.format(words='"Rest."').split("\n") if not line.startswith(f"{field} =")]
    text = "\n".join([f"{field} = {value}", *lines])
    assert [problem.code for problem in read_text(text, "x").problems] == ["name-not-filled"]


def test_mark_up_in_a_programme_is_told() -> None:
    text = 'format = 1\ntitle = "x"\n\n[[week]]\nreflect = "What was **good**?"\n'
    assert [problem.code for problem in read_text(text, "x").problems] == ["mark-up"]


def test_german_file_without_language_is_told_once() -> None:
    text = TEXT.format(words='"Setzt euch nebeneinander, und haltet eure Tassen mit den Händen."').replace(
        "That is all, {giver} and {receiver}.", "Das ist alles, {giver} und {receiver}, für heute."
    )
    text = text.replace("Warm hands around a cup.", "Warme Hände um eine Tasse, und dann umeinander.")
    (problem,) = read_text(text, "x").problems
    assert (problem.code, problem.fix) == ("other-language", 'language = "de"')
    assert read_text(problem.replacements[0].apply(text), "x").problems == ()


@pytest.mark.parametrize("words", ["Cups \U0001f33f", "Cups, e.g. two", "Cups & bread", "Cups 3-5"])
def test_what_is_only_hard_to_say_may_be_shown(words: str) -> None:
    text = TEXT.format(words='"Rest."').replace('title = "Cups"', f'title = "{words}"')
    assert read_text(text, "x").problems == ()
