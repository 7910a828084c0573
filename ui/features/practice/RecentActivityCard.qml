pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The couple's recent activity, with a link to all memories. */
Card {
    id: root

    /*! The rows, each with `day`, `what`, `words` and `line`. */
    required property var activities

    signal openMemories

    below: inset - 3 * Theme.space
    title: qsTr("Lately")

    Column {
        id: lines

        width: parent.width
        spacing: 3 * Theme.space

        Repeater {
            model: root.activities

            RecentActivityRow {
                required property int index
                required property var modelData

                width: lines.width
                day: index > 0 && root.activities[index - 1].day === modelData.day ? "" : modelData.day
                what: modelData.what
                text: modelData.words
                line: modelData.line
            }
        }
    }
    ReadableText {
        width: parent.width
        visible: root.activities.length > 0
        text: qsTr("Only on this computer: what you did, and what you chose to say about it.")
        color: Theme.faint
    }
    GLink {
        objectName: "memories"
        name: qsTr("What we remember")
        after: "›"
        color: Theme.linen
        onPressed: root.openMemories()
    }
}
