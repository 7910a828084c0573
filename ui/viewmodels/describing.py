"""An exercise in a few words, for people choosing one."""

from guided.exercise.model import Exercise, Lead, Step, Touch
from guided.session.script import written
from ui.viewmodels.cards import Card

TOUCH = {
    Touch.NONE: ("No touch", "words, eyes and breath"),
    Touch.NEAR: ("Near", "close by, without touching each other"),
    Touch.HANDS: ("Hands", "hands and forearms, or a still palm through clothes"),
    Touch.EMBRACE: ("Embrace", "holding each other, clothed; hair, face and shoulders"),
    Touch.CLOSE: ("Close", "a long kiss, a bare back, lying close"),
    Touch.INTIMATE: ("Intimate", "breast and chest care"),
}
PRACTICE = {
    "hug": "A hug",
    "kiss": "A kiss",
    "cuddle": "A cuddle",
    "touch": "Touch",
    "breath": "Breath",
    "look": "A look",
    "words": "Words",
    "care": "Care",
    "moment": "A small moment",
}
SMALL_MOMENT = 180.0
ROLES = ("{giver}", "{receiver}")


def card(exercise: Exercise) -> Card:
    """The card of `exercise`."""
    return Card(
        title=exercise.title,
        about=one_line(exercise.about),
        kicker=kicker(exercise),
        meta=f"{length(seconds(exercise))}   ·   {TOUCH[exercise.touch][0]}",
        closeness=nearest(exercise),
    )


def kicker(exercise: Exercise) -> str:
    """The small line above a title: where it comes from, or what it is."""
    if exercise.by:
        return f"From {one_line(exercise.by)}"
    if exercise.practice in PRACTICE:
        return PRACTICE[exercise.practice]
    if exercise.rungs:
        return "Step by step"
    return "A small moment" if seconds(exercise) <= SMALL_MOMENT else "An unhurried while"


def nearest(exercise: Exercise) -> float:
    """How near the two lights ever come in it."""
    return max(step.closeness for step in exercise.steps)


def seconds(exercise: Exercise) -> float:
    """How long it takes: as its author says, else what it takes with every check-in answered by yes."""
    if exercise.length is not None:
        return exercise.length
    return written(exercise).seconds


def length(seconds: float) -> str:
    """A length as one would tell it, not counted out: `20 s`, `1 min`, `9 min`."""
    return f"{round(seconds / 5) * 5} s" if seconds < 50 else f"{max(1, round(seconds / 60))} min"


def has_roles(exercise: Exercise) -> bool:
    """Whether one gives and one receives in it."""
    return any(
        step.lead in (Lead.GIVER, Lead.RECEIVER) or any(role in text for text in _texts(step) for role in ROLES)
        for step in exercise.steps
    )


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _texts(step: Step) -> list[str]:
    texts = [step.say, step.show, step.ask, step.title, *(text for cue in step.cues for text in (cue.say, cue.show))]
    return [text for text in texts if text]
