pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! The same page for everyone, one key away from everywhere. */
FocusScope {
    id: root

    required property HelpViewModel help

    Keys.onEscapePressed: help.back()

    GLink {
        objectName: "back"
        x: Theme.margin
        y: Theme.margin
        focus: true
        before: "‹"
        name: qsTr("Back")
        onPressed: root.help.back()
    }
}
