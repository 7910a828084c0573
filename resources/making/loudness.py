"""How loud a ring is to an ear: it hears little of the lowest, and a little more of what lies above 1,500 hertz."""

from making.ring import Ring, high_pass, strength

LOWEST = 100.0
SHELF, MORE = 1_500.0, 0.58


def loudness(ring: Ring) -> float:
    """Its strength as heard, full scale being 1."""
    heard = high_pass(high_pass(ring, LOWEST), LOWEST)
    clear = high_pass(heard, SHELF)
    return strength([value + MORE * above for value, above in zip(heard, clear, strict=True)])
