pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The step that the caret is in: its room, and what is said when. */
Item {
    id: root

    required property var step
    required property LiveScript script
    /*! The number of the step, from 0. */
    required property int at
    required property int number
    required property int count
    /*! Whether each line that is said has a recording, by step and cue. */
    required property var marks
    readonly property bool known: step !== undefined

    /*! Emitted to record the line of a cue, or of -1 for what is said as the step begins. */
    signal recordAsked(cue: int)

    ReadableText {
        anchors.centerIn: parent
        width: parent.width - 16 * Theme.space
        visible: !root.known
        text: root.count > 0 ? qsTr("What stands above the first step holds for the whole exercise. Choose a step below, and it is shown here.") : qsTr("The steps are shown here as soon as the text can be read.")
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.airy
        color: Theme.muted
    }
    Rectangle {
        id: room

        x: 4 * Theme.space
        visible: root.known
        width: parent.width - 2 * x
        height: Math.round(Math.min(40 * Theme.space * Theme.grow, 0.32 * parent.height))
        radius: 3 * Theme.space
        color: Theme.night

        Lights {
            anchors.centerIn: parent
            width: parent.width
            height: parent.height
            closeness: root.known ? root.step.closeness : 0
        }
    }
    Flickable {
        visible: root.known
        anchors.top: room.bottom
        anchors.topMargin: 4 * Theme.space
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * Theme.space
        x: 6 * Theme.space
        width: parent.width - 12 * Theme.space
        contentHeight: facts.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: facts

            width: parent.width
            spacing: 3 * Theme.space

            GText {
                width: parent.width
                text: root.known ? root.step.title : ""
                spoken: true
                font.pixelSize: Theme.lead
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            GText {
                width: parent.width
                text: root.known ? [qsTr("step %1 of %2").arg(root.number).arg(root.count), root.step.length, root.step.question ? qsTr("Question") : root.step.touchWord].join("   ·   ") : ""
                color: Theme.muted
            }
            Repeater {
                model: root.known ? root.step.lines : []

                Row {
                    id: line

                    required property var modelData
                    /*! Whether it has a recording; undefined where nothing is said. */
                    readonly property var mark: root.marks[`${root.at},${modelData.cue}`]

                    width: facts.width
                    spacing: 3 * Theme.space

                    GText {
                        id: time

                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.round(14 * Theme.space * Theme.grow)
                        text: line.modelData.at
                        color: Theme.muted
                    }
                    GText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - time.width - parent.spacing - (record.visible ? record.width + parent.spacing : 0)
                        text: line.modelData.words !== "" ? line.modelData.words : line.modelData.sound
                        spoken: line.modelData.words !== ""
                    }
                    RecordButton {
                        id: record

                        objectName: `recordLine${line.modelData.cue}`
                        visible: line.mark !== undefined
                        recorded: line.mark ?? false
                        description: line.modelData.words
                        onPressed: root.recordAsked(line.modelData.cue)
                    }
                }
            }
            GLink {
                objectName: "hearThisStep"
                visible: root.script.ready && root.script.silentReason === "" && root.script.rowOf(root.at) >= 0
                before: "▸"
                name: root.script.hearing >= 0 ? qsTr("Stop") : qsTr("Hear the step")
                onPressed: root.script.hearing >= 0 ? root.script.stop() : root.script.hearStep(root.at)
            }
            GText {
                width: parent.width
                text: root.known ? root.step.speaks : ""
                font.pixelSize: Theme.caption
                color: Theme.muted
            }
        }
    }
}
