"""Check that the words of a check-in ask the right person, and for as much touch as yes leads to."""

import re
from collections.abc import Iterator

from guided.exercise import flow
from guided.exercise.lint.finding import Finding
from guided.exercise.lint.touch_wording import most_touch_asked
from guided.exercise.model import Exercise, Lead, Step, Touch
from guided.exercise.reachability import StepEntry
from guided.exercise.roles import roles_change
from guided.exercise.toml.parsed import ParsedFile

_PERSON = re.compile(r"\{(a|b)\}")
_ROLE = re.compile(r"\{(giver|receiver)\}")
_BOTH_PERSONS = re.compile(r"\{[ab]\}(?:,? (?:and|und|or|oder|&) |, )\{[ab]\}")


_NEGATED = re.compile(
    r"^(?:(?!\b(?:or|oder)\b)[^.!?])*\b(rather not|prefer not|stop here|lieber nicht|lieber aufhören)\b[^.!?]*\?",
    re.IGNORECASE,
)


def _addressed(name: str) -> re.Pattern[str]:
    """Return a pattern for a question to `name`, as in “Sam, would you …” or “Would Sam like …”."""
    asks = r"\b(?:would|does|is|möchte|mag|hat)"
    likes = r"(?:both )?(?:like|want|enjoy|glad|happy|ready|okay|ok|gern\w*|lust|bereit|das)\b"
    return re.compile(rf"\{{{name}\}}[,:]|{asks} \{{{name}\}} {likes}", re.IGNORECASE)


_GIVER = _addressed("giver")
_RECEIVER = re.compile(rf"{_addressed('receiver').pattern}|(?:and|und|,) \{{receiver\}}", re.IGNORECASE)


def question_wording_findings(exercise: Exercise, parsed: ParsedFile, entries: list[StepEntry]) -> Iterator[Finding]:
    """Yield what is wrong with the words of each check-in whose yes leads to touch."""
    for number, step in enumerate(exercise.steps):
        came = next((entry.position for entry in entries if entry.position.step == number), None)
        if step.ask is None or came is None:
            continue
        yes = flow.next_position(exercise, came, step.if_continue)
        coming = exercise.steps[yes.step] if yes is not None else None
        if yes is None or coming is None or coming.ask is not None or coming.touch < Touch.HANDS:
            continue
        path = ("step", number, "ask")
        if message := _asks_for_less(step.ask, coming, written=parsed.is_written(("step", yes.step, "touch"))):
            yield Finding(path, "question-asks-less", message, severity="warning")
        asked = " ".join(exercise.steps[n].ask or "" for n in _asked_on_the_way(exercise, entries, number))
        if message := _asks_whom(exercise, step.ask, asked, coming):
            yield Finding(path, "question-asks-other", message, _with_roles(step.ask), severity="warning")
        if message := _asks_not_to(step.ask):
            yield Finding(path, "question-asks-not-to", message, severity="warning")
        ease = flow.ease_off_position(exercise, came, coming, step.if_ease_off) if step.if_ease_off else None
        for to in (yes, ease):
            if to is not None and (other := _names_others(step.ask, exercise.steps[to.step], to.step)):
                message = (
                    "this names {a} or {b}, who are always the same, and the question asked by {giver} or {receiver}, "
                    "who change; write {giver} and {receiver} here"
                )
                yield Finding(other, "question-asks-other", message, severity="warning")


def _asked_on_the_way(exercise: Exercise, entries: list[StepEntry], number: int) -> set[int]:
    """Return the check-in `number`, and the check-ins right before it that lead to it."""
    found, new = set[int](), {number}
    while new:
        found |= new
        came = {entry.came_from for entry in entries if entry.position.step in new}
        new = {n for n in came if n is not None and exercise.steps[n].ask is not None} - found
    return found


def _asks_for_less(ask: str, coming: Step, *, written: bool) -> str | None:
    request = most_touch_asked(ask)
    if request is None or request.usual >= coming.touch:
        return None
    quote = ask[request.start : request.end]
    message = f"“{quote}” asks for touch “{request.usual.word}”, and yes leads to “{coming.touch.word}”"
    if not written:
        return f"{message}, the touch of the whole file; give that step a `touch` of its own, or ask for what follows"
    return f"{message}; ask for what follows"


def _asks_not_to(ask: str) -> str | None:
    negated = _NEGATED.search(ask)
    return None if negated is None else f"with “{negated[1]}” a yes means no, and yes leads to touch; ask for the touch"


def _asks_whom(exercise: Exercise, ask: str, asked: str, coming: Step) -> str | None:
    """Return what is wrong where the one who is asked may not be the one who is touched.

    `asked` is all that was asked on the way, and `ask` the last question of it.
    """
    if _GIVER.search(ask) and not _RECEIVER.search(asked):
        return "this asks {giver} alone, and the one who is touched is {receiver}; ask {receiver}, or both"
    fixed = set(_PERSON.findall(_BOTH_PERSONS.sub("", ask)))
    if not fixed or (set(_PERSON.findall(asked)) == {"a", "b"} and len(fixed) == 1):
        return None
    texts = _texts(coming)
    has_roles = coming.lead in (Lead.GIVER, Lead.RECEIVER) or any(_ROLE.search(text) for _, text in texts)
    names_nobody = len(fixed) == 1 and not any(_PERSON.search(text) for _, text in texts)
    if has_roles or (names_nobody and roles_change(exercise)):
        name = _PERSON.search(_BOTH_PERSONS.sub("", ask))
        assert name is not None
        return f"{name[0]} is always the same person, and the one who is touched is not; write {{receiver}}"
    return None


def _names_others(ask: str, coming: Step, number: int) -> tuple[str | int, ...] | None:
    """Return where the step that yes leads to names {a} or {b}, though the question asks by roles."""
    texts = _texts(coming)
    if coming.touch < Touch.HANDS or not _ROLE.search(ask) or any(_ROLE.search(text) for _, text in texts):
        return None
    found = next((path for path, text in texts if _PERSON.search(_BOTH_PERSONS.sub("", text))), None)
    return ("step", number, *found) if found else None


def _texts(step: Step) -> list[tuple[tuple[str | int, ...], str]]:
    found: list[tuple[tuple[str | int, ...], str | None]] = [(("say",), step.say), (("show",), step.show)]
    for number, cue in enumerate(step.cues):
        found += [(("cues", number, "say"), cue.say), (("cues", number, "show"), cue.show)]
    return [(path, text) for path, text in found if text]


def _with_roles(ask: str) -> str | None:
    """Return `ask` with {receiver} for the one who is asked and {giver} for the other."""
    first = _PERSON.search(ask)
    if first is None:
        return None
    named = _PERSON.sub(lambda name: "{receiver}" if name[0] == first[0] else "{giver}", ask)
    return None if '"' in named or "\n" in named else f'"{named}"'
