"""Watches folders for files that are added, removed or saved, in whatever way an editor saves them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from guided.catalogue.file_cache import FileStamp, file_stamp

QUIET_MS = 150
"""How long nothing must change before files are read: an editor may write a file in several steps."""

COMPANION_FOLDERS = ("voice", "sounds")
"""Folders of the recordings and sounds that exercises name. Added and removed files in them count as a change."""


class FileWatcher(QObject):
    """Watches the .toml files in `roots()`, and one more file. A root may appear later.

    Some network drives report no changes, so it also looks whenever the user comes back to the window.
    """

    changed = Signal()

    def __init__(self, roots: Callable[[], Iterable[Path]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots = roots
        self._single: Path | None = None
        self._seen: dict[Path, FileStamp] | None = None  # the first check always emits `changed`
        self._begun = False
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self.check)
        self._watcher.fileChanged.connect(self._quiet.start)
        self._watcher.directoryChanged.connect(self._quiet.start)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._came_back)

    def begin(self, *, anything_read: bool = True) -> None:
        """Begin to watch. `changed` is emitted once for what is there already, as it may have changed since it was
        read; not where nothing was read and nothing is there. A second call looks again."""
        if self._begun:
            self.check()
            return
        self._begun = True
        stamps = self._read_stamps()
        if stamps or anything_read:
            self._quiet.start()
        else:
            self._seen = stamps

    def end(self) -> None:
        """Watch nothing any more. `changed` is not emitted again."""
        self._begun = False
        self._quiet.stop()
        self._watch(set())
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.disconnect(self._came_back)

    def also(self, path: Path | None) -> None:
        """Watch this file too, in the place of an earlier one; None watches no other file."""
        if path != self._single:
            self._single = path
            self.check()

    def check(self) -> None:
        """Emit `changed` if anything differs from the last check."""
        if not self._begun:
            return
        found = self._read_stamps()
        if found != self._seen:
            self._seen = found
            self.changed.emit()

    def _read_stamps(self) -> dict[Path, FileStamp]:
        """Return the stamps of all files. Each is watched before it is looked at, so that no change is missed."""
        from guided.catalogue.library import look_through

        roots = [*self._roots()]
        found = [look_through(root) for root in roots]
        there = [path for each in found for path in each.files]
        there += [path for each in found for path, _ in each.left_out]
        if self._single is not None:
            there.append(self._single)
        places = {_nearest(root) for root in [*roots, *(path.parent for path in there)]}
        places |= {folder for each in found for folder in each.folders}
        self._watch({str(path) for path in there if path.exists()} | {str(place) for place in places})
        return {
            path: file_stamp(path) for path in (*there, *(place for place in places if place.name in COMPANION_FOLDERS))
        }

    def _watch(self, wanted: set[str]) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if idle := sorted(watched - wanted):
            self._watcher.removePaths(idle)
        if fresh := sorted(wanted - watched):
            self._watcher.addPaths(fresh)

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._begun:
            self._quiet.start()


def _nearest(place: Path) -> Path:
    """Return `place`, or the nearest folder above it that exists."""
    while not place.is_dir() and place.parent != place:
        place = place.parent
    return place
