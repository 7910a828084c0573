import QtQuick
import ui.components.theme

/*! A waiting screen: the two lights drift closer, always in the same way. */
Item {
    id: root

    property string text: qsTr("Choosing…")

    Component.onCompleted: lights.closeness = 0.62

    Lights {
        id: lights

        anchors.centerIn: parent
        anchors.verticalCenterOffset: -0.06 * root.height
        width: parent.width
        height: 0.7 * root.height
        closeness: 0.1
    }
    GText {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.78 * root.height
        text: root.text
        spoken: true
        font.pixelSize: Theme.title
        color: Theme.muted
        Accessible.role: Accessible.Heading
    }
}
