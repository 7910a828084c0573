"""Report a line of words that says where a step leads, such as “go to closing”."""

import re

from guided.exercise.flow import RESERVED
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import Span

_WAY = re.compile(
    r"(?:(?:then|and|now|dann|danach)\s+)?"
    r"(?:(?:go(?:es)?(?: back)?|jump|back|continue|return|leads?|weiter|zurück|gehe?|springe?)"
    r"\s+(?:to|with|zu[mr]?|mit)"
    r"|goto|(?:goto\s*)?(?:[-=]*>|→))"
    r"\s*(?:the\s+|step\s+|id\s+)*[\"'“”]?([\w-]+)[\"'“”]?(?:\s+step)?[.;,]?",
    re.IGNORECASE,
)
_ID = re.compile(r"^[ \t]*id[ \t]*=[ \t]*[\"']([^\"'\n]+)[\"']", re.MULTILINE)


def report_way(parsed: ParsedFile, line: str, span: Span) -> bool:
    """Report a line that names the step that is to follow, and return whether it is one."""
    way = _WAY.fullmatch(line.strip())
    if way is None or parsed.kind.block != "step":
        return False
    steps = {name.lower(): name for name in (*_ID.findall(parsed.text), *RESERVED)}
    to = steps.get(way[1].lower())
    if to is None:
        return False
    parsed.add_problem("toml-equals", "the step that follows is named behind `then`", span, f'then = "{to}"')
    return True
