"""Test the German window: everything is translated, nothing English is shown, and all of it fits."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from guided import bundled
from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.help_lines import REGIONS
from guided.practice.storage.records import Reflection
from guided.session import resume_state as keeping
from guided.session.resume_state import ResumeState
from guided.session.session_choices import SessionChoices
from tests.guided.session.exercises import LADDER
from tests.paths import ROOT
from tests.ui.support import programmes
from tests.ui.support.choosing import STAGES
from tests.ui.support.items import all_items, cut, is_a, misplaced
from tests.ui.support.journals import write
from tests.ui.support.moments import show_moments, show_noted_moment
from tests.ui.support.near_view import show_near_view
from tests.ui.support.pages import BROKEN, SETTINGS_PAGES, show_backup, show_erasing, show_guide, show_names
from tests.ui.support.program import NAMES, MakeProgram, ProgramUnderTest, write_own_exercise
from tests.ui.support.sessions import play_to_end
from tools import translate
from ui.features.help.help import HelpViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.services.couple import Couple
from ui.services.exercise_description import card, summary_of
from ui.services.language import current_language, install_language, resolve_language
from ui.services.resume_store import FileResumeStore

GERMAN = ROOT / "tests" / "guided" / "exercise" / "good"
TS = paths.resources() / "translations" / "guided_de.ts"
EVERYWHERE = ("“%1”", "{short} or {whole}")
"""Messages with so few words of their own that other sentences match them."""
PLACES = re.compile(r"%\d|\{\w+\}")
ENGLISH = re.compile(
    r"\b(the|and|of|you|your|is|are|it|this|that|with|without|for|both|or|what|when|how|to|at|on|no|not|nothing|"
    r"here|there|step|steps|touch|space|enter|down|left|back|stop|rest|hold|held|from|by|one|two)\b",
    re.IGNORECASE,
)
SMALL = (900, 600)
ASKED = SessionChoices(names=NAMES, ask_at_keyboard=True)
CAREFUL = (
    (GERMAN / "zwei-haende.toml").read_text("utf-8").replace('language = "de-AT"', 'language = "de"\nopt_in = true')
)
STEPS = (
    (GERMAN / "zwei-haende.toml")
    .read_text("utf-8")
    .replace('touch = "hands"', 'rungs = ["Nah", "Eine Hand"]\ntouch = "hands"', 1)
    .replace('title = "Die Hand"', 'title = "Die Hand"\nrung = 2')
    .replace("Zwei Hände", "Stufen")
)
WEEKS = """format = 1
title = "Wieder nah"
about = "Drei Wochen zwischen zwei Gesprächen."
by = "Anna Berg"
language = "de"
care = ["Lasst weg, was nicht passt."]
moods = ["distant", "easy"]

[[week]]
title = "Ankommen"
call = "Was wäre leichter, wenn es leichter wäre?"
do = [
  { exercise = "sechs-atemzuege", every = "day" },
  { exercise = "zwei-haende", times = 9, note = "Am besten am Morgen." },
  { exercise = "stufen", on = ["Tue", "Wed", "Sun"], up_to_rung = 1 },
  { exercise = "still", every = "second day", optional = true },
]
reflect = "Wann wurden eure Schultern weich?"

[[week]]
do = [{ exercise = "zwei-haende", times = 3, optional = true }]
repeat = 2
"""
ONE_BY_ONE = """format = 1
title = "Ganz sacht"
about = "Ein Weg in kleinen Stücken."
language = "de"
care = ["Das ist keine Behandlung."]

[[rung]]
title = "Stille"
exercise = "still"

[[rung]]
title = "Atem"
exercise = "sechs-atemzuege"
"""


@pytest.fixture
def german(qapp: QGuiApplication) -> Iterator[None]:
    before = QLocale()
    translator = install_language(qapp, "de")
    assert translator is not None
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exercises that are all German."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("zwei-haende", "sechs-atemzuege"):
        shutil.copy(GERMAN / f"{name}.toml", folder)
    for title in ("Noch ein Atemzug", "Stille"):
        text = (GERMAN / "sechs-atemzuege.toml").read_text("utf-8").replace("Sechs Atemzüge", title)
        (folder / f"{title[:5].lower()}.toml").write_text(text, "utf-8")
    monkeypatch.setattr(bundled, "exercises", lambda: folder)
    programmes = tmp_path / "programmes"
    programmes.mkdir()
    for name, text in (("nah", WEEKS), ("sacht", ONE_BY_ONE)):
        (programmes / f"{name}.toml").write_text(text, "utf-8")
    (programmes / "stufen.toml").write_text(STEPS, "utf-8")
    monkeypatch.setattr(bundled, "programmes", lambda: programmes)


def hands() -> Exercise:
    exercise = read_file(GERMAN / "zwei-haende.toml").exercise
    assert exercise is not None
    return exercise


# What the files hold


def test_translation_file_has_no_unfinished_message() -> None:
    assert translate.checked(TS) == []


def test_translate_tool_lists_missing_messages(tmp_path: Path) -> None:
    file = tmp_path / TS.name
    text = TS.read_text("utf-8")
    file.write_text(text.replace("<translation>Leertaste</translation>", "<translation></translation>", 1), "utf-8")
    assert next(line.partition(": ")[2] for line in translate.checked(file)) in ("empty: Space", "unfinished: Space")
    assert "is not what" in translate.checked(file)[-1]
    gone = text.replace("<source>Space</source>", "<source>Spaces</source>")
    file.write_text(gone, "utf-8")
    assert any("Spaces" in line for line in translate.checked(file))


def test_translation_keeps_placeholders_of_its_message() -> None:
    for _, words, translation, _ in translate.messages(TS):
        assert sorted(PLACES.findall(words)) == sorted(PLACES.findall(translation)), words


def test_translation_addresses_couple_as_ihr_and_coach_as_du() -> None:
    for _, words, translation, _ in translate.messages(TS):
        assert not re.search(r"[!”\"']|\b(Sie|Ihnen|Ihrem|Ihren|Partner)\b", translation), words
        assert translation.count("„") == translation.count("“"), words


# Which language it is


@pytest.mark.parametrize(
    ("read", "language"),
    [
        (["de-AT", "de"], "de"),
        (["en-US", "de"], "en"),
        (["fr-FR", "fr", "de-DE"], "de"),
        (["fr-FR"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_first_known_language_of_system_is_spoken(read: list[str], language: str) -> None:
    assert resolve_language("system", read) == language
    assert (resolve_language("en", read), resolve_language("de", read)) == ("en", "de")


def test_english_installs_no_translator(qapp: QGuiApplication) -> None:
    before = QLocale()
    assert install_language(qapp, "en") is None
    assert current_language() == "en"
    QLocale.setDefault(before)


@pytest.mark.parametrize(("chosen", "word"), [("de", "Hilfe"), ("en", "Help")])
def test_chosen_language_is_spoken_when_program_opens(tmp_path: Path, chosen: str, word: str) -> None:
    settings = tmp_path / "home" / "guided" / "preferences.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"language": chosen, "asked": True}), "utf-8")
    code = (
        "import sys; from ui import __main__, app\n"
        "app._show = lambda qt, program: print(qt.translate('NavigationBar', 'Help')) or program.close() or 0\n"
        "sys.exit(__main__.main([]))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == (word, 0), done.stderr


# What is seen


def home(program: ProgramUnderTest) -> None:
    for number in range(2):
        write_own_exercise(f"broken-{number}.toml", BROKEN)
        write_own_exercise(f"careful-{number}.toml", CAREFUL.replace("Zwei", f"{number + 2}"))
    program.open()
    goes_down(program)


def goes_down(program: ProgramUnderTest) -> None:
    """To the last card in a small window: those further down than one sees are put in their places only then."""
    program.resize(*SMALL)
    for _ in range(6):
        program.press(Qt.Key.Key_Down)
        program.wait_until_idle()


def closer(program: ProgramUnderTest) -> None:
    write_own_exercise("careful.toml", CAREFUL.replace("Zwei", "Vier"))
    program.open()
    program.couple.settle(replace(program.couple.preferences, show_opt_in=True))
    program.wait_until_idle()
    goes_down(program)


def arrive(program: ProgramUnderTest) -> None:
    program.open(GERMAN / "zwei-haende.toml")


def arrive_alone(program: ProgramUnderTest) -> None:
    program.open(GERMAN / "sechs-atemzuege.toml")


def arrive_with_care(program: ProgramUnderTest) -> None:
    program.open(write_own_exercise("careful.toml", CAREFUL))


def mending(program: ProgramUnderTest) -> None:
    program.open(write_own_exercise("kaputt.toml", BROKEN))


def help_(program: ProgramUnderTest) -> None:
    program.open()
    program.shell.openHelp()
    program.wait_for_page("help")


def gentle(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("gentle")
    program.wait_for_page("gentle")


def apart(program: ProgramUnderTest) -> None:
    gentle(program)
    program.shell.viewModel.partNow()  # type: ignore[attr-defined]
    program.wait_until_idle()


def due(program: ProgramUnderTest) -> None:
    gentle(program)
    program.shell.viewModel._stage = "back"  # type: ignore[attr-defined]
    program.shell.viewModel.changed.emit()  # type: ignore[attr-defined]
    program.wait_until_idle()


def step(program: ProgramUnderTest) -> None:
    program.start_session(hands())
    program.advance(2)


def aloud(program: ProgramUnderTest) -> None:
    program.start_session(hands())
    program.advance(21)


def ask(program: ProgramUnderTest) -> None:
    program.start_session(hands(), ASKED)
    program.advance(21)


def answered(program: ProgramUnderTest) -> None:
    ask(program)
    for partner in "ab":
        program.session.answer(partner, "continue")
    program.wait_until_idle()


def breathing(program: ProgramUnderTest) -> None:
    answered(program)
    program.advance(8)


def ready(program: ProgramUnderTest) -> None:
    exercise = read_file(GERMAN / "sechs-atemzuege.toml").exercise
    assert exercise is not None
    program.start_session(exercise)


def near(program: ProgramUnderTest) -> None:
    step(program)
    show_near_view(program)


def rest(program: ProgramUnderTest) -> None:
    breathing(program)
    program.session.pause()
    program.wait_until_idle()


def slept(program: ProgramUnderTest) -> None:
    step(program)
    program.clock.now += 600
    program.session.tick()
    program.wait_until_idle()


def end(program: ProgramUnderTest) -> None:
    program.start_session(hands())
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()
    program.wait_until_idle()


def rehearsal(program: ProgramUnderTest) -> None:
    program.start_session(hands(), rehearsed=True)


def practice_(program: ProgramUnderTest) -> None:
    programmes.opens_practice(program)


def until_call(program: ProgramUnderTest) -> None:
    practice_(program)
    programmes.takes_up(program)


def call_set(program: ProgramUnderTest) -> None:
    until_call(program)
    until = programmes.practice(program).callPlan
    until.setCallDay(until.days[20]["value"])
    until.toggleDays()
    program.wait_until_idle()


def put_aside(program: ProgramUnderTest) -> None:
    until_call(program)
    programmes.practice(program).callPlan.putAside()
    program.wait_until_idle()


def programme_(program: ProgramUnderTest) -> None:
    practice_(program)
    programmes.practice(program).pathways.openProgramme(0)
    program.wait_for_page("programme")


def as_far_as(program: ProgramUnderTest) -> None:
    programme_(program)
    programmes.programme(program).open(0, 2)
    program.wait_for_page("arrive")


def three_(program: ProgramUnderTest) -> None:
    practice_(program)
    programmes.practice(program).pathways.pickThree()
    program.wait_for_page("pickThree")


def reflection_(program: ProgramUnderTest) -> None:
    program.start_session(hands())
    play_to_end(program)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")
    room = program.shell.viewModel
    room.choose(0, room.options[0]["value"])  # type: ignore[attr-defined]
    room.move(0.5)  # type: ignore[attr-defined]
    program.wait_until_idle()


def word_each(program: ProgramUnderTest) -> None:
    reflection_(program)
    program.shell.viewModel.goOn()  # type: ignore[attr-defined]
    program.wait_until_idle()


def line(program: ProgramUnderTest) -> None:
    word_each(program)
    program.shell.viewModel.goOn()  # type: ignore[attr-defined]
    program.wait_until_idle()


def remember_(program: ProgramUnderTest) -> None:
    journal, now = program.machine.journal, datetime.now().astimezone()
    for days in (400, 1):
        number = write(journal).add_session("zwei-haende", now - timedelta(days=days))
        assert number is not None
        write(journal).save_reflection(number, Reflection(("ruhig", "müde"), 0.5, again=True, line="Der Regen."))
    write(journal).add_session("still", now)
    for words in ("Was ist leichter geworden?", "Danke."):
        write(journal).add_question(words, now - timedelta(days=3))
    practice_(program)
    programmes.practice(program).openMemories()
    program.wait_for_page("memories")


def looked_back(program: ProgramUnderTest) -> None:
    remember_(program)
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")


def let_go(program: ProgramUnderTest) -> None:
    looked_back(program)
    program.shell.viewModel.discard()  # type: ignore[attr-defined]
    program.wait_for_page("memories")


def questions(program: ProgramUnderTest) -> None:
    remember_(program)
    program.press(Qt.Key.Key_Escape)
    programmes.comes_to_practice(program)
    programmes.takes_up(program)
    agreed = programmes.practice(program)._agreement
    agreed.set_call(agreed.today - timedelta(days=2))
    programmes.practice(program).questions.remove(1)
    program.wait_until_idle()


WORDS = [reflection_, word_each, line, remember_, looked_back, let_go, questions]
PRACTICE = [practice_, until_call, call_set, put_aside, programme_, as_far_as, three_]
MOMENTS = [show_moments, show_noted_moment]
PAGES = [
    show_names,
    home,
    closer,
    arrive,
    arrive_alone,
    arrive_with_care,
    mending,
    *SETTINGS_PAGES,
    help_,
    gentle,
    apart,
    due,
]
KEPT = [show_backup, show_erasing]
SESSION = [step, aloud, ask, answered, breathing, ready, near, rest, slept, end, rehearsal]
each_page = pytest.mark.parametrize(
    "comes_to",
    [*PAGES, *SETTINGS_PAGES, *PRACTICE, *MOMENTS, *WORDS, *STAGES, *SESSION, *KEPT],
    ids=lambda each: each.__name__.rstrip("_"),
)


def said(program: ProgramUnderTest) -> set[str]:
    """Every word there is on a page, read or told by assistive technology."""
    found = {program.window.title()}
    for item in all_items(program.window):
        kinds = ("text",) if is_a(item, "GText") else ("name", "description", "hint", "after", "about")
        found |= {value for kind in kinds if isinstance(value := item.property(kind), str)}
    return {words for words in found if words.strip()}


@cache
def untranslated() -> re.Pattern[str]:
    """Matches any of the English words, anything standing in their places."""
    words = {words for _, words, translation, _ in translate.messages(TS) if words != translation}
    return re.compile(
        "|".join(".+".join(map(re.escape, PLACES.split(each))) for each in words if each not in EVERYWHERE)
    )


@each_page
def test_german_page_shows_no_english_and_fits(
    german: None, make_program: MakeProgram, tmp_path: Path, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    program = make_program(language="de", large_text=True, region="DE")
    comes_to(program)
    program.resize(*SMALL)
    program.wait_until_idle()
    words = {each for each in said(program) if "`" not in each}  # what the check says of a file is English
    english = [each for each in words if untranslated().fullmatch(each)]
    if comes_to is not mending:
        english += [each for each in words if ENGLISH.search(each.replace(str(tmp_path), ""))]
    assert (english, misplaced(program.window), cut(program.window)) == ([], [], [])


def test_unfinished_session_is_offered_in_german(german: None, make_program: MakeProgram, tmp_path: Path) -> None:
    file = tmp_path / "data" / "session.json"
    print_ = keeping.fingerprint(hands())
    left = ResumeState(file=str(GERMAN / "zwei-haende.toml"), print=print_, step=2, round=1, swapped=False, begins="a")
    keeping.save_resume_state(file, left)
    program = make_program(machine=Machine(resume_store=FileResumeStore(file)), language="de", large_text=True)
    program.open()
    program.resize(*SMALL)
    program.wait_until_idle()
    assert program.page == "unfinished"
    assert (
        [each for each in said(program) if ENGLISH.search(each)],
        misplaced(program.window),
        cut(program.window),
    ) == (
        [],
        [],
        [],
    )


@pytest.mark.parametrize("region", REGIONS)
def test_help_lines_of_each_region_are_explained_in_german(german: None, tmp_path: Path, region: str) -> None:
    couple = Couple(tmp_path / "preferences.json")
    view = HelpViewModel(couple)
    view.setRegion(region)
    shown = [line[part] for line in view.lines for part in ("about", "text")]
    assert shown
    assert [each for each in shown if untranslated().fullmatch(each)] == []


def test_damaged_preferences_are_reported_in_german(german: None, tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text("{", "utf-8")
    couple = Couple(path)
    assert couple.notice == (
        f"Die Einstellungen ließen sich nicht lesen. Nun gelten die üblichen. Die alte Datei ist {path}.damaged."
    )
    assert couple.names == ("Bernstein", "Nebel")


# An exercise in one language, the window in the other


def test_english_exercise_stays_english_in_german_program(german: None, make_program: MakeProgram) -> None:
    program = make_program(language="de")
    program.start_session(LADDER, ASKED)
    assert LADDER.steps[0].say in " ".join(program.session.words)
    program.session.pause()
    program.wait_until_idle()
    assert "Pause." in program.texts()


@pytest.mark.parametrize(("language", "words"), [("en", "Auf Englisch"), ("en-GB", "Auf Englisch"), ("fr", "français")])
def test_card_of_exercise_in_other_language_says_so(german: None, language: str, words: str) -> None:
    exercise = replace(hands(), language=language)
    assert card(summary_of(exercise, GERMAN / "zwei-haende.toml")).meta.endswith(f" · {words}")


@pytest.mark.usefixtures("german")
def test_german_window_shows_the_german_guide(make_program: MakeProgram) -> None:
    program = make_program(language="de", large_text=True)
    show_guide(program)
    program.resize(*SMALL)
    program.wait_until_idle()
    assert "Eine Übung schreiben" in program.texts()
    assert (misplaced(program.window), cut(program.window)) == ([], [])


@pytest.mark.usefixtures("german")
def test_card_of_exercise_in_own_language_does_not_name_it() -> None:
    assert "Deutsch" not in card(summary_of(replace(hands(), language="de-AT"), GERMAN / "zwei-haende.toml")).meta


def test_german_exercise_stays_german_in_english_program(make_program: MakeProgram) -> None:
    program = make_program(language="en")
    program.start_session(hands(), ASKED)
    program.advance(21)
    program.wait_until_idle()
    words = program.texts()
    assert {"I’m glad to", "I’d like that"} <= set(words)
    assert any("magst du Robins Hand spüren?" in " ".join(each.split()) for each in words)
    program.press(Qt.Key.Key_Space)
    program.wait_until_idle()
    assert "Paused." in program.texts()
