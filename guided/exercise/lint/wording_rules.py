"""Rules for the words of an exercise: what presses, promises, is too long to read, or speaks of more touch."""

import re
from collections.abc import Iterator

from guided.exercise import flow
from guided.exercise.captions import MAX_CAPTION_LENGTH
from guided.exercise.lint.context import LintContext
from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import Part, Touch
from guided.exercise.toml.edits import set_field
from guided.exercise.toml.parsed import Edit
from guided.exercise.toml.source_text import FieldPath, Span
from guided.text.letters import letter_count

_PRESSING = re.compile(
    r"\b(must(?:n't)?|should(?:n't)?|ought to"
    r"|(?:don['’]t|do not|never) (?:stop|let go|pull away|turn away|move away|back off|give up)"
    r"|for once|you owe|try harder|or are you (?:still|too|scared|afraid)|strengt euch an"
    r"|for (?:his|her|their|your partner['’]s) sake|if you (?:really )?love (?:me|him|her|them|each other)"
    r"|(?:you(?:'ve)? (?:both )?(?:have|got) to)|müsst|musst|sollt|sollst|solltet|solltest"
    r"|hört nicht auf|lasst nicht los|lass nicht los|hör nicht auf)\b",
    re.IGNORECASE,
)
_RELEASED_BEFORE = re.compile(
    r"\b(?:no|nothing|nobody|no one|neither of you|if (?:\w+ ){0,3}|if|wenn (?:\w+ ){0,3})\s*\Z", re.IGNORECASE
)
_RELEASED_BEHIND = re.compile(r"(?: \w+){0,2} (?:nicht|nichts|nie|niemand\w*|kein\w*)\b", re.IGNORECASE)
_PROMISING = re.compile(
    r"\b(heals?|cures?|healing|oxytocin|releases? (?:\w+ )?hormones?|guarante(?:es?|ed)|will (?:heal|cure|fix|save)"
    r"|lowers? (?:your )?(?:blood pressure|cortisol|stress hormones?)|boosts? \w+|proven|scientifically|detox\w*"
    r"|heilt|oxytocin|garantiert|senkt den blutdruck|setzt \w+ frei|bewiesen|wissenschaftlich)\b",
    re.IGNORECASE,
)


_PRAISING = re.compile(
    r"\b(?:well done|good (?:job|boy|girl|work)|great (?:job|work)|you (?:both )?did it|congratulations|bravo"
    r"|i am proud of you|(?:gut|super|toll|prima) gemacht|glückwunsch|ihr habt es geschafft)\b",
    re.IGNORECASE,
)


_EXPECTING = re.compile(
    r"\b(?:see where (?:it|this|the (?:evening|night|moment)) (?:takes|leads|goes)|leads? to (?:more|sex)|foreplay"
    r"|(?:seht|schaut),? wohin (?:es|das|der abend) (?:führt|geht))\b",
    re.IGNORECASE,
)
_GENDERED = re.compile(
    r"\b(?:the (?:man|woman)|(?:his|your|the) wife|(?:her|your|the) husband|(?:his|your|the) girlfriend"
    r"|(?:her|your|the) boyfriend|der mann|deine? (?:ehe)?(?:frau|mann)|(?:die|seine) frau|ehemann|ehefrau)\b",
    re.IGNORECASE,
)


def wording_warnings(text: str, *, sourced: bool) -> Iterator[tuple[str, str]]:
    """Yield code and message for words in `text` that press or praise, and without a source, for words that promise."""
    if pressing := next((found for found in _PRESSING.finditer(text) if not _releases(text, found)), None):
        yield "pressing-words", f"“{pressing[0]}” presses; an invitation leaves room (“you might”, “if you like”)"
    if praise := _PRAISING.search(text):
        yield "praising-words", f"“{praise[0]}” praises, and a session is no test; say what is, or thank them"
    if more := _EXPECTING.search(text):
        yield "pressing-words", f"“{more[0]}” hangs more on it; say that nothing has to follow"
    if kind := _GENDERED.search(text):
        message = f"“{kind[0]}” is one kind of couple; say “your partner”, or a name such as {{giver}}"
        yield "gendered-words", message
    if not sourced and (promise := _PROMISING.search(text)):
        message = f"“{promise[0]}” promises something; name where that comes from in `sources`, or leave it out"
        yield "promising-words", message


def check_text(lint: LintContext, path: FieldPath, text: str) -> None:
    """Warn of a text that presses, promises, or is shown and too long to be read."""
    if path[-1] == "show" and (length := letter_count(lint.fill_names(text))) > MAX_CAPTION_LENGTH:
        message = f"{MAX_CAPTION_LENGTH} letters can be read from three metres, and this has {length}"
        lint.warn(path, "long-line", message)
    for code, message in wording_warnings(text, sourced=bool(lint.exercise.sources)):
        lint.warn(path, code, message)


def check_touch_mentions(lint: LintContext) -> set[int]:
    """Warn of words that speak of more touch than the file or the step has; of each text, only of the most touch.

    Return the steps in which there are such words.
    """
    exercise = lint.exercise
    top: list[tuple[FieldPath, str]] = [((n,), text) for n in ("title", "about") if (text := getattr(exercise, n))]
    top += [(("variants", n), variant.title) for n, variant in enumerate(exercise.variants)]
    is_told = _warn_of_touch(lint, top, exercise.touch, "the touch of the whole file is")
    warned = set[int]()
    for number, step in enumerate(exercise.steps):
        if is_told and step.touch is exercise.touch and not lint.is_written(("step", number, "touch")):
            warned.add(number)
            continue
        texts = [] if step.ask is not None else list(lint.texts_of(number))
        if _warn_of_touch(lint, texts, step.touch, "the touch of this step is"):
            warned.add(number)
    for number, step in enumerate(exercise.steps):
        if step.ask is None or number not in lint.entries_by_step:
            continue
        to = flow.next_position(exercise, lint.entries_by_step[number][0].position, step.if_continue)
        if to is not None and exercise.steps[to.step].ask is None and to.step not in warned:
            asked: list[tuple[FieldPath, str]] = [(("step", number, "ask"), step.ask)]
            touch = _most_touch_before_next_question(lint, to)
            _warn_of_touch(lint, asked, touch, "the touch of the step that yes leads to is", asked=True)
    return warned


def _most_touch_before_next_question(lint: LintContext, start: flow.Position) -> Touch:
    """Return the most touch of the steps from `start` to the next question."""
    touch, seen = Touch.NONE, set[flow.Position]()
    position: flow.Position | None = start
    while position is not None and position not in seen and lint.exercise.steps[position.step].ask is None:
        step = lint.exercise.steps[position.step]
        seen.add(position)
        touch = max(touch, step.touch)
        position = flow.next_position(lint.exercise, position, step.then)
    return touch


def _warn_of_touch(
    lint: LintContext, texts: list[tuple[FieldPath, str]], touch: Touch, subject: str, *, asked: bool = False
) -> bool:
    """Warn of the most touch in `texts` where it is more than `touch`, the touch of `subject`; return whether it is."""
    found = [(mention, path, text) for path, text in texts for mention in touch_mentions(text, asked=asked)]
    above = [each for each in found if each[0].minimum > touch]
    if not above:
        return False
    mention, path, text = max(above, key=lambda each: each[0].minimum)
    quote = text[mention.start : mention.end]
    message = (
        f"“{quote}” speaks of touch “{mention.usual.word}”, and {subject} “{touch.word}”; {_what_to_do(lint, path)}"
    )
    fix, edits = _closer_touch(lint, path, mention.usual)
    lint.parsed.add_problem("touch-in-words", message, _span_of(lint, path, quote), fix, "warning", edits=edits)
    return True


def _what_to_do(lint: LintContext, path: FieldPath) -> str:
    """Return how words about more touch than there is can be mended: by `touch`, or where nobody is asked, by words."""
    step = lint.exercise.steps[int(path[1])] if path[0] == "step" else None
    if step is not None and step.part is not Part.MAIN and step.ask is None:
        return f"nobody is asked in the {step.part.value}, so move it into the main part, or change the words"
    return "what is asked goes by `touch`, so change it there, or change the words"


def _closer_touch(lint: LintContext, path: FieldPath, touch: Touch) -> tuple[str | None, list[Edit]]:
    """Return the touch of the step at `path` as its words have it, where the step names less and the file allows it."""
    step = path[:2]
    of_step = len(path) > 2 and path[-1] != "ask" and lint.is_written((*step, "touch"))
    is_gentler_way = of_step and lint.exercise.steps[int(path[1])].id in {
        each.if_ease_off for each in lint.exercise.steps
    }
    if not of_step or is_gentler_way or touch > lint.exercise.touch:
        return None, []
    fix = f'touch = "{touch.word}"'
    return fix, [set_field(lint.parsed, step, "touch", fix)]


def _span_of(lint: LintContext, path: FieldPath, quote: str) -> Span:
    """Return where `quote` stands in the text at `path`, or all of that text where it is not found."""
    span = lint.location(path).value
    spaced = r"\s+".join(map(re.escape, quote.split()))
    found = re.compile(spaced).search(lint.parsed.text, span.start, span.end)
    return Span(*found.span()) if found else span


def _releases(text: str, pressing: re.Match[str]) -> bool:
    """Return whether a pressing word takes pressure away here, as in “nothing should hurt” or “ihr müsst nichts”."""
    if pressing[0].lower() in ("müsst", "musst") and _RELEASED_BEHIND.match(text, pressing.end()):
        return True
    return bool(_RELEASED_BEFORE.search(text[: pressing.start()]))
