"""Test the route table: one row for each page, and what adding a page takes."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from tests.ui.support.program import ProgramUnderTest
from ui.foundation import paths
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.page_models import PageModels
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.route import Interruption, Route
from ui.navigation.routes import ROUTES


def test_every_page_has_one_route() -> None:
    assert [*sorted(ROUTES)] == [*sorted(Page)]


@pytest.mark.parametrize("page", Page)
def test_qml_file_of_route_takes_view_model_by_name_of_page(page: Page) -> None:
    qml = (paths.qml() / "features" / ROUTES[page].qml).read_text("utf-8")
    assert re.search(rf"^    required property \w+ViewModel {page}$", qml, re.MULTILINE)


def test_view_model_is_made_when_page_is_entered() -> None:
    made: list[str] = []

    def make(_context: object) -> QObject:
        made.append("help")
        return QObject()

    navigator = Navigator()
    route = Route(qml="help/Help.qml", make=make)
    pages = PageModels({Page.HELP: route}, navigator, lambda: None)  # type: ignore[arg-type, return-value]
    assert made == []
    navigator.go(Page.HELP)
    assert made == ["help"]
    assert pages.of(Page.HELP) is pages.of(Page.HELP)


def test_view_models_are_made_late(program: ProgramUnderTest) -> None:
    program.open()
    made = program.navigation.pages._made
    assert [*made] == [Page.TONIGHT]


@pytest.mark.parametrize(
    ("interruption", "calm", "allowed"),
    [
        (Interruption.ALLOWED, False, True),
        (Interruption.WHEN_CALM, False, False),
        (Interruption.WHEN_CALM, True, True),
        (Interruption.FORBIDDEN, True, False),
    ],
)
def test_policy_follows_route(interruption: Interruption, calm: bool, allowed: bool) -> None:
    class Staged(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.calm = calm

    navigator, privacy = Navigator(), PrivacyScreen()
    routes = {Page.CHOOSE: Route(qml="", make=lambda _context: Staged(), interruption=interruption)}
    pages = PageModels(routes, navigator, lambda: None)  # type: ignore[arg-type, return-value]
    policy = InterruptionPolicy(routes, navigator, pages, privacy)
    navigator.go(Page.CHOOSE)
    assert (policy.may_interrupt, policy.accepts_files) == (allowed, allowed)
    privacy.show()
    assert not policy.accepts_files


def test_page_looked_up_from_session_stays_busy() -> None:
    navigator, privacy = Navigator(), PrivacyScreen()
    forbidden = Route(qml="", make=lambda _context: QObject(), interruption=Interruption.FORBIDDEN)
    routes = {Page.SESSION: forbidden, Page.HELP: replace(forbidden, interruption=Interruption.ALLOWED)}
    pages = PageModels(routes, navigator, lambda: None)  # type: ignore[arg-type, return-value]
    policy = InterruptionPolicy(routes, navigator, pages, privacy)
    navigator.go(Page.SESSION)
    navigator.go(Page.HELP)
    assert policy.busy
    assert not policy.accepts_files
