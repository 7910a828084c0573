import QtQuick
import ui.components
import ui.components.theme

/*! Links to the page of the stored data. */
Section {
    id: root

    signal opened

    title: qsTr("Backup")
    about: qsTr("See what is kept and where, save a copy, restore one, move to another computer, or erase it all.")

    GButton {
        objectName: "backup"
        name: qsTr("Open backup")
        onPressed: root.opened()
    }
}
