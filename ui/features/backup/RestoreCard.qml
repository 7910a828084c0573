pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Restores a backup or imports a document: choose a file, review it, confirm. */
Card {
    id: root

    required property var copies
    /*! The action that awaits confirmation: "restore", "add", or empty. */
    required property string pendingAction
    required property string question
    required property bool busy
    required property string message
    required property bool failed
    /*! Whether the system has a dialog to choose a file with; otherwise its path is typed. */
    required property bool picks
    readonly property bool asked: pendingAction === "restore" || pendingAction === "add"

    signal chosen(string file)
    signal pick
    signal agreed
    signal declined

    title: qsTr("Restore a copy")
    about: qsTr("A copy replaces what is kept now, which is set aside. A JSON file is added to it. The file is checked first, and you are asked before anything changes.")

    onAskedChanged: {
        if (asked)
            leave.forceActiveFocus();
    }

    Column {
        width: parent.width
        visible: !root.asked
        spacing: Theme.space

        Repeater {
            model: root.copies

            BackupFileRow {
                required property int index
                required property var modelData

                objectName: `copy-${index}`
                width: root.width - 2 * root.inset
                enabled: !root.busy
                name: modelData.name
                meta: modelData.about
                onPressed: root.chosen(modelData.file)
            }
        }
        ReadableText {
            width: parent.width
            visible: root.copies.length === 0
            text: qsTr("There are no copies in that folder.")
            color: Theme.muted
        }
    }
    Column {
        width: parent.width
        visible: !root.asked
        spacing: 3 * Theme.space

        GText {
            width: parent.width
            text: root.picks ? qsTr("Or drop the file here") : qsTr("Or drop the file here, or type its path")
            lineHeight: Theme.airy
            Accessible.ignored: !root.picks
        }
        GButton {
            objectName: "chooseCopy"
            compact: true
            enabled: !root.busy
            visible: root.picks
            name: qsTr("Choose a file")
            onPressed: root.pick()
        }
        GField {
            id: written

            objectName: "bringFile"
            width: parent.width
            visible: !root.picks
            name: qsTr("Or drop the file here, or type its path")
            maximumLength: 4000
            font.family: Theme.sans
            font.weight: Font.Normal
            font.pixelSize: Theme.small
            onAccepted: root.chosen(text)
        }
        GButton {
            objectName: "bring"
            compact: true
            enabled: !root.busy && written.text.trim() !== ""
            visible: !root.picks && written.text.trim() !== ""
            name: qsTr("Check it")
            onPressed: root.chosen(written.text)
        }
    }
    Column {
        width: parent.width
        visible: root.asked
        spacing: 4 * Theme.space

        ReadableText {
            objectName: "question"
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            text: root.question
            lineHeight: Theme.airy
        }
        Flow {
            width: parent.width
            spacing: 6 * Theme.space

            GButton {
                objectName: "agree"
                compact: true
                name: root.pendingAction === "add" ? qsTr("Add them") : qsTr("Restore it")
                description: root.question
                onPressed: root.agreed()
            }
            GLink {
                id: leave

                objectName: "decline"
                name: qsTr("Cancel")
                onPressed: root.declined()
            }
        }
    }
    StatusMessage {
        objectName: "toldBring"
        width: parent.width
        text: root.message
        failed: root.failed
    }
}
