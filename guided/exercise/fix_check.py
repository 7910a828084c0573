"""Try each fix that is offered, and keep those that are not refused in their turn."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from guided.exercise.diagnostic import Problem, Replacement

MAX_TRIED = 20
"""Fixes of one file that are tried; of a file with more problems than that, hardly one. The rest is for a person alone,
until the first of them are mended."""

MAX_TRIED_LETTERS = 60_000
"""Letters of a file up to which its fixes are tried. Two hundred full steps have about so many."""

ADVICE_ON_VALUES = frozenset(
    "wrong-length roles-never-change too-many-words little-silence breath-cut-off long-unasked other-language "
    "long-line".split()
)
"""Advice on a value, which can be given only once it can be read. It hides no fix that makes it readable."""

ReadProblems = Callable[[str], Sequence[Problem]]
"""Returns the problems of a text."""


def without_refused_fixes(text: str, problems: Sequence[Problem], read_problems: ReadProblems) -> tuple[Problem, ...]:
    """Return the problems of `text`, each with those replacements alone after which it is gone and nothing is new.

    Advice on a value that could not be read before is nothing new. Where there are several problems, mending one of
    syntax may bring others to light that were there before. A fix is not offered where all its replacements are refused
    themselves.
    """
    is_small = len(problems) <= MAX_TRIED and len(text) <= MAX_TRIED_LETTERS
    tried, limit = 0, MAX_TRIED if is_small else 1
    found = []
    for problem in problems:
        kept, clean, readable, refused = [], [], [], False
        for replacement in problem.replacements if tried < limit else ():
            tried += 1
            new = _new_codes(text, problems, problem, replacement, read_problems)
            if new is not None:
                kept.append(replacement)
                clean += [] if new else [replacement]
                readable += [] if new.keys() - ADVICE_ON_VALUES else [replacement]
            refused = refused or new is None
        offered = clean or readable or (kept if len(problems) > 1 and problem.is_syntax else [])
        fix = problem.fix if kept or not refused else None
        found.append(replace(problem, fix=fix, replacements=tuple(offered)))
    return tuple(found)


def _new_codes(
    text: str, problems: Sequence[Problem], problem: Problem, replacement: Replacement, read_problems: ReadProblems
) -> Counter[str] | None:
    """Return the kinds of problems that `replacement` brings; None where it is refused itself.

    It is, where `problem` is still there after it, or there is another error on the lines that it wrote.
    """
    after = read_problems(replacement.apply(text))
    before_codes, after_codes = Counter(each.code for each in problems), Counter(each.code for each in after)
    lines = range(replacement.line, replacement.line + replacement.text.count("\n") + 1)
    new = after_codes - before_codes
    is_there = after_codes[problem.code] >= before_codes[problem.code]
    return (
        None
        if is_there or any(each.code in new and each.line in lines and each.severity == "error" for each in after)
        else new
    )
