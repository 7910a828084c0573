import QtQuick
import ui.components
import ui.components.theme

/*! What follows an answer. Both answers look alike. */
FocusScope {
    id: root

    required property bool accepted

    signal tonight
    signal choose

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.narrowMargin, 170 * Theme.space * Theme.grow)
        spacing: 5 * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.accepted ? qsTr("Time for the two of you.") : qsTr("Not tonight, then.")
            spoken: true
            font.pixelSize: Theme.display
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.accepted ? qsTr("Nothing else is decided. Every step asks you both again.") : qsTr("It’s good to say so. Nothing changes, and it isn’t kept.")
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Item {
            width: 1
            height: Theme.space
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            GButton {
                objectName: "toTonight"
                focus: true
                primary: root.accepted
                name: root.accepted ? qsTr("See what’s for tonight") : qsTr("Back to Tonight")
                onPressed: root.tonight()
            }
            GButton {
                objectName: "chooseForUs"
                visible: root.accepted
                name: qsTr("Choose for us")
                onPressed: root.choose()
            }
        }
    }
}
