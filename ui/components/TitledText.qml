import QtQuick
import ui.components.theme

/*! A titled passage of text. */
Column {
    id: root

    required property string title
    required property string text

    spacing: Theme.space

    GText {
        width: parent.width
        text: root.title
        font.weight: Font.DemiBold
        color: Theme.muted
    }
    GText {
        width: parent.width
        text: root.text
        spoken: true
        font.pixelSize: Theme.body
        lineHeight: Theme.close
    }
}
