pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings for the voice that speaks an exercise. */
Section {
    id: root

    required property SettingsViewModel settings
    readonly property bool speaks: settings.voice === "computer"
    readonly property bool beside: width > 560 * Theme.grow

    title: qsTr("Voice")
    about: qsTr("Who reads to you, so that your eyes can close. A coach’s own recording is always played as it is.")

    VoiceList {
        objectName: "voice"
        width: parent.width
        voices: root.settings.voices
        current: root.settings.voiceRow
        onChose: row => root.settings.chooseVoice(row)
    }
    Rectangle {
        width: parent.width
        height: 1
        visible: root.speaks
        color: Theme.veil
    }
    Grid {
        width: parent.width
        visible: root.speaks
        columns: root.beside ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: 4 * Theme.space

        GSlider {
            objectName: "pace"
            width: root.beside ? (root.width - Theme.gap) / 2 : root.width
            name: qsTr("Speed")
            least: qsTr("slower")
            most: qsTr("quicker")
            stepSize: 1 / root.settings.lastPace
            value: root.settings.pace / root.settings.lastPace
            onChose: to => root.settings.setPace(Math.round(to * root.settings.lastPace))
        }
        GSlider {
            objectName: "voiceVolume"
            width: root.beside ? (root.width - Theme.gap) / 2 : root.width
            name: qsTr("Volume")
            least: qsTr("quieter")
            most: qsTr("louder")
            value: root.settings.voiceVolume
            onChose: to => root.settings.setLevel("voice_volume", to)
        }
    }
    Flow {
        width: parent.width
        visible: root.speaks && root.settings.canTry
        spacing: 6 * Theme.space

        GButton {
            id: listen

            objectName: "tryVoice"
            primary: true
            name: qsTr("Listen")
            description: root.settings.voiceSample
            onPressed: root.settings.tryVoice()
        }
        ReadableText {
            width: Math.min(implicitWidth, root.width)
            height: Math.max(listen.height, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("“%1”").arg(TextRules.isolated(root.settings.voiceSample))
            spoken: true
            font.italic: true
            font.pixelSize: Theme.body
        }
    }
    ReadableText {
        width: parent.width
        visible: root.speaks && text !== ""
        text: root.settings.voiceSuggestion
        lineHeight: Theme.airy
        color: Theme.muted
    }
    StatusMessage {
        width: parent.width
        visible: root.speaks && text !== ""
        text: root.settings.errorText
        color: Theme.ember
        lineHeight: Theme.airy
    }
}
