pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! Shows a few exercises as cards: three side by side if they fit, otherwise low cards in a column. The arrow keys
    move between them. */
FocusScope {
    id: root

    /*! The ListView that holds the cards. */
    required property var cards
    readonly property bool sideBySide: width >= 3 * Theme.cardWidth * Math.min(Theme.grow, 1.2) + 2 * Theme.gap
    readonly property int columns: sideBySide ? 3 : 1
    readonly property int cell: Math.floor((width - (columns - 1) * flow.spacing) / columns)

    signal chosen(int row)

    /*! Focuses the card at `row`, if it exists. */
    function turnTo(row: int) {
        const card = all.itemAt(row);
        if (card)
            card.forceActiveFocus();
    }

    implicitHeight: flow.implicitHeight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Exercises")

    Component {
        id: high

        ExerciseCard {
            required property int index
            required property string title
            required about
            required kicker
            required meta
            required closeness

            objectName: "card"
            width: root.cell
            height: Math.round(356 * (1 + 0.75 * (Theme.grow - 1)))
            focus: index === 0
            name: title
            onPressed: root.chosen(index)
            Keys.onLeftPressed: root.turnTo(index - 1)
            Keys.onRightPressed: root.turnTo(index + 1)
            Keys.onUpPressed: root.turnTo(index - 3)
            Keys.onDownPressed: root.turnTo(index + 3)
        }
    }
    Component {
        id: wide

        ExerciseRow {
            required property int index
            required property string title
            required about
            required kicker
            required meta
            required closeness

            objectName: "card"
            width: root.cell
            focus: index === 0
            name: title
            onPressed: root.chosen(index)
            Keys.onUpPressed: root.turnTo(index - 1)
            Keys.onDownPressed: root.turnTo(index + 1)
        }
    }
    Flow {
        id: flow

        width: parent.width
        spacing: root.sideBySide ? Theme.gap : 4 * Theme.space

        Repeater {
            id: all

            model: root.cards
            delegate: root.sideBySide ? high : wide
        }
    }
}
