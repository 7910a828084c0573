"""Ten thousand couples on a ladder for two months: every rule held, and nothing to read from what comes and stays away.

Half of them have one who finds touch harder; none is told apart by when an offer or a quiet week comes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from guided.practice.ladder import start_ladder
from guided.practice.ladder_state import OFFER_CHANCE, QUIET_WEEK_CHANCE, OfferDraw, PrivateAnswer, SessionRating
from tests.guided.practice import couples

COUPLES = 10_000
SESSIONS = 16
BEGINNING = datetime(2026, 1, 5, 20, 0, tzinfo=UTC)
EASY_FOR, HARD_FOR = 0.02, 0.10
"""How often somebody says "too much"."""
LIKES = 0.7


def private(random: Random, too_much: float) -> PrivateAnswer:
    said = random.random()
    word = (
        (SessionRating.TOO_MUCH if said < too_much / 2 else SessionRating.UNSAID)
        if said < too_much
        else SessionRating.EASY
    )
    return PrivateAnswer(word, random.random() < LIKES)


def lived(random: Random) -> Any:
    """One couple's two months."""
    couple = couples.Couple(start_ladder(couples.LADDER, random.choice([0, 0, 1, 3])))
    harder, now = random.random() < 0.5, BEGINNING
    for _ in range(SESSIONS):
        now += timedelta(hours=random.choice([22, 26, 48, 50, 72, 96, 24 * 12]))
        draw = OfferDraw.drawn(random)
        couple.session(
            now,
            completes=random.random() > 0.06,
            paused=random.random() < 0.1,
            answers=(private(random, HARD_FOR if harder else EASY_FOR), private(random, EASY_FOR)),
            draw=draw,
            takes=random.random() < 0.5,
        )
    return couple


@pytest.fixture(scope="module")
def all_of_them() -> list[Any]:
    random = Random(20)
    return [lived(random) for _ in range(COUPLES)]


def completed(all_of_them: list[Any]) -> Iterator[Any]:
    return (entry for couple in all_of_them for entry in couple.diary if entry.completed)


def share(entries: list[bool]) -> float:
    assert len(entries) > 500
    return sum(entries) / len(entries)


def test_they_get_somewhere_and_nobody_is_pushed(all_of_them: list[Any]) -> None:
    took = sum(entry.taken for couple in all_of_them for entry in couple.diary)
    assert COUPLES / 5 < took < COUPLES * 2
    assert max(entry.rung for couple in all_of_them for entry in couple.diary) <= 9


def both(entry: Any) -> bool:
    return all(each.would_like_next and each.word.is_fine for each in entry.answers)


def test_an_offer_comes_as_often_as_it_is_said_to(all_of_them: list[Any]) -> None:
    offered = [entry.offered for entry in completed(all_of_them) if entry.could and both(entry)]
    assert share(offered) == pytest.approx(OFFER_CHANCE, abs=0.02)
    assert not any(entry.offered for entry in completed(all_of_them) if not (entry.could and both(entry)))


def test_missing_offer_is_followed_by_the_same_whatever_it_came_from(all_of_them: list[Any]) -> None:
    """After one that the program kept to itself, and a "not yet" of either, none comes for a week or more, and then the
    chance is the same."""
    after: dict[str, list[bool]] = {"kept by the program": [], "not yet of one": [], "of the other": []}
    for couple in all_of_them:
        for n, before in enumerate(couple.diary):
            if not before.could or before.offered or before.quieted:
                continue
            following = couple.diary[n + 1 :]
            soon = [entry for entry in following if entry.at.date() - before.at.date() < timedelta(days=7)]
            assert not any(entry.could or entry.offered for entry in soon)
            entry = next((entry for entry in following if entry.could), None)
            if entry is None or not both(entry):
                continue
            if both(before):
                after["kept by the program"].append(entry.offered)
            elif before.answers[1].would_like_next:
                after["not yet of one"].append(entry.offered)
            elif before.answers[0].would_like_next:
                after["of the other"].append(entry.offered)
    assert all(len(found) > 250 for found in after.values()), {cause: len(found) for cause, found in after.items()}
    rates = {cause: sum(found) / len(found) for cause, found in after.items()}
    assert rates == pytest.approx(dict.fromkeys(after, OFFER_CHANCE), abs=0.08)


def test_no_offer_after_ones_own_yes_leaves_the_other_free(all_of_them: list[Any]) -> None:
    """What one who said yes may think of the other, where there could have been an offer and none came."""
    not_yet = [
        not entry.answers[1].would_like_next
        for entry in completed(all_of_them)
        if entry.could and not entry.offered and not entry.quieted and entry.answers[0].would_like_next
    ]
    withheld = 1 - OFFER_CHANCE / (1 - QUIET_WEEK_CHANCE)
    assert share(not_yet) == pytest.approx((1 - LIKES) / (1 - LIKES + LIKES * withheld), abs=0.03)


def test_a_quiet_week_comes_by_itself_as_often_as_it_is_said_to(all_of_them: list[Any]) -> None:
    by_itself = [entry.quieted for entry in completed(all_of_them) if all(each.word.is_fine for each in entry.answers)]
    assert share(by_itself) == pytest.approx(QUIET_WEEK_CHANCE, abs=0.005)


def test_the_two_cannot_be_told_apart_by_what_follows(all_of_them: list[Any]) -> None:
    """A quiet week that one brought, that the other brought and that the program brought are followed by the same."""
    followed: dict[str, list[int]] = {"one": [], "the other": [], "the program": []}
    for couple in all_of_them:
        for before, entry in zip(couple.diary, couple.diary[1:], strict=False):
            away = entry.at - before.at
            if before.quieted and before.opened == 3 and away < timedelta(days=7):
                fine = [each.word.is_fine for each in before.answers]
                cause = "the program" if all(fine) else "the other" if fine[0] else "one"
                followed[cause].append(entry.opened)
    assert all(len(found) > 50 for found in followed.values())
    assert {opened for found in followed.values() for opened in found} == {2}


def test_the_figures_that_are_stated_are_right() -> None:
    """Those in the words of `OfferDraw`."""
    withheld = 1 - OFFER_CHANCE / (1 - QUIET_WEEK_CHANCE)
    assert round(0.3 / (0.3 + 0.7 * withheld), 2) == 0.56
    assert [round(p / (p + (1 - p) * QUIET_WEEK_CHANCE), 2) for p in (0.05, 0.1, 0.2)] == [0.43, 0.61, 0.78]
