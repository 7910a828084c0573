pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! What has changed since the version that the two have, more touch first. */
Card {
    id: root

    /*! Rows with `words`, and whether it `rises`. */
    required property var changes

    title: qsTr("What has changed")

    Repeater {
        model: root.changes

        ReadableText {
            required property var modelData

            width: parent?.width ?? 0
            text: modelData.words
            font.weight: modelData.rises ? Font.DemiBold : Font.Normal
            lineHeight: Theme.airy
            color: modelData.rises ? Theme.linen : Theme.muted
        }
    }
}
