"""Test the three exercises of an evening: the rules of each, and months of many couples."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest

from guided import bundled
from guided.catalogue.exercise_summary import ExerciseSummary, summarize
from guided.catalogue.search import SearchEntry, search_entry, whole_minutes
from guided.exercise.model import Touch
from guided.exercise.reading import read_file
from guided.practice.tonight import (
    APART,
    DAYS_APART,
    ON_OCCASION,
    SOFT_MOODS,
    USUAL,
    WHEN_TOO_MUCH,
    Occasion,
    Reason,
    Suggestions,
    choose,
    comes_unasked,
)

EVENING = datetime.fromisoformat("2026-05-04T20:30+02:00")
DAY = timedelta(days=1)
WEEK = 7
"""Days in which the same three never come twice."""
MOODS = ("frazzled", "distant", "tender", "easy")


def entry(name: str, seconds: float = 300.0, touch: Touch = Touch.NONE, **given: object) -> SearchEntry:
    summary = ExerciseSummary(
        file=Path(f"{name}.toml"),
        name=name,
        title=name,
        touch=touch,
        length=seconds,
        closeness=0.5,
        moods=given.pop("moods", MOODS),  # type: ignore[arg-type]
        **given,  # type: ignore[arg-type]
    )
    return search_entry(summary, seconds)


@cache
def shipped() -> list[SearchEntry]:
    read = [(read_file(path).exercise, path) for path in bundled.exercise_files("en")]
    summaries = [summarize(each, path, each.length or 300.0) for each, path in read if each]
    whole = [each for each in summaries if not each.for_one and not each.short_of]
    return [search_entry(each, each.length) for each in whole]


def made_up(random: Random) -> list[SearchEntry]:
    """A library of a size, of lengths and of touches that nobody chose."""
    made = [
        entry(
            f"exercise-{number}",
            random.choice([45, 60, 90, 180, 300, 420, 700, 1200]),
            random.choice(list(Touch)),
            moods=tuple(each for each in MOODS if random.random() < 0.7),
            opt_in=random.random() < 0.1,
            for_one=random.random() < 0.1,
            rungs=("one", "two") if random.random() < 0.1 else (),
        )
        for number in range(random.randint(0, 60))
    ]
    return [*made, *(entry(f"small-{number}", 60) for number in range(WEEK + 1)), entry(USUAL, 90, Touch.EMBRACE)]


def names(three: Suggestions) -> tuple[str, ...]:
    return tuple(each.entry.exercise.name for each in (three.today, three.moment, three.other) if each)


# One evening


LIBRARY = [
    entry(USUAL, 90, Touch.EMBRACE),
    entry("glance", 45),
    entry("pat", 60, Touch.HANDS),
    entry("breaths", 300),
    entry("stroking", 420, Touch.HANDS),
    entry("cuddle", 900, Touch.EMBRACE),
    entry("kiss", 100, Touch.CLOSE),
    entry("care", 800, Touch.INTIMATE),
    entry("switched-on", 300, Touch.HANDS, opt_in=True),
    entry("alone", 60, for_one=True),
    entry("slow-ladder", 600, Touch.HANDS, rungs=("a", "b")),
]


def test_long_hug_is_for_today_where_nothing_was_taken_up() -> None:
    three = choose(LIBRARY, Occasion(now=EVENING))
    assert three.today is not None
    assert (three.today.entry.exercise.name, three.today.reason) == (USUAL, Reason.USUAL)


def test_what_was_taken_up_is_for_today() -> None:
    three = choose(LIBRARY, Occasion(now=EVENING, taken_up=("slow-ladder", "breaths")))
    assert three.today is not None
    assert (three.today.entry.exercise.name, three.today.reason) == ("slow-ladder", Reason.TAKEN_UP)


def test_what_was_taken_up_waits_where_it_does_not_fit_the_time() -> None:
    three = choose(LIBRARY, Occasion(now=EVENING, minutes=5, taken_up=("slow-ladder", "breaths")))
    assert names(three)[0] == "breaths"
    assert names(choose(LIBRARY, Occasion(now=EVENING, minutes=2, taken_up=("slow-ladder", "breaths"))))[0] == USUAL


def test_what_was_taken_up_and_put_away_is_not_offered() -> None:
    left = [each for each in LIBRARY if each.exercise.name != "breaths"]
    assert "breaths" not in names(choose(left, Occasion(now=EVENING, taken_up=("breaths",))))


@pytest.mark.parametrize("name", sorted(ON_OCCASION))
def test_exercise_for_an_occasion_is_for_today_only_where_taken_up(name: str) -> None:
    alone = [each for each in shipped() if each.exercise.name == name]
    assert names(choose(alone, Occasion(now=EVENING))) == ()
    assert names(choose(alone, Occasion(now=EVENING, taken_up=(name,)))) == (name,)


@pytest.mark.parametrize("taken_up", ["care", "switched-on", "alone"])
def test_closest_switched_on_and_lonely_ones_are_not_offered_even_where_taken_up(taken_up: str) -> None:
    assert taken_up not in names(choose(LIBRARY, Occasion(now=EVENING, taken_up=(taken_up,))))


def test_day_that_is_a_lot_begins_with_the_gentlest() -> None:
    three = choose(LIBRARY, Occasion(now=EVENING, tender=True, taken_up=("slow-ladder",)))
    assert three.today is not None
    assert (three.today.entry.exercise.name, three.today.reason) == ("glance", Reason.GENTLEST)
    assert all(each.entry.exercise.touch <= Touch.HANDS for each in (three.today, three.moment, three.other) if each)


def test_long_hug_is_not_for_today_twice_in_an_evening() -> None:
    done = {USUAL: EVENING - timedelta(hours=1)}
    assert names(choose(LIBRARY, Occasion(now=EVENING, last_done=done)))[0] != USUAL
    assert names(choose(LIBRARY, Occasion(now=EVENING + DAY, last_done=done)))[0] == USUAL


def test_more_time_is_filled() -> None:
    assert names(choose(LIBRARY, Occasion(now=EVENING, minutes=30)))[0] == "cuddle"


def test_what_was_never_done_is_called_new_only_once_something_was_done() -> None:
    first = choose(LIBRARY, Occasion(now=EVENING)).other
    later = choose(LIBRARY, Occasion(now=EVENING, last_done={USUAL: EVENING - 30 * DAY})).other
    assert first is not None
    assert later is not None
    assert (first.reason, later.reason) == (Reason.GENTLE, Reason.NEW)


def test_exercises_for_two_places_come_while_they_are_apart_and_no_others() -> None:
    assert not APART & {*names(choose(shipped(), Occasion(now=EVENING)))}
    assert {*names(choose(shipped(), Occasion(now=EVENING, apart=True)))} == APART
    assert "closing" in names(choose(shipped(), Occasion(now=EVENING, apart=True, taken_up=("closing",))))


@pytest.mark.parametrize("touch", [each for each in Touch if each > Touch.NONE])
def test_nothing_that_needs_one_room_is_for_today_while_they_are_apart_even_where_taken_up(touch: Touch) -> None:
    among = [*shipped(), entry("taken-up", touch=touch)]
    three = choose(among, Occasion(now=EVENING, apart=True, taken_up=("taken-up",)))
    assert "taken-up" not in names(three)
    assert {each.entry.exercise.touch for each in (three.today, three.moment, three.other) if each} == {Touch.NONE}


def test_exercise_for_two_places_or_an_occasion_does_not_come_unasked_to_two_in_one_room() -> None:
    everything = {each.exercise.name for each in shipped()}
    assert {name for name in everything if comes_unasked(name, apart=True)} == APART
    assert {name for name in everything if comes_unasked(name, apart=False)} == everything - APART - ON_OCCASION


@pytest.mark.parametrize("days", range(60))
def test_only_soft_exercises_come_on_a_day_that_is_a_lot(days: int) -> None:
    three = choose(shipped(), Occasion(now=EVENING + days * DAY, tender=True))
    assert all(SOFT_MOODS & {*each.entry.exercise.moods} for each in (three.today, three.moment, three.other) if each)


def test_exercise_without_moods_may_come_on_a_day_that_is_a_lot() -> None:
    assert names(choose([entry("theirs", 60, moods=())], Occasion(now=EVENING, tender=True))) == ("theirs",)


def test_exercise_for_when_all_is_too_much_comes_only_on_such_a_day_or_where_they_say_so() -> None:
    alone = [each for each in shipped() if each.exercise.name in WHEN_TOO_MUCH]
    for mood in (None, "distant", "tender", "easy"):
        assert names(choose(alone, Occasion(now=EVENING, mood=mood))) == ()
    assert names(choose(alone, Occasion(now=EVENING, mood="frazzled"))) == ("storm-shelter",)
    assert names(choose(alone, Occasion(now=EVENING, tender=True))) == ("storm-shelter",)


@pytest.mark.parametrize("tender", [False, True])
@pytest.mark.parametrize("days", range(14))
def test_what_was_done_this_evening_is_not_suggested_again_the_same_evening(days: int, tender: bool) -> None:
    now, done = EVENING + days * DAY, {}
    for place in range(3):
        shown = names(choose(shipped(), Occasion(now=now, tender=tender, last_done=dict(done))))
        assert not {*shown} & {*done}
        done[shown[place]] = now


def test_what_was_done_this_evening_comes_again_where_there_is_nothing_else() -> None:
    assert names(choose([entry("glance", 45)], Occasion(now=EVENING, last_done={"glance": EVENING}))) == ("glance",)


def test_empty_library_offers_nothing() -> None:
    assert names(choose([], Occasion(now=EVENING))) == ()


def test_choice_stays_until_four_in_the_morning() -> None:
    night = [EVENING.replace(hour=4, minute=0) + timedelta(minutes=20 * step) for step in range(72)]
    assert len({names(choose(shipped(), Occasion(now=now))) for now in night}) == 1


# Months


@dataclass
class Couple:
    """Lives evening after evening: has time, feels, does some of what is offered, and changes its mind."""

    random: Random
    library: list[SearchEntry]
    says: bool
    """Whether they say on some evenings what they have and feel."""
    done: dict[str, datetime] = field(default_factory=dict)
    away: set[str] = field(default_factory=set)
    ceiling: Touch = Touch.CLOSE

    def evening(self, now: datetime) -> tuple[list[SearchEntry], Occasion, Suggestions]:
        random = self.random
        if random.random() < 0.02:
            self.ceiling = random.choice([Touch.NEAR, Touch.HANDS, Touch.EMBRACE, Touch.CLOSE, Touch.INTIMATE])
        if random.random() < 0.03:
            self.away = {each.exercise.name for each in self.library if random.random() < 0.1} - {USUAL}
        among = [each for each in self.library if each.exercise.name not in self.away]
        said = self.says and random.random() < 0.5
        occasion = Occasion(
            now=now,
            minutes=random.choice([None, 1, 5, 15, 30]) if said else None,
            mood=random.choice([None, *MOODS]) if said else None,
            tender=said and random.random() < 0.2,
            apart=said and random.random() < 0.1,
            ceiling=self.ceiling,
            taken_up=tuple(each.exercise.name for each in random.sample(among, min(2, len(among)))) if said else (),
            last_done=dict(self.done),
        )
        three = choose(among, occasion)
        if random.random() < 0.6 and (shown := names(three)):
            self.done[random.choice(shown)] = now
        return among, occasion, three


def couples(number: int, *, says: bool) -> list[Couple]:
    randoms = [Random(seed) for seed in range(number)]
    return [Couple(each, shipped() if seed % 3 == 0 else made_up(each), says) for seed, each in enumerate(randoms)]


def enough(among: list[SearchEntry], ceiling: Touch) -> bool:
    """Whether there is a short exercise for each day of a week."""
    fine = [each.exercise for each in among if each.seconds <= 180 and each.exercise.touch <= ceiling]
    drawn = [each for each in fine if not (each.opt_in or each.for_one or each.rungs or each.name == USUAL)]
    return len([each for each in drawn if comes_unasked(each.name, apart=False)]) >= WEEK


def test_no_couple_sees_the_same_three_twice_in_a_week() -> None:
    for couple in couples(60, says=False):
        seen: list[frozenset[str]] = []
        for day in range(120):
            ceiling, away = couple.ceiling, couple.away
            among, _, three = couple.evening(EVENING + day * DAY)
            if (couple.ceiling, couple.away) != (ceiling, away) or not enough(among, couple.ceiling):
                seen = []  # they changed what there is to choose from, or left hardly anything
            three = frozenset(names(three))
            assert three not in seen[-(WEEK - 1) :]
            seen.append(three)


@pytest.mark.parametrize("few", range(2, WEEK))
@pytest.mark.parametrize("seed", range(4))
def test_few_small_moments_beside_enough_longer_ones_bring_no_same_three_in_a_week(few: int, seed: int) -> None:
    random = Random(seed)
    library = [entry(f"small-{random.random()}", 60) for _ in range(few)]
    library += [entry(f"longer-{random.random()}", 400) for _ in range(12)]
    couple, seen = Couple(random, library, says=False), []
    for day in range(120):
        occasion = Occasion(now=EVENING + day * DAY, last_done=dict(couple.done))
        three = names(choose(library, occasion))
        assert {*three} not in seen[-(WEEK - 1) :]
        seen.append({*three})
        couple.done[random.choice(three)] = occasion.now


def test_every_rule_holds_on_every_evening_of_months() -> None:
    for couple in couples(12, says=True):
        for day in range(120):
            among, occasion, three = couple.evening(EVENING + day * DAY)
            assert three == choose(among, replace(occasion))
            assert len({*names(three)}) == len(names(three))
            for each in (three.today, three.moment, three.other):
                if each is not None:
                    holds(each.entry, among, occasion)
            if occasion.tender and three.today:
                assert three.today.reason is Reason.GENTLEST


def holds(offered: SearchEntry, among: list[SearchEntry], occasion: Occasion) -> None:
    exercise = offered.exercise
    assert offered in among
    assert not exercise.opt_in
    assert not exercise.for_one
    assert exercise.touch <= min(occasion.ceiling, Touch.CLOSE)
    assert exercise.touch <= Touch.HANDS or not occasion.tender
    assert not exercise.rungs or exercise.name in occasion.taken_up
    assert exercise.name not in ON_OCCASION or exercise.name in occasion.taken_up
    assert exercise.touch == Touch.NONE or not occasion.apart
    minutes = occasion.minutes
    if minutes is not None and whole_minutes(offered.seconds) > minutes:
        fine = [each for each in among if each.exercise.touch <= occasion.ceiling and not each.exercise.opt_in]
        assert sum(whole_minutes(each.seconds) <= minutes for each in fine) < 3 * DAYS_APART


def test_every_exercise_that_may_be_offered_comes_some_day() -> None:
    couple = Couple(Random(1), shipped(), says=False)
    couple.random.random = lambda: 0.5  # type: ignore[method-assign]  # they do one each evening, and change nothing
    seen = {name for day in range(365) for name in names(couple.evening(EVENING + day * DAY)[2])}
    may = {each.exercise.name for each in couple.library if not each.exercise.opt_in and not each.exercise.rungs}
    assert may - seen - APART == may & (ON_OCCASION | WHEN_TOO_MUCH)
