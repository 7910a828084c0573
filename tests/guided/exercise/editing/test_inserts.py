"""Test what is inserted into exercises: it can be played at once, and nothing that was there comes closer by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.editing.document import Document, EditError, apply_edits
from guided.exercise.editing.inserts import Insert, insert
from guided.exercise.editing.step_facts import step_facts
from guided.exercise.reading import read_text
from tests.guided.exercise.editing.rough_texts import TEXTS, comments_in, rough_text

SEEDS = st.integers(0, 100_000)
KINDS = st.sampled_from([kind for kind in Insert if kind is not Insert.KISS])


def inserted(text: str, kind: Insert, below: int) -> str:
    return apply_edits(text, insert(Document(text), kind, below))


def errors_in(text: str) -> list[str]:
    return [each.message for each in read_text(text, "new").problems if each.severity == "error"]


@pytest.mark.parametrize("kind", Insert)
@pytest.mark.parametrize("number", range(0, len(TEXTS), 8))
def test_inserted_part_leaves_a_file_without_mistakes(kind: Insert, number: int) -> None:
    text = TEXTS[number]
    if kind is Insert.KISS and "for_one = true" in text:
        with pytest.raises(EditError):
            inserted(text, kind, 0)
        return
    for below in range(-1, len(Document(text).blocks)):
        assert errors_in(inserted(text, kind, below)) == [], below


@given(SEEDS, KINDS)
def test_words_and_comments_that_were_there_stay(seed: int, kind: Insert) -> None:
    text = rough_text(seed)
    below = seed % len(Document(text).blocks)
    after = inserted(text, kind, below)
    assert comments_in(after) == comments_in(text)
    assert len(Document(after).blocks) > len(Document(text).blocks)
    left = Document(after).parsed.data["step"]
    for step in Document(text).parsed.data["step"]:
        kept = [each for each in left if {**each, "then": 0, "touch": 0} == {**step, "then": 0, "touch": 0}]
        assert kept


@given(SEEDS, KINDS)
def test_no_step_that_was_there_comes_closer(seed: int, kind: Insert) -> None:
    text = rough_text(seed)
    after = inserted(text, kind, seed % len(Document(text).blocks))
    old = {facts.lines: facts.touch for facts in step_facts(Document(text))}
    for facts in step_facts(Document(after)):
        assert facts.is_question or facts.lines not in old or facts.touch <= old[facts.lines]


TEXT = """\
format = 1
title = "Tea"
touch = "embrace"

[[step]]
part = "opening"
say = "Sit."

[[step]]
ask = "A hug?"
if_ease_off = "near"

[[step]]
say = "Hold each other."
then = "closing"  # and not on

[[step]]
id = "near"
touch = "near"
say = "Sit near each other."

[[step]]
part = "closing"
after = "finished"
say = "Thank you."
"""


def steps_of(text: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = Document(text).parsed.data["step"]  # type: ignore[assignment]
    return found


def test_step_below_one_that_leads_on_leads_on_instead() -> None:
    after = inserted(TEXT, Insert.BREATH, 2)
    assert "then" not in steps_of(after)[2]
    assert steps_of(after)[3]["then"] == "closing"
    assert '[[step]]\ntitle = "Three breaths"' in after
    assert 'then = "closing"  # and not on' in after


def test_question_brings_a_gentler_step_before_the_closing() -> None:
    steps = steps_of(inserted(TEXT, Insert.QUESTION, 0))
    asked = next(each for each in steps if str(each.get("ask")).startswith("Would a little"))
    gentler = next(each for each in steps if each.get("id") == asked["if_ease_off"])
    assert gentler["touch"] == "none"
    assert steps[steps.index(gentler) + 1]["part"] == "closing"
    assert steps[steps.index(gentler) - 1]["then"] == "closing"


def test_second_question_has_a_gentler_step_of_its_own() -> None:
    text = inserted(inserted(TEXT, Insert.QUESTION, 2), Insert.QUESTION, 2)
    names = [each["id"] for each in steps_of(text) if "id" in each]
    assert len(names) == len(set(names)) == 3


def test_kiss_leaves_the_touch_of_the_steps_that_were_there() -> None:
    text = inserted(TEXT, Insert.KISS, 3)
    assert Document(text).value(("touch",)) == "close"
    kiss = next(each for each in steps_of(text) if each.get("title") == "Kiss")
    assert kiss["lengths"] == ["6s", "15s", "30s", "until ready"]
    hug = next(each for each in steps_of(text) if each.get("say") == "Hold each other.")
    assert hug["touch"] == "embrace"


def test_closing_that_is_missing_is_for_a_stop() -> None:
    assert steps_of(inserted(TEXT, Insert.CLOSING, 1))[-1]["after"] == "stopped"


def test_words_are_in_the_language_of_the_file() -> None:
    text = inserted(TEXT.replace('title = "Tea"', 'title = "Tee"\nlanguage = "de"'), Insert.QUESTION, 0)
    assert "Wäre jetzt ein wenig mehr schön?" in text


def test_change_of_places_begins_a_second_round() -> None:
    text = inserted(TEXT, Insert.SWAP, 3)
    assert Document(text).value(("rounds",)) == 2
    assert steps_of(text)[1]["between_rounds"] is True


def test_programme_takes_no_step() -> None:
    with pytest.raises(EditError):
        inserted('format = 1\n[[week]]\ntitle = "One"\n', Insert.STEP, 0)
