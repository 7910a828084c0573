import QtQuick
import ui.components
import ui.components.theme

/*! One question for the next call, with a button that removes it. */
FocusScope {
    id: root

    required property string text

    signal remove

    implicitHeight: Math.max(Theme.target, label.implicitHeight + 2 * Theme.space)

    ReadableText {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - gone.width - 6 * Theme.space
        text: root.text
        spoken: true
        font.pixelSize: Theme.body
    }
    GLink {
        id: gone

        objectName: "letGo"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        name: qsTr("Remove")
        description: root.text
        onPressed: root.remove()
        Keys.onDeletePressed: root.remove()
    }
}
