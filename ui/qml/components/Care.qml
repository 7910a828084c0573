pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.theme

/*! Notes of care. `first`: they stand before everything else and are read first. */
Rectangle {
    id: root

    required property list<string> notes
    required property bool first

    signal read

    visible: notes.length > 0
    implicitHeight: content.implicitHeight + 12 * Theme.space
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: content

        x: 6 * Theme.space
        y: 6 * Theme.space
        width: parent.width - 12 * Theme.space
        spacing: 3 * Theme.space

        GText {
            width: parent.width
            text: root.first ? qsTr("Before you go on") : qsTr("Take care")
            spoken: root.first
            font.pixelSize: root.first ? Theme.lead : Theme.small
            font.weight: root.first ? Font.Light : Font.DemiBold
        }
        Repeater {
            model: root.notes

            GText {
                required property string modelData

                width: content.width
                text: modelData
                font.pixelSize: root.first ? Theme.body : Theme.small
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
        GButton {
            objectName: "careRead"
            visible: root.first
            focus: root.first
            primary: true
            name: qsTr("We have both read this")
            onPressed: root.read()
        }
    }
}
