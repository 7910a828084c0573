pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The title of the file that is written, whether it is saved, and the way to hear it. */
Item {
    id: root

    required property WritingViewModel writing
    /*! Whether the buttons stand below the title, as there is no room beside it. */
    readonly property bool folded: back.width + title.implicitWidth + state.implicitWidth + actions.width + 14 * Theme.space > width

    signal versionsAsked
    signal findAsked
    signal recordAsked

    implicitHeight: folded ? titles.height + actions.height : Math.max(titles.height, actions.height)

    Row {
        id: titles

        y: root.folded ? 0 : (root.height - height) / 2
        spacing: 4 * Theme.space

        GLink {
            id: back

            objectName: "back"
            anchors.verticalCenter: parent.verticalCenter
            before: "‹"
            name: qsTr("Back")
            onPressed: root.writing.back()
        }
        GText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - back.width - 40 * Theme.space)
            text: root.writing.title
            spoken: true
            font.pixelSize: Theme.lead
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        GText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.folded && root.width > 260 * Theme.space * Theme.grow
            text: root.writing.fileName
            color: Theme.muted
            wrapMode: Text.NoWrap
        }
        Row {
            id: state

            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.space

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 2 * Theme.space
                height: width
                radius: Theme.space
                color: root.writing.saving.state === "saved" ? Theme.sage : root.writing.saving.state === "waiting" ? Theme.muted : Theme.ember
            }
            ReadableText {
                objectName: "saved"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Math.max(0, (root.folded ? root.width : actions.x - 4 * Theme.space) - state.x - x))
                elide: Text.ElideRight
                text: root.writing.saving.words
                color: Theme.muted
                wrapMode: Text.NoWrap
            }
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        y: root.folded ? titles.height : (root.height - height) / 2
        spacing: 3 * Theme.space

        GButton {
            objectName: "find"
            compact: true
            name: qsTr("Find")
            description: qsTr("Control and F find and replace words in the text")
            onPressed: root.findAsked()
        }
        GButton {
            objectName: "versions"
            compact: true
            name: qsTr("Versions")
            onPressed: root.versionsAsked()
        }
        GButton {
            objectName: "recordAll"
            compact: true
            name: qsTr("Record")
            hint: "F9"
            description: qsTr("Your own voice, line by line")
            onPressed: root.recordAsked()
        }
        GButton {
            objectName: "rehearse"
            compact: true
            enabled: root.writing.playable
            opacity: enabled ? 1 : 0.4
            name: qsTr("Rehearse")
            hint: "F5"
            description: qsTr("From the step that the caret is in")
            onPressed: root.writing.rehearse(1)
        }
        Repeater {
            model: [4, 16]

            GButton {
                required property int modelData

                objectName: `rehearse${modelData}`
                compact: true
                enabled: root.writing.playable
                opacity: enabled ? 1 : 0.4
                name: qsTr("%1 ×").arg(modelData)
                description: qsTr("Rehearses from the step that the caret is in, %1 times as fast").arg(modelData)
                onPressed: root.writing.rehearse(modelData)
            }
        }
    }
}
