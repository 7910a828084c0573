"""Connects a session to the machine: its sounds, the sleep inhibitor and the resume store."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from guided.session.cues import Cue, End, Rest, Say, Sound
from guided.session.resume_state import to_resume_state
from guided.session.states import Ended, Resting, Visit, Walk
from guided.session.timeline import PreparedExercise
from guided.session.turn_balance import more_to_b
from ui.services.resume_store import NoResumeStore, ResumeStore
from ui.services.silent_audio import Silence, Sounds
from ui.services.sleep_inhibitor import Awake, NoAwake

TURN_RECORD_SECONDS = 30.0
"""Seconds of touch after which the difference is recorded."""


class Power(Protocol):
    """Checks the power supply."""

    on_battery: bool

    def watch(self) -> None:
        """Keep `on_battery` up to date from now on."""

    def unwatch(self) -> None: ...


class FreezeWatch(Protocol):
    """Reports a window that freezes during a session."""

    def begin(self) -> None: ...

    def end(self) -> None: ...


@dataclass
class SessionDevices:
    """The devices of a session. `file` is the file of the exercise; `speaks` is False if the clock runs at another
    speed; `ladder` and `rung` are set for a visit."""

    sounds: Sounds = field(default_factory=Silence)
    awake: Awake = field(default_factory=NoAwake)
    resume_store: ResumeStore = field(default_factory=NoResumeStore)
    power: Power | None = None
    file: Path | None = None
    speaks: bool = True
    ladder: str = ""
    rung: int = 0
    freeze_watch: FreezeWatch | None = None
    add_turn: Callable[[int], object] = lambda _more: None
    """Called with the seconds of touch that the second partner received beyond the first."""
    _uneven: float = 0.0

    def open(self, prepared: PreparedExercise) -> None:
        """Prepare the devices before the session's clock starts."""
        self.awake.hold()
        if self.power is not None:
            self.power.watch()
        if self.freeze_watch is not None:
            self.freeze_watch.begin()
        self.sounds.prepare(prepared)
        self.sounds.accompany(prepared.exercise.background if self.speaks else None)

    def close(self) -> None:
        """Fade out all sound, release the devices and delete the resumable state after the session."""
        self.sounds.end()
        self.awake.let_go()
        self.resume_store.forget()
        if self.power is not None:
            self.power.unwatch()
        if self.freeze_watch is not None:
            self.freeze_watch.end()

    def follow(self, before: Walk | None, after: Walk) -> None:
        """Follow a change of the walk: stop the speech of a step that ended, store the resumable state, and resume
        sound after a pause."""
        if before is not None:
            self._count_turn(before, after)
        if before is None or visit(before) != visit(after):
            if before is not None:
                self.sounds.step_left()
            if self.file is not None and (found := to_resume_state(after, self.file)) is not None:
                self.resume_store.keep(replace(found, ladder=self.ladder, rung=self.rung))
        if before is not None and isinstance(before.state, Resting) and not isinstance(after.state, Resting):
            self.sounds.go_on()

    def _count_turn(self, before: Walk, after: Walk) -> None:
        """Record who received touch, at the end of a step, at a pause and every half minute, so that an interrupted
        session loses no more than that."""
        self._uneven += more_to_b(before, after)
        over = visit(before) != visit(after) or isinstance(after.state, Resting)
        if round(self._uneven) and (over or abs(self._uneven) >= TURN_RECORD_SECONDS):
            whole = round(self._uneven)
            self._uneven -= whole
            self.add_turn(whole)

    def play(self, cue: Cue, prepared: PreparedExercise) -> None:
        match cue:
            case Say() if self.speaks:
                self.sounds.say(prepared.line(cue.text, cue.voice))
            case Sound():
                self.sounds.ring(cue.sound)
            case Rest():
                self.sounds.rest()
            case End():
                self.close()
            case _:
                pass

    @property
    def voiced(self) -> bool:
        """Whether the program's own voice is heard."""
        return self.speaks and self.sounds.voiced and self.sounds.audible

    def says(self, cue: Say, prepared: PreparedExercise) -> bool:
        """Return whether a voice, or a recording, is heard for `cue`."""
        if cue.voice is None or not self.sounds.audible:
            return self.voiced
        return self.speaks and self.sounds.length(prepared.line(cue.text, cue.voice)) is not None

    @property
    def on_battery(self) -> bool:
        """Whether the machine runs on battery."""
        return self.power is not None and self.power.on_battery


def visit(walk: Walk) -> Visit | None:
    state = walk.state
    if isinstance(state, Ended):
        return None
    return state.held.visit if isinstance(state, Resting) else state.visit
