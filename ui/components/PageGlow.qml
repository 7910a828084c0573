import QtQuick
import ui.components.theme

/*! The background of a page: a faint glow of each partner's colour in two corners. */
Item {
    id: root

    anchors.fill: parent

    Glow {
        light: "a"
        width: 1.1 * root.height
        height: width
        x: -0.42 * width
        y: -0.52 * height
        opacity: Theme.day ? 0.35 : 0.16
    }
    Glow {
        light: "b"
        width: 1.0 * root.height
        height: width
        x: root.width - 0.52 * width
        y: root.height - 0.42 * height
        opacity: Theme.day ? 0.28 : 0.14
    }
}
