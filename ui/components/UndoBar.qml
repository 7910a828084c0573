import QtQuick
import ui.components.theme
import ui.view_models

/*! Names what was just removed and offers to restore it until the page is left. */
Flow {
    id: root

    required property string text

    signal restore

    visible: text !== ""
    spacing: 6 * Theme.space

    StatusMessage {
        width: Math.min(implicitWidth, root.width)
        height: Math.max(Theme.target, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Removed: %1").arg(TextRules.isolated(root.text))
        color: Theme.faint
    }
    GLink {
        objectName: "bringBack"
        name: qsTr("Undo")
        onPressed: root.restore()
    }
}
