import QtQuick
import ui.components.theme

/*! A card below a word of the text, or above it where there is more room. */
Rectangle {
    id: root

    /*! Where the word is, in the coordinates of the parent. */
    required property rect word
    /*! The height that it would take, in pixels, and the one that it takes in any case. */
    required property real most
    property real least: 0
    property int widest: 110
    readonly property real over: word.y - Theme.space
    readonly property real under: parent.height - word.y - word.height - Theme.space
    readonly property bool below: under >= Math.min(over, most)

    x: Math.max(0, Math.min(word.x, parent.width - width))
    y: Math.max(0, Math.min(below ? parent.height - under : over - height, parent.height - height))
    width: Math.min(Math.round(widest * Theme.space * Theme.grow), parent.width)
    height: Math.max(Math.min(most, below ? under : over), Math.min(most, least))
    radius: 3 * Theme.space
    color: Theme.raised
    border.width: 1
    border.color: Theme.veil
}
