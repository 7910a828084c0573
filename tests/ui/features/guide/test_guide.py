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
from tests.guided.text.test_markdown import texts
from tests.ui.conftest import Furnish
from tests.ui.features.home.test_home import home
from tests.ui.house import SIZES, House, is_a, is_text, items, misplaced, place, seen
from tests.ui.navigation.test_pages import arrive
from tests.ui.test_accessibility import controls, listening, told, tree  # noqa: F401
from tools import guide as making
from ui.features.guide.guide import GuideViewModel
from ui.navigation.page import Page

Key = Qt.Key
Role = QAccessible.Role
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = making.GUIDE.read_text(encoding="utf-8")
BLOCKS = blocks(TEXT)
CHAPTERS = [block.words.text for block in BLOCKS if isinstance(block, Heading) and block.level == 2]


@pytest.fixture
def guide(house: House) -> House:
    return opened(house)


def opened(house: House) -> House:
    house.opens()
    house.program.navigation.navigator.go(Page.GUIDE)
    house.goes_to("guide")
    return house


def view(house: House) -> GuideViewModel:
    room = house.program.shell.viewModel
    assert isinstance(room, GuideViewModel)
    return room


def book(house: House) -> QQuickItem:
    return house.find("book")


def down(house: House) -> float:
    house.settles()
    return float(book(house).property("contentY") - book(house).property("originY"))


def turns_to(house: House, row: int) -> None:
    QMetaObject.invokeMethod(book(house), "lead", Q_ARG(int, row))
    house.settles()


def row_of(words: str) -> int:
    return next(row for row, block in enumerate(BLOCKS) if isinstance(block, Heading) and block.words.text == words)


def prose(house: House) -> list[str]:
    return [item.property("text") for item in items(house.window) if is_a(item, "Prose") and seen(item)]


def texts_in(block: QQuickItem) -> list[str]:
    """Its texts from top to bottom, and from left to right."""
    waiting, found = [block], []
    while waiting:
        item = waiting.pop()
        if is_text(item) and seen(item):
            found.append(item)
        waiting.extend(item.childItems())
    found.sort(key=lambda item: (round(place(item).y()), place(item).x()))
    return [item.property("text") for item in found]


def cut(house: House) -> list[str]:
    """What is wider than its place. No item is held: the page makes and drops them as it is turned."""
    found = [item for item in items(house.window) if is_a(item, "Prose") and seen(item)]
    return [item.property("text") for item in found if item.property("contentWidth") > item.width() + 1]


def inside(house: House, item: QQuickItem) -> bool:
    return place(book(house)).adjusted(-1, -1, 1, 1).contains(place(item))


def looks_for(house: House, words: str) -> None:
    house.press(Key.Key_F, CONTROL)
    for letter in words:
        house.press(getattr(Key, f"Key_{letter.upper()}"))
    house.settles()


def highlights(house: House, *, now: bool) -> list[QQuickItem]:
    """The boxes behind what was found: those looked at `now`, or all the others."""
    found = [item for item in items(house.window) if item.property("modelData") is not None and is_box(item)]
    return [item for item in found if (item.opacity() > 0.4) is now]


def is_box(item: QQuickItem) -> bool:
    return item.inherits("QQuickRectangle") and item.opacity() < 1 and seen(item)


# The way there and back


@pytest.mark.parametrize("leaves", [Key.Key_Escape, Key.Key_Return])
def test_help_leads_to_it_and_it_leads_back(house: House, leaves: Key) -> None:
    house.opens()
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.click(house.find("writing"))
    house.goes_to("guide")
    assert "Writing an exercise" in house.words()
    house.press(leaves)
    house.goes_to("help")
    house.press(Key.Key_Escape)
    house.goes_to("home")


@pytest.mark.parametrize("comes_to", [home, arrive], ids=lambda each: each.__name__)
def test_it_leads_back_to_where_it_was_asked_for(house: House, comes_to: Callable[[House], None]) -> None:
    comes_to(house) if comes_to is arrive else house.opens()
    before = house.page
    house.program.navigation.navigator.go(Page.GUIDE)
    house.goes_to("guide")
    house.program.navigation.navigator.go(Page.GUIDE)
    house.press(Key.Key_Escape)
    house.goes_to(before)


def test_help_and_guide_never_lead_round_in_a_ring(house: House) -> None:
    opened(house)
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.click(house.find("writing"))
    house.goes_to("guide")
    house.press(Key.Key_Escape)
    house.goes_to("home")
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.click(house.find("writing"))
    house.goes_to("guide")
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.press(Key.Key_Escape)
    house.goes_to("home")


def test_a_session_rests_meanwhile(house: House) -> None:
    house.plays(HUG)
    house.passes(4)
    house.program.navigation.navigator.go(Page.GUIDE)
    house.goes_to("guide")
    assert house.session.kind == "rest"
    house.press(Key.Key_Escape)
    house.goes_to("session")
    assert len(house.sessions) == 1


# What is in it


def test_every_block_of_it_is_shown_in_its_order(guide: House) -> None:
    shown = view(guide).blocks
    assert len(shown) == len(BLOCKS)  # type: ignore[arg-type]
    list_ = book(guide)
    read: dict[int, list[str]] = {}
    for row in range(len(BLOCKS)):
        if row not in read:
            QMetaObject.invokeMethod(list_, "lead", Q_ARG(int, row))
            read |= {item.property("index"): texts_in(item) for item in items(guide.window) if is_a(item, "GuideBlock")}
    for row, block in enumerate(BLOCKS):
        wanted = [text for text in texts(block) if text]
        marks = (
            [text if text == "•" else f"{text}." for text in wanted[:-1]] if isinstance(block, Item) else wanted[:-1]
        )
        if shown[row]["to"] < 0:  # type: ignore[index]
            assert [text for text in read[row] if text not in ("•", "Copy")] == [*marks, *wanted[-1:]], row


def test_the_lines_of_its_contents_are_links_where_nothing_stands_beside_it(guide: House) -> None:
    guide.resize(*SIZES[0])
    guide.settles()
    links = [item for item in items(guide.window) if is_a(item, "GLink") and item.property("name") in CHAPTERS]
    (link,) = [each for each in links if each.property("name") == "Several weeks"]
    guide.click(link)
    guide.settles()
    assert book(guide).property("row") == row_of("Several weeks")
    guide.resize(*SIZES[1])
    guide.settles()
    assert not [
        item for item in items(guide.window) if is_a(item, "GLink") and item.property("name") in CHAPTERS and seen(item)
    ]


def test_only_what_is_near_the_window_is_made(guide: House) -> None:
    assert book(guide).property("count") == len(BLOCKS)
    assert len([item for item in items(guide.window) if is_a(item, "GuideBlock")]) < 60


def test_what_one_types_as_it_is_stands_out_and_is_plain(guide: House) -> None:
    turns_to(guide, row_of("Step 5. Touch, and a question before it"))
    (text,) = [
        item for item in items(guide.window) if is_a(item, "Prose") and item.property("text").startswith("Now hands.")
    ]
    assert "`" not in text.property("text")
    words = {text.property("text")[start : start + length] for start, length in text.property("chips")}
    assert {"none", "near", "intimate", "ask"} <= words
    boxes = [item for item in text.childItems() if item.inherits("QQuickRectangle")]
    assert len(boxes) == len(text.property("chips"))
    assert all(text.boundingRect().adjusted(-8, -1, 8, 1).contains(box.x(), box.y()) for box in boxes)


def test_an_example_is_copied_letter_by_letter(guide: House) -> None:
    turns_to(guide, row_of("Step 1. Four lines, and it plays"))
    copy = next(
        item for item in items(guide.window) if item.objectName() == "copy" and seen(item) and inside(guide, item)
    )
    guide.click(copy)
    assert QGuiApplication.clipboard().text() == making.examples(TEXT)[0]
    assert copy.property("name") == "Copied"


def test_nothing_stands_under_copy() -> None:
    first = [
        line
        for block in BLOCKS
        if isinstance(block, Code)
        for line in block.text.splitlines()[:2]
        if block.language == "toml"
    ]
    assert first
    assert max(map(len, first)) < 36


def test_messages_of_the_program_are_nothing_to_copy(guide: House) -> None:
    turns_to(guide, row_of("… a length of time needs its unit"))
    assert [
        item for item in items(guide.window) if item.objectName() == "copy" and seen(item) and inside(guide, item)
    ] == []


def test_a_guide_that_is_lost_is_told_kindly(furnish: Furnish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled, "guide", lambda: tmp_path / "nowhere.md")
    house = opened(furnish())
    assert any("nowhere.md" in words for words in house.words())
    house.press(Key.Key_Escape)
    house.goes_to("home")


# Finding one's way


def test_the_contents_lead_to_each_chapter_and_follow(guide: House) -> None:
    headings = view(guide).headings
    assert [each["text"] for each in headings if each["level"] == 2] == CHAPTERS  # type: ignore[attr-defined]
    for number, each in enumerate(headings):  # type: ignore[arg-type]
        if each["level"] == 2:
            guide.find(f"heading{number}").forceActiveFocus()
            guide.press(Key.Key_Return)
            guide.settles()
            reached = book(guide).property("row")
            assert reached == each["row"] or book(guide).property("atYEnd"), each
    turns_to(guide, row_of("Invite"))
    there = [item for item in items(guide.window) if item.objectName().startswith("heading") and item.isVisible()]
    assert {"Invite", "End it", *CHAPTERS} <= {item.property("name") for item in there}
    assert "Step 3. Time" not in {item.property("name") for item in there}


def test_in_a_narrow_window_the_contents_unfold(guide: House) -> None:
    guide.resize(*SIZES[0])
    guide.settles()
    assert not [item for item in items(guide.window) if item.objectName() == "heading0"]
    guide.click(guide.find("contents"))
    guide.settles()
    assert misplaced(guide.window) == []
    guide.press(Key.Key_Escape)
    guide.settles()
    assert guide.page == "guide"
    guide.click(guide.find("contents"))
    guide.settles()
    number = [each["text"] for each in view(guide).headings].index("The commands")  # type: ignore[attr-defined]
    guide.click(guide.find(f"heading{number}"))
    guide.settles()
    assert book(guide).property("row") == row_of("The commands")


def test_keys_move_the_page(guide: House) -> None:
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
    guide.settles()
    assert book(guide).property("atYEnd")
    assert any("rung" in text for text in prose(guide))
    guide.press(Key.Key_Home)
    assert down(guide) == 0
    guide.press(Key.Key_Up)
    assert down(guide) == 0


def test_tab_brings_what_it_leads_to_into_view(guide: House) -> None:
    guide.resize(*SIZES[0])
    turns_to(guide, row_of("Step 2. A beginning and an end"))
    found = 0
    for _ in range(20):
        guide.press(Key.Key_Tab)
        guide.settles()
        if guide.focus().objectName() == "copy":
            found += 1
            assert inside(guide, guide.focus())
    assert found > 1


# Looking for words


def test_a_search_goes_along_as_one_types(guide: House) -> None:
    looks_for(guide, "eas")
    first = view(guide).count
    for key in (Key.Key_E, Key.Key_Q):
        guide.press(key)
    assert guide.find("search").property("text") == "easeq"
    assert (view(guide).count, guide.find("told").property("text")) == (0, "Not in here")
    guide.press(Key.Key_Backspace)
    assert guide.find("search").property("text") == "ease"
    assert 0 < view(guide).count < first  # type: ignore[operator]
    assert guide.find("told").property("text") == f"1 of {view(guide).count}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", ["touch", "quotes", "rung"])
def test_what_is_looked_at_is_seen_and_marked(guide: House, words: str, size: tuple[int, int]) -> None:
    guide.resize(*size)
    looks_for(guide, words)
    for _ in range(8):
        (box,) = highlights(guide, now=True)
        assert inside(guide, box)
        assert view(guide)._matches[view(guide).matchIndex].row == view(guide).row  # type: ignore[index]
        guide.press(Key.Key_Return)
        guide.settles()


def test_enter_goes_on_and_round_and_shift_goes_back(guide: House) -> None:
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


def test_one_letter_alone_is_not_looked_for_yet(guide: House) -> None:
    looks_for(guide, "t")
    assert (view(guide).count, view(guide).matchIndex) == (0, -1)
    assert "Not in here" not in guide.words()


def test_a_search_begins_where_one_reads(guide: House) -> None:
    turns_to(guide, row_of("Every field"))
    looks_for(guide, "touch")
    assert view(guide).row >= row_of("Every field")  # type: ignore[operator]
    assert view(guide).matchIndex > 0  # type: ignore[operator]


def test_escape_clears_then_leaves_the_search_then_the_page(guide: House) -> None:
    looks_for(guide, "bell")
    guide.press(Key.Key_Escape)
    assert (view(guide).query, view(guide).count, guide.find("search").property("text")) == ("", 0, "")
    assert highlights(guide, now=True) == highlights(guide, now=False) == []
    guide.press(Key.Key_Escape)
    before = down(guide)
    guide.press(Key.Key_Down)
    assert down(guide) > before
    guide.press(Key.Key_Escape)
    guide.goes_to("home")


def test_what_was_looked_for_is_forgotten_with_the_page(guide: House) -> None:
    looks_for(guide, "bell")
    guide.click(guide.find("back"))
    guide.goes_to("home")
    guide.turns_to("guide")
    guide.goes_to("guide")
    assert guide.find("search").property("text") == ""


def test_words_over_the_edge_of_a_line_and_of_other_alphabets_are_marked_where_they_stand(tmp_path: Path) -> None:
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
def test_everything_can_be_seen_and_reached(furnish: Furnish, theme: str, large: bool) -> None:
    house = opened(furnish(theme=theme, large_text=large))
    found = {}
    for size in SIZES:
        house.resize(*size)
        for chapter in (
            "Before you begin",
            "Step 10. Where people find it",
            "Invite",
            "The commands",
            "A cue, in braces",
        ):
            turns_to(house, row_of(chapter))
            house.window.grabWindow()
            if wrong := [*misplaced(house.window), *cut(house)]:
                found[size, chapter] = wrong
    looks_for(house, "touch")
    house.resize(*SIZES[0])
    house.settles()
    assert (found, misplaced(house.window)) == ({}, [])


def test_it_is_told_to_assistive_technology(guide: House) -> None:
    turns_to(guide, row_of("Step 3. Time"))
    headings = [told(one) for one in tree(guide.window) if one.role() is Role.Heading]
    assert "Step 3. Time" in headings
    guide.resize(*SIZES[0])
    guide.settles()
    for one in tree(guide.window):
        if one.state().focusable:
            assert told(one) or one.role() in (Role.Client, Role.Window, Role.Application), one.role()
            assert one.role() is not Role.NoRole
    small = {told(one): one.rect().size().toTuple() for one in controls(guide) if min(one.rect().size().toTuple()) < 44}
    assert small == {}
    assert {"Back", "Contents", "Search the guide", "Copy"} <= {told(one) for one in controls(guide)}
    read = [told(one) for one in tree(guide.window) if one.role() is Role.StaticText]
    assert any(words.startswith("So far a step lasts as long as its words.") for words in read)
