import QtQuick
import ui.components
import ui.components.theme

/*! The heading of one part of the page, and a sentence. */
Column {
    id: root

    required property string title
    required property string about

    spacing: Theme.space

    GText {
        width: parent.width
        text: root.title
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        width: parent.width
        visible: text !== ""
        text: root.about
        color: Theme.muted
    }
}
