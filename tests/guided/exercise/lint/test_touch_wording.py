"""Test that words that plainly speak of touch are found, and no others."""

import pytest

from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import Touch
from guided.exercise.reading import read_text

SPOKEN = [
    ("Kiss slowly, with soft lips.", Touch.CLOSE),
    ("Kiss, if you like.", Touch.CLOSE),
    ("{giver}, kiss {receiver}'s neck.", Touch.CLOSE),
    ("Let your lips meet.", Touch.CLOSE),
    ("A long hug", Touch.EMBRACE),
    ("Put your arms around each other.", Touch.EMBRACE),
    ("Lie in each other's arms.", Touch.EMBRACE),
    ("Cuddle up under a blanket.", Touch.EMBRACE),
    ("Big spoon, little spoon", Touch.EMBRACE),
    ("Embrace, and breathe.", Touch.EMBRACE),
    ("Rest your head in {giver}'s lap.", Touch.EMBRACE),
    ("Lay your head on {giver}'s shoulder.", Touch.EMBRACE),
    ("Stroke {receiver}'s hair.", Touch.EMBRACE),
    ("Run your fingers through each other's hair.", Touch.EMBRACE),
    ("Caress your partner's cheek.", Touch.EMBRACE),
    ("{giver}, stroke {receiver}'s palm.", Touch.HANDS),
    ("Hold hands, and look anywhere you like.", Touch.HANDS),
    ("Rest one hand on {receiver}'s knee.", Touch.HANDS),
    ("Massage {receiver}'s chest in slow circles.", Touch.INTIMATE),
    ("Rest a hand on {receiver}'s breast.", Touch.INTIMATE),
    ("Circle the nipples, slowly.", Touch.INTIMATE),
    ("Umarmt einander.", Touch.EMBRACE),
    ("Eine lange Umarmung", Touch.EMBRACE),
    ("Küsst euch langsam.", Touch.CLOSE),
    ("Der Kuss", Touch.CLOSE),
    ("Kuschelt euch aneinander.", Touch.EMBRACE),
    ("Nehmt euch in den Arm.", Touch.EMBRACE),
    ("{giver}, streichle {receiver} über das Haar.", Touch.EMBRACE),
    ("Haltet euch an den Händen.", Touch.HANDS),
    ("Massiert die Brust, ganz leicht.", Touch.INTIMATE),
]

UNSPOKEN = [
    "No kiss, only foreheads.",
    "Breathe near each other. Not kissing yet.",
    "Without a hug, just near.",
    "Blow a kiss across the room.",
    "Hug yourself.",
    "Each of you, hug your knees.",
    "Hug a cushion.",
    "Wrap your arms around yourself.",
    "A kiss comes next.",
    "Soon there will be a kiss.",
    "Before the kiss",
    "Agree where a kiss would be welcome.",
    "Let the hug end.",
    "Loosen the embrace slowly.",
    "Thank you for the kiss.",
    "I liked it when we kissed.",
    "Tell each other of your first kiss.",
    "Imagine a long hug.",
    "Was there a hug today?",
    "Rest your hands in your own lap.",
    "Stroke the back of your own hand.",
    "Hold your hands a finger's width apart.",
    "A spoon of honey in the tea.",
    "Press your lips together and hum.",
    "Let your tongue rest.",
    "Nipples too: welcome, or left out.",
    "Take your hands back.",
    "Kein Kuss, nur ein Blick.",
    "Noch nicht küssen.",
    "Nach der Umarmung",
    "Nehmt die Hände zurück zu euch.",
    "Legt die Hand auf die eigene Brust.",
]


@pytest.mark.parametrize(("text", "touch"), SPOKEN)
def test_plain_words_of_touch_are_found(text: str, touch: Touch) -> None:
    assert [each.usual for each in touch_mentions(text)][:1] == [touch]


@pytest.mark.parametrize("text", UNSPOKEN)
def test_words_of_no_touch_here_and_now_are_not_found(text: str) -> None:
    assert list(touch_mentions(text)) == []


@pytest.mark.parametrize("text", ["Would a kiss feel good?", "{receiver}, may {giver} kiss you?", "Ein Kuss?"])
def test_question_offers_the_touch_that_it_names(text: str) -> None:
    assert [each.usual for each in touch_mentions(text, asked=True)] == [Touch.CLOSE]


@pytest.mark.parametrize("text", ["Would you like to talk about your first kiss?", "Hands instead of a hug?"])
def test_other_question_offers_no_touch(text: str) -> None:
    assert all(each.usual <= Touch.HANDS for each in touch_mentions(text, asked=True))


def file(
    touch: str, *, title: str = "x", about: str = "y", ask: str = "Ready?", step: str = "", say: str = "Be."
) -> str:
    return (
        f'format = 1\ntitle = "{title}"\nabout = "{about}"\ntouch = "{touch}"\nopt_in = true\n[[step]]\nask = "{ask}"\n'
        f'[[step]]\n{step}for = "30s"\nsay = "{say}"\n[[step]]\npart = "closing"\nfor = "9s"\n'
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        (file("near", title="The melting hug"), 2, 22, "hug"),
        (file("hands", about="A kiss with no next step."), 3, 12, "kiss"),
        (file("close", step='touch = "near"\n', say="Now kiss."), 11, 12, "kiss"),
        (file("close", step='title = "Kiss"\ntouch = "hands"\n'), 9, 10, "Kiss"),
        (file("hands", ask="Would a kiss feel good?"), 7, 16, "kiss"),
        (file("embrace", say="Massage {receiver}'s chest."), 10, 8, "Massage {receiver}'s chest"),
    ],
)
def test_words_of_more_touch_are_reported_at_the_word(text: str, line: int, column: int, word: str) -> None:
    reported = [each for each in read_text(text, "x").problems if each.code == "touch-in-words"]
    assert [(each.severity, each.line, each.column) for each in reported] == [("warning", line, column)]
    assert f"“{word}”" in reported[0].message
    assert reported[0].end_column - reported[0].column == len(word)
    assert reported[0].fix in (None, 'touch = "close"')


@pytest.mark.parametrize(
    "text",
    [
        file("embrace", title="The melting hug", say="Hug each other."),
        file("close", ask="Would a kiss feel good?", say="Kiss."),
        file("embrace", about="A short kiss at the door."),
        file("none", say="Tell of a hug that you remember."),
    ],
)
def test_words_that_fit_the_touch_are_not_reported(text: str) -> None:
    assert [each for each in read_text(text, "x").problems if each.code == "touch-in-words"] == []
