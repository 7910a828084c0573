pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The button that opens the filters. */
Pressable {
    id: root

    implicitWidth: row.implicitWidth + 14 * Theme.space
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 4 * Theme.space)

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered ? Theme.raised : "transparent"
        border.width: 1
        border.color: Theme.veil
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 2.5 * Theme.space

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0.75 * Theme.space
            Accessible.ignored: true

            Repeater {
                model: [1, 0.65, 0.3]

                Rectangle {
                    required property real modelData

                    x: (Math.round(4 * Theme.space * Theme.grow) - width) / 2
                    width: Math.round(modelData * 4 * Theme.space * Theme.grow)
                    height: Theme.ring
                    radius: height / 2
                    color: Theme.linen
                }
            }
        }
        GText {
            text: root.name
            Accessible.ignored: true
        }
    }
}
