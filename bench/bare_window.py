"""The window that ours is measured against: Qt Quick Controls and nothing else.

`python -m bench.bare_window frame|memory|moving [SECONDS]`
"""

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from bench import watching

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


def main(mode: str, seconds: float) -> int:
    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(MOVING if mode == "moving" else CONTROLS, QUrl("bare.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    watch = watching.Watch(window)
    if mode == "frame":
        watching.first_frame(watch)
    elif mode == "memory":
        watching.use_of_memory(watch)
    else:
        watching.use_of_processor(watch, seconds)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.0))
