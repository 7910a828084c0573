import QtQuick
import ui.components.theme

/*! One option of a single-choice group, drawn as a pill. */
Pressable {
    id: root

    required property bool chosen
    property color light: Theme.linen

    implicitWidth: Math.max(Theme.target, Math.min(label.implicitWidth, 48 * Theme.space) + 10 * Theme.space)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.hovered ? Theme.raised : "transparent"
        border.width: root.chosen ? Theme.ring : 1
        border.color: root.chosen ? root.light : Theme.veil
    }
    GText {
        id: label

        anchors.centerIn: parent
        width: parent.width - 8 * Theme.space
        horizontalAlignment: Text.AlignHCenter
        text: root.name
        color: root.chosen ? Theme.linen : Theme.muted
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
