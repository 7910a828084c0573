import QtQuick
import ui.components.theme

/*! A pill-shaped button. `primary` marks the one amber main action of a page. */
Pressable {
    id: root

    property bool primary: false
    property string hint: ""
    /*! Uses less padding, for a button among many in a row. */
    property bool compact: false

    implicitWidth: row.implicitWidth + (compact ? 9 : 14) * Theme.space
    implicitHeight: Math.max(Theme.target + (compact ? 0 : 2) * Theme.space, row.implicitHeight + (compact ? 3 : 6) * Theme.space)

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.primary ? Theme.action : root.hovered ? Theme.raised : Theme.dusk
        border.width: root.primary ? 0 : 1
        border.color: Theme.veil
        opacity: root.down ? 0.8 : root.primary && root.hovered ? 0.92 : 1

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 3 * Theme.space

        GText {
            text: root.name
            font.pixelSize: root.compact ? Theme.small : Theme.body
            font.weight: root.primary ? Font.DemiBold : Font.Normal
            color: root.primary ? Theme.onAction : Theme.linen
            Accessible.ignored: true
        }
        GText {
            visible: root.hint !== ""
            text: root.hint
            font.pixelSize: root.compact ? Theme.caption : Theme.body
            anchors.verticalCenter: parent.verticalCenter
            color: root.primary ? Theme.onAction : Theme.muted
            Accessible.ignored: true
        }
    }
}
