import QtQuick
import ui.components
import ui.components.theme

/*! A key and its function. */
Row {
    id: root

    required property string key
    required property string does

    spacing: 2.5 * Theme.space

    Rectangle {
        width: label.implicitWidth + 5 * Theme.space
        height: label.implicitHeight + 2.5 * Theme.space
        radius: 1.5 * Theme.space
        color: "transparent"
        border.width: 1
        border.color: Theme.veil

        GText {
            id: label

            anchors.centerIn: parent
            text: root.key
            font.pixelSize: Theme.caption
            color: Theme.muted
        }
    }
    GText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.does
        font.pixelSize: Theme.small
        color: Theme.faint
    }
}
