import QtQuick
import ui.components
import ui.components.theme

/*! Shown to one partner alone after answering: equally long and quiet whatever the answer was. */
FocusScope {
    id: root

    required property bool gently

    signal read
    signal help

    Scroller {
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 150 * Theme.space * Theme.grow)
            spacing: 6 * Theme.space

            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Thank you.")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.gently ? qsTr("The next evenings will be gentler ones, as they are by chance every now and then. Nobody is told why. If something hurt or frightened you, help is one key away.") : qsTr("What you said is wiped as soon as you have both answered. Whatever comes next time is a suggestion, and leaving it is fine. Help is one key away, as always.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 8 * Theme.space

                GButton {
                    objectName: "read"
                    focus: true
                    name: qsTr("Go on")
                    hint: qsTr("Enter")
                    onPressed: root.read()
                }
                GLink {
                    objectName: "help"
                    anchors.verticalCenter: parent.verticalCenter
                    name: qsTr("Help")
                    after: "F1"
                    onPressed: root.help()
                }
            }
        }
    }
    CursorHider {
        anchors.fill: parent
    }
}
