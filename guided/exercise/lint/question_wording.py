"""Check that the words of a check-in ask the right person, and for as much touch as yes leads to."""

import re
from collections.abc import Iterator

from guided.exercise import flow
from guided.exercise.lint.finding import Finding
from guided.exercise.lint.touch_wording import most_touch_asked, plain_kinds, touch_mentions
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


_GOES_ON = re.compile(
    r"(?:\{\w+\},? |so,? |and now,? |okay,? |ok,? |now,? |well,? )?(?:"
    r"(?:are (?:you|we) (?:both |all )?)?(?:ready|set|comfortable|okay|ok|fine|good|done)"
    r"(?: (?:now|to (?:go|begin|start|go on)))?"
    r"|(?:are you|do you|are you both|do you both|you) (?:sure|agree|mind)"
    r"|let(?:['’]s| us) \w+,? (?:yes|okay|ok|shall we)"
    r"|(?:everything|all|is (?:everything|it|this|that)) (?:okay|ok|all right|alright|good|fine)"
    r"(?: (?:with|for) (?:you|us|both of you|you both|you two))?"
    r"|(?:okay|ok|good|fine) so far|same (?:again|as last time)"
    r"|(?:may|can|shall|should|do|would) (?:we|you|i)(?: both)?(?: (?:like|want|wish) to)?"
    r" (?:go on|go ahead|continue|begin|start|move on|proceed|go further|carry on)(?: now)?"
    r"|shall (?:we|i)|may (?:we|i)|anything else|is that (?:okay|ok|all right) with you(?: both)?|are you with me"
    r"|yes|okay|ok|next|next step|continue|go on|what do you think|and you"
    r"|(?:seid ihr |bist du |sind wir )?(?:bereit|fertig|so weit|soweit)"
    r"|alles (?:gut|okay|ok|klar|in ordnung)|weiter|geht es weiter"
    r"|(?:wollen|sollen|können|dürfen) wir (?:weiter(?:machen|gehen)?|anfangen|beginnen|loslegen)"
    r"|(?:möchtet|wollt) ihr (?:weiter(?:machen|gehen)?|anfangen|beginnen)"
    r"|(?:möchtest|willst) du (?:weiter(?:machen)?|anfangen)"
    r"|ja|nächster schritt)\s?\?",
    re.IGNORECASE,
)
"""A question about going on alone."""


_OR = re.compile(r"\b(?:or|oder)\b(?! (?:not|no|nicht|nein|rather not|lieber nicht)\b)[^.?!]*\?", re.IGNORECASE)
_THING = re.compile(
    r"\b(?:tea|coffee|wine|water|drinks?|food|music|songs?|film|movie|tv|windows?|candles?|blankets?|cushions?|pillows?"
    r"|walk|talk|chat|look(?:ing)?|breathe|sit|stand|listen|dance|sleep|rest|tell each other|tired|hungry|cold|thirsty"
    r"|phones?|tee|kaffee|wein|wasser|trinken|essen|musik|lied|fenster|kerzen?|decken?|kissen|spazier\w*|reden|erzählen|zuhören"
    r"|atmen|schauen|sitzen|stehen|tanzen|schlafen|ausruhen|müde|hunger|durst|kalt|handys?)\b",
    re.IGNORECASE,
)
_TOUCHING = re.compile(
    r"\b(?:touch\w*|hold\w*|held|hands?|arms?|palms?|fingers?|fingertips|lap|lean\w*|closer|close|near\w*|hugs?|embrac\w*"
    r"|kiss\w*|massag\w*|strok\w*|back|shoulders?|hair|face|cheeks?|foreheads?|together|like this|this|that"
    r"|berühr\w*|halt\w*|gehalten|hände|hand|arme?|finger\w*|schoß|lehn\w*|näher|nah\w*|umarm\w*|küss\w*|kuss|massier\w*"
    r"|massage|streich\w*|rücken|schultern?|haare?|gesicht|wangen?|stirn|zusammen|das|dies|so)\b",
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
        entry = next((entry for entry in entries if entry.position.step == number), None)
        if step.ask is None or entry is None:
            continue
        came = entry.position
        yes = flow.next_position(exercise, came, step.if_continue)
        coming = exercise.steps[yes.step] if yes is not None else None
        if yes is None or coming is None or coming.ask is not None or coming.touch < Touch.HANDS:
            continue
        path = ("step", number, "ask")
        for code, message in _asks_for_something_else(exercise, parsed, entry, yes):
            yield Finding(path, code, message, severity="warning")
        asked = " ".join(exercise.steps[n].ask or "" for n in _asked_on_the_way(exercise, entries, number))
        if whom := _asks_whom(exercise, step.ask, asked, coming):
            yield Finding(path, "question-asks-other", whom, _with_roles(step.ask), severity="warning")
        if negated := _asks_not_to(step.ask):
            yield Finding(path, "question-asks-not-to", negated, severity="warning")
        ease = flow.ease_off_position(exercise, came, coming, step.if_ease_off) if step.if_ease_off else None
        for to in (yes, ease):
            if to is not None and (other := _names_others(step.ask, exercise.steps[to.step], to.step)):
                message = (
                    "this names {a} or {b}, who are always the same, and the question asked by {giver} or {receiver}, "
                    "who change; write {giver} and {receiver} here"
                )
                yield Finding(other, "question-asks-other", message, severity="warning")


def _asks_for_something_else(
    exercise: Exercise, parsed: ParsedFile, entry: StepEntry, yes: flow.Position
) -> Iterator[tuple[str, str]]:
    """Yield the code and the message for a question that asks for less than yes leads to, for something else, or for
    nothing."""
    ask, coming = exercise.steps[entry.position.step].ask or "", exercise.steps[yes.step]
    if message := _asks_for_less(ask, coming, written=parsed.is_written(("step", yes.step, "touch"))):
        yield "question-asks-less", message
    elif message := _asks_for_other(exercise, ask, yes):
        yield "question-asks-other", message
    elif entry.consent_before.touch < coming.touch and (message := _asks_nothing_of_touch(ask, coming)):
        yield "question-asks-nothing", message
    elif entry.consent_before.touch < coming.touch and (message := _asks_about_things(ask, coming)):
        yield "question-asks-other", message


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


def _asks_for_other(exercise: Exercise, ask: str, yes: flow.Position) -> str | None:
    """Return what is wrong where the question names one kind of touch, and the steps after yes name only another."""
    asked = plain_kinds(ask, asked=True)
    coming, words, seen = exercise.steps[yes.step], list[str](), set[int]()
    position: flow.Position | None = yes
    while position is not None and position.step not in seen and exercise.steps[position.step].ask is None:
        step = exercise.steps[position.step]
        seen.add(position.step)
        words += [step.title or "", *(text for _, text in _texts(step))]
        position = flow.next_position(exercise, position, step.then)
    follows = plain_kinds(coming.title or "") | plain_kinds(" ".join(words))
    told = any(mention.minimum > coming.touch for mention in touch_mentions(ask, asked=True))
    about_a_kiss = asked == {Touch.CLOSE} and coming.touch < Touch.CLOSE and not follows
    if about_a_kiss and not told:
        return "this asks about a kiss, and nothing that follows up to the next question speaks of one"
    if len(asked) > 1 and asked - follows and _OR.search(ask):
        return "yes does not say which of them; ask for one, and for the other in a step of its own"
    if asked == {Touch.EMBRACE} and Touch.CLOSE in follows and not told and coming.touch >= Touch.CLOSE:
        return "this asks about a hug, and yes leads to a kiss too; ask for what follows"
    if len(asked) != 1 or not follows or asked & follows or most_touch_asked(ask) is None or told:
        return None
    kind = {Touch.CLOSE: "a kiss", Touch.EMBRACE: "a hug", Touch.HANDS: "hands"}
    return f"this asks about {kind[max(asked)]}, and yes leads to {kind[max(follows)]}; ask for what follows"


def _asks_nothing_of_touch(ask: str, coming: Step) -> str | None:
    """Return what is wrong with a question that asks to go on, and names nothing of the touch that begins."""
    if not _GOES_ON.fullmatch(ask.strip()):
        return None
    return f"this does not say what a yes is for, and yes leads to touch “{coming.touch.word}”; ask for that"


def _asks_about_things(ask: str, coming: Step) -> str | None:
    """Return what is wrong with a question about a cup of tea, say, before a step that plainly speaks of touch."""
    thing = _THING.search(ask)
    if thing is None or _TOUCHING.search(ask) or any(touch_mentions(ask, asked=True)):
        return None
    words = " ".join((coming.title or "", *(text for _, text in _texts(coming))))
    if not any(touch_mentions(words)) and not _TOUCHING.search(words):
        return None
    return (
        f"this asks about “{thing[0]}”, and yes leads to touch “{coming.touch.word}”; ask for that, and for the "
        "rest in a step of its own"
    )


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
