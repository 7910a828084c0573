pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! One step: its prompt, breath, progress and keys. */
Panel {
    id: root

    required property string title
    required property string prompt
    required property string breathWord
    required property real progress
    /*! The remaining time in seconds, shown as a clock; hidden if below 0. */
    required property real secondsLeft
    required property bool waits
    required property bool stretches
    /*! Whether one partner alone can extend the step now. */
    required property bool lengthens
    /*! Whether the step lasts as long as they like, and any key ends it. */
    required property bool openEnded
    /*! Where easing off leads, as the label of its key; empty where nothing is gentler. */
    required property string easesTo
    required property bool hinting

    signal ready

    function clock(seconds: real): string {
        const whole = Math.ceil(seconds);
        return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
    }

    Prompt {
        y: 0.055 * root.height
        width: root.width
        text: root.title
        spoken: false
        size: Theme.small
        color: Theme.muted
        capitals: true
    }
    Prompt {
        x: (root.width - width) / 2
        width: Math.min(root.width - 2 * Theme.narrowMargin, 24 * root.size)
        y: Math.min(0.715 * root.height - implicitHeight / 2, (ready.visible ? ready.y : root.height) - 4 * Theme.space - implicitHeight)
        text: root.prompt
        size: root.size
    }
    Prompt {
        id: second

        x: (root.width - width) / 2
        y: 0.85 * root.height - implicitHeight / 2
        width: root.width - 2 * Theme.narrowMargin
        visible: !ready.visible
        text: root.breathWord
        size: Math.max(Theme.small, Math.round(0.62 * root.size))
        italic: true
        color: Theme.amber
    }
    GButton {
        id: ready

        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.855 * root.height - height / 2
        visible: root.waits && !root.openEnded
        bySpace: false
        primary: true
        name: qsTr("We are ready")
        hint: qsTr("Enter")
        onPressed: root.ready()
    }
    Rectangle {
        id: track

        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.9 * root.height
        visible: root.progress >= 0
        width: Math.round(0.3125 * root.width)
        height: Math.max(3, Math.round(root.height / 260))
        radius: height / 2
        color: Theme.veil

        Rectangle {
            width: Math.round(Math.max(0, root.progress) * track.width)
            height: parent.height
            radius: height / 2
            color: Theme.amber
        }
    }
    GText {
        anchors.left: track.right
        anchors.leftMargin: 4 * Theme.space
        anchors.verticalCenter: track.verticalCenter
        visible: root.secondsLeft >= 0
        text: root.clock(root.secondsLeft)
        color: Theme.muted
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.947 * root.height - height / 2
        spacing: 8 * Theme.space
        scale: Math.min(1, (root.width - 2 * Theme.narrowMargin) / implicitWidth)
        opacity: root.hinting ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.slow
                easing.type: Easing.InOutSine
            }
        }

        KeyCap {
            visible: !root.openEnded
            key: qsTr("Space")
            does: qsTr("Pause")
        }
        KeyCap {
            visible: root.openEnded
            key: qsTr("Any key")
            does: qsTr("That’s enough")
        }
        KeyCap {
            visible: root.easesTo !== ""
            key: "↓"
            does: root.easesTo
        }
        KeyCap {
            key: qsTr("Esc")
            does: qsTr("End")
        }
        KeyCap {
            visible: root.lengthens
            key: "+"
            does: qsTr("A little longer")
        }
        KeyCap {
            visible: root.stretches
            key: qsTr("Enter")
            does: qsTr("That’s enough")
        }
    }
}
