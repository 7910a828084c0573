"""Hold the rules for mark-up, stage directions and gaps, which would be spoken and shown as they stand."""

import html
import re

from guided.exercise.lint.direction_words import DIRECTION
from guided.exercise.lint.text_rule import Match, Rule, first_group, nothing, says, shorten, unknown
from guided.exercise.number_words import ENGLISH_NUMBERS, GERMAN_NUMBERS

_GAPS = (
    r"\b(?:TODO|TO-DO|TBD|TBC|TBA|FIXME|XX+|YYY|TK|WIP|N\.N\.)\b(?:[:!.]| .*)?"
    r"|(?i:\[(?:insert|fill|add|your|text|words?|todo|partner)\b[^\[\]]*\]|\blorem ipsum\b.*"
    r"|\b(?:placeholder|platzhalter|blindtext)\b|\?{3,}|_{3,}|\basdf\w*|\bqwert[yz]\w*"
    r"|\b(?:insert|add|put|enter|write) (?:\w+ ){0,3}(?:text|words|name|names|here)\b( here)?"
    r"|\b(?:your|some|my) (?:text|words) here\b"
    r"|^to[- ]do:.*"
    r"|^(?:x{2,5}|todo|tb[acd]|fixme|n/a|text|words|texto?|beispieltext|mustertext|text hier|text fehlt|empty"
    r"|untitled|xyz|abc|test(?:ing|text)?|dummy|no title|unbenannt|ohne titel|title|titel"
    r"|leer)[.!]?$"
    r"|#(?:REF|NAME|VALUE|N/A)[!?]?|^=[A-Z]+\(.*"
    r"|\bx{2,3}\b|\btext here\b|\bto be (?:written|done|added|decided|defined)\b|\bcoming soon\b"
    r"|\bhier (?:\w+ ){0,2}(?:text|einfügen|einsetzen|ergänzen|schreiben)\b.*"
    r"|\b(?:text|name|wort|worte|frage) (?:hier |noch )?(?:einfügen|einsetzen|ergänzen)\b"
    r"|\b(?:folgt|kommt) noch\b|\bbla(?:h)?(?:[ ,]+bla(?:h)?)+\b)"
)


_GERMAN = re.compile(r"[äöüß]|\b(?:und|ein|eine|aus|die|der|das|den|dem|ihr|euch|du|dir|mit)\b", re.IGNORECASE)


def _entity(found: Match) -> str:
    """Return what a sign of HTML stands for; nothing where it is none."""
    sign = html.unescape(found[0])
    if sign == found[0]:
        return ""
    return {"&": "and", "\xa0": " ", '"': "'", "\\": "/", "<": "", ">": ""}.get(sign, sign)


def _times(found: Match) -> str | None:
    """Return in words how often something is done; None where there is no word for it."""
    number = int(found[1] or found[2])
    if not 1 <= number <= len(ENGLISH_NUMBERS):
        return None
    if _GERMAN.search(found.string):
        return "einmal" if number == 1 else f"{GERMAN_NUMBERS[number - 1]}mal"
    return {1: "once", 2: "twice"}.get(number, f"{ENGLISH_NUMBERS[number - 1]} times")


def _unseen(found: Match) -> str:
    """Return where an invisible sign stands, by the letters around it."""
    before, after = found.string[: found.start()].split(" ")[-1], found.string[found.end() :].split(" ")[0]
    return f"in “{before}{after}”" if before and after else f"behind “{before}”" if before else f"before “{after}”"


def _cut(inner: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """Return a pattern for `inner` with the space that has to go with it."""
    return re.compile(rf"(?:^\s*{inner}[ \t]*|[ \t]{{0,9}}{inner})", flags)


def _space_between(found: Match) -> str:
    """Return a space in the place of what stands between words, and nothing at the beginning or end."""
    return " " if found.end() < len(found.string) and found.start() else ""


MARKUP_RULES = (
    Rule(
        "gap-left",
        re.compile(rf"[\[(<{{]?(?:{_GAPS})[\])>}}]?"),
        says("would be {how}; write the words that belong here"),
        unknown,
    ),
    Rule(
        "mark-up",
        re.compile(r"\[([^\[\]]+)\]\([^()\s]+\)"),
        says("is a link; it is {how} as it stands. Write the words alone"),
        first_group,
    ),
    Rule(
        "mark-up",
        re.compile(
            r"[ \t]{0,9}(?:<br ?/?>|<break\b[^<>]*>(?:</break>)?|<(?:pause|silence)\b[^<>]*>)[ \t]*", re.IGNORECASE
        ),
        says("is mark-up, and would be {how} as it stands; delete it. For a pause, put what follows into a cue"),
        _space_between,
    ),
    Rule(
        "mark-up",
        re.compile(r"</?[a-zA-Z][\w:-]*(?:\s[^<>]*)?/?>|<!--.*?-->|\[/?(?:[bius]|url|img|quote|color)(?:=[^\]]*)?\]"),
        says("is mark-up, and would be {how} as it stands; delete it"),
        nothing,
    ),
    Rule(
        "mark-up",
        re.compile(r"&(?:#\d{1,5}|#x[0-9a-fA-F]{1,4}|[A-Za-z]{2,8});"),
        lambda found, how: (
            f"“{found[0]}” is mark-up, and would be {how} as it stands; write {_entity(found).strip() or 'a space'}"
            if _entity(found)
            else ""
        ),
        _entity,
    ),
    Rule(
        "stage-direction",
        _cut(
            rf"(?:\((?:{DIRECTION})\.?\)|(?:^|(?<=[.!?…] ))\*\*?(?:{DIRECTION})\.?\*\*?"
            rf"|(?<!\w)_(?:{DIRECTION})\.?_(?!\w)"
            rf"|\[(?:{DIRECTION})\.?\]|<(?:{DIRECTION})>"
            rf"|[—–-]{{1,2}} ?(?:{DIRECTION}) ?[—–-]{{1,2}}|~(?:{DIRECTION})~|(?<!\w)/(?:{DIRECTION})/(?!\w))"
        ),
        says("is {how} as it stands; delete it. How something is said can stand in `note`, and time is given by `for`"),
        nothing,
    ),
    Rule(
        "stage-direction",
        re.compile(r"\[(?!\d+:)[^\[\]]+\]"),
        says("is {how} with its brackets; delete it, or write its words without them"),
        unknown,
    ),
    Rule(
        "stage-direction",
        _cut(
            r"^(?:narrator|narration"
            r"|(?:(?:slow|soft|warm|calm|low|deep|leise|ruhige|sanfte)\w* )?(?:voice|tone)(?:[ -]?over)?"
            r"|vo|say(?=: ?[^ '‘“„\\])|text|step \d+|schritt \d+"
            r"|speaker|coach|therapist|facilitator|sprecher(?:in)?|stimme|erzähler(?:in)?)\s?(?::|[–—-] )"
        ),
        says("is {how} as it stands; delete it. All words here are the voice’s"),
        nothing,
    ),
    Rule(
        "stage-direction",
        re.compile(
            r"(?:(?<=[.!?…]) |^)(?:(?:long|short|brief|lange|kurze) )?(?:pause|beat|silence|stille)"
            r"(?:,? (?:for )?\d+ ?(?:s|sec|seconds?|sek|sekunden))?(?:[.…]|\.{3})(?= |$)",
            re.IGNORECASE,
        ),
        says("is {how} as it stands; delete it. A pause comes by itself where nothing is said, up to the next cue"),
        nothing,
    ),
    Rule(
        "stage-direction",
        _cut(r"(?:\.{3}|…) ?(?:pause|beat|silence|stille) ?(?:\.{3}|…)"),
        says("is {how} as it stands; delete it. A pause comes by itself where nothing is said, up to the next cue"),
        nothing,
    ),
    Rule(
        "stage-direction",
        re.compile(r"(?<![\w.,])(?<!\d )(?:[x×] ?(\d{1,2})|(\d{1,2}) ?[x×])(?![\w,]| ?\d)", re.IGNORECASE),
        says("is {how} as it stands; write it in words, such as “three times”"),
        _times,
    ),
    Rule(
        "mark-up",
        re.compile(r"(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])[\u200b\u2060\ufeff\u00ad](?![\u0e00-\u0eff])"),
        lambda found, _how: f"a sign that nobody sees stands in this text, {_unseen(found)}; delete it",
        nothing,
    ),
    Rule(
        "mark-up",
        re.compile(r"[ \t]{0,9}\\{1,4}(?:\s{0,9}\Z|(?=[ \t]))"),
        says("is {how} as it stands; delete it"),
        nothing,
    ),
    Rule(
        "mark-up",
        re.compile(
            r"\*\*([^*\n]+)\*\*|(?<!\w)__([^_\n]+)__(?!\w)|(?<![\w*])\*([^*\s][^*\n]*?)\*(?![\w*])"
            r"|(?<![\w_])_([^_\s][^_\n]*?)_(?![\w_])|`([^`\n]+)`|~~([^~\n]+)~~"
        ),
        says("has marks around it that are {how} too; write the words alone"),
        first_group,
    ),
    Rule(
        "mark-up",
        re.compile(r"(?:^|(?<=\n))[ \t]*(?:#{1,6}|[-*•·+▪▫‣◦●○➢✓✔§]|–|>{1,3}|o(?=\t))[ \t]+(?=\S)"),
        says("begins a heading, a list or a quote in other programs, and is {how} here; delete it"),
        nothing,
    ),
    Rule(
        "mark-up",
        re.compile(r"[ \t]{0,9}(?<![\w.])(?:[-*=~#]{3,}|```\w*)[ \t]*"),
        says("is {how} as it stands; delete it"),
        _space_between,
    ),
    Rule(
        "mark-up",
        re.compile(r"[ \t]{0,9}\\{1,2}[nrt](?![a-z])[ \t]*"),
        says("is {how} as it stands; in a text between three quotes an empty line is a pause"),
        lambda _found: " ",
    ),
    Rule(
        "gap-left",
        re.compile(
            r"^(?:sure|certainly|of course|great)[!,.] (?:here(?: is|['’]s| are)|i)\b.*?:|^here(?: is"
            r"|['’]s) (?:your|the|a) (?:\w+ )?"
            r"(?:text|script|exercise|version)\b.*?:|\blet me know if (?:you|there)\b.*"
            r"|\bwould you like me to (?:add|write|change|make)\b.*",
            re.IGNORECASE,
        ),
        says("is what a chat program says to you, and would be {how}; delete it"),
        unknown,
    ),
    Rule(
        "mark-up",
        re.compile(r"[ \t]{0,9}【[^【】]*】"),
        says("was put there by a chat program, and would be {how}; delete it"),
        nothing,
    ),
    Rule(
        "mark-up",
        re.compile(r"\S{0,40}(?:â€[\x80-\xbf“”™œ˜¦]?|Ã[\x80-\xbf„¼¶Ÿ¤])\S{0,40}"),
        says("is a letter or a sign that was read in the wrong encoding; type it anew"),
        unknown,
    ),
    Rule(
        "mark-up",
        re.compile(r"(?:^\s*|(?<=\n)[ \t]*)(?:\d{1,2}[.)]|[a-e]\)|[•·])[ \t]+(?=\S)"),
        lambda found, how: (
            f"“{found[0].strip()}” counts the items of a list, and is spoken here; delete it" if "spoken" in how else ""
        ),
        nothing,
    ),
    Rule(
        "mark-up",
        re.compile(r"[ \t]{0,9}(?:\|{1,2}|⏸\ufe0f?|%20)[ \t]*"),
        says("is {how} as it stands; delete it. For a pause, put what follows into a cue"),
        _space_between,
    ),
    Rule(
        "mark-up",
        re.compile(
            r"\bhttps?://\S+|\bwww\.\S+\.\w+|\S+@\w[\w-]*(?:\.\w+)+|\b\w[\w-]*(?:\.\w[\w-]*)*\.(?:com|org|net|de|at|ch|uk|au|info|eu)\b\S*"
        ),
        lambda found, how: (
            f"“{shorten(found[0])}” is read out letter by letter; put it into `sources` or `note`"
            if "spoken" in how
            else ""
        ),
        unknown,
    ),
)
