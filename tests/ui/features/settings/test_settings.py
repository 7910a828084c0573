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
from tests.ui.conftest import Furnish
from tests.ui.house import NAMES, SIZES, House, items, misplaced, place, scrolls, settled
from tests.ui.test_accessibility import heading, listening, told, tree  # noqa: F401
from ui.features.settings.settings import PACES, SettingsViewModel
from ui.navigation.routes import upkeep
from ui.services.couple import Couple

Key = Qt.Key
Role = QAccessible.Role
CONTROLS = {Role.Button, Role.RadioButton, Role.CheckBox, Role.Slider, Role.EditableText}
MARKUP = '<img src="http://localhost/a.png"><b>x</b>'


class Speaks:
    """Two voices, and what was tried."""

    def __init__(self, error_text: str = "") -> None:
        self.error_text = error_text
        self.tried: list[str] = []
        self.asked: list[str] = []

    def voices(self, language: str) -> list[str]:
        self.asked.append(language)
        return ["Ada", MARKUP]

    def try_voice(self, text: str, language: str) -> None:
        self.tried.append(text)


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch) -> Speaks:
    speaks = Speaks()
    monkeypatch.setattr(upkeep, "SettingsViewModel", lambda couple, *_, **__: SettingsViewModel(couple, speaks))
    return speaks


def opened(house: House) -> House:
    house.opens()
    house.turns_to("settings")
    house.goes_to("settings")
    return house


def inside(item: QQuickItem, name: str) -> bool:
    above: QQuickItem | None = item
    while above is not None and above.objectName() != name:
        above = above.parentItem()
    return above is not None


def reach(house: House, name: str) -> QQuickItem:
    """Tab until the focus is on `name`, or on something in it."""
    for _ in range(60):
        if inside(house.focus(), name):
            house.settles()
            return house.focus()
        house.press(Key.Key_Tab)
    raise AssertionError(f"Tab never leads to {name}")


def kept(house: House, field: str) -> object:
    """What the file says now."""
    return getattr(load_preferences(house.couple._path).preferences, field)


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
        ("pace", "voice_rate", (0.75, 0.875, 1.0, 1.125, 1.25)),
        ("textSize", "large_text", (False, True)),
    ],
)
def test_arrows_choose_one_of_a_few(furnish: Furnish, name: str, field: str, values: tuple[object, ...]) -> None:
    house = opened(furnish(**{field: values[0]}))
    reach(house, name)
    seen = []
    for _ in values:
        seen.append(kept(house, field))
        house.press(Key.Key_Right)
    assert seen == list(values)
    assert kept(house, field) == values[-1]
    house.press(Key.Key_Left)
    assert kept(house, field) == values[-2]


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
def test_space_and_a_tap_turn_it_on_and_off(house: House, name: str, field: str) -> None:
    opened(house)
    switch = reach(house, name)
    before = kept(house, field)
    house.press(Key.Key_Space)
    assert kept(house, field) is not before
    house.click(switch)
    assert kept(house, field) is before


@pytest.mark.parametrize(
    ("name", "field"),
    [("voiceVolume", "voice_volume"), ("bellVolume", "bell_volume"), ("backgroundVolume", "background_volume")],
)
def test_a_slider_follows_keys_and_pointer(house: House, name: str, field: str) -> None:
    opened(house)
    slider = reach(house, name)
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
        house.press(key)
        assert kept(house, field) == pytest.approx(wanted)
    for share, bounds in [(0.05, (0, 0)), (0.5, (0.4, 0.6)), (0.97, (1, 1))]:
        low, high = bounds
        house.click_at(slider.mapToScene(QPointF(share * slider.width(), slider.height() - 12)).toPoint())
        value = kept(house, field)
        assert isinstance(value, float)
        assert low <= value <= high
    assert slider.hasActiveFocus()


def test_a_slider_follows_the_pointer_while_it_is_held(house: House) -> None:
    opened(house)
    slider = reach(house, "bellVolume")
    at = [
        slider.mapToScene(QPointF(share * slider.width(), slider.height() - 12)).toPoint() for share in (0.9, 0.6, 0.2)
    ]
    seen = []
    QTest.mousePress(house.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[0])
    for point in at:
        QTest.mouseMove(house.window, point)
        seen.append(kept(house, "bell_volume"))
    QTest.mouseRelease(house.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at[-1])
    assert seen == sorted(seen, reverse=True)
    assert len(set(seen)) == 3


def test_a_command_is_kept_as_it_is_written(house: House) -> None:
    opened(house)
    reach(house, "voiceCommand")
    for letter in "say":
        house.press(getattr(Key, f"Key_{letter.upper()}"))
    assert kept(house, "voice_command") == "say"
    house.press(Key.Key_Escape)
    house.goes_to("home")
    assert kept(house, "voice_command") == "say"


def test_what_is_chosen_is_shown_at_once(furnish: Furnish) -> None:
    house = opened(furnish(theme="night"))
    reach(house, "theme")
    house.press(Key.Key_Right)
    assert house.window.color().lightness() > 200
    reach(house, "textSize")
    house.press(Key.Key_Right)
    house.settles()
    assert house.couple.preferences.large_text
    house.qtbot.waitUntil(lambda: place(house.find("page")).contains(place(house.focus())))


def test_what_a_newer_version_wrote_stays(furnish: Furnish) -> None:
    house = opened(furnish(harp=3))
    reach(house, "closer")
    house.press(Key.Key_Space)
    assert load_preferences(house.couple._path).preferences.unknown == {"harp": 3}


def test_where_nothing_can_be_kept_it_says_so(furnish: Furnish, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    couple = Couple(tmp_path / "file" / "preferences.json")
    couple._preferences = replace(couple.preferences, asked=True)
    house = opened(furnish(couple))
    reach(house, "closer")
    house.press(Key.Key_Space)
    assert house.couple.preferences.closer
    assert any(house.couple.notice == words != "" for words in house.words())


# Where it leads


def test_escape_and_the_link_lead_home(house: House) -> None:
    house.opens()
    house.click(house.find("settings"))
    house.goes_to("settings")
    house.press(Key.Key_Escape)
    house.goes_to("home")
    house.turns_to("settings")
    house.goes_to("settings")
    house.press(Key.Key_Return)
    house.goes_to("home")


def test_the_names_are_changed_on_a_page_of_their_own(house: House) -> None:
    opened(house)
    asked: list[bool] = []
    house.program.shell.viewModel.namesRequested.connect(lambda: asked.append(True))  # type: ignore[attr-defined]
    reach(house, "rename")
    house.press(Key.Key_Return)
    assert asked == [True]


# The voice


def test_voices_go_round_by_name_and_the_usual_one_is_among_them(speaks: Speaks, house: House) -> None:
    opened(house)
    reach(house, "voiceAfter")
    seen = []
    for _ in range(4):
        house.press(Key.Key_Return)
        seen.append(kept(house, "voice_name"))
    assert seen == ["Ada", MARKUP, "", "Ada"]
    reach(house, "voiceBefore")
    house.press(Key.Key_Return)
    house.press(Key.Key_Return)
    assert kept(house, "voice_name") == MARKUP
    assert house.find("voiceName").property("text") == MARKUP


def test_the_sample_is_spoken_and_trouble_is_told(speaks: Speaks, house: House) -> None:
    opened(house)
    reach(house, "tryVoice")
    house.press(Key.Key_Return)
    assert [line in "".join(house.words()) for line in speaks.tried] == [True]
    assert MARKUP not in house.words()
    speaks.error_text = MARKUP
    house.press(Key.Key_Return)
    house.settles()
    assert MARKUP in house.words()


def test_voices_are_those_of_the_language(speaks: Speaks, furnish: Furnish) -> None:
    house = opened(furnish(language="de"))
    reach(house, "language")
    house.press(Key.Key_Left)
    assert speaks.asked == ["de", "en"]


def test_without_a_voice_nothing_of_it_is_asked(speaks: Speaks, furnish: Furnish) -> None:
    house = opened(furnish(voice="none"))
    for name in ("voiceAfter", "pace", "voiceVolume", "tryVoice", "voiceCommand"):
        assert not any(item.objectName() == name and item.isVisible() for item in items(house.window))


def test_where_no_voice_is_known_there_is_nothing_to_try(house: House) -> None:
    opened(house)
    for name in ("voiceAfter", "tryVoice"):
        assert not any(item.objectName() == name and item.isVisible() for item in items(house.window))


# Seeing and reaching it


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("theme", ["night", "day"])
def test_everything_has_its_place(speaks: Speaks, furnish: Furnish, theme: str, large: bool) -> None:
    house = opened(furnish(theme=theme, large_text=large))
    found = {}
    for size in SIZES:
        house.resize(*size)
        house.settles()
        if wrong := misplaced(house.window):
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


@pytest.mark.parametrize("size", SIZES)
def test_tab_goes_through_it_as_one_reads_and_brings_it_into_view(
    speaks: Speaks, furnish: Furnish, size: tuple[int, int]
) -> None:
    house = opened(furnish(theme="night", region="AU", reduced_motion=True))
    house.resize(*size)
    house.settles()
    found = []
    for _ in ORDER:
        found.append(house.focus().property("name"))
        house.settles()
        page = scrolls(house.focus())
        assert page is not None
        assert place(page).contains(place(house.focus())), found
        house.press(Key.Key_Tab)
    assert found == ORDER
    assert house.focus().property("name") == ORDER[0]


@pytest.mark.usefixtures("listening")
def test_every_control_is_told_with_its_name_role_and_state(speaks: Speaks, furnish: Furnish) -> None:
    house = opened(furnish(theme="night", bell_volume=0.3))
    house.resize(900, 600)
    house.settles()
    found = [one for one in tree(house.window) if one.role() in CONTROLS]
    roles = {told(one): one.role() for one in found}
    assert all(told(one) for one in found)
    assert {told(one): one.rect().size().toTuple() for one in found if min(one.rect().size().toTuple()) < 44} == {}
    assert all(
        one.child(number).text(QAccessible.Text.Name) == "" for one in found for number in range(one.childCount())
    )
    assert roles["Amber"] is roles["The computer"] is roles["Australia"] is Role.RadioButton
    assert roles["Closer exercises are shown"] is Role.CheckBox
    assert roles["How loud the bells are"] is Role.Slider
    assert roles["Another program"] is Role.EditableText
    by_name = {told(one): one for one in found}
    assert by_name["Amber"].state().checked
    assert not by_name["Rose"].state().checked
    value = by_name["How loud the bells are"].valueInterface()
    assert value is not None
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (pytest.approx(0.3), 0, 1)
    assert len(heading(house)) == 9


def test_no_choice_is_cut_short(furnish: Furnish) -> None:
    house = opened(furnish(large_text=True))
    house.resize(1920, 1080)
    house.settles()
    assert [item.property("text") for item in items(house.window) if item.property("truncated") is True] == []


@pytest.mark.usefixtures("listening")
def test_assistive_technology_can_press(house: House) -> None:
    opened(house)
    by_name = {told(one): one for one in tree(house.window)}
    for name, field, wanted in [("Rose", "light_a", "rose"), ("Less movement", "reduced_motion", True)]:
        actions = by_name[name].actionInterface()
        assert actions is not None
        actions.doAction("Press")
        assert kept(house, field) == wanted


def test_every_word_is_plain(speaks: Speaks, furnish: Furnish) -> None:
    house = opened(furnish(name_a=MARKUP, name_b="&amp;", voice_name=MARKUP, voice_command=MARKUP, region=MARKUP))
    assert MARKUP in house.words()
    assert any("<img" in words for words in house.words() if words != MARKUP)
    assert "&amp;" in house.words()


def test_lights_are_shown_in_the_names_of_those_who_have_them(house: House) -> None:
    opened(house)
    assert set(NAMES) <= set(house.words())


# The view model alone


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path) -> SettingsViewModel:
    return SettingsViewModel(settled(tmp_path / "preferences.json"))


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
def test_a_setting_takes_only_what_is_one(
    settings: SettingsViewModel, settle: Callable[[SettingsViewModel], None]
) -> None:
    before = settings._couple.preferences
    with pytest.raises(ValueError, match="no setting"):
        settle(settings)
    assert settings._couple.preferences == before


@pytest.mark.parametrize(("rate", "pace"), [(0.75, 0), (0.8, 0), (0.83, 1), (1.0, 2), (1.04, 2), (1.25, 4)])
def test_a_rate_written_by_hand_is_shown_as_the_nearest_pace(tmp_path: Path, rate: float, pace: int) -> None:
    assert SettingsViewModel(settled(tmp_path / "preferences.json", voice_rate=rate)).pace == pace


def test_paces_and_volumes_stay_within_their_bounds(settings: SettingsViewModel) -> None:
    for pace, rate in [(-3, 0.75), (PACES, 1.25)]:
        settings.setPace(pace)
        assert settings._couple.preferences.voice_rate == rate
    for value, level in [(-1.0, 0.0), (7.0, 1.0), (0.30000000000000004, 0.3)]:
        settings.setLevel("bell_volume", value)
        assert settings._couple.preferences.bell_volume == level


def test_another_voice_without_voices_changes_nothing(settings: SettingsViewModel) -> None:
    settings.opened()
    settings.cycleVoice(1)
    settings.tryVoice("Hello.")
    assert settings.voiceName == ""
    assert not settings.hasVoices
