import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Why no microphone is heard, and what can be done about it. */
Column {
    id: root

    required property MicrophoneView microphone

    spacing: 3 * Theme.space

    StatusMessage {
        objectName: "microphoneWords"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.microphone.words
        font.pixelSize: Theme.body
    }
    ReadableText {
        objectName: "microphoneAdvice"
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.airy
        text: root.microphone.advice
        color: Theme.muted
    }
    GButton {
        objectName: "lookAgain"
        anchors.horizontalCenter: parent.horizontalCenter
        compact: true
        visible: root.microphone.missing
        name: qsTr("Look again")
        onPressed: root.microphone.look()
    }
}
