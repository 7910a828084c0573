"""Let the couple compose the summary for the coach line by line, preview it, and save or copy it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.summary.summary_file import SummaryFileViewModel
from ui.features.summary.summary_material import Found, SummaryMaterial

if TYPE_CHECKING:
    from guided.practice.storage.records import SummaryDraft
    from guided.practice.summary.model import SummaryLine
    from ui.printing.summary_pdf import Page, Paper

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

LAYOUT_DELAY_MS = 120
"""Delay in milliseconds after typing, before the preview is laid out again."""
SAVE_INTERVAL_MS = 300
"""Interval in milliseconds at which the draft is saved while they are typing."""


@QmlElement
@QmlUncreatable("made by the program")
class SummaryViewModel(QObject):
    """Hold the draft of the summary. It is stored in the journal until the page is left after a file was made of it."""

    changed = Signal()
    chosenChanged = Signal()
    left = Signal()

    def __init__(
        self,
        material: SummaryMaterial,
        file: SummaryFileViewModel,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._material = material
        self._file = file
        file.made.connect(self._on_made)
        self._now = now
        self._span = ""
        self._found: Found | None = None
        self._draft: SummaryDraft | None = None
        self._paper: Paper | None = None
        self._pages: list[Page] = []
        self._edition = 0
        self._unsaved = self._made = self._closed = False
        self._saves = 0
        """How many states of the draft are being saved."""
        self._autosave_timer = QTimer(
            self, interval=SAVE_INTERVAL_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer
        )
        self._autosave_timer.timeout.connect(self.keep)
        self._layout_timer = QTimer(self, interval=LAYOUT_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._layout_timer.timeout.connect(self._lay_out)
        material.pathways.changed.connect(self._refresh)

    @Slot()
    def enter(self) -> None:
        """Load the draft and refresh the page when it is shown."""
        self._file.set_message("")
        self._closed = False
        if not self._unsaved and not self._saves:
            self._draft = self._material.journal.read.draft()
        self._span = self._draft.span if self._draft else ""
        self._material.pathways.load()
        self._refresh()

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._found is not None

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def spans(self) -> list[dict[str, str]]:
        """Return the periods to choose from, each with value and label."""
        return [{"value": each.value, "label": each.label} for each in self._material.spans(self._now().date())]

    @Property(str, notify=changed)
    def span(self) -> str:
        return self._span

    @Property(str, notify=changed)
    def about(self) -> str:
        """Return the dates of the chosen period."""
        return self._found.span if self._found else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def groups(self) -> list[dict[str, object]]:
        """Return what can be included: groups with `heading`, `about` and `lines`, whose lines have `id`, `words`
        and `note`."""
        return self._found.groups if self._found else []

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Return whether the period has no content other than the names."""
        return self._found is not None and not any(line.id != "names" for line in self._found.lines)

    @Property("QStringList", notify=chosenChanged)  # type: ignore[arg-type]
    def chosen(self) -> list[str]:
        """Return the ids of the included lines."""
        from guided.practice.summary.draft import chosen_lines

        if self._found is None or self._draft is None:
            return []
        return [line.id for line in chosen_lines(self._found.lines, self._draft)]

    @Property("QStringList", notify=chosenChanged)  # type: ignore[arg-type]
    def altered(self) -> list[str]:
        """Return the ids of lines whose text has changed since they were chosen, and which are therefore not
        included."""
        from guided.practice.summary.draft import changed_lines

        if self._found is None or self._draft is None:
            return []
        return [line.id for line in changed_lines(self._found.lines, self._draft)]

    @Property(bool, notify=chosenChanged)
    def hasUsualLeft(self) -> bool:
        """Return whether there are usual lines that `chooseUsual` would include."""
        return bool(self._usual())

    @Property(str, notify=changed)
    def text(self) -> str:
        """Return the text that the couple wrote for the top."""
        return self._draft.words if self._draft else ""

    @Property(int, constant=True)
    def maxLength(self) -> int:
        """Return the maximum length of that text, in characters."""
        return _most()

    @Property(int, notify=chosenChanged)
    def pageCount(self) -> int:
        return len(self._pages)

    @Property(float, notify=chosenChanged)
    def shape(self) -> float:
        """Return the ratio of a page's height to its width."""
        return self._paper.size[1] / self._paper.size[0] if self._paper else 1.414

    @Property(int, notify=chosenChanged)
    def edition(self) -> int:
        """Return a number that changes whenever the pages do, so that the preview is drawn again."""
        return self._edition

    @Property(str, notify=chosenChanged)
    def spokenPages(self) -> str:
        """Return the pages as text, for screen readers."""
        return self._text() if self._paper else ""

    @Property(str, notify=chosenChanged)
    def overflowText(self) -> str:
        """Return a message if the content does not fit on the pages; otherwise an empty string."""
        if self._paper is None or not any(each.more for each in self._paper.summary.sections):
            return ""
        return self.tr(
            "It doesn’t all fit on two pages: each part ends with how many more there are. The text has them all."
        )

    @Property(SummaryFileViewModel, constant=True)
    def file(self) -> SummaryFileViewModel:
        return self._file

    @Slot(str)
    def choose(self, span: str) -> None:
        """Choose another period."""
        from guided.practice.summary.draft import with_span

        if span == self._span or not any(span == each.value for each in self._material.spans(self._now().date())):
            return
        before = self._found.lines if self._found else ()
        self._span = span
        self._file.set_message("")
        self._refresh()
        if self._draft is not None and self._found is not None:
            self._settle(with_span(self._draft, span, before, self._found.lines))

    @Slot(str)
    def toggleLine(self, line: str) -> None:
        """Include a line, or leave it out."""
        from guided.practice.summary.draft import with_choices

        if self._draft is None or self._found is None:
            return
        meant = [each for each in self._found.lines if each.id == line]
        if line in self.chosen:
            self._settle(with_choices(self._draft, (), refused=meant))
        elif meant:
            self._settle(with_choices(self._draft, meant))

    @Slot()
    def chooseUsual(self) -> None:
        """Include all usual lines that were never left out by choice."""
        from guided.practice.summary.draft import with_choices

        if self._draft is not None:
            self._settle(with_choices(self._draft, self._usual()))

    @Slot(str)
    def setText(self, words: str) -> None:
        """Set the text at the top."""
        from dataclasses import replace

        if self._draft is not None and words != self._draft.words:
            self._draft = replace(self._draft, words=words[: _most()])
            self._changed()

    @Slot()
    def keep(self) -> None:
        """Save the draft in the journal."""
        self._autosave_timer.stop()
        if self._unsaved and self._draft is not None:
            self._unsaved = False
            self._save(self._draft)

    @Slot()
    def leave(self) -> None:
        """Save the draft and release its content when the page is closed."""
        self.keep()
        self._layout_timer.stop()
        self._closed = True
        self._release()

    def forget(self) -> None:
        """Discard the draft, saved or not, because all data are erased."""
        self._autosave_timer.stop()
        self._layout_timer.stop()
        self._unsaved = self._made = False
        self._hold_nothing()

    @Slot()
    def savePdf(self) -> None:
        """Save the summary as a new PDF file, set in the program's own fonts."""
        from ui.printing.summary_pdf import printed

        self._lay_out()
        if (paper := self._paper) is not None:
            self.keep()
            self._file.save(self._now().date(), "pdf", lambda: printed(paper))

    @Slot()
    def saveText(self) -> None:
        if self._paper is not None:
            data = self._text().encode("utf-8")
            self.keep()
            self._file.save(self._now().date(), "txt", lambda: data)

    @Slot()
    def copy(self) -> None:
        """Copy the text to the clipboard."""
        if self._paper is not None:
            QGuiApplication.clipboard().setText(self._text())
            self._file.set_message(self.tr("Copied. You can put it into a message now."))

    @Slot()
    def back(self) -> None:
        from guided.practice.summary.draft import cleared_draft

        self.keep()
        if self._made and self._draft is not None:
            self._made = False
            self._draft = cleared_draft(self._draft)
            self._save(self._draft)
        self.left.emit()

    def page(self, number: int) -> "tuple[Paper, Page] | None":
        """Return a page of the preview to draw; None if there is no such page."""
        return (self._paper, self._pages[number]) if self._paper and 0 <= number < len(self._pages) else None

    @property
    def paper(self) -> "Paper | None":
        return self._paper

    def _usual(self) -> "Sequence[SummaryLine]":
        from guided.practice.summary.draft import remaining_lines

        return remaining_lines(self._found.lines, self._draft) if self._found and self._draft else ()

    def _settle(self, draft: "SummaryDraft") -> None:
        """Use `draft` for the chosen period, and lay it out."""
        from dataclasses import replace

        draft = replace(draft, span=self._span)
        if draft != self._draft:
            self._draft = draft
            self._changed()
            self._lay_out()

    def _save(self, draft: "SummaryDraft") -> None:
        def saved(*, refused: bool) -> None:
            self._saves -= 1
            self._unsaved = self._draft is not None and (self._unsaved or refused)
            self._release()

        self._saves += 1
        self._material.journal.change(
            lambda journal: journal.save_draft(draft), lambda _: saved(refused=False), lambda _: saved(refused=True)
        )

    def _release(self) -> None:
        """Release the content of the page once it is closed and the draft is saved."""
        if self._closed and not self._unsaved and not self._saves:
            self._hold_nothing()

    def _hold_nothing(self) -> None:
        self._draft = self._found = self._paper = None
        self._pages = []

    def _refresh(self) -> None:
        """Read the journal and the files again."""
        if self._draft is None or not self._material.pathways.loaded:
            return
        spans = self._material.spans(self._now().date())
        wanted = (self._span, "call", "month")
        span = next(each for value in wanted for each in spans if each.value == value)
        self._span = span.value
        self._found = self._material.found(span.since, self._now())
        self.changed.emit()
        self._lay_out()

    def _changed(self) -> None:
        self._unsaved, self._made = True, False
        if not self._autosave_timer.isActive():
            self._autosave_timer.start()
        self._file.set_message("")
        self._layout_timer.start()

    def _lay_out(self) -> None:
        from ui.printing.summary_pdf import pages

        self._layout_timer.stop()
        if self._found is not None and self._draft is not None:
            self._paper = self._material.paper(self._found, self._draft)
            self._pages = pages(self._paper)
            self._edition += 1
            self.chosenChanged.emit()

    def _on_made(self) -> None:
        self._made = not self._unsaved

    def _text(self) -> str:
        return self._material.text(self._found, self._draft) if self._found and self._draft else ""


def _most() -> int:
    from guided.practice.summary.shortening import MAX_FOREWORD_CHARS

    return MAX_FOREWORD_CHARS
