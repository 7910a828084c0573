"""Tables of data against the table of fields: what can be read, and a problem for all that can't, is unknown or
missing."""

import re
from collections.abc import Iterator

from guided.exercise.diagnostic import Refusal
from guided.exercise.schema import values
from guided.exercise.schema.field_table import CUE, ROWS, Field, Kind, Scope
from guided.exercise.toml import parsing, unknown_tables
from guided.exercise.toml.list_diagnostics import BACKSLASH
from guided.exercise.toml.parsed import MOST_PROBLEMS, UNNAMED, Data, Parsed, new_group
from guided.exercise.toml.scanner import Path as Where
from guided.exercise.toml.scanner import Place, Span

STRUCTURE = frozenset(
    "? touch rung rungs rounds swap ask aloud part id then if_continue if_ease_off if_stop step for opt_in "
    "week do exercise wider".split()
)
"""The fields that decide where steps lead and what may follow; while one of them is wrong, nothing is said of that."""

_INVISIBLE = re.compile(r"\\[befr]")
"""What a backslash and the first letter of a word may make of a name such as sounds\\bell.ogg."""

MISSING = {
    "format": "format = 1",
    "title": 'title = "..."',
    "at": 'at = "5s"',
    "exercise": 'exercise = "..."',
    "step": "[[step]]",
    "week": "[[week]]",
    "rung": "[[rung]]",
}


class Tables:
    """Reads one file's tables, whatever its kind."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.shape = parsed.shape
        self.sound = not any(path[-1] in STRUCTURE for path in parsed.broken)
        """Whether nothing was found that could change where steps lead or what they ask."""

    def top(self) -> dict[str, object]:
        """The fields above the first block."""
        return self.table((), self._without_headless_block(self.parsed.data), self.shape.top)

    def blocks(self) -> list[Data]:
        """The blocks, as they are written; none where there are too many or they are something else."""
        word = self.shape.block
        raw = self.parsed.data.get(word)
        where: Where = (word,)
        if isinstance(raw, dict):
            self.tell(where, "single-brackets", parsing.SINGLE_BRACKETS, f"[[{word}]]")
            places = self.parsed.places
            places.update({(word, 0, *path[1:]): at for path, at in list(places.items()) if path[:1] == where})
            return [raw]
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(each, dict) for each in raw):
            words = f"{word}s are blocks; each begins with [[{word}]] on a line of its own"
            self.tell(where, "wrong-kind", words, f"[[{word}]]")
            return []
        if not raw:
            self.tell(where, "empty", f"{self.shape.called} has at least one [[{word}]]")
        limit = int(self.shape.top.fields[word].most)
        if len(raw) > limit:
            words = f"{self.shape.called} has at most {limit} {word}s, and this has {len(raw)}"
            self.tell((word, limit), "too-long", words)
            return []
        return raw

    def block(self, number: int, raw: Data) -> dict[str, object]:
        """The fields of one block."""
        where = (self.shape.block, number)
        if not raw and not any(path[:2] == where for path in self.parsed.broken):
            words = f"this {self.shape.block} is empty; write what happens in it, or delete it"
            self.tell(where, "empty", words)
            self.sound = False
        return self.table(where, raw, self.shape.each)

    def rows(self, where: Where, raw: object, field: Field) -> list[tuple[Where, Data]]:
        """The groups in braces of a list at `where`, each with its place."""
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
            fix = f"[{self._written(where)}]" if isinstance(raw, dict) else None
            self.tell(where, "wrong-kind", f"`{field.name}` needs {values.wanted(field)}", fix)
            return []
        if not raw:
            one = "a cue" if field.kind is Kind.CUES else "an entry"
            self.tell(where, "empty", f"`{field.name}` is an empty list; write {one} in it, or delete the line")
        if len(raw) > field.most:
            several = "cues" if field.kind is Kind.CUES else f"entries in `{field.name}`"
            words = f"{self.shape.each.called} has at most {field.most:g} {several}, and this has {len(raw)}"
            self.tell(where, "too-long", words)
            return []
        return [((*where, number), row) for number, row in enumerate(raw)]

    def table(self, where: Where, data: Data, scope: Scope) -> dict[str, object]:
        """The fields of one table that can be read; a problem for each that can't, is unknown or is missing."""
        got: dict[str, object] = {}
        missing = {name for name, field in scope.fields.items() if field.required and name not in data}
        for name, raw in data.items():
            if len(self.parsed.problems) >= MOST_PROBLEMS:
                return got
            path = (*where, name)
            field = scope.fields.get(name)
            if field is None:
                missing.discard(self._unknown(path, scope) or "")
            elif field.kind is not Kind.BLOCKS and field.kind not in ROWS:
                try:
                    got[name] = values.read(field, raw, self._written(path))
                except Refusal as refusal:
                    told = self._inner(path, field, raw, refusal)
                    refusal = self._backslashed(told, refusal)
                    self.tell(told, refusal.code or "wrong-value", refusal.words, refusal.fix)
                    self.sound = self.sound and name not in STRUCTURE
                    self.parsed.broken.add(path)
        for name in scope.fields:
            if name in missing and not self.parsed.broken & {(*where, name), (*where, UNNAMED)}:
                self._missing(where, scope.fields[name])
        return got

    def tell(self, where: Where, code: str, words: str, fix: str | None = None, *, key: bool = False) -> None:
        """Note a problem at `where`, or at what is around it where nothing is written there."""
        place = self.place(where)
        self.parsed.tell(code, words, place.key if key else place.value, fix)

    def warn(self, where: Where, code: str, words: str, fix: str | None = None) -> None:
        self.parsed.tell(code, words, self.place(where).value, fix, "warning")

    def place(self, where: Where) -> Place:
        places = self.parsed.places
        for length in range(len(where), 0, -1):
            if where[:length] in places:
                return places[where[:length]]
        first = re.search(r"[^\s]+", self.parsed.text)
        start = Span(first.start(), first.end()) if first else Span(0, 0)
        return Place(start, start)

    def meant_here(self, path: Where) -> str | None:  # noqa: ARG002
        """The field that an unknown one at `path` is for a reason of its own, such as being led to."""
        return None

    def tell_of_nothing(self) -> None:
        if not self.parsed.problems:
            self.tell((), "empty-file", "there is nothing in this file; `guided new NAME` writes one to start from")

    def _without_headless_block(self, data: Data) -> Data:
        """The top of the file without the fields of a first block that has no header above it, which is told."""
        places, shape = self.parsed.places, self.shape
        inner = shape.each.fields
        headless = [
            name
            for name in data
            if name in inner and name not in shape.top.fields and (name,) in places and not self._is_header((name,))
        ]
        if not headless:
            return data
        first = min(places[path].key.start for path in places if len(path) == 1)
        group = new_group(self.parsed.text, first, places[(headless[0],)].key.start)
        if group is None or any(places[(name,)].key.start < group.start for name in headless):
            return data
        words = f"{shape.each.called} seems to begin here without its [[{shape.block}]]"
        self.parsed.tell("missing-block", words, group, f"[[{shape.block}]]")
        self.parsed.broken.add((UNNAMED,))
        self.sound = False
        return {
            name: raw for name, raw in data.items() if name == shape.block or places[(name,)].key.start < group.start
        }

    @staticmethod
    def _inner(path: Where, field: Field, raw: object, refusal: Refusal) -> Where:
        """The item of a list that is meant, where only one of them is refused."""
        is_list = isinstance(raw, list) and field.kind in (Kind.TEXTS, Kind.CHOICES) and len(raw) <= field.most
        for number, item in enumerate(raw if is_list and isinstance(raw, list) else ()):
            try:
                values.read(field, [item])
            except Refusal as inner:
                if inner.words == refusal.words:
                    return (*path, number)
        return path

    def _missing(self, where: Where, field: Field) -> None:
        if field.kind is Kind.BLOCKS and any(path[:1] == (field.name,) for path in self.parsed.places):
            return
        self.sound = self.sound and field.name not in STRUCTURE
        words = f"`{field.name}` is missing ({field.about[0].lower()}{field.about[1:].rstrip('.')})"
        if field.choices:
            *others, last = field.choices
            words += f"; it is {', '.join(others)} or {last}"
        self.tell(where, f"missing-{field.name}", words, self.to_write(field))

    def to_write(self, field: Field) -> str | None:
        """What to write where `field` is missing."""
        return MISSING.get(field.name)

    def _is_header(self, path: Where) -> bool:
        """Whether what stands at `path` is a block begun with brackets, and no field."""
        return path in self.parsed.places and self._written(path).startswith("[") and self._key(path).startswith("[")

    def _unknown(self, path: Where, scope: Scope) -> str | None:
        """Tell of a field that is none, and which one was probably meant."""
        name = str(path[-1])
        tidy = name.lower().replace("-", "_").replace(" ", "_")
        if scope is self.shape.top and self._is_header(path) and not self._is_block_meant(tidy):
            return self._unknown_block(path)
        dotted = self._key(path).replace(".", "_")
        if dotted in scope.fields:
            name, tidy = self._key(path), dotted
        meant = self.meant_here(path) or (tidy if tidy in scope.fields else scope.meanings.get(tidy))
        elsewhere = None if meant else self._elsewhere(tidy, scope)
        if meant is None and elsewhere is None:
            meant = values.nearest(tidy, list(scope.fields))
        words = f"{scope.called} has no `{name}`"
        if elsewhere:
            self.tell(path, "belongs-elsewhere", f"{words}; {elsewhere}", key=True)
        elif meant:
            fix = f"[[{meant}]]" if scope is self.shape.top and meant == self.shape.block else meant
            self.tell(path, "unknown-field", words, fix, key=True)
        else:
            self.tell(path, "unknown-field", f"{words}; delete it, or begin the line with # to keep it", key=True)
        if elsewhere is not None and len(path) == 1 and isinstance(self.parsed.data.get(name), list):
            self.parsed.broken.add((UNNAMED,))
            self.sound = False
        if elsewhere is None:
            self.sound = self.sound and meant is not None and meant not in STRUCTURE
            self.parsed.broken.add((*path[:-1], meant or UNNAMED))
        return meant

    def _elsewhere(self, name: str, scope: Scope) -> str | None:
        return next(self._belongings(name, scope), None)

    def _belongings(self, name: str, scope: Scope) -> Iterator[str]:
        """Where a field belongs that stands in the wrong table, perhaps under another name than its own."""
        top, each, inner = self.shape.scopes
        if name == "at" and inner is CUE:
            yield 'it belongs to a cue: cues = [{ at = "5s", say = "..." }]'
        if scope is top and name in each.fields:
            yield f"it belongs to {each.called}, below a [[{self.shape.block}]] line"
        if scope is each and name in top.fields:
            yield f"it belongs at the top of the file, above the first [[{self.shape.block}]]"
        if scope is inner and name in each.fields:
            yield f"it belongs to the {self.shape.block}, outside the braces"
        if scope is each and inner is not CUE and name in inner.fields:
            yield 'it belongs into the braces: do = [{ exercise = "...", every = "day" }]'
        if name in self.shape.elsewhere:
            yield f"it belongs to {self.shape.elsewhere[name]}, which is a file of its own"
        if scope is top and name in each.meanings:
            yield f"below a [[{self.shape.block}]] line it is `{each.meanings[name]}`"
        if scope is each and name in top.meanings:
            yield f"at the top of the file it is `{top.meanings[name]}`"

    def _unknown_block(self, path: Where) -> str:
        words, fix = unknown_tables.told(self.parsed, path)
        self.tell(path, "unknown-block", words, fix)
        self.parsed.broken.add((UNNAMED,))
        self.sound = False
        return self.shape.block

    def _is_block_meant(self, tidy: str) -> bool:
        """Whether a block of this name was meant for one there is, here or in a file of another kind."""
        block, meanings = self.shape.block, self.shape.top.meanings
        return tidy in self.shape.elsewhere or block in (meanings.get(tidy), values.nearest(tidy, [block]))

    def _key(self, path: Where) -> str:
        place = self.parsed.places.get(path)
        return self.parsed.text[place.key.start : place.key.end] if place else ""

    def _backslashed(self, path: Where, refusal: Refusal) -> Refusal:
        """The refusal in better words where a backslash, and no key, made the invisible character."""
        written = self._written(path)
        if refusal.code != "control-character" or not _INVISIBLE.search(written):
            return refusal
        return Refusal(BACKSLASH, written.replace("\\", "/"), "toml-backslash")

    def _written(self, path: Where) -> str:
        place = self.parsed.places.get(path)
        return self.parsed.text[place.value.start : place.value.end] if place else ""


def text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
