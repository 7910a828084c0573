import QtQuick
import ui.components
import ui.components.theme

/*! A card that shows the text of an example file; `copies` adds a button that copies it. */
Rectangle {
    id: root

    default property alias content: body.data
    property bool copies: false
    property bool copied: false
    readonly property int inset: 6 * Theme.space

    signal copy

    implicitHeight: body.implicitHeight + 2 * inset
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: body

        x: root.inset
        y: root.inset
        width: root.width - 2 * root.inset
    }
    GLink {
        objectName: "copy"
        visible: root.copies
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        y: 2 * Theme.space
        bySpace: false
        name: root.copied ? qsTr("Copied") : qsTr("Copy")
        color: root.copied ? Theme.amber : Theme.muted
        onPressed: root.copy()
    }
}
