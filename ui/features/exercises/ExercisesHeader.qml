import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The header of the exercises: the heading, the search and the filters. */
Column {
    id: root

    required property string notice
    required property SearchFilterViewModel searchFilter
    /*! How many exercises were found, in words. */
    required property string results
    /*! Whether the filters are open. */
    required property bool filtering
    readonly property Item searchField: field
    readonly property Item filterButton: filters
    /*! Whether the search has a line of its own, as there is no room beside the heading. */
    readonly property bool folded: title.implicitWidth + filters.implicitWidth + Math.max(60 * Theme.space, words.width + field.leftPadding + 6 * Theme.space) + 12 * Theme.space > width
    readonly property bool low: Window.height < 700

    signal filter
    signal leave

    /*! Starts a search with `letter`, or appends it to the current one. */
    function search(letter: string) {
        field.take(letter);
    }

    spacing: 2 * Theme.space

    TextMetrics {
        id: words

        font: field.font
        text: field.placeholderText
    }
    Item {
        id: line

        /*! The height of the heading and the button, in pixels. */
        readonly property real tall: Math.max(title.height, filters.height, root.folded ? 0 : field.height)

        width: root.width
        height: root.folded ? tall + 2 * Theme.space + field.height : tall

        GText {
            id: title

            y: (line.tall - height) / 2
            text: qsTr("Exercises")
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }
        SearchField {
            id: field

            objectName: "search"
            x: root.folded ? 0 : filters.x - width - 6 * Theme.space
            y: root.folded ? line.tall + 2 * Theme.space : (line.tall - height) / 2
            width: root.folded ? root.width : Math.min(Math.round(102 * Theme.space * Theme.grow), filters.x - title.width - 12 * Theme.space)
            leftPadding: glass.x + glass.width + 3 * Theme.space
            placeholderText: qsTr("Search by name, time or touch")
            query: root.searchFilter.text
            results: root.results
            onSearched: words => root.searchFilter.setText(words)
            onLeave: root.leave()
            onEntered: root.leave()

            SearchGlass {
                id: glass

                x: 5 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        FilterButton {
            id: filters

            objectName: "filters"
            x: root.width - width
            y: (line.tall - height) / 2
            name: root.searchFilter.chosen > 0 ? qsTr("Filters (%1)").arg(root.searchFilter.chosen) : qsTr("Filters")
            description: root.filtering ? qsTr("open") : ""
            onPressed: root.filter()
            Keys.onDownPressed: root.leave()
        }
    }
    StatusMessage {
        width: root.width
        visible: text !== ""
        text: root.notice
        color: Theme.ember
    }
}
