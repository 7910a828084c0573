import QtQuick
import ui.components
import ui.components.theme

/*! The question and the link that leaves it, side by side if they fit. */
Column {
    id: root

    required property string way
    required property string before
    required property string after
    required property string heading
    required property int size
    readonly property bool beside: head.implicitWidth + 2 * (link.width + Theme.gap) < width

    signal leave

    function turn() {
        link.forceActiveFocus();
    }

    spacing: 3 * Theme.space

    Item {
        width: parent.width
        height: root.beside ? Math.max(link.height, head.height) : link.height + head.height + root.spacing

        GLink {
            id: link

            objectName: "leave"
            name: root.way
            before: root.before
            after: root.after
            onPressed: root.leave()
        }
        GText {
            id: head

            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.beside ? implicitWidth : root.width
            horizontalAlignment: Text.AlignHCenter
            text: root.heading
            spoken: true
            font.pixelSize: root.size
            Accessible.role: Accessible.Heading
        }
    }
    ReadableText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 38 * Theme.body)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("A word each, how close you feel, a line to remember: as much of it as you like, or none. Nothing tells later whose word was whose.")
        lineHeight: Theme.airy
        color: Theme.muted
    }
}
