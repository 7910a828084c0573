"""Let a coach give programmes and exercises to a couple, as one file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.model import Length, Touch
from guided.exercise.pack_model import Dose, Pack
from guided.packs.given import GivenPack, GivenPacks
from guided.packs.manifest import new_id
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.features.packs import give_work
from ui.features.packs.give_wording import file_facts, length_options, problem_rows, touch_options
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.dialog_request import DialogRequest
from ui.services.desktop import Desktop
from ui.services.file_picker import FilePicker
from ui.services.language import current_language
from ui.services.saving import not_saved, result_or_error

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

CHECK_DELAY_MS = 400
"""Milliseconds after the last change until everything is checked."""

Rows = list[dict[str, object]]
NEW = ""
"""The id of a pack that was not given before."""


@QmlElement
@QmlUncreatable("made by the program")
class GiveViewModel(QObject):
    """What is chosen, for whom and from whom; all of it is checked at each pause, aside."""

    changed = Signal()
    listed = Signal()
    """Emitted when other files can be given, or another pack was chosen to be given again."""
    checkedChanged = Signal()
    left = Signal()
    messageRaised = Signal(str)

    def __init__(
        self,
        folders: Callable[[], Sequence[Path]],
        given: GivenPacks,
        desktop: Desktop,
        picker: FilePicker,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`folders` returns the folders of the coach's files."""
        super().__init__(parent)
        self._folders = folders
        self._given = given
        self._desktop = desktop
        self._picker = picker
        self._now = now
        self._found = give_work.Found((), ())
        self._chosen: set[str] = set()
        self._again: GivenPack | None = None
        self._texts = dict.fromkeys(("title", "by", "couple", "about"), "")
        self._touch: Touch | None = None
        self._times: dict[str, int] = {}
        self._lengths: dict[str, Length] = {}
        self._checked: give_work.Checked | None = None
        self._writing = False
        self._finder, self._checker, self._writer = (BackgroundWorker(self) for _ in range(3))
        self._pause = QTimer(self, interval=CHECK_DELAY_MS, singleShot=True)
        self._pause.timeout.connect(self._check)

    def enter(self) -> None:
        """Read the coach's files anew; what was written on the page stays."""
        self._picker.look()
        folders, given = [*self._folders()], self._given
        self._finder.ask(lambda: give_work.find(folders, given), self._list)

    def _list(self, found: "give_work.Found | None") -> None:
        if found is not None:
            self._found = found
            self._chosen &= {str(each.path) for each in found.files}
        self.listed.emit()
        self._change()

    @Property(bool, notify=listed)
    def anything(self) -> bool:
        """Return whether there is something to give."""
        return bool(self._found.files)

    @Property("QVariantList", notify=listed)  # type: ignore[arg-type]
    def files(self) -> Rows:
        """Return what can be given: rows with `title`, `facts`, whether it can be `dosed`, and the `lengths` that it
        offers."""
        return [
            {
                "title": join_lines(each.title),
                "facts": file_facts(each),
                "dosed": each.kind == "exercise",
                "lengths": length_options(each.lengths),
            }
            for each in self._found.files
        ]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def chosen(self) -> list[bool]:
        """Return for each of the files whether it was chosen."""
        return [str(each.path) in self._chosen for each in self._found.files]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def often(self) -> list[int]:
        """Return for each of the files how often a week it is meant, 0 where the programme says so."""
        return [self._times.get(each.name, 0) for each in self._found.files]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def lengths(self) -> list[str]:
        """Return for each of the files the length chosen beforehand; empty where none is."""
        return [str(self._lengths.get(each.name, "")) for each in self._found.files]

    @Property("QVariantList", notify=listed)  # type: ignore[arg-type]
    def given(self) -> Rows:
        """Return what was given before, as options."""
        rows: Rows = [{"value": NEW, "label": self.tr("Something new")}]
        for each in self._found.given:
            couple = each.pack.couple
            title = isolate(join_lines(each.pack.title))
            label = self.tr("{title} for {couple}").format(title=title, couple=isolate(couple)) if couple else title
            rows.append({"value": each.pack.id, "label": label})
        return rows

    @Property(str, notify=listed)
    def again(self) -> str:
        """Return the id of the pack that is given again."""
        return self._again.pack.id if self._again else NEW

    @Slot(str)
    def giveAgain(self, pack_id: str) -> None:
        """Begin from a pack that was given before, or from nothing."""
        self._again = next((each for each in self._found.given if each.pack.id == pack_id), None)
        pack = self._again.pack if self._again else None
        self._texts = {name: (getattr(pack, name) or "") if pack else "" for name in self._texts}
        self._touch = pack.touch if pack else None
        self._times = {dose.exercise: dose.times for dose in pack.doses if dose.times} if pack else {}
        self._lengths = {dose.exercise: dose.length for dose in pack.doses if dose.length} if pack else {}
        names = {Path(name).stem for name in self._again.texts} if self._again else set()
        self._chosen = {str(each.path) for each in self._found.files if each.name in names}
        self.listed.emit()
        self._change()

    @Property(str, notify=listed)
    def title(self) -> str:
        return self._texts["title"]

    @Property(str, notify=listed)
    def by(self) -> str:
        return self._texts["by"]

    @Property(str, notify=listed)
    def couple(self) -> str:
        return self._texts["couple"]

    @Property(str, notify=listed)
    def about(self) -> str:
        return self._texts["about"]

    @Slot(str, str)
    def write(self, name: str, words: str) -> None:
        """Set the title, by, couple or about."""
        if self._texts[name] != words:
            self._texts[name] = words
            self._change()

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Choose a file, or take it out again. The first programme gives the pack its title."""
        if not 0 <= row < len(self._found.files):
            return
        each = self._found.files[row]
        self._chosen ^= {str(each.path)}
        if each.kind == "programme" and not self._texts["title"]:
            self._texts["title"] = join_lines(each.title)
            self.listed.emit()
        self._change()

    @Slot(int, int)
    def setOften(self, row: int, times: int) -> None:
        """Set how often a week an exercise is meant, 0 for what the programme says."""
        if 0 <= row < len(self._found.files):
            self._times[self._found.files[row].name] = times
            self._change()

    @Slot(int, str)
    def setLength(self, row: int, value: str) -> None:
        """Set the length of an exercise that is chosen beforehand, or take it back."""
        if not 0 <= row < len(self._found.files):
            return
        each = self._found.files[row]
        length = next((one for one in each.lengths if str(one) == value), None)
        if length is None or self._lengths.get(each.name) == length:
            self._lengths.pop(each.name, None)
        else:
            self._lengths[each.name] = length
        self._change()

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def touches(self) -> Rows:
        """Return the limits of touch to choose from."""
        return touch_options()

    @Property(str, notify=changed)
    def touch(self) -> str:
        """Return the most touch for the two; empty where it is as in the exercises."""
        return self._touch.word if self._touch is not None else ""

    @Slot(str)
    def setTouch(self, word: str) -> None:
        """Set the most touch for the two, or take it back."""
        named = Touch[word.upper()] if word else None
        self._touch = None if named is self._touch else named
        self._change()

    @Property("QVariantList", notify=checkedChanged)  # type: ignore[arg-type]
    def problems(self) -> Rows:
        """Return what is wrong, errors first: rows with `words`, `place` and whether it `stops`."""
        return problem_rows(self._checked.packed) if self._checked else []

    @Property("QVariantList", notify=checkedChanged)  # type: ignore[arg-type]
    def lines(self) -> Rows:
        """Return what is new since it was last given: rows with `sign` and `words`."""
        return [{"sign": each.sign, "words": each.words} for each in self._checked.lines] if self._checked else []

    @Property(bool, notify=checkedChanged)
    def ready(self) -> bool:
        """Return whether it can be given as it is."""
        return self._checked is not None and self._checked.packed.data is not None and not self._writing

    @Property(str, notify=checkedChanged)
    def missing(self) -> str:
        """Return what has to be done before it can be given; empty for nothing."""
        if not self._chosen:
            return self.tr("Choose what goes into it.")
        if not self._texts["title"].strip():
            return self.tr("Give it a title.")
        return ""

    @Slot()
    def give(self) -> None:
        """Let the folder be chosen, and write the file into it."""
        if not self._checked or self._checked.packed.data is None or self._writing:
            return
        if self._picker.available:
            title = self.tr("Choose where the file goes")
            self._picker.choose(DialogRequest(title=title, start=self._desktop.documents(), folder=True), self._write)
        else:
            self._write(self._desktop.documents())

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _change(self) -> None:
        self._checked = None
        self._checker.drop()
        self.changed.emit()
        self.checkedChanged.emit()
        self._pause.start()

    def _pack(self) -> Pack:
        texts = {name: words.strip() for name, words in self._texts.items()}
        again = self._again.pack if self._again else None
        programme = next(
            (each.name for each in self._found.files if each.kind == "programme" and str(each.path) in self._chosen),
            None,
        )
        shown = {each.name for each in self._found.files if each.kind == "exercise"}
        before = {dose.exercise: dose for dose in again.doses} if again else {}
        doses = [dose for name, dose in before.items() if name not in shown]
        for name in sorted(shown & (self._times.keys() | self._lengths.keys() | before.keys())):
            touch = before[name].touch if name in before else None
            times = self._times.get(name) or None
            dose = Dose(exercise=name, length=self._lengths.get(name), times=times, touch=touch)
            doses += [dose] if dose != Dose(exercise=name) else []
        return replace(
            again or Pack(id=new_id(texts["by"], texts["title"], texts["couple"]), version=0, title=""),
            version=again.version + 1 if again else 1,
            title=texts["title"],
            by=texts["by"] or None,
            couple=texts["couple"] or None,
            about=texts["about"] or None,
            made=self._now().date(),
            language=again.language if again else current_language(),
            programme=programme,
            touch=self._touch,
            doses=tuple(doses),
        )

    def _check(self) -> None:
        if self.missing:
            return
        pack, before = self._pack(), self._again
        files = [each.path for each in self._found.files if str(each.path) in self._chosen]
        folders = [*self._folders()]
        self._checker.ask(
            lambda: result_or_error(lambda: give_work.check(pack, files, folders, before)), self._show_checked
        )

    def _show_checked(self, found: "give_work.Checked | OSError | None") -> None:
        if isinstance(found, give_work.Checked):
            self._checked = found
        elif isinstance(found, OSError):
            self.messageRaised.emit(found.strerror or str(found))
        self.checkedChanged.emit()

    def _write(self, folder: Path) -> None:
        checked, given = self._checked, self._given
        if checked is None or checked.packed.data is None:
            return
        self._writing = True
        self.checkedChanged.emit()
        self._writer.ask(
            lambda: result_or_error(lambda: give_work.write(checked, folder, given)),
            lambda found: self._show_written(found, folder),
        )

    def _show_written(self, found: Path | OSError | None, folder: Path) -> None:
        self._writing = False
        self.checkedChanged.emit()
        if isinstance(found, Path):
            words = self.tr("{file} lies in {folder}. Send it as you send anything else.")
            self.messageRaised.emit(words.format(file=isolate(found.name), folder=isolate(str(folder))))
            self.left.emit()
        else:
            self.messageRaised.emit(not_saved(found, folder))
