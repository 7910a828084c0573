"""Update the generated parts of the coach's guide: the list of all fields, and messages of the checker.

Run `python tools/guide.py` in the project's environment when the fields or the messages have changed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

import tomli

from guided.exercise.diagnostic import Problem, format_problem
from guided.exercise.duration import format_duration
from guided.exercise.reading import read_text
from guided.exercise.schema.fields import AUDIO_EXTENSIONS, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import FILE_KINDS, FileKind

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Edition:
    """The guide in one language: its file, the folder with the exercise after each of its steps, the name of that
    exercise, and the words for each English text that is written into it (none in English)."""

    guide: Path
    steps: Path
    file: str
    words: Mapping[str, str]

    def say(self, english: str) -> str:
        """Return a text in the language of the guide. Raise KeyError where there is none yet."""
        return self.words[english] if self.words else english


def _german_words() -> Mapping[str, str]:
    return tomli.loads((ROOT / "tools" / "guide_words" / "de.toml").read_text(encoding="utf-8"))


GUIDE = ROOT / "exercises" / "README.md"
MARK = " # new"
WIDTH = 118
"""Characters of a line in the guide."""
ENGLISH = Edition(GUIDE, ROOT / "tools" / "guide_steps", "two-cups.toml", {})
GERMAN = Edition(
    ROOT / "exercises" / "de" / "README.md", ROOT / "tools" / "guide_steps" / "de", "zwei-tassen.toml", _german_words()
)
EDITIONS = (ENGLISH, GERMAN)


class TypingError(NamedTuple):
    """An error in the finished exercise, in which `new` stands in the place of `old`, and advice for the coach."""

    old: str
    new: str
    advice: str


TYPING_ERRORS = (
    TypingError(
        'for = "40s"\nsound',
        "for = 40s\nsound",
        'Lengths of time always stand in quotes: `"40s"`, `"1m30s"`, `"2 min"`.',
    ),
    TypingError(
        'for = "25s"',
        'for = "25"',
        "Seconds or minutes? Say which. The two ways it could be meant are both offered.",
    ),
    TypingError(
        'by = "Anna"',
        "by = “Anna”",
        "A word processor has made the quotes curly. Type them again, in an editor for plain text.",
    ),
    TypingError(
        'title = "Cups"',
        'title = "Cups',
        "Words stand between two quotes, and the second one is missing.",
    ),
    TypingError('id = "cups"', 'id: "cups"', "A name and its value are joined by an equals sign."),
    TypingError(
        '[[step]]\npart = "closing"',
        '[step]\npart = "closing"',
        "Two square brackets on each side, and nothing else on the line.",
    ),
    TypingError(
        '["frazzled", "tender"]',
        '["frazzled" "tender"]',
        "A comma between any two things in a list. One behind the last does no harm.",
    ),
    TypingError(
        'for = "30s"',
        'duration = "30s"',
        "Guided knows other words for many fields, and says which one it knows. All of them are listed below.",
    ),
    TypingError(
        '[[step]]\nask = "{receiver}, would a warm hand feel good?"\nif_ease_off = "cups"\n\n',
        "",
        "Touch rises only in a step that a question leads to. Put a step with `ask` before the one that is named.",
    ),
    TypingError(
        'if_ease_off = "cups"',
        'if_ease_off = "cup"',
        "The step that it leads to needs an `id`, and the two have to be spelled alike.",
    ),
    TypingError(
        "heavier, lighter, or just so?",
        "would you like it heavier, or lighter, or is it just so, or shall it be somewhere else? Say whatever you"
        " would like, and take all the time in the world to find out what that is, or what it is not, or whether"
        " you would like to leave it open for now.",
        "A warning: the voice would still be speaking when the step is over. Fewer words are nearly always better.",
    ),
    TypingError(
        'length = "2m45s"',
        'length = "6 min"',
        "A warning: the steps together take another time than you promise. Each question counts 15 seconds, and the"
        " main part counts once for each round.",
    ),
)

TYPE_DESCRIPTIONS = {
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
    FieldType.PACK_ID: "a name with a point in it",
    FieldType.DATE: "a day, such as `2026-11-26`",
    FieldType.LENGTHS: 'a list of {least:g} to {most:g} times, or "until ready"',
    FieldType.VARIANTS: "a list of up to {most:g}: texts, each up to {longest} letters, or `{{ id, title }}`",
    FieldType.CUES: "a list of up to {most:g} cues in braces",
    FieldType.DOS: "a list of up to {most:g} entries in braces",
    FieldType.BLOCKS: "blocks, each begun with `[[{name}]]`, up to {most:g}",
}


def main() -> int:
    """Update the guide in each language in its file, and return the exit code."""
    for edition in EDITIONS:
        text = updated(edition.guide.read_text(encoding="utf-8"), edition)
        edition.guide.write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {edition.guide}")
    return 0


def updated(guide: str, edition: Edition = ENGLISH) -> str:
    """Return the guide with its generated parts updated."""
    steps = whole_steps(edition)
    finished = steps[-1]
    for number, text in enumerate(steps, 1):
        before = steps[number - 2] if number > 1 else text
        whole = number in (1, len(steps))
        shown = mark_new_lines(before, text, edition) if whole else changed_blocks(before, text, edition)
        guide = _replaced(guide, f"step{number:02}", f"```toml\n{shown}```")
    errors = "\n\n".join(_typing_error_section(finished, error, edition) for error in TYPING_ERRORS)
    guide = _replaced(guide, "slips", errors)
    return _replaced(guide, "fields", "\n\n".join(_field_sections(edition)))


def whole_steps(edition: Edition = ENGLISH) -> list[str]:
    """Return the whole exercise after each step of the guide, in order."""
    return [file.read_text(encoding="utf-8") for file in sorted(edition.steps.glob("step-*.toml"))]


def examples(guide: str) -> list[str]:
    """Return what is shown of the exercise in each step of the guide, in order."""
    steps, _, _ = guide.partition("\n## Recipes")
    return re.findall(r"^```toml\n(.*?)^```$", steps, re.DOTALL | re.MULTILINE)


def recipes(guide: str) -> dict[str, str]:
    """Return the exercise of each recipe in the guide, by its heading."""
    part = guide.partition("\n## Recipes")[2].partition("\n## ")[0]
    return dict(re.findall(r"^### (.*?)\n.*?^```toml\n(.*?)^```$", part, re.DOTALL | re.MULTILINE))


def changed_blocks(before: str, after: str, edition: Edition = ENGLISH) -> str:
    """Return the top and the steps of `after` that are not in `before` as they are, with each new line marked, and a
    line for what is left out."""
    old = before.rstrip().split("\n\n")
    found, left_out = [], 0
    for number, block in enumerate(mark_new_lines(before, after, edition).rstrip().split("\n\n")):
        if block.replace(edition.say(MARK), "") not in old:
            found += [_left_out(left_out, edition)] if left_out else []
            found.append(block)
            left_out = 0
        elif number:
            left_out += 1
        else:
            found.append(edition.say("# … the top as it was"))
    found += [_left_out(left_out, edition)] if left_out else []
    return "\n\n".join(found) + "\n"


def _left_out(count: int, edition: Edition) -> str:
    if count == 1:
        return edition.say("# … one step as it was")
    return edition.say("# … {} steps as they were").format(count)


def mark_new_lines(before: str, after: str, edition: Edition = ENGLISH) -> str:
    """Return `after` with a mark behind each line that is not in `before`."""
    lines, mark = after.split("\n"), edition.say(MARK)
    matcher = SequenceMatcher(None, before.split("\n"), lines, autojunk=False)
    kept = {n for block in matcher.get_matching_blocks() for n in range(block.b, block.b + block.size)}
    return "\n".join(line if n in kept or not line else f"{line}{mark}" for n, line in enumerate(lines))


def with_typing_error(finished: str, error: TypingError, edition: Edition = ENGLISH) -> str:
    """Return the finished exercise with the error in it."""
    old, new = (edition.words.get(text, text) for text in (error.old, error.new))
    assert old in finished, old
    return finished.replace(old, new, 1)


def _replaced(guide: str, part: str, text: str) -> str:
    begin, end = f"<!-- {part}: written by tools/guide.py -->\n", f"<!-- {part}: end -->"
    before, _, rest = guide.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{text}\n\n{end}{after}"


def _typing_error_section(finished: str, error: TypingError, edition: Edition) -> str:
    text = with_typing_error(finished, error, edition)
    problem = read_text(text, Path(edition.file).stem).problems[0]
    message = format_problem(problem, edition.file, text)
    return f"### … {_heading(problem)}\n\n```text\n{message}\n```\n\n{fill(edition.say(error.advice), WIDTH)}"


def _heading(problem: Problem) -> str:
    return re.split(r"[;:]", problem.message)[0]


def _field_sections(edition: Edition) -> Iterator[str]:
    """Yield a section for each kind of table. A field that was explained before is only named."""
    explained: dict[int, str] = {}
    for kind in FILE_KINDS:
        for table in kind.tables:
            if not table.fields or id(table) in explained:
                continue
            explained[id(table)] = table.noun_phrase
            noun = edition.say(table.noun_phrase)
            yield f"### {noun[0].upper()}{noun[1:]}{_where(kind, table, edition)}"
            known = [f"`{name}`" for name, field in table.fields.items() if id(field) in explained]
            lines = [
                line
                for field in table.fields.values()
                if id(field) not in explained
                for line in _field(field, explained, edition)
            ]
            as_before = [edition.say("- {}: as in an exercise.").format(", ".join(known))] if known else []
            yield "\n".join([*lines, *as_before])


def _where(kind: FileKind, table: TableSchema, edition: Edition) -> str:
    if table is kind.top_table:
        return edition.say(", at the top of the file")
    if table is kind.block_table:
        return edition.say(", below each [[{}]]").format(kind.block)
    return edition.say(", in braces")


def _field(field: Field, explained: dict[int, str], edition: Edition) -> list[str]:
    explained[id(field)] = field.name
    needed = edition.say(", needed") if field.required else ""
    described = f"{edition.say(field.description)}{_without(field, edition)}"
    line = f"- **`{field.name}`** ({_kind(field, edition)}{needed}). {described}"
    if not field.choices:
        return [line]
    if id(field.choices) in explained:
        return [line + edition.say(" The words are those of `{}`, above.").format(explained[id(field.choices)])]
    explained[id(field.choices)] = field.name
    return [line, *(f"  - `{word}`: {edition.say(sentence)}" for word, sentence in field.choices.items())]


def _without(field: Field, edition: Edition) -> str:
    if field.default is None:
        return ""
    default = edition.words.get(field.default, field.default).replace('"', "`")
    return edition.say(" Without it: {}.").format(default)


def _kind(field: Field, edition: Edition) -> str:
    return edition.say(TYPE_DESCRIPTIONS[field.type]).format(
        name=field.name,
        least=field.minimum,
        most=field.maximum,
        longest=field.max_length,
        shortest=format_duration(field.minimum),
        longest_time=format_duration(field.maximum),
    )


if __name__ == "__main__":
    raise SystemExit(main())
