"""Recognise files beside exercises that stand for no exercise of their own: copies, backups, and texts under a wrong
name."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guided.exercise.diagnostic import Problem, Severity
from guided.exercise.file_text import MAX_FILE_BYTES
from guided.exercise.reading import HIDDEN_SUFFIX, ReadResult
from guided.exercise.schema.file_kinds import detect_file_kind, has_blocks
from guided.files.bounded_read import read_bounded

EXTENSION = ".toml"

MAX_DOCUMENT_BYTES = 4 * 1024 * 1024
"""Largest document in bytes that is searched for an exercise."""

_TEXT_SUFFIXES = ("", ".txt", ".text", ".md", ".markdown", ".tml", ".tom", ".yaml", ".yml", ".ini", ".cfg", ".conf")
_DOCUMENT_SUFFIXES = (".rtf", ".doc", ".docx", ".odt", ".html", ".htm")
_DOCUMENT_PARTS = ("word/document.xml", "content.xml")
"""The members of a .docx and an .odt archive that hold the text."""
_BLOCK_IN_DOCUMENT = re.compile(rb"\[\[\s*(?:step|week|rung)\s*\]\]", re.IGNORECASE)
_TITLE = re.compile(rb"^[ \t]*title[ \t]*=[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)
_FIRST_STATEMENT = re.compile(r"\A(?:\ufeff|\s|#.*$|`{3,}.*$|~{3,}.*$)*(?:\[\[|[A-Za-z_]+[ \t]*=)", re.MULTILINE)

_CONFLICT_WORDS = (
    r"conflict(?:ed|ing)? copy|sfconflict|(?:case|selective sync|unicode encoding|whitespace) conflict|"
    r"in konflikt stehende kopie|konflikt-?kopie|copie en conflit|copia en conflicto|copia in conflitto|"
    r"cópia em conflito|conflicterende kopie|conflict(?:ed)?|konflikt"
)
_SYNC_COPIES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<base>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?",  # Syncthing
        rf"(?P<base>.+?)[ _-]*[(\[][^()\[\]]*\b(?:{_CONFLICT_WORDS})\b[^()\[\]]*[)\]]",  # Dropbox, Nextcloud
        r"(?P<base>.+?)[ _.-]+(?:conflicted copy|conflict(?:ed)?)[ _.-]+\d{4}-?\d{2}-?\d{2}.*",  # ownCloud, MEGA
        r"(?P<base>.+?)_[^_]+_\w{3}-\d{1,2}-\d{4,6}-\d{4}_conflict",  # Synology Drive
        r"(?P<base>.+?)\.conflict(?:ed)?\d*",  # Resilio
    )
)
"""Names that a program for synchronising gives to the second version of a file that was changed in two places."""

_EDITOR_BACKUPS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"(?P<base>.+)~", r"(?P<base>.+)\.(?:bak|backup|old|orig|save)\d*")
)
"""Names that editors give to the version before the last save."""

_LIKELY_COPIES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<base>.+?)[ _]?\(\d{1,3}\)",  # browsers, Google Drive
        r"(?P<base>.+) \d{1,2}",  # iCloud
        r"(?i:(?P<base>.+?)[ _-]+(?:copy|kopie|copie|copia|kopia)(?:[ _-]*\(?\d{1,3}\)?)?)",  # file managers
        r"(?i:(?P<base>.+?) ?\((?:(?:another|\d+(?:st|nd|rd|th)) )?(?:copy|kopie|copie|copia)(?: \d+)?\))",
        r"(?i:(?:copy|kopie|copie|copia)(?: ?\(\d+\))? (?:of|von|de|di) (?P<base>.+))",
    )
)
"""Names that copies have, and perhaps other files too: such a file is a copy where its original has the same title."""

_COMPUTER_NAME = re.compile(r"(?=[A-Za-z0-9-]*[A-Z])[A-Za-z0-9-]+")
"""The name of a computer, which OneDrive adds behind a hyphen. Names of exercises have small letters."""


@dataclass(frozen=True, slots=True)
class FileCopy:
    """A file that is a copy of another one beside it; `original` is the name of that one, `message` says what it is."""

    name: str
    original: str
    code: str
    message: str


def is_hidden_name(name: str) -> bool:
    """Return whether a file called `name` is for the system or an editor: `.DS_Store`, `._name`, `#name#`, `~$name`."""
    return name.startswith((".", "~$", "#", "~syncthing~"))


def find_copies(folder: Path, names: Sequence[str]) -> dict[str, FileCopy]:
    """Return the copies among the files called `names` in `folder`, by name.

    A copy whose original is missing is the exercise itself; of several such copies the first one is.
    """
    by_stem: dict[str, str] = {}
    for name in names:
        by_stem.setdefault(_folded(Path(name).stem), name)
    copies: dict[str, FileCopy] = {}
    for name in names:
        for base, code in _bases(Path(name).stem):
            original = by_stem.get(_folded(base))
            if original is None and code != "likely-copy":
                original = by_stem.setdefault(_folded(base), name)
            if original is None or original == name:
                continue
            if code != "likely-copy" or _has_same_title(folder / name, folder / original):
                copies[name] = FileCopy(name, original, code, _copy_message(code, original))
                break
    return copies


def original_stem(file: Path, folder: Path) -> str:
    """Return the stem under which `file` is put into `folder`: that of the file there of which it is a copy, or its
    own."""
    try:
        beside = [each for each in folder.iterdir() if each.suffix.lower() == EXTENSION]
    except OSError:
        return file.stem
    by_stem = {_folded(each.stem): each for each in beside}
    for base, code in _bases(file.stem):
        original = by_stem.get(_folded(base))
        if original is not None and (code != "likely-copy" or _has_same_title(file, original)):
            return original.stem
    return file.stem


def copy_problem(copy: FileCopy) -> Problem:
    """Return the problem that tells what a copy is."""
    return _problem(copy.code, copy.message, "warning")


def misnamed_file(path: Path, names: Sequence[str]) -> ReadResult | None:
    """Return the problem of a file that holds an exercise under a name that is not read, or None.

    `names` are the names of all files in its folder: a backup is told of only where its original is missing.
    """
    name = path.name
    if is_hidden_name(name) or name.lower().endswith((EXTENSION, HIDDEN_SUFFIX)):
        return None
    suffix, stem = path.suffix.lower(), path.name.removesuffix(path.suffix)
    target = f"{stem if stem.lower().endswith(EXTENSION) else stem + EXTENSION}"
    for pattern in _EDITOR_BACKUPS:
        found = pattern.fullmatch(name)
        if found and found["base"].lower().endswith(EXTENSION):
            original = found["base"]
            if any(_folded(each) == _folded(original) for each in names) or not _holds_exercise(path, ".txt"):
                return None
            message = (
                f"this is a backup that an editor left of {original}, which is not there; to bring it back, name "
                f"this file {original}"
            )
            return ReadResult(None, (_problem("backup-copy", message, "warning"),))
    if not _holds_exercise(path, suffix):
        return None
    ending = f"ends in {suffix}" if suffix else "has no ending"
    if suffix in _DOCUMENT_SUFFIXES:
        message = (
            f"this looks like {_kind_of(path)} in a document; save it as plain text (UTF-8) under the name {target}"
        )
    else:
        message = f"this looks like {_kind_of(path)}, and its name {ending}; Guided reads it once it is called {target}"
    return ReadResult(None, (_problem("wrong-file-name", message, "warning"),))


def _problem(code: str, message: str, severity: Severity) -> Problem:
    return Problem(code, severity, message, None, 1, 1, 1, 2)


def _copy_message(code: str, original: str) -> str:
    if code == "sync-copy":
        return (
            f"this is a second version of {original}, which a program for synchronising kept because both were "
            "changed. It is not shown: copy what you want to keep into the original, then delete this file"
        )
    if code == "backup-copy":
        return f"this is a backup that an editor left of {original}, and it is not shown; it may be deleted"
    return (
        f"this is a copy of {original} with the same title, as browsers, file managers and OneDrive make them. It is "
        "not shown: delete it, or give it a title and a name of its own"
    )


def _bases(stem: str) -> list[tuple[str, str]]:
    """Return what `stem` may be a copy of, with the code of that kind of copy; also through several marks in one
    name."""
    bases: dict[str, str] = {stem: ""}
    for each in (waiting := [stem]):
        for base, code in _direct_bases(each):
            if base not in bases:
                bases[base] = bases[each] if bases[each] in ("sync-copy", "backup-copy") else code
                waiting.append(base)
    return [*bases.items()][1:]


def _direct_bases(stem: str) -> Iterator[tuple[str, str]]:
    kinds = (("sync-copy", _SYNC_COPIES), ("backup-copy", _EDITOR_BACKUPS), ("likely-copy", _LIKELY_COPIES))
    for code, patterns in kinds:
        yield from ((found["base"], code) for pattern in patterns if (found := pattern.fullmatch(stem)))
    for hyphen in re.finditer(r"(?<=.)-", stem):
        if _COMPUTER_NAME.fullmatch(stem, hyphen.end()):
            yield stem[: hyphen.start()], "likely-copy"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _has_same_title(file: Path, other: Path) -> bool:
    try:
        texts = read_bounded(file, MAX_FILE_BYTES), read_bounded(other, MAX_FILE_BYTES)
    except (OSError, ValueError):
        return False
    first, second = (_TITLE.search(text) for text in texts)
    return first[1] == second[1] if first and second else texts[0] == texts[1]


def _holds_exercise(path: Path, suffix: str) -> bool:
    """Return whether the file is an exercise, programme or ladder: a text that begins as one, or a document with a
    block in it. Return False where it cannot be read."""
    try:
        if suffix in _DOCUMENT_SUFFIXES:
            return any(map(_BLOCK_IN_DOCUMENT.search, _document_texts(read_bounded(path, MAX_DOCUMENT_BYTES))))
        if suffix not in _TEXT_SUFFIXES:
            return False
        text = _plain_text(path)
    except (OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return False
    return has_blocks(text) and _FIRST_STATEMENT.match(text) is not None


def _plain_text(path: Path) -> str:
    data = read_bounded(path, MAX_FILE_BYTES)
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", "replace")


def _document_texts(data: bytes) -> Iterator[bytes]:
    """Yield the bytes of a document in which a block may be found: as they are, without the second bytes of UTF-16, and
    the text of an archive without its tags."""
    yield data
    yield data.replace(b"\0", b"")
    if data.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in _DOCUMENT_PARTS:
                if name in archive.namelist():
                    with archive.open(name) as part:
                        yield re.sub(rb"<[^<>]*>", b"", part.read(MAX_DOCUMENT_BYTES))


def _kind_of(path: Path) -> str:
    try:
        return detect_file_kind(_plain_text(path)).noun_phrase
    except (OSError, ValueError):
        return "an exercise"
