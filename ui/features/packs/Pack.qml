pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What a coach gave, before it is kept and after. */
FocusScope {
    id: root

    required property PackViewModel pack
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, 300 * Theme.space * Theme.roomy)
    readonly property bool twoColumns: wide > 840 * Theme.grow
    readonly property int gap: (low ? 12 : 22) * Theme.space
    readonly property int textWidth: twoColumns ? Math.round(0.45 * wide) : wide
    readonly property int cardWidth: twoColumns ? wide - textWidth - gap : wide

    readonly property string stage: pack.stage

    onStageChanged: Qt.callLater(page.stay, 0) // its beginning is read first, wherever the focus is
    Keys.onEscapePressed: pack.back()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: Math.max(height, content.y + content.height + Theme.narrowMargin)

        Grid {
            id: content

            x: (root.width - root.wide) / 2
            y: root.low ? Theme.narrowMargin : Math.max(Theme.narrowMargin, (page.height - height) / 2)
            columns: root.twoColumns ? 2 : 1
            columnSpacing: root.gap
            rowSpacing: 2 * Theme.gap

            PackIntro {
                width: root.textWidth
                pack: root.pack
                low: root.low
                focus: true
            }
            Column {
                width: root.cardWidth
                spacing: Theme.gap
                visible: root.pack.stage !== "refused" && root.pack.stage !== "opening"

                PackChanges {
                    width: parent.width
                    visible: root.pack.stage === "newer"
                    changes: root.pack.changes
                }
                PackContents {
                    width: parent.width
                    pack: root.pack
                    low: root.low
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
