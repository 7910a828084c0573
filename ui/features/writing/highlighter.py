"""Colours the text of an exercise, and underlines what is wrong in it."""

from collections.abc import Mapping, Sequence
from re import compile as pattern

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.features.writing.problem_marks import Mark

_PARTS = pattern(
    r"(?P<comment>#.*)"
    r"|(?P<words>\"\"\"|'''|\"(?:[^\"\\]|\\.)*\"?|'[^']*'?)"
    r"|(?P<header>^[ \t]*\[\[?[^\]#]*\]\]?)"
    r"|(?P<name>[A-Za-z_][\w-]*(?=[ \t]*=))"
)
_OPEN = {'"""': 1, "'''": 2}
_MARKS = {number: mark for mark, number in _OPEN.items()}
NORMAL = 0


class Highlighter(QSyntaxHighlighter):
    """Colours comments, headers, names of fields and words. The colours come from the theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._underlines: dict[bool, QTextCharFormat] = {}
        self._marks: Mapping[int, list[Mark]] = {}
        self._pair: tuple[int, ...] = ()
        self._pair_format = QTextCharFormat()

    def set_colours(self, colours: Mapping[str, QColor]) -> None:
        """Colour by these: "comment", "header", "name", "words", "error", "warning", and "pair" behind brackets."""
        self._formats = {name: _coloured(colours[name]) for name in ("comment", "header", "name", "words")}
        self._pair_format.setBackground(colours["pair"])
        self._underlines = {True: _underlined(colours["error"]), False: _underlined(colours["warning"])}
        self.rehighlight()

    def set_marks(self, marks: Mapping[int, list[Mark]]) -> None:
        """Underline these parts, by line from 0, and no others."""
        changed = {line for line in {*marks, *self._marks} if marks.get(line) != self._marks.get(line)}
        self._marks = marks
        for line in sorted(changed):
            block = self.document().findBlockByNumber(line)
            if block.isValid():
                self.rehighlightBlock(block)

    def set_pair(self, places: Sequence[int]) -> None:
        """Mark the signs at these places of the document, and no others."""
        before, self._pair = self._pair, tuple(places)
        if before != self._pair:
            for number in sorted({self.document().findBlock(place).blockNumber() for place in (*before, *places)}):
                block = self.document().findBlockByNumber(number)
                if block.isValid():
                    self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:
        self._colour(text)
        start = self.currentBlock().position()
        for column in (place - start for place in self._pair):
            if 0 <= column < len(text):
                found = QTextCharFormat(self.format(column))
                found.merge(self._pair_format)
                self.setFormat(column, 1, found)
        for mark in self._marks.get(self.currentBlock().blockNumber(), ()):
            underline = self._underlines.get(mark.is_error)
            if underline is not None:
                for column in range(mark.start, mark.end):
                    found = QTextCharFormat(self.format(column))
                    found.merge(underline)
                    self.setFormat(column, 1, found)

    def _colour(self, text: str) -> None:
        at = 0
        open_mark = _MARKS.get(self.previousBlockState())
        if open_mark is not None:
            end = text.find(open_mark)
            at = len(text) if end == -1 else end + 3
            self._set("words", text, 0, at)
            if end == -1:
                self.setCurrentBlockState(_OPEN[open_mark])
                return
        self.setCurrentBlockState(NORMAL)
        while (found := _PARTS.search(text, at)) is not None:
            kind, at = str(found.lastgroup), found.end()
            if found[0] in _OPEN:
                end = text.find(found[0], at)
                at = len(text) if end == -1 else end + 3
                if end == -1:
                    self.setCurrentBlockState(_OPEN[found[0]])
            self._set(kind, text, found.start(), at)

    def _set(self, kind: str, text: str, start: int, end: int) -> None:
        wanted = self._formats.get(kind)
        if wanted is None:
            return
        if not text.isascii():
            start, end = (len(text[:each].encode("utf-16-le", "surrogatepass")) // 2 for each in (start, end))
        self.setFormat(start, end - start, wanted)


def _coloured(colour: QColor) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setForeground(colour)
    return found


def _underlined(colour: QColor) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setForeground(colour)
    found.setFontUnderline(True)
    return found
