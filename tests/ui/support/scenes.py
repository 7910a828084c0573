"""Plays the scenes of the recorded tests: `python -m tests.ui.support.scenes NAME FOLDER`, each in its own process."""

import faulthandler
import json
import math
import os
import shlex
import subprocess
import sys
from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from guided.exercise.model import Exercise, Step, Touch
from guided.preferences import Preferences, save_preferences
from guided.session.timeline import PreparedExercise
from guided.voice.utterance import Utterance
from guided.voice.wav import Samples, write_wav
from tests.guided.voice.speakers import tone
from tests.ui.support.listening import Heartbeat, lets_pass, lets_pass_until
from tools.audio_server import AudioServer
from ui.devices.audio import speaker
from ui.devices.audio.machine_audio import MachineSounds

TWO_SENTENCES = "Aaaaaaaaa. Bbbbbbbbb."
LONG = "C" * 59 + "."
SHORT = "D" * 15 + "."
SAYINGS = 200
SCENE_LIMIT = 200.0
"""Seconds for one scene; then its process writes the stacks of all its threads and ends. The longest takes a minute."""
AT_REST = 25
"""How many times in a row, fifty times a second, a count is the same before it is believed."""
BELL, RAIN, OWN = 6_000, 3_000, 4_000
"""How far up each sound goes, of 32,767."""


@dataclass
class Stage:
    room: AudioServer
    sounds: MachineSounds
    folder: Path
    preferences: Preferences

    def prepared(self, *texts: str, **steps: object) -> PreparedExercise:
        """An exercise that says `texts`."""
        said = [Step(for_=60.0, say=text, **steps) for text in texts]  # type: ignore[arg-type]
        return PreparedExercise(Exercise(name="x", title="X", touch=Touch.NONE, steps=said, folder=self.folder))

    def prepares(self, *texts: str, **steps: object) -> list[Utterance]:
        """Lines of `texts`, as soon as they are ready."""
        prepared = self.prepared(*texts, **steps)
        self.sounds.prepare(prepared)
        lines = [prepared.line(text) for text in texts]
        lets_pass_until(lambda: all(self.sounds.length(line) for line in lines))
        return lines

    def seconds(self, line: Utterance) -> float:
        spoken = self.sounds.length(line)
        assert spoken is not None
        return spoken.seconds

    def does(self, name: str, what: Callable[[], None], seconds: float) -> None:
        """Do it, and let so long pass."""
        self.room.mark(name)
        what()
        lets_pass(seconds)


def words(stage: Stage) -> None:
    """Everything that can happen to words."""
    two, long, short = stage.prepares(TWO_SENTENCES, LONG, SHORT)
    sounds = stage.sounds
    for name, line in (("two", two), ("long", long), ("short", short)):
        stage.room.note(name, stage.seconds(line))
    stage.does("say", lambda: sounds.say(two), stage.seconds(two) + 0.4)
    stage.does("before rest", lambda: sounds.say(long), 1.0)
    stage.does("rest", sounds.rest, 0.8)
    stage.does("go on", sounds.go_on, stage.seconds(long) - 0.3)
    stage.does("over", lambda: sounds.say(long), 0.8)
    stage.does("newer", lambda: sounds.say(short), stage.seconds(short) + 0.8)
    stage.does("left", lambda: sounds.say(long), 0.6)
    stage.does("leave", sounds.step_left, 0.6)
    stage.does("go on after leaving", sounds.go_on, 0.4)
    stage.does("hidden", lambda: sounds.say(long), 0.6)
    stage.does("hide", sounds.silence, 0.4)
    stage.does("back", sounds.go_on, 0.6)
    sounds.step_left()
    lets_pass(0.4)
    for name, text, seconds in (
        ("unprepared", "Eeeeeeeeee.", 0.0),
        ("late", "Ffffffffff.", 12.0),
        ("too late", "Gggggggggg.", 20.0),
    ):
        stage.does(name, lambda text=text, seconds=seconds: says_late(sounds, text, seconds), 0)
        lets_pass_until(lambda text=text: sounds.length(Utterance(text)) is not None)
        lets_pass(1.2)
    stage.does("end", lambda: None, 0)


def says_late(sounds: MachineSounds, text: str, seconds: float) -> None:
    """Say what the voice takes `seconds` to make, by the clock of whoever waits for it."""
    sounds.say(Utterance(text))
    now = speaker.monotonic_seconds() + seconds
    speaker.monotonic_seconds = lambda: now


def background(stage: Stage) -> None:
    """A background alone, the words on top of it without any loudness."""
    stage.preferences = replace(stage.preferences, voice_volume=0.0)
    (long,) = stage.prepares(LONG)
    sounds = stage.sounds
    stage.does("begin", lambda: sounds.accompany("rain"), 3.6)
    stage.does("words", lambda: sounds.say(long), stage.seconds(long))
    stage.does("after", lambda: None, 2.0)
    stage.does("bell", lambda: sounds.ring("bell"), 1.4)
    stage.does("rest", sounds.rest, 1.6)
    stage.does("go on", sounds.go_on, 2.8)
    stage.preferences = replace(stage.preferences, background_volume=0.5)
    stage.does("softer", sounds.follow, 0.8)
    stage.does("hide", sounds.silence, 0.3)
    stage.does("back", sounds.go_on, 2.6)
    stage.does("end", sounds.end, 3.6)
    stage.does("over", lambda: None, 0)


def own_files(stage: Stage) -> None:
    """A recording, and a bell that lies beside the exercise; one bell after the other, both leaving the room."""
    for folder, seconds in (("sounds", 0.5), ("voice", 1.5)):
        (stage.folder / folder).mkdir()
        (stage.folder / folder / "own.wav").write_bytes(sine(OWN, seconds))
    (stage.folder / "out.wav").write_bytes(sine(OWN, 1.0))
    (stage.folder / "sounds" / "out.wav").symlink_to(stage.folder / "out.wav")
    prepared = stage.prepared("Words.", voice="voice/own.wav", sound="sounds/own.wav", end_sound="sounds/out.wav")
    stage.sounds.prepare(prepared)
    recorded = prepared.line("Words.", "voice/own.wav")
    lets_pass_until(lambda: stage.sounds.length(recorded) is not None)
    stage.room.note("recorded", stage.seconds(recorded))
    stage.does("recording", lambda: stage.sounds.say(recorded), 2.0)
    stage.does("own", lambda: stage.sounds.ring("sounds/own.wav"), 0.9)
    stage.does("own again", lambda: stage.sounds.ring("sounds/own.wav"), 0.9)
    stage.does("out", lambda: stage.sounds.ring("sounds/out.wav"), 0.4)
    stage.does("bell", lambda: stage.sounds.ring("bell"), 0.3)
    stage.does("rest", stage.sounds.rest, 0.8)
    stage.does("end", lambda: None, 0)


def many(stage: Stage) -> None:
    """Two hundred sayings in a row, after as many as it takes to have everything in memory."""
    lines = stage.prepares(*(f"Line {number}." for number in range(20)))

    def says(count: int) -> tuple[float, float]:
        for number in range(count):
            stage.sounds.say(lines[number % len(lines)])
            lets_pass(0.12 if number % 10 == 0 else 0.01)
        stage.sounds.step_left()
        return memory(), threads_at_rest()

    before, threads_before = says(40)
    after, threads = says(SAYINGS)
    stage.room.note("grown", after - before)
    stage.room.note("threads", threads - threads_before)
    stage.does("end", lambda: None, 0)


def devices(stage: Stage) -> None:
    """Another device is chosen, one is pulled out, none is left, and one comes back."""
    long, short = stage.prepares(LONG, SHORT)
    sounds = stage.sounds
    stage.does("first", lambda: sounds.say(long), 0.7)
    pactl("set-default-sink", "elsewhere")
    lets_pass(0.6)
    stage.does("elsewhere", lambda: None, 0.4)
    stage.room.mark("returned")
    pactl("set-default-sink", "room")
    lets_pass(0.4)
    stage.does("again", lambda: sounds.say(short), 0.6)
    stage.does("end", lambda: None, 0)
    new = pactl("load-module", "module-null-sink", "sink_name=new")
    pactl("set-default-sink", "new")
    lets_pass(0.2)
    for pulled in (new, "module-null-sink"):
        sounds.accompany("rain")
        sounds.say(long)
        lets_pass(0.2)
        pactl("unload-module", pulled)
        lets_pass(0.3)
        for step in (lambda: sounds.say(short), lambda: sounds.ring("bell"), sounds.rest, sounds.go_on, sounds.silence):
            step()
            lets_pass(0.05)
        sounds.go_on()
    pactl("load-module", "module-null-sink", "sink_name=late")
    lets_pass(0.3)
    sounds.say(short)
    sounds.end()
    lets_pass(0.3)


def everything(stage: Stage, line: Utterance) -> None:
    """Whatever a session may ask of its sounds, a moment apart."""
    sounds = stage.sounds
    for step in (
        lambda: sounds.say(line),
        lambda: sounds.ring("bell"),
        lambda: sounds.ring("sounds/own.wav"),
        lambda: sounds.accompany(None),
        sounds.rest,
        sounds.go_on,
        sounds.silence,
        sounds.go_on,
        lambda: sounds.accompany("rain"),
        sounds.step_left,
        sounds.follow,
        lambda: sounds.say(line),
    ):
        step()
        lets_pass(0.1)


def server_lost(stage: Stage) -> None:
    """The sound server dies in the middle of everything and is back before long; then once more, for longer."""
    (stage.folder / "sounds").mkdir()
    (stage.folder / "sounds" / "own.wav").write_bytes(sine(OWN, 0.5))
    prepared = stage.prepared(LONG, SHORT, sound="sounds/own.wav")
    long, short = stage.prepares(LONG, SHORT)
    sounds = stage.sounds
    sounds.prepare(prepared)
    sounds.accompany("rain")
    sounds.say(long)
    sounds.ring("bell")
    lets_pass(0.5)
    for away in (0.5, 5.0):
        stage.room.crash()
        lets_pass(0.1)
        everything(stage, short)
        stage.room.note(f"audible after {away}", sounds.audible)
        lets_pass(away)
        stage.room.start()
        for _ in range(60):
            lets_pass(0.0 if sounds.audible else 0.5)
        stage.room.note(f"audible again after {away}", sounds.audible)
        stage.does(f"back after {away}", lambda: None, 3.0)
        stage.does(f"bell after {away}", lambda: sounds.ring("bell"), 1.4)
        stage.does(f"words after {away}", lambda: sounds.say(short), 1.4)
        everything(stage, long)
    sounds.end()
    stage.does("end", lambda: None, 2.0)


EVENING = """
format = 1
title = "An evening"
touch = "none"
pace = "brisk"

[[step]]
for = "4s"
sound = "bell"

[[step]]
for = "6s"
say = "Aaaaaaaaa. Bbbb."

[[step]]
for = "4s"
say = "Cccccccccc."
end_sound = "bell"

[[step]]
part = "closing"
for = "3s"
say = "Dddd."
"""


def evening(stage: Stage) -> None:
    """The program itself rehearses an exercise; what it does and when is in its trace."""
    exercise, trace, kept = (stage.folder / name for name in ("evening.toml", "trace.jsonl", "guided/preferences.json"))
    exercise.write_text(EVENING, "utf-8")
    save_preferences(kept, replace(stage.preferences, bell_volume=0.1, name_a="Robin", name_b="Sam", asked=True))
    environment = {**os.environ, "XDG_CONFIG_HOME": str(stage.folder), "XDG_DATA_HOME": str(stage.folder)}
    words = [sys.executable, "-m", "ui", str(exercise), "--rehearse", "--trace", str(trace)]
    subprocess.run(words, env=environment, check=True, timeout=SCENE_LIMIT / 2)
    rows = [json.loads(line) for line in trace.read_text("utf-8").splitlines()]
    stage.does("end", lambda: None, 0.5)
    for kind in ("say", "sound"):
        for number, row in enumerate(row for row in rows if row["cue"] == kind):
            stage.room.note(f"{kind} {number}", row["done"])


def sine(level: int, seconds: float, hertz: int = 200) -> bytes:
    rate = 22_050
    values = (round(level * math.sin(2 * math.pi * hertz * n / rate)) for n in range(round(seconds * rate)))
    return write_wav(Samples(rate, array("h", values)))


def memory() -> float:
    """Megabytes in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def threads_at_rest() -> float:
    """How many threads there are, once those that are only ending have ended."""
    counts: list[int] = []

    def settled() -> bool:
        counts.append(len(os.listdir("/proc/self/task")))  # noqa: PTH208 (an iterator would be one more file)
        return len(set(counts[-AT_REST:])) == 1 and len(counts) >= AT_REST

    lets_pass(0.3)
    lets_pass_until(settled)
    return float(counts[-1])


def pactl(*words: str) -> str:
    done = subprocess.run(["pactl", *words], check=True, capture_output=True, text=True, timeout=30)
    return done.stdout.strip()


SCENES: dict[str, Callable[[Stage], None]] = {
    scene.__name__: scene for scene in (words, background, own_files, many, devices, server_lost, evening)
}


def main(name: str, folder: Path) -> None:
    faulthandler.dump_traceback_later(SCENE_LIMIT, exit=True)
    shipped = folder / "shipped"
    shipped.mkdir()
    (shipped / "bell.wav").write_bytes(sine(BELL, 1.0, 800))
    (shipped / "rain.wav").write_bytes(sine(RAIN, 1.0))
    room = AudioServer(folder / "room")
    os.environ["PULSE_SERVER"] = room.server
    app = QCoreApplication([])
    loud = Preferences(
        voice_command=shlex.join(tone().command), voice_volume=1.0, bell_volume=1.0, background_volume=1.0
    )
    sounds = MachineSounds(shipped, lambda: stage.preferences, app)
    stage = Stage(room, sounds, folder, loud)
    sounds.prepare()
    sounds.wait_until_ready()
    heart = Heartbeat()
    SCENES[name](stage)
    room.note("late", heart.late)
    room.write(folder)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
