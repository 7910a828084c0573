"""Start a file where the coach writes, else among the couple's own: a new one, or a copy of what is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.new_exercise import bundled_titles, copy_bundled, file_stem, is_bundled, write_new
from guided.exercise.model import Touch
from guided.exercise.new_file import BY_TOUCH, LENGTHS, WEEKS, NewFile, NewKind
from guided.text.direction import isolate
from ui.foundation.work_queue import WorkQueue
from ui.services.couple import Couple
from ui.services.exercise_catalogue import writable_folders
from ui.services.exercise_description import touch_word
from ui.services.language import current_language
from ui.services.wording import counted

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

LIKE = "like"
"""The kind of a new file that is a copy."""
SUBFOLDERS = {NewKind.PROGRAMME: "programmes", NewKind.LADDER: "programmes"}
SUBFOLDER = "exercises"
"""Where files are in a coach's folder that was made here. A folder of another shape is written to itself."""
MAX_LIKES = 6
"""Most exercises that are offered to begin with at one time."""
LIKE_FIRST = ("long-hug", "hand-ladder", "thirty-second-kiss")
"""What is offered before anything was typed."""


@QmlElement
@QmlUncreatable("made by the program")
class NewExercise(QObject):
    """Write the file of a new exercise, aside."""

    written = Signal(Path)
    """Emitted with the new file."""
    copied = Signal(Path)
    """Emitted before `written` where it is a copy."""
    refused = Signal(str)
    likesChanged = Signal()

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._queue = WorkQueue("new exercise", self)
        self._titles_queue = WorkQueue("titles", self)
        self._likes: list[dict[str, str]] = []

    @Slot(str, result=str)
    def note(self, title: str) -> str:
        """Return what the file for this title is called, or what the title lacks."""
        if not title.strip():
            return self.tr("A title in your own words. The file is named after it.")
        stem = file_stem(title)
        if not stem:
            return self.tr("A file’s name needs a letter from a to z, or a digit. You can change the title later.")
        return self.tr("The file will be called {name}").format(name=isolate(f"{stem}.toml"))

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def kinds(self) -> list[dict[str, str]]:
        return [
            {"value": NewKind.EXERCISE.value, "label": self.tr("An exercise")},
            {"value": NewKind.RUNGS.value, "label": self.tr("An exercise with rungs")},
            {"value": LIKE, "label": self.tr("Based on another one")},
            {"value": NewKind.PROGRAMME.value, "label": self.tr("A programme")},
            {"value": NewKind.LADDER.value, "label": self.tr("A ladder")},
        ]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def touches(self) -> list[dict[str, str]]:
        return [{"value": touch.word, "label": touch_word(touch)} for touch in BY_TOUCH]

    @Slot(str, result="QVariantList")
    def lengths(self, kind: str) -> list[dict[str, str]]:
        """Return how long a file of this kind can be: minutes, weeks, or nothing to choose."""
        if kind in (NewKind.EXERCISE, NewKind.RUNGS):
            return [{"value": str(each), "label": self.tr("{number} min").format(number=each)} for each in LENGTHS]
        if kind != NewKind.PROGRAMME:
            return []
        one, many = self.tr("1 week"), self.tr("{number} weeks")
        return [{"value": str(each), "label": counted(each, one, many)} for each in WEEKS]

    @Property("QVariantList", notify=likesChanged)  # type: ignore[arg-type]
    def likes(self) -> list[dict[str, str]]:
        """Return the exercises to begin with whose titles have the words that were looked for."""
        return self._likes

    @Slot(str)
    def findLike(self, words: str) -> None:
        """List the exercises of the program whose titles have `words`."""
        self._titles_queue.ask(bundled_titles, lambda found: self._show_likes(found, words), lambda _: None)

    def _show_likes(self, found: list[tuple[str, Path]], words: str) -> None:
        wanted = words.strip().lower()
        fitting = [each for each in found if wanted in each[0].lower()]
        if not wanted:
            fitting = [each for name in LIKE_FIRST for each in found if each[1].stem == name]
        self._likes = [{"value": str(file), "label": title} for title, file in fitting[:MAX_LIKES]]
        self.likesChanged.emit()

    @Slot(str, str, str, str)
    def write(self, title: str, kind: str, touch: str, length: str) -> None:
        """Write a new file under this title: of a kind, as close and as long as asked for; or a copy of `touch`."""
        title = " ".join(title.split())
        if self._queue.busy:
            return
        if not file_stem(title):
            self.refused.emit(self.note(title))
            return
        if kind == LIKE:
            file = Path(touch)
            self._ask(lambda folder: copy_bundled(file, folder, title), title, self._on_copied)
            return
        new = NewFile(NewKind(kind), title, Touch[touch.upper()], int(length or 0), current_language())
        self._ask(lambda folder: write_new(folder, new), title, self.written.emit, SUBFOLDERS.get(new.kind, SUBFOLDER))

    def copy(self, file: Path, title: str) -> None:
        """Copy `file`, which comes with the program, so that the copy can be written."""
        if self._queue.busy:
            return
        new_title = self.tr("{title}, our way").format(title=title)
        self._ask(lambda folder: copy_bundled(file, folder, new_title), new_title, self._on_copied)

    def _ask(
        self,
        work: Callable[[Path], Path],
        title: str,
        then: Callable[[Path], object],
        subfolder: str = SUBFOLDER,
    ) -> None:
        folders = writable_folders(self._couple)
        self._queue.ask(lambda: work(_folder_in(folders, subfolder)), then, lambda error: self._on_failed(error, title))

    def _on_copied(self, path: Path) -> None:
        self.copied.emit(path)
        self.written.emit(path)

    def _on_failed(self, error: Exception, title: str) -> None:
        if isinstance(error, FileExistsError):
            name = isolate(f"{file_stem(title)}.toml")
            self.refused.emit(self.tr("There is a file called {name} already. Choose another title.").format(name=name))
            return
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        self.refused.emit(self.tr("The exercise could not be written: {reason}.").format(reason=reason))


def _folder_in(folders: list[Path], subfolder: str) -> Path:
    """Return the folder for new files: the first of `folders` that is there and does not come with the program."""
    folder = next((each for each in folders if each.is_dir() and not is_bundled(each)), folders[-1])
    return folder / subfolder if (folder / subfolder).is_dir() else folder
