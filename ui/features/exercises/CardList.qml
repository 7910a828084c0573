pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What a search found, or a whole shelf, as a grid of cards. */
FocusScope {
    id: root

    required property ExercisesViewModel exercises
    required property int columns
    /*! The width of a card, in pixels. */
    required property int cell

    /*! The arrow up was pressed in the first row. */
    signal leave

    function turnTo(row: int) {
        grid.forceLayout();
        grid.currentIndex = Math.max(0, Math.min(row, grid.count - 1));
        (grid.currentItem ?? grid).forceActiveFocus();
    }

    /*! Moves by a screen or to an end; returns whether `key` is a key for that. */
    function key(key: int): bool {
        const screen = Math.max(1, Math.floor(grid.height / grid.cellHeight)) * columns;
        const to = {
            [Qt.Key_Home]: 0,
            [Qt.Key_End]: grid.count - 1,
            [Qt.Key_PageDown]: grid.currentIndex + screen,
            [Qt.Key_PageUp]: grid.currentIndex - screen
        }[key];
        if (to === undefined || grid.count === 0)
            return false;
        turnTo(to);
        return true;
    }

    Keys.onUpPressed: leave()

    GridView {
        id: grid

        objectName: "cards"
        focus: true
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.columns * cellWidth
        height: parent.height
        cellWidth: root.cell + Theme.gap
        cellHeight: Math.round(31 * Theme.space * Theme.grow) + Theme.gap
        topMargin: 2 * Theme.space
        bottomMargin: 6 * Theme.space
        cacheBuffer: 0
        reuseItems: true
        clip: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.exercises.cards
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Exercises")

        onCountChanged: {
            if (currentIndex < 0)
                currentIndex = 0;
        }
        Component.onCompleted: {
            currentIndex = root.exercises.openedRow;
            positionViewAtIndex(currentIndex, GridView.Contain);
        }

        delegate: FocusScope {
            id: item

            required property int index
            required property string title
            required property string about
            required property string meta
            required property real closeness
            required property bool more
            required property bool waiting
            required property bool alone

            width: grid.cellWidth
            height: grid.cellHeight
            GridView.onPooled: visible = false
            GridView.onReused: visible = true

            ShelfCard {
                x: Theme.gap / 2
                width: parent.width - Theme.gap
                focus: true
                activeFocusOnTab: false
                name: item.title
                about: item.about
                meta: item.meta
                closeness: item.closeness
                more: item.more
                waiting: item.waiting
                alone: item.alone
                onPressed: {
                    grid.currentIndex = item.index;
                    root.exercises.chooseListed(item.index);
                }
            }
        }
    }
    GScrollBar {
        page: grid
    }
}
