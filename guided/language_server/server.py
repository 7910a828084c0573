"""The language server: problems, fixes, completion, explanations, names and the outline of one file after the other.

Every file is read as `guided check` reads it, from what the editor has and not from the disk. Nothing is written: an
editor makes the changes itself. Words of the author never get into the log.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from guided import __version__
from guided.catalogue.library import known_exercises_beside
from guided.exercise.diagnostic import Problem, Replacement
from guided.exercise.editing.completion import Completion, completions
from guided.exercise.editing.document import Document, EditError
from guided.exercise.editing.hover import explain
from guided.exercise.editing.outline import outline
from guided.exercise.editing.step_names import rename_step, step_at, step_name
from guided.exercise.exercise_name import exercise_name
from guided.exercise.reading import read_text
from guided.exercise.recordings import find_recording
from guided.language_server.messages import ConnectionLostError, Message, read_message, write_message
from guided.text.utf16_lines import Utf16Lines

_log = logging.getLogger(__name__)

_SEVERITIES = {"error": 1, "warning": 2, "note": 3}
_QUOTES = ("'", '"')
_METHOD_NOT_FOUND, _INTERNAL_ERROR, _REQUEST_FAILED = -32601, -32603, -32803
_CAPABILITIES = {
    "textDocumentSync": {"openClose": True, "change": 1},
    "completionProvider": {"triggerCharacters": ['"', "[", "{", " "]},
    "hoverProvider": True,
    "codeActionProvider": {"codeActionKinds": ["quickfix"]},
    "renameProvider": {"prepareProvider": True},
    "definitionProvider": True,
    "documentSymbolProvider": True,
}


class RequestError(Exception):
    """A request can't be answered; the text tells the author why."""


class LanguageServer:
    """Answers one editor until that ends the conversation."""

    def __init__(self, source: BinaryIO, target: BinaryIO) -> None:
        self._source = source
        self._target = target
        self._texts: dict[str, str] = {}
        self._problems: dict[str, tuple[Problem, ...]] = {}
        self._is_shut_down = False
        self._takes_snippets = False
        self._answers: dict[str, Callable[[Any], Any]] = {
            "initialize": self._initialize,
            "shutdown": self._shut_down,
            "textDocument/completion": self._complete,
            "textDocument/hover": self._hover,
            "textDocument/codeAction": self._fixes,
            "textDocument/prepareRename": self._prepare_rename,
            "textDocument/rename": self._rename,
            "textDocument/definition": self._definition,
            "textDocument/documentSymbol": self._symbols,
        }
        self._notices: dict[str, Callable[[Any], None]] = {
            "textDocument/didOpen": self._open,
            "textDocument/didChange": self._change,
            "textDocument/didClose": self._close,
        }

    def run(self) -> int:
        """Answer until the editor says exit or is gone, and return the exit code that the protocol asks for."""
        try:
            while True:
                message = read_message(self._source)
                if message is None:
                    continue
                if message.get("method") == "exit":
                    break
                self._take(message)
        except (ConnectionLostError, OSError):
            return 1
        return 0 if self._is_shut_down else 1

    def _take(self, message: Message) -> None:
        method, number = message.get("method"), message.get("id")
        parameters = message.get("params") or {}
        if number is None:
            notice = self._notices.get(str(method))
            if notice is not None:
                self._try(lambda: notice(parameters))
            return
        answer = self._answers.get(str(method))
        if method is None:
            return
        if answer is None:
            self._send({"id": number, "error": {"code": _METHOD_NOT_FOUND, "message": "not offered"}})
            return
        try:
            self._send({"id": number, "result": answer(parameters)})
        except (EditError, RequestError) as error:
            self._send({"id": number, "error": {"code": _REQUEST_FAILED, "message": str(error)}})
        except (KeyError, TypeError, ValueError, IndexError) as error:
            _log.warning("a request could not be answered", exc_info=error)
            self._send({"id": number, "error": {"code": _INTERNAL_ERROR, "message": "this could not be answered"}})

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (KeyError, TypeError, ValueError, IndexError) as error:
            _log.warning("a notice of the editor could not be taken", exc_info=error)

    def _send(self, message: Message) -> None:
        write_message(self._target, message)

    def _initialize(self, parameters: Any) -> Message:
        editor = parameters.get("capabilities", {}).get("textDocument", {}).get("completion", {})
        self._takes_snippets = bool(editor.get("completionItem", {}).get("snippetSupport"))
        return {"capabilities": _CAPABILITIES, "serverInfo": {"name": "Guided", "version": __version__}}

    def _shut_down(self, _: Any) -> None:
        self._is_shut_down = True

    # What the editor tells

    def _open(self, parameters: Any) -> None:
        self._read(parameters["textDocument"]["uri"], parameters["textDocument"]["text"])

    def _change(self, parameters: Any) -> None:
        self._read(parameters["textDocument"]["uri"], parameters["contentChanges"][-1]["text"])

    def _close(self, parameters: Any) -> None:
        uri = parameters["textDocument"]["uri"]
        self._texts.pop(uri, None)
        self._publish(uri, ())

    def _read(self, uri: str, text: str) -> None:
        path = _path(uri)
        self._texts[uri] = text
        reading = read_text(
            text,
            exercise_name(path),
            lambda: known_exercises_beside(path),
            lambda voice: find_recording(path.parent / voice),
        )
        self._publish(uri, reading.problems)

    def _publish(self, uri: str, problems: tuple[Problem, ...]) -> None:
        self._problems[uri] = problems
        lines = Utf16Lines(self._texts.get(uri, ""))
        found = [_diagnostic(lines, each) for each in problems]
        self._send({"method": "textDocument/publishDiagnostics", "params": {"uri": uri, "diagnostics": found}})

    # What the editor asks

    def _complete(self, parameters: Any) -> list[Message]:
        uri, text, lines, at = self._place(parameters)
        found = completions(text, at, lambda: known_exercises_beside(_path(uri)))
        return [self._completion(lines, text[each.span.start : at], number, each) for number, each in enumerate(found)]

    def _completion(self, lines: Utf16Lines, begun: str, number: int, found: Completion) -> Message:
        text = _snippet(found.text, found.caret) if self._takes_snippets else found.text
        return {
            "label": found.label,
            "detail": found.sentence,
            "sortText": f"{number:04}",
            "filterText": f"{begun[:1] if begun[:1] in _QUOTES else ''}{found.label}",
            "insertTextFormat": 2 if self._takes_snippets else 1,
            "textEdit": {"range": lines.range(found.span.start, found.span.end), "newText": text},
        }

    def _hover(self, parameters: Any) -> Message | None:
        uri, text, lines, at = self._place(parameters)
        found = explain(text, at, lambda: known_exercises_beside(_path(uri)))
        if found is None:
            return None
        rows = [found.sentence, *(f"- `{word}`: {sentence}" for word, sentence in found.choices)]
        rows += [f"Without it: {found.default}."] if found.default else []
        return {
            "contents": {"kind": "markdown", "value": "\n\n".join(rows)},
            "range": lines.range(found.span.start, found.span.end),
        }

    def _fixes(self, parameters: Any) -> list[Message]:
        uri = parameters["textDocument"]["uri"]
        lines = Utf16Lines(self._text(uri))
        first, last = (parameters["range"][end]["line"] + 1 for end in ("start", "end"))
        return [
            _fix(uri, lines, problem, replacement, is_best=number == 0)
            for problem in self._problems.get(uri, ())
            if problem.line <= last and problem.end_line >= first
            for number, replacement in enumerate(problem.replacements)
        ]

    def _prepare_rename(self, parameters: Any) -> Message | None:
        _, text, lines, at = self._place(parameters)
        found = step_at(Document(text), at)
        return None if found is None else lines.range(found.span.start + 1, found.span.end - 1)

    def _rename(self, parameters: Any) -> Message:
        uri, text, lines, at = self._place(parameters)
        document = Document(text)
        found = step_at(document, at)
        if found is None:
            raise RequestError("put the caret on the name of a step")
        edits = rename_step(document, found.number, str(parameters["newName"]))
        changes = [{"range": lines.range(each.start, each.end), "newText": each.text} for each in edits]
        return {"changes": {uri: changes}}

    def _definition(self, parameters: Any) -> Message | None:
        uri, text, lines, at = self._place(parameters)
        document = Document(text)
        found = step_at(document, at)
        if found is None or step_name(document, found.number) is None:
            return None
        header = document.headers[found.number]
        return {"uri": uri, "range": lines.range(header.start, header.end)}

    def _symbols(self, parameters: Any) -> list[Message]:
        text = self._text(parameters["textDocument"]["uri"])
        lines = Utf16Lines(text)
        try:
            items = outline(Document(text))
        except EditError:
            return []
        return [
            {
                "name": each.title,
                "detail": each.detail,
                "kind": 23,
                "range": lines.range(each.span.start, each.span.end),
                "selectionRange": lines.range(each.header.start, each.header.end),
            }
            for each in items
        ]

    def _text(self, uri: str) -> str:
        if uri not in self._texts:
            raise RequestError("this file was not opened")
        return self._texts[uri]

    def _place(self, parameters: Any) -> tuple[str, str, Utf16Lines, int]:
        uri = parameters["textDocument"]["uri"]
        text = self._text(uri)
        lines = Utf16Lines(text)
        return uri, text, lines, lines.offset(parameters["position"])


def _path(uri: str) -> Path:
    """Return the file that a URI names; a path of that name for a text that is in no file yet."""
    parts = urlsplit(uri)
    path = unquote(parts.path)
    if len(path) > 2 and path[0] == "/" and path[2] == ":":  # as in file:///c:/exercises
        path = path[1:]
    return Path(path or "untitled.toml")


def _diagnostic(lines: Utf16Lines, problem: Problem) -> Message:
    start = lines.start_of(problem.line, problem.column)
    end = lines.start_of(problem.end_line, problem.end_column)
    fix = f"\nwrite: {problem.fix}" if problem.fix else ""
    return {
        "range": lines.range(start, max(end, start)),
        "severity": _SEVERITIES[problem.severity],
        "code": problem.code,
        "source": "Guided",
        "message": f"{problem.message}{fix}",
    }


def _fix(uri: str, lines: Utf16Lines, problem: Problem, replacement: Replacement, *, is_best: bool) -> Message:
    start = lines.start_of(replacement.line, replacement.column)
    end = lines.start_of(replacement.end_line, replacement.end_column)
    first = replacement.text.strip().split("\n")[0]
    return {
        "title": f"Write: {first}" if first else "Delete it",
        "kind": "quickfix",
        "isPreferred": is_best and len(problem.replacements) == 1,
        "diagnostics": [_diagnostic(lines, problem)],
        "edit": {"changes": {uri: [{"range": lines.range(start, end), "newText": replacement.text}]}},
    }


def _snippet(text: str, caret: int) -> str:
    """Return `text` as a snippet of the protocol, with the caret `caret` characters before its end."""
    before, after = text[: len(text) - caret], text[len(text) - caret :]
    escaped = [part.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}") for part in (before, after)]
    return "$0".join(escaped)
