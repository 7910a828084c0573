pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The care notes of an exercise, shown before the rest of the page. */
Rectangle {
    id: root

    required property list<string> notes
    /*! Whether one person reads them alone. */
    required property bool forOne

    signal read

    implicitHeight: content.implicitHeight + 12 * Theme.space
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: content

        x: 6 * Theme.space
        y: 6 * Theme.space
        width: parent.width - 12 * Theme.space
        spacing: 3 * Theme.space

        ReadableText {
            id: title

            width: parent.width
            text: qsTr("Before you go on")
            spoken: true
            font.pixelSize: Theme.lead
        }
        Repeater {
            model: root.notes

            ReadableText {
                required property string modelData

                width: content.width
                text: modelData
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
        GButton {
            objectName: "careRead"
            focus: root.visible
            primary: true
            name: root.forOne ? qsTr("I have read this") : qsTr("We have both read this")
            description: AccessibleText.sentences([title.text, ...root.notes])
            onPressed: root.read()
        }
    }
}
