"""Test that whoever is touched was asked. An oracle judges random files and answers from what is played alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reading import read_text
from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.consent import Answer
from guided.session.cues import Ask, Cue, StepBegins
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, Walk
from guided.session.timeline import PreparedExercise
from tests.campaigns import in_parts
from tests.guided.session.exercises import exercises

LEVELS = ("none", "near", "hands", "embrace", "close", "intimate")
MOST_CUES = 120

answers = st.lists(
    st.tuples(
        st.sampled_from([Answer.CONTINUE, Answer.CONTINUE, *Answer]), st.sampled_from([Answer.CONTINUE, *Answer])
    ),
    max_size=14,
)


@dataclass
class Oracle:
    """Track from cues and answers what both consented to, and list every step that nobody was asked about."""

    level: int = 0
    rung: int = 0
    asked_with: str | None = None
    """Who gave when touch was last consented to. The consent holds for these roles only."""
    declined: str | None = None
    question: Ask | None = None
    giver: str | None = None
    answer: Answer | None = None
    stopped: bool = False
    wrong: list[str] = field(default_factory=list)

    def see(self, cue: Cue, rungs: dict[int, int], touch_of: dict[str, int]) -> None:
        if isinstance(cue, Ask):
            if self.stopped:
                self.wrong.append("a question after a stop")
            self.question, self.answer = cue, None
        elif isinstance(cue, StepBegins) and cue.step not in rungs:
            self.giver = cue.giver
        elif isinstance(cue, StepBegins):
            self._begins(cue, rungs[cue.step], touch_of)

    def _begins(self, cue: StepBegins, rung: int, touch_of: dict[str, int]) -> None:
        asked = self._asked_for(cue, rung, touch_of)
        if cue.touch >= Touch.HANDS and not asked and not self._goes_on(cue, rung):
            self.wrong.append(f"{cue.title} was come to unasked")
        if cue.touch >= Touch.HANDS and self.stopped:
            self.wrong.append(f"{cue.title} touches after a stop")
        if asked:
            self.asked_with = cue.giver
            self.rung = rung or self.rung
        self.level = int(cue.touch)
        self.rung = min(self.rung, rung) if rung else self.rung
        self.question = None

    def _goes_on(self, cue: StepBegins, rung: int) -> bool:
        same = cue.giver == self.asked_with and cue.title != self.declined
        return same and cue.touch <= self.level and rung <= self.rung

    def _asked_for(self, cue: StepBegins, rung: int, touch_of: dict[str, int]) -> bool:
        """Return whether the question just answered was about this step in these roles."""
        if self.question is None or self.answer in (None, Answer.STOP):
            return False
        yes = self.question.yes
        if self.answer is Answer.CONTINUE:
            self.declined = None
            return yes == cue.title and self._same_roles(cue)
        self.declined = yes
        no_more = cue.touch <= touch_of.get(yes, 0)
        gentler = cue.title != yes and no_more and cue.part is not Part.CLOSING
        return gentler and self.question.ease == cue.title and self._same_roles(cue)

    def _same_roles(self, cue: StepBegins) -> bool:
        return self.question is not None and (self.question.of_own_accord or self.giver == cue.giver)


def judge(exercise: Exercise, chosen: SessionChoices, given_: list[tuple[Answer, Answer]]) -> tuple[list[str], bool]:
    """Return what was wrong in one walk, and whether the walk added a question."""
    walk, cues = walks.begin(PreparedExercise(exercise, chosen), 0.0)
    steps = walk.prepared.exercise.steps
    rungs = {number: step.rung or 0 for number, step in enumerate(steps, 1) if step.ask is None}
    touch_of = {
        walk.prepared.title(walks.Position(n)): int(step.touch) for n, step in enumerate(steps) if step.ask is None
    }
    oracle, own, seen = Oracle(), False, 0
    left = iter(given_)
    while True:
        for cue in cues:
            oracle.see(cue, rungs, touch_of)
            own = own or (isinstance(cue, Ask) and cue.of_own_accord)
        seen += len(cues)
        if isinstance(walk.state, Ended) or seen > MOST_CUES:
            return oracle.wrong, own
        walk, cues = play_next(walk, oracle, left)


def play_next(walk: Walk, oracle: Oracle, left: Iterator[tuple[Answer, Answer]]) -> tuple[Walk, tuple[Cue, ...]]:
    """Play the next thing that happens, and tell the oracle what was answered."""
    state, now = walk.state, walk.now
    assert not isinstance(state, AskingAloud)
    if isinstance(state, Resting):
        return walks.resume(walk, now)
    if isinstance(state, Asking):
        a, b = next(left, (Answer.STOP, Answer.STOP))
        oracle.answer = max(a, b)
        walk, first = walks.answer(walk, "a", a, now)
        walk, second = walks.answer(walk, "b", b, now)
        return walk, (*first, *second)
    if isinstance(state, Following):
        oracle.stopped = oracle.stopped or state.outcome is Answer.STOP
        return walks.tick(walk, now + walks.FOLLOW_DELAY)
    if isinstance(state, Playing) and state.seconds is None:
        return walks.ready(walk, now)
    due = walk_queries.next_due(walk)
    assert due is not None
    return walks.tick(walk, now + min(max(due - walk.time, 0.0), walks.SLEEP_GAP))


keyboard = st.builds(
    SessionChoices,
    begins=st.sampled_from(["a", "b"]),
    ask_at_keyboard=st.just(True),
    up_to_rung=st.none() | st.integers(1, 3),
)


@st.composite
def tangled_exercises(draw: st.DrawFn) -> Exercise:
    """Make a few questions and steps of similar touch that lead to each other, mostly against the rules."""
    count = draw(st.integers(2, 4))
    to = st.sampled_from([None, "next", *(f"step-{number}" for number in range(count))])
    steps = []
    for number in range(count):
        common = {"id": f"step-{number}", "title": f"Step {number}", "swap": draw(st.integers(0, 5)) == 0}
        if draw(st.booleans()):
            steps.append(Step(**common, ask="Is this welcome?", if_continue=draw(to), if_ease_off=draw(to)))
        else:
            touch = draw(st.sampled_from([Touch.NONE, Touch.HANDS, Touch.HANDS, Touch.EMBRACE]))
            steps.append(Step(**common, touch=touch, for_=5.0, then=draw(to)))
    closing = Step(id="end", title="The end", part=Part.CLOSING, touch=draw(st.sampled_from(Touch)), for_=5.0)
    return Exercise(name="x", title="X", touch=Touch.INTIMATE, steps=(*steps, closing), rounds=draw(st.integers(1, 2)))


@in_parts
@settings(max_examples=40, deadline=None)
@given(exercises() | tangled_exercises() | tangled_exercises(), keyboard, answers)
def test_walk_of_any_exercise_touches_nobody_unasked(
    part: int, exercise: Exercise, chosen: SessionChoices, given_: list[tuple[Answer, Answer]]
) -> None:
    wrong, _ = judge(exercise, chosen, given_)
    assert wrong == []


@st.composite
def _block(draw: st.DrawFn, number: int, part: str, names: list[str], rungs: int) -> str:
    lines = ["[[step]]", f'id = "s{number}"', f'title = "Step {number}"', f'part = "{part}"']
    target = st.none() | st.none() | st.sampled_from(names)
    if draw(st.integers(0, 5)) == 0:
        lines.append("swap = true")
    if draw(st.integers(0, 2)) == 0:
        lines.append('ask = "{receiver}, is this welcome?"')
        lines += [f'{way} = "{to}"' for way in ("if_continue", "if_ease_off", "if_stop") if (to := draw(target))]
        return "\n".join(lines)
    lines.append('for = "5s"')
    if touch := draw(st.sampled_from([None, "none", "none", "near", "hands", "hands", "embrace"])):
        lines.append(f'touch = "{touch}"')
    if rungs and (rung := draw(st.integers(0, rungs))):
        lines.append(f"rung = {rung}")
    if draw(st.integers(0, 3)) == 0 and (to := draw(target)):
        lines.append(f'then = "{to}"')
    if part == "closing" and (after := draw(st.sampled_from([None, None, "finished", "stopped"]))):
        lines.append(f'after = "{after}"')
    return "\n".join(lines)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Make the text of an exercise whose steps lead anywhere."""
    parts = ["opening"] * draw(st.integers(0, 1)) + ["main"] * draw(st.integers(1, 5))
    parts += ["closing"] * draw(st.integers(0, 2))
    rungs = draw(st.sampled_from([0, 0, 2]))
    top = ["format = 1", 'title = "Any"', f'touch = "{draw(st.sampled_from(["hands", "embrace"]))}"']
    top += [f"rounds = {draw(st.integers(1, 2))}", f"swap = {str(draw(st.booleans())).lower()}"]
    top += [f"rungs = {['One', 'Two']}".replace("'", '"')] if rungs else []
    names = [f"s{number}" for number in range(len(parts))] + ["next", "next-round", "closing"]
    blocks = [draw(_block(number, part, names, rungs)) for number, part in enumerate(parts)]
    return "\n\n".join(["\n".join(top), *blocks]) + "\n"


def sound(text: str) -> tuple[str, Exercise | None, set[int]]:
    """Return the text, its exercise if it has no errors, and the indexes of its unreachable steps."""
    reading = read_text(text, "any")
    never = {problem.line for problem in reading.problems if problem.code == "never-reached"}
    headers = [number for number, line in enumerate(text.split("\n"), 1) if line == "[[step]]"]
    return text, reading.exercise, {headers.index(line) for line in never}


sound_files = files().map(sound).filter(lambda found: found[1] is not None)


@in_parts
@settings(max_examples=20, deadline=None)
@given(sound_files, answers)
def test_valid_file_touches_nobody_unasked_and_needs_no_added_question(
    part: int, found: tuple[str, Exercise | None, set[int]], given_: list[tuple[Answer, Answer]]
) -> None:
    text, exercise, never = found
    assert exercise is not None
    wrong, own = judge(exercise, SessionChoices(ask_at_keyboard=True), given_)
    assert (wrong, own) == ([], False), text
    assert same_as_yes(text, never) == [], text


def same_as_yes(text: str, never: set[int]) -> list[int]:
    """Return the indexes of the questions whose easing off names the main step that yes leads to."""
    steps = tomli.loads(text)["step"]
    same = []
    for number, step in enumerate(steps):
        if number not in never and "ask" in step and "if_ease_off" in step:
            yes, ease = (_named(steps, number, step.get(way, "next")) for way in ("if_continue", "if_ease_off"))
            is_main = yes is not None and steps[yes]["part"] == "main" == step["part"]
            same += [number] if is_main and yes == ease else []
    return same


def _named(steps: list[dict[str, str]], number: int, name: str) -> int | None:
    """Return the index of the step that a name leads to, for an id or "next"; else None."""
    if name == "next":
        return number + 1 if number + 1 < len(steps) else None
    return next((n for n, step in enumerate(steps) if step["id"] == name), None)
