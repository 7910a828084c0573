pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! All programmes and ladders, and the files that cannot be shown because of errors. */
Column {
    id: root

    required property PracticeViewModel practice

    spacing: 7 * Theme.space

    ReadableText {
        visible: !root.practice.loaded
        text: qsTr("Looking for your programmes…")
        color: Theme.faint
    }
    PathwayGrid {
        objectName: "ladders"
        width: parent.width
        title: qsTr("A patient way")
        ways: root.practice.ladders
        onChosen: row => root.practice.openLadder(row)
    }
    PathwayGrid {
        objectName: "programmes"
        width: parent.width
        title: qsTr("Ways for a few weeks")
        ways: root.practice.programmes
        onChosen: row => root.practice.openProgramme(row)
    }
    PathwayGrid {
        objectName: "own"
        width: parent.width
        visible: !root.practice.locked
        title: qsTr("Your own")
        ways: [
            {
                title: qsTr("Three things for this week"),
                about: qsTr("No programme, and no coach needed: choose what suits you both just now.")
            }
        ]
        onChosen: root.practice.pickThree()
    }
    Repeater {
        model: root.practice.faulty

        StatusMessage {
            required property string modelData

            width: root.width
            text: modelData
            color: Theme.ember
        }
    }
}
