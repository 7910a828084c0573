"""Test the page of the coach's guide: complete, plain text, and searchable."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from guided import bundled
from guided.text.markdown import Code, Heading, Item, blocks
from tests.guided.session.exercises import HUG
from tests.guided.text.block_texts import block_texts
from tests.ui.support.accessibility import controls, spoken_name, told_items
from tests.ui.support.items import all_items, is_a, is_seen, is_text, misplaced, scene_rect
from tests.ui.support.pages import show_arrive
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tools import guide as making
from ui.features.guide.guide import GuideViewModel
from ui.navigation.page import Page

pytestmark = pytest.mark.usefixtures("assistive_technology")

Key = Qt.Key
Role = QAccessible.Role
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = making.GUIDE.read_text(encoding="utf-8")
BLOCKS = blocks(TEXT)
CHAPTERS = [block.words.text for block in BLOCKS if isinstance(block, Heading) and block.level == 2]


@pytest.fixture
def guide(program: ProgramUnderTest) -> ProgramUnderTest:
    return opened(program)


def opened(program: ProgramUnderTest) -> ProgramUnderTest:
    program.open()
    program.navigation.navigator.go(Page.GUIDE)
    program.wait_for_page("guide")
    return program


def view(program: ProgramUnderTest) -> GuideViewModel:
    room = program.shell.viewModel
    assert isinstance(room, GuideViewModel)
    return room


def book(program: ProgramUnderTest) -> QQuickItem:
    return program.find("book")


def down(program: ProgramUnderTest) -> float:
    program.wait_until_idle()
    return float(book(program).property("contentY") - book(program).property("originY"))


def turns_to(program: ProgramUnderTest, row: int) -> None:
    QMetaObject.invokeMethod(book(program), "lead", Q_ARG(int, row))
    program.wait_until_idle()


def row_of(words: str) -> int:
    return next(row for row, block in enumerate(BLOCKS) if isinstance(block, Heading) and block.words.text == words)


def prose(program: ProgramUnderTest) -> list[str]:
    return [item.property("text") for item in all_items(program.window) if is_a(item, "Prose") and is_seen(item)]


def texts_in(block: QQuickItem) -> list[str]:
    """Its texts from top to bottom, and from left to right."""
    waiting, found = [block], []
    while waiting:
        item = waiting.pop()
        if is_text(item) and is_seen(item):
            found.append(item)
        waiting.extend(item.childItems())
    found.sort(key=lambda item: (round(scene_rect(item).y()), scene_rect(item).x()))
    return [item.property("text") for item in found]


def cut(program: ProgramUnderTest) -> list[str]:
    """What is wider than its place. No item is held: the page makes and drops them as it is turned."""
    found = [item for item in all_items(program.window) if is_a(item, "Prose") and is_seen(item)]
    return [item.property("text") for item in found if item.property("contentWidth") > item.width() + 1]


def inside(program: ProgramUnderTest, item: QQuickItem) -> bool:
    return scene_rect(book(program)).adjusted(-1, -1, 1, 1).contains(scene_rect(item))


def looks_for(program: ProgramUnderTest, words: str) -> None:
    program.press(Key.Key_F, CONTROL)
    for letter in words:
        program.press(getattr(Key, f"Key_{letter.upper()}"))
    program.wait_until_idle()


def highlights(program: ProgramUnderTest, *, now: bool) -> list[QQuickItem]:
    """The boxes behind what was found: those looked at `now`, or all the others."""
    found = [item for item in all_items(program.window) if item.property("modelData") is not None and is_box(item)]
    return [item for item in found if (item.opacity() > 0.4) is now]


def is_box(item: QQuickItem) -> bool:
    return item.inherits("QQuickRectangle") and item.opacity() < 1 and is_seen(item)


# The way there and back


@pytest.mark.parametrize("leaves", [Key.Key_Escape, Key.Key_Return])
def test_help_leads_to_guide_and_back(program: ProgramUnderTest, leaves: Key) -> None:
    program.open()
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.click(program.find("writing"))
    program.wait_for_page("guide")
    assert "Writing an exercise" in program.texts()
    program.press(leaves)
    program.wait_for_page("help")
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


@pytest.mark.parametrize("comes_to", [ProgramUnderTest.open, show_arrive], ids=lambda each: each.__name__)
def test_guide_leads_back_to_page_it_was_opened_from(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    comes_to(program)
    before = program.page
    program.navigation.navigator.go(Page.GUIDE)
    program.wait_for_page("guide")
    program.navigation.navigator.go(Page.GUIDE)
    program.press(Key.Key_Escape)
    program.wait_for_page(before)


def test_help_and_guide_do_not_stack_in_circles(program: ProgramUnderTest) -> None:
    opened(program)
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.click(program.find("writing"))
    program.wait_for_page("guide")
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.click(program.find("writing"))
    program.wait_for_page("guide")
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


def test_session_pauses_while_guide_is_open(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.advance(4)
    program.navigation.navigator.go(Page.GUIDE)
    program.wait_for_page("guide")
    assert program.session.kind == "rest"
    program.press(Key.Key_Escape)
    program.wait_for_page("session")
    assert len(program.sessions) == 1


# What is in it


def test_every_block_of_guide_is_shown_in_order(guide: ProgramUnderTest) -> None:
    shown = view(guide).blocks
    assert len(shown) == len(BLOCKS)  # type: ignore[arg-type]
    list_ = book(guide)
    read: dict[int, list[str]] = {}
    for row in range(len(BLOCKS)):
        if row not in read:
            QMetaObject.invokeMethod(list_, "lead", Q_ARG(int, row))
            read |= {
                item.property("index"): texts_in(item) for item in all_items(guide.window) if is_a(item, "GuideBlock")
            }
    for row, block in enumerate(BLOCKS):
        wanted = [text for text in block_texts(block) if text]
        marks = (
            [text if text == "•" else f"{text}." for text in wanted[:-1]] if isinstance(block, Item) else wanted[:-1]
        )
        if shown[row]["to"] < 0:  # type: ignore[index]
            assert [text for text in read[row] if text not in ("•", "Copy")] == [*marks, *wanted[-1:]], row


def test_contents_are_links_in_narrow_window(guide: ProgramUnderTest) -> None:
    guide.resize(*WINDOW_SIZES[0])
    guide.wait_until_idle()
    links = [item for item in all_items(guide.window) if is_a(item, "GLink") and item.property("name") in CHAPTERS]
    (link,) = [each for each in links if each.property("name") == "Several weeks"]
    guide.click(link)
    guide.wait_until_idle()
    assert book(guide).property("row") == row_of("Several weeks")
    guide.resize(*WINDOW_SIZES[1])
    guide.wait_until_idle()
    assert not [
        item
        for item in all_items(guide.window)
        if is_a(item, "GLink") and item.property("name") in CHAPTERS and is_seen(item)
    ]


def test_only_blocks_near_viewport_are_created(guide: ProgramUnderTest) -> None:
    assert book(guide).property("count") == len(BLOCKS)
    assert len([item for item in all_items(guide.window) if is_a(item, "GuideBlock")]) < 60


def test_code_in_text_stands_out_without_backticks(guide: ProgramUnderTest) -> None:
    turns_to(guide, row_of("Step 5. Touch, and a question before it"))
    (text,) = [
        item
        for item in all_items(guide.window)
        if is_a(item, "Prose") and item.property("text").startswith("Now hands.")
    ]
    assert "`" not in text.property("text")
    words = {text.property("text")[start : start + length] for start, length in text.property("chips")}
    assert {"none", "near", "intimate", "ask"} <= words
    boxes = [item for item in text.childItems() if item.inherits("QQuickRectangle") and item.z() < 0]
    assert len(boxes) == len(text.property("chips"))
    assert all(text.boundingRect().adjusted(-8, -1, 8, 1).contains(box.x(), box.y()) for box in boxes)


def test_example_is_copied_exactly(guide: ProgramUnderTest) -> None:
    turns_to(guide, row_of("Step 1. Four lines, and it plays"))
    copy = next(
        item
        for item in all_items(guide.window)
        if item.objectName() == "copy" and is_seen(item) and inside(guide, item)
    )
    guide.click(copy)
    assert QGuiApplication.clipboard().text() == making.examples(TEXT)[0]
    assert copy.property("name") == "Copied"


def test_copy_button_covers_no_text() -> None:
    first = [
        line
        for block in BLOCKS
        if isinstance(block, Code)
        for line in block.text.splitlines()[:2]
        if block.language == "toml"
    ]
    assert first
    assert max(map(len, first)) < 36


def test_messages_of_program_have_no_copy_button(guide: ProgramUnderTest) -> None:
    turns_to(guide, row_of("… a length of time needs its unit"))
    assert [
        item
        for item in all_items(guide.window)
        if item.objectName() == "copy" and is_seen(item) and inside(guide, item)
    ] == []


def test_missing_guide_is_reported(make_program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled, "guide", lambda _: tmp_path / "nowhere.md")
    program = opened(make_program())
    assert any("nowhere.md" in words for words in program.texts())
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


# Finding one's way


def test_contents_lead_to_each_chapter_and_follow_scrolling(guide: ProgramUnderTest) -> None:
    headings = view(guide).headings
    assert [each["text"] for each in headings if each["level"] == 2] == CHAPTERS  # type: ignore[attr-defined]
    for number, each in enumerate(headings):  # type: ignore[arg-type]
        if each["level"] == 2:
            guide.find(f"heading{number}").forceActiveFocus()
            guide.press(Key.Key_Return)
            guide.wait_until_idle()
            reached = book(guide).property("row")
            assert reached == each["row"] or book(guide).property("atYEnd"), each
    turns_to(guide, row_of("Invite"))
    there = [item for item in all_items(guide.window) if item.objectName().startswith("heading") and item.isVisible()]
    assert {"Invite", "End it", *CHAPTERS} <= {item.property("name") for item in there}
    assert "Step 3. Time" not in {item.property("name") for item in there}


def test_contents_unfold_in_narrow_window(guide: ProgramUnderTest) -> None:
    guide.resize(*WINDOW_SIZES[0])
    guide.wait_until_idle()
    assert not [item for item in all_items(guide.window) if item.objectName() == "heading0"]
    guide.click(guide.find("contents"))
    guide.wait_until_idle()
    assert misplaced(guide.window) == []
    guide.press(Key.Key_Escape)
    guide.wait_until_idle()
    assert guide.page == "guide"
    guide.click(guide.find("contents"))
    guide.wait_until_idle()
    number = [each["text"] for each in view(guide).headings].index("The commands")  # type: ignore[attr-defined]
    guide.click(guide.find(f"heading{number}"))
    guide.wait_until_idle()
    assert book(guide).property("row") == row_of("The commands")


def test_keys_scroll_guide(guide: ProgramUnderTest) -> None:
    guide.press(Key.Key_Down)
    step = down(guide)
    assert step > 0
    guide.press(Key.Key_PageDown)
    assert down(guide) > 4 * step
    guide.press(Key.Key_Space)
    after = down(guide)
    guide.press(Key.Key_PageUp)
    assert down(guide) < after
    guide.press(Key.Key_End)
    guide.wait_until_idle()
    assert book(guide).property("atYEnd")
    assert any("How often in a week" in text for text in prose(guide))  # of the last list of the guide
    guide.press(Key.Key_Home)
    assert down(guide) == 0
    guide.press(Key.Key_Up)
    assert down(guide) == 0


def test_tab_scrolls_focused_item_into_view(guide: ProgramUnderTest) -> None:
    guide.resize(*WINDOW_SIZES[0])
    turns_to(guide, row_of("Step 2. A beginning and an end"))
    found = 0
    for _ in range(20):
        guide.press(Key.Key_Tab)
        guide.wait_until_idle()
        if guide.focused().objectName() == "copy":
            found += 1
            assert inside(guide, guide.focused())
    assert found > 1


# Looking for words


def test_search_follows_typing(guide: ProgramUnderTest) -> None:
    looks_for(guide, "eas")
    first = view(guide).count
    for key in (Key.Key_E, Key.Key_Q):
        guide.press(key)
    assert guide.find("search").property("text") == "easeq"
    assert (view(guide).count, guide.find("matchCount").property("text")) == (0, "No matches")
    guide.press(Key.Key_Backspace)
    assert guide.find("search").property("text") == "ease"
    assert 0 < view(guide).count < first  # type: ignore[operator]
    assert guide.find("matchCount").property("text") == f"1 of {view(guide).count}"


@pytest.mark.parametrize("size", WINDOW_SIZES)
@pytest.mark.parametrize("words", ["touch", "quotes", "rung"])
def test_current_match_is_visible_and_marked(guide: ProgramUnderTest, words: str, size: tuple[int, int]) -> None:
    guide.resize(*size)
    looks_for(guide, words)
    for _ in range(8):
        (box,) = highlights(guide, now=True)
        assert inside(guide, box)
        assert view(guide)._matches[view(guide).matchIndex].row == view(guide).row  # type: ignore[index]
        guide.press(Key.Key_Return)
        guide.wait_until_idle()


def test_enter_cycles_matches_and_shift_goes_back(guide: ProgramUnderTest) -> None:
    looks_for(guide, "hnads")
    guide.press(Key.Key_Return)
    assert view(guide).matchIndex == -1
    guide.press(Key.Key_A, CONTROL)
    looks_for(guide, "gentler")
    count = view(guide).count
    guide.press(Key.Key_Return, SHIFT)
    assert view(guide).matchIndex == count - 1  # type: ignore[operator]
    guide.press(Key.Key_Return)
    assert view(guide).matchIndex == 0
    guide.click(guide.find("next"))
    assert view(guide).matchIndex == 1


def test_single_letter_is_not_searched(guide: ProgramUnderTest) -> None:
    looks_for(guide, "t")
    assert (view(guide).count, view(guide).matchIndex) == (0, -1)
    assert "No matches" not in guide.texts()


def test_search_begins_at_reading_position(guide: ProgramUnderTest) -> None:
    turns_to(guide, row_of("Every field"))
    looks_for(guide, "touch")
    assert view(guide).row >= row_of("Every field")  # type: ignore[operator]
    assert view(guide).matchIndex > 0  # type: ignore[operator]


def test_escape_clears_search_then_leaves_field_then_page(guide: ProgramUnderTest) -> None:
    looks_for(guide, "bell")
    guide.press(Key.Key_Escape)
    assert (view(guide).query, view(guide).count, guide.find("search").property("text")) == ("", 0, "")
    assert highlights(guide, now=True) == highlights(guide, now=False) == []
    guide.press(Key.Key_Escape)
    before = down(guide)
    guide.press(Key.Key_Down)
    assert down(guide) > before
    guide.press(Key.Key_Escape)
    guide.wait_for_page("tonight")


def test_search_is_cleared_with_page(guide: ProgramUnderTest) -> None:
    looks_for(guide, "bell")
    guide.click(guide.find("back"))
    guide.wait_for_page("tonight")
    guide.go_to("guide")
    guide.wait_for_page("guide")
    assert guide.find("search").property("text") == ""


def test_wrapped_and_non_latin_matches_are_marked_in_place(tmp_path: Path) -> None:
    file = tmp_path / "guide.md"
    file.write_text("🫶🏽 One `cup` and\ntwo cups 🫶 CUP.\n", "utf-8")
    guide = GuideViewModel(file)
    guide.search("and two", 0)
    guide.search("cup", 0)
    shown = guide.blocks[0]["parts"][0]  # type: ignore[index]
    units = shown["text"].encode("utf-16-le")
    marked = [
        units[2 * each["start"] : 2 * (each["start"] + each["length"])].decode("utf-16-le") for each in guide.marks(0)
    ]  # type: ignore[operator]
    assert marked == ["cup", "cup", "CUP"]
    (chip,) = shown["chips"]
    assert units[2 * chip[0] : 2 * sum(chip)].decode("utf-16-le") == "cup"


# For everyone


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("theme", ["night", "day"])
def test_guide_at_every_size_fits_and_is_reachable(make_program: MakeProgram, theme: str, large: bool) -> None:
    program = opened(make_program(theme=theme, large_text=large))
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        for chapter in (
            "Before you begin",
            "Step 10. Where people find it",
            "Invite",
            "The commands",
            "A cue, in braces",
        ):
            turns_to(program, row_of(chapter))
            program.window.grabWindow()
            if wrong := [*misplaced(program.window), *cut(program)]:
                found[size, chapter] = wrong
    looks_for(program, "touch")
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    assert (found, misplaced(program.window)) == ({}, [])


def test_guide_is_told_to_assistive_technology(guide: ProgramUnderTest) -> None:
    turns_to(guide, row_of("Step 3. Time"))
    headings = [spoken_name(one) for one in told_items(guide.window) if one.role() is Role.Heading]
    assert "Step 3. Time" in headings
    guide.resize(*WINDOW_SIZES[0])
    guide.wait_until_idle()
    for one in told_items(guide.window):
        if one.state().focusable:
            assert spoken_name(one) or one.role() in (Role.Client, Role.Window, Role.Application), one.role()
            assert one.role() is not Role.NoRole
    small = {
        spoken_name(one): one.rect().size().toTuple()
        for one in controls(guide)
        if min(one.rect().size().toTuple()) < 44
    }
    assert small == {}
    assert {"Back", "Contents", "Search the guide", "Copy"} <= {spoken_name(one) for one in controls(guide)}
    read = [spoken_name(one) for one in told_items(guide.window) if one.role() is Role.StaticText]
    assert any(words.startswith("So far a step lasts as long as its words.") for words in read)
