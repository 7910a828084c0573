pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What the recording does: the level before and while, the beats of notice, and how long it is. */
Item {
    id: root

    required property Recording recording
    readonly property Take take: recording.take
    readonly property bool records: take.state === "recording"
    readonly property bool counts: take.state === "counting"

    function clock(seconds: int): string {
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }

    implicitHeight: lamp.height + (level.visible ? level.implicitHeight + 2 * Theme.space : 0)

    Row {
        id: lamp

        anchors.horizontalCenter: parent.horizontalCenter
        height: words.implicitHeight
        spacing: 3 * Theme.space

        Repeater {
            model: root.counts ? 3 : 0

            Rectangle {
                required property int index

                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(4 * Theme.space * Theme.grow)
                height: width
                radius: width / 2
                color: index < root.take.beats ? Theme.ember : "transparent"
                border.width: 2
                border.color: Theme.ember
            }
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.records
            width: Math.round(4 * Theme.space * Theme.grow)
            height: width
            radius: width / 2
            color: Theme.ember
        }
        GText {
            id: words

            objectName: "takeWords"
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.lead
            text: root.counts ? qsTr("Recording in %1").arg(root.take.beats) : root.records ? qsTr("Recording  %1").arg(root.clock(root.take.seconds)) : root.take.state === "taken" ? qsTr("Recorded  %1").arg(root.clock(root.take.seconds)) : root.take.state === "finishing" ? qsTr("One moment…") : qsTr("Ready when you are")
            color: root.records || root.counts ? Theme.linen : Theme.muted
            Accessible.ignored: true
        }
    }
    LevelBar {
        id: level

        anchors.top: lamp.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 120 * Theme.space * Theme.grow)
        visible: root.recording.microphone.ready && root.take.state !== "taken" && root.take.state !== "finishing"
        take: root.take
    }
}
