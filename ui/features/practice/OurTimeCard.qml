pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The hours of the week that the couple keeps for the two of them: the days, their hours, and the next one. */
Card {
    id: root

    required property OurTimeViewModel ours
    readonly property int room: width - 2 * inset

    below: ours.agreed ? inset - 3 * Theme.space : inset
    title: qsTr("Our time")
    about: ours.agreed ? "" : qsTr("An hour that is yours each week. Nothing has to happen in it.")

    WeekdayChoices {
        width: parent.width
        days: root.ours.days
        onToggled: day => root.ours.toggle(day)
    }
    Column {
        width: parent.width
        visible: root.ours.agreed
        spacing: Theme.space

        Repeater {
            model: root.ours.hours.length

            OurHour {
                required property int index

                width: root.room
                hour: root.ours.hours[index] ?? null
                quick: root.ours.quickHours
                onMoved: by => root.ours.moveHour(hour.day, by)
                onChose: place => root.ours.setQuickHour(hour.day, place)
            }
        }
    }
    StatusMessage {
        width: parent.width
        text: root.ours.errorText
        color: Theme.ember
    }
    Column {
        width: parent.width
        visible: root.ours.agreed
        spacing: Theme.space

        ReadableText {
            objectName: "nextTime"
            width: parent.width
            text: root.ours.next
        }
        Flow {
            width: parent.width
            spacing: 8 * Theme.space

            GLink {
                objectName: "moveTime"
                name: qsTr("A day later")
                onPressed: root.ours.move()
            }
            GLink {
                objectName: "leaveTimeOut"
                name: qsTr("Leave it out")
                onPressed: root.ours.leaveOut()
            }
            GLink {
                objectName: "timeAsAgreed"
                visible: root.ours.moved
                name: qsTr("As agreed")
                onPressed: root.ours.asAgreed()
            }
        }
    }
}
