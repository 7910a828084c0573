import QtQuick
import ui.components.theme

/*! A magnifying glass. */
Item {
    id: root

    readonly property real side: Math.round(4 * Theme.space * Theme.grow)
    readonly property real lens: 0.72 * side

    width: side
    height: side
    Accessible.ignored: true

    Rectangle {
        width: root.lens
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.ring
        border.color: Theme.muted
        antialiasing: true
    }
    Rectangle {
        x: 0.78 * root.lens
        y: 0.86 * root.lens
        width: 0.5 * root.side
        height: Theme.ring
        radius: height / 2
        rotation: 45
        transformOrigin: Item.Left
        color: Theme.muted
        antialiasing: true
    }
}
