import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The header of the studio: its purpose and the folder. */
FocusScope {
    id: root

    required property string folder
    required property bool missing
    /*! Whether the system has dialogs to choose a file or a folder with. */
    required property bool picks
    required property NewExercise newExercise

    signal guide
    signal give
    signal make
    signal choose
    signal openFile
    signal openFolder
    signal leave
    signal down

    function toFirst() {
        guiding.forceActiveFocus();
    }

    function toLast() {
        (beginning.visible ? beginning.last : card.last).forceActiveFocus();
    }

    implicitHeight: column.implicitHeight
    Keys.onDownPressed: down()
    Keys.onUpPressed: {}

    Column {
        id: column

        width: root.width
        topPadding: Theme.narrowMargin
        bottomPadding: 4 * Theme.space
        spacing: 4 * Theme.space

        Item {
            width: parent.width
            height: Math.max(heading.height, guiding.height)

            GText {
                id: heading

                anchors.verticalCenter: parent.verticalCenter
                width: giving.x - 4 * Theme.space
                text: qsTr("Studio")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            GLink {
                id: giving

                objectName: "give"
                anchors.right: opening.left
                anchors.rightMargin: 6 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
                name: qsTr("Give to a couple")
                description: qsTr("One file of a programme or exercises, with all that they need")
                onPressed: root.give()
            }
            GLink {
                id: opening

                objectName: "openFile"
                anchors.right: guiding.left
                anchors.rightMargin: visible ? 6 * Theme.space : 0
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? implicitWidth : 0
                visible: root.picks
                name: qsTr("Open a file")
                onPressed: root.openFile()
            }
            GLink {
                id: guiding

                objectName: "guide"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                focus: true
                name: qsTr("Writing exercises")
                description: qsTr("The guide, from an empty file to an exercise")
                after: "›"
                onPressed: root.guide()
            }
        }
        ReadableText {
            width: Math.min(parent.width, 40 * Theme.body)
            bottomPadding: 2 * Theme.space
            text: qsTr("Write here, or in any editor you like. You see how a file reads, hear it and rehearse it, and this page follows as you save.")
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
        FolderCard {
            id: card

            width: parent.width
            folder: root.folder
            missing: root.missing
            picks: root.picks
            onChoose: root.choose()
            onMake: root.make()
            onOpenFolder: root.openFolder()
            onLeave: root.leave()
            onPassed: beginning.visible ? beginning.enter() : root.down()
        }
        NewExerciseCard {
            id: beginning

            width: parent.width
            visible: card.calm
            exercise: root.newExercise
            onPassed: root.down()
        }
    }
}
