"""The exercise files that are measured with."""

from pathlib import Path


def exercise(title: str, minutes: int) -> str:
    """A breathing exercise of so many minutes: in every minute a new step, words every six seconds and a bell."""
    cues = ", ".join(f'{{ at = "{at}s", say = "Let it go on." }}' for at in range(6, 60, 6))
    step = f'[[step]]\nfor = "60s"\nbreathe = "4-6"\nsound = "bell"\nsay = "Breathe."\ncues = [{cues}]\n'
    opening = '[[step]]\npart = "opening"\nfor = "2s"\nsay = "Sit down."\n'
    closing = '[[step]]\npart = "closing"\nfor = "5s"\nsay = "Thank you."\n'
    return "\n".join([f'format = 1\ntitle = "{title}"\ntouch = "none"\n', opening, *[step] * minutes, closing])


def make_exercise_folder(root: Path, count: int, minutes: int) -> Path:
    """Make `root/exercises` with `count` short exercises and long.toml, of so many minutes; give `root`."""
    folder = root / "exercises"
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"exercise-{number:04}.toml").write_text(exercise(f"Exercise {number}", 2), "utf-8")
    (folder / "long.toml").write_text(exercise("A long breath", minutes), "utf-8")
    return root
