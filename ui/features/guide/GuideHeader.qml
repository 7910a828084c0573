import QtQuick
import ui.components
import ui.components.theme

/*! The header of the guide: the back link, the contents button and the search. */
FocusScope {
    id: root

    /*! The search text, the number of matches, and the index of the current match. */
    required property string query
    required property int count
    required property int at
    /*! Whether the table of contents does not fit beside the page. */
    required property bool narrow
    required property bool unfolded
    readonly property int gap: 6 * Theme.space

    signal back
    signal unfold
    signal searched(words: string)
    signal go(by: int)
    signal leave

    /*! Starts a search. */
    function search() {
        field.take("");
        field.selectAll();
    }

    implicitHeight: Theme.target

    Row {
        spacing: root.gap

        GLink {
            objectName: "back"
            focus: true
            bySpace: false
            before: "‹"
            name: qsTr("Back")
            onPressed: root.back()
        }
        GLink {
            objectName: "contents"
            visible: root.narrow
            bySpace: false
            name: qsTr("Contents")
            after: root.unfolded ? "⌃" : "⌄"
            onPressed: root.unfold()
        }
    }
    Row {
        anchors.right: parent.right
        spacing: 3 * Theme.space

        StatusMessage {
            id: found

            objectName: "matchCount"
            field: field
            height: Theme.target
            visible: root.query.trim().length > 1
            verticalAlignment: Text.AlignVCenter
            text: root.count ? qsTr("%1 of %2").arg(root.at + 1).arg(root.count) : qsTr("No matches")
            color: Theme.muted
        }
        GLink {
            objectName: "next"
            visible: root.count > 1
            bySpace: false
            name: qsTr("Next")
            onPressed: root.go(1)
        }
        SearchField {
            id: field

            objectName: "search"
            width: Math.round(48 * Theme.space * Theme.grow)
            query: root.query
            results: root.query.trim().length > 1 ? found.text : ""
            name: qsTr("Search the guide")
            note: text === "" ? qsTr("Enter goes to the next match") : results
            onSearched: words => root.searched(words)
            onLeave: root.leave()
            onEntered: back => root.go(back ? -1 : 1)
        }
    }
}
