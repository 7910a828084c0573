"""An exercise with lines to record, and recordings of them."""

from pathlib import Path

from guided.voicing.finished import FinishedRecording
from tests.guided.sound_files import flac

TEXT = """\
format = 1
title = "Tea"
touch = "hands"

[[step]]
part = "opening"
for = "20s"
say = "Sit down, each with a cup."  # slowly

# The question.
[[step]]
ask = "Would warm hands feel good?"
if_ease_off = "cups"

[[step]]
id = "hands"
for = "50s"
say = '''
{giver}, put the cups down,
and take a hand.'''
then = "closing"
cues = [
  { at = "20s", say = "Just so." },  # softly
  { at = "30s", sound = "bell" },
  { at = "40s", show = "And rest.", voice = "voice/rest.mp3" },
]

[[step]]
id = "cups"
title = "Zwei Tassen, süß & heiß"
touch = "none"
for = "50s"
voice = "voice/window.mp3"
say = "Look out of the window together."

[[step]]
part = "closing"
for = "25s"
say = "Let go slowly."
"""

RECORDING = FinishedRecording(flac(), 0.5)


def exercise_in(folder: Path, text: str = TEXT) -> Path:
    """Write the exercise into `folder` and return its path."""
    file = folder / "tea.toml"
    file.write_text(text, "utf-8")
    return file
