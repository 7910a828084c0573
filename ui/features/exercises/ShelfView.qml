pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One shelf: its title, the first of its cards, and a link to all of them. Tab stops once at its cards. */
FocusScope {
    id: root

    required property ShelfViewModel shelf
    /*! The width of a card, in pixels. */
    required property int cell
    /*! The card that Tab focuses. */
    property int at: 0

    signal opened(row: int)
    signal openedWhole
    signal moved(row: int, right: int, down: int)

    function turnTo(row: int) {
        (cards.itemAt(row) as Item)?.forceActiveFocus();
    }

    implicitHeight: head.height + content.spacing + Math.round(31 * Theme.space * Theme.grow)
    Accessible.role: Accessible.List
    Accessible.name: shelf.title

    Column {
        id: content

        width: parent.width
        spacing: 3 * Theme.space

        Item {
            id: head

            width: parent.width
            height: Math.max(heading.implicitHeight, 8 * Theme.space)

            GText {
                id: heading

                width: (whole.visible ? whole.x : parent.width) - 3 * Theme.space
                text: root.shelf.title
                spoken: true
                font.pixelSize: Theme.lead
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
            GLink {
                id: whole

                objectName: `all-${root.shelf.name}`
                anchors.right: parent.right
                y: heading.baselineOffset - Theme.small / 3 - height / 2
                visible: root.shelf.allWords !== ""
                name: root.shelf.allWords
                description: root.shelf.title
                after: "›"
                onPressed: root.openedWhole()
                Keys.onDownPressed: root.turnTo(root.at)
                Keys.onUpPressed: root.moved(root.at, 0, -1)
            }
        }
        Row {
            spacing: Theme.gap

            Repeater {
                id: cards

                model: root.shelf.cards
                onItemRemoved: root.at = Math.min(root.at, Math.max(0, count - 1))

                ShelfCard {
                    required property int index
                    required property string title

                    objectName: `${root.shelf.name}-${index}`
                    width: root.cell
                    name: title
                    focus: index === 0
                    activeFocusOnTab: index === root.at
                    onActiveFocusChanged: {
                        if (activeFocus)
                            root.at = index;
                    }
                    onPressed: {
                        forceActiveFocus();
                        root.opened(index);
                    }
                    Keys.onLeftPressed: root.moved(index, -1, 0)
                    Keys.onRightPressed: root.moved(index, 1, 0)
                    Keys.onUpPressed: root.moved(index, 0, -1)
                    Keys.onDownPressed: root.moved(index, 0, 1)
                }
            }
        }
    }
}
