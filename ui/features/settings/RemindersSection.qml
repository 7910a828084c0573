pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings for reminders, which are off by default, and for staying in the tray. */
Section {
    id: root

    required property RemindersViewModel reminders

    title: qsTr("Reminders")
    about: qsTr("A short message in the corner of the screen, only if you turn it on. It says “A moment for two?” and nothing else. A missed one never comes up again.")

    GSwitch {
        objectName: "reminders"
        width: parent.width
        name: qsTr("Remind us")
        about: qsTr("Never in a session, and not while a film, a call or a presentation has the screen. “Not today” is one press.")
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
        name: qsTr("Stay in the tray when the window is closed")
        about: root.reminders.on ? qsTr("Reminders come while Guided is open or in the tray.") : qsTr("From the tray, a small moment is noted in two presses.")
        on: root.reminders.inTray
        onPressed: root.reminders.setInTray(!on)
    }
    GSwitch {
        objectName: "withSystem"
        width: parent.width
        name: qsTr("Start with the computer")
        about: qsTr("In the tray, without a window.")
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
