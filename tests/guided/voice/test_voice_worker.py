"""Test the process that speaks: it is started when needed, ends by itself, and is survived when it fails."""

import json
import os
import signal
import sys
import threading
from pathlib import Path
from subprocess import run

import pytest

from guided.voice import voice_worker
from guided.voice.voice_worker import VoiceWorker, WorkerError

ECHO = """
import json, os, sys
def answer(data):
    sys.stdout.buffer.write(json.dumps({"size": len(data)}).encode() + b"\\n" + data)
    sys.stdout.buffer.flush()
answer(b"")
for line in sys.stdin:
    text = json.loads(line)["text"]
    BEFORE
    answer(f"{os.getpid()} {text}".encode())
"""


def worker(before: str = "pass", *, idle_seconds: float = 60.0) -> VoiceWorker:
    """Return a worker whose process answers with its id and the text, after it has done what `before` says."""
    code = ECHO.replace("BEFORE", before)
    return VoiceWorker((sys.executable, "-I", "-S", "-c", code), idle_seconds=idle_seconds)


def gone(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except OSError:
        return True
    return False


def wait_until_ended(speaking: VoiceWorker) -> None:
    pause = threading.Event()
    for _ in range(6_000):
        if speaking.process_id is None:
            return
        pause.wait(0.01)
    raise AssertionError("the process still runs")


def test_one_process_speaks_all_sentences() -> None:
    speaking = worker()
    assert speaking.process_id is None
    first, second = (speaking.speak(text, 1.0).decode().split(" ", 1) for text in ("One.", "Zwölf."))
    assert (first[1], second[1]) == ("One.", "Zwölf.")
    assert first[0] == second[0] == str(speaking.process_id)
    speaking.close()
    assert speaking.process_id is None


def test_process_started_ahead_speaks_the_first_sentence() -> None:
    speaking = worker()
    speaking.start()
    started = speaking.process_id
    assert started is not None
    assert speaking.speak("One.", 1.0).decode() == f"{started} One."
    speaking.close()


def test_process_ends_when_nothing_is_asked_and_another_follows() -> None:
    speaking = worker(idle_seconds=0.01)
    first = speaking.speak("One.", 1.0).split()[0]
    wait_until_ended(speaking)
    assert speaking.speak("Two.", 1.0).split()[0] != first


def test_process_that_ends_as_it_is_asked_is_replaced_without_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    speaking = worker()
    speaking.start()
    assert speaking._process is not None
    before = speaking._process
    ask = before.ask

    def ask_too_late(request: dict[str, object], seconds: float) -> bytes:
        before.kill()
        return ask(request, seconds)

    before.ask = ask_too_late  # type: ignore[method-assign]
    assert speaking.speak("One.", 1.0).endswith(b"One.")
    assert speaking._process is not before
    assert caplog.text == ""
    speaking.close()


EXIT_WHILE_SPEAKING = """
import atexit, logging, sys, threading
failed = threading.Event()
atexit.register(failed.wait)  # runs last, after what speaks was ended
from guided.voice.voice_worker import VoiceWorker, WorkerError
logging.basicConfig()
speaking = VoiceWorker((sys.executable, "-I", "-S", "-c", sys.argv[1]))
speaking.start()
asked = threading.Event()
def speak():
    asked.set()
    try:
        speaking.speak("One.", 1.0)
    except WorkerError:
        failed.set()
threading.Thread(target=speak, daemon=True).start()
asked.wait()
"""


def test_program_that_exits_while_it_speaks_warns_of_nothing() -> None:
    silent = ECHO.replace("BEFORE", "import threading; threading.Event().wait()")
    done = run([sys.executable, "-c", EXIT_WHILE_SPEAKING, silent], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="signals of Unix")
def test_killed_process_is_replaced_at_once(caplog: pytest.LogCaptureFixture) -> None:
    speaking = worker()
    speaking.speak("One.", 1.0)
    assert speaking.process_id is not None
    os.kill(speaking.process_id, signal.SIGKILL)
    assert speaking.speak("Two.", 1.0).endswith(b"Two.")
    assert speaking.speak("Three.", 1.0).endswith(b"Three.")
    speaking.close()


def test_crashing_process_is_left_alone_for_a_while(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    starts = tmp_path / "starts"
    speaking = worker(f"open({str(starts)!r}, 'a').write('x'); os.abort()")
    for _ in range(3):
        with pytest.raises(WorkerError):
            speaking.speak("One.", 1.0)
    assert len(starts.read_text()) == voice_worker.MAX_FAILURES
    assert "The process that speaks failed" in caplog.text
    assert "One." not in caplog.text


def test_hanging_process_is_ended_and_told_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(voice_worker, "SENTENCE_SECONDS", 0.2)
    speaking = worker("import time; time.sleep(600)")
    with pytest.raises(WorkerError):
        speaking.speak("One.", 1.0)
    assert speaking.process_id is None
    assert "The process that speaks failed" in caplog.text


@pytest.mark.parametrize(
    "code",
    ["pass", "print('{')", "print('[]')", "print('{\"size\": 9999999999}')", "print('{\"size\": 5}', end='\\nab')"],
    ids=["silent", "no JSON", "a list", "too much", "cut"],
)
def test_process_that_answers_nonsense_fails(code: str) -> None:
    with pytest.raises(WorkerError):
        VoiceWorker((sys.executable, "-I", "-S", "-c", code)).speak("One.", 1.0)


def test_missing_program_fails() -> None:
    with pytest.raises(WorkerError):
        VoiceWorker(("/nowhere/voice",)).speak("One.", 1.0)
    with pytest.raises(WorkerError):
        VoiceWorker(("/nowhere/voice",)).start()


def test_threads_take_turns() -> None:
    speaking = worker()
    answers: list[str] = []
    threads = [
        threading.Thread(target=lambda n=n: answers.append(speaking.speak(f"Line {n}.", 1.0).decode().split(" ", 1)[1]))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(answers) == [f"Line {n}." for n in range(8)]
    speaking.close()


def test_request_holds_text_and_speed_only(tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    speaking = worker(f"open({str(asked)!r}, 'w').write(line)")
    speaking.speak("One [x](/y/)\nTwo", 0.65)
    speaking.close()
    assert json.loads(asked.read_text()) == {"text": "One [x](/y/)\nTwo", "speed": 0.65}
