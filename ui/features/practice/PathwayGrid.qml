pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Pathway cards in up to two columns; both cards of a row have the same height. A single card takes the full width. */
Column {
    id: root

    required property string title
    /*! The pathways, each with `title` and `about`; optionally `kicker`, `meta` and `closeness`. */
    required property var ways
    /*! The number of created cards; the heights are evaluated again when it changes. */
    property int made: 0
    readonly property int columns: ways.length > 1 && width > 230 * Theme.space * Theme.grow ? 2 : 1
    readonly property int cell: Math.floor((width - (columns - 1) * Theme.gap) / columns)

    signal chosen(int row)

    /*! Returns the height of the row that contains the card at `place`. */
    function tall(place: int): real {
        const first = place - place % columns;
        let most = 0;
        for (let at = first; at < Math.min(first + columns, made, cards.count); at++)
            most = Math.max(most, (cards.itemAt(at) as Item)?.implicitHeight ?? 0);
        return most;
    }

    visible: ways.length > 0
    spacing: 4 * Theme.space

    ReadableText {
        width: parent.width
        text: root.title
        font.weight: Font.DemiBold
        color: Theme.muted
    }
    Grid {
        columns: root.columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            id: cards

            model: root.ways
            onItemAdded: root.made++

            PathwayCard {
                required property int index
                required property var modelData

                objectName: "pathway"
                width: root.cell
                height: root.tall(index)
                name: modelData.title
                about: modelData.about
                kicker: modelData.kicker ?? ""
                meta: modelData.meta ?? ""
                closeness: modelData.closeness ?? -1
                onPressed: root.chosen(index)
            }
        }
    }
}
