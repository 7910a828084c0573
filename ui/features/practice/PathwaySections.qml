pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! All programmes and ladders, and the files that cannot be shown because of errors. */
Column {
    id: root

    required property PathwaysViewModel ways
    /*! Whether the journal is locked, so that nothing can be taken up. */
    required property bool locked
    required property bool low

    spacing: (low ? 5 : 7) * Theme.space

    ReadableText {
        width: parent.width
        text: qsTr("Ideas for the days ahead")
        spoken: true
        font.pixelSize: root.low ? Theme.title : Theme.display
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        width: parent.width
        text: qsTr("They suggest, and you two decide. All of it can wait.")
        font.pixelSize: Theme.body
        color: Theme.muted
    }

    ReadableText {
        visible: !root.ways.loaded
        text: qsTr("Looking for programmes…")
        color: Theme.faint
    }
    PathwayGrid {
        objectName: "ladders"
        width: parent.width
        title: qsTr("A slow path back to touch")
        ways: root.ways.ladders
        onChosen: row => root.ways.openLadder(row)
    }
    PathwayGrid {
        objectName: "programmes"
        width: parent.width
        title: qsTr("Programmes")
        ways: root.ways.programmes
        onChosen: row => root.ways.openProgramme(row)
    }
    PathwayGrid {
        objectName: "packs"
        width: parent.width
        title: qsTr("From your coach")
        ways: root.ways.packs
        onChosen: row => root.ways.openPack(row)
    }
    PathwayGrid {
        objectName: "own"
        width: parent.width
        visible: !root.locked
        title: qsTr("Your own")
        ways: [
            {
                title: qsTr("Three things for this week"),
                about: qsTr("No programme needed: choose what suits you both just now.")
            }
        ]
        onChosen: root.ways.pickThree()
    }
    Repeater {
        model: root.ways.faulty

        StatusMessage {
            required property string modelData

            width: root.width
            text: modelData
            color: Theme.ember
        }
    }
}
