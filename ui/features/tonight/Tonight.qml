pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The start page: a greeting, and three exercises for this evening on one screen. */
FocusScope {
    id: root

    required property TonightViewModel tonight
    /*! Whether the focus is below the cards, as none of them can be opened. */
    property bool below: false
    readonly property bool narrow: width < 1000
    readonly property bool low: height < 640
    readonly property int side: narrow ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int gap: (!low ? 7 : Theme.largeText ? 3 : 4) * Theme.space

    /*! Puts the focus below the cards while none of them can be opened, and back. */
    function settle() {
        if (tonight.loaded && !tonight.today.filled && activeFocus && !below && !time.activeFocus && !mood.activeFocus) {
            below = true;
            foot.forceActiveFocus();
        } else if (below && tonight.today.filled) {
            below = false;
            if (foot.activeFocus)
                cards.forceActiveFocus();
        }
    }

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
    Connections {
        target: root.tonight

        function onChanged() {
            root.settle();
        }
    }
    onActiveFocusChanged: settle()
    Scroller {
        id: page

        readonly property int edge: (root.low ? 3 : 6) * Theme.space
        /*! The height that the cards may fill, so that all of the page is seen at once, in pixels. */
        readonly property int room: height - cards.y - root.gap - foot.height - edge

        objectName: "page"
        anchors.fill: parent
        air: 2 * Theme.space
        contentHeight: Math.max(height, foot.y + foot.height + edge)

        // Placed by hand: a positioner would place them a frame later, and the cards would be seen to jump.
        Item {
            x: (root.width - root.wide) / 2
            width: root.wide

            TonightHeader {
                id: header

                y: page.edge
                width: parent.width
                greeting: root.tonight.greeting
                words: root.tonight.words
                notice: root.tonight.notice
                closeness: root.tonight.warmth.closeness
                low: root.height < 640 * Theme.chosen
            }
            Pills {
                id: time

                objectName: "time"
                y: header.y + header.height + root.gap
                most: root.wide
                filled: true
                tight: root.narrow && Theme.largeText
                labelled: !tight || full + mood.full <= root.wide
                name: qsTr("We have")
                options: root.tonight.times
                value: root.tonight.minutes
                onChose: value => root.tonight.setMinutes(value)
            }
            Pills {
                id: mood

                readonly property int space: (root.narrow ? 0 : 2) * Theme.space
                readonly property bool beside: time.width + space + width <= root.wide + behind

                objectName: "mood"
                x: beside ? time.width + space : 0
                y: beside ? time.y : time.y + time.height + 2 * Theme.space
                most: root.wide
                filled: true
                tight: time.tight
                name: qsTr("We feel")
                options: root.tonight.moods
                value: root.tonight.mood
                onChose: value => root.tonight.setMood(value)
            }
            TonightCards {
                id: cards

                y: mood.y + mood.height + root.gap
                width: parent.width
                height: Math.max(implicitHeight, Math.min(page.room, Math.round(140 * Theme.space * Theme.grow)))
                focus: true
                tonight: root.tonight
                narrow: root.narrow
                low: root.low
            }
            TonightFoot {
                id: foot

                y: cards.y + cards.height + root.gap
                width: parent.width
                tonight: root.tonight
            }
        }
    }
    GScrollBar {
        page: page
    }
}
