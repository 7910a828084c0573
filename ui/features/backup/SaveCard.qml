import QtQuick
import ui.components
import ui.components.theme

/*! Saves a backup of all data, or exports it for other programs. */
Card {
    id: root

    required property string place
    /*! Whether the system has a dialog to choose a folder with; otherwise its path is typed. */
    required property bool picks
    required property bool busy
    required property string message
    required property bool failed

    signal placed(string where)
    signal pick
    signal saveCopy
    signal saveDocument
    signal saveSheets

    title: qsTr("Save a copy")
    about: qsTr("Everything in one file, with what your coach gave you, for a memory stick or another computer. Anyone who has it can read it, unless your journal has a lock: then the copy has it too.")

    Column {
        width: parent.width
        spacing: 2 * Theme.space

        GText {
            width: parent.width
            text: qsTr("Where copies go")
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        ReadableText {
            objectName: "placeText"
            width: parent.width
            visible: root.picks
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            text: root.picks ? root.place : ""
            color: Theme.muted
        }
        GLink {
            objectName: "choosePlace"
            visible: root.picks
            name: qsTr("Choose another folder")
            color: Theme.linen
            onPressed: root.pick()
        }
        GField {
            objectName: "place"
            width: parent.width
            visible: !root.picks
            name: qsTr("Where copies go")
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
            text: qsTr("Or as plain files, to read without Guided. These files are not encrypted.")
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
                description: qsTr("It can be imported again")
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
