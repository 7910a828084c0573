"""Updates and checks the translations of the user interface.

`python tools/translate.py` updates resources/translations/*.ts from the texts in ui/, and compiles each to the .qm file
that the program loads. New texts are marked as unfinished in the .ts file: translate them there and run this again.
`python tools/translate.py --check` writes nothing and prints what is left to do. The exit code is 1 if anything is
left.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "ui"
TRANSLATIONS = ROOT / "resources" / "translations"

_QT = Path(PySide6.__file__).parent
_SUFFIX = ".exe" if sys.platform == "win32" else ""


def main(arguments: Sequence[str]) -> int:
    found = [said for file in sorted(TRANSLATIONS.glob("*.ts")) for said in _done(file, check="--check" in arguments)]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


def _done(file: Path, *, check: bool) -> list[str]:
    if check:
        return checked(file)
    collect(file, forget=True)
    release(file, file.with_suffix(".qm"))
    return unfinished(file)


def checked(file: Path) -> list[str]:
    """Return what is left to do for the translation `file`, one line each, without changing anything on disk."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(shutil.copy(file, folder))
        collect(fresh)
        found = unfinished(fresh)
        released = fresh.with_suffix(".qm")
        release(file, released)
        if not file.with_suffix(".qm").is_file() or released.read_bytes() != file.with_suffix(".qm").read_bytes():
            found.append(f"{file.with_suffix('.qm').name} is not what {file.name} makes: python tools/translate.py")
    return found


def collect(file: Path, *, forget: bool = False) -> None:
    """Update the translation `file` with the texts of ui/; with `forget`, drop those that no longer exist."""
    sources = [path for path in sorted(UI.rglob("*")) if path.suffix in (".py", ".qml")]
    options = ["-silent", "-locations", "none", *(["-no-obsolete"] if forget else [])]
    _run("lupdate", *options, *map(str, sources), "-ts", str(file))


def release(file: Path, compiled: Path) -> None:
    _run("lrelease", "-silent", str(file), "-qm", str(compiled))


def unfinished(file: Path) -> list[str]:
    """Return the texts of `file` that have no translation, or that no longer exist."""
    return [
        f"{file.name}, {context}: {state or 'empty'}: {words}"
        for context, words, translation, state in messages(file)
        if state or not translation.strip()
    ]


def messages(file: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield context, source text, translation and state; the state is "" for a finished translation."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            translation = "" if found is None else "".join(found.itertext())
            state = "unfinished" if found is None else found.get("type", "")
            yield context.findtext("name", ""), message.findtext("source", ""), translation, state


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(_QT / f"{tool}{_SUFFIX}"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    if done.returncode != 0:
        sys.exit(f"{tool} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
