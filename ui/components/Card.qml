import QtQuick
import ui.components.theme

/*! A card with a title, a sentence and its own content. */
Rectangle {
    id: root

    required property string title
    property string about: ""
    default property alias content: body.data
    readonly property int inset: (width < 120 * Theme.space ? 6 : 8) * Theme.space
    /*! Padding at the bottom; smaller when the card ends with a row of links, which bring their own padding. */
    property int below: inset

    implicitHeight: column.implicitHeight + inset + below
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: column

        x: root.inset
        y: root.inset
        width: root.width - 2 * root.inset
        spacing: 5 * Theme.space

        Column {
            width: parent.width
            spacing: 2 * Theme.space

            GText {
                width: parent.width
                text: root.title
                spoken: true
                font.pixelSize: Theme.lead
                Accessible.role: Accessible.Heading
            }
            GText {
                width: parent.width
                visible: text !== ""
                text: root.about
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
        Column {
            id: body

            width: parent.width
            spacing: 6 * Theme.space
        }
    }
}
