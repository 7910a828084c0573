"""Couples on the ladder that ships, at random: how often each rule of docs/between-two.md was looked at, and broken.

`python -m tools.ladder_rules` prints it for 20,000 couples and 90 days each, the same every time; `--couples 2000` and
`--seed 7` take others. They stop, fall silent, ease off, rest, leave before and between the two answers, stay away for
weeks and take what is offered, or not. A diary of what they saw judges the rules, and knows nothing of what is kept.
"""

import argparse
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder
from guided.practice import ladder as rules
from guided.practice.ladder_state import LadderState, OfferDraw, PrivateAnswer, SessionRating
from tools.between_two import YES, shipped_ladder

BEGINNING = datetime(2026, 1, 5, 20, tzinfo=UTC)
DAY = timedelta(days=1)
ENDS = {"answered": 72, "stopped": 6, "silent": 4, "eased off": 6, "left before": 5, "left between": 7}
EARLY = ("stopped", "silent")
HOURS = (5, 20, 24, 26, 40, 48, 50, 72, 96)


@dataclass(frozen=True, slots=True)
class Visit:
    """What the couple saw of a visit, and what they did; `quieted` is whether a quiet week followed."""

    at: datetime
    opened: int
    rung: int
    end: str
    paused: bool
    quieted: bool = False
    too_much: bool = False
    taken: bool = False


@dataclass(slots=True)
class Couple:
    random: Random
    ladder: Ladder
    looked: Counter[str]
    broken: Counter[str]
    start: int
    diary: list[Visit] = field(default_factory=list)

    def judge(self, rule: str, holds: bool) -> None:
        self.looked[rule] += 1
        self.broken[rule] += not holds

    def live(self) -> None:
        state, now = rules.start_ladder(self.ladder, self.start), BEGINNING
        too_much, wishes = self.random.choice([0.02, 0.1]), self.random.choice([0.3, 0.7, 0.95])
        while now < BEGINNING + 90 * DAY:
            away = self.random.random() < 0.04
            now += timedelta(hours=self.random.choice([12 * 24, 35 * 24] if away else HOURS))
            open_ = rules.open_rung(self.ladder, state, now)
            if open_.resting is None:
                self.judge_opening(open_.rung, now)
                state = self.visit(rules.begin_session(self.ladder, state, now), open_.rung, now, too_much, wishes)

    def visit(self, state: LadderState, opened: int, now: datetime, too_much: float, wishes: float) -> LadderState:
        """Simulate a visit to the open rung, or sometimes to the one below. Return the stored state after it."""
        random, ladder = self.random, self.ladder
        rung = max(opened - (random.random() < 0.1), 0)
        end, paused = random.choices(list(ENDS), [*ENDS.values()])[0], random.random() < 0.12
        if end in EARLY:
            self.diary.append(Visit(now, opened, rung, end, paused))
            return rules.end_session_early(ladder, state, rung, now)
        state = rules.note_pause(state) if paused else state
        first, second = (self.answer(too_much, wishes), self.answer(0.02, 0.8))
        between = rules.await_second_answer(ladder, state, rung, now)
        if end == "left before":
            self.diary.append(Visit(now, opened, rung, end, paused))
            return state
        if end == "left between":
            self.diary.append(Visit(now, opened, rung, end, paused, True, not first.word.is_fine))
            return between
        draw, said = OfferDraw.drawn(random), not (first.word.is_fine and second.word.is_fine)
        completed = end == "answered"
        done = rules.finish_session(
            ladder, state, rung, now, paused=paused, answers=(first, second), draw=draw, completed=completed
        )
        could = rules.finish_session(
            ladder, state, rung, now, paused=paused, answers=(YES, YES), draw=OfferDraw(0.0), completed=completed
        )
        if could.offers and not said and first.would_like_next and second.would_like_next:
            self.looked["5 offers where both wish and one could come"] += 1
            self.broken["5 offers where both wish and one could come"] += done.offers
        quieted = draw.quiets or said
        if quieted:
            self.judge('10 what is kept is the same for "too much", chance and leaving', done.state == between)
        if not said:
            self.looked["5 quiet weeks by chance"] += 1
            self.broken["5 quiet weeks by chance"] += draw.quiets
        visit = Visit(now, opened, rung, end, paused, quieted, said, done.offers and random.random() < 0.7)
        self.diary.append(visit)
        if done.offers:
            self.judge_offer((first, second))
        return rules.accept_offer(ladder, done.state, now) if visit.taken else done.state

    def answer(self, too_much: float, wishes: float) -> PrivateAnswer:
        word = (
            self.random.choice([SessionRating.TOO_MUCH, SessionRating.UNSAID])
            if self.random.random() < too_much
            else SessionRating.EASY
        )
        return PrivateAnswer(word, self.random.random() < wishes)

    def judge_opening(self, rung: int, now: datetime) -> None:
        diary = self.diary
        self.judge("4 no higher than the start and the offers taken", rung <= self.start + self.taken)
        if not diary:
            self.judge("1 the start does not touch", self.ladder.rungs[rung].touch <= Touch.NEAR)
            return
        last, away = diary[-1], now.date() - diary[-1].at.date()
        quiet = any(each.quieted and now - each.at <= 15 * DAY for each in diary[-6:])
        self.judge("2 one visit a day", last.at.date() != now.date())
        self.judge("2 three in seven days", sum(each.at.date() > now.date() - 7 * DAY for each in diary) < 3)
        if rung > last.opened:
            self.judge("2 a day before a higher rung", now - last.at >= DAY)
        if last.end in EARLY and not quiet:
            row = 1 + (len(diary) > 1 and diary[-2].end in EARLY)
            self.judge("6 lower after an early end, two after a second", rung <= max(last.rung - row, 0))
        if away > 10 * DAY:
            self.judge("6 one lower after ten days away", rung <= max(last.opened - 1, 0))
        if away > 30 * DAY:
            self.judge("6 the second rung at most after thirty days away", rung <= 1)
        if last.too_much and now - last.at < 7 * DAY:
            self.judge('10 no touch in the week after "too much"', self.ladder.rungs[rung].touch <= Touch.NEAR)

    def judge_offer(self, answers: tuple[PrivateAnswer, PrivateAnswer]) -> None:
        visit, before = self.diary[-1], self.diary[:-1]
        here = [visit]
        for each in reversed(before):
            if each.end in EARLY or each.quieted or each.taken or each.opened != visit.opened:
                break
            if each.end == "answered" and each.rung == visit.rung:
                here.append(each)
        back = [each.at for each in before if each.end in EARLY or each.quieted]
        self.judge("3 three good visits on the rung", len(here) >= 3)
        self.judge("3 no rest in the last two visits", not any(each.paused for each in self.diary[-2:]))
        self.judge("3 five days after a step back", all(visit.at.date() - at.date() >= 5 * DAY for at in back))
        self.judge("3 both wish, and neither said too much", all(a.would_like_next and a.word.is_fine for a in answers))
        self.judge("3 none after easing off", visit.end == "answered")
        self.judge("9 none above the last rung", visit.rung + 1 < len(self.ladder.ordinary))

    @property
    def taken(self) -> int:
        return sum(each.taken for each in self.diary)


def judged(couples: int, seed: int) -> tuple[Counter[str], Counter[str], int]:
    """Return how often each rule was checked and broken, by its text, the number of visits, and how often each random
    event happened."""
    ladder, looked, broken = shipped_ladder(), Counter[str](), Counter[str]()
    random, visits = Random(seed), 0
    for _ in range(couples):
        couple = Couple(random, ladder, looked, broken, random.choice([0, 0, 1, 3]))
        couple.live()
        visits += len(couple.diary)
    return looked, broken, visits


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--couples", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    looked, broken, visits = judged(arguments.couples, arguments.seed)
    print(f"{arguments.couples} couples, {visits} visits")
    for rule in sorted(looked, key=lambda rule: (int(rule.split()[0]), rule)):
        share = f" ({broken[rule] / looked[rule]:.1%})" if rule.startswith("5") else ""
        print(f"  {rule:66} {broken[rule]:6} of {looked[rule]:7}{share}")


if __name__ == "__main__":
    main()
