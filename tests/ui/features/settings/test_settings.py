"""Test the settings by keyboard, pointer and assistive technology, each stored at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guided.help_lines import REGIONS
from guided.preferences import BACKGROUNDS, COOL_LIGHTS, LANGUAGES, THEMES, VOICES, WARM_LIGHTS, load_preferences
from guided.voice.engine import OfferedVoice
from tests.ui.support.accessibility import headings, spoken_name, told_items
from tests.ui.support.items import all_items, misplaced, scene_rect, scroll_area
from tests.ui.support.program import NAMES, NAVIGATION, WINDOW_SIZES, MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.settings import (
    MARKUP,
    Key,
    is_inside,
    open_section,
    open_settings,
    reach_setting,
    saved_setting,
)
from ui.features.settings.settings import PACES, SECTIONS, SettingsViewModel
from ui.features.settings.voice_rows import VoiceRows
from ui.navigation.destinations import ToSettings
from ui.services.couple import Couple

Role = QAccessible.Role
CONTROLS = {Role.PageTab, Role.Button, Role.RadioButton, Role.CheckBox, Role.Slider, Role.EditableText}


class Speaks:
    """Two voices, and what was tried."""

    def __init__(self, error_text: str = "") -> None:
        self.error_text = error_text
        self.tried: list[str] = []
        self.asked: list[str] = []

    def find_voices(self, language: str, then: Callable[[list[OfferedVoice]], object]) -> None:
        self.asked.append(language)
        then([OfferedVoice("Ada"), OfferedVoice(MARKUP, robotic=True)])

    def try_voice(self, text: str, language: str) -> None:
        self.tried.append(text)


def is_voice(item: QQuickItem) -> bool:
    return is_inside(item, "voice") and item.property("chosen") is not None


def sections_seen(program: ProgramUnderTest) -> bool:
    return any(item.objectName() == "section-voice" and item.isVisible() for item in all_items(program.window))


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch) -> Speaks:
    speaks = Speaks()
    target = "ui.features.settings.settings.SettingsViewModel"
    monkeypatch.setattr(target, lambda couple, *_, **__: SettingsViewModel(couple, speaks))
    return speaks


# What is kept


@pytest.mark.parametrize(
    ("name", "field", "values"),
    [
        ("lightA", "light_a", WARM_LIGHTS),
        ("lightB", "light_b", COOL_LIGHTS),
        ("background", "background", BACKGROUNDS),
        ("theme", "theme", THEMES),
        ("language", "language", LANGUAGES),
        ("region", "region", tuple(REGIONS)),
        ("voice", "voice", VOICES),
        ("pace", "voice_rate", (0.7, 0.85, 1.0, 1.15, 1.3)),
        ("textSize", "large_text", (False, True)),
    ],
)
def test_arrows_choose_a_value(make_program: MakeProgram, name: str, field: str, values: tuple[object, ...]) -> None:
    program = open_settings(make_program(**{field: values[0]}))
    reach_setting(program, name)
    seen = []
    for _ in values:
        seen.append(saved_setting(program, field))
        program.press(Key.Key_Right)
    assert seen == list(values)
    assert saved_setting(program, field) == values[-1]
    program.press(Key.Key_Left)
    assert saved_setting(program, field) == values[-2]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("nightSessions", "night_sessions"),
        ("reducedMotion", "reduced_motion"),
        ("askAtKeyboard", "ask_at_keyboard"),
        ("askAfter", "ask_after"),
        ("showClose", "show_close"),
        ("keepLog", "keep_log"),
    ],
)
def test_space_and_click_toggle_switch(program: ProgramUnderTest, name: str, field: str) -> None:
    open_settings(program)
    switch = reach_setting(program, name)
    before = saved_setting(program, field)
    program.press(Key.Key_Space)
    assert saved_setting(program, field) is not before
    program.click(switch)
    assert saved_setting(program, field) is before


@pytest.mark.parametrize(
    ("name", "field"),
    [("voiceVolume", "voice_volume"), ("bellVolume", "bell_volume"), ("backgroundVolume", "background_volume")],
)
def test_slider_follows_keys_and_pointer(program: ProgramUnderTest, name: str, field: str) -> None:
    open_settings(program)
    slider = reach_setting(program, name)
    for key, wanted in [
        (Key.Key_Home, 0.0),
        (Key.Key_Left, 0.0),
        (Key.Key_Right, 0.1),
        (Key.Key_Up, 0.2),
        (Key.Key_Down, 0.1),
        (Key.Key_End, 1.0),
        (Key.Key_Right, 1.0),
        (Key.Key_Left, 0.9),
    ]:
        program.press(key)
        assert saved_setting(program, field) == pytest.approx(wanted)
    for share, bounds in [(0.05, (0, 0)), (0.5, (0.4, 0.6)), (0.97, (1, 1))]:
        low, high = bounds
        program.click_at(slider.mapToScene(QPointF(share * slider.width(), slider.height() - 12)).toPoint())
        value = saved_setting(program, field)
        assert isinstance(value, float)
        assert low <= value <= high
    assert slider.hasActiveFocus()


def test_slider_follows_dragged_pointer(program: ProgramUnderTest) -> None:
    open_settings(program)
    slider = reach_setting(program, "bellVolume")
    at = [
        slider.mapToScene(QPointF(share * slider.width(), slider.height() - 12)).toPoint() for share in (0.9, 0.6, 0.2)
    ]
    seen = []
    QTest.mousePress(program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[0])
    for point in at:
        QTest.mouseMove(program.window, point)
        seen.append(saved_setting(program, "bell_volume"))
    QTest.mouseRelease(program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[-1])
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 3


def test_voice_command_is_saved_as_typed(program: ProgramUnderTest) -> None:
    open_settings(program)
    reach_setting(program, "voiceCommand")
    for letter in "say":
        program.press(getattr(Key, f"Key_{letter.upper()}"))
    assert saved_setting(program, "voice_command") == "say"
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert saved_setting(program, "voice_command") == "say"


def test_chosen_theme_and_text_size_apply_at_once(make_program: MakeProgram) -> None:
    program = open_settings(make_program(theme="night"))
    reach_setting(program, "theme")
    program.press(Key.Key_Right)
    assert program.window.color().lightness() > 200
    reach_setting(program, "textSize")
    program.press(Key.Key_Right)
    program.wait_until_idle()
    assert program.couple.preferences.large_text
    program.qtbot.waitUntil(lambda: scene_rect(program.find("page")).contains(scene_rect(program.focused())))


def test_unknown_fields_of_newer_version_are_kept(make_program: MakeProgram) -> None:
    program = open_settings(make_program(harp=3))
    reach_setting(program, "showClose")
    program.press(Key.Key_Space)
    assert load_preferences(program.couple._path).preferences.unknown == {"harp": 3}


def test_unwritable_preferences_are_reported(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    couple = Couple(tmp_path / "file" / "preferences.json")
    couple._preferences = replace(couple.preferences, asked=True)
    program = open_settings(make_program(couple))
    reach_setting(program, "showClose")
    program.press(Key.Key_Space)
    assert not program.couple.preferences.show_close
    assert any(program.couple.notice == words != "" for words in program.texts())


# Where it leads


def test_escape_and_link_lead_home(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("settings"))
    program.wait_for_page("settings")
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    program.go_to("settings")
    program.wait_for_page("settings")
    program.click(program.find("tonight"))
    program.wait_for_page("tonight")


def test_names_link_leads_to_names_page(program: ProgramUnderTest) -> None:
    open_settings(program)
    asked: list[bool] = []
    program.shell.viewModel.namesRequested.connect(lambda: asked.append(True))  # type: ignore[attr-defined]
    reach_setting(program, "rename")
    program.press(Key.Key_Return)
    assert asked == [True]


# The voice


def test_arrows_choose_a_voice_or_none(speaks: Speaks, program: ProgramUnderTest) -> None:
    open_settings(program)
    reach_setting(program, "voice")
    seen = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up):
        program.press(key)
        seen.append((saved_setting(program, "voice"), saved_setting(program, "voice_name")))
    assert seen == [("computer", MARKUP), *[("none", "")] * 2, ("computer", MARKUP), ("computer", "")]
    assert program.focused().property("name") == "Ada"


def test_voice_that_is_gone_shows_default_one_as_chosen(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(make_program(voice_name="Gone"), "voice")
    chosen = {item.property("name"): item.property("chosen") for item in all_items(program.window) if is_voice(item)}
    assert chosen == {"Ada": True, MARKUP: False, "No voice": False}


def test_robotic_voice_is_called_so(speaks: Speaks, program: ProgramUnderTest) -> None:
    open_settings(program, "voice")
    about = {
        item.property("name"): item.property("description") for item in all_items(program.window) if is_voice(item)
    }
    assert about == {"Ada": "the usual one", MARKUP: "robotic", "No voice": "words on the screen only"}


def test_voice_called_after_its_language_is_named_in_that() -> None:
    offered = (OfferedVoice("German", robotic=True, language="de"), OfferedVoice("Ada"))
    english = OfferedVoice("English (Great Britain)", robotic=True, language="en-gb")
    shown = [row["name"] for row in VoiceRows((*offered, english)).labels()]
    assert shown[:3] == ["Deutsch", "Ada", "English (Great Britain)"]


def test_long_list_of_voices_leaves_room_for_the_rest(
    speaks: Speaks, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [OfferedVoice(f"Voice {number}") for number in range(150)]
    monkeypatch.setattr(speaks, "find_voices", lambda _, then: then(many))
    program = open_settings(make_program(voice_name="Voice 120"))
    assert reach_setting(program, "voice").property("name") == "Voice 120"
    program.press(Key.Key_Down)
    assert program.focused().property("name") == "Voice 121"
    assert scene_rect(program.find("page")).contains(scene_rect(program.find("tryVoice")))


def test_voice_sample_is_spoken_and_failure_reported(speaks: Speaks, program: ProgramUnderTest) -> None:
    open_settings(program)
    reach_setting(program, "tryVoice")
    program.press(Key.Key_Return)
    assert [line in "".join(program.texts()) for line in speaks.tried] == [True]
    silent = "<b>No voice answers.</b>"
    assert silent not in program.texts()
    speaks.error_text = silent
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert silent in program.texts()


def test_voices_listed_are_those_of_language(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(make_program(language="de"))
    reach_setting(program, "language")
    program.press(Key.Key_Left)
    assert speaks.asked == ["de", "en"]


def test_voice_settings_are_hidden_without_voice(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(make_program(voice="none"), "voice")
    for name in ("pace", "voiceVolume", "tryVoice"):
        assert not any(item.objectName() == name and item.isVisible() for item in all_items(program.window))


def test_sample_is_not_offered_without_known_voice(program: ProgramUnderTest) -> None:
    open_settings(program, "voice")
    assert not any(item.objectName() == "tryVoice" and item.isVisible() for item in all_items(program.window))


def test_name_is_heard_as_it_is_said(speaks: Speaks, program: ProgramUnderTest) -> None:
    open_settings(program, "couple")
    reach_setting(program, "saidAField")
    for letter in "Robb-in":
        QTest.keyClick(program.window, letter)
    assert saved_setting(program, "say_a") == "Robb-in"
    program.press(Key.Key_Tab)
    program.press(Key.Key_Return)
    assert speaks.tried == ["This is how Robb-in sounds."]


@pytest.mark.parametrize(
    ("offered", "language", "suggested"),
    [
        ((OfferedVoice("German", robotic=True),), "de", True),
        ((OfferedVoice("MBROLA de6"), OfferedVoice("German", robotic=True)), "de", False),
        ((OfferedVoice("English", robotic=True),), "en", False),
        ((), "de", False),
    ],
)
def test_better_voice_is_suggested_where_all_sound_robotic(
    offered: tuple[OfferedVoice, ...], language: str, suggested: bool
) -> None:
    rows = VoiceRows(offered)
    assert bool(rows.suggestion(language, "linux")) is suggested
    assert rows.suggestion(language, "darwin") == ""


# Seeing and reaching it


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_section_at_every_size_fits(
    speaks: Speaks, make_program: MakeProgram, language: str, large: bool
) -> None:
    program = open_settings(make_program(language=language, large_text=large))
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        for section in SECTIONS:
            program.view_models.settings.show(section)
            program.wait_until_idle()
            if wrong := misplaced(program.window):
                found[size, section] = wrong
        program.view_models.settings.leaveSection()
    assert found == {}


ORDER = {
    "couple": ["Amber", "Say Robin like", "Hear it", "Mist", "Say Sam like", "Hear it", "Change your names"],
    "voice": ["Ada", "Speed", "Volume", "Listen"],
    "sound": ["Bells", "As in the exercise", "Background volume"],
    "look": [
        *("Night", "Keep sessions dark", "Normal", "Match system", "Reduce motion", "Match system", "Australia"),
    ],
    "sessions": ["Always ask at the keyboard", "Ask how it was", "Show closer exercises", "Show intimate exercises"],
    "reminders": ["Remind us", "Stay in the tray when the window is closed", "Start with the computer"],
    "privacy": [],
    "backup": ["Open backup"],
    "advanced": [
        *("Another program for the voice", "Keep a log of faults", "What Guided is made of, with the licences"),
    ],
}


@pytest.mark.parametrize("section", SECTIONS)
def test_tab_follows_reading_order_and_scrolls(speaks: Speaks, make_program: MakeProgram, section: str) -> None:
    program = open_settings(make_program(theme="night", region="AU", reduced_motion=True), section)
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    listed = program.focused().property("name")
    found = []
    program.press(Key.Key_Tab)
    while program.focused().objectName() != "tonight":
        found.append(program.focused().property("name"))
        program.wait_until_idle()
        page = scroll_area(program.focused())
        assert page is not None
        assert scene_rect(page).contains(scene_rect(program.focused())), found
        program.press(Key.Key_Tab)
    assert found == ORDER[section]
    for _ in NAVIGATION:
        program.press(Key.Key_Tab)
    assert program.focused().property("name") == listed


@pytest.mark.parametrize("large", [False, True], ids=["beside", "folded"])
def test_list_beside_its_section_folds_where_there_is_no_room(make_program: MakeProgram, large: bool) -> None:
    program = open_settings(make_program(large_text=large))
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    program.press(Key.Key_Down)
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert sections_seen(program) is not large
    assert program.find("section").isVisible()
    program.press(Key.Key_Escape)
    program.wait_until_idle()
    if not large:
        program.wait_for_page("tonight")
        return
    assert sections_seen(program)
    assert program.focused().objectName() == "section-voice"
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


@pytest.mark.parametrize("large", [False, True], ids=["beside", "folded"])
def test_link_to_a_section_shows_that_section(make_program: MakeProgram, large: bool) -> None:
    program = make_program(large_text=large)
    program.open()
    program.resize(*WINDOW_SIZES[0])
    program.navigation.navigator.go(ToSettings("sessions"))
    program.wait_for_page("settings")
    assert program.find("showClose").isVisible()
    assert sections_seen(program) is not large
    program.view_models.settings.back()
    program.wait_for_page("tonight")
    program.go_to("settings")
    program.wait_for_page("settings")
    assert program.view_models.settings.section == SECTIONS[0]


def test_page_after_backup_is_its_section_again(program: ProgramUnderTest) -> None:
    open_settings(program)
    reach_setting(program, "backup")
    program.press(Key.Key_Return)
    program.wait_for_page("backup")
    program.press(Key.Key_Escape)
    program.wait_for_page("settings")
    assert program.find("backup").hasActiveFocus()


@pytest.mark.usefixtures("assistive_technology")
@pytest.mark.parametrize("section", SECTIONS)
def test_every_control_has_accessible_name_and_size(speaks: Speaks, make_program: MakeProgram, section: str) -> None:
    program = open_settings(make_program(region="AU"), section)
    program.resize(900, 600)
    program.wait_until_idle()
    found = [one for one in told_items(program.window) if one.role() in CONTROLS]
    assert all(spoken_name(one) for one in found)
    assert {
        spoken_name(one): one.rect().size().toTuple() for one in found if min(one.rect().size().toTuple()) < 44
    } == {}
    assert all(
        one.child(number).text(QAccessible.Text.Name) == "" for one in found for number in range(one.childCount())
    )
    assert [spoken_name(one) for one in found if one.role() is Role.PageTab and one.state().selected] == [
        program.view_models.settings.sections[SECTIONS.index(section)]["label"]
    ]
    assert len(headings(program)) == 2


@pytest.mark.usefixtures("assistive_technology")
@pytest.mark.parametrize(
    ("section", "name", "role"),
    [
        ("couple", "Amber", Role.RadioButton),
        ("voice", "No voice", Role.RadioButton),
        ("sessions", "Show closer exercises", Role.CheckBox),
        ("sound", "Bells", Role.Slider),
        ("advanced", "Another program for the voice", Role.EditableText),
    ],
)
def test_control_tells_its_role(program: ProgramUnderTest, section: str, name: str, role: Role) -> None:
    open_settings(program, section)
    assert {spoken_name(one): one.role() for one in told_items(program.window)}[name] is role


@pytest.mark.usefixtures("assistive_technology")
def test_control_tells_its_state_and_value(make_program: MakeProgram) -> None:
    program = open_settings(make_program(bell_volume=0.3), "couple")
    by_name = {spoken_name(one): one for one in told_items(program.window)}
    assert by_name["Amber"].state().checked
    assert not by_name["Rose"].state().checked
    open_section(program, "sound")
    value = {spoken_name(one): one for one in told_items(program.window)}["Bells"].valueInterface()
    assert value is not None
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (pytest.approx(0.3), 0, 1)


def test_no_choice_label_is_truncated(make_program: MakeProgram) -> None:
    program = open_settings(make_program(large_text=True), "look")
    program.resize(1920, 1080)
    program.wait_until_idle()
    assert [item.property("text") for item in all_items(program.window) if item.property("truncated") is True] == []


@pytest.mark.usefixtures("assistive_technology")
def test_control_is_pressed_by_assistive_technology(program: ProgramUnderTest) -> None:
    open_settings(program)
    for section, name, field, wanted in [
        ("couple", "Rose", "light_a", "rose"),
        ("look", "Reduce motion", "reduced_motion", True),
    ]:
        open_section(program, section)
        by_name = {spoken_name(one): one for one in told_items(program.window)}
        actions = by_name[name].actionInterface()
        assert actions is not None
        actions.doAction("Press")
        assert saved_setting(program, field) == wanted


def test_texts_with_markup_are_plain(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(
        make_program(name_a=MARKUP, name_b="&amp;", voice_name=MARKUP, voice_command=MARKUP, region=MARKUP)
    )
    assert "&amp;" in program.texts()
    assert any(words.startswith("<img") for words in program.texts())
    open_section(program, "voice")
    assert MARKUP in program.texts()
    open_section(program, "advanced")
    assert program.find("voiceCommand").property("text") == MARKUP


def test_light_settings_have_names_of_partners(program: ProgramUnderTest) -> None:
    open_settings(program)
    assert set(NAMES) <= set(program.texts())


# The view model alone


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path) -> SettingsViewModel:
    return SettingsViewModel(make_couple(tmp_path / "preferences.json"))


@pytest.mark.parametrize(
    "settle",
    [
        lambda settings: settings.setText("nothing", "x"),
        lambda settings: settings.setText("show_close", "x"),
        lambda settings: settings.setOn("theme", True),
        lambda settings: settings.setLevel("show_close", 0.5),
        lambda settings: settings.setText("others", "x"),
    ],
)
def test_setting_rejects_invalid_value(
    settings: SettingsViewModel, settle: Callable[[SettingsViewModel], None]
) -> None:
    before = settings._couple.preferences
    with pytest.raises(ValueError, match="no setting"):
        settle(settings)
    assert settings._couple.preferences == before


@pytest.mark.parametrize(("rate", "pace"), [(0.7, 0), (0.75, 0), (0.8, 1), (1.0, 2), (1.04, 2), (1.3, 4)])
def test_speech_rate_from_file_is_shown_as_nearest_pace(tmp_path: Path, rate: float, pace: int) -> None:
    assert SettingsViewModel(make_couple(tmp_path / "preferences.json", voice_rate=rate)).pace == pace


def test_paces_and_volumes_are_clamped(settings: SettingsViewModel) -> None:
    for pace, rate in [(-3, 0.7), (PACES, 1.3)]:
        settings.setPace(pace)
        assert settings._couple.preferences.voice_rate == rate
    for value, level in [(-1.0, 0.0), (7.0, 1.0), (0.30000000000000004, 0.3)]:
        settings.setLevel("bell_volume", value)
        assert settings._couple.preferences.bell_volume == level


@pytest.mark.parametrize(("row", "voice"), [(0, "computer"), (1, "none"), (2, "computer"), (-1, "computer")])
def test_without_named_voices_a_row_is_the_default_or_none(settings: SettingsViewModel, row: int, voice: str) -> None:
    settings.opened()
    settings.chooseVoice(row)
    settings.tryVoice()
    assert (settings._couple.preferences.voice, settings._couple.preferences.voice_name) == (voice, "")
    assert len(settings.voices) == 2


def test_unknown_section_is_not_shown(settings: SettingsViewModel) -> None:
    settings.show("attic")
    assert settings.section == SECTIONS[0]
