"""Find what other programs put into the text of a file on its way: empty bytes, foreign line ends, marks around it."""

import re
from dataclasses import dataclass

from guided.exercise.diagnostic import Problem
from guided.exercise.schema.file_kinds import has_blocks

_STRING = r'"""[\s\S]*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\[^\n])*+(?:"|(?=\n|\Z))|\'[^\'\n]*\''
"""Strings. One of a line without an end goes on to the end of that line."""
_STRINGS = re.compile(_STRING)
_STRINGS_AND_COMMENTS = re.compile(rf"{_STRING}|#[^\n]*")

_LINE_ENDS = {
    "\u2028": "U+2028, a line separator",
    "\u2029": "U+2029, a paragraph separator",
    "\x85": "U+0085, next line",
    "\x0b": "U+000B, a vertical tab",
    "\x0c": "U+000C, a form feed",
    "\r": "a lone carriage return",
}
"""Signs at which some programs end a line and TOML does not."""
_LINE_END = re.compile("[\u2028\u2029\x85\x0b\x0c]|\r(?!\n)")
_INVISIBLE = {
    "\ufeff": "U+FEFF, a byte-order mark",
    "\u200b": "U+200B, a space without width",
    "\u00ad": "U+00AD, a soft hyphen",
    "\u2060": "U+2060, a word joiner",
}
_INVISIBLE_SIGN = re.compile(f"[{''.join(_INVISIBLE)}]")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[ \t]*[\w.+-]*[ \t]*\r?$", re.MULTILINE)

_LINE_MARKS = {
    re.compile(r"[ \t]*>"): (
        "the lines of this file begin with >, as in an answer to a mail; delete that sign from each line, or have the "
        "file sent as an attachment"
    ),
    re.compile(r"[ \t]*\d{1,4}(?:[.:|)]?[ \t]+(?:[A-Za-z\[#\"{\]}]|$)|[.:|)]?$)"): (
        "the lines of this file begin with their numbers, as they are copied from a web page; copy the text alone, or "
        "download the file"
    ),
    re.compile(r"[+][ \t]*(?:[A-Za-z\[#\"{\]}]|$)"): (
        "the lines of this file begin with +, as a program shows changes; delete that sign from each line"
    ),
}
"""How every line of a file begins that was copied from somewhere, and what to say of it."""
_ENCODED = {
    re.compile(r"=[ \t]*&(?:quot|#34|ldquo|#8220);"): (
        "the quotes in this file are written as &quot;, as in the source of a web page; copy the text as the page "
        "shows it"
    ),
    re.compile(r"^[ \t]*\w+[ \t]*=3D", re.MULTILINE): (
        "the signs = are written as =3D in this file, as in the source of a mail; save the attachment itself"
    ),
}
"""Signs that are written in another way, and what to say of it."""
_MOST = 0.9
"""The share of the lines that begin alike in a file that was copied with marks before its lines."""


@dataclass(frozen=True, slots=True)
class TidyText:
    """A text without what other programs put into it: as long as before, and with the same line ends.

    `problems` tell what there was; where `readable` is false, nothing else in the text can be told.
    """

    text: str
    problems: tuple[Problem, ...] = ()
    readable: bool = True


def tidy_text(text: str) -> TidyText:
    """Return `text` with what can be left out replaced by spaces."""
    problem = _empty_bytes(text) or _line_ends(text) or _wrapping(text)
    if problem is not None:
        return TidyText(text, (problem,), readable=False)
    problems: list[Problem] = []
    without_fences = _without_fences(text, problems)
    return TidyText(_without_invisible_signs(without_fences, problems), tuple(problems))


def _empty_bytes(text: str) -> Problem | None:
    if "\0" not in text:
        return None
    filled = text.strip("\0 \t\r\n\ufeff")
    if not filled:
        message = "nothing but empty bytes is in this file, as a power cut leaves it; bring back an older version"
        return _problem(text, "empty-bytes", message, 0, 1)
    start = text.index(filled)
    end = start + len(filled)
    if "\0" in text[end:]:
        message = (
            "from here on, nothing but empty bytes is in this file, as a power cut leaves it; delete them, and see "
            "whether the end is missing"
        )
        return _problem(text, "empty-bytes", message, end + text[end:].index("\0"))
    if "\0" in text[:start]:
        message = "this file begins with empty bytes, as a power cut leaves them; bring back an older version"
        return _problem(text, "empty-bytes", message, 0)
    return None


def _line_ends(text: str) -> Problem | None:
    """Return the problem of the first foreign line end outside strings; a comment would go on behind it unseen."""
    if not _LINE_END.search(text):
        return None
    code = _STRINGS.sub(lambda found: " " * len(found[0]), text)
    found = [*_LINE_END.finditer(code)]
    if found:
        name, more = _LINE_ENDS[found[0][0]], len(found) - 1
        again = f" (and {more} more in this file)" if more else ""
        message = (
            f"a line ends here with a sign that is no line end in this file: {name}{again}. Delete it and press Enter, "
            "or save the file with ordinary line ends (LF)"
        )
        return _problem(text, "foreign-line-end", message, found[0].start())
    return None


def _wrapping(text: str) -> Problem | None:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) >= 3:
        for pattern, message in _LINE_MARKS.items():
            if sum(1 for line in lines if pattern.match(line)) >= _MOST * len(lines):
                start = len(text) - len(text.lstrip())
                return _problem(text, "copied-marks", message, start)
    for pattern, message in _ENCODED.items():
        found = pattern.search(text)
        if found:
            return _problem(text, "copied-marks", message, found.start(), found.end())
    return None


def _without_fences(text: str, problems: list[Problem]) -> str:
    """Return `text` without lines of ``` and what stands outside a pair of them."""
    code = _STRINGS.sub(lambda found: re.sub(r"[^\n]", "x", found[0]), text)
    fences = [each.span() for each in _FENCE.finditer(code)]
    if not fences:
        return text
    kept = _between(fences, len(text))
    outside = "\n".join(text[end:start] for end, start in _outside(kept, len(text)))
    around = bool(_FENCE.sub("", outside).strip())
    if len(fences) % 2 or has_blocks(outside) or not any(has_blocks(text[start:end]) for start, end in kept):
        kept, around = _outside(fences, len(text)), False
    lines = [str(_line(text, start)) for start, _ in fences]
    which = "this line" if len(lines) == 1 else f"the lines {', '.join(lines[:-1])} and {lines[-1]}"
    rest = " and what stands outside of them" if around else ""
    message = f"leave out {which}{rest}, which a chat program put around the file"
    problems.append(_problem(text, "code-fence", message, *fences[0]))
    blank = [re.sub(r"[^\r\n]", " ", text[end:start]) for end, start in _outside(kept, len(text))]
    parts = [text[start:end] for start, end in kept]
    return "".join(part for pair in zip(blank, [*parts, ""], strict=True) for part in pair)


def _between(fences: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return the parts of a text between the first and the second fence, the third and the fourth, and so on."""
    pairs = zip(fences[::2], [*fences[1::2], (length, length)][: len(fences[::2])], strict=True)
    return [(opened[1], closed[0]) for opened, closed in pairs]


def _outside(parts: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return what lies before, between and behind the parts of a text of this length."""
    starts, ends = [start for start, _ in parts], [end for _, end in parts]
    return [*zip([0, *ends], [*starts, length], strict=True)]


def _without_invisible_signs(text: str, problems: list[Problem]) -> str:
    """Return `text` with a space in the place of each invisible sign outside strings and comments."""
    if not _INVISIBLE_SIGN.search(text):
        return text
    code = _STRINGS_AND_COMMENTS.sub(lambda found: "x" * len(found[0]), text)
    found = [*_INVISIBLE_SIGN.finditer(code)]
    if not found:
        return text
    more = f" (and {len(found) - 1} more in this file)" if len(found) > 1 else ""
    message = f"a sign that nobody sees stands here: {_INVISIBLE[found[0][0]]}{more}. Delete it, or type the line anew"
    problems.append(_problem(text, "invisible-sign", message, found[0].start()))
    places = {each.start() for each in found}
    return "".join(" " if at in places else letter for at, letter in enumerate(text))


def _problem(text: str, code: str, message: str, start: int, end: int | None = None) -> Problem:
    line = _line(text, start)
    column = start - max(text.rfind("\n", 0, start), text.rfind("\r", 0, start))
    width = 1 if end is None else max(end - start, 1)
    return Problem(code, "error", message, None, line, column, line, column + width)


def _line(text: str, at: int) -> int:
    """Return the line of the character at `at` as editors count: also after a lone carriage return."""
    return 1 + len(re.findall(r"\r\n|\r|\n", text[:at]))
