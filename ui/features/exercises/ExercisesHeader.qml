import QtQuick
import ui.components
import ui.components.theme

/*! The header of the exercises: the heading and the search. */
Column {
    id: root

    required property string notice
    /*! The search text. */
    required property string query
    /*! How many exercises were found, in words. */
    required property string results
    readonly property Item searchField: field
    required property bool narrow
    required property bool low

    signal searched(words: string)
    signal leave

    /*! Starts a search with `letter`, or appends it to the current one. */
    function search(letter: string) {
        field.take(letter);
    }

    spacing: (low ? 1 : 3) * Theme.space

    Item {
        width: root.width
        height: Math.max(title.height, field.height)
        z: 1

        GText {
            id: title

            width: field.x - 6 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Exercises")
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.body
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }
        SearchField {
            id: field

            objectName: "search"
            x: root.width - width
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.round(44 * Theme.space * Theme.grow), root.width / 2)
            query: root.query
            results: root.results
            onSearched: words => root.searched(words)
            onLeave: root.leave()
            onEntered: root.leave()
        }
    }
    StatusMessage {
        width: root.width
        visible: text !== ""
        text: root.notice
        color: Theme.ember
    }
}
