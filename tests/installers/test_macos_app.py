"""Test what macOS is told of Guided.app, and what signs it. The app itself can only be made on a Mac."""

import plistlib
import re
import shutil
import subprocess
from typing import Any

import pytest

from guided import __version__
from installers.macos_app import FOLDER, LANGUAGES, info_plist, localised_files, strings
from tests.paths import ROOT


@pytest.fixture
def told() -> dict[str, Any]:
    """Return Info.plist as macOS reads it."""
    return plistlib.loads(plistlib.dumps(info_plist()))  # type: ignore[no-any-return]


def test_app_has_the_version_of_the_program_and_names_the_oldest_macos(told: dict[str, Any]) -> None:
    assert told["CFBundleShortVersionString"] == __version__
    assert re.fullmatch(r"\d+(\.\d+){0,2}", told["CFBundleVersion"])
    assert told["LSMinimumSystemVersion"] == "13.0"


def test_app_owns_packs_and_is_one_of_others_for_toml(told: dict[str, Any]) -> None:
    ranks = {each["LSItemContentTypes"][0]: each["LSHandlerRank"] for each in told["CFBundleDocumentTypes"]}
    kinds = {
        each["UTTypeIdentifier"]: each["UTTypeTagSpecification"]["public.filename-extension"]
        for each in (*told["UTExportedTypeDeclarations"], *told["UTImportedTypeDeclarations"])
    }
    assert {kinds[kind][0]: rank for kind, rank in ranks.items()} == {"guided": "Owner", "toml": "Alternate"}
    assert [each["UTTypeIdentifier"] for each in told["UTExportedTypeDeclarations"]] == ["guided.Guided.pack"]


def test_app_says_in_each_language_why_it_may_listen(told: dict[str, Any]) -> None:
    reasons = {strings(language)["NSMicrophoneUsageDescription"] for language in LANGUAGES}
    assert len(reasons) == len(LANGUAGES)
    assert told["NSMicrophoneUsageDescription"] in reasons


def test_every_text_of_app_is_in_every_language(told: dict[str, Any]) -> None:
    names = {each["CFBundleTypeName"] for each in told["CFBundleDocumentTypes"]}
    for language in LANGUAGES:
        assert strings(language).keys() == {"NSMicrophoneUsageDescription", *names}
    assert [folder for _file, folder in localised_files()] == ["en.lproj", "de.lproj"]


def test_app_may_listen_and_compile_qml_and_nothing_more() -> None:
    allowed = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert allowed == {"com.apple.security.device.audio-input": True, "com.apple.security.cs.allow-jit": True}


def test_recipe_of_bundle_makes_app_with_icon_and_info() -> None:
    recipe = (ROOT / "installers" / "guided.spec").read_text("utf-8")
    assert re.search(r"BUNDLE\(.*guided\.icns.*info_plist=info_plist\(\)", recipe, re.DOTALL)


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs shellcheck")
def test_script_that_signs_is_sound() -> None:
    done = subprocess.run(["shellcheck", FOLDER / "sign.sh"], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_script_that_signs_asks_for_an_identity_and_changes_nothing_without() -> None:
    done = subprocess.run(["bash", FOLDER / "sign.sh"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: installers/macos/sign.sh IDENTITY PROFILE")
