"""Let a coach give programmes and exercises to a couple, as one file."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.model import Touch
from guided.packs.given import GivenPack, GivenPacks
from guided.text.wording import join_lines
from ui.features.packs import give_work
from ui.features.packs.give_check import GiveCheckViewModel
from ui.features.packs.give_draft import GiveDraft, draft_of, draft_to_json, forget_draft, save_draft
from ui.features.packs.give_wording import file_facts, given_options, length_options, often_words, touch_options
from ui.features.packs.giveable import Giveable
from ui.features.packs.pack_wording import made_on
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.work_queue import WorkQueue
from ui.services.desktop import Desktop
from ui.services.file_picker import FilePicker
from ui.services.language import current_language
from ui.services.saving import not_saved

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

CHECK_DELAY_MS = 400
"""Milliseconds after the last change until everything is checked, and what was changed is kept."""
MOST_DAYS = 365
"""How many days from today the day of a pack may be."""

Rows = list[dict[str, object]]


@QmlElement
@QmlUncreatable("made by the program")
class GiveViewModel(QObject):
    """What is chosen, for whom and from whom; all of it is checked and kept at each pause, aside."""

    changed = Signal()
    listed = Signal()
    """Emitted when other files can be given, or another pack was chosen to be given again."""
    left = Signal()
    messageRaised = Signal(str)

    def __init__(
        self,
        folders: Callable[[], Sequence[Path]],
        given: GivenPacks,
        draft: Path,
        desktop: Desktop,
        picker: FilePicker,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`folders` returns the folders of the coach's files; `draft` is the file of what is begun."""
        super().__init__(parent)
        self._folders = folders
        self._given = given
        self._file = draft
        self._picker = picker
        self._now = now
        self._found: give_work.Found | None = None
        self._draft = GiveDraft()
        self._finder = BackgroundWorker(self)
        self._keeper = WorkQueue("begun", self)
        self._check_model = GiveCheckViewModel(given, desktop, picker, self)
        self._check_model.messageRaised.connect(self.messageRaised)
        self._check_model.written.connect(self._end)
        self._pause = QTimer(self, interval=CHECK_DELAY_MS, singleShot=True)
        self._pause.timeout.connect(self._settle)

    def enter(self) -> None:
        """Read the coach's files anew; what was written on the page stays, and what an earlier run left is there."""
        self._picker.look()
        folders, given, file = [*self._folders()], self._given, self._file
        self._finder.ask(lambda: give_work.find(folders, given, file), self._list)

    def leave(self) -> None:
        """Keep what was changed last, as the page is left or the program ends."""
        if self._pause.isActive():
            self._pause.stop()
            self._settle()

    def _list(self, found: "give_work.Found | None") -> None:
        if found is not None:
            if self._found is None:
                self._draft = found.draft
            self._found = found
        self.listed.emit()
        self._change()

    def _end(self) -> None:
        """Begin anew, as the file was written."""
        file = self._file
        self._pause.stop()
        self._keeper.ask(lambda: forget_draft(file), lambda _: None, lambda _: None)
        self._draft = GiveDraft()
        self.listed.emit()
        self.changed.emit()
        self._check_model.drop()
        self.left.emit()

    @Property(GiveCheckViewModel, constant=True)
    def check(self) -> GiveCheckViewModel:
        return self._check_model

    @property
    def _files(self) -> tuple[Giveable, ...]:
        return self._found.files if self._found else ()

    @property
    def _chosen_files(self) -> list[Giveable]:
        return [each for each in self._files if str(each.path) in self._draft.chosen]

    @property
    def _named(self) -> set[str]:
        """The exercises that a chosen programme or ladder names, and which come along."""
        return {name for each in self._chosen_files for name in each.names}

    @property
    def _again(self) -> GivenPack | None:
        given = self._found.given if self._found else ()
        return next((each for each in given if each.pack.id == self._draft.again), None)

    @Property(bool, notify=listed)
    def anything(self) -> bool:
        """Return whether there is something to give."""
        return bool(self._files)

    @Property("QVariantList", notify=listed)  # type: ignore[arg-type]
    def files(self) -> Rows:
        """Return what can be given: rows with `title`, `facts`, whether it can be `dosed`, and the `lengths` and
        `touches` to choose from."""
        return [
            {
                "title": join_lines(each.title),
                "facts": file_facts(each),
                "dosed": each.kind == "exercise",
                "lengths": length_options(each.lengths),
                "touches": touch_options(Touch(each.touch)) if each.kind == "exercise" else [],
            }
            for each in self._files
        ]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def chosen(self) -> Rows:
        """Return for each of the files what was chosen: whether it is `on` or comes `along` with a programme, `often`
        and `oftenWords`, the `length` and the `touch`."""
        named, draft = self._named, self._draft
        in_programme = {name for each in self._chosen_files if each.kind == "programme" for name in each.names}
        return [
            {
                "on": str(each.path) in draft.chosen,
                "along": each.name in named,
                "often": draft.times.get(each.name, 0),
                "oftenWords": often_words(draft.times.get(each.name, 0), in_programme=each.name in in_programme),
                "length": str(draft.lengths.get(each.name, "")),
                "touch": draft.touches[each.name].word if each.name in draft.touches else "",
            }
            for each in self._files
        ]

    @Property("QVariantList", notify=listed)  # type: ignore[arg-type]
    def given(self) -> Rows:
        """Return what was given before, as options."""
        return given_options(self._found.given if self._found else ())

    @Property(str, notify=listed)
    def again(self) -> str:
        """Return the id of the pack that is given again; empty for something new."""
        return self._draft.again if self._again else ""

    @Slot(str)
    def giveAgain(self, pack_id: str) -> None:
        """Begin from a pack that was given before, or from nothing."""
        self._draft.again = pack_id
        again = self._again
        self._draft = draft_of(again, self._files) if again else GiveDraft()
        self.listed.emit()
        self._change()

    @Property("QVariantMap", notify=listed)  # type: ignore[arg-type]
    def texts(self) -> dict[str, str]:
        """Return the `title`, `by`, `couple` and `about`."""
        return self._draft.texts

    @Slot(str, str)
    def write(self, name: str, words: str) -> None:
        """Set the title, by, couple or about."""
        if self._found is not None and self._draft.texts[name] != words:
            self._draft.texts[name] = words
            self._change()

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Choose a file, or take it out again. The first programme gives the pack its title."""
        each = self._files[row]
        self._draft.chosen ^= {str(each.path)}
        if each.kind == "programme" and not self._draft.texts["title"]:
            self._draft.texts["title"] = join_lines(each.title)
            self.listed.emit()
        self._change()

    @Slot(int, int)
    def setOften(self, row: int, times: int) -> None:
        """Set how often a week an exercise is meant, 0 for no number."""
        self._draft.times[self._files[row].name] = times
        self._change()

    @Slot(int, str)
    def setLength(self, row: int, value: str) -> None:
        """Set the length of an exercise that is chosen beforehand, or take it back."""
        each, lengths = self._files[row], self._draft.lengths
        length = next((one for one in each.lengths if str(one) == value), None)
        if length is None or lengths.get(each.name) == length:
            lengths.pop(each.name, None)
        else:
            lengths[each.name] = length
        self._change()

    @Slot(int, str)
    def setTouchOf(self, row: int, word: str) -> None:
        """Set the most touch of one exercise for the two, or take it back."""
        name, touches = self._files[row].name, self._draft.touches
        touch = Touch[word.upper()]
        if touches.get(name) is touch:
            del touches[name]
        else:
            touches[name] = touch
        self._change()

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def touches(self) -> Rows:
        """Return the limits of touch to choose from."""
        return touch_options()

    @Property(str, notify=changed)
    def touch(self) -> str:
        """Return the most touch for the two; empty where it is as in the exercises."""
        return self._draft.touch.word if self._draft.touch is not None else ""

    @Slot(str)
    def setTouch(self, word: str) -> None:
        """Set the most touch for the two, or take it back."""
        named = Touch[word.upper()] if word else None
        self._draft.touch = None if named is self._draft.touch else named
        self._change()

    @Property(int, notify=changed)
    def day(self) -> int:
        """Return how many days from today the day is that the pack says, 0 for today."""
        made = self._draft.made
        return max(-MOST_DAYS, min(MOST_DAYS, (made - self._now().date()).days)) if made else 0

    @Property(str, notify=changed)
    def dayWords(self) -> str:
        """Return that day in words."""
        words = made_on(self._now().date() + timedelta(days=int(self.day)))  # type: ignore[call-overload]
        return self.tr("{day}, today").format(day=words) if not self.day else words

    @Slot(int)
    def setDay(self, days: int) -> None:
        """Set the day that the pack says, by days from today."""
        self._draft.made = self._now().date() + timedelta(days=days) if days else None
        self._change()

    @Property(str, notify=changed)
    def missing(self) -> str:
        """Return what has to be done before it can be given; empty for nothing."""
        if not self._chosen_files:
            return self.tr("Choose what goes into it.")
        if not self._draft.texts["title"].strip():
            return self.tr("Give it a title.")
        return ""

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _change(self) -> None:
        self._check_model.drop()
        self.changed.emit()
        self._pause.start()

    def _settle(self) -> None:
        """Keep what was chosen, and check it."""
        file, draft = self._file, draft_to_json(self._draft)
        self._keeper.ask(
            lambda: save_draft(file, draft),
            lambda _: None,
            lambda error: self.messageRaised.emit(
                not_saved(error if isinstance(error, OSError) else None, file.parent)
            ),
        )
        if self.missing:
            return
        chosen, named, again = self._chosen_files, self._named, self._again
        offered = [each for each in self._files if each in chosen or each.name in named]
        pack = self._draft.pack(chosen, again.pack if again else None, offered, self._now().date(), current_language())
        self._check_model.check(pack, [each.path for each in chosen], [*self._folders()], again)
