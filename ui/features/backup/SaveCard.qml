import QtQuick
import ui.components
import ui.components.theme

/*! Saves a backup of all data, or exports it for other programs. */
Card {
    id: root

    required property string place
    required property bool busy
    required property string message
    required property bool failed

    signal placed(string where)
    signal saveCopy
    signal saveDocument
    signal saveSheets

    title: qsTr("Save a copy")
    about: qsTr("Everything as it is, in one file, to keep on a stick or to move to another computer. Whoever has it can read it, unless a passphrase locks your journal: then it is as locked as that.")

    Column {
        width: parent.width
        spacing: 2 * Theme.space

        GText {
            width: parent.width
            text: qsTr("The folder that copies go to")
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        GField {
            objectName: "place"
            width: parent.width
            name: qsTr("The folder that copies go to")
            text: root.place
            maximumLength: 4000
            font.family: Theme.sans
            font.weight: Font.Normal
            font.pixelSize: Theme.small
            onEditingFinished: {
                if (text !== root.place)
                    root.placed(text);
            }
        }
    }
    GButton {
        objectName: "saveCopy"
        primary: true
        enabled: !root.busy
        name: qsTr("Save a copy")
        onPressed: root.saveCopy()
    }
    Column {
        width: parent.width
        spacing: Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("Or everything in words, to read it without Guided. These are locked by nothing.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Flow {
            width: parent.width
            spacing: 6 * Theme.space

            GLink {
                objectName: "saveSheets"
                enabled: !root.busy
                name: qsTr("As tables (CSV)")
                color: Theme.linen
                onPressed: root.saveSheets()
            }
            GLink {
                objectName: "saveDocument"
                enabled: !root.busy
                name: qsTr("As JSON")
                description: qsTr("It can be brought in again")
                color: Theme.linen
                onPressed: root.saveDocument()
            }
        }
    }
    StatusMessage {
        objectName: "toldSave"
        width: parent.width
        text: root.message
        failed: root.failed
    }
}
