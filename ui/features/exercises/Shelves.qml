pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! All shelves on one page. The arrow keys move in the grid of their cards. */
FocusScope {
    id: root

    required property ExercisesViewModel exercises
    required property int columns
    /*! The width of a card, in pixels. */
    required property int cell
    readonly property ShelfView first: all.count > 0 ? all.itemAt(0) as ShelfView : null

    /*! The arrow up was pressed in the first row. */
    signal leave

    function turnTo(shelf: int, row: int) {
        (all.itemAt(shelf) as ShelfView)?.turnTo(row);
    }

    /*! Moves by a screen, to an end, or not at all; returns whether `key` is a key for that. */
    function key(key: int): bool {
        if (key === Qt.Key_Home || key === Qt.Key_End)
            exercises.goToEnd(key === Qt.Key_End);
        else if (key === Qt.Key_PageDown || key === Qt.Key_PageUp)
            page.key(key);
        else
            return false;
        return true;
    }

    onColumnsChanged: exercises.setColumns(columns)
    Component.onCompleted: exercises.setColumns(columns)

    Connections {
        target: root.exercises

        function onFocusMoved(shelf: int, row: int) {
            root.turnTo(shelf, row);
        }
    }
    Scroller {
        id: page

        anchors.fill: parent
        contentHeight: content.height + 10 * Theme.space
        air: 14 * Theme.space
        clip: contentHeight > height

        Item {
            id: content

            readonly property int pitch: (root.first?.implicitHeight ?? 0) + 7 * Theme.space

            y: 2 * Theme.space
            width: root.columns * (root.cell + Theme.gap) - Theme.gap
            height: root.exercises.shelfRows * pitch
            x: (parent.width - width) / 2

            Repeater {
                id: all

                model: root.exercises.shelves

                ShelfView {
                    required property int index
                    required property ShelfViewModel modelData

                    shelf: modelData
                    cell: root.cell
                    x: shelf.column * (root.cell + Theme.gap)
                    y: shelf.row * content.pitch
                    width: shelf.width * (root.cell + Theme.gap) - Theme.gap
                    visible: shelf.shown
                    focus: index === 0
                    onOpened: row => root.exercises.choose(index, row)
                    onOpenedWhole: root.exercises.openShelf(index)
                    onMoved: (row, right, down) => {
                        if (!root.exercises.move(index, row, right, down) && down < 0)
                            root.leave();
                    }
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
