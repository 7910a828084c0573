"""Try each fix that is offered, and keep those that are not refused in their turn."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from guided.exercise.diagnostic import Problem, Replacement

MAX_TRIED = 12
"""Fixes of one file that are tried. A file with more problems is read again after the first of them are mended."""

ReadProblems = Callable[[str], Sequence[Problem]]
"""Returns the problems of a text."""


def without_refused_fixes(text: str, problems: Sequence[Problem], read_problems: ReadProblems) -> tuple[Problem, ...]:
    """Return the problems of `text`, each with those replacements alone after which it is gone and nothing new is wrong
    where they were made. A fix without any replacement left is not offered."""
    tried = 0
    found = []
    for problem in problems:
        kept = []
        for replacement in problem.replacements:
            tried += 1
            if tried > MAX_TRIED or _helps(text, problems, problem, replacement, read_problems):
                kept.append(replacement)
        left_out = len(kept) < len(problem.replacements)
        fix = problem.fix if kept or not left_out else None
        if left_out and kept and fix and " or " in fix:
            fix = " or ".join(each.text for each in kept)
        found.append(replace(problem, fix=fix, replacements=tuple(kept)))
    return tuple(found)


def _helps(
    text: str, problems: Sequence[Problem], problem: Problem, replacement: Replacement, read_problems: ReadProblems
) -> bool:
    """Return whether `problem` is gone after `replacement`, and no other kind of problem is on the lines it wrote."""
    after = read_problems(replacement.apply(text))
    before_codes, after_codes = Counter(each.code for each in problems), Counter(each.code for each in after)
    lines = range(replacement.line, replacement.line + replacement.text.count("\n") + 1)
    new = after_codes - before_codes
    return after_codes[problem.code] < before_codes[problem.code] and not any(
        each.code in new and each.line in lines for each in after
    )
