"""Test export and import: nothing is changed, doubled or imported in part."""

import csv
import json
import re
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guided.practice.backup import export, import_json
from guided.practice.backup.document_merge import add_document
from guided.practice.backup.export import to_csv_files, to_json
from guided.practice.backup.export_tables import TABLES
from guided.practice.backup.import_json import DocumentError, DocumentLocation, DocumentProblem, read_document
from guided.practice.inviting import Inviting
from guided.practice.ladder_state import LadderState, PendingRung
from guided.practice.our_time import OurTime
from guided.practice.plan import Agreement
from guided.practice.reminders import ReminderDay, ReminderHistory
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.problems import StoreError
from guided.practice.storage.records import LineChoice, MomentKind, Reflection, SummaryDraft
from guided.practice.tender_days import TenderDays
from tests.guided.practice.storage.filled_journal import DAY, NOW, PHRASES, everything, fill
from tests.guided.practice.storage.key_material import KEY
from tests.paths import ROOT

PRIVACY = (ROOT / "docs" / "privacy.md").read_text("utf-8")
DEFAULT = settings.get_profile("default")


def journal_in(folder: Path) -> Journal:
    found = open_journal(folder / "journal.db")
    assert found.problem is None
    return found.journal


def written(journal: Journal) -> bytes:
    return to_json(everything(journal)).encode()


@pytest.fixture
def full(tmp_path: Path) -> Journal:
    journal = journal_in(tmp_path / "full")
    fill(journal)
    return journal


@pytest.fixture
def empty(tmp_path: Path) -> Journal:
    return journal_in(tmp_path / "empty")


def test_the_list_of_what_is_kept_is_that_of_the_file(empty: Journal) -> None:
    """A table or a column that is new must be written out too."""
    connection = empty._connection
    found = {
        table: {column[1] for column in connection.execute(f"PRAGMA table_info({table})")}
        for (table,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        )
    }
    assert found == {table.name: {table.key, *table.columns} for table in TABLES}


def test_a_journal_that_a_passphrase_locks_takes_it_in_too(full: Journal, tmp_path: Path) -> None:
    locked = open_journal(tmp_path / "locked.db", key=KEY).journal
    document = read_document(written(full))
    assert add_document(locked, document) == document.entries
    assert written(locked) == written(full)
    assert add_document(locked, document) == 0
    locked.close()


@pytest.mark.parametrize("said", [str(export.__doc__), PRIVACY], ids=["here", "page"])
def test_all_of_it_is_described(full: Journal, said: str) -> None:
    for table in TABLES:
        for name in (table.name, *table.names, *(part for field in table.fields for part in field.parts)):
            assert f"`{name}`" in said, name
    assert all(everything(full)[table.name] for table in TABLES)


def test_it_reads_as_plain_words(full: Journal) -> None:
    said = json.loads(written(full))
    assert (said["format"], said["version"]) == ("guided-journal", 3)
    assert said["sessions"][2] == {"number": 3, "exercise": "long-hug", "at": "2026-05-04T20:15:00+10:00"}
    assert said["reflections"][0] == {
        "session": 1,
        "words": ["ruhig", "warm"],
        "closeness": 0.75,
        "again": True,
        "line": PHRASES[0],
    }
    assert said["away"][1] == {"since": "2026-05-04T10:15:00+00:00", "until": None}
    assert said["ladders"][0]["later"] == {"rung": 6, "at": "2026-05-05T20:15:00+10:00"}
    assert said["agreement"][0]["agreed"]["call"] == "2026-05-20"
    assert said["tender"] == [{"first": "2026-05-04", "days": 3, "every": 28}]
    assert said["our_time"] == [{"day": 3, "at": "20:30:00"}, {"day": 6, "at": "10:00:00"}]
    assert said["our_next"] == [{"at": "2026-05-08T20:30:00"}]
    assert said["inviting"] == [{"since": "2026-05-04", "first": 1}]
    lines = written(full).decode().splitlines()
    assert sum(line.startswith('{"') for line in lines) == read_document(written(full)).entries


def test_elsewhere_it_is_the_same_and_written_out_again_too(full: Journal, empty: Journal) -> None:
    before = written(full)
    assert add_document(empty, read_document(before)) == read_document(before).entries == 27
    assert written(empty) == before
    assert (empty.agreement(), empty.tender(), empty.ladder_states()) == (
        *(full.agreement(), full.tender()),
        full.ladder_states(),
    )
    assert empty.sessions() == full.sessions()
    assert [each.reflection for each in empty.reflections()] == [each.reflection for each in full.reflections()]


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TIMES = st.builds(
    lambda at, east: at.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=east))),
    st.datetimes(datetime.fromisoformat("1971-01-01"), datetime.fromisoformat("2150-01-01")),
    st.sampled_from([-570, -60, 0, 90, 600]),
)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
HOURS = st.dictionaries(st.integers(0, 6), st.times()).map(lambda hours: dict(sorted(hours.items())))
LOCAL_TIMES = st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2100-01-01"))
REFLECTIONS = st.builds(
    Reflection, st.lists(WORDS, max_size=2).map(tuple), st.none() | st.floats(0, 1), st.booleans(), WORDS
)
STANDINGS = st.builds(
    LadderState,
    rung=st.integers(0, 14),
    later=st.none() | st.builds(PendingRung, st.integers(0, 14), TIMES),
    days=st.lists(DAYS, max_size=3).map(tuple),
    more=st.integers(0, 3),
    from_above=st.booleans(),
    no_offer_before=st.none() | DAYS,
)
AGREEMENTS = st.builds(
    Agreement,
    programme=WORDS,
    begun=DAYS,
    week_begun=DAYS,
    week=st.integers(0, 9),
    own=st.lists(WORDS, max_size=3).map(tuple),
    call=st.none() | DAYS,
    called=st.none() | DAYS,
    paused=st.booleans(),
)
CHOICES = st.frozensets(st.builds(LineChoice, WORDS, WORDS, WORDS), max_size=3)
GIVEN = st.lists(
    st.builds(ReminderDay, DAYS, st.none() | st.times(), st.integers(0, 3), st.booleans()),
    max_size=3,
    unique_by=lambda d: d.day,
).map(lambda days: ReminderHistory(frozenset(days)))
DOINGS = st.lists(
    st.one_of(
        st.tuples(st.just("session"), WORDS, TIMES, st.none() | REFLECTIONS),
        st.tuples(st.just("moment"), st.sampled_from(MomentKind), TIMES),
        st.tuples(st.just("question"), WORDS, TIMES),
        st.tuples(st.just("leave"), TIMES),
        st.tuples(st.just("back"), TIMES),
        st.tuples(st.just("ladder"), WORDS, STANDINGS),
        st.tuples(st.just("agree"), AGREEMENTS),
        st.tuples(st.just("draft"), st.builds(SummaryDraft, WORDS, WORDS, CHOICES, CHOICES)),
        st.tuples(st.just("reminded"), GIVEN),
        st.tuples(st.just("turn"), st.integers(-2000, 2000)),
        st.tuples(st.just("our time"), st.builds(OurTime, HOURS, st.none() | LOCAL_TIMES)),
        st.tuples(st.just("inviting"), st.builds(Inviting, DAYS, st.integers(0, 1))),
        st.tuples(st.just("tender"), st.builds(TenderDays, DAYS, st.integers(1, 31), st.none() | st.integers(1, 366))),
    ),
    max_size=12,
)


def session(journal: Journal, name: str, at: datetime, reflection: Reflection | None) -> None:
    number = journal.add_session(name, at)
    if reflection is not None:
        journal.save_reflection(number, reflection)


DO = {
    "session": session,
    "moment": Journal.add_moment,
    "question": Journal.add_question,
    "leave": Journal.leave,
    "back": Journal.come_back,
    "ladder": Journal.save_ladder_state,
    "agree": Journal.save_agreement,
    "tender": Journal.save_tender_days,
    "draft": Journal.save_draft,
    "reminded": Journal.save_reminder_history,
    "turn": Journal.add_turn,
    "our time": Journal.save_our_time,
    "inviting": Journal.save_inviting,
}


def do(journal: Journal, doings: list[tuple[Any, ...]]) -> None:
    for what, *given_ in doings:
        DO[what](journal, *given_)


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A new folder each time."""
    base, numbers = tmp_path_factory.mktemp("journals"), count()
    return lambda: base / str(next(numbers))


@settings(DEFAULT, max_examples=60, deadline=None)
@given(DOINGS)
def test_whatever_they_kept_comes_back_byte_by_byte(places: Any, doings: list[tuple[Any, ...]]) -> None:
    with closing(journal_in(places())) as here, closing(journal_in(places())) as elsewhere:
        do(here, doings)
        before = written(here)
        assert add_document(elsewhere, read_document(before)) == read_document(before).entries
        assert written(elsewhere) == before
        assert add_document(here, read_document(before)) == add_document(elsewhere, read_document(before)) == 0
        assert written(here) == written(elsewhere) == before


@settings(DEFAULT, max_examples=40, deadline=None)
@given(DOINGS, DOINGS)
def test_whatever_is_there_already_stays_as_it_is(places: Any, ours: list[Any], theirs: list[Any]) -> None:
    with closing(journal_in(places())) as here, closing(journal_in(places())) as elsewhere:
        do(here, ours)
        do(elsewhere, theirs)
        before = json.loads(written(here))
        came = read_document(written(elsewhere))
        add_document(here, came)
        after = json.loads(written(here))
        for name in ("moments", "questions", "away", "ladders", "agreement", "tender", "reminded", "turns"):
            assert all(each in after[name] for each in before[name])
            assert not before[name] or name not in ("agreement", "tender") or after[name] == before[name]
        assert told(before).items() <= told(after).items()
        assert add_document(here, came) == 0


def test_ladder_that_was_put_away_is_not_begun_by_an_export_from_before(tmp_path: Path) -> None:
    """Its limits go on; bringing in where they were would take them away."""
    with closing(journal_in(tmp_path)) as here:
        here.save_ladder_state("slowly", LadderState(rung=7))
        before = read_document(written(here))
        here.save_ladder_state("slowly", LadderState(rung=2, later=PendingRung(7, NOW + 7 * DAY), from_above=True))
        here.shelve_ladder("slowly")
        after = here.shelved_ladder_state("slowly")
        assert add_document(here, before) == 0
        assert (here.ladder_state("slowly"), here.shelved_ladder_state("slowly")) == (None, after)


def told(said: dict[str, Any]) -> dict[tuple[Any, ...], Any]:
    """Each session, the how-manieth of its kind, and what they kept of it where they did."""
    kept = {each["session"]: {**each, "session": 0} for each in said["reflections"]}
    seen: dict[Any, int] = {}
    found = {}
    for each in said["sessions"]:
        key = each["exercise"], each["at"]
        seen[key] = seen.get(key, 0) + 1
        if each["number"] in kept:
            found[(*key, seen[key])] = kept[each["number"]]
    return found


def test_what_is_in_both_is_not_doubled_and_the_rest_is_added(tmp_path: Path, full: Journal) -> None:
    before = read_document(written(full))
    full.add_session("new-here", NOW + DAY)
    full.add_moment(MomentKind.HAND, NOW + DAY)
    with closing(journal_in(tmp_path / "other")) as other:
        other.add_session("closing", NOW - 2 * DAY)
        other.add_session("slow-breath", NOW - DAY)
        other.add_question("Another one", NOW)
        came = read_document(written(other))
    assert add_document(full, came) == 2
    assert [each.exercise for each in full.sessions()] == ["long-hug", "closing", "slow-breath", "long-hug", "new-here"]
    assert [each.words for each in full.questions()] == [PHRASES[1], "Another one"]
    assert add_document(full, before) == 0


def test_document_of_first_version_is_read_with_nothing_chosen(full: Journal, empty: Journal) -> None:
    said = json.loads(written(full))
    said["version"] = 1
    for name in ("reminded", "turns", "our_time", "our_next", "inviting"):
        del said[name]
    said["summary"] = [{"words": "Hello.", "turned": ["names", "line:1"]}]
    document = read_document(json.dumps(said).encode())
    assert add_document(empty, document) == document.entries
    assert empty.draft() == SummaryDraft("Hello.")
    assert empty.questions() == full.questions()
    said["summary"] = [{"words": "Hello.", "turned": [], "more": ""}]
    with pytest.raises(DocumentError):
        read_document(json.dumps(said).encode())


def test_document_of_second_version_is_read_without_hours_or_turns(full: Journal, empty: Journal) -> None:
    said = json.loads(written(full))
    said["version"] = 2
    for name in ("our_time", "our_next", "inviting"):
        del said[name]
    document = read_document(json.dumps(said).encode())
    assert add_document(empty, document) == document.entries
    assert (empty.our_time(), empty.inviting(), empty.draft()) == (OurTime(), None, full.draft())


def test_hour_of_a_weekday_that_is_there_already_stays_as_it_is(full: Journal, empty: Journal) -> None:
    empty.save_our_time(OurTime({3: time(7)}))
    add_document(empty, read_document(written(full)))
    assert empty.our_time().hours == {3: time(7), 6: time(10)}


def test_question_brought_in_never_takes_the_number_of_one_that_was_let_go(tmp_path: Path, empty: Journal) -> None:
    first = empty.add_question("Ask about the wedding", NOW)
    empty.save_draft(SummaryDraft(chosen=frozenset({LineChoice(f"question:{first}", "Ask about the wedding")})))
    empty.delete_question(first)
    with closing(journal_in(tmp_path / "other")) as other:
        other.add_question("Is it normal to stop?", NOW)
        came = read_document(written(other))
    add_document(empty, came)
    assert [each.number for each in empty.questions()] == [first + 1]


def test_a_stretch_of_being_away_that_is_over_never_lasts_again(tmp_path: Path, empty: Journal) -> None:
    with closing(journal_in(tmp_path / "other")) as other:
        other.leave(NOW - 9 * DAY)
        came = read_document(written(other))
    empty.leave(NOW - 5 * DAY)
    empty.come_back(NOW - 4 * DAY)
    assert add_document(empty, came) == 0
    assert len(empty.away) == 1


def test_what_they_keep_of_a_session_is_added_to_the_same_session(tmp_path: Path, empty: Journal) -> None:
    empty.add_session("long-hug", NOW)
    with closing(journal_in(tmp_path / "other")) as other:
        other.save_reflection(other.add_session("long-hug", NOW), Reflection(("calm",)))
        came = read_document(written(other))
    assert add_document(empty, came) == 1
    (found,) = empty.reflections()
    assert (found.number, found.reflection) == (1, Reflection(("calm",)))


def test_a_row_that_makes_no_sense_is_left_out(full: Journal) -> None:
    full._connection.execute("UPDATE sessions SET east_of_utc = 99999 WHERE id = 1")
    full._connection.execute("UPDATE moments SET at = 'then' WHERE id = 1")
    full._connection.execute("UPDATE ladders SET days = 'yesterday' WHERE name = 'another-way'")
    said = json.loads(written(full))
    assert [each["exercise"] for each in said["sessions"]] == ["closing", "long-hug"]
    assert [each["session"] for each in said["reflections"]] == [2]
    assert (len(said["moments"]), len(said["ladders"])) == (len(MomentKind) - 1, 1)


@pytest.mark.parametrize(
    ("change", "why", "place"),
    [
        (lambda said: said.update(format="other"), DocumentProblem.FOREIGN, DocumentLocation()),
        (lambda said: said.pop("version"), DocumentProblem.FOREIGN, DocumentLocation()),
        (
            lambda said: said["our_time"][0].update(day=7),
            DocumentProblem.WRONG,
            DocumentLocation(table="our_time", entry=1, name="day"),
        ),
        (
            lambda said: said["our_next"][0].update(at="2026-05-08T20:30:00+02:00"),
            DocumentProblem.WRONG,
            DocumentLocation(table="our_next", entry=1, name="at"),
        ),
        (
            lambda said: said["inviting"][0].update(first=2),
            DocumentProblem.WRONG,
            DocumentLocation(table="inviting", entry=1, name="first"),
        ),
        (lambda said: said.update(version=4), DocumentProblem.NEWER, DocumentLocation()),
        (lambda said: said.update(more=[]), DocumentProblem.UNKNOWN, DocumentLocation(name="more")),
        (lambda said: said.pop("away"), DocumentProblem.MISSING, DocumentLocation(name="away")),
        (lambda said: said.update(moments={}), DocumentProblem.WRONG, DocumentLocation(table="moments")),
        (
            lambda said: said["moments"].append("a smile"),
            DocumentProblem.WRONG,
            DocumentLocation(table="moments", entry=8),
        ),
        (
            lambda said: said["moments"][2].pop("at"),
            DocumentProblem.MISSING,
            DocumentLocation(table="moments", entry=3, name="at"),
        ),
        (
            lambda said: said["moments"][2].update(who="a"),
            DocumentProblem.UNKNOWN,
            DocumentLocation(table="moments", entry=3, name="who"),
        ),
        (
            lambda said: said["sessions"][0].update(at="2026-05-04T20:15:00"),
            DocumentProblem.WRONG,
            DocumentLocation(table="sessions", entry=1, name="at"),
        ),
        (
            lambda said: said["sessions"][0].update(exercise=3),
            DocumentProblem.WRONG,
            DocumentLocation(table="sessions", entry=1, name="exercise"),
        ),
        (
            lambda said: said["questions"][0].update(words="x" * 20_001),
            DocumentProblem.WRONG,
            DocumentLocation(table="questions", entry=1, name="words"),
        ),
        (
            lambda said: said["questions"][0].update(words="\ud800"),
            DocumentProblem.WRONG,
            DocumentLocation(table="questions", entry=1, name="words"),
        ),
        (
            lambda said: said["reflections"][0].update(closeness=2),
            DocumentProblem.WRONG,
            DocumentLocation(table="reflections", entry=1, name="closeness"),
        ),
        (
            lambda said: said["reflections"][0].update(session=9),
            DocumentProblem.WRONG,
            DocumentLocation(table="reflections", entry=1, name="session"),
        ),
        (
            lambda said: said["reflections"][1].update(session=1),
            DocumentProblem.TWICE,
            DocumentLocation(table="reflections", entry=2, name="session"),
        ),
        (
            lambda said: said["sessions"][1].update(number=1),
            DocumentProblem.TWICE,
            DocumentLocation(table="sessions", entry=2, name="number"),
        ),
        (
            lambda said: said["ladders"][0].update(rung=-1),
            DocumentProblem.WRONG,
            DocumentLocation(table="ladders", entry=1, name="rung"),
        ),
        (
            lambda said: said["ladders"][0].update(later={"rung": 1}),
            DocumentProblem.WRONG,
            DocumentLocation(table="ladders", entry=1, name="later"),
        ),
        (
            lambda said: said["agreement"][0].update(agreed=[]),
            DocumentProblem.WRONG,
            DocumentLocation(table="agreement", entry=1, name="agreed"),
        ),
        (
            lambda said: said["away"][0].update(since="0001-01-01T00:00:00+00:00"),
            DocumentProblem.WRONG,
            DocumentLocation(table="away", entry=1, name="since"),
        ),
        (
            lambda said: said["moments"][0].update(at="9999-12-31T00:00:00+00:00"),
            DocumentProblem.WRONG,
            DocumentLocation(table="moments", entry=1, name="at"),
        ),
        (
            lambda said: said["agreement"][0]["agreed"].update(called="0001-01-01"),
            DocumentProblem.WRONG,
            DocumentLocation(table="agreement", entry=1, name="agreed"),
        ),
        (
            lambda said: said["tender"][0].update(first="9999-12-31"),
            DocumentProblem.WRONG,
            DocumentLocation(table="tender", entry=1, name="first"),
        ),
        (
            lambda said: said["tender"].append(said["tender"][0]),
            DocumentProblem.TOO_LARGE,
            DocumentLocation(table="tender"),
        ),
        (
            lambda said: said["tender"][0].update(days=0),
            DocumentProblem.WRONG,
            DocumentLocation(table="tender", entry=1, name="days"),
        ),
    ],
)
def test_what_is_wrong_with_a_document_is_said_with_its_place(
    full: Journal, change: Any, why: DocumentProblem, place: DocumentLocation
) -> None:
    said = json.loads(written(full))
    change(said)
    with pytest.raises(DocumentError) as refused:
        read_document(json.dumps(said).encode())
    assert (refused.value.problem, refused.value.location) == (why, place)


@pytest.mark.parametrize(
    ("data", "why", "line"),
    [
        (b"", DocumentProblem.NO_JSON, 1),
        (b'{\n"format": "guided-journal",\n"version" 1\n}', DocumentProblem.NO_JSON, 3),
        (b'{\n"format": "guided-\xff"}', DocumentProblem.NO_JSON, 2),
        (b'{"format": NaN}', DocumentProblem.NO_JSON, 0),
        (b"[" * 200_000, DocumentProblem.NO_JSON, 0),
        (b'{"version": ' + b"9" * 9000 + b"}", DocumentProblem.NO_JSON, 0),
        (b"[]", DocumentProblem.FOREIGN, 0),
        (b'"guided-journal"', DocumentProblem.FOREIGN, 0),
    ],
)
def test_what_is_no_document_is_none(data: bytes, why: DocumentProblem, line: int) -> None:
    with pytest.raises(DocumentError) as refused:
        read_document(data)
    assert (refused.value.problem, refused.value.location.line) == (why, line)


def test_a_document_has_an_end(monkeypatch: pytest.MonkeyPatch, full: Journal) -> None:
    whole = written(full)
    monkeypatch.setattr(import_json, "MAX_BYTES", len(whole) - 1)
    with pytest.raises(DocumentError) as refused:
        read_document(whole)
    assert refused.value.problem is DocumentProblem.TOO_LARGE


@pytest.mark.slow
@settings(DEFAULT, max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_document_is_refused_or_is_one(places: Any, data: st.DataObject) -> None:
    """Whatever bytes are wrong in it, nothing but a refusal is raised, and what is taken makes a journal."""
    with closing(journal_in(places())) as journal:
        fill(journal)
        whole = bytearray(written(journal))
        for _ in range(data.draw(st.integers(1, 4))):
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
        try:
            found = read_document(bytes(whole[: data.draw(st.sampled_from([len(whole), len(whole) // 2]))]))
        except DocumentError:
            return
        add_document(journal, found)
        read_document(written(journal))


def test_half_way_through_nothing_is_changed(full: Journal, empty: Journal) -> None:
    """The disk is full before the last of it."""
    before = written(empty)
    said = json.loads(written(full))
    said["moments"] = [{"kind": "x" * 300, "at": NOW.isoformat()} for _ in range(400)]
    (pages,) = empty._connection.execute("PRAGMA page_count").fetchone()
    empty._connection.execute(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(StoreError):
        add_document(empty, read_document(json.dumps(said).encode()))
    assert written(empty) == before
    assert empty.sessions() == ()


def test_sheets_are_read_by_spreadsheets(full: Journal) -> None:
    full.add_question('=HYPERLINK("http://x")', NOW)
    full.add_question("  +1, or -1?", NOW)
    full.add_question("@home\nund süß; ja", NOW)
    sheets = to_csv_files(everything(full))
    assert list(sheets) == [f"{table.name}.csv" for table in TABLES]
    assert all(sheet.startswith(b"\xef\xbb\xbf") for sheet in sheets.values())
    rows = {
        name: list(csv.reader(sheet.decode("utf-8-sig").splitlines(keepends=True))) for name, sheet in sheets.items()
    }
    assert rows["questions.csv"][0] == ["words", "at"]
    assert [row[0] for row in rows["questions.csv"][2:]] == [
        *('\'=HYPERLINK("http://x")', "'  +1, or -1?", "'@home\nund süß; ja")
    ]
    assert rows["sessions.csv"][1] == ["1", "long-hug", "2026-05-01T20:15:00+10:00"]
    assert rows["reflections.csv"] == [
        ["session", "words", "closeness", "again", "line"],
        ["1", "ruhig, warm", "0.75", "yes", PHRASES[0]],
        ["3", "shy", "", "no", ""],
    ]
    assert rows["ladders.csv"][0][2:4] == ["later_rung", "later_at"]
    assert rows["agreement.csv"][1][4:] == ["long-hug, closing", "2026-05-20", "no", ""]
    assert re.match(rb"\xef\xbb\xbfkind;at\r\n", to_csv_files(everything(full), ";")["moments.csv"])


def test_no_cell_is_ever_a_formula(empty: Journal) -> None:
    for words in ("=1", "+1", "-1", "@1", "\t=1", "\r=1", "\n=1", " =1", "＝1"):
        empty.add_question(words, datetime.now(UTC))
    cells = [
        row[0]
        for row in csv.reader(to_csv_files(everything(empty))["questions.csv"].decode("utf-8-sig").splitlines(True))
    ]
    assert all(cell[0] == "'" for cell in cells[1:])
