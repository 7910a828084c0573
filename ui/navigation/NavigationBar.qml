pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The entries above every page that is not a session. The arrow keys move between them, as Tab does; every other key
    means what it means on the page. */
FocusScope {
    id: root

    /*! The name of the entry whose page is shown. */
    required property string section
    /*! The page below, which takes the keys that the bar has no use for. */
    required property Item page
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int room: wide - main.entries - help.entries
    /*! Whether the last two entries stand below the others, as there is no room beside them. */
    readonly property bool folded: room < 5 * Theme.space
    readonly property int spacing: Math.max(4 * Theme.space, Math.min(9 * Theme.space, folded ? (wide - main.entries) / 3 : room / 5))

    signal opened(section: string)

    /*! Opens an entry by its number among the first ones, from 0. */
    function openNumber(number: int) {
        opened(main.names[number].page);
    }

    height: content.height + (Window.height < 700 ? 4 : 7) * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Pages")
    Keys.forwardTo: [page]

    Flow {
        id: content

        x: (root.width - root.wide) / 2
        y: root.height - height
        width: root.wide

        NavigationEntries {
            id: main

            section: root.section
            spacing: root.spacing
            names: [
                {
                    page: "tonight",
                    label: qsTr("Tonight")
                },
                {
                    page: "exercises",
                    label: qsTr("Exercises")
                },
                {
                    page: "practice",
                    label: qsTr("Our practice")
                },
                {
                    page: "studio",
                    label: qsTr("Studio")
                }
            ]
            onOpened: section => root.opened(section)
        }
        Item {
            width: root.folded ? 0 : root.wide - main.width - help.width
            height: 1
        }
        NavigationEntries {
            id: help

            toRight: true
            section: root.section
            spacing: root.spacing
            names: [
                {
                    page: "settings",
                    label: qsTr("Settings")
                },
                {
                    page: "help",
                    label: qsTr("Help")
                }
            ]
            onOpened: section => root.opened(section)
        }
    }
}
