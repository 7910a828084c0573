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
        text: qsTr("Your journal is locked. What you have taken up waits there, your ladders too.")
        color: Theme.muted
    }
    GLink {
        objectName: "unlock"
        name: qsTr("Open it")
        after: "›"
        color: Theme.linen
        onPressed: root.open()
    }
}
