pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Every line of the exercise that is spoken, and whether it is recorded. */
Rectangle {
    id: root

    required property Recording recording
    readonly property int inset: 5 * Theme.space

    signal chosen

    radius: Theme.radius
    color: Theme.dusk

    GText {
        id: title

        x: root.inset
        y: root.inset
        width: parent.width - 2 * x
        text: qsTr("Lines to read")
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        id: summary

        objectName: "recordingSummary"
        anchors.top: title.bottom
        anchors.topMargin: Theme.space
        x: root.inset
        width: title.width
        text: root.recording.summary
        color: Theme.muted
    }
    LongList {
        id: list

        objectName: "linesToRead"
        anchors.top: summary.bottom
        anchors.topMargin: 3 * Theme.space
        anchors.bottom: more.top
        anchors.bottomMargin: 3 * Theme.space
        x: 2 * Theme.space
        width: parent.width - 2 * x
        spacing: Theme.space
        model: root.recording.lines
        currentIndex: root.recording.at
        highlightMoveDuration: 0
        Accessible.name: qsTr("Lines to read")
        onCurrentIndexChanged: Qt.callLater(() => list.positionViewAtIndex(list.currentIndex, ListView.Contain))

        delegate: ReadingRow {
            required property int index
            required property var modelData

            objectName: `line${index}`
            width: list.width - 2 * Theme.space
            x: Theme.space
            place: modelData.place
            words: modelData.words
            voice: modelData.state
            stateWords: modelData.stateWords
            current: index === root.recording.at
            onPressed: {
                root.recording.choose(index);
                root.chosen();
            }
        }
    }
    Column {
        id: more

        anchors.bottom: parent.bottom
        anchors.bottomMargin: (visibleChildren.length > 0 ? 3 : 0) * Theme.space
        x: root.inset
        width: title.width
        spacing: 2 * Theme.space

        GLink {
            objectName: "unuse"
            visible: root.recording.recorded && root.recording.take.state === "waiting"
            name: qsTr("Use the computer’s voice for this line")
            onPressed: root.recording.unuse()
        }
        Pills {
            objectName: "microphones"
            visible: options.length > 0
            most: parent.width
            headed: true
            filled: true
            name: qsTr("Microphone")
            options: root.recording.microphone.choices
            value: root.recording.microphone.chosen
            onChose: value => root.recording.microphone.choose(value)
        }
    }
    GScrollBar {
        page: list
    }
}
