pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! The suggestions of a week, under an optional heading. */
Column {
    id: root

    property string title: ""
    /*! The suggestions, each with `title`, `often`, `note` and `opens`; optionally `dots` and `dotsText` (the dots in
        words). */
    required property var rows

    signal open(int row)

    /*! Focuses a row if it exists and can be opened. */
    function turnTo(row: int) {
        const line = lines.itemAt(row) as Item;
        if (line && line.enabled)
            line.forceActiveFocus();
    }

    visible: rows.length > 0
    spacing: Theme.space

    GText {
        width: parent.width
        visible: text !== ""
        bottomPadding: Theme.space
        text: root.title
        font.weight: Font.DemiBold
        color: Theme.muted
    }
    Repeater {
        id: lines

        model: root.rows

        WeekRow {
            required property int index
            required property var modelData

            objectName: "weekRow"
            width: root.width
            name: modelData.title
            often: modelData.often
            note: modelData.note
            dots: modelData.dots ?? []
            progressText: modelData.dotsText ?? ""
            enabled: modelData.opens
            onPressed: root.open(index)
        }
    }
}
