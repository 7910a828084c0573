"""Creates sessions and rehearsals with the devices of the machine."""

from typing import TYPE_CHECKING

from ui.machine import Machine
from ui.navigation.session_flow import MakeRehearsal, MakeSession
from ui.services.resume_store import NoResumeStore

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.resume_state import ResumeState
    from guided.session.session_choices import SessionChoices
    from ui.features.session.session import SessionViewModel


def sessions(machine: Machine) -> MakeSession:
    """Return a function that creates sessions. Its imports are deferred, so that the first page appears sooner."""

    def make(
        exercise: "Exercise", choices: "SessionChoices", resumed: "ResumeState | None" = None
    ) -> "SessionViewModel":
        from guided.session.timeline import PreparedExercise
        from ui.features.session.session import SessionViewModel
        from ui.services.session_devices import SessionDevices

        devices = SessionDevices(
            machine.sounds,
            machine.awake,
            machine.resume_store or NoResumeStore(),
            machine.power,
            exercise.file,
            freeze_watch=machine.freeze_watch,
            add_turn=lambda more: machine.journal.change(lambda journal: journal.add_turn(more)),
        )
        return SessionViewModel(PreparedExercise(exercise, choices, machine.sounds.length), devices, resumed=resumed)

    return make


def rehearsals(machine: Machine) -> MakeRehearsal:
    """Return a function that creates rehearsals, which store nothing."""

    def make(exercise: "Exercise", speed: int, first: int) -> "SessionViewModel":
        from guided.session.session_choices import SessionChoices
        from guided.session.timeline import PreparedExercise
        from ui.features.session.session import SessionViewModel
        from ui.services.rehearsal import Rehearsal
        from ui.services.session_devices import SessionDevices

        rehearsal = Rehearsal(speed=float(speed), first=first, leads_back=True)
        devices = SessionDevices(machine.sounds, machine.awake, speaks=speed == 1)
        return SessionViewModel(
            PreparedExercise(exercise, SessionChoices(), machine.sounds.length), devices, rehearsal=rehearsal
        )

    return make
