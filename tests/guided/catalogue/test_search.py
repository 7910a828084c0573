"""Test which exercises match a search, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.catalogue.search import (
    DurationRange,
    SearchEntry,
    SearchFilter,
    find_matches,
    fold,
    in_order,
    search_entry,
    whole_minutes,
)
from guided.exercise.model import Exercise, Step, Touch

NOW = datetime(2030, 5, 1, 20, 0, tzinfo=UTC)
MOODS = ("frazzled", "distant", "tender", "easy")


def made(title: str = "A hug", minutes: float = 5, shown: tuple[str, ...] = (), **told: object) -> SearchEntry:
    wanted = {"name": title, "title": title, "touch": Touch.EMBRACE, "steps": (Step(say="Sit."),), **told}
    return search_entry(Exercise(**wanted), minutes * 60, shown)  # type: ignore[arg-type]


def titles(asked: SearchFilter, *among: SearchEntry) -> list[str]:
    return [among[place].exercise.title for place in find_matches(asked, among)]


def test_empty_filter_keeps_all_in_order() -> None:
    assert titles(SearchFilter(), made("B"), made("A", opt_in=True), made("C", touch=Touch.INTIMATE)) == ["B", "A", "C"]
    assert SearchFilter().is_empty
    assert SearchFilter(text="  ").is_empty


@pytest.mark.parametrize(
    "asked",
    [
        SearchFilter(minutes=1),
        SearchFilter(mood="easy"),
        SearchFilter(text="a"),
        SearchFilter(practice="hug"),
        SearchFilter(duration_range=DurationRange.SHORT),
    ],
)
def test_filter_with_any_field_set_is_not_empty(asked: SearchFilter) -> None:
    assert not asked.is_empty


def test_filter_for_touch_none_is_not_empty() -> None:
    assert not SearchFilter(touch=Touch.NONE).is_empty
    assert titles(SearchFilter(touch=Touch.NONE), made("A"), made("B", touch=Touch.NONE)) == ["B"]


def test_exercise_for_one_is_found_by_name_and_never_suggested_to_two() -> None:
    among = made("one", 5, for_one=True, moods=MOODS), made("two", 5, moods=MOODS)
    assert titles(SearchFilter(text="one"), *among) == ["one"]
    assert titles(SearchFilter(minutes=5), *among) == ["two"]
    assert titles(SearchFilter(mood="easy"), *among) == ["two"]


def test_exercise_with_short_form_is_found_by_the_time_for_it() -> None:
    long = replace(made("long", 12), short_seconds=240.0)
    among = made("three", 3), long, made("twelve", 12)
    assert titles(SearchFilter(minutes=5), *among) == ["long", "three"]
    assert titles(SearchFilter(minutes=3), *among) == ["three"]
    assert titles(SearchFilter(minutes=20), *among) == ["long", "twelve", "three"]
    assert titles(SearchFilter(duration_range=DurationRange.LONG), *among) == ["long", "twelve"]


def test_matches_for_minutes_begin_with_the_longest() -> None:
    among = made("one", 1), made("four", 4), made("five", 5.4), made("six", 5.6), made("quick", 0.3)
    assert titles(SearchFilter(minutes=5), *among) == ["five", "four", "one", "quick"]
    assert titles(SearchFilter(minutes=1), *among) == ["one", "quick"]


def test_exercise_for_one_mood_precedes_one_for_many() -> None:
    among = made("any", moods=MOODS), made("none"), made("two", moods=("easy", "tender")), made("one", moods=("easy",))
    assert titles(SearchFilter(mood="easy"), *among) == ["one", "two", "any"]


def test_minutes_and_mood_must_both_match() -> None:
    among = made("long", 20, moods=MOODS), made("short", 2, moods=MOODS), made("other", 5, moods=("tender",))
    assert titles(SearchFilter(minutes=5, mood="easy"), *among) == ["short"]


@pytest.mark.parametrize(
    "asked", [SearchFilter(minutes=30), SearchFilter(mood="tender"), SearchFilter(minutes=30, text="closer")]
)
def test_suggestions_leave_out_opt_in_exercises(asked: SearchFilter) -> None:
    closer = made("closer", opt_in=True, moods=MOODS)
    intimate = made("closer still", touch=Touch.INTIMATE, moods=MOODS)
    assert titles(asked, closer, intimate) == []


@pytest.mark.parametrize(
    "asked", [SearchFilter(text="closer"), SearchFilter(touch=Touch.INTIMATE), SearchFilter(practice="care")]
)
def test_opt_in_exercise_is_found_by_text(asked: SearchFilter) -> None:
    assert titles(asked, made("closer", touch=Touch.INTIMATE, opt_in=True, practice="care")) == ["closer"]


@pytest.mark.parametrize(
    "words",
    ["back", "SPINE", "hug embrace", "cushion", "ada lovelace", "umarmung", "  back   hug ", "lehn", "ubung"],
)
def test_exercise_is_found_by_any_of_its_words(words: str) -> None:
    leaning = made(
        "Back to back",
        about="Spine to spine.",
        by="Ada\nLovelace",
        practice="hug",
        needs=("two cushions",),
        shown=("Eine Umarmung", "Übung", "Anlehnen"),
    )
    assert titles(SearchFilter(text=words), leaning, made("Other", touch=Touch.NONE)) == ["Back to back"]


def test_unknown_term_matches_nothing() -> None:
    assert titles(SearchFilter(text="back xyz"), made("Back to back")) == []
    assert titles(SearchFilter(text="backto"), made("Back to back")) == []


def test_term_does_not_match_across_two_texts() -> None:
    assert titles(SearchFilter(text="handsspine"), made("Hands", about="spine")) == []


def test_term_in_title_precedes_term_elsewhere() -> None:
    assert titles(SearchFilter(text="kiss"), made("A look", about="before a kiss"), made("A kiss")) == [
        "A kiss",
        "A look",
    ]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("slow hug", ["Slow hug", "Slow hug: hair", "A slow hug", "A slow, long hug", "Hug, and slow"]),
        ("hug", ["Hug, and slow", "Slow hug: hair", "A slow, long hug", "A slow hug", "Slow hug"]),
        ("a slow h", ["A slow hug", "A slow, long hug"]),
    ],
)
def test_title_with_the_words_in_their_order_comes_first(words: str, order: list[str]) -> None:
    among = [made(each) for each in ("Hug, and slow", "Slow hug: hair", "A slow, long hug", "A slow hug", "Slow hug")]
    assert titles(SearchFilter(text=words), *among)[: len(order)] == order


def test_name_of_the_file_precedes_words_that_stand_elsewhere() -> None:
    other = made("Slow hands: hair", about="Two warm hands in the hair.")
    meant = made("Waking the hands", name="warm-hands", about="Something smooth in each hand.")
    assert titles(SearchFilter(text="warm hands"), other, meant) == ["Waking the hands", "Slow hands: hair"]


def test_words_side_by_side_precede_words_apart() -> None:
    apart, beside = made("One", about="A warm cup, two hands."), made("Two", about="Two warm hands.")
    assert titles(SearchFilter(text="warm hands"), apart, beside) == ["Two", "One"]


@pytest.mark.parametrize(
    ("minutes", "span"), [(0.3, "short"), (3.4, "short"), (3.6, "middle"), (10, "middle"), (11, "long"), (60, "long")]
)
def test_duration_range_follows_whole_minutes(minutes: float, span: str) -> None:
    assert DurationRange.of(minutes * 60) == span
    assert titles(SearchFilter(duration_range=DurationRange(span)), made("A", minutes)) == ["A"]


def test_fold_removes_capitals_and_accents() -> None:
    assert fold("  Große\u00a0ÜBUNG\tÉté ") == "grosse ubung ete"
    assert fold("A  HUG") == "a hug"


def test_own_exercises_come_first_and_recent_ones_last() -> None:
    names, own = ["old", "late", "latest", "mine", "mine-done", "never"], [False, False, False, True, True, False]
    ago = {"old": 8, "late": 2, "latest": 1, "mine-done": 3}
    lately = {name: NOW - timedelta(days=days) for name, days in ago.items()}
    order = [names[place] for place in in_order(names, own, lately, NOW)]
    assert order == ["mine", "mine-done", "old", "never", "late", "latest"]


def test_suggestions_begin_with_own_and_end_with_recent() -> None:
    among = made("done", 5), made("short", 2), made("five", 5), made("mine", 1), made("mine, done", 5)
    ranks = [3, 2, 2, 0, 1]
    order = [among[place].exercise.title for place in find_matches(SearchFilter(minutes=5), among, ranks)]
    assert order == ["mine", "mine, done", "five", "short", "done"]


def test_order_is_kept_where_nothing_was_done() -> None:
    assert in_order("abc", [False] * 3, {}, NOW) == [0, 1, 2]


asks = st.builds(
    SearchFilter,
    minutes=st.sampled_from([None, 1, 5, 15, 30]),
    mood=st.sampled_from([None, *MOODS]),
    text=st.sampled_from(["", "hug", "a"]),
    touch=st.sampled_from([None, *Touch]),
)
shelves = st.lists(
    st.builds(
        made,
        st.sampled_from(["A hug", "A look"]),
        st.floats(0.1, 60),
        touch=st.sampled_from(list(Touch)),
        opt_in=st.booleans(),
        moods=st.lists(st.sampled_from(MOODS), unique=True).map(tuple),
    ),
    max_size=8,
)


@given(asks, shelves)
def test_narrower_filter_never_matches_more(asked: SearchFilter, shelf: list[SearchEntry]) -> None:
    shown = find_matches(asked, shelf)
    assert sorted(set(shown)) == sorted(shown)
    assert set(shown) <= set(find_matches(SearchFilter(text=asked.text, touch=asked.touch), shelf))
    if asked.minutes is not None or asked.mood is not None:
        picked = [shelf[place] for place in shown]
        assert not any(each.exercise.opt_in or each.exercise.touch is Touch.INTIMATE for each in picked)
        assert all(whole_minutes(each.seconds) <= (asked.minutes or 60) for each in picked)
