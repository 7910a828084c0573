import QtQuick
import ui.components
import ui.components.theme

/*! One step of another exercise, to be chosen; or one that comes along with those that are. */
Pressable {
    id: root

    required property var step
    readonly property bool along: step.along
    readonly property bool taken: step.ticked || along

    name: step.title
    description: [step.question ? qsTr("A question") : step.touchWord, step.length, along ? qsTr("comes along") : ""].filter(each => each !== "").join(", ")
    implicitHeight: Math.max(Theme.target, words.implicitHeight + 2 * Theme.space)
    radius: 2 * Theme.space
    air: -Theme.ring
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: taken
    Accessible.onToggleAction: pressed()

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.hovered ? Theme.raised : "transparent"
    }
    Rectangle {
        id: box

        x: 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: 5 * Theme.space
        height: width
        radius: Theme.space
        color: root.step.ticked ? Theme.linen : "transparent"
        border.width: 1
        border.color: Theme.muted

        GText {
            anchors.centerIn: parent
            visible: root.taken
            text: "✓"
            font.pixelSize: 4 * Theme.space
            color: root.step.ticked ? Theme.night : Theme.muted
            Accessible.ignored: true
        }
    }
    Column {
        id: words

        anchors.left: box.right
        anchors.leftMargin: 3 * Theme.space
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter

        GText {
            width: parent.width
            text: root.name
            font.pixelSize: Theme.small
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.description
            font.pixelSize: Theme.caption
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
