"""Lengths and counts as people say them, and what people write, on one line."""

JOINERS = "\u200c\u200d"
"""Unseen letters that belong to words: Persian writes with them, and pictures of people are joined by them."""


def clean_line(written: str, letters: int) -> str:
    """What somebody wrote, as it is kept: one line, no more than so many letters, nothing that cannot be seen."""
    seen = "".join(letter if letter.isprintable() or letter in JOINERS else " " for letter in written)
    return " ".join(seen.split())[:letters].strip(" " + JOINERS)


def join_lines(text: str | None) -> str:
    """What stands in a file over some lines, as one; nothing where nothing stands there."""
    return " ".join((text or "").split())


def duration_text(seconds: float) -> str:
    """A length of time in words: `45 s`, `1 min 10 s`, `9 min`, `1 h 5 min`."""
    whole = round(seconds)
    if whole >= 3600:
        return " ".join(f"{n} {unit}" for n, unit in ((whole // 3600, "h"), (whole % 3600 // 60, "min")) if n)
    if whole < 60:
        return f"{round(seconds, 1):g} s" if seconds < 10 else f"{whole} s"
    return " ".join(f"{n} {unit}" for n, unit in ((whole // 60, "min"), (whole % 60, "s")) if n)


def clock_text(seconds: float) -> str:
    """A moment on the clock of a walk: `0:08`, `12:40`."""
    return f"{int(seconds + 1e-6) // 60}:{int(seconds + 1e-6) % 60:02}"


def count_text(number: int, one: str) -> str:
    """`1 step`, `4 steps`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
