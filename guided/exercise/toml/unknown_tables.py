"""Blocks at the top of a file that are none: what to write in the place of each."""

from json import dumps

from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath


def unknown_block_message(parsed: ParsedFile, path: FieldPath) -> tuple[str, str]:
    """Words about the block at `path`, and what to write: what stands below each block of the file was meant, a part
    of it, or a row."""
    kind, name = parsed.kind, str(path[-1])
    block = kind.block
    if "cues" in kind.block_table.fields and "cues" in (name, kind.block_table.aliases.get(name)):
        return f"a cue is no block; cues stand in a list, on a line of their {block}", _as_rows(parsed, path)
    parts = kind.block_table.fields["part"].choices if "part" in kind.block_table.fields else {}
    below = f'\npart = "{name.lower()}"' if name.lower() in parts else ""
    message = f"`{name}` is no block of {kind.noun_phrase}; each {block} begins with [[{block}]]"
    return message, f"[[{block}]]{below}"


def _as_rows(parsed: ParsedFile, path: FieldPath) -> str:
    """The blocks at `path`, as far as one step goes, as the rows they have to be."""
    raw = parsed.data[str(path[-1])]
    rows = {(*path, number): row for number, row in enumerate(raw)} if isinstance(raw, list) else {path: raw}
    first = parsed.locations[path].key.start
    steps = [place.key.start for where, place in parsed.locations.items() if where[:1] == (parsed.kind.block,)]
    end = min((start for start in steps if start > first), default=len(parsed.text))
    written = [
        ", ".join(
            f"{name} = {dumps(value, ensure_ascii=False)}" for name, value in row.items() if isinstance(value, str)
        )
        for where, row in rows.items()
        if isinstance(row, dict) and parsed.locations[where].key.start < end
    ]
    return f"cues = [{', '.join(f'{{ {each} }}' for each in written if each)}]"
