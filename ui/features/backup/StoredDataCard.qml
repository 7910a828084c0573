pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Shows what is stored, where, and what is never stored. */
Card {
    id: root

    required property string folder
    /*! The file that holds the names and settings. */
    required property string settings
    required property string message
    required property bool failed
    readonly property list<string> kept: [qsTr("Your names and settings."), qsTr("Which exercise you did, and when. Small moments, and what they were."), qsTr("What you took up until the next call, where you are on a ladder, and days that you said need more care."), qsTr("What your coach gave you, as it came."), qsTr("The words you chose afterwards, a line to remember, and what you want to ask."), qsTr("An interrupted session, only until it is over. The last working version of an exercise, while its file has a problem.")]
    readonly property list<string> never: [qsTr("Which of you paused, eased off, or stopped."), qsTr("What either of you answered, or who said what."), qsTr("That anything was missed.")]

    signal openFolder
    signal copy

    title: qsTr("On this computer only")

    Column {
        width: parent.width
        spacing: 3 * Theme.space

        Repeater {
            model: root.kept

            ReadableText {
                required property string modelData

                width: root.width - 2 * root.inset
                text: modelData
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
    }
    Column {
        width: parent.width
        spacing: 2 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("Never kept")
            font.weight: Font.DemiBold
        }
        Repeater {
            model: root.never

            ReadableText {
                required property string modelData

                width: root.width - 2 * root.inset
                text: modelData
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("Where it is")
            font.weight: Font.DemiBold
        }
        Prose {
            objectName: "where"
            width: parent.width
            text: `${root.folder}\n${root.settings}`
            font.pixelSize: Theme.small
            activeFocusOnPress: true
            selectByMouse: true
            selectionColor: Theme.action
            selectedTextColor: Theme.onAction
            wrapMode: TextEdit.WrapAnywhere
        }
        Flow {
            width: parent.width
            spacing: 6 * Theme.space

            GLink {
                objectName: "openFolder"
                name: qsTr("Open the folder")
                color: Theme.linen
                onPressed: root.openFolder()
            }
            GLink {
                objectName: "copyFolder"
                name: qsTr("Copy the path")
                onPressed: root.copy()
            }
        }
        StatusMessage {
            objectName: "toldFolder"
            width: parent.width
            text: root.message
            failed: root.failed
        }
    }
}
