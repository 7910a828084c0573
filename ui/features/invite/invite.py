"""Let one partner invite the other, and the other answer. Nothing of it is kept."""

from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.letters import clean_line
from ui.services.inviting import InvitingViewModel

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_LETTERS = 120
"""Most letters of an invitation in one's own words: as much as can be read from a step away."""

Stage = Literal["inviting", "asked", "accepted", "declined"]


@QmlElement
@QmlUncreatable("made by the program")
class InviteViewModel(QObject):
    """An invitation and its answer, in memory alone. An answer is possible only while the question is shown, and
    neither of the two is easier than the other."""

    changed = Signal()
    left = Signal()
    tonightRequested = Signal()
    choiceRequested = Signal()

    def __init__(self, inviting: InvitingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inviting = inviting
        self._stage: Stage = "inviting"
        self._question = ""
        inviting.changed.connect(self.changed)

    @property
    def calm(self) -> bool:
        """Whether nobody is about to answer, so that a file may lead away from the page."""
        return self._stage != "asked"

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return what the page shows: "inviting", "asked", "accepted" or "declined"."""
        return self._stage

    @Property(str, notify=changed)
    def turn(self) -> str:
        """Return whose turn it is, as a sentence."""
        return str(self._inviting.words)

    @Property(str, notify=changed)
    def fromTo(self) -> str:
        """Return who invites whom."""
        return self.tr("{name} asks {other}").format(name=self._inviting.inviter, other=self._inviting.invited)

    @Property(bool, notify=changed)
    def firstInvites(self) -> bool:
        """Return whether it is the turn of the partner with the first light."""
        return bool(self._inviting.firstInvites)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def ways(self) -> list[str]:
        """Return three ways to invite, from one without touch to leaving it open."""
        return self._ways()

    @Property(int, constant=True)
    def maxLength(self) -> int:
        return MAX_LETTERS

    @Property(str, notify=changed)
    def question(self) -> str:
        """Return the invitation that the other reads; empty before and after."""
        return self._question

    @Slot(int)
    def choose(self, way: int) -> None:
        """Ask in one of `ways`."""
        if 0 <= way < len(self._ways()):
            self._ask(self._ways()[way])

    @Slot(str)
    def say(self, words: str) -> None:
        """Ask in words of one's own; empty ones ask nothing."""
        self._ask(clean_line(words, MAX_LETTERS))

    @Slot()
    def accept(self) -> None:
        """Say yes, to beginning something: every step of it asks again."""
        self._answer("accepted")

    @Slot()
    def decline(self) -> None:
        """Say no for tonight."""
        self._answer("declined")

    @Slot()
    def openTonight(self) -> None:
        """Go to what is for this evening."""
        self.tonightRequested.emit()

    @Slot()
    def chooseTogether(self) -> None:
        """Go to the private choice."""
        self.choiceRequested.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def forget(self) -> None:
        """Forget the invitation and the answer, as the page was left."""
        self._show("inviting", "")

    def _ways(self) -> list[str]:
        return [
            self.tr("Shall we put our phones away and sit together for a while?"),
            self.tr("I’d like a long hug with you. Would you?"),
            self.tr("Would you like some time with me tonight? We can choose together."),
        ]

    def _ask(self, words: str) -> None:
        if words and self._stage == "inviting":
            self._show("asked", words)

    def _answer(self, stage: Stage) -> None:
        if self._stage == "asked":
            self._inviting.rest()
            self._show(stage, "")

    def _show(self, stage: Stage, question: str) -> None:
        self._stage, self._question = stage, question
        self.changed.emit()
