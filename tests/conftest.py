"""Fixtures for all tests: Qt without a screen, and temporary folders in place of the user's."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.limits import TimeLimits

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
os.environ.setdefault("GUIDED_VOICE", "none")

settings.register_profile("guided", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guided")  # nothing fails because the machine is busy


def pytest_addoption(parser: pytest.Parser) -> None:
    about = "write what assistive technology reads of each page to its golden file"
    parser.addoption("--update-golden", action="store_true", help=about)


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(TimeLimits(config))


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The program's own, whichever test is the first that needs one."""
    from ui.devices.desktop.application import Application

    return Application


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    # one for all tests, as Qt keeps its compiled QML there too
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
