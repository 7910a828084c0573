"""Start a new file in a folder: whole and commented, or as a copy of an exercise that comes with the program."""

import re
import unicodedata
from itertools import count
from pathlib import Path

from guided import bundled
from guided.exercise.editing.document import Document, apply_edits
from guided.exercise.editing.edited_file import EditedFile
from guided.exercise.editing.fields import set_field
from guided.exercise.new_file import NewFile, render_new_file
from guided.exercise.template import exercise_file_name
from guided.files.durable import make_folder, write_new_file
from guided.files.free_names import is_reserved_name

MAX_STEM = 60
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l"})


def is_bundled(file: Path) -> bool:
    """Return whether `file` comes with the program."""
    resolved = file.resolve()
    return any(resolved.is_relative_to(folder.resolve()) for folder in (bundled.exercises(), bundled.programmes()))


def file_stem(title: str) -> str:
    """Return the name of the file for an exercise with this title, without its ending: small letters, digits, hyphens.

    It is empty where the title has no letter from a to z and no digit.
    """
    spelled = unicodedata.normalize("NFC", title).lower().translate(_SPELLED_OUT)
    letters = "".join(each for each in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(each))
    stem = re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", letters)).strip("-")[:MAX_STEM].strip("-")
    return f"our-{stem}" if is_reserved_name(stem) else stem


def write_new(folder: Path, new: NewFile) -> Path:
    """Write a new file into `folder`, and return it. It is named after its title.

    Raise ValueError where the title gives no name for a file, FileExistsError where that name is taken, and OSError.
    """
    name = exercise_file_name(file_stem(new.title))
    text = render_new_file(new)
    make_folder(folder)
    write_new_file(folder / name, text.encode())
    return folder / name


def bundled_titles() -> list[tuple[str, Path]]:
    """Return the title and the file of each exercise that comes with the program, in the order of the titles."""
    found = [(Document(file.read_text("utf-8")).value(("title",)), file) for file in bundled.exercises().glob("*.toml")]
    return sorted((title, file) for title, file in found if isinstance(title, str))


def copy_bundled(file: Path, folder: Path, title: str) -> Path:
    """Copy a file that comes with the program into `folder` under another title, and return the copy.

    It has the first free name after its title. Raise UnreadableFileError, EditError and OSError.
    """
    text = _with_title(EditedFile.read(file).text, title)
    stem = file_stem(title) or f"our-{file.stem}"
    make_folder(folder)
    for number in count(1):
        target = folder / (f"{stem}.toml" if number == 1 else f"{stem}-{number}.toml")
        try:
            write_new_file(target, text.encode())
        except FileExistsError:
            continue
        return target
    raise AssertionError


def _with_title(text: str, title: str) -> str:
    return apply_edits(text, set_field(Document(text), ("title",), title))
