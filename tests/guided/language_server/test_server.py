"""Test the language server as an editor does: a real process, and messages in both directions."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guided.language_server.messages import read_message, write_message
from guided.text.utf16_lines import Utf16Lines
from tests.limits import EXIT_LIMIT
from tests.paths import ROOT

TEXT = """\
format = 1
title = "Tea 🫖"
touch = "hands"
length = "1m"

[[step]]
part = "opening"
say = "Sit."
for = "20s"

[[step]]
ask = "Would a hand feel good?"
if_ease_off = "rest"

[[step]]
id = "hand"
touch = "hands"
for = "20s"
say = "Hold hands."
then = "closing"

[[step]]
id = "rest"
touch = "near"
for = "20s"
say = "Rest."

[[step]]
part = "closing"
for = "20s"
say = "Loosen."
"""


class Editor:
    """An editor with one file open."""

    def __init__(self, folder: Path, *, snippets: bool = False) -> None:
        self.uri = (folder / "tea.toml").as_uri()
        self.problems: list[dict[str, Any]] = []
        self._number = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ui", "lsp"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        item = {"snippetSupport": snippets}
        capabilities = {"textDocument": {"completion": {"completionItem": item}}}
        self.capabilities = self.asks("initialize", capabilities=capabilities)["capabilities"]

    def tells(self, method: str, **parameters: Any) -> None:
        assert self.process.stdin is not None
        write_message(self.process.stdin, {"method": method, "params": parameters})

    def asks(self, method: str, **parameters: Any) -> Any:
        answer = self.answer(method, **parameters)
        assert "error" not in answer, answer
        return answer["result"]

    def answer(self, method: str, **parameters: Any) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._number += 1
        write_message(self.process.stdin, {"id": self._number, "method": method, "params": parameters})
        while True:
            message = read_message(self.process.stdout)  # type: ignore[arg-type]
            assert message is not None
            if message.get("method") == "textDocument/publishDiagnostics":
                self.problems = message["params"]["diagnostics"]
            elif message.get("id") == self._number:
                return message

    def opens(self, text: str) -> None:
        self.tells("textDocument/didOpen", textDocument={"uri": self.uri, "text": text, "version": 1})
        self.asks("textDocument/documentSymbol", textDocument={"uri": self.uri})

    def types(self, text: str) -> None:
        document = {"uri": self.uri, "version": 2}
        self.tells("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        self.asks("textDocument/documentSymbol", textDocument={"uri": self.uri})

    def at(self, text: str, words: str) -> dict[str, Any]:
        """Return the parameters of a request at the end of `words` in `text`."""
        position = Utf16Lines(text).position(text.index(words) + len(words))
        return {"textDocument": {"uri": self.uri}, "position": position}


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    opened = Editor(tmp_path)
    with opened.process:
        yield opened
        opened.process.kill()


def changed(text: str, edits: list[dict[str, Any]]) -> str:
    """Return the text after an editor made these edits."""
    lines = Utf16Lines(text)
    spans = [
        (lines.offset(each["range"]["start"]), lines.offset(each["range"]["end"]), each["newText"]) for each in edits
    ]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_good_file_has_no_problems(editor: Editor) -> None:
    editor.opens(TEXT)
    assert editor.problems == []


def test_mistake_is_told_where_it_is_and_its_fix_mends_it(editor: Editor) -> None:
    editor.opens(TEXT.replace("for =", "fro =", 1))
    (problem,) = editor.problems
    assert problem["severity"] == 1
    assert problem["range"] == {"start": {"line": 8, "character": 0}, "end": {"line": 8, "character": 3}}
    fixes = editor.asks(
        "textDocument/codeAction",
        textDocument={"uri": editor.uri},
        range=problem["range"],
        context={"diagnostics": []},
    )
    assert [each["title"] for each in fixes] == ["Write: for"]
    assert changed(TEXT.replace("for =", "fro =", 1), fixes[0]["edit"]["changes"][editor.uri]) == TEXT


def test_columns_behind_emoji_count_as_the_protocol_counts_them(editor: Editor) -> None:
    row = '{ at = "4s", say = "A cup 🫖🫖.", '
    editor.opens(TEXT.replace('say = "Rest."', f'say = "Rest."\ncues = [{row}sond = "bell" }}]'))
    (problem,) = (each for each in editor.problems if "sond" in each["message"])
    start = len(f"cues = [{row}") + 2
    assert [problem["range"][side]["character"] for side in ("start", "end")] == [start, start + 4]


def test_problems_follow_what_is_typed_and_go_when_it_is_closed(editor: Editor) -> None:
    editor.opens(TEXT.replace('"hands"', '"hand"', 1))
    assert editor.problems
    editor.types(TEXT)
    assert editor.problems == []
    editor.types(TEXT.replace('"hands"', '"hand"', 1))
    editor.tells("textDocument/didClose", textDocument={"uri": editor.uri})
    assert editor.answer("textDocument/hover", **editor.at(TEXT, "touch"))["error"]["message"]
    assert editor.problems == []


def test_choices_are_proposed_with_their_sentences(editor: Editor) -> None:
    text = TEXT.replace('touch = "hands"', 'touch = "ha', 1)
    editor.opens(text)
    (found,) = editor.asks("textDocument/completion", **editor.at(text, 'touch = "ha'))
    assert found["label"] == "hands"
    assert found["detail"]
    assert changed(text, [found["textEdit"]]) == TEXT


def test_editor_with_snippets_gets_the_caret_between_the_quotes(tmp_path: Path) -> None:
    editor = Editor(tmp_path, snippets=True)
    with editor.process:
        editor.opens("ti")
        found = editor.asks("textDocument/completion", **editor.at("ti", "ti"))
        assert found[0]["textEdit"]["newText"] == 'title = "$0"'
        editor.process.kill()


def test_programme_proposes_bundled_exercises_and_those_beside_it(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "our-cup.toml").write_text(TEXT, "utf-8")
    text = 'format = 1\ntitle = "Week"\n\n[[week]]\ndo = [{ exercise = "" }]\n'
    editor.opens(text)
    found = editor.asks("textDocument/completion", **editor.at(text, 'exercise = "'))
    assert {"long-hug", "our-cup"} <= {each["label"] for each in found}


def test_field_is_explained(editor: Editor) -> None:
    editor.opens(TEXT)
    found = editor.asks("textDocument/hover", **editor.at(TEXT, "if_ease"))
    assert "easing off" in found["contents"]["value"]
    assert editor.asks("textDocument/hover", **editor.at(TEXT, "Hold")) is None


def test_step_is_renamed_wherever_it_is_named(editor: Editor) -> None:
    editor.opens(TEXT)
    where = editor.at(TEXT, 'if_ease_off = "re')
    asked = editor.asks("textDocument/prepareRename", **where)
    assert changed(TEXT, [{"range": asked, "newText": "x"}]) == TEXT.replace('"rest"', '"x"', 1)
    edits = editor.asks("textDocument/rename", newName="quiet", **where)["changes"][editor.uri]
    assert changed(TEXT, edits) == TEXT.replace('"rest"', '"quiet"')
    assert "small letters" in editor.answer("textDocument/rename", newName="Not so", **where)["error"]["message"]


def test_name_leads_to_its_step(editor: Editor) -> None:
    editor.opens(TEXT)
    found = editor.asks("textDocument/definition", **editor.at(TEXT, 'if_ease_off = "re'))
    assert found["range"]["start"]["line"] == TEXT[: TEXT.index('id = "rest"')].count("\n") - 1


def test_outline_lists_the_steps(editor: Editor) -> None:
    editor.opens(TEXT)
    found = editor.asks("textDocument/documentSymbol", textDocument={"uri": editor.uri})
    assert [each["name"] for each in found] == ["Sit.", "Would a hand feel good?", "Hold hands.", "Rest.", "Loosen."]


def test_unknown_and_broken_messages_end_nothing(editor: Editor) -> None:
    assert editor.process.stdin is not None
    for body in (b"[]", b"{", b"\xff", json.dumps({"method": "textDocument/didOpen", "params": {}}).encode()):
        editor.process.stdin.write(b"Content-Length: %d\r\nContent-Type: x\r\n\r\n" % len(body) + body)
    assert editor.answer("workspace/unknown")["error"]["code"] == -32601
    assert "error" in editor.answer("textDocument/hover", textDocument={"uri": "file:///none"}, position={})
    editor.opens(TEXT)
    assert editor.problems == []


@pytest.mark.parametrize(("asked", "code"), [(True, 0), (False, 1)])
def test_exit_code_says_whether_the_editor_shut_it_down_first(editor: Editor, asked: bool, code: int) -> None:
    if asked:
        editor.asks("shutdown")
    editor.tells("exit")
    assert editor.process.wait(EXIT_LIMIT) == code


def test_server_ends_with_its_editor(editor: Editor) -> None:
    assert editor.process.stdin is not None
    editor.process.stdin.close()
    assert editor.process.wait(EXIT_LIMIT) == 1
