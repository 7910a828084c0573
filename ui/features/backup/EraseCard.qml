import QtQuick
import ui.components
import ui.components.theme

/*! Erases all data after two confirmations. */
Card {
    id: root

    /*! The action that awaits confirmation: "erase", "surely", or empty. */
    required property string asks
    required property bool includeExercises
    required property bool busy
    required property string message
    required property bool failed
    readonly property bool asked: asks === "erase" || asks === "surely"

    signal begun
    signal includeExercisesChosen(bool too)
    signal agreed
    signal declined

    title: qsTr("Erase everything")
    about: qsTr("The journal and all that belongs to it, earlier copies, your names, and your settings. Afterwards Guided is as it was on the first day.")

    onAskedChanged: {
        if (asked)
            leave.forceActiveFocus();
    }
    onAsksChanged: {
        if (asks === "surely")
            leave.forceActiveFocus();
    }

    GButton {
        objectName: "erase"
        visible: !root.asked
        enabled: !root.busy
        compact: true
        name: qsTr("Erase everything…")
        onPressed: root.begun()
    }
    Column {
        width: parent.width
        visible: root.asked
        spacing: 4 * Theme.space

        ReadableText {
            objectName: "eraseWords"
            width: parent.width
            text: root.asks === "surely" ? qsTr("This can’t be undone. Erase all of it?") : qsTr("Each file is written over, and then removed. What no program can reach stays: copies you saved elsewhere, those your system makes by itself, and what a flash disk holds in reserve.")
            lineHeight: Theme.airy
        }
        GSwitch {
            objectName: "exercisesToo"
            width: parent.width
            visible: root.asks === "erase"
            name: qsTr("Our own exercises too")
            about: qsTr("Files that you wrote or dropped on this window. The folder that a coach writes in is never touched.")
            on: root.includeExercises
            onPressed: root.includeExercisesChosen(!on)
        }
        ReadableText {
            width: parent.width
            visible: root.asks === "surely"
            text: root.includeExercises ? qsTr("Your own exercises are erased too.") : qsTr("Your own exercises stay.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Flow {
            width: parent.width
            spacing: 6 * Theme.space

            GButton {
                objectName: "agreeErase"
                compact: true
                enabled: !root.busy
                name: root.asks === "surely" ? qsTr("Erase everything now") : qsTr("Go on")
                description: root.asks === "surely" ? qsTr("This can’t be undone") : ""
                onPressed: root.agreed()
            }
            GLink {
                id: leave

                objectName: "declineErase"
                name: qsTr("Cancel")
                onPressed: root.declined()
            }
        }
    }
    StatusMessage {
        objectName: "toldErase"
        width: parent.width
        text: root.message
        failed: root.failed
    }
}
