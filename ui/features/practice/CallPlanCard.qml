pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What there is until the next call, and what the two may change of it. */
Card {
    id: root

    required property CallPlanViewModel until
    readonly property bool twofold: width > 230 * Theme.space * Theme.grow
    readonly property int column: twofold ? (width - 2 * inset - spread.columnSpacing) / 2 : width - 2 * inset
    readonly property bool asked: until.reflect !== ""

    readonly property bool settingDay: until.settingDay

    signal read
    signal putAside

    /*! Gives the focus to what may be changed here. */
    function turn() {
        setDay.forceActiveFocus();
    }

    below: inset - 3 * Theme.space
    title: until.heading
    about: until.week
    onSettingDayChanged: {
        if (!settingDay)
            turn();
    }

    Grid {
        id: spread

        columns: root.twofold ? 2 : 1
        columnSpacing: 14 * Theme.space
        rowSpacing: 6 * Theme.space

        Column {
            width: root.asked ? root.column : root.width - 2 * root.inset
            spacing: 4 * Theme.space

            WeekRows {
                objectName: "today"
                width: parent.width
                title: qsTr("Today")
                rows: root.until.today
                onOpen: row => root.until.open(rows[row].at)
            }
            GText {
                objectName: "canWait"
                width: parent.width
                visible: text !== "" && root.until.today.length > 0
                text: root.until.canWait
                lineHeight: Theme.airy
                color: Theme.muted
            }
            WeekRows {
                objectName: "thisWeek"
                width: parent.width
                title: root.until.today.length > 0 ? qsTr("Also this week") : qsTr("This week")
                rows: root.until.thisWeek
                onOpen: row => root.until.open(rows[row].at)
            }
            WeekRows {
                objectName: "ifYouLike"
                width: parent.width
                title: qsTr("If you like")
                rows: root.until.ifYouLike
                onOpen: row => root.until.open(rows[row].at)
            }
        }
        TitledText {
            visible: root.asked
            width: root.column
            title: qsTr("To talk about, if you like")
            words: root.until.reflect
        }
    }
    Loader {
        id: days

        width: parent.width
        active: root.until.settingDay
        visible: active
        sourceComponent: CallDayChoices {
            days: root.until.days
            value: root.until.call
            onChose: value => root.until.callOn(value)
            Keys.onEscapePressed: root.until.setDay()
        }
        onLoaded: (item as Item).forceActiveFocus()
    }
    Flow {
        width: parent.width
        spacing: 8 * Theme.space

        GLink {
            objectName: "nextWeek"
            visible: root.until.goesOn
            name: qsTr("Begin the next week")
            onPressed: {
                root.until.nextWeek();
                if (!visible)
                    root.turn();
            }
        }
        GLink {
            id: setDay

            objectName: "setDay"
            name: root.until.settingDay ? qsTr("Leave the day as it is") : root.until.call === "" ? qsTr("Set the day of the call") : qsTr("Change the day of the call")
            onPressed: root.until.setDay()
        }
        GLink {
            objectName: "noDay"
            visible: root.until.settingDay && root.until.call !== ""
            name: qsTr("No day yet")
            onPressed: root.until.callOn("")
        }
        GLink {
            objectName: "readAll"
            visible: root.until.whole
            name: qsTr("Read all its weeks")
            onPressed: root.read()
        }
        GLink {
            objectName: "putAside"
            name: qsTr("Put this aside")
            onPressed: root.putAside()
        }
    }
}
