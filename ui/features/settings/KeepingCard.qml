import QtQuick
import ui.components
import ui.components.theme

/*! From the settings to what is kept. */
Card {
    id: root

    signal opened

    below: inset - 3 * Theme.space
    title: qsTr("What is kept")
    about: qsTr("See what and where, save a copy, bring one back, take it to another computer, or erase it.")

    GLink {
        objectName: "keeping"
        name: qsTr("What is kept, and where")
        after: "›"
        color: Theme.linen
        onPressed: root.opened()
    }
}
