pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! What two people settle once: how the room looks, sounds and asks. */
FocusScope {
    id: root

    required property SettingsViewModel settings

    Keys.onEscapePressed: settings.back()

    GLink {
        objectName: "back"
        x: Theme.margin
        y: Theme.margin
        focus: true
        before: "‹"
        name: qsTr("Back")
        onPressed: root.settings.back()
    }
}
