"""Benchmarks: `python -m bench [NAME ...] [--quick]`. Each compares the program with something plain, interleaved."""

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from bench.files import make_exercise_folder
from bench.measure import MeasurementError, Probe, comparison, interleaved, run_to_end, spread

FRAME = 1000 / 60

SETTLED = 2.5
"""Seconds after which the time of a file tells of its next change, so that what was read of it is kept."""

BARE = "a bare Qt Quick Controls window"


def start(folder: Path, quick: bool) -> str:
    """from nothing to the first frame of the first page"""
    root = str(make_exercise_folder(folder, 12, 1))
    ours, theirs = interleaved(
        5 if quick else 15,
        lambda: until("frame", Probe("program", (root, "frame"))),
        lambda: until("frame", Probe("bare_window", ("frame",))),
    )
    return comparison("first frame", ours, theirs, "ms", BARE, "aim 1.3, at most 1.6")


def imports(folder: Path, quick: bool) -> str:
    """what Python imports until the first frame, by its own `-X importtime`"""
    root = str(make_exercise_folder(folder, 12, 1))
    totals: list[float] = []
    slowest: dict[str, float] = {}
    for _ in range(2 if quick else 5):
        times = import_times(Probe("program", (root, "frame"), options=("-X", "importtime")).run().stderr)
        totals.append(sum(times.values()))
        for name, took in times.items():
            slowest[name] = min(took, slowest.get(name, took))
    ours = {name: took for name, took in slowest.items() if name.startswith(("ui.", "guided."))}
    five = ", ".join(f"{name} {ours[name]:.1f}" for name in sorted(ours, key=ours.__getitem__, reverse=True)[:5])
    share = sum(ours.values()) / sum(slowest.values())
    return f"imports: {share:.2f} of them ours ({len(ours)} modules; all {spread(totals, 'ms')}; the slowest: {five})"


def many(folder: Path, quick: bool) -> str:
    """until 1,000 files are listed: as at every start, and as at the first one"""
    few, thousand = str(make_exercise_folder(folder / "few", 12, 1)), str(make_exercise_folder(folder / "many", 999, 1))
    time.sleep(SETTLED)

    def first_time() -> float:
        shutil.rmtree(folder / "many" / "cache", ignore_errors=True)
        return until("listed", Probe("program", (thousand, "listed")))

    unread, ours, theirs = interleaved(
        2 if quick else 5,
        first_time,
        lambda: until("listed", Probe("program", (thousand, "listed"))),
        lambda: until("listed", Probe("program", (few, "listed"))),
    )
    return "\n".join(
        [
            comparison("1,000 files listed", ours, theirs, "ms", "with 13 files", "aim 1,000 ms"),
            comparison("for the first time", unread, theirs, "ms", "with 13 files", "the first frame waits for none"),
        ]
    )


def search(folder: Path, quick: bool) -> str:
    """what a letter typed into a search of 1,000 files costs, and a step down their page"""
    few, thousand = str(make_exercise_folder(folder / "few", 12, 1)), str(make_exercise_folder(folder / "many", 999, 1))
    rounds = 1 if quick else 3
    letters: list[float] = []
    steps: list[float] = []
    many_files, few_files = interleaved(
        rounds, costs(letters, "program", thousand, "searched"), costs([], "program", few, "searched")
    )
    ours, theirs = interleaved(
        rounds, costs(steps, "program", thousand, "scrolled"), costs([], "bare_window", "scrolled")
    )
    aim = f"a frame at 60 Hz is {FRAME:.1f}"
    return "\n".join(
        [
            comparison("a letter typed", many_files, few_files, "ms", "with 13 files", aim),
            comparison("a step down", ours, theirs, "ms", "down a bare grid of words", aim),
            f"the slowest letter {spread(letters, 'ms')}, the slowest step {spread(steps, 'ms')}",
        ]
    )


def writing(folder: Path, quick: bool) -> str:
    """what a letter typed into a file of 2,000 lines costs in the Studio"""
    short, long = str(make_exercise_folder(folder / "short", 1, 5)), str(make_exercise_folder(folder / "long", 1, 285))
    rounds = 1 if quick else 3
    letters: list[float] = []
    ours, theirs = interleaved(
        rounds, costs(letters, "program", long, "written"), costs([], "program", short, "written")
    )
    lines = [comparison("a letter written", ours, theirs, "ms", "in 50 lines", f"a frame at 60 Hz is {FRAME:.1f}")]
    return "\n".join([*lines, f"the slowest letter {spread(letters, 'ms')}"])


def years(folder: Path, quick: bool) -> str:
    """what ten years of five sessions a day cost: the practice page, the shared warmth, the start, the file"""
    from bench.years import SESSIONS, fill

    empty, full = make_exercise_folder(folder / "empty", 12, 1), make_exercise_folder(folder / "full", 12, 1)
    file = full / "data" / "journal.db"
    fill(file, int(time.time()))
    lines = []
    for mode, row, what, aim in (
        ("practice", "opened", "the practice page", "aim 50 ms"),
        ("warmth", "looked", "the shared warmth", "a frame at 60 Hz is 16.7"),
    ):
        ours, theirs = interleaved(
            2 if quick else 5,
            lambda mode=mode, row=row: Probe("program", (str(full), mode)).measure()[row],  # type: ignore[misc]
            lambda mode=mode, row=row: Probe("program", (str(empty), mode)).measure()[row],  # type: ignore[misc]
        )
        lines.append(comparison(what, ours, theirs, "ms", "with an empty journal", aim))
    ours, theirs = interleaved(
        2 if quick else 9,
        lambda: until("frame", Probe("program", (str(full), "frame"))),
        lambda: until("frame", Probe("program", (str(empty), "frame"))),
    )
    lines.append(comparison("first frame", ours, theirs, "ms", "with an empty journal", "aim 1.0"))
    lines.append(
        f"the file: {file.stat().st_size / 1e6:.1f} MB for {SESSIONS:,} sessions and moments (aim under 20 MB)"
    )
    return "\n".join(lines)


def memory(folder: Path, quick: bool) -> str:
    """what the first page holds, at any start but the first, which reads every file"""
    root = str(make_exercise_folder(folder, 12, 1))
    time.sleep(SETTLED)
    Probe("program", (root, "memory")).measure()
    ours, theirs = interleaved(
        1 if quick else 3,
        lambda: Probe("program", (root, "memory")).measure()["memory"],
        lambda: Probe("bare_window", ("memory",)).measure()["memory"],
    )
    return comparison("memory", ours, theirs, "MB", BARE, "proportional share, aim 1.25")


def processor(folder: Path, quick: bool) -> str:
    """what a session costs, running and paused"""
    root, seconds = str(make_exercise_folder(folder, 0, 5)), "5" if quick else "20"
    resting: list[dict[str, float]] = []

    def rest() -> float:
        resting.append(Probe("program", (root, "paused", seconds)).measure())
        return resting[-1]["processor"]

    ours, theirs, paused = interleaved(
        1 if quick else 3,
        lambda: Probe("program", (root, "playing", seconds)).measure()["processor"],
        lambda: Probe("bare_window", ("moving", seconds)).measure()["processor"],
        rest,
    )
    drawn = max(row["frames"] for row in resting)
    share = f"{median(paused) / median(theirs):.2f} of the same"
    return "\n".join(
        [
            comparison("processor", ours, theirs, "%", "for one rectangle that moves", "aim 1.5"),
            f"paused: {share} ({spread(paused, '%')}, {drawn:.1f} frames a second; aim under 1 %, none drawn)",
        ]
    )


def tray(folder: Path, quick: bool) -> str:
    """what it costs while it waits in the tray (on Linux)"""
    if not sys.platform.startswith("linux"):
        return "in the tray: counted on Linux alone"
    root, seconds = str(make_exercise_folder(folder, 12, 1)), "10" if quick else "60"
    rows = [Probe("program", (root, "tray", seconds)).measure() for _ in range(1 if quick else 3)]
    return (
        f"in the tray: {median(row['woken'] for row in rows):.2f} wake-ups a second over {seconds} s, "
        f"{spread((row['processor'] for row in rows), '%')} of one core (aim 0 and 0; the end of the count is one)"
    )


def cues(folder: Path, quick: bool) -> str:
    """how late words and bells come in a session of ten minutes (of one, with --quick)"""
    minutes = 1 if quick else 10
    file = make_exercise_folder(folder, 0, minutes) / "exercises" / "long.toml"
    trace = folder / "trace.jsonl"
    words = [sys.executable, "-m", "ui", str(file), "--rehearse", "--trace", str(trace)]
    done = run_to_end(words, 60 * minutes + 120)
    if done.returncode != 0 or not trace.exists():
        raise MeasurementError(f"The rehearsal ended with {done.returncode}.")
    rows = [json.loads(line) for line in trace.read_text("utf-8").splitlines()]
    late = [1000 * (row["done"] - row["due"]) for row in rows]
    tenth = max(1, len(late) // 10)
    drift = median(late[-tenth:]) - median(late[:tenth])
    return (
        f"cues: the latest {max(late) / FRAME:.2f} of a frame at 60 Hz ({spread(late, 'ms')} late, {len(rows)} cues; "
        f"drift {drift:+.1f} ms over {rows[-1]['due']:.0f} s; aim under 1, half under 5 ms)"
    )


def files(folder: Path, quick: bool) -> str:
    """from `guided check FILE` and `guided script FILE` to the answer"""
    file = str(make_exercise_folder(folder, 1, 1) / "exercises" / "exercise-0000.toml")
    nothing = [sys.executable, "-c", "pass"]
    lines = []
    for name in ("check", "script"):
        command = [sys.executable, "-m", "ui", name, file]
        ours, theirs = interleaved(5 if quick else 15, partial(took, command), partial(took, nothing))
        lines.append(comparison(f"guided {name}", ours, theirs, "ms", "for a Python that does nothing", "aim 150 ms"))
    return "\n".join(lines)


def voice(_folder: Path, quick: bool) -> str:
    """how late the lines of the English voice are, and what its process costs"""
    from bench.voice import BUSY_LOOPS, GLANCE_S, HEAD_START_S, engines, first_words, speak, worker_cost
    from guided.voice.voice_worker import WORKER

    hibari, espeak = engines()
    WORKER.close()
    cold = speak("three-breaths" if quick else "long-hug", hibari)
    memory, processor = worker_cost()
    ours, theirs = interleaved(
        1 if quick else 3,
        lambda: 1000 * speak("three-breaths", hibari).took,
        lambda: 1000 * speak("three-breaths", espeak).took,
    )
    ways = ((0.0, 0), (0.0, BUSY_LOOPS), (GLANCE_S, BUSY_LOOPS))
    many = range(1 if quick else 5)
    alone, busy, read = (1000 * median([first_words("long-hug", hibari, *way) for _ in many]) for way in ways)
    WORKER.close()
    return "\n".join(
        [
            comparison("an exercise rendered", ours, theirs, "ms", "with espeak-ng", "ahead of need"),
            f"the first words {1000 * cold.first:.0f} ms after a cold start, which the page of an exercise makes",
            f"if F and J are held as soon as that page is there, {alone:.0f} ms after them (aim 1,000)",
            f"beside {BUSY_LOOPS} busy loops {busy:.0f} ms, and {read:.0f} ms after {GLANCE_S:.0f} s of reading",
            f"the latest line {1000 * max(cold.late):.0f} ms late, {HEAD_START_S:.0f} s after that page (aim 0)",
            f"the voice's process: {memory:.0f} MB, {100 * processor / cold.speech:.1f} % of a core for its speech",
        ]
    )


def until(what: str, probe: Probe) -> float:
    """Return the milliseconds from the start of the probe's process to the event `what`."""
    row = probe.measure()
    return 1000 * (row[what] - row["began"])


def import_times(printed: str) -> dict[str, float]:
    """Return the milliseconds that each module took without those it imports, from what `-X importtime` printed."""
    rows = [line.removeprefix("import time:").split("|") for line in printed.splitlines() if line.startswith("import")]
    return {row[2].strip(): int(row[0]) / 1000 for row in rows if row[0].strip().isdecimal()}


def costs(worst: list[float], module: str, *words: str) -> Callable[[], float]:
    """Return a function that measures the median processor time in milliseconds of one action, until it is drawn.

    The slowest one of each run is added to `worst`.
    """

    def run() -> float:
        row = Probe(module, words).measure()
        worst.append(row["worst"])
        return row["usual"]

    return run


def took(command: list[str]) -> float:
    """Return the milliseconds that a process takes."""
    began = time.monotonic()
    if code := run_to_end(command, 60).returncode:
        raise MeasurementError(f"The command ended with {code}.")
    return 1000 * (time.monotonic() - began)


BENCHES: dict[str, Callable[[Path, bool], str]] = {
    "start": start,
    "imports": imports,
    "files": files,
    "many": many,
    "search": search,
    "writing": writing,
    "years": years,
    "memory": memory,
    "processor": processor,
    "tray": tray,
    "cues": cues,
    "voice": voice,
}


def main() -> int:
    lines = [f"  {name:<10} {bench.__doc__}" for name, bench in BENCHES.items()]
    parser = argparse.ArgumentParser(
        prog="dev.py bench",
        description="Measures Guided beside something plain, in one run, and prints the ratio first.",
        epilog="\n".join(["names:", *lines]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="which ones; all of them without any")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and a shorter session")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in BENCHES]
    if unknown:
        parser.error(f"there is no {unknown[0]!r}; there are {', '.join(BENCHES)}")
    return max([run(name, arguments.quick) for name in arguments.names or BENCHES])


def run(name: str, quick: bool) -> int:
    """Print the figures of one benchmark, or why there are none. Return 0, or 1 where there are none."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            print(BENCHES[name](Path(folder), quick), flush=True)
        except MeasurementError as reason:
            print(f"{name}: no figure. {reason}", flush=True)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
