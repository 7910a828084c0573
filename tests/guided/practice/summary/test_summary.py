"""Test that the coach's summary holds the lines that the couple chose, as they saw them, and nothing else."""

from dataclasses import fields, replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.practice.storage.records import (
    LineChoice,
    Moment,
    MomentKind,
    Question,
    Reflection,
    RememberedSession,
    Session,
    SummaryDraft,
)
from guided.practice.summary.available_lines import MAX_KEPT_LINES, available_lines
from guided.practice.summary.curve import SummaryCurve, contributions, draw_curve
from guided.practice.summary.draft import (
    build_summary,
    changed_lines,
    chosen_lines,
    cleared_draft,
    remaining_lines,
    with_choices,
    with_span,
)
from guided.practice.summary.fitting import fit_summary
from guided.practice.summary.model import (
    KnownExercise,
    LadderProgress,
    Summary,
    SummaryLine,
    SummarySource,
    SummaryTopic,
)
from guided.practice.summary.plain_text import BARS, WIDTH, to_plain_text
from guided.practice.summary.shortening import MAX_FOREWORD_CHARS, MAX_LINE_CHARS, MAX_TITLE_CHARS

TODAY = date(2026, 5, 20)
SINCE = date(2026, 5, 1)
EAST = timezone(timedelta(hours=10))
DAY = timedelta(days=1)


class Plain:
    """The same in a few bare words."""

    def heading(self, group: SummaryTopic) -> str:
        return group.name

    def times(self, number: int) -> str:
        return f"{number}x"

    def days(self, first: date, last: date) -> str:
        return str(first.day) if first == last else f"{first.day}-{last.day}"

    def moment(self, kind: MomentKind) -> str:
        return kind.value

    def quoted(self, words: str) -> str:
        return f"“{words}”"

    def ours(self) -> str:
        return "ours"

    def lately(self, times: str) -> str:
        return f"{times} lately"

    def curve(self) -> str:
        return "curve"

    def picture(self) -> str:
        return "a picture"

    def more(self, number: int) -> str:
        return f"and {number} more"


SPEECH = Plain()


def at(day: int, hour: int = 20) -> datetime:
    return datetime(2026, 5, day, hour, tzinfo=EAST)


def material(**more: object) -> SummarySource:
    known = {"long-hug": KnownExercise("The long hug"), "closer": KnownExercise("Closer still", apart=True)}
    given = {"since": SINCE, "today": TODAY, "known": known, **more}
    return SummarySource(**given)  # type: ignore[arg-type]


def remembered(number: int, exercise: str, day: int, **kept: object) -> RememberedSession:
    return RememberedSession(number, Session(exercise, at(day)), Reflection(**kept))  # type: ignore[arg-type]


FULL = material(
    names="Robin and Sam",
    programme="Easier touch, Arriving",
    sessions=(
        Session("long-hug", at(2)),
        Session("long-hug", at(9)),
        Session("closer", at(10)),
        Session("gone-from-here", at(11)),
        Session("sitting-near", at(19)),
    ),
    moments=(Moment(MomentKind.LOOK, at(3)), Moment(MomentKind.PHONES, at(4)), Moment(MomentKind.LOOK, at(5))),
    remembered=(
        remembered(7, "long-hug", 2, words=("calm", "near"), closeness=0.123456, again=True, line="Softer."),
        remembered(8, "closer", 10, again=True),
    ),
    questions=(Question(3, "How do we begin?", at(6)),),
    ways=(LadderProgress("bit-by-bit", "Bit by bit", "Near", {"sitting-near", "hand-ladder"}),),
)


def choosing(found: SummarySource, *ids: str, words: str = "") -> SummaryDraft:
    """A draft in which those lines of `found` are chosen."""
    return with_choices(SummaryDraft(words), [line for line in available_lines(found, SPEECH) if line.id in ids])


def everything(found: SummarySource, words: str = "", but: frozenset[str] = frozenset()) -> SummaryDraft:
    return choosing(found, *{line.id for line in available_lines(found, SPEECH)} - but, words=words)


def told(found: SummarySource) -> dict[str, tuple[SummaryTopic, str, str, bool]]:
    return {line.id: (line.group, line.words, line.note, line.usual) for line in available_lines(found, SPEECH)}


def test_every_kind_of_line_and_whether_it_is_usual() -> None:
    assert told(FULL) == {
        "names": (SummaryTopic.NAMES, "Robin and Sam", "", True),
        "programme": (SummaryTopic.PRACTISED, "Easier touch, Arriving", "ours", True),
        "exercise:long-hug": (SummaryTopic.PRACTISED, "The long hug", "2x, 2-9", True),
        "exercise:closer": (SummaryTopic.PRACTISED, "Closer still", "1x, 10", False),
        "exercise:gone-from-here": (SummaryTopic.PRACTISED, "gone from here", "1x, 11", False),
        "exercise:sitting-near": (SummaryTopic.PRACTISED, "sitting near", "1x, 19", False),
        "moment:look": (SummaryTopic.MOMENTS, "look", "2x", True),
        "moment:phones": (SummaryTopic.MOMENTS, "phones", "1x", True),
        "warmth": (SummaryTopic.WARMTH, "curve", "", True),
        "again:long-hug": (SummaryTopic.LIKED, "The long hug", "", True),
        "again:closer": (SummaryTopic.LIKED, "Closer still", "", False),
        "question:3": (SummaryTopic.ASK, "How do we begin?", "", True),
        "words:7": (SummaryTopic.KEPT, "“calm, near”", "The long hug, 2", False),
        "line:7": (SummaryTopic.KEPT, "“Softer.”", "The long hug, 2", False),
        "way:bit-by-bit": (SummaryTopic.WAY, "Bit by bit", "“Near”, 1x lately", False),
    }


def test_what_was_kept_of_how_near_the_lights_were_is_nowhere() -> None:
    assert "123" not in repr(available_lines(FULL, SPEECH))


def test_there_is_nowhere_to_put_who_or_what_happened() -> None:
    known = {
        field.name for kind in (Session, Moment, Reflection, Question, SummaryLine, Summary) for field in fields(kind)
    }
    assert known == {
        *("exercise", "at", "kind", "words", "closeness", "again", "line", "number"),
        *("id", "group", "note", "usual", "title", "span", "names", "from_us", "sections", "curve"),
    }


def test_nothing_of_another_time_is_there() -> None:
    before, after = at(1) - timedelta(days=1), at(21)
    other = material(
        sessions=(Session("long-hug", before), Session("long-hug", after)),
        moments=(Moment(MomentKind.LOOK, before), Moment(MomentKind.LOOK, after)),
        remembered=(replace(remembered(1, "long-hug", 21, again=True, line="Then.")),),
    )
    assert told(other) == {}
    edges = material(sessions=(Session("long-hug", at(1, 0)), Session("long-hug", at(20, 23))))
    assert told(edges)["exercise:long-hug"][2] == "2x, 1-20"


def test_the_day_is_that_of_their_own_clock() -> None:
    late = datetime(2026, 4, 30, 15, 30, tzinfo=timezone(timedelta(hours=0))).astimezone(EAST)
    assert late.date() == SINCE
    assert "exercise:long-hug" in told(material(sessions=(Session("long-hug", late),)))


def test_of_words_they_kept_the_latest_stand_there() -> None:
    many = [remembered(number, "long-hug", 2, line=f"Line {number}.") for number in range(MAX_KEPT_LINES + 5)]
    found = [
        line.words for line in available_lines(material(remembered=many), SPEECH) if line.group is SummaryTopic.KEPT
    ]
    assert (len(found), found[0], found[-1]) == (MAX_KEPT_LINES, "“Line 5.”", f"“Line {MAX_KEPT_LINES + 4}.”")


def ids_in(found: SummarySource, draft: SummaryDraft) -> set[str]:
    return {line.id for line in chosen_lines(available_lines(found, SPEECH), draft)}


def test_new_draft_has_no_line_in_it() -> None:
    assert ids_in(FULL, SummaryDraft()) == set()
    assert to_plain_text(summed(FULL, SummaryDraft()), SPEECH) == "Our practice\n1 to 20 May\n"


BEFORE = material(
    names="Robin and Sam",
    sessions=(Session("secret", at(2)), Session("long-hug", at(3))),
    moments=(Moment(MomentKind.LOOK, at(3)),),
    remembered=(remembered(7, "secret", 2, words=("calm",), again=True, line="The rain."),),
    questions=(Question(3, "How do we begin?", at(6)),),
    ways=(LadderProgress("bit-by-bit", "Bit by bit", "Near", {"long-hug"}),),
    known={"secret": KnownExercise("Our secret"), "long-hug": KnownExercise("The long hug")},
)
OTHERWISE = {
    "a file deleted": ({"known": {"long-hug": KnownExercise("The long hug")}}, {"exercise:secret", "again:secret"}),
    "a title changed": (
        {"known": {"secret": KnownExercise("Blindfold"), "long-hug": KnownExercise("The long hug")}},
        {"exercise:secret", "again:secret", "words:7", "line:7"},
    ),
    "one more session": (
        {"sessions": (*BEFORE.sessions, Session("secret", at(9)))},
        {"exercise:secret"},
    ),
    "one more moment": ({"moments": (*BEFORE.moments, Moment(MomentKind.LOOK, at(9)))}, {"moment:look"}),
    "other words of a session": (
        {"remembered": (remembered(7, "secret", 2, words=("sad",), again=True, line="She cried."),)},
        {"words:7", "line:7"},
    ),
    "another question of the number": ({"questions": (Question(3, "Is it normal to stop?", at(7)),)}, {"question:3"}),
    "another page of a way": (
        {"ways": (LadderProgress("bit-by-bit", "Bit by bit", "Closer", {"long-hug"}),)},
        {"way:bit-by-bit"},
    ),
    "other names": ({"names": "Kim and Lou"}, {"names"}),
}


@pytest.mark.parametrize("change", OTHERWISE)
def test_chosen_line_that_says_something_else_is_out_until_chosen_again(change: str) -> None:
    what, ids = OTHERWISE[change]
    after, draft = replace(BEFORE, **what), everything(BEFORE)  # type: ignore[arg-type]
    every = available_lines(after, SPEECH)
    assert ids <= ids_in(BEFORE, draft)
    assert not ids & ids_in(after, draft)
    still = {line.id for line in every if line.id in ids}
    assert still <= {line.id for line in changed_lines(every, draft)}
    again = with_choices(draft, [line for line in every if line.id in ids])
    assert still <= ids_in(after, again)
    assert not still & {line.id for line in changed_lines(every, again)}


@pytest.mark.parametrize("change", OTHERWISE)
def test_refused_line_stays_out_whatever_becomes_of_it(change: str) -> None:
    what, ids = OTHERWISE[change]
    after = replace(BEFORE, **what)  # type: ignore[arg-type]
    before, every = available_lines(BEFORE, SPEECH), available_lines(after, SPEECH)
    draft = with_choices(SummaryDraft(), (), refused=[line for line in before if line.id in ids])
    assert not ids & {line.id for line in remaining_lines(every, draft)}
    usual = with_choices(draft, remaining_lines(every, draft))
    assert not ids & ids_in(after, usual)
    next_one = cleared_draft(usual)
    assert ids_in(after, next_one) == set()
    assert not ids & {line.id for line in remaining_lines(every, next_one)}


def test_line_chosen_and_then_refused_is_in_one_set_only() -> None:
    (names,) = (line for line in available_lines(FULL, SPEECH) if line.id == "names")
    chosen = with_choices(SummaryDraft(), [names])
    refused = with_choices(chosen, (), refused=[names])
    assert (chosen.chosen, chosen.refused) == (frozenset({LineChoice("names", "Robin and Sam")}), frozenset())
    assert (refused.chosen, refused.refused) == (frozenset(), frozenset({LineChoice("names", "Robin and Sam")}))
    assert with_choices(refused, [names]) == chosen


def test_another_time_keeps_what_is_in_and_adds_nothing() -> None:
    longer = replace(FULL, since=date(2026, 4, 1), sessions=(Session("long-hug", at(2) - 5 * DAY), *FULL.sessions))
    draft = choosing(FULL, "exercise:long-hug", "names")
    before, after = available_lines(FULL, SPEECH), available_lines(longer, SPEECH)
    moved = with_span(draft, "quarter", before, after)
    assert moved.span == "quarter"
    assert ids_in(longer, moved) == {"exercise:long-hug", "names"}


def summed(found: SummarySource, draft: SummaryDraft, curve: tuple[float, ...] = (0.12, 0.5, 0.9)) -> Summary:
    every = available_lines(found, SPEECH)
    return build_summary(every, draft, SPEECH, title="Our practice", span="1 to 20 May", curve=curve)


def test_the_text_as_a_whole() -> None:
    unusual = {line.id for line in available_lines(FULL, SPEECH) if not line.usual}
    out = frozenset(unusual - {"line:7", "exercise:closer"} | {"moment:phones"})
    draft = everything(FULL, "It was easier.\n\n  And quieter.  ", out)
    assert to_plain_text(summed(FULL, draft), SPEECH) == (
        "Our practice\n1 to 20 May\nRobin and Sam\n\n"
        "It was easier.\nAnd quieter.\n\n"
        "PRACTISED\n- Easier touch, Arriving: ours\n- The long hug: 2x, 2-9\n- Closer still: 1x, 10\n\n"
        "MOMENTS\n- look: 2x\n\n"
        "WARMTH\n▁▅█\na picture\n\n"
        "LIKED\n- The long hug\n\n"
        "ASK\n- How do we begin?\n\n"
        "KEPT\n- “Softer.” (The long hug, 2)\n"
    )


def test_nothing_at_all_is_a_page_too() -> None:
    assert to_plain_text(summed(material(), SummaryDraft()), SPEECH) == "Our practice\n1 to 20 May\n"


marked = st.integers(0, 9999).map(lambda number: f"w{number:04}")
texts = st.lists(marked, unique=True, min_size=0, max_size=8)


@st.composite
def lives(draw: st.DrawFn) -> SummarySource:
    """Weeks in which no two words are the same, so that each can be looked for."""
    words = iter(draw(st.lists(marked, unique=True, min_size=60, max_size=60)))
    names = [f"e-{next(words)}" for _ in range(draw(st.integers(0, 6)))]
    days = st.integers(1, 20)
    sessions = [Session(name, at(draw(days))) for name in names for _ in range(draw(st.integers(1, 3)))]
    kept = [
        remembered(number, draw(st.sampled_from(names)), draw(days), words=(next(words),), line=next(words))
        for number in range(draw(st.integers(0, 6)) if names else 0)
    ]
    return material(
        names=next(words),
        programme=next(words),
        sessions=sessions,
        moments=[Moment(kind, at(draw(days))) for kind in draw(st.lists(st.sampled_from(MomentKind)))],
        remembered=kept,
        questions=[Question(number, next(words), at(2)) for number in range(draw(st.integers(0, 6)))],
        ways=[LadderProgress(name, next(words), next(words), ()) for name in names[:2]],
        known={name: KnownExercise(next(words), draw(st.booleans())) for name in names},
    )


@given(life=lives(), data=st.data())
def test_every_line_that_is_chosen_and_no_other_is_in_the_text(life: SummarySource, data: st.DataObject) -> None:
    every = available_lines(life, SPEECH)
    ids = data.draw(st.lists(st.sampled_from([line.id for line in every]), unique=True))
    assert len({line.id for line in every}) == len(every)
    text = to_plain_text(summed(life, choosing(life, *ids)), SPEECH)
    rows = {row.removeprefix("- ").split(":")[0].split(" (")[0] for row in text.splitlines()[2:]}
    chosen = {*ids}
    for line in every:
        if line.group is SummaryTopic.WARMTH:
            assert ("a picture" in text) is (line.id in chosen)
        else:
            others = {each.words for each in every if each.id in chosen and each.id != line.id}
            assert (line.words in rows) is (line.id in chosen or line.words in others)


HOSTILE = "A\nB\u2028C\u202eD\x00\x07E\ud800" + "x" * 1000


def test_titles_are_one_line_and_bounded() -> None:
    hostile = material(
        names=HOSTILE,
        programme=HOSTILE,
        sessions=(Session("x", at(2)),),
        remembered=(remembered(1, "x", 2, line=HOSTILE, words=(HOSTILE,)),),
        questions=(Question(1, HOSTILE, at(2)), Question(2, " \n\x00", at(2))),
        ways=(LadderProgress("y", HOSTILE, HOSTILE, ()),),
        known={"x": KnownExercise(HOSTILE)},
    )
    found = available_lines(hostile, SPEECH)
    assert all(line.words.startswith(("A B CD E", "“A B CD E", "curve")) for line in found)
    assert all(
        len(line.words)
        <= (MAX_LINE_CHARS if line.group in (SummaryTopic.KEPT, SummaryTopic.ASK) else MAX_TITLE_CHARS) + 2
        for line in found
    )
    assert "question:2" not in {line.id for line in found}
    text = to_plain_text(summed(hostile, everything(hostile, HOSTILE)), SPEECH)
    text.encode("utf-8")
    assert max(map(len, text.splitlines())) <= WIDTH
    assert not {"\u202e", "\x00", "\u2028"} & {*text}


def test_words_at_the_top_have_an_end() -> None:
    assert len(summed(FULL, SummaryDraft("word " * 1000)).from_us) <= MAX_FOREWORD_CHARS


def test_the_curve_is_drawn_with_no_more_than_a_line_has_room_for() -> None:
    curve = tuple(number / 1000 for number in range(1001))
    text = to_plain_text(summed(FULL, everything(FULL), curve), SPEECH)
    (bars,) = [line for line in text.splitlines() if BARS[0] in line]
    assert (bars[0], bars[-1], len(bars)) == (BARS[0], BARS[-1], 56)
    assert "▁" not in to_plain_text(summed(FULL, everything(FULL, but=frozenset({"warmth"}))), SPEECH)
    assert "WARMTH" not in to_plain_text(summed(FULL, everything(FULL), ()), SPEECH)


def test_curve_of_two_days_in_half_lives() -> None:
    """2 at the end of the first day; 2 * 0.5 ** 0.5 + 2 + 1 at the end of the second, by hand."""
    life = material(since=date(2026, 5, 19), sessions=(Session("long-hug", at(19)), Session("long-hug", at(20))))
    life = replace(life, moments=(Moment(MomentKind.LOOK, at(20, 9)),))
    found = curve_of(life, everything(life))
    assert [x for x, _ in found.points] == [0.0, 1.0]
    assert [warm for _, warm in found.points] == pytest.approx([0.25510, 0.39085], abs=1e-5)
    assert found.marks == found.points


@given(life=lives(), more=lives(), data=st.data())
def test_curve_tells_nothing_of_lines_that_are_out(
    life: SummarySource, more: SummarySource, data: st.DataObject
) -> None:
    """What is done besides, before and after, at whatever time of day, makes no difference to it."""
    ids = data.draw(st.lists(st.sampled_from([line.id for line in available_lines(life, SPEECH)]), unique=True))
    draft = choosing(life, *ids, "warmth")
    hours = st.integers(0, 23)
    besides = [replace(each, exercise=f"more-{each.exercise}") for each in more.sessions]
    out = [kind for kind in MomentKind if f"moment:{kind.value}" not in ids]
    noted = [Moment(kind, at(data.draw(st.integers(1, 20)))) for kind in out]
    early = [Session(name, at(1) - DAY) for name in {each.exercise for each in life.sessions}]
    mine = [replace(each, at=each.at.replace(hour=data.draw(hours))) for each in life.sessions]
    fuller = replace(life, sessions=[*mine, *besides, *early], moments=[*life.moments, *noted])
    assert curve_of(fuller, draft, life) == curve_of(life, draft)
    assert len(curve_of(life, draft).points) in (0, 20)


def test_curve_without_anything_in_it_is_left_out() -> None:
    assert curve_of(FULL, choosing(FULL, "warmth")) == SummaryCurve()
    assert curve_of(FULL, choosing(FULL, "exercise:long-hug")) == SummaryCurve()
    assert curve_of(FULL, everything(FULL)).points


def curve_of(life: SummarySource, draft: SummaryDraft, seen: SummarySource | None = None) -> SummaryCurve:
    """The curve of what was done in `life`, with the lines of `seen` chosen by `draft`."""
    chosen = chosen_lines(available_lines(seen or life, SPEECH), draft)
    return draw_curve(chosen, contributions(life, lambda _: 2.0), life.since, TODAY)


@given(room=st.integers(3, 60), asked=st.integers(0, 30), kept=st.integers(0, 60), practised=st.integers(0, 40))
def test_what_has_no_room_is_told_and_what_has_is_there(room: int, asked: int, kept: int, practised: int) -> None:
    def rows(summary: Summary) -> int:
        return sum(len(each.lines) + bool(each.more) for each in summary.sections)

    crowd = material(
        sessions=[Session(f"e{number}", at(2)) for number in range(practised)],
        remembered=[remembered(number, "long-hug", 2, line=f"L{number}") for number in range(kept)],
        questions=[Question(number, f"Q{number}", at(2)) for number in range(asked)],
        known={f"e{number}": KnownExercise(f"E{number}") for number in range(practised)}
        | {"long-hug": KnownExercise("H")},
    )
    whole = summed(crowd, everything(crowd, but=frozenset({"warmth"})))
    least = sum(2 if len(each.lines) > 1 else 1 for each in whole.sections)
    held = fit_summary(whole, lambda summary: rows(summary) <= max(room, least), SPEECH)
    assert rows(held) <= max(room, least)
    for section, before in zip(held.sections, whole.sections, strict=True):
        left = len(before.lines) - len(section.lines)
        assert section.lines == before.lines[: len(section.lines)]
        assert section.lines
        assert section.more == (f"and {left} more" if left else "")
    if rows(whole) <= room:
        assert held == whole
