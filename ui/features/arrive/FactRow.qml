import QtQuick
import ui.components
import ui.components.theme

/*! One fact of an exercise: a label and its value. */
Row {
    id: root

    required property string label
    required property string text

    spacing: 5 * Theme.space

    GText {
        width: 0.31 * root.width
        text: root.label
        font.weight: Font.DemiBold
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
    ReadableText {
        width: 0.69 * root.width - root.spacing
        text: root.text
        font.pixelSize: Theme.small
        color: Theme.muted
        Accessible.name: AccessibleText.plain(`${root.label}: ${root.text}`)
    }
}
