import QtQuick
import ui.components
import ui.components.theme

/*! One section of the settings: a title, a sentence, and its controls below each other. */
Column {
    id: root

    required property string title
    property string about: ""

    spacing: 6 * Theme.space

    Column {
        width: parent.width
        spacing: 2 * Theme.space

        GText {
            width: parent.width
            text: root.title
            spoken: true
            font.pixelSize: Theme.title
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.about
            lineHeight: Theme.airy
            color: Theme.muted
        }
    }
}
