pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Recording, over the page where a file is written: the list of lines, and the one that is spoken. */
FocusScope {
    id: root

    required property Recording recording
    required property int wide
    readonly property Take take: recording.take
    readonly property int side: (width - wide) / 2
    readonly property bool narrow: wide < 220 * Theme.space * Theme.grow
    /*! Whether a window with room for one of them shows the list. */
    property bool listInFront: false
    readonly property bool busy: take.state === "counting" || take.state === "recording"
    readonly property bool onScreen: Window.visibility !== Window.Minimized && Window.visibility !== Window.Hidden

    function toStage() {
        listInFront = false;
        stage.forceActiveFocus();
    }

    onOnScreenChanged: recording.onScreen(onScreen)
    Component.onCompleted: {
        recording.onScreen(onScreen);
        stage.forceActiveFocus();
    }
    Component.onDestruction: recording.onScreen(false)

    Keys.onEscapePressed: recording.back()

    Item {
        id: head

        x: root.side
        y: 4 * Theme.space
        width: root.wide
        height: Theme.target

        GLink {
            id: back

            objectName: "recordingBack"
            anchors.verticalCenter: parent.verticalCenter
            before: "‹"
            name: qsTr("Back to writing")
            onPressed: root.recording.close()
        }
        GText {
            anchors.left: back.right
            anchors.leftMargin: 5 * Theme.space
            anchors.right: lists.visible ? lists.left : parent.right
            anchors.rightMargin: 3 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Record your voice")
            spoken: true
            font.pixelSize: Theme.lead
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        GButton {
            id: lists

            objectName: "showLines"
            anchors.right: parent.right
            compact: true
            visible: root.narrow && !root.busy
            name: root.listInFront ? qsTr("Show the line") : qsTr("All lines")
            onPressed: root.listInFront ? root.toStage() : root.listInFront = true
        }
    }
    ReadingList {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: 3 * Theme.space
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6 * Theme.space
        x: root.side
        width: root.narrow ? root.wide : Math.round(0.36 * root.wide)
        visible: !root.narrow || root.listInFront
        enabled: !root.busy
        opacity: root.busy ? 0.5 : 1
        recording: root.recording
        onChosen: root.toStage()
    }
    Rectangle {
        id: card

        anchors.top: list.top
        anchors.bottom: list.bottom
        x: root.narrow ? root.side : list.x + list.width + Theme.gap
        width: root.side + root.wide - x
        visible: !root.narrow || !root.listInFront
        radius: Theme.radius
        color: Theme.dusk

        LinePane {
            id: stage

            anchors.fill: parent
            anchors.margins: 6 * Theme.space
            focus: true
            recording: root.recording
        }
    }
}
