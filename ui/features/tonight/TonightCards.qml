import QtQuick
import ui.components.theme
import ui.view_models

/*! The three cards: a large one for today, and two smaller ones beside or below it. */
FocusScope {
    id: root

    required property TonightViewModel tonight
    required property bool narrow
    required property bool low
    readonly property int small: narrow ? (width - Theme.gap) / 2 : 0.404 * width

    implicitHeight: today.implicitHeight

    TodayCard {
        id: today

        objectName: "today"
        width: parent.width - root.small - Theme.gap
        height: parent.height
        focus: true
        card: root.tonight.today
        low: root.low
        onPressed: root.tonight.open(root.tonight.today)
    }
    SmallCard {
        id: moment

        objectName: "moment"
        x: parent.width - width
        width: root.small
        height: (parent.height - Theme.gap) / 2
        card: root.tonight.moment
        onPressed: root.tonight.open(root.tonight.moment)
    }
    SmallCard {
        objectName: "other"
        x: moment.x
        y: moment.height + Theme.gap
        width: root.small
        height: moment.height
        card: root.tonight.other
        onPressed: root.tonight.open(root.tonight.other)
    }
}
