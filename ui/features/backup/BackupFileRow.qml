import QtQuick
import ui.components
import ui.components.theme

/*! One saved backup: its file name and date. */
Pressable {
    id: root

    required property string meta

    description: meta
    radius: 2 * Theme.space
    air: 2 * Theme.space

    GText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width - when.width - 5 * Theme.space)
        wrapMode: Text.NoWrap
        maximumLineCount: 1
        elide: Text.ElideMiddle
        text: root.name
        color: root.hovered ? Theme.linen : Theme.muted
        Accessible.ignored: true
    }
    GText {
        id: when

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        text: root.meta
        color: Theme.faint
        Accessible.ignored: true
    }
}
