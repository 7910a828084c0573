"""Check that a check-in asks something that yes and no can answer, and that its words leave both answers open."""

import re
from collections.abc import Iterator

from guided.exercise import flow
from guided.exercise.lint.finding import Finding
from guided.exercise.lint.wording_rules import wording_warnings
from guided.exercise.model import Exercise, Touch
from guided.exercise.reachability import StepEntry

_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
"""Languages whose questions end with a question mark."""

_BEGINS_QUESTION = re.compile(
    r"^(?:\{\w+\}, )?(?:would|may|might|do|does|is|are|can|could|shall|have|has|ready|another|one more|möchtest|möchtet"
    r"|darf|dürfen|mag|magst|mögt|wäre|würde|ist|seid|bist|hast|habt|wollt|willst|noch|bereit)\b",
    re.IGNORECASE,
)
_ENDS_WITH_YES = re.compile(
    r",\s*(?:don['’]t you|do you not|won['’]t you|isn['’]t it|aren['’]t you|right|okay|ok|alright|all right"
    r"|yes|nicht wahr|oder|gell)\s*\?",
    re.IGNORECASE,
)
_BEGINS_WITH_YES = re.compile(
    r"(?:\{\w+\}, )?(?:(?:don|won|wouldn|isn|aren|can|couldn|shouldn)['’]t (?:you|we|it|this)"
    r"|(?:willst|magst|möchtest) du nicht|(?:wollt|mögt|möchtet) ihr nicht)\b",
    re.IGNORECASE,
)
_SILENCE_IS_YES = re.compile(
    r"\b(?:if (?:you|nobody|no one|neither of you)(?: \w+){0,2}? (?:says? nothing|says? no|stays? (?:silent|quiet)"
    r"|objects?|answers?|(?:do(?:es)? not|don['’]t|doesn['’]t) (?:answer|say anything|say no|object"
    r"|reply|press anything))"
    r"|unless (?:you|someone|somebody|anybody|one of you) (?:says?|objects?|stops?|press(?:es)?|answers?)"
    r"|(?:silence|no answer|saying nothing) (?:means|is|counts as)(?: a)? (?:yes|consent)"
    r"|wenn (?:ihr|du|niemand|keiner)(?: \w+){0,2}? (?:nichts sagt|nichts sagst|nicht antwortet|schweigt|schweigst"
    r"|widerspricht|nein sagt)|(?:schweigen|stille|keine antwort) (?:heißt|bedeutet|ist"
    r"|gilt als)(?: ein)? ja)\b([^.!?]*)",
    re.IGNORECASE,
)
_GOES_FURTHER = re.compile(
    r"\b(?:firmer|closer|further|more|deeper|higher|lower|go(?:es)? on|continu\w*|next|moves?"
    r"|weiter|fester|näher|mehr|tiefer)\b",
    re.IGNORECASE,
)
_NOTHING_FOLLOWS = re.compile(r"\b(?:nothing|no|not|wait\w*|stops?|ends?|nichts|nicht|kein\w*|wartet)\b", re.IGNORECASE)
_EITHER_OR = re.compile(
    r"^(?:\{\w+\}, )?(?:an? |the |eine? )?\w+ (?:or|oder) (?:an? |the |eine? )?(?!not\b|nicht\b)\w+\?$", re.IGNORECASE
)
_FOR_LONG = re.compile(
    r"\b(?:(?:all|the whole|for the whole) (?:evening|night|day)|from now on|forever|whenever (?:i|we) want"
    r"|(?:den ganzen|der ganze) (?:abend|tag)|die ganze nacht|ab jetzt immer)\b",
    re.IGNORECASE,
)
_FULL_QUESTION = re.compile(
    r"(?:^|(?<=[.!?] ))(?:\{\w+\}, |and |und )?(?:would|may|might|do you|does|could|shall|should|möchtest|möchtet|darf"
    r"|dürfen|magst|mögt|wäre|würde|wollt|willst|soll|sollen) (?:\S+ ){2,}?[^.!?]*\?",
    re.IGNORECASE,
)
_SAYS_WHAT = re.compile(
    r"\b(?:hands?|palms?|fingers?|fingertips|sleeves?|arms?|shoulders?|back|hair|face|cheeks?|hug\w*|embrac\w*|kiss\w*"
    r"|lap|chest|foreheads?|hände|hand|handfläche\w*|finger\w*|ärmel|arme?|schultern?|rücken|haare?|gesicht|wange\w*"
    r"|umarm\w*|kuss|küss\w*|schoß|brust|stirn)\b",
    re.IGNORECASE,
)


_OPEN = re.compile(
    r"(?:\{\w+\},? |so,? |and )?(how(?! about)|what(?! about)(?:['’]s)?|where|which|why|when|who"
    r"|wie(?! wäre)|was(?! haltet)(?! hältst)|wo|welche[rsnm]?|warum|wann|wer|womit|worauf|woran)\b",
    re.IGNORECASE,
)
"""How a question begins that yes and no do not answer."""

MIN_WORDS = 4
"""The fewest words of a question that is too particular to be asked before two kinds of touch."""


def question_form_findings(exercise: Exercise, entries: list[StepEntry]) -> Iterator[Finding]:
    """Yield what is wrong with the form of each check-in, one finding for each at most."""
    asked: dict[str, Touch] = {}
    for number, step in enumerate(exercise.steps):
        if step.ask is None:
            continue
        path = ("step", number, "ask")
        if fault := next(_faults(step.ask, exercise.language), None):
            code, message = fault
            begins = code == "question-asks-nothing" and _BEGINS_QUESTION.match(step.ask)
            fix = f'"{step.ask.rstrip(" .!")}?"' if begins and not re.search(r'["\n]', step.ask) else None
            yield Finding(path, code, message, fix, severity="warning")
            continue
        came = next((entry.position for entry in entries if entry.position.step == number), None)
        yes = flow.next_position(exercise, came, step.if_continue) if came is not None else None
        if yes is None:
            continue
        touch, words = exercise.steps[yes.step].touch, step.ask.casefold()
        before = asked.setdefault(words, touch)
        if (
            before is not touch
            and len(words.split()) >= MIN_WORDS
            and max(before, touch) >= Touch.HANDS
            and _SAYS_WHAT.search(words)
        ):
            message = (
                f"the same question stands above, where yes leads to touch “{before.word}”, and here it leads to "
                f"“{touch.word}”; ask for what follows here"
            )
            yield Finding(path, "question-asked-twice", message, severity="warning")


def silence_findings(exercise: Exercise) -> Iterator[Finding]:
    """Yield the words of a step that go on where nobody says anything."""
    for number, step in enumerate(exercise.steps):
        texts = [(("step", number, "say"), step.say or "")]
        rows = [(("step", number, "cues", n, "say"), cue.say or "") for n, cue in enumerate(step.cues)]
        for path, text in (*texts, *rows):
            silence = _SILENCE_IS_YES.search(text)
            if silence and _GOES_FURTHER.search(silence[1]) and not _NOTHING_FOLLOWS.search(silence[1]):
                words = silence[0][: len(silence[0]) - len(silence[1])]
                message = f"“{words}” takes silence for a yes, and Guided never does; ask in a step of its own"
                yield Finding(path, "silence-is-no-yes", message, severity="warning")


def _faults(ask: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the code and the message for what is wrong with the form of a question."""
    if (silence := _SILENCE_IS_YES.search(ask)) and not _NOTHING_FOLLOWS.search(silence[1]):
        words = silence[0][: len(silence[0]) - len(silence[1])]
        yield "silence-is-no-yes", f"“{words}” takes silence for a yes, and Guided never does; leave that out"
    if expects := _ENDS_WITH_YES.search(ask) or _BEGINS_WITH_YES.match(ask):
        yield "pressing-words", f"“{expects[0].strip(', ')}” expects a yes; ask so that no is as easy to say"
    if always := _FOR_LONG.search(ask):
        message = f"“{always[0]}” asks for more than what follows; a yes holds up to the next question"
        yield "pressing-words", message
    if (opens := _OPEN.match(ask)) and ask.count("?") == 1 and not re.search(r"[.!:]\s*\S", ask.rstrip(" ?.")):
        message = f"“{opens[1]}” asks for more words than yes and no; ask so that a yes says what may happen"
        yield "question-open", message
    if _EITHER_OR.match(ask):
        message = "yes does not say which of the two; ask for one of them, and for the other in a step of its own"
        yield "question-either-or", message
    elif len(_FULL_QUESTION.findall(ask)) > 1:
        message = "two questions stand here, and one yes would answer both; ask the other in a step of its own"
        yield "question-either-or", message
    asks = language[:2] not in _LANGUAGES or bool(re.search(r"[?？؟]", ask))
    if not asks and not any(wording_warnings(ask, sourced=True)):
        yield "question-asks-nothing", "nothing is asked here, so a yes answers nothing; write a question, with ?"
