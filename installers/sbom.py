"""Writes the list of what is inside a bundle as a CycloneDX document, which tools for licences and security read."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from guided import __version__
from installers.contents import Component
from installers.versions import source_date_epoch

NAME = "guided.cdx.json"


def write_sbom(components: Sequence[Component], file: Path) -> None:
    """Write the list of `components`. The same ones give the same bytes. Raise OSError."""
    parts = [_component(each) for each in components if each.name != "Guided"]
    document: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(source_date_epoch(), UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": "Guided",
                "name": "Guided",
                "version": __version__,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": parts,
        "dependencies": _dependencies(components),
    }
    told = json.dumps(document, sort_keys=True)
    document["serialNumber"] = uuid5(NAMESPACE_URL, told).urn
    file.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _component(part: Component) -> dict[str, Any]:
    told: dict[str, Any] = {"type": part.kind, "bom-ref": part.name, "name": part.name}
    if part.version:
        told["version"] = part.version
    if part.purl:
        told["purl"] = part.purl
    told["licenses"] = [_licence(part)]
    return told


def _licence(part: Component) -> dict[str, Any]:
    """Return the licence of a part: an expression, or the name of the file with its text."""
    if part.licence:
        return {"expression": part.licence}
    return {"license": {"name": f"as told in LICENSES/{part.folder}" if part.texts else "unknown"}}


def _dependencies(components: Sequence[Component]) -> list[dict[str, Any]]:
    """Return which parts are built into which."""
    inside: dict[str, list[str]] = {"Guided": [each.name for each in components if not each.inside]}
    inside["Guided"].remove("Guided")
    for each in components:
        if each.inside:
            inside.setdefault(each.inside, []).append(each.name)
    return [{"ref": name, "dependsOn": sorted(parts)} for name, parts in sorted(inside.items())]
