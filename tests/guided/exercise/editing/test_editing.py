"""Test the edits of forms: the data afterwards is as asked, and everything else stays as it was written."""

from copy import deepcopy
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.editing.blocks import delete_block, duplicate_block, insert_block, move_block
from guided.exercise.editing.document import Document, EditError, TextEdit, apply_edits
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.inserts import Insert, insert
from guided.exercise.editing.rows import add_row, delete_row
from guided.exercise.editing.step_names import references_to, rename_step, step_name
from guided.exercise.toml.loading import load_toml
from guided.exercise.toml.source_text import FieldPath
from tests.guided.exercise.editing.rough_texts import comments_in, rough_text

SEEDS = st.integers(0, 100_000)
WORDS = st.text(max_size=60).filter(lambda text: "\r" not in text and all(not 0xD800 <= ord(c) < 0xE000 for c in text))
LEADING = ("then", "if_continue", "if_ease_off", "if_stop")

TEXT = """\
# A cup of tea.
format = 1
title = "Tea"  # the working title
touch = "hands"

[[step]]
id = "sit"   # by the window
say = "Sit."
cues = [
  { at = "4s", say = "One." },  # slowly
  { at = "8s", say = "Two." },
]

# Warm hands first.
[[step]]
ask = "A hand?"
if_ease_off = "sit"  # or the closing

[[step]]
part = "closing"
say = '''Rest.'''"""


def edited(text: str, edits: list[TextEdit]) -> Any:
    return load_toml(apply_edits(text, edits))


def lost_comments(document: Document, edits: list[TextEdit], path: FieldPath) -> list[str]:
    """Return the comments that are lost by `edits`, but for those inside the old value at `path`."""
    old = document.parsed.locations.get(path)
    inside = comments_in(document.text[old.value.start : old.value.end]) if old else []
    if document.is_under_header((*path, 0)):
        inside = [comment for each in edits for comment in comments_in(document.text[each.start : each.end])]
    left = [*comments_in(apply_edits(document.text, edits)), *inside]
    return [comment for comment in comments_in(document.text) if comment not in left]


def data_of(document: Document) -> Any:
    return deepcopy(document.parsed.data)


@given(SEEDS, WORDS, st.sampled_from(("title", "say", "note", "show")))
def test_set_text_is_read_back_and_all_comments_stay(seed: int, words: str, field: str) -> None:
    text = rough_text(seed)
    document = Document(text)
    step = seed % len(document.blocks)
    edits = set_field(document, ("step", step, field), words)
    wanted = data_of(document)
    wanted["step"][step][field] = words
    assert edited(text, edits) == wanted
    assert comments_in(apply_edits(text, edits)) == comments_in(text)


@given(SEEDS, st.sampled_from((True, False, 3, 0.25, ["a", 'b"c'])))
def test_set_value_at_top_is_read_back(seed: int, value: Any) -> None:
    text = rough_text(seed)
    document = Document(text)
    for field in ("rounds", "care", "by"):
        edits = set_field(document, (field,), value)
        assert edited(text, edits) == {**document.parsed.data, field: value}
        assert lost_comments(document, edits, (field,)) == []


@given(SEEDS)
def test_deleted_field_takes_nothing_else_along(seed: int) -> None:
    text = rough_text(seed)
    document = Document(text)
    step = seed % len(document.blocks)
    for field in document.parsed.data["step"][step]:  # type: ignore[index]
        edits = delete_field(document, ("step", step, field))
        wanted = data_of(document)
        del wanted["step"][step][field]
        assert edited(text, edits) == wanted
        assert all(comment.startswith("# behind") for comment in lost_comments(document, edits, ("step", step, field)))


@given(SEEDS, WORDS)
def test_row_added_and_deleted_leaves_the_others(seed: int, words: str) -> None:
    text = rough_text(seed)
    document = Document(text)
    step = seed % len(document.blocks)
    rows = data_of(document)["step"][step].get("cues", [])
    added = apply_edits(text, add_row(document, step, {"at": "3s", "say": words}))
    wanted = data_of(document)
    wanted["step"][step]["cues"] = [*rows, {"at": "3s", "say": words}]
    assert load_toml(added) == wanted
    assert comments_in(added) == comments_in(text)
    assert edited(added, delete_row(Document(added), step, len(rows))) == document.parsed.data


@given(SEEDS)
def test_value_in_row_is_set_and_deleted(seed: int) -> None:
    document = Document(rough_text(seed))
    for step, block in enumerate(data_of(document)["step"]):
        for row in range(len(block.get("cues", []))):
            path = ("step", step, "cues", row)
            wanted = data_of(document)
            wanted["step"][step]["cues"][row]["sound"] = "bell"
            changed = apply_edits(document.text, set_field(document, (*path, "sound"), "bell"))
            assert load_toml(changed) == wanted
            if "sound" not in block["cues"][row]:
                assert edited(changed, delete_field(Document(changed), (*path, "sound"))) == document.parsed.data


@given(SEEDS, SEEDS)
def test_moved_block_keeps_its_words_and_comments(seed: int, other: int) -> None:
    text = rough_text(seed)
    document = Document(text)
    count = len(document.blocks)
    number, before = seed % count, other % (count + 1)
    wanted = data_of(document)
    block = wanted["step"].pop(number)
    wanted["step"].insert(before - (before > number), block)
    moved = apply_edits(text, move_block(document, number, before))
    assert load_toml(moved) == wanted
    assert comments_in(moved) == comments_in(text)


@given(SEEDS)
def test_duplicated_block_has_a_name_of_its_own(seed: int) -> None:
    document = Document(rough_text(seed))
    number = seed % len(document.blocks)
    blocks = edited(document.text, duplicate_block(document, number))["step"]
    old = data_of(document)["step"]
    copy = blocks.pop(number + 1)
    assert blocks == old
    names = [each["id"] for each in [*blocks, copy] if "id" in each]
    assert len(names) == len(set(names))
    unnamed = {key: value for key, value in copy.items() if key not in ("id", *LEADING)}
    assert unnamed == {key: value for key, value in old[number].items() if key not in ("id", *LEADING)}


@given(SEEDS)
def test_deleted_block_is_led_to_no_more(seed: int) -> None:
    document = Document(rough_text(seed))
    number = seed % len(document.blocks)
    name = step_name(document, number)
    wanted = data_of(document)["step"]
    del wanted[number]
    for each in wanted:
        for field in LEADING:
            if name is not None and each.get(field) == name:
                del each[field]
    assert edited(document.text, delete_block(document, number)).get("step", []) == wanted


@given(SEEDS)
def test_renamed_step_is_named_so_everywhere(seed: int) -> None:
    document = Document(rough_text(seed))
    for number in range(len(document.blocks)):
        old = step_name(document, number)
        if old is None:
            continue
        after = Document(apply_edits(document.text, rename_step(document, number, "other-name")))
        assert step_name(after, number) == "other-name"
        assert len(references_to(after, "other-name")) == len(references_to(document, old))
        assert references_to(after, old) == []
        assert comments_in(after.text) == comments_in(document.text)


def any_edit(document: Document, random: Random) -> list[TextEdit]:
    count = len(document.blocks)
    number = random.randrange(count)
    kind = random.randrange(7 if count > 2 else 6)
    if kind == 5:
        return insert(document, random.choice([each for each in Insert if each is not Insert.KISS]), number)
    if kind == 0:
        return insert_block(document, number, '[[step]]\nsay = "Breathe."')
    if kind == 1:
        return duplicate_block(document, number)
    if kind == 2:
        return move_block(document, number, random.randrange(count + 1))
    if kind == 3:
        return set_field(document, ("step", number, "for"), "20s")
    if kind == 4:
        return add_row(document, number, {"at": "1s", "sound": "bell"})
    return delete_block(document, number)


def blocks_of(text: str) -> list[str]:
    return [text[span.start : span.end].strip() for span in Document(text).blocks]


@given(SEEDS, SEEDS)
def test_blocks_that_an_edit_is_not_about_stay_byte_for_byte(seed: int, other: int) -> None:
    text = rough_text(seed)
    document = Document(text)
    count = len(document.blocks)
    number, before = seed % count, other % (count + 1)
    head, old = text[: document.blocks[0].start], blocks_of(text)
    new_block = '[[step]]\nsay = "Breathe."'
    inserted = apply_edits(text, insert_block(document, before, new_block))
    assert inserted.startswith(head)
    assert blocks_of(inserted) == [*old[:before], new_block.replace("\n", document.line_break), *old[before:]]
    assert apply_edits(text, set_field(document, ("step", number, "note"), "x")).startswith(head)
    written = blocks_of(apply_edits(text, set_field(document, ("step", number, "note"), "x")))
    assert [each for n, each in enumerate(written) if n != number] == [*old[:number], *old[number + 1 :]]
    moved = apply_edits(text, move_block(document, number, before))
    assert moved.startswith(head)
    assert sorted(blocks_of(moved)) == sorted(old)


@given(SEEDS, SEEDS)
def test_inserted_block_is_parted_from_the_others_by_an_empty_line(seed: int, other: int) -> None:
    text = rough_text(seed)
    before = other % (len(Document(text).blocks) + 1)
    inserted = apply_edits(text, insert_block(Document(text), before, "[[step]]\nsay = 'Here.'"))
    lines = inserted.splitlines()
    at = lines.index("say = 'Here.'") - 1
    assert lines[at - 1].strip() == ""
    assert at + 2 >= len(lines) or lines[at + 2].strip() == ""


@given(SEEDS)
def test_edits_one_after_the_other_leave_a_readable_file(seed: int) -> None:
    random, text = Random(seed), rough_text(seed)
    has_windows_ends = "\r\n" in text
    for _ in range(8):
        text = apply_edits(text, any_edit(Document(text), random))
        load_toml(text)
    assert text.count("\r\n") == (text.count("\n") if has_windows_ends else 0)


def test_new_field_stands_below_those_before_it_in_the_table() -> None:
    document = Document(TEXT)
    text = apply_edits(TEXT, set_field(document, ("step", 0, "title"), "Arrive"))
    assert 'id = "sit"   # by the window\ntitle = "Arrive"\nsay = "Sit."' in text


def test_words_with_line_breaks_are_written_between_three_quotes() -> None:
    text = apply_edits(TEXT, set_field(Document(TEXT), ("step", 0, "say"), "Sit.\n\nBreathe."))
    assert 'say = """\nSit.\n\nBreathe."""\n' in text


def test_moved_block_takes_the_comment_above_it_along() -> None:
    text = apply_edits(TEXT, move_block(Document(TEXT), 1, 0))
    assert text.index("# Warm hands first.\n[[step]]") < text.index('id = "sit"')


def test_block_is_inserted_at_the_end_of_a_file_without_line_break() -> None:
    text = apply_edits(TEXT, insert_block(Document(TEXT), 3, '[[step]]\npart = "closing"\n'))
    assert text.endswith("say = '''Rest.'''\n\n[[step]]\npart = \"closing\"\n")


def test_value_that_is_there_already_changes_nothing() -> None:
    assert set_field(Document(TEXT), ("step", 2, "say"), "Rest.") == []
    assert set_field(Document(TEXT), ("title",), "Tea") == []


def test_text_that_is_no_toml_is_not_edited_and_says_where() -> None:
    with pytest.raises(EditError) as error:
        set_field(Document(TEXT.replace('"Tea"', '"Tea')), ("title",), "Cake")
    assert error.value.line == 3


@pytest.mark.parametrize("name", ["", "Two words", "closing", "sit", "x" * 41])
def test_name_that_can_not_be_is_refused_with_words(name: str) -> None:
    text = TEXT.replace('ask = "A hand?"', 'id = "ask"\nask = "A hand?"')
    with pytest.raises(EditError) as error:
        rename_step(Document(text), 1, name)
    assert error.value.message


def test_block_that_is_not_there_is_refused() -> None:
    for edit in (delete_block, duplicate_block):
        with pytest.raises(EditError):
            edit(Document(TEXT), 3)
    with pytest.raises(EditError):
        delete_row(Document(TEXT), 0, 2)


@pytest.mark.parametrize("text", ["", "format = 1\n", "# Nothing yet."])
def test_file_without_steps_has_no_blocks(text: str) -> None:
    assert Document(text).blocks == ()


def test_block_is_parted_also_where_the_author_leaves_no_empty_lines() -> None:
    text = "format = 1\n[[step]]\nsay = 'One.'\n[[step]]\nsay = 'Two.'\n"
    inserted = apply_edits(text, insert_block(Document(text), 1, "[[step]]\nsay = 'Here.'"))
    assert inserted == "format = 1\n[[step]]\nsay = 'One.'\n\n[[step]]\nsay = 'Here.'\n\n[[step]]\nsay = 'Two.'\n"


def test_new_field_stands_above_cues_under_headers_of_their_own() -> None:
    text = '[[step]]\nsay = "Sit."\n[[step.cues]]\nat = "1s"\nsay = "Stay."\n'
    after = apply_edits(text, set_field(Document(text), ("step", 0, "then"), "closing"))
    assert after == text.replace('"Sit."\n', '"Sit."\nthen = "closing"\n')
