import QtQuick
import ui.components
import ui.components.theme

/*! Copies the error log, for whoever fixes the program. */
Card {
    id: root

    required property bool copied

    signal copy

    title: qsTr("When something goes wrong")
    about: qsTr("A log of faults is kept on this computer. It helps whoever looks for the fault, and holds no names and nothing you wrote or answered.")

    GLink {
        objectName: "copyLog"
        name: qsTr("Copy the log")
        color: Theme.linen
        onPressed: root.copy()
    }
    StatusMessage {
        width: parent.width
        visible: root.copied
        text: qsTr("Copied.")
        spoken: true
        color: Theme.muted
    }
}
