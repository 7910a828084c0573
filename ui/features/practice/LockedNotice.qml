import QtQuick
import ui.components
import ui.components.theme

/*! Says that the journal is locked, with a link that unlocks it. */
Flow {
    id: root

    signal open

    spacing: 6 * Theme.space

    ReadableText {
        width: Math.min(implicitWidth, root.width)
        height: Math.max(Theme.target, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Your journal is locked, with your programme and everything you did in it.")
        color: Theme.muted
    }
    GLink {
        objectName: "unlock"
        name: qsTr("Unlock")
        after: "›"
        color: Theme.linen
        onPressed: root.open()
    }
}
