"""Plant one mistake of a known kind in the text of an exercise, the same ones for the same seed."""

import re
from collections.abc import Callable, Iterator
from random import Random

Plant = Callable[[str, Random], str | None]
"""Returns the text with one mistake in it, or None where the text has no place for it."""


def planted(text: str, seed: int) -> Iterator[tuple[str, str]]:
    """Yield the name of each kind of mistake that `text` has a place for, and a copy of `text` with one in it."""
    for name, plant in MISTAKES.items():
        copy = plant(text, Random(f"{seed}{name}"))
        if copy is not None and copy != text:
            yield name, copy


def _swap(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Plant:
    """Return what puts `new` in the place of one match of `pattern`."""

    def plant(text: str, random: Random) -> str | None:
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            return None
        match = random.choice(found)
        return text[: match.start()] + (match.expand(new) if isinstance(new, str) else new(match)) + text[match.end() :]

    return plant


def _transposed(match: re.Match[str]) -> str:
    word = match[1]
    return f"{word[0]}{word[2]}{word[1]}{word[3:]}"


MISTAKES: dict[str, Plant] = {
    "quote not closed": _swap(r'^(\w+ = "[^"\n]*)"$', r"\1"),
    "quote not opened": _swap(r'^(title|about|say) = "([^"\n]*")$', r"\1 = \2"),
    "no quotes": _swap(r'^(title|about|say) = "([^"\n]*)"$', r"\1 = \2"),
    "curly quotes": _swap(r'^(\w+) = "([^"\n]*)"$', r"\1 = “\2”"),
    "quotes inside": _swap(r'^(say) = "(\w+) (\w+) ', r'\1 = "\2 "\3" '),
    "colon": _swap(r"^(\w+) = ", r"\1: "),
    "no equals": _swap(r'^(\w+) = (?=")', r"\1 "),
    "two equals": _swap(r"^(\w+) = ", r"\1 == "),
    "letters transposed": _swap(r"^([a-z]{5,})(?= =)", _transposed),
    "other name": _swap(r"^say(?= =)", "text"),
    "other name of the length": _swap(r"^for(?= = \"\d)", "duration"),
    "other name of the question": _swap(r"^ask(?= =)", "question"),
    "capital letter": _swap(r"^(s)(?=ay =)", "S"),
    "time without quotes": _swap(r'^for = "(\d+\w*)"', r"for = \1"),
    "time without unit": _swap(r'^for = "(\d+)s"', r'for = "\1"'),
    "number for a time": _swap(r'^for = "(\d+)s"', r"for = \1"),
    "unit in full": _swap(r'^for = "(\d+)s"', r'for = "\1 seconds"'),
    "unit in German": _swap(r'^for = "(\d+)s"', r'for = "\1 Sekunden"'),
    "unit outside": _swap(r'^for = "(\d+)s"', r'for = "\1" s'),
    "about a time": _swap(r'^for = "(\d+)s"', r'for = "about \1s"'),
    "range of times": _swap(r'^for = "(\d+)s"', r'for = "\1-\g<1>0s"'),
    "breaths for a time": _swap(r'^for = "\d+s"', 'for = "4 breaths"'),
    "number in quotes": _swap(r"^(rounds|rung) = (\d)", r'\1 = "\2"'),
    "flag in words": _swap(r"^(\w+) = true", r"\1 = yes"),
    "flag in quotes": _swap(r"^(\w+) = true", r'\1 = "true"'),
    "choice with a capital": _swap(r'^(part|touch) = "(\w)', lambda m: f'{m[1]} = "{m[2].upper()}'),
    "part in another word": _swap(r'^part = "closing"', 'part = "ending"'),
    "sound in another word": _swap(r'^sound = "\w+"', 'sound = "gong"'),
    "text for a list": _swap(r'^(care|needs|moods) = \["([^"\n]*)"\]', r'\1 = "\2"'),
    "list without brackets": _swap(r'^(care|needs|moods) = \[("[^\]\n]*")\]', r"\1 = \2"),
    "round brackets": _swap(r'^(care|needs|moods) = \[("[^\]\n]*")\]', r"\1 = (\2)"),
    "words of a list without quotes": _swap(r'^moods = \["(\w+)", "(\w+)"\]', r"moods = [\1, \2]"),
    "words of a list in one text": _swap(r'^moods = \["(\w+)", "(\w+)"\]', r'moods = ["\1, \2"]'),
    "no comma in a list": _swap(r'", "', '" "'),
    "list not closed": _swap(r'^(care|needs|moods) = (\[[^\]\n]*)\]', r"\1 = \2"),
    "no comma in a cue": _swap(r'(\{ at = "\w+"), ', r"\1 "),
    "semicolon in a cue": _swap(r'(\{ at = "\w+"), ', r"\1; "),
    "colon in a cue": _swap(r"\{ at = ", "{ at: "),
    "cue not closed": _swap(r'(\{ at = "\w+", say = "[^"\n]*") \}', r"\1"),
    "cue in round brackets": _swap(r'\{ (at = "\w+", say = "[^"\n]*") \}', r"( \1 )"),
    "cue without value": _swap(r'(\{ at = "\w+", say =) "[^"\n]*" \}', r"\1 }"),
    "length of a cue": _swap(r'(\{ at = "\w+", say = "[^"\n]*") \}', r'\1, for = "5s" }'),
    "cue after its step": _swap(r'\{ at = "\w+"', '{ at = "50 min"'),
    "single brackets": _swap(r"^\[\[step\]\]", "[step]"),
    "many steps": _swap(r"^\[\[step\]\]", "[[steps]]"),
    "one bracket missing": _swap(r"^\[\[step\]\]", "[[step]"),
    "round header": _swap(r"^\[\[step\]\]", "((step))"),
    "numbered header": _swap(r"^\[\[step\]\]", "[[step.3]]"),
    "named header": _swap(r'^\[\[step\]\]\nid = "([\w-]+)"', r"[[step.\1]]"),
    "field on the header's line": _swap(r"^\[\[step\]\]\n", "[[step]] "),
    "header commented out": _swap(r"^\[\[step\]\]", "# [[step]]"),
    "Cyrillic header": _swap(r"^\[\[step\]\]", "[[stеp]]"),
    "two fields on a line": _swap(r'^(\w+ = "[^"\n]*")\n(?=\w+ = )', r"\1, "),
    "comma at the end": _swap(r'^(\w+ = "[^"\n]*")$', r"\1,"),
    "semicolon at the end": _swap(r'^(\w+ = "[^"\n]*")$', r"\1;"),
    "comment of another language": _swap(r'^(\w+ = "[^"\n]*")$', r"\1 // note"),
    "field twice": _swap(r'^(title = "[^"\n]*"\n)', r"\1\1"),
    "id twice": _swap(r'^\[\[step\]\]\n(?=(?s:.*?)^(id = "[\w-]+"))', r"[[step]]\n\1\n"),
    "value below": _swap(r'^(\w+) = (?=")', r"\1 =\n"),
    "no value": _swap(r'^(sound) = "\w+"', r"\1 ="),
    "empty text": _swap(r'^(title) = "[^"\n]+"', r'\1 = ""'),
    "no format": _swap(r"^format = 1\n", ""),
    "no title": _swap(r'\A((?s:.*?))^title = "[^"\n]*"\n', r"\1"),
    "no touch": _swap(r'\A((?s:.*?))^touch = "\w+"\n', r"\1"),
    "format below": _swap(r"^format = 1\n((?s:.*?\[\[step\]\]\n))", r"\1format = 1\n"),
    "fields of the top below": _swap(r"\A(?s:.*?\[\[step\]\]\n)", "\\g<0>opt_in = false\nneeds = ['A cup.']\n"),
    "block around the top": _swap(r"\A((?s:.*?))^format", r"\1[exercise]\nformat"),
    "title as a header": _swap(r'^title = "([^"\n]*)"(?=\n(?s:.*?)\[\[step\]\])', r"[\1]"),
    "unknown step": _swap(r'^(if_ease_off|then) = "[\w-]+"', r'\1 = "nowhere-at-all"'),
    "step nearly named": _swap(r'^(if_ease_off) = "([\w-]+)"', r'\1 = "\2x"'),
    "no question": _swap(r'^\[\[step\]\]\nask = (?s:.*?)(?=^\[\[step\]\])', ""),
    "words without a field": _swap(r'^\[\[step\]\]\npart', "[[step]]\nThis is what they hear now.\npart"),
    "paragraph without a field": _swap(r'^say = "([^"\n]*)"$', r"\1\nAnd then breathe out.\nStay there."),
    "bullets for cues": _swap(r'^cues = \[\{ at = "(\w+)", say = "([^"\n]*)" \}\]', r"- at \1: \2"),
    "dashes for cues": _swap(r'^cues = \[\{ at = "(\w+)", say = "([^"\n]*)" \}\]', r"cues:\n  - at: \1\n    say: \2"),
    "name in square brackets": _swap(r"\{(giver|receiver)\}", r"[\1]"),
    "name in pointed brackets": _swap(r"\{(giver|receiver)\}", r"<\1>"),
    "name in doubled braces": _swap(r"\{(giver|receiver)\}", r"{{\1}}"),
    "name between percent signs": _swap(r"\{(giver|receiver)\}", r"%\1%"),
    "name behind a dollar": _swap(r"\{(giver|receiver)\}", r"${\1}"),
    "name without braces": _swap(r"\{(giver|receiver)\}", r"the \1"),
    "name with one brace": _swap(r"\{(giver|receiver)\}", r"{\1"),
    "name with a capital": _swap(r"\{(g|r)(iver|eceiver)\}", lambda m: f"{{{m[1].upper()}{m[2]}}}"),
    "mark-up": _swap(r'^say = "(\w+)', r'say = "<b>\1</b>'),
    "line break of a web page": _swap(r'^say = "([^"\n.]*)\. ', r'say = "\1.<br>'),
    "stars": _swap(r'^say = "(\w+)', r'say = "**\1**'),
    "stage direction": _swap(r'^say = "', 'say = "*softly* '),
    "pause in brackets": _swap(r'^say = "([^"\n.]*)\. ', r'say = "\1. [pause] '),
    "whispering": _swap(r'^say = "', 'say = "(whispering) '),
    "gap left": _swap(r'^say = "([^"\n]*)"', 'say = "TODO"'),
    "dots": _swap(r'^say = "([^"\n]*)"', 'say = "..."'),
    "Cyrillic letter": _swap(r"^for(?= =)", "fоr"),
    "Cyrillic letter in a value": _swap(r'^part = "closing"', 'part = "clоsing"'),
    "closeness in percent": _swap(r'^\[\[step\]\]\n(?!part|ask)', "[[step]]\ncloseness = 50\n"),
    "left behind by merging": _swap(r"^\[\[step\]\]", "<<<<<<< HEAD\n[[step]]"),
    "field in quotes, as in JSON": _swap(r'^(\w+) = ("[^"\n]*")$', r'"\1": \2,'),
    "field behind a dash": _swap(r"^(say|for|title) = ", r"- \1 = "),
    "field behind a number": _swap(r"^(say|for|title) = ", r"1. \1 = "),
    "stars around a field": _swap(r"^(say|for|title) = ", r"**\1** = "),
    "arrow for equals": _swap(r"^(say|for|title) = ", r"\1 -> "),
    "dash for equals": _swap(r"^(say|title) = ", r"\1 - "),
    "list for a text": _swap(r'^say = ("[^"\n]*")$', r"say = [\1]"),
    "brackets around a text": _swap(r'^say = ("[^"\n]*")$', r"say = (\1)"),
    "cue as a text": _swap(r'\{ at = "(\w+)", say = "([^"\n]*)" \}\]$', r'"\1: \2"]'),
    "cue as a pair": _swap(r'\[\{ at = ("\w+"), say = ("[^"\n]*") \}\]$', r"[[\1, \2]]"),
    "cue half way": _swap(r'\[\{ at = "\w+", say', '[{ at = "halfway", say'),
    "cue twice": _swap(r'(\{ at = "\w+", say = "[^"\n]*" \})\]$', r"\1, \1]"),
    "number in words": _swap(r"^(rounds|rung) = 2", r'\1 = "two"'),
    "number with a sign": _swap(r"^(rounds|rung) = (\d)", r'\1 = "\2x"'),
    "moods in other words": _swap(r'^moods = \["\w+", "\w+"', 'moods = ["tired", "lonely"'),
    "nothing for a list": _swap(r"^needs = \[[^\]]*\]", "needs = none"),
    "comment of C": _swap(r"^\[\[step\]\]\n", "[[step]]\n/* the next one */\n"),
    "comment of a web page": _swap(r"^\[\[step\]\]\n", "[[step]]\n<!-- the next one -->\n"),
    "heading between equals signs": _swap(r"^\[\[step\]\]", "== Next ==\n[[step]]"),
    "heading underlined": _swap(r"^\[\[step\]\]", "The next one\n------------\n[[step]]"),
    "letter above the file": _swap(r"\Aformat", "Here is the exercise you asked for:\n\nformat"),
    "mail above the file": _swap(r"\Aformat", "Hi Anna,\nthis is for Tuesday.\n\nformat"),
    "letter below the file": _swap(r"\n\Z", "\n\nLet me know what you think!\n"),
    "closing without its part": _swap(r'^part = "closing"\n(?=after)', ""),
    "opening without its part": _swap(r'^part = "opening"\n', ""),
    "touch too low": _swap(r'^title = "Hug"', 'title = "Hug"\ntouch = "near"'),
    "answers the wrong way round": _swap(r"^if_ease_off", "if_continue"),
    "question about nothing": _swap(r'^ask = "Would[^"\n]*"', 'ask = "Ready?"'),
    "question that yes does not answer": _swap(r'^ask = "Would[^"\n]*"', 'ask = "How do you feel?"'),
    "question for a kiss": _swap(r'^ask = "Would a hug[^"\n]*"', 'ask = "Would a kiss feel good?"'),
    "step twice": _swap(r"^(\[\[step\]\]\n(?:[^\[\n][^\n]*\n)++\n)", r"\1\1"),
    "giver asked": _swap(r"\{receiver\}, say warmer", "{giver}, say warmer"),
    "light of the other": _swap(r'"giver"(?=\n(?:breathe[^\n]*\n)?say = "\{giver\}, close)', '"receiver"'),
    "pause as a sentence": _swap(r'^say = "([^"\n.]*)\. ', r'say = "\1. Pause. '),
    "invisible sign": _swap(r'^say = "(\w+) ', 'say = "\\1\u200b '),
    "backslash at the end": _swap(r'^say = "([^"\n]*)"$', r'say = "\1\\\\"'),
    "file twice": _swap(r"\A(?s:.*)\Z", r"\g<0>\n\g<0>"),
}  # fmt: skip
"""By name, what plants each kind of mistake. Each puts something into the text that people have really written."""
