import QtQuick
import ui.components.theme

/*! One option of a single-choice group, drawn as a pill. */
Pressable {
    id: root

    required property bool chosen
    property color light: Theme.linen
    /*! Whether the option is filled while it is selected, instead of outlined. */
    property bool filled: false
    readonly property bool solid: filled && chosen

    implicitWidth: Math.max(Theme.target, Math.min(label.implicitWidth, 64 * Theme.space) + 10 * Theme.space)
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.solid ? root.light : root.hovered ? Theme.raised : "transparent"
        border.width: root.chosen ? Theme.ring : 1
        border.color: root.chosen ? root.light : Theme.veil
    }
    GText {
        id: label

        anchors.centerIn: parent
        width: parent.width - (root.filled ? 4 : 8) * Theme.space
        horizontalAlignment: Text.AlignHCenter
        text: root.name
        color: root.solid ? Theme.night : root.chosen ? Theme.linen : Theme.muted
        font.weight: root.solid ? Font.DemiBold : Font.Normal
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
