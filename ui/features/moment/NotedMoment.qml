import QtQuick
import ui.components
import ui.components.theme

/*! What was just noted, and the way to undo it. */
Column {
    id: root

    required property string text
    required property bool failed
    required property bool canUndo

    signal undo

    spacing: 2 * Theme.space

    GText {
        visible: root.canUndo
        text: "✓"
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
    StatusMessage {
        objectName: "noted"
        width: parent.width
        text: root.text
        failed: root.failed
        spoken: !root.failed
        font.pixelSize: root.failed ? Theme.small : Theme.body
    }
    GButton {
        objectName: "takeBack"
        visible: root.canUndo
        compact: true
        name: qsTr("Undo")
        description: root.text
        onPressed: root.undo()
    }
}
