import QtQuick
import ui.components
import ui.components.theme

/*! The greeting, and the two lights with one sentence. */
Item {
    id: root

    required property string greeting
    /*! The current warmth as a sentence. */
    required property string words
    required property string notice
    required property real closeness
    required property bool low

    implicitHeight: texts.height

    Lights {
        x: Math.max(texts.width, parent.width - width - 20 * Theme.space)
        y: (parent.height - height) / 2
        width: 64 * Theme.space
        height: 32 * Theme.space
        visible: x + width <= parent.width
        closeness: root.closeness
    }
    Column {
        id: texts

        width: Math.min(parent.width, Math.max(0.6 * parent.width, greetingText.implicitWidth))
        spacing: (root.low ? 1 : 2) * Theme.space

        GText {
            id: greetingText

            objectName: "greeting"
            width: Math.min(root.width, implicitWidth)
            text: root.greeting
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            objectName: "warmth"
            width: parent.width
            text: root.words || " "
            font.pixelSize: root.low ? Theme.small : Theme.body
            color: Theme.muted
            Accessible.ignored: root.words === ""
        }
        StatusMessage {
            width: parent.width
            visible: text !== ""
            text: root.notice
            color: Theme.ember
        }
    }
}
