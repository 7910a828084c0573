pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The start page: a greeting, and three exercises for this evening on one screen. */
FocusScope {
    id: root

    required property TonightViewModel tonight
    readonly property bool narrow: width < 1000
    readonly property bool low: height < 640 * Theme.chosen
    readonly property int side: narrow ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int gap: (low ? 4 : 8) * Theme.space

    Keys.onPressed: event => {
        if (event.text === "+" && !event.isAutoRepeat) {
            event.accepted = true;
            root.tonight.openMoment();
        } else if (event.text === "-" && root.tonight.tender.now) {
            event.accepted = true;
            root.tonight.tender.unsay();
        } else {
            event.accepted = page.key(event.key);
        }
    }

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * content.y)

        Column {
            id: content

            x: (root.width - root.wide) / 2
            y: (root.low ? 3 : 6) * Theme.space
            width: root.wide
            spacing: root.gap

            TonightHeader {
                width: parent.width
                greeting: root.tonight.greeting
                words: `${root.tonight.ourTime.greeting || root.tonight.warmth.words} ${root.tonight.tender.first}`.trim()
                notice: root.tonight.notice
                closeness: root.tonight.warmth.closeness
                low: root.low
            }
            Flow {
                width: parent.width
                spacing: 2 * Theme.space

                Pills {
                    objectName: "time"
                    most: root.wide
                    name: qsTr("We have")
                    options: root.tonight.times
                    value: root.tonight.minutes
                    onChose: value => root.tonight.setMinutes(value)
                }
                Pills {
                    objectName: "mood"
                    most: root.wide
                    name: qsTr("We feel")
                    options: root.tonight.moods
                    value: root.tonight.mood
                    onChose: value => root.tonight.setMood(value)
                }
            }
            TonightCards {
                id: cards

                width: parent.width
                height: Math.max(implicitHeight, Math.min(page.height - 2 * content.y - y - root.gap - foot.height, 89 * Theme.space * Theme.grow))
                focus: true
                tonight: root.tonight
                narrow: root.narrow
                low: root.low
            }
            TonightFoot {
                id: foot

                width: parent.width
                tonight: root.tonight
            }
        }
    }
}
