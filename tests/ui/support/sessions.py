"""Plays sessions in the program."""

from tests.ui.support.program import ProgramUnderTest


def play_to_end(program: ProgramUnderTest, answer: str = "continue") -> None:
    """They say yes to everything, or the first of them `answer`, until the session is over; an hour of it is more than
    any takes."""
    session = program.session
    for _ in range(3600):
        if session.kind == "end":
            return
        if session.kind == "ready":
            session.ready()
        elif session.aloud:
            session.affirm()
        elif session.kind == "ask" and not session.answered:
            session.answer("a", answer)
            session.answer("b", "continue")
        program.advance(1)
    raise AssertionError(f"the session is still at: {session.kind}, {session.prompt}")
