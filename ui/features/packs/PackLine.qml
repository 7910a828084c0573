import QtQuick
import ui.components.theme

/*! A hairline between two parts of the card, with room above and below. */
Item {
    implicitHeight: 4 * Theme.space

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 1
        color: Theme.veil
    }
}
