pragma ComponentBehavior: Bound
import QtQuick
import ui.components

/*! One week of a programme: its suggestions, what to bring to the call, and what to talk about. */
Card {
    id: root

    required property var rows
    required property string call
    required property string reflect

    signal open(int row)

    function turnTo(row: int) {
        lines.turnTo(row);
    }

    WeekRows {
        id: lines

        width: parent.width
        rows: root.rows
        onOpen: row => root.open(row)
    }
    TitledText {
        width: parent.width
        visible: root.call !== ""
        title: qsTr("For the call")
        text: root.call
    }
    TitledText {
        width: parent.width
        visible: root.reflect !== ""
        title: qsTr("To talk about, if you like")
        text: root.reflect
    }
}
