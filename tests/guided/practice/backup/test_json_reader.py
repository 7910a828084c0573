"""Test that reading a document piece by piece gives the same values and errors as reading it at once."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.practice.backup import json_reader
from guided.practice.backup.export import FORMAT
from guided.practice.backup.export_tables import TABLES
from guided.practice.backup.import_json import DocumentError, DocumentLocation, DocumentProblem, read_document
from guided.practice.backup.json_reader import DuplicateNameError, JsonReader, JsonSizeError, JsonSyntaxError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)
AGREED = {
    "programme": "p", "begun": "2026-05-04", "week_begun": "2026-05-04", "week": 0,
    "own": [], "call": None, "aside": False, "called": None,
}  # fmt: skip


def document(**lists: Any) -> dict[str, Any]:
    return {"format": FORMAT, "version": 1, **{table.name: [] for table in TABLES}, **lists}


def refusal(data: bytes | str) -> DocumentError:
    with pytest.raises(DocumentError) as refused:
        read_document(data.encode() if isinstance(data, str) else data)
    return refused.value


@given(VALUES, st.integers(1, 40), st.sampled_from(["", " ", "\n\t "]))
def test_value_is_the_same_however_it_is_cut(value: Any, first: int, space: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_reader, "_FIRST_PIECE_CHARS", first)
        patch.setattr(json_reader, "_SPACE_CHUNK_CHARS", first)
        reader = JsonReader(f"{space}{json.dumps([value, value])}{space}")
        assert list(reader.entries()) == [value, value]
        reader.end()


@pytest.mark.parametrize("number", ["0", "-1", "12345678", "1.25", "1e5", "1.5E+10", "-0.0e-3"])
@pytest.mark.parametrize("first", range(1, 12))
def test_number_is_never_cut_short(number: str, first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_reader, "_FIRST_PIECE_CHARS", first)
    assert list(JsonReader(f"[{number},{number}]").entries()) == [json.loads(number)] * 2


@pytest.mark.parametrize("text", ["[1,]", "[1 2]", "[", "[1", "[,]", "[nul]", '["\n"]', "[NaN]", "[-Infinity]"])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(JsonSyntaxError):
        list(JsonReader(text).entries())


@pytest.mark.parametrize("text", ['{"a" 1}', '{"a":1,}', "{a:1}", '{"a":1', "{1:1}", "{,}", '{"a":1 "b":2}'])
def test_what_is_no_object_is_refused(text: str) -> None:
    def through() -> None:
        reader = JsonReader(text)
        for _ in reader.items():
            reader.value()
        reader.end()

    with pytest.raises(JsonSyntaxError):
        through()


def test_value_has_an_end_and_so_have_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_reader, "MAX_VALUE_CHARS", 100)
    with pytest.raises(JsonSizeError):
        JsonReader("[" + "[]," * 50 + "[]]").value()
    with pytest.raises(JsonSizeError):
        JsonReader('"' + "x" * 200 + '"').value()
    monkeypatch.setattr(json_reader, "MAX_NAMES", 3)
    reader = JsonReader(json.dumps(dict.fromkeys("abcd", 0)))
    with pytest.raises(JsonSizeError):
        [reader.value() for _ in reader.items()]


def test_name_that_stands_twice_is_refused_with_its_place() -> None:
    with pytest.raises(DuplicateNameError):
        JsonReader('{"a":1,"a":2}').value()
    whole = json.dumps(document())
    assert refusal(whole.replace('"away"', '"moments"')).location == DocumentLocation(name="moments")
    row = '{"kind": "touch", "at": "2026-05-04T20:15:00+10:00", "kind": "hand"}'
    found = refusal(whole.replace('"moments": []', f'"moments": [{row}]'))
    assert (found.problem, found.location) == (
        DocumentProblem.TWICE,
        DocumentLocation(table="moments", entry=1, name="kind"),
    )


@pytest.mark.parametrize(
    "lists",
    [
        {"agreement": [{"agreed": {**AGREED, "programme": "\ud800"}}]},
        {"agreement": [{"agreed": {**AGREED, "own": ["\udfff"]}}]},
        {"agreement": [{"agreed": {**AGREED, "week": 10**30}}]},
        {"summary": [{"words": "\ud800", "turned": []}]},
        {"summary": [{"words": "x", "span": "\ud800", "chosen": [], "refused": []}]},
        {"sessions": [{"number": 1, "exercise": "\ud800", "at": "2026-05-04T20:15:00+10:00"}]},
    ],
)
def test_what_can_not_be_kept_is_refused(lists: dict[str, Any]) -> None:
    assert refusal(json.dumps(document(**lists))).problem is DocumentProblem.WRONG


def test_name_that_can_not_be_shown_is_shown_otherwise() -> None:
    found = refusal(json.dumps({**document(), "\ud800": 1}))
    assert (found.problem, found.location.name) == (DocumentProblem.UNKNOWN, "?")


@pytest.mark.parametrize("head_first", [True, False])
def test_one_huge_entry_is_refused_wherever_the_head_is(head_first: bool) -> None:
    head, rows = f'"format":"{FORMAT}","version":1', '"sessions":[[' + "[]," * 400_000 + "[]]]"
    found = refusal("{" + ",".join([head, rows] if head_first else [rows, head]) + "}")
    assert (found.problem, found.location) == (DocumentProblem.TOO_LARGE, DocumentLocation(table="sessions", entry=1))


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from guided.practice.backup import import_json

    monkeypatch.setattr(import_json, "MAX_ROWS", 3)
    assert refusal(json.dumps({"sessions": [[]] * 9})).problem is DocumentProblem.TOO_LARGE


def test_head_may_stand_last() -> None:
    said = document(moments=[{"kind": "touch", "at": "2026-05-04T20:15:00+10:00"}])
    turned = dict(reversed(said.items()))
    assert read_document(json.dumps(turned).encode()).entries == 1
    assert refusal(json.dumps({**turned, "moments": [1]})).location == DocumentLocation(table="moments", entry=1)
    assert refusal(json.dumps({**turned, "moments": [1], "format": "x"})).problem is DocumentProblem.FOREIGN
