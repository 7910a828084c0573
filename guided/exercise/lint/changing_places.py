"""Warn where giver and receiver change places in the middle of touch, one of them lying, say, with no time for it."""

import re
from collections.abc import Iterator

from guided.exercise import flow
from guided.exercise.lint.finding import Finding
from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reachability import StepEntry
from guided.exercise.toml.edits import insert_block
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath

_POSTURE = re.compile(
    r"\b(?:(?:you can )?li(?:e|es) (?:down|on|back|with)|lying|(?:in|on) \{\w+\}['’]s lap|your lap|kneel\w*"
    r"|(?:sit|sits|sitting|stand|stands|standing) behind|on your (?:belly|back|front|stomach|side)"
    r"|leg(?:t|e)? (?:dich|dir .* hin)|liegst?|liegt|setz dich hinter|hinter \{\w+\}|schoß|knie\w*"
    r"|auf (?:dem|den) (?:bauch|rücken))(?!\w)",
    re.IGNORECASE,
)
"""A posture in which the two cannot simply go on the other way round."""

_CHANGES = re.compile(
    r"\b(?:chang\w*|swap\w*|switch\w*|trad(?:e|ing)|other way round|tausch\w*|wechsel\w*|andersherum|umgekehrt)\b",
    re.IGNORECASE,
)
_BLOCKS = {
    "en": ("Changing places", "Change places. Take your time."),
    "de": ("Plätze tauschen", "Tauscht die Plätze. Lasst euch Zeit."),
}


def changing_places_findings(exercise: Exercise, parsed: ParsedFile, entries: list[StepEntry]) -> Iterator[Finding]:
    """Yield the first change of places for which there is no time."""
    posture = next((found for step in exercise.steps for found in _postures(step)), None)
    if posture is None or exercise.for_one:
        return
    for entry in entries:
        if entry.came_from is None or not entry.swapped or not _is_at_once(exercise, entry):
            continue
        is_round = not exercise.steps[entry.position.step].swap
        message = f"giver and receiver change places here, and with “{posture}” they need time for it; "
        if not is_round:
            message += "put a step without touch before it, which lets them change"
            yield Finding(
                ("step", entry.position.step, "swap"), "no-time-to-change", message, None, "warning", key=True
            )
            return
        message += "a step with `between_rounds` as the first of the main part gives it"
        yield _between_rounds(exercise, parsed, message)
        return


def _between_rounds(exercise: Exercise, parsed: ParsedFile, message: str) -> Finding:
    title, words = _BLOCKS["de" if exercise.language.startswith("de") else "en"]
    block = f'[[step]]\ntitle = "{title}"\nbetween_rounds = true\ntouch = "none"\nfor = "20s"\nsay = "{words}"'
    first = next(n for n, step in enumerate(exercise.steps) if step.part is Part.MAIN)
    edits = (insert_block(parsed, ("step", first), block),)
    path: FieldPath = ("rounds",) if parsed.is_written(("rounds",)) else ("step", first)
    return Finding(path, "no-time-to-change", message, block, "warning", edits=edits)


def _is_at_once(exercise: Exercise, entry: StepEntry) -> bool:
    """Return whether one is touched right before the change of places, and the other after questions alone."""
    assert entry.came_from is not None
    before, at = exercise.steps[entry.came_from], entry.position
    if before.touch < Touch.HANDS or before.part is not Part.MAIN:
        return False
    words, seen = [before.say or "", *(cue.say or "" for cue in before.cues)], set[flow.Position]()
    position: flow.Position | None = at
    while position is not None and position not in seen and (ask := exercise.steps[position.step].ask) is not None:
        seen.add(position)
        words.append(ask)
        position = flow.next_position(exercise, position, exercise.steps[position.step].if_continue)
    touched = position is not None and exercise.steps[position.step].touch >= Touch.HANDS
    return touched and not _CHANGES.search(" ".join(words))


def _postures(step: Step) -> Iterator[str]:
    if step.part is Part.CLOSING:
        return
    texts = [step.say, step.show, *(cue.say for cue in step.cues)]
    yield from (found[0] for text in texts if text and "{" in text for found in _POSTURE.finditer(text))
