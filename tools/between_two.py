"""What one of two people can work out about the other, and how fast they climb: the figures of docs/between-two.md.

`python tools/between_two.py` prints them, the same ones each time; `--couples 2000` takes more couples than the usual
400. One of the two, who watches, knows this program's code, always answers "closer", "easy" and "the next one", and
guesses at the other's answers from what comes.

An AUC tells how well the one who watches tells two kinds of partners apart: 0.5 is not at all, 1 is always rightly.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import log, log2
from pathlib import Path
from random import Random

from guided.catalogue.library import LazyExercises
from guided.exercise.programme_model import Ladder
from guided.exercise.reading import read_file
from guided.practice import ladder as rules
from guided.practice.choosing import REACH_CHANCES, Welcome
from guided.practice.ladder_state import OFFER_CHANCE, QUIET_WEEK_CHANCE, OfferDraw, PrivateAnswer, SessionRating
from tools.taking_turns import tell as tell_turns

ROOT = Path(__file__).resolve().parent.parent
BEGINNING = datetime(2026, 1, 5, 20, tzinfo=UTC)
APART = (2, 2, 3)
"""Days between visits, repeated: three evenings a week."""
YES = PrivateAnswer(SessionRating.EASY, would_like_next=True)

Prior = tuple[float, float, float, float]
PRIORS: dict[str, Prior] = {
    "0.3 less, each as likely": (0.1, 0.1, 0.1, 0.7),
    "0.3 not today": (0.3, 0, 0, 0.7),
    "each answer as likely": (0.25, 0.25, 0.25, 0.25),
    "mostly an embrace": (0.2, 0.2, 0.5, 0.1),
}


def seen(reach: int, other: int) -> float:
    """Return the probability of a menu with this reach for a partner who answered "closer"."""
    row = REACH_CHANCES[Welcome(other)]
    return row[reach] if reach < len(row) else 0.0


def bits(prior: Prior) -> float:
    """Return how much one menu reveals of the other's answer: their mutual information in bits."""
    told = 0.0
    for reach in range(4):
        whole = sum(p * seen(reach, other) for other, p in enumerate(prior))
        told += sum(
            p * seen(reach, other) * log2(seen(reach, other) / whole)
            for other, p in enumerate(prior)
            if p * seen(reach, other)
        )
    return told


def less(prior: Prior, reach: int) -> float:
    """Return the probability that the other said less, given a menu with this reach."""
    each = [p * seen(reach, other) for other, p in enumerate(prior)]
    return sum(each[:3]) / sum(each) if sum(each) else 0.0


def auc(scores: Sequence[float], kinds: Sequence[int]) -> float:
    """Return the probability that a couple of kind 1 scores higher than one of kind 0; ties count half."""
    ones = [score for score, kind in zip(scores, kinds, strict=True) if kind]
    zeros = [score for score, kind in zip(scores, kinds, strict=True) if not kind]
    above = sum((one > zero) + 0.5 * (one == zero) for one in ones for zero in zeros)
    return above / (len(ones) * len(zeros))


def apart(couples: int, kinds: Callable[[int], float]) -> float:
    """Return the AUC for a number of couples, half of each kind; `kinds` returns the score of a couple of kind 0 or
    1."""
    numbers = [n % 2 for n in range(couples)]
    return auc([kinds(kind) for kind in numbers], numbers)


def evenings(random: Random, often: float, count: int) -> float:
    """Simulate `count` menus with a partner who says "not today" with the probability `often`, and otherwise "closer".
    Return the log-likelihood ratio of a partner who says it with probability 0.3 to one who never does."""

    def menu(other: Welcome) -> int:
        return random.choices(range(other + 1), REACH_CHANCES[other])[0]

    others = [Welcome.NOT_TODAY if random.random() < often else Welcome.CLOSER for _ in range(count)]
    return score_of([menu(other) for other in others], 0.3)


def score_of(reaches: Sequence[int], often: float) -> float:
    return sum(log(often * seen(reach, 0) + (1 - often) * seen(reach, 3)) - log(seen(reach, 3)) for reach in reaches)


@dataclass(frozen=True, slots=True)
class Partner:
    """How often the observed partner would like the next rung, says "too much", or leaves before answering."""

    wishes: float
    too_much: float
    leaves: float = 0.0


@dataclass(frozen=True, slots=True)
class Visit:
    """What the observing partner sees of a visit."""

    could: bool
    offered: bool
    quiet: bool
    left: bool = False


def visits(random: Random, ladder: Ladder, partner: Partner, weeks: int, *, climbs: bool) -> tuple[list[Visit], float]:
    """Return the visits seen within a number of weeks, and the weeks until the last rung opened, if it did; without
    `climbs` no offer is accepted."""
    state, now = rules.start_ladder(ladder), BEGINNING
    diary: list[Visit] = []
    while now < BEGINNING + timedelta(weeks=weeks):
        open_ = rules.open_rung(ladder, state, now)
        if climbs and open_.rung == len(ladder.ordinary) - 1:
            return diary, (now - BEGINNING) / timedelta(weeks=1)
        if open_.resting is None:
            state = rules.begin_session(ladder, state, now)
            if partner.leaves and random.random() < partner.leaves:
                state = rules.await_second_answer(ladder, state, open_.rung, now)
                diary.append(Visit(could=False, offered=False, quiet=True, left=True))
                now += timedelta(days=APART[len(diary) % 3])
                continue
            word = SessionRating.TOO_MUCH if random.random() < partner.too_much else SessionRating.EASY
            other, draw = PrivateAnswer(word, random.random() < partner.wishes), OfferDraw.drawn(random)
            best = rules.finish_session(
                ladder, state, open_.rung, now, paused=False, answers=(YES, YES), draw=OfferDraw(0.0)
            )
            done = rules.finish_session(ladder, state, open_.rung, now, paused=False, answers=(YES, other), draw=draw)
            diary.append(Visit(best.offers, done.offers, draw.quiets or word is SessionRating.TOO_MUCH))
            taken = climbs and done.offers
            state = rules.accept_offer(ladder, done.state, now) if taken else done.state
        now += timedelta(days=APART[len(diary) % 3])
    return diary, float("inf")


def likelihood(diary: Sequence[Visit], partner: Partner) -> float:
    """Return the log-likelihood of the diary with this partner."""
    found = 0.0
    for visit in diary:
        if visit.left:
            found += log(partner.leaves)
            continue
        found += log(1 - partner.leaves)
        quiet = partner.too_much + (1 - partner.too_much) * QUIET_WEEK_CHANCE
        offer = (1 - partner.too_much) * partner.wishes * OFFER_CHANCE if visit.could else 0.0
        found += log(quiet if visit.quiet else offer if visit.offered else 1 - quiet - offer)
    return found


def guessed(random: Random, ladder: Ladder, kinds: tuple[Partner, Partner], weeks: int, couples: int) -> float:
    """Return how well the two kinds of partners can be told apart after a number of weeks, as an AUC."""

    def score(kind: int) -> float:
        diary, _ = visits(random, ladder, kinds[kind], weeks, climbs=False)
        return likelihood(diary, kinds[1]) - likelihood(diary, kinds[0])

    return apart(couples, score)


def shipped_ladder() -> Ladder:
    library = LazyExercises(lambda: sorted((ROOT / "exercises").glob("*.toml")))
    found = read_file(ROOT / "programmes" / "little-by-little.toml", lambda: library).ladder
    assert isinstance(found, Ladder)
    return found


def print_choosing(couples: int) -> None:
    print('Choose for us, seen by one who answers "closer":')
    for name, prior in PRIORS.items():
        after = " ".join(f"{less(prior, reach):.2f}" for reach in range(4))
        print(f"  {name:26} {bits(prior):.2f} bits; the other said less, after a menu of each reach: {after}")
    random = Random(1)
    for often in (0.1, 0.3):
        for count in (4, 12, 52):
            found = apart(couples, lambda kind, often=often, count=count: evenings(random, often * kind, count))  # type: ignore[misc]
            print(f'  "not today" in {often:.0%} of evenings, or never: AUC {found:.2f} after {count} evenings')


def print_climbing(ladder: Ladder, couples: int) -> None:
    print("\nThe ladder, three evenings a week, every offer taken:")
    kinds = {"both always well, and wishing": Partner(1, 0), "the other wishes 70 %": Partner(0.7, 0)}
    kinds |= {'the other says "too much" 5 %': Partner(1, 0.05)}
    kinds |= {"the other leaves after 5 %": Partner(1, 0, 0.05), "the other leaves after 15 %": Partner(1, 0, 0.15)}
    for name, partner in kinds.items():
        random = Random(2)
        weeks = sorted(visits(random, ladder, partner, 104, climbs=True)[1] for _ in range(couples))
        share = sum(week <= 26 for week in weeks) / couples
        print(f"  {name:30} last rung within 26 weeks: {share:.0%}; median {weeks[couples // 2]:.0f} weeks")


def print_guessing(ladder: Ladder, couples: int) -> None:
    withheld = 1 - OFFER_CHANCE / (1 - QUIET_WEEK_CHANCE)
    told = [0.3 / (0.3 + 0.7 * withheld**chances) for chances in (1, 2, 3)]
    print(
        f"\n  the other may say no: 0.3; after 1, 2, 3 chances without an offer: {' '.join(f'{x:.2f}' for x in told)}"
    )
    random = Random(3)
    diary = [visits(random, ladder, Partner(0, 0), 26, climbs=False)[0] for _ in range(max(1, couples // 4))]
    chances = sum(visit.could for each in diary for visit in each) / len(diary)
    print(f"  chances for an offer in 26 weeks where the other never wishes: {chances:.1f}")
    quiet = [p / (p + (1 - p) * QUIET_WEEK_CHANCE) for p in (0.05, 0.1, 0.2)]
    print(f'  "too much" 0.05, 0.1, 0.2; after a quiet week: {" ".join(f"{x:.2f}" for x in quiet)}')
    for weeks in (4, 12, 26):
        wishes = guessed(random, ladder, (Partner(0.9, 0.02), Partner(0.3, 0.02)), weeks, couples)
        too_much = guessed(random, ladder, (Partner(0.7, 0.02), Partner(0.7, 0.15)), weeks, couples)
        print(f'  after {weeks:2} weeks: wishes 90 or 30 %: AUC {wishes:.2f}; "too much" 2 or 15 %: AUC {too_much:.2f}')
    random = Random(4)
    for weeks in (4, 12, 26):
        wishes = guessed(random, ladder, (Partner(0.9, 0.02, 0.1), Partner(0.3, 0.02, 0.1)), weeks, couples)
        too_much = guessed(random, ladder, (Partner(0.7, 0.02, 0.1), Partner(0.7, 0.15, 0.1)), weeks, couples)
        print(f"    the same where they leave before answering after 10 % of visits: AUC {wishes:.2f}; {too_much:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--couples", type=int, default=400)
    couples = parser.parse_args().couples
    ladder = shipped_ladder()
    print_choosing(couples)
    print_climbing(ladder, couples)
    print_guessing(ladder, couples)
    tell_turns()


if __name__ == "__main__":
    main()
