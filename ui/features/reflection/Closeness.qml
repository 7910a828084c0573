import QtQuick
import ui.components
import ui.components.theme

/*! How close the two feel, as the distance of their lights, or left open. */
Column {
    id: root

    required property real closeness
    /*! How high the lights may be. */
    required property int high

    signal moved(real to)
    signal leftOpen

    HowClose {
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

        GText {
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
