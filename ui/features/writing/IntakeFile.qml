pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! One sound file, the line that it says, and two buttons that give it the line before or after. */
Item {
    id: root

    required property int number
    required property string file
    required property string words
    required property string place
    required property string note

    signal moved(by: int)

    implicitHeight: Math.max(said.implicitHeight, buttons.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: AccessibleText.plain(AccessibleText.sentences([file, words, place, note]))

    Column {
        id: said

        width: parent.width - buttons.width - 4 * Theme.space
        spacing: Theme.space

        GText {
            width: parent.width
            text: root.file
            font.pixelSize: Theme.caption
            color: Theme.muted
            wrapMode: Text.WrapAnywhere
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: root.words !== ""
            text: root.words
            spoken: true
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.place
            font.pixelSize: Theme.caption
            color: Theme.muted
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: root.note !== ""
            text: root.note
            font.pixelSize: Theme.caption
            Accessible.ignored: true
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.space
        spacing: 2 * Theme.space

        GButton {
            objectName: `intakeBefore${root.number}`
            compact: true
            name: "‹"
            description: qsTr("The line before, for %1").arg(root.file)
            onPressed: root.moved(-1)
        }
        GButton {
            objectName: `intakeAfter${root.number}`
            compact: true
            name: "›"
            description: qsTr("The next line, for %1").arg(root.file)
            onPressed: root.moved(1)
        }
    }
}
