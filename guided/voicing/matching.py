"""Find out which line each of several sound files says, from the names of the files."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from guided.exercise.audio_formats import SOUND_ENDINGS
from guided.voicing.file_names import plain_name
from guided.voicing.spoken_lines import SpokenLine

FEWEST_WORDS = 3
"""How many words of a line the name of a file has at least, where it is those words."""

_TAKE = re.compile(r"-take-\d+\Z")
_COUNTER = re.compile(r"\A\d+-(?=.*[a-z])")


def is_sound_name(name: str) -> bool:
    """Return whether a file of that name may be taken in."""
    return PurePath(name).suffix.lower().lstrip(".") in SOUND_ENDINGS


def match_files(names: Sequence[str], lines: Sequence[SpokenLine]) -> dict[str, SpokenLine]:
    """Return the line of each file of which that can be told. No line has two files: the first one by name has it."""
    found: dict[str, SpokenLine] = {}
    for rule in _RULES:
        for name in sorted(names):
            taken = {line.key for line in found.values()}
            free = [line for line in lines if line.key not in taken]
            stem = _TAKE.sub("", plain_name(PurePath(name).stem))
            alike = [line for line in free if stem and any(_says(rule, line, lines, each) for each in _stems(stem))]
            if name not in found and len(alike) == 1:
                found[name] = alike[0]
    return found


def _stems(stem: str) -> Iterator[str]:
    """Yield the name as it is, and without the number that orders files in a folder."""
    yield stem
    if found := _COUNTER.match(stem):
        yield stem[found.end() :]


_Rule = Callable[[SpokenLine, Sequence[SpokenLine]], Iterator[str]]


def _says(rule: _Rule, line: SpokenLine, lines: Sequence[SpokenLine], stem: str) -> bool:
    return stem in rule(line, lines)


def _by_step_and_line(line: SpokenLine, lines: Sequence[SpokenLine]) -> Iterator[str]:
    """Yield step and line: `kiss-1`, and `kiss` where the step says one line alone."""
    number = line.name.rpartition("-")[2]
    steps = (line.name.removesuffix(f"-{number}"), plain_name(line.step_title))
    for step in filter(None, steps):
        yield f"{step}-{number}"
        if _is_alone(line, lines):
            yield step


def _by_recording(line: SpokenLine, _lines: Sequence[SpokenLine]) -> Iterator[str]:
    """Yield the name of the recording that the line has already, made anew with another ending."""
    if line.voice:
        yield _TAKE.sub("", plain_name(PurePath(line.voice).stem))


def _by_words(line: SpokenLine, _lines: Sequence[SpokenLine]) -> Iterator[str]:
    """Yield the words of the line, and those it begins with."""
    words = plain_name(line.words).split("-")
    for count in range(min(FEWEST_WORDS, len(words)), len(words) + 1):
        yield "-".join(words[:count])


def _by_numbers(line: SpokenLine, lines: Sequence[SpokenLine]) -> Iterator[str]:
    """Yield the numbers of step and line, from 1: `3-1`, and `step-3` where the step says one line alone."""
    number = line.name.rpartition("-")[2]
    for begins in ("", "step-", "schritt-"):
        yield f"{begins}{line.key.step + 1}-{number}"
        if begins and _is_alone(line, lines):
            yield f"{begins}{line.key.step + 1}"


def _is_alone(line: SpokenLine, lines: Sequence[SpokenLine]) -> bool:
    return sum(each.key.step == line.key.step for each in lines) == 1


_RULES: tuple[_Rule, ...] = (_by_step_and_line, _by_recording, _by_words, _by_numbers)
"""From the surest to the least sure: a file is looked for by the first one that tells one line alone."""
