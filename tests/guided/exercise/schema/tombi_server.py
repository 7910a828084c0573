"""A client of tombi's language server: open a file, and ask for completions and explanations."""

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any


class Tombi:
    """A running tombi server in the folder of a coach, without access to the network."""

    def __init__(self, program: str, folder: Path) -> None:
        self._process = subprocess.Popen(
            [program, "lsp", "--offline"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self._asked = 0
        uri = folder.resolve().as_uri()
        formats = {
            "hover": {"contentFormat": ["markdown"]},
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        }
        self.ask(
            "initialize",
            processId=None,
            rootUri=uri,
            workspaceFolders=[{"uri": uri, "name": "coach"}],
            capabilities={"textDocument": formats},
        )
        self._send(method="initialized", params={})

    def __enter__(self) -> "Tombi":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def opened(self, file: Path, text: str) -> str:
        """Open `file` with `text` in it, wait until it was read, and return its URI."""
        uri = file.resolve().as_uri()
        document = {"uri": uri, "languageId": "toml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        reported: dict[str, Any] = {}
        while reported.get("method") != "textDocument/publishDiagnostics" or reported["params"]["uri"] != uri:
            reported = self._received()
        return uri

    def completions(self, uri: str, line: int, character: int) -> dict[str, str]:
        """Return the completions at a position, and the description of each."""
        found = self.ask("textDocument/completion", **_at(uri, line, character)) or []
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: item.get("documentation", {}).get("value", "") for item in items}

    def hover(self, uri: str, line: int, character: int) -> str:
        found = self.ask("textDocument/hover", **_at(uri, line, character))
        return found["contents"]["value"] if found else ""

    def ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        while True:
            reported = self._received()
            if "method" not in reported and reported.get("id") == self._asked:
                assert "error" not in reported, reported
                return reported["result"]

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _received(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "tombi has ended"
        reported: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in reported and "id" in reported:
            self._send(id=reported["id"], result=None)
        return reported


def _at(uri: str, line: int, character: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
