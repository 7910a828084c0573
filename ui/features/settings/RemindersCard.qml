pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings for reminders, which are off by default, and for staying in the tray. */
Card {
    id: root

    required property RemindersViewModel reminders

    title: qsTr("Now and then")
    about: qsTr("A word at the edge of the screen, only if you ask for one. It says “A moment for two?” and nothing else, and what was missed is never told.")

    GSwitch {
        objectName: "reminders"
        width: parent.width
        name: qsTr("Remind us")
        about: qsTr("Never in a session, and not while a film, a call or a talk has the screen. “Not today” is one press.")
        on: root.reminders.on
        onPressed: root.reminders.setOn(!on)
    }
    GChoices {
        objectName: "aDay"
        width: parent.width
        visible: root.reminders.on
        name: qsTr("At most")
        value: `${root.reminders.perDay}`
        options: [
            {
                value: "1",
                label: qsTr("Once a day")
            },
            {
                value: "2",
                label: qsTr("Twice a day")
            },
            {
                value: "3",
                label: qsTr("Three times a day")
            }
        ]
        onChose: value => root.reminders.setPerDay(Number(value))
    }
    ReminderTimes {
        width: parent.width
        visible: root.reminders.on
        reminders: root.reminders
    }
    GSwitch {
        objectName: "inTray"
        width: parent.width
        name: qsTr("Stay when the window is closed")
        about: root.reminders.on ? qsTr("Reminders come while Guided is open, or waits beside the clock. There it costs the computer nothing.") : qsTr("Guided waits beside the clock, where a small moment is noted in two presses. There it costs the computer nothing.")
        on: root.reminders.inTray
        onPressed: root.reminders.setInTray(!on)
    }
    GSwitch {
        objectName: "withSystem"
        width: parent.width
        name: qsTr("Start with the computer")
        about: qsTr("Without a window, beside the clock.")
        on: root.reminders.withSystem
        onPressed: root.reminders.startWithSystem(!on)
    }
    StatusMessage {
        objectName: "trayTrouble"
        width: parent.width
        visible: text !== ""
        text: root.reminders.errorText
        color: Theme.muted
        lineHeight: Theme.airy
    }
}
