"""Test what is undone: every text that was there comes back, in the order backwards."""

from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.editing.document import TextEdit, apply_edits
from guided.exercise.editing.history import EditHistory, difference

TEXTS = st.text(alphabet='ab \n"é🫖', max_size=30)


def undone(history: EditHistory, text: str) -> list[str]:
    """Return every text that undoing leads to, one after the other."""
    found = []
    while (edit := history.undo()) is not None:
        text = apply_edits(text, [edit])
        found.append(text)
    return found


def typed(history: EditHistory, text: str, words: str) -> str:
    """Write `words` at the end of `text`, a letter at a time."""
    for letter in words:
        text += letter
        history.record(text)
    return text


@given(TEXTS, TEXTS, st.none() | st.integers(0, 30))
def test_difference_makes_the_new_text_of_the_old_and_back(old: str, new: str, place: int | None) -> None:
    change = difference(old, new, place)
    assert apply_edits(old, [change.redoing()]) == new
    assert apply_edits(new, [change.undoing()]) == old


@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_changes_of_their_own_come_back_one_by_one_and_are_made_again(texts: list[str]) -> None:
    history = EditHistory()
    for text in texts:
        history.record(text)
        history.close()
    different = [text for number, text in enumerate(texts) if number == 0 or text != texts[number - 1]]
    assert undone(history, texts[-1]) == different[-2::-1]
    text = texts[0]
    again = []
    while (edit := history.redo()) is not None:
        text = apply_edits(text, [edit])
        again.append(text)
    assert again == different[1:]


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3), TEXTS), max_size=20))
def test_typed_changes_end_with_the_first_text(changes: list[tuple[int, int, str]]) -> None:
    history = EditHistory()
    text = "format = 1\n"
    history.record(text)
    for start, length, words in changes:
        text = apply_edits(text, [TextEdit(min(start, len(text)), min(start + length, len(text)), words[:1])])
        history.record(text)
    found = undone(history, text)
    assert found[-1:] in ([], ["format = 1\n"])
    assert found or text == "format = 1\n"


def test_letters_of_a_word_are_undone_together() -> None:
    history = EditHistory()
    history.record("")
    text = typed(history, "", "two hands\n")
    assert undone(history, text) == ["two hands", "two ", ""]


def test_letters_deleted_one_by_one_come_back_together() -> None:
    history = EditHistory()
    for text in ("hands", "hand", "han", "ha"):
        history.record(text)
    assert undone(history, "ha") == ["hands"]


def test_change_after_undoing_takes_what_was_undone_away() -> None:
    history = EditHistory()
    text = typed(history, "", "ab")
    history.undo()
    history.record("c")
    assert history.redo() is None
    assert text == "ab"


def test_closed_change_is_not_joined_by_the_next_letter() -> None:
    history = EditHistory()
    history.record("")
    history.record("a")
    history.close()
    history.record("ab")
    assert undone(history, "ab") == ["a", ""]


def test_letter_typed_before_its_like_is_joined_at_its_place() -> None:
    history = EditHistory()
    for text, place in (("a b", 0), ("a  b", 1), ("a x b", 2)):
        history.record(text, place)
    assert undone(history, "a x b") == ["a b"]
