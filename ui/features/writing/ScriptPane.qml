pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The script as it is now, with the room of the step at the caret. Enter lets a line be heard. */
Item {
    id: root

    required property LiveScript script
    required property Intake intake
    required property int step
    required property real closeness
    readonly property int row: script.ready ? script.rowOf(step) : -1

    signal chosen(step: int)
    /*! Emitted to record the line of a row. */
    signal recordAsked(row: int)

    function follow() {
        if (row < 0 || list.activeFocus)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Beginning);
    }

    /*! Returns the step, from 0, whose row is at a place of this pane, or -1. */
    function stepAt(x: real, y: real): int {
        return script.stepOf(list.indexAt(x - list.x, y - list.y + list.contentY));
    }

    onRowChanged: Qt.callLater(follow)
    onVisibleChanged: {
        Qt.callLater(follow);
        if (visible)
            intake.look();
    }
    Keys.onEscapePressed: event => {
        event.accepted = script.hearing >= 0;
        script.stop();
    }

    Rectangle {
        id: room

        x: 6 * Theme.space
        width: Math.round(36 * Theme.space * Theme.grow)
        height: Math.max(Math.round(20 * Theme.space * Theme.grow), hear.implicitHeight)
        radius: 3 * Theme.space
        color: Theme.night

        Lights {
            anchors.fill: parent
            closeness: root.closeness
        }
    }
    Flow {
        id: hear

        anchors.left: room.right
        anchors.leftMargin: 3 * Theme.space
        anchors.right: parent.right
        anchors.rightMargin: 6 * Theme.space
        anchors.verticalCenter: room.verticalCenter
        spacing: 2 * Theme.space

        GButton {
            objectName: "hearStep"
            compact: true
            enabled: root.row >= 0
            opacity: enabled ? 1 : 0.4
            name: qsTr("Hear the step")
            onPressed: root.script.hearStep(root.step)
        }
        GButton {
            objectName: "hearFrom"
            compact: true
            enabled: root.row >= 0
            opacity: enabled ? 1 : 0.4
            name: qsTr("All from here")
            description: qsTr("Every line from this step on, without the silence in between")
            onPressed: root.script.hearFrom(root.step)
        }
        GButton {
            objectName: "takeRecordings"
            compact: true
            visible: root.intake.canChoose
            name: qsTr("Add recordings…")
            description: qsTr("From a folder of sound files, named after steps and lines. You can also drop them on this page.")
            onPressed: root.intake.chooseFolder()
        }
        GButton {
            objectName: "hearNothing"
            compact: true
            visible: root.script.hearing >= 0
            name: qsTr("Stop")
            onPressed: root.script.stop()
        }
    }
    ReadableText {
        id: silence

        anchors.top: room.bottom
        anchors.topMargin: 2 * Theme.space
        x: 6 * Theme.space
        width: parent.width - 12 * Theme.space
        visible: text !== ""
        text: root.script.ready ? root.script.silentReason : qsTr("The script is shown as soon as the exercise can be played.")
        font.pixelSize: Theme.caption
        color: Theme.muted
    }
    LongList {
        id: list

        objectName: "liveScript"
        anchors.top: silence.visible ? silence.bottom : room.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 3 * Theme.space
        x: 3 * Theme.space
        width: parent.width - 6 * Theme.space
        spacing: Theme.space
        currentIndex: 0
        highlightMoveDuration: 0
        keyNavigationEnabled: true
        model: root.script.table
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("The script")

        delegate: ScriptRow {
            id: shown

            required property int index
            required property int step
            required property bool line

            width: list.width
            reserved: line ? record.width + 2 * Theme.space : 0
            activeFocusOnTab: index === list.currentIndex
            hearing: index === root.script.hearing
            onPressed: {
                list.currentIndex = index;
                forceActiveFocus();
                root.chosen(step - 1);
                root.script.hearLine(index);
            }
            Keys.onReturnPressed: root.script.hearLine(index)
            Keys.onEnterPressed: root.script.hearLine(index)
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

            RecordButton {
                id: record

                objectName: `recordRow${shown.index}`
                anchors.right: parent.right
                anchors.rightMargin: Theme.space
                anchors.verticalCenter: parent.verticalCenter
                visible: shown.line
                activeFocusOnTab: shown.index === list.currentIndex
                description: shown.words
                onPressed: root.recordAsked(shown.index)
            }
        }
    }
    GScrollBar {
        page: list
    }
}
