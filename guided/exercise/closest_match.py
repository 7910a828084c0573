"""Find the known word that was probably meant."""

from difflib import get_close_matches


def closest_match(word: str, known: list[str], cutoff: float = 0.6) -> str | None:
    """Return the known word that is most like `word`, or None where none is as like as `cutoff` (0 to 1)."""
    tidy = word.strip().lower().replace(" ", "-")
    if tidy in known:
        return tidy
    found = get_close_matches(tidy, known, n=1, cutoff=cutoff)
    return found[0] if found else None
