pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! What can be inserted below the step: each is whole, with words that may stay. */
Flow {
    id: root

    readonly property var kinds: [
        {
            "value": "step",
            "label": qsTr("Step"),
            "about": qsTr("As close as this one")
        },
        {
            "value": "question",
            "label": qsTr("Question"),
            "about": qsTr("With its gentler way")
        },
        {
            "value": "breath",
            "label": qsTr("Breath"),
            "about": qsTr("Three breaths, in 4 and out 6")
        },
        {
            "value": "kiss",
            "label": qsTr("Kiss"),
            "about": qsTr("With its question, and lengths to choose from")
        },
        {
            "value": "swap",
            "label": qsTr("Change of places"),
            "about": qsTr("Where giver and receiver change, between two rounds")
        },
        {
            "value": "closing",
            "label": qsTr("Closing"),
            "about": qsTr("At the end")
        },
        {
            "value": "other",
            "label": qsTr("From another exercise"),
            "about": qsTr("Its steps, with the questions that they need")
        }
    ]

    signal chosen(kind: string)

    spacing: 2 * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Insert")

    GText {
        height: Theme.target
        rightPadding: Theme.space
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Insert")
        color: Theme.muted
        Accessible.ignored: true
    }
    Repeater {
        model: root.kinds

        GButton {
            required property var modelData

            objectName: `insert-${modelData.value}`
            compact: true
            name: modelData.label
            description: modelData.about
            onPressed: root.chosen(modelData.value)
        }
    }
}
