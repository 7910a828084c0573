"""Measure and change how large the samples of a sound are."""

from array import array


def peak_of(values: "array[int]") -> int:
    """Return the largest distance from zero. Raise ValueError where there are no samples."""
    highest, lowest = max(values), min(values)
    return max(highest, -lowest)


def fade_ends(values: "array[int]", length: int) -> None:
    """Fade the first and last `length` samples in place."""
    length = min(length, len(values) // 2)
    for n in range(length):
        values[n] = values[n] * n // length
        values[-1 - n] = values[-1 - n] * n // length
