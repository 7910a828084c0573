pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! A heading and the text under it. */
Column {
    id: root

    required property string title
    required property list<string> paragraphs

    spacing: 3 * Theme.space

    ReadableText {
        width: root.width
        text: root.title
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.paragraphs

        ReadableText {
            required property string modelData

            width: root.width
            text: modelData
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
    }
}
