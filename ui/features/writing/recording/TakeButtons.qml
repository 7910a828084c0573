import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What can be done now with the recording of the line. One of them is what comes next. */
Flow {
    id: root

    required property Recording recording
    readonly property Take take: recording.take
    readonly property string phase: take.state
    readonly property bool taken: phase === "taken"
    readonly property bool busy: phase === "counting" || phase === "recording"
    /*! Whether there is room for the keys of all of them. */
    readonly property bool roomy: (parent?.width ?? 0) >= 135 * Theme.space * Theme.grow
    /*! The width of those that are shown, in one line. */
    readonly property real full: children.reduce((sum, each) => each.visible ? sum + each.width + spacing : sum, -spacing)

    spacing: 3 * Theme.space

    GButton {
        objectName: "record"
        visible: root.phase === "waiting" && root.recording.microphone.ready
        enabled: root.recording.words !== ""
        opacity: enabled ? 1 : 0.4
        primary: true
        name: qsTr("Record")
        hint: qsTr("Space")
        onPressed: root.take.begin()
    }
    GButton {
        objectName: "stop"
        visible: root.phase === "recording"
        primary: true
        name: qsTr("Stop")
        hint: qsTr("Space")
        onPressed: root.take.stop()
    }
    GButton {
        id: use

        objectName: "use"
        visible: root.taken
        enabled: !root.recording.keeping
        primary: true
        name: qsTr("Use this one")
        hint: qsTr("Enter")
        onPressed: root.recording.use()
    }
    GButton {
        objectName: "listen"
        compact: true
        implicitHeight: use.implicitHeight
        visible: root.taken
        name: root.take.listening ? qsTr("Stop") : qsTr("Listen")
        hint: root.roomy ? qsTr("Space") : ""
        onPressed: root.take.listen()
    }
    GButton {
        objectName: "again"
        compact: true
        implicitHeight: use.implicitHeight
        visible: root.taken
        enabled: root.recording.microphone.ready
        opacity: enabled ? 1 : 0.4
        name: qsTr("Again")
        hint: root.roomy ? qsTr("R") : ""
        onPressed: root.take.begin()
    }
    GButton {
        objectName: "cancel"
        compact: true
        implicitHeight: use.implicitHeight
        visible: root.busy || root.taken
        name: qsTr("Cancel")
        hint: root.roomy ? qsTr("Esc") : ""
        onPressed: root.recording.back()
    }
}
