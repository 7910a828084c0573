"""Lengths and counts as people say them."""


def duration(seconds: float) -> str:
    """A length of time in words: `45 s`, `1 min 10 s`, `9 min`, `1 h 5 min`."""
    whole = round(seconds)
    if whole >= 3600:
        return " ".join(f"{n} {unit}" for n, unit in ((whole // 3600, "h"), (whole % 3600 // 60, "min")) if n)
    if whole < 60:
        return f"{round(seconds, 1):g} s" if seconds < 10 else f"{whole} s"
    return " ".join(f"{n} {unit}" for n, unit in ((whole // 60, "min"), (whole % 60, "s")) if n)


def clock(seconds: float) -> str:
    """A moment on the clock of a walk: `0:08`, `12:40`."""
    return f"{int(seconds + 1e-6) // 60}:{int(seconds + 1e-6) % 60:02}"


def count(number: int, one: str) -> str:
    """`1 step`, `4 steps`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
