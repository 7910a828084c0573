"""Test the JSON Schemas in a real editor tool, tombi."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guided.catalogue.coach_folder import FIRST_EXERCISE, create_coach_folder
from guided.exercise.reading import read_text
from guided.exercise.schema.exercise_table import EXERCISE_TABLE
from guided.exercise.schema.fields import TableSchema
from guided.exercise.schema.programme_tables import ENTRY_TABLE, LADDER_TABLE, PROGRAMME_TABLE, RUNG_TABLE, WEEK_TABLE
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE
from tests.guided.exercise.schema.tombi_server import Tombi
from tests.paths import EXAMPLES, GOOD_FILES, ROOT

HERE = Path(__file__).parent
PROGRAM = shutil.which("tombi", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))
HUG = (EXAMPLES / "long-hug.toml").read_text(encoding="utf-8")

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="tombi is not installed")


@pytest.fixture
def coach(tmp_path: Path) -> Path:
    create_coach_folder(tmp_path / "coach")
    return tmp_path / "coach"


def lint(coach: Path, *files: str) -> tuple[int, list[tuple[str, int]]]:
    """Return the exit code of tombi, and the file and line of each of its findings."""
    command = [PROGRAM or "", "lint", "--offline", *files]
    done = subprocess.run(
        command, cwd=coach, env={**os.environ, "NO_COLOR": "1"}, capture_output=True, text=True, check=False
    )
    places = re.findall(r"at (\S+):(\d+):\d+", done.stdout + done.stderr)
    return done.returncode, [(Path(file).as_posix(), int(line)) for file, line in places]


def test_valid_exercises_have_no_finding(coach: Path) -> None:
    for file in (*ROOT.glob("exercises/*.toml"), *GOOD_FILES.glob("*.toml"), *EXAMPLES.glob("*.toml")):
        shutil.copy(file, coach / "exercises")
    assert lint(coach, "exercises") == (0, [])


def test_valid_programmes_and_config_have_no_finding(coach: Path) -> None:
    for file in ROOT.glob("programmes/*.toml"):
        kind = "ladders" if "[[rung]]" in file.read_text(encoding="utf-8") else "programmes"
        shutil.copy(file, coach / kind)
    assert any((coach / "programmes").iterdir())
    assert any((coach / "ladders").iterdir())
    assert lint(coach, ".") == (0, [])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('title = "The long hug"', "title = 30", 2),
        ('title = "The long hug"', 'titel = "The long hug"', 2),
        ('touch = "embrace"\nlength', 'touch = "hug"\nlength', 4),
        ("format = 1", "format = 2", 1),
        ('for = "15s"', "for = 15", 9),
        ('part = "opening"', 'part = "start"', 8),
        ("aloud = true", 'aloud = "true"', 14),
        ('  { at = "8s", say', "  { say", 24),
        ('say = "Let your shoulders drop." }', 'sai = "Let your shoulders drop." }', 24),
        ('id = "hands"', "id = 3", 30),
    ],
)
def test_invalid_file_is_flagged_on_its_line(coach: Path, old: str, new: str, line: int) -> None:
    assert old in HUG
    text = HUG.replace(old, new, 1)
    (coach / "exercises" / "bad.toml").write_text(text, encoding="utf-8")
    code, places = lint(coach, "exercises")
    assert code == 1
    assert ("exercises/bad.toml", line) in places
    assert line in {problem.line for problem in read_text(text, "bad").errors}


TOP = 'format = 1\ntitle = "x"\ntouch = "hands"\n'
WEEK_BEGUN = 'format = 1\ntitle = "x"\n\n[[week]]\n\n'
BLANKS = [
    pytest.param("exercises", "\n", 0, 0, EXERCISE_TABLE, id="the top of an exercise"),
    pytest.param("exercises", f"{TOP}\n[[step]]\n\n", 5, 0, STEP_TABLE, id="a step"),
    pytest.param("exercises", f"{TOP}\n[[step]]\ncues = [{{  }}]\n", 5, 10, CUE_TABLE, id="a cue"),
    pytest.param("programmes", "\n", 0, 0, PROGRAMME_TABLE, id="the top of a programme"),
    pytest.param("programmes", WEEK_BEGUN, 4, 0, WEEK_TABLE, id="a week"),
    pytest.param("programmes", WEEK_BEGUN + "do = [{  }]\n", 5, 8, ENTRY_TABLE, id="an entry"),
    pytest.param("ladders", "\n", 0, 0, LADDER_TABLE, id="the top of a ladder"),
    pytest.param("ladders", WEEK_BEGUN.replace("week", "rung"), 4, 0, RUNG_TABLE, id="a rung"),
]


@pytest.mark.parametrize(("folder", "text", "line", "character", "scope"), BLANKS)
def test_every_field_is_completed_with_its_description(
    coach: Path, folder: str, text: str, line: int, character: int, scope: TableSchema
) -> None:
    with Tombi(PROGRAM or "", coach) as tombi:
        offered = tombi.completions(tombi.opened(coach / folder / "new.toml", text), line, character)
    assert _unexplained(scope, offered) == []


def _unexplained(scope: TableSchema, offered: dict[str, str]) -> list[str]:
    return [name for name, field in scope.fields.items() if field.description not in offered.get(name, "")]


def test_hover_explains_a_field(coach: Path) -> None:
    text = (coach / FIRST_EXERCISE).read_text(encoding="utf-8")
    lines = text.splitlines()
    with Tombi(PROGRAM or "", coach) as tombi:
        uri = tombi.opened(coach / FIRST_EXERCISE, text)
        top = lines.index("[[step]]")
        written = [(n, words[1]) for n, line in enumerate(lines) if (words := re.match(r"([a-z_]+) =", line))]
        assert len(written) > 20
        for number, name in written:
            scope = EXERCISE_TABLE if number < top else STEP_TABLE
            assert scope.fields[name].description in tombi.hover(uri, number, 1)
