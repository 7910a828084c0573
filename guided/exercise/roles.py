"""Whether one of the two gives and the other receives, as a step's words tell."""

import re

from guided.exercise.model import Lead, Step

_ROLES = re.compile(r"\{(giver|receiver)\}")


def has_roles(step: Step) -> bool:
    """Whether one of them gives and the other receives in `step`."""
    if step.lead is not None:
        return step.lead is not Lead.BOTH
    texts = [step.title, step.say, step.show, *(text for cue in step.cues for text in (cue.say, cue.show))]
    return any(names_roles(text) for text in texts)


def names_roles(text: str | None) -> bool:
    """Whether `text` speaks of the giver or the receiver."""
    return _ROLES.search(text or "") is not None
