import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The three cards: a large one for today, and two smaller ones beside it, or below it where large letters need the
    width. */
FocusScope {
    id: root

    required property TonightViewModel tonight
    required property bool narrow
    required property bool low
    readonly property bool stacked: width < 620 * Theme.chosen
    readonly property int gap: low ? 3 * Theme.space : Theme.gap
    readonly property int small: stacked ? (width - gap) / 2 : (narrow ? 0.43 : 0.404) * width
    readonly property real needed: Math.max(moment.implicitHeight, other.implicitHeight)

    implicitHeight: stacked ? today.implicitHeight + gap + needed : Math.max(today.implicitHeight, 2 * needed + gap)

    TodayCard {
        id: today

        objectName: "today"
        width: root.stacked ? parent.width : parent.width - root.small - root.gap
        height: root.stacked ? implicitHeight : parent.height
        focus: true
        card: root.tonight.today
        low: root.low
        onPressed: root.tonight.open(root.tonight.today)
    }
    ReadableText {
        objectName: "none"
        anchors.centerIn: today
        width: today.width - 12 * Theme.space
        horizontalAlignment: Text.AlignHCenter
        visible: root.tonight.loaded && !root.tonight.today.filled
        text: root.tonight.nothing
        color: Theme.muted
    }
    SmallCard {
        id: moment

        objectName: "moment"
        x: root.stacked ? 0 : parent.width - width
        y: root.stacked ? today.height + root.gap : 0
        width: root.small
        height: root.stacked ? root.needed : (parent.height - root.gap) / 2
        visible: card.filled || !root.tonight.loaded
        card: root.tonight.moment
        low: root.low
        onPressed: root.tonight.open(root.tonight.moment)
    }
    SmallCard {
        id: other

        objectName: "other"
        x: parent.width - width
        y: root.stacked ? moment.y : moment.height + root.gap
        width: root.small
        height: moment.height
        visible: card.filled || !root.tonight.loaded
        card: root.tonight.other
        low: root.low
        onPressed: root.tonight.open(root.tonight.other)
    }
}
