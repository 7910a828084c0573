"""Simulates couples on a ladder, and checks the rules from a diary of what they did alone."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder, Rung
from guided.practice import ladder as ladders
from guided.practice.ladder_state import LadderState, OfferDraw, PrivateAnswer, SessionRating

TOUCHES = (0, 0, 0, 1, 2, 2, 2, 3, 3, 3)
LADDER = Ladder(
    name="slowly",
    title="Slowly",
    rungs=(
        *(Rung(title=f"Rung {index}", exercise=f"e{index}", touch=Touch(touch)) for index, touch in enumerate(TOUCHES)),
        Rung(title="Wider", exercise="wider", touch=Touch.CLOSE, wider=True),
    ),
)
DAY = timedelta(days=1)
YES = PrivateAnswer(SessionRating.EASY, would_like_next=True)


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    opened: int
    rung: int
    completed: bool
    paused: bool
    answers: tuple[PrivateAnswer, PrivateAnswer]
    draw: OfferDraw
    offered: bool
    taken: bool
    quieted: bool
    could: bool
    """Whether two yeses and the program's would have brought an offer."""


@dataclass(slots=True)
class Couple:
    state: LadderState
    diary: list[Entry] = field(default_factory=list)

    def session(
        self,
        now: datetime,
        *,
        completes: bool,
        paused: bool,
        answers: tuple[PrivateAnswer, PrivateAnswer],
        draw: OfferDraw,
        takes: bool,
        lower: int = 0,
    ) -> Entry | None:
        """One session, where the day allows one; what came of it is judged and written into the diary."""
        open_ = ladders.open_rung(LADDER, self.state, now)
        if open_.resting is not None:
            return None
        self.judge_opening(now, open_.rung)
        rung = max(open_.rung - lower, 0)
        self.state = ladders.begin_session(LADDER, self.state, now)
        offered = quieted = could = False
        if completes:
            done = ladders.finish_session(LADDER, self.state, rung, now, paused=paused, answers=answers, draw=draw)
            quieted = draw.quiets or not all(answer.word.is_fine for answer in answers)
            could = (
                self.state.more <= 1
                and ladders.finish_session(
                    LADDER, self.state, rung, now, paused=paused, answers=(YES, YES), draw=OfferDraw(0.0)
                ).offers
            )
            offered, self.state = done.offers, done.state
        else:
            self.state = ladders.end_session_early(LADDER, self.state, rung, now)
        entry = Entry(
            now, open_.rung, rung, completes, paused, answers, draw, offered, offered and takes, quieted, could
        )
        self.diary.append(entry)
        if offered:
            self.judge_offer(entry)
            if takes:
                self.state = ladders.accept_offer(LADDER, self.state, now)
        return entry

    def judge_opening(self, now: datetime, rung: int) -> None:
        diary = self.diary
        assert 0 <= rung < len(TOUCHES)
        assert all(entry.at.date() != now.date() for entry in diary)
        assert sum(entry.at.date() > now.date() - 7 * DAY for entry in diary) <= 2
        if not diary:
            return
        last, away = diary[-1], now.date() - diary[-1].at.date()
        quiet = last.quieted or self.quiet_before(last)
        reached = [entry for entry in diary if entry.opened >= rung]
        asked_for = [entry for entry in diary if entry.taken and entry.opened + 1 == rung and now - entry.at >= DAY]
        assert reached or asked_for
        if rung > last.opened:
            assert quiet or any(entry in asked_for for entry in diary[-2:])
        if not last.completed and not quiet:
            two = len(diary) > 1 and not diary[-2].completed
            assert rung <= max(last.rung - (2 if two else 1), 0)
        if last.quieted and now - last.at < 7 * DAY:
            assert TOUCHES[rung] <= Touch.NEAR
            assert rung <= max(last.rung - 1, 0)
        if away > 10 * DAY and not quiet:
            assert rung <= max(0, *(entry.opened + entry.taken - 1 for entry in diary[-2:]))
        if away > 30 * DAY:
            assert rung <= 1

    def quiet_before(self, last: Entry) -> bool:
        """Whether a quiet week was going on: an early end in it makes it begin anew, a visit makes it last a day."""
        until = last.at - DAY
        for entry in self.diary[:-1]:
            if entry.quieted or (not entry.completed and entry.at <= until):
                until = max(until, entry.at + 7 * DAY)
            elif entry.at <= until:
                until = max(until, entry.at + DAY)
        return last.at <= until

    def judge_offer(self, entry: Entry) -> None:
        here = []
        for past in reversed(self.diary):
            if past.rung == entry.rung and past.completed and not past.quieted:
                here.append(past)
            elif not past.completed or past.quieted or past.rung > entry.rung or past.taken:
                break
        assert len(here) >= 3
        assert len({past.at.date() for past in here}) >= 2
        assert not any(past.paused for past in here[:2])
        missed = [past for past in self.diary if past.could and not past.offered and not past.quieted]
        assert all(entry.at.date() - past.at.date() >= 7 * DAY for past in missed)
        steps_back = [past for past in self.diary if not past.completed or past.quieted]
        assert all(entry.at.date() - past.at.date() >= 5 * DAY for past in steps_back)
        assert all(answer.would_like_next and answer.word.is_fine for answer in entry.answers)
        assert entry.draw.offers
        assert entry.completed
        assert entry.rung + 1 < len(TOUCHES)
