import QtQuick
import ui.components
import ui.components.theme

/*! Shows a message about the last action below the page for a while; the page makes room for it. */
Item {
    id: root

    required property string words

    signal read

    height: words === "" ? 0 : label.implicitHeight + 8 * Theme.space
    visible: height > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    Timer {
        interval: Theme.messageDuration
        running: root.words !== ""
        onTriggered: root.read()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.veil
    }
    GText {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.narrowMargin)
        horizontalAlignment: Text.AlignHCenter
        text: root.words
        color: Theme.linen
        Accessible.ignored: true
    }
}
