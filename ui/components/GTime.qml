import QtQuick
import ui.components.theme

/*! A time of day, changed in steps of half an hour with the arrow keys or the two buttons beside it. */
FocusScope {
    id: root

    required property string name
    /*! The time as formatted for display. */
    required property string time

    signal moved(int by)

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.target
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    Accessible.name: `${name}: ${time}`
    Accessible.description: qsTr("The arrows move it by half an hour.")
    Accessible.focusable: true
    Accessible.onIncreaseAction: moved(1)
    Accessible.onDecreaseAction: moved(-1)

    Keys.onLeftPressed: moved(-1)
    Keys.onDownPressed: moved(-1)
    Keys.onRightPressed: moved(1)
    Keys.onUpPressed: moved(1)

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space

        Pressable {
            objectName: "earlier"
            width: Theme.target
            activeFocusOnTab: false
            name: qsTr("Half an hour earlier")
            description: root.name
            onPressed: root.moved(-1)

            GText {
                anchors.centerIn: parent
                text: "‹"
                font.pixelSize: Theme.lead
                color: parent.hovered ? Theme.linen : Theme.muted
                Accessible.ignored: true
            }
        }
        GText {
            anchors.verticalCenter: parent.verticalCenter
            width: letters.advanceWidth("00:00 AM")
            horizontalAlignment: Text.AlignHCenter
            text: root.time
            font.pixelSize: Theme.body
            Accessible.ignored: true
        }
        Pressable {
            objectName: "later"
            width: Theme.target
            activeFocusOnTab: false
            name: qsTr("Half an hour later")
            description: root.name
            onPressed: root.moved(1)

            GText {
                anchors.centerIn: parent
                text: "›"
                font.pixelSize: Theme.lead
                color: parent.hovered ? Theme.linen : Theme.muted
                Accessible.ignored: true
            }
        }
    }
    FontMetrics {
        id: letters

        font.family: Theme.sans
        font.pixelSize: Theme.body
    }
    FocusRing {
        radius: height / 2
    }
}
