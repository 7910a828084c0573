"""Make copies of a text with one random typing error each, the same ones for the same seed."""

from collections.abc import Iterator
from random import Random

INSERTED = "\"'=[]{},.#:-_ 1aZ\\“”\t"


def mutations(text: str, seed: int, count: int) -> Iterator[tuple[str, int]]:
    """Yield `count` copies of `text` with one typing error each, and the line that it is on."""
    random = Random(seed)
    lines = text.split("\n")
    written = [number for number, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    for _ in range(count):
        number = random.choice(written)
        line = lines[number]
        changed = _with_typing_error(line, random)
        yield "\n".join([*lines[:number], changed, *lines[number + 1 :]]), number + 1


def _with_typing_error(line: str, random: Random) -> str:
    at = random.randrange(len(line))
    match random.randrange(5):
        case 0:
            return line[:at] + line[at + 1 :]
        case 1:
            return line[:at] + random.choice(INSERTED) + line[at:]
        case 2:
            return line[:at] + random.choice(INSERTED) + line[at + 1 :]
        case 3:
            return line[:at] + line[at + 1 : at + 2] + line[at : at + 1] + line[at + 2 :]
        case _:
            marks = [place for place, letter in enumerate(line) if letter in "\"'[]{},="]
            at = random.choice(marks) if marks else at
            return line[:at] + line[at + 1 :]
