"""Format lengths of time and counts for people."""


def join_lines(text: str | None) -> str:
    """Return `text` with its lines joined into one; an empty text for None."""
    return " ".join((text or "").split())


def duration_text(seconds: float) -> str:
    """Return a length of time as text: `45 s`, `1 min 10 s`, `9 min`, `1 h 5 min`."""
    whole = round(seconds)
    if whole >= 3600:
        return " ".join(f"{n} {unit}" for n, unit in ((whole // 3600, "h"), (whole % 3600 // 60, "min")) if n)
    if whole < 60:
        return f"{round(seconds, 1):g} s" if seconds < 10 else f"{whole} s"
    return " ".join(f"{n} {unit}" for n, unit in ((whole // 60, "min"), (whole % 60, "s")) if n)


def clock_text(seconds: float) -> str:
    """Return seconds since the beginning of a session as `0:08` or `12:40`."""
    return f"{int(seconds + 1e-6) // 60}:{int(seconds + 1e-6) % 60:02}"


def count_text(number: int, one: str) -> str:
    """Return a count with its noun: `1 step`, `4 steps`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
