pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What stands beside the text: the step of the caret, its form, the script, or every way through. */
Rectangle {
    id: root

    required property WritingViewModel writing
    readonly property string side: writing.panes.side
    readonly property int number: writing.step + 1
    readonly property int count: writing.steps.length

    signal othersAsked

    /*! Returns the step, from 0, of the row of the script at a place of this pane, or -1. */
    function stepAt(x: real, y: real): int {
        return script.visible ? script.stepAt(x, y - place.y) : -1;
    }

    radius: Theme.radius
    color: Theme.dusk
    clip: true

    Pills {
        id: tabs

        x: 5 * Theme.space
        y: 3 * Theme.space
        objectName: "sides"
        most: parent.width - 2 * x
        filled: true
        name: qsTr("Show")
        options: [
            {
                "value": "step",
                "label": qsTr("Step")
            },
            {
                "value": "form",
                "label": qsTr("Form")
            },
            {
                "value": "script",
                "label": qsTr("Script")
            },
            {
                "value": "ways",
                "label": qsTr("Ways through")
            }
        ]
        value: root.side
        onChose: value => root.writing.panes.showSide(value)
    }
    Item {
        id: place

        anchors.top: tabs.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.bottom: parent.bottom
        width: parent.width

        StepCard {
            anchors.fill: parent
            visible: root.side === "step"
            step: root.writing.steps[root.writing.step]
            script: root.writing.script
            marks: root.writing.recording.marks
            at: root.writing.step
            number: root.number
            count: root.count
            onRecordAsked: cue => root.writing.recordLine(root.writing.step, cue)
        }
        StepFormCard {
            anchors.fill: parent
            visible: root.side === "form"
            form: root.writing.form
            marks: root.writing.recording.marks
            number: root.number
            count: root.count
            onOthersAsked: root.othersAsked()
            onRecordAsked: cue => root.writing.recordLine(root.writing.step, cue)
            onStepped: by => root.writing.goToStep(root.writing.step + by)
        }
        ScriptPane {
            id: script

            anchors.fill: parent
            visible: root.side === "script"
            script: root.writing.script
            intake: root.writing.intake
            step: root.writing.step
            closeness: root.writing.steps[root.writing.step]?.closeness ?? 0
            onChosen: step => root.writing.goToStep(step)
            onRecordAsked: row => root.writing.recordRow(row)
        }
        WaysPane {
            anchors.fill: parent
            visible: root.side === "ways"
            ways: root.writing.ways
            current: root.writing.step
            onChosen: row => root.writing.goToStep(row)
        }
    }
}
