import QtQuick
import ui.components.theme

/*! A key and its function. */
Row {
    id: root

    required property string key
    required property string does

    spacing: 2.5 * Theme.space
    Accessible.role: Accessible.StaticText
    Accessible.name: `${key}: ${does}`

    Rectangle {
        width: label.implicitWidth + 5 * Theme.space
        height: label.implicitHeight + 2.5 * Theme.space
        radius: 1.5 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.raised
        border.width: 1
        border.color: Theme.veil

        GText {
            id: label

            anchors.centerIn: parent
            text: root.key
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    GText {
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: root.does
        font.pixelSize: Theme.small
        color: Theme.muted
        Accessible.ignored: true
    }
}
