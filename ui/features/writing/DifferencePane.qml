pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! What another program has written, line by line beside ours: each line has a sign, and not its colour alone. */
Rectangle {
    id: root

    /*! The lines, each with `side` ("both", "mine", "theirs" or "gap") and `words`. */
    required property var lines
    /*! Whether there is hardly room for more than the lines. */
    readonly property bool low: height < 60 * Theme.space * Theme.grow

    radius: Theme.radius
    color: Theme.dusk

    GText {
        id: title

        x: 6 * Theme.space
        y: 5 * Theme.space
        width: parent.width - 2 * x
        visible: !root.low
        text: qsTr("What is different")
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    GText {
        id: words

        anchors.top: root.low ? parent.top : title.bottom
        anchors.topMargin: 2 * Theme.space
        x: title.x
        width: title.width
        text: qsTr("− is yours, + is the other program’s.")
        color: Theme.muted
    }
    LongList {
        id: list

        objectName: "difference"
        anchors.top: words.bottom
        anchors.topMargin: 3 * Theme.space
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * Theme.space
        x: 4 * Theme.space
        width: parent.width - 2 * x
        activeFocusOnTab: true
        model: root.lines
        Accessible.name: qsTr("What is different")
        Keys.onPressed: event => event.accepted = list.key(event.key)

        delegate: Rectangle {
            id: line

            required property var modelData
            readonly property bool mine: modelData.side === "mine"
            readonly property bool theirs: modelData.side === "theirs"
            readonly property color tint: mine ? Theme.ember : theirs ? Theme.sage : Theme.muted

            width: list.width
            height: code.implicitHeight + Theme.space
            radius: Theme.space
            color: mine || theirs ? Theme.raised : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: mine ? qsTr("Yours: %1").arg(modelData.words) : theirs ? qsTr("The other: %1").arg(modelData.words) : modelData.words

            GText {
                x: 2 * Theme.space
                y: code.y
                text: line.mine ? "−" : line.theirs ? "+" : line.modelData.side === "gap" ? "…" : ""
                font.family: Theme.mono
                font.pixelSize: Theme.small
                color: line.tint
                Accessible.ignored: true
            }
            GText {
                id: code

                x: 8 * Theme.space
                y: Theme.space / 2
                width: parent.width - x - 2 * Theme.space
                text: line.modelData.words
                font.family: Theme.mono
                font.pixelSize: Theme.small
                color: line.mine || line.theirs ? line.tint : Theme.muted
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }
        }
    }
    GScrollBar {
        page: list
    }
}
