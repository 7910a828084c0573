"""Provide what two people see of a session to its page, with a signal for each property that changes."""

from dataclasses import fields

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.breath import BreathPhase
from guided.session.screen import Screen

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


_SIGNALS = {field.name: f"{_camel(field.name)}Changed" for field in fields(Screen)} | {
    "breath_phase": "breathWordChanged"
}

_MOVING = {"swell", "progress", "seconds_left", "breath_phase"}
"""What moves within a step, many times a second."""


@QmlElement
@QmlUncreatable("The base of a session's view model.")
class SessionScreenViewModel(QObject):
    """Hold the screen of a session, see `guided.session.screen.Screen`."""

    kindChanged = Signal()
    titleChanged = Signal()
    promptChanged = Signal()
    breathWordChanged = Signal()
    swellChanged = Signal()
    progressChanged = Signal()
    secondsLeftChanged = Signal()
    closenessChanged = Signal()
    leadChanged = Signal()
    giverChanged = Signal()
    touchChanged = Signal()
    partChanged = Signal()
    yesChanged = Signal()
    easeChanged = Signal()
    stopChanged = Signal()
    answeredChanged = Signal()
    answeredAChanged = Signal()
    answeredBChanged = Signal()
    openEndedChanged = Signal()
    gentlerChanged = Signal()
    aloudChanged = Signal()
    easeClosesChanged = Signal()
    giverAskedChanged = Signal()
    sleptChanged = Signal()
    unansweredChanged = Signal()
    canStretchChanged = Signal()
    canLengthenChanged = Signal()
    bothCanLengthenChanged = Signal()
    canGoBackChanged = Signal()
    wordsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = Screen(kind="step")

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._screen.kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._screen.title

    @Property(str, notify=promptChanged)
    def prompt(self) -> str:
        return self._screen.prompt

    @Property(str, notify=breathWordChanged)
    def breathWord(self) -> str:
        return self._breath_words().get(self._screen.breath_phase, "")

    @Property(float, notify=swellChanged)
    def swell(self) -> float:
        return self._screen.swell

    @Property(float, notify=progressChanged)
    def progress(self) -> float:
        return self._screen.progress

    @Property(float, notify=secondsLeftChanged)
    def secondsLeft(self) -> float:
        return self._screen.seconds_left

    @Property(float, notify=closenessChanged)
    def closeness(self) -> float:
        return self._screen.closeness

    @Property(str, notify=leadChanged)
    def lead(self) -> str:
        return self._screen.lead

    @Property(str, notify=giverChanged)
    def giver(self) -> str:
        return self._screen.giver

    @Property(str, notify=touchChanged)
    def touch(self) -> str:
        return self._screen.touch

    @Property(str, notify=partChanged)
    def part(self) -> str:
        return self._screen.part

    @Property(str, notify=yesChanged)
    def yes(self) -> str:
        return self._screen.yes

    @Property(str, notify=easeChanged)
    def ease(self) -> str:
        return self._screen.ease

    @Property(str, notify=stopChanged)
    def stop(self) -> str:
        return self._screen.stop

    @Property(bool, notify=answeredChanged)
    def answered(self) -> bool:
        """Return whether both have answered."""
        return self._screen.answered

    @Property(bool, notify=answeredAChanged)
    def answeredA(self) -> bool:
        """Return whether the first partner has answered; what, is never shown."""
        return self._screen.answered_a

    @Property(bool, notify=answeredBChanged)
    def answeredB(self) -> bool:
        """Return whether the second partner has answered; what, is never shown."""
        return self._screen.answered_b

    @Property(bool, notify=openEndedChanged)
    def openEnded(self) -> bool:
        """Return whether the step lasts as long as they like, and any key ends it."""
        return self._screen.open_ended

    @Property(str, notify=gentlerChanged)
    def gentler(self) -> str:
        """Return the step that easing off leads to; empty where that is the closing."""
        return self._screen.gentler

    @Property(bool, notify=aloudChanged)
    def aloud(self) -> bool:
        return self._screen.aloud

    @Property(bool, notify=easeClosesChanged)
    def easeCloses(self) -> bool:
        """Return whether easing off leads to the closing, as stop does."""
        return self._screen.ease_closes

    @Property(str, notify=giverAskedChanged)
    def giverAsked(self) -> str:
        """Return who would touch after a yes: "a" or "b", or an empty string for both or neither."""
        return self._screen.giver_asked

    @Property(bool, notify=sleptChanged)
    def slept(self) -> bool:
        return self._screen.slept

    @Property(bool, notify=unansweredChanged)
    def unanswered(self) -> bool:
        """Return whether it paused because a question asked aloud was not answered."""
        return self._screen.unanswered

    @Property(bool, notify=canStretchChanged)
    def canStretch(self) -> bool:
        return self._screen.can_stretch

    @Property(bool, notify=canLengthenChanged)
    def canLengthen(self) -> bool:
        """Return whether either partner alone can extend the step now."""
        return self._screen.can_lengthen

    @Property(bool, notify=bothCanLengthenChanged)
    def bothCanLengthen(self) -> bool:
        """Return whether both partners together can extend the step now."""
        return self._screen.both_can_lengthen

    @Property(bool, notify=canGoBackChanged)
    def canGoBack(self) -> bool:
        return self._screen.can_go_back

    @Property("QStringList", notify=wordsChanged)  # type: ignore[arg-type]
    def words(self) -> list[str]:
        """Return all text of the step, one string per paragraph."""
        return list(self._screen.words)

    def _show(self, seen: Screen) -> bool:
        """Show `seen`. Return whether more than the light and the time of a step has changed."""
        before, self._screen = self._screen, seen
        if before == seen:
            return False
        changed = {name for name in _SIGNALS if getattr(before, name) != getattr(seen, name)}
        for name in _SIGNALS:
            if name in changed:
                getattr(self, _SIGNALS[name]).emit()
        return not changed <= _MOVING

    @staticmethod
    def _breath_words() -> dict[BreathPhase | None, str]:
        return {
            BreathPhase.IN: QCoreApplication.translate("SessionViewModel", "breathe in"),
            BreathPhase.HOLD: QCoreApplication.translate("SessionViewModel", "hold"),
            BreathPhase.OUT: QCoreApplication.translate("SessionViewModel", "breathe out"),
            BreathPhase.REST: QCoreApplication.translate("SessionViewModel", "rest"),
        }
