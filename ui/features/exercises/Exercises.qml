pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! All exercises, or those that match the filters and the search text. */
FocusScope {
    id: root

    required property ExercisesViewModel exercises
    readonly property SearchFilterViewModel searchFilter: exercises.searchFilter
    readonly property bool narrow: width < 1000
    readonly property bool low: height < 700
    readonly property int side: narrow ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int columns: Math.max(1, Math.floor((wide + Theme.gap) / (Theme.cardWidth * Math.min(Theme.grow, 1.2) + Theme.gap)))
    readonly property Item focused: Window.activeFocusItem
    readonly property real scrolled: grid.contentY - grid.originY

    /*! Starts a search with the pressed key, or appends to it; returns true if it did. */
    function typed(text: string, modifiers: int): bool {
        if (modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier | Qt.GroupSwitchModifier) || text.trim() === "" || text < " " || text === "\u007f")
            return false;
        texts.search(text === "/" ? "" : text);
        return true;
    }

    /*! Keeps a focused item above or below the cards in view. */
    function reveal() {
        if (grid.footerItem && grid.footerItem.activeFocus)
            grid.positionViewAtEnd();
        if (!focused || !head.activeFocus)
            return;
        const top = focused.mapToItem(page.contentItem, 0, 0).y;
        const least = Math.max(0, top + focused.height + Theme.narrowMargin - grid.height);
        const most = Math.max(least, top - Theme.narrowMargin);
        grid.contentY = grid.originY + (least === 0 ? 0 : Math.max(least, Math.min(most, scrolled)));
    }

    /*! Focuses the current card; without any card, the focus stays where it is. */
    function enterCards() {
        if (grid.count > 0)
            (grid.currentItem ?? grid).forceActiveFocus();
    }

    onFocusedChanged: reveal()
    Keys.onPressed: event => {
        event.accepted = typed(event.text, event.modifiers);
    }
    Keys.onUpPressed: texts.search("")
    Keys.onEscapePressed: {
        if (!searchFilter.active) {
            exercises.back();
            return;
        }
        searchFilter.clear();
        if (!head.activeFocus)
            grid.positionViewAtBeginning();
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: texts.search("")
    }
    Connections {
        target: PressedKey

        function onCommand(key: int) {
            if (key === Qt.Key_F)
                texts.search("");
        }
    }
    Connections {
        target: root.searchFilter

        function onChanged() {
            grid.currentIndex = 0;
            root.reveal();
        }
    }
    PageGlow {}
    FocusScope {
        id: head

        readonly property int tall: choices.y + choices.height + (root.low ? 4 : 6) * Theme.space

        x: grid.x
        z: 1
        width: root.wide
        height: parent.height
        Keys.onUpPressed: {}
        Keys.onDownPressed: root.enterCards()

        Flickable {
            id: page

            anchors.fill: parent
            interactive: false
            contentHeight: head.tall
            contentY: root.scrolled

            ExercisesHeader {
                id: texts

                y: (root.low ? 3 : 6) * Theme.space
                width: root.wide
                notice: root.exercises.notice
                query: root.searchFilter.text
                results: root.exercises.found
                narrow: root.narrow
                low: root.low
                onSearched: words => root.searchFilter.setText(words)
                onLeave: root.enterCards()
            }
            ExercisesChoices {
                id: choices

                y: texts.y + texts.height + (root.low ? 3 : 5) * Theme.space
                width: root.wide
                exercises: root.exercises
                low: root.low
            }
        }
    }
    GridView {
        id: grid

        /*! The position of the list's beginning before the last change. */
        property real began: 0

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
        model: root.exercises.cards
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Exercises")

        onOriginYChanged: {
            const atTop = contentY <= began + 1;
            began = originY;
            if (atTop)
                contentY = originY;
            else
                root.reveal();
        }
        onCountChanged: {
            if (currentIndex < 0)
                currentIndex = 0;
        }
        Component.onCompleted: {
            if (root.exercises.lastOpenedRow === 0)
                return;
            currentIndex = root.exercises.lastOpenedRow;
            positionViewAtIndex(currentIndex, GridView.Contain);
        }

        header: Item {
            width: grid.width
            height: head.tall
        }
        footer: FocusScope {
            width: grid.width
            height: foot.implicitHeight + 5 * Theme.space

            Flow {
                id: foot

                width: parent.width - Theme.gap
                spacing: 8 * Theme.space

                StatusMessage {
                    objectName: "below"
                    height: Math.max(Theme.target, implicitHeight)
                    width: Math.min(implicitWidth, foot.width)
                    verticalAlignment: Text.AlignVCenter
                    field: texts.searchField
                    quiet: root.exercises.found === ""
                    text: !root.exercises.loaded ? qsTr("Looking for your exercises…") : root.exercises.empty ? qsTr("There are no exercises here yet.") : root.exercises.found || qsTr("Press Enter to open one, or choose another with the arrows.")
                    color: root.exercises.nothingFits ? Theme.linen : Theme.faint
                }
                GLink {
                    objectName: "showAll"
                    visible: root.searchFilter.active
                    name: qsTr("Show all of them")
                    onPressed: {
                        root.searchFilter.clear();
                        root.enterCards();
                    }
                }
                GLink {
                    objectName: "putAway"
                    visible: root.exercises.closerShown && root.exercises.hasCloser
                    name: qsTr("Put the closer ones away")
                    onPressed: {
                        root.exercises.showCloser(false);
                        root.enterCards();
                    }
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
            required property bool more

            width: grid.cellWidth
            height: grid.cellHeight
            GridView.onPooled: visible = false
            GridView.onReused: visible = true

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
                more: cell.more
                onPressed: {
                    grid.currentIndex = cell.index;
                    root.exercises.choose(cell.index);
                }
            }
        }
    }
    GScrollBar {
        page: grid
    }
}
