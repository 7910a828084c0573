"""Provides whose turn it is to invite to pages, and the switch for it."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.couple import Couple
from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from guided.practice.inviting import Inviting

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class InvitingViewModel(QObject):
    """Whose turn it is this week. Both read the same, and what was answered is kept nowhere."""

    changed = Signal()

    def __init__(
        self,
        couple: Couple,
        journal: CoupleJournal,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
        *,
        is_quiet_day: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_quiet_day` returns whether nobody is reminded of inviting today, as on a tender day."""
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._now = now
        self._is_quiet_day = is_quiet_day
        self._asked_on: date | None = None
        self._loaded = self._refused = False
        journal.changed.connect(self.changed)
        couple.changed.connect(self.changed)

    @Slot()
    def refresh(self) -> None:
        """Update when a page is shown, as the week may have changed."""
        self._loaded, self._refused = True, False
        self.changed.emit()

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Return whether the two take turns."""
        return self._turns is not None

    @Property(str, notify=changed)
    def inviter(self) -> str:
        """Return the name of whoever invites this week; empty if they don't take turns."""
        return self._name(0)

    @Property(str, notify=changed)
    def invited(self) -> str:
        """Return the name of the other; empty if they don't take turns."""
        return self._name(1)

    @Property(bool, notify=changed)
    def firstInvites(self) -> bool:
        """Return whether it is the turn of the partner with the first light."""
        return self._turn == 0

    @Property(str, notify=changed)
    def words(self) -> str:
        """Return whose turn it is, as a sentence; empty if they don't take turns."""
        return self.tr("This week, {name} invites.").format(name=self._name(0)) if self.on else ""

    @Property(str, notify=changed)
    def offer(self) -> str:
        """Return the name of the way to invite."""
        return self.tr("{name} invites this week").format(name=self._name(0)) if self.on else ""

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Return whether the first page offers to invite: not before `refresh`, not on days away or tender days, and
        once an evening, whatever was answered."""
        return self._loaded and self._turns is not None and not self._is_quiet_day() and self._asked_on != self._evening

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return a message if the last change could not be stored; empty otherwise."""
        return self._journal.notice if self._refused else ""

    @Slot(bool)
    def setOn(self, on: bool) -> None:
        """Take turns from this week on, chance saying who begins, or not any more."""
        from guided.practice.inviting import begin

        turns = begin(self._wall, secrets.randbelow(2)) if on else None

        def settle(*, refused: bool) -> None:
            self._refused = refused
            self.changed.emit()

        self._journal.change(
            lambda journal: journal.save_inviting(turns),
            lambda _: settle(refused=False),
            lambda _: settle(refused=True),
        )

    def rest(self) -> None:
        """Offer no more this evening, as somebody was asked. It is the same after a yes and after a no, and known in
        memory alone."""
        self._asked_on = self._evening
        self.changed.emit()

    def _name(self, place: int) -> str:
        turn = self._turn
        return "" if turn is None else self._couple.shown_names[(turn + place) % 2]

    @property
    def _turns(self) -> "Inviting | None":
        return self._journal.read.inviting()

    @property
    def _turn(self) -> int | None:
        from guided.practice.inviting import whose_turn

        return None if (turns := self._turns) is None else whose_turn(turns, self._wall)

    @property
    def _evening(self) -> date:
        from guided.practice.evening import evening_of

        return evening_of(self._wall)

    @property
    def _wall(self) -> datetime:
        """The time as a clock in the room shows it."""
        return self._now().replace(tzinfo=None)
