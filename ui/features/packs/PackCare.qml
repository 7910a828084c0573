pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! When to leave things out, as a list with points. */
Column {
    id: root

    required property list<string> notes

    spacing: 2 * Theme.space

    ReadableText {
        width: parent.width
        text: qsTr("Good to know")
        font.weight: Font.DemiBold
        bottomPadding: Theme.space
    }
    Repeater {
        model: root.notes

        Item {
            id: row

            required property string modelData

            width: root.width
            height: words.height

            Rectangle {
                y: (mark.height - height) / 2
                width: 1.5 * Theme.space
                height: width
                radius: width / 2
                color: Theme.muted
            }
            FontMetrics {
                id: mark

                font: words.font
            }
            ReadableText {
                id: words

                x: 5.5 * Theme.space
                width: parent.width - x
                text: row.modelData
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
    }
}
