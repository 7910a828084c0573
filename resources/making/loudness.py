"""Estimate how loud a ring sounds: low pitches count less, and pitches above 1,500 hertz a little more."""

from making.ring import Ring, high_pass, strength

LOWEST = 100.0
SHELF, MORE = 1_500.0, 0.58


def loudness(ring: Ring) -> float:
    """Return the root mean square after this weighting; full scale is 1."""
    heard = high_pass(high_pass(ring, LOWEST), LOWEST)
    clear = high_pass(heard, SHELF)
    return strength([value + MORE * above for value, above in zip(heard, clear, strict=True)])
