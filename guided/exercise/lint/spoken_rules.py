"""Hold the rules for words that a voice reads badly: abbreviations, capitals, signs and times of a script."""

import re
from collections.abc import Callable
from functools import cache, partial

from guided.exercise.lint.abbreviations import ABBREVIATION, UNIT, abbreviation_message, in_full, is_german
from guided.exercise.lint.text_rule import Match, Rule, first_group, nothing, says, unknown
from guided.exercise.number_words import ENGLISH_NUMBERS, GERMAN_NUMBERS

_SLASHED = {
    **dict.fromkeys(("his/her", "her/his", "his/hers"), "their"),
    **dict.fromkeys(("he/she", "she/he", "s/he", "(s)he"), "they"),
    **dict.fromkeys(("him/her", "her/him"), "them"),
    "and/or": "or",
    "und/oder": "oder",
}
_NOT_ONE_OF_TWO = re.compile(
    r"in/out|ein/aus|on/off|an/aus|er/sie|sie/er|ihn/sie|sie/ihn|ihm/ihr|ihr/ihm|\w+/(?:in|innen|r|n)", re.IGNORECASE
)
_CAPITAL = "A-ZÄÖÜ"
_SHORT_RUN, _SHORT_WORD = 6, 5
"""Letters from which on words in capitals, or one such word, are no abbreviation."""

_SIGN_WORDS = {"&": ("and", "und"), "+": ("and", "und"), "=": ("is", "ist")}


def _one_of_two(found: Match, *, german: bool) -> str | None:
    """Return the words on both sides of a stroke with “or” between them; None where that is not meant."""
    if known := _SLASHED.get(found[0].lower()):
        return known
    if _NOT_ONE_OF_TWO.fullmatch(found[0]):
        return None
    return found[0].replace("/", " oder " if german or is_german(found.string) else " or ")


def _is_loud(found: Match) -> bool:
    words = re.findall(rf"[{_CAPITAL}]+", found[0])
    if len(words) == 1:
        return len(words[0]) >= _SHORT_WORD and re.search("[AEIOUÄÖÜ]", words[0]) is not None
    return sum(map(len, words)) >= _SHORT_RUN and max(map(len, words)) >= 3


def _in_small_letters(found: Match, *, german: bool) -> str | None:
    """Return words in small letters, with a capital where a sentence begins; None where nouns may have one."""
    if german or is_german(found.string.lower()):
        return None
    small = re.sub(r"\bi\b", "I", found[0].lower())
    begins = found.start() == 0 or re.search(r"[.!?]\s*\Z", found.string[: found.start()])
    small = re.sub(r"([.!?]\s+)(\w)", lambda each: each[1] + each[2].upper(), small)
    return small[0].upper() + small[1:] if begins else small


def _spoken(sentence: str) -> Callable[[Match, str], str]:
    """Return what says `sentence` of words that are spoken; what is only shown can be read as it stands."""
    return lambda found, how: says(sentence)(found, how) if "spoken" in how else ""


def _sign(found: Match, *, german: bool) -> str:
    english_word, german_word = _SIGN_WORDS[found[1]]
    return f" {german_word if german or is_german(found.string) else english_word} "


def _counted(found: Match, *, german: bool) -> str | None:
    """Return counting such as 1-2-3 in words; None where a number has no word."""
    numbers = [int(each) for each in re.findall(r"\d+", found[0])]
    words = GERMAN_NUMBERS if german or is_german(found.string) else ENGLISH_NUMBERS
    if not all(1 <= each <= len(words) for each in numbers):
        return None
    return ", ".join(words[each - 1] for each in numbers)


def _range(found: Match, *, german: bool) -> str:
    return f"{found[1]} {'bis' if german or is_german(found.string) else 'to'} {found[2]}"


_SMALL_WORDS = (
    "and|or|the|a|an|your|of|to|with|for|at|on|in|into|is|are|be|und|oder|der|das|den|dem|ein"
    "|eine|einen|zu|mit|auf|im|euch"
)
"""Words that do not follow themselves."""

_NO_LAST_WORDS = "and|or|the|a|an|your|of|und|oder|den|dem|ein|eine|einen"
"""Words with which no sentence ends."""

MAY_BE_HARD_TO_SAY = re.compile(
    r"[©®™~≈*:&+=#/→⇒➜»<\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55]|\([cr]\)|->|[!?]{2}|\.{4}|\d|(?-i:[A-ZÄÖÜ]{2})"
    r"|[:;]-?[)(DP]|\b(?:approx|etc|resp|incl|usw|bzw|evtl|ggf|inkl|bspw|vgl|vs|ca|od|ppl|plz|pls|btw|asap|min|max"
    r"|a\. ?k|n\. ?b|p\. ?s"
    rf"|(?:{_NO_LAST_WORDS})$|({_SMALL_WORDS}) \1\b"
    r"|[zdu]\. ?[bhas]|o\. ?ä|[ei]\. ?[ge])",
    re.IGNORECASE,
)
"""What each text has in which a rule below finds something. All rules take long, and most texts have nothing of it."""

_EMOJI = r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u2764]\ufe0f?"


@cache
def spoken_rules(*, german: bool) -> tuple[Rule, ...]:
    """Return the rules for words that are hard to say, in a file that is `german` or in another language."""
    message, instead = partial(abbreviation_message, german=german), partial(in_full, german=german)
    return (
        Rule(
            "hard-to-say",
            re.compile(rf"[ \t]{{0,9}}{_EMOJI}(?:[\u200d\U0001f3fb-\U0001f3ff]*{_EMOJI})*[\U0001f3fb-\U0001f3ff]?"),
            _spoken("is a picture, which a voice leaves out or calls by its name; delete it"),
            nothing,
        ),
        Rule(
            "hard-to-say",
            re.compile(r"[ \t]{0,9}(?<![\w:])[:;]-?[)(DP](?![\w)])|[ \t]{0,9}<3(?!\d)"),
            _spoken("is a face made of signs, which a voice reads out; delete it"),
            nothing,
        ),
        Rule(
            "stage-direction",
            re.compile(
                r"^\s*[\[(]?(?:\d{1,2}:){1,2}\d{2}(?:\s?[–-]\s?(?:\d{1,2}:){1,2}\d{2})?(?:\s?(?:min|s|h))?[\])]?\s*[:–—-]?\s*(?=\D)"
            ),
            _spoken("is spoken as it stands; delete it. When something is said is `at` of a cue"),
            nothing,
        ),
        Rule(
            "stage-direction",
            re.compile(r"[ \t]{0,9}(?<![\w)])\(\d{1,3}\)(?:(?<=^...)[ \t]+)?"),
            _spoken("is spoken as it stands; delete it. A breath is counted by `breathe`"),
            nothing,
        ),
        Rule(
            "hard-to-say",
            re.compile(r"(?<![\w.-])\d{1,2}(?:\s?[-–,…]\s?\d{1,2}){2,}(?![\w-])"),
            _spoken("is counting; write it in words"),
            partial(_counted, german=german),
        ),
        Rule("hard-to-say", ABBREVIATION, message, instead),
        Rule("hard-to-say", UNIT, message, instead),
        Rule(
            "hard-to-say",
            re.compile(r"(?<![\w/.:<])(?:\(s\)he|s/he|[^\W\d_]{2,}/[^\W\d_]+)(?![\w/:>]|\.\w)"),
            _spoken("is read with its stroke; write one of the two, or “or” between them"),
            partial(_one_of_two, german=german),
        ),
        Rule(
            "hard-to-say",
            re.compile(rf"\b({_SMALL_WORDS}) \1\b", re.IGNORECASE),
            _spoken("stands here twice; delete one"),
            first_group,
        ),
        Rule(
            "gap-left",
            re.compile(rf"\b\w+ (?:{_NO_LAST_WORDS})$", re.IGNORECASE),
            _spoken("ends in the middle of a sentence; write the rest"),
            unknown,
        ),
        Rule(
            "hard-to-say",
            re.compile(r"©.*|\([cCrR]\)|[®™]"),
            _spoken("is no part of what is said; it can stand in `by` or `note`"),
            unknown,
        ),
        Rule(
            "hard-to-say",
            re.compile(r"(?<![\w.:-])\+?\d[\d /()-]{5,}\d(?![\w:])"),
            _spoken("is read digit by digit; a telephone number can stand in `note`"),
            unknown,
        ),
        Rule("mark-up", re.compile(r":\s*[-•*–]\s+(?=\w)"), _spoken("begins a list; write sentences"), unknown),
        Rule(
            "stage-direction",
            re.compile(
                rf"^\s*(?:[{_CAPITAL}]{{3,}}(?: \d+)?|(?:Section|Part|Scene|Teil|Abschnitt) \d+)\s?[:–—-]\s*(?=\S)"
            ),
            _spoken("is a heading, and is spoken too; delete it"),
            nothing,
        ),
        Rule(
            "hard-to-say",
            re.compile(rf"(?<![\w{{])[{_CAPITAL}]{{2,}}(?:[,.!?]?\s+[{_CAPITAL}]+)*(?![\w}}])"),
            lambda found, how: (
                says("is in capitals, which look loud and may be read letter by letter; write small ones")(found, how)
                if _is_loud(found)
                else ""
            ),
            partial(_in_small_letters, german=german),
        ),
        Rule(
            "hard-to-say",
            re.compile(r"[!?]{2,}"),
            says("is more than one sign; write one"),
            lambda found: "?" if "?" in found[0] else ".",
        ),
        Rule(
            "hard-to-say",
            re.compile(r"(?<![\w&/])#(?=[a-zA-Z])"),
            _spoken("is read out as “hash”; delete it"),
            nothing,
        ),
        Rule(
            "hard-to-say",
            re.compile(r"\s*(?:->|=>|→|⇒|➜|»»)\s*"),
            _spoken("is an arrow, which a voice cannot say; write words, or put what follows into a cue"),
            unknown,
        ),
        Rule(
            "hard-to-say", re.compile(r"\.{4,}"), _spoken("is more than three dots; write three"), lambda _found: "..."
        ),
        Rule(
            "hard-to-say",
            re.compile(r"[~≈] ?(?=\d)"),
            _spoken("is a sign; write it as a word"),
            lambda found: "etwa " if german or is_german(found.string) else "about ",
        ),
        Rule(
            "hard-to-say",
            re.compile(r"\s([&+=])\s"),
            _spoken("is a sign; write it as a word"),
            partial(_sign, german=german),
        ),
        Rule(
            "hard-to-say",
            re.compile(r"(?<![\w.,-])(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\w-]|[.,]\d)"),
            _spoken("is read without the stroke between; write “to”"),
            partial(_range, german=german),
        ),
        Rule(
            "hard-to-say",
            re.compile(r"(?<![\w*])[^\W\d_]{3,}[*:_](?:innen|in|er|es|en|e|r|n)(?:[*:_](?:in|r|n|e))?(?![\w*])"),
            _spoken("is read with its sign; say “du”, “ihr”, a name, or “dein Gegenüber”"),
            unknown,
        ),
        Rule(
            "stage-direction",
            re.compile(
                r"(?:^|(?<=[.!?] ))(?:N\.? ?B\.?|P\.? ?S\.?|Note|Hinweis|Anm\.|Anmerkung|Reminder|Kommentar)\s?[:.]\s"
            ),
            _spoken("begins a note; put what it says into `note`, or say it in a sentence"),
            unknown,
        ),
    )
