"""Test what is proposed, explained and listed while a file is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.catalogue.library import bundled_exercises
from guided.exercise.editing.completion import Completion, completions
from guided.exercise.editing.document import Document, EditError, TextEdit, apply_edits
from guided.exercise.editing.hover import explain
from guided.exercise.editing.outline import outline
from guided.exercise.editing.place import find_place
from guided.exercise.schema.exercise_table import EXERCISE_TABLE
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE
from tests.guided.exercise.editing.rough_texts import rough_text

CARET = "|"
TEXT = """\
format = 1
title = "Tea"
touch = "hands"

[[step]]
id = "sit"
say = "Sit."
for = "20s"
cues = [
  { at = "4s", say = "One." },
]
"""


def proposed(text: str, *exercises: str) -> list[Completion]:
    """Return what is proposed at the bar in `text`."""
    at = text.index(CARET)
    return completions(text[:at] + text[at + 1 :], at, lambda: exercises)


def labels(text: str, *exercises: str) -> list[str]:
    return [each.label for each in proposed(text, *exercises)]


def taken(text: str, label: str) -> str:
    """Return the text after the proposal `label` was taken at the bar, with a bar where the caret is then."""
    (found,) = [each for each in proposed(text) if each.label == label]
    after = found.span.start + len(found.text) - found.caret
    done = apply_edits(text.replace(CARET, "", 1), [TextEdit(found.span.start, found.span.end, found.text)])
    return done[:after] + CARET + done[after:]


def test_empty_file_proposes_the_fields_of_an_exercise() -> None:
    assert labels("|")[: len(EXERCISE_TABLE.fields) - 1] == [n for n in EXERCISE_TABLE.fields if n != "step"]


def test_fields_that_are_written_are_not_proposed_again() -> None:
    found = labels(TEXT.replace('say = "Sit."', "|"))
    assert set(found) & {"id", "for", "cues", "title"} == {"title"}


def test_words_that_begin_so_come_before_those_that_hold_it() -> None:
    assert labels("[[step]]\nso|") == ["sound", "end_sound"]


@pytest.mark.parametrize(
    ("text", "label", "after"),
    [
        ("ti|", "title", 'title = "|"'),
        ("rou|", "rounds", "rounds = |"),
        ("ca|", "care", 'care = ["|"]'),
        ('touch = "ha|"\n', "hands", 'touch = "hands"|\n'),
        ("touch = |\n", "hands", 'touch = "hands"|\n'),
        ("touch = 'h|\n", "hands", "touch = 'hands'|\n"),
        ("[[step]]\naloud = t|\n", "true", "[[step]]\naloud = true|\n"),
        ('[[step]]\nfor = "|"', "until ready", '[[step]]\nfor = "until ready"|'),
        ('moods = ["easy", "|"]', "tender", 'moods = ["easy", "tender"|]'),
        ('[[step]]\ncues = [{ at = "1s", s| }]', "say", '[[step]]\ncues = [{ at = "1s", say = "|" }]'),
        ("[[step]]\ncu|", "cues", "[[step]]\ncues = [\n  { | },\n]"),
    ],
)
def test_proposal_that_is_taken_leaves_the_caret_where_one_goes_on(text: str, label: str, after: str) -> None:
    assert taken(text, label) == after


@pytest.mark.parametrize(
    "text",
    [
        "# a comm|ent",
        'title = "The |"',
        'title = "Tea" # |',
        "[[st|",
        "[[step]]\nsay = '''\nwords\nti|\n'''",
        "unknown = |",
        "[other]\n|",
        'title = "Tea" |',
    ],
)
def test_nothing_is_proposed_where_words_are_free(text: str) -> None:
    assert labels(text) == []


def test_steps_of_the_file_are_proposed_where_a_step_leads() -> None:
    text = f'{TEXT}\n[[step]]\nask = "A hand?"\nif_ease_off = "|"\n'
    assert labels(text) == ["sit", "next", "next-round", "closing"]


def test_exercises_are_proposed_where_a_programme_names_one() -> None:
    assert labels('[[week]]\ndo = [{ exercise = "h|" }]', "long-hug", "tea") == ["long-hug"]


def test_row_proposes_the_fields_of_a_cue() -> None:
    assert labels("[[step]]\ncues = [{ | }]") == [*CUE_TABLE.fields]


@given(st.integers(0, 100_000), st.floats(0, 1))
def test_place_is_found_anywhere_in_half_a_text(seed: int, share: float) -> None:
    text = rough_text(seed)
    cut = text[: int(len(text) * share)]
    place = find_place(cut, len(cut))
    for each in completions(cut, len(cut)):
        assert each.span.end >= each.span.start >= 0
    assert place is None or cut[place.span.start : place.span.end].strip("\"'") == place.word


def test_field_is_explained_in_the_words_of_the_table() -> None:
    found = explain(TEXT, TEXT.index("for ="))
    assert found is not None
    assert found.sentence == STEP_TABLE.fields["for"].description


def test_choice_is_explained_by_its_own_sentence() -> None:
    found = explain(TEXT, TEXT.index("hands"))
    assert found is not None
    assert found.sentence == EXERCISE_TABLE.fields["touch"].choices["hands"]


@pytest.mark.parametrize("words", ["Sit.", "[[step]]", "One."])
def test_words_of_their_own_are_not_explained(words: str) -> None:
    assert explain(TEXT, TEXT.index(words)) is None


def test_outline_has_each_block_with_its_words() -> None:
    text = f'{TEXT}\n[[step]]\nask = "A hand?"\n\n[[step]]\npart = "closing"\n'
    assert [(each.title, each.detail) for each in outline(Document(text))] == [
        ("Sit.", "sit"),
        ("A hand?", "question"),
        ("Step 3", "closing"),
    ]
    with pytest.raises(EditError):
        outline(Document("title = "))


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ('"sit"', "Step 2 leads here."),
        ('if_ease_off = "s', "Step 1: “Sit”."),
        ('then = "c', "The first step of the closing."),
        ('"4-2-6"', "In 4, hold 2, out 6: 12 seconds a breath."),
        ('"tender"', "When they feel soft already."),
        ('variant = "low', "For those who chose “Lying down”."),
    ],
)
def test_value_is_explained_by_what_it_leads_to(word: str, sentence: str) -> None:
    text = (
        'moods = ["tender"]\nvariants = [{ id = "low", title = "Lying down" }]\n\n'
        '[[step]]\nid = "sit"\nsay = "Sit."\nbreathe = "4-2-6"\n\n'
        '[[step]]\nask = "A hand?"\nif_ease_off = "sit"\nthen = "closing"\nvariant = "low"\n'
    )
    found = explain(text, text.index(word) + len(word) - 1)
    assert found is not None
    assert found.sentence == sentence


def test_exercise_of_a_programme_is_explained_by_its_title() -> None:
    text = 'title = "Weeks"\n\n[[week]]\ndo = [{ exercise = "long-hug" }, { exercise = "no-such" }]\n'
    found = explain(text, text.index("long-hug"), bundled_exercises)
    assert found is not None
    assert found.sentence.startswith("The long hug. ")
    unknown = explain(text, text.index("no-such"), bundled_exercises)
    assert unknown is not None
    assert unknown.sentence == "No exercise of this name is known here."


def test_words_of_their_own_are_explained_by_their_field_where_it_is_asked_for() -> None:
    found = explain(TEXT, TEXT.index("Sit."), widely=True)
    assert found is not None
    assert found.sentence == STEP_TABLE.fields["say"].description


@given(st.integers(0, 100_000), st.floats(0, 1))
def test_any_place_of_half_a_text_is_explained_or_not_without_an_error(seed: int, share: float) -> None:
    text = rough_text(seed)
    cut = text[: int(len(text) * share)]
    found = explain(cut, len(cut) // 2, bundled_exercises, widely=True)
    assert found is None or 0 <= found.span.start <= found.span.end <= len(cut)
