import QtQuick
import ui.components.theme

/*! What was just let go, and may come back while the page is there. */
Flow {
    id: root

    required property string text

    signal restore

    visible: text !== ""
    spacing: 6 * Theme.space

    GText {
        width: Math.min(implicitWidth, root.width)
        height: Math.max(Theme.target, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Let go: %1").arg(root.text)
        color: Theme.faint
    }
    GLink {
        objectName: "bringBack"
        name: qsTr("Bring it back")
        onPressed: root.restore()
    }
}
