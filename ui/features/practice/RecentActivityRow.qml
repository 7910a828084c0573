import QtQuick
import ui.components
import ui.components.theme

/*! One recent activity: the day, what was done, and what was written about it. */
Row {
    id: root

    required property string day
    required property string what
    required property string text
    required property string line
    readonly property int dayWidth: Math.min(0.31 * width, 44 * Theme.space * Theme.grow)

    spacing: 5 * Theme.space

    ReadableText {
        width: root.dayWidth
        text: root.day
        font.weight: Font.DemiBold
    }
    Column {
        width: root.width - root.dayWidth - root.spacing
        spacing: Theme.space

        ReadableText {
            width: parent.width
            text: [root.what, root.text].filter(each => each !== "").join("   ·   ")
            color: Theme.muted
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.line
            spoken: true
            font.italic: true
        }
    }
}
