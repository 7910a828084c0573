"""Find the names of the two partners in other brackets than { }, in none, or where no name is filled in."""

import re
from collections.abc import Iterator

from guided.exercise.closest_match import closest_match
from guided.exercise.lint.direction_words import DIRECTION
from guided.exercise.lint.text_rule import Match, Rule, WordsFinding, says, unknown
from guided.exercise.look_alikes import as_latin
from guided.exercise.schema.fields import PLACEHOLDERS, Field

NAMES = "{giver}, {receiver}, {a} and {b}"

_ROLE_ALIASES = {
    **dict.fromkeys(("giver", "geber", "geberin", "gebende", "gebender", "giving", "gives", "toucher"), "giver"),
    **dict.fromkeys(("reciever", "receiver", "recipient", "receiving", "receives", "taker", "nehmer"), "receiver"),
    **dict.fromkeys(("empfänger", "empfängerin", "empfaenger", "empfangende", "nehmende"), "receiver"),
    **{f"{word}{space}{sign}": name for word in ("partner", "person", "name", "player") for space in ("", " ", "_", "-")
       for signs, name in (("a1", "a"), ("b2", "b")) for sign in signs},
}  # fmt: skip
"""Words that coaches write for a name that is filled in."""

_GIVING_WORDS = {
    **dict.fromkeys(("giving", "gebende", "gebenden", "gebender"), "giver"),
    **dict.fromkeys(("receiving", "empfangende", "empfangenden", "empfangender"), "receiver"),
    **dict.fromkeys(("nehmende", "nehmenden", "nehmender"), "receiver"),
}
"""Words with which a role is told, as in “the giving partner” or “der Gebende”."""

_ANY_NAME = "|".join(sorted(map(re.escape, (*_ROLE_ALIASES, "a", "b")), key=len, reverse=True))
_ANY_ROLE = "|".join(sorted(map(re.escape, _ROLE_ALIASES), key=len, reverse=True))
_OF_SOMEBODY = r"(?:name|names|partner|person|your name|their name|partner['’]s name|nickname|er|sie|he|she|him|her)"


def find_braces(text: str) -> Iterator[WordsFinding]:
    """Yield an unknown name in braces, or a brace that stands alone; each is an error."""
    unknown_names = [found for found in re.finditer(r"\{([^{}]*)\}", text) if found[1] not in PLACEHOLDERS]
    if unknown_names:
        yield _unknown_names(text, unknown_names)
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


def _unknown_names(text: str, unknown_names: list[Match]) -> WordsFinding:
    """Return what is told of the first unknown name in braces, with an edit for all of them that can be read."""
    first = unknown_names[0]
    message = f"{first[0]} is no name that is filled in; there are {NAMES}"
    if re.fullmatch(DIRECTION, first[1], re.IGNORECASE):
        message = f"{first[0]} is no name; how or when something is said is no part of the words. Delete it"
    written = [_written_name(found[1]) for found in unknown_names]
    edited, at = "", 0
    for found, name in zip(unknown_names, written, strict=True):
        edited += text[at : found.start()] + (name or found[0])
        at = found.end()
    edited += text[at:]
    return WordsFinding("unknown-place", message, *first.span(), written[0], edited if all(written) else None, "error")


def _written_name(word: str) -> str | None:
    """Return how the name that was meant by `word` is written, with its ending behind the brace."""
    plain = re.fullmatch(r"(\w+?)\s?(['’]?s)", word)
    if plain and _name_meant(word) is None and (owner := _name_meant(plain[1])):
        return f"{{{owner}}}{plain[2]}"
    if re.search(r"\w\W+\w", word) and _name_meant(word) is None:
        return None
    meant = _name_meant(word) or closest_match(word, list(PLACEHOLDERS))
    return f"{{{meant}}}" if meant else None


def find_unfilled_names(field: Field, text: str) -> Iterator[WordsFinding]:
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


def find_bare_roles(text: str, how: str) -> Iterator[WordsFinding]:
    """Yield roles without any brackets. Of both letters, A and B, each has to be there: one alone may be a word."""
    found = list(_BARE_ROLE.finditer(text))
    letters = [each for each in _BARE_LETTER.finditer(text) if all(each.start() >= one.end() for one in found)]
    found += letters if {each[0] for each in letters} == {"A", "B"} else []
    bracketed = list(_BRACKETED_LETTER.finditer(text))
    if {(each[1] or each[2]).lower() for each in bracketed} == {"a", "b"} and not _LIST_OF_LETTERS.match(text):
        found += bracketed
    if not found:
        return
    found.sort(key=lambda each: each.start())
    first = found[0]
    fix = f"{{{_name_meant(_name_of(first))}}}"
    message = f"“{first[0]}” is {how} as it stands; a name that is filled in is written {fix}"
    edited, at = "", 0
    for each in found:
        edited += f"{text[at : each.start()]}{{{_name_meant(_name_of(each))}}}"
        at = each.end()
    yield WordsFinding("name-not-in-braces", message, *first.span(), fix, edited + text[at:])


_BARE_ROLE = re.compile(
    r"(?<![\w{-])(?:[Tt]he |[Dd]er ?/ ?[Dd]ie |[Dd]ie ?/ ?[Dd]er |[Dd]er |[Dd]ie |[Dd]e[mns] )?"
    r"((?i:giver|receiver|reciever|geber(?:in)?|empfänger(?:in)?"
    r"|(?:partner|person)(?: ?(?-i:[AB])| ?[12]| [ab](?=[,.:]|['’]s\b))|(?:giving|receiving) (?:partner|person|one)"
    r"|(?:gebende|empfangende|nehmende)[nr]? (?:person|partner(?:in)?|hälfte))"
    r"|(?:Gebende|Empfangende|Nehmende)[nr]?)(?![\w}-])"
)
_BRACKETED_LETTER = re.compile(r"\(([abAB])\)|[$@#]([abAB])(?!\w)")
_LIST_OF_LETTERS = re.compile(r"\s*\([aA]\) [A-ZÄÖÜ]")
_BARE_LETTER = re.compile(r"(?<![\w{.-])([AB])(?=,|:|['’]s\b| (?:and|und) [AB]\b|[.?!]?$)|(?<![\w{.-])(B)(?= [a-z])")


def _name_of(found: Match) -> str:
    return next((each for each in found.groups() if each), found[0])


def _name_meant(word: str) -> str | None:
    tidy = word.strip().lower()
    tidy = tidy if tidy in _ROLE_ALIASES else as_latin(word).strip().lower()
    if tidy.split(" ")[0] in _GIVING_WORDS:
        return _GIVING_WORDS[tidy.split(" ")[0]]
    return tidy if tidy in PLACEHOLDERS else _ROLE_ALIASES.get(tidy)


def _as_name(found: Match) -> str:
    return f"{{{_name_meant(next(each for each in found.groups() if each))}}}"


def _name_message(found: Match, how: str) -> str:
    name = next(each for each in found.groups() if each)
    if name.lower() in "ab" and f"/{name}" in found.string:
        return ""
    return f"“{found[0]}” is {how} as it stands; a name that is filled in is written {_as_name(found)}"


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
NAME_RULES = (
    Rule("name-not-in-braces", re.compile(_CLOSED_NAMES, re.IGNORECASE), _name_message, _as_name),
    Rule(
        "name-not-in-braces",
        re.compile(rf"[\[<%«(]{{1,2}}{_OF_SOMEBODY}[\]>%»)]{{1,2}}", re.IGNORECASE),
        says(f"is {{how}} as it stands; the names that are filled in are {NAMES}"),
        unknown,
    ),
)
