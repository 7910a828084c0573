import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! How loud it is at the microphone: a bar, and a word for the last moments. */
Item {
    id: root

    required property Take take
    readonly property string loudness: take.loudness
    readonly property color colour: loudness === "good" ? Theme.added : loudness === "loud" ? Theme.ember : Theme.muted
    /*! The bar as a share of its width. With less motion it moves only as the word changes. */
    readonly property real share: Theme.reducedMotion ? ({
            "nothing": 0.05,
            "quiet": 0.3,
            "good": 0.7,
            "loud": 1
        })[loudness] : take.level
    readonly property string words: loudness === "good" ? qsTr("Good") : loudness === "loud" ? qsTr("Too loud: move back a little") : loudness === "quiet" ? qsTr("Too quiet: come closer") : qsTr("Say a few words, to see how loud you are")

    implicitHeight: label.implicitHeight + track.height + 2 * Theme.space

    Rectangle {
        id: track

        objectName: "levelTrack"
        width: parent.width
        height: 3 * Theme.space
        radius: height / 2
        color: Theme.veil

        Rectangle {
            objectName: "level"
            width: Math.max(parent.height, Math.round(root.share * parent.width))
            height: parent.height
            radius: parent.radius
            color: root.colour
        }
    }
    ReadableText {
        id: label

        objectName: "levelWords"
        anchors.top: track.bottom
        anchors.topMargin: 2 * Theme.space
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.words
        color: root.loudness === "nothing" ? Theme.muted : Theme.linen
    }
}
