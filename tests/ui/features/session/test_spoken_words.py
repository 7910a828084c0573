"""Test what a screen reader is given to say of a step."""

import pytest

from guided.exercise.model import Part, Touch
from guided.session.cues import Cue, Say, Show, StepBegins
from ui.features.session.spoken_words import SpokenWords


def begins(title: str) -> StepBegins:
    return StepBegins(at=0, step=1, round=1, part=Part.MAIN, title=title, touch=Touch.NONE, giver="a", seconds=9)


def say(text: str, at: float = 0) -> Say:
    return Say(at=at, step=1, text=text, seconds=2)


def show(text: str, at: float = 0) -> Show:
    return Show(at=at, step=1, text=text)


def told(*cues: Cue, voiced: bool = False) -> list[str]:
    """What is told after each cue, where it is something else than before."""
    words = SpokenWords(lambda _cue: voiced)
    found = [""]
    for cue in cues:
        words.play(cue)
        if words.text != found[-1]:
            found.append(words.text)
    return found[1:]


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        ([say("Sit."), show("Sit.")], ["Sit."]),
        ([begins("Sit"), say("Sit down."), show("Sit down.")], ["Sit", "Sit. Sit down."]),
        ([say("One, and two."), show("One,"), show("and two.", 1)], ["One, and two."]),
        ([say("Come close."), show("Closer")], ["Come close."]),
        ([say("Come close."), show("Now\nrest", 5)], ["Come close.", "Now rest"]),
        ([say("One."), say("Two.", 5)], ["One.", "Two."]),
    ],
    ids=["said and shown", "title first", "shown in parts", "shown shorter", "shown alone later", "one after another"],
)
def test_spoken_words_tell_each_sentence_once(cues: list[Cue], expected: list[str]) -> None:
    assert told(*cues) == expected


def test_spoken_words_beside_own_voice_are_empty() -> None:
    assert told(say("Sit."), show("Sit."), say("Rest.", 5), voiced=True) == []
