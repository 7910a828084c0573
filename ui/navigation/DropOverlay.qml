import QtQuick
import ui.components
import ui.components.theme

/*! An overlay shown while files are dragged over the window. */
Rectangle {
    id: root

    color: Theme.night
    opacity: 0.94

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.narrowMargin
        radius: Theme.radius
        color: "transparent"
        border.width: Theme.ring
        border.color: Theme.veil
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.narrowMargin, 160 * Theme.space)
        spacing: 4 * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Drop it here")
            spoken: true
            font.pixelSize: Theme.display
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("An exercise is copied among yours, with the recordings it names. A folder becomes the one you write in.")
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
    }
}
