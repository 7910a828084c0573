"""Test the settings by keyboard, pointer and assistive technology, each stored at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guided.help_lines import REGIONS
from guided.preferences import BACKGROUNDS, COOL_LIGHTS, LANGUAGES, THEMES, VOICES, WARM_LIGHTS, load_preferences
from guided.voice.engine import OfferedVoice
from tests.ui.support.accessibility import headings, spoken_name, told_items
from tests.ui.support.items import all_items, misplaced, scene_rect, scroll_area
from tests.ui.support.program import NAMES, WINDOW_SIZES, MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.settings import MARKUP, Key, open_settings, reach_setting, saved_setting
from ui.features.settings.settings import PACES, SettingsViewModel
from ui.services.couple import Couple

Role = QAccessible.Role
CONTROLS = {Role.Button, Role.RadioButton, Role.CheckBox, Role.Slider, Role.EditableText}


class Speaks:
    """Two voices, and what was tried."""

    def __init__(self, error_text: str = "") -> None:
        self.error_text = error_text
        self.tried: list[str] = []
        self.asked: list[str] = []

    def voices(self, language: str) -> list[OfferedVoice]:
        self.asked.append(language)
        return [OfferedVoice("Ada"), OfferedVoice(MARKUP, robotic=True)]

    def try_voice(self, text: str, language: str) -> None:
        self.tried.append(text)


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
        ("voice", "voice", VOICES),
        ("background", "background", BACKGROUNDS),
        ("theme", "theme", THEMES),
        ("language", "language", LANGUAGES),
        ("region", "region", tuple(REGIONS)),
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
        ("closer", "closer"),
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
    program.wait_for_page("home")
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
    reach_setting(program, "closer")
    program.press(Key.Key_Space)
    assert load_preferences(program.couple._path).preferences.unknown == {"harp": 3}


def test_unwritable_preferences_are_reported(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    couple = Couple(tmp_path / "file" / "preferences.json")
    couple._preferences = replace(couple.preferences, asked=True)
    program = open_settings(make_program(couple))
    reach_setting(program, "closer")
    program.press(Key.Key_Space)
    assert program.couple.preferences.closer
    assert any(program.couple.notice == words != "" for words in program.texts())


# Where it leads


def test_escape_and_link_lead_home(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("settings"))
    program.wait_for_page("settings")
    program.press(Key.Key_Escape)
    program.wait_for_page("home")
    program.go_to("settings")
    program.wait_for_page("settings")
    program.press(Key.Key_Return)
    program.wait_for_page("home")


def test_names_link_leads_to_names_page(program: ProgramUnderTest) -> None:
    open_settings(program)
    asked: list[bool] = []
    program.shell.viewModel.namesRequested.connect(lambda: asked.append(True))  # type: ignore[attr-defined]
    reach_setting(program, "rename")
    program.press(Key.Key_Return)
    assert asked == [True]


# The voice


def test_arrows_cycle_through_voices_and_default(speaks: Speaks, program: ProgramUnderTest) -> None:
    open_settings(program)
    reach_setting(program, "voiceAfter")
    seen = []
    for _ in range(4):
        program.press(Key.Key_Return)
        seen.append(saved_setting(program, "voice_name"))
    assert seen == ["Ada", MARKUP, "", "Ada"]
    reach_setting(program, "voiceBefore")
    program.press(Key.Key_Return)
    program.press(Key.Key_Return)
    assert saved_setting(program, "voice_name") == MARKUP
    assert program.find("voiceName").property("text") == MARKUP


def test_voice_sample_is_spoken_and_failure_reported(speaks: Speaks, program: ProgramUnderTest) -> None:
    open_settings(program)
    reach_setting(program, "tryVoice")
    program.press(Key.Key_Return)
    assert [line in "".join(program.texts()) for line in speaks.tried] == [True]
    assert MARKUP not in program.texts()
    speaks.error_text = MARKUP
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert MARKUP in program.texts()


def test_voices_listed_are_those_of_language(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(make_program(language="de"))
    reach_setting(program, "language")
    program.press(Key.Key_Left)
    assert speaks.asked == ["de", "en"]


def test_voice_settings_are_hidden_without_voice(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(make_program(voice="none"))
    for name in ("voiceAfter", "pace", "voiceVolume", "tryVoice", "voiceCommand"):
        assert not any(item.objectName() == name and item.isVisible() for item in all_items(program.window))


def test_sample_is_not_offered_without_known_voice(program: ProgramUnderTest) -> None:
    open_settings(program)
    for name in ("voiceAfter", "tryVoice"):
        assert not any(item.objectName() == name and item.isVisible() for item in all_items(program.window))


# Seeing and reaching it


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("theme", ["night", "day"])
def test_settings_page_at_every_size_fits(speaks: Speaks, make_program: MakeProgram, theme: str, large: bool) -> None:
    program = open_settings(make_program(theme=theme, large_text=large))
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


ORDER = [
    "Exercises",
    "Amber",
    "Mist",
    "Change your names",
    "The computer",
    "The one before",
    "The next one",
    "As the exercise says",
    "How loud the voice is",
    "Try it",
    "Another program",
    "How loud the bells are",
    "As the exercise says",
    "How loud that is",
    "As the computer has it",
    "Australia",
    "Night",
    "Sessions are held at night",
    "Usual",
    "As the computer has it",
    "Less movement",
    "Always ask at the keyboard",
    "Ask us for a word after a session",
    "Closer exercises are shown",
    "Remind us",
    "Stay when the window is closed",
    "Start with the computer",
    "Keep a log of faults",
    "What is kept, and where",
]


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_tab_follows_reading_order_and_scrolls(
    speaks: Speaks, make_program: MakeProgram, size: tuple[int, int]
) -> None:
    program = open_settings(make_program(theme="night", region="AU", reduced_motion=True))
    program.resize(*size)
    program.wait_until_idle()
    found = []
    for _ in ORDER:
        found.append(program.focused().property("name"))
        program.wait_until_idle()
        page = scroll_area(program.focused())
        assert page is not None
        assert scene_rect(page).contains(scene_rect(program.focused())), found
        program.press(Key.Key_Tab)
    assert found == ORDER
    assert program.focused().property("name") == ORDER[0]


@pytest.mark.usefixtures("assistive_technology")
def test_every_control_has_accessible_name_role_and_state(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(make_program(theme="night", bell_volume=0.3))
    program.resize(900, 600)
    program.wait_until_idle()
    found = [one for one in told_items(program.window) if one.role() in CONTROLS]
    roles = {spoken_name(one): one.role() for one in found}
    assert all(spoken_name(one) for one in found)
    assert {
        spoken_name(one): one.rect().size().toTuple() for one in found if min(one.rect().size().toTuple()) < 44
    } == {}
    assert all(
        one.child(number).text(QAccessible.Text.Name) == "" for one in found for number in range(one.childCount())
    )
    assert roles["Amber"] is roles["The computer"] is roles["Australia"] is Role.RadioButton
    assert roles["Closer exercises are shown"] is Role.CheckBox
    assert roles["How loud the bells are"] is Role.Slider
    assert roles["Another program"] is Role.EditableText
    by_name = {spoken_name(one): one for one in found}
    assert by_name["Amber"].state().checked
    assert not by_name["Rose"].state().checked
    value = by_name["How loud the bells are"].valueInterface()
    assert value is not None
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (pytest.approx(0.3), 0, 1)
    assert len(headings(program)) == 9


def test_no_choice_label_is_truncated(make_program: MakeProgram) -> None:
    program = open_settings(make_program(large_text=True))
    program.resize(1920, 1080)
    program.wait_until_idle()
    assert [item.property("text") for item in all_items(program.window) if item.property("truncated") is True] == []


@pytest.mark.usefixtures("assistive_technology")
def test_control_is_pressed_by_assistive_technology(program: ProgramUnderTest) -> None:
    open_settings(program)
    by_name = {spoken_name(one): one for one in told_items(program.window)}
    for name, field, wanted in [("Rose", "light_a", "rose"), ("Less movement", "reduced_motion", True)]:
        actions = by_name[name].actionInterface()
        assert actions is not None
        actions.doAction("Press")
        assert saved_setting(program, field) == wanted


def test_texts_with_markup_are_plain(speaks: Speaks, make_program: MakeProgram) -> None:
    program = open_settings(
        make_program(name_a=MARKUP, name_b="&amp;", voice_name=MARKUP, voice_command=MARKUP, region=MARKUP)
    )
    assert MARKUP in program.texts()
    assert any("<img" in words for words in program.texts() if words != MARKUP)
    assert "&amp;" in program.texts()


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
        lambda settings: settings.setText("closer", "x"),
        lambda settings: settings.setOn("theme", True),
        lambda settings: settings.setLevel("closer", 0.5),
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


def test_next_voice_without_voices_changes_nothing(settings: SettingsViewModel) -> None:
    settings.opened()
    settings.cycleVoice(1)
    settings.tryVoice("Hello.")
    assert settings.voiceName == ""
    assert not settings.hasVoices
