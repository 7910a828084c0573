pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Ways to go, two side by side where there is room: each as high as the one beside it. One alone has all of it. */
Column {
    id: root

    required property string title
    /*! Each with `title` and `about`; perhaps with `kicker`, `meta` and `closeness`. */
    required property var ways
    /*! How many cards were made: heights are looked at again with each. */
    property int made: 0
    readonly property int columns: ways.length > 1 && width > 230 * Theme.space * Theme.grow ? 2 : 1
    readonly property int cell: Math.floor((width - (columns - 1) * Theme.gap) / columns)

    signal chosen(int row)

    /*! How high the row is that the card at `place` stands in. */
    function tall(place: int): real {
        const first = place - place % columns;
        let most = 0;
        for (let at = first; at < Math.min(first + columns, made, cards.count); at++)
            most = Math.max(most, (cards.itemAt(at) as Item)?.implicitHeight ?? 0);
        return most;
    }

    visible: ways.length > 0
    spacing: 4 * Theme.space

    GText {
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
