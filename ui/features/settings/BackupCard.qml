import QtQuick
import ui.components
import ui.components.theme

/*! Links to the page of the stored data, and has the switch of the error log. */
Card {
    id: root

    required property bool keepLog

    signal opened
    signal turned(string name, bool on)

    below: inset - 3 * Theme.space
    title: qsTr("What is kept")
    about: qsTr("See what and where, save a copy, bring one back, take it to another computer, or erase it.")

    GSwitch {
        objectName: "keepLog"
        width: parent.width
        name: qsTr("Keep a log of faults")
        about: qsTr("What failed, when, and where in the program, for whoever fixes it. No names are in it, and nothing you wrote or answered. Turning this off erases it.")
        on: root.keepLog
        onPressed: root.turned("keep_log", !on)
    }
    GLink {
        objectName: "backup"
        name: qsTr("What is kept, and where")
        after: "›"
        color: Theme.linen
        onPressed: root.opened()
    }
}
