"""What has changed between two versions of a pack: every field of every file, and more touch before all else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum, auto
from hashlib import sha256
from json import dumps
from pathlib import Path

from guided.catalogue.library import is_translation
from guided.exercise.exercise_name import exercise_name
from guided.exercise.model import Exercise, Touch
from guided.exercise.odd_text import tidy_text
from guided.exercise.reading import ReadResult
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import EXERCISE_KIND, PACK_KIND, FileKind, detect_file_kind
from guided.exercise.toml.loading import Data, TomlSyntaxError, load_toml
from guided.packs.contents import PackContents
from guided.packs.entry_names import MANIFEST


class ChangeKind(Enum):
    """What became of a field, a block or a file."""

    ADDED = auto()
    REMOVED = auto()
    CHANGED = auto()
    CLOSER = auto()
    """An exercise, or the whole pack, comes closer than before; `before` and `after` are members of Touch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change. `table` is the schema of what was changed, None for a sound or a pack that comes closer.

    `title` is what the file is called. `blocks` are the numbers of the block and of the row within it, counted from 1,
    in the newer version, or in the older one for what is gone. `name` is the field; empty where a whole file, block or
    row came or went. `rises` says that it may mean more touch.
    """

    kind: ChangeKind
    title: str
    table: TableSchema | None = None
    file_kind: FileKind | None = None
    blocks: tuple[int, ...] = ()
    name: str = ""
    before: object = None
    after: object = None
    rises: bool = False
    language: str = ""
    """The folder of the language that a translation lies in."""

    @property
    def is_of_dose(self) -> bool:
        """Whether it is about how much of one exercise is for the two; `title` is that of the exercise."""
        return self.file_kind is PACK_KIND and bool(self.blocks)


@dataclass(frozen=True, slots=True)
class _File:
    kind: FileKind
    data: Data
    exercise: Exercise | None
    language: str = ""

    @property
    def title(self) -> str:
        return str(self.data.get("title", ""))


def changes_between(before: PackContents, after: PackContents) -> tuple[Change, ...]:
    """Return every change, what may mean more touch first. Comments, order of fields and spaces are none."""
    old, new = _files(before), _files(after)
    found = [*_closer(before, after)]
    for name in dict.fromkeys((*new, *old)):
        found += _file_changes(old.get(name), new.get(name))
    titles = {exercise_name(Path(name)): each.title for name, each in (*old.items(), *new.items()) if not each.language}
    found = [replace(each, title=titles.get(each.title, each.title)) if each.is_of_dose else each for each in found]
    closer = {each.title for each in found if each.kind is ChangeKind.CLOSER and each.table is not None}
    found = [each for each in found if not (_is_touch_of_file(each) and each.rises and each.title in closer)]
    found += _sound_changes(before, after)
    return tuple(sorted(found, key=lambda each: not each.rises))


def _is_touch_of_file(change: Change) -> bool:
    """Return whether it is the touch of a whole exercise, which CLOSER says already where it rises."""
    return change.file_kind is EXERCISE_KIND and not change.blocks and change.name == "touch"


def _closer(before: PackContents, after: PackContents) -> Iterator[Change]:
    """Yield that the pack, or an exercise of it, comes closer than before, as they are for this couple."""
    if after.closest > before.closest:
        title = after.pack.title if after.pack else ""
        yield Change(kind=ChangeKind.CLOSER, title=title, before=before.closest, after=after.closest, rises=True)
    earlier = {each.name: each.touch for each in before.dosed_exercises}
    for exercise in after.dosed_exercises:
        was = earlier.get(exercise.name)
        if was is not None and exercise.touch > was:
            yield Change(
                kind=ChangeKind.CLOSER,
                title=exercise.title,
                table=EXERCISE_KIND.top_table,
                before=was,
                after=exercise.touch,
                rises=True,
            )


def _files(contents: PackContents) -> dict[str, _File]:
    """Return the files of a pack by their places in it, `pack.toml` first."""
    return {path.relative_to(contents.folder).as_posix(): _file(path, reading) for path, reading in contents.readings}


def _file(path: Path, reading: ReadResult) -> _File:
    try:
        data = load_toml(tidy_text(reading.text).text)
    except TomlSyntaxError:  # of a file with errors, which is never kept
        data = {}
    kind = PACK_KIND if path.name == MANIFEST else detect_file_kind(reading.text)
    return _File(kind, data, reading.exercise, path.parent.name if is_translation(path) else "")


def _file_changes(old: _File | None, new: _File | None) -> Iterator[Change]:
    here = new or old
    assert here is not None
    top = Change(
        kind=ChangeKind.CHANGED,
        title=here.title,
        table=here.kind.top_table,
        file_kind=here.kind,
        language=here.language,
    )
    if old is None or new is None:
        yield replace(top, kind=ChangeKind.ADDED if old is None else ChangeKind.REMOVED)
        return
    yield from _table_changes(top, old, old.data, new.data)
    block = here.kind.block
    pairs = _aligned(old.data.get(block), new.data.get(block))
    for was, now, number in pairs:
        place = replace(top, table=here.kind.block_table, blocks=(number,))
        if place.is_of_dose:
            place = replace(place, title=str((now or was or {}).get("exercise", "")))
        yield from _block_changes(place, here.kind, old, was, now)


def _block_changes(place: Change, kind: FileKind, old: _File, was: Data | None, now: Data | None) -> Iterator[Change]:
    if was is None or now is None:
        data = now if was is None else was
        added = was is None
        rises = added and _touch_of(data, old) > _most(old)
        yield replace(place, kind=ChangeKind.ADDED if added else ChangeKind.REMOVED, before=was, after=now, rises=rises)
        return
    yield from _table_changes(place, old, was, now)
    for name, each in kind.block_table.fields.items():
        if each.type not in INLINE_TABLE_TYPES:
            continue
        for row_was, row_now, number in _aligned(was.get(name), now.get(name)):
            row = replace(place, table=kind.row_table, blocks=(*place.blocks, number))
            if row_was is None or row_now is None:
                kind_of = ChangeKind.ADDED if row_was is None else ChangeKind.REMOVED
                yield replace(row, kind=kind_of, before=row_was, after=row_now)
            else:
                yield from _table_changes(row, old, row_was, row_now)


def _table_changes(place: Change, old: _File, was: Data, now: Data) -> Iterator[Change]:
    """Yield the changes of the fields of one table."""
    assert place.table is not None
    for name, each in place.table.fields.items():
        if each.type is FieldType.BLOCKS or each.type in INLINE_TABLE_TYPES:
            continue
        before, after = was.get(name), now.get(name)
        if before == after:
            continue
        kind = ChangeKind.ADDED if before is None else ChangeKind.REMOVED if after is None else ChangeKind.CHANGED
        rises = _rises(place, each, old, before, after)
        yield replace(place, kind=kind, name=name, before=before, after=after, rises=rises)


def _rises(place: Change, each: Field, old: _File, before: object, after: object) -> bool:
    """Return whether a change of a field may mean more touch."""
    if each.name == "touch":
        is_limit = place.file_kind is PACK_KIND  # without a limit there is as much as the exercises have
        unsaid = Touch.INTIMATE if is_limit else _most(old)
        return _touch(after, unsaid) > _touch(before, unsaid)
    if each.name in ("up_to_rung", "rung"):
        return _number(after, 99) > _number(before, 99)
    return False


def _touch(written: object, unsaid: Touch) -> Touch:
    named = written.upper() if isinstance(written, str) else ""
    return Touch[named] if named in Touch.__members__ else unsaid


def _touch_of(data: Data | None, file: _File) -> Touch:
    return _touch((data or {}).get("touch"), Touch.NONE if "touch" not in (data or {}) else _most(file))


def _most(file: _File) -> Touch:
    return _touch(file.data.get("touch"), Touch.NONE)


def _number(written: object, unsaid: int) -> int:
    return written if isinstance(written, int) else unsaid


def _aligned(was: object, now: object) -> Iterator[tuple[Data | None, Data | None, int]]:
    """Yield the tables of two lists in pairs, those that came or went alone, each with its number from 1."""
    old, new = _tables(was), _tables(now)
    matcher = SequenceMatcher(None, [_key(each) for each in old], [_key(each) for each in new], autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            continue
        paired = min(old_to - old_from, new_to - new_from)
        for offset in range(paired):
            yield old[old_from + offset], new[new_from + offset], new_from + offset + 1
        yield from ((None, new[at], at + 1) for at in range(new_from + paired, new_to))
        yield from ((old[at], None, at + 1) for at in range(old_from + paired, old_to))


def _tables(raw: object) -> Sequence[Data]:
    return [each for each in raw if isinstance(each, dict)] if isinstance(raw, list) else []


def _key(table: Mapping[str, object]) -> str:
    return dumps(table, sort_keys=True, default=str)


def _sound_changes(before: PackContents, after: PackContents) -> Iterator[Change]:
    """Yield the recordings and sounds that came, went or are others now."""
    old, new = _sounds(before), _sounds(after)
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            kind = (
                ChangeKind.ADDED if name not in old else ChangeKind.REMOVED if name not in new else ChangeKind.CHANGED
            )
            yield Change(kind=kind, title=name)


def _sounds(contents: PackContents) -> dict[str, str]:
    """Return a digest of each recording and sound by its place."""
    paths = (path for path in contents.folder.rglob("*") if path.is_file() and path.suffix.lower() != ".toml")
    return {path.relative_to(contents.folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths}
