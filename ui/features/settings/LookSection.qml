import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings for colours, text size, motion and language, and the region of the helplines. */
Section {
    id: root

    required property SettingsViewModel settings
    readonly property Couple couple: settings.couple

    title: qsTr("Look and language")

    GChoices {
        objectName: "theme"
        width: parent.width
        name: qsTr("Theme")
        value: root.couple.theme
        options: [
            {
                value: "system",
                label: qsTr("Match system")
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
        onChose: value => root.settings.setText("theme", value)
    }
    GSwitch {
        objectName: "nightSessions"
        width: parent.width
        name: qsTr("Keep sessions dark")
        about: qsTr("Whatever the theme.")
        on: root.couple.nightSessions
        onPressed: root.settings.setOn("night_sessions", !on)
    }
    GChoices {
        objectName: "textSize"
        width: parent.width
        name: qsTr("Text size")
        value: root.couple.largeText ? "large" : "usual"
        options: [
            {
                value: "usual",
                label: qsTr("Normal")
            },
            {
                value: "large",
                label: qsTr("Large")
            }
        ]
        onChose: value => root.settings.setOn("large_text", value === "large")
    }
    GChoices {
        objectName: "contrast"
        width: parent.width
        name: qsTr("Contrast")
        value: root.couple.contrast
        options: [
            {
                value: "system",
                label: qsTr("Match system")
            },
            {
                value: "usual",
                label: qsTr("Normal")
            },
            {
                value: "strong",
                label: qsTr("High")
            }
        ]
        onChose: value => root.settings.setText("contrast", value)
    }
    GSwitch {
        objectName: "reducedMotion"
        width: parent.width
        name: qsTr("Reduce motion")
        about: qsTr("Slow fades instead of movement. Matches the system until you choose.")
        on: root.couple.reducedMotion
        onPressed: root.settings.setOn("reduced_motion", !on)
    }
    Column {
        width: parent.width
        spacing: 2 * Theme.space

        GChoices {
            objectName: "language"
            width: parent.width
            name: qsTr("Language")
            value: root.settings.language
            options: [
                {
                    value: "system",
                    label: qsTr("Match system")
                },
                {
                    value: "en",
                    label: "English"
                },
                {
                    value: "de",
                    label: "Deutsch"
                }
            ]
            onChose: value => root.settings.setText("language", value)
        }
        ReadableText {
            width: parent.width
            text: qsTr("Takes effect after restart.")
            color: Theme.faint
        }
    }
    RegionChoices {
        objectName: "region"
        width: parent.width
        name: qsTr("Where you are, for the numbers on the Help page")
        value: root.settings.region
        onChose: value => root.settings.setText("region", value)
    }
}
