"""Test that every field of every file is compared, and that each change is a sentence, more touch before all else."""

from json import dumps
from pathlib import Path

import pytest

from guided.exercise.reading import ReadResult
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import FILE_KINDS, PACK_KIND, FileKind
from guided.packs.changes import Change, ChangeKind, changes_between
from guided.packs.contents import PackContents, check_folder
from tests.guided.packs.coach_files import HUG, coach_folder, put
from ui.features.packs.change_wording import change_rows, change_sentence
from ui.features.packs.field_labels import label

VALUES: dict[FieldType, tuple[object, object]] = {
    FieldType.FORMAT: (1, 2),
    FieldType.WHOLE: (2, 3),
    FieldType.NUMBER: (0.25, 0.5),
    FieldType.FLAG: (True, False),
    FieldType.TEXTS: (["one thing"], ["another thing"]),
    FieldType.LENGTHS: (["20s"], ["40s"]),
    FieldType.VARIANTS: ([{"id": "seated", "title": "Seated"}], ["Lying"]),
}
"""An older and a newer value by the type of a field, where they are no texts."""


def values(field: Field) -> tuple[object, object]:
    """Return an older and a newer value of a field."""
    if field.choices and field.type in (FieldType.CHOICE, FieldType.CHOICES):
        first, second = list(field.choices)[:2]
        return ([first], [second]) if field.type is FieldType.CHOICES else (first, second)
    return VALUES.get(field.type, ("older words", "newer words"))


def written(kind: FileKind, table: TableSchema, name: str, value: object) -> str:
    """Return a file of a kind whose table of that schema has one field with a value; without it for None."""
    line = "" if value is None else f"{name} = {_toml(value)}"
    title = "" if name == "title" and table is kind.top_table else 'title = "Together"\n'
    if table is kind.top_table:
        return f"{title}{line}\n\n[[{kind.block}]]\n"
    if table is kind.block_table:
        return f"{title}\n[[{kind.block}]]\n{line}\n"
    (rows,) = [each.name for each in kind.block_table.fields.values() if each.type in INLINE_TABLE_TYPES]
    return f"{title}\n[[{kind.block}]]\n{rows} = [{{ {line} }}]\n"


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_toml(each)}' for key, each in value.items())} }}"
    return dumps(value)


def contents(kind: FileKind, text: str) -> PackContents:
    """Return a pack whose one file has this text."""
    folder = Path("/pack")
    own = "pack.toml" if kind is PACK_KIND else "exercises/ours.toml"
    readings = {"pack.toml": "", own: text}
    return PackContents(folder, tuple((folder / name, ReadResult(None, (), each)) for name, each in readings.items()))


FIELDS = [
    pytest.param(kind, table, each, id=f"{table.noun_phrase} {each.name}")
    for kind in FILE_KINDS
    for table in kind.tables
    for each in table.fields.values()
    if each.type is not FieldType.BLOCKS and each.type not in INLINE_TABLE_TYPES
]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("kind", "table", "each"), FIELDS)
def test_change_of_each_field_is_a_sentence_that_names_it_and_both_values(
    kind: FileKind, table: TableSchema, each: Field
) -> None:
    older, newer = values(each)
    before, after = (contents(kind, written(kind, table, each.name, value)) for value in (older, newer))
    (change,) = changes_between(before, after)
    assert (change.kind, change.name, change.table) == (ChangeKind.CHANGED, each.name, table)
    sentence = change_sentence(change)
    assert label(table.noun_phrase, each.name) in sentence
    assert "{" not in sentence
    assert sentence.endswith((".", "”"))
    if each.type is FieldType.TEXT and each.name != "note":
        assert "older words" in sentence
        assert "newer words" in sentence


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("kind", "table", "each"), FIELDS)
def test_field_that_came_or_went_is_a_sentence(kind: FileKind, table: TableSchema, each: Field) -> None:
    value, _ = values(each)
    without, with_it = (contents(kind, written(kind, table, each.name, one)) for one in (None, value))
    for before, after, expected in (
        (without, with_it, ChangeKind.ADDED),
        (with_it, without, ChangeKind.REMOVED),
    ):
        (change,) = changes_between(before, after)
        assert (change.kind, change.name) == (expected, each.name)
        assert label(table.noun_phrase, each.name) in change_sentence(change)


@pytest.mark.usefixtures("qapp")
def test_note_for_the_coach_is_never_told_to_the_couple() -> None:
    kind = FILE_KINDS[0]
    texts = [written(kind, kind.top_table, "note", value) for value in ("she is shy", "he is shy")]
    (change,) = changes_between(*(contents(kind, text) for text in texts))
    assert "shy" not in change_sentence(change)


def versions(folder: Path, before: dict[str, str], after: dict[str, str]) -> tuple[Change, ...]:
    """Return the changes between two folders of a coach, with files put into each."""
    found = []
    for name, files in (("before", before), ("after", after)):
        coach = coach_folder(folder / name)
        for path, text in files.items():
            put(coach, path, text.encode())
        found.append(check_folder(coach))
        assert not found[-1].has_errors
    return changes_between(*found)


def test_same_files_with_other_comments_and_spaces_have_no_change(tmp_path: Path) -> None:
    changed = HUG.replace('title = "A hug"', '# our own\ntitle   =   "A hug"')
    assert versions(tmp_path, {}, {"exercises/our-hug.toml": changed}) == ()


@pytest.mark.usefixtures("qapp")
def test_exercise_that_comes_closer_is_told_before_everything_else(tmp_path: Path) -> None:
    closer = HUG.replace('touch = "embrace"', 'touch = "close"').replace("A hug", "A closer hug")
    found = versions(tmp_path, {}, {"exercises/our-hug.toml": closer})
    sentences = [change_sentence(each) for each in found]
    assert sentences[0].startswith("It comes closer than before: up to a long kiss")
    assert sentences[1].startswith("“A closer hug” comes closer than before")
    rises = [each.rises for each in found]
    assert rises == sorted(rises, reverse=True)
    assert False in rises


def test_lower_touch_is_told_and_is_no_rise(tmp_path: Path) -> None:
    lower = HUG.replace('touch = "embrace"', 'touch = "hands"')
    found = versions(tmp_path, {}, {"exercises/our-hug.toml": lower})
    assert found
    assert not any(each.rises for each in found)


def test_limit_of_touch_that_is_taken_away_is_a_rise(tmp_path: Path) -> None:
    manifest = (coach_folder(tmp_path / "any") / "pack.toml").read_text("utf-8")
    limited = {"pack.toml": f'{manifest}touch = "hands"\n'}
    found = versions(tmp_path, limited, {})
    assert {(each.kind, each.name) for each in found if each.rises} == {
        (ChangeKind.CLOSER, ""),
        (ChangeKind.REMOVED, "touch"),
    }


@pytest.mark.usefixtures("qapp")
def test_step_that_came_is_told_with_its_words_and_the_others_are_not(tmp_path: Path) -> None:
    more = HUG.replace(
        '[[step]]\npart = "closing"', '[[step]]\nfor = "10s"\nsay = "Breathe."\n\n[[step]]\npart = "closing"'
    )
    (change,) = versions(tmp_path, {}, {"exercises/our-hug.toml": more})
    assert (change.kind, change.blocks) == (ChangeKind.ADDED, (6,))
    assert "Breathe." in change_sentence(change)


@pytest.mark.usefixtures("qapp")
def test_files_and_recordings_that_came_went_or_changed_are_told(tmp_path: Path) -> None:
    tea = {"exercises/cocoa.toml": HUG.replace("A hug", "Cocoa")}
    found = versions(tmp_path, {"exercises/voice/old.wav": "x"}, {**tea, "exercises/sounds/cup.wav": "y"})
    sentences = " ".join(change_sentence(each) for each in found)
    for words in (
        "New: “Cocoa”.",
        "Gone: the recording or sound old.wav.",
        "cup.wav has changed.",
    ):
        assert words in sentences


@pytest.mark.usefixtures("qapp")
def test_list_of_many_changes_says_how_many_are_left(tmp_path: Path) -> None:
    found = versions(
        tmp_path, {}, {"exercises/cocoa.toml": HUG, "exercises/milk.toml": HUG, "exercises/juice.toml": HUG}
    )
    assert [row["words"] for row in change_rows(found, 1)][1:] == ["And 2 more changes."]


@pytest.mark.usefixtures("qapp")
def test_length_of_a_step_is_told_as_it_is_read(tmp_path: Path) -> None:
    longer = HUG.replace('for = "30s"\nsay = "Let your arms', 'for = "1m30s"\nsay = "Let your arms')
    (change,) = versions(tmp_path, {}, {"exercises/our-hug.toml": longer})
    assert change_sentence(change) == "“A hug”, step 5: how long it lasts. Now 1 min 30 s, before 30 s."


@pytest.mark.usefixtures("qapp")
def test_closer_exercise_is_told_once(tmp_path: Path) -> None:
    closer = {"exercises/our-hug.toml": HUG.replace('touch = "embrace"\n\n[[step]]', 'touch = "close"\n\n[[step]]', 1)}
    found = versions(tmp_path, {}, closer)
    assert [(each.kind, each.name) for each in found] == [(ChangeKind.CLOSER, ""), (ChangeKind.CLOSER, "")]


@pytest.mark.usefixtures("qapp")
def test_change_of_a_dose_names_the_exercise_that_it_is_of(tmp_path: Path) -> None:
    manifest = (coach_folder(tmp_path / "any") / "pack.toml").read_text("utf-8")
    doses = [f'{manifest}\n[[dose]]\nexercise = "our-hug"\ntimes = {times}\n' for times in (2, 3)]
    (change,) = versions(tmp_path, {"pack.toml": doses[0]}, {"pack.toml": doses[1]})
    assert change_sentence(change) == "“A hug”, how much of it is for you: how often in a week. Now 3, before 2."


@pytest.mark.usefixtures("qapp")
def test_dose_that_lets_an_exercise_come_closer_is_told_as_more_touch(tmp_path: Path) -> None:
    manifest = (coach_folder(tmp_path / "any") / "pack.toml").read_text("utf-8")
    limited = f'{manifest}\n[[dose]]\nexercise = "our-hug"\ntouch = "hands"\n'
    found = versions(tmp_path, {"pack.toml": limited}, {})
    sentences = [change_sentence(each) for each in found]
    assert sentences[0].startswith("It comes closer than before: up to holding each other")
    assert sentences[1].startswith("“A hug” comes closer than before")
    assert found[0].rises


@pytest.mark.usefixtures("qapp")
def test_every_field_of_a_dose_is_among_the_fields_that_are_compared() -> None:
    compared = {(str(each.values[1].noun_phrase), each.values[2].name) for each in FIELDS}  # type: ignore[union-attr]
    for kind in FILE_KINDS:
        for table in kind.tables:
            for field in table.fields.values():
                is_rows = field.type is FieldType.BLOCKS or field.type in INLINE_TABLE_TYPES
                assert is_rows or (table.noun_phrase, field.name) in compared
    assert {name for phrase, name in compared if phrase == "a dose"} >= {"exercise", "length", "times", "touch"}
