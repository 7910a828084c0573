import QtQuick
import ui.components.theme

/*! What was just let go, and may come back while the page is there. */
Flow {
    id: root

    required property string words

    signal bringBack

    visible: words !== ""
    spacing: 6 * Theme.space

    GText {
        width: Math.min(implicitWidth, root.width)
        height: Math.max(Theme.target, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Let go: %1").arg(root.words)
        color: Theme.faint
    }
    GLink {
        objectName: "bringBack"
        name: qsTr("Bring it back")
        onPressed: root.bringBack()
    }
}
