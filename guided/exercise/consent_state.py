"""What both have said yes to so far, and which steps that allows. The checker and the session follow the same rule."""

from dataclasses import dataclass, replace

from guided.exercise.flow import Branches, Position
from guided.exercise.model import Exercise, Step, Touch


@dataclass(frozen=True, slots=True)
class ConsentState:
    """How far both have said yes.

    `touch` and `rung` are those of the present step. `receiver_asked` says whether whoever receives now was asked in
    that role. `declined` holds the steps that were declined at check-ins since the last yes.
    """

    touch: Touch = Touch.NONE
    rung: int = 0
    receiver_asked: bool = True
    declined: frozenset[Step] = frozenset()

    def allows(self, step: Step, *, swapped: bool, asked: bool = False) -> bool:
        """Return whether `step` may be entered.

        `asked` says that a check-in leads to it, `swapped` that the roles change on the way.

        Touch below `hands` is always allowed. From `hands` up neither touch nor rung may rise without a check-in, what
        was declined has to be asked for again, and whoever receives has to have been asked in that role. A check-in
        before a change of roles asked the other person, so it does not count.
        """
        if step.touch < Touch.HANDS:
            return True
        if swapped or asked:
            return not swapped
        is_higher = step.touch > self.touch or (step.rung or 0) > self.rung
        return self.receiver_asked and not is_higher and step not in self.declined

    def after_entering(self, step: Step, *, swapped: bool, asked: bool) -> "ConsentState":
        """Return the state once `step` is entered; `asked` says that a check-in that both answered led to it."""
        asked = asked and not swapped
        return replace(
            self,
            touch=step.touch,
            rung=self._rung_after(step, asked=asked),
            receiver_asked=asked or (self.receiver_asked and not swapped),
        )

    def after_answer(self, exercise: Exercise, branches: Branches, to: Position | None) -> "ConsentState":
        """Return the state once a check-in was answered and leads to `to`, one of its branches."""
        if branches.yes is None or to == branches.yes:
            return replace(self, declined=frozenset())
        return replace(self, declined=self.declined | {exercise.steps[branches.yes.step]})

    def _rung_after(self, step: Step, *, asked: bool) -> int:
        """Return the rung that both have said yes to once `step` is entered; a higher rung counts only if asked."""
        if step.rung is None or (step.rung > self.rung and not asked):
            return self.rung
        return step.rung
