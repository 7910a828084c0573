import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings that few couples need: another program for the voice, and the log of faults. */
Section {
    id: root

    required property SettingsViewModel settings

    title: qsTr("Advanced")
    about: qsTr("Most people never need these.")

    Column {
        width: parent.width
        spacing: 2 * Theme.space

        GText {
            width: parent.width
            text: qsTr("Another program for the voice")
            Accessible.ignored: true
        }
        ReadableText {
            width: parent.width
            text: qsTr("A program that turns words into sound can read to you instead. Write the command that starts it. Leave it blank for this computer’s own voice.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        GField {
            objectName: "voiceCommand"
            width: parent.width
            name: qsTr("Another program for the voice")
            text: root.settings.voiceCommand
            letters: root.settings.maxCommandLength
            font.family: Theme.mono
            font.pixelSize: Theme.small
            light: Theme.linen
            onTextEdited: root.settings.setText("voice_command", text)
        }
    }
    GSwitch {
        objectName: "keepLog"
        width: parent.width
        name: qsTr("Keep a log of faults")
        about: qsTr("What failed, when, and where in the program, for whoever fixes it. No names are in it, and nothing you wrote or answered. Turning this off erases it.")
        on: root.settings.keepLog
        onPressed: root.settings.setOn("keep_log", !on)
    }
    GLink {
        objectName: "licences"
        name: qsTr("What Guided is made of, with the licences")
        after: "›"
        onPressed: root.settings.openLicences()
    }
}
