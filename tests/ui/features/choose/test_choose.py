"""Test the private choosing: where answers lead, and that nothing left behind reveals them."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QCursor, QFont
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise.model import Touch
from guided.practice.evening import MenuNote
from tests.ui.support.choosing import (
    ENTER,
    Plain,
    Time,
    end_wait,
    every_stage,
    exercises_of_each_touch,
    objects_holding_answers,
    room,
    show_asking,
    show_choosing,
    show_handover,
    show_intro,
    show_menu,
    view_of,
    wait_of,
)
from tests.ui.support.items import all_items, class_name, is_a, is_in_navigation_bar, misplaced
from tests.ui.support.program import NAMES, SHORT_FADES, WINDOW_SIZES, MakeProgram, ProgramUnderTest
from ui.features.choose.choose import RESULT_DELAY_MS, ChooseViewModel
from ui.machine import Machine

pytestmark = pytest.mark.usefixtures("assistive_technology")

PAIRS = list(product(range(4), range(4)))
SIMPLE = {"bool", "int", "double", "float", "QString", "QColor", "QUrl", "QStringList", "QRectF", "QPointF", "QFont"}
Role = QAccessible.Role


SHELF = "small-bids shared-look phones-down yes-no-not-yet hand-that-stays tender-days long-hug settling-hug".split()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enough without touch to choose from, and some with it."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in SHELF:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


def goes_on(view: ChooseViewModel, *answers: int) -> None:
    """From the beginning through `answers`."""
    view.enter()
    view.begin()
    for number in answers:
        view.ready()
        view.answer(number)


def test_choosing_is_completed_by_keyboard(program: ProgramUnderTest) -> None:
    QAccessible.setActive(False)
    show_asking(program)
    assert "Robin, what would be welcome today?" in program.texts()
    program.press(Qt.Key.Key_3)
    program.wait_until_idle()
    assert {"Sam, come closer.", "Robin, look away for a moment."} <= set(program.texts())
    program.press(Qt.Key.Key_2)
    program.wait_until_idle()
    assert "Sam, what would be welcome today?" in program.texts()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, ENTER):
        program.press(key)
    program.wait_until_idle()
    assert (room(program).stage, "Choosing…" in program.texts()) == ("choosing", True)
    end_wait(program)
    assert "Something for today" in program.texts()
    program.press(Qt.Key.Key_Right)
    title = program.focused().property("name")
    program.press(ENTER)
    program.wait_for_page("arrive")
    assert title in program.texts()


def test_choosing_beside_a_screen_reader_leaves_answers_unfocused(program: ProgramUnderTest) -> None:
    show_asking(program)
    listener = program.focused()
    assert listener.objectName() == "listener"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        program.press(key)
        assert program.focused() is listener
    described = listener.property("told")
    assert all(f"{number}: {each['name']}" in described for number, each in enumerate(room_answers(program), 1))
    program.press(Qt.Key.Key_3)
    program.wait_until_idle()
    assert room(program).name == "Sam"


def room_answers(program: ProgramUnderTest) -> list[dict[str, str]]:
    return [{"name": str(program.find(f"answer{number}").property("name"))} for number in range(4)]


def test_choosing_is_completed_by_pointer(program: ProgramUnderTest) -> None:
    show_intro(program)
    for name in ("begin", "here", "answer2", "here", "answer1"):
        program.click(program.wait_for_item(name))
        program.wait_until_idle()
    end_wait(program)
    program.click(cards(program)[2])
    program.wait_for_page("arrive")


def cards(program: ProgramUnderTest) -> list[QQuickItem]:
    return [item for item in all_items(program.window) if is_a(item, "ExerciseCard") and item.isVisible()]


def test_menu_has_three_cards_and_another_time(program: ProgramUnderTest) -> None:
    show_menu(program)
    assert len(cards(program)) == 3
    pressable = {
        item.property("name")
        for item in all_items(program.window)
        if is_a(item, "Pressable") and item.isVisible() and not is_in_navigation_bar(item)
    }
    assert pressable == {card.property("name") for card in cards(program)} | {"Another time"}
    program.click(program.find("anotherTime"))
    program.wait_for_page("tonight")


def test_arrows_move_between_cards_in_narrow_window(program: ProgramUnderTest) -> None:
    show_menu(program)
    program.resize(900, 600)
    program.wait_until_idle()
    first = program.focused().property("name")
    program.press(Qt.Key.Key_Down)
    assert program.focused().property("name") != first
    program.press(Qt.Key.Key_Up)
    assert program.focused().property("name") == first


@every_stage
def test_escape_leaves_every_stage_and_clears_answers(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    comes_to(program)
    view, answered = room(program), comes_to in (show_choosing, show_menu)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")
    assert objects_holding_answers(view) == []
    assert len(view._menu) == (3 if answered else 0)
    program.click(program.find("chooseForUs"))
    program.wait_for_page("choose")
    assert room(program).stage == ("menu" if answered else "intro")
    assert room(program).name == NAMES[0]


def test_escape_during_transition_leaves_and_clears_answers(program: ProgramUnderTest) -> None:
    show_handover(program)
    program.press(ENTER)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")
    assert objects_holding_answers(program.view_models.choose) == []


def test_choosing_is_left_by_pointer(program: ProgramUnderTest) -> None:
    show_asking(program)
    program.click(program.find("leave"))
    program.wait_for_page("tonight")


def test_help_comes_back_to_same_stage(program: ProgramUnderTest) -> None:
    show_asking(program)
    program.press(Qt.Key.Key_2)
    program.wait_until_idle()
    program.press(Qt.Key.Key_F1)
    program.wait_for_page("help")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("choose")
    assert "Sam, come closer." in program.texts()


def test_key_pressed_twice_quickly_answers_once(program: ProgramUnderTest) -> None:
    """A stage takes no key before it has faded in."""
    program.tempo = SHORT_FADES
    show_asking(program)
    for _ in range(3):
        program.press(Qt.Key.Key_2)
    program.wait_until_idle()
    assert "Sam, come closer." in program.texts()
    program.press(ENTER)
    program.press(ENTER)
    program.wait_until_idle()
    assert "Sam, what would be welcome today?" in program.texts()


def test_first_row_of_french_keyboard_answers(program: ProgramUnderTest) -> None:
    show_asking(program)
    program.press(Qt.Key.Key_Eacute)
    program.wait_until_idle()
    assert room(program).name == "Sam"


def test_focus_begins_at_same_answer_each_time(program: ProgramUnderTest) -> None:
    QAccessible.setActive(False)
    show_asking(program)
    assert program.focused().objectName() == "answer0"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, ENTER):
        program.press(key)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_until_idle()
    assert program.focused().objectName() == "answer0"


def test_answer_does_not_show_that_it_was_pressed(program: ProgramUnderTest) -> None:
    show_asking(program)
    before = [told(each) for each in answers(program)]
    program.click(program.find("answer2"))
    program.wait_until_idle()
    assert answers(program) == []
    program.press(ENTER)
    program.wait_until_idle()
    assert [told(each) for each in answers(program)] == before


def answers(program: ProgramUnderTest) -> list[QQuickItem]:
    return [item for item in all_items(program.window) if is_a(item, "PrivateAnswerCard")]


def told(item: QQuickItem) -> dict[str, str]:
    """Every plain value an item has."""
    meta = item.metaObject()
    found = {}
    for number in range(meta.propertyCount()):
        one = meta.property(number)
        if one.typeName() in SIMPLE:
            value = one.read(item)
            found[str(one.name())] = value.toString() if isinstance(value, QFont) else str(value)
    return found


def test_pointer_is_moved_to_one_place_after_any_answer(program: ProgramUnderTest) -> None:
    show_asking(program)
    rests = set()
    for name in ("answer0", "answer3"):
        card = program.find(name)
        QCursor.setPos(card.mapToGlobal(QPointF(9, 9)).toPoint())
        program.click(card)
        rests.add(QCursor.pos().toTuple())
        program.wait_until_idle()
        program.press(ENTER)
        program.wait_until_idle()
    assert len(rests) == 1


def test_four_answers_look_alike_and_keep_their_places(program: ProgramUnderTest) -> None:
    show_asking(program)
    seen = answers(program)
    assert len(seen) == 4
    assert len({(each.width(), each.height()) for each in seen}) == 1
    places = [each.mapToScene(QPointF(0, 0)).toTuple() for each in seen]
    program.press(Qt.Key.Key_4)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_until_idle()
    assert [each.mapToScene(QPointF(0, 0)).toTuple() for each in answers(program)] == places


def dump(program: ProgramUnderTest) -> list[tuple[str, dict[str, str]]]:
    """Every value of every item and of the view model; how far the lights have drifted meanwhile left out."""

    def drifting(item: QQuickItem | None) -> bool:
        return item is not None and (is_a(item, "Lights") or drifting(item.parentItem()))

    found = [
        (class_name(item).partition("_QML")[0], told(item)) for item in all_items(program.window) if not drifting(item)
    ]
    found.append(("window", {"title": program.window.title(), "pointer": str(QCursor.pos().toTuple())}))
    view = room(program)
    found.append(("view model", {name: repr(value) for name, value in vars(view).items() if plain(value)}))
    found.append(("view model", told(view)))  # type: ignore[arg-type]
    tree = [
        (one.role().name, one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Description))
        for one in told_of(program)
    ]
    found.append(("told", {"tree": repr(tree)}))
    return found


def differing(one: list[tuple[str, dict[str, str]]], other: list[tuple[str, dict[str, str]]]) -> list[object]:
    """What is not the same in both."""
    if [kind for kind, _ in one] != [kind for kind, _ in other]:
        return ["other items"]
    return [
        (kind, name, a.get(name), b.get(name))
        for (kind, a), (_, b) in zip(one, other, strict=True)
        for name in a | b
        if a.get(name) != b.get(name)
    ]


def plain(value: object) -> bool:
    return not isinstance(value, (QObject, Random, MenuNote)) and not callable(value)


def told_of(program: ProgramUnderTest) -> Iterator[QAccessibleInterface]:
    waiting = [QAccessible.queryAccessibleInterface(program.window)]
    while waiting:
        one = waiting.pop(0)
        if one is not None and not one.state().invisible:
            yield one
            waiting = [one.child(number) for number in range(one.childCount())] + waiting


@pytest.mark.parametrize("others", [((0, 3), (2, 0)), ((1, 1), (3, 1))], ids=str)
def test_objects_after_second_answer_do_not_reveal_answers(
    make_program: MakeProgram, others: tuple[tuple[int, int], ...]
) -> None:
    waiting, shown = [], []
    for a, b in others:
        program = make_program()
        show_choosing(program, a, b)
        assert objects_holding_answers(room(program))[1:] == [True]
        waiting.append(dump(program))
        end_wait(program)
        shown.append(dump(program))
    assert differing(*waiting) == []
    assert differing(*shown) == []


def test_object_dump_differs_between_menus(make_program: MakeProgram) -> None:
    found = []
    for a in (0, 1):
        program = make_program()
        show_menu(program, a, 3)
        found.append(dump(program))
    assert differing(*found) != []


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_wait_is_equal_for_every_answer(view: ChooseViewModel, a: int, b: int) -> None:
    goes_on(view, a, b)
    wait = wait_of(view)
    assert (wait.interval(), wait.isActive(), wait.timerType()) == (RESULT_DELAY_MS, True, Qt.TimerType.PreciseTimer)
    assert (RESULT_DELAY_MS, view.stage) == (4000, "choosing")


def test_wait_begins_before_answers_are_read(view: ChooseViewModel, monkeypatch: pytest.MonkeyPatch) -> None:
    running = []
    monkeypatch.setattr("guided.practice.choosing.draw_menu", lambda *_: running.append(wait_of(view).isActive()) or ())
    goes_on(view, 1, 2)
    assert running == [True]


def test_answers_are_overwritten_once_combined(view: ChooseViewModel) -> None:
    said = view._said
    goes_on(view, 3)
    assert said == b"\3\0"
    view.ready()
    view.answer(2)
    assert said == b"\0\0"
    assert view._said is said
    assert view._draw is None


def test_answers_are_overwritten_when_combining_fails(view: ChooseViewModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.services.exercise_description.card", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        goes_on(view, 3, 3)
    assert not any(view._said)


def test_random_draw_is_made_once_before_answers(view: ChooseViewModel) -> None:
    random = view._random
    assert isinstance(random, Plain)
    view.enter()
    assert random.taken == 0
    view.begin()
    assert random.taken == 5
    for number in (3, 0):
        view.ready()
        view.answer(number)
        assert random.taken == 5


def heard(view: ChooseViewModel, a: int, b: int) -> list[tuple[object, ...]]:
    """What the view model says, in order, from the beginning to the menu."""
    said: list[tuple[object, ...]] = []
    hear = lambda: said.append((view.stage, view.name, view.other, view.first, view.cards.rowCount()))  # noqa: E731
    view.changed.connect(hear)
    goes_on(view, a, b)
    wait_of(view).setInterval(0)
    while view.stage != "menu":
        QCoreApplication.processEvents()
    view.changed.disconnect(hear)
    view.back()
    view.forget()
    return said


def test_every_answer_emits_same_signals(view: ChooseViewModel) -> None:
    assert len({tuple(heard(view, a, b)) for a, b in PAIRS}) == 1


def test_choosing_writes_no_file(view: ChooseViewModel, capfd: pytest.CaptureFixture[str]) -> None:
    heard(view, 2, 1)
    assert capfd.readouterr() == ("", "")


def test_answer_after_leaving_is_ignored(view: ChooseViewModel) -> None:
    goes_on(view, 1)
    view.ready()
    view.back()
    view.answer(3)
    assert (any(view._said), view.stage) == (False, "asking")
    view.ready()
    view.begin()
    assert view.stage == "asking"


def test_choosing_left_after_one_answer_starts_over(view: ChooseViewModel) -> None:
    goes_on(view, 1)
    view.back()
    view.enter()
    assert (view.stage, view.name, view.cards.rowCount()) == ("intro", "Robin", 0)


# One menu an evening


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("answered", [0, 1])
def test_answer_of_earlier_evening_is_discarded(tmp_path: Path, answered: int) -> None:
    time = Time()
    view = view_of(tmp_path, time)
    view.enter()
    view.begin()
    view.ready()
    for _ in range(answered):
        view.answer(3)
        view.ready()
    time.goes_on(24)
    view.answer(3)
    assert (view.stage, [*view._said], view._draw) == ("intro", [0, 0], None)
    assert view._menu == ()


@pytest.mark.usefixtures("qtbot")
def test_menu_of_earlier_evening_opens_nothing(tmp_path: Path) -> None:
    time = Time()
    view = view_of(tmp_path, time)
    opened: list[object] = []
    view.chosen.connect(opened.append)
    chosen(view)
    view.back()
    view.enter()
    assert view.stage == "menu"
    time.goes_on(24)
    view.choose(0)
    assert (view.stage, opened) == ("intro", [])


def titles(view: ChooseViewModel) -> list[str]:
    return [each.title for each in view._shown]


def chosen(view: ChooseViewModel, a: int = 3, b: int = 3) -> list[str]:
    """The menu after both have answered, once the page was left again."""
    goes_on(view, a, b)
    view.back()
    return titles(view)


def test_menu_of_same_evening_is_shown_again_without_asking(view: ChooseViewModel) -> None:
    first = chosen(view, 3, 0)
    taken = view._random.taken  # type: ignore[attr-defined]
    for _ in range(6):
        view.enter()
        view.begin()
        view.ready()
        view.answer(3)
        assert (view.stage, titles(view), view.cards.rowCount()) == ("menu", first, 3)
        view.back()
    assert view._random.taken == taken  # type: ignore[attr-defined]


@pytest.mark.parametrize("leave", ["back", "choose"])
def test_menu_is_shown_again_however_it_was_left(view: ChooseViewModel, leave: str) -> None:
    goes_on(view, 1, 2)
    wait_of(view).timeout.emit()
    shown = titles(view)
    view.back() if leave == "back" else view.choose(1)
    view.enter()
    assert (view.stage, titles(view)) == ("menu", shown)
    opened = []
    view.chosen.connect(opened.append)
    view.choose(2)
    assert [each.title for each in opened] == [shown[2]]


def test_menu_left_during_wait_is_that_of_the_evening(view: ChooseViewModel) -> None:
    """Leaving while it is being chosen is no way to a second draw."""
    goes_on(view, 3, 1)
    assert view.stage == "choosing"
    shown = titles(view)
    view.back()
    view.enter()
    assert (view.stage, titles(view)) == ("menu", shown)


@pytest.mark.parametrize(("hours", "again"), [(1, False), (7.9, False), (8.1, True), (24, True)])
def test_next_day_allows_new_choice(tmp_path: Path, hours: float, again: bool) -> None:
    time = Time()
    view = view_of(tmp_path, time)
    chosen(view)
    time.goes_on(hours)
    view.enter()
    assert view.stage == ("intro" if again else "menu")
    assert (view.cards.rowCount(), view._menu == ()) == ((0, True) if again else (3, False))


def test_clock_set_forward_allows_no_second_choice(tmp_path: Path) -> None:
    time = Time()
    view = view_of(tmp_path, time)
    shown = chosen(view)
    time.wall += timedelta(days=1)
    view.enter()
    assert (view.stage, titles(view)) == ("menu", shown)


def test_restart_allows_no_second_choice(tmp_path: Path) -> None:
    time, path = Time(), tmp_path / "note.txt"
    chosen(view_of(tmp_path, time, MenuNote(path)))
    again = view_of(tmp_path, time, MenuNote(path))
    again.enter()
    again.begin()
    assert (again.stage, again.spent, again.cards.rowCount()) == ("intro", True, 0)
    again.back()
    time.goes_on(10)
    again.enter()
    again.begin()
    assert (again.stage, again.spent) == ("handover", False)


def test_note_on_disk_holds_the_day_alone(tmp_path: Path) -> None:
    chosen(view_of(tmp_path, note=MenuNote(tmp_path / "kept" / "note.txt")), 3, 0)
    found = {each.name: each.read_text() for each in tmp_path.rglob("*") if each.is_file()}
    assert found == {"note.txt": "2026-05-04"}


def test_exercise_switched_off_since_leaves_menu(view: ChooseViewModel) -> None:
    shown = chosen(view)
    left = [each for each in exercises_of_each_touch() if each.title != shown[0]]
    view._exercises = lambda: left
    view.enter()
    assert (view.stage, titles(view)) == ("menu", shown[1:])
    view.back()
    view._exercises = lambda: [each for each in exercises_of_each_touch(9) if each.title not in shown]
    view.enter()
    assert (view.stage, view.spent, view.enough) == ("intro", True, True)


def test_exercise_switched_on_since_waits_for_next_menu(view: ChooseViewModel) -> None:
    shown = chosen(view)
    view._exercises = lambda: exercises_of_each_touch(9)
    view.enter()
    assert (view.stage, titles(view)) == ("menu", shown)


def test_erasing_everything_clears_menu(program: ProgramUnderTest) -> None:
    show_menu(program)
    view = room(program)
    program.view_models.backup.erasing.emit()
    assert (view._menu, view._shown, view._evening, view.cards.rowCount()) == ((), [], None, 0)


def test_page_says_that_choice_of_the_day_is_made(make_program: MakeProgram, tmp_path: Path) -> None:
    note = MenuNote(tmp_path / "note.txt")
    note.make(datetime.now())  # noqa: DTZ005
    program = make_program(machine=Machine(menu_note=note))
    show_intro(program)
    assert any("has already chosen for you today" in words for words in program.texts())
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}
    program.press(ENTER)
    program.wait_for_page("tonight")


def test_too_few_exercises_ask_nobody(program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    program.open()
    choose = program.view_models.choose
    monkeypatch.setattr(
        choose, "_exercises", lambda: [each for each in exercises_of_each_touch() if each.touch > Touch.NEAR]
    )
    program.click(program.find("chooseForUs"))
    program.wait_for_page("choose")
    assert any("too few exercises" in words for words in program.texts())
    choose.begin()
    assert choose.stage == "intro"
    program.press(ENTER)
    program.wait_for_page("tonight")


@every_stage
@pytest.mark.parametrize(("theme", "large"), [("night", False), ("day", True)])
def test_choose_page_at_every_size_fits_and_is_reachable(
    make_program: MakeProgram, comes_to: Callable[[ProgramUnderTest], None], theme: str, large: bool
) -> None:
    program = make_program(theme=theme, large_text=large)
    comes_to(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


@every_stage
def test_choose_page_is_told_to_assistive_technology(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    comes_to(program)
    program.resize(900, 600)
    program.wait_until_idle()
    tree = list(told_of(program))
    buttons = [one for one in tree if one.role() is Role.Button]
    assert [one.text(QAccessible.Text.Name) for one in buttons if not one.text(QAccessible.Text.Name)] == []
    assert [one.rect() for one in buttons if min(one.rect().size().toTuple()) < 44] == []
    assert len([one for one in tree if one.role() is Role.Heading]) == 1
    assert bool(buttons) == (comes_to is not show_choosing)


def test_answer_is_given_by_assistive_technology(program: ProgramUnderTest) -> None:
    show_asking(program)
    (card,) = [one for one in told_of(program) if one.text(QAccessible.Text.Name) == "An embrace"]
    assert not card.state().checkable
    actions = card.actionInterface()
    assert actions is not None
    actions.doAction("Press")
    program.wait_until_idle()
    assert "Sam, come closer." in program.texts()


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> ChooseViewModel:
    """One without a page."""
    return view_of(tmp_path)
