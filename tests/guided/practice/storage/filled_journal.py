"""Creates a journal with every kind of entry: `python -m tests.guided.practice.storage.filled_journal FILE`.

The file of the newest version in `journals` is created with this until that version is released.
"""

import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

from guided.practice.backup.export import Records, read_tables, to_records
from guided.practice.inviting import begin
from guided.practice.ladder_state import LadderState, PendingRung
from guided.practice.our_time import OurTime
from guided.practice.plan import Agreement
from guided.practice.reminders import ReminderDay, ReminderHistory
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.journal_reader import JournalReader
from guided.practice.storage.records import LineChoice, MomentKind, Reflection, SummaryDraft
from guided.practice.tender_days import TenderDays

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=timezone(timedelta(hours=10)))
DAY = timedelta(days=1)
PHRASES = ("The rain on the roof, and your hand.", "How long is a long hug, für uns?")
"""What two people wrote, word for word."""


def fill(journal: Journal) -> None:
    """Something of every kind, in every table."""
    first = journal.add_session("long-hug", NOW - 3 * DAY)
    journal.add_session("closing", NOW - 2 * DAY)
    third = journal.add_session("long-hug", NOW)
    journal.save_reflection(first, Reflection(("warm", "ruhig"), 0.75, True, PHRASES[0]))
    journal.save_reflection(third, Reflection(("shy",)))
    journal.add_question(PHRASES[1], NOW - DAY)
    for number, kind in enumerate(MomentKind):
        journal.add_moment(kind, NOW - number * DAY / 3)
    journal.leave(NOW - 30 * DAY)
    journal.come_back(NOW - 25 * DAY)
    journal.leave(NOW)
    begun = NOW.date() - 9 * DAY
    journal.save_ladder_state("little-by-little", LadderState(rung=2))
    journal.save_ladder_state(
        "another-way",
        LadderState(
            rung=5,
            later=PendingRung(6, NOW + DAY),
            days=(begun, begun + DAY),
            more=2,
            from_above=True,
            no_offer_before=date(2026, 5, 9),
        ),
    )
    journal.save_agreement(
        Agreement(
            programme="", own=("long-hug", "closing"), begun=begun, week_begun=begun, week=1, call=date(2026, 5, 20)
        )
    )
    journal.save_tender_days(TenderDays(NOW.date(), 3, 28))
    journal.save_draft(
        SummaryDraft(
            "Hello, and thank you.",
            "month",
            frozenset(
                {LineChoice("names", "Ada and Bo"), LineChoice("exercise:long-hug", "A long hug", "twice, 1 to 4 May")}
            ),
            frozenset({LineChoice("warmth", "The curve of our warmth")}),
        )
    )
    journal.add_turn(-47)
    journal.save_our_time(OurTime({3: time(20, 30), 6: time(10)}, datetime.fromisoformat("2026-05-08 20:30")))
    journal.save_inviting(begin(NOW.replace(tzinfo=None), 1))
    journal.save_reminder_history(
        ReminderHistory(
            frozenset({ReminderDay(NOW.date(), NOW.time(), 1), ReminderDay(NOW.date() - DAY, time(9), 0, True)})
        )
    )


def everything(journal: JournalReader) -> Records:
    """What it says, in plain values."""
    return to_records(read_tables(journal))


if __name__ == "__main__":
    opened = open_journal(Path(sys.argv[1]))
    fill(opened.journal)
    opened.journal.close()
