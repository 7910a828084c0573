"""Test the bundled exercises and programmes as a whole: what they cover, and where they are offered."""

import re
from dataclasses import replace
from itertools import combinations_with_replacement, pairwise
from random import Random

import pytest

from guided.catalogue.search import QUICK_START_SECONDS, SearchFilter, find_matches, quick_starts, search_entry
from guided.exercise.choosing import offered_lengths
from guided.exercise.duration import parse_duration
from guided.exercise.model import UNTIL_READY, Ending, Exercise, Part, Touch
from guided.exercise.schema.exercise_table import EXERCISE_TABLE
from guided.practice.choosing import MenuDraw, Welcome, draw_menu
from guided.session.cues import Ask
from guided.session.script import write_script
from tests.shipped import shipped_library
from ui.features.exercises.search_filter import MINUTES
from ui.features.gentle.gentle import gentlest

LIBRARY = shipped_library()
EVERY = {entry.exercise.name: entry.exercise for entry in LIBRARY.entries}
SHORT = {name: each for name, each in EVERY.items() if each.short_of}
SHIPPED = {name: each for name, each in EVERY.items() if name not in SHORT}
FOR_TWO = [each for each in SHIPPED.values() if not each.for_one]

PROMISED = """
long-hug embrace 1:30
settling-hug embrace 3:50
hello-goodbye embrace 0:50
thirty-second-kiss close 1:45
quiet-cuddle embrace 9:00
hair-stroking embrace 7:40
chest-heartbeat embrace 7:40
hand-that-stays hands 1:30
small-bids none 3:20
phones-down none 5:30
turning-toward none 7:20
shared-look none 2:50
breathe-together none 6:20
storm-shelter none 4:50
stress-unload none 12:20
body-anchor none 6:00
warm-hands near 6:00
holding-hands embrace 11:40
listening-touch embrace 11:00
three-minute-game hands 17:10
yes-no-not-yet none 7:10
three-deposits none 2:00
coming-back embrace 6:20
tender-days hands 10:30
curious-touch embrace 11:50
chest-massage-own intimate 8:30
chest-massage-shared intimate 13:45
closing none 3:20
small-adventure none 6:00
three-breaths none 0:57
across-the-room none 0:45
hand-in-passing hands 0:52
one-good-thing none 1:00
chest-hair embrace 4:20
lingering-kiss close 2:05
goodnight-call none 5:00
same-minute none 3:10
message-that-asks-nothing none 2:40
before-a-first-call none 9:00
big-gesture none 6:50
own-body-anchor near 4:50
own-hands near 4:05
own-chest near 3:30
own-breath none 2:50
own-wish none 4:40
"""

ARTICLE = {
    "a long hug": ("long-hug", "hug"),
    "a few seconds more in a hug, wholly there": ("settling-hug", "hug"),
    "a quiet cuddle": ("quiet-cuddle", "arm"),
    "having your hair stroked": ("hair-stroking", "stroke"),
    "a heartbeat under a hand": ("chest-heartbeat", "beat"),
    "a hand in the hair of a chest": ("chest-hair", "hair"),
    "a kiss in passing": ("hello-goodbye", "kiss"),
    "a lingering kiss": ("lingering-kiss", "kiss"),
    "a kiss of thirty seconds": ("thirty-second-kiss", "kiss"),
    "calming oneself": ("breathe-together", "breath"),
    "anchoring in the body": ("body-anchor", "feet"),
    "a flutter in heart and throat": ("body-anchor", "flutter"),
    "bids": ("small-bids", "bid"),
    "a question, a thought": ("turning-toward", "question"),
    "a smile, a shared look": ("shared-look", "smil"),
    "an account of small moments": ("three-deposits", "small"),
    "no aim, no problems": ("curious-touch", "interest"),
    "phones": ("phones-down", "phone"),
    "coming back after time away": ("coming-back", "apart"),
    "apart: goodnight": ("goodnight-call", "phone"),
    "apart: one minute": ("same-minute", "minute"),
    "apart: a message": ("message-that-asks-nothing", "message"),
    "before a call with a coach": ("before-a-first-call", "call"),
    "a big gesture that breaks the pattern": ("big-gesture", "pattern"),
    "leaning in": ("closing", "towards"),
    "more care at times of the month and of life": ("tender-days", "month"),
    "a hand that stays a little longer, or draws closer": ("hand-that-stays", "closer"),
    "one small adventure": ("small-adventure", "adventure"),
    "breast massage": ("chest-massage-own", "breast"),
    "breast massage, together": ("chest-massage-shared", "breast"),
    "stress": ("storm-shelter", "too much"),
    "unloading stress": ("stress-unload", "weighs"),
    "aversion to touch": ("warm-hands", "touch"),
    "willingness, and no": ("yes-no-not-yet", "no"),
    "asking for what one wants": ("three-minute-game", "ask"),
    "safe again": ("listening-touch", "still"),
    "trust": ("holding-hands", "memory"),
    "a moment of calm": ("three-breaths", "breaths"),
    "a look across the room": ("across-the-room", "look"),
    "a touch in passing": ("hand-in-passing", "shoulder"),
    "a thought, shared": ("one-good-thing", "good"),
    "one's own body as an anchor": ("own-body-anchor", "body"),
    "one's own hands": ("own-hands", "hands"),
    "one's own heart": ("own-chest", "chest"),
    "calming oneself alone": ("own-breath", "breath"),
    "knowing what one would like": ("own-wish", "wish"),
}
"""By practice in the coach's article: the exercise for it, and a word for it."""

PROGRAMMES = {
    "first-week": "yes-no-not-yet three-deposits hand-that-stays long-hug small-bids breathe-together",
    "when-it-is-a-lot": "storm-shelter breathe-together body-anchor stress-unload tender-days",
    "roommates": "three-deposits phones-down turning-toward hello-goodbye holding-hands quiet-cuddle coming-back",
    "small-moments": "hand-that-stays long-hug hello-goodbye",
    "while-apart": "goodnight-call same-minute message-that-asks-nothing coming-back",
    "slow-evenings": "phones-down listening-touch hair-stroking quiet-cuddle closing",
}

MOODS = EXERCISE_TABLE.fields["moods"].choices


def text_of(exercise: Exercise) -> str:
    steps = [(s.title, s.say, s.ask, *(cue.say for cue in s.cues)) for s in exercise.steps]
    texts = [
        exercise.title,
        exercise.about,
        *exercise.care,
        *(v.title for v in exercise.variants),
        *(t for step in steps for t in step),
    ]
    return "\n".join(text for text in texts if text).lower()


@pytest.mark.parametrize("row", PROMISED.split("\n")[1:-1], ids=lambda row: row.split()[0])
def test_exercise_has_the_promised_touch_and_length(row: str) -> None:
    name, touch, length = row.split()
    exercise = SHIPPED[name]
    assert exercise.touch.word == touch
    assert exercise.length == pytest.approx(parse_duration(length), rel=0.05)


@pytest.mark.parametrize("practice", ARTICLE)
def test_every_practice_of_the_article_has_an_exercise(practice: str) -> None:
    name, words = ARTICLE[practice]
    assert words in text_of(SHIPPED[name])


def test_every_exercise_has_a_purpose() -> None:
    known = {row.split()[0] for row in PROMISED.split("\n")[1:-1]}
    assert known == {name for name, _ in ARTICLE.values()}
    assert {name for name in SHIPPED.keys() - known if not name.startswith("rung-")} == {"hand-ladder"}
    rungs = {rung.exercise for ladder in LIBRARY.ladders for rung in ladder.rungs}
    assert {name for name in SHIPPED if name.startswith("rung-")} <= rungs


def test_programmes_name_bundled_exercises() -> None:
    assert LIBRARY.faulty_files == ()
    found = {each.name: {do.exercise for week in each.weeks for do in week.do} for each in LIBRARY.programmes}
    assert found.keys() == PROGRAMMES.keys()
    for name, exercises in PROGRAMMES.items():
        assert set(exercises.split()) <= found[name] <= SHIPPED.keys()
    done = [do for each in LIBRARY.programmes for week in each.weeks for do in week.do]
    assert all(do.optional for do in done if SHIPPED[do.exercise].opt_in)
    (ladder,) = LIBRARY.ladders
    assert {rung.exercise for rung in ladder.rungs} <= SHIPPED.keys()
    assert all(SHIPPED[rung.exercise].touch <= Touch.EMBRACE for rung in ladder.rungs)


OFFERABLE = [search_entry(each, each.length or 0.0) for each in FOR_TWO]


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("minutes", MINUTES)
def test_every_mood_and_time_has_an_offer(mood: str, minutes: int) -> None:
    assert find_matches(SearchFilter(minutes=minutes, mood=mood), OFFERABLE)


def test_every_mood_of_an_exercise_leads_to_it() -> None:
    for place, each in enumerate(OFFERABLE):
        assert each.exercise.moods or each.exercise.opt_in, each.exercise.name
        for mood in each.exercise.moods:
            offered = place in find_matches(SearchFilter(mood=mood, minutes=max(MINUTES)), OFFERABLE)
            assert offered is not each.exercise.opt_in, each.exercise.name


CHEST = ["chest-massage-own", "chest-massage-shared"]


@pytest.mark.parametrize("name", [*CHEST, *(f"{each}-short" for each in CHEST)])
class TestCareOfTheChest:
    def test_care_names_all_reasons_against_it(self, name: str) -> None:
        exercise = EVERY[name]
        assert exercise.opt_in
        card = " ".join(exercise.care).lower()
        medical = "pregnan breastfe lump discharge infection fever surgery radiotherapy implant cancer thinner"
        for reason in (*medical.split(), "pain", "numb"):
            assert reason in card, reason
        assert re.search(r"\bnot a check-up\b.*\bnot a treatment\b", card)

    def test_whoever_receives_is_asked_before_every_change(self, name: str) -> None:
        steps = EVERY[name].steps
        for before, step in pairwise(steps):
            rises = step.touch > max(before.touch, Touch.NEAR) and step.part == before.part
            assert not rises or before.ask, step.title
        assert all(not re.search(r"\{(giver|receiver|a|b)\}", text) for text in text_of(EVERY[name]).split("\n"))

    def test_words_fit_every_body(self, name: str) -> None:
        exercise = EVERY[name]
        spoken = "\n".join(
            text for s in exercise.steps for text in (s.title, s.say, s.ask, *(c.say for c in s.cues)) if text
        )
        assert "chest" in spoken
        assert "breast" not in spoken.lower()
        assert len(exercise.variants) >= 3

    def test_no_page_suggests_it(self, name: str) -> None:
        assert EVERY[name].moods == ()
        every = FOR_TWO
        for minutes in (*MINUTES, None):
            for mood in (*MOODS, None):
                asked = SearchFilter(minutes=minutes, mood=mood)
                assert not asked.wants_suggestions or all(
                    OFFERABLE[place].exercise.name != name for place in find_matches(asked, OFFERABLE)
                )
        assert name not in {each.name for each in gentlest(every)}
        random = Random(4)
        for a, b in combinations_with_replacement(Welcome, 2):
            drawn = {each.name for _ in range(200) for each in draw_menu(MenuDraw.drawn(random), a, b, every)}
            assert name not in drawn
        assert name not in {do.exercise for each in LIBRARY.programmes for week in each.weeks for do in week.do}
        assert name not in {rung.exercise for ladder in LIBRARY.ladders for rung in ladder.rungs}


def test_small_moments_can_be_had_at_once() -> None:
    found = quick_starts(FOR_TWO)
    assert {"three-breaths", "across-the-room", "hand-in-passing", "one-good-thing", "hello-goodbye"} == {
        each.name for each in found
    }
    assert all(10 <= (each.length or 0) <= QUICK_START_SECONDS for each in found)


MAX_SHORT_SECONDS = 5 * 60.0
MAX_SHORT_GAME_SECONDS = 12 * 60.0


def test_touching_exercise_of_more_than_five_minutes_has_a_short_form() -> None:
    """A rung of the ladder has a dose of its own, which no short form may change."""
    touching = [each for each in SHIPPED.values() if each.touch >= Touch.HANDS and not each.name.startswith("rung-")]
    long = {each.name for each in touching if (each.length or 0) > MAX_SHORT_SECONDS}
    assert long <= {each.short_of for each in SHORT.values()}


@pytest.mark.parametrize("short", SHORT.values(), ids=lambda each: each.name)
class TestShortForms:
    def test_short_form_is_short_and_no_closer(self, short: Exercise) -> None:
        whole = SHIPPED[str(short.short_of)]
        most = MAX_SHORT_GAME_SECONDS if whole.name == "three-minute-game" else MAX_SHORT_SECONDS
        assert short.length
        assert whole.length
        assert short.length <= min(most, 0.75 * whole.length)
        assert Touch.NEAR <= short.touch <= whole.touch

    def test_short_form_has_the_care_of_the_whole_one(self, short: Exercise) -> None:
        whole = SHIPPED[str(short.short_of)]
        assert short.care == whole.care
        assert (short.opt_in, short.for_one) == (whole.opt_in, whole.for_one)
        assert (short.moods, short.practice, short.needs) == (whole.moods, whole.practice, whole.needs)

    def test_short_form_arrives_asks_and_closes_as_a_whole_one(self, short: Exercise) -> None:
        assert short.steps[0].part is Part.OPENING
        assert {step.after for step in short.steps if step.part is Part.CLOSING} >= {Ending.FINISHED}
        asked = (cue.text for cue in write_script(short).cues if isinstance(cue, Ask) and cue.of_own_accord)
        assert [*asked] == []  # each rise of touch has a question of the file

    def test_time_for_the_short_form_leads_to_the_whole_one(self, short: Exercise) -> None:
        whole = SHIPPED[str(short.short_of)]
        entry = replace(search_entry(whole, whole.length or 0), short_seconds=short.length)
        minutes = 15 if whole.name == "three-minute-game" else 5
        if whole.moods:
            assert find_matches(SearchFilter(minutes=minutes), [entry]) == [0]


ALONE = [each for each in EVERY.values() if each.for_one]


def test_shelf_for_one_has_five_that_need_no_switch() -> None:
    assert [each.name for each in ALONE if not (each.opt_in or each.short_of)] == [
        "own-body-anchor",
        "own-breath",
        "own-chest",
        "own-hands",
        "own-wish",
    ]


@pytest.mark.parametrize("name", ["long-hug", "settling-hug", "thirty-second-kiss", "lingering-kiss", "holding-hands"])
def test_hugs_kisses_and_held_hands_can_last_as_long_as_they_like(name: str) -> None:
    assert offered_lengths(EVERY[name])[-1] == UNTIL_READY


@pytest.mark.parametrize("exercise", ALONE, ids=lambda each: each.name)
def test_exercise_for_one_is_offered_to_nobody_else(exercise: Exercise) -> None:
    assert exercise.moods == ()
    assert not any(step.aloud for step in exercise.steps)
    assert exercise.name not in {do.exercise for each in LIBRARY.programmes for week in each.weeks for do in week.do}
    assert exercise.name not in {rung.exercise for ladder in LIBRARY.ladders for rung in ladder.rungs}
