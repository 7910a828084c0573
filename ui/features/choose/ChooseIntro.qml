pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Explains what the private choice hides and what it cannot hide. */
FocusScope {
    id: root

    /*! Whether there are enough exercises to choose from. */
    required property bool enough
    readonly property bool low: height < 700
    /*! Whether this evening's menu existed and is lost. */
    required property bool spent
    readonly property bool open: enough && !spent
    readonly property list<string> lines: {
        if (!enough)
            return [qsTr("There are too few exercises without touch here to choose from in private. You find those there are under “Exercises”.")];
        if (spent)
            return [qsTr("Guided has already chosen for you today. What came up was not written down, and is not here any more."), qsTr("Tomorrow it can choose again. Until then you find everything under “Exercises”.")];
        return [qsTr("One after the other, each of you says what would be welcome today, while the other looks away. Then three things come up that are fine for you both."), qsTr("Answers are never shown or kept. Often, by chance alone, what comes up is gentler than you both said. So something gentle can come from either of you, or from neither."), qsTr("There is one choice a day: the same three are shown again until tomorrow."), qsTr("Over time, patterns may still be guessed.")];
    }

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

                ReadableText {
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
                    visible: root.open
                    focus: root.open
                    primary: true
                    name: qsTr("Begin")
                    onPressed: root.begin()
                }
                GLink {
                    objectName: "notNow"
                    anchors.verticalCenter: parent.verticalCenter
                    focus: !root.open
                    name: root.open ? qsTr("Not now") : qsTr("Back to Tonight")
                    size: Theme.body
                    onPressed: root.leave()
                }
            }
            ReadableText {
                width: parent.width
                visible: root.open
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
