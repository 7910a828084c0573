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
        id: name

        width: Math.min(0.31 * root.width, 42 * Theme.space * Theme.grow)
        text: root.label
        font.weight: Font.DemiBold
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
    ReadableText {
        width: root.width - name.width - root.spacing
        text: root.text
        font.pixelSize: Theme.small
        color: Theme.muted
        Accessible.name: AccessibleText.plain(`${root.label}: ${root.text}`)
    }
}
