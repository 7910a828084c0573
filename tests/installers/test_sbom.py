"""Test the list of what is in a bundle, and its licences, made of the files that are installed here."""

import gzip
import json
import re
from collections.abc import Sequence
from importlib.metadata import distribution, requires
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from referencing import Registry, Resource

from installers.bundled_files import Entry, is_wanted
from installers.contents import Component, find_components
from installers.licences import TARGET, as_entries, write_licences
from installers.sbom import write_sbom

SCHEMAS = Path(__file__).parent / "cyclonedx"
NEEDED = [Requirement(line) for line in requires("guided") or () if "extra" not in line]
PACKAGES = [each.name for each in NEEDED if each.marker is None or each.marker.evaluate()]


def installed_files() -> list[Entry]:
    """The files of the packages that the program needs, as the bundle would have them."""
    return [
        (str(file), str(distribution(name).locate_file(file)), "DATA")
        for name in (*PACKAGES, "numpy", "pyinstaller", "shiboken6")
        for file in distribution(name).files or ()
        if is_wanted(str(file))
    ]


@pytest.fixture(scope="module")
def components() -> Sequence[Component]:
    return find_components(installed_files())


def schema(name: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(gzip.decompress((SCHEMAS / f"{name}.gz").read_bytes()))
    return loaded


def test_every_dependency_is_listed_with_version_and_licence(components: Sequence[Component]) -> None:
    listed = {canonicalize_name(each.name): each for each in components}
    needed = {canonicalize_name(name) for name in PACKAGES}
    assert needed <= set(listed)
    assert [name for name in needed if not (listed[name].licence and listed[name].version)] == []


@pytest.mark.parametrize("library", ["Qt", "FFmpeg", "ICU", "OpenSSL", "SQLCipher", "OpenBLAS"])
def test_library_inside_a_package_is_listed_with_its_version(components: Sequence[Component], library: str) -> None:
    (found,) = [each for each in components if each.name == library]
    assert found.version
    assert found.licence
    assert found.inside


def test_fonts_sounds_exercises_and_python_are_listed(components: Sequence[Component]) -> None:
    names = {each.name for each in components}
    assert names >= {"Guided", "Python", "exercises of Guided", "programmes of Guided", "font Literata"}
    assert "sounds, lights and icons of Guided" in names


def test_qt_for_python_is_used_under_the_lgpl(components: Sequence[Component]) -> None:
    used = {each.name: each.licence for each in components if "pyside" in each.name.lower() or each.name == "shiboken6"}
    assert used == dict.fromkeys(("PySide6_Addons", "PySide6_Essentials", "shiboken6"), "LGPL-3.0-only")


def test_ffmpeg_was_built_without_parts_under_the_gpl() -> None:
    files = [Path(source) for target, source, _kind in installed_files() if "avutil" in target]
    assert files
    assert all(b"libavutil license: LGPL version 2.1 or later" in file.read_bytes() for file in files)


def test_list_is_valid_cyclonedx_and_the_same_each_time(components: Sequence[Component], tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_sbom(components, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    names = ("spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json")
    bom = schema("bom-1.6.SNAPSHOT.schema.json")
    base = str(bom["$id"]).rpartition("/")[0]
    registry: Registry[object] = Registry().with_resources(
        [(f"{base}/{name}", Resource.from_contents(schema(name))) for name in names]
    )
    document = json.loads((tmp_path / "one").read_text("utf-8"))
    errors = Draft7Validator(bom, registry=registry).iter_errors(document)
    assert [error.message for error in errors] == []
    known = {document["metadata"]["component"]["bom-ref"], *(each["bom-ref"] for each in document["components"])}
    assert {name for each in document["dependencies"] for name in (each["ref"], *each["dependsOn"])} == known


def test_each_licence_of_a_package_is_laid_out_under_its_own_name(tmp_path: Path) -> None:
    write_licences(installed_files(), tmp_path / "licences")
    laid = {str(file.relative_to(tmp_path / "licences")) for file in (tmp_path / "licences").rglob("*.*")}
    assert laid >= {"README.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "qt/qtbase.txt", "guided.cdx.json", "sqlcipher.txt"}
    numpy = [file for file in distribution("numpy").files or () if "licenses" in file.parts]
    assert len([name for name in (tmp_path / "licences" / "numpy").rglob("*") if name.is_file()]) >= len(numpy) > 5
    assert {target.rpartition("/")[0] for target, _file, _kind in as_entries(tmp_path / "licences")} >= {
        TARGET,
        f"{TARGET}/hibari-tts",
        f"{TARGET}/qt",
    }


def test_page_of_licences_names_every_package_and_text(components: Sequence[Component]) -> None:
    texts = Path(__file__).parents[2] / "resources" / "licences"
    for page in ("README.txt", "README.de.txt"):
        text = (texts / page).read_text("utf-8")
        plain = text.lower().replace(" ", "")
        assert [name for name in PACKAGES if re.split("[-_3]", name.lower())[0] not in plain] == []
        named = {file.name for file in texts.glob("*.txt")} - {
            "README.txt",
            "README.de.txt",
            "GPL-2.0.txt",
            "LGPL-2.0.txt",
        }
        assert [name for name in sorted(named) if name not in text] == []
