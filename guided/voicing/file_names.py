"""Names of recordings: letters, digits and hyphens, which every file system and every pack takes."""

import re
import unicodedata

MAX_LENGTH = 60
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "a", "ł": "l"})


def plain_name(text: str) -> str:
    """Return `text` in small letters a to z, digits and hyphens; nothing where it has no such letters."""
    letters = unicodedata.normalize("NFC", text).casefold().translate(_GERMAN)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain)).strip("-")[:MAX_LENGTH].strip("-")
