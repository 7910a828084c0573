pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The times of day of the reminders, and the quiet hours. */
Column {
    id: root

    required property RemindersViewModel reminders

    spacing: 6 * Theme.space

    Column {
        width: parent.width
        spacing: Theme.space

        GText {
            width: parent.width
            text: qsTr("At these times")
            font.weight: Font.DemiBold
        }
        Repeater {
            model: root.reminders.times.length

            Flow {
                id: line

                required property int index

                width: root.width
                spacing: 4 * Theme.space

                GTime {
                    objectName: `time${line.index}`
                    name: [qsTr("First time"), qsTr("Second time"), qsTr("Third time")][line.index]
                    time: root.reminders.times[line.index] ?? ""
                    onMoved: by => root.reminders.moveTime(line.index, by)
                }
                GLink {
                    objectName: `leaveOut${line.index}`
                    visible: root.reminders.times.length > 1
                    name: qsTr("Remove")
                    description: root.reminders.times[line.index] ?? ""
                    onPressed: root.reminders.removeTime(line.index)
                }
            }
        }
        GLink {
            objectName: "anotherTime"
            visible: root.reminders.canAdd
            name: qsTr("Another time")
            before: "+"
            onPressed: root.reminders.addTime()
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space

        GText {
            width: parent.width
            text: qsTr("Quiet hours, from and until")
            font.weight: Font.DemiBold
        }
        Flow {
            width: parent.width
            spacing: 4 * Theme.space

            GTime {
                objectName: "quietFrom"
                name: qsTr("Quiet from")
                time: root.reminders.quietFrom
                onMoved: by => root.reminders.moveQuietFrom(by)
            }
            GTime {
                objectName: "quietUntil"
                name: qsTr("Quiet until")
                time: root.reminders.quietUntil
                onMoved: by => root.reminders.moveQuietUntil(by)
            }
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.reminders.quietText
            color: Theme.muted
            lineHeight: Theme.airy
        }
    }
}
