import QtQuick
import ui.components
import ui.components.theme

/*! Records a line. Filled, the line has a recording already. */
Pressable {
    id: root

    /*! Whether the line is recorded. */
    property bool recorded: false

    implicitWidth: Theme.target
    name: recorded ? qsTr("Record again") : qsTr("Record")

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.hovered ? Theme.raised : "transparent"
        border.width: 1
        border.color: Theme.veil
    }
    Rectangle {
        anchors.centerIn: parent
        width: 3.5 * Theme.space
        height: width
        radius: width / 2
        color: root.recorded ? Theme.ember : "transparent"
        border.width: 2
        border.color: Theme.ember
    }
}
