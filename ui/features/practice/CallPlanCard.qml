pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What is suggested until the next call with the coach, and the controls to change the plan. */
Card {
    id: root

    required property CallPlanViewModel plan
    readonly property bool twoColumns: width > 230 * Theme.space * Theme.grow
    readonly property int column: twoColumns ? (width - 2 * inset - spread.columnSpacing) / 2 : width - 2 * inset
    readonly property bool asked: plan.reflect !== ""

    readonly property bool settingDay: plan.choosingDay

    signal read
    signal shelve

    /*! Focuses the first control of the card. */
    function turn() {
        (plan.hasCoach ? setDay : plan.hasProgramme ? readAll : putAside).forceActiveFocus();
    }

    below: inset - 3 * Theme.space
    title: plan.heading
    about: plan.week
    onSettingDayChanged: {
        if (!settingDay)
            turn();
    }

    Grid {
        id: spread

        columns: root.twoColumns ? 2 : 1
        columnSpacing: 14 * Theme.space
        rowSpacing: 6 * Theme.space

        Column {
            width: root.asked ? root.column : root.width - 2 * root.inset
            spacing: 4 * Theme.space

            WeekRows {
                objectName: "today"
                width: parent.width
                title: qsTr("Today")
                rows: root.plan.today
                onOpen: row => root.plan.open(rows[row].at)
            }
            ReadableText {
                objectName: "canWait"
                width: parent.width
                visible: text !== "" && root.plan.today.length > 0
                text: root.plan.gentlerFirstText
                lineHeight: Theme.airy
                color: Theme.muted
            }
            WeekRows {
                objectName: "thisWeek"
                width: parent.width
                title: root.plan.today.length > 0 ? qsTr("Also this week") : qsTr("This week")
                rows: root.plan.thisWeek
                onOpen: row => root.plan.open(rows[row].at)
            }
            WeekRows {
                objectName: "ifYouLike"
                width: parent.width
                title: qsTr("If you like")
                rows: root.plan.ifYouLike
                onOpen: row => root.plan.open(rows[row].at)
            }
        }
        TitledText {
            visible: root.asked
            width: root.column
            title: qsTr("To talk about, if you like")
            text: root.plan.reflect
        }
    }
    Loader {
        id: days

        width: parent.width
        active: root.plan.choosingDay
        visible: active
        sourceComponent: CallDayChoices {
            days: root.plan.days
            value: root.plan.call
            onChose: value => root.plan.setCallDay(value)
            Keys.onEscapePressed: root.plan.toggleDays()
        }
        onLoaded: (item as Item).forceActiveFocus()
    }
    Flow {
        width: parent.width
        spacing: 8 * Theme.space

        GLink {
            objectName: "nextWeek"
            visible: root.plan.hasNextWeek
            name: qsTr("Begin the next week")
            onPressed: {
                root.plan.nextWeek();
                if (!visible)
                    root.turn();
            }
        }
        GLink {
            id: setDay

            objectName: "setDay"
            visible: root.plan.hasCoach
            name: root.plan.choosingDay ? qsTr("Cancel") : root.plan.call === "" ? qsTr("Set the day of the call") : qsTr("Change the day of the call")
            onPressed: root.plan.toggleDays()
        }
        GLink {
            objectName: "noDay"
            visible: root.plan.choosingDay && root.plan.call !== ""
            name: qsTr("No day yet")
            onPressed: root.plan.setCallDay("")
        }
        GLink {
            id: readAll

            objectName: "readAll"
            visible: root.plan.hasProgramme
            name: qsTr("Read all its weeks")
            onPressed: root.read()
        }
        GLink {
            id: putAside

            objectName: "putAside"
            name: qsTr("Put this aside")
            onPressed: root.shelve()
        }
    }
}
