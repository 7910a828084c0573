"""Handles files and folders dropped on the window: copies exercise files, and sets a folder as the coach's folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.foundation.background_worker import BackgroundWorker
from ui.navigation.startup import is_pack
from ui.navigation.status_message import StatusMessage
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.catalogue.receive_file import ReceivedFile

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".xz", ".bz2")


@dataclass(frozen=True, slots=True)
class _Refused:
    path: Path
    reason: str
    """Why the file could not be copied; empty if it is no file that the program uses."""
    misnamed: bool = False
    """Whether it looks like an exercise under a name that is not read."""


@QmlElement
@QmlUncreatable("made by the program")
class DroppedFiles(QObject):
    """Copies dropped files into `folder` in a thread, as recordings may be large; later drops wait in a queue."""

    came = Signal(Path)
    """Emitted with the file after one file was copied."""
    severalCame = Signal()
    folderCame = Signal(Path)
    packCame = Signal(Path)
    """Emitted with the file of a pack, which is opened where it lies."""
    wordChanged = Signal()

    def __init__(
        self,
        folder: Path,
        stays: Callable[[], Sequence[Path]],
        accepts: Callable[[], bool],
        status: StatusMessage,
        parent: QObject | None = None,
    ) -> None:
        """Create the handler. `stays` lists the folders whose files are not copied; `accepts` returns whether a drop is
        allowed now."""
        super().__init__(parent)
        self._folder = folder
        self._worker = BackgroundWorker(self)
        self._waiting: list[Path] = []
        self._stays = stays
        self._accepts = accepts
        self._status = status
        status.changed.connect(self.wordChanged)

    @Property(str, notify=wordChanged)
    def word(self) -> str:
        """The message about the last drop, kept across pages; empty if there is none."""
        return self._status.text

    @Slot(str)
    def tell(self, word: str) -> None:
        self._status.show(word)

    @Slot(result=bool)
    def mayTake(self) -> bool:
        return self._accepts()

    @Slot(list)
    def take(self, urls: Sequence[QUrl]) -> None:
        """Handle files or a folder dropped on the window."""
        if not self._accepts():
            return
        self.tell("")
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        folders = [path for path in paths if path.is_dir()]
        if not paths:
            self.tell(self.tr("Only files and folders from this computer can be dropped here."))
        elif folders:
            self.folderCame.emit(folders[0])
        elif packs := [path for path in paths if is_pack(path)]:
            if len(packs) > 1:
                self.tell(self.tr("One at a time: this is {file}.").format(file=isolate(packs[0].name)))
            self.packCame.emit(packs[0])
        else:
            self._waiting += paths
            if not self._worker.busy:
                self._go_on()

    def _go_on(self) -> None:
        paths, self._waiting = self._waiting, []
        folder, stays = self._folder, [*self._stays()]
        self._worker.ask(lambda: [_received(path, folder, stays) for path in paths], self._arrived)

    def _arrived(self, found: "list[ReceivedFile | _Refused] | None") -> None:
        came = [each for each in found or () if not isinstance(each, _Refused)]
        refused = [each for each in found or () if isinstance(each, _Refused)]
        words = [self._refusal(each) for each in refused[:1]]
        if len(came) > 1:
            words.append(self.tr("{number} files are among your exercises now.").format(number=len(came)))
        words += self._of_sounds([name for each in came for name in each.missing_sounds])
        if any(each.earlier_files for each in came):
            words.append(self.tr("What had the same name before is kept beside it."))
        if words:
            self.tell(" ".join(words))
        if len(came) == 1:
            self.came.emit(came[0].path)
        elif came:
            self.severalCame.emit()
        if self._waiting:
            self._go_on()

    def _refusal(self, refused: _Refused) -> str:
        if refused.reason:
            words = self.tr("{file} could not be copied: {reason}.")
            return words.format(file=isolate(refused.path.name), reason=refused.reason)
        if refused.path.suffix.lower() in ARCHIVES:
            words = self.tr("{file} is an archive. Unpack it, and drop what was in it on this window.")
            return words.format(file=isolate(refused.path.name))
        if refused.misnamed:
            words = self.tr("{file} looks like an exercise. Save it as plain text under a name that ends in .toml.")
            return words.format(file=isolate(refused.path.name))
        words = self.tr("Guided can’t play {file}. A file of an exercise ends in .toml.")
        return words.format(file=isolate(refused.path.name))

    def _of_sounds(self, missing: list[str]) -> list[str]:
        if not missing:
            return []
        one = self.tr("1 recording or sound that it names was not beside it.")
        many = self.tr("{number} recordings or sounds that it names were not beside it.")
        return [counted(len(missing), one, many)]


def _received(path: Path, folder: Path, stays: list[Path]) -> "ReceivedFile | _Refused":
    from guided.catalogue.receive_file import ReceivedFile, receive
    from guided.catalogue.stray_files import misnamed_file

    try:
        if any(path.resolve().is_relative_to(each.resolve()) for each in stays):
            return ReceivedFile(path)
        return receive(path, folder)
    except OSError as error:
        return _Refused(path, error.strerror or str(error))
    except (ValueError, RuntimeError):  # RuntimeError: a symbolic link that leads to itself
        return _Refused(path, "", misnamed=misnamed_file(path, ()) is not None)
