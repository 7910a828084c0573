"""Ten years of two people, and what a page takes with them."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtQuick import QQuickItem

from bench.measure import report
from bench.watching import Watch, quit_soon
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from ui.navigation.page import Page
from ui.program_factory import Program
from ui.services.warmth import WarmthViewModel

SESSIONS = 18_000
"""Five a day for ten years."""
APART = 10 * 365 * 86_400 // SESSIONS
ROUNDS = 7
LINE = "The rain on the roof, and then the quiet after it."


def fill(file: Path, now: int, sessions: int = SESSIONS) -> None:
    """A journal at `file`: so many sessions up to `now`, as many moments, and words kept of every third session."""
    journal = open_journal(file).journal
    kinds = tuple(MomentKind)

    def write(connection: object) -> None:
        execute = connection.execute  # type: ignore[attr-defined]
        for number in range(sessions):
            at = now - (sessions - number) * APART
            session = execute(
                "INSERT INTO sessions (exercise, at, east_of_utc) VALUES (?, ?, 60)",
                (f"exercise-{number % 12:04}", at),
            ).lastrowid
            execute(
                "INSERT INTO moments (kind, at, east_of_utc) VALUES (?, ?, 60)",
                (kinds[number % len(kinds)].value, at + APART // 2),
            )
            if number % 3 == 0:
                execute('INSERT INTO reflections VALUES (?, \'["calm", "warm"]\', 0.7, 1, ?)', (session, LINE))

    journal.in_transaction(write)
    journal.close()


def practice_opened(program: Program, watch: Watch) -> None:
    """Turn to the practice page and back, again and again; report what half of the turns cost the processor at the
    most until the page was there and drawn, in milliseconds. The fading between pages is left out."""
    costs: list[float] = []
    theme = program.engine.singletonInstance("ui.components.theme", "Theme")
    assert isinstance(theme, QObject)
    theme.setProperty("tempo", 0)

    def go() -> None:
        if len(costs) == ROUNDS:
            report({"opened": median(costs)})
            quit_soon()
            return
        turn(program, watch, "practice", back)

    def back(cost: float) -> None:
        costs.append(cost)
        turn(program, watch, "tonight", lambda _cost: QTimer.singleShot(200, go))

    turn(program, watch, "practice", lambda _cost: turn(program, watch, "tonight", lambda _cost: go()))


def turn(program: Program, watch: Watch, page: str, then: Callable[[float], None]) -> None:
    """Turn to a page, and tell what that cost the processor until its first frame."""
    (loader,) = [
        item for item in watch.window.findChildren(QQuickItem) if shows(item) and item.inherits("QQuickLoader")
    ]
    began = process_time()

    def drawn() -> None:
        if shows(loader).endswith(f"/{page.capitalize()}.qml"):
            watch.on_each(lambda: None)
            then(1000 * (process_time() - began))
        else:
            watch.window.update()

    watch.on_each(drawn)
    program.navigation.navigator.go(Page(page))
    watch.window.update()


def shows(item: QObject) -> str:
    """The page that a loader shows; empty for anything else."""
    source = item.property("source")
    return str(source.toString()) if isinstance(source, QUrl) else ""


def warmth_looked_at(program: Program, _watch: Watch) -> None:
    """Report what half of the looks at the shared warmth cost at the most, as the first page takes one."""
    costs = []
    for _ in range(5 * ROUNDS):
        began = process_time()
        shared_warmth(program).refresh()
        costs.append(1000 * (process_time() - began))
    report({"looked": median(costs)})
    quit_soon()


def shared_warmth(program: Program) -> WarmthViewModel:
    return program.services.warmth
