import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings for the voice that speaks an exercise. */
Card {
    id: root

    required property string voice
    required property string voiceName
    required property bool hasVoices
    required property int pace
    required property real volume
    required property string command
    required property int letters
    required property bool canTry
    required property string errorText
    readonly property bool speaks: voice === "computer"
    readonly property string sample: qsTr("Let your shoulders drop. There is nothing to get right.")

    signal chose(string name, string value)
    signal another(int by)
    signal paced(int pace)
    signal levelled(real value)
    signal tried(string words)

    title: qsTr("Voice")
    about: qsTr("Someone who says the words, so that your eyes can close.")

    GChoices {
        objectName: "voice"
        width: parent.width
        name: qsTr("Who speaks")
        value: root.voice
        options: [
            {
                value: "computer",
                label: qsTr("The computer")
            },
            {
                value: "none",
                label: qsTr("Nobody, words only")
            }
        ]
        onChose: value => root.chose("voice", value)
    }
    Column {
        width: parent.width
        visible: root.speaks && root.hasVoices
        spacing: Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("Which voice")
            font.weight: Font.DemiBold
        }
        ReadableText {
            objectName: "voiceName"
            width: parent.width
            text: root.voiceName === "" ? qsTr("The usual one") : root.voiceName
            spoken: true
            font.pixelSize: Theme.body
        }
        Flow {
            width: parent.width
            spacing: 8 * Theme.space

            GLink {
                objectName: "voiceBefore"
                before: "‹"
                name: qsTr("The one before")
                description: qsTr("Which voice")
                onPressed: root.another(-1)
            }
            GLink {
                objectName: "voiceAfter"
                name: qsTr("The next one")
                description: qsTr("Which voice")
                after: "›"
                onPressed: root.another(1)
            }
        }
    }
    GChoices {
        objectName: "pace"
        width: parent.width
        visible: root.speaks
        name: qsTr("How quick")
        value: `${root.pace}`
        options: [
            {
                value: "0",
                label: qsTr("Slower")
            },
            {
                value: "1",
                label: qsTr("A little slower")
            },
            {
                value: "2",
                label: qsTr("As the exercise says")
            },
            {
                value: "3",
                label: qsTr("A little quicker")
            },
            {
                value: "4",
                label: qsTr("Quicker")
            }
        ]
        onChose: value => root.paced(Number(value))
    }
    GSlider {
        objectName: "voiceVolume"
        width: parent.width
        visible: root.speaks
        name: qsTr("How loud the voice is")
        least: qsTr("soft")
        most: qsTr("full")
        value: root.volume
        onChose: to => root.levelled(to)
    }
    Column {
        width: parent.width
        visible: root.speaks && root.canTry
        spacing: 3 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("“%1”").arg(TextRules.isolated(root.sample))
            spoken: true
            font.italic: true
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
        GButton {
            objectName: "tryVoice"
            name: qsTr("Try it")
            description: root.sample
            onPressed: root.tried(root.sample)
        }
        StatusMessage {
            width: parent.width
            visible: text !== ""
            text: root.errorText
            color: Theme.ember
            lineHeight: Theme.airy
        }
    }
    Column {
        width: parent.width
        visible: root.speaks
        spacing: 2 * Theme.space

        GText {
            width: parent.width
            text: qsTr("Another program")
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        ReadableText {
            width: parent.width
            text: qsTr("One that turns words into sound can speak instead. Write how it is started; left open, the computer’s own voice speaks.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        GField {
            objectName: "voiceCommand"
            width: parent.width
            name: qsTr("Another program")
            text: root.command
            letters: root.letters
            font.family: Theme.mono
            font.pixelSize: Theme.small
            onTextEdited: root.chose("voice_command", text)
        }
    }
}
