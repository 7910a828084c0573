import QtQuick
import ui.components
import ui.components.theme

/*! One remembered session. Enter opens it. */
Pressable {
    id: root

    required property string day
    required property string text
    required property string line
    required property bool again
    /*! The closeness that the couple set, 0 to 1; below 0 if none. */
    required property real closeness
    readonly property int inset: 5 * Theme.space
    readonly property string more: [text, again ? qsTr("we would like it again") : ""].filter(each => each !== "").join("   ·   ")

    radius: 3 * Theme.space
    air: Theme.space
    description: AccessibleText.sentences([day, more, line])
    implicitHeight: texts.implicitHeight + 2 * inset

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.hovered ? Theme.raised : Theme.dusk
    }
    Column {
        id: texts

        x: root.inset
        y: root.inset
        width: parent.width - 2 * root.inset - (lights.visible ? lights.width + root.inset : 0)
        spacing: 2 * Theme.space

        GText {
            width: parent.width
            text: `${root.name}   ·   ${root.day}`
            color: Theme.muted
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.line
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.more
            Accessible.ignored: true
        }
    }
    Lights {
        id: lights

        visible: root.closeness >= 0
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: 28 * Theme.space
        height: 15 * Theme.space
        drift: 0
        closeness: Math.max(0, root.closeness)
    }
}
