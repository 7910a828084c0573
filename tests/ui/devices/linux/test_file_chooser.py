"""Test the file dialogs of a Linux desktop, asked of a simulated portal on a bus of its own."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.support.portal import FakePortal, SilentPortal
from ui.devices.linux.bus import Bus
from ui.devices.linux.file_chooser import FOLDERS_SINCE, PortalFileDialogs
from ui.foundation.dialog_request import DialogRequest

HOME = Path("/home/robin")
FOLDER = DialogRequest(title="A folder", start=HOME, folder=True)
FILE = DialogRequest(title="A file", start=HOME, kind="Exercises", endings=("toml", "txt"))

MakeDialogs = Callable[[], PortalFileDialogs]


@pytest.fixture
def address(session_bus: object) -> str:
    return os.environ["DBUS_SESSION_BUS_ADDRESS"]


@pytest.fixture
def make_dialogs(address: str) -> Iterator[MakeDialogs]:
    made: list[Bus] = []

    def make() -> PortalFileDialogs:
        made.append(Bus(address))
        return PortalFileDialogs(made[-1], lambda: "x11:1a")

    yield make
    for bus in made:
        bus.disconnect_from_bus()


@pytest.fixture
def portal(qtbot: QtBot, address: str) -> Iterator[FakePortal]:
    portal = FakePortal(qtbot, address)
    yield portal
    portal.bus.disconnect_from_bus()


def looked(qtbot: QtBot, dialogs: PortalFileDialogs) -> bool:
    found: list[bool] = []
    dialogs.look(found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def opened(qtbot: QtBot, dialogs: PortalFileDialogs, portal: FakePortal, request: DialogRequest) -> list[Path | None]:
    """Ask for a dialog, and return the list that takes the answer once the dialog is open."""
    chosen: list[Path | None] = []
    before = len(portal.asked)
    dialogs.ask(request, chosen.append)
    qtbot.waitUntil(lambda: len(portal.asked) > before and dialogs._handle != "")
    return chosen


@pytest.mark.parametrize(("version", "there"), [(FOLDERS_SINCE, True), (FOLDERS_SINCE - 1, False)])
def test_portal_is_found_by_its_version(
    qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs, version: int, there: bool
) -> None:
    portal.version = version
    assert looked(qtbot, make_dialogs()) is there


def test_desktop_without_portal_has_no_dialogs(qtbot: QtBot, make_dialogs: MakeDialogs) -> None:
    dialogs = make_dialogs()
    assert not looked(qtbot, dialogs)
    chosen: list[Path | None] = []
    dialogs.ask(FOLDER, chosen.append)
    qtbot.waitUntil(lambda: chosen == [None])


def test_request_says_what_is_asked_for(qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs) -> None:
    dialogs = make_dialogs()
    opened(qtbot, dialogs, portal, FOLDER)
    window, title, options = portal.asked[-1]
    assert (window, title, options["directory"]) == ("x11:1a", "A folder", True)
    assert options["current_folder"] == os.fsencode(HOME) + b"\0"
    assert "filters" not in options
    opened(qtbot, dialogs, portal, FILE)
    _, _, options = portal.asked[-1]
    assert options["directory"] is False
    assert options["filters"] == [("Exercises", [(0, "*.toml"), (0, "*.txt")])]


@pytest.mark.parametrize(
    ("uris", "response", "path"),
    [
        (["file:///home/robin/Our%20notes"], 0, HOME / "Our notes"),
        (["file:///home/robin/%C3%9Cben", "file:///other"], 0, HOME / "Üben"),
        (["file:///home/robin/%FF"], 0, Path(os.fsdecode(b"/home/robin/\xff"))),
        (["smb://server/share"], 0, None),
        (["file://server/share"], 0, None),
        ([], 0, None),
        ([], 1, None),
        (["file:///home/robin/x"], 2, None),
    ],
    ids=["space", "umlaut, first of two", "no UTF-8", "network", "other host", "nothing", "cancelled", "failed"],
)
def test_response_is_what_was_chosen(
    qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs, uris: list[str], response: int, path: Path | None
) -> None:
    dialogs = make_dialogs()
    chosen = opened(qtbot, dialogs, portal, FOLDER)
    portal.respond(*uris, response=response)
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [path]


def test_second_dialog_replaces_first(qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs) -> None:
    dialogs = make_dialogs()
    first = opened(qtbot, dialogs, portal, FOLDER)
    token = portal.asked[-1][2]["handle_token"]
    second = opened(qtbot, dialogs, portal, FILE)
    qtbot.waitUntil(lambda: [path.endswith(token) for path in portal.closed] == [True])
    portal.respond("file:///late", token=token)
    portal.respond("file:///home/robin/a.toml")
    qtbot.waitUntil(lambda: bool(second))
    assert (first, second) == ([], [HOME / "a.toml"])


def test_cancelled_dialog_is_closed_and_answers_nothing(
    qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs
) -> None:
    dialogs = make_dialogs()
    chosen = opened(qtbot, dialogs, portal, FOLDER)
    dialogs.cancel()
    qtbot.waitUntil(lambda: len(portal.closed) == 1)
    portal.respond("file:///late")
    assert looked(qtbot, dialogs)
    assert chosen == []


def test_dialog_cancelled_before_it_opens_is_closed_once_it_does(
    qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs
) -> None:
    dialogs = make_dialogs()
    chosen: list[Path | None] = []
    dialogs.ask(FOLDER, chosen.append)
    dialogs.cancel()
    qtbot.waitUntil(lambda: len(portal.closed) == 1)
    assert chosen == []


def test_silent_portal_counts_as_none(qtbot: QtBot, address: str, make_dialogs: MakeDialogs) -> None:
    portal = SilentPortal(qtbot, address)
    dialogs = make_dialogs()
    found: list[bool] = []
    chosen: list[Path | None] = []
    dialogs.look(found.append)
    dialogs.ask(FOLDER, chosen.append)
    (late,) = [child for child in dialogs.children() if isinstance(child, QTimer)]
    assert late.isActive()
    late.setInterval(0)
    qtbot.waitUntil(lambda: chosen == [None])
    assert found == []
    portal.bus.disconnect_from_bus()
    answering = FakePortal(qtbot, address)
    assert not looked(qtbot, dialogs)
    answering.bus.disconnect_from_bus()


def test_place_of_a_file_to_write_is_asked_for_with_its_name(
    qtbot: QtBot, portal: FakePortal, make_dialogs: MakeDialogs, tmp_path: Path
) -> None:
    request = DialogRequest(title="Where", start=tmp_path, save_as="tea.guided", kind="Files", endings=("guided",))
    dialogs = make_dialogs()
    chosen = opened(qtbot, dialogs, portal, request)
    assert portal.methods == ["SaveFile"]
    options = portal.asked[-1][2]
    assert options["current_name"] == "tea.guided"
    assert "directory" not in options
    portal.respond((tmp_path / "other.guided").as_uri())
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path / "other.guided"]
