"""Check that a short form asks no more of a couple than the exercise that it is short for."""

from collections.abc import Iterator

from guided.exercise.lint.finding import Finding
from guided.exercise.model import Exercise


def short_form_problems(short: Exercise, whole: Exercise) -> Iterator[Finding]:
    """Yield what is wrong with `short` as the short form of `whole`."""
    if whole.name == short.name:
        message = "this is a short form of itself; name another exercise, or delete `short_of`"
        yield Finding(("short_of",), "short-of-itself", message)
        return
    if whole.short_of is not None:
        message = f"“{whole.name}” is a short form itself; name the whole one, “{whole.short_of}”"
        yield Finding(("short_of",), "short-of-a-short", message, f'"{whole.short_of}"')
        return
    if short.touch > whole.touch:
        message = (
            f"a short form comes no closer than the whole one: “{whole.name}” has touch “{whole.touch.word}”, and this "
            f"has “{short.touch.word}”"
        )
        yield Finding(("touch",), "short-touches-more", message)
    if short.for_one is not whole.for_one:
        message = f"“{whole.name}” is for {_people(whole)}, and its short form is for {_people(short)}"
        yield Finding(("for_one",), "short-for-others", message)
    if short.length and whole.length and short.length >= whole.length:
        message = f"this short form is not shorter than “{whole.name}”"
        yield Finding(("length",), "short-not-shorter", message, severity="warning")


def _people(exercise: Exercise) -> str:
    return "one person" if exercise.for_one else "two"
