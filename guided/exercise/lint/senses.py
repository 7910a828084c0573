"""Find words that not everybody can follow: what is told by a colour alone, and what is to be seen with eyes shut."""

import re
from collections.abc import Iterator

from guided.exercise.lint.finding import Finding
from guided.exercise.model import Eyes, Step, StepCue
from guided.exercise.toml.source_text import FieldPath

_COLOURS = (
    r"(?:green|red|blue|amber|yellow|orange|violet|purple"
    r"|grün\w*|rot\w{0,2}|blau\w*|gelb\w*|bernstein\w*|violett\w*|lila)"
)
_ON_SCREEN = (
    r"(?:lights?|dots?|circles?|screen|buttons?|bars?|lines?|licht\w*|punkt\w*|kreis\w*|bildschirm\w*|knopf|balken)"
)
_BY_COLOUR = re.compile(
    rf"\b{_ON_SCREEN}\b(?: (?!is the\b)\w+){{0,2}} (?:turns?|goes|becomes?|is|are|glows?|gets|wird|werden|ist|leuchtet)"
    rf"(?: \w+)? {_COLOURS}\b|\b{_ON_SCREEN} {_COLOURS} (?:wird|ist|leuchtet)\b"
    rf"|\b(?:it|this|everything|es|alles) (?:turns?|goes|gets|becomes|wird) {_COLOURS}\b"
    rf"|\b(?:press|click|tap|push|wait for|until|watch|follow|see|drückt|wartet auf|folgt)\b(?: \w+){{0,3}} {_COLOURS} "
    rf"{_ON_SCREEN}\b",
    re.IGNORECASE,
)
_ASKED_BY_COLOUR = re.compile(
    rf"\b{_COLOURS}\b(?:[ ,/]+\w+){{0,3}}[ ,/]+(?:or |oder |and |und )?{_COLOURS}\b"
    rf"(?=\s*(?:[?.,;:!]|$|for\b|für\b|{_ON_SCREEN}))"
    rf"|\b(?:still|noch) {_COLOURS}\b(?= for| für|\?|,)"
    r"|\b(?:traffic lights?|ampel\w*)\b",
    re.IGNORECASE,
)
_AT_A_SOUND = re.compile(
    r"\b(?:when|until|till|once|as soon as|after|at|with|wait for|listen for) (?:you (?:both )?hear )?"
    r"(?:the|a|that|this) (?:next |soft |second |last )?(?:bell|chime|gong|bowl|sound|tone)\b"
    r"|\b(?:wenn|bis|sobald|nach|bei|mit|zu) (?:der|die|das|dem|zum|ihr (?:den|die|das))? ?"
    r"(?:nächste\w* |leise\w* |zweite\w* )?(?:glocke|glöckchen|gong|klang\w*|klangschale|ton|schale)\b"
    r"|\b(?:beim|zum) (?:gong|ton|klang)\b",
    re.IGNORECASE,
)
_TO_LOOK = re.compile(
    r"\b(?:look (?:at|into|around|up|over|out)|watch (?!(?:your|the) (?:own )?breath)(?:the|your|each|how|what|\{\w+\})"
    r"|on the screen|gaze (?:at|into)"
    r"|(?:read|follow) (?:the|what) (?:words|text|light|lights|line|circle|screen|is shown)|eye contact"
    r"|(?:schaut?|seht|blickt)(?: \w+){0,2} (?:an|um|aus|auf|in die augen)\b|auf dem bildschirm|blickkontakt"
    r"|lest (?:die|den|was))",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:open(?:s|ing)? (?:your|the|their) eyes|eyes open|öffnet|augen auf|do not|don['’]t|no need to|without|nicht"
    r"|inwardly|in your mind|imagine|stellt euch)\b",
    re.IGNORECASE,
)


def senses_findings(path: FieldPath, step: Step, texts: list[tuple[FieldPath, str]]) -> Iterator[Finding]:
    """Yield words in the `texts` of a step that tell something by a colour, or that ask closed eyes to look."""
    for text_path, text in texts:
        if colour := _BY_COLOUR.search(text):
            message = (
                f"“{colour[0]}” tells something by a colour alone, which not everybody sees; let the words say it, "
                "or a sound"
            )
            yield Finding(text_path, "colour-alone", message, severity="warning")
    if step.ask and (colour := _ASKED_BY_COLOUR.search(step.ask)):
        message = f"“{colour[0]}” asks by colours, which not everybody sees or knows the meaning of; ask in words"
        yield Finding((*path, "ask"), "asked-by-colour", message, severity="warning")
    yield from _only_sounded(path, step, texts)
    if step.eyes is not Eyes.CLOSED:
        return
    yield from _only_shown(path, step)
    opened = False
    for text_path, text in texts:
        opened = opened or _OPENED.search(text) is not None
        if text_path[-1] == "say" and not opened and (look := _TO_LOOK.search(text)):
            message = (
                f"“{look[0]}” is for open eyes, and in this step they are closed; leave that out, or delete `eyes`"
            )
            yield Finding(text_path, "closed-eyes-look", message, severity="warning")
            return


def _only_sounded(path: FieldPath, step: Step, texts: list[tuple[FieldPath, str]]) -> Iterator[Finding]:
    """Yield a step that only sounds, and a sound without words that something waits for."""
    has_words = any((step.title, step.say, step.show, step.ask, step.voice, step.breathe)) or any(
        cue.say or cue.show or cue.voice for cue in step.cues
    )
    sounds = [name for name in ("sound", "end_sound") if getattr(step, name) not in (None, "none")]
    bare = [n for n, cue in enumerate(step.cues) if cue.sound not in (None, "none") and not (cue.say or cue.show)]
    if not has_words and (sounds or bare):
        sounding = (*path, sounds[0]) if sounds else (*path, "cues", bare[0], "sound")
        message = "this step only sounds, and who does not hear it is told nothing; say or show what it is for"
        yield Finding(sounding, "sound-alone", message, severity="warning")
    elif bare and (waits := next((found for _, text in texts if (found := _AT_A_SOUND.search(text))), None)):
        message = f"“{waits[0]}” waits for this sound, which not everybody hears; give it words too"
        yield Finding((*path, "cues", bare[0], "sound"), "sound-alone", message, severity="warning")


def _only_shown(path: FieldPath, step: Step) -> Iterator[Finding]:
    """Yield the words of a step with closed eyes that are shown and not said."""
    rows: list[tuple[FieldPath, Step | StepCue]] = [(path, step)]
    rows += [((*path, "cues", number), cue) for number, cue in enumerate(step.cues)]
    for row_path, row in rows:
        if row.show and not (row.say or row.voice):
            message = "eyes are closed in this step, and these words are only shown; say them too"
            yield Finding((*row_path, "show"), "shown-to-closed-eyes", message, key=True)
