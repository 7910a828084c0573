"""Test the journal: durable, private, and repaired or set aside when damaged."""

import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import unicodedata
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.practice.ladder_state import LadderState, PendingRung
from guided.practice.plan import Agreement
from guided.practice.reminders import ReminderDay, ReminderHistory
from guided.practice.storage import journal as journals
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.problems import StoreError, StoreProblem
from guided.practice.storage.records import LineChoice, Moment, MomentKind, Reflection, Session, SummaryDraft
from guided.practice.storage.store import open_store, read_in_memory
from guided.practice.tender_days import TenderDays
from guided.practice.warmth import Absence
from tests.guided.practice.storage.journal_files import NOW, STANDING, everything_in, has_no_trouble, journal_file
from tests.paths import ROOT


def test_moments_are_noted_with_what_they_were(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_moment(MomentKind.LOOK, NOW)
    journal.add_moment(MomentKind.HAND, NOW - timedelta(hours=3))
    journal.close()
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        file.execute("INSERT INTO moments (kind, at, east_of_utc) VALUES ('a kind to come', 1, 0)")
        file.commit()
    again = has_no_trouble(tmp_path)
    assert again.moments() == (Moment(MomentKind.HAND, NOW - timedelta(hours=3)), Moment(MomentKind.LOOK, NOW))
    assert again.moments(NOW - timedelta(hours=1)) == (Moment(MomentKind.LOOK, NOW),)


def test_a_moment_can_be_taken_back(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.delete_moment(1)
    _, second, _ = (journal.add_moment(kind, NOW) for kind in (MomentKind.LOOK, MomentKind.QUESTION, MomentKind.HAND))
    journal.delete_moment(second)
    journal.close()
    assert [each.kind for each in has_no_trouble(tmp_path).moments()] == [MomentKind.LOOK, MomentKind.HAND]
    assert b"question" not in everything_in(tmp_path).replace(b"questions", b"")


def test_a_stretch_away_that_makes_no_sense_hides_no_other(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.leave(NOW)
    journal.come_back(NOW)
    for since, until in ((-62_135_596_800, None), (10**15, None), (5, "then")):
        journal._connection.execute("INSERT INTO away VALUES (?, ?)", (since, until))
    assert journal.away == (Absence(NOW, NOW),)


def test_they_may_be_away_and_come_back(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    for at in (NOW, NOW + timedelta(days=1)):
        journal.leave(at)
    assert journal.away == (Absence(NOW),)
    journal.come_back(NOW + timedelta(days=3))
    journal.come_back(NOW + timedelta(days=4))
    journal.leave(NOW + timedelta(days=9))
    journal.come_back(NOW + timedelta(days=8))  # a clock was set back meanwhile
    journal.close()
    nine = NOW + timedelta(days=9)
    assert has_no_trouble(tmp_path).away == (Absence(NOW, NOW + timedelta(days=3)), Absence(nine, nine))


def test_an_agreement_takes_the_place_of_the_one_before_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    assert journal.agreement() is None
    first = Agreement(programme="a-first-programme", begun=NOW.date(), week_begun=NOW.date())
    second = Agreement(
        programme="", own=("long-hug", "closing"), begun=NOW.date(), week_begun=NOW.date(), call=date(2026, 5, 9)
    )
    journal.save_agreement(first)
    assert journal.agreement() == first
    journal.save_agreement(second)
    journal.close()
    assert has_no_trouble(tmp_path).agreement() == second
    assert b"a-first-programme" not in everything_in(tmp_path)


def test_a_summary_that_was_begun_is_there_the_next_time_and_leaves_nothing_once_it_is_made(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    assert journal.draft() == SummaryDraft()
    later = SummaryDraft(
        "Ein späterer “Satz”", "month", frozenset({RAIN}), frozenset({LineChoice("warmth", "The curve")})
    )
    journal.save_draft(SummaryDraft("An earlier wording", "", frozenset({LineChoice("exercise:long-hug", "A hug")})))
    journal.save_draft(later)
    journal.close()
    assert b"An earlier wording" not in everything_in(tmp_path)
    again = has_no_trouble(tmp_path)
    assert again.draft() == later
    again.save_draft(SummaryDraft())
    again.close()
    assert "späterer".encode() not in everything_in(tmp_path)
    assert has_no_trouble(tmp_path).draft() == SummaryDraft()


@pytest.mark.parametrize("chosen", ["", "{", '{"a": 1}', "3", "[3]", '[{"line": "names"}]', "[" * 100_000])
def test_a_summary_that_makes_no_sense_was_not_begun(tmp_path: Path, chosen: str) -> None:
    has_no_trouble(tmp_path).close()
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        file.execute("INSERT INTO summary VALUES (1, '', '', ?, '[]')", (chosen,))
        file.commit()
    assert has_no_trouble(tmp_path).draft() == SummaryDraft()


@pytest.mark.parametrize("agreed", ["", "[]", "{}", '{"programme": 3}', "[" * 100_000])
def test_an_agreement_that_makes_no_sense_is_none(tmp_path: Path, agreed: str) -> None:
    has_no_trouble(tmp_path).close()
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        file.execute("INSERT INTO agreement VALUES (1, ?)", (agreed,))
        file.commit()
    assert has_no_trouble(tmp_path).agreement() is None


def test_what_is_noted_is_there_the_next_time(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    journal.add_session("closing", NOW - timedelta(days=1))
    journal.add_session("long-hug", NOW - timedelta(days=2))
    journal.save_ladder_state("little-by-little", STANDING)
    journal.close()
    again = has_no_trouble(tmp_path)
    assert [(each.exercise, each.at) for each in again.sessions()] == [
        ("long-hug", NOW - timedelta(days=2)),
        ("closing", NOW - timedelta(days=1)),
        ("long-hug", NOW),
    ]
    assert again.sessions()[0].at.utcoffset() == timedelta(hours=10)
    assert [each.exercise for each in again.sessions(NOW - timedelta(days=1))] == ["closing", "long-hug"]
    assert again.last_done() == {"long-hug": NOW, "closing": NOW - timedelta(days=1)}
    assert again.ladder_state("little-by-little") == STANDING
    assert again.ladder_state("another") is None
    again.shelve_ladder("little-by-little")
    assert again.ladder_state("little-by-little") is None
    again.close()


def test_ladder_stored_with_accents_apart_is_the_same_ladder(tmp_path: Path) -> None:
    apart, composed = (unicodedata.normalize(form, "schritt für schritt") for form in ("NFD", "NFC"))
    journal = has_no_trouble(tmp_path)
    journal.save_ladder_state(composed, STANDING)
    journal.close()
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        file.execute("UPDATE ladders SET name = ?", (apart,))
        file.commit()
    again = has_no_trouble(tmp_path)
    assert again.ladder_states() == {composed: STANDING}
    assert again.other_ladder_states(composed) == ()
    again.shelve_ladder(composed)
    assert again.shelved_ladder_state(composed) == STANDING
    again.save_ladder_state(composed, STANDING)
    assert again.ladder_state(composed) == STANDING
    assert again.shelved_ladder_state(composed) is None


def test_ladder_put_away_is_begun_no_more_and_its_limits_stay_until_it_is_begun_again(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    other = LadderState(rung=2)
    journal.save_ladder_state("little-by-little", STANDING)
    journal.save_ladder_state("another", other)
    journal.shelve_ladder("little-by-little")
    journal.shelve_ladder("never begun")
    journal.close()
    again = has_no_trouble(tmp_path)
    assert again.ladder_states() == {"another": other}
    assert again.shelved_ladder_state("little-by-little") == STANDING
    assert again.shelved_ladder_state("another") is None
    assert again.other_ladder_states("another") == (STANDING,)
    assert again.other_ladder_states("little-by-little") == (other,)
    again.save_ladder_state("little-by-little", other)
    assert again.shelved_ladder_state("little-by-little") is None
    assert again.ladder_states() == {"another": other, "little-by-little": other}
    again.shelve_ladder("little-by-little")
    assert again.shelved_ladder_state("little-by-little") == other
    again.close()


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(
    st.builds(
        LadderState,
        rung=st.integers(0, 14),
        later=st.none() | st.builds(PendingRung, st.integers(0, 14), st.datetimes(timezones=st.just(UTC))),
        days=st.lists(DAYS, max_size=3).map(tuple),
        more=st.integers(0, 3),
        from_above=st.booleans(),
        no_offer_before=st.none() | DAYS,
    )
)
def test_any_standing_is_kept_as_it_is(standing: LadderState) -> None:
    journal = Journal(open_store(Path("/nowhere/at/all"), journals.VERSIONS).connection)
    journal.save_ladder_state("x", standing)
    assert journal.ladder_state("x") == standing
    journal.close()


def test_it_is_for_its_owner_alone_from_the_first_byte(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        journal = has_no_trouble(tmp_path)
        journal.add_session("long-hug", NOW)
        files = list(journal_file(tmp_path).parent.iterdir())
        assert len(files) == 3
        assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600] * 3
        assert stat.S_IMODE(journal_file(tmp_path).parent.stat().st_mode) == 0o700
    finally:
        os.umask(old)
    journal.close()


def test_permissions_that_were_too_wide_are_narrowed(tmp_path: Path) -> None:
    has_no_trouble(tmp_path).close()
    journal_file(tmp_path).chmod(0o644)
    journal_file(tmp_path).parent.chmod(0o755)
    has_no_trouble(tmp_path).close()
    assert stat.S_IMODE(journal_file(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE(journal_file(tmp_path).parent.stat().st_mode) == 0o700


def test_it_is_set_to_be_durable_and_to_forget(tmp_path: Path) -> None:
    connection = open_store(journal_file(tmp_path), journals.VERSIONS).connection
    told = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in
            ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "user_version")}  # fmt: skip
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "user_version": len(journals.VERSIONS),
    }
    connection.close()


def test_nothing_of_an_earlier_standing_is_left_in_any_byte(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    for day in range(1, 29):
        journal.save_ladder_state(
            "ladder", LadderState(rung=5, days=(date(2031, 2, day),), no_offer_before=date(2032, 3, day))
        )
    assert b"2032-03-28" in everything_in(tmp_path)
    journal.save_ladder_state("ladder", LadderState(rung=5))
    left = everything_in(tmp_path)
    assert b"2031-02" not in left
    assert b"2032-03" not in left
    journal.close()


def test_every_byte_is_read_and_says_nothing_of_who_or_what_happened(tmp_path: Path) -> None:
    """All texts in the files are the schema, names of exercises and ladders, and dates."""
    journal = has_no_trouble(tmp_path)
    for n in range(40):
        number = journal.add_session(f"exercise-{n:02}", NOW + timedelta(days=n))
        journal.save_reflection(number, Reflection(("warm", "calm"), 0.5, True, "The rain."))
        journal.add_question("How long is long?", NOW)
        journal.save_tender_days(TenderDays(NOW.date(), 3, 28))
        journal.save_draft(SummaryDraft("Hello.", "", frozenset({LineChoice(f"line:{n}", "“The rain.”")})))
        journal.save_reminder_history(ReminderHistory(frozenset({ReminderDay(NOW.date(), NOW.time(), 1)})))
        journal.add_turn(n)
        journal.save_ladder_state("little-by-little", STANDING)
        journal.add_moment(MomentKind.SMILE, NOW + timedelta(days=n))
        journal.leave(NOW + timedelta(days=n))
        journal.come_back(NOW + timedelta(days=n, hours=1))
        journal.save_agreement(Agreement(programme="first-week", begun=NOW.date(), week_begun=NOW.date()))
    for left in (everything_in(tmp_path), journal.close(), everything_in(tmp_path)):
        if left is None:
            continue
        texts = b"\n".join(re.findall(rb"[ -~]{3,}", left)).decode()
        for word in ("pause", "stop", "ease", "early", "much", "easy", "said", "answer", "wish", "declin", "partner",
                     "complet", "amber", "mist", "giver", "receiver", "too "):  # fmt: skip
            assert word not in texts.lower(), word
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        columns = {
            table: [column[1] for column in file.execute(f"PRAGMA table_info({table})")]
            for (table,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    assert columns == {
        "sessions": ["id", "exercise", "at", "east_of_utc"],
        "ladders": ["name", "rung", "later_rung", "later_at", "days", "more", "from_above", "no_offer_before"],
        "moments": ["id", "kind", "at", "east_of_utc"],
        "away": ["since", "until"],
        "agreement": ["only", "agreed"],
        "reflections": ["session", "words", "closeness", "again", "line"],
        "questions": ["id", "words", "at", "east_of_utc"],
        "tender": ["only", "first", "days", "every"],
        "summary": ["only", "words", "span", "chosen", "refused"],
        "reminded": ["day", "until", "count", "rest"],
        "turns": ["only", "ahead"],
        "our_time": ["day", "at"],
        "our_next": ["only", "at"],
        "inviting": ["only", "since", "first"],
        "sqlite_sequence": ["name", "seq"],
    }


def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    file = journal_file(tmp_path)
    for number in (1, 2):
        has_no_trouble(tmp_path).close()
        file.write_bytes(b"This is no journal. " * 400)
        found = open_journal(file)
        assert found.problem is StoreProblem.DAMAGED
        assert found.damaged_file == file.with_name(f"journal.damaged-{number}.db")
        assert found.damaged_file.read_bytes().startswith(b"This is no journal.")
        found.journal.add_session("long-hug", NOW)
        found.journal.close()
        assert len(has_no_trouble(tmp_path).sessions()) == 1


@pytest.mark.parametrize("seed", range(60))
def test_whatever_bytes_are_wrong_there_is_a_journal(seed: int, tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    for n in range(200):
        journal._connection.execute("INSERT INTO sessions VALUES (NULL, ?, ?, 0)", (f"exercise-{n}", n))
    journal.close()
    random, file = Random(seed), journal_file(tmp_path)
    whole = bytearray(file.read_bytes())
    for _ in range(random.choice([1, 20, 400])):
        whole[random.randrange(len(whole))] = random.randrange(256)
    file.write_bytes(bytes(whole[: random.choice([len(whole), len(whole), len(whole) // 2, 100, 0])]))
    found = open_journal(file)
    assert found.problem in (None, StoreProblem.DAMAGED, StoreProblem.NEWER, StoreProblem.READ_ONLY)
    found.journal.add_session("long-hug", NOW)
    assert "long-hug" in found.journal.last_done()
    found.journal.close()


def test_a_file_without_its_tables_is_damaged(tmp_path: Path) -> None:
    has_no_trouble(tmp_path).close()
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        file.execute("DROP TABLE ladders")
    assert open_journal(journal_file(tmp_path)).problem is StoreProblem.DAMAGED


def test_a_newer_file_is_left_as_it_is(tmp_path: Path) -> None:
    has_no_trouble(tmp_path).close()
    with closing(sqlite3.connect(journal_file(tmp_path))) as file:
        file.execute("PRAGMA user_version = 99")
    before = everything_in(tmp_path)
    found = open_journal(journal_file(tmp_path))
    assert (found.problem, found.damaged_file) == (StoreProblem.NEWER, None)
    found.journal.add_session("long-hug", NOW)
    found.journal.close()
    assert everything_in(tmp_path) == before


def test_a_locked_file_is_left_to_whoever_has_it(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    with closing(sqlite3.connect(journal_file(tmp_path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        found = open_journal(journal_file(tmp_path), patience=0)
        assert (found.problem, found.damaged_file) == (StoreProblem.LOCKED, None)
        found.journal.add_session("closing", NOW)
        assert set(found.journal.last_done()) == {"closing"}
        found.journal.close()
    assert set(journal.last_done()) == {"long-hug"}
    journal.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_can_not_be_written_can_still_be_read(what: str, tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    journal.save_ladder_state("little-by-little", STANDING)
    journal.close()
    target = journal_file(tmp_path) if what == "file" else journal_file(tmp_path).parent
    code = (
        "import sys; from pathlib import Path; import guided.practice.storage.store as s\n"
        "s.Path.chmod = lambda *_: None\n"
        "from guided.practice.storage.journal import open_journal\n"
        "f = open_journal(Path(sys.argv[1])); print(f.problem, *f.journal.last_done(),"
        " f.journal.ladder_state('little-by-little').rung)"
    )
    target.chmod(0o400 if what == "file" else 0o500)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(journal_file(tmp_path))],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
    finally:
        target.chmod(0o700)
    assert done.stdout.split() == ["Trouble.READ_ONLY", "long-hug", "5"], done.stderr


def test_what_a_crash_left_in_the_log_can_be_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    left = copytree(journal_file(tmp_path).parent, tmp_path / "left") / journal_file(tmp_path).name
    journal.close()
    found = read_in_memory(left, journals.VERSIONS)
    assert found is not None
    with closing(found) as memory:
        assert memory.execute("SELECT exercise FROM sessions").fetchall() == [("long-hug",)]


def test_a_place_that_can_not_be_is_no_trouble_for_the_program(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder would be", encoding="utf-8")
    found = open_journal(journal_file(tmp_path))
    assert (found.problem, found.unread) == (StoreProblem.UNREACHABLE, True)
    found.journal.add_session("long-hug", NOW)
    found.journal.close()
    (tmp_path / "own").unlink()
    journal_file(tmp_path).mkdir(parents=True)
    other = open_journal(journal_file(tmp_path))
    assert other.problem is not None
    other.journal.close()


def test_a_full_disk_is_said_and_nothing_half_done_is_left(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as refused:
        journal.add_session("x" * 20_000, NOW)
    assert refused.value.problem is StoreProblem.FULL
    assert set(journal.last_done()) == {"long-hug"}
    journal.add_session("closing", NOW)
    journal.close()
    assert set(has_no_trouble(tmp_path).last_done()) == {"long-hug", "closing"}


def test_a_file_that_is_gone_bad_meanwhile_is_no_trouble_for_the_program(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    journal.save_ladder_state("little-by-little", STANDING)
    with closing(sqlite3.connect(journal_file(tmp_path))) as other:
        other.executescript("DROP TABLE sessions; DROP TABLE ladders")
    assert journal.sessions() == ()
    assert journal.last_done() == {}
    assert journal.ladder_state("little-by-little") is None
    with pytest.raises(StoreError):
        journal.add_session("long-hug", NOW)
    journal.close()


def test_a_row_that_makes_no_sense_is_as_none(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.save_ladder_state("little-by-little", STANDING)
    journal._connection.execute("UPDATE ladders SET days = 'yesterday'")
    assert journal.ladder_state("little-by-little") is None
    journal.close()


def test_every_version_is_led_to_the_next_with_a_copy_of_before(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    journal.close()
    next_version = (*journals.VERSIONS, "ALTER TABLE sessions ADD COLUMN line TEXT; CREATE TABLE more (id INTEGER)")
    found = open_store(journal_file(tmp_path), next_version)
    assert found.problem is None
    assert found.connection.execute("SELECT exercise, line FROM sessions").fetchall() == [("long-hug", None)]
    found.connection.close()
    copy = journal_file(tmp_path).with_name(f"journal.before-{len(next_version)}.db")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (len(journals.VERSIONS),)
        assert before.execute("SELECT exercise FROM sessions").fetchall() == [("long-hug",)]


def test_what_they_say_of_a_session_takes_the_place_of_what_they_said(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    first = journal.add_session("long-hug", NOW)
    second = journal.add_session("long-hug", NOW)
    assert first != second
    journal.save_reflection(second, Reflection(("warm", "calm"), 0.5, True, "The rain."))
    (found,) = journal.reflections()
    assert (found.number, found.session) == (second, Session("long-hug", NOW))
    assert found.reflection == Reflection(("calm", "warm"), 0.5, True, "The rain.")
    journal.save_reflection(second, Reflection(("shy",)))
    assert [each.reflection for each in journal.reflections()] == [Reflection(("shy",))]
    assert journal.reflections(NOW + timedelta(seconds=1)) == ()
    assert journal.count_reflections() == len(journal.reflections()) == len(journal.reflections_from(0, 9))
    journal.save_reflection(second, Reflection())
    assert journal.reflections() == ()
    with pytest.raises(StoreError):
        journal.save_reflection(99, Reflection(("calm",)))
    journal.close()


def test_pages_of_what_they_said_have_all_of_it_in_order_and_once(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    for number in range(7):
        session = journal.add_session("long-hug", NOW + timedelta(days=number // 2))
        if number != 3:
            journal.save_reflection(session, Reflection(line=f"line {number}"))
    pages = [journal.reflections_from(first, 2) for first in (0, 2, 4, 6)]
    assert [len(page) for page in pages] == [2, 2, 2, 0]
    assert [each for page in pages for each in page] == [*reversed(journal.reflections())]
    journal.close()


def test_the_order_of_two_words_tells_nothing() -> None:
    assert Reflection(("warm", "calm")) == Reflection(("calm", "warm"))


RAIN = LineChoice("line:1", "“The rain.”", "A hug, 4 May")


def test_choice_is_undone_with_the_words_it_was_made_of(tmp_path: Path) -> None:
    """Nothing is left of them in the file, and whatever is said instead was never chosen."""
    journal = has_no_trouble(tmp_path)
    session = journal.add_session("long-hug", NOW)
    journal.save_reflection(session, Reflection(("calm",), None, False, "The rain."))
    asked = journal.add_question("Ask about the wedding", NOW)
    written = journal.add_question("How long is", NOW)
    names = LineChoice("names", "Ada and Bo")
    mine = {RAIN, LineChoice("words:1", "“calm”"), LineChoice(f"question:{asked}", "Ask about the wedding")}
    journal.save_draft(
        SummaryDraft("Hello.", "month", frozenset({*mine, names}), frozenset({LineChoice("question:2", "How")}))
    )
    journal.save_unfinished_question("How long is long?", NOW, journal.questions()[-1])
    assert journal.draft().refused == frozenset()
    journal.save_reflection(session, Reflection())
    journal.delete_question(asked)
    assert journal.draft() == SummaryDraft("Hello.", "month", frozenset({names}))
    assert written == 2
    journal.close()
    left = everything_in(tmp_path)
    assert not [words for words in (b"The rain", b"calm", b"wedding") if words in left]


def test_number_of_a_question_is_never_used_again(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    seen: set[int] = set()
    for _ in range(3):
        numbers = [journal.add_question(f"Question {n}", NOW) for n in range(3)]
        assert not seen & {*numbers}
        seen |= {*numbers}
        for number in numbers:
            journal.delete_question(number)
        journal.close()
        journal = has_no_trouble(tmp_path)
    half = journal.save_unfinished_question("Half", NOW, None)
    assert half is not None
    assert half.number not in seen
    journal.close()


def test_questions_are_kept_until_they_are_none(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    first = journal.add_question("How long is long?", NOW)
    journal.add_question("And who begins?", NOW)
    journal.delete_question(first)
    assert [each.words for each in journal.questions()] == ["And who begins?"]
    journal.close()
    assert b"How long" not in b"".join(path.read_bytes() for path in tmp_path.rglob("journal.db*"))


def test_half_a_question_is_one_and_the_same_until_it_is_none(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    half = None
    for words in ("How", "How long", "How long is"):
        half = journal.save_unfinished_question(words, NOW, half)
        assert [each.words for each in journal.questions()] == [words]
    assert journal.save_unfinished_question("", NOW, half) is None
    assert journal.questions() == ()
    assert journal.save_unfinished_question("", NOW, half) is None
    journal.close()
    assert b"How" not in b"".join(path.read_bytes() for path in tmp_path.rglob("journal.db*"))


def test_days_that_need_more_care_are_kept_and_unsaid(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    for tender in (TenderDays(date(2026, 9, 1), 4, 28), TenderDays(date(2026, 9, 3), 2)):
        journal.save_tender_days(tender)
        assert journal.tender() == tender
    journal.save_tender_days(None)
    assert journal.tender() is None
    journal.close()


def test_a_step_to_the_next_version_that_fails_changes_nothing(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    journal.add_session("long-hug", NOW)
    journal.add_session("long-hug", NOW)
    journal.close()
    second = "ALTER TABLE sessions ADD COLUMN line TEXT; CREATE UNIQUE INDEX once ON sessions (exercise)"
    found = open_store(journal_file(tmp_path), (*journals.VERSIONS, second))
    assert (found.problem, found.damaged_file) == (StoreProblem.UNREACHABLE, None)
    found.connection.close()
    assert len(has_no_trouble(tmp_path).sessions()) == 2


NURSERY = """
import os, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind, Reflection
from guided.practice.ladder import LadderState
from guided.practice.plan import Agreement
from guided.practice.tender_days import TenderDays

FIRST = datetime(2026, 1, 1, tzinfo=UTC)

def write(file, first, tell):
    journal = open_journal(Path(file)).journal
    for number in range(first, first + 10_000):
        at = FIRST + timedelta(minutes=number)
        session = journal.add_session(f"exercise-{number}", at)
        tell(f"session {number}")
        journal.save_reflection(session, Reflection(("warm",), number % 101 / 100, True, f"line-{number}"))
        tell(f"reflection {number}")
        journal.add_moment(tuple(MomentKind)[number % len(MomentKind)], at)
        tell(f"moment {number}")
        journal.add_question(f"question-{number}", at)
        tell(f"question {number}")
        journal.save_ladder_state("ladder", LadderState(rung=number))
        tell(f"standing {number}")
        journal.save_agreement(Agreement(programme="p", begun=at.date(), week_begun=at.date(), week=number))
        tell(f"agreement {number}")
        journal.save_tender_days(TenderDays(at.date(), number + 1))
        tell(f"tender {number}")
        journal.leave(at)
        tell(f"left {number}")
        journal.come_back(at + timedelta(seconds=30))
        tell(f"back {number}")

for line in sys.stdin:
    file, pipe, first = line.split()
    child = os.fork()
    if child == 0:
        out = os.open(pipe, os.O_WRONLY)
        try:
            write(file, int(first), lambda words: os.write(out, f"{words}\\n".encode()))
        finally:
            os._exit(1)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("gone", flush=True)
"""
"""Begins a writer again and again, each in a process of its own that has everything imported."""

KINDS = ("session", "reflection", "moment", "question", "standing", "agreement", "tender", "left", "back")


def reached(journal: Journal) -> dict[str, int]:
    """The highest number that each kind of record has in the file, -1 where there is none; none below is missing."""
    numbers = {
        "session": [int(each.exercise.removeprefix("exercise-")) for each in journal.sessions()],
        "reflection": [int(each.reflection.line.removeprefix("line-")) for each in journal.reflections()],
        "moment": [minutes(each.at) for each in journal.moments()],
        "question": [int(each.words.removeprefix("question-")) for each in journal.questions()],
        "left": [minutes(each.since) for each in journal.away],
        "back": [minutes(each.since) for each in journal.away if each.until is not None],
    }
    for kind, found in numbers.items():
        assert found == list(range(len(found))), kind
    standing, agreement, tender = journal.ladder_state("ladder"), journal.agreement(), journal.tender()
    last = {
        "standing": standing.rung if standing else -1,
        "agreement": agreement.week if agreement else -1,
        "tender": tender.days - 1 if tender else -1,
    }
    return {**{kind: len(found) - 1 for kind, found in numbers.items()}, **last}


def minutes(at: datetime) -> int:
    return (at - datetime(2026, 1, 1, tzinfo=UTC)) // timedelta(minutes=1)


def made_even(journal: Journal) -> int:
    """What the writer that was killed had not come to, noted for it; the number to begin again with."""
    found = reached(journal)
    for number in range(found["session"] + 1):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
        if number > found["reflection"]:
            journal.save_reflection(number + 1, Reflection(line=f"line-{number}"))
        if number > found["moment"]:
            journal.add_moment(MomentKind.LOOK, at)
        if number > found["question"]:
            journal.add_question(f"question-{number}", at)
        if number > found["left"]:
            journal.leave(at)
        if number > found["back"]:
            journal.come_back(at + timedelta(seconds=30))
    return found["session"] + 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be forked")
def test_killed_at_any_moment_it_loses_nothing_that_it_said_was_kept(tmp_path: Path) -> None:
    """Five hundred times, each after so many bytes of what it says, twenty-five times in the same file. Every kind of
    record is written."""
    random, pipe = Random(), tmp_path / "told"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as nursery:  # fmt: skip
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        for kill in range(int(os.environ.get("GUIDED_KILLS", "500"))):
            folder = tmp_path / str(kill // 25)
            if not folder.exists():
                told, first = dict.fromkeys(KINDS, -1), 0
                folder.mkdir()
            nursery.stdin.write(f"{journal_file(folder)} {pipe} {first}\n")
            nursery.stdin.flush()
            child = int(nursery.stdout.readline())
            with pipe.open("rb", buffering=0) as tells:
                said, enough = b"", random.randrange(200)
                while len(said) < enough and (more := tells.read(enough - len(said))):
                    said += more
                os.kill(child, signal.SIGKILL)
                said += tells.read()
            assert nursery.stdout.readline() == "gone\n"
            for line in said.decode().split("\n")[:-1]:
                kind, number = line.split()
                told[kind] = int(number)
            journal = has_no_trouble(folder)
            found = reached(journal)
            assert {kind: number for kind, number in told.items() if found[kind] < number} == {}
            first = made_even(journal)
            journal.close()
        nursery.stdin.close()


def test_ten_years_are_read_at_once(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    rows = [(f"exercise-{n % 40}", n * 17_000) for n in range(18_000)]
    journal._connection.executemany("INSERT INTO sessions VALUES (NULL, ?, ?, 0)", rows)
    assert len(journal.last_done()) == 40
    assert len(journal.sessions()) == 18_000
    journal.close()
    assert journal_file(tmp_path).stat().st_size < 2_000_000


def test_the_last_session_is_known_whatever_was_said_of_it(tmp_path: Path) -> None:
    journal = has_no_trouble(tmp_path)
    assert journal.last() is None
    first = journal.add_session("long-hug", NOW)
    second = journal.add_session("hand-ladder", NOW - timedelta(days=1))
    found = journal.last()
    assert found is not None
    assert (found.number, found.session, found.reflection) == (first, Session("long-hug", NOW), Reflection())
    journal.save_reflection(second, Reflection(line="Before"))
    journal.save_reflection(first, Reflection(("calm",), 0.5, again=True, line="Now"))
    found = journal.last()
    assert found is not None
    assert found.reflection == Reflection(("calm",), 0.5, again=True, line="Now")
