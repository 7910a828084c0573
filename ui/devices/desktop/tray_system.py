"""The tray icon and the notifications of Windows and macOS, through Qt."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.devices.icon import as_url
from ui.devices.tray import MenuEntry
from ui.foundation import paths

if TYPE_CHECKING:
    from ui.devices.desktop.notices import NoticeButton


class SystemTray(QObject):
    """Both the tray and the notifications, which have no buttons here; the menu has the same actions."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = QQmlEngine(self)
        self._icon: QObject | None = None
        self._actions: list[Callable[[], None]] = []
        self._opens: Callable[[], None] = lambda: None
        self._pressed: Callable[[], None] = lambda: None

    @property
    def shown(self) -> bool:
        return self._icon is not None and bool(self._icon.property("visible") and self._icon.property("available"))

    def show(self, menu: Sequence[MenuEntry], opens: Callable[[], None]) -> None:
        icon = self._icon or self._made()
        self._opens = opens
        self._actions = []
        (first, *others) = menu
        icon.setProperty("first", first.label)
        icon.setProperty("within", [self._line(each) for each in first.entries])
        icon.setProperty("lines", [self._line(each) for each in others])
        icon.setProperty("visible", True)
        self.changed.emit()

    def hide(self) -> None:
        if self._icon is not None:
            self._icon.setProperty("visible", False)
            self.changed.emit()

    def notify(self, words: str, buttons: "Sequence[NoticeButton]" = ()) -> None:
        self._pressed = buttons[0][1] if buttons else (lambda: None)
        if self._icon is not None:
            self._icon.tell(words)  # type: ignore[attr-defined]

    def withdraw(self) -> None:
        self._pressed = lambda: None

    def _made(self) -> QObject:
        component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(paths.qml() / "components" / "TrayIcon.qml")))
        icon = component.createWithInitialProperties({"tooltip": "Guided"})
        icon.setParent(self)
        icon.setProperty("icon.source", as_url())
        icon.pressed.connect(self._press)  # type: ignore[attr-defined]
        icon.clicked.connect(self._click)  # type: ignore[attr-defined]
        icon.messageClicked.connect(self._press_words)  # type: ignore[attr-defined]
        self._icon = icon
        return icon

    def _line(self, entry: MenuEntry) -> dict[str, object]:
        self._actions.append(entry.action or (lambda: None))
        return {"words": entry.label, "number": len(self._actions) - 1}

    @Slot(int)
    def _press(self, number: int) -> None:
        QTimer.singleShot(0, self, self._actions[number])

    @Slot()
    def _click(self) -> None:
        self._opens()

    @Slot()
    def _press_words(self) -> None:
        self._pressed()
