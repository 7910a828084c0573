"""Write the text of an exercise as people do: with comments, odd spaces, empty lines and other line ends."""

import json
import re
import tomllib
from random import Random

from tests.paths import ROOT

_CUES_AT_END = re.compile(r"^cues = \[\n(?:  \{.*\},?\n)+\]\n(?=\n*(?:\[\[|\Z))", re.MULTILINE)
TEXTS = [path.read_text("utf-8") for path in sorted((ROOT / "exercises").glob("*.toml"))]


def rough_text(seed: int) -> str:
    """Return the text of a bundled exercise, with the same data, written otherwise. Every comment is there once."""
    random = Random(seed)
    lines, in_text = [], False
    text = re.sub(r"[ \t]*(?<=[\s\]\"])#[^\n\"]*$", "", random.choice(TEXTS), flags=re.MULTILINE)
    if random.random() < 0.3:
        text = _CUES_AT_END.sub(_under_headers, text)
    for line in text.split("\n"):
        was_in_text = in_text
        in_text ^= line.count('"""') % 2 == 1
        if not was_in_text and not in_text:
            lines += _rough_line(line, random, len(lines))
        else:
            lines.append(line)
    end = random.choice(("\n", "\r\n"))
    return end.join(lines).rstrip() + random.choice(("", end, end * 3))


def _under_headers(cues: re.Match[str]) -> str:
    """Return the cues of a step as tables under headers of their own."""
    rows = tomllib.loads(cues[0])["cues"]
    return "".join("[[step.cues]]\n" + "".join(f"{k} = {json.dumps(row[k])}\n" for k in row) for row in rows)


def _rough_line(line: str, random: Random, number: int) -> list[str]:
    """Return a line as it might be written. `number` makes its comments like no others."""
    found = []
    if random.random() < 0.1:
        found.append(f'# above {number} = "[[step]]')
    if random.random() < 0.1:
        found.append(" " * random.randrange(3))
    if (pair := re.fullmatch(r"([a-z_]+) = (.*)", line)) and random.random() < 0.2:
        line = f"{' ' * random.randrange(3)}{pair[1]}{' ' * random.randrange(3)}={' ' * random.randrange(3)}{pair[2]}"
    if line.startswith("[[") and random.random() < 0.3:
        line = line.replace("[[", "[[ ").replace("]]", " ]]")
    if line and not line.startswith("#") and random.random() < 0.2:
        line = f"{line}{' ' * random.randrange(3)}# behind {number}, 'and more'"
    return [*found, line]


def comments_in(text: str) -> list[str]:
    """Return the comments that `rough_text` has written, sorted."""
    return sorted(re.findall(r"# (?:above|behind) \d+[^\r\n]*", text))
