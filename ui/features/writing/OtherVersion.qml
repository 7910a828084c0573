import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Says that another program has changed the file, and lets the coach choose. Nothing of either is lost. */
Rectangle {
    id: root

    required property WritingViewModel writing

    implicitHeight: row.implicitHeight + 4 * Theme.space
    radius: Theme.radius
    color: Theme.emberCard

    Flow {
        id: row

        x: 5 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 10 * Theme.space
        spacing: 4 * Theme.space

        ReadableText {
            objectName: "changedElsewhere"
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Another program has changed this file. The one you don’t choose stays among its versions.")
        }
        GButton {
            objectName: "keepMine"
            compact: true
            name: qsTr("Keep mine")
            onPressed: root.writing.keepMine()
        }
        GButton {
            objectName: "takeTheirs"
            compact: true
            name: qsTr("Use the other")
            onPressed: root.writing.takeTheirs()
        }
    }
}
