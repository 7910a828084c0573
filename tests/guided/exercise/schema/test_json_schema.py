"""Test that the JSON Schemas accept and reject the same files as the checker, as far as a schema can."""

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from guided.exercise.reading import read_text
from guided.exercise.schema import json_schema
from guided.exercise.schema.fields import TableSchema
from guided.exercise.schema.file_kinds import FILE_KINDS, FileKind
from guided.exercise.template import render_template
from tests.paths import EXAMPLES, ROOT

EXAMPLE_TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in EXAMPLES.glob("*.toml")}
SHIPPED = {file.stem: file.read_text(encoding="utf-8") for file in ROOT.glob("exercises/*.toml")}
VALIDATOR = jsonschema.Draft7Validator(json_schema.exercise_schema())
OF_SHAPE = {
    shape.noun_phrase: made
    for shape, made in zip(
        FILE_KINDS,
        (
            json_schema.exercise_schema,
            json_schema.programme_schema,
            json_schema.ladder_schema,
            json_schema.pack_schema,
        ),
        strict=True,
    )
}
SCOPES = [(shape, scope) for shape in FILE_KINDS for scope in shape.tables if scope.fields]


def nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)


@pytest.mark.parametrize("made", OF_SHAPE.values(), ids=OF_SHAPE)
def test_schema_is_valid(made: Callable[[], dict[str, object]]) -> None:
    jsonschema.Draft7Validator.check_schema(made())


@pytest.mark.parametrize("text", [*EXAMPLE_TEXTS.values(), *SHIPPED.values(), render_template("our-evening")])
def test_schema_accepts_valid_files(text: str) -> None:
    assert list(VALIDATOR.iter_errors(tomllib.loads(text))) == []


@pytest.mark.parametrize(
    ("example", "old", "new"),
    [
        ("long-hug", 'title = "The long hug"', "title = 30"),
        ("long-hug", 'title = "The long hug"\n', ""),
        ("long-hug", 'title = "The long hug"', 'titel = "The long hug"'),
        ("long-hug", 'title = "The long hug"', f'title = "{81 * "x"}"'),
        ("long-hug", "format = 1", "format = 2"),
        ("long-hug", "format = 1", 'format = "1"'),
        ("long-hug", 'touch = "embrace"\nlength', 'touch = "hug"\nlength'),
        ("long-hug", "[[step]]\nask", '[[step]]\nduration = "3s"\nask'),
        ("long-hug", 'for = "15s"', "for = 15"),
        ("long-hug", 'part = "opening"', 'part = "start"'),
        ("long-hug", "aloud = true", 'aloud = "true"'),
        ("long-hug", '{ at = "8s", say', "{ say"),
        ("long-hug", '{ at = "8s", say', '{ at = "8s", then = "x", say'),
        ("thirty-second-kiss", "breaths = 3", "breaths = 61"),
        ("thirty-second-kiss", "breaths = 3", "breaths = 2.5"),
        ("thirty-second-kiss", 'pace = "slow"', 'pace = "fast"'),
        ("thirty-second-kiss", 'pace = "slow"', 'moods = ["sad"]'),
        ("thirty-second-kiss", 'pace = "slow"', "variants = []"),
        ("hand-ladder", "rounds = 2", "rounds = 7"),
        ("hand-ladder", "rounds = 2", "week = 2"),
    ],
)
def test_schema_and_checker_reject_invalid_files(example: str, old: str, new: str) -> None:
    assert old in EXAMPLE_TEXTS[example]
    text = EXAMPLE_TEXTS[example].replace(old, new, 1)
    assert list(VALIDATOR.iter_errors(tomllib.loads(text)))
    assert read_text(text, example).errors


@pytest.mark.parametrize("made", OF_SHAPE.values(), ids=OF_SHAPE)
def test_schema_has_no_alternatives_and_no_patterns(
    made: Callable[[], dict[str, object]],
) -> None:
    for node in nodes(made()):
        assert not node.keys() & {"oneOf", "anyOf", "allOf", "pattern"}


@pytest.mark.parametrize(("shape", "scope"), SCOPES, ids=[scope.noun_phrase for _, scope in SCOPES])
def test_every_field_and_choice_has_a_description(shape: FileKind, scope: TableSchema) -> None:
    made = OF_SHAPE[shape.noun_phrase]()
    tables = [node for node in nodes(made) if node.get("properties", {}).keys() == scope.fields.keys()]
    assert len(tables) == 1
    for name, field in scope.fields.items():
        reported = tables[0]["properties"][name]["description"]
        assert reported[0].isupper()
        assert reported.rstrip().endswith((".", "}", '"'))
        for word, sentence in field.choices.items():
            assert f"{word}: {sentence}" in reported
            assert sentence.endswith(".")


def test_alias_is_no_field_and_means_one_field() -> None:
    for _, scope in SCOPES:
        words = [word for field in scope.fields.values() for word in field.aliases]
        assert len(words) == len(set(words))
        assert not set(words) & scope.fields.keys()


def test_schemas_are_written_and_an_existing_config_is_kept(tmp_path: Path) -> None:
    names = ["exercise.schema.json", "programme.schema.json", "ladder.schema.json", "pack.schema.json"]
    assert [file.name for file in json_schema.write_schemas(tmp_path)] == [*names, "tombi.toml"]
    assert json.loads((tmp_path / "exercise.schema.json").read_text(encoding="utf-8")) == json_schema.exercise_schema()
    setting = tomllib.loads((tmp_path / "tombi.toml").read_text(encoding="utf-8"))
    assert [each["path"] for each in setting["schemas"]] == names
    (tmp_path / "tombi.toml").write_text("# mine\n", encoding="utf-8")
    assert [file.name for file in json_schema.write_schemas(tmp_path)] == names
    assert (tmp_path / "tombi.toml").read_text(encoding="utf-8") == "# mine\n"
