import QtQuick
import ui.components
import ui.components.theme

/*! One radio option with a description: a ring, filled when selected. */
Pressable {
    id: root

    required property string about
    required property bool chosen
    readonly property int inset: 5 * Theme.space

    description: about
    radius: Theme.radius
    implicitHeight: Math.max(Theme.target, texts.implicitHeight + 2 * inset)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered || root.ringed ? Theme.raised : Theme.dusk
        border.width: root.chosen ? Theme.ring : 0
        border.color: Theme.linen
    }
    Rectangle {
        id: dot

        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: 5 * Theme.space
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.ring
        border.color: root.chosen ? Theme.linen : Theme.faint

        Rectangle {
            anchors.centerIn: parent
            visible: root.chosen
            width: parent.width / 2
            height: width
            radius: width / 2
            color: Theme.linen
        }
    }
    Column {
        id: texts

        x: dot.x + dot.width + root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.inset
        spacing: Theme.space

        GText {
            width: parent.width
            text: root.name
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.about
            lineHeight: Theme.airy
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
