"""Test the tray icon, notifications and presence check on a real bus with a simulated desktop."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.paths import ROOT
from tests.ui.support.desktop import NOTIFICATIONS, NOTIFICATIONS_PATH, WATCHER, MakeDesktop
from ui.devices.desktop.notices import DesktopNotices
from ui.devices.desktop.presence_check import LinuxPresenceCheck, WindowsPresenceCheck
from ui.devices.icon import SIZES, picture, pictures
from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message, MessageKind, encode
from ui.devices.linux.status_notifier import StatusNotifierTray
from ui.devices.tray import MenuEntry

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus of a Linux desktop")


@pytest.fixture
def ours(session_bus: object) -> Iterator[Bus]:
    made = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.disconnect_from_bus()


def menu(done: list[str]) -> list[MenuEntry]:
    def does(words: str) -> Callable[[], None]:
        return lambda: done.append(words)

    below = (MenuEntry("A look", does("look")), MenuEntry("A_touch", does("touch")))
    return [
        MenuEntry("Moments", None, below),
        MenuEntry("Open", does("open")),
        MenuEntry(),
        MenuEntry("Close", does("close")),
    ]


class TestTray:
    def test_icon_and_menu_are_offered_to_desktop(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, done = make_desktop(), list[str]()
        tray = StatusNotifierTray(ours)
        with qtbot.waitSignal(tray.changed):
            tray.show(menu(done), lambda: done.append("clicked"))
        assert tray.shown
        assert [(said, [each for _number, each in below]) for _number, said, below in desktop.layout()] == [
            ("Moments", ["A look", "A__touch"]),
            ("Open", []),
            ("", []),
            ("Close", []),
        ]
        desktop.press("A__touch")
        desktop.press("Close")
        desktop.click()
        qtbot.waitUntil(lambda: len(done) == 3)
        assert done == ["touch", "close", "clicked"]

    def test_panel_reads_properties_of_icon(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, tray = make_desktop(), StatusNotifierTray(ours)
        tray.show(menu([]), lambda: None)
        qtbot.waitUntil(lambda: tray.shown)
        asked = (desktop.items[-1], "/StatusNotifierItem", "org.freedesktop.DBus.Properties")
        found = desktop.wait_for(*asked, "GetAll", "s", ("org.kde.StatusNotifierItem",))
        assert found is not None
        (told,) = found
        assert (told["Title"], told["Status"], told["Menu"]) == ("Guided", "Active", "/MenuBar")
        assert [(wide, high, len(dots)) for wide, high, dots in told["IconPixmap"]] == [
            (size, size, 4 * size * size) for size in SIZES
        ]
        assert desktop.wait_for(*asked, "Get", "ss", ("org.kde.StatusNotifierItem", "Id")) == ("guided",)
        assert desktop.wait_for(*asked, "Get", "ss", ("org.kde.StatusNotifierItem", "Secret")) is None
        assert desktop.wait_for(desktop.items[-1], "/MenuBar", asked[2], "Get", "ss", ("m", "Version")) == (3,)

    def test_panel_started_later_takes_icon(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, tray = make_desktop(tray=False), StatusNotifierTray(ours)
        tray.show(menu([]), lambda: None)
        desktop.wait_for(NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, "CloseNotification", "u", (0,))
        assert not tray.shown
        for _ in range(2):
            with qtbot.waitSignal(tray.changed):
                desktop.own(WATCHER)
            assert tray.shown
            with qtbot.waitSignal(tray.changed):
                desktop.release(WATCHER)
            assert not tray.shown

    def test_hidden_icon_is_removed_and_shown_again(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, tray = make_desktop(), StatusNotifierTray(ours)
        for times in (1, 2):
            tray.show(menu([]), lambda: None)
            qtbot.waitUntil(lambda: tray.shown)
            assert len(desktop.items) == times
            tray.hide()
            assert not tray.shown
            assert not desktop.has(desktop.items[-1])

    def test_ended_bus_removes_icon(
        self,
        make_desktop: MakeDesktop,
        ours: Bus,
        session_bus: "subprocess.Popen[bytes]",
        qtbot: QtBot,
    ) -> None:
        make_desktop()
        tray = StatusNotifierTray(ours)
        tray.show(menu([]), lambda: None)
        qtbot.waitUntil(lambda: tray.shown)
        with qtbot.waitSignal(ours.disconnected):
            session_bus.kill()
        assert not tray.shown
        assert not ours.connected
        tray.show(menu([]), lambda: None)
        tray.hide()


class TestNotices:
    def test_notice_shows_its_text_alone(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop = make_desktop()
        DesktopNotices(ours).notify("A moment for two?", [("Open", lambda: None), ("Not today", lambda: None)])
        qtbot.waitUntil(lambda: bool(desktop.raw))
        name, _number, icon, words, body, actions, hints, _long = desktop.raw[0]
        assert (name, icon, words, body) == ("Guided", "", "A moment for two?", "")
        assert actions[0] == "default"
        assert desktop.shown == [("A moment for two?", ["Open", "Open", "Not today"])]
        assert hints == {"urgency": 1, "transient": True, "suppress-sound": True, "desktop-entry": "guided"}

    def test_pressed_action_is_run_once(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, done, notices = make_desktop(), list[str](), DesktopNotices(ours)
        notices.notify("?", [("Open", lambda: done.append("open")), ("Not today", lambda: done.append("rest"))])
        qtbot.waitUntil(lambda: notices._number > 0)
        desktop.press_notice("Not today")
        qtbot.waitUntil(lambda: desktop.closed == [1])
        desktop.press_notice("Not today")
        desktop.wait_for(NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, "CloseNotification", "u", (9,))
        assert done == ["rest"]

    def test_notice_withdrawn_before_shown_is_closed(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, notices = make_desktop(), DesktopNotices(ours)
        notices.notify("?")
        notices.withdraw()
        qtbot.waitUntil(lambda: desktop.closed == [1])

    def test_notice_of_other_program_is_ignored(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop, done, notices = make_desktop(), list[str](), DesktopNotices(ours)
        notices.notify("?", [("Open", lambda: done.append("open"))])
        qtbot.waitUntil(lambda: notices._number > 0)
        desktop.bus.emit_signal(NOTIFICATIONS_PATH, NOTIFICATIONS, "ActionInvoked", "us", (77, "default"))
        desktop.bus.emit_signal(NOTIFICATIONS_PATH, NOTIFICATIONS, "ActionInvoked", "us", (1, "default"))
        qtbot.waitUntil(lambda: bool(done))
        assert done == ["open"]


class TestPresenceCheck:
    def welcome(self, ours: Bus, qtbot: QtBot, environment: dict[str, str] | None = None) -> bool:
        said: list[bool] = []
        presence = LinuxPresenceCheck(ours, environment=environment or {})
        presence.ask(said.append)
        qtbot.waitUntil(lambda: bool(said))
        qtbot.wait(1)
        assert len(said) == 1
        return said[0]

    def test_quiet_desktop_allows_notice(self, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        desktop = make_desktop()
        assert self.welcome(ours, qtbot)
        assert sorted(desktop.asked) == ["Get", "GetActive", "GetActive", "HasInhibition", "IsInhibited"]

    @pytest.mark.parametrize("what", ["Inhibited", "GetActive", "IsInhibited", "HasInhibition"])
    def test_busy_desktop_refuses_notice(self, what: str, make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
        make_desktop(**{what: True})
        assert not self.welcome(ours, qtbot)

    def test_desktop_without_answer_allows_notice(self, ours: Bus, qtbot: QtBot) -> None:
        assert self.welcome(ours, qtbot)

    @pytest.mark.parametrize("state", range(1, 8))
    def test_windows_reports_presence(self, state: int) -> None:
        said: list[bool] = []
        WindowsPresenceCheck(lambda: state).ask(said.append)
        assert said == [state == 5]


class TestFullScreen:
    @pytest.fixture
    def display(self) -> Iterator[str]:
        if not all(shutil.which(program) for program in ("Xvfb", "xprop")):
            pytest.skip("needs Xvfb and xprop")
        pipe = subprocess.PIPE
        words = ["Xvfb", "-displayfd", "1", "-screen", "0", "320x200x24", "-nolisten", "tcp", "-noreset"]
        with subprocess.Popen(words, stdout=pipe, stderr=subprocess.DEVNULL) as server:
            assert server.stdout is not None
            yield f":{server.stdout.readline().decode().strip()}"
            server.kill()

    def test_full_screen_window_is_detected(self, display: str) -> None:
        from ui.devices.linux.x11_full_screen import is_full

        def tell(window: str, name: str, form: str, value: str) -> None:
            words = ["xprop", "-display", display, *window.split(), "-f", name, form, "-set", name, value]
            subprocess.run(words, check=True)

        assert not is_full(display)
        (root,) = (word for word in _root_of(display) if word.startswith("0x"))
        tell("-root", "_NET_ACTIVE_WINDOW", "32x", root)
        assert not is_full(display)
        tell("-root", "_NET_WM_STATE", "32a", "_NET_WM_STATE_FULLSCREEN")
        assert is_full(display)
        tell("-root", "_NET_ACTIVE_WINDOW", "32x", "0x7fffff")  # a window that has gone
        assert not is_full(display)

    def test_missing_screen_is_not_full(self) -> None:
        from ui.devices.linux.x11_full_screen import is_full

        assert not is_full(":98765")


def _root_of(display: str) -> list[str]:
    code = (
        "import ctypes, sys; from ui.devices.linux.x11_full_screen import _library; x = _library();"
        "c = ctypes.c_void_p(x.xcb_connect(sys.argv[1].encode(), None));"
        "print(hex(x.xcb_setup_roots_iterator(x.xcb_get_setup(c)).data[0]))"
    )
    words = [sys.executable, "-c", code, display]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_dead_bus_answers_none(tmp_path: Path, qtbot: QtBot) -> None:
    for address in (f"unix:path={tmp_path}/none", "tcp:host=localhost,port=1", "nonsense", ""):
        nowhere = Bus(address)
        said: list[object] = []
        nowhere.call("a.b", "/", "a.b", "C", then=said.append)
        assert (nowhere.connected, said) == (False, [None])
        nowhere.disconnect_from_bus()


def test_malformed_message_closes_bus_quietly(qtbot: QtBot, session_bus: object) -> None:
    import socket

    ours = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    one, other = socket.socketpair()
    ours.disconnect_from_bus()
    ours._socket = one
    said: list[object] = []
    ours.call("a.b", "/", "a.b", "C", then=said.append)
    other.sendall(b"nonsense " * 9)
    ours._receive()
    assert (ours.connected, said) == (False, [None])
    other.close()


def test_call_to_missing_method_is_answered_with_error(make_desktop: MakeDesktop, ours: Bus, qtbot: QtBot) -> None:
    desktop = make_desktop()
    names: list[tuple[object, ...] | None] = []
    ours.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId", then=names.append)
    qtbot.waitUntil(lambda: bool(names))
    assert names[0] is not None
    assert desktop.wait_for(NOTIFICATIONS, "/nowhere", "a.b", "C") is None


def test_icon_shows_two_lights(qtbot: QtBot) -> None:
    image = picture(48)
    left, right, rim = image.pixelColor(14, 24), image.pixelColor(34, 24), image.pixelColor(0, 0)
    assert left.red() > left.blue()
    assert right.blue() > right.red()
    assert left.alpha() > 200
    assert right.alpha() > 200
    assert rim.alpha() < 20
    size, _high, dots = pictures()[-1]
    place = 4 * (24 * size + 14)
    assert dots[place] == left.alpha()


def test_message_for_other_receiver_is_ignored() -> None:
    assert b"to.whom" in encode(Message(kind=MessageKind.CALL, path="/", member="M", destination="to.whom", serial=1))
