"""Keeps the translations of the window's words.

`python tools/translate.py` brings resources/translations/*.ts up to the words that ui/ has now, and makes of each
the .qm file that the program reads. What is new is marked as unfinished in the .ts file: write it there and run this
again. `python tools/translate.py --check` writes nothing and tells what is left to do; exit code 1 where anything is.
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
    """What is left to do for the translation `file`, a line each; nothing on disk is changed."""
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
    """Bring the `file` of a translation up to the words of ui/; `forget` those that are no longer there."""
    sources = [path for path in sorted(UI.rglob("*")) if path.suffix in (".py", ".qml")]
    options = ["-silent", "-locations", "none", *(["-no-obsolete"] if forget else [])]
    _run("lupdate", *options, *map(str, sources), "-ts", str(file))


def release(file: Path, compiled: Path) -> None:
    _run("lrelease", "-silent", str(file), "-qm", str(compiled))


def unfinished(file: Path) -> list[str]:
    """The words of `file` that have no translation, or that are nowhere any more."""
    return [
        f"{file.name}, {context}: {state or 'empty'}: {words}"
        for context, words, translation, state in messages(file)
        if state or not translation.strip()
    ]


def messages(file: Path) -> Iterator[tuple[str, str, str, str]]:
    """Context, words, their translation, and its state: "" where it is finished."""
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
