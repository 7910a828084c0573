import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The title of the file that is written, whether it is saved, and the way to hear it. */
Item {
    id: root

    required property WritingViewModel writing

    signal versionsAsked

    implicitHeight: Math.max(titles.implicitHeight, actions.implicitHeight)

    Row {
        id: titles

        anchors.verticalCenter: parent.verticalCenter
        spacing: 4 * Theme.space

        GLink {
            objectName: "back"
            anchors.verticalCenter: parent.verticalCenter
            before: "‹"
            name: qsTr("Back")
            onPressed: root.writing.back()
        }
        GText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(30 * Theme.space, root.width - actions.width - file.width - 70 * Theme.space))
            text: root.writing.title
            spoken: true
            font.pixelSize: Theme.lead
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        GText {
            id: file

            anchors.verticalCenter: parent.verticalCenter
            text: root.writing.fileName
            color: Theme.muted
            wrapMode: Text.NoWrap
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.space

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 2 * Theme.space
                height: width
                radius: Theme.space
                color: root.writing.state === "saved" ? Theme.sage : root.writing.state === "waiting" ? Theme.muted : Theme.ember
            }
            ReadableText {
                objectName: "saved"
                anchors.verticalCenter: parent.verticalCenter
                text: root.writing.stateWords
                color: Theme.muted
                wrapMode: Text.NoWrap
            }
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3 * Theme.space

        GButton {
            objectName: "versions"
            compact: true
            name: qsTr("Versions")
            onPressed: root.versionsAsked()
        }
        GButton {
            objectName: "rehearse"
            compact: true
            enabled: root.writing.playable
            name: qsTr("Rehearse")
            hint: "F5"
            description: qsTr("From the step that the caret is in")
            onPressed: root.writing.rehearse()
        }
    }
}
