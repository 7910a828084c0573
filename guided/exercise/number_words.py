"""Numbers as people write them in words: `two`, `2x`, `twice`, `4 weeks`, `drei Mal`, `half`, `50 %`."""

import re

ENGLISH_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
GERMAN_NUMBERS = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()

_WHOLE = {
    **{word: number for words in (ENGLISH_NUMBERS, GERMAN_NUMBERS) for number, word in enumerate(words, 1)},
    **dict.fromkeys(("a", "an", "ein", "eine", "einen", "once", "einmal"), 1),
    **dict.fromkeys(("twice", "zweimal", "double", "both", "a couple of", "a couple"), 2),
    **dict.fromkeys(("thrice", "dreimal"), 3),
    **{word: number for number, word in enumerate("first second third fourth fifth sixth seventh".split(), 1)},
    **{word: number for number, word in enumerate("erste zweite dritte vierte fünfte sechste".split(), 1)},
    **{f"{word}mal": number for number, word in enumerate(GERMAN_NUMBERS, 1)},
}
_SHARES = {
    **dict.fromkeys(
        ("half", "a half", "halfway", "half way", "half-way", "middle", "halb", "hälfte", "mitte", "½", "1/2"), 0.5
    ),
    **dict.fromkeys(("a quarter", "one quarter", "quarter", "viertel", "¼", "1/4"), 0.25),
    **dict.fromkeys(("a third", "one third", "third", "ein drittel", "drittel", "1/3"), 1 / 3),
    **dict.fromkeys(("two thirds", "zwei drittel", "2/3"), 2 / 3),
    **dict.fromkeys(("three quarters", "dreiviertel", "¾", "3/4"), 0.75),
    **dict.fromkeys(("full", "all", "whole", "ganz", "voll"), 1.0),
}
_MAX_LETTERS = 40
"""Letters of a text up to which it may be a number in words."""

_AROUND = re.compile(
    r"\A(?:for |für |about |ca\.? |x ?|rung |sprosse |step |schritt |level |version |v\.? ?|the )"
    r"|(?: ?[x×]| ?(?:times?|mal|rounds?|runden?|weeks?|wochen?|breaths?|atemzüge?|reps?|step|rung)\b)?"
    r"(?: ?(?:a|per|each|pro|in der|die|/) ?(?:week|day|woche|tag)\b)?(?: ?\([^()]*\))?[.!]?\Z"
)
"""What may stand before and behind a number that is meant alone."""


def whole_number_in(text: str) -> int | None:
    """Return the whole number that `text` means alone; None where that is unclear."""
    if len(text) > _MAX_LETTERS:
        return None
    tidy = text.strip().lower()
    plain = _AROUND.sub("", tidy).strip()
    for word in (tidy, plain):
        if word in _WHOLE:
            return _WHOLE[word]
        if re.fullmatch(r"\d{1,4}(?:[.,]0)?", word, re.ASCII):
            return int(re.split(r"[.,]", word)[0])
    return None


def range_in(text: str) -> tuple[int, int] | None:
    """Return the two whole numbers of a range, such as `2-3`, `2 or 3 times` and `zwei bis drei`."""
    ends = re.split(r"\s*(?:-|–|—|/|\bto\b|\bor\b|\bbis\b|\boder\b)\s*", text.strip().lower(), maxsplit=2)
    if len(ends) != 2:
        return None
    low, high = whole_number_in(ends[0]), whole_number_in(ends[1])
    return (low, high) if low is not None and high is not None and low < high else None


def number_meant(text: str) -> str | None:
    """Return the whole number that `text` means, or both ends of a range as two ways to mean it."""
    number, between = whole_number_in(text), range_in(text)
    if number is not None:
        return str(number)
    return f"{between[0]} or {between[1]}" if between else None


def share_in(text: str) -> float | None:
    """Return the share, from 0 to 1, that `text` means: a part in words, in percent, or with a comma."""
    if len(text) > _MAX_LETTERS:
        return None
    tidy = re.sub(r"\A(?:at |in |after |nach |zur |in der )?(?:the |der )?", "", text.strip().lower())
    if tidy in _SHARES:
        return _SHARES[tidy]
    if percent := re.fullmatch(r"(\d{1,3}) ?(?:%|percent|per cent|prozent)", tidy, re.ASCII):
        return int(percent[1]) / 100 if int(percent[1]) <= 100 else None
    if decimal := re.fullmatch(r"(0?|1)[.,](\d{1,3})", tidy, re.ASCII):
        share = float(f"{decimal[1] or 0}.{decimal[2]}")
        return share if share <= 1 else None
    return None
