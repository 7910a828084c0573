"""Lints all QML files, with descriptions of the Python types that they use.

Run `python tools/qml_lint.py` in the project's environment. The exit code is 1 if anything is found.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "ui"
QML = UI
MODULE = "ui.view_models"
BUILD = ROOT / "build" / "qml"
LIMIT = 300.0
"""Seconds for one of Qt's tools, at most."""

_QT = Path(PySide6.__file__).parent
_SUFFIX = ".exe" if sys.platform == "win32" else ""


def main() -> int:
    files = sorted(QML.rglob("*.qml"))
    if not files:
        print("ui holds no QML file.")
        return 1
    describe_types(view_models(), BUILD)
    found = lint(files, [BUILD, ROOT]) + unformatted(files)
    if found:
        print(found, end="" if found.endswith("\n") else "\n")
    return 1 if found else 0


def view_models() -> list[Path]:
    """Return the Python files that define QML types."""
    return [file for file in sorted(UI.rglob("*.py")) if f'QML_IMPORT_NAME = "{MODULE}"' in file.read_text("utf-8")]


def describe_types(sources: Sequence[Path], build: Path) -> None:
    """Write a description of the QML types in Python as a module below `build`.

    The file of a base class has to come before those of its subclasses in `sources`: metaobjectdump knows only bases
    that it has read.
    """
    folder = build.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    described = folder / "types.json"
    _checked([sys.executable, str(_QT / "scripts" / "metaobjectdump.py"), "-o", str(described), *map(str, sources)])
    add_constants(described, sources)
    _checked(
        [
            str(_registrar()),
            "--generate-qmltypes",
            str(folder / "types.qmltypes"),
            "--import-name",
            MODULE,
            "--major-version",
            "1",
            "--minor-version",
            "0",
            "-o",
            str(folder / "types.cpp"),
            "--foreign-types",
            ",".join(map(str, sorted((_QT / "Qt" / "metatypes").glob("qt6[cgq]*_metatypes.json")))),
            str(described),
        ]
    )
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo types.qmltypes\n", "utf-8")


def add_constants(described: Path, sources: Sequence[Path]) -> None:
    """Mark constant properties, which PySide6's own description omits."""
    constants = {found for source in sources for found in constants_of(source.read_text("utf-8"))}
    modules = json.loads(described.read_text("utf-8"))
    for each in (each for module in modules for each in module["classes"]):
        for known in each.get("properties", ()):
            known["constant"] = (each["className"], known["name"]) in constants
    described.write_text(json.dumps(modules), "utf-8")


def constants_of(source: str) -> set[tuple[str, str]]:
    """Return the (class, property) pairs declared with `@Property(..., constant=True)`."""
    return {
        (owner.name, method.name)
        for owner in ast.walk(ast.parse(source))
        if isinstance(owner, ast.ClassDef)
        for method in owner.body
        if isinstance(method, ast.FunctionDef)
        for call in method.decorator_list
        if isinstance(call, ast.Call) and any(word.arg == "constant" for word in call.keywords)
    }


def lint(files: Sequence[Path], imports: Sequence[Path]) -> str:
    """Return qmllint's output. It reports false errors unless the import paths are absolute."""
    found = subprocess.run(
        [
            str(_tool("qmllint")),
            "--max-warnings",
            "0",
            *(word for path in imports for word in ("-I", str(path.resolve()))),
            *map(str, files),
        ],
        timeout=LIMIT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if found.returncode == 0:
        return ""
    return (found.stdout + found.stderr).replace(f"{ROOT}/", "") or f"qmllint ended with {found.returncode}.\n"


def unformatted(files: Sequence[Path]) -> str:
    """Return one line for each file that qmlformat would change."""
    return "".join(
        f"{file.relative_to(ROOT)}: not as qmlformat writes it; qmlformat -i mends that\n"
        for file in files
        if _checked([str(_tool("qmlformat")), str(file)]) != file.read_text("utf-8")
    )


def _tool(name: str) -> Path:
    return _QT / f"{name}{_SUFFIX}"


def _registrar() -> Path:
    """Return the path of qmltyperegistrar, which depends on the platform's wheel."""
    beside, below = _tool("qmltyperegistrar"), _QT / "Qt" / "libexec" / f"qmltyperegistrar{_SUFFIX}"
    return beside if beside.exists() else below


def _checked(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=LIMIT)
    if done.returncode != 0:
        sys.exit(f"{Path(command[0]).name} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
