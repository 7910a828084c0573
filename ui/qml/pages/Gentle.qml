pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! Today is a lot: the gentlest things, and a pause apart with a time to come back. */
FocusScope {
    id: root

    required property GentleViewModel gentle

    Keys.onEscapePressed: gentle.back()

    GLink {
        objectName: "back"
        x: Theme.margin
        y: Theme.margin
        focus: true
        before: "‹"
        name: qsTr("Back")
        onPressed: root.gentle.back()
    }
}
