pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page of one programme: its purpose, its weeks, and the button that takes it up. */
FocusScope {
    id: root

    required property ProgrammeViewModel programme
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool twoColumns: wide > 1020 * Theme.grow
    readonly property int gap: 3 * Theme.gap
    readonly property int textWidth: twoColumns ? 0.4 * wide : wide
    readonly property int weeksWidth: twoColumns ? wide - textWidth - gap : wide

    /*! Focuses the row that was opened last, after coming back from its exercise. */
    function turn() {
        const [week, row] = programme.opened;
        const card = weeks.itemAt(week) as WeekCard;
        if (card)
            card.turnTo(row);
    }

    Component.onCompleted: turn()
    Keys.onEscapePressed: programme.back()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: content.implicitHeight + 2 * Theme.narrowMargin

        Column {
            id: content

            x: (root.width - root.wide) / 2
            y: Theme.narrowMargin
            width: root.wide
            spacing: (root.low ? 6 : 9) * Theme.space

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Our practice")
                onPressed: root.programme.back()
            }
            Grid {
                columns: root.twoColumns ? 2 : 1
                columnSpacing: root.gap
                rowSpacing: 2 * Theme.gap

                Column {
                    width: root.textWidth
                    spacing: (root.low ? 3 : 5) * Theme.space

                    GText {
                        width: parent.width
                        text: root.programme.title
                        spoken: true
                        font.pixelSize: root.low || root.programme.title.length > 28 ? Theme.title : Theme.display
                        Accessible.role: Accessible.Heading
                    }
                    ReadableText {
                        width: parent.width
                        visible: text !== ""
                        text: root.programme.about
                        font.pixelSize: Theme.body
                        lineHeight: Theme.airy
                        color: Theme.muted
                    }
                    ReadableText {
                        width: parent.width
                        text: root.programme.meta
                        color: Theme.faint
                    }
                    Repeater {
                        model: root.programme.care

                        ReadableText {
                            required property string modelData

                            width: root.textWidth
                            text: modelData
                            lineHeight: Theme.airy
                            color: Theme.muted
                        }
                    }
                    GButton {
                        objectName: "takeUp"
                        visible: !root.programme.ours
                        primary: true
                        name: qsTr("Start this programme")
                        description: instead.text
                        onPressed: root.programme.takeUp()
                    }
                    ReadableText {
                        id: instead

                        width: parent.width
                        text: root.programme.ours ? qsTr("You’ve started this. “Our practice” shows what there is for today.") : root.programme.instead === "" ? qsTr("You decide when a week begins, and you can put it aside at any time.") : qsTr("It takes the place of “%1”. You can take that up again at any time.").arg(TextRules.isolated(root.programme.instead))
                        lineHeight: Theme.airy
                        color: Theme.faint
                    }
                }
                Column {
                    width: root.weeksWidth
                    spacing: Theme.gap

                    Repeater {
                        id: weeks

                        model: root.programme.weeks

                        WeekCard {
                            required property int index
                            required property var modelData

                            objectName: `week${index}`
                            width: root.weeksWidth
                            title: modelData.title
                            about: modelData.number
                            rows: modelData.rows
                            call: modelData.call
                            reflect: modelData.reflect
                            onOpen: row => root.programme.open(index, row)
                        }
                    }
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
