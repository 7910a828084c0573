"""Find the known word that was probably meant."""

from difflib import get_close_matches


def closest_match(word: str, known: list[str], cutoff: float = 0.6) -> str | None:
    """Return the known word that is most like `word`, or None where none is as like as `cutoff` (0 to 1)."""
    return next(iter(closest_matches(word, known, cutoff)), None)


def closest_matches(word: str, known: list[str], cutoff: float = 0.6) -> list[str]:
    """Return up to three known words that are as like `word` as `cutoff` (0 to 1), the likest first."""
    tidy = word.strip().lower().replace(" ", "-")
    return [tidy] if tidy in known else get_close_matches(tidy, known, n=3, cutoff=cutoff)
