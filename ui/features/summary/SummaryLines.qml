pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! A group of lines that can be included, under a heading. Tab stops once; the arrow keys move between the lines. */
Column {
    id: root

    required property string heading
    required property string about
    /*! The lines, each with `id`, `words` and `note`. */
    required property var lines
    /*! The ids of the included lines. */
    required property var chosen
    /*! The ids of lines whose text has changed since they were chosen. */
    required property var altered
    /*! The line that Tab focuses. */
    property int at: 0

    signal turned(string line)

    function go(from: int, by: int): bool {
        const to = rows.itemAt(from + by) as Item;
        if (to)
            to.forceActiveFocus();
        return to !== null;
    }

    spacing: Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: heading

    GText {
        width: root.width
        text: root.heading
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        width: root.width
        visible: text !== ""
        text: root.about
        color: Theme.muted
    }
    Repeater {
        id: rows

        model: root.lines

        GSwitch {
            required property int index
            required property var modelData

            width: root.width
            quiet: true
            name: modelData.words
            about: root.altered.includes(modelData.id) ? [modelData.note, qsTr("changed since you chose it")].filter(words => words !== "").join(" · ") : modelData.note
            on: root.chosen.includes(modelData.id)
            activeFocusOnTab: index === root.at
            onActiveFocusChanged: {
                if (activeFocus)
                    root.at = index;
            }
            onPressed: {
                forceActiveFocus();
                root.turned(modelData.id);
            }
            Keys.onUpPressed: event => event.accepted = root.go(index, -1)
            Keys.onDownPressed: event => event.accepted = root.go(index, 1)
        }
    }
}
