import QtQuick
import ui.components
import ui.components.theme

/*! The greeting, and the two lights with one sentence. */
Item {
    id: root

    required property string greeting
    /*! One sentence on the two lights, or on a day that needs more care. */
    required property string words
    required property string notice
    required property real closeness
    required property bool low

    implicitHeight: notes.visible ? notes.y + notes.height : sentence.y + sentence.height

    Lights {
        x: Math.min(parent.width - width, Math.max(greetingText.contentWidth, 0.62 * parent.width))
        y: (sentence.y + sentence.height - height) / 2
        width: (root.low ? 52 : 76) * Theme.space
        height: (root.low ? 24 : 34) * Theme.space
        visible: greetingText.contentWidth + width <= parent.width
        size: 1.3
        closeness: root.closeness
    }
    GText {
        id: greetingText

        objectName: "greeting"
        width: parent.width
        text: root.greeting
        spoken: true
        font.pixelSize: root.low ? Theme.title : Theme.display
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.body
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        id: sentence

        objectName: "warmth"
        y: greetingText.height + (root.low ? 1 : 2) * Theme.space
        width: 0.6 * parent.width
        text: root.words || " "
        font.pixelSize: root.low ? Theme.small : Theme.body
        color: Theme.muted
        Accessible.ignored: root.words === ""
    }
    StatusMessage {
        id: notes

        y: sentence.y + sentence.height + Theme.space
        width: parent.width
        visible: text !== ""
        text: root.notice
        color: Theme.ember
    }
}
