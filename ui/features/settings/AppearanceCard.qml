import QtQuick
import ui.components
import ui.view_models

/*! The settings for brightness, text size and motion. */
Card {
    id: root

    required property Couple couple

    signal chose(string value)
    signal contrastChosen(string value)
    signal turned(string name, bool on)

    title: qsTr("Look")

    GChoices {
        objectName: "theme"
        width: parent.width
        name: qsTr("Light in the room")
        value: root.couple.theme
        options: [
            {
                value: "system",
                label: qsTr("As the computer has it")
            },
            {
                value: "night",
                label: qsTr("Night")
            },
            {
                value: "day",
                label: qsTr("Day")
            }
        ]
        onChose: value => root.chose(value)
    }
    GSwitch {
        objectName: "nightSessions"
        width: parent.width
        name: qsTr("Sessions are held at night")
        about: qsTr("Dark while you are in one, whatever the rest looks like.")
        on: root.couple.nightSessions
        onPressed: root.turned("night_sessions", !on)
    }
    GChoices {
        objectName: "textSize"
        width: parent.width
        name: qsTr("Size of the words")
        value: root.couple.largeText ? "large" : "usual"
        options: [
            {
                value: "usual",
                label: qsTr("Usual")
            },
            {
                value: "large",
                label: qsTr("Large")
            }
        ]
        onChose: value => root.turned("large_text", value === "large")
    }
    GChoices {
        objectName: "contrast"
        width: parent.width
        name: qsTr("Contrast")
        value: root.couple.contrast
        options: [
            {
                value: "system",
                label: qsTr("As the computer has it")
            },
            {
                value: "usual",
                label: qsTr("Usual")
            },
            {
                value: "strong",
                label: qsTr("Strong")
            }
        ]
        onChose: value => root.contrastChosen(value)
    }
    GSwitch {
        objectName: "reducedMotion"
        width: parent.width
        name: qsTr("Less movement")
        about: qsTr("Slow fades take the place of everything that moves. Until you choose, it is as the computer has it.")
        on: root.couple.reducedMotion
        onPressed: root.turned("reduced_motion", !on)
    }
}
