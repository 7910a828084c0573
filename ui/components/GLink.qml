import QtQuick
import ui.components.theme

/*! A secondary action shown as text, with an optional arrow before or after it. */
Pressable {
    id: root

    property string before: ""
    property string after: ""
    property color color: Theme.muted
    property int size: Theme.small

    implicitWidth: Math.max(Theme.target, row.implicitWidth)
    radius: 2 * Theme.space
    air: 3 * Theme.space

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space

        GText {
            visible: root.before !== ""
            text: root.before
            font.pixelSize: root.size
            color: label.color
            Accessible.ignored: true
        }
        GText {
            id: label

            text: root.name
            font.pixelSize: root.size
            color: root.hovered ? Theme.linen : root.color
            Accessible.ignored: true
        }
        GText {
            visible: root.after !== ""
            text: root.after
            font.pixelSize: root.size
            color: label.color
            Accessible.ignored: true
        }
    }
}
