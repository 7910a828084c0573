import QtQuick
import ui.components
import ui.components.theme

/*! A neutral screen with only a clock, which hides the program, as dark as the room. No key brings the page back by
    chance: Space or the pointer is held for a while, or the key that hid it is pressed again. */
FocusScope {
    id: root

    property date now: new Date()

    signal back

    focus: true
    Accessible.role: Accessible.Clock
    Accessible.name: clock.text

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Space && !event.isAutoRepeat)
            held.restart();
        else if (event.key !== Qt.Key_Space)
            held.stop();
    }
    Keys.onReleased: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Space && !event.isAutoRepeat)
            held.stop();
    }

    Timer {
        id: held

        interval: Theme.longHold
        onTriggered: root.back()
    }
    Timer {
        interval: 1000 * (60 - root.now.getSeconds())
        running: true
        repeat: true
        onTriggered: root.now = new Date()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.neutral
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        cursorShape: Theme.day ? Qt.ArrowCursor : Qt.BlankCursor
        onPressed: held.restart()
        onReleased: held.stop()
        onCanceled: held.stop()
    }
    GText {
        id: clock

        anchors.centerIn: parent
        text: Qt.formatTime(root.now, Qt.locale().timeFormat(Locale.ShortFormat))
        font.pixelSize: Theme.grand
        color: Theme.neutralInk
        Accessible.ignored: true
    }
}
