import QtQuick
import ui.components
import ui.components.theme

/*! A banner at the top of a page that marks a rehearsal. */
Rectangle {
    id: root

    required property string text

    height: label.implicitHeight + 4 * Theme.space
    color: Theme.mist

    GText {
        id: label

        anchors.centerIn: parent
        width: parent.width - 8 * Theme.space
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        font.weight: Font.DemiBold
        color: Theme.night
    }
}
