"""Test the coach's summary in the window: chosen line by line, and saved where the couple says."""

import errno
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from guided import bundled
from guided.files import durable
from guided.practice.ladder import start_ladder
from guided.practice.storage.records import LineChoice, MomentKind, Reflection, SummaryDraft
from tests.ui.support.items import all_items, is_a, misplaced, scene_rect
from tests.ui.support.journals import wait_for, wait_for_disk, write
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.programmes import Wall, look_at, opens_practice, own_programme, practice, takes_up
from tests.ui.support.summary import open_summary, summary_page, wait_for_summary
from ui.devices.desktop.desktop import Desktop
from ui.machine import Machine
from ui.services.journal import CoupleJournal

Key = Qt.Key
CLOSE = """format = 1
title = "Closer still"
touch = "hands"
opt_in = true

[[step]]
ask = "Would that be good?"

[[step]]
touch = "hands"
for = "30s"
say = "Hold hands."

[[step]]
part = "closing"
for = "20s"
say = "Thank you."
"""
PDF, TXT = "Guided summary 2026-05-05.pdf", "Guided summary 2026-05-05.txt"


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    """Four weeks of two people, in a journal that is a file."""
    wall = Wall(journal=CoupleJournal(tmp_path / "data" / "journal.db"))
    for days_ago in (1, 3, 8, 40):
        wall.did("long-hug", days_ago=days_ago)
    wall.did("hand-ladder", days_ago=2)
    wall.did("sitting-near", days_ago=4)
    wall.did("closer", days_ago=5)
    moment = (wall.now - timedelta(days=2)).astimezone()
    for kind in (MomentKind.LOOK, MomentKind.LOOK, MomentKind.PHONES):
        write(wall.journal).add_moment(kind, moment)
    number = write(wall.journal).add_session("long-hug", moment)
    assert number is not None
    write(wall.journal).save_reflection(number, Reflection(("calm", "near"), 0.4, True, "Softer than I expected."))
    write(wall.journal).add_question("How do we begin?", moment)
    return wall


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "Documents"


@pytest.fixture
def lived(make_program: MakeProgram, wall: Wall, documents: Path, opened: list[Path]) -> ProgramUnderTest:
    own_programme("closer", CLOSE, "exercises")
    desktop = Desktop(lambda: documents, lambda path: not opened.append(path))
    program = make_program(machine=Machine(journal=wall.journal, desktop=desktop))
    look_at(program, wall)
    summary_page(program)._now = wall
    return program


@pytest.fixture
def page(lived: ProgramUnderTest) -> ProgramUnderTest:
    """The page with the usual lines chosen."""
    opens_practice(lived)
    open_summary(lived)
    puts_in_usual(lived)
    return lived


def puts_in_usual(program: ProgramUnderTest) -> None:
    program.find("usual").forceActiveFocus()
    program.wait_until_idle()
    program.click(program.find("usual"))
    program.wait_until_idle()


def rows(program: ProgramUnderTest) -> list[QQuickItem]:
    found = [item for item in all_items(program.window) if is_a(item, "GSwitch")]
    return sorted(found, key=lambda item: scene_rect(item).y())


def line(program: ProgramUnderTest, name: str, note: str = "") -> QQuickItem:
    return next(each for each in rows(program) if each.property("name") == name and note in each.property("about"))


def turns(program: ProgramUnderTest, row: QQuickItem) -> None:
    """Click on a line, once it is in view."""
    row.forceActiveFocus()
    program.wait_until_idle()
    program.click(row)


def on(program: ProgramUnderTest) -> dict[str, bool]:
    return {f"{each.property('name')}|{each.property('about')}": each.property("on") for each in rows(program)}


def types(program: ProgramUnderTest, words: str) -> None:
    for letter in words:
        QTest.keyClick(program.window, letter)  # type: ignore[call-overload]


def tab_to(program: ProgramUnderTest, wanted: Callable[[QQuickItem], bool]) -> None:
    for _ in range(40):
        if wanted(program.focused()):
            return
        program.press(Key.Key_Tab)
    raise AssertionError(program.focused())


def read(file: Path) -> str:
    document = QPdfDocument()
    document.load(str(file))
    words = "".join(document.getAllText(number).text() for number in range(document.pageCount()))
    document.close()
    return "".join(words.split())


def saved(program: ProgramUnderTest, button: str) -> str:
    program.qtbot.waitUntil(lambda: not summary_page(program).file._worker.busy)
    summary_page(program).file.set_message("")  # what came of the last time
    program.click(program.find(button))
    program.qtbot.waitUntil(
        lambda: summary_page(program).file.message != "" or summary_page(program).file.errorText != ""
    )
    program.wait_until_idle()
    return str(program.find("came").property("text"))


def test_summary_is_empty_until_lines_are_chosen(lived: ProgramUnderTest) -> None:
    opens_practice(lived)
    open_summary(lived)
    assert len(on(lived)) == 11
    assert not any(on(lived).values())
    assert summary_page(lived).spokenPages == "Our practice\n8 April to 5 May 2026\n"
    assert summary_page(lived).hasUsualLeft


def test_refused_line_stays_out_after_file_is_deleted(lived: ProgramUnderTest) -> None:
    opens_practice(lived)
    open_summary(lived)
    puts_in_usual(lived)
    turns(lived, line(lived, "The hand ladder"))
    lived.press(Key.Key_Escape)
    lived.wait_for_page("practice")
    (bundled.exercises() / "hand-ladder.toml").unlink()
    open_summary(lived)
    lived.qtbot.waitUntil(lambda: "hand ladder|once, 3 May" in on(lived))
    assert on(lived)["hand ladder|once, 3 May"] is False
    assert "hand ladder" not in summary_page(lived).spokenPages


def test_changed_line_is_deselected_and_says_so(page: ProgramUnderTest, wall: Wall) -> None:
    page.press(Key.Key_Escape)
    page.wait_for_page("practice")
    wall.did("long-hug", days_ago=0)
    open_summary(page)
    note = "five times, 27 April to 5 May · changed since you chose it"
    assert on(page)[f"The long hug|{note}"] is False
    assert on(page)["Sitting near|once, 1 May"] is True
    assert "The long hug: " not in summary_page(page).spokenPages
    turns(page, line(page, "The long hug", note))
    page.wait_until_idle()
    assert on(page)["The long hug|five times, 27 April to 5 May"] is True
    assert "The long hug: five times" in summary_page(page).spokenPages


def test_usual_lines_select_the_expected_lines(page: ProgramUnderTest) -> None:
    assert on(page) == {
        "Robin and Sam|": True,
        "The long hug|four times, 27 April to 4 May": True,
        "Sitting near|once, 1 May": True,
        "The hand ladder|once, 3 May": True,
        "A look|twice": True,
        "Phones down|once": True,
        "The curve of our warmth|": True,
        "The long hug|": True,
        "How do we begin?|": True,
        "“calm, near”|The long hug, 3 May": False,
        "“Softer than I expected.”|The long hug, 3 May": False,
    }
    assert page.find("words").property("text") == ""
    assert "Four weeks" in page.texts()
    assert not {"Closer still", "closer"} & {each.split("|")[0] for each in on(page)}


def test_closer_exercise_is_offered_when_wanted_and_not_selected(
    make_program: MakeProgram, wall: Wall, tmp_path: Path
) -> None:
    own_programme("closer", CLOSE, "exercises")
    program = make_program(make_couple(tmp_path / "p.json", show_opt_in=True), Machine(journal=wall.journal))
    look_at(program, wall)
    summary_page(program)._now = wall
    opens_practice(program)
    open_summary(program)
    puts_in_usual(program)
    assert on(program)["Closer still|once, 30 April"] is False


def test_summary_shows_programme_and_agreement(lived: ProgramUnderTest, wall: Wall) -> None:
    opens_practice(lived)
    write(wall.journal).save_ladder_state("bit-by-bit", start_ladder(practice(lived)._pathways.ladders[0], 0))
    takes_up(lived)
    open_summary(lived)
    puts_in_usual(lived)
    assert on(lived)["Easier touch, Arriving|what we agreed on"] is True
    assert on(lived)["Bit by bit|“Near”, twice in the last two weeks"] is False


def test_summary_begins_at_last_call(lived: ProgramUnderTest, wall: Wall) -> None:
    opens_practice(lived)
    takes_up(lived)
    practice(lived).callPlan.setCallDay("2026-05-06")
    wall.goes_by(3)
    practice(lived).callPlan.setCallDay("2026-05-20")
    open_summary(lived)
    assert (summary_page(lived).span, summary_page(lived).about) == ("call", "6 May to 8 May 2026")
    assert "Since your last call, Wednesday 6 May" in lived.texts()
    assert summary_page(lived).groups[1]["lines"] == [
        {"id": "programme", "words": "Easier touch, Arriving", "note": "what we agreed on"}
    ]


def test_period_is_chosen(page: ProgramUnderTest, wall: Wall) -> None:
    page.click(page.find("quarter"))
    page.wait_until_idle()
    assert on(page)["The long hug|five times, 26 March to 4 May"] is True
    assert summary_page(page).about == "4 February to 5 May 2026"
    page.press(Key.Key_Left)
    page.press(Key.Key_Left)
    page.wait_until_idle()
    assert summary_page(page).span == "fortnight"


def test_clicked_line_is_toggled_on_the_page(page: ProgramUnderTest) -> None:
    before = picture_of_page(page)
    turns(page, line(page, "A look"))
    page.wait_until_idle()
    assert not line(page, "A look").property("on")
    assert "Alook" not in "".join(summary_page(page).spokenPages.split())
    page.qtbot.waitUntil(lambda: picture_of_page(page) != before)
    turns(page, line(page, "A look"))
    page.wait_until_idle()
    page.qtbot.waitUntil(lambda: picture_of_page(page) == before)


def picture_of_page(program: ProgramUnderTest) -> bytes:
    """What the drawn page looks like on the screen."""
    whole = (
        scene_rect(program.find("picture"))
        .toRect()
        .intersected(QRect(0, 0, program.window.width(), program.window.height() - 130))
    )
    seen = program.window.grabWindow().copy(whole)
    return bytes(seen.constBits())


def test_summary_is_saved_by_keyboard(lived: ProgramUnderTest, documents: Path) -> None:
    opens_practice(lived)
    tab_to(lived, lambda item: item.objectName() == "sumUp")
    lived.press(Key.Key_Return)
    wait_for_summary(lived)
    tab_to(lived, lambda item: item.objectName() == "usual")
    lived.press(Key.Key_Return)
    assert lived.focused().objectName() == "usual"
    lived.press(Key.Key_Backtab)
    assert lived.focused().objectName() == "words"
    types(lived, "it was easier")
    tab_to(lived, lambda item: item.property("name") == "The long hug")
    lived.press(Key.Key_Down)
    lived.press(Key.Key_Space)
    assert not line(lived, "Sitting near").property("on")
    lived.press(Key.Key_Up)
    assert lived.focused().property("name") == "The long hug"
    tab_to(lived, lambda item: item.property("name") == "“calm, near”")
    lived.press(Key.Key_Down)
    lived.press(Key.Key_Space)
    tab_to(lived, lambda item: item.objectName() == "savePdf")
    lived.press(Key.Key_Return)
    lived.qtbot.waitUntil(lambda: summary_page(lived).file.message != "")
    lived.wait_until_idle()
    assert f"Saved as {documents / PDF}" in lived.texts()
    text = read(documents / PDF)
    assert "itwaseasier" in text
    assert "“SofterthanIexpected.”" in text
    assert not any(words in text for words in ("Sittingnear", "calm,near"))
    lived.press(Key.Key_Escape)
    lived.wait_for_page("practice")


def test_pdf_and_text_contain_chosen_lines_only(page: ProgramUnderTest, documents: Path) -> None:
    chosen = {"“Softer than I expected.”", "The hand ladder", "How do we begin?"}
    for each in rows(page):
        if each.property("on") is not (each.property("name") in chosen):
            turns(page, each)
            page.wait_until_idle()
    assert saved(page, "savePdf") == f"Saved as {documents / PDF}"
    assert saved(page, "saveText") == f"Saved as {documents / TXT}"
    text = (documents / TXT).read_text("utf-8")
    page.click(page.find("copyText"))
    assert QGuiApplication.clipboard().text() == text
    assert text == (
        "Our practice\n8 April to 5 May 2026\n\nWhat we practised\n- The hand ladder: once, 3 May\n\n"
        "What we want to ask\n- How do we begin?\n\n"
        "Words we kept\n- “Softer than I expected.” (The long hug, 3 May)\n"
    )
    printed = read(documents / PDF)
    for name in {each.property("name") for each in rows(page)}:
        stands = "".join(str(name).split()) in printed
        assert stands is (name in chosen or name == "The long hug"), name
    assert printed.count("Thelonghug") == 1
    assert "Robin" not in printed


def test_existing_file_is_not_overwritten(page: ProgramUnderTest, documents: Path) -> None:
    documents.mkdir()
    (documents / PDF).write_bytes(b"mine")
    assert saved(page, "savePdf") == f"Saved as {documents / 'Guided summary 2026-05-05 2.pdf'}"
    assert (documents / PDF).read_bytes() == b"mine"


def test_summary_is_saved_in_chosen_folder_and_opened(
    page: ProgramUnderTest, tmp_path: Path, opened: list[Path]
) -> None:
    other = tmp_path / "For Anna & co #1"
    other.mkdir()
    assert summary_page(page).file.setFolder(str(other))
    page.wait_until_idle()
    assert str(other) in page.find("came").property("text")
    saved(page, "savePdf")
    assert [each.name for each in other.iterdir()] == [PDF]
    page.find("openSaved").forceActiveFocus()
    page.press(Key.Key_Return)
    assert opened == [other / PDF]
    assert not any(
        summary_page(page).file.setFolder(each)
        for each in ("", "~nobody-here", "Documents", "https://example.org/", str(other / PDF))
    )
    assert summary_page(page).file.folder == str(other)


def test_invalid_folder_is_reported_and_nothing_lost(page: ProgramUnderTest, documents: Path) -> None:
    documents.write_text("", "utf-8")
    summary_page(page).setText("Our words")
    assert saved(page, "savePdf") == f"{documents} is not there as a folder any more. Another one will do."
    assert summary_page(page).text == "Our words"
    documents.unlink()
    assert saved(page, "saveText").startswith("Saved as ")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "There is no room left in {}, so nothing was saved. Another folder may have some."),
        (errno.EROFS, "Nothing can be written in {}. Another folder will do."),
        (errno.EACCES, "Nothing can be written in {}. Another folder will do."),
        (errno.EIO, "It could not be saved in {}. Another folder may do."),
    ],
    ids=["full", "read-only", "not theirs", "broken"],
)
def test_failed_saving_is_reported_in_words(
    page: ProgramUnderTest, documents: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(_file: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(durable.os, "fsync", refuse)
    assert saved(page, "savePdf") == words.format(documents)
    assert [*documents.iterdir()] == []


def test_draft_is_kept_after_crash(page: ProgramUnderTest, tmp_path: Path) -> None:
    page.find("words").forceActiveFocus()
    types(page, "we")
    turns(page, line(page, "A look"))
    page.qtbot.waitUntil(lambda: not summary_page(page)._autosave_timer.isActive())
    wait_for_disk()
    after = wait_for(CoupleJournal(tmp_path / "data" / "journal.db"))
    draft = after.read.draft()
    assert (draft.words, draft.span) == ("we", "month")
    assert draft.refused == {LineChoice("moment:look", "A look", "twice")}
    assert LineChoice("exercise:sitting-near", "Sitting near", "once, 1 May") in draft.chosen
    after.close()


def test_draft_is_resumed_until_file_is_made(page: ProgramUnderTest, documents: Path) -> None:
    page.find("words").forceActiveFocus()
    types(page, "we")
    turns(page, line(page, "A look"))
    page.press(Key.Key_Escape)
    page.wait_for_page("practice")
    assert summary_page(page).spokenPages == ""
    open_summary(page)
    assert page.find("words").property("text") == "we"
    assert not line(page, "A look").property("on")
    saved(page, "savePdf")
    page.shell.openHelp()
    page.wait_for_page("help")
    page.press(Key.Key_Escape)
    wait_for_summary(page)
    assert page.find("words").property("text") == "we"
    saved(page, "saveText")
    page.press(Key.Key_Escape)
    page.wait_for_page("practice")
    assert page.machine.journal.read.draft() == SummaryDraft(
        refused=frozenset({LineChoice("moment:look", "A look", "twice")})
    )
    open_summary(page)
    assert page.find("words").property("text") == ""
    assert not any(on(page).values())
    puts_in_usual(page)
    assert line(page, "Phones down").property("on")
    assert not line(page, "A look").property("on")


def test_hidden_summary_is_shown_again_unchanged(page: ProgramUnderTest) -> None:
    page.find("words").forceActiveFocus()
    types(page, "we")
    page.press(Key.Key_F12)
    page.qtbot.waitUntil(lambda: not rows(page))
    page.shell.unhide()
    wait_for_summary(page)
    assert page.find("words").property("text") == "we"


def test_text_field_is_limited_and_plain(page: ProgramUnderTest) -> None:
    words = page.find("words")
    words.setProperty("text", "<b>bold</b> " * 200)
    page.wait_until_idle()
    assert len(words.property("text")) == summary_page(page).maxLength
    assert words.property("text").startswith("<b>bold</b>")
    assert "<b>bold</b>" in summary_page(page).spokenPages or summary_page(page)._layout_timer.isActive()


def test_summary_without_entries_says_so(make_program: MakeProgram, documents: Path) -> None:
    program = make_program(machine=Machine(desktop=Desktop(lambda: documents, lambda _: True)))
    opens_practice(program)
    open_summary(program)
    assert "Nothing is noted for these days yet. Your own words can go in all the same." in program.texts()
    assert saved(program, "savePdf").startswith("Saved as ")
    assert len([*documents.iterdir()]) == 1


def test_long_period_says_that_not_all_fits(lived: ProgramUnderTest, wall: Wall) -> None:
    for number in range(60):
        session = write(wall.journal).add_session(f"exercise-{number}", wall.now.astimezone())
        assert session is not None
        write(wall.journal).save_reflection(session, Reflection(line=f"Line {number}"))
    opens_practice(lived)
    open_summary(lived)
    for each in summary_page(lived).groups:
        for row in each["lines"]:  # type: ignore[attr-defined]
            if row["id"] not in summary_page(lived).chosen:
                summary_page(lived).toggleLine(row["id"])
    lived.wait_until_idle()
    assert summary_page(lived).pageCount == 2
    assert [words for words in lived.texts() if words.startswith("It doesn’t all fit on two pages")]
    assert "Line 59" in summary_page(lived).spokenPages
    for size in ((900, 600), (1280, 800)):
        lived.resize(*size)
        lived.wait_until_idle()
        assert misplaced(lived.window) == []


def test_leaving_page_releases_its_data(page: ProgramUnderTest) -> None:
    page.press(Key.Key_Escape)
    page.wait_for_page("practice")
    assert (
        summary_page(page)._found,
        summary_page(page)._paper,
        summary_page(page)._draft,
        summary_page(page)._pages,
    ) == (None, None, None, [])


def test_other_folder_is_entered_by_keyboard(page: ProgramUnderTest, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    page.find("elsewhere").forceActiveFocus()
    page.press(Key.Key_Return)
    page.wait_until_idle()
    assert (page.focused().objectName(), page.focused().property("text")) == ("folder", summary_page(page).file.folder)
    types(page, str(tmp_path / "y"))
    page.press(Key.Key_Return)
    page.wait_until_idle()
    assert f"There is no folder {tmp_path / 'y'}." in page.texts()
    page.press(Key.Key_Backspace)
    types(page, "x")
    page.press(Key.Key_Return)
    page.wait_until_idle()
    assert page.focused().objectName() == "elsewhere"
    assert summary_page(page).file.folder == str(tmp_path / "x")
    page.press(Key.Key_Return)
    page.press(Key.Key_Escape)
    page.wait_until_idle()
    assert (page.page, page.focused().objectName()) == ("summary", "elsewhere")
    saved(page, "saveText")
    assert [each.name for each in (tmp_path / "x").iterdir()] == [TXT]


def test_days_follow_their_calendar() -> None:
    from ui.features.summary.summary_wording import SummaryWording

    words = SummaryWording()
    assert words.span(date(2025, 12, 20), date(2026, 1, 3)) == "20 December 2025 to 3 January 2026"
    assert words.days(date(2026, 5, 2), date(2026, 5, 20)) == "2 to 20 May"
    assert words.days(date(2025, 5, 2), date(2026, 5, 20)) == "2 May to 20 May"
    assert words.labels(date(2026, 5, 1), date(2026, 5, 3)) == ((1.0, "3 May"),)
