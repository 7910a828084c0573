"""What a coach has chosen and written on the page for giving, kept until the file was written."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guided.exercise.model import Length, Touch
from guided.exercise.pack_model import Dose, Pack
from guided.files.bounded_read import SizeLimitError, parse_json_bounded, read_bounded
from guided.files.durable import make_folder, remove, write_atomically
from guided.packs.manifest import new_id

if TYPE_CHECKING:
    from guided.packs.given import GivenPack
    from ui.features.packs.giveable import Giveable

MAX_BYTES = 200_000
TEXTS = ("title", "by", "couple", "about")


@dataclass(slots=True)
class GiveDraft:
    """`again` is the id of a pack that is given again, `made` the day that it is to say, None for the day of giving.

    `chosen` are the paths of files; `times`, `lengths` and `touches` are the doses by the names of exercises.
    """

    again: str = ""
    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))
    made: date | None = None
    touch: Touch | None = None
    chosen: set[str] = field(default_factory=set)
    times: dict[str, int] = field(default_factory=dict)
    lengths: dict[str, Length] = field(default_factory=dict)
    touches: dict[str, Touch] = field(default_factory=dict)

    def pack(
        self, files: Iterable["Giveable"], again: Pack | None, offered: "Sequence[Giveable]", today: date, language: str
    ) -> Pack:
        """Return what the `pack.toml` says of the chosen `files`, doses being for those `offered` on the page."""
        texts = {name: words.strip() for name, words in self.texts.items()}
        shown = {each.name for each in offered if each.kind == "exercise"}
        before = {dose.exercise: dose for dose in again.doses} if again else {}
        doses = [dose for name, dose in before.items() if name not in shown]
        for name in sorted(shown):
            dose = Dose(
                exercise=name,
                length=self.lengths.get(name),
                times=self.times.get(name) or None,
                touch=self.touches.get(name),
            )
            doses += [dose] if dose != Dose(exercise=name) else []
        return replace(
            again or Pack(id=new_id(texts["by"], texts["title"], texts["couple"]), version=0, title=""),
            version=again.version + 1 if again else 1,
            title=texts["title"],
            by=texts["by"] or None,
            couple=texts["couple"] or None,
            about=texts["about"] or None,
            made=self.made or today,
            language=again.language if again else language,
            programme=next((each.name for each in files if each.kind == "programme"), None),
            touch=self.touch,
            doses=tuple(doses),
        )


def draft_of(given: "GivenPack", files: "Iterable[Giveable]") -> GiveDraft:
    """Return a draft that begins from what was given before."""
    pack, names = given.pack, {Path(name).stem for name in given.texts}
    return GiveDraft(
        again=pack.id,
        texts={name: getattr(pack, name) or "" for name in TEXTS},
        touch=pack.touch,
        chosen={str(each.path) for each in files if each.name in names},
        times={dose.exercise: dose.times for dose in pack.doses if dose.times},
        lengths={dose.exercise: dose.length for dose in pack.doses if dose.length},
        touches={dose.exercise: dose.touch for dose in pack.doses if dose.touch is not None},
    )


def draft_to_json(draft: GiveDraft) -> bytes:
    """Return a draft as the bytes of its file."""
    rows: dict[str, object] = {
        "again": draft.again,
        "texts": draft.texts,
        "made": draft.made.isoformat() if draft.made else None,
        "touch": draft.touch.word if draft.touch is not None else None,
        "chosen": sorted(draft.chosen),
        "times": draft.times,
        "lengths": draft.lengths,
        "touches": {name: touch.word for name, touch in draft.touches.items()},
    }
    return json.dumps(rows, indent=1, ensure_ascii=False).encode("utf-8", "replace")


def save_draft(file: Path, draft: bytes) -> None:
    """Keep a draft. Raise OSError."""
    make_folder(file.parent)
    write_atomically(file, draft)


def forget_draft(file: Path) -> None:
    """Remove a draft, as it was given. Raise OSError."""
    remove(file)


def load_draft(file: Path) -> GiveDraft:
    """Return the kept draft, or an empty one where there is none that can be read."""
    try:
        return _draft(parse_json_bounded(read_bounded(file, MAX_BYTES), MAX_BYTES))
    except (OSError, SizeLimitError, ValueError, KeyError, TypeError, AttributeError):
        return GiveDraft()


def _draft(rows: Any) -> GiveDraft:
    return GiveDraft(
        again=_text(rows["again"]),
        texts={name: _text(rows["texts"][name]) for name in TEXTS},
        made=date.fromisoformat(rows["made"]) if rows["made"] else None,
        touch=Touch[rows["touch"].upper()] if rows["touch"] else None,
        chosen={_text(each) for each in rows["chosen"]},
        times={name: int(times) for name, times in rows["times"].items()},
        lengths={
            name: "until ready" if each == "until ready" else float(each) for name, each in rows["lengths"].items()
        },
        touches={name: Touch[word.upper()] for name, word in rows["touches"].items()},
    )


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError
    return raw
