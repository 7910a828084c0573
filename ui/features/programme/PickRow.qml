import QtQuick
import ui.components
import ui.components.theme

/*! One option of a multiple choice: a label, and a small light that is lit when it is selected. */
Pressable {
    id: root

    required property string meta
    required property bool picked

    description: meta
    radius: 2 * Theme.space
    air: 2 * Theme.space
    implicitHeight: Math.max(Theme.target, title.height + 3 * Theme.space)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: picked
    Accessible.onToggleAction: pressed()

    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        width: 4 * Theme.space
        height: width
        radius: width / 2
        color: root.picked ? Theme.amber : "transparent"
        border.width: 1.5
        border.color: root.picked ? Theme.amber : Theme.faint
    }
    GText {
        id: title

        anchors.verticalCenter: parent.verticalCenter
        x: mark.width + 5 * Theme.space
        width: 0.62 * parent.width - x
        text: root.name
        font.pixelSize: Theme.body
        color: root.picked || root.hovered ? Theme.linen : Theme.muted
        Accessible.ignored: true
    }
    GText {
        anchors.verticalCenter: parent.verticalCenter
        x: 0.64 * parent.width
        width: 0.36 * parent.width
        text: root.meta
        color: Theme.faint
        Accessible.ignored: true
    }
}
