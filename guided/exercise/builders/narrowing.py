"""Give the values of a table their types. A value of another type counts as missing."""

from guided.exercise.model import Length, Variant


def as_text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def as_texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def as_lengths(value: object) -> tuple[Length, ...]:
    return value if isinstance(value, tuple) else ()


def as_variants(value: object) -> tuple[Variant, ...]:
    return value if isinstance(value, tuple) else ()


def as_whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def as_number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
