"""What is shown for what was asked."""

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


def test_nothing_asked_shows_everything_as_it_comes() -> None:
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
def test_anything_asked_is_something(asked: SearchFilter) -> None:
    assert not asked.is_empty


def test_touch_none_is_something_asked() -> None:
    assert not SearchFilter(touch=Touch.NONE).is_empty
    assert titles(SearchFilter(touch=Touch.NONE), made("A"), made("B", touch=Touch.NONE)) == ["B"]


def test_what_fits_the_time_comes_nearest_first() -> None:
    among = made("one", 1), made("four", 4), made("five", 5.4), made("six", 5.6), made("quick", 0.3)
    assert titles(SearchFilter(minutes=5), *among) == ["five", "four", "one", "quick"]
    assert titles(SearchFilter(minutes=1), *among) == ["one", "quick"]


def test_what_was_made_for_a_feeling_comes_before_what_suits_many() -> None:
    among = made("any", moods=MOODS), made("none"), made("two", moods=("easy", "tender")), made("one", moods=("easy",))
    assert titles(SearchFilter(mood="easy"), *among) == ["one", "two", "any"]


def test_time_and_feeling_both_have_to_fit() -> None:
    among = made("long", 20, moods=MOODS), made("short", 2, moods=MOODS), made("other", 5, moods=("tender",))
    assert titles(SearchFilter(minutes=5, mood="easy"), *among) == ["short"]


@pytest.mark.parametrize(
    "asked", [SearchFilter(minutes=30), SearchFilter(mood="tender"), SearchFilter(minutes=30, text="closer")]
)
def test_what_is_switched_on_first_is_never_offered(asked: SearchFilter) -> None:
    closer = made("closer", opt_in=True, moods=MOODS)
    intimate = made("closer still", touch=Touch.INTIMATE, moods=MOODS)
    assert titles(asked, closer, intimate) == []


@pytest.mark.parametrize(
    "asked", [SearchFilter(text="closer"), SearchFilter(touch=Touch.INTIMATE), SearchFilter(practice="care")]
)
def test_it_is_found_by_looking_for_it(asked: SearchFilter) -> None:
    assert titles(asked, made("closer", touch=Touch.INTIMATE, opt_in=True, practice="care")) == ["closer"]


@pytest.mark.parametrize(
    "words",
    ["back", "SPINE", "hug embrace", "cushion", "ada lovelace", "umarmung", "  back   hug ", "lehn", "ubung"],
)
def test_every_word_leads_to_it(words: str) -> None:
    leaning = made(
        "Back to back",
        about="Spine to spine.",
        by="Ada\nLovelace",
        practice="hug",
        needs=("two cushions",),
        shown=("Eine Umarmung", "Übung", "Anlehnen"),
    )
    assert titles(SearchFilter(text=words), leaning, made("Other", touch=Touch.NONE)) == ["Back to back"]


def test_a_word_that_is_nowhere_leads_to_nothing() -> None:
    assert titles(SearchFilter(text="back xyz"), made("Back to back")) == []
    assert titles(SearchFilter(text="backto"), made("Back to back")) == []


def test_no_word_reaches_over_the_end_of_a_text() -> None:
    assert titles(SearchFilter(text="handsspine"), made("Hands", about="spine")) == []


def test_a_word_in_a_title_comes_before_the_same_word_elsewhere() -> None:
    assert titles(SearchFilter(text="kiss"), made("A look", about="before a kiss"), made("A kiss")) == [
        "A kiss",
        "A look",
    ]


@pytest.mark.parametrize(
    ("minutes", "span"), [(0.3, "short"), (3.4, "short"), (3.6, "middle"), (10, "middle"), (11, "long"), (60, "long")]
)
def test_a_length_in_a_word(minutes: float, span: str) -> None:
    assert DurationRange.of(minutes * 60) == span
    assert titles(SearchFilter(duration_range=DurationRange(span)), made("A", minutes)) == ["A"]


def test_letters_are_compared_without_capitals_and_accents() -> None:
    assert fold("  Große\u00a0ÜBUNG\tÉté ") == "grosse ubung ete"
    assert fold("A  HUG") == "a hug"


def test_the_couples_own_come_first_and_what_was_done_lately_later() -> None:
    names, own = ["old", "late", "latest", "mine", "mine-done", "never"], [False, False, False, True, True, False]
    ago = {"old": 8, "late": 2, "latest": 1, "mine-done": 3}
    lately = {name: NOW - timedelta(days=days) for name, days in ago.items()}
    order = [names[place] for place in in_order(names, own, lately, NOW)]
    assert order == ["mine", "mine-done", "old", "never", "late", "latest"]


def test_an_offer_begins_with_their_own_and_ends_with_what_was_done_lately() -> None:
    among = made("done", 5), made("short", 2), made("five", 5), made("mine", 1), made("mine, done", 5)
    ranks = [3, 2, 2, 0, 1]
    order = [among[place].exercise.title for place in find_matches(SearchFilter(minutes=5), among, ranks)]
    assert order == ["mine", "mine, done", "five", "short", "done"]


def test_without_anything_done_the_order_stays() -> None:
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
def test_asking_for_more_never_shows_more(asked: SearchFilter, shelf: list[SearchEntry]) -> None:
    shown = find_matches(asked, shelf)
    assert sorted(set(shown)) == sorted(shown)
    assert set(shown) <= set(find_matches(SearchFilter(text=asked.text, touch=asked.touch), shelf))
    if asked.minutes is not None or asked.mood is not None:
        picked = [shelf[place] for place in shown]
        assert not any(each.exercise.opt_in or each.exercise.touch is Touch.INTIMATE for each in picked)
        assert all(whole_minutes(each.seconds) <= (asked.minutes or 60) for each in picked)
