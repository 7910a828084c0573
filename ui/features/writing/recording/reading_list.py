"""The lines of an exercise that somebody reads aloud, and the one that is read now."""

from collections.abc import Iterable, Iterator

from guided.voicing.spoken_lines import LineKey, SpokenLine, VoiceState


class ReadingList:
    def __init__(self) -> None:
        self.lines: list[SpokenLine] = []
        self.row = 0
        """The row of the line that is read now, if there are any lines."""

    @property
    def line(self) -> SpokenLine | None:
        """Return the line that is read now, or None."""
        return self.lines[self.row] if 0 <= self.row < len(self.lines) else None

    def show(self, lines: list[SpokenLine], key: LineKey | None) -> None:
        """Go to the line at `key`, or to the first that is missing, or to the first of all."""
        self.lines = lines
        found = self._row_of(key)
        self.row = found if found is not None else next(self._missing(range(len(lines))), 0)

    def show_next(self, lines: list[SpokenLine], key: LineKey) -> bool:
        """Go to the next line after the one at `key` that is missing, round the end of the list. Return whether there
        is one; else stay."""
        self.lines = lines
        here = self._row_of(key) or 0
        found = next(self._missing([*range(here + 1, len(lines)), *range(here)]), None)
        self.row = here if found is None else found
        return found is not None

    def _row_of(self, key: LineKey | None) -> int | None:
        return next((row for row, each in enumerate(self.lines) if each.key == key), None)

    def _missing(self, rows: Iterable[int]) -> Iterator[int]:
        """Yield those of `rows` whose line has no recording of its words, and no name, which a recording can't say."""
        for row in rows:
            if self.lines[row].state is not VoiceState.RECORDED and not self.lines[row].has_names:
                yield row
