"""The examples in which errors are planted, and lines of them that are replaced."""

from guided.exercise.diagnostic import Problem
from tests.paths import EXAMPLES

EXAMPLE_TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in EXAMPLES.glob("*.toml")}

Case = tuple[str, str, str, int, str, str | None]
"""The name of an example, a text in it and its replacement; then the line, code and fix of the problem expected."""

STAND = 'say = "Stand or sit facing each other. Feel your feet on the floor."'
ARMS = 'say = "Let your arms settle."'
ASK = 'ask = "Would a hug feel good? Not today is a good answer too."'
RUNGS = 'rungs = ["Side by side", "Palms near", "Fingertips", "Whole hand"]'
CARE = 'care = ["Skip it with a cold sore or a cold.", "Not straight after an argument."]'


def plant(example: str, old: str, new: str) -> str:
    """Return the text of an example with `new` in the place of `old`."""
    text = EXAMPLE_TEXTS[example]
    assert old in text
    return text.replace(old, new, 1)


def span_of(text: str, problem: Problem) -> tuple[int, int]:
    """Return the start and end of a problem in `text`, in characters from 0."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[problem.line - 1] + problem.column - 1, starts[problem.end_line - 1] + problem.end_column - 1
