"""Test the list of all lines that an exercise speaks."""

from pathlib import Path

import pytest

from guided.exercise.editing.document import Document, EditError
from guided.voicing.file_names import plain_name
from guided.voicing.keeping import keep_recording
from guided.voicing.spoken_lines import LineKey, VoiceState, find_line, lines_in, spoken_lines
from tests.guided.sound_files import SOUNDS
from tests.guided.voicing.exercises import RECORDING, TEXT, exercise_in

HANDS = LineKey(2)


def voiced(file: Path, key: LineKey) -> str:
    """Record the line at `key` of TEXT, and return the text that names it."""
    voice = keep_recording(RECORDING, file, TEXT, key)
    return TEXT.replace('say = "Let go slowly."', f'say = "Let go slowly."\nvoice = "{voice}"')


def test_lines_are_listed_in_order_with_step_and_line_and_no_question(tmp_path: Path) -> None:
    lines = spoken_lines(TEXT, exercise_in(tmp_path))
    assert [(*each.key, each.name, each.words, each.at) for each in lines] == [
        (0, None, "sit-down-each-with-a-1", "Sit down, each with a cup.", 0.0),
        (2, None, "hands-1", "{giver}, put the cups down, and take a hand.", 0.0),
        (2, 0, "hands-2", "Just so.", 20.0),
        (2, 2, "hands-3", "", 40.0),
        (3, None, "cups-1", "Look out of the window together.", 0.0),
        (4, None, "let-go-slowly-1", "Let go slowly.", 0.0),
    ]
    assert [each.has_names for each in lines] == [False, True, False, False, False, False]


def test_line_is_missing_gone_or_recorded(tmp_path: Path) -> None:
    file = exercise_in(tmp_path)
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice" / "window.mp3").write_bytes(SOUNDS["mp3"])
    states = {each.name: (each.state, each.seconds is None) for each in spoken_lines(TEXT, file)}
    assert states["hands-1"] == (VoiceState.MISSING, True)
    assert states["hands-3"] == (VoiceState.GONE, True)
    assert states["cups-1"] == (VoiceState.RECORDED, False)


@pytest.mark.parametrize(
    ("words", "state", "before"),
    [
        ("Let go slowly.", VoiceState.RECORDED, ""),
        ("let go, slowly", VoiceState.RECORDED, ""),
        ("Come apart slowly.", VoiceState.CHANGED, "Let go slowly."),
    ],
)
def test_line_is_changed_once_it_says_something_else(
    tmp_path: Path, words: str, state: VoiceState, before: str
) -> None:
    file = exercise_in(tmp_path)
    text = voiced(file, LineKey(4)).replace('"Let go slowly."', f'"{words}"')
    last = spoken_lines(text, file)[-1]
    assert (last.state, last.recorded_words, last.seconds) == (state, before, 0.5)


def test_recording_stays_with_its_line_when_steps_are_moved(tmp_path: Path) -> None:
    file = exercise_in(tmp_path)
    text = voiced(file, LineKey(4))
    head, *steps = text.split("[[step]]")
    moved = "[[step]]".join([head, steps[-1], *steps[:-1]])
    assert spoken_lines(moved, file)[0].state is VoiceState.RECORDED


@pytest.mark.parametrize("text", ["", "title = ", "title = 'x'", "[[week]]\ndo = []", "step = 1", "[[step]]\ncues = 3"])
def test_text_without_steps_or_that_cannot_be_read_has_no_lines(tmp_path: Path, text: str) -> None:
    assert spoken_lines(text, tmp_path / "x.toml") == []


def test_line_is_found_again_by_its_words_after_a_step_was_inserted() -> None:
    more = TEXT.replace("# The question.", '[[step]]\nfor = "20s"\nsay = "Just so."\n')
    assert find_line(Document(more), LineKey(2, 0), "Just so.").key == LineKey(1)
    assert find_line(Document(more), LineKey(3, 0), "Just so.").key == LineKey(3, 0)
    with pytest.raises(EditError, match="something else"):
        find_line(Document(more), LineKey(2, 0), "Just now.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zwei Tassen, süß & heiß", "zwei-tassen-suess-heiss"),
        ("L’œil / Don't\\..", "lil-dont"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("呼吸", ""),
        ("Ærø Łódź å", "aeroe-lodz-a"),
        ("a" * 200, "a" * 60),
    ],
)
def test_name_holds_what_every_file_system_takes(text: str, name: str) -> None:
    assert plain_name(text) == name


def test_step_whose_words_have_no_plain_letters_is_named_by_its_number() -> None:
    text = '[[step]]\nsay = "呼吸"\n[[step]]\nid = "con"\nsay = "x"\n'
    assert [each.name for each in lines_in(Document(text))] == ["step-1-1", "con-1"]
