import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Says that another program has changed the file, and lets the coach choose. Nothing of either is lost. */
Rectangle {
    id: root

    required property Saving saving

    /*! Emitted when one was chosen, and this is about to go. */
    signal chosen

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
            width: Math.min(implicitWidth, row.width)
            height: Math.max(Theme.target, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Another program has changed this file. The one you don’t choose stays among its versions.")
        }
        Row {
            spacing: 3 * Theme.space

            GButton {
                objectName: "keepMine"
                compact: true
                name: qsTr("Keep mine")
                onPressed: {
                    root.saving.keepMine();
                    root.chosen();
                }
            }
            GButton {
                objectName: "takeTheirs"
                compact: true
                name: qsTr("Use the other")
                onPressed: {
                    root.saving.takeTheirs();
                    root.chosen();
                }
            }
        }
    }
}
