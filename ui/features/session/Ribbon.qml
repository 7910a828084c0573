import QtQuick
import ui.components
import ui.components.theme

/*! Says along the whole top of a page that this is not the real thing. */
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
