pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! What there is to do together. */
FocusScope {
    id: root

    required property HomeViewModel home
    readonly property bool narrow: width < 1000
    readonly property bool low: height < 700
    readonly property int side: narrow ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int columns: Math.max(1, Math.floor((wide + Theme.gap) / (Theme.cardWidth * Math.min(Theme.grow, 1.2) + Theme.gap)))

    RoomGlow {}
    GridView {
        id: grid

        objectName: "cards"
        focus: true
        x: (root.width - root.wide) / 2
        width: root.columns * cellWidth
        height: parent.height
        cellWidth: Math.floor((root.wide + Theme.gap) / root.columns)
        cellHeight: Math.round(356 * (1 + 0.75 * (Theme.grow - 1))) + Theme.gap
        cacheBuffer: 0
        reuseItems: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.home.cards
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Exercises")

        onCurrentItemChanged: {
            if (currentItem)
                currentItem.focus = true;
        }

        header: Item {
            width: grid.width
            height: Math.max(intro.implicitHeight + intro.y, root.narrow ? 0 : 70 * Theme.space) + (root.low ? 6 : 9) * Theme.space

            Lights {
                visible: !root.narrow
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.bottom: parent.bottom
                width: Math.min(0.38 * root.wide, 120 * Theme.space)
                height: parent.height - 4 * Theme.space
                size: 1.25
                drift: 0
                closeness: 0.62
            }
            Column {
                id: intro

                y: (root.low ? 5 : root.narrow ? 9 : 11) * Theme.space
                width: root.narrow ? root.wide : 0.6 * root.wide
                spacing: 3 * Theme.space

                GLink {
                    objectName: "names"
                    name: root.home.names
                    description: qsTr("Change your names")
                    after: "›"
                    onPressed: root.home.rename()
                }
                Item {
                    visible: !root.low
                    width: 1
                    height: 2 * Theme.space
                }
                GText {
                    width: parent.width
                    text: root.home.greeting
                    spoken: true
                    font.pixelSize: root.narrow ? Theme.display : Theme.grand
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.title
                    wrapMode: Text.NoWrap
                    Accessible.role: Accessible.Heading
                }
                GText {
                    width: root.narrow ? parent.width : Math.min(parent.width, 34 * Theme.body)
                    text: qsTr("Choose something small. Nothing here has to be finished, and stopping early counts as doing it well.")
                    font.pixelSize: root.low ? Theme.small : Theme.body
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
                GText {
                    width: parent.width
                    visible: text !== ""
                    text: root.home.notice
                    color: Theme.ember
                }
                Flow {
                    width: parent.width
                    topPadding: 2 * Theme.space
                    spacing: 3 * Theme.space

                    GButton {
                        objectName: "chooseForUs"
                        primary: true
                        name: qsTr("Choose for us")
                        description: qsTr("Each of you says in private what would be welcome today")
                        onPressed: root.home.chooseForUs()
                    }
                    GButton {
                        objectName: "todayIsALot"
                        name: qsTr("Today is a lot")
                        description: qsTr("The gentlest things, and a pause apart")
                        onPressed: root.home.todayIsALot()
                    }
                    GLink {
                        objectName: "mend"
                        visible: root.home.rejected !== ""
                        height: Theme.target + 2 * Theme.space
                        name: root.home.rejected
                        after: "›"
                        onPressed: root.home.mend()
                    }
                }
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                y: intro.y
                spacing: 6 * Theme.space

                GLink {
                    objectName: "settings"
                    name: qsTr("Settings")
                    onPressed: root.home.settle()
                }
                GLink {
                    objectName: "help"
                    name: qsTr("Help")
                    after: "F1"
                    onPressed: root.home.help()
                }
            }
        }
        footer: Item {
            width: grid.width
            height: foot.implicitHeight + 5 * Theme.space

            Flow {
                id: foot

                width: parent.width - Theme.gap
                spacing: 8 * Theme.space

                GText {
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    text: root.home.empty ? qsTr("There are no exercises here yet.") : root.home.loaded ? qsTr("Press Enter to open one, or choose another with the arrows.") : qsTr("Looking for your exercises…")
                    color: Theme.faint
                }
                GLink {
                    objectName: "putAway"
                    visible: root.home.closerShown && root.home.hasCloser
                    name: qsTr("Put the closer ones away")
                    onPressed: root.home.showCloser(false)
                }
            }
        }
        delegate: FocusScope {
            id: cell

            required property int index
            required property string title
            required property string about
            required property string kicker
            required property string meta
            required property real closeness
            required property bool aside

            width: grid.cellWidth
            height: grid.cellHeight

            ExerciseCard {
                width: parent.width - Theme.gap
                height: parent.height - Theme.gap
                focus: true
                activeFocusOnTab: false
                name: cell.title
                about: cell.about
                kicker: cell.kicker
                meta: cell.meta
                closeness: cell.closeness
                aside: cell.aside
                onPressed: {
                    grid.currentIndex = cell.index;
                    root.home.choose(cell.index);
                }
            }
        }
    }
    GScrollBar {
        page: grid
    }
}
