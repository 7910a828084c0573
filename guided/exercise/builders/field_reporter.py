"""Report problems at the fields of a file, wherever they are written."""

import re
from collections.abc import Iterable

from guided.exercise.diagnostic import Severity
from guided.exercise.toml.edits import edits_for_fix
from guided.exercise.toml.loading import Data
from guided.exercise.toml.parsed import UNKNOWN_FIELD, Edit, ParsedFile
from guided.exercise.toml.source_text import FieldPath, Location, Span

FLOW_FIELDS = frozenset(
    f"{UNKNOWN_FIELD} touch rung rungs rounds swap ask aloud part id then if_continue if_ease_off if_stop step for "
    "opt_in week do exercise wider between_rounds variant".split()
)
"""The fields that decide where steps lead and what may follow. While one of them is wrong, the flow is not checked."""


class FieldReporter:
    """Finds what is written at a field, and reports problems there."""

    def __init__(self, parsed: ParsedFile) -> None:
        self.parsed = parsed
        self.kind = parsed.kind
        self.is_flow_known = not any(path[-1] in FLOW_FIELDS for path in parsed.unreadable)
        """Whether all fields that decide where steps lead and what they ask could be read so far."""

    def report(
        self,
        path: FieldPath,
        code: str,
        message: str,
        fix: str | None = None,
        *,
        key: bool = False,
        severity: Severity = "error",
        edits: Iterable[Edit] | None = None,
    ) -> None:
        """Report a problem at the field `path`, or at what is around it where it is not written.

        Without `edits`, what an editor can do follows from `fix`.
        """
        location = self._location(path)
        span = location.key if key else location.value
        edits = edits_for_fix(self.parsed, path, span, fix) if edits is None else edits
        self.parsed.add_problem(code, message, span, fix, severity, edits=edits)

    def warn(self, path: FieldPath, code: str, message: str, fix: str | None = None) -> None:
        """Report a warning at the field `path`."""
        self.report(path, code, message, fix, severity="warning")

    def _location(self, path: FieldPath) -> Location:
        locations = self.parsed.locations
        for length in range(len(path), 0, -1):
            if path[:length] in locations:
                return locations[path[:length]]
        first = re.search(r"[^\s]+", self.parsed.text)
        start = Span(first.start(), first.end()) if first else Span(0, 0)
        return Location(start, start)

    def _data_at(self, path: FieldPath) -> Data:
        found = self.parsed.value(path)
        return found if isinstance(found, dict) else {}

    def _is_header(self, path: FieldPath) -> bool:
        """Return whether `path` is a block that begins with brackets, and no field."""
        return path in self.parsed.locations and self._written(path).startswith("[") and self._key(path).startswith("[")

    def _key(self, path: FieldPath) -> str:
        location = self.parsed.locations.get(path)
        return self.parsed.text[location.key.start : location.key.end] if location else ""

    def _written(self, path: FieldPath) -> str:
        location = self.parsed.locations.get(path)
        return self.parsed.text[location.value.start : location.value.end] if location else ""
