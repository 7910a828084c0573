"""Report a block that begins without its header."""

from guided.exercise.toml.edits import insert_above
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import Span, line_end

_HEADING_CODES = ("toml-comment", "toml-stray-line")
"""Problems of a line that may be the heading of the block, in the place of its header."""


def report_missing_block(parsed: ParsedFile, group: Span, message: str) -> None:
    """Report that a block begins at `group`; a line of words there is its heading, and no problem of its own."""
    header = f"[[{parsed.kind.block}]]"
    line = parsed.lines.line(group.start)
    heading = next((each for each in parsed.problems if each.line == line and each.code in _HEADING_CODES), None)
    if heading is None:
        edit = insert_above(parsed, group, header)
        parsed.add_problem("missing-block", message, group, header, edits=[edit])
        return
    parsed.problems.remove(heading)
    start = parsed.lines.start_of(line)
    words = Span(start, line_end(parsed.text, start))
    written = (heading.fix or parsed.text[words.start : words.end]).lstrip("# ").strip()
    fix = f"{header}\n# {written}"
    parsed.add_problem("missing-block", f"{message}. A heading for yourself begins with #", words, fix)
