"""The window that ours is measured against: Qt Quick Controls and nothing else.

`python -m bench.bare_window frame|memory|moving|scrolled [SECONDS]`
"""

import sys

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from bench import watching
from ui.devices.desktop.renderer import choose_renderer

CONTROLS = b"""
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1280
    height: 800
    visible: true

    Column {
        anchors.centerIn: parent
        spacing: 8

        Label { text: "A bare window" }
        TextField { placeholderText: "Name" }
        Button { text: "One" }
        Button { text: "Two" }
        CheckBox { text: "Three" }
        Switch { text: "Four" }
        Slider { value: 0.5 }
        ProgressBar { value: 0.5 }
    }
}
"""

MOVING = b"""
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1280
    height: 800
    visible: true
    visibility: Window.FullScreen
    color: "#16141c"

    Rectangle {
        y: (parent.height - height) / 2
        width: 320
        height: 320
        color: "#f0a65c"

        NumberAnimation on x {
            from: 0
            to: 480
            duration: 4000
            loops: Animation.Infinite
        }
    }
}
"""

GRID = b"""
import QtQuick
import QtQuick.Controls.Basic

ApplicationWindow {
    width: 1280
    height: 800
    visible: true

    GridView {
        objectName: "cards"
        anchors.fill: parent
        cellWidth: 392
        cellHeight: 380
        reuseItems: true
        model: 1000
        delegate: Label {
            required property int index

            width: 368
            height: 356
            text: `Exercise ${index}`
            background: Rectangle { color: "#eeeeee" }
        }
    }
}
"""


def main(mode: str, seconds: float) -> int:
    choose_renderer()  # the program's own choice, so that both are drawn by the same renderer
    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData({"moving": MOVING, "scrolled": GRID}.get(mode, CONTROLS), QUrl("bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    watch = watching.Watch(window)
    if mode == "frame":
        watching.first_frame(watch)
    elif mode == "memory":
        watching.use_of_memory(watch)
    elif mode == "scrolled":
        scrolled(watch)
    else:
        watching.use_of_processor(watch, seconds)
    return app.exec()


def scrolled(watch: watching.Watch) -> None:
    (grid,) = [item for item in watch.window.findChildren(QQuickItem) if item.objectName() == "cards"]

    def down() -> None:
        grid.setProperty("contentY", grid.property("contentY") + watching.STEP)

    QTimer.singleShot(1000, lambda: watching.each_frame(watch, [down] * 200))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.0))
