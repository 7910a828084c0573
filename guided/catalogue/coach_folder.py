"""Create the folder in which a coach writes: exercises, programmes, recordings, sounds, and help for editors."""

from pathlib import Path

from guided.exercise import template
from guided.exercise.schema import json_schema
from guided.files.durable import make_folder, write_new_file

FOLDER_NAME = "Guided exercises"

FIRST_EXERCISE = Path("exercises/our-evening.toml")

SUBFOLDERS = ("exercises", "exercises/voice", "exercises/sounds", "programmes", "ladders")
"""Recordings and sounds are inside `exercises`, because a file names them relative to itself: `voice/…`, `sounds/…`."""

README = """\
Your exercises
==============

This folder is yours. Guided reads it, and changes a file in it only where you write it in the Studio.

  exercises/          one file for each exercise; our-evening.toml is one to begin with
  exercises/voice/    recordings of your own voice; a step plays one with  voice = "voice/hello.ogg"
  exercises/sounds/   bells and backgrounds of your own;  sound = "sounds/my-bell.ogg"
  programmes/         one file for each programme of several weeks
  ladders/            one file for each patient way back to touch, rung by rung

A recording is an ogg, opus, mp3, wav or flac file.

To write
--------

Open exercises/our-evening.toml in any editor for plain text (not a word processor: those change
the quotes). Change a few words, save, and look at it in Guided: the page "Studio" follows as you
save, and has an editor of its own. Or in one of these ways:

  guided check exercises                          what is wrong, and what to write instead
  guided check --watch exercises                  the same, at every save
  guided script exercises/our-evening.toml        what will be said and shown, and when
  guided paths exercises/our-evening.toml         every way through it, and how long each takes
  guided exercises/our-evening.toml               open it

For the next one, copy the file under another name: small letters, digits and hyphens, and .toml at
the end. The file's name is the name by which programmes call it.

To let an editor help
---------------------

The files ending with .schema.json and tombi.toml are for editors. One that has the Tombi extension
explains every word while you write, and marks what does not fit. They can be written again with
`guided schema .` in this folder, and are safe to delete.
"""


def is_occupied(folder: Path) -> bool:
    """Return whether something at `folder` could be overwritten; an empty folder is not occupied."""
    try:
        return folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir())))
    except OSError:
        return True


def free_folder(parent: Path) -> Path:
    """Return a path in `parent` for a new coach's folder: the usual name, or the next free number.

    Raise FileExistsError if a thousand names are taken.
    """
    for number in range(1, 1001):
        folder = parent / (FOLDER_NAME if number == 1 else f"{FOLDER_NAME} {number}")
        if not is_occupied(folder):
            return folder
    raise FileExistsError(f"there is no room for {FOLDER_NAME} in {parent}")


def create_coach_folder(folder: Path) -> list[Path]:
    """Create the folder and its content, and return the files written.

    Raise FileExistsError if something is there already, and OSError if it cannot be written.
    """
    if is_occupied(folder):
        raise FileExistsError(f"{folder} is there already")
    for name in ("", *SUBFOLDERS):
        make_folder(folder / name)
    texts = {FIRST_EXERCISE: _first_exercise(), Path("README.txt"): README}
    for file, text in texts.items():
        write_new_file(folder / file, text.encode())
    return [*(folder / name for name in texts), *json_schema.write_schemas(folder)]


def _first_exercise() -> str:
    return template.render_template(FIRST_EXERCISE.stem).replace(FIRST_EXERCISE.name, FIRST_EXERCISE.as_posix())
