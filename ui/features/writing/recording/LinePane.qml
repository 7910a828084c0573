import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One line: where it stands, its words, what the recording does, and what can be done. */
FocusScope {
    id: root

    required property Recording recording
    readonly property Take take: recording.take
    readonly property bool busy: take.state === "counting" || take.state === "recording"
    /*! Whether there is little room for the words. */
    readonly property bool low: height < 110 * Theme.space * Theme.grow
    readonly property bool asksForMicrophone: !recording.microphone.ready && take.state !== "taken" && take.state !== "finishing"

    Item {
        id: top

        width: parent.width
        height: Math.max(Theme.target, place.implicitHeight)

        ReadableText {
            id: place

            objectName: "linePlace"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - turn.width - 3 * Theme.space
            text: root.recording.place
            color: Theme.muted
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Row {
            id: turn

            anchors.right: parent.right
            visible: !root.busy && root.recording.at >= 0
            spacing: 2 * Theme.space

            GButton {
                objectName: "lineBefore"
                compact: true
                enabled: root.recording.at > 0
                opacity: enabled ? 1 : 0.4
                name: "‹"
                description: qsTr("The line before")
                onPressed: root.recording.go(-1)
            }
            GButton {
                objectName: "lineAfter"
                compact: true
                enabled: root.recording.at < root.recording.lines.length - 1
                opacity: enabled ? 1 : 0.4
                name: "›"
                description: qsTr("The next line")
                onPressed: root.recording.go(1)
            }
        }
    }
    LineStage {
        id: stage

        objectName: "lineStage"
        anchors.top: top.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.bottom: below.top
        anchors.bottomMargin: 3 * Theme.space
        width: parent.width
        focus: true
        visible: root.recording.at >= 0
        recording: root.recording
    }
    ReadableText {
        anchors.fill: stage
        visible: root.recording.at < 0
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeight: Theme.airy
        text: qsTr("There is no line to read yet. Whatever the exercise says is listed here as soon as its text can be read.")
        color: Theme.muted
    }
    Column {
        id: below

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: (root.low ? 2 : 4) * Theme.space

        ReadableText {
            objectName: "lineNote"
            width: parent.width
            visible: text !== "" && !root.busy
            horizontalAlignment: Text.AlignHCenter
            text: root.recording.note
            color: Theme.muted
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        TakeStatus {
            width: parent.width
            visible: !root.asksForMicrophone && root.recording.at >= 0
            recording: root.recording
        }
        MicrophoneNotice {
            width: parent.width
            visible: root.asksForMicrophone
            microphone: root.recording.microphone
        }
        StatusMessage {
            objectName: "takeMessage"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.busy || root.asksForMicrophone ? "" : root.take.message !== "" ? root.take.message : root.recording.message
        }
        TakeButtons {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, full)
            recording: root.recording
        }
    }
}
