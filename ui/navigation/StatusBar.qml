import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shows a message about the last action below the page for a while; the page makes room for it. */
Item {
    id: root

    required property string words

    signal read

    height: words === "" ? 0 : label.implicitHeight + 8 * Theme.space
    visible: height > 0
    Accessible.role: Accessible.Notification
    Accessible.name: AccessibleText.plain(words)

    onWordsChanged: {
        AccessibleText.announce(root, words);
        if (ScreenReader.running && words !== "")
            ScreenReader.tellMessage(root);
    }

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
