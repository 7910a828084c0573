pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What is in a pack: programmes, exercises, a voice, and the closest touch of all. */
Card {
    id: root

    required property PackViewModel pack
    required property bool low

    title: qsTr("What is in it")

    Column {
        width: parent.width
        spacing: (root.low ? 3 : 4) * Theme.space

        Repeater {
            model: root.pack.pathways

            Column {
                id: pathway

                required property var modelData

                width: parent?.width ?? 0
                spacing: Theme.space

                ReadableText {
                    width: parent.width
                    text: pathway.modelData.heading
                    font.weight: Font.DemiBold
                }
                ReadableText {
                    width: parent.width
                    text: pathway.modelData.line
                    color: Theme.muted
                }
            }
        }
        PackLine {
            width: parent.width
            visible: root.pack.pathways.length > 0 && root.pack.exercises.length > 0
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.pack.exercisesHeading
            font.weight: Font.DemiBold
        }
        Repeater {
            model: root.pack.exercises

            PackExercise {
                required property var modelData

                width: parent?.width ?? 0
                title: modelData.title
                facts: modelData.facts
                often: modelData.often
                closeness: modelData.closeness
            }
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.pack.more
            color: Theme.muted
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.pack.had
            color: Theme.muted
        }
        PackLine {
            width: parent.width
            visible: root.pack.voice !== ""
        }
        Item {
            width: parent.width
            height: Math.max(voice.height, listen.visible ? listen.height : 0)
            visible: root.pack.voice !== ""

            Column {
                id: voice

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (listen.visible ? listen.width + 4 * Theme.space : 0)
                spacing: Theme.space

                ReadableText {
                    width: parent.width
                    text: root.pack.voiceHeading
                    font.weight: Font.DemiBold
                }
                ReadableText {
                    width: parent.width
                    text: root.pack.voice
                    color: Theme.muted
                }
            }
            GButton {
                id: listen

                objectName: "listen"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.pack.canListen
                compact: true
                name: qsTr("Listen")
                onPressed: root.pack.listen()
            }
        }
        PackLine {
            width: parent.width
        }
        TouchScale {
            width: parent.width
            words: root.pack.closestWords
            touches: root.pack.touches
            closest: root.pack.closest
        }
    }
}
