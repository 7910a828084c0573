import QtQuick
import ui.components
import ui.components.theme

/*! Explains what the private answers are for, and that they may be skipped. */
FocusScope {
    id: root

    signal begin
    signal leave

    Scroller {
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 170 * Theme.space * Theme.grow)
            spacing: 5 * Theme.space

            Lights {
                width: parent.width
                height: Math.min(48 * Theme.space, 0.22 * root.height)
                size: 1.2
                drift: 0
                closeness: 0.5
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("A word from each of you")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("One after the other, while the other looks away. That way the slower of you sets the pace. What is said is never shown and never kept.")
                font.pixelSize: root.height < 700 ? Theme.small : Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 8 * Theme.space

                GButton {
                    objectName: "begin"
                    focus: true
                    primary: true
                    name: qsTr("Begin")
                    onPressed: root.begin()
                }
                GLink {
                    objectName: "notNow"
                    anchors.verticalCenter: parent.verticalCenter
                    name: qsTr("Not today")
                    size: Theme.body
                    onPressed: root.leave()
                }
            }
        }
    }
}
