"""Find words that plainly speak of touch, in English and German, and how close that touch is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guided.exercise.model import Touch


@dataclass(frozen=True, slots=True)
class TouchMention:
    """Words from `start` up to `end` of a text that speak of touch.

    `minimum` is the least touch of a step in which they may be said, `usual` the touch that they usually mean.
    """

    start: int
    end: int
    minimum: Touch
    usual: Touch


MentionKinds = tuple[tuple[tuple[str, ...], Touch, Touch], ...]
Patterns = list[tuple[re.Pattern[str], Touch, Touch]]

_WHOSE = r"(?:\{\w+\}['’]s|each other['’]s|one another['’]s|(?:your|the) (?:partner|other)['’]s)"
_WHOM = (
    r"(?:\{\w+\}(?!['’]s)|each other(?!['’]s)|one another(?!['’]s)|your partner(?!['’]s)|the other one|them|him|her)"
)
_ONESELF = (
    r"(?:yourself|yourselves|themselves|(?:your|their) own|your knees|your legs"
    r"|(?:it|(?:a|the|your) (?:\w+ )?(?:pillow|cushion|cup|mug|blanket|tree|bottle))\b)"
)
_HEAD = r"(?:hair|face|cheeks?|head|forehead|shoulders?|neck|back(?! of your)|belly|chest)"
_GERMAN_HEAD = r"(?:haare?|gesicht|wangen?|kopf|stirn|schultern?|nacken|rücken|bauch|brust)"
_GERMAN_WHOSE = r"(?:\{\w+\}s?|einander|euch)"
_GERMAN_EACH_OTHER = r"(?:euch|einander|\{\w+\})"

_INTIMATE = (
    r"breasts?|nipples?|brustwarzen?|brüsten?|busen",
    rf"massag\w+(?: (?!your\b|own\b)\w+){{0,2}} (?:{_WHOSE}|the) (?:\w+ )?chest|(?:chest|breast) massage|brustmassage",
    r"massier\w*(?: (?!dir\b|eigene\w*\b)[\w{}’']+){0,4} brust",
)
_BARE = (r"naked|undress(?:es|ed|ing)?|genitals?|penis|vulva|nackt|zieht (?:euch|einander) aus",)
_CLOSE = (
    r"tak(?:e|es|ing) off (?:your|all|each other['’]s) (?:\w+ )?(?:clothes|shirts?|tops?|bras?|pants|underwear)",
    r"zieht (?:eure?|die) (?:hemden|oberteile|hosen|kleider|kleidung|unterwäsche) aus",
    rf"{_WHOSE} (?:\w+ )?(?:bottoms?|buttocks?|bum|butt|ass|groin|inner thighs?)|po(?:po)? (?:von|des|der) \w+",
)
_NO_CHEEK = r"(?!cheeks?\b|foreheads?\b|hands?\b|hair\b)"
_ON_THE_LIPS = r"(?:open|parted|soft) lips|on the (?:lips|mouth)"
_LONG_KISS = (
    rf"kiss(?:es|ing)?(?: {_NO_CHEEK}[\w{{}}]+,?){{0,4}} (?:deeply|passionately|slowly|long|tongues?|{_ON_THE_LIPS})",
    r"(?:long|deep|slow|passionate|french|open|lingering) kiss(?:es)?",
    r"küss(?:t|e|en)?(?: \S+){0,3} (?:lange|innig|leidenschaftlich|langsam|auf den mund|mit zunge)",
    r"(?:langer|langen|tiefer|tiefen|inniger|innigen) kuss",
)
_KISS = (
    r"kiss(?:es|ed|ing)?(?! (?:goodbye|good night))|küss(?:e|en|t|te|end)?|kuss(?:es)?",
    rf"{_WHOSE} lips|lips (?:meet|touch|find each other)|lippen (?:berühren|finden|treffen) (?:sich|einander)",
)
_HUG = r"(?:hug(?:s|ged|ging)?|embrac(?:e|es|ed|ing)|(?:cudd|snugg)l(?:e|es|ed|ing))"
_EMBRACE = (
    rf"{_HUG}(?! (?:up )?(?:with |to )?{_ONESELF})",
    rf"spooning|spoon {_WHOM}|(?:big|little|outer|inner) spoon|like (?:two )?spoons",
    rf"arms? (?:a?round) (?:{_WHOM}|{_WHOSE})|in {_WHOSE} arms|hold(?:ing)? {_WHOM} (?:close|tight)",
    r"umarm(?:e|en|t|st|end|ung|ungen)|(?:an)?kuschel(?:n|t|nd)?|löffelchen\w*",
    rf"(?:nehmt|haltet|nimm|halte) {_GERMAN_EACH_OTHER} (?:fest |ganz )?(?:in den arm|in die arme|im arm|in den armen)",
    r"arme? um (?:einander|\{\w+\}|den anderen|die andere)",
)
_SEATED = (
    rf"sit(?:s|ting)? (?:down )?(?:in|on|across) {_WHOSE} lap|setz\w* (?:dich|euch) auf \{{\w+\}}s schoß",
    r"arms (?:find|close around|go around|meet around) each other|arme zueinander finden",
)
_LAP = (
    rf"(?:head|cheek|forehead) on {_WHOSE} (?:shoulder|chest|belly)",
    rf"(?:in|on|across) {_WHOSE} lap|(?:in|auf) \{{\w+\}}s schoß|auf dem schoß von",
)
_STROKE_HEAD = (
    rf"(?:massag|rub|knead)(?:e|es|ing|s)? {_WHOSE} (?:\w+ )?{_HEAD}",
    rf"(?:strok|caress)(?:e|es|ed|ing)? {_WHOSE} (?:\w+ )?{_HEAD}",
    rf"streich(?:el\w*|le)(?: (?!eigene\w*\b)[\w{{}}]+){{0,2}} {_GERMAN_WHOSE} (?:\w+ ){{0,2}}{_GERMAN_HEAD}",
    rf"massier\w*(?: (?!eigene\w*\b)[\w{{}}]+){{0,2}} {_GERMAN_WHOSE} (?:\w+ ){{0,2}}{_GERMAN_HEAD}",
    rf"(?:hands?|palms?|fingers?|fingertips) (?:on|over|through|along|in) {_WHOSE} (?:face|hair|neck|cheeks?)",
    rf"run(?:ning)? (?:your |his |her |their )?(?:hands?|fingers?|fingertips) (?:over|through|along) {_WHOSE} {_HEAD}",
)
_FINGERS = (
    rf"(?:hands?|fingers?|fingertips|palms?)(?: \w+){{0,2}} (?:through|over|along|in) {_WHOSE} {_HEAD}",
    rf"(?:hand|hände|finger|fingerspitzen)(?: \w+){{0,2}} (?:durch|über|in) {_GERMAN_WHOSE} (?:\w+ )?{_GERMAN_HEAD}",
)
_STROKE = (
    rf"(?:massag|rub|knead)(?:e|es|ing|s)? {_WHOSE} (?:\w+ )?(?:{_HEAD}|feet|foot|hands?|arms?|legs?)",
    rf"(?:strok|caress)(?:e|es|ed|ing)? (?:{_WHOM}|(?:{_WHOSE}|the) (?:\w+ )?{_HEAD})",
    rf"streich(?:el\w*|le)(?: (?!eigene\w*\b)[\w{{}}]+){{0,3}} {_GERMAN_HEAD}",
)
_HANDS = (
    rf"(?:strok|caress)(?:e|es|ed|ing)? {_WHOSE}|streich(?:eln|elt|le) {_GERMAN_EACH_OTHER}",
    rf"hold(?:ing)? (?:{_WHOSE} )?hands?|hand in hand|holds? {_WHOSE} hands?",
    rf"(?:nehmt|haltet) {_GERMAN_EACH_OTHER} (?:an den händen|an der hand|bei den händen|die hände)|händchen",
    rf"(?:hands?|palms?|fingertips?|arms?)(?: \w+){{0,3}} on {_WHOSE} \w+",
    rf"(?:tak|touch|squeez|clasp)(?:e|es|ing)? {_WHOSE} (?:\w+ )?(?:hands?|arms?|palms?|fingers?|fingertips|wrists?)",
    r"foreheads? (?:touch|meet|rest together|against each other)|foreheads together|cheek to cheek|skin to skin",
    rf"(?:tak(?:e|ing)|hold(?:ing)?) {_WHOM} by (?:the|both) hands?|join(?:ing)? (?:your )?hands|link(?:ing)? arms",
    r"fasst (?:euch|einander) (?:an den händen|an der hand)|gebt (?:euch|einander) die h(?:and|ände)",
    r"stirn an stirn|wange an wange|haut an haut|(?<!eigenen )(?<!beiden )hände zueinander(?: finden)?",
    rf"(?<!two )(?<!own )hands? (?:hold|cover|warm|find|meet)s? (?:{_WHOSE}|{_WHOM})",
)
_KINDS = (
    (_INTIMATE, Touch.INTIMATE, Touch.INTIMATE),
    (_BARE, Touch.INTIMATE, Touch.INTIMATE),
    (_CLOSE, Touch.CLOSE, Touch.CLOSE),
    (_LONG_KISS, Touch.CLOSE, Touch.CLOSE),
    (_KISS, Touch.EMBRACE, Touch.CLOSE),
    (_EMBRACE, Touch.EMBRACE, Touch.EMBRACE),
    (_SEATED, Touch.EMBRACE, Touch.EMBRACE),
    (_LAP, Touch.EMBRACE, Touch.EMBRACE),
    (_STROKE_HEAD, Touch.EMBRACE, Touch.EMBRACE),
    (_FINGERS, Touch.EMBRACE, Touch.EMBRACE),
    (_STROKE, Touch.HANDS, Touch.EMBRACE),
    (_HANDS, Touch.HANDS, Touch.HANDS),
)
_PLAIN = (
    (_KISS[:1], Touch.CLOSE, Touch.CLOSE),
    ((r"hug(?:s|ged|ging)?|embrac(?:e|es|ed|ing)", r"umarm(?:e|en|t|st|end|ung|ungen)"), Touch.EMBRACE, Touch.EMBRACE),
    (
        (
            r"hand in hand|(?:a )?hands? to hold",
            r"händchen|(?:hand|hände) (?:zu )?(?:halten|nehmen)|an (?:der|die) hand|an den händen",
            rf"(?:hold(?:ing)?|tak(?:e|ing)|touch(?:ing)?) (?:(?:{_WHOSE}|my|your) )?hands?",
        ),
        Touch.HANDS,
        Touch.HANDS,
    ),
)
"""Words that plainly ask for so much touch and no more."""


def _compiled(kinds: MentionKinds) -> Patterns:
    return [
        (re.compile(rf"(?<![\w-])(?:{'|'.join(alternatives)})(?![\w-])", re.IGNORECASE), minimum, usual)
        for alternatives, minimum, usual in kinds
    ]


_PATTERNS = _compiled(_KINDS)
_PLAIN_PATTERNS = _compiled(_PLAIN)
_MORE = re.compile(
    r"\b(?:more|further|closer|whatever|anything|something|shoulders?|back|face|hair|cheeks?|head|foreheads?|laps?|lie|lying"
    r"|bed|chest|breasts?|necks?|lips|body|belly|legs?|feet|arms?|massag\w*|cuddl\w*|snuggl\w*|spoon\w*"
    r"|mehr|weiter|näher|etwas|schultern?|rücken|gesicht|haare?|wangen?|kopf|stirn|schoß|lieg\w*|bett|brust|brüste"
    r"|nacken|lippen|körper|bauch|beine?|füße|arme?|kuschel\w*|löffel\w*)\b",
    re.IGNORECASE,
)
"""Words with which a question asks for other touch too."""

_ADDRESS = re.compile(r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+")
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_COURTESY = re.compile(
    r",?\s?\b(?:if|as|when) you (?:both )?(?:like|want|wish)\b"
    r"|,?\s?\bwenn (?:ihr|du) (?:es )?(?:mögt|magst|wollt|willst)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:no|not|never|without|don['’]t|doesn['’]t|isn['’]t|won['’]t|nobody|neither|nor|instead of|rather than|than"
    r"|almost|nearly|as if|blow\w*|throw|air|kein\w*|nicht|nie|ohne|statt|anstatt|weder|niemand|fast|beinahe|als ob"
    r"|wirf|werft|schick\w*)\b[^,]*\Z",
    re.IGNORECASE,
)
_OTHER_TIME_BEFORE = re.compile(
    r"\b(?:next|soon|later|before|after|until|till|since|was|were|had|used to|liked|loved|remember\w*|memory|memories"
    r"|imagin\w*|think\w*|thought|thoughts|dream\w*|talk\w*|tells?|telling|told|describe\w*|names?|words?|says?|said"
    r"|asks?|asked|questions?|agree|decide|first|last|tomorrow|yesterday|whether|about|thank\w*"
    r"|loosen|let go of|out of|(?<!across )from|end"
    r"|danach|davor|später|vorher|nachher|vor|nach|bevor|nachdem|war|waren|hatte\w*|erinner\w*|stellt euch|denk\w*"
    r"|erzähl\w*|sagt?|frag\w*|wort\w*|morgen|gestern|ob|über|danke\w*|löst|aus)\b",
    re.IGNORECASE,
)
_OTHER_TIME_AFTER = re.compile(
    r"^\W*(?:\w+\W+){0,2}(?:welcome|would|will|may|might|comes?|coming|follows?|is next|later|was|were|had|ends?|ended"
    r"|fades?|over|tomorrow|yesterday|willkommen|würde|wird|kommt|folgt|war|waren|endet|vorbei|zu ende)\b",
    re.IGNORECASE,
)
_ASKED_OTHER_TIME_BEFORE = re.compile(
    r"\b(?:before|after|until|till|since|was|were|had|used to|liked|loved|remember\w*|memory|memories|imagin\w*"
    r"|think\w*|thought|thoughts|dream\w*|talk\w*|tells?|telling|told|describe\w*|names?|words?|says?|said|agree|decide"
    r"|whether|about|thank\w*|loosen|let go of|out of|from|end|tomorrow|yesterday"
    r"|vor|nach|bevor|nachdem|war|waren|hatte\w*|erinner\w*|stellt euch|denk\w*|erzähl\w*|sagt?|wort\w*|morgen|gestern"
    r"|ob|über|danke\w*|löst|aus)\b",
    re.IGNORECASE,
)
_ASKED_OTHER_TIME_AFTER = re.compile(
    r"^\W*(?:\w+\W+){0,2}(?:later|was|were|had|ended|over|tomorrow|war|waren|vorbei|zu ende)\b", re.IGNORECASE
)
_WISHED = re.compile(
    r"\b(?:will|would|could|might|may|can|wish\w*|want\w*|like|choose|comes?|coming|follows?|wird|werdet|würde\w*"
    r"|könnte\w*|könnt|dürf\w*|möcht\w*|wünsch\w*|wollt|kommt|folgt|gleich)\b",
    re.IGNORECASE,
)


def touch_mentions(text: str, *, asked: bool = False) -> Iterator[TouchMention]:
    """Yield the touch that `text` plainly speaks of as done here and now, the closest first.

    With `asked`, `text` is a question, and what it offers counts. What is not to be done, what one does to oneself and
    what belongs to another time does not count.
    """
    words = _ADDRESS.sub(lambda address: "x" * len(address[0]), text)
    found = [each for sentence in _SENTENCE.finditer(words) for each in _mentions_in(sentence, _PATTERNS, asked=asked)]
    yield from sorted(found, key=lambda each: (-each.minimum, -each.usual, each.start))


def most_touch_asked(text: str) -> TouchMention | None:
    """Return the most touch that the question `text` asks for by name; None where it may ask for other touch too."""
    if _MORE.search(text):
        return None
    sentences = _SENTENCE.finditer(text)
    found = [each for sentence in sentences for each in _mentions_in(sentence, _PLAIN_PATTERNS, asked=True)]
    return max(found, key=lambda each: each.usual, default=None)


def plain_kinds(text: str, *, asked: bool = False) -> frozenset[Touch]:
    """Return the kinds of touch that `text` names by a plain word: a kiss, an embrace, hands."""
    sentences = _SENTENCE.finditer(text)
    return frozenset(each.usual for one in sentences for each in _mentions_in(one, _PLAIN_PATTERNS, asked=asked))


def _mentions_in(sentence: re.Match[str], patterns: Patterns, *, asked: bool) -> Iterator[TouchMention]:
    text = _COURTESY.sub(lambda courtesy: " " * len(courtesy[0]), sentence[0])
    if not asked and text.rstrip().endswith("?"):
        return
    other_before = _ASKED_OTHER_TIME_BEFORE if asked else _OTHER_TIME_BEFORE
    other_after = _ASKED_OTHER_TIME_AFTER if asked else _OTHER_TIME_AFTER
    for pattern, minimum, usual in patterns:
        for mention in pattern.finditer(text):
            before, after = text[: mention.start()], text[mention.end() :]
            other = other_before.search(before) or other_after.search(after) or _NOT_DONE.search(before)
            if not other and (asked or not _WISHED.search(before)):
                start = sentence.start()
                yield TouchMention(start + mention.start(), start + mention.end(), minimum, usual)
