"""The summary as plain text, for an e-mail."""

from collections.abc import Iterator
from textwrap import wrap

from guided.practice.summary.model import Section, Summary, SummaryLine, SummaryTopic, SummaryWording
from guided.text.direction import without_marks

WIDTH = 72
BARS = "▁▂▃▄▅▆▇█"
MAX_BARS = 56
"""Most bars of the curve."""


def to_plain_text(summary: Summary, wording: SummaryWording) -> str:
    """Return `summary` in lines of at most `WIDTH` letters."""
    head = [*_wrapped(summary.title), *_wrapped(summary.span), *_wrapped(summary.names)]
    blocks = ["\n".join(head)]
    if summary.from_us:
        blocks.append("\n".join(line for part in summary.from_us.split("\n") for line in _wrapped(part)))
    blocks += ["\n".join(_section(each, summary, wording)) for each in summary.sections]
    return without_marks("\n\n".join(blocks)) + "\n"


def _section(section: Section, summary: Summary, wording: SummaryWording) -> Iterator[str]:
    yield from _wrapped(section.heading)
    if section.group is SummaryTopic.WARMTH:
        yield _bars(summary.curve)
        yield from _wrapped(wording.picture())
        return
    for line in section.lines:
        yield from _wrapped(_line_text(line), first="- ", then="  ")
    if section.more:
        yield from _wrapped(section.more, first="  ", then="  ")


def _line_text(line: SummaryLine) -> str:
    if not line.note:
        return line.words
    return f"{line.words}: {line.note}" if line.group is not SummaryTopic.KEPT else f"{line.words} ({line.note})"


def _bars(curve: tuple[float, ...]) -> str:
    number = min(MAX_BARS, len(curve))
    at = [curve[round(place * (len(curve) - 1) / max(number - 1, 1))] for place in range(number)]
    return "".join(BARS[min(int(each * len(BARS)), len(BARS) - 1)] for each in at)


def _wrapped(words: str, first: str = "", then: str = "") -> list[str]:
    return wrap(words, WIDTH, initial_indent=first, subsequent_indent=then, break_on_hyphens=False)
