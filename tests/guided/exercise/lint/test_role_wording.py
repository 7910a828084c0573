"""Test what is told of words and lights that name giver and receiver the wrong way round."""

import pytest

from guided.exercise.reading import read_text

FILE = """format = 1
title = "A hand"
touch = "hands"
rounds = 2

[[step]]
ask = "{{receiver}}, may {{giver}} hold your hand?"

[[step]]
for = "60s"
lead = "{lead}"
say = "{say}"
cues = [{{ at = "30s", say = "{cue}" }}]

[[step]]
part = "closing"
say = "Loosen."
"""
HOLDS = "{giver}, hold {receiver}’s hand."


def fixes(say: str = HOLDS, lead: str = "giver", cue: str = "This is plenty.") -> list[tuple[str, str | None]]:
    problems = read_text(FILE.format(lead=lead, say=say, cue=cue), "x").problems
    return [(problem.code, problem.fix) for problem in problems]


@pytest.mark.parametrize(
    "say", [HOLDS, "{giver}, slowly, stroke {receiver}’s palm.", "{giver}, leg deine Hand auf {receiver}s Hand."]
)
def test_light_of_the_receiver_where_the_giver_touches_is_a_warning(say: str) -> None:
    assert ("roles-in-words", '"giver"') in fixes(say, lead="receiver")


@pytest.mark.parametrize(
    "say", ["{receiver}, guide {giver}’s hand.", "{giver}, let {receiver} lead your hand.", "Rest, {giver}."]
)
def test_light_of_the_receiver_who_leads_is_not_reported(say: str) -> None:
    assert fixes(say, lead="receiver") == []


@pytest.mark.parametrize(
    ("cue", "fix"),
    [
        ("{giver}, say heavier, lighter or enough.", '"{receiver}, say heavier, lighter or enough."'),
        ("{giver}, heavier, lighter, or just so?", '"{receiver}, heavier, lighter, or just so?"'),
        ("{giver}, sag einfach: fester, leichter.", '"{receiver}, sag einfach: fester, leichter."'),
    ],
)
def test_giver_who_is_asked_how_the_touch_feels_is_a_warning(cue: str, fix: str) -> None:
    assert ("roles-in-words", fix) in fixes(cue=cue)


@pytest.mark.parametrize("cue", ["{receiver}, say softer or firmer.", "{giver}, slower.", "{giver}, lighter now."])
def test_receiver_who_is_asked_and_giver_who_is_told_are_not_reported(cue: str) -> None:
    assert fixes(cue=cue) == []
