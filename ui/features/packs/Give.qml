pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What a coach gives to a couple: what goes in, for whom, how much of it, and whether it is well. */
FocusScope {
    id: root

    required property GiveViewModel give
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, 300 * Theme.space * Theme.roomy)
    readonly property bool twoColumns: wide > 840 * Theme.grow
    readonly property int gap: 3 * Theme.gap
    readonly property int cell: twoColumns ? Math.floor((wide - gap) / 2) : wide

    Keys.onEscapePressed: give.back()
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
            spacing: (root.low ? 4 : 6) * Theme.space

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Studio")
                onPressed: root.give.back()
            }
            GText {
                width: parent.width
                text: qsTr("Give to a couple")
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: Math.min(parent.width, 40 * Theme.body)
                text: qsTr("It becomes one file that the two open with a double click. What it needs goes along: recordings, sounds, and the exercises that a programme names. A draft never does.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Pills {
                objectName: "again"
                most: root.wide
                visible: root.give.given.length > 1
                name: qsTr("Begin from")
                options: root.give.given
                value: root.give.again
                onChose: value => root.give.giveAgain(value)
            }
            Grid {
                columns: root.twoColumns ? 2 : 1
                columnSpacing: root.gap
                rowSpacing: 2 * Theme.gap

                GiveFiles {
                    width: root.cell
                    give: root.give
                }
                GiveWords {
                    width: root.cell
                    give: root.give
                }
            }
            GiveCheck {
                width: parent.width
                give: root.give
            }
        }
    }
    GScrollBar {
        page: page
    }
}
