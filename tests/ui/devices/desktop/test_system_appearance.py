"""Test that what the system asks for is followed until somebody chooses: less movement, more contrast."""

import os
from collections.abc import Iterator, Mapping

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.support.desktop import FakeDesktop, MakeDesktop
from tests.ui.support.program import MakeProgram
from ui.devices.desktop.system_appearance import (
    APPEARANCE,
    GNOME_ACCESS,
    GNOME_INTERFACE,
    KDE,
    PORTAL,
    PORTAL_PATH,
    SETTINGS,
    AskedAppearance,
    LinuxAppearance,
    SystemAppearance,
    wants_less_motion,
    wants_more_contrast,
)
from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message, Variant


@pytest.mark.parametrize(
    ("settings", "less_motion", "more_contrast"),
    [
        ({}, False, False),
        ({(APPEARANCE, "reduced-motion"): 1, (APPEARANCE, "contrast"): 1}, True, True),
        ({(APPEARANCE, "reduced-motion"): 0, (APPEARANCE, "contrast"): 0}, False, False),
        ({(GNOME_INTERFACE, "enable-animations"): False}, True, False),
        ({(GNOME_INTERFACE, "enable-animations"): True}, False, False),
        ({(GNOME_ACCESS, "high-contrast"): True}, False, True),
        ({(KDE, "AnimationDurationFactor"): "0"}, True, False),
        ({(KDE, "AnimationDurationFactor"): "0.5"}, False, False),
        ({(APPEARANCE, "contrast"): "nonsense", (KDE, "AnimationDurationFactor"): [1]}, False, False),
    ],
)
def test_settings_of_each_desktop_are_understood(
    settings: Mapping[tuple[str, str], object], less_motion: bool, more_contrast: bool
) -> None:
    assert wants_less_motion(settings) is less_motion
    assert wants_more_contrast(settings) is more_contrast


@pytest.fixture
def bus(session_bus: object) -> Iterator[Bus]:
    bus = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield bus
    bus.disconnect_from_bus()


@pytest.fixture
def portal(make_desktop: MakeDesktop) -> FakeDesktop:
    """A desktop whose portal says that nothing is to move."""
    desktop = make_desktop()
    found = {GNOME_INTERFACE: {"enable-animations": Variant("b", False)}, APPEARANCE: {"contrast": Variant("u", 0)}}

    def serve(message: Message) -> tuple[str, tuple[object, ...]] | None:
        return ("a{sa{sv}}", (found,)) if message.member == "ReadAll" else None

    desktop.bus.serve_object(PORTAL_PATH, serve)
    desktop.own(PORTAL)
    return desktop


def test_wishes_are_read_from_the_portal_and_followed(portal: FakeDesktop, bus: Bus, qtbot: QtBot) -> None:
    appearance = LinuxAppearance(bus)
    qtbot.waitUntil(lambda: appearance.less_motion)
    assert not appearance.more_contrast
    portal.bus.emit_signal(PORTAL_PATH, SETTINGS, "SettingChanged", "ssv", (APPEARANCE, "contrast", Variant("u", 1)))
    qtbot.waitUntil(lambda: appearance.more_contrast)
    assert appearance.less_motion


def test_desktop_without_a_portal_asks_for_nothing(qtbot: QtBot, bus: Bus) -> None:
    appearance = LinuxAppearance(bus)
    answers: list[object] = []
    bus.get_property(PORTAL, PORTAL_PATH, SETTINGS, "version", answers.append)
    qtbot.waitUntil(lambda: answers == [None])
    assert (appearance.less_motion, appearance.more_contrast) == (False, False)


def test_system_that_is_asked_is_asked_again(qtbot: QtBot) -> None:
    answers = iter([False, True])
    appearance = AskedAppearance(lambda: next(answers))
    assert not appearance.less_motion
    appearance.look()
    assert appearance.less_motion


def test_system_that_can_not_be_asked_asks_for_nothing(qtbot: QtBot) -> None:
    def fails() -> bool:
        raise OSError

    assert not AskedAppearance(fails).less_motion


def test_wish_of_the_system_holds_until_the_couple_chooses(make_program: MakeProgram) -> None:
    program = make_program()
    program.open()
    system = SystemAppearance(program.couple)
    program.couple.follow_system(system)
    assert not program.shell.couple.reducedMotion
    system.set_wishes(less_motion=True, more_contrast=True)
    assert program.shell.couple.reducedMotion
    assert program.shell.couple.shownContrast == "strong"
    settings = program.view_models.settings
    assert settings.couple.reducedMotion
    settings.setOn("reduced_motion", False)
    settings.setText("contrast", "usual")
    assert not program.shell.couple.reducedMotion
    assert program.shell.couple.shownContrast == "usual"
    settings.setText("contrast", "system")
    assert program.shell.couple.shownContrast == "strong"


def test_choice_from_before_holds_whatever_the_system_asks(make_program: MakeProgram) -> None:
    program = make_program(reduced_motion=True)
    program.couple.follow_system(SystemAppearance(program.couple))
    assert program.couple.reduced_motion
