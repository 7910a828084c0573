"""Writes the parts of the coach's guide that the program itself knows: every field, and what the checker says.

`python tools/guide.py` inside the project's environment, whenever the fields or the checker's words have changed.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from guided.exercise.diagnostic import Problem, format_problem
from guided.exercise.duration import format_duration as length_written
from guided.exercise.reading import read_text
from guided.exercise.schema.fields import AUDIO_EXTENSIONS, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import FILE_KINDS, FileKind

GUIDE = Path(__file__).resolve().parent.parent / "exercises" / "README.md"
FILE = "two-cups.toml"
WIDTH = 118


class Slip(NamedTuple):
    """A slip in the finished exercise, and what a coach can do about it. `new` stands in the place of `old`."""

    old: str
    new: str
    advice: str


SLIPS = (
    Slip(
        'for = "40s"\nsound',
        "for = 40s\nsound",
        'Lengths of time always stand in quotes: `"40s"`, `"1m30s"`, `"2 min"`.',
    ),
    Slip(
        'for = "25s"',
        'for = "25"',
        "Seconds or minutes? Say which. The two ways it could be meant are both offered.",
    ),
    Slip(
        'by = "Anna"',
        "by = “Anna”",
        "A word processor has made the quotes curly. Type them again, in an editor for plain text.",
    ),
    Slip(
        'title = "Cups"',
        'title = "Cups',
        "Words stand between two quotes, and the second one is missing.",
    ),
    Slip('id = "cups"', 'id: "cups"', "A name and its value are joined by an equals sign."),
    Slip(
        '[[step]]\npart = "closing"',
        '[step]\npart = "closing"',
        "Two square brackets on each side, and nothing else on the line.",
    ),
    Slip(
        '["frazzled", "tender"]',
        '["frazzled" "tender"]',
        "A comma between any two things in a list. One behind the last does no harm.",
    ),
    Slip(
        'for = "30s"',
        'duration = "30s"',
        "Guided knows other words for many fields, and says which one it knows. All of them are listed below.",
    ),
    Slip(
        '[[step]]\nask = "{receiver}, would a warm hand feel good?"\nif_ease_off = "cups"\n\n',
        "",
        "Touch rises only in a step that a question leads to. Put a step with `ask` before the one that is named.",
    ),
    Slip(
        'if_ease_off = "cups"',
        'if_ease_off = "cup"',
        "The step that it leads to needs an `id`, and the two have to be spelled alike.",
    ),
    Slip(
        "heavier, lighter, or just so?",
        "would you like it heavier, or lighter, or is it just so, or shall it be somewhere else? Say whatever you"
        " would like, and take all the time in the world to find out what that is, or what it is not, or whether"
        " you would like to leave it open for now.",
        "A warning: the voice would still be speaking when the step is over. Fewer words are nearly always better.",
    ),
    Slip(
        'length = "2m45s"',
        'length = "6 min"',
        "A warning: the steps together take another time than you promise. Each question counts 15 seconds, and the"
        " main part counts once for each round.",
    ),
)

KINDS = {
    FieldType.FORMAT: "the number {most:g}",
    FieldType.TEXT: "text, up to {longest} letters",
    FieldType.TEXTS: "a list of up to {most:g} texts, each up to {longest} letters",
    FieldType.NUMBER: "a number, {least:g} to {most:g}",
    FieldType.WHOLE: "a whole number, {least:g} to {most:g}",
    FieldType.FLAG: "true or false",
    FieldType.CHOICE: "one word",
    FieldType.CHOICES: "a list of words",
    FieldType.TIME: "a time, {shortest} to {longest_time}",
    FieldType.TIME_OR_READY: 'a time, {shortest} to {longest_time}, or "until ready"',
    FieldType.BREATH: "a breath",
    FieldType.SOUND: "a sound",
    FieldType.VOICE: f"a recording: {', '.join(AUDIO_EXTENSIONS[:-1])} or {AUDIO_EXTENSIONS[-1]}",
    FieldType.NAME: "a name",
    FieldType.STEP_NAME: "the `id` of a step, or `next`, `next-round`, `closing`",
    FieldType.LANGUAGE: "a language",
    FieldType.EXERCISE_NAME: "the name of an exercise's file, without `.toml`",
    FieldType.CUES: "a list of up to {most:g} cues in braces",
    FieldType.DOS: "a list of up to {most:g} entries in braces",
    FieldType.BLOCKS: "blocks, each begun with `[[{name}]]`, up to {most:g}",
}


def main() -> int:
    """Write the guide anew where it stands."""
    GUIDE.write_text(filled(GUIDE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"wrote {GUIDE.name}")
    return 0


def filled(guide: str) -> str:
    """The guide with both of its parts written anew."""
    finished = examples(guide)[-1]
    guide = _replaced(guide, "slips", "\n\n".join(_slip(finished, slip) for slip in SLIPS))
    return _replaced(guide, "fields", "\n\n".join(_fields()))


def examples(guide: str) -> list[str]:
    """The files of the steps, in order."""
    steps, _, _ = guide.partition("\n## Writing for")
    return re.findall(r"^```toml\n(.*?)^```$", steps, re.DOTALL | re.MULTILINE)


def slipped(finished: str, slip: Slip) -> str:
    """The finished exercise with the slip in it."""
    finished = finished.replace(" # new", "")
    assert slip.old in finished, slip.old
    return finished.replace(slip.old, slip.new, 1)


def _replaced(guide: str, part: str, text: str) -> str:
    begin, end = f"<!-- {part}: written by tools/guide.py -->\n", f"<!-- {part}: end -->"
    before, _, rest = guide.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{text}\n\n{end}{after}"


def _slip(finished: str, slip: Slip) -> str:
    text = slipped(finished, slip)
    problem = read_text(text, Path(FILE).stem).problems[0]
    told = format_problem(problem, FILE, text)
    return f"### … {_heading(problem)}\n\n```text\n{told}\n```\n\n{fill(slip.advice, WIDTH)}"


def _heading(problem: Problem) -> str:
    return re.split(r"[;:]", problem.message)[0]


def _fields() -> Iterator[str]:
    """A heading and a list for each kind of block; what was explained already is only named."""
    told: dict[int, str] = {}
    for shape in FILE_KINDS:
        for scope in shape.tables:
            if not scope.fields or id(scope) in told:
                continue
            told[id(scope)] = scope.noun_phrase
            yield f"### {scope.noun_phrase[0].upper()}{scope.noun_phrase[1:]}{_where(shape, scope)}"
            known = [f"`{name}`" for name, field in scope.fields.items() if id(field) in told]
            lines = [line for field in scope.fields.values() if id(field) not in told for line in _field(field, told)]
            yield "\n".join([*lines, *([f"- {', '.join(known)}: as in an exercise."] if known else [])])


def _where(shape: FileKind, scope: TableSchema) -> str:
    if scope is shape.top_table:
        return ", at the top of the file"
    return f", below each [[{shape.block}]]" if scope is shape.block_table else ", in braces"


def _field(field: Field, told: dict[int, str]) -> list[str]:
    told[id(field)] = field.name
    needed = ", needed" if field.required else ""
    line = f"- **`{field.name}`** ({_kind(field)}{needed}). {field.description}{_without(field)}"
    if not field.choices:
        return [line]
    if id(field.choices) in told:
        return [f"{line} The words are those of `{told[id(field.choices)]}`, above."]
    told[id(field.choices)] = field.name
    return [line, *(f"  - `{word}`: {sentence}" for word, sentence in field.choices.items())]


def _without(field: Field) -> str:
    if field.default is None:
        return ""
    return " Without it: " + field.default.replace('"', "`") + "."


def _kind(field: Field) -> str:
    return KINDS[field.type].format(
        name=field.name,
        least=field.minimum,
        most=field.maximum,
        longest=field.max_length,
        shortest=length_written(field.minimum),
        longest_time=length_written(field.maximum),
    )


if __name__ == "__main__":
    raise SystemExit(main())
