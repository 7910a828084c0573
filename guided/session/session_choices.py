"""Hold what was chosen for a session before it begins."""

from dataclasses import dataclass

from guided.exercise.model import Length
from guided.session.cues import Partner


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChoices:
    """What the couple chose before a session, and what the program decided for it.

    `names` are the two people, `begins` gives first. `ask_at_keyboard` turns questions aloud into check-ins at the
    keyboard. `up_to_rung` is the highest rung to play, or None for all.

    `patience` is how many seconds a question at the keyboard waits for both before the session goes to its closing;
    None waits without limit. `rests_at` is the index of the check-in before which the program begins a rest by itself;
    because such rests happen, a rest of the couple's own attracts no attention. `ahead` is how many seconds of touch
    "b" received more than "a" before this session (negative for less); turns are lengthened or shortened to even it
    out, or keep their written length if it is None.
    """

    names: tuple[str, str] = ("Robin", "Sam")
    begins: Partner = "a"
    ask_at_keyboard: bool = False
    patience: float | None = None
    rests_at: int | None = None
    up_to_rung: int | None = None
    length: Length | None = None
    """How long the steps last that offer this length; None plays the usual one."""
    variant: str | None = None
    """The id of the variant whose words are said; None for the usual ones."""
    ahead: float | None = None
    follows: tuple[float, ...] = ()
    """Seconds between an answer and the next step, for each check-in in order, then from the first again. They are
    drawn before anybody answers, so that they tell nothing about an answer. Empty uses `FOLLOW_DELAY`."""
    is_visit: bool = False
    """Whether this is a visit to a ladder. Then no step is held longer than the visit's dose allows."""
