import QtQuick
import ui.components.theme

/*! The focus ring of a text that Tab reaches while a screen reader runs. */
Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.space
    visible: (parent as Item).activeFocus
    color: "transparent"
    radius: 2 * Theme.space
    border.width: Theme.ring
    border.color: Theme.muted
}
