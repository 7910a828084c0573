pragma ComponentBehavior: Bound
import QtQml
import Qt.labs.platform

/*! The tray icon on Windows and macOS, with its menu and notifications. */
SystemTrayIcon {
    id: root

    /*! The menu's entries, each with `words` and `number`: those in the submenu of the first entry, and those below
        it. */
    property var within: []
    property var lines: []
    property string first: ""

    signal pressed(int number)
    signal clicked

    function tell(words: string) {
        showMessage("Guided", words);
    }

    onActivated: reason => {
        if (reason === SystemTrayIcon.Trigger || reason === SystemTrayIcon.DoubleClick)
            clicked();
    }

    menu: Menu {
        id: menu

        Menu {
            id: moments

            title: root.first

            Instantiator {
                model: root.within
                delegate: MenuItem {
                    required property var modelData

                    text: modelData.words
                    onTriggered: root.pressed(modelData.number)
                }
                onObjectAdded: (index, object) => moments.insertItem(index, object as MenuItem)
                onObjectRemoved: (index, object) => moments.removeItem(object as MenuItem)
            }
        }
        Instantiator {
            model: root.lines
            delegate: MenuItem {
                required property var modelData

                text: modelData.words
                separator: modelData.words === ""
                onTriggered: root.pressed(modelData.number)
            }
            onObjectAdded: (index, object) => menu.insertItem(index + 1, object as MenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
        }
    }
}
