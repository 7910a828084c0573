"""Test the page where a file is written: what is typed is kept, checked, and mended where it is told."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from guided.files.versions import Versions
from tests.ui.support.items import all_items, is_a, misplaced
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, RecordedAudio
from tests.ui.support.writing import TEXT, area, document, opens, settles, text, types, writing
from ui.features.writing.live_script import LiveScript
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.destinations import ToWriting

Key = Qt.Key


def test_text_is_shown_with_its_steps(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    assert text(program) == TEXT
    assert [each["title"] for each in found.steps] == [  # type: ignore[attr-defined]
        "Sit side by side.",
        "Would holding hands feel good?",
        "Hands",
        "Sit near each other.",
        "Loosen slowly.",
    ]
    assert found.problems.next == {}
    assert found.saving.words == "Saved"
    assert file.read_text("utf-8") == TEXT


def test_what_is_typed_is_in_the_file_after_a_pause(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, " now", behind="Loosen slowly")
    program.qtbot.waitUntil(lambda: "Loosen slowly now." in file.read_text("utf-8"))


def test_mistake_is_told_and_written_by_a_press(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace("if_ease_off", "if_easeoff"), "utf-8")
    found = opens(program, file)
    assert "Line 14" in " ".join(program.texts())
    program.click(program.find("writeFix0"))
    settles(program)
    assert text(program) == TEXT
    assert file.read_text("utf-8") == TEXT
    assert found.problems.next == {}


def test_written_fix_is_undone_in_one_step(program: ProgramUnderTest, file: Path) -> None:
    wrong = TEXT.replace("if_ease_off", "if_easeoff")
    file.write_text(wrong, "utf-8")
    opens(program, file)
    area(program).forceActiveFocus()
    program.press(Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert text(program) == TEXT
    program.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text(program) == wrong


def test_keyboard_goes_round_the_mistakes(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace("if_ease_off", "if_easeoff").replace('"near"\nfor', '"naer"\nfor'), "utf-8")
    found = opens(program, file)
    lines = []
    for _ in range(3):
        program.press(Key.Key_F8)
        lines.append(found._caret_line)
    assert lines == [14, 24, 14]


def test_proposal_is_taken_with_enter(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, "\nti", behind='Loosen slowly."')
    assert area(program).property("cursorPosition") == len(TEXT) - 1 + 3
    assert writing(program).suggestions.rows[0]["label"] == "title"  # type: ignore[attr-defined]
    program.press(Key.Key_Return)
    assert text(program).endswith('say = "Loosen slowly."\ntitle = ""\n')
    QTest.keyClick(program.window, "x")
    assert text(program).endswith('title = "x"\n')


def test_command_with_a_letter_proposes_nothing(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, "\n", behind='Loosen slowly."')
    window, control = program.window, Qt.KeyboardModifier.ControlModifier
    QTest.keyPress(window, Key.Key_Control)
    QTest.keyPress(window, Key.Key_Z, control)
    QTest.keyRelease(window, Key.Key_Control)
    QTest.keyRelease(window, Key.Key_Z)
    assert writing(program).suggestions.rows == []  # type: ignore[attr-defined]
    assert text(program) == TEXT


def test_emoji_before_the_caret_move_no_edit(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace("A cup", "🫖 A cup").replace("if_ease_off", "if_easeoff"), "utf-8")
    opens(program, file)
    program.click(program.find("writeFix0"))
    assert text(program) == TEXT.replace("A cup", "🫖 A cup")


def test_change_by_another_program_is_not_overwritten(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    file.write_text(TEXT.replace("tea", "coffee"), "utf-8")
    types(program, " now", behind="Loosen slowly")
    settles(program)
    assert found.saving.state == "elsewhere"
    assert "coffee" in file.read_text("utf-8")
    program.click(program.wait_for_item("keepMine"))
    settles(program)
    assert "Loosen slowly now." in file.read_text("utf-8")
    kept = [each.text() for each in Versions(paths.data() / "versions").of(file)]
    assert any("coffee" in each for each in kept)


def test_change_by_another_program_is_shown_line_by_line(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    file.write_text(TEXT.replace("tea", "coffee"), "utf-8")
    types(program, " now", behind="Loosen slowly")
    settles(program)
    program.wait_until_idle()
    shown = [(each["side"], each["words"]) for each in found.saving.difference]  # type: ignore[attr-defined]
    assert ("mine", 'title = "A cup of tea"') in shown
    assert ("theirs", 'title = "A cup of coffee"') in shown
    assert ("mine", 'say = "Loosen slowly now."') in shown
    assert program.find("difference").isVisible()
    assert misplaced(program.window) == []
    program.click(program.find("keepMine"))
    settles(program)
    assert found.saving.difference == []


def test_change_by_another_program_is_shown_where_nothing_was_typed(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    file.write_text(TEXT.replace("tea", "coffee"), "utf-8")
    found.saving.look()
    program.qtbot.waitUntil(lambda: "coffee" in text(program))
    assert found.saving.state == "saved"


def test_other_version_can_be_used_and_ours_stays(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    file.write_text(TEXT.replace("tea", "coffee"), "utf-8")
    types(program, " now", behind="Loosen slowly")
    settles(program)
    program.click(program.wait_for_item("takeTheirs"))
    settles(program)
    assert "coffee" in text(program)
    kept = [each.text() for each in Versions(paths.data() / "versions").of(file)]
    assert any("Loosen slowly now." in each for each in kept)


def test_file_that_can_not_be_saved_is_told_and_tried_again(
    program: ProgramUnderTest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = opens(program, file)

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("guided.exercise.editing.edited_file.write_new_file", full)
        types(program, " now", behind="Loosen slowly")
        settles(program)
    assert found.saving.words == "Not saved: No space left on device"
    assert file.read_text("utf-8") == TEXT
    types(program, "x", behind="Loosen slowly now")
    settles(program)
    assert "Loosen slowly nowx." in file.read_text("utf-8")
    assert found.saving.state == "saved"


def test_windows_line_ends_stay(program: ProgramUnderTest, file: Path) -> None:
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())
    opens(program, file)
    types(program, "\n", behind='Loosen slowly."')
    settles(program)
    assert file.read_bytes() == TEXT.replace("\n", "\r\n").encode() + b"\r\n"


def test_step_of_the_caret_is_shown_and_a_press_leads_to_another(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    program.click(program.find("step2"))
    assert found.step == 2
    assert found._caret_line == TEXT[: TEXT.index('title = "Hands"')].count("\n")
    assert "Let your hands find each other." in program.texts()


def test_lines_become_comments_and_move(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    at = TEXT.index('for = "20s"')
    area(program).setProperty("cursorPosition", at)
    area(program).forceActiveFocus()
    program.press(Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert '# for = "20s"' in text(program)
    program.press(Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert text(program) == TEXT
    program.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert 'for = "20s"\nsay = "Sit side by side."' in text(program)
    program.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert text(program) == TEXT


def test_leaving_saves_what_was_typed_last(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    types(program, " now", behind="Loosen slowly")
    found.back()
    found._file.finish()
    assert "Loosen slowly now." in file.read_text("utf-8")


def test_earlier_version_takes_the_place_of_the_text_and_can_be_undone(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, " now", behind="Loosen slowly")
    settles(program)
    program.click(program.find("versions"))
    program.qtbot.waitUntil(lambda: len(writing(program).versions.times) == 2)  # type: ignore[arg-type]
    program.click(program.wait_for_item("version1"))
    program.qtbot.waitUntil(lambda: text(program) == TEXT)
    program.click(program.find("versionsDone"))
    program.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Loosen slowly now." in text(program)


def shows_form(program: ProgramUnderTest, step: int) -> None:
    writing(program).panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.click(program.find(f"step{step}"))
    program.wait_until_idle()


def writes(program: ProgramUnderTest, field: str, words: str) -> None:
    """Write words into a field of the form, in place of what is there."""
    item = program.find(field)
    item.forceActiveFocus()
    item.setProperty("text", words)
    program.press(Key.Key_Return)


def test_form_writes_words_into_the_text(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    shows_form(program, 2)
    writes(program, "formTitleField", "Two hands")
    writes(program, "formSpokenField", "Hold “hands”.")
    assert text(program) == TEXT.replace('"Hands"', '"Two hands"').replace(
        '"Let your hands find each other."', '"Hold “hands”."'
    )
    writes(program, "formTitleField", "")
    assert 'title = "Two hands"' not in text(program)
    settles(program)
    assert file.read_text("utf-8") == text(program)


def test_form_changes_length_touch_and_sound(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    shows_form(program, 2)
    program.click(program.find("longer"))
    program.click(program.find("shorter"))
    program.click(program.find("shorter"))
    form = writing(program).form
    form.setField("touch", "near")  # type: ignore[attr-defined]
    form.setField("sound", "bell")  # type: ignore[attr-defined]
    wanted = TEXT.replace('for = "30s"\nsay = "Let', 'for = "25s"\nsay = "Let').replace(
        'each other."\nthen', 'each other."\ntouch = "near"\nsound = "bell"\nthen'
    )
    assert text(program) == wanted


def test_form_adds_and_deletes_words_in_the_middle(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    shows_form(program, 2)
    program.click(program.find("addCue"))
    program.wait_until_idle()
    writes(program, "cue0Words", "Stay, or loosen.")
    assert '{ at = "10s", say = "Stay, or loosen." },' in text(program)
    program.click(program.find("cue0Delete"))
    assert text(program) == TEXT


def test_step_is_moved_duplicated_and_deleted_with_what_leads_to_it(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    shows_form(program, 3)
    form = found.form
    form.move(-1)  # type: ignore[attr-defined]
    assert text(program).index('id = "near"') < text(program).index('title = "Hands"')
    settles(program)
    form.duplicate()  # type: ignore[attr-defined]
    assert 'id = "near-2"' in text(program)
    settles(program)
    form.remove()  # type: ignore[attr-defined]
    settles(program)
    assert 'id = "near-2"' not in text(program)
    found.goToStep(2)
    form.remove()  # type: ignore[attr-defined]
    assert "if_ease_off" not in text(program)


def test_form_of_a_broken_text_says_which_line_to_mend(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace('"Sit side by side."', '"Sit side by side.'), "utf-8")
    found = opens(program, file)
    writing(program).panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert "Line 9" in found.form.reason  # type: ignore[operator, attr-defined]
    assert found.form.reason in program.texts()  # type: ignore[attr-defined]


def test_missing_file_leads_back_with_words(program: ProgramUnderTest, tmp_path: Path) -> None:
    program.open()
    program.navigation.navigator.go(ToWriting(tmp_path / "none.toml"))
    program.qtbot.waitUntil(lambda: program.page != "writing")
    assert "there is no such file" in " ".join(program.texts())


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_nothing_is_cut_or_overlaps(program: ProgramUnderTest, file: Path, size: tuple[int, int]) -> None:
    file.write_text(TEXT.replace("if_ease_off", "if_easeoff"), "utf-8")
    opens(program, file)
    program.resize(*size)
    program.wait_until_idle()
    assert misplaced(program.window) == []


def puts_caret(program: ProgramUnderTest, behind: str) -> int:
    position = document(program).toPlainText().index(behind) + len(behind)
    area(program).setProperty("cursorPosition", position)
    return position


def test_caret_and_form_are_where_they_were_after_a_rehearsal(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    place = puts_caret(program, "Let your hands")
    found.panes.showSide("form")  # type: ignore[attr-defined]
    program.press(Key.Key_F5)
    program.qtbot.waitUntil(lambda: program.page != "writing")
    program.press(Key.Key_Escape)
    program.wait_for_page("writing")
    assert area(program).property("cursorPosition") == place
    assert text(program) == TEXT
    assert found.panes.side == "form"  # type: ignore[attr-defined]
    assert found.step == 2


def test_caret_of_each_file_is_where_it_was(program: ProgramUnderTest, file: Path) -> None:
    other = file.with_name("other.toml")
    other.write_text("format = 1\n", "utf-8")
    opens(program, file)
    place = puts_caret(program, "Loosen slowly")
    for each in (other, file):
        program.press(Key.Key_Escape)
        program.navigation.navigator.go(ToWriting(each))
        program.wait_for_page("writing")
        program.qtbot.waitUntil(lambda each=each: text(program) == each.read_text("utf-8"))  # type: ignore[misc]
        settles(program)
    assert area(program).property("cursorPosition") == place


def test_caret_stays_where_another_program_changes_the_file(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    place = puts_caret(program, "Let your hands")
    file.write_text(TEXT.replace("Loosen", "Let go"), "utf-8")
    found.saving.look()
    program.qtbot.waitUntil(lambda: "Let go" in text(program))
    assert area(program).property("cursorPosition") == place


def test_control_z_on_a_button_undoes_what_the_form_wrote(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    puts_caret(program, "Let your hands")
    found.panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    button = program.find("longer")
    button.forceActiveFocus()
    program.press(Key.Key_Return)
    assert 'for = "35s"' in text(program)
    program.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text(program) == TEXT
    assert found.step == 2
    assert program.find("longer").hasActiveFocus()


def test_focus_stays_in_the_form_while_it_goes_through_steps(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    puts_caret(program, "Let your hands")
    found.panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.find("stepAfter").forceActiveFocus()
    program.press(Key.Key_Return)
    assert found.step == 3
    assert program.find("stepAfter").hasActiveFocus()


def test_next_mistake_shows_the_text_where_the_form_alone_was(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace("if_ease_off", "if_easeoff"), "utf-8")
    found = opens(program, file)
    program.resize(900, 600)
    puts_caret(program, "Let your hands")
    found.panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert program.find("stepAfter").isVisible()
    program.press(Key.Key_F8)
    assert area(program).hasActiveFocus()
    assert not found.panes.sideInFront  # type: ignore[attr-defined]


@pytest.mark.parametrize("choice", ["keepMine", "takeTheirs"])
def test_focus_is_in_the_text_after_a_version_was_chosen(program: ProgramUnderTest, file: Path, choice: str) -> None:
    found = opens(program, file)
    file.write_text(TEXT.replace("Loosen", "Let go"), "utf-8")
    types(program, " now", behind="Let your hands")
    program.qtbot.waitUntil(lambda: found.saving.state == "elsewhere")
    program.wait_until_idle()
    assert misplaced(program.window) == []
    program.find(choice).forceActiveFocus()
    program.press(Key.Key_Return)
    program.qtbot.waitUntil(lambda: found.saving.state == "saved")
    assert area(program).hasActiveFocus()


def test_leaving_while_the_choice_is_open_keeps_what_was_written(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    file.write_text(TEXT.replace("Loosen", "Let go"), "utf-8")
    types(program, " now", behind="Let your hands")
    program.qtbot.waitUntil(lambda: found.saving.state == "elsewhere")
    program.press(Key.Key_Escape)
    program.qtbot.waitUntil(lambda: "kept among its versions" in str(program.find("said").property("words")))
    found._file.finish()
    kept = [each.text() for each in Versions(paths.data() / "versions").of(file)]
    assert any("Let your hands now" in each for each in kept)
    assert "Let go" in file.read_text("utf-8")


def test_step_that_followed_a_deleted_one_is_shown(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace('[[step]]\ntitle = "Hands"', '# A note.\n[[step]]\ntitle = "Hands"'), "utf-8")
    found = opens(program, file)
    puts_caret(program, "Would holding")
    found.panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.click(program.find("deleteStep"))
    settles(program)
    assert found.step == 1
    assert found.form.title == "Hands"
    assert program.find("deleteStep").hasActiveFocus()


def leaves_and_comes_back(program: ProgramUnderTest, file: Path) -> None:
    program.press(Key.Key_Escape)
    program.qtbot.waitUntil(lambda: program.page != "writing")
    program.navigation.navigator.go(ToWriting(file))
    program.wait_for_page("writing")
    settles(program)


def undoes(program: ProgramUnderTest) -> None:
    program.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_undo_reaches_back_beyond_leaving_the_page(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    types(program, " now", behind="Let your hands")
    found.form.setField("title", "Two hands")  # type: ignore[attr-defined]
    settles(program)
    written = text(program)
    leaves_and_comes_back(program, file)
    assert text(program) == written
    undoes(program)
    assert 'title = "Hands"' in text(program)
    assert "Let your hands now" in text(program)
    undoes(program)
    assert text(program) == TEXT
    undoes(program)
    assert text(program) == TEXT
    for _ in range(2):
        program.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert text(program) == written


def test_version_of_another_program_can_be_undone_too(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, "x", behind="Loosen slowly")
    settles(program)
    program.press(Key.Key_Escape)
    file.write_text(TEXT.replace("tea", "coffee"), "utf-8")
    program.navigation.navigator.go(ToWriting(file))
    program.wait_for_page("writing")
    program.qtbot.waitUntil(lambda: "coffee" in text(program))
    area(program).forceActiveFocus()
    undoes(program)
    assert "Loosen slowlyx" in text(program)
    undoes(program)
    assert text(program) == TEXT


def finds(program: ProgramUnderTest, words: str) -> None:
    area(program).forceActiveFocus()
    program.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for letter in words:
        QTest.keyClick(program.window, letter)


def selected(program: ProgramUnderTest) -> tuple[int, int]:
    return area(program).property("selectionStart"), area(program).property("selectionEnd")


def test_words_are_found_one_after_the_other_and_round_the_end(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace("A cup", "🫖 A cup"), "utf-8")
    opens(program, file)
    area(program).setProperty("cursorPosition", 0)
    finds(program, "NEAR")
    places = []
    for modifiers in (Qt.KeyboardModifier.NoModifier,) * 5 + (Qt.KeyboardModifier.ShiftModifier,):
        places.append(selected(program)[0])
        program.press(Key.Key_Return, modifiers)
    written = text(program)
    starts = [at + 1 for at in range(len(written)) if written[at : at + 4].lower() == "near"]
    assert places == [*starts, starts[0], starts[1]][:6]
    assert selected(program)[0] == starts[0]
    assert writing(program).finding.state == f"1 of {len(starts)}"  # type: ignore[attr-defined]
    program.press(Key.Key_Escape)
    assert area(program).hasActiveFocus()
    assert program.page == "writing"


def test_words_are_replaced_one_by_one_and_all_at_once(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    area(program).setProperty("cursorPosition", 0)
    finds(program, "hands")
    field = program.find("replaceWords")
    field.forceActiveFocus()
    field.setProperty("text", "palms")
    program.press(Key.Key_Return)
    assert text(program) == TEXT.replace("hands", "palms", 1)
    program.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert text(program) == TEXT.replace("hands", "palms").replace("Hands", "palms")
    assert "Not found" in program.texts()
    area(program).forceActiveFocus()
    undoes(program)
    assert text(program) == TEXT.replace("hands", "palms", 1)


def test_folded_parts_stay_folded_on_the_next_visit(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    program.click(program.find("foldText"))
    program.click(program.find("foldStrip"))
    program.wait_until_idle()
    assert not any(each.objectName() == "code" and each.isVisible() for each in all_items(program.window))
    leaves_and_comes_back(program, file)
    assert not found.panes.text  # type: ignore[attr-defined]
    assert not found.panes.strip  # type: ignore[attr-defined]
    kept = program.couple.preferences
    assert (kept.studio_text, kept.studio_side, kept.studio_strip) == (False, "step", False)


def test_one_part_takes_the_place_of_the_other_in_a_narrow_window(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    program.resize(900, 600)
    program.click(program.find("foldSide"))
    program.wait_until_idle()
    assert program.find("sides").isVisible()
    assert not any(each.objectName() == "code" and each.isVisible() for each in all_items(program.window))
    program.click(program.find("foldText"))
    program.wait_until_idle()
    assert area(program).isVisible()
    assert found.panes.side == "step"  # type: ignore[attr-defined]
    assert found.panes.text  # type: ignore[attr-defined]


def test_last_part_can_not_be_folded_away(program: ProgramUnderTest, file: Path) -> None:
    panes = opens(program, file).panes
    panes.showText(False)  # type: ignore[attr-defined]
    panes.showSide("")  # type: ignore[attr-defined]
    assert panes.text  # type: ignore[attr-defined]


def test_finding_shows_the_text_that_was_folded_away(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    found.panes.showText(False)  # type: ignore[attr-defined]
    program.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    program.wait_until_idle()
    assert area(program).isVisible()
    assert program.find("findWords").hasActiveFocus()


@pytest.mark.parametrize("size", WINDOW_SIZES)
@pytest.mark.parametrize("side", ["step", "form", "script", "ways"])
def test_nothing_is_cut_beside_the_text(
    make_program: MakeProgram, file: Path, size: tuple[int, int], side: str
) -> None:
    program = make_program(large_text=True)
    found = opens(program, file)
    puts_caret(program, "Let your hands")
    program.resize(*size)
    found.panes.showSide(side)  # type: ignore[attr-defined]
    settles(program)
    program.wait_until_idle()
    assert misplaced(program.window) == []


def test_inserted_question_brings_its_gentler_way_and_is_shown(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    shows_form(program, 2)
    program.click(program.find("insert-question"))
    settles(program)
    assert found.step == 3
    assert found.form.question  # type: ignore[attr-defined]
    assert found.form.gentler == "gentler"  # type: ignore[attr-defined]
    assert 'id = "gentler"' in text(program)
    assert found.problems.next.get("severity") != "error"  # type: ignore[attr-defined]
    undoes(program)
    assert text(program) == TEXT


def test_first_step_is_inserted_into_a_file_without_any(program: ProgramUnderTest, file: Path) -> None:
    file.write_text('format = 1\ntitle = "New"\ntouch = "none"\n', "utf-8")
    found = opens(program, file)
    found.panes.showSide("form")  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.click(program.find("insert-step"))
    settles(program)
    assert found.step == 0
    assert len(found.steps) == 1  # type: ignore[arg-type]


def test_name_of_a_step_changes_wherever_it_is_led_to(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    shows_form(program, 3)
    writes(program, "formNameField", "Side by side")
    assert text(program) == TEXT.replace('"near"\ntouch', '"side-by-side"\ntouch').replace(
        'if_ease_off = "near"', 'if_ease_off = "side-by-side"'
    )
    writes(program, "formNameField", "")
    assert found.form.name == "side-by-side"  # type: ignore[attr-defined]
    assert program.find("formNameField").property("text") == "side-by-side"


def test_form_says_where_a_question_and_a_step_lead(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    shows_form(program, 1)
    form = writing(program).form
    assert [each["value"] for each in form.ways] == ["near", "closing"]  # type: ignore[attr-defined]
    form.setField("if_ease_off", "closing")  # type: ignore[attr-defined]
    assert 'if_ease_off = "closing"' in text(program)


def test_step_is_moved_copied_and_deleted_on_the_strip_by_keys(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    program.find("step0").forceActiveFocus()
    for _ in range(2):
        program.press(Key.Key_Right)
    assert program.find("step2").hasActiveFocus()
    program.press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settles(program)
    program.wait_until_idle()
    assert found.steps[3]["title"] == "Hands"  # type: ignore[index]
    program.qtbot.waitUntil(lambda: program.find("step3").hasActiveFocus())
    program.press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settles(program)
    assert [each["title"] for each in found.steps[3:5]] == ["Hands", "Hands"]  # type: ignore[index]
    program.qtbot.waitUntil(lambda: program.find("step4").hasActiveFocus())
    program.press(Key.Key_Delete)
    settles(program)
    assert [each["title"] for each in found.steps].count("Hands") == 1  # type: ignore[attr-defined]


def test_step_is_dragged_to_another_place(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    program.wait_until_idle()
    step, other = program.find("step3"), program.find("step1")
    start = step.mapToScene(QPointF(10, 20)).toPoint()
    end = QPoint(round(other.mapToScene(QPointF(0, 0)).x()) + 5 - round(step.width() / 2) + 10, start.y())
    QTest.mousePress(program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for share in range(1, 11):
        QTest.mouseMove(program.window, start + (end - start) * share / 10)
    QTest.mouseRelease(program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    settles(program)
    assert found.steps[1]["title"] == "Sit near each other."  # type: ignore[index]


def test_step_of_the_caret_moves_with_alt_shift_and_an_arrow(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    puts_caret(program, "Let your hands")
    area(program).forceActiveFocus()
    program.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    settles(program)
    assert found.steps[3]["title"] == "Hands"  # type: ignore[index]
    assert found.step == 3


@pytest.fixture
def heard() -> RecordedAudio:
    return RecordedAudio()


@pytest.fixture
def speaking(make_program: MakeProgram, heard: RecordedAudio) -> ProgramUnderTest:
    return make_program(machine=Machine(sounds=heard))


def shows_script(program: ProgramUnderTest, file: Path) -> LiveScript:
    found = opens(program, file)
    found.panes.showSide("script")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: found.script.ready)  # type: ignore[attr-defined]
    program.wait_until_idle()
    script: LiveScript = found.script  # type: ignore[assignment]
    return script


def test_script_follows_what_is_typed(program: ProgramUnderTest, file: Path) -> None:
    script = shows_script(program, file)
    types(program, " now", behind="Loosen slowly")
    settles(program)
    program.qtbot.waitUntil(lambda: "Loosen slowly now." in [row.words for row in script._table.rows])


def test_line_is_heard_with_enter(speaking: ProgramUnderTest, file: Path, heard: RecordedAudio) -> None:
    script = shows_script(speaking, file)
    line = next(
        each
        for each in all_items(speaking.window)
        if is_a(each, "ScriptRow") and each.property("words") == "Sit side by side." and each.property("heard")
    )
    line.forceActiveFocus()
    speaking.press(Key.Key_Return)
    assert heard.said == ["Sit side by side."]
    assert script.hearing >= 0  # type: ignore[operator]
    speaking.press(Key.Key_Escape)
    assert script.hearing == -1
    assert speaking.page == "writing"


def test_tab_leads_to_the_line_of_the_step_and_arrows_on(
    speaking: ProgramUnderTest, file: Path, heard: RecordedAudio
) -> None:
    shows_script(speaking, file)
    puts_caret(speaking, "Loosen slowly")
    speaking.wait_until_idle()
    speaking.find("hearFrom").forceActiveFocus()
    speaking.press(Key.Key_Tab)
    assert speaking.focused().property("what") == "Step 5"
    speaking.press(Key.Key_Down)
    speaking.press(Key.Key_Return)
    assert heard.said == ["Loosen slowly."]


def test_arrows_go_from_step_to_step_of_the_ways_through(program: ProgramUnderTest, file: Path) -> None:
    found = opens(program, file)
    found.panes.showSide("ways")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: found.ways.rows != [])  # type: ignore[attr-defined]
    program.wait_until_idle()
    program.find("way0").forceActiveFocus()
    program.press(Key.Key_Down)
    program.press(Key.Key_Down)
    program.press(Key.Key_Return)
    assert found.step == 2


def test_step_and_all_from_it_are_heard_line_by_line(
    speaking: ProgramUnderTest, file: Path, heard: RecordedAudio
) -> None:
    script = shows_script(speaking, file)
    puts_caret(speaking, "Let your hands")
    speaking.click(speaking.find("hearStep"))
    assert heard.said == ["Let your hands find each other."]
    script._line_timer.timeout.emit()  # type: ignore[attr-defined]
    assert script.hearing == -1
    heard.said.clear()
    speaking.click(speaking.find("hearFrom"))
    script._line_timer.timeout.emit()  # type: ignore[attr-defined]
    assert heard.said == ["Let your hands find each other.", "Loosen slowly."]


def test_leaving_the_page_stops_what_is_heard(speaking: ProgramUnderTest, file: Path, heard: RecordedAudio) -> None:
    script = shows_script(speaking, file)
    script.hearFrom(0)
    speaking.press(Key.Key_Escape)
    speaking.press(Key.Key_Escape)
    speaking.qtbot.waitUntil(lambda: speaking.page != "writing")
    assert heard.said[-1] == ""
    assert script.hearing == -1


def test_ways_through_show_dead_ends_and_lead_to_their_steps(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace('id = "near"\n', "").replace('if_ease_off = "near"\n', ""), "utf-8")
    found = opens(program, file)
    found.panes.showSide("ways")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: found.ways.rows != [])  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert [each["wrong"] for each in found.ways.rows] == ["", "", "", "No way leads here", ""]  # type: ignore[attr-defined]
    assert "then: Loosen slowly." in found.ways.rows[2]["exits"]  # type: ignore[attr-defined]
    program.click(program.find("way2"))
    assert found.step == 2


@pytest.mark.parametrize(("modifiers", "speed"), [("NoModifier", 1), ("ShiftModifier", 4), ("ControlModifier", 16)])
def test_rehearsal_begins_at_the_step_and_as_fast_as_asked_for(
    program: ProgramUnderTest, file: Path, modifiers: str, speed: int
) -> None:
    found = opens(program, file)
    puts_caret(program, "Let your hands")
    asked: list[tuple[int, int]] = []
    found.rehearsing.disconnect()
    found.rehearsing.connect(lambda _exercise, speed, step: asked.append((speed, step)))
    program.press(Key.Key_F5, Qt.KeyboardModifier[modifiers])
    assert asked == [(speed, 2)]
