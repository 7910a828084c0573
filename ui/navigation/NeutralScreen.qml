import QtQuick
import ui.components
import ui.components.theme

/*! A neutral screen with only a clock, which hides the program. Any key or a double click returns to the page. */
FocusScope {
    id: root

    property date now: new Date()

    signal back

    focus: true
    Accessible.role: Accessible.Clock
    Accessible.name: clock.text

    Keys.onPressed: event => {
        const alone = [Qt.Key_Shift, Qt.Key_Control, Qt.Key_Alt, Qt.Key_AltGr, Qt.Key_Meta, Qt.Key_CapsLock];
        event.accepted = true;
        if (!event.isAutoRepeat && !alone.includes(event.key))
            root.back();
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
        cursorShape: Qt.ArrowCursor
        onDoubleClicked: root.back()
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
