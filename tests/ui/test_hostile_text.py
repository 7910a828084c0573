"""Test that markup in files and names is shown as plain text on every page, and never fetches anything."""

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.catalogue.exercise_summary import ExerciseSummary
from guided.exercise.model import Exercise, Part, Step, StepCue, Touch, Variant
from guided.exercise.programme_model import Ladder, Programme, ProgrammeEntry, Rung, Week
from guided.exercise.reading import read_file
from guided.practice.ladder import start_ladder
from guided.practice.storage.records import Reflection
from guided.session.resume_state import ResumeState
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from tests.ui.support.items import all_items, is_a
from tests.ui.support.journals import write
from tests.ui.support.pages import show_filled_reflection
from tests.ui.support.program import MakeProgram, ProgramUnderTest, write_own_exercise
from tests.ui.support.programmes import opens_pathways, opens_practice
from ui.devices.desktop.desktop import Desktop
from ui.features.settings.settings import SECTIONS
from ui.features.studio.script import ScriptViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.destinations import ToArrive, ToExerciseFile, ToStudio
from ui.navigation.page import Page
from ui.services.couple import Couple
from ui.services.exercise_description import summary_of
from ui.services.journal import CoupleJournal
from ui.services.unfinished_session import UnfinishedSession

PAYLOADS = [
    '<img src="{url}a.png">',
    '<img src=""><img src="{url}b">',
    '<img src="::bad::"><img src="{url}c">',
    '<html><body background="{url}d"><b>bold</b></body></html>',
    "![picture]({url}e.png)",
    '<a href="{url}f">&amp;&lt;</a><style>@import url({url}g)</style>',
    "%1 %2 {{0}} &amp; \\\\n ${{x}} `x` ' \" </b>",
]


class Witness:
    """Listens on this machine, and counts whoever calls."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.calls = 0
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}/"

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            caller.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


@pytest.fixture
def witness() -> Iterator[Witness]:
    witness = Witness()
    yield witness
    witness.close()


ALWAYS = {0, 4, 6}
"""The payloads of each run: one for every way in which Qt could format a text (HTML, Markdown, placeholders). The
others are further spellings of these, and run in CI."""
CHOSEN = [pytest.param(n, marks=() if n in ALWAYS else pytest.mark.slow) for n in range(len(PAYLOADS))]


@pytest.fixture(params=CHOSEN)
def payload(request: pytest.FixtureRequest, witness: Witness) -> str:
    return PAYLOADS[request.param].format(url=witness.url)


def literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def file_of(payload: str) -> Path:
    """An exercise whose every text is `payload`."""
    p = f'"{literal(payload)}"'
    return write_own_exercise(
        "00-hostile.toml",
        f"""format = 1
title = {p}
about = {p}
by = {p}
touch = "hands"
rungs = [{p}]
needs = [{p}]
variants = [{p}]
care = [{p}]

[[step]]
part = "opening"
title = {p}
for = "20s"
say = {p}

[[step]]
ask = {p}

[[step]]
rung = 1
touch = "hands"
for = "20s"
show = {p}

[[step]]
part = "closing"
for = "20s"
say = {p}
""",
    )


def made_of(payload: str) -> Exercise:
    """The same as a value, for what a file's check would not let through."""
    return Exercise(
        name=payload,
        title=payload,
        about=payload,
        by=payload,
        touch=Touch.HANDS,
        rungs=(payload,),
        needs=(payload,),
        variants=(Variant(id="x", title=payload),),
        care=(payload,),
        opt_in=True,
        steps=(
            Step(part=Part.OPENING, title=payload, for_=20.0, say=payload, cues=(StepCue(at=10.0, show=payload),)),
            Step(ask=payload),
            Step(title=payload, rung=1, touch=Touch.HANDS, for_=20.0, say=payload),
            Step(part=Part.CLOSING, title=payload, for_=20.0, say=payload),
        ),
    )


def squeezed(words: str) -> str:
    return "".join(words.split())


def shows(program: ProgramUnderTest, payload: str) -> bool:
    """Whether the letters of the payload stand there as they are; a prompt may show a part of them at a time."""
    return any(words and squeezed(words) in squeezed(payload) and "<" in words for words in program.texts()) or any(
        squeezed(payload) in squeezed(words) for words in program.texts()
    )


@pytest.mark.qt_log_ignore("Text: ")  # the picture never comes, and Qt says so
def test_payload_is_effective_without_protection(qtbot: QtBot, witness: Witness, tmp_path: Path) -> None:
    """Qt's usual text does fetch for the same words; without this the tests below could not fail."""
    usual = tmp_path / "Usual.qml"
    usual.write_text(f"import QtQuick\nText {{ text: '<img src=\"{witness.url}a.png\">' }}", "utf-8")
    view = QQuickView(QUrl.fromLocalFile(str(usual)))
    view.show()
    qtbot.waitUntil(lambda: witness.calls > 0)
    view.close()


def test_pages_show_hostile_file_as_plain_text(program: ProgramUnderTest, payload: str, witness: Witness) -> None:
    path = file_of(payload)
    program.open()
    if read_file(path).exercise is None:
        program.navigation.navigator.go(ToExerciseFile(path))
        program.wait_for_page("exerciseFile")
        assert any(squeezed(payload[:8]) in squeezed(words) for words in program.texts())
    else:
        program.go_to("exercises")
        program.wait_for_page("exercises")
        assert shows(program, payload)
    assert witness.calls == 0


def test_arrival_shows_hostile_text_as_plain_text(program: ProgramUnderTest, payload: str, witness: Witness) -> None:
    program.open()
    program.navigation.navigator.reset(ToArrive(made_of(payload)))
    program.wait_for_page("arrive")
    assert shows(program, payload)
    program.shell.viewModel.acceptCare()  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert sum(squeezed(payload) in squeezed(words) for words in program.texts()) >= 4
    assert witness.calls == 0


def test_session_shows_hostile_text_as_plain_text(program: ProgramUnderTest, payload: str, witness: Witness) -> None:
    program.start_session(made_of(payload), SessionChoices(names=(payload, payload), ask_at_keyboard=True))
    session = program.session
    kinds = []

    def both_go_on() -> None:
        session.answer("a", "continue")
        session.answer("b", "continue")
        program.advance(3)

    def time_passes() -> None:
        program.advance(21)

    for goes_on in (
        session.tick,
        session.pause,
        session.resume,
        time_passes,
        both_go_on,
        session.stopHere,
        time_passes,
    ):
        goes_on()
        program.wait_until_idle()
        kinds.append(session.kind)
        assert session.kind == "end" or shows(program, payload), kinds
    assert kinds == ["step", "rest", "step", "ask", "step", "step", "end"]
    assert witness.calls == 0


def test_hostile_names_are_shown_as_plain_text(make_program: MakeProgram, payload: str, witness: Witness) -> None:
    program = make_program(name_a=payload, name_b=payload)
    program.open()
    assert any(payload[:20].strip() in words for words in program.texts())
    program.navigation.navigator.reset(ToArrive(made_of(payload)))
    program.wait_for_page("arrive")
    program.shell.viewModel.acceptCare()  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.go_to("names")
    program.wait_for_page("names")
    assert witness.calls == 0


def test_near_view_shows_hostile_text_as_plain_text(program: ProgramUnderTest, payload: str, witness: Witness) -> None:
    program.start_session(made_of(payload), SessionChoices(names=(payload, payload)))
    program.press(Qt.Key.Key_N)
    program.wait_until_idle()
    assert any(squeezed(payload) in squeezed(words) for words in program.texts())
    assert witness.calls == 0


def offered(payload: str) -> Exercise:
    """What the private choosing and a day that is a lot may offer."""
    return replace(made_of(payload), touch=Touch.NONE, rungs=(), opt_in=False, steps=(Step(say=payload, for_=20.0),))


def in_short(exercise: Exercise) -> ExerciseSummary:
    return summary_of(exercise, Path("hostile.toml"))


def test_guide_shows_hostile_text_as_plain_text(
    make_program: MakeProgram, payload: str, witness: Witness, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "guide.md"
    kinds = (
        "# {0}\n\n{0}\n\n**Lead** {0}\n\n- {0}\n\n```toml\n{0}\n```\n\n| a | b |\n|---|---|\n| {0} | {0} |\n\n> {0}\n"
    )
    file.write_text(kinds.replace("{0}", payload), "utf-8")
    monkeypatch.setattr(bundled, "guide", lambda _language="en": file)
    program = make_program()
    program.open()
    program.navigation.navigator.go(Page.GUIDE)
    program.wait_for_page("guide")
    program.shell.viewModel.search("<", 0)  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert sum(squeezed(payload).replace("`", "") in squeezed(words).replace("`", "") for words in program.texts()) >= 6
    assert witness.calls == 0


@pytest.mark.parametrize("page", ["choose", "gentle", "settings", "help", "unfinished"])
def test_other_pages_show_hostile_text_as_plain_text(
    make_program: MakeProgram, payload: str, page: str, witness: Witness
) -> None:
    program = make_program(name_a=payload, name_b=payload, voice_name=payload, voice_command=payload, region=payload)
    program.open()
    rooms = program.view_models
    for room in (rooms.choose, rooms.gentle):
        room._exercises = lambda: [in_short(offered(payload))] * 4
    kept = ResumeState(file="", print="", step=0, round=0, swapped=False, begins="a")
    rooms.unfinished.show(UnfinishedSession(PreparedExercise(made_of(payload)), kept))
    program.go_to(page)
    program.wait_for_page(page)
    if page == "choose":
        rooms.choose._random = Random(1)
        for goes_on in (rooms.choose.begin, rooms.choose.ready, lambda: rooms.choose.answer(0), rooms.choose.ready):
            goes_on()
            program.wait_until_idle()
        rooms.choose.answer(0)
        rooms.choose._wait.timeout.emit()
        program.wait_until_idle()
        assert rooms.choose.stage == "menu"
    for section in SECTIONS if page == "settings" else ():
        rooms.settings.show(section)
        program.wait_until_idle()
    if page in ("choose", "gentle", "unfinished"):
        assert any("<" in words or "![" in words or "%1" in words for words in program.texts())
    assert witness.calls == 0


def test_small_moments_show_hostile_title_as_plain_text(
    program: ProgramUnderTest, payload: str, witness: Witness
) -> None:
    program.open()
    rooms = program.view_models
    rooms.moment.moments_now._exercises = lambda: [replace(in_short(offered(payload)), length=30.0)] * 4
    program.go_to("moment")
    program.wait_for_page("moment")
    program.wait_until_idle()
    assert sum(squeezed(payload) in squeezed(words) for words in program.texts()) >= 4
    assert witness.calls == 0


def programme_of(payload: str) -> Programme:
    do = ProgrammeEntry(exercise=payload, times=2, up_to_rung=1, note=payload)
    week = Week(title=payload, call=payload, reflect=payload, do=(do, replace(do, optional=True)))
    return Programme(
        name=payload, title=payload, about=payload, by=payload, care=(payload,), moods=(payload,), weeks=(week,)
    )


@pytest.mark.parametrize("page", ["practice", "programme", "pickThree"])
def test_practice_pages_show_hostile_text_as_plain_text(
    program: ProgramUnderTest, payload: str, page: str, witness: Witness
) -> None:
    program.open()
    rooms = program.view_models
    pathways = rooms.practice._pathways
    pathways.load = lambda: None  # type: ignore[method-assign]
    pathways.loaded, pathways.programmes = True, [programme_of(payload)]
    pathways.ladders = [
        Ladder(
            name=payload,
            title=payload,
            about=payload,
            by=payload,
            rungs=(Rung(title="", exercise="", touch=Touch.NONE),),
        )
    ]
    pathways._known = {payload: offered(payload)}
    rooms.pickThree._exercises = lambda: [in_short(offered(payload))]
    rooms.practice._agreement.take_up(pathways.programmes[0])
    rooms.programme.show(pathways.programmes[0])
    program.go_to(page)
    program.wait_for_page(page)
    if page == "pickThree":
        rooms.pickThree.pick(0)
    program.wait_until_idle()
    texts = program.texts()
    if page == "practice":
        rooms.practice.show("pathways")
        program.wait_until_idle()
        texts += program.texts()
    least = {"practice": 10, "programme": 9, "pickThree": 2}[page]
    assert sum(squeezed(payload) in squeezed(words) for words in texts) >= least
    assert witness.calls == 0


def says(program: ProgramUnderTest, payload: str) -> None:
    """Everything two people may write, kept with a session of an exercise that is called so too."""
    journal, now = program.machine.journal, datetime.now().astimezone()
    number = write(journal).add_session(payload, now)
    assert number is not None
    write(journal).save_reflection(number, Reflection((payload, f"{payload} too"), 0.5, again=True, line=payload))
    write(journal).add_question(payload, now)


def stands_in_a_field(program: ProgramUnderTest, payload: str) -> int:
    """How many fields hold as much of it as they may."""
    fields = [
        str(item.property("text")) for item in all_items(program.window) if is_a(item, "GField") and item.isVisible()
    ]
    return sum(text != "" and payload.startswith(text) for text in fields)


def test_hostile_own_texts_are_shown_as_plain_text(make_program: MakeProgram, payload: str, witness: Witness) -> None:
    program = make_program(name_a=payload, name_b=payload, coach="yes")
    says(program, payload)
    opens_practice(program)
    program.view_models.practice.questions.setDraft(payload)
    program.view_models.practice.questions.remove(1)
    program.qtbot.waitUntil(lambda: sum(squeezed(payload) in squeezed(words) for words in program.texts()) >= 1)
    program.wait_until_idle()
    program.view_models.practice.openMemories()
    program.wait_for_page("memories")
    assert sum(squeezed(payload) in squeezed(words) for words in program.texts()) >= 3
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")
    assert sum(squeezed(payload) in squeezed(words) for words in program.texts()) >= 1
    program.view_models.reflection.discard()
    program.wait_for_page("memories")
    assert "Undo" in program.texts()
    assert witness.calls == 0


def test_reflection_shows_hostile_text_as_plain_text(make_program: MakeProgram, payload: str, witness: Witness) -> None:
    program = make_program(name_a=payload, name_b=payload)
    show_filled_reflection(program)
    said = program.view_models.reflection
    said.write(0, payload)
    said.writeLine(payload)
    said.keep()
    assert not said.refused
    program.wait_until_idle()
    assert any(squeezed(payload)[:14] in squeezed(words) for words in program.texts())
    assert witness.calls == 0


def test_summary_shows_hostile_text_as_plain_text(
    make_program: MakeProgram, payload: str, witness: Witness, tmp_path: Path
) -> None:
    machine = Machine(desktop=Desktop(lambda: tmp_path / "Documents", lambda _: True))
    program = make_program(machine=machine, name_a=payload, name_b=payload)
    now = datetime.now().astimezone()
    number = write(machine.journal).add_session(payload, now)
    assert number is not None
    write(machine.journal).save_reflection(number, Reflection((payload,), None, True, payload))
    write(machine.journal).add_question(payload, now)
    program.open()
    rooms = program.view_models
    pathways = rooms.practice._pathways
    pathways.load = lambda: None  # type: ignore[method-assign]
    pathways.loaded, pathways.programmes = True, [programme_of(payload)]
    pathways._known = {payload: offered(payload)}
    pathways.ladders = [
        Ladder(name=payload, title=payload, rungs=(Rung(title=payload, exercise="", touch=Touch.NONE),))
    ]
    write(machine.journal).save_ladder_state(payload, start_ladder(pathways.ladders[0]))
    rooms.practice._agreement.take_up(pathways.programmes[0])
    program.go_to("summary")
    program.wait_for_page("summary")
    rooms.summary.setText(payload)
    for group in rooms.summary.groups:
        for line in group["lines"]:  # type: ignore[attr-defined]
            if line["id"] not in rooms.summary.chosen:
                rooms.summary.toggleLine(line["id"])
    program.wait_until_idle()
    assert sum(squeezed(payload) in squeezed(words) for words in program.texts()) >= 9
    assert squeezed(rooms.summary.spokenPages).count(squeezed(payload)) >= 9
    rooms.summary.savePdf()
    program.qtbot.waitUntil(lambda: rooms.summary.file.message != "")
    (made,) = (tmp_path / "Documents").iterdir()
    assert not {b"/URI", b"/Image"} & {*made.read_bytes().split()}
    assert witness.calls == 0


def test_faulty_programme_with_hostile_text_is_plain_text(
    program: ProgramUnderTest, payload: str, witness: Witness
) -> None:
    path = paths.data() / "programmes" / "x.toml"
    path.parent.mkdir(parents=True)
    path.write_text(
        f'format = 1\ntitle = "X"\n[[week]]\ndo = [{{ exercise = "{literal(payload)}", every = "day" }}]\n', "utf-8"
    )
    opens_pathways(program)
    assert any("x.toml has a mistake" in words for words in program.texts())
    assert witness.calls == 0


def test_studio_shows_hostile_text_as_plain_text(make_program: MakeProgram, payload: str, witness: Witness) -> None:
    program = make_program(name_a=payload, name_b=payload, folder=f"/{payload}")
    path = file_of(payload)
    program.open()
    program.navigation.navigator.go(ToStudio())
    program.wait_for_page("studio")
    program.qtbot.waitUntil(lambda: program.shell.viewModel.files.rowCount() > 0)  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert shows(program, payload) or f"/{payload}" in " ".join(program.texts())
    program.navigation.navigator.go(ToExerciseFile(path))
    program.wait_for_page("exerciseFile")
    sheet = program.shell.viewModel
    if sheet.playable:  # type: ignore[attr-defined]
        sheet.turnTo("script")  # type: ignore[attr-defined]
        program.qtbot.waitUntil(lambda: sheet.script.ready)  # type: ignore[attr-defined]
        program.wait_until_idle()
        assert shows(program, payload)
        sheet.turnTo("paths")  # type: ignore[attr-defined]
        program.qtbot.waitUntil(lambda: sheet.paths.rows.rowCount() > 0)  # type: ignore[attr-defined]
        program.wait_until_idle()
    assert witness.calls == 0


def test_pdf_of_hostile_script_is_plain_text(qtbot: QtBot, tmp_path: Path, payload: str, witness: Witness) -> None:
    couple = Couple(tmp_path / "preferences.json", names=(payload, payload))
    script = ScriptViewModel(couple, None, Desktop(lambda: tmp_path / "Documents", lambda _: True))
    script.show(made_of(payload))
    qtbot.waitUntil(lambda: bool(script.ready))
    assert any(payload in each.words for each in script._table.rows)
    script.savePdf()
    qtbot.waitUntil(lambda: script.pdfFile != "")
    (made,) = (tmp_path / "Documents").iterdir()
    assert made.read_bytes().startswith(b"%PDF")
    assert not {b"/URI", b"/Image"} & {*made.read_bytes().split()}
    assert witness.calls == 0


def test_private_notes_show_hostile_text_as_plain_text(
    make_program: MakeProgram, payload: str, witness: Witness
) -> None:
    program = make_program(name_a=payload, name_b=payload)
    program.open()
    program.navigation.navigator.go(Page.PRIVATE_NOTES)
    program.wait_for_page("privateNotes")
    room = program.view_models.privateNotes
    room.chooseOwner(0)
    room.submitPassphrase(payload, payload)
    program.qtbot.waitUntil(lambda: room.stage == "notes")
    room.setDraft(payload)
    room.saveDraft()
    program.qtbot.waitUntil(lambda: sum(squeezed(payload) in squeezed(words) for words in program.texts()) == 1)
    assert any(squeezed(program.couple.names[0]) in squeezed(words) for words in program.texts())
    assert program.find("deleteNote").property("description") == payload
    room.beginPassphraseChange()
    program.wait_until_idle()
    for field in ("present", "fresh", "again"):
        program.find(field).setProperty("text", payload)
    program.click(program.find("show"))
    program.click(program.find("take"))
    program.qtbot.waitUntil(lambda: room.stage == "notes" and not room.busy)
    assert witness.calls == 0


def test_lock_accepts_hostile_passphrase(make_program: MakeProgram, payload: str, witness: Witness) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(paths.data() / "journal.db")))
    program.open()
    program.go_to("settings")
    program.wait_for_page("settings")
    program.view_models.settings.show("privacy")
    card = program.view_models.settings.lock_card
    card.begin("set")
    program.wait_until_idle()
    program.click(program.find("show"))
    for field in ("fresh", "again"):
        program.find(field).setProperty("text", payload)
    program.wait_until_idle()
    program.click(program.find("take"))
    program.qtbot.waitUntil(lambda: card.stage == "open")
    card.lockNow()
    program.wait_for_page("lock")
    program.view_models.lock.open(payload)
    program.wait_for_page("tonight")
    assert not program.machine.journal.locked
    assert witness.calls == 0


def test_backup_page_shows_hostile_file_names_as_plain_text(
    make_program: MakeProgram, payload: str, witness: Witness, tmp_path: Path
) -> None:
    """A document of it, a file named like it, and the folder that it is said to be in."""
    (tmp_path / "Documents").mkdir()
    named = tmp_path / "Documents" / f"Guided {payload.replace('/', ' ')[:80]}.json"
    said = json.dumps({"format": "guided-journal", "version": 1, payload: []})
    named.write_text(said, "utf-8")
    program = make_program(machine=Machine(desktop=Desktop(lambda: tmp_path / "Documents", lambda _: True)))
    program.open()
    program.go_to("backup")
    program.wait_for_page("backup")
    keeping = program.shell.viewModel
    program.qtbot.waitUntil(lambda: bool(keeping.copies))  # type: ignore[attr-defined]
    program.wait_until_idle()
    keeping.importFile(str(named))  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: not keeping.busy)  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert any(payload[:60] in words and named.name in words for words in program.texts())
    keeping.setSaveFolder(payload)  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert any(payload.rstrip("/")[:12] in words for words in program.texts())
    assert witness.calls == 0
