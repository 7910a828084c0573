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
    readonly property bool asked: pendingAction === "restore" || pendingAction === "add"

    signal chosen(string file)
    signal agreed
    signal declined

    title: qsTr("Bring one back")
    about: qsTr("A copy takes the place of what is kept now, which is set aside. What was written as JSON is added to it. A file is looked through first, and then you are asked.")

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
            text: qsTr("There is none in that folder.")
            color: Theme.muted
        }
    }
    Column {
        width: parent.width
        visible: !root.asked
        spacing: 3 * Theme.space

        GText {
            width: parent.width
            text: qsTr("Or write where it is, or drop it on this page")
            lineHeight: Theme.airy
            Accessible.ignored: true
        }
        GField {
            id: written

            objectName: "bringFile"
            width: parent.width
            name: qsTr("Or write where it is, or drop it on this page")
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
            visible: written.text.trim() !== ""
            name: qsTr("Look through it")
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
                name: root.pendingAction === "add" ? qsTr("Add them") : qsTr("Bring it back")
                description: root.question
                onPressed: root.agreed()
            }
            GLink {
                id: leave

                objectName: "decline"
                name: qsTr("Leave it as it is")
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
