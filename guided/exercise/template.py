"""The file that `guided new` writes: a small exercise that can be played, with a comment on each field."""

import re

from guided.files.free_names import is_reserved_name

_VALID_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_TEMPLATE = """\
# {title}
#
# This file is an exercise already: `guided check {name}.toml` finds no problems,
# `guided script {name}.toml` shows what is said and when, and `guided {name}.toml` opens it.
# Change the words, one step at a time. A line that begins with # is a note to yourself.

format = 1
title = "{title}"
about = "Say in a sentence what it is, so that two people know before they begin."

# The most touch in it: none, near, hands, embrace, close, intimate.
touch = "hands"

# How long the whole takes. `guided check` tells when the steps say otherwise.
length = "1m35s"

# What to mind. Read before it begins.
care = ["With sore hands, let a palm rest on a palm."]


# The opening is played once. Lengths are always in quotes: "20s", "1m30s", "2 min".
[[step]]
part = "opening"
for = "20s"
say = "Sit down side by side. There is nothing to get right."

# A check-in. Touch may rise only in the step that a check-in leads to.
# Easing off leads to the step with the id "near".
[[step]]
ask = "Would holding hands feel good?"
if_ease_off = "near"

# A step has the file's touch where it does not say another.
# The breath is in seconds, in and out: three whole breaths in 30 seconds.
# Leave at least half of every touching step silent.
[[step]]
title = "Hands"
for = "30s"
sound = "bell"
breathe = "4-6"
say = "Let your hands find each other."
cues = [
  {{ at = "16s", say = "Stay if it is nice, or loosen." }},
]
then = "closing"

[[step]]
id = "near"
title = "Near each other"
touch = "near"
for = "30s"
say = "Sit near each other instead, and just breathe."

# The closing is played at the end, and whenever anybody stops.
[[step]]
part = "closing"
for = "30s"
sound = "bell"
say = "Loosen slowly. Say thank you, if you like. Nothing has to follow."
"""


def exercise_file_name(name: str) -> str:
    """Return the name of the file for an exercise called `name`.

    Raise ValueError, with words for the author, where other files could not refer to that name.
    """
    stem = re.sub(r"\.toml\Z", "", name, flags=re.IGNORECASE)
    if is_reserved_name(stem):
        raise ValueError(f"Windows keeps the name {stem} for itself; choose another, such as our-{stem}")
    if len(stem) <= 60 and _VALID_NAME.fullmatch(stem):
        return f"{stem}.toml"
    *folders, last = re.split(r"[/\\]", stem)
    tidy = re.sub(r"[^a-z0-9]+", "-", last.lower()).strip("-")[:60]
    instead = f", such as {tidy}" if tidy else ""
    alone = "; the file is made in the folder you are in (cd FOLDER leads to another)" if any(folders) else ""
    raise ValueError(f"a name has small letters, digits and hyphens{instead}{alone}")


def render_template(name: str) -> str:
    """Return the text of the file for a new exercise called `name`."""
    return _TEMPLATE.format(name=name, title=name.replace("-", " ").capitalize())
