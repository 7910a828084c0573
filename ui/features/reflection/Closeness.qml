import QtQuick
import ui.components
import ui.components.theme

/*! Shows how close the partners feel as the distance between their lights, or that nothing is said. */
Column {
    id: root

    required property real closeness
    /*! The maximum height of the lights, in pixels. */
    required property int high

    signal moved(real to)
    signal leftOpen

    ClosenessSlider {
        id: close

        objectName: "closeness"
        width: parent.width
        height: root.high
        name: qsTr("How close do you feel?")
        closeness: root.closeness
        onMoved: to => root.moved(to)
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 6 * Theme.space

        ReadableText {
            width: Math.min(implicitWidth, root.width - (open.visible ? open.width + parent.spacing : 0))
            height: Math.max(Theme.target, implicitHeight)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: close.said ? qsTr("This close, just now.") : qsTr("How close do you feel? Move the lights, if you like, by hand or with the arrow keys.")
            color: Theme.muted
        }
        GLink {
            id: open

            objectName: "leaveOpen"
            visible: close.said
            name: qsTr("Leave it open")
            onPressed: {
                close.forceActiveFocus();
                root.leftOpen();
            }
        }
    }
}
