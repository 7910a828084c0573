import QtQuick
import ui.components
import ui.components.theme

/*! The bottom of the page: what was saved, the buttons, and their keys. */
Column {
    id: root

    required property bool answered
    required property bool last
    /*! Whether there is something to save at the end. */
    required property bool saves
    required property bool skips
    /*! Whether the arrow keys move the lights, and Enter goes on. */
    required property bool moves
    required property string status
    required property bool refused

    signal goOn
    signal skip
    signal clear

    function turn() {
        next.forceActiveFocus();
    }

    spacing: 4 * Theme.space

    StatusMessage {
        objectName: "status"
        width: parent.width
        height: Math.max(6 * Theme.space, implicitHeight)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.status
        color: root.refused ? Theme.ember : Theme.faint
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 4 * Theme.space

        GButton {
            objectName: root.answered ? "clear" : "skip"
            width: Math.max(implicitWidth, 38 * Theme.space)
            visible: root.answered || root.skips
            name: root.answered ? qsTr("Clear") : qsTr("Skip")
            hint: root.answered ? "" : qsTr("Esc")
            onPressed: root.answered ? root.clear() : root.skip()
        }
        GButton {
            id: next

            objectName: "next"
            width: Math.max(implicitWidth, 38 * Theme.space)
            primary: true
            name: !root.last ? qsTr("Next") : root.saves ? qsTr("Save") : qsTr("Done")
            onPressed: root.goOn()
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.moves
        spacing: (parent.width < 800 * Theme.chosen ? 4 : 8) * Theme.space

        KeyCap {
            key: "←"
            does: qsTr("Apart")
        }
        KeyCap {
            key: "→"
            does: qsTr("Together")
        }
        KeyCap {
            key: qsTr("Enter")
            does: next.name
        }
    }
}
