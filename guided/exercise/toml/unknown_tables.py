"""Say what to write in the place of a block that this kind of file has not."""

from json import dumps

from guided.exercise.schema.aliases import choice_meant
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath


def unknown_block_message(parsed: ParsedFile, path: FieldPath) -> tuple[str, str]:
    """Return a message on the block at `path`, and the fix: a block of the file, with its part, or a list of cues."""
    kind, name = parsed.kind, str(path[-1])
    block = kind.block
    if "cues" in kind.block_table.fields and "cues" in (name, kind.block_table.aliases.get(name)):
        return f"a cue is no block; cues stand in a list, on a line of their {block}", _as_cues(parsed, path)
    raw = parsed.value(path)
    first = raw[0] if isinstance(raw, list) and raw else raw
    part = choice_meant("part", name) if "part" in kind.block_table.fields else None
    below = f'\npart = "{part}"' if part and isinstance(first, dict) and "part" not in first else ""
    message = f"`{name}` is no block of {kind.noun_phrase}; each {block} begins with [[{block}]]"
    return message, f"[[{block}]]{below}"


def _as_cues(parsed: ParsedFile, path: FieldPath) -> str:
    """Return the blocks at `path`, up to the next step, as a list of cues in braces."""
    raw = parsed.data[str(path[-1])]
    rows = {(*path, number): row for number, row in enumerate(raw)} if isinstance(raw, list) else {path: raw}
    first = parsed.locations[path].key.start
    steps = [at.key.start for each, at in parsed.locations.items() if each[:1] == (parsed.kind.block,)]
    end = min((start for start in steps if start > first), default=len(parsed.text))
    written = [
        ", ".join(
            f"{name} = {dumps(value, ensure_ascii=False)}" for name, value in row.items() if isinstance(value, str)
        )
        for row_path, row in rows.items()
        if isinstance(row, dict) and parsed.locations[row_path].key.start < end
    ]
    return f"cues = [{', '.join(f'{{ {each} }}' for each in written if each)}]"
