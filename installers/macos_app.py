"""Says what macOS is told of Guided.app, its Info.plist: who it is, which files it opens, why it may ask to listen."""

import re
from pathlib import Path

from guided import __version__

FOLDER = Path(__file__).resolve().parent / "macos"
LANGUAGES = ("en", "de")
IDENTIFIER = "guided.Guided"
PACK, EXERCISE = f"{IDENTIFIER}.pack", f"{IDENTIFIER}.exercise"
OLDEST_SYSTEM = "13.0"
"""Qt's wheels for macOS run on none older."""


def info_plist() -> dict[str, object]:
    """Return what stands in Info.plist besides what PyInstaller writes there."""
    return {
        "CFBundleName": "Guided",
        "CFBundleDisplayName": "Guided",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": ".".join(re.findall(r"\d+", __version__)[:3]),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.lifestyle",
        "LSMultipleInstancesProhibited": True,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Guided contributors, MIT licence",
        "NSMicrophoneUsageDescription": strings("en")["NSMicrophoneUsageDescription"],
        "CFBundleDocumentTypes": [
            _document("Exercises for Guided", PACK, rank="Owner"),
            _document("Exercise for Guided", EXERCISE, rank="Alternate"),
        ],
        "UTExportedTypeDeclarations": [
            _kind(PACK, "Exercises for Guided", "guided", ["public.data", "public.archive"]),
        ],
        # TOML is nobody's here: another program may say better what it is
        "UTImportedTypeDeclarations": [_kind(EXERCISE, "Exercise for Guided", "toml", ["public.plain-text"])],
    }


def strings(language: str) -> dict[str, str]:
    """Return the texts of Info.plist in a language, by their keys."""
    text = (FOLDER / f"{language}.lproj" / "InfoPlist.strings").read_text("utf-8")
    return dict(re.findall(r'^"([^"]+)" = "([^"]+)";$', text, re.MULTILINE))


def localised_files() -> list[tuple[str, str]]:
    """Return the files with those texts, each with its folder in the app's resources."""
    return [(str(FOLDER / f"{each}.lproj" / "InfoPlist.strings"), f"{each}.lproj") for each in LANGUAGES]


def _document(name: str, kind: str, *, rank: str) -> dict[str, object]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "CFBundleTypeIconFile": "guided.icns",
        "LSItemContentTypes": [kind],
        "LSHandlerRank": rank,
    }


def _kind(kind: str, name: str, ending: str, conforms: list[str]) -> dict[str, object]:
    return {
        "UTTypeIdentifier": kind,
        "UTTypeDescription": name,
        "UTTypeConformsTo": conforms,
        "UTTypeTagSpecification": {"public.filename-extension": [ending]},
    }
