pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.theme

/*! What choosing in private hides and what it cannot. */
FocusScope {
    id: root

    /*! Whether there is anything to choose from. */
    required property bool enough
    readonly property bool low: height < 700
    readonly property list<string> lines: enough ? [qsTr("One after the other, each of you says what would be welcome today, while the other looks away. Then three things come up that are fine for you both."), qsTr("Answers are never shown or kept. Often, by chance alone, we choose something gentler than you both said, so a gentle choice tells little about anyone."), qsTr("We cannot hide a face, or what somebody may guess after many weeks.")] : [qsTr("There are too few exercises without touch here to choose from in private. Those there are can be found on the first page.")]

    signal begin
    signal leave

    Scroller {
        id: page

        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 170 * Theme.space * Theme.grow)
            spacing: (root.low ? 3 : 5) * Theme.space

            Lights {
                width: parent.width
                height: Math.min(48 * Theme.space, (root.low ? 0.16 : 0.22) * root.height)
                size: 1.2
                drift: 0
                closeness: 0.3
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Choose for us")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            Repeater {
                model: root.lines

                GText {
                    required property string modelData

                    width: content.width
                    horizontalAlignment: Text.AlignHCenter
                    text: modelData
                    font.pixelSize: root.low ? Theme.small : Theme.body
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
            }
            Item {
                width: 1
                height: Theme.space
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 8 * Theme.space

                GButton {
                    objectName: "begin"
                    visible: root.enough
                    focus: root.enough
                    primary: true
                    name: qsTr("Begin")
                    onPressed: root.begin()
                }
                GLink {
                    objectName: "notNow"
                    anchors.verticalCenter: parent.verticalCenter
                    focus: !root.enough
                    name: root.enough ? qsTr("Not now") : qsTr("Back to the exercises")
                    size: Theme.body
                    onPressed: root.leave()
                }
            }
            GText {
                width: parent.width
                visible: root.enough
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("It does not matter who goes first.")
                color: Theme.faint
            }
        }
    }
    GScrollBar {
        page: page
    }
}
