"""Check that `practice`, by which the library groups an exercise, is what its words speak of."""

import re
from collections.abc import Iterator

from guided.exercise.lint.finding import Finding
from guided.exercise.model import Exercise

_WORDS = {
    "hug": r"\b(?:hug\w*|embrac\w*|arms?|umarm\w*|arme?n?|drück\w*)\b",
    "kiss": r"\b(?:kiss\w*|lips?|mouths?|küss\w*|kuss\w*|lippen|mund)\b",
    "cuddle": r"\b(?:cuddl\w*|snuggl\w*|spoon\w*|lie|lies|lying|lean\w*|sofa|bed|weight"
    r"|kuschel\w*|lehn\w*|lieg\w*|löffel\w*)\b",
    "breath": r"\b(?:breath\w*|inhal\w*|exhal\w*|atem\w*|atme\w*|einatm\w*|ausatm\w*)\b",
    "look": r"\b(?:look\w*|eyes?|gaz\w*|see|faces?|blick\w*|augen|schau\w*|seh\w*|gesicht\w*)\b",
}
"""Words of which an exercise of each practice has one at least, somewhere."""

_TITLES = {
    "hug": r"\b(?:hugs?|hugging|embrace|umarmung\w*)\b",
    "kiss": r"\b(?:kiss(?:es|ing)?|kuss|küsse\w*)\b",
    "cuddle": r"\b(?:cuddl\w*|snuggl\w*|spooning|kuscheln)\b",
    "breath": r"\b(?:breath\w*|atmen|atem\w*)\b",
    "look": r"\b(?:looking|gazing|eye contact|blicke?)\b",
}
"""Words of a title that tell the practice."""


def practice_findings(exercise: Exercise) -> Iterator[Finding]:
    """Yield a warning where nothing speaks of the practice, with the one that the title tells as its fix."""
    practice = exercise.practice or ""
    if exercise.language[:2] not in ("en", "de") or practice not in _WORDS:
        return
    if re.search(_WORDS[practice], _all_words(exercise), re.IGNORECASE):
        return
    if practice == "breath" and any(step.breathe for step in exercise.steps):
        return
    told = [name for name, words in _TITLES.items() if re.search(words, exercise.title, re.IGNORECASE)]
    if not told and practice != "kiss":
        return
    meant = f"; its title tells of “{told[0]}”" if told else ""
    message = f"`practice` is “{practice}”, by which people find it, and no word here speaks of that{meant}"
    yield Finding(("practice",), "other-practice", message, f'"{told[0]}"' if told else None, severity="warning")


def _all_words(exercise: Exercise) -> str:
    texts = [exercise.title, exercise.about]
    for step in exercise.steps:
        texts += [
            step.title,
            step.say,
            step.show,
            step.ask,
            *(text for cue in step.cues for text in (cue.say, cue.show)),
        ]
    return " ".join(text for text in texts if text)
