"""Find what would be spoken and shown as it stands: names in other brackets, mark-up, stage directions and gaps."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guided.exercise.closest_match import closest_match
from guided.exercise.diagnostic import Severity
from guided.exercise.look_alikes import as_latin
from guided.exercise.schema.fields import PLACEHOLDERS, Field

Match = re.Match[str]

NAMES = "{giver}, {receiver}, {a} and {b}"

_ROLE_ALIASES = {
    **dict.fromkeys(("giver", "geber", "geberin", "gebende", "gebender", "giving", "gives", "toucher"), "giver"),
    **dict.fromkeys(("reciever", "receiver", "recipient", "receiving", "receives", "taker", "nehmer"), "receiver"),
    **dict.fromkeys(("empfänger", "empfängerin", "empfaenger", "empfangende", "nehmende"), "receiver"),
    **{f"{word}{space}{sign}": name for word in ("partner", "person", "name", "player") for space in ("", " ", "_", "-")
       for signs, name in (("a1", "a"), ("b2", "b")) for sign in signs},
}  # fmt: skip
"""Words that coaches write for a name that is filled in."""

_ANY_NAME = "|".join(sorted(map(re.escape, (*_ROLE_ALIASES, "a", "b")), key=len, reverse=True))
_ANY_ROLE = "|".join(sorted(map(re.escape, _ROLE_ALIASES), key=len, reverse=True))
_OF_SOMEBODY = r"(?:name|names|partner|person|your name|their name|partner['’]s name|nickname|er|sie|he|she|him|her)"

_DIRECTION = (
    r"(?:(?:a |long(?:er)? |short |brief |very |slight |small |lange |kurze |sehr )*"
    r"(?:paus\w*|beat|silen(?:t|ce|tly)|wait\w*|soft(?:er|ly)?|whisper\w*|quiet(?:er|ly)?|gent(?:le|ly)|slow(?:er|ly)?"
    r"|calm(?:ly)?|warm(?:ly)?|low voice|soft voice|tender(?:ly)?|loud(?:er|ly)?|smil\w*|laugh\w*|sigh\w*|chuckl\w*"
    r"|nods?|music\w*(?: fades?(?: in| out)?| starts?| plays?| stops?)?|bell\w*|gong|chime\w*"
    r"|sounds?|fade\w*|inhal\w*|exhal\w*|breath\w*"
    r"|deep breath|breathe (?:in|out)"
    r"|end|repeat\w*|optional\w*|y/n|yes/no|ja/nein|j/n|x ?\d+|\d+ ?x|pause \d+\S*"
    r"|stille|still|leise|flüster\w*|sanft|langsam|ruhig|warm|lächel\w*|seufz\w*|warten|musik|glocke|klang|atmen"
    r"|einatmen|ausatmen|wiederholen)"
    r"(?:,? (?:for )?\d+ ?(?:s|sec|secs|seconds?|sek\w*|min\w*)|,? (?:voice|here|now|tone|music|softly|slowly))?"
    r"|(?:slowly|softly|gently|warmly|quietly|calmly)(?:,? (?:and )?(?:slowly|softly|gently|warmly|quietly|calmly))+"
    r"|wait for (?:both|them|an answer)|repeat (?:\d+ ?x|\d+ times|twice)"
    r"|\d+[ -]?(?:s|secs?|seconds?|sek\w*|min\w*)\.? (?:pause|silence|stille|break|of silence)"
    r"|(?:for |ca\. |about )?\d+ ?(?:s|sec|secs|seconds?|sekunden|min|mins|minutes?|minuten|breaths?))"
)
_GAPS = (
    r"\b(?:TODO|TO-DO|TBD|TBC|TBA|FIXME|XX+|YYY|TK|WIP|N\.N\.)\b(?:[:!.]| .*)?"
    r"|(?i:\[(?:insert|fill|add|your|text|words?|todo|partner)\b[^\[\]]*\]|\blorem ipsum\b.*"
    r"|\b(?:placeholder|platzhalter|blindtext)\b|\?{3,}|_{3,}|\basdf\w*|\bqwert[yz]\w*"
    r"|\b(?:insert|add|put|enter|write) (?:\w+ ){0,3}(?:text|words|name|names|here)\b( here)?"
    r"|\b(?:your|some|my) (?:text|words) here\b"
    r"|^(?:x{2,5}|n/a|text|words|texto?|beispieltext|mustertext|text hier|text fehlt|empty|leer)[.!]?$"
    r"|#(?:REF|NAME|VALUE|N/A)[!?]?|^=[A-Z]+\(.*"
    r"|\btext here\b|\bto be (?:written|done|added|decided|defined)\b|\bcoming soon\b"
    r"|\bhier (?:\w+ ){0,2}(?:text|einfügen|einsetzen|ergänzen|schreiben)\b.*"
    r"|\b(?:text|name|wort|worte|frage) (?:hier |noch )?(?:einfügen|einsetzen|ergänzen)\b"
    r"|\b(?:folgt|kommt) noch\b|\bbla(?:h)?(?:[ ,]+bla(?:h)?)+\b)"
)


@dataclass(frozen=True, slots=True)
class WordsFinding:
    """Something in a text that would be spoken or shown as it stands.

    `start` and `end` are where it stands first, and `edited` is the text with all of it mended; None where only the
    author can mend it. `fix` is what to write in the place of what was found first.
    """

    code: str
    message: str
    start: int
    end: int
    fix: str | None = None
    edited: str | None = None
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What to look for in a text, what to say of it, and what to write instead; None where nobody can tell."""

    code: str
    pattern: re.Pattern[str]
    message: Callable[[Match, str], str]
    instead: Callable[[Match], str | None]


def find_words_as_written(field: Field, text: str) -> WordsFinding | None:
    """Return the first thing in `text`, as it is written between its quotes, that a couple would stumble over."""
    if field.name in ("note", "by", "sources") or _is_plain(field, text):
        return None
    for finding in _findings(field, text):
        return finding
    return None


_SIGNS = re.compile(
    r"[\[\]<>%$@#*_`|~^«»‹›{}&\\(【/=•⏸]|â€|Ã[\x80-\xbf„¼¶Ÿ]|^\s*(?:\d+|[a-z])[.)] |^[a-zA-Z ]{4,10}[.!]?$|--|=="
    r"|\?\?|[—–-] |://|www\."
)
_WORDS = (
    *"giver recei recie recip geber empf partner person lorem platzhalter placeholder blindtext asdf qwer".split(),
    *"insert hier einf eins ergän bla narrator voice vo: speaker coach therapist facilit sprech stimme erzähl".split(),
    *("text here", "words here", "name here", "names here", "your here", "ng soon", "t noch"),
    *(
        "say:",
        "step ",
        "schritt",
        "narration",
        "let me know",
        "here is",
        "here's",
        "here’s",
        "xx",
        "mustert",
        "beispielt",
    ),
    *("be written", "be done", "be added", "be de"),
)
_CAPITALS = re.compile(r"[A-Z][A-Z]|N\.N|\bB\b")


def _is_plain(field: Field, text: str) -> bool:
    """Return whether nothing can be found in `text`: most texts are plain, and all rules take long."""
    rest = text
    for name in PLACEHOLDERS if field.has_placeholders else ():
        rest = rest.replace(f"{{{name}}}", "x")
    if _SIGNS.search(rest) or _CAPITALS.search(rest) or not re.search(r"\w", text):
        return False
    lower = rest.lower()
    return not any(word in lower for word in _WORDS)


def _findings(field: Field, text: str) -> Iterator[WordsFinding]:
    how = "spoken and shown" if field.name in ("say", "ask") else "shown"
    if not re.search(r"\w", text):
        message = f"there are no words in `{field.name}`; write them, or delete the line"
        yield WordsFinding("gap-left", message, 0, len(text))
    for rule in _NAME_RULES if field.has_placeholders else ():
        yield from _apply(rule, text, how)
    if field.has_placeholders:
        yield from _braces(text)
    else:
        yield from _unfilled(field, text)
    for rule in _RULES:
        yield from _apply(rule, text, how)
    if field.has_placeholders:
        yield from _bare_roles(text, how)


def _apply(rule: _Rule, text: str, how: str) -> Iterator[WordsFinding]:
    found = [each for each in rule.pattern.finditer(text) if rule.message(each, how)]
    if not found:
        return
    first = found[0]
    instead = [rule.instead(each) for each in found]
    edited = None
    if all(each is not None for each in instead):
        edited, at = "", 0
        for each, new in zip(found, instead, strict=True):
            edited += text[at : each.start()] + str(new)
            at = each.end()
        edited += text[at:]
    start = first.start() + len(first[0]) - len(first[0].lstrip())
    end = first.end() - len(first[0]) + len(first[0].rstrip())
    yield WordsFinding(rule.code, rule.message(first, how), start, end, (instead[0] or "").strip() or None, edited)


def _braces(text: str) -> Iterator[WordsFinding]:
    """Yield an unknown name in braces, or a brace that stands alone; each is an error."""
    for found in re.finditer(r"\{([^{}]*)\}", text):
        word = found[1]
        if word in PLACEHOLDERS:
            continue
        meant = _name_meant(word) or closest_match(word, list(PLACEHOLDERS))
        message = f"{found[0]} is no name that is filled in; there are {NAMES}"
        if re.fullmatch(_DIRECTION, word, re.IGNORECASE):
            message = f"{found[0]} is no name; how or when something is said is no part of the words. Delete it"
        fix = f"{{{meant}}}" if meant else None
        edited = f"{text[: found.start()]}{fix}{text[found.end() :]}" if fix else None
        yield WordsFinding("unknown-place", message, *found.span(), fix, edited, "error")
    rest = re.sub(r"\{[^{}]*\}", lambda found: "x" * len(found[0]), text)
    if alone := re.search(r"[{}]", rest):
        half = re.compile(rf"[{{(\[<]?({_ANY_NAME})\}}|\{{({_ANY_NAME})[)\]>]?(?!\w)", re.IGNORECASE).search(rest)
        message = "a brace stands alone here; a name that is filled in has one on each side, such as {giver}"
        if half is None:
            yield WordsFinding("unknown-place", message, *alone.span(), severity="error")
            return
        fix = f"{{{_name_meant(half[1] or half[2])}}}"
        edited = f"{text[: half.start()]}{fix}{text[half.end() :]}"
        yield WordsFinding("unknown-place", message, *half.span(), fix, edited, "error")


def _unfilled(field: Field, text: str) -> Iterator[WordsFinding]:
    """Yield a name in brackets in a field in which no names are filled in."""
    pattern = (
        rf"[\[<({{$%]+[ ]?(?:{_ANY_ROLE})[ ]?[\])>}}%]+|\$?\{{+[ ]?\w+[ ]?\}}+|[\[<%](?:[ab]|{_OF_SOMEBODY})[\]>%]"
    )
    if found := re.search(pattern, text, re.IGNORECASE):
        if found[0] in ("<b>", "<a>"):
            return
        message = (
            f"`{field.name}` is shown as it stands, and no name is filled in; in the place of “{found[0]}” "
            "write words, such as “you” or “the one who receives”"
        )
        yield WordsFinding("name-not-filled", message, *found.span())


def _bare_roles(text: str, how: str) -> Iterator[WordsFinding]:
    """Yield roles without any brackets. Of both letters, A and B, each has to be there: one alone may be a word."""
    found = list(_BARE_ROLE.finditer(text))
    letters = [each for each in _BARE_LETTER.finditer(text) if all(each.start() >= one.end() for one in found)]
    found += letters if {each[1] for each in letters} == {"A", "B"} else []
    if not found:
        return
    found.sort(key=lambda each: each.start())
    first = found[0]
    message = f"“{first[0]}” is {how} as it stands; a name that is filled in is written {{{_name_meant(first[1])}}}"
    edited, at = "", 0
    for each in found:
        edited += f"{text[at : each.start()]}{{{_name_meant(each[1])}}}"
        at = each.end()
    fix = f"{{{_name_meant(first[1])}}}"
    yield WordsFinding("name-not-in-braces", message, *first.span(), fix, edited + text[at:])


_BARE_ROLE = re.compile(
    r"(?<![\w{-])(?:[Tt]he |[Dd]er |[Dd]ie )?((?i:giver|receiver|reciever|geber(?:in)?|empfänger(?:in)?"
    r"|(?:partner|person) ?[ab12]))(?![\w}-])"
)
_BARE_LETTER = re.compile(r"(?<![\w{.-])([AB])(?=,|:|['’]s\b| (?:and|und) [AB]\b|[.?!]?$)")


def _name_meant(word: str) -> str | None:
    tidy = as_latin(word).strip().lower()
    return tidy if tidy in PLACEHOLDERS else _ROLE_ALIASES.get(tidy)


def _as_name(found: Match) -> str:
    return f"{{{_name_meant(next(each for each in found.groups() if each))}}}"


def _name_message(found: Match, how: str) -> str:
    name = next(each for each in found.groups() if each)
    if name.lower() in "ab" and f"/{name}" in found.string:
        return ""
    return f"“{found[0]}” is {how} as it stands; a name that is filled in is written {_as_name(found)}"


def _says(sentence: str) -> Callable[[Match, str], str]:
    return lambda found, how: f"“{_short(found[0].strip())}” {sentence.replace('{how}', how)}"


def _short(quote: str) -> str:
    return quote if len(quote) <= 40 else f"{quote[:39]}…"


def _nothing(_found: Match) -> str:
    return ""


def _unknown(_found: Match) -> None:
    return None


def _first_group(found: Match) -> str:
    return next((each for each in found.groups() if each is not None), "")


def _entity(found: Match) -> str:
    """Return what a sign of HTML stands for; nothing where it is none."""
    sign = html.unescape(found[0])
    if sign == found[0]:
        return ""
    return {"&": "and", "\xa0": " ", '"': "'", "\\": "/", "<": "", ">": ""}.get(sign, sign)


def _cut(inner: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Return a pattern for `inner` with the space that has to go with it."""
    return re.compile(rf"(?:^\s*{inner}[ \t]*|[ \t]*{inner})", flags)


_CLOSED_NAMES = "|".join(
    f"{before}[ ]?({names}){after}"
    for before, after, names in (
        (r"\{\{[ ]?", r"[ ]?\}\}", _ANY_NAME),
        (r"[$%@#\\]\{", r"\}", _ANY_NAME),
        (r"\[\[?", r"[ ]?\]\]?", _ANY_NAME),
        (r"<<?", r"[ ]?>>?", _ANY_NAME),
        (r"%", r"%", _ANY_NAME),
        (r"%\(", r"\)s?", _ANY_NAME),
        (r"\(\(?", r"[ ]?\)\)?", _ANY_ROLE),
        (r"[«‹]", r"[ ]?[»›]", _ANY_NAME),
        (r"[»›]", r"[ ]?[«‹]", _ANY_NAME),
        (r"\|", r"\|", _ANY_NAME),
        (r"(?:\*\*|__|[*_~^:`])", r"(?:\*\*|__|[*_~^:`])", _ANY_ROLE),
        (r"[$@#](?!\{)", r"(?![\w}])", _ANY_ROLE),
        (r"[“„”\"'‘]", r"[”“\"'’]", _ANY_ROLE),
    )
)
_NAME_RULES = (
    _Rule("name-not-in-braces", re.compile(_CLOSED_NAMES, re.IGNORECASE), _name_message, _as_name),
    _Rule(
        "name-not-in-braces",
        re.compile(rf"[\[<%«(]{{1,2}}{_OF_SOMEBODY}[\]>%»)]{{1,2}}", re.IGNORECASE),
        _says(f"is {{how}} as it stands; the names that are filled in are {NAMES}"),
        _unknown,
    ),
)
_RULES = (
    _Rule(
        "gap-left",
        re.compile(rf"[\[(<{{]?(?:{_GAPS})[\])>}}]?"),
        _says("would be {how}; write the words that belong here"),
        _unknown,
    ),
    _Rule(
        "mark-up",
        re.compile(r"\[([^\[\]]+)\]\([^()\s]+\)"),
        _says("is a link; it is {how} as it stands. Write the words alone"),
        _first_group,
    ),
    _Rule(
        "mark-up",
        re.compile(r"[ \t]*(?:<br ?/?>|<break\b[^<>]*>(?:</break>)?|<(?:pause|silence)\b[^<>]*>)[ \t]*", re.IGNORECASE),
        _says("is mark-up, and would be {how} as it stands; delete it. For a pause, put what follows into a cue"),
        lambda found: " " if found.end() < len(found.string) and found.start() else "",
    ),
    _Rule(
        "mark-up",
        re.compile(r"</?[a-zA-Z][\w:-]*(?:\s[^<>]*)?/?>|<!--.*?-->|\[/?(?:[bius]|url|img|quote|color)(?:=[^\]]*)?\]"),
        _says("is mark-up, and would be {how} as it stands; delete it"),
        _nothing,
    ),
    _Rule(
        "mark-up",
        re.compile(r"&(?:#\d{1,5}|#x[0-9a-fA-F]{1,4}|[A-Za-z]{2,8});"),
        lambda found, how: (
            f"“{found[0]}” is mark-up, and would be {how} as it stands; write {_entity(found).strip() or 'a space'}"
            if _entity(found)
            else ""
        ),
        _entity,
    ),
    _Rule(
        "stage-direction",
        _cut(
            rf"(?:\((?:{_DIRECTION})\.?\)|\*\*?(?:{_DIRECTION})\.?\*\*?|(?<!\w)_(?:{_DIRECTION})\.?_(?!\w)"
            rf"|\[(?:{_DIRECTION})\.?\]|<(?:{_DIRECTION})>"
            rf"|[—–-]{{1,2}} ?(?:{_DIRECTION}) ?[—–-]{{1,2}}|~(?:{_DIRECTION})~|(?<!\w)/(?:{_DIRECTION})/(?!\w))"
        ),
        _says(
            "is {how} as it stands; delete it. How something is said can stand in `note`, and time is given by `for`"
        ),
        _nothing,
    ),
    _Rule(
        "stage-direction",
        re.compile(r"\[[^\[\]]+\]"),
        _says("is {how} with its brackets; delete it, or write its words without them"),
        _unknown,
    ),
    _Rule(
        "stage-direction",
        _cut(
            r"^(?:narrator|narration|voice(?:[ -]?over)?|vo|say(?=: ?[^ '‘“„\\])|text|step \d+|schritt \d+"
            r"|speaker|coach|therapist|facilitator|sprecher(?:in)?|stimme|erzähler(?:in)?)\s?(?::|[–—-] )"
        ),
        _says("is {how} as it stands; delete it. All words here are the voice’s"),
        _nothing,
    ),
    _Rule(
        "mark-up",
        re.compile(
            r"\*\*([^*\n]+)\*\*|(?<!\w)__([^_\n]+)__(?!\w)|(?<![\w*])\*([^*\s][^*\n]*?)\*(?![\w*])"
            r"|(?<![\w_])_([^_\s][^_\n]*?)_(?![\w_])|`([^`\n]+)`|~~([^~\n]+)~~"
        ),
        _says("has marks around it that are {how} too; write the words alone"),
        _first_group,
    ),
    _Rule(
        "mark-up",
        re.compile(r"(?:^|(?<=\n))[ \t]*(?:#{1,6}|[-*•·+>]|–)[ \t]+(?=\S)"),
        _says("begins a heading, a list or a quote in other programs, and is {how} here; delete it"),
        _nothing,
    ),
    _Rule(
        "mark-up",
        re.compile(r"[ \t]*(?<![\w.])(?:[-*=~#]{3,}|```\w*)[ \t]*"),
        _says("is {how} as it stands; delete it"),
        lambda found: " " if found.end() < len(found.string) and found.start() else "",
    ),
    _Rule(
        "mark-up",
        re.compile(r"[ \t]*\\{1,2}[nrt](?![a-z])[ \t]*"),
        _says("is {how} as it stands; in a text between three quotes an empty line is a pause"),
        lambda _found: " ",
    ),
    _Rule(
        "gap-left",
        re.compile(
            r"^(?:sure|certainly|of course|great)[!,.] (?:here(?: is|['’]s| are)|i)\b.*?:|^here(?: is"
            r"|['’]s) (?:your|the|a) (?:\w+ )?"
            r"(?:text|script|exercise|version)\b.*?:|\blet me know if (?:you|there)\b.*"
            r"|\bwould you like me to (?:add|write|change|make)\b.*",
            re.IGNORECASE,
        ),
        _says("is what a chat program says to you, and would be {how}; delete it"),
        _unknown,
    ),
    _Rule(
        "mark-up",
        re.compile(r"[ \t]*【[^【】]*】"),
        _says("was put there by a chat program, and would be {how}; delete it"),
        _nothing,
    ),
    _Rule(
        "mark-up",
        re.compile(r"\S*(?:â€[\x80-\xbf“”™œ˜¦]?|Ã[\x80-\xbf„¼¶Ÿ¤])\S*"),
        _says("is a letter or a sign that was read in the wrong encoding; type it anew"),
        _unknown,
    ),
    _Rule(
        "mark-up",
        re.compile(r"^\s*(?:\d{1,2}[.)]|[a-e]\)|[•·])[ \t]+(?=\S)"),
        lambda found, how: (
            f"“{found[0].strip()}” counts the items of a list, and is spoken here; delete it" if "spoken" in how else ""
        ),
        _nothing,
    ),
    _Rule(
        "mark-up",
        re.compile(r"[ \t]*(?:\|{1,2}|⏸\ufe0f?|%20)[ \t]*"),
        _says("is {how} as it stands; delete it. For a pause, put what follows into a cue"),
        lambda found: " " if found.end() < len(found.string) and found.start() else "",
    ),
    _Rule(
        "mark-up",
        re.compile(r"\bhttps?://\S+|\bwww\.\S+\.\w+"),
        lambda found, how: (
            f"“{_short(found[0])}” is read out letter by letter; put it into `sources` or `note`"
            if "spoken" in how
            else ""
        ),
        _unknown,
    ),
)
