import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A text field with only a line below it. */
GField {
    id: root

    leftPadding: 0
    rightPadding: 0
    implicitHeight: Math.max(Theme.target, contentHeight + 4 * Theme.space)

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.activeFocus && PressedKey.byKey ? Theme.ring : 1
            color: root.activeFocus ? root.light : Theme.faint
        }
    }
}
