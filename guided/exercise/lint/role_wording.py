"""Check that the words of a step name giver and receiver the right way round."""

import re
from collections.abc import Iterator

from guided.exercise.lint.finding import Finding
from guided.exercise.model import Exercise, Lead, Part, Step, Touch
from guided.exercise.toml.source_text import FieldPath

_OTHER = {"giver": "receiver", "receiver": "giver", "a": "b", "b": "a"}
_ONE_TO_OTHER = re.compile(r"\{a\}, [^.!?\n{]+\{b\}")
_OTHER_TO_ONE = re.compile(r"\{b\}, [^.!?\n{]+\{a\}")
_TO_ITSELF = re.compile(r"(?:^|(?<=[.!?\n] ))\{(giver|receiver|a|b)\}, [^.!?\n{]*(\{\1\})")
_RECEIVER_TOUCHES = re.compile(
    r"^\{receiver\}, [^.!?{]*(?:\bhands? (?:\w+ )?(?:hold|rest on|lie on|on)|\bpalms? (?:\w+ )?on"
    r"|\b(?:hold|stroke|massage|rub|squeeze|hug|kiss|halte|streichle|massiere|umarme|küsse))\s\{giver\}",
    re.IGNORECASE,
)


_GIVER_TOUCHES = re.compile(
    r"^\{giver\}, (?:(?:slowly|gently|now|let your (?:hands?|palms?|fingertips|fingers) (?:rest|lie|stay)"
    r"|langsam|sanft|jetzt|nun),? )?"
    r"(?:close|put|place|lay|rest|hold|stroke|massage|rub|squeeze|hug|kiss|take|touch|cover|wrap|lege?|halte|nimm"
    r"|streichle|massiere|berühre?|umarme|küsse|schließ\w*)\b[^.!?{]*\{receiver\}"
    r"|^\{giver\}, (?:let your (?:hands?|palms?|fingertips|fingers)|lass deine (?:hand|hände|fingerspitzen|finger))"
    r" (?:rest|lie|stay|liegen|ruhen)\b",
    re.IGNORECASE,
)
_COMPARATIVE = (
    r"(?:heavier|lighter|warmer|cooler|slower|faster|softer|firmer|harder|stronger|gentler|higher|lower|enough|more|less|off"
    r"|schwerer|leichter|wärmer|langsamer|schneller|sanfter|fester|stärker|höher|tiefer|genug|mehr|weniger)"
)
_ASKED_GIVER = re.compile(
    rf"(\{{giver\}})(?:, (?:just |at any time )?(?:say|ask for|tell)(?: (?:\{{receiver\}}|so|it|when))?"
    rf"|, sag(?:e)?(?: (?:jederzeit|es|einfach))*|,(?= {_COMPARATIVE}, {_COMPARATIVE}, (?:or|oder) )):? {_COMPARATIVE}"
    rf"(?:,? (?:or |oder )?{_COMPARATIVE})+"
    rf"|(\{{giver\}}), [^.!?{{]{{0,60}}\b{_COMPARATIVE}(?:, | or | oder ){_COMPARATIVE}[^.!?{{]{{0,40}}\?",
    re.IGNORECASE,
)
"""{giver} is asked how the touch feels."""


def _fixed_names(exercise: Exercise, step: Step, text: str) -> str | None:
    """Return `text` with roles in the place of {a} and {b}, where one does something to the other in each round."""
    if exercise.rounds < 2 or not exercise.swap or step.part is not Part.MAIN:
        return None
    one, other = ("a", "b") if _ONE_TO_OTHER.search(text) else ("b", "a")
    if not _ONE_TO_OTHER.search(text) and not _OTHER_TO_ONE.search(text):
        return None
    if _ONE_TO_OTHER.search(text) and _OTHER_TO_ONE.search(text):
        return None
    return text.replace(f"{{{one}}}", "{giver}").replace(f"{{{other}}}", "{receiver}")


def role_wording_findings(exercise: Exercise) -> Iterator[Finding]:
    """Yield a step that tells somebody to touch themselves by name, or the receiver to touch where the giver leads."""
    for number, step in enumerate(exercise.steps):
        texts: list[tuple[FieldPath, str]] = [(("step", number, "say"), step.say or "")]
        texts += [(("step", number, "cues", n, "say"), cue.say or "") for n, cue in enumerate(step.cues)]
        for path, text in texts:
            if fixed := _fixed_names(exercise, step, text):
                message = "each round says the same names here; {giver} and {receiver} change"
                fix = None if re.search(r'["\n\\]', fixed) else f'"{fixed}"'
                yield Finding(path, "roles-in-words", message, fix, severity="warning")
            if twice := _TO_ITSELF.search(text):
                other = _OTHER[twice[1]]
                message = (
                    f"these words are for {{{twice[1]}}}, and name {{{twice[1]}}} again as the other; write {{{other}}}"
                )
                mended = f"{text[: twice.start(2)]}{{{other}}}{text[twice.end(2) :]}"
                fix = None if re.search(r'["\n\\]', mended) else f'"{mended}"'
                yield Finding(path, "roles-in-words", message, fix, severity="warning")
            if asked := _ASKED_GIVER.search(text):
                message = f"“{asked[0]}” asks {{giver}}, and {{receiver}} is the one who is touched and says how it is"
                start = asked.start(1) if asked[1] else asked.start(2)
                mended = f"{text[:start]}{{receiver}}{text[start + len('{giver}') :]}"
                fix = None if re.search(r'["\n\\]', mended) else f'"{mended}"'
                yield Finding(path, "roles-in-words", message, fix, severity="warning")
        say = step.say or ""
        if step.lead is Lead.RECEIVER and step.touch >= Touch.HANDS and _GIVER_TOUCHES.match(say):
            message = "here {giver} touches {receiver}, and `lead` says that the light of {receiver} moves"
            yield Finding(("step", number, "lead"), "roles-in-words", message, '"giver"', severity="warning")
        if step.lead is Lead.GIVER and step.touch >= Touch.HANDS and _RECEIVER_TOUCHES.match(say):
            message = "here {receiver} touches {giver}, though the giver leads; are the two the wrong way round?"
            turned = re.sub(r"\{(giver|receiver)\}", lambda name: f"{{{_OTHER[name[1]]}}}", say)
            fix = None if re.search(r'["\n\\]', turned) else f'"{turned}"'
            yield Finding(("step", number, "say"), "roles-in-words", message, fix, severity="warning")
